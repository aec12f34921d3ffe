"""What is taught this week, what counts as told, and when a gentle word has come due."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from chalicelib.domain.learning import Experience, First, Learning, LessonId
from chalicelib.domain.teaching import Teaching, gentle_word, is_course_time, is_running, teaching
from chalicelib.domain.thread import Stage, ThreadHead
from tests.builders import NOW, a_cohort, a_head, a_member, at
from tests.domain.stories import chicago


def taught(*heads: ThreadHead, learning: Learning | None = None, **cohort: Any) -> Teaching:
    member = a_member(learning=learning or Learning(), joined_at=NOW)
    return teaching(member, a_cohort(**cohort), heads, NOW)


def test_it_begins_with_the_rule() -> None:
    found = taught()

    assert (found.lesson, found.firsts) == (LessonId.THE_RULE, ())
    assert found.learning == Learning(lessons=(LessonId.THE_RULE,))


def test_what_the_member_knows_already_decides_where_it_begins() -> None:
    assert taught(learning=Learning(experience=Experience.SOME)).lesson is LessonId.THE_MAIL


def test_what_was_told_is_told_no_more() -> None:
    known = Learning(lessons=(LessonId.THE_RULE,), noticed=(First.OUTREACH,))

    found = taught(a_head(stage=Stage.REPLIED), learning=known)

    assert (found.lesson, found.firsts) == (LessonId.WHOM, (First.REPLY,))
    assert found.learning.lessons == (LessonId.THE_RULE, LessonId.WHOM)
    assert found.learning.noticed == (First.OUTREACH, First.REPLY)


def test_who_has_had_the_whole_course_hears_no_more_of_it() -> None:
    known = Learning(lessons=tuple(LessonId), noticed=tuple(First))

    assert taught(learning=known) == Teaching(None, (), known)


@pytest.mark.parametrize(
    "bounds", [{"start": date(2027, 1, 13)}, {"end": date(2027, 1, 11)}], ids=["before", "after"]
)
def test_outside_the_programme_nothing_is_taught_and_nothing_noted(bounds: Any) -> None:
    assert taught(a_head(), **bounds) == Teaching(None, (), Learning())


def test_the_programmes_own_first_and_last_days_are_within() -> None:
    today = date(2027, 1, 12)

    assert is_running(a_cohort(start=today, end=today), a_member(), NOW)


# ---------------------------------------------------------------- the first eight weeks


@pytest.mark.parametrize(
    ("joined", "start", "expected"),
    [
        (None, None, False),
        (at(days=-55), None, True),
        (at(days=-56), None, False),
        (at(days=-90), date(2027, 1, 4), True),  # enrolled long before the programme began
        (at(days=-90), date(2026, 11, 2), False),
        (at(days=-10), date(2026, 9, 1), True),  # came late
    ],
)
def test_a_lesson_alone_is_reason_enough_for_eight_weeks(joined: Any, start: Any, expected: bool) -> None:
    assert is_course_time(a_member(joined_at=joined), a_cohort(start=start), NOW) is expected


# ---------------------------------------------------------------- after a silence


def word(
    *heads: ThreadHead, now: Any = NOW, learning: Learning | None = None, **known: Any
) -> Learning | None:
    member = a_member(**{"joined_at": at(days=-100), "learning": learning or Learning(), **known})
    return gentle_word(member, a_cohort(), heads, now)


def test_three_silent_weeks_bring_a_gentle_word() -> None:
    assert word(a_head(captured_at=at(days=-20))) is None
    assert word(a_head(captured_at=at(days=-21))) == Learning(gentle=1, gentle_at=NOW)


def test_it_comes_again_after_a_month() -> None:
    once = Learning(gentle=1, gentle_at=at(days=-29))

    assert word(learning=once) is None
    assert word(learning=once, now=at(days=1)) == Learning(gentle=2, gentle_at=at(days=1))


def test_what_was_captured_since_begins_another_silence() -> None:
    before = Learning(gentle=3, gentle_at=at(days=-40))

    assert word(a_head(captured_at=at(days=-30)), learning=before) == Learning(gentle=1, gentle_at=NOW)
    assert taught(a_head(captured_at=at(days=-30)), learning=before).learning.gentle == 0


def test_what_was_captured_before_the_last_one_changes_nothing() -> None:
    before = Learning(gentle=1, gentle_at=at(days=-40))

    assert word(a_head(captured_at=at(days=-70)), learning=before) == Learning(gentle=2, gentle_at=NOW)


def test_who_paused_was_not_silent() -> None:
    assert word(paused_until=at(days=-20)) is None
    assert word(paused_until=at(days=-21)) is not None


def test_of_whom_nothing_is_known_nothing_is_due() -> None:
    assert word(joined_at=None) is None
    assert word(a_head(captured_at=None), joined_at=None) is None


def test_after_the_programme_there_is_none() -> None:
    member = a_member(joined_at=at(days=-100))

    assert gentle_word(member, a_cohort(end=date(2027, 1, 11)), (), NOW) is None
    assert gentle_word(member, a_cohort(end=date(2027, 1, 12)), (), NOW) is not None


def test_the_first_day_is_the_members_own() -> None:
    late = chicago("2027-01-11 23:30")

    assert not is_running(a_cohort(start=date(2027, 1, 12)), a_member(), late)
    assert is_running(a_cohort(start=date(2027, 1, 12)), a_member(), late + timedelta(minutes=30))
