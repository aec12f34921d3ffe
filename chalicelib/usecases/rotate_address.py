"""A new capture address for a member: the old one is refused from then on, and the member told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from chalicelib.domain.letter import Letter, LetterKind, Topic
from chalicelib.domain.member import ID_LENGTH, Member, MemberId
from chalicelib.ports import Clock, Ledger, Queues, Retry, Write
from chalicelib.usecases.applying import again_when_raced
from chalicelib.usecases.decision import notice_id


@dataclass(frozen=True, slots=True)
class RotateAddress:
    """`new_secret` gives twelve lower-case base32 characters, as for `Enrol`. The first four stay the
    member's own, for they name where everything of the member is kept; the other eight are the secret."""

    ledger: Ledger
    queues: Queues
    clock: Clock
    new_secret: Callable[[], str]

    def __call__(self, member_id: MemberId) -> Member:
        """The member with the new address. `Retry` when a race was lost three times."""
        return again_when_raced(lambda: self._rotate(member_id))

    def _rotate(self, member_id: MemberId) -> Member:
        member = self.ledger.member(member_id)
        if member is None:
            raise LookupError(f"the member {member_id} is gone; give the same command again")
        rotated = self._with_secret(member)
        letter = self._notice(member)
        self._write(rotated, letter)
        self.queues.hint_letters([(member_id, letter.id)])
        return rotated

    def _with_secret(self, member: Member) -> Member:
        former = (*member.former_secrets, member.secret)
        secret = member.secret
        while secret in former:
            secret = member.id + self.new_secret()[ID_LENGTH:]
        return replace(member, secret=secret, former_secrets=former, version=member.version + 1)

    def _notice(self, before: Member) -> Letter:
        """Named by what it retires: the code of a letter is shown to people, and must give nothing
        away of the address that is secret now."""
        now = self.clock.now()
        found = notice_id(before.id, Topic.ADDRESS_CHANGED, before.secret)
        kind, topic = LetterKind.NOTICE, Topic.ADDRESS_CHANGED
        return Letter(found, before.id, kind, topic, created_at=now, due_at=now)

    def _write(self, rotated: Member, letter: Letter) -> None:
        """A write whose answer was lost is told by the secret, which nobody else can have: taken for a
        lost race, it would be followed by one more address, and one more letter."""
        try:
            self.ledger.commit(Write(member=rotated, letters=(letter,)))
        except Retry:
            if self.ledger.member(rotated.id) != rotated:
                raise
