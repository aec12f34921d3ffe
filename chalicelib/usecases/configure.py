"""A cohort's configuration becomes the newest one, and everybody is planned anew by it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from chalicelib.domain.cohort import Cohort
from chalicelib.ports import Errand, ErrandKind, Ledger, Queues, Retry
from chalicelib.usecases.applying import again_when_raced

# Each Lambda keeps the configuration for a minute and may be at work for a while. Whoever is planned
# anew later than that is planned by nobody any more with the configuration before it.
_OLD_ONES_GONE = timedelta(minutes=2)


@dataclass(frozen=True, slots=True)
class Configure:
    ledger: Ledger
    queues: Queues

    def __call__(self, cohort: Cohort) -> Cohort | None:
        """The configuration as it is now, with its version; None where nothing had changed.

        Everybody is planned anew in either case, which writes nothing that stays as it was: so a
        deployment that died between the two is finished by the next. `Retry` when another deployment
        was quicker three times.
        """
        newest, was_written = again_when_raced(lambda: self._write(cohort))
        members = (member.id for member in self.ledger.members())
        errands = (Errand(ErrandKind.REPLAN, member_id, newest.version) for member_id in members)
        self.queues.send_errands(errands, delay=_OLD_ONES_GONE)
        return newest if was_written else None

    def _write(self, cohort: Cohort) -> tuple[Cohort, bool]:
        """The newest configuration, and whether it is so by us."""
        before = self.ledger.configured()
        wanted = _after(before, cohort) if before else replace(cohort, version=1)
        if before and wanted == replace(before, version=wanted.version):
            return before, False
        if not self.ledger.put_cohort(wanted):
            raise Retry("another deployment wrote its configuration meanwhile; deploy again")
        return wanted, True


def _after(before: Cohort, cohort: Cohort) -> Cohort:
    """Shards of the due index only grow, whatever a file says."""
    shards = max(before.due_shards, cohort.due_shards)
    return replace(cohort, version=before.version + 1, due_shards=shards)
