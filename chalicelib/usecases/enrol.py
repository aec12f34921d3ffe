"""A new member: the row, the first digest to come, and the welcome."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from chalicelib.domain.digest import next_digest
from chalicelib.domain.letter import Letter, LetterKind, Topic, letter_id
from chalicelib.domain.member import Member, MemberId
from chalicelib.ports import Clock, Committed, DigestMove, Ledger, Queues, Write

_TRIES = 20


@dataclass(frozen=True, slots=True)
class Enrol:
    """`new_secret` gives twelve lower-case base32 characters; the first four name the member, and
    must be nobody else's."""

    ledger: Ledger
    queues: Queues
    clock: Clock
    new_secret: Callable[[], str]

    def __call__(self, member: Member, *, welcome: Topic | None = None) -> Member:
        """The member as enrolled, with a secret and an id of their own."""
        now, cohort = self.clock.now(), self.ledger.cohort()
        for _ in range(_TRIES):
            secret = self.new_secret()
            enrolled = replace(member, id=MemberId(secret[:4]), secret=secret, version=1, joined_at=now)
            if self.ledger.member(enrolled.id) is None:
                break
        else:
            raise LookupError("no free capture address was found; the cohort is too large for one stack")
        calendar = enrolled.calendar(cohort)
        letters = _welcome(enrolled, welcome, now) if welcome else ()
        first = DigestMove(enrolled.id, seen=None, due_at=next_digest(now, cohort, calendar))
        committed = self.ledger.commit(Write(member=enrolled, digest=first, letters=letters))
        assert committed is Committed.APPLIED
        self.queues.hint_letters((enrolled.id, letter.id) for letter in letters)
        return enrolled


def _welcome(member: Member, topic: Topic, now: datetime) -> tuple[Letter, ...]:
    found = letter_id(member.id, "welcome")
    return (Letter(found, member.id, LetterKind.WELCOME, topic, created_at=now, due_at=now),)
