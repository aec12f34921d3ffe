"""Too many letters bounce, or are called spam: nothing more is sent until a person has looked."""

from __future__ import annotations

from dataclasses import dataclass

from chalicelib.domain.cohort import Cohort
from chalicelib.domain.sending_health import LIMITS, SendingTotals, Trouble, over_limit
from chalicelib.ports import Clock, Ledger, MailService, Operator, SendingBook

_WHAT = {Trouble.BOUNCE: "bounced", Trouble.COMPLAINT: "were called spam by those who got them"}


@dataclass(frozen=True, slots=True)
class PauseSending:
    ledger: Ledger
    book: SendingBook
    mail_service: MailService
    operator: Operator
    clock: Clock

    def __call__(self) -> bool:
        """Whether it was paused just now. Whoever dies on the way leaves it to the next event, or to
        the same one when it comes again: sending is off before anybody is told, and it counts as
        paused only when the operator was."""
        now = self.clock.now()
        totals = self.book.totals(now)
        trouble = over_limit(totals)
        if not trouble or not self.book.begin_pause(now):
            return False
        resume = self.mail_service.pause()
        cohort = self.ledger.cohort()
        self.operator.tell(f"The letters of {cohort.name} are paused", _told(cohort, totals, trouble, resume))
        self.book.paused(now)
        return True


def _told(cohort: Cohort, totals: SendingTotals, trouble: tuple[Trouble, ...], resume: str) -> str:
    found = " and ".join(_figures(totals, each) for each in trouble)
    return f"""\
Warmthread sends no letters of the cohort {cohort.name} for now: of {totals.sent} sent since \
{totals.since:%Y-%m-%d %H:%M} UTC, {found}. More would harm the name of your sending domain, and might \
make Amazon stop all your cohorts.

No letter is lost. They wait, and leave within an hour of being switched on again.

Look:       warmthread status {cohort.name}
Mend:       correct wrong addresses in the roster and import it again; take out who wants no letters.
Switch on:  {resume}

What went out before this hour is not counted again. docs/runbook.md has more under "A bounce storm".
"""


def _figures(totals: SendingTotals, trouble: Trouble) -> str:
    events, sent, limit = totals.events(trouble), max(totals.sent, 1), LIMITS[trouble]
    return f"{events} {_WHAT[trouble]} ({events / sent:.2%}; the limit is {float(limit):.2%})"
