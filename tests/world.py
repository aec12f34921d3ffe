"""One cohort in memory: the real use cases on fakes, mails delivered to members, time moved by tests."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import partial
from typing import TypeVar

from chalicelib.domain.address import Address
from chalicelib.domain.cohort import Cohort
from chalicelib.domain.digest import next_digest
from chalicelib.domain.letter import Letter, LetterKind
from chalicelib.domain.member import Member
from chalicelib.domain.outcome import Outcome
from chalicelib.domain.proof import Envelope, Verdicts
from chalicelib.mail.read import read
from chalicelib.ports import DigestMove, Errand, Write
from chalicelib.usecases.capture_mail import CaptureMail
from chalicelib.usecases.join import Join
from chalicelib.usecases.pause_sending import PauseSending
from chalicelib.usecases.record_feedback import RecordFeedback
from chalicelib.usecases.run_errand import RunErrand
from chalicelib.usecases.send_letter import SendLetter
from chalicelib.usecases.sweep import Sweep
from chalicelib.usecases.timeline import ThreadTimeline, Timeline, timeline
from chalicelib.web.handling import signed_links
from tests.builders import a_cohort, a_member
from tests.fakes import (
    FakeClock,
    FakeLedger,
    FakeMailService,
    FakeOperator,
    FakeQueues,
    FakeRawMail,
    FakeSendingBook,
)

PLACEHOLDER = b"capture@placeholder.example"
_SWEEP = timedelta(minutes=5)
_T = TypeVar("_T")


@dataclass(slots=True)
class World:
    """`deliver` captures and empties the queues; `let_pass` sweeps and runs what is due."""

    cohort: Cohort = field(default_factory=a_cohort)
    members: Sequence[Member] = field(default_factory=lambda: (a_member(version=1),))
    ledger: FakeLedger = field(default_factory=FakeLedger)
    raw_mail: FakeRawMail = field(default_factory=FakeRawMail)
    queues: FakeQueues = field(default_factory=FakeQueues)
    book: FakeSendingBook = field(default_factory=FakeSendingBook)
    service: FakeMailService = field(default_factory=FakeMailService)
    operator: FakeOperator = field(default_factory=FakeOperator)
    clock: FakeClock = field(default_factory=FakeClock)
    delivered: int = 0
    secrets: Iterator[str] = field(default_factory=lambda: map("new{}abcdefgh".format, "234567qrstuvwx"))

    def __post_init__(self) -> None:
        self.ledger.put_cohort(self.cohort)
        for member in self.members:
            due_at = next_digest(self.clock.now(), self.cohort, member.calendar(self.cohort))
            first = DigestMove(member.id, seen=None, due_at=due_at)
            self.ledger.commit(Write(member=member, digest=first))

    @property
    def member(self) -> Member:
        found = self.ledger.member(self.members[0].id)
        assert found is not None
        return found

    @property
    def capture(self) -> CaptureMail:
        join = Join(self.ledger, self.queues, lambda: next(self.secrets))
        return CaptureMail(self.ledger, self.raw_mail, self.queues, join)

    @property
    def send(self) -> SendLetter:
        links = partial(signed_links, "a secret of tests")
        return SendLetter(self.ledger, self.book, self.service, self.queues, self.clock, links)

    @property
    def hear(self) -> RecordFeedback:
        pause = PauseSending(self.ledger, self.book, self.service, self.operator, self.clock)
        return RecordFeedback(self.ledger, self.book, pause)

    def deliver(
        self,
        raw: bytes,
        *,
        to: Address | None = None,
        verdicts: Verdicts | None = None,
        source: Address | None = None,
        at: datetime | None = None,
    ) -> Outcome:
        """The outcome for the one recipient, once the queues are empty."""
        envelope = self.envelope(raw, to=to, verdicts=verdicts, source=source, at=at)
        ((_, outcome),) = self.capture(envelope)
        self.settle()
        return outcome

    def envelope(
        self,
        raw: bytes,
        *,
        to: Address | None = None,
        verdicts: Verdicts | None = None,
        source: Address | None = None,
        at: datetime | None = None,
    ) -> Envelope:
        """Stores the mail; the notice of it."""
        if at:
            self.clock.move_to(at)
        own = self.member.capture_address(self.cohort)
        raw = raw.replace(PLACEHOLDER, own.value.encode())
        self.delivered += 1
        key = f"inbound/{self.delivered:06}"
        self.raw_mail.put(key, raw)
        sender = source or read(raw).outer.sender.address
        return Envelope(key, (to or own,), sender, self.clock.now(), verdicts or Verdicts())

    def settle(self) -> None:
        """Until every queue is empty."""
        while self.queues.envelopes or self.queues.letters or self.queues.errands:
            for envelope in _taken(self.queues.envelopes):
                self.capture(envelope)
            for errand in _taken(self.queues.errands):
                self.run(errand)
            for member_id, letter_id in _taken(self.queues.letters):
                self.send(member_id, letter_id)

    def run(self, errand: Errand) -> None:
        RunErrand(self.ledger, self.queues, self.clock)(errand)

    def sweep(self) -> int:
        found = Sweep(self.ledger, self.queues, self.clock)().found
        self.settle()
        return found

    def let_pass(self, until: datetime) -> None:
        """Everything that is due until then happens when it is due."""
        while (due := self._next_due(until)) is not None:
            self.clock.move_to(max(due, self.clock.now() + _SWEEP))
            self.sweep()
        self.clock.move_to(until)

    def _next_due(self, until: datetime) -> datetime | None:
        return min((entry.at for entry in self.ledger.due(until)), default=None)

    # ------------------------------------------------------------ what came of it

    def timeline(self) -> Timeline:
        return timeline(self.ledger, self.member, self.clock.now())

    def thread(self, who: str) -> ThreadTimeline:
        """That of an address, or of a name."""
        found = self.timeline().threads
        return next(
            t for t in found if who in {a.value for a in t.contact.addresses} or who == t.contact.name
        )

    def letters(self, kind: LetterKind | None = None) -> list[Letter]:
        found = self.ledger.letters(self.members[0].id)
        return [letter for letter in found if kind in (None, letter.kind)]

    def with_member(self, **changes: object) -> None:
        """The member's settings as they are after a change."""
        changed = replace(self.member, version=self.member.version + 1, **changes)  # type: ignore[arg-type]
        self.ledger.commit(Write(member=changed))


def _taken(queue: list[_T]) -> list[_T]:
    found, queue[:] = list(queue), []
    return found
