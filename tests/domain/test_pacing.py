"""How fast letters leave: so many a minute to one domain, and digests spread over a while."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import datetime, timedelta

from hypothesis import example, given, settings
from hypothesis import strategies as st

from chalicelib.domain.letter import LetterKind
from chalicelib.domain.member import MemberId
from chalicelib.domain.pacing import (
    DIGESTS_AT_ONCE,
    SPREAD,
    digests_to_start,
    is_of_series,
    minute_of,
    series_per_minute,
    turn_of,
)
from tests.builders import NOW, at

MINUTE = timedelta(minutes=1)
moments = st.integers(0, 3_599_999).map(lambda milliseconds: NOW + timedelta(milliseconds=milliseconds))


def test_the_first_twenty_of_a_minute_leave_at_once_and_the_others_in_later_ones() -> None:
    assert [turn_of(place, 20, NOW) for place in (1, 20)] == [None, None]
    assert turn_of(21, 20, NOW) == at(minutes=1)
    assert turn_of(41, 20, at(minutes=0.5)) == at(minutes=2)


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 1000), st.integers(1, 300), moments)
@example(1, 2, NOW)
@example(1000, 1001, NOW)
@example(7, 1000, NOW)
def test_no_minute_gets_more_than_it_may_and_nobody_waits_for_longer_than_that_takes(
    per_minute: int, letters: int, now: datetime
) -> None:
    turns = [turn_of(place, per_minute, now) for place in range(1, letters + 1)]
    assert [turn is None for turn in turns] == [place <= per_minute for place in range(1, letters + 1)]
    later = [turn for turn in turns if turn]
    assert later == sorted(later)
    assert all(turn >= minute_of(now) + MINUTE for turn in later)
    assert max(Counter(map(minute_of, later)).values(), default=0) <= per_minute
    assert all(turn - minute_of(now) <= letters * MINUTE / per_minute for turn in later)


def test_a_quarter_of_the_places_is_kept_from_letters_to_many() -> None:
    assert [series_per_minute(n) for n in (1, 3, 4, 20)] == [1, 3, 3, 15]
    assert is_of_series(LetterKind.WELCOME)
    assert is_of_series(LetterKind.DIGEST)
    assert not is_of_series(LetterKind.DRAFT_REVIEW)


def cohort_of(size: int) -> Mapping[MemberId, datetime]:
    return {MemberId(f"m{n:03}"): NOW for n in range(size)}


def test_a_small_cohort_gets_its_digests_at_its_hour() -> None:
    due = cohort_of(DIGESTS_AT_ONCE)
    assert digests_to_start(due, NOW) == tuple(due)
    assert digests_to_start({}, NOW) == ()


def test_the_digests_of_two_hundred_start_over_three_quarters_of_an_hour() -> None:
    due, started = dict(cohort_of(200)), []
    for sweep in range(10):
        starting = digests_to_start(due, at(minutes=5 * sweep))
        started.append(len(starting))
        for member_id in starting:
            del due[member_id]
    assert due == {}
    assert sum(started) == 200
    assert max(started) <= 40  # by chance more than the 22 or so of five minutes, never a flood
    assert sum(count > 0 for count in started) >= 8


@given(
    st.dictionaries(st.text(min_size=1, max_size=4).map(MemberId), moments, max_size=60),
    st.integers(0, 120),
)
def test_no_digest_is_forgotten_and_none_started_takes_itself_back(
    due: Mapping[MemberId, datetime], minutes: int
) -> None:
    now = at(minutes=60 + minutes)
    starting = digests_to_start(due, now)
    assert set(starting) <= set(due)
    assert {member_id for member_id, since in due.items() if since + SPREAD <= now} <= set(starting)
    assert set(starting) <= set(digests_to_start(due, now + MINUTE))
