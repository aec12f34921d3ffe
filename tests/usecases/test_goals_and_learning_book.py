"""What members answer to be taught: the welcome's question, goals, first mails, and the learning book."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chalicelib.domain.learning import Experience
from chalicelib.domain.letter import Letter, LetterId, LetterKind, Topic
from chalicelib.domain.member import MemberId
from chalicelib.domain.outcome import Outcome, OutcomeKind, Reason
from chalicelib.domain.thread import ContactId, ThreadHead
from chalicelib.domain.touch import Kind, Observation
from chalicelib.ports import ErrandKind, Write
from tests.builders import a_letter, a_member, at
from tests.usecases.writing import (
    JANE,
    TOM,
    a_command,
    a_mail,
    a_reply,
    an_answer,
    last,
    line_of,
    say,
    text_of,
)
from tests.world import World

COMMAND = Outcome(OutcomeKind.ANSWERED, Reason.COMMAND)
UNCLEAR = Outcome(OutcomeKind.ANSWERED, Reason.UNCLEAR_COMMAND)
ASKED = Outcome(OutcomeKind.HELD, Reason.NO_TOPIC)
NOTED = Outcome(OutcomeKind.LOGGED)
WELCOME = a_letter(id=LetterId("welcomeaaa"), kind=LetterKind.WELCOME, topic=Topic.HELP, due_at=None)


def welcomed(**changes: Any) -> World:
    """A world whose member had the welcome."""
    world = World(members=(a_member(**changes),))
    world.ledger.commit(Write(letters=(WELCOME,)))
    return world


def with_jane(**changes: Any) -> tuple[World, Letter]:
    """A world in which a mail to Jane was captured; its receipt."""
    world = World(members=(a_member(**changes),))
    world.deliver(a_mail())
    return world, last(world)


def after_a_talk(**changes: Any) -> tuple[World, Letter]:
    """A world in which a talk with Jane is over; the letter about thanks."""
    world, receipt = with_jane(**changes)
    say(world, receipt, "talk friday 3pm", at=at(hours=1))
    world.let_pass(at(days=4))
    return world, last(world, LetterKind.THANK_YOU)


def head(world: World) -> ThreadHead:
    (found,) = (h for h in world.ledger.heads(world.member.id) if h.contact.name == "Jane Doe")
    return found


def told(world: World) -> str:
    """The last letter, in one line."""
    return " ".join(text_of(world, last(world)).split())


# ---------------------------------------------------------------- the welcome's question


def test_the_answer_to_the_welcome_is_kept_and_told_back() -> None:
    world = welcomed()

    text = "None so far. I would like to learn how nurses move into informatics.\n\nRobin"
    assert say(world, WELCOME, text) == COMMAND

    assert world.member.learning.experience is Experience.NONE
    assert world.member.goal == "how nurses move into informatics"
    assert "Such talks so far: none yet" in told(world)
    assert "how nurses move into informatics" in told(world)
    assert "Ask to learn, never for a job" in told(world)


@pytest.mark.parametrize(
    ("text", "experience"),
    [
        ("no", Experience.NONE),
        ("3", Experience.SOME),
        ("Many!", Experience.MANY),
        ("hi i have done a few", Experience.SOME),
    ],
)
def test_a_word_or_a_number_is_an_answer_too(text: str, experience: Experience) -> None:
    world = welcomed()
    assert say(world, WELCOME, text) == COMMAND
    assert (world.member.learning.experience, world.member.goal) == (experience, "")


def test_who_had_many_talks_begins_further_on() -> None:
    world = welcomed()
    say(world, WELCOME, "Many, over the years. I'd like to learn about city planning.")
    assert "Thanks, and what you learned" in told(world)


def test_where_no_digest_comes_no_lesson_is_promised() -> None:
    world = welcomed()
    say(world, WELCOME, "stop")
    say(world, last(world), "yes", at=at(hours=1))
    say(world, WELCOME, "none", at=at(hours=2))
    assert "lesson" not in told(world)


@pytest.mark.parametrize("text", ["hi", "Hello!", "Thanks a lot", "ok", "Got it, thank you"])
def test_a_greeting_of_the_welcome_is_answered_as_ever_and_is_no_goal(text: str) -> None:
    world = welcomed()
    assert say(world, WELCOME, text) == ASKED
    assert last(world).topic is Topic.WHICH_TOPIC
    assert (world.member.learning.experience, world.member.goal) == (None, "")


def test_an_empty_answer_to_the_welcome_fits_nothing() -> None:
    assert say(welcomed(), WELCOME, "  \n") == UNCLEAR


def test_what_the_answer_left_open_is_asked_again_and_the_answer_completes_it() -> None:
    world = welcomed()

    assert say(world, WELCOME, "Urban planning") == COMMAND
    assert "could not tell" in told(world)
    say(world, last(world), "Urban planning", at=at(hours=1))
    assert "none, some or many?" in told(world)
    say(world, last(world), "A few.", at=at(hours=2))

    assert (world.member.learning.experience, world.member.goal) == (Experience.SOME, "Urban planning")
    assert say(world, last(world), "Thank you!", at=at(hours=3)) == ASKED


def test_commands_answer_the_welcome_as_they_answer_any_letter() -> None:
    world = welcomed()
    say(world, WELCOME, "help")
    assert last(world).topic is Topic.HELP
    say(world, WELCOME, "goal how planners decide", at=at(hours=1))
    assert world.member.goal == "how planners decide"


@pytest.mark.parametrize(
    "text", ["Hi Jane,\n\nI would like to learn about your work.", "She studied forestry first."]
)
def test_what_is_about_somebody_is_no_answer_to_the_welcomes_question(text: str) -> None:
    world = welcomed()
    world.deliver(a_mail())
    say(world, WELCOME, text, at=at(hours=1))
    assert last(world).topic in (Topic.NOT_RECEIVED, Topic.WHICH_TOPIC)
    assert world.member.goal == ""


def test_the_programmes_own_name_may_be_greeted() -> None:
    world = welcomed()
    say(world, WELCOME, "Dear Spring Fellows,\n\nnone so far. I would like to learn how planners decide.")
    assert world.member.goal == "how planners decide"


def test_neither_a_goal_nor_experience_changes_when_letters_come() -> None:
    world = welcomed()
    world.capture(world.envelope(an_answer(WELCOME, "None. I want to learn about maps.")))
    assert world.member.goal == "maps"
    assert [errand for errand in world.queues.errands if errand.kind is ErrandKind.REPLAN] == []


# ---------------------------------------------------------------- goals


def test_a_goal_said_of_a_letter_about_one_thread_is_that_threads() -> None:
    world, receipt = with_jane(goal="how planners decide")

    assert say(world, receipt, "goal: how she came to street trees", at=at(hours=1)) == COMMAND

    assert (head(world).goal, world.member.goal) == ("how she came to street trees", "how planners decide")
    assert "Your goal with Jane Doe (Acme) is: how she came to street trees" in told(world)


def test_a_goal_said_anywhere_else_is_the_members_own() -> None:
    world, _ = with_jane()
    assert world.deliver(a_command("goal how planners decide"), at=at(hours=1)) == COMMAND
    assert (head(world).goal, world.member.goal) == ("", "how planners decide")


def test_a_goal_said_of_a_mail_to_two_is_the_members_own() -> None:
    world = World()
    world.deliver(a_mail(to=[JANE, TOM]))
    say(world, last(world), "goal how planners decide", at=at(hours=1))
    assert world.member.goal == "how planners decide"


def test_a_goal_said_of_a_list_of_what_is_open_is_the_members_own() -> None:
    world, _ = with_jane()
    world.let_pass(at(days=9, hours=3))
    world.deliver(a_command("pending"))
    say(world, last(world), "goal how planners decide")
    assert (head(world).goal, world.member.goal) == ("", "how planners decide")


@pytest.mark.parametrize(
    ("theirs", "own", "shown"), [("maps", "trees", "maps"), ("", "trees", "trees"), ("", "", "no goal yet")]
)
def test_goal_alone_says_what_it_is_now(theirs: str, own: str, shown: str) -> None:
    world, receipt = with_jane(goal=own)
    if theirs:
        say(world, receipt, f"goal {theirs}", at=at(hours=1))
    assert say(world, receipt, "goal", at=at(hours=2)) == COMMAND
    assert shown in told(world)


def test_a_goal_is_no_news_of_the_thread_and_ends_nothing() -> None:
    world, receipt = with_jane()
    before = head(world)
    say(world, receipt, "goal how she came to street trees", at=at(hours=1))
    assert (head(world).stage, head(world).follow_ups) == (before.stage, before.follow_ups)


def test_undo_brings_the_members_former_goal_back_and_undo_again_the_later_one() -> None:
    world, _ = with_jane(goal="what planners do")
    world.deliver(a_command("goal how planners decide"), at=at(hours=1))

    say(world, last(world), "undo", at=at(hours=2))
    assert world.member.goal == "what planners do"

    say(world, last(world), "undo", at=at(hours=3))
    assert world.member.goal == "how planners decide"


def test_undo_of_a_goal_that_changed_since_or_was_only_told_fits_nothing() -> None:
    world, _ = with_jane()
    world.deliver(a_command("goal"), at=at(hours=1))
    assert say(world, last(world), "undo", at=at(hours=2)) == UNCLEAR

    world.deliver(a_command("goal how planners decide"), at=at(hours=3))
    first = last(world)
    world.deliver(a_command("goal how maps are made"), at=at(hours=4))
    assert say(world, first, "undo", at=at(hours=5)) == UNCLEAR
    assert world.member.goal == "how maps are made"


# What is written to Jane's receipt, one after the other, and whether undo takes it back.
_SAID = st.lists(
    st.tuples(st.sampled_from(["maps", "trees", "how planners decide"]), st.booleans()), max_size=5
)


@given(_SAID)
@settings(max_examples=20, deadline=None)
def test_the_goal_of_a_thread_is_the_last_that_was_not_taken_back(said: list[tuple[str, bool]]) -> None:
    world, receipt = with_jane()
    for hour, (words, is_undone) in enumerate(said, 1):
        say(world, receipt, f"goal {words}", at=at(hours=2 * hour))
        if is_undone:
            say(world, last(world), "undo", at=at(hours=2 * hour + 1))

    assert head(world).goal == ([words for words, is_undone in said if not is_undone] or [""])[-1]


# ---------------------------------------------------------------- a first mail


def test_a_first_mail_begins_with_the_name_the_reason_and_the_goal_and_logs_nothing() -> None:
    world = World(members=(a_member(goal="how cities decide what to plant"),))

    said = "first Jane Doe at Acme: she wrote about street trees"
    assert world.deliver(a_command(said)) == COMMAND

    text = told(world)
    assert "Dear Jane Doe" in text
    assert "you wrote about street trees" in text
    assert "how cities decide what to plant" in text
    assert world.timeline().threads == ()


def test_a_first_mail_to_somebody_who_is_known_takes_the_goal_with_them() -> None:
    world, receipt = with_jane(goal="how planners decide")
    say(world, receipt, "goal how one comes to street trees", at=at(hours=1))
    world.deliver(a_command("first jane doe because she wrote about them"), at=at(hours=2))
    assert "how one comes to street trees" in told(world)
    assert world.thread("jane@acme.example").touches[-1].best.at == at(hours=1)


def test_first_alone_says_how_to_write_it() -> None:
    world = World()
    assert world.deliver(a_command("first")) == UNCLEAR
    assert "first Jane Doe: why" in told(world)


# ---------------------------------------------------------------- before a talk


def test_a_preparation_asks_for_the_goal_and_tells_what_is_known() -> None:
    world, receipt = with_jane(goal="how planners decide")
    world.deliver(a_reply("Gladly. I trained as a gardener, and then studied towns."), at=at(hours=1))
    say(world, receipt, "goal how she came to street trees", at=at(hours=2))
    say(world, receipt, "note She has a garden in the yard.", at=at(hours=3))
    say(world, receipt, "learned Trees need soil.", at=at(hours=4))
    say(world, receipt, "talk friday 3pm", at=at(hours=5))

    world.let_pass(at(days=3))

    text = " ".join(text_of(world, last(world, LetterKind.PREPARE)).split())
    assert "your goal, “how she came to street trees”" in text
    assert "they wrote: “Gladly. I trained as a gardener, and then studied towns.”" in text
    assert "“She has a garden in the yard.”" in text
    assert "Trees need soil" not in text


# ---------------------------------------------------------------- the learning book


def book(world: World, **later: float) -> str:
    world.deliver(a_command("book"), at=at(**later))
    return text_of(world, last(world)).replace("\r\n", "\n")


def test_what_answers_the_letter_after_a_talk_goes_into_the_learning_book() -> None:
    world, thanks = after_a_talk()
    assert "One thing that you learned?" in text_of(world, thanks)

    words = "That trees need more soil than sky.\nAnd that drivers know where."
    assert say(world, thanks, words) == NOTED

    assert last(world).topic is Topic.LEARNED
    assert "trees need" not in text_of(world, last(world))
    text = book(world, days=5)
    assert "January 16, 2027 — Jane Doe, Acme" in text
    assert "  • That trees need more soil than sky.\n    And that drivers know where." in text
    assert head(world).learned == 1


@pytest.mark.parametrize(
    "text",
    [
        *("Yes, it was lovely", "thanks!", "note She has a dog", "Not yet, she is ill", "No it was moved"),
        *("It went really well", "Great talk!"),
    ],
)
def test_what_only_answers_whether_the_talk_was_is_a_plain_note(text: str) -> None:
    world, thanks = after_a_talk()
    assert say(world, thanks, text) == NOTED
    assert last(world).topic is Topic.NOTE
    assert head(world).learned == 0


@pytest.mark.parametrize("text", ["No one reads the second page", "Not everybody plans", "Great maps lie"])
def test_what_one_learns_may_begin_with_a_no(text: str) -> None:
    world, thanks = after_a_talk()
    say(world, thanks, text)
    assert last(world).topic is Topic.LEARNED


def test_learned_works_on_any_letter_about_somebody_and_undo_takes_it_back() -> None:
    world, receipt = with_jane()
    say(world, receipt, "learned Trees need soil.", at=at(hours=1))
    kept = last(world)
    say(world, receipt, "learned Trees need soil and time.", at=at(hours=2))
    assert head(world).learned == 2

    say(world, kept, "undo", at=at(hours=3))

    assert head(world).learned == 1
    text = book(world, hours=4)
    assert "Trees need soil and time." in text
    assert "Trees need soil.\n" not in text


def test_of_a_mail_to_two_it_is_asked_from_whom_it_was_learned() -> None:
    world = World()
    world.deliver(a_mail(to=[JANE, TOM]))
    assert say(world, last(world), "learned They share an office.", at=at(hours=1)) == ASKED
    question = last(world)
    assert say(world, question, str(line_of(question, "tom@basalt.example")), at=at(hours=2)) == NOTED
    assert "Tom Reed" in book(world, hours=3)
    assert head(world).learned == 0


def test_what_is_learned_from_nobody_whom_we_know_fits_nothing() -> None:
    world, _ = with_jane()
    gone = a_letter(id=LetterId("goneaaaaaa"), items=last(world).items, due_at=None)
    elsewhere = World()
    elsewhere.ledger.commit(Write(letters=(gone,)))
    assert say(elsewhere, gone, "learned That.", at=at(hours=1)) == UNCLEAR


def test_an_empty_learning_book_says_how_to_begin() -> None:
    assert "waits for your first talk" in " ".join(book(World(), hours=1).split())


def test_nothing_of_the_book_is_in_any_other_letter() -> None:
    world, thanks = after_a_talk()
    say(world, thanks, "Zirconium is a metal.")
    book(world, days=5)
    say(world, thanks, "talk friday 3pm", at=at(days=6))
    world.let_pass(at(days=60))

    letters = {letter.id: letter for letter in world.letters()}
    shown = [letters[mail.letter_id].topic for mail in world.service.sent if b"Zirconium" in mail.raw]
    assert shown == [Topic.BOOK]
    assert not any("Zirconium" in value for letter in letters.values() for _, value in letter.facts)


def test_what_was_learned_is_kept_whole_however_long_it_is() -> None:
    world, receipt = with_jane()
    words = " ".join(f"Thing {n} that I learned." for n in range(60))
    say(world, receipt, f"learned {words}", at=at(hours=1))
    (entry,) = [row for row in world.ledger.rows(world.member.id, head(world).contact.id) if row.learned]
    assert (entry.kind, entry.learned) == (Kind.NOTE, words)


# ---------------------------------------------------------------- what an answer meant, asked first


def test_what_a_reply_means_is_done_with_the_line_that_is_named_later() -> None:
    world = World()
    world.deliver(a_mail(to=[JANE, TOM]))
    assert say(world, last(world), "declined", at=at(hours=1)) == ASKED
    say(world, last(world), str(line_of(last(world), "tom@basalt.example")), at=at(hours=2))
    assert world.thread("tom@basalt.example").stage == "declined"
    assert world.thread("jane@acme.example").stage == "reached_out"


# ---------------------------------------------------------------- what it costs


class Counting:
    """The ledger, and whose logs were read."""

    def __init__(self, world: World) -> None:
        self.ledger = world.ledger
        self.read: list[ContactId] = []

    def rows(self, member_id: MemberId, contact_id: ContactId) -> tuple[Observation, ...]:
        self.read.append(contact_id)
        return self.ledger.rows(member_id, contact_id)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.ledger, name)


def logs_read_for(world: World, letter: Letter) -> list[ContactId]:
    world.ledger.commit(Write(letters=(letter,)))
    counting: Any = Counting(world)
    replace(world.send, ledger=counting)(letter.member_id, letter.id)
    return counting.read  # type: ignore[no-any-return]


def test_only_the_book_and_a_preparation_read_logs_and_no_more_than_they_need() -> None:
    world = World()
    world.deliver(a_mail(to=[JANE, TOM]))
    say(world, last(world), "note Both know trees.", at=at(hours=1))
    say(world, last(world), "1", at=at(hours=2))
    jane, *_ = items = last(world).items
    say(world, last(world), "learned Trees need soil.", at=at(hours=3))
    (taught,) = (h.contact.id for h in world.ledger.heads(world.member.id) if h.learned)

    now = world.clock.now()
    letter = a_letter(id=LetterId("lettera222"), items=items, created_at=now, due_at=now)
    assert logs_read_for(world, letter) == []
    prepare = replace(letter, id=LetterId("lettera333"), kind=LetterKind.PREPARE, topic=Topic.TALK)
    assert logs_read_for(world, prepare) == [jane.contact_id]
    asked = replace(letter, id=LetterId("lettera444"), kind=LetterKind.ANSWER, topic=Topic.BOOK, items=())
    assert logs_read_for(world, asked) == [taught]
