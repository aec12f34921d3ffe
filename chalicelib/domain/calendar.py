"""Days and hours as a member lives them: business days, holidays, quiet spans, nights of clock change."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

_DAY = timedelta(days=1)
_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Span:
    """Days from `first` to `last`, both included."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class Calendar:
    """The cohort's days in a member's zone. All instants given and returned are aware, in UTC."""

    zone: ZoneInfo
    holidays: frozenset[date] = frozenset()
    reminder_hour: int = 8
    quiet: tuple[Span, ...] = ()

    def local(self, moment: datetime) -> datetime:
        return moment.astimezone(self.zone)

    def day_of(self, moment: datetime) -> date:
        return self.local(moment).date()

    def is_business_day(self, day: date) -> bool:
        return day.weekday() < _SATURDAY and day not in self.holidays

    def is_quiet(self, day: date) -> bool:
        return any(day in span for span in self.quiet)

    def business_day_on_or_after(self, day: date) -> date:
        while not self.is_business_day(day):
            day += _DAY
        return day

    def business_day_before(self, day: date) -> date:
        day -= _DAY
        while not self.is_business_day(day):
            day -= _DAY
        return day

    def after_business_days(self, start: datetime, days: int) -> datetime:
        """The reminder hour of the business day number `days` after the local day of `start`."""
        day = self.day_of(start)
        for _ in range(days):
            day = self.business_day_on_or_after(day + _DAY)
        return self.at_hour(day, self.reminder_hour)

    def after_days(self, start: datetime, days: int) -> datetime:
        """The reminder hour `days` calendar days after the local day of `start`."""
        return self.at_hour(self.day_of(start) + timedelta(days=days), self.reminder_hour)

    def at_hour(self, day: date, hour: int) -> datetime:
        return self.at(datetime.combine(day, time(hour)))

    def at(self, wall_clock: datetime) -> datetime:
        """The instant of a naive local time; at the calendar's two ends, that of UTC.

        One that does not exist (clocks went forward over it) moves forward by the gap; of one
        that exists twice it is the first (PEP 495, fold=0).
        """
        try:
            return wall_clock.replace(tzinfo=self.zone, fold=0).astimezone(UTC)
        except OverflowError:
            return wall_clock.replace(tzinfo=UTC)

    def next_hour(self, moment: datetime, hour: int) -> datetime:
        """The first instant at `hour` local time that is not before `moment`."""
        day = self.day_of(moment)
        at = self.at_hour(day, hour)
        return at if at >= moment else self.at_hour(day + _DAY, hour)
