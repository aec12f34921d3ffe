"""Wherever the process dies, the message that comes again ends in the same log and one letter of each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from functools import partial
from itertools import count
from typing import Any
from zlib import crc32

import pytest

from chalicelib.aws.clients import Clients
from chalicelib.aws.ledger import DynamoLedger
from chalicelib.aws.mail_service import SesMailService
from chalicelib.aws.queues import SqsQueues
from chalicelib.aws.raw_mail import S3RawMail
from chalicelib.aws.sending_book import DynamoSendingBook
from chalicelib.aws.table import Table
from chalicelib.domain.cadence import STANDARD
from chalicelib.domain.letter import Feedback, FeedbackKind, Letter, LetterKind, LetterState
from chalicelib.domain.member import Member, MemberId
from chalicelib.domain.outcome import OutcomeKind
from chalicelib.domain.proof import Envelope
from chalicelib.domain.thread import ThreadHead
from chalicelib.domain.touch import Kind, Observation
from chalicelib.ports import Errand, ErrandKind, Ledger, MailService, Queues, RawMail, SendingBook, Write
from chalicelib.settings import Settings
from chalicelib.usecases.capture_mail import CaptureMail
from chalicelib.usecases.run_errand import RunErrand
from chalicelib.usecases.send_letter import SendLetter
from chalicelib.web.handling import signed_links
from infra.stack import PlayedStack, SentMail, played_stack
from tests.builders import CHICAGO, NOW, a_cohort, a_member
from tests.world import World

ROBIN = "Robin Vale <robin@student.example.edu>"
JANE = "Jane Doe <jane@acme.example>"
LEE = "Lee Oduya <lee@harbour.example>"
CAPTURE = "capture@placeholder.example"
FIVE = timedelta(minutes=5)
# Between a death and the message's coming again: at once, and after the queue's visibility.
WAITS = (timedelta(0), timedelta(minutes=6))
MOST_CALLS = 100


class Killed(BaseException):
    """Not an Exception: no code of ours lives to catch it."""


# ---------------------------------------------------------------- dying


@dataclass(slots=True)
class Fate:
    """Dies at call number `at`: before it took effect, or after it did and before we learn of it."""

    at: int | None
    after: bool = False
    calls: int = 0

    def meet(self, act: Callable[[], Any]) -> Any:
        self.calls += 1
        if self.calls == self.at and not self.after:
            raise Killed
        answer = act()
        if self.calls == self.at:
            raise Killed
        return answer


@dataclass(frozen=True, slots=True)
class Mortal:
    """A port that asks fate at each call."""

    port: Any
    fate: Fate

    def __getattr__(self, name: str) -> Callable[..., Any]:
        method = getattr(self.port, name)
        return lambda *args, **named: self.fate.meet(lambda: method(*args, **named))


@dataclass(frozen=True, slots=True)
class Ports:
    ledger: Ledger
    raw_mail: RawMail
    queues: Queues
    service: MailService
    book: SendingBook


def mortal_ports(world: World, fate: Fate) -> Ports:
    def mortal(port: object) -> Any:
        return Mortal(port, fate)

    return Ports(
        mortal(world.ledger),
        mortal(world.raw_mail),
        mortal(world.queues),
        mortal(world.service),
        mortal(world.book),
    )


# ---------------------------------------------------------------- stories

Handle = Callable[[Ports], object]


@dataclass(frozen=True, slots=True)
class Story:
    """`prepare` brings a world to where the message stands in its queue; how it is handled."""

    name: str
    prepare: Callable[[World], Handle]
    sends: frozenset[LetterKind]


def mail(
    sender: str, to: str, subject: str, text: str, *, at: datetime = NOW, reply_to: str | None = None
) -> bytes:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, to, subject
    message["Date"] = format_datetime(at.astimezone(CHICAGO))
    message["Message-ID"] = f"<{crc32((sender + to + text).encode()):08x}@mail.example>"
    if reply_to:
        message["In-Reply-To"] = message["References"] = reply_to
    message.set_content(text)
    return message.as_bytes()


OUTREACH = "Dear {},\n\nI read about your work at the harbour. Could we talk for 20 minutes?\n\nRobin\n"
FORWARDED = """\
---------- Forwarded message ---------
From: Jane Doe <jane@acme.example>
Date: Tue, Jan 12, 2027 at 9:20 AM
Subject: Re: Your path
To: Robin Vale <robin@student.example.edu>


Hi Robin,

What would you like to know about the work here?

Jane
"""


def outreach(*people: str, at: datetime = NOW) -> bytes:
    return mail(ROBIN, ", ".join(people), "Your path", OUTREACH.format("all of you"), at=at)


def capturing(world: World, envelope: Envelope) -> Handle:
    return lambda on: CaptureMail(on.ledger, on.raw_mail, on.queues)(envelope)


def outreach_to_two(world: World) -> Handle:
    return capturing(world, world.envelope(outreach(JANE, LEE)))


def forwarded_reply(world: World) -> Handle:
    world.deliver(outreach(JANE))
    raw = mail(ROBIN, CAPTURE, "Fwd: Your path", FORWARDED)
    return capturing(world, world.envelope(raw, at=NOW + FIVE))


SENT_ON = """\
---------- Forwarded message ---------
From: Robin Vale <robin@student.example.edu>
Date: Tue, Jan 12, 2027 at 9:31 AM
Subject: Your path
To: Jane Doe <jane@acme.example>, Lee Oduya <lee@harbour.example>


Dear all of you,

I read about your work at the harbour. Could we talk for 20 minutes?

Robin
"""


def forwarded_from_sent(world: World) -> Handle:
    """To two, of whom one had the same words before in a better copy: half of it is news."""
    world.deliver(outreach(LEE))
    raw = mail(ROBIN, CAPTURE, "Fwd: Your path", SENT_ON)
    return capturing(world, world.envelope(raw, at=NOW + FIVE))


def receipt_of(world: World, raw: bytes) -> str:
    """Captures a mail; the id that its receipt went out with."""
    assert world.deliver(raw).kind is OutcomeKind.LOGGED
    (receipt,) = world.letters(LetterKind.RECEIPT)
    return f"<{receipt.provider_id}>"


def command(text: str) -> Callable[[World], Handle]:
    """A word about a mail to two contacts, in answer to its receipt."""

    def prepare(world: World) -> Handle:
        receipt = receipt_of(world, outreach(JANE, LEE))
        raw = mail(ROBIN, CAPTURE, "Re: Logged", text, reply_to=receipt)
        return capturing(world, world.envelope(raw, at=NOW + FIVE))

    return prepare


STRANGER = mail(JANE, CAPTURE, "Your path", "Dear Robin,\n\nCall me whenever you like.\n\nJane\n")


def stranger(world: World) -> Handle:
    return capturing(world, world.envelope(STRANGER))


def outreach_that_frees(world: World) -> Handle:
    assert world.deliver(STRANGER).kind is OutcomeKind.HELD
    return capturing(world, world.envelope(outreach(JANE), at=NOW + FIVE))


def outreach_that_frees_two(world: World) -> Handle:
    second = mail(LEE, CAPTURE, "Your path", "Dear Robin,\n\nWrite to me at any time.\n\nLee\n")
    for raw in (STRANGER, second):
        assert world.deliver(raw).kind is OutcomeKind.HELD
    return capturing(world, world.envelope(outreach(JANE, LEE), at=NOW + FIVE))


def stranger_freed(world: World) -> Handle:
    outreach_that_frees(world)(Ports(world.ledger, world.raw_mail, world.queues, world.service, world.book))
    envelope = world.queues.envelopes.pop()
    assert envelope.recapture is not None
    return capturing(world, envelope)


def running(world: World, kind: ErrandKind) -> Handle:
    errand = Errand(kind, world.member.id)
    return lambda on: RunErrand(on.ledger, on.queues, world.clock)(errand)


def two_threads(world: World) -> None:
    world.deliver(outreach(JANE))
    second = NOW + FIVE
    raw = mail(ROBIN, LEE, "Night shifts", OUTREACH.format("Lee"), at=second)
    world.deliver(raw, at=second)


def reminder_of_two(world: World) -> Handle:
    two_threads(world)
    world.let_pass(datetime(2027, 1, 21, 13, 59, tzinfo=UTC))
    world.clock.move(minutes=6)  # 8:05 of the seventh business day
    return running(world, ErrandKind.REMIND)


def talk_over_and_nudge(world: World) -> Handle:
    """A thank-you that comes by itself, beside a reminder of another thread."""
    two_threads(world)
    receipt = next(f"<{x.provider_id}>" for x in world.letters(LetterKind.RECEIPT))
    raw = mail(ROBIN, CAPTURE, "Re: Logged", "talk 2027-01-21 6:00 am", reply_to=receipt)
    assert world.deliver(raw, at=NOW + 2 * FIVE).kind is OutcomeKind.ANSWERED
    world.let_pass(datetime(2027, 1, 21, 13, 59, tzinfo=UTC))
    world.clock.move(minutes=66)  # more than two hours after the talk
    return running(world, ErrandKind.REMIND)


def digest_of_two(world: World) -> Handle:
    two_threads(world)
    world.clock.move_to(datetime(2027, 1, 18, 13, 5, tzinfo=UTC))  # Monday, 7:05
    return running(world, ErrandKind.DIGEST)


def replan_of_two(world: World) -> Handle:
    """The nudge comes sooner and the digest on another day."""
    two_threads(world)
    sooner = replace(STANDARD, nudge_business_days=5)
    world.ledger.put_cohort(replace(world.cohort, version=2, cadence=sooner, digest_hour=9))
    return running(world, ErrandKind.REPLAN)


def sending_letter(world: World, letter: Letter) -> Handle:
    def handle(on: Ports) -> object:
        return SendLetter(on.ledger, on.book, on.service, on.queues, world.clock, world.send.links)(
            letter.member_id, letter.id
        )

    return handle


def receipt_waits(world: World) -> Handle:
    world.capture(world.envelope(outreach(JANE, LEE)))
    return sending_letter(world, world.letters(LetterKind.RECEIPT)[0])


def reminder_waits(world: World) -> Handle:
    reminder_of_two(world)
    world.run(Errand(ErrandKind.REMIND, world.member.id))
    return sending_letter(world, world.letters(LetterKind.REMINDER)[0])


RECEIPT, ANSWER, DIGEST = LetterKind.RECEIPT, LetterKind.ANSWER, LetterKind.DIGEST
STORIES = [
    Story("outreach to two", outreach_to_two, frozenset({RECEIPT})),
    Story("a forwarded reply", forwarded_reply, frozenset({RECEIPT})),
    Story("a mail to two, half known", forwarded_from_sent, frozenset({RECEIPT})),
    Story("undo of a mail to two", command("undo"), frozenset({RECEIPT, ANSWER})),
    Story("wrong person", command("wrong person: kim@pier.example"), frozenset({RECEIPT, ANSWER})),
    Story("a held stranger", stranger, frozenset({LetterKind.QUESTION})),
    Story("outreach that frees", outreach_that_frees, frozenset({LetterKind.QUESTION, RECEIPT})),
    Story("outreach that frees two", outreach_that_frees_two, frozenset({LetterKind.QUESTION, RECEIPT})),
    Story("the stranger freed", stranger_freed, frozenset({LetterKind.QUESTION, RECEIPT})),
    Story("remind of two threads", reminder_of_two, frozenset({RECEIPT, DIGEST, LetterKind.REMINDER})),
    Story(
        "thank-you and reminder",
        talk_over_and_nudge,
        frozenset({RECEIPT, ANSWER, DIGEST, LetterKind.PREPARE, LetterKind.THANK_YOU, LetterKind.REMINDER}),
    ),
    Story("digest", digest_of_two, frozenset({RECEIPT, DIGEST})),
    Story("replan", replan_of_two, frozenset({RECEIPT})),
    Story("send a receipt", receipt_waits, frozenset({RECEIPT})),
    Story("send a reminder", reminder_waits, frozenset({RECEIPT, DIGEST, LetterKind.REMINDER})),
]


# ---------------------------------------------------------------- living on


@dataclass(frozen=True, slots=True)
class End:
    """What is left when all is quiet."""

    heads: frozenset[object]
    rows: frozenset[object]
    outcomes: frozenset[object]
    members: tuple[object, ...]
    held: tuple[object, ...]
    digest: datetime | None
    letters: frozenset[object]


def end_of(world: World) -> End:
    ledger, member_id = world.ledger, world.member.id
    heads = ledger.heads(member_id)
    return End(
        heads=frozenset(map(_calm, heads)),
        rows=frozenset(
            (head.contact.id, _timeless(row))
            for head in heads
            for row in ledger.rows(member_id, head.contact.id)
        ),
        outcomes=frozenset(
            (key, record.outcome, record.letters, record.again)
            for key in world.raw_mail.objects
            if (record := ledger.outcome(key, member_id))
        ),
        members=tuple(ledger.members()),
        held=ledger.held(member_id),
        digest=ledger.digest_due(member_id),
        letters=frozenset(
            (x.id, x.kind, x.topic, x.items, x.facts, x.to, x.delivery, x.state) for x in world.letters()
        ),
    )


def _timeless(row: Observation) -> Observation:
    """A reminder is written when it is: later where somebody died before."""
    return replace(row, at=NOW, received_at=NOW) if row.kind is Kind.REMINDED else row


def _calm(head: ThreadHead) -> ThreadHead:
    shown = tuple(replace(f, reminded_at=tuple(NOW for _ in f.reminded_at)) for f in head.follow_ups)
    return replace(head, follow_ups=shown)


def events_come(world: World) -> None:
    """The mail service tells of each letter that it took."""
    for number, sent in enumerate(world.service.sent, 1):
        world.hear(
            Feedback(
                FeedbackKind.SEND,
                sent.member_id,
                sent.letter_id,
                sent.attempt,
                f"provider-{number:04}",
                world.clock.now(),
            )
        )


def live_on(world: World, events: Callable[[World], None] = events_come) -> None:
    """Queues run empty, events arrive, and the sweeps of an hour and a half come."""
    world.settle()
    for _ in range(18):
        events(world)
        world.clock.move(minutes=5)
        world.sweep()


@dataclass(slots=True)
class Life:
    """One handling of a story's message that ends at `fate`, and what came after it."""

    story: Story
    fate: Fate
    wait: timedelta = timedelta(0)
    world: World = field(default_factory=World)

    def live(self, events: Callable[[World], None] = events_come) -> bool:
        """Whether somebody died."""
        handle = self.story.prepare(self.world)
        died = False
        try:
            handle(mortal_ports(self.world, self.fate))
        except Killed:
            died = True
            self.world.clock.present += self.wait
            handle(mortal_ports(self.world, Fate(None)))
        live_on(self.world, events)
        return died

    def letters_sent(self) -> dict[str, int]:
        return {letter: len(mails) for letter, mails in self.world.service.by_letter.items()}


def every_death(story: Story, wait: timedelta, *, after: bool) -> Iterator[Life]:
    for at in count(1):
        life = Life(story, Fate(at, after), wait)
        if not life.live():
            return
        assert at < MOST_CALLS
        yield life


@pytest.mark.parametrize("wait", WAITS, ids=["at once", "later"])
@pytest.mark.parametrize("after", [False, True], ids=["before the call", "after the call"])
@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_a_death_at_any_call_changes_neither_log_nor_letters(
    story: Story, after: bool, wait: timedelta
) -> None:
    unharmed = Life(story, Fate(None))
    unharmed.live()
    wanted = end_of(unharmed.world)
    assert {letter.kind for letter in unharmed.world.letters()} == story.sends
    deaths = 0
    for life in every_death(story, wait, after=after):
        deaths += 1
        assert end_of(life.world) == wanted, f"call {life.fate.at}"
        assert set(life.letters_sent().values()) == {1}, f"call {life.fate.at}"
        assert set(life.letters_sent()) == set(unharmed.letters_sent()), f"call {life.fate.at}"
    assert deaths == unharmed.fate.calls > 2


# ---------------------------------------------------------------- the one exception


def attempts_of(life: Life) -> tuple[list[int], list[Letter]]:
    sent = [mail.attempt for mail in life.world.service.sent]
    return sent, life.world.letters(RECEIPT)


def killed_after_sending() -> Life:
    """The last calls of a sending hand the letter over, mark it, and count it."""
    story = next(story for story in STORIES if story.name == "send a receipt")
    unharmed = Life(story, Fate(None))
    unharmed.live()
    return Life(story, Fate(unharmed.fate.calls - 2, after=True), timedelta(minutes=6))


def test_a_letter_is_sent_twice_only_when_the_process_dies_and_its_events_are_lost_too() -> None:
    lost = killed_after_sending()
    assert lost.live(events=lambda _world: None)
    sent, (receipt,) = attempts_of(lost)
    assert sent == [1, 2]
    assert receipt.state is LetterState.SENT
    live_on(lost.world, events_come)
    assert attempts_of(lost)[0] == [1, 2]


def test_a_letter_whose_events_come_is_not_sent_again() -> None:
    told = killed_after_sending()
    assert told.live()
    sent, (receipt,) = attempts_of(told)
    assert (sent, receipt.state) == ([1], LetterState.SENT)


def test_nothing_is_sent_again_while_events_are_still_waiting_to_be_read() -> None:
    slow = killed_after_sending()

    def stuck(world: World) -> None:
        world.queues.feedback = True

    assert slow.live(events=stuck)
    sent, (receipt,) = attempts_of(slow)
    assert (sent, receipt.state) == ([1], LetterState.UNKNOWN)
    slow.world.queues.feedback = False
    live_on(slow.world)
    sent, (receipt,) = attempts_of(slow)
    assert (sent, receipt.state) == ([1], LetterState.SENT)


# ---------------------------------------------------------------- on the services themselves


@dataclass(slots=True)
class Requests:
    """Every request of the clients asks fate, as each call of a port does elsewhere."""

    fate: Fate = field(default_factory=lambda: Fate(None))

    def before(self, **_: object) -> None:
        self.fate.calls += 1
        self._die(after=False)

    def done(self, **_: object) -> None:
        self._die(after=True)

    def watch(self, client: Any) -> Any:
        client.meta.events.register("before-call", self.before)
        client.meta.events.register("after-call", self.done)
        return client

    def _die(self, *, after: bool) -> None:
        if self.fate.calls == self.fate.at and self.fate.after is after:
            raise Killed


def watched_ports(settings: Settings, requests: Requests) -> Ports:
    clients = Clients()
    dynamodb = requests.watch(clients.dynamodb())
    return Ports(
        DynamoLedger(dynamodb, settings.table_name, lambda: 0.0),
        S3RawMail(requests.watch(clients.s3()), settings.bucket_name),
        SqsQueues(
            requests.watch(clients.sqs()),
            inbound_url=settings.inbound_queue_url,
            letters_url=settings.letters_queue_url,
            errands_url=settings.errands_queue_url,
            feedback_url=settings.feedback_queue_url,
            feedback_dead_letters_url=settings.feedback_dead_letters_url,
        ),
        SesMailService(requests.watch(clients.sesv2()), settings.configuration_set),
        DynamoSendingBook(Table(dynamodb, settings.table_name)),
    )


@dataclass(frozen=True, slots=True)
class Trial:
    """A member of their own writes to two people; capture and sending die of one fate."""

    stack: PlayedStack
    ports: Ports
    requests: Requests
    member: Member
    key: str

    def live(self, fate: Fate) -> None:
        stack, now = self.stack, self.stack.clock.now()
        envelope = self._arrived(now)
        try:
            self._capture_and_send(envelope, fate)
        except Killed:
            stack.clock.move_to(now + timedelta(minutes=6))
            self._capture_and_send(envelope, Fate(None))
        for _ in range(6):
            stack.settle()
            if self.receipt.state is LetterState.SENT:
                break
            for sent in self.sent:
                stack.feed_back("send", sent)
            stack.settle()
            stack.clock.move_to(stack.clock.now() + FIVE)
            stack.sweep()

    @property
    def receipt(self) -> Letter:
        (found,) = self.stack.wiring.ledger.letters(self.member.id)
        return found

    @property
    def sent(self) -> list[SentMail]:
        return [mail for mail in self.stack.sent if mail.letter.member_id == self.member.id]

    def log(self) -> list[list[Kind]]:
        ledger, member_id = self.stack.wiring.ledger, self.member.id
        return [
            [row.kind for row in ledger.rows(member_id, head.contact.id)] for head in ledger.heads(member_id)
        ]

    def _arrived(self, now: datetime) -> Envelope:
        ledger, settings = self.stack.wiring.ledger, self.stack.settings
        Clients().s3().put_object(Bucket=settings.bucket_name, Key=self.key, Body=outreach(JANE, LEE, at=now))
        own = self.member.capture_address(ledger.cohort())
        return Envelope(self.key, (own,), self.member.addresses[0], now)

    def _capture_and_send(self, envelope: Envelope, fate: Fate) -> None:
        on, self.requests.fate = self.ports, fate
        CaptureMail(on.ledger, on.raw_mail, on.queues)(envelope)
        links = partial(signed_links, self.stack.wiring.link_secret)
        send = SendLetter(on.ledger, on.book, on.service, on.queues, self.stack.clock, links)
        send(self.member.id, self.receipt.id)


@pytest.mark.parametrize("after", [False, True], ids=["before the request", "after the request"])
def test_a_death_at_any_request_to_the_services_leaves_one_letter_and_one_touch(after: bool) -> None:
    with played_stack(a_cohort(), NOW) as stack:
        requests = Requests()
        ports = watched_ports(stack.settings, requests)
        everyone = [
            a_member(id=MemberId(f"rbn{x}"), secret=f"rbn{x}abcdefgh") for x in "abcdefghijklmnopqrst"
        ]
        for member in everyone:
            stack.wiring.ledger.commit(Write(member=member))
        for at, member in enumerate(everyone, 1):
            trial, fate = Trial(stack, ports, requests, member, f"inbound/{at:06}"), Fate(at, after)
            trial.live(fate)
            assert trial.receipt.state is LetterState.SENT, f"request {at}"
            assert len(trial.sent) == 1, f"request {at}"
            assert trial.log() == [[Kind.SENT], [Kind.SENT]], f"request {at}"
            if fate.calls < at:
                break
        assert fate.calls < at
        assert at > 8
