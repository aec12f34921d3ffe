"""What an operator says about a member anew: the row, and all that was planned by a zone that changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from chalicelib.domain import sending
from chalicelib.domain.letter import Letter, LetterState
from chalicelib.domain.member import Member, MemberId
from chalicelib.ports import Clock, Errand, ErrandKind, Ledger, Queues, Write
from chalicelib.usecases.applying import again_when_raced
from chalicelib.usecases.enrol import welcome_id
from chalicelib.usecases.replan import replan

# Dropped: the mail service refused it for its address, or nobody could know whether it went.
_NEVER_HAD = frozenset({LetterState.BOUNCED, LetterState.DROPPED})


@dataclass(frozen=True, slots=True)
class UpdateMember:
    """`importer` is the import that changes the member, if one does."""

    ledger: Ledger
    queues: Queues
    clock: Clock
    importer: str | None = None

    def __call__(self, member_id: MemberId, change: Callable[[Member], Member]) -> Member:
        """The member as changed. `change` keeps id and version; it may be asked more than once, each
        time about the row as it is then. `Retry` when a race was lost three times."""
        return again_when_raced(lambda: self._update(member_id, change))

    def _update(self, member_id: MemberId, change: Callable[[Member], Member]) -> Member:
        member = self.ledger.member(member_id)
        if member is None:
            raise LookupError(f"the member {member_id} is gone; give the same command again")
        changed = change(member)
        if changed == member:
            return member
        moved = changed.timezone != member.timezone
        if moved:
            # Before the row, so that a stop in between is finished by saying the same again.
            replan(self.ledger, changed, self.ledger.cohort(), self.clock.now())
        changed = replace(changed, version=member.version + 1)
        letters = self._welcome_again(member, changed)
        self.ledger.commit(Write(member=changed, letters=letters, importer=self.importer))
        self.queues.hint_letters((member_id, letter.id) for letter in letters)
        if moved:  # what was captured meanwhile was planned by the old zone
            self.queues.send_errands([Errand(ErrandKind.REPLAN, member_id)])
        return changed

    def _welcome_again(self, before: Member, after: Member) -> tuple[Letter, ...]:
        """A welcome that nobody had goes to the address that took the place of the wrong one."""
        if before.addresses[:1] == after.addresses[:1]:
            return ()
        welcome = self.ledger.letter(after.id, welcome_id(after.id))
        if welcome is None or welcome.state not in _NEVER_HAD:
            return ()
        return (sending.owed_again(welcome, self.clock.now()),)
