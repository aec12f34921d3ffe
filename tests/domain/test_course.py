"""The course: where it begins, what it leaves out, and that it ends."""

from __future__ import annotations

from dataclasses import fields

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chalicelib.domain.course import next_lesson
from chalicelib.domain.evidence import Evidence
from chalicelib.domain.learning import Experience, LessonId

NONE, SOME, MANY = Experience.NONE, Experience.SOME, Experience.MANY
NOTHING = frozenset[LessonId]()
EVIDENCE = st.builds(Evidence, **{field.name: st.integers(0, 4) for field in fields(Evidence)})


def course(evidence: Evidence, start: Experience) -> list[LessonId]:
    """Week by week, while nothing else happens."""
    sent: list[LessonId] = []
    while lesson := next_lesson(frozenset(sent), evidence, start):
        sent.append(lesson)
    return sent


@pytest.mark.parametrize(("start", "first"), [(NONE, 0), (SOME, 2), (MANY, 6)])
def test_what_a_member_has_done_before_says_where_it_begins(start: Experience, first: int) -> None:
    assert course(Evidence(), start) == list(LessonId)[first:]


@settings(max_examples=50)
@given(EVIDENCE, st.sampled_from(Experience))
def test_no_lesson_comes_twice_and_the_course_ends(evidence: Evidence, start: Experience) -> None:
    lessons = course(evidence, start)

    assert len(lessons) == len(set(lessons)) <= len(LessonId)


@pytest.mark.parametrize(
    ("seen", "left_out"),
    [
        (Evidence(written=1), [LessonId.THE_RULE]),
        (Evidence(written=3), [LessonId.THE_RULE, LessonId.WHOM]),
        (Evidence(answered=1), [LessonId.THE_MAIL]),
        (Evidence(nudged=1), [LessonId.FOLLOWING_UP]),
        (Evidence(met=1, thanked=1), [LessonId.PREPARING, LessonId.THE_TALK, LessonId.THANKS]),
        (Evidence(in_touch=1), []),
        (Evidence(in_touch=1, referred=1), [LessonId.IN_TOUCH]),
    ],
)
def test_what_was_evidently_done_is_left_out(seen: Evidence, left_out: list[LessonId]) -> None:
    assert course(seen, NONE) == [lesson for lesson in LessonId if lesson not in left_out]


def test_a_talk_ahead_brings_its_preparation_forward() -> None:
    assert next_lesson(NOTHING, Evidence(written=1, planned=1), NONE) is LessonId.PREPARING
    done = frozenset({LessonId.PREPARING})
    assert next_lesson(done, Evidence(written=1, planned=1), NONE) is LessonId.WHOM


def test_a_talk_without_thanks_brings_these_forward() -> None:
    assert next_lesson(NOTHING, Evidence(written=1, planned=1, met=1, unthanked=1), SOME) is LessonId.THANKS


def test_nothing_is_brought_forward_that_the_member_is_past() -> None:
    assert next_lesson(NOTHING, Evidence(planned=1), MANY) is LessonId.THANKS
