"""Business days, holidays and the two nights of clock change."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chalicelib.domain.calendar import Calendar, Span
from tests.builders import CHICAGO
from tests.domain.stories import DAYS, MLK_DAY, chicago, instant, wall_clock

SPRING, AUTUMN = date(2027, 3, 14), date(2027, 11, 7)


def test_business_days_skip_the_weekend_and_the_holiday_after_it() -> None:
    friday = chicago("2027-01-15 16:00")

    assert wall_clock(DAYS.after_business_days(friday, 1)) == "2027-01-19 08:00"


def test_day_one_is_the_first_business_day_after_a_weekend_start() -> None:
    assert wall_clock(DAYS.after_business_days(chicago("2027-01-09 12:00"), 1)) == "2027-01-11 08:00"


def test_the_day_is_the_members_and_not_that_of_utc() -> None:
    late_monday = datetime(2027, 1, 12, 5, 30, tzinfo=UTC)  # 23:30 on Monday in Chicago

    assert DAYS.day_of(late_monday) == date(2027, 1, 11)
    assert wall_clock(DAYS.after_business_days(late_monday, 1)) == "2027-01-12 08:00"


def test_the_business_day_before_a_monday_is_friday_and_before_a_holiday_likewise() -> None:
    assert DAYS.business_day_before(date(2027, 1, 11)) == date(2027, 1, 8)
    assert DAYS.business_day_before(date(2027, 1, 19)) == date(2027, 1, 15)


def test_a_business_day_is_its_own_next_one_and_a_holiday_is_not() -> None:
    assert DAYS.business_day_on_or_after(date(2027, 1, 12)) == date(2027, 1, 12)
    assert DAYS.business_day_on_or_after(MLK_DAY) == date(2027, 1, 19)


@pytest.mark.parametrize(
    ("start", "due", "in_utc"),
    [
        ("2027-03-12 09:00", "2027-03-15 08:00", "2027-03-15 13:00"),
        ("2027-11-05 09:00", "2027-11-08 08:00", "2027-11-08 14:00"),
    ],
)
def test_over_a_night_of_clock_change_the_reminder_hour_stays_on_the_wall(
    start: str, due: str, in_utc: str
) -> None:
    found = DAYS.after_business_days(chicago(start), 1)

    assert wall_clock(found) == due
    assert wall_clock(found, ZoneInfo("UTC")) == in_utc


def test_an_hour_that_the_clocks_skip_moves_forward_by_the_gap() -> None:
    assert wall_clock(DAYS.at_hour(SPRING, 2)) == "2027-03-14 03:00"


def test_of_an_hour_that_comes_twice_it_is_the_first() -> None:
    assert DAYS.at_hour(AUTUMN, 1) == datetime(2027, 11, 7, 6, tzinfo=UTC)


def test_a_reminder_hour_that_does_not_exist_on_a_business_day_moves_forward_too() -> None:
    cairo = ZoneInfo("Africa/Cairo")  # clocks go forward on a Friday at midnight
    calendar = Calendar(cairo, reminder_hour=0)
    thursday = instant("2027-04-29 12:00", cairo)

    assert wall_clock(calendar.after_business_days(thursday, 1), cairo) == "2027-04-30 01:00"


def test_a_gap_of_half_an_hour_moves_by_half_an_hour() -> None:
    lord_howe = ZoneInfo("Australia/Lord_Howe")

    assert (
        wall_clock(Calendar(lord_howe).at(datetime.fromisoformat("2027-10-03 02:15")), lord_howe)
        == "2027-10-03 02:45"
    )


@pytest.mark.parametrize("zone", ["America/Chicago", "Asia/Tokyo"])
@pytest.mark.parametrize("edge", ["0001-01-01 00:00", "9999-12-31 23:59"])
def test_the_two_ends_of_the_calendar_are_instants_as_well(zone: str, edge: str) -> None:
    assert Calendar(ZoneInfo(zone)).at(datetime.fromisoformat(edge)).tzinfo is UTC


def test_the_next_hour_is_now_when_it_is_that_hour_and_tomorrow_a_minute_later() -> None:
    assert wall_clock(DAYS.next_hour(chicago("2027-01-12 08:00"), 8)) == "2027-01-12 08:00"
    assert wall_clock(DAYS.next_hour(chicago("2027-01-12 08:01"), 8)) == "2027-01-13 08:00"


def test_calendar_days_count_weekends_and_holidays() -> None:
    assert wall_clock(DAYS.after_days(chicago("2027-01-15 22:00"), 3)) == "2027-01-18 08:00"


def test_a_quiet_span_includes_both_its_days() -> None:
    calendar = Calendar(CHICAGO, quiet=(Span(date(2027, 5, 3), date(2027, 5, 7)),))

    assert [calendar.is_quiet(date(2027, 5, day)) for day in (2, 3, 7, 8)] == [False, True, True, False]


@given(
    st.datetimes(datetime.fromisoformat("2026-01-01"), datetime.fromisoformat("2028-12-31")),
    st.integers(1, 12),
    st.sampled_from(["America/Chicago", "Pacific/Auckland", "Africa/Cairo", "America/St_Johns"]),
    st.integers(0, 23),
)
@settings(max_examples=100, deadline=None)
def test_counted_days_end_later_on_a_business_day_at_the_reminder_hour(
    wall: datetime, days: int, zone: str, hour: int
) -> None:
    calendar = Calendar(ZoneInfo(zone), frozenset({MLK_DAY}), reminder_hour=hour)
    start = calendar.at(wall)

    due = calendar.after_business_days(start, days)

    assert due > start
    assert calendar.is_business_day(calendar.day_of(due))
    assert due == calendar.at_hour(calendar.day_of(due), hour)
