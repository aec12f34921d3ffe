"""The first of everything is noticed once, and a silence is answered gently."""

from __future__ import annotations

from dataclasses import fields
from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chalicelib.domain.encouragement import TinyStep, firsts, gentle_due, tiny_step
from chalicelib.domain.evidence import Evidence
from chalicelib.domain.learning import First
from tests.builders import NOW, at

NOBODY = Evidence()
EVIDENCE = st.builds(Evidence, **{field.name: st.integers(0, 4) for field in fields(Evidence)})


@pytest.mark.parametrize(
    ("after", "told"),
    [
        (Evidence(), ()),
        (Evidence(written=3), (First.OUTREACH,)),
        (Evidence(written=1, answered=1), (First.OUTREACH, First.REPLY)),
        (Evidence(written=1, answered=1, declined=1), (First.OUTREACH, First.DECLINE)),
        (Evidence(met=1), (First.TALK,)),
        (Evidence(met=1, thanked=1), (First.TALK, First.THANKS)),
        (Evidence(referred=1), (First.REFERRAL,)),
    ],
)
def test_what_happened_for_the_first_time_is_told(after: Evidence, told: tuple[First, ...]) -> None:
    assert firsts(NOBODY, after) == told


def test_the_second_time_is_not_the_first() -> None:
    assert firsts(Evidence(written=1), Evidence(written=5)) == ()


@settings(max_examples=50)
@given(st.lists(EVIDENCE, max_size=6))
def test_each_is_told_once_even_when_it_was_undone_in_between(weeks: list[Evidence]) -> None:
    told: list[First] = []
    for before, after in pairwise([NOBODY, *weeks]):
        told += firsts(before, after, frozenset(told))

    assert len(told) == len(set(told))


# ---------------------------------------------------------------- the gentle letter

WEEKS = timedelta(weeks=3)


def test_three_silent_weeks_after_joining() -> None:
    assert gentle_due(None, None, NOW, None) == NOW + WEEKS


def test_three_silent_weeks_after_the_last_mail() -> None:
    assert gentle_due(NOW, None, at(days=-90), None) == NOW + WEEKS


def test_who_joined_again_starts_anew() -> None:
    assert gentle_due(at(days=-90), at(days=-60), NOW, None) == NOW + WEEKS


def test_then_once_a_month() -> None:
    assert gentle_due(NOW, at(days=21), None, None) == at(days=51)
    assert gentle_due(NOW, at(days=51), None, None) == at(days=81)


def test_a_captured_mail_begins_a_new_silence() -> None:
    assert gentle_due(at(days=25), at(days=21), None, None) == at(days=46)
    assert gentle_due(at(days=25), at(days=25), None, None) == at(days=46)


def test_a_pause_is_no_silence() -> None:
    assert gentle_due(NOW, None, None, at(days=10)) == at(days=31)
    assert gentle_due(NOW, at(days=21), None, at(days=40)) == at(days=61)
    assert gentle_due(NOW, None, None, at(days=-10)) == at(days=21)


def test_nothing_is_due_where_nobody_knows_since_when() -> None:
    assert gentle_due(None, None, None, None) is None
    assert gentle_due(None, NOW, None, NOW) is None


MOMENTS = st.none() | st.integers(0, 200).map(lambda days: at(days=days))


@settings(max_examples=50)
@given(MOMENTS, MOMENTS, MOMENTS, MOMENTS)
def test_never_within_three_weeks_of_anything_nor_a_month_of_the_last(
    captured: datetime | None, gentle: datetime | None, joined: datetime | None, paused: datetime | None
) -> None:
    due = gentle_due(captured, gentle, joined, paused)

    if due:
        assert all(due >= moment + WEEKS for moment in (captured, joined, paused) if moment)
        since = max(moment for moment in (captured, joined) if moment)
        assert gentle is None or gentle <= since or due >= gentle + timedelta(days=30)


@pytest.mark.parametrize(
    ("seen", "steps"),
    [
        (Evidence(), [TinyStep.NAME_ONE, TinyStep.SKELETON]),
        (Evidence(written=2), [TinyStep.WRITE_AGAIN, TinyStep.ONE_MORE, TinyStep.SKELETON]),
        (
            Evidence(written=2, answered=1, declined=1),
            [TinyStep.WRITE_AGAIN, TinyStep.ONE_MORE, TinyStep.SKELETON],
        ),
        (Evidence(written=2, answered=1), [TinyStep.ASK_FOR_TIME, TinyStep.ONE_MORE]),
        (Evidence(written=2, answered=1, met=1, unthanked=1), [TinyStep.THANK, TinyStep.WRITE_DOWN]),
        (
            Evidence(written=2, answered=1, met=1, thanked=1),
            [TinyStep.SAY_HELLO, TinyStep.WRITE_DOWN, TinyStep.ONE_MORE],
        ),
    ],
)
def test_a_small_step_fits_what_was_done_and_changes_from_letter_to_letter(
    seen: Evidence, steps: list[TinyStep]
) -> None:
    number = len(steps)

    assert [tiny_step(seen, before) for before in range(2 * number)] == steps * 2
