"""A received mail ends in one outcome for each recipient, whatever it is and however often it comes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

import pytest

from chalicelib.domain.address import Address
from chalicelib.domain.calendar import Calendar
from chalicelib.domain.followup import FollowUpKind
from chalicelib.domain.letter import LetterKind, Topic
from chalicelib.domain.member import MemberId, Receipts
from chalicelib.domain.outcome import Outcome, OutcomeKind, Reason
from chalicelib.domain.proof import Envelope, Verdict, Verdicts
from chalicelib.domain.thread import Stage
from chalicelib.domain.touch import Kind
from chalicelib.ports import Retry
from chalicelib.usecases.capture_mail import CaptureMail, outcome_owner
from tests.builders import CHICAGO, a_cohort, a_member, at
from tests.usecases.writing import (
    JANE,
    ROBIN,
    TOM,
    a_command,
    a_forward,
    a_mail,
    a_reply,
    last,
    open_kinds,
    say,
    stage,
    text_of,
)
from tests.world import World

LOGGED = Outcome(OutcomeKind.LOGGED)
AGAIN = Outcome(OutcomeKind.LOGGED, Reason.ALREADY_LOGGED)
UNPROVED = Verdicts(spf=Verdict.FAIL, dkim=Verdict.FAIL, dmarc=Verdict.FAIL)


def refused(reason: Reason) -> Outcome:
    return Outcome(OutcomeKind.REFUSED, reason)


def held(reason: Reason) -> Outcome:
    return Outcome(OutcomeKind.HELD, reason)


def at_spring(local: str) -> Address:
    return Address(f"{local}@spring.warmthread.test")


def people(number: int) -> list[str]:
    return [f"Person {n} <p{n}@firm{n}.example>" for n in range(number)]


def topics(world: World) -> list[Topic]:
    return [letter.topic for letter in world.letters()]


@dataclass(slots=True)
class Counted:
    """A port that counts what is asked of it, and may lose races."""

    port: Any
    calls: Counter[str] = field(default_factory=Counter)
    lost: int = 0
    cut_off_after: int | None = None

    def __getattr__(self, name: str) -> Callable[..., Any]:
        def asked(*args: Any, **named: Any) -> Any:
            self.calls[name] += 1
            if name == "commit":
                self._meet_others()
            return getattr(self.port, name)(*args, **named)

        return asked

    def _meet_others(self) -> None:
        if self.lost:
            self.lost -= 1
            raise Retry("somebody was quicker")
        if self.cut_off_after is not None and self.calls["commit"] > self.cut_off_after:
            raise Retry("throttled")


def capture_counted(world: World, envelope: Envelope, **changes: Any) -> tuple[list[Outcome], Counted]:
    ledger: Any = Counted(world.ledger, **changes)
    found = CaptureMail(ledger, world.raw_mail, world.queues)(envelope)
    return [outcome for _, outcome in found], ledger


# ---------------------------------------------------------------- who may be captured for


def test_the_former_address_is_refused_and_the_member_told_of_the_new_one() -> None:
    world = World(members=(a_member(former_secrets=("rbn2zzzzzzzz",)),))

    outcome = world.deliver(a_mail(), to=at_spring("robin-vale-rbn2zzzzzzzz"))

    assert outcome == refused(Reason.FORMER_ADDRESS)
    assert topics(world) == [Topic.FORMER_ADDRESS]
    assert "robin-vale-rbn2abcdefgh@" in text_of(world, last(world))
    assert world.timeline().threads == ()


def test_a_suspended_member_is_told_so_once_a_day() -> None:
    world = World(members=(a_member(suspended=True),))

    outcomes = [world.deliver(a_mail()) for _ in range(3)]
    assert outcomes == [refused(Reason.SUSPENDED)] * 3
    assert topics(world) == [Topic.SUSPENDED]

    world.deliver(a_mail(), at=at(days=1))
    assert topics(world) == [Topic.SUSPENDED] * 2


@pytest.mark.parametrize(
    "local", ["robin-vale-rbn2bbbbbbbb", "me-qqqqqqqqqqqq", "info", "join", "robin-vale"]
)
def test_an_address_that_is_nobodys_is_refused_in_silence(local: str) -> None:
    world = World()

    outcome = world.deliver(a_mail(), to=at_spring(local))

    assert outcome == refused(Reason.UNKNOWN_ADDRESS)
    assert world.letters() == []
    record = world.ledger.outcome("inbound/000001", outcome_owner(at_spring(local)))
    assert record is not None
    assert record.outcome == outcome


def test_the_capture_address_is_known_by_its_secret_whatever_name_stands_before_it() -> None:
    world = World()
    assert world.deliver(a_mail(), to=at_spring("someone-else-rbn2abcdefgh")) == LOGGED
    assert world.deliver(a_mail(to=TOM), to=at_spring("rbn2abcdefgh")) == LOGGED


def test_one_mail_for_two_members_is_one_outcome_for_each() -> None:
    lee = a_member(
        id=MemberId("lee3"),
        name="Lee Ode",
        addresses=(Address("lee@student.example.edu"),),
        secret="lee3abcdefgh",
    )
    world = World(members=(a_member(), lee))
    envelope = replace(
        world.envelope(a_mail()), recipients=(at_spring("x-lee3abcdefgh"), at_spring("x-rbn2abcdefgh"))
    )

    outcomes = dict(world.capture(envelope))
    world.settle()

    assert outcomes[at_spring("x-rbn2abcdefgh")] == LOGGED
    assert outcomes[at_spring("x-lee3abcdefgh")] == held(Reason.UNKNOWN_SENDER)
    assert [head.contact.shown_as for head in world.ledger.heads(a_member().id)] == ["Jane Doe"]
    assert world.ledger.heads(lee.id) == ()
    assert len(world.ledger.held(lee.id)) == 1


@pytest.mark.parametrize("beside", ["robin-vale-rbn2zzzzzzzz", "robin-vale-rbn2bbbbbbbb"])
def test_a_mail_that_went_to_a_wrong_address_as_well_is_logged_all_the_same(beside: str) -> None:
    world = World(members=(a_member(former_secrets=("rbn2zzzzzzzz",)),))
    own = world.member.capture_address(world.cohort)
    for recipients in ((at_spring(beside), own), (own, at_spring(beside))):
        envelope = replace(world.envelope(a_mail(f"Dear Jane, {recipients[0]}?")), recipients=recipients)
        assert dict(world.capture(envelope))[own] == LOGGED
        assert dict(world.capture(envelope))[own] == LOGGED
    world.settle()
    assert len(world.thread("jane@acme.example").touches) == 2


# ---------------------------------------------------------------- how many, how often


@pytest.mark.parametrize("number", [1, 2, 49, 50])
def test_each_contact_is_a_transaction_and_a_first_mail_costs_one_request_more(number: int) -> None:
    world = World()
    world.ledger.cohort()

    outcomes, ledger = capture_counted(world, world.envelope(a_mail(to=people(number))))

    assert outcomes == [LOGGED]
    assert ledger.calls == {"view": 1, "cohort": 1, "commit": number}  # the cohort is kept for a minute
    assert len(world.timeline().threads) == number


@pytest.mark.parametrize("number", [2, 49])
def test_a_mail_to_known_contacts_costs_at_most_two_requests_for_each(number: int) -> None:
    world = World()
    world.deliver(a_mail(to=people(number)))

    second = a_mail("One more question, if I may: how did you begin?", to=people(number), subject="Thanks")
    outcomes, ledger = capture_counted(world, world.envelope(second, at=at(days=1)))

    assert outcomes == [LOGGED]
    assert ledger.calls == {"view": 1, "cohort": 1, "rows": number, "commit": number}


def test_more_than_fifty_contacts_are_held_and_nobody_is_logged() -> None:
    world = World()
    assert world.deliver(a_mail(to=people(51))) == held(Reason.TOO_MANY_CONTACTS)
    assert world.timeline().threads == ()
    assert len(world.timeline().held) == 1


def test_more_than_fifty_are_held_too_when_they_come_as_a_forward_from_sent() -> None:
    world = World()
    listed = ", ".join(people(51))
    sent = a_forward("Dear all, may I ask you something?", sender=ROBIN)
    raw = sent.replace(f"To: {ROBIN}\n\n\n".encode(), f"To: {listed}\n\n\n".encode())
    assert world.deliver(raw) == held(Reason.TOO_MANY_CONTACTS)
    assert world.timeline().threads == ()


def test_one_of_the_fifty_one_is_logged_when_the_member_names_them() -> None:
    world = World()
    world.deliver(a_mail(to=people(51)))

    say(world, last(world, LetterKind.QUESTION), "p7@firm7.example")

    assert [t.contact.addresses for t in world.timeline().threads] == [(Address("p7@firm7.example"),)]
    assert world.timeline().held == ()


def test_the_same_record_twice_is_one_touch_and_says_its_letters_again() -> None:
    world = World()
    envelope = world.envelope(a_mail())

    first, second = world.capture(envelope), world.capture(envelope)

    assert first == second
    assert len(world.queues.letters) == 2
    assert len(set(world.queues.letters)) == 1
    world.settle()
    assert len(world.service.sent) == 1
    assert len(world.thread("jane@acme.example").touches[0].copies) == 1


def test_a_lost_race_is_read_and_decided_again_and_nothing_is_doubled() -> None:
    world = World()
    outcomes, ledger = capture_counted(world, world.envelope(a_mail()), lost=2)
    assert outcomes == [LOGGED]
    assert (ledger.calls["view"], ledger.calls["commit"]) == (3, 3)
    assert len(world.letters()) == 1


def test_a_race_that_is_lost_three_times_leaves_the_mail_to_the_queue() -> None:
    world = World()
    envelope = world.envelope(a_mail())
    with pytest.raises(Retry):
        capture_counted(world, envelope, lost=3)
    assert world.ledger.outcome(envelope.object_key, world.member.id) is None
    assert world.capture(envelope)[0][1] == LOGGED


@pytest.mark.parametrize("written", range(4))
def test_a_mail_to_four_that_was_cut_off_is_whole_when_it_comes_again(written: int) -> None:
    world = World()
    envelope = world.envelope(a_mail(to=people(4)))
    with pytest.raises(Retry):
        capture_counted(world, envelope, cut_off_after=written)

    outcomes, _ = capture_counted(world, envelope)
    world.settle()

    assert outcomes == [LOGGED]
    assert [len(thread.touches) for thread in world.timeline().threads] == [1] * 4
    (receipt,) = world.letters()
    assert len(receipt.items) == 4
    assert world.member.captured == 1


def test_another_copy_of_the_same_mail_changes_nothing() -> None:
    world, raw = World(), a_mail()
    world.deliver(raw)
    before = world.thread("jane@acme.example").follow_ups

    assert world.deliver(raw, at=at(hours=3)) == AGAIN

    assert world.thread("jane@acme.example").follow_ups == before
    assert topics(world) == [Topic.CAPTURED]


# ---------------------------------------------------------------- receipts


def outreach_to(number: int) -> bytes:
    return a_mail(f"Dear {number}, may I ask how you came to {number}?", to=people(number)[-1])


def test_the_first_five_captures_have_a_receipt_and_then_only_the_unexpected() -> None:
    world = World()
    for number in range(1, 8):
        world.deliver(outreach_to(number), at=at(minutes=number))
    assert topics(world) == [Topic.CAPTURED] * 5
    assert world.member.captured == 5

    decline = "Thank you for writing, but I am afraid I cannot help with this. I wish you all the best."
    world.deliver(a_forward(decline, sender=people(7)[-1]), at=at(hours=2))

    assert stage(world, "p6@firm6.example") is Stage.DECLINED
    assert topics(world) == [Topic.CAPTURED] * 6


@pytest.mark.parametrize(("wish", "expected"), [(Receipts.ALWAYS, 7), (Receipts.NEVER, 0)])
def test_a_member_may_have_every_receipt_or_none(wish: Receipts, expected: int) -> None:
    world = World(members=(a_member(receipts=wish),))
    for number in range(1, 8):
        world.deliver(outreach_to(number), at=at(minutes=number))
    assert len(world.letters(LetterKind.RECEIPT)) == expected


def test_a_duplicate_does_not_use_up_a_receipt() -> None:
    world, raw = World(), a_mail()
    for hours in range(6):
        world.deliver(raw, at=at(hours=hours))
    assert world.member.captured == 1
    assert topics(world) == [Topic.CAPTURED]


def test_a_receipt_says_what_is_off_the_list_and_what_comes_next() -> None:
    world = World()
    world.deliver(a_mail())
    world.deliver(a_forward("Happy to help! Could you send me your questions first?"), at=at(hours=2))

    receipt = last(world, LetterKind.RECEIPT)
    assert "nudge|" in receipt.fact("cancelled")
    assert "answer|" in receipt.fact("queued")
    assert "Off your list" in text_of(world, receipt)


# ---------------------------------------------------------------- who is a contact


def test_a_capture_address_in_copy_draws_one_kind_notice() -> None:
    world = World()
    for number in range(3):
        raw = a_mail(f"Dear Jane, question {number}?", cc="Me <capture@placeholder.example>")
        assert world.deliver(raw, at=at(days=number)).kind is OutcomeKind.LOGGED
    assert topics(world).count(Topic.ADDRESS_SHOWN) == 1
    assert [thread.contact.shown_as for thread in world.timeline().threads] == ["Jane Doe"]


@pytest.mark.parametrize("entry", ["mum@home.example", "@home.example"])
def test_whoever_the_cohort_never_logs_becomes_no_contact(entry: str) -> None:
    world = World(cohort=a_cohort(never_log=(entry,)))

    assert world.deliver(a_mail(to=["Mum <Mum@Home.example>", JANE])) == LOGGED
    assert world.deliver(a_mail(to="Mum <mum@home.example>")) == held(Reason.NO_CONTACT)

    assert [thread.contact.shown_as for thread in world.timeline().threads] == ["Jane Doe"]


def test_a_never_logged_domain_takes_no_other_domain_with_it() -> None:
    world = World(cohort=a_cohort(never_log=("@home.example",)))
    assert world.deliver(a_mail(to="Ann <ann@myhome.example>")) == LOGGED
    assert world.deliver(a_mail(to="Ben <ben@sub.home.example>")) == LOGGED


def test_the_members_own_addresses_coaches_and_we_are_never_contacts() -> None:
    dana = Address("dana@career.example.edu")
    robin = a_member(addresses=(*a_member().addresses, Address("robin@mail.example.org")))
    world = World(cohort=a_cohort(coaches=(dana,)), members=(robin,))

    world.deliver(
        a_mail(
            to=[JANE, "Robin <robin@mail.example.org>", "Dana <dana@career.example.edu>"],
            cc=["hello@letters.warmthread.test", "lee-ode-lee3abcdefgh@spring.warmthread.test"],
        )
    )

    assert [thread.contact.shown_as for thread in world.timeline().threads] == ["Jane Doe"]


def test_a_letter_of_ours_that_comes_back_is_ignored() -> None:
    world = World()
    raw = a_mail("Logged.", sender="Spring Fellows <hello@letters.warmthread.test>", to=ROBIN)
    assert world.deliver(raw) == Outcome(OutcomeKind.IGNORED, Reason.OWN_LETTER)
    assert world.letters() == []


# ---------------------------------------------------------------- strangers, contacts, and what waits


def test_a_strangers_mail_waits_and_is_freed_when_the_thread_comes() -> None:
    world = World()
    reply = a_reply("I would be glad to talk. Does Thursday suit you?")
    assert world.deliver(reply) == held(Reason.UNKNOWN_SENDER)
    assert topics(world) == [Topic.UNKNOWN_SENDER]

    assert world.deliver(a_mail(date=at(hours=-2)), at=at(minutes=20)) == LOGGED

    assert stage(world) is Stage.REPLIED
    assert FollowUpKind.NUDGE not in open_kinds(world)
    assert world.timeline().held == ()
    assert {touch.best.kind for touch in world.thread("jane@acme.example").touches} == {Kind.SENT, Kind.REPLY}


def test_a_strangers_mail_without_proof_goes_on_waiting_when_the_thread_comes() -> None:
    world = World()
    world.deliver(a_reply("I would be glad to talk."), verdicts=UNPROVED)
    world.deliver(a_mail(), at=at(minutes=20))
    assert stage(world) is Stage.REACHED_OUT
    assert [h.outcome for h in world.timeline().held] == [held(Reason.UNKNOWN_SENDER)]
    assert topics(world).count(Topic.UNKNOWN_SENDER) == 1


def test_all_that_waited_under_one_address_is_freed_at_once_and_asked_about_once() -> None:
    world = World()
    for number in range(3):
        world.deliver(a_reply(f"Answer {number}: yes, with pleasure."), at=at(minutes=number))
    assert topics(world) == [Topic.UNKNOWN_SENDER]

    world.deliver(a_mail(), at=at(minutes=20))

    assert world.timeline().held == ()
    assert len(world.thread("jane@acme.example").touches) == 4


def test_a_contact_without_proof_is_held_and_gets_nothing() -> None:
    world = World()
    world.deliver(a_mail())
    assert world.deliver(a_reply("Please stop writing."), verdicts=UNPROVED) == held(Reason.UNKNOWN_SENDER)
    assert stage(world) is Stage.REACHED_OUT
    assert {mail.to for mail in world.service.sent} == {Address("robin@student.example.edu")}


def test_was_this_you_is_asked_once_a_day() -> None:
    world = World()
    for number in range(3):
        raw = a_mail(f"Dear Jane, {number}?")
        assert world.deliver(raw, verdicts=UNPROVED) == held(Reason.UNPROVED)
    assert topics(world) == [Topic.WAS_THIS_YOU]
    assert len(world.timeline().held) == 3


@pytest.mark.parametrize("verdict", [Verdict.GRAY, Verdict.PROCESSING_FAILED])
def test_what_was_not_checked_for_viruses_is_held_and_never_shown(verdict: Verdict) -> None:
    world = World()
    raw = a_mail(subject="Unmistakable words")
    assert world.deliver(raw, verdicts=Verdicts(virus=verdict)) == held(Reason.UNCHECKED)
    assert world.letters() == []

    world.deliver(a_mail(to=TOM), at=at(hours=1))
    world.let_pass(at(days=7))

    digest = text_of(world, last(world, LetterKind.DIGEST))
    assert "Unmistakable words" not in digest
    assert "could not be checked for viruses" in digest


# ---------------------------------------------------------------- odd mails


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\r\n\r\n",
        b"\x00\xff\xfe" * 400,
        b"From: robin@student.example.edu\r\n\r\nHello",
        b"To: jane@acme.example\r\n\r\nHello",
        b"From: robin@student.example.edu\r\nTo: jane@acme.example\r\nContent-Type: multipart/mixed; bound",
        b"From: Robin <robin@student.example.edu>\nTo: " + b"a@b.example," * 3_000 + b"\n\nHello",
        b"From: robin@student.example.edu\r\nTo: jane@acme.example\r\nSubject: "
        + "ü\udcff".encode("utf-8", "surrogatepass") * 5_000
        + b"\r\n\r\nHello",
    ],
    ids=["empty", "blank", "binary", "no To", "no From", "cut off", "a header of 36 KB", "not UTF-8"],
)
def test_no_mail_crashes_and_none_is_lost(raw: bytes) -> None:
    world = World()
    outcome = world.deliver(raw)
    record = world.ledger.outcome("inbound/000001", world.member.id)
    assert record is not None
    assert record.outcome == outcome


def test_a_forged_message_id_moves_no_thread() -> None:
    world = World()
    world.deliver(a_mail(message_id="<real@student.example.edu>"))
    forged = a_mail("Hello Tom, may I ask you something?", to=TOM, message_id="<real@student.example.edu>")

    assert world.deliver(forged, at=at(hours=1)) == LOGGED
    world.deliver(a_forward("Of course, ask away!"), at=at(hours=5))

    assert stage(world) is Stage.REPLIED
    assert stage(world, "tom@basalt.example") is Stage.REACHED_OUT


def test_a_command_in_the_capture_mail_is_answered_at_the_members_first_address() -> None:
    world = World()
    assert world.deliver(a_command("help")) == Outcome(OutcomeKind.ANSWERED, Reason.COMMAND)
    assert world.service.sent[-1].to == world.member.addresses[0]


def test_outreach_on_the_eve_of_a_holiday_is_nudged_after_seven_business_days() -> None:
    holiday = at(days=6).date()
    world = World(cohort=a_cohort(holidays=frozenset({holiday})))
    world.deliver(a_mail())
    (nudge,) = world.thread("jane@acme.example").follow_ups
    days = Calendar(CHICAGO, frozenset({holiday}))
    assert nudge.due_at == days.after_business_days(at(), 7)
    assert nudge.due_at.date().isoformat() == "2027-01-22"
