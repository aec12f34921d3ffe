"""A draft comes back with its findings, and leaves nothing in the log."""

from __future__ import annotations

from dataclasses import replace

from chalicelib.domain.address import Address
from chalicelib.domain.letter import LetterKind, Topic
from chalicelib.domain.outcome import Outcome, OutcomeKind, Reason
from chalicelib.domain.proof import Verdict, Verdicts
from tests.builders import at
from tests.usecases.writing import JANE, ROBIN, TOM, a_mail, a_reply, last, say, text_of
from tests.world import World

REVIEWED = Outcome(OutcomeKind.ANSWERED, Reason.REVIEWED)
UNPROVED = Verdicts(spf=Verdict.FAIL, dkim=Verdict.FAIL, dmarc=Verdict.FAIL)
ASKS = "Dear Jane,\n\nI read your article on street trees. Is your office hiring interns?\n\nThanks,\nRobin"
GOOD = (
    "Dear Jane,\n\nI read your article on street trees. Could we talk for 20 minutes about how you came to "
    "plant them?\n\nThanks,\nRobin"
)


def own_of(world: World) -> Address:
    return world.member.capture_address(world.cohort)


def check_of(world: World) -> Address:
    own = own_of(world)
    return Address(f"{own.local}+check@{own.domain}")


def test_a_draft_comes_back_with_the_sentence_that_asks_for_a_job_and_is_logged_nowhere() -> None:
    world = World()

    assert world.deliver(a_mail(ASKS, to=str(check_of(world))), to=check_of(world)) == REVIEWED

    told = text_of(world, last(world, LetterKind.DRAFT_REVIEW))
    assert "“Is your office hiring interns?”" in told
    assert "Nothing was logged" in told
    assert "went to" not in told
    assert world.timeline().threads == ()


def test_a_good_draft_is_told_what_makes_it_good() -> None:
    world = World()
    world.deliver(a_mail(GOOD, to=str(check_of(world))), to=check_of(world))
    told = " ".join(text_of(world, last(world)).split())
    assert "Send it." in told
    assert "it says why you write to this person" in told
    assert "it thanks them" in told


def test_another_language_is_said_not_to_be_judged() -> None:
    world = World()
    words = "Estimada señora, he leído su artículo y busco trabajo en su empresa. Muchas gracias de antemano."
    world.deliver(a_mail(words, to=str(check_of(world))), to=check_of(world))
    assert "It was not judged" in " ".join(text_of(world, last(world)).split())


def test_a_review_answered_with_the_mended_draft_is_a_review_again() -> None:
    world = World()
    world.deliver(a_mail(ASKS, to=str(check_of(world))), to=check_of(world))

    assert say(world, last(world), GOOD) == REVIEWED

    assert "Send it." in text_of(world, last(world))
    assert world.timeline().threads == ()


def test_a_review_answered_with_a_command_is_obeyed() -> None:
    world = World()
    world.deliver(a_mail(ASKS, to=str(check_of(world))), to=check_of(world))
    assert say(world, last(world), "help") == Outcome(OutcomeKind.ANSWERED, Reason.COMMAND)


def test_a_draft_that_went_out_is_reviewed_and_says_how_to_log_it() -> None:
    world = World()
    world.deliver(a_mail(ASKS, to=JANE), to=check_of(world))
    assert "It looks as if it went to Jane Doe already" in " ".join(text_of(world, last(world)).split())
    assert world.timeline().threads == ()


def test_a_mail_to_both_addresses_is_logged() -> None:
    world = World()
    both = (own_of(world), check_of(world))

    found = world.capture(replace(world.envelope(a_mail(ASKS, to=JANE)), recipients=both))

    assert {str(to): outcome for to, outcome in found} == {
        str(check_of(world)): REVIEWED,
        str(own_of(world)): Outcome(OutcomeKind.LOGGED),
    }
    assert world.thread("jane@acme.example")


def test_a_draft_that_is_not_proved_is_held_and_reviewed_once_the_member_says_yes() -> None:
    world = World()
    outcome = world.deliver(a_mail(ASKS, to=str(check_of(world))), to=check_of(world), verdicts=UNPROVED)
    assert outcome == Outcome(OutcomeKind.HELD, Reason.UNPROVED)

    say(world, last(world), "yes")

    assert Topic.REVIEWED in [letter.topic for letter in world.letters()]
    assert world.timeline().threads == ()


def test_whoever_else_writes_to_the_check_address_is_refused_in_silence() -> None:
    world = World()
    outcome = world.deliver(a_reply("Is this how it works?"), to=check_of(world))
    assert outcome == Outcome(OutcomeKind.REFUSED, Reason.NOT_THE_MEMBER)
    assert world.letters() == []


# ---------------------------------------------------------------- what was sent already


def a_week_with(*mails: bytes) -> World:
    """The mails captured on Tuesday, and the time up to the digest of the Monday after."""
    world = World()
    for raw in mails:
        world.deliver(raw)
    world.let_pass(at(days=6))
    return world


def test_outreach_that_asked_for_a_job_is_told_in_the_next_digest_and_never_again() -> None:
    world = a_week_with(a_mail(ASKS))
    told = " ".join(text_of(world, last(world, LetterKind.DIGEST)).split())
    assert "To Jane Doe you wrote: “Is your office hiring interns?”" in told
    assert "nothing to mend" in told

    world.deliver(a_mail("Dear Jane, one more thing: could you refer me for a job?", subject="Again"))
    world.let_pass(at(days=13))

    assert "you wrote" not in text_of(world, last(world, LetterKind.DIGEST))


def test_a_mail_forwarded_from_sent_is_read_for_it_as_well() -> None:
    head = f"From: {ROBIN}\nDate: Mon, 11 Jan 2027 at 10:05\nSubject: Trees\nTo: {JANE}"
    body = f"---------- Forwarded message ---------\n{head}\n\n\n{ASKS}\n"
    world = a_week_with(a_mail(body, to="capture@placeholder.example", subject="Fwd: Trees"))
    assert "“Is your office hiring interns?”" in text_of(world, last(world, LetterKind.DIGEST))


def test_outreach_that_keeps_the_rule_and_what_was_undone_is_told_nothing_of() -> None:
    keeps = a_week_with(a_mail(GOOD))
    assert "you wrote" not in text_of(keeps, last(keeps, LetterKind.DIGEST))

    world = World()
    world.deliver(a_mail(ASKS))
    say(world, last(world, LetterKind.RECEIPT), "undo")
    world.deliver(a_mail("Dear Tom, may I ask you about bridges?", to=TOM))
    world.let_pass(at(days=6))
    assert "you wrote" not in text_of(world, last(world, LetterKind.DIGEST))
