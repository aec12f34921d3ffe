"""Every five minutes: what the due index lists becomes errands and hints."""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

from chalicelib.domain.letter import LetterId
from chalicelib.domain.member import MemberId
from chalicelib.ports import Clock, Due, Errand, ErrandKind, Ledger, Queues


@dataclass(frozen=True, slots=True)
class Sweep:
    ledger: Ledger
    queues: Queues
    clock: Clock

    def __call__(self) -> int:
        """How many errands and letters were found due. One errand a member and kind."""
        errands: dict[Errand, None] = {}
        letters: dict[tuple[MemberId, LetterId], None] = {}
        for entry in self.ledger.due(self.clock.now()):
            match entry.what:
                case Due.THREAD:
                    errands[Errand(ErrandKind.REMIND, entry.member_id)] = None
                case Due.DIGEST:
                    errands[Errand(ErrandKind.DIGEST, entry.member_id)] = None
                case Due.LETTER:
                    assert entry.letter_id is not None
                    letters[(entry.member_id, entry.letter_id)] = None
                case never:
                    assert_never(never)
        self.queues.hint_letters(letters)
        self.queues.send_errands(errands)
        return len(errands) + len(letters)
