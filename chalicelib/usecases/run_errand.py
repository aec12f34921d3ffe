"""One errand for one member: remind, digest or replan; running it again does nothing more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

from chalicelib.ports import Clock, Errand, ErrandKind, Ledger, Queues
from chalicelib.usecases.digest import send_digest
from chalicelib.usecases.remind import remind
from chalicelib.usecases.replan import replan


@dataclass(frozen=True, slots=True)
class RunErrand:
    ledger: Ledger
    queues: Queues
    clock: Clock

    def __call__(self, errand: Errand) -> None:
        """`Retry` when a race was lost, or the configuration that is asked for is not there yet."""
        member = self.ledger.member(errand.member_id)
        if member is None:
            return
        now, cohort = self.clock.now(), self.ledger.cohort(at_least=errand.version)
        match errand.kind:
            case ErrandKind.REMIND:
                letters = remind(self.ledger, member, cohort, now)
            case ErrandKind.DIGEST:
                letters = send_digest(self.ledger, member, cohort, now)
            case ErrandKind.REPLAN:
                letters = replan(self.ledger, member, cohort, now)
            case never:
                assert_never(never)
        self.queues.hint_letters((member.id, letter) for letter in letters)
