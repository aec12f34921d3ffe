"""A new member: the row, the first digest to come, and the welcome."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from chalicelib.domain.cohort import Cohort
from chalicelib.domain.digest import next_digest
from chalicelib.domain.letter import Letter, LetterId, LetterKind, Topic, letter_id
from chalicelib.domain.member import ID_LENGTH, Member, MemberId
from chalicelib.ports import Clock, DigestMove, Ledger, Queues, Retry, Write

_TRIES = 20


@dataclass(frozen=True, slots=True)
class Enrol:
    """`new_secret` gives twelve lower-case base32 characters; the first four name the member, and
    must be nobody else's. `importer` is the import that enrols, if one does."""

    ledger: Ledger
    queues: Queues
    clock: Clock
    new_secret: Callable[[], str]
    importer: str | None = None

    def __call__(self, member: Member, *, welcome: Topic | None = None) -> Member:
        """The member as enrolled, with a secret and an id of their own."""
        cohort = self.ledger.cohort()
        for _ in range(_TRIES):
            enrolled = with_secret(member, self.new_secret(), self.clock.now())
            if self.ledger.member(enrolled.id) is None and self._write(enrolled, cohort, welcome):
                return enrolled
        raise LookupError("no free capture address was found; the cohort is too large for one stack")

    def _write(self, member: Member, cohort: Cohort, welcome: Topic | None) -> bool:
        """Whether the id was still nobody's when it was written.

        A write whose answer was lost is told by the secret, which nobody else can have: taken for a
        lost race, it would be followed by a second member with a welcome of their own."""
        write = enrolment(member, cohort, self.clock.now(), welcome)
        try:
            self.ledger.commit(replace(write, importer=self.importer))
        except Retry:
            if self.ledger.member(member.id) != member:
                return False
        self.queues.hint_letters((member.id, letter.id) for letter in write.letters)
        return True


def with_secret(member: Member, secret: str, now: datetime) -> Member:
    """As a member from now on, whom the secret names."""
    return replace(member, id=MemberId(secret[:ID_LENGTH]), secret=secret, version=1, joined_at=now)


def enrolment(member: Member, cohort: Cohort, now: datetime, welcome: Topic | None) -> Write:
    """What a new member begins with."""
    due_at = next_digest(now, cohort, member.calendar(cohort))
    first = DigestMove(member.id, seen=None, due_at=due_at)
    letters = _welcome(member, welcome, now) if welcome else ()
    return Write(member=member, digest=first, letters=letters)


def welcome_id(member_id: MemberId) -> LetterId:
    return letter_id(member_id, "welcome")


def _welcome(member: Member, topic: Topic, now: datetime) -> tuple[Letter, ...]:
    return (Letter(welcome_id(member.id), member.id, LetterKind.WELCOME, topic, created_at=now, due_at=now),)
