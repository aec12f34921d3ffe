"""What a digest teaches, whom it names, and that all of it fits on one page."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chalicelib.domain.address import Person
from chalicelib.domain.cadence import THREE_B_SEVEN
from chalicelib.domain.followup import FollowUpKind
from chalicelib.domain.golden_rule import advice_on
from chalicelib.domain.learning import LessonId
from chalicelib.domain.letter import LetterKind, Topic
from chalicelib.domain.thread import Stage, ThreadHead
from chalicelib.domain.touch import Asking
from chalicelib.letters.encouragement import FIRSTS
from chalicelib.letters.lessons import LESSONS
from chalicelib.letters.render import render
from chalicelib.letters.scripts import script_of
from chalicelib.letters.unsubscribing import may_unsubscribe
from tests.builders import NOW, a_cohort, a_letter, an_address, at
from tests.letters.situations import (
    HELD,
    JANE,
    KAI,
    SAM,
    SITUATIONS,
    TIM,
    Situation,
    a_context,
    a_digest,
    a_person,
    a_to_do,
)

LESSON = pytest.mark.parametrize("lesson", LessonId)


def text_of(situation: Situation) -> str:
    rendered = render(*situation)
    assert rendered
    return rendered.text


def words_of(situation: Situation) -> str:
    return " ".join(text_of(situation).split())


def lines_in(situation: Situation) -> int:
    return len([line for line in text_of(situation).splitlines() if line.strip()])


def in_order(text: str, *parts: str) -> bool:
    places = [text.index(part) for part in parts]
    return places == sorted(places)


# ---------------------------------------------------------------- one page


STANDINGS = (
    (Stage.REPLIED, FollowUpKind.ANSWER, NOW),
    (Stage.SCHEDULED, FollowUpKind.PREPARE, NOW),
    (Stage.REACHED_OUT, FollowUpKind.NUDGE, at(days=9)),
    (Stage.THANKED, FollowUpKind.RECONNECT, NOW),
)
LONG = "of a family with a rather long name"


def one_of_many(number: int) -> ThreadHead:
    """Each with something to tell, and a name as long as names get."""
    stage, kind, due = STANDINGS[number % 4]
    named = Person(f"Person {number} {LONG}", an_address(f"p{number}@named.example"))
    return a_person(
        f"Contact {number} {LONG}",
        f"c{number}@x{number}.example",
        f"The Company of Longer Names {number // 16}",
        stage=stage,
        updated_at=at(days=-1),
        talk_start=at(days=2) if stage is Stage.SCHEDULED else None,
        follow_ups=(a_to_do(kind, due_at=due),),
        referred=(named,),
        first_sent_at=at(days=-2),
        asking=Asking("asks_whether_they_hire", "Is your office hiring interns this summer? " * 3),
        asking_since=at(days=-1),
    )


def everything(lesson: LessonId, *more: ThreadHead) -> Situation:
    heads = [one_of_many(number) for number in range(120)]
    letter, context = a_digest(
        *heads, *more, held=HELD * 30, lesson=lesson, firsts="outreach;reply;talk;thanks;referral;decline"
    )
    three_b_seven = replace(context, cohort=a_cohort(cadence=THREE_B_SEVEN))
    return Situation(replace(letter, items=letter.items[:20]), three_b_seven)


@LESSON
def test_with_everything_at_once_it_still_is_one_page(lesson: LessonId) -> None:
    full = everything(lesson)

    assert lines_in(full) <= 40
    assert in_order(
        text_of(full),
        "THIS WEEK",
        "Needs your answer",
        "FOR YOUR NEXT MAIL",
        LESSONS[lesson].title.upper()[:20],
        "So far",
    )


@LESSON
def test_so_it_is_after_a_no_and_a_mail_that_came_back(lesson: LessonId) -> None:
    gone = replace(TIM, stage=Stage.UNREACHABLE, updated_at=NOW, first_sent_at=None)

    assert lines_in(everything(lesson, replace(KAI, updated_at=NOW), gone)) <= 40


def test_an_ordinary_full_week_keeps_everything() -> None:
    text = text_of(SITUATIONS["digest-full"])

    assert in_order(
        text,
        "A FIRST",
        "THIS WEEK",
        "Needs your answer: Nia Fox",
        "Who answered: Sam Ode",
        "Talks ahead: Ana Lund",
        "Waiting to hear back: Noor Haddad (and 3 more)",
        "Named to you: Mei Tanaka",
        "Worth a hello: 4. Say hello to Ola Brandt",
        "FOR YOUR NEXT MAIL",
        "THIS WEEK'S LESSON",
        "So far",
        "done 1",
    )


# ---------------------------------------------------------------- the lesson and the firsts


def test_a_lesson_alone_is_a_letter_that_says_so() -> None:
    rendered = render(*a_digest(lesson="the_talk"))

    assert rendered
    assert rendered.subject == "This week's lesson: Twenty minutes, well used"
    assert "Here is your week" not in rendered.text
    assert "So far" not in rendered.text


def test_a_lesson_alone_to_who_has_written_before_says_so_too() -> None:
    long_ago = replace(JANE, stage=Stage.THANKED, updated_at=at(days=-30), follow_ups=())

    rendered = render(*a_digest(long_ago, lesson="keeping_in_touch"))

    assert rendered
    assert rendered.subject == "This week's lesson: Keeping in touch"
    assert "So far: 1 person written to" in rendered.text


def test_without_a_lesson_there_is_no_word_of_one() -> None:
    assert "lesson" not in text_of(a_digest(JANE)).lower()


def test_a_first_no_and_the_consoling_line_are_said_once() -> None:
    old = replace(KAI, updated_at=at(days=-9))

    consoled = words_of(a_digest(KAI, firsts="decline"))
    later = words_of(a_digest(old, firsts="decline"))

    assert "asking was the brave part" in consoled
    assert "Your first no" not in consoled
    assert "A FIRST" not in consoled
    assert "Your first no" in later


def test_of_many_firsts_the_furthest_two_are_told() -> None:
    text = words_of(a_digest(JANE, firsts="outreach;reply;talk;decline"))

    told = [first for first, said in FIRSTS.items() if said in text]
    assert told == ["reply", "talk"]


def test_one_first_and_a_no_are_both_told() -> None:
    text = words_of(a_digest(JANE, firsts="outreach;decline"))

    assert in_order(text, "Your first mail", "Your first no")


def test_advice_for_the_next_mail_is_given_with_a_lesson_too() -> None:
    asking = replace(JANE, asking=Asking("asks_whether_they_hire", "Are you hiring?"), asking_since=NOW)

    assert advice_on("asks_whether_they_hire") in words_of(a_digest(asking, lesson="whom_to_write_to"))


# ---------------------------------------------------------------- who was named


def test_who_was_named_and_not_written_to_is_a_suggestion() -> None:
    named = (Person("Mei Tanaka", an_address("mei@harbor.example")), Person("Tom Bell", None))
    nameless = (Person(None, an_address("office@quay.example")),)
    sam, jane = replace(SAM, referred=named), replace(JANE, updated_at=at(days=-3), referred=nameless)

    text = text_of(a_digest(sam, jane))

    assert "NAMED TO YOU" in text
    assert in_order(
        text,
        "- Tom Bell, from Sam Ode\n",
        "- Mei Tanaka, from Sam Ode — mei@harbor.example",
        "- office@quay.example, from Jane Doe\n",
    )


def test_at_most_three_are_named() -> None:
    many = tuple(Person(f"Person {n}", an_address(f"p{n}@quay.example")) for n in range(5))

    text = text_of(a_digest(replace(JANE, referred=many)))

    assert "NAMED TO YOU (3 OF 5)" in text
    assert text.count("from Jane Doe") == 3


@pytest.mark.parametrize("address", ["robin@student.example.edu", "coach@school.example.edu"])
def test_neither_the_member_nor_a_coach_is_suggested(address: str) -> None:
    letter, context = a_digest(replace(JANE, referred=(Person("A Name", an_address(address)),)))
    coached = replace(context, cohort=a_cohort(coaches=(an_address("coach@school.example.edu"),)))

    assert "NAMED TO YOU" not in text_of(Situation(letter, coached))


# ---------------------------------------------------------------- 3B7


def with_3b7(*heads: ThreadHead, **changes: object) -> str:
    letter, context = a_digest(*heads)
    cohort = a_cohort(cadence=replace(THREE_B_SEVEN, **changes))  # type: ignore[arg-type]
    return words_of(Situation(letter, replace(context, cohort=cohort)))


def test_three_quiet_days_suggest_somebody_else_there() -> None:
    hint = "Three business days without an answer from Tim Voss: somebody else at Quay may have time."

    assert hint in with_3b7(TIM)
    assert "somebody else" not in words_of(a_digest(TIM))


@pytest.mark.parametrize(
    ("days", "said"), [(1, "One business day without"), (12, "12 business days without")]
)
def test_the_days_are_those_of_the_cadence(days: int, said: str) -> None:
    old = replace(TIM, first_sent_at=at(days=-19))

    assert said in with_3b7(
        replace(old, first_sent_at=at(days=-6)) if days == 1 else old, suggest_business_days=days
    )


def test_two_at_once_in_one_company_draw_a_friendly_word() -> None:
    first, second = (
        a_person(name, f"{name[:3].lower()}@quay.example", "Quay", first_sent_at=at(days=ago))
        for name, ago in (("Tim Voss", -3), ("Una Berg", -2))
    )
    said = with_3b7(first, second)

    assert "Una Berg and Tim Voss work at the same company. Next time, wait three business days" in said
    assert "without an answer" not in said


# ---------------------------------------------------------------- the gentle letter


def test_the_gentle_letter_is_stopped_with_the_digests() -> None:
    letter, context = SITUATIONS["gentle"]

    assert (letter.kind, letter.topic) == (LetterKind.DIGEST, Topic.GENTLE)
    assert may_unsubscribe(letter)
    assert script_of(letter) is not script_of(a_letter(kind=LetterKind.DIGEST, topic=Topic.ROUNDUP))
    assert render(letter, replace(context, heads={}))
    assert "So far" not in text_of(Situation(letter, a_context(JANE)))
