"""Every five minutes: what the due index lists becomes errands and hints."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import assert_never

from chalicelib.domain.letter import LetterId
from chalicelib.domain.member import MemberId
from chalicelib.domain.pacing import digests_to_start
from chalicelib.ports import Clock, Due, Errand, ErrandKind, Ledger, Queues
from chalicelib.usecases.configured import is_configured


@dataclass(frozen=True, slots=True)
class Swept:
    """`found`: errands and letters. `oldest_unsent`: since when the oldest of the letters that are due
    is owed, however often it was put off; None where none is due."""

    found: int
    oldest_unsent: timedelta | None = None


@dataclass(slots=True)
class _Found:
    threads: dict[MemberId, None] = field(default_factory=dict)
    digests: dict[MemberId, datetime] = field(default_factory=dict)
    letters: dict[tuple[MemberId, LetterId], datetime] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sweep:
    ledger: Ledger
    queues: Queues
    clock: Clock

    def __call__(self) -> Swept:
        """One errand a member and kind. Digests that are many start one after another: an entry that
        is left alone is found by the next sweep. Nothing is due where there is no cohort."""
        if not is_configured(self.ledger):
            return Swept(0)
        now = self.clock.now()
        found = self._found(now)
        errands = [Errand(ErrandKind.REMIND, member_id) for member_id in found.threads]
        errands += [Errand(ErrandKind.DIGEST, each) for each in digests_to_start(found.digests, now)]
        self.queues.hint_letters(found.letters)
        self.queues.send_errands(errands)
        oldest = min(found.letters.values(), default=None)
        return Swept(len(errands) + len(found.letters), now - oldest if oldest else None)

    def _found(self, now: datetime) -> _Found:
        found = _Found()
        for entry in self.ledger.due(now):
            match entry.what:
                case Due.THREAD:
                    found.threads[entry.member_id] = None
                case Due.DIGEST:
                    found.digests[entry.member_id] = entry.at
                case Due.LETTER:
                    assert entry.letter_id is not None
                    assert entry.written_at is not None
                    found.letters[(entry.member_id, entry.letter_id)] = entry.written_at
                case never:
                    assert_never(never)
        return found
