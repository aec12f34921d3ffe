"""When a cohort's letters do harm: by the share of trouble, and never by a handful of events."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from chalicelib.domain.sending_health import (
    FEWEST_EVENTS,
    WINDOW,
    SendingTotals,
    Trouble,
    counted_since,
    hour_of,
    over_limit,
)
from tests.builders import NOW, at

counts = st.integers(0, 200_000)


def totals(sent: int, bounced: int = 0, complained: int = 0) -> SendingTotals:
    return SendingTotals(sent, bounced, complained, since=NOW)


@pytest.mark.parametrize(
    ("found", "over"),
    [
        (totals(0), ()),
        (totals(20, bounced=4), ()),  # 20 %, but four may be anything
        (totals(166, bounced=5), (Trouble.BOUNCE,)),
        (totals(167, bounced=5), ()),  # 2.99 %
        (totals(200, bounced=6), ()),  # 3 % itself is not over it
        (totals(9_999, complained=5), (Trouble.COMPLAINT,)),
        (totals(10_000, complained=5), ()),
        (totals(100, bounced=9, complained=9), (Trouble.BOUNCE, Trouble.COMPLAINT)),
        (totals(0, bounced=5), (Trouble.BOUNCE,)),  # the counts of what was sent were lost
    ],
)
def test_a_share_over_its_limit_is_found_from_five_events_on(
    found: SendingTotals, over: tuple[Trouble, ...]
) -> None:
    assert over_limit(found) == over


@given(counts, counts, counts)
@example(166, 5, 0)
def test_more_trouble_is_never_better_and_more_letters_never_worse(
    sent: int, bounced: int, complained: int
) -> None:
    over = set(over_limit(totals(sent, bounced, complained)))
    assert over <= set(over_limit(totals(sent, bounced + 1, complained + 1)))
    assert set(over_limit(totals(sent + 1, bounced, complained))) <= over
    assert (Trouble.BOUNCE in over) == (bounced >= FEWEST_EVENTS and bounced * 100 > sent * 3)
    assert (Trouble.COMPLAINT in over) == (complained >= FEWEST_EVENTS and complained * 10_000 > sent * 5)


def test_a_month_counts_by_the_hour() -> None:
    assert counted_since(NOW, None) == hour_of(NOW) - WINDOW


def test_after_a_pause_only_what_is_sent_from_the_next_hour_on_counts() -> None:
    assert counted_since(at(days=1), NOW) == hour_of(NOW) + timedelta(hours=1)


@given(st.integers(0, 60 * 24 * 60), st.integers(0, 60 * 24 * 60))
def test_what_was_sent_before_a_pause_never_counts_again(before: int, after: int) -> None:
    paused_at: datetime = at(minutes=before)
    now = paused_at + timedelta(minutes=after)
    since = counted_since(now, paused_at)
    assert since > paused_at
    assert since == hour_of(since)
    assert since >= hour_of(now - WINDOW)
    assert counted_since(now, None) <= since
