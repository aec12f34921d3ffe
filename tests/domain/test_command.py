"""What a member may answer to a letter, as people write it."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from chalicelib.domain.address import Address
from chalicelib.domain.command import (
    Choose,
    Command,
    First,
    Goal,
    Learned,
    LogContact,
    Meant,
    Note,
    Pause,
    Simple,
    Snooze,
    TalkAt,
    Unclear,
    Verb,
    WrongPerson,
    read_command,
)
from chalicelib.domain.intent import Intent
from chalicelib.domain.touch import Channel
from chalicelib.domain.written_days import read_day

TODAY = date(2027, 1, 12)  # a Tuesday
JANE = Address("jane@acme.example")


def read(text: str) -> Command | None:
    return read_command(text, today=TODAY)


def talk_at(wall_clock: str, line: int | None = None) -> TalkAt:
    return TalkAt(datetime.fromisoformat(wall_clock), line)


# ---------------------------------------------------------------- one word


@pytest.mark.parametrize("verb", Verb)
def test_every_verb_is_its_own_word_in_any_case_with_or_without_a_full_stop(verb: Verb) -> None:
    assert read(verb.value) == Simple(verb)
    assert read(f"  {verb.value.upper()}.\n\nOn Tuesday Warmthread wrote:") == Simple(verb)


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("done 2", Simple(Verb.DONE, 2)),
        ("Done #2", Simple(Verb.DONE, 2)),
        ("did not meet 3!", Simple(Verb.NOT_MET, 3)),
        ("Didn’t meet", Simple(Verb.NOT_MET)),
        ("we met", Simple(Verb.MET)),
        ("not me", Simple(Verb.NO)),
        ("\n\n  undo  \n", Simple(Verb.UNDO)),
    ],
)
def test_a_line_of_the_letter_may_be_named_and_words_be_said_otherwise(text: str, command: Command) -> None:
    assert read(text) == command


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n \n",
        "Done with the first part, the rest follows",
        "I met her at the library",
        "No, I have not heard back yet",
        "Hi Jane,\nthank you",
        "²",
        "123",
    ],
)
def test_anything_else_is_no_command(text: str) -> None:
    assert read(text) is None


def test_a_number_or_an_address_chooses() -> None:
    assert read("2") == Choose(number=2)
    assert read("<Jane@acme.example>") == Choose(address=JANE)


# ---------------------------------------------------------------- days


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("3 days", date(2027, 1, 15)),
        ("for two weeks", date(2027, 1, 26)),
        ("seven days", date(2027, 1, 19)),
        ("a week", date(2027, 1, 19)),
        ("1 month", date(2027, 2, 11)),
        ("tomorrow", date(2027, 1, 13)),
        ("next week", date(2027, 1, 19)),
        ("until next month", date(2027, 2, 11)),
        ("friday", date(2027, 1, 15)),
        ("until Fri.", date(2027, 1, 15)),
        ("until next friday", date(2027, 1, 15)),
        ("tuesday", date(2027, 1, 19)),  # never today
        ("12 march", date(2027, 3, 12)),
        ("March 12th", date(2027, 3, 12)),
        ("on 1st feb", date(2027, 2, 1)),
        ("june", date(2027, 6, 1)),
        ("jan 11", date(2028, 1, 11)),  # gone by this year
        ("2027-03-12", date(2027, 3, 12)),
    ],
)
def test_a_day_is_read_as_people_write_it(words: str, day: date) -> None:
    assert read_day(words, today=TODAY) == day


@pytest.mark.parametrize(
    "words",
    [
        "",
        "soon",
        "0 days",
        "some days",
        "999 months",
        "tu",
        "marchish",
        "31 february",
        "0 march",
        "2027-01-12",
        "2027-01-01",
        "2029-01-01",
        "2027-13-40",
        "today",
    ],
)
def test_what_is_no_day_or_past_or_more_than_a_year_away_is_none(words: str) -> None:
    assert read_day(words, today=TODAY) is None


# ---------------------------------------------------------------- snooze, pause


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("snooze", Snooze(date(2027, 1, 15))),
        ("snooze 3 days", Snooze(date(2027, 1, 15))),
        ("snooze until friday", Snooze(date(2027, 1, 15))),
        ("Snooze 2 until friday", Snooze(date(2027, 1, 15), 2)),
        ("snooze #2 3 days", Snooze(date(2027, 1, 15), 2)),
        ("snooze 2 weeks", Snooze(date(2027, 1, 26))),
        ("snooze until 12 march", Snooze(date(2027, 3, 12))),
        ("snooze a bit", Unclear("snooze")),
        ("snooze until yesterday", Unclear("snooze")),
        ("pause until 12 march", Pause(date(2027, 3, 12))),
        ("pause", Unclear("pause")),
    ],
)
def test_snooze_and_pause_name_a_day(text: str, command: Command) -> None:
    assert read(text) == command


# ---------------------------------------------------------------- talk


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("talk tue 3pm", talk_at("2027-01-19 15:00")),
        ("talk tue 3 pm", talk_at("2027-01-19 15:00")),
        ("talk tomorrow at 3 p.m.", talk_at("2027-01-13 15:00")),
        ("talk tomorrow at 9 a.m", talk_at("2027-01-13 09:00")),
        ("talk tomorrow 9", talk_at("2027-01-13 09:00")),
        ("talk tomorrow 3", talk_at("2027-01-13 15:00")),
        ("talk tomorrow 3:30", talk_at("2027-01-13 15:30")),
        ("talk tomorrow 07:30", talk_at("2027-01-13 07:30")),
        ("talk tomorrow 7:30am", talk_at("2027-01-13 07:30")),
        ("talk tomorrow 12am", talk_at("2027-01-13 00:00")),
        ("talk tomorrow 12pm", talk_at("2027-01-13 12:00")),
        ("talk today 16.15", talk_at("2027-01-12 16:15")),
        ("talk on 12 march at 14:30", talk_at("2027-03-12 14:30")),
        ("talk 2 fri 3pm", talk_at("2027-01-15 15:00", 2)),
        ("talk 2027-03-14 02:30", talk_at("2027-03-14 02:30")),
        ("talk", Unclear("talk")),
        ("talk soon 3pm", Unclear("talk")),
        ("talk friday", Unclear("talk")),
        ("talk friday 25:00", Unclear("talk")),
        ("talk friday 3:75", Unclear("talk")),
        ("talk friday 25pm", Unclear("talk")),
    ],
)
def test_a_talk_has_a_day_and_an_hour_on_the_members_clock(text: str, command: Command) -> None:
    assert read(text) == command


# ---------------------------------------------------------------- what an answer meant


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("accepted", Meant(Intent.ACCEPTS)),
        ("Declined.", Meant(Intent.DECLINES)),
        ("said no 2", Meant(Intent.DECLINES, line=2)),
        ("later", Meant(Intent.LATER)),
        ("later 12 march", Meant(Intent.LATER, date(2027, 3, 12))),
        ("later in two weeks", Meant(Intent.LATER, TODAY + timedelta(days=14))),
        ("later 2 friday", Meant(Intent.LATER, read_day("friday", today=TODAY), 2)),
        ("later alligator", Unclear("later")),
        ("later, alligator", None),
        ("asked", Meant(Intent.ASKS_QUESTION)),
    ],
)
def test_the_member_says_in_a_word_what_an_answer_meant(text: str, command: Command | None) -> None:
    assert read(text) == command


@pytest.mark.parametrize("text", ["moved to tue 3pm", "Moved tue 3pm", "moved to: tue 3pm", "talk tue 3pm"])
def test_a_talk_that_moved_is_a_talk_at_another_time(text: str) -> None:
    assert read(text) == read("talk tue 3pm")


# ---------------------------------------------------------------- wrong person, note, log


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("wrong person: jane@acme.example", WrongPerson(JANE)),
        ("Wrong person: Jane Doe <jane@acme.example>", WrongPerson(JANE)),
        ("wrong jane@acme.example", WrongPerson(JANE)),
        ("wrong person", Unclear("wrong person")),
        ("wrong person: Jane", Unclear("wrong person")),
        ("note she likes street trees", Note("she likes street trees")),
        ("Note: she likes street trees", Note("she likes street trees")),
        ("note:\nshe likes street trees", Note("she likes street trees")),
        ("note\tshe likes street trees\nand tea", Note("she likes street trees\nand tea")),
        ("note", Unclear("note")),
        ("note\n\nRobin", Unclear("note")),
    ],
)
def test_a_person_is_put_right_and_a_note_is_kept(text: str, command: Command) -> None:
    assert read(text) == command


# ---------------------------------------------------------------- goals, first mails, the learning book


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("goal", Goal("")),
        ("Goal: how nurses move into informatics.", Goal("how nurses move into informatics")),
        ("goal is to understand maps", Goal("understand maps")),
        ("goal “how planners decide”\n\nRobin", Goal("how planners decide")),
        (
            "goal how nurses move into informatics, and which of their\nskills they take along\nRobin",
            Goal("how nurses move into informatics, and which of their skills they take along"),
        ),
        ("goal was reached", Unclear("goal")),
        ("Goal was to ask three questions, and we got to two", None),
    ],
)
def test_a_goal_is_a_sentence_that_may_run_over_a_line(text: str, command: Command | None) -> None:
    assert read(text) == command


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("first Jane Doe: she wrote about street trees", First("Jane Doe", "she wrote about street trees")),
        ("First Jane Doe at Acme Labs: her talk.", First("Jane Doe", "her talk")),
        ("first jane doe from acme - her talk", First("jane doe", "her talk")),
        ("first Jane Doe because she plants trees", First("Jane Doe", "because she plants trees")),
        ("first Jane McDoe", First("Jane McDoe", "")),
        (
            "first Jane Doe: she wrote an article about street trees, which\nI quoted",
            First("Jane Doe", "she wrote an article about street trees, which"),
        ),
        (
            "first Jane Doe: she wrote an article about street trees,\nwhich I quoted",
            First("Jane Doe", "she wrote an article about street trees, which I quoted"),
        ),
        ("first", Unclear("first")),
        ("first talk", Unclear("first")),
        ("first impression: kind", Unclear("first")),
        ("first: she is kind", Unclear("first")),
        (f"first {'x' * 90}", Unclear("first")),
        ("First I met her because she gave a talk at school", None),
        ("First the five of us talked: it was good to see them", None),
    ],
)
def test_a_first_mail_is_for_somebody_with_a_name(text: str, command: Command | None) -> None:
    assert read(text) == command


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("learned that trees need soil", Learned("that trees need soil")),
        ("Learnt: trees need soil.\nAnd time.", Learned("trees need soil.\nAnd time.")),
        ("learned:\n- soil\n- time", Learned("- soil\n- time")),
        ("learned", Unclear("learned")),
        ("book", Simple(Verb.BOOK)),
        ("My learning book.", Simple(Verb.BOOK)),
        ("book a room", None),
    ],
)
def test_what_was_learned_is_kept_and_the_book_is_asked_for(text: str, command: Command | None) -> None:
    assert read(text) == command


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("log wrote Jane Doe at Acme on linkedin", LogContact(None, "Jane Doe", "Acme", Channel.LINKEDIN)),
        ("log called Jane Doe", LogContact(None, "Jane Doe", None, Channel.PHONE)),
        (
            "Log met with Jane Doe at Acme Labs.",
            LogContact(Verb.MET, "Jane Doe", "Acme Labs", Channel.IN_PERSON),
        ),
        ("log met Jane Doe by phone", LogContact(Verb.MET, "Jane Doe", None, Channel.PHONE)),
        ("log met Jane Doe in person", LogContact(Verb.MET, "Jane Doe", None, Channel.IN_PERSON)),
        ("log sent to Jane Doe by card", LogContact(None, "Jane Doe", None, Channel.CARD)),
        ("log emailed Jane Doe by e-mail", LogContact(None, "Jane Doe", None, Channel.MAIL)),
        ("log emailed Jane Doe via email", LogContact(None, "Jane Doe", None, Channel.MAIL)),
        ("log", Unclear("log")),
        ("log something else", Unclear("log")),
    ],
)
def test_what_happened_on_another_channel_is_logged(text: str, command: Command) -> None:
    assert read(text) == command


_WORDS = (
    "snooze",
    "talk",
    "log",
    "wrong",
    "person:",
    "until",
    "2",
    "²",
    "tue",
    "3pm",
    "at",
    "march",
    "0",
    "pm",
    "@",
    "goal",
    "first",
    "learned:",
    "Jane",
    "because",
    ":",
    "\n",
)


@given(st.lists(st.sampled_from(_WORDS), max_size=6).map(" ".join) | st.text(max_size=30))
@example("\x1c")
@example("talk ٣ ٣pm")
@settings(max_examples=200, deadline=None)
def test_whatever_is_written_is_read_without_a_fault(text: str) -> None:
    found = read(text)

    assert found is None or found == read(f"\n{text}")
