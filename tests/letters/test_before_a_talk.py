"""The letter before a talk: questions for this goal and this person, and what is known, in few lines."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chalicelib.domain.address import Person
from chalicelib.domain.thread import contact_id_of
from chalicelib.domain.touch import Channel, Kind, Observation, TalkNews, TalkSign
from chalicelib.letters.render import render
from tests.builders import an_observation, at
from tests.letters.situations import ANA, SAM, Situation, a_note, a_reply_of_theirs, prepared

_LONG = "A rather long sentence about maps and the people who make them, which goes on and on. " * 4


def text_of(situation: Situation) -> str:
    rendered = render(*situation)
    assert rendered
    return rendered.text


def flat(situation: Situation) -> str:
    return " ".join(text_of(situation).split())


def questions(situation: Situation) -> list[str]:
    listed = text_of(situation).partition("ALONG\n\n")[2].partition("\n\n")[0]
    return [" ".join(line.split()) for line in listed.removeprefix("- ").split("\n- ")]


def a_touch(day: int, **changes: object) -> Observation:
    return an_observation(**{"at": at(days=day), "message_id": f"<{day}@student.example.edu>", **changes})


def test_the_fullest_letter_has_no_more_than_sixty_lines() -> None:
    contact = replace(ANA.contact, name="Ana " + "Lund" * 19, company="The Company of Longer Names " * 3)
    head = replace(ANA, contact=contact, met_at=at(days=-60), goal="g" * 60 + " oals" * 28)
    named = replace(SAM, contact=replace(SAM.contact, name="Sam " + "Ode" * 25))
    log = [
        *(a_touch(-50 + n, summary=f"{n} {_LONG}") for n in range(9)),
        *(a_note(f"{n} {_LONG}", at=at(days=-n)) for n in range(9)),
    ]
    letter, context = prepared(head, *log)
    heads = {ANA.contact.id: head, named.contact.id: named}
    full = Situation(letter, replace(context, heads=heads))

    assert len(text_of(full).splitlines()) <= 60
    assert len(questions(full)) == 8


def test_the_usual_letter_has_no_more_than_sixty_lines_with_its_blank_ones() -> None:
    log = [a_touch(-5), a_reply_of_theirs("Gladly, on Wednesday.", at=at(days=-4)), a_note("She has a dog.")]
    assert len(text_of(prepared(ANA, *log, goal="how maps are made")).splitlines()) <= 60


def test_of_all_that_happened_the_last_three_are_told_and_none_without_a_word_of_people() -> None:
    log = [
        *(a_touch(day, summary=f"Mail {day}.") for day in (-9, -8, -7, -6)),
        a_touch(-5, kind=Kind.SNOOZED, subject="", summary="", message_id=None),
        a_touch(-4, kind=Kind.TALK, talk=TalkNews(TalkSign.SCHEDULED, None, at(days=1)), summary=""),
    ]
    told = flat(prepared(ANA, *log))
    assert "Mail -9." not in told
    assert "Tue, Jan 5: you wrote: “Mail -7.”" in told
    assert told.count(": you wrote") == 3


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (a_touch(-1, channel=Channel.LINKEDIN, subject="", message_id=None), "you wrote on LinkedIn"),
        (a_touch(-1, channel=Channel.PHONE, subject="", message_id=None, summary="log called"), "you called"),
        (a_touch(-1, channel=Channel.CARD, subject="", message_id=None), "you sent a card"),
        (a_touch(-1, kind=Kind.TALK, talk=TalkNews(TalkSign.MET)), "you talked"),
        (a_reply_of_theirs("", at=at(days=-1)), "they answered"),
        (a_reply_of_theirs("Gladly.", at=at(days=-1)), "they wrote: “Gladly.”"),
    ],
)
def test_what_happened_on_each_channel_is_told_in_its_words(row: Observation, told: str) -> None:
    assert f"Mon, Jan 11: {told} " in flat(prepared(ANA, row))


def test_of_somebody_of_whom_nothing_is_known_nothing_is_told() -> None:
    bare = replace(ANA, contact=replace(ANA.contact, addresses=()))
    assert "WHAT YOU KNOW" not in text_of(prepared(bare))


def test_a_talk_that_fell_through_is_nothing_to_take_along() -> None:
    gone = a_touch(-1, kind=Kind.TALK, talk=TalkNews(TalkSign.NOT_MET), summary="")
    assert "LAST BETWEEN YOU" not in text_of(prepared(ANA, gone))


def test_neither_goals_nor_entries_of_the_learning_book_are_told_as_notes() -> None:
    log = [a_note("how maps are made", goal="how maps are made"), a_note("Maps lie.", learned="Maps lie.")]
    told = text_of(prepared(ANA, *log))
    assert "YOUR NOTES" not in told
    assert "Maps lie" not in told


def test_the_goal_with_somebody_goes_before_the_members_own() -> None:
    own = flat(prepared(ANA, goal="how planners decide"))
    theirs = flat(prepared(replace(ANA, goal="how maps are made"), goal="how planners decide"))
    assert "your goal, “how planners decide”" in own
    assert "your goal, “how maps are made”" in theirs
    assert "your goal" not in flat(prepared(ANA))


def test_two_people_get_questions_of_their_own_and_one_person_the_same_ones_again() -> None:
    other = replace(ANA, contact=replace(ANA.contact, id=contact_id_of("Ana Lund")))
    assert questions(prepared(ANA)) == questions(prepared(ANA))
    assert questions(prepared(ANA)) != questions(prepared(other))


def test_a_second_talk_goes_on_where_the_first_one_ended() -> None:
    again = prepared(replace(ANA, met_at=at(days=-60)))
    assert not set(questions(again)) & set(questions(prepared(ANA)))
    assert "You met before: Fri, Nov 13, 2026" in text_of(again)
    # What counts is another talk, not the one ahead.
    assert questions(prepared(replace(ANA, met_at=at(days=3)))) == questions(prepared(ANA))


def test_who_named_the_contact_is_asked_about() -> None:
    letter, context = prepared(ANA)
    named = Person("Ana", ANA.contact.addresses[0])
    heads = {ANA.contact.id: ANA, SAM.contact.id: replace(SAM, referred=(named,))}
    asked = questions(Situation(letter, replace(context, heads=heads)))
    assert any("Sam Ode" in question for question in asked)
