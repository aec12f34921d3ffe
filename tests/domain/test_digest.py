"""When the weekly digest falls due."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from chalicelib.domain.calendar import Calendar
from chalicelib.domain.cohort import Weekday
from chalicelib.domain.digest import digest_week, next_digest
from tests.builders import a_cohort
from tests.domain.stories import DAYS, chicago, instant, wall_clock


@pytest.mark.parametrize(
    ("after", "due"),
    [
        ("2027-01-12 09:30", "2027-01-18 07:00"),
        ("2027-01-18 06:59", "2027-01-18 07:00"),
        ("2027-01-18 07:00", "2027-01-25 07:00"),
        ("2027-03-08 07:00", "2027-03-15 07:00"),
        ("2027-11-01 07:00", "2027-11-08 07:00"),
    ],
)
def test_it_is_the_next_monday_at_the_digest_hour_whatever_the_clocks_do(after: str, due: str) -> None:
    assert wall_clock(next_digest(chicago(after), a_cohort(), DAYS)) == due


def test_on_a_night_when_its_hour_is_skipped_it_comes_an_hour_later() -> None:
    sunday = a_cohort(digest_day=Weekday.SUNDAY, digest_hour=2)

    assert wall_clock(next_digest(chicago("2027-03-13 12:00"), sunday, DAYS)) == "2027-03-14 03:00"


def test_an_hour_that_comes_twice_brings_one_digest() -> None:
    sunday = a_cohort(digest_day=Weekday.SUNDAY, digest_hour=1)
    first = next_digest(chicago("2027-11-06 12:00"), sunday, DAYS)

    assert wall_clock(first) == "2027-11-07 01:00"
    assert wall_clock(next_digest(first, sunday, DAYS)) == "2027-11-14 01:00"


def test_the_week_is_the_iso_week_of_the_members_own_day() -> None:
    auckland = ZoneInfo("Pacific/Auckland")
    new_year_monday = instant("2027-01-04 07:00", auckland)  # still Sunday in UTC

    assert digest_week(new_year_monday, Calendar(auckland)) == "2027-W01"
    assert digest_week(chicago("2027-01-01 07:00"), DAYS) == "2026-W53"
