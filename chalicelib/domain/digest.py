"""When a member's weekly digest falls due."""

from __future__ import annotations

from datetime import datetime, timedelta

from chalicelib.domain.calendar import Calendar
from chalicelib.domain.cohort import Cohort


def next_digest(after: datetime, cohort: Cohort, calendar: Calendar) -> datetime:
    """The first digest hour later than `after`. Missed weeks are skipped by asking with the
    present; a local time that does not exist moves forward, one that exists twice is the first."""
    day = calendar.day_of(after)
    day += timedelta(days=(cohort.digest_day - day.weekday()) % 7)
    at = calendar.at_hour(day, cohort.digest_hour)
    return at if at > after else calendar.at_hour(day + timedelta(days=7), cohort.digest_hour)


def digest_week(at: datetime, calendar: Calendar) -> str:
    """The ISO week that a digest belongs to, as "2027-W03"."""
    year, week, _ = calendar.day_of(at).isocalendar()
    return f"{year}-W{week:02}"
