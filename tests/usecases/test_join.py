"""A mail to join@: who becomes a member, who is told why not, and who hears nothing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from email import message_from_bytes, policy
from typing import Any

import pytest

from chalicelib.domain.address import Address
from chalicelib.domain.joining import AT_THE_DOOR
from chalicelib.domain.letter import Letter, LetterKind, LetterState, Topic
from chalicelib.domain.member import Member, MemberId
from chalicelib.domain.outcome import Outcome, OutcomeKind, Reason
from chalicelib.domain.proof import Verdict, Verdicts
from chalicelib.ports import Committed, Retry, Write
from chalicelib.usecases.capture_mail import CaptureMail, outcome_owner
from chalicelib.usecases.join import Join
from chalicelib.usecases.reconcile import Reconcile
from tests.builders import a_cohort, a_member, at
from tests.usecases.writing import ROBIN, a_mail
from tests.world import World

JOIN = Address("join@spring.warmthread.test")
LEE = "Lee Ode <lee@student.example.edu>"
LEES = Address("lee@student.example.edu")
FORWARDED = (
    "---------- Forwarded message ---------\nFrom: Dana <d@x.example>\nDate: Tue, 12 Jan 2027 at 10:05\n"
    "Subject: Hi\nTo: Lee <lee@student.example.edu>\n\n\nHi Lee!\n"
)
DANA = "Dana Whitfield <dana@career.example.edu>"
UNPROVED = Verdicts(spf=Verdict.FAIL, dkim=Verdict.FAIL, dmarc=Verdict.FAIL)
JOINED = Outcome(OutcomeKind.ANSWERED, Reason.JOINED)
ALREADY = Outcome(OutcomeKind.ANSWERED, Reason.ALREADY_A_MEMBER)


def a_world(**changes: Any) -> World:
    known = {"join_code": "maple-4207", "coaches": (Address("dana@career.example.edu"),), **changes}
    return World(a_cohort(**known))


def a_request(text: str = "maple-4207", *, sender: str = LEE, **changes: Any) -> bytes:
    return a_mail(text, **{"sender": sender, "to": str(JOIN), "subject": "Hello", **changes})


def ask(world: World, text: str = "maple-4207", *, sender: str = LEE, **changes: Any) -> Outcome:
    return world.deliver(a_request(text, sender=sender), to=JOIN, **changes)


def refused(reason: Reason) -> Outcome:
    return Outcome(OutcomeKind.REFUSED, reason)


def newcomers(world: World) -> list[Member]:
    return [member for member in world.ledger.members() if member.id != world.member.id]


def letters_at_the_door(world: World) -> list[Letter]:
    return list(world.ledger.letters(AT_THE_DOOR))


def sent(world: World) -> list[tuple[str, str]]:
    mails = (message_from_bytes(mail.raw, policy=policy.default) for mail in world.service.sent)
    return [(str(mail["To"]), str(mail["Subject"])) for mail in mails]


# ---------------------------------------------------------------- in


def test_the_code_makes_a_member_with_one_welcome() -> None:
    world = a_world()

    assert ask(world) == JOINED

    (lee,) = newcomers(world)
    assert (lee.name, lee.addresses, lee.timezone) == ("Lee Ode", (LEES,), world.cohort.timezone)
    assert lee.joined_at == world.clock.now()
    assert world.ledger.digest_due(lee.id) is not None
    (welcome,) = world.ledger.letters(lee.id)
    assert (welcome.kind, welcome.state) == (LetterKind.WELCOME, LetterState.SENT)
    assert lee.capture_address(world.cohort).value in world.service.sent[0].raw.decode()
    assert sent(world) == [("Lee Ode <lee@student.example.edu>", "Welcome to Warmthread, Lee")]


@pytest.mark.parametrize(
    "mail",
    [
        a_request("Hello,\n\nI would like to take part. Code: MAPLE 4207\n\nLee"),
        a_request("", subject="Maple-4207"),
        a_request("maple4207\n\nOn Tue, 12 Jan 2027 at 09:31, Dana <dana@career.example.edu> wrote:\n\n> hi"),
        a_request("Hello, I was told to write here.\n\n-- \nLee Ode\nmaple-4207"),
        a_request(f"Me, please: maple-4207\n\n{FORWARDED}"),
    ],
    ids=["in the text", "in the subject", "in an answer", "below", "above a forward"],
)
def test_the_code_may_stand_anywhere_in_ones_own_words(mail: bytes) -> None:
    assert a_world().deliver(mail, to=JOIN) == JOINED


def test_a_code_that_is_only_quoted_is_somebody_elses() -> None:
    quoted = (
        "What is this?\n\nOn Tue, 12 Jan 2027 at 09:31, Dana <dana@career.example.edu> wrote:\n\n> maple-4207"
    )
    assert ask(a_world(), quoted) == refused(Reason.NO_JOIN_CODE)


def test_the_address_may_be_written_in_capitals() -> None:
    found = Address.parse("Join@spring.warmthread.test")
    assert a_world().deliver(a_request(), to=found) == JOINED


def test_where_no_dmarc_policy_stands_an_aligned_spf_will_do() -> None:
    gray = Verdicts(dmarc=Verdict.GRAY)
    assert ask(a_world(), verdicts=gray, source=Address("bounce@mail.student.example.edu")) == JOINED
    elsewhere = ask(a_world(), verdicts=gray, source=Address("bounce@bulk.example"))
    assert elsewhere == refused(Reason.UNPROVED_JOIN)


def test_a_member_who_joined_writes_to_the_capture_address_at_once() -> None:
    world = a_world()
    ask(world)
    (lee,) = newcomers(world)
    first = a_mail(sender=LEE, message_id="<first@student.example.edu>")
    assert world.deliver(first, to=lee.capture_address(world.cohort)).kind is OutcomeKind.LOGGED


# ---------------------------------------------------------------- in already


def test_a_second_join_is_told_the_address_and_brings_no_second_welcome() -> None:
    world = a_world()
    ask(world)
    (lee,) = newcomers(world)

    assert ask(world, "Did it work?") == ALREADY

    kinds = [(letter.kind, letter.topic) for letter in world.ledger.letters(lee.id)]
    assert sorted(kinds) == [(LetterKind.ANSWER, Topic.ALREADY_A_MEMBER), (LetterKind.WELCOME, Topic.HELP)]
    assert lee.capture_address(world.cohort).value in world.service.sent[-1].raw.decode()
    assert newcomers(world) == [lee]


@pytest.mark.parametrize(
    "address", ["robin@student.example.edu", "robin@example.edu", "robin@home.example", "ROBIN@Example.edu"]
)
def test_a_member_is_known_by_any_address_and_answered_there(address: str) -> None:
    world = World(
        a_cohort(join_code="maple-4207", equal_domains=(("example.edu", "student.example.edu"),)),
        (a_member(second_address=Address("robin@home.example")),),
    )
    assert ask(world, "hello", sender=address) == ALREADY
    assert [str(mail.to) for mail in world.service.sent] == [address.lower()]
    assert newcomers(world) == []


def test_a_member_is_told_once_a_day() -> None:
    world = a_world()
    assert [ask(world, sender=ROBIN) for _ in range(7)] == [ALREADY] * 7
    assert len(world.service.sent) == 1
    assert ask(world, sender=ROBIN, at=at(days=1)) == ALREADY
    assert len(world.service.sent) == 2


def test_a_member_whose_log_is_suspended_is_told_that() -> None:
    world = a_world()
    world.with_member(suspended=True)
    assert ask(world, sender=ROBIN) == ALREADY
    (letter,) = world.letters()
    assert letter.topic is Topic.SUSPENDED


def test_a_coach_is_told_kindly_and_does_not_become_a_member() -> None:
    world = a_world()
    assert ask(world, sender=DANA) == Outcome(OutcomeKind.ANSWERED, Reason.COACH)
    assert sent(world) == [("dana@career.example.edu", "Coaches need not join")]
    assert newcomers(world) == []


# ---------------------------------------------------------------- turned away


def test_without_the_code_one_letter_a_day_says_where_it_is_and_never_which() -> None:
    world = a_world()
    assert ask(world, "Let me in") == refused(Reason.NO_JOIN_CODE)
    assert ask(world, "maple-4208") == refused(Reason.NO_JOIN_CODE)

    (letter,) = letters_at_the_door(world)
    assert (letter.to, letter.state) == (LEES, LetterState.SENT)
    (mail,) = world.service.sent
    assert b"maple" not in mail.raw.lower()
    assert newcomers(world) == []

    assert ask(world, "please", at=at(days=1, hours=1)) == refused(Reason.NO_JOIN_CODE)
    assert len(world.service.sent) == 2


def test_a_letter_to_somebody_who_is_no_member_is_answered_to_join_and_names_no_capture_address() -> None:
    world = a_world()
    request = a_request(
        "Let me in", sender="Win A Prize <lee@student.example.edu>", message_id="<a@b.example>"
    )
    world.deliver(request, to=JOIN)
    (mail,) = world.service.sent
    message = message_from_bytes(mail.raw, policy=policy.default)
    assert message["Reply-To"] == f"Warmthread <{JOIN}>"
    assert message["To"] == "lee@student.example.edu"  # in no name: anybody could have written one
    assert message["List-Unsubscribe"] is None
    assert message["Auto-Submitted"] == "auto-replied"
    assert message["In-Reply-To"] == message["References"] == "<a@b.example>"
    assert str(message).count("@spring.warmthread.test") == str(message).count("join@spring.warmthread.test")


def test_the_code_in_an_answer_to_that_letter_opens() -> None:
    world = a_world()
    ask(world, "Let me in")
    assert ask(world, "Sorry: Maple 4207") == JOINED
    assert len(newcomers(world)) == 1


def test_the_right_code_from_another_domain_is_told_which_may_join() -> None:
    world = a_world(join_domains=("student.example.edu",))
    assert ask(world, sender="Lee <lee@home.example>") == refused(Reason.OTHER_DOMAIN)
    (mail,) = world.service.sent
    assert b"@student.example.edu" in mail.raw
    assert newcomers(world) == []
    assert ask(world) == JOINED


def test_where_any_address_may_join_meanwhile_the_letter_about_domains_is_not_sent() -> None:
    world = a_world(join_domains=("student.example.edu",))
    world.capture(world.envelope(a_request(sender="Lee <lee@home.example>"), to=JOIN))
    world.ledger.put_cohort(replace(world.cohort, version=2, join_domains=()))
    world.settle()
    (letter,) = letters_at_the_door(world)
    assert letter.state is LetterState.DROPPED


def test_a_cohort_that_has_ended_says_so_whatever_the_code() -> None:
    world = a_world(end=date(2027, 1, 11))
    assert ask(world) == ask(world, "hm") == refused(Reason.COHORT_ENDED)
    assert sent(world) == [("lee@student.example.edu", "This cohort has ended")]
    assert ask(world, sender=ROBIN) == ALREADY


# ---------------------------------------------------------------- in silence


@pytest.mark.parametrize(
    ("changes", "outcome"),
    [
        ({"verdicts": UNPROVED}, refused(Reason.UNPROVED_JOIN)),
        ({"verdicts": Verdicts(virus=Verdict.FAIL)}, refused(Reason.VIRUS)),
        ({"verdicts": Verdicts(virus=Verdict.PROCESSING_FAILED)}, refused(Reason.UNCHECKED)),
        ({"verdicts": Verdicts(spam=Verdict.FAIL)}, refused(Reason.SPAM)),
    ],
)
def test_what_nobody_vouches_for_hears_nothing(changes: dict[str, Any], outcome: Outcome) -> None:
    world = a_world()
    assert ask(world, **changes) == outcome
    assert ask(world, "no code", **changes) == outcome
    assert (world.service.sent, newcomers(world)) == ([], [])


@pytest.mark.parametrize(
    ("header", "reason"),
    [
        (b"Auto-Submitted: auto-replied", Reason.AUTOMATIC),
        (b"Auto-Submitted: auto-generated", Reason.AUTOMATIC),
        (b"Precedence: bulk\r\nList-Id: <news.student.example.edu>", Reason.AUTOMATIC),
        (b"X-Autoreply: yes", Reason.AUTOMATIC),
    ],
)
def test_what_a_machine_wrote_hears_nothing(header: bytes, reason: Reason) -> None:
    world = a_world()
    outcome = world.deliver(header + b"\r\n" + a_request(), to=JOIN)
    assert outcome == Outcome(OutcomeKind.IGNORED, reason)
    assert (world.service.sent, newcomers(world)) == ([], [])


def test_a_null_sender_hears_nothing() -> None:
    world = a_world()
    envelope = replace(world.envelope(a_request(), to=JOIN), source=None)
    assert world.capture(envelope) == [(JOIN, Outcome(OutcomeKind.IGNORED, Reason.AUTOMATIC))]


@pytest.mark.parametrize("ours", ["hello@letters.warmthread.test", "join@spring.warmthread.test"])
def test_our_own_letters_hear_nothing(ours: str) -> None:
    world = a_world()
    assert ask(world, sender=ours) == Outcome(OutcomeKind.IGNORED, Reason.OWN_LETTER)
    assert world.service.sent == []


def test_a_mail_without_a_sender_hears_nothing() -> None:
    world = a_world()
    raw = b"Subject: maple-4207\r\n\r\nmaple-4207\r\n"
    outcome = world.deliver(raw, to=JOIN, source=Address("lee@student.example.edu"))
    assert outcome == refused(Reason.UNPROVED_JOIN)


def test_without_a_code_join_is_an_unknown_address_to_everybody() -> None:
    world = a_world(join_code="")
    for sender in (LEE, ROBIN, DANA):
        assert ask(world, sender=sender) == refused(Reason.UNKNOWN_ADDRESS)
    assert world.service.sent == []


def test_where_nobody_enrols_join_is_an_unknown_address() -> None:
    world = a_world()
    capture = CaptureMail(world.ledger, world.raw_mail, world.queues)
    envelope = world.envelope(a_request(), to=JOIN)
    assert capture(envelope) == [(JOIN, refused(Reason.UNKNOWN_ADDRESS))]


def test_after_an_archive_nothing_is_kept_of_it() -> None:
    world = a_world()
    world.ledger.configuration = None
    envelope = world.envelope(a_request(), to=JOIN)
    assert world.capture(envelope) == [(JOIN, refused(Reason.UNKNOWN_ADDRESS))]
    assert world.ledger.outcomes(envelope.object_key) == ()


# ---------------------------------------------------------------- how often


def test_after_five_wrong_tries_a_day_even_the_right_code_hears_nothing() -> None:
    world = a_world()
    assert [ask(world, f"maple-{n}") for n in range(5)] == [refused(Reason.NO_JOIN_CODE)] * 5
    assert ask(world) == refused(Reason.TOO_MANY_TRIES)
    assert ask(world, sender="Kim <kim@student.example.edu>") == JOINED
    assert ask(world, at=at(days=1)) == JOINED


def test_after_thirty_wrong_tries_an_hour_a_domain_hears_nothing() -> None:
    world = a_world()
    for n in range(30):
        assert ask(world, "guess", sender=f"x{n}@guess.example") == refused(Reason.NO_JOIN_CODE)
    assert ask(world, sender="y@guess.example") == refused(Reason.TOO_MANY_TRIES)
    assert ask(world) == JOINED
    assert len([mail for mail in world.service.sent if mail.to.domain == "guess.example"]) <= 30
    assert ask(world, sender="y@guess.example", at=at(hours=1)) == JOINED


def test_a_hundred_who_join_within_a_minute_are_nobodys_wrong_tries() -> None:
    world = a_world()
    world.secrets = (f"n{n:03}".translate(str.maketrans("0189", "wxyz")) + "abcdefgh" for n in range(100))
    assert {ask(world, sender=f"s{n}@student.example.edu") for n in range(100)} == {JOINED}
    assert len(newcomers(world)) == 100


# ---------------------------------------------------------------- at once, and again


def test_the_same_mail_delivered_again_makes_one_member() -> None:
    world = a_world()
    envelope = world.envelope(a_request(), to=JOIN)
    assert world.capture(envelope) == world.capture(envelope) == [(JOIN, JOINED)]
    world.settle()
    assert len(newcomers(world)) == 1
    assert len(world.service.sent) == 1


@dataclass(frozen=True, slots=True)
class Between:
    """Something else happens once before a write of a new member."""

    ledger: Any
    happens: list[Any]

    def commit(self, write: Write) -> Committed:
        if write.member and self.happens:
            self.happens.pop()()
        found: Committed = self.ledger.commit(write)
        return found

    def __getattr__(self, name: str) -> Any:
        return getattr(self.ledger, name)


def slower(world: World, happens: Any) -> CaptureMail:
    ledger: Any = Between(world.ledger, [happens])
    return CaptureMail(
        ledger, world.raw_mail, world.queues, Join(ledger, world.queues, lambda: next(world.secrets))
    )


def test_two_joins_of_one_person_at_once_make_one_member() -> None:
    world = World(a_cohort(join_code="maple-4207", equal_domains=(("example.edu", "student.example.edu"),)))
    first = world.envelope(a_request(), to=JOIN)
    second = world.envelope(a_request(sender="Lee <lee@example.edu>"), to=JOIN)

    found = slower(world, lambda: world.capture(first))(second)

    world.settle()
    assert found == [(JOIN, ALREADY)]
    assert len(newcomers(world)) == 1
    assert [subject for _, subject in sent(world)].count("Welcome to Warmthread, Lee") == 1


def test_two_deliveries_of_one_mail_at_once_make_one_member() -> None:
    world = a_world()
    envelope = world.envelope(a_request(), to=JOIN)
    assert slower(world, lambda: world.capture(envelope))(envelope) == [(JOIN, JOINED)]
    world.settle()
    assert len(newcomers(world)) == len(world.service.sent) == 1


def test_two_wrong_tries_at_once_are_two() -> None:
    world = a_world()
    ask(world, "one")
    raced = [False]

    class Racing(Between):
        def commit(self, write: Write) -> Committed:
            if write.knocks and not raced[0]:
                raced[0] = True
                ask(world, "two")
            return Between.commit(self, write)

    ledger: Any = Racing(world.ledger, [])
    capture = CaptureMail(ledger, world.raw_mail, world.queues, Join(ledger, world.queues, str))
    capture(world.envelope(a_request("three"), to=JOIN))
    assert sorted(world.ledger._knocks[key].turned_away for key in world.ledger._knocks) == [3, 3]


def test_an_id_that_is_taken_is_not_used() -> None:
    world = a_world()
    world.secrets = iter([world.member.secret, "lee3abcdefgh"])
    assert ask(world) == JOINED
    assert [member.id for member in newcomers(world)] == ["lee3"]
    assert world.member.name == "Robin Vale"


def test_while_a_roster_is_imported_a_join_waits() -> None:
    """The import may be about to enrol the same person."""
    world = a_world()
    world.ledger.importer = "an import"
    envelope = world.envelope(a_request(), to=JOIN)
    with pytest.raises(Retry):
        world.capture(envelope)
    assert newcomers(world) == []
    world.ledger.importer = ""
    assert world.capture(envelope) == [(JOIN, JOINED)]


def test_a_welcome_whose_hint_was_lost_is_found_by_the_sweep() -> None:
    world = a_world()
    world.capture(world.envelope(a_request(), to=JOIN))
    world.queues.letters.clear()
    world.sweep()
    assert len(world.service.sent) == 1


def test_every_mail_to_join_has_an_outcome_and_is_reconciled() -> None:
    world = a_world()
    ask(world)
    ask(world, "no code", sender="Kim <kim@student.example.edu>")
    ask(world, verdicts=UNPROVED)
    for key in world.raw_mail.objects:
        assert world.ledger.outcome(key, outcome_owner(JOIN))
    world.clock.move(hours=1)
    found = Reconcile(world.ledger, world.raw_mail, world.clock)()
    assert (found.mails, found.unsettled) == (3, ())


def test_nobody_is_called_as_those_who_are_no_members() -> None:
    assert MemberId(a_member().secret[:4]) != AT_THE_DOOR
    assert AT_THE_DOOR.startswith("-")
