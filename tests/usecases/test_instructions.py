"""What members answer: commands, answers to questions, notes, and what was meant for somebody else."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from chalicelib.domain.address import Address
from chalicelib.domain.followup import FollowUpKind
from chalicelib.domain.letter import Letter, LetterKind, Topic
from chalicelib.domain.member import LetterStop, Receipts
from chalicelib.domain.outcome import Outcome, OutcomeKind, Reason
from chalicelib.domain.proof import Verdict, Verdicts
from chalicelib.domain.thread import Stage
from chalicelib.domain.touch import Channel, Kind
from chalicelib.ports import Write
from tests.builders import CHICAGO, a_cohort, a_letter, a_member, at
from tests.usecases.writing import (
    JANE,
    ROBIN,
    TOM,
    a_command,
    a_forward,
    a_mail,
    a_reply,
    an_answer,
    last,
    line_of,
    open_kinds,
    say,
    stage,
    text_of,
)
from tests.world import World

COMMAND = Outcome(OutcomeKind.ANSWERED, Reason.COMMAND)
UNCLEAR = Outcome(OutcomeKind.ANSWERED, Reason.UNCLEAR_COMMAND)
ASKED = Outcome(OutcomeKind.HELD, Reason.NO_TOPIC)
NOTED = Outcome(OutcomeKind.LOGGED)
NOT_RECEIVED = Outcome(OutcomeKind.ANSWERED, Reason.NOT_RECEIVED)
UNPROVED = Verdicts(spf=Verdict.FAIL, dkim=Verdict.FAIL, dmarc=Verdict.FAIL)


def with_jane() -> tuple[World, Letter]:
    """A world in which a mail to Jane was captured; its receipt."""
    world = World(members=(a_member(receipts=Receipts.ALWAYS),))
    world.deliver(a_mail())
    return world, last(world, LetterKind.RECEIPT)


def with_jane_and_tom() -> tuple[World, Letter]:
    """A world in which one mail went to both; its receipt."""
    world = World()
    world.deliver(a_mail(to=[JANE, TOM]))
    return world, last(world, LetterKind.RECEIPT)


def with_a_reminder() -> tuple[World, Letter]:
    """A world in which the nudges of Jane and of Tom are due; the reminder of both."""
    world = World()
    world.deliver(a_mail())
    world.deliver(a_mail("Dear Tom, may I ask you something?", to=TOM), at=at(hours=1))
    world.let_pass(at(days=9, hours=3))
    return world, last(world, LetterKind.REMINDER)


def kinds(world: World, who: str = "jane@acme.example") -> list[Kind]:
    return [touch.best.kind for touch in world.thread(who).touches]


# ---------------------------------------------------------------- undo and wrong person


def test_undo_takes_a_capture_back_from_both_of_its_contacts() -> None:
    world, receipt = with_jane_and_tom()
    assert say(world, receipt, "undo") == COMMAND
    assert world.timeline().threads == ()
    assert last(world).topic is Topic.UNDONE


def test_undo_takes_a_capture_back_from_all_of_its_forty_nine_contacts() -> None:
    world = World()
    world.deliver(a_mail(to=[f"Person {n} <p{n}@firm{n}.example>" for n in range(49)]))

    say(world, last(world), "undo", at=at(hours=1))
    assert world.timeline().threads == ()

    say(world, last(world), "undo", at=at(hours=2))
    assert len(world.timeline().threads) == 49


def test_undo_takes_a_command_back() -> None:
    world, receipt = with_jane()
    say(world, receipt, "done", at=at(hours=1))
    assert open_kinds(world) == set()

    say(world, last(world), "undo", at=at(hours=2))

    assert open_kinds(world) == {FollowUpKind.NUDGE}


def test_an_undo_can_be_undone() -> None:
    world, receipt = with_jane()
    say(world, receipt, "undo", at=at(hours=1))
    say(world, last(world), "undo", at=at(hours=2))
    assert stage(world) is Stage.REACHED_OUT
    assert open_kinds(world) == {FollowUpKind.NUDGE}


def test_undo_of_a_letter_that_no_mail_caused_fits_nothing() -> None:
    world, reminder = with_a_reminder()
    assert say(world, reminder, "undo") == UNCLEAR
    assert len(world.timeline().threads) == 2


def test_what_was_undone_is_logged_again_when_it_is_sent_again() -> None:
    world, raw = World(), a_mail()
    world.deliver(raw)
    say(world, last(world), "undo", at=at(hours=1))
    assert world.deliver(raw, at=at(hours=2)) == NOTED
    assert stage(world) is Stage.REACHED_OUT


def test_wrong_person_moves_a_mail_to_the_right_one() -> None:
    world, receipt = with_jane()

    assert say(world, receipt, "wrong person: jane@borealis.example", at=at(hours=1)) == COMMAND

    (thread,) = world.timeline().threads
    assert thread.contact.addresses == (Address("jane@borealis.example"),)
    assert thread.stage is Stage.REACHED_OUT
    assert [touch.best.at for touch in thread.touches] == [at()]


@pytest.mark.parametrize(
    "right",
    [
        "robin@student.example.edu",
        "dana@career.example.edu",
        "mum@home.example",
        "x-rbn2abcdefgh@spring.warmthread.test",
    ],
    ids=["oneself", "a coach", "never logged", "a capture address"],
)
def test_wrong_person_makes_nobody_a_contact_who_never_is_one(right: str) -> None:
    coach = Address("dana@career.example.edu")
    world = World(cohort=a_cohort(coaches=(coach,), never_log=("@home.example",)))
    world.deliver(a_mail())

    assert say(world, last(world), f"wrong person: {right}") == UNCLEAR

    assert [thread.contact.shown_as for thread in world.timeline().threads] == ["Jane Doe"]


def test_of_two_people_it_is_not_said_who_is_the_wrong_one() -> None:
    world, receipt = with_jane_and_tom()
    assert say(world, receipt, "wrong person: ann@cobalt.example") == UNCLEAR
    names = {thread.contact.shown_as for thread in world.timeline().threads}
    assert names == {"Jane Doe", "Tom Reed"}


def test_wrong_person_again_moves_it_once_more() -> None:
    world, receipt = with_jane()
    say(world, receipt, "wrong person: jane@borealis.example", at=at(hours=1))
    say(world, last(world, LetterKind.RECEIPT), "wrong person: jane@cobalt.example", at=at(hours=2))
    assert [t.contact.addresses for t in world.timeline().threads] == [(Address("jane@cobalt.example"),)]


# ---------------------------------------------------------------- was this you


def test_yes_to_was_this_you_logs_that_mail_and_no_other() -> None:
    world = World()
    world.deliver(a_mail(), verdicts=UNPROVED)
    world.deliver(a_mail("Dear Tom, may I?", to=TOM), verdicts=UNPROVED, at=at(hours=1))

    assert say(world, last(world), "yes", at=at(hours=2)) == COMMAND

    assert [thread.contact.shown_as for thread in world.timeline().threads] == ["Jane Doe"]
    assert [h.envelope.object_key for h in world.timeline().held] == ["inbound/000002"]
    assert world.deliver(a_mail("And this?"), verdicts=UNPROVED).kind is OutcomeKind.HELD


def test_no_to_was_this_you_lets_it_go() -> None:
    world = World()
    world.deliver(a_mail(), verdicts=UNPROVED)
    assert say(world, last(world), "no") == COMMAND
    assert world.timeline().threads == ()
    assert world.timeline().held == ()


def test_a_second_yes_is_no_second_copy_that_outlives_an_undo() -> None:
    world = World()
    world.deliver(a_mail(), verdicts=UNPROVED)
    question = last(world)
    for hours in (1, 2):
        assert say(world, question, "yes", at=at(hours=hours)) == COMMAND
    say(world, last(world, LetterKind.RECEIPT), "undo", at=at(hours=3))
    assert world.timeline().threads == ()


def test_no_after_a_yes_does_not_claim_that_it_is_gone() -> None:
    world = World()
    world.deliver(a_mail(), verdicts=UNPROVED)
    question = last(world)
    say(world, question, "yes", at=at(hours=1))
    assert say(world, question, "no", at=at(hours=2)) == UNCLEAR
    assert stage(world) is Stage.REACHED_OUT


def test_yes_after_a_no_still_logs_it() -> None:
    world = World()
    world.deliver(a_mail(), verdicts=UNPROVED)
    question = last(world)
    say(world, question, "no", at=at(hours=1))
    assert say(world, question, "yes", at=at(hours=2)) == COMMAND
    assert stage(world) is Stage.REACHED_OUT


def test_another_address_for_a_mail_that_is_logged_already_fits_nothing() -> None:
    world, question = with_two_of_a_name()
    say(world, question, "1", at=at(hours=3))
    assert say(world, question, "alex@cobalt.example", at=at(hours=4)) == UNCLEAR
    assert len(world.timeline().threads) == 2


def test_an_answer_that_nobody_vouches_for_releases_nothing() -> None:
    world = World()
    world.deliver(a_mail(), verdicts=UNPROVED)
    question = last(world)
    assert world.deliver(an_answer(question, "yes"), verdicts=UNPROVED).reason is Reason.UNPROVED
    assert world.timeline().threads == ()


def test_a_command_that_was_held_is_obeyed_and_held_no_longer() -> None:
    world, receipt = with_jane()
    world.deliver(an_answer(receipt, "done"), verdicts=UNPROVED, at=at(hours=1))
    assert FollowUpKind.NUDGE in open_kinds(world)

    say(world, last(world, LetterKind.QUESTION), "yes", at=at(hours=2))

    assert open_kinds(world) == set()
    assert world.timeline().held == ()


def test_a_practice_that_was_held_is_held_no_longer_after_a_yes() -> None:
    world = World()
    world.deliver(a_mail(to=ROBIN), verdicts=UNPROVED)
    say(world, last(world), "yes")
    assert last(world).topic is Topic.PRACTICE
    assert world.timeline().held == ()


# ---------------------------------------------------------------- unknown senders and who it is


def from_a_stranger() -> tuple[World, Letter]:
    """A world with Jane, and a mail from an address that nobody knows; the question about it."""
    world, _ = with_jane()
    world.deliver(a_reply("Jane asked me to write to you.", sender="Ada Moss <ada@elsewhere.example>"))
    return world, last(world, LetterKind.QUESTION)


def test_yes_to_an_unknown_sender_begins_a_thread_with_them() -> None:
    world, question = from_a_stranger()
    assert question.topic is Topic.UNKNOWN_SENDER
    say(world, question, "yes")
    assert stage(world, "ada@elsewhere.example") is Stage.REPLIED
    assert world.timeline().held == ()


def test_an_address_says_whose_thread_a_strangers_mail_belongs_to() -> None:
    world, question = from_a_stranger()
    say(world, question, "jane@acme.example")
    assert Kind.REPLY in kinds(world)
    assert len(world.timeline().threads) == 1
    assert world.timeline().held == ()


def test_no_to_an_unknown_sender_lets_the_mail_go() -> None:
    world, question = from_a_stranger()
    say(world, question, "no")
    assert world.timeline().held == ()
    assert len(world.timeline().threads) == 1


def test_a_yes_about_somebody_without_an_address_asks_for_more() -> None:
    world = World()
    raw = a_reply("Hello there.", sender="Somebody")
    world.deliver(raw, source=Address("somebody@elsewhere.example"))
    question = last(world, LetterKind.QUESTION)
    assert say(world, question, "yes") == UNCLEAR
    assert len(world.timeline().held) == 1


def test_a_coach_is_not_made_a_contact_by_a_yes() -> None:
    world = World(cohort=a_cohort(coaches=(Address("dana@career.example.edu"),)))
    world.deliver(a_reply("How is it going?", sender="Dana <dana@career.example.edu>"))
    assert say(world, last(world, LetterKind.QUESTION), "yes") == UNCLEAR
    assert world.timeline().threads == ()


def with_two_of_a_name() -> tuple[World, Letter]:
    """Two contacts are called Alex Kim, and an answer of one is forwarded with the name alone."""
    world = World()
    world.deliver(a_mail(to="Alex Kim <alex@acme.example>"))
    world.deliver(a_mail("Dear Alex, may I?", to="Alex Kim <akim@basalt.example>"), at=at(minutes=5))
    world.deliver(a_forward("Happy to talk next week.", sender="Alex Kim"), at=at(hours=2))
    return world, last(world)


def test_a_name_that_two_contacts_have_is_asked_about_and_a_number_decides() -> None:
    world, question = with_two_of_a_name()
    assert question.topic is Topic.WHO_IS_IT
    candidates = question.fact("candidates").split(";")
    assert len(candidates) == 2

    say(world, question, "2", at=at(hours=3))

    chosen = candidates[1].rpartition("<")[2].rstrip(">")
    other = candidates[0].rpartition("<")[2].rstrip(">")
    assert (stage(world, chosen), stage(world, other)) == (Stage.REPLIED, Stage.REACHED_OUT)
    assert world.timeline().held == ()


@pytest.mark.parametrize("choice", ["3", "0", "99"])
def test_a_number_that_is_not_on_the_list_fits_nothing(choice: str) -> None:
    world, question = with_two_of_a_name()
    assert say(world, question, choice, at=at(hours=3)) == UNCLEAR
    assert len(world.timeline().held) == 1


def test_an_address_answers_who_it_is_as_well() -> None:
    world, question = with_two_of_a_name()
    say(world, question, "alex@cobalt.example", at=at(hours=3))
    assert stage(world, "alex@cobalt.example") is Stage.REPLIED


def test_a_mail_that_shows_nobody_is_logged_on_whom_the_member_names() -> None:
    world = World()
    world.deliver(a_mail(to="undisclosed-recipients:;"))
    assert last(world).topic is Topic.WHO_IS_IT

    say(world, last(world), "jane@acme.example")

    assert stage(world) is Stage.REACHED_OUT
    assert world.timeline().held == ()
    assert [letter.topic for letter in world.letters()].count(Topic.WHO_IS_IT) == 1


def test_answering_a_question_twice_logs_the_mail_once() -> None:
    world, question = with_two_of_a_name()
    say(world, question, "1", at=at(hours=3))
    say(world, question, "1", at=at(hours=4))
    replies = [kind for t in world.timeline().threads for kind in kinds(world, t.contact.addresses[0].value)]
    assert replies.count(Kind.REPLY) == 1


# ---------------------------------------------------------------- which line


def test_done_to_a_reminder_of_two_asks_which_and_a_number_does_it() -> None:
    world, reminder = with_a_reminder()
    assert say(world, reminder, "done") == ASKED
    question = last(world)
    assert question.topic is Topic.WHICH_ITEM

    assert say(world, question, str(line_of(question, "tom@basalt.example"))) == COMMAND

    assert FollowUpKind.NUDGE in open_kinds(world)
    assert open_kinds(world, "tom@basalt.example") == set()


def test_a_line_number_needs_no_question() -> None:
    world, reminder = with_a_reminder()
    assert say(world, reminder, f"done {line_of(reminder, 'jane@acme.example')}") == COMMAND
    assert open_kinds(world) == set()
    assert FollowUpKind.NUDGE in open_kinds(world, "tom@basalt.example")


@pytest.mark.parametrize("command", ["done 3", "done 0", "met 9", "snooze 7 until friday", "close 4"])
def test_a_line_that_the_letter_has_not_fits_nothing(command: str) -> None:
    world, reminder = with_a_reminder()
    assert say(world, reminder, command) == UNCLEAR


def test_snooze_to_a_reminder_of_two_keeps_its_days_through_the_question() -> None:
    world, reminder = with_a_reminder()
    say(world, reminder, "snooze until friday")
    say(world, last(world), str(line_of(last(world), "jane@acme.example")))
    (nudge,) = [f for f in world.thread("jane@acme.example").follow_ups if f.kind is FollowUpKind.NUDGE]
    assert nudge.due_at == datetime(2027, 1, 22, 14, tzinfo=UTC)


def test_a_command_to_nothing_with_contacts_asks_whom_it_is_about() -> None:
    world, _ = with_jane_and_tom()
    assert world.deliver(a_command("met")) == ASKED
    question = last(world)

    say(world, question, "1")

    stages = {thread.stage for thread in world.timeline().threads}
    assert stages == {Stage.MET, Stage.REACHED_OUT}


def test_a_command_to_a_letter_whose_line_is_done_already_changes_nothing_more() -> None:
    world, reminder = with_a_reminder()
    say(world, reminder, "done 1")
    before = world.thread("jane@acme.example").follow_ups

    assert say(world, reminder, "done 1", at=at(days=9, hours=5)) == COMMAND

    assert world.thread("jane@acme.example").follow_ups == before
    assert stage(world) is Stage.REACHED_OUT


@pytest.mark.parametrize("number", ["3", "42"])
def test_a_number_that_the_question_has_not_fits_nothing(number: str) -> None:
    world, reminder = with_a_reminder()
    say(world, reminder, "done")
    assert say(world, last(world), number) == UNCLEAR


def test_a_question_may_be_answered_with_a_whole_command_instead() -> None:
    world, reminder = with_a_reminder()
    say(world, reminder, "done")
    question = last(world)
    assert say(world, question, f"snooze {line_of(question, 'tom@basalt.example')} until friday") == COMMAND
    assert FollowUpKind.NUDGE in open_kinds(world)


def test_declined_ends_a_thread_and_undo_begins_it_again() -> None:
    world, receipt = with_jane()
    assert say(world, receipt, "declined", at=at(hours=1)) == COMMAND
    assert stage(world) is Stage.DECLINED
    say(world, last(world), "undo", at=at(hours=2))
    assert stage(world) is Stage.REACHED_OUT


def with_an_answer(text: str) -> tuple[World, Letter]:
    """A world in which Jane answered so; the receipt of her answer."""
    world, _ = with_jane()
    world.deliver(a_reply(text, date=at(days=1)), at=at(days=1))
    return world, last(world, LetterKind.RECEIPT)


def test_a_receipt_says_how_an_answer_was_read_and_one_word_mends_it() -> None:
    world, receipt = with_an_answer("I'm afraid I can't help you with this. Best of luck!")
    assert stage(world) is Stage.DECLINED
    assert "Read as: a no: “I'm afraid I can't help you with this.”" in told(world, receipt)

    assert say(world, receipt, "accepted", at=at(days=1, hours=1)) == COMMAND

    assert stage(world) is Stage.REPLIED
    assert open_kinds(world) == {FollowUpKind.ANSWER, FollowUpKind.AGREE_TIME}


def test_a_word_on_another_letter_is_about_the_answer_that_came_last() -> None:
    world, receipt = with_jane()
    world.deliver(a_reply("Happy to talk, what times suit you?", date=at(days=1)), at=at(days=1))
    say(world, receipt, "declined", at=at(days=1, hours=1))
    assert stage(world) is Stage.DECLINED
    assert [touch.best.kind for touch in world.thread("jane@acme.example").touches].count(Kind.REPLY) == 1


def test_what_was_answered_before_the_member_wrote_again_is_not_read_anew() -> None:
    world, receipt = with_jane()
    world.deliver(a_reply("Happy to talk, what times suit you?", date=at(days=1)), at=at(days=1))
    world.deliver(a_mail("Dear Jane, would Tuesday do?", date=at(days=2)), at=at(days=2))
    say(world, receipt, "declined", at=at(days=3))
    assert stage(world) is Stage.DECLINED
    assert [touch.best.kind for touch in world.thread("jane@acme.example").touches].count(Kind.REPLY) == 2


def test_the_last_word_on_an_answer_holds_and_undo_takes_it_back() -> None:
    world, receipt = with_an_answer("Happy to talk, what times suit you?")
    say(world, receipt, "declined", at=at(days=1, hours=1))
    say(world, receipt, "later 12 march", at=at(days=1, hours=2))
    assert open_kinds(world) == {FollowUpKind.CHECK_BACK}

    say(world, last(world), "undo", at=at(days=1, hours=3))
    assert stage(world) is Stage.DECLINED


def test_an_answer_that_was_undone_is_gone_with_what_was_said_of_it() -> None:
    world, receipt = with_an_answer("Happy to talk, what times suit you?")
    say(world, receipt, "declined", at=at(days=1, hours=1))
    say(world, receipt, "undo", at=at(days=1, hours=2))
    assert stage(world) is Stage.REACHED_OUT


def test_times_that_are_offered_are_shown_in_the_members_zone_and_one_reply_plans_the_talk() -> None:
    world, receipt = with_an_answer("Glad to. Thursday at 3pm EST, or Friday at 10?")
    assert stage(world) is Stage.REPLIED
    assert "talk 2027-01-14 14:00" in told(world, receipt)
    assert "talk 2027-01-15 10:00" in told(world, receipt)

    say(world, receipt, "talk 2027-01-14 14:00", at=at(days=1, hours=1))

    assert stage(world) is Stage.SCHEDULED
    (planned,) = [f for f in world.thread("jane@acme.example").follow_ups if f.kind is FollowUpKind.THANK_YOU]
    assert planned.starts_at.astimezone(CHICAGO).isoformat() == "2027-01-14T14:30:00-06:00"


def told(world: World, letter: Letter) -> str:
    return " ".join(text_of(world, letter).split())


def test_answered_to_a_nudge_fits_nothing_since_nobody_wrote() -> None:
    world, reminder = with_a_reminder()
    assert say(world, reminder, "answered 1") == UNCLEAR


# ---------------------------------------------------------------- confirmed commands and settings


def test_close_is_confirmed_and_ends_the_thread() -> None:
    world, receipt = with_jane()
    say(world, receipt, "close", at=at(hours=1))
    assert last(world).topic is Topic.SURE_CLOSE
    assert stage(world) is Stage.REACHED_OUT

    say(world, last(world), "yes", at=at(hours=2))
    assert stage(world) is Stage.CLOSED
    assert open_kinds(world) == set()

    say(world, last(world), "reopen", at=at(hours=3))
    assert stage(world) is Stage.REACHED_OUT


def test_close_that_is_not_confirmed_changes_nothing() -> None:
    world, receipt = with_jane()
    say(world, receipt, "close")
    assert say(world, last(world), "no") == COMMAND
    assert stage(world) is Stage.REACHED_OUT


def test_stop_is_confirmed_and_answers_still_come() -> None:
    world, receipt = with_jane()
    say(world, receipt, "stop")
    assert (last(world).topic, world.member.stopped) == (Topic.SURE_STOP, ())

    say(world, last(world), "yes", at=at(hours=1))
    assert world.member.stopped == (LetterStop.ALL,)

    world.let_pass(at(days=30))
    assert world.letters(LetterKind.REMINDER) == []
    assert world.letters(LetterKind.DIGEST) == []
    assert world.deliver(a_command("help")) == COMMAND


def test_other_words_than_yes_confirm_nothing() -> None:
    world, receipt = with_jane()
    say(world, receipt, "close")
    assert say(world, last(world), "Maybe later, I am not sure about it") == NOTED
    assert stage(world) is Stage.REACHED_OUT
    say(world, receipt, "stop")
    say(world, last(world), "Maybe later, I am not sure about it")
    assert world.member.stopped == ()


def test_stop_that_is_not_confirmed_changes_nothing() -> None:
    world, receipt = with_jane()
    say(world, receipt, "stop")
    say(world, last(world), "no", at=at(hours=1))
    assert world.member.stopped == ()


def test_start_after_a_long_stop_brings_the_reminders_back() -> None:
    world, receipt = with_jane()
    say(world, receipt, "stop")
    say(world, last(world), "yes", at=at(hours=1))
    world.let_pass(at(days=10))

    world.deliver(a_command("start"))
    world.let_pass(at(days=13))

    assert world.member.stopped == ()
    assert len(world.letters(LetterKind.REMINDER)) == 1


def test_a_pause_keeps_reminders_back_until_its_day() -> None:
    world, _ = with_jane()
    world.deliver(a_command("pause until 2027-01-27"))
    world.let_pass(datetime(2027, 1, 27, 13, 59, tzinfo=UTC))
    assert world.letters(LetterKind.REMINDER) == []
    world.let_pass(datetime(2027, 1, 27, 15, tzinfo=UTC))
    assert len(world.letters(LetterKind.REMINDER)) == 1


def test_start_ends_a_pause_early() -> None:
    world, _ = with_jane()
    world.deliver(a_command("pause until 2027-03-01"))
    world.let_pass(at(days=10))
    assert world.letters(LetterKind.REMINDER) == []

    world.deliver(a_command("start"))
    world.let_pass(at(days=13))

    assert world.member.paused_until is None
    assert len(world.letters(LetterKind.REMINDER)) == 1


# ---------------------------------------------------------------- about nothing that was mailed


@pytest.mark.parametrize(
    ("command", "channel", "kind", "reached"),
    [
        ("log wrote Ada Moss at Basalt on linkedin", Channel.LINKEDIN, Kind.SENT, Stage.REACHED_OUT),
        ("log called Ada Moss", Channel.PHONE, Kind.SENT, Stage.REACHED_OUT),
        ("log met Ada Moss", Channel.IN_PERSON, Kind.TALK, Stage.MET),
    ],
)
def test_what_happened_elsewhere_is_logged(
    command: str, channel: Channel, kind: Kind, reached: Stage
) -> None:
    world = World()
    assert world.deliver(a_command(command)) == COMMAND
    thread = world.thread("Ada Moss")
    assert (thread.stage, thread.contact.channel) == (reached, channel)
    assert [(touch.best.kind, touch.best.channel) for touch in thread.touches] == [(kind, channel)]


def test_what_happened_elsewhere_with_a_contact_is_logged_on_their_thread() -> None:
    world, _ = with_jane()
    world.deliver(a_command("log called jane doe"), at=at(days=1))
    assert kinds(world) == [Kind.SENT, Kind.SENT]
    assert len(world.timeline().threads) == 1


def test_pending_lists_what_is_due_this_week_and_takes_line_numbers() -> None:
    world, _ = with_a_reminder()
    assert world.deliver(a_command("pending")) == COMMAND
    listed = last(world)
    assert (listed.topic, len(listed.items)) == (Topic.PENDING, 2)

    say(world, listed, f"done {line_of(listed, 'tom@basalt.example')}", at=at(days=9, hours=4))

    assert open_kinds(world, "tom@basalt.example") == set()


def test_pending_with_nothing_to_do_says_so() -> None:
    world = World()
    world.deliver(a_command("pending"))
    assert last(world).items == ()
    assert text_of(world, last(world)).strip()


def test_pending_names_a_referrer_who_should_hear_of_the_talk() -> None:
    world = World()
    world.deliver(a_mail())
    refers = "I cannot say much, but you should talk to Ada Moss <ada@elsewhere.example>. She knows it all."
    world.deliver(a_forward(refers), at=at(hours=2))
    world.deliver(a_mail("Dear Ada, Jane named you.", to="Ada Moss <ada@elsewhere.example>"), at=at(hours=3))
    say(world, last(world, LetterKind.RECEIPT), "met", at=at(days=1))
    world.deliver(a_command("pending"), at=at(days=2))
    listed = {item.follow_up.kind for item in last(world).items if item.follow_up}
    assert FollowUpKind.TELL_REFERRER in listed


def test_help_is_answered_whatever_it_answers() -> None:
    world, receipt = with_jane()
    assert say(world, receipt, "help") == COMMAND
    assert "snooze" in text_of(world, last(world))


@pytest.mark.parametrize(
    "word", ["yes", "no", "snooze for a bit", "talk sometime", "wrong person", "pause", "log"]
)
def test_what_fits_nothing_is_told_so(word: str) -> None:
    world, receipt = with_jane()
    assert say(world, receipt, word) == UNCLEAR
    assert last(world).topic is Topic.UNCLEAR


def test_a_talk_that_a_command_names_is_scheduled_in_the_members_zone() -> None:
    world, receipt = with_jane()
    assert say(world, receipt, "talk thursday 3pm") == COMMAND
    assert stage(world) is Stage.SCHEDULED
    prepare = next(f for f in world.thread("jane@acme.example").follow_ups if f.kind is FollowUpKind.PREPARE)
    assert prepare.lapses_at == datetime(2027, 1, 14, 21, tzinfo=UTC)


# ---------------------------------------------------------------- notes, and what was meant for somebody else


@pytest.mark.parametrize(
    "greeting", ["Hi Jane,", "Dear Jane", "Hello jane!", "Good morning, Jane!", "Dear Ms. Doe", "Jane,"]
)
def test_a_reply_that_greets_the_contact_was_not_received_and_is_not_logged(greeting: str) -> None:
    world, reminder = with_a_reminder()
    before = kinds(world)

    assert say(world, reminder, f"{greeting}\n\nI wanted to ask once more.") == NOT_RECEIVED

    assert kinds(world) == before
    told = text_of(world, last(world))
    assert "jane@acme.example" in told
    assert "I wanted to ask once more." in told


def test_a_greeting_of_somebody_who_is_no_contact_was_not_received_either() -> None:
    world, reminder = with_a_reminder()
    assert say(world, reminder, "Hi Priya,\n\nthank you!") == NOT_RECEIVED


@pytest.mark.parametrize(
    "text",
    [
        "Hi there, she studied physics first",
        "Hello Warmthread,\nshe has a dog",
        "Jane studied physics first",
        "Jane: physics first, then towns",
        "Physics, then towns",
        "Hi, she studied physics first",
    ],
)
def test_what_greets_no_contact_is_a_note(text: str) -> None:
    world, receipt = with_jane()
    assert say(world, receipt, text) == NOTED
    assert kinds(world) == [Kind.SENT, Kind.NOTE]


@pytest.mark.parametrize("text", ["", "\n\n  \n"])
def test_an_empty_answer_is_no_note(text: str) -> None:
    world, receipt = with_jane()
    assert say(world, receipt, text) == UNCLEAR
    assert kinds(world) == [Kind.SENT]


def test_anything_else_is_a_note_on_that_thread() -> None:
    world, receipt = with_jane()
    assert say(world, receipt, "She studied forestry before she planned towns.", at=at(hours=1)) == NOTED
    note = world.thread("jane@acme.example").touches[-1].best
    assert (note.kind, note.summary) == (Kind.NOTE, "She studied forestry before she planned towns.")
    assert open_kinds(world) == {FollowUpKind.NUDGE}


def test_a_note_on_two_people_asks_on_whom_and_keeps_its_words() -> None:
    world, receipt = with_jane_and_tom()
    assert say(world, receipt, "They share an office.", at=at(hours=1)) == ASKED
    question = last(world)
    assert question.topic is Topic.WHICH_TOPIC

    say(world, question, "1", at=at(hours=2))

    notes = [
        t.best.summary
        for thread in world.timeline().threads
        for t in thread.touches
        if t.best.kind is Kind.NOTE
    ]
    assert notes == ["They share an office."]


def test_a_note_that_was_asked_about_may_be_a_command_of_its_own() -> None:
    world, _ = with_jane_and_tom()
    assert world.deliver(a_command("note They share an office.")) == ASKED
    say(world, last(world), "2", at=at(hours=2))
    best = [touch.best for thread in world.timeline().threads for touch in thread.touches]
    assert [touch.summary for touch in best if touch.kind is Kind.NOTE] == ["They share an office."]


def test_a_note_about_nobody_in_an_empty_log_is_asked_about() -> None:
    world = World()
    assert world.deliver(a_command("She studied forestry.")) == ASKED
    assert last(world).topic is Topic.WHICH_TOPIC


# ---------------------------------------------------------------- which letter


def test_a_letter_is_known_by_the_id_that_the_mail_service_gave_it() -> None:
    world = World()
    world.deliver(a_mail())
    provider_id = "0100019234abcdef-1234abcd-12ab-34cd-56ef-1234567890ab-000000"
    reminder = a_letter(kind=LetterKind.REMINDER, topic=Topic.ROUNDUP, items=last(world).items, due_at=None)
    world.ledger.commit(
        Write(letters=(reminder,), provider_ids={provider_id: reminder.id}, member_id=world.member.id)
    )
    raw = a_mail("done", to="capture@placeholder.example", answers=f"<{provider_id}@eu-west-1.amazonses.com>")
    assert world.deliver(raw) == COMMAND
    assert open_kinds(world) == set()


def forwarded(world: World, letter: Letter, note: str) -> bytes:
    """The letter itself, forwarded to the capture address instead of answered."""
    us = "Spring Fellows via Warmthread <hello@letters.warmthread.test>"
    return a_forward(text_of(world, letter), sender=us, note=note)


def test_a_letter_that_is_forwarded_says_only_what_stands_above_it() -> None:
    world, receipt = with_jane()
    assert world.deliver(forwarded(world, receipt, "done"), at=at(hours=1)) == COMMAND
    assert open_kinds(world) == set()
    assert kinds(world) == [Kind.SENT, Kind.DONE]


def test_a_letter_that_is_forwarded_without_a_word_is_no_note() -> None:
    world, receipt = with_jane()
    outcome = world.deliver(forwarded(world, receipt, ""), at=at(hours=1))
    assert outcome == Outcome(OutcomeKind.IGNORED, Reason.OWN_LETTER)
    assert kinds(world) == [Kind.SENT]


def test_a_code_of_no_letter_of_the_members_is_no_topic() -> None:
    world, _ = with_jane_and_tom()
    foreign = a_letter()  # never written to this member's ledger
    assert world.deliver(an_answer(foreign, "done")) == ASKED


def test_the_answer_goes_into_the_thread_of_the_command() -> None:
    world, receipt = with_jane()
    raw = an_answer(receipt, "help").replace(b"Message-ID: <mail-", b"Message-ID: <own-")
    world.deliver(raw)
    assert b"In-Reply-To: <own-" in world.service.sent[-1].raw
