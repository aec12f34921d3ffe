"""A letter on its way: one attempt at a time, and never again once its fate is known."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chalicelib.domain.letter import Letter, LetterState
from chalicelib.domain.sending import (
    EVENTS_WITHIN,
    LEASE,
    NEWS_WITHIN,
    SETTLED,
    bounced,
    dropped,
    is_beyond_news,
    is_void,
    lease_is_over,
    leased,
    may_send,
    owed_again,
    put_off,
    sent,
    still_unknown,
    unknown,
    waiting_its_turn,
)
from tests.builders import NOW, a_letter, at


def test_an_owed_letter_is_sent_from_its_time_on_and_not_before() -> None:
    letter = a_letter(due_at=at(hours=1))

    assert not may_send(letter, at(minutes=59))
    assert may_send(letter, at(hours=1))


def test_a_leased_letter_is_nobody_elses_until_its_lease_is_over() -> None:
    letter = leased(a_letter(), NOW)

    assert (letter.attempt, letter.version, letter.due_at) == (1, 2, NOW + LEASE)
    assert not may_send(letter, NOW + LEASE)
    assert not lease_is_over(letter, NOW)
    assert lease_is_over(letter, NOW + LEASE)


def test_an_unknown_letter_waits_a_quarter_of_an_hour_for_its_events() -> None:
    letter = unknown(leased(a_letter(), NOW), NOW)

    assert not may_send(letter, at(minutes=14))
    assert may_send(letter, NOW + EVENTS_WITHIN)
    assert not may_send(still_unknown(letter, at(minutes=15)), at(minutes=19))


def test_a_letter_that_was_sent_keeps_when_and_under_which_id() -> None:
    letter = sent(leased(a_letter(), NOW), at(minutes=1), "0100abc")

    assert (letter.state, letter.sent_at, letter.provider_id) == (LetterState.SENT, at(minutes=1), "0100abc")


def test_a_throttled_letter_tries_later_and_later_but_never_gives_up() -> None:
    letter, waits = a_letter(), []
    for _ in range(6):
        letter = put_off(leased(letter, NOW), NOW)
        waits.append((letter.due_at or NOW) - NOW)

    assert [wait // timedelta(minutes=1) for wait in waits] == [1, 5, 15, 60, 60, 60]
    assert may_send(letter, at(hours=1))


@pytest.mark.parametrize("state", [LetterState.OWED, LetterState.UNKNOWN])
def test_a_letter_that_waits_its_turn_is_as_it_was_but_later(state: LetterState) -> None:
    letter = waiting_its_turn(a_letter(state=state, attempt=1), at(minutes=3))

    assert (letter.state, letter.attempt, letter.due_at) == (state, 1, at(minutes=3))
    assert not may_send(letter, at(minutes=2))
    assert may_send(letter, at(minutes=3))


@pytest.mark.parametrize("state", sorted(SETTLED))
def test_a_settled_letter_is_never_sent_again(state: LetterState) -> None:
    letter = a_letter(state=state)

    assert not may_send(letter, at(days=900))
    assert not lease_is_over(letter, at(days=900))


def test_a_bounced_letter_may_be_owed_again_to_another_address() -> None:
    letter = owed_again(bounced(a_letter()), at(days=1))

    assert may_send(letter, at(days=1))


def test_a_letter_that_is_owed_again_has_nothing_to_do_with_its_attempts_before() -> None:
    letter = leased(owed_again(bounced(a_letter(attempt=2)), NOW), NOW)

    assert [is_void(letter, attempt) for attempt in (1, 2, 3)] == [True, True, False]
    assert not is_void(leased(a_letter(), NOW), 1)


def test_an_unknown_letter_is_beyond_news_once_an_event_about_it_could_not_rest_anywhere() -> None:
    letter = still_unknown(unknown(leased(a_letter(created_at=at(days=-40)), NOW), NOW), at(days=12))

    assert not is_beyond_news(letter, NOW + NEWS_WITHIN - timedelta(seconds=1))
    assert is_beyond_news(letter, NOW + NEWS_WITHIN)


def test_a_letter_of_which_nobody_wrote_when_it_was_tried_is_never_beyond_news() -> None:
    """Its row is older than the field."""
    assert not is_beyond_news(a_letter(state=LetterState.UNKNOWN, attempt=1), at(days=900))


def test_a_dropped_and_a_bounced_letter_have_no_next_time() -> None:
    assert (dropped(a_letter()).state, dropped(a_letter()).due_at) == (LetterState.DROPPED, None)
    assert (bounced(a_letter()).state, bounced(a_letter()).due_at) == (LetterState.BOUNCED, None)


# What may happen to a letter in each state: a sender that keeps to `may_send`, or that dies, and events.
_NEXT: dict[LetterState, Sequence[Callable[[Letter, datetime], Letter]]] = {
    LetterState.OWED: (leased, waiting_its_turn),
    LetterState.LEASED: (
        unknown,
        put_off,
        lambda letter, now: sent(letter, now, "id"),
        lambda letter, _now: dropped(letter),
    ),
    LetterState.UNKNOWN: (
        leased,
        still_unknown,
        waiting_its_turn,
        lambda letter, now: sent(letter, now, "id"),
        lambda letter, _now: bounced(letter),
        lambda letter, _now: dropped(letter),
    ),
    LetterState.SENT: (lambda letter, _now: bounced(letter),),
    LetterState.DROPPED: (lambda letter, now: sent(letter, now, "id"),),
}


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 70)), max_size=12))
@settings(max_examples=150, deadline=None)
def test_whatever_happens_a_settled_letter_stays_so_and_each_change_is_a_version(
    steps: list[tuple[int, int]],
) -> None:
    letter, now = a_letter(), NOW
    for choice, minutes in steps:
        now += timedelta(minutes=minutes)
        ways = _NEXT.get(letter.state, ())
        act = ways[choice % len(ways)] if ways else None
        if act is None or (act is leased and not may_send(letter, now)):
            continue
        before, letter = letter, act(letter, now)

        assert letter.version == before.version + 1
        assert letter.attempt == before.attempt + (act is leased)
        assert before.state not in SETTLED or letter.state in SETTLED
        assert (letter.due_at is None) == (letter.state in SETTLED)
        assert not (letter.state in SETTLED and may_send(letter, at(days=900)))
