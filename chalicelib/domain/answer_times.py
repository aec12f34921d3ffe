"""The times that an answer offers for a talk: "Tuesday or Wednesday at 3", "10:30 on the 12th"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from chalicelib.domain.answer_hours import hours_in_digits

_DAY = timedelta(days=1)
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# What people write behind an hour, and where clocks go by it; summer time is the place's own.
_ZONES = {
    **dict.fromkeys(("et", "est", "edt"), "America/New_York"),
    **dict.fromkeys(("ct", "cst", "cdt"), "America/Chicago"),
    **dict.fromkeys(("mt", "mst", "mdt"), "America/Denver"),
    **dict.fromkeys(("pt", "pst", "pdt"), "America/Los_Angeles"),
    **dict.fromkeys(("gmt", "bst"), "Europe/London"),
    **dict.fromkeys(("cet", "cest"), "Europe/Paris"),
    "utc": "Etc/UTC",
    "ist": "Asia/Kolkata",
    "wat": "Africa/Lagos",
    "eat": "Africa/Nairobi",
    "sast": "Africa/Johannesburg",
    "sgt": "Asia/Singapore",
    "aest": "Australia/Sydney",
}
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})[a-z]{{0,6}}\.?"
_OF_MONTH = _MONTH.replace("<month>", "<of_month>")
_TOKEN = re.compile(
    rf"\b(?P<next>next )?(?P<weekday>{'|'.join(_WEEKDAYS)})(?:[a-z]*day|nes|rs?|s)?s?\b"
    r"(?:,? (?:the )?(?P<its_day>\d{1,2})(?:st|nd|rd|th)\b)?"
    rf"|\b{_MONTH} (?:the )?(?P<day_after>\d{{1,2}})(?:st|nd|rd|th)?\b(?!:|\s?[ap]m)"
    rf"|\b(?:the )?(?P<day_before>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?{_OF_MONTH}"
    r"|\b(?:the )?(?P<ordinal>\d{1,2})(?:st|nd|rd|th)\b"
    r"|\b(?P<relative>today|tomorrow)\b"
    r"|\b(?P<noon>noon|midday)\b"
    r"|(?P<at>\b(?:at|around|from|by|after|say|before) )?\b(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?"
    r"(?: ?(?P<own_half>[ap])\.?m\b\.?)?(?: ?(?:-|to|until) ?(?P<end>\d{1,2})(?:[:.]\d\d)?)?"
    r"(?: ?(?P<half>[ap])\.?m\b\.?| ?o'clock)?"
    rf"(?: ?\(?(?P<zone>{'|'.join(_ZONES)})\b)?"
)


@dataclass(frozen=True, slots=True)
class Proposal:
    """`at` is wall clock time, in the zone that is named (IANA), else in that of whoever reads it."""

    at: datetime
    zone: str | None = None


def times_offered(clauses: Iterable[str], written_on: date) -> tuple[Proposal, ...]:
    """Every day with an hour in clauses that offer times; a day alone is no time yet."""
    found = (proposal for clause in clauses for proposal in _in_clause(hours_in_digits(clause), written_on))
    return tuple(dict.fromkeys(found))[:_MOST]


_MOST = 6
_ONE_DAY = re.compile(r"[ ,]*")
_ON = re.compile(r" on (?:the )?(?:next )?(?=[\da-z])")
_UNTIL = re.compile(r"\b(?:until|till|not|except|after|before) (?:the )?$")


def _in_clause(clause: str, written_on: date) -> Iterator[Proposal]:
    """An hour goes with the days that were named since the hour before; without any, with the days
    before them, or else with the day that follows ("3pm on Thursday")."""
    days: list[date] = []
    waiting: list[_Hour] = []
    after_hour = False
    for named in _named(clause, written_on):
        if isinstance(named, date):
            days = [named] if after_hour and not waiting else [*days, named]
            yield from (hour.on(named) for hour in waiting)
            waiting, after_hour = [], False
        else:
            days = [] if named.has_its_day_after else days
            yield from (named.on(day) for day in days)
            waiting = waiting if days else [*waiting, named]
            after_hour = True


@dataclass(frozen=True, slots=True)
class _Hour:
    clock: time
    zone: str | None
    has_its_day_after: bool  # "3pm on Thursday or 4pm on Friday"

    def on(self, day: date) -> Proposal:
        return Proposal(datetime.combine(day, self.clock), self.zone)


def _named(clause: str, written_on: date) -> Iterator[date | _Hour]:
    """Days and hours in their order; "Tue 26 Jan" is one day, and "until the 9th" none."""
    last: date | None = None
    ended = 0
    for token in _TOKEN.finditer(clause):
        day = None if _UNTIL.search(clause, 0, token.start()) else _day(token, written_on)
        clock = _clock(token)
        if last and not (day and _ONE_DAY.fullmatch(clause, ended, token.start())):
            yield last
        last, ended = day, token.end()
        if clock:
            zone = _ZONES.get(token["zone"] or "")
            yield _Hour(clock, zone, _ON.match(clause, token.end()) is not None)
    if last:
        yield last


def _day(token: re.Match[str], written_on: date) -> date | None:
    if token["weekday"]:
        return _weekday(token, written_on)
    if token["relative"]:
        return written_on + _DAY * (token["relative"] == "tomorrow")
    if token["month"]:
        return _next_date(written_on, int(token["day_after"]), _MONTHS.index(token["month"]) + 1)
    if token["of_month"]:
        return _next_date(written_on, int(token["day_before"]), _MONTHS.index(token["of_month"]) + 1)
    if token["ordinal"]:
        return _next_date(written_on, int(token["ordinal"]))
    return None


def _weekday(token: re.Match[str], written_on: date) -> date | None:
    """ "Next Tuesday" is that of next week; "Tuesday 10th" is a 10th, whatever day that turns out to
    be."""
    if token["its_day"]:
        return _next_date(written_on, int(token["its_day"]))
    number = _WEEKDAYS.index(token["weekday"])
    if token["next"]:
        return written_on + _DAY * (7 - written_on.weekday() + number)
    return written_on + _DAY * ((number - written_on.weekday() - 1) % 7 + 1)


def _next_date(written_on: date, day: int, month: int | None = None) -> date | None:
    """The first such date from `written_on` on, within a year."""
    ahead: Sequence[date] = [written_on + _DAY * n for n in range(366)]
    return next((d for d in ahead if d.day == day and month in (None, d.month)), None)


def _clock(token: re.Match[str]) -> time | None:
    """An hour below 8 without am is the afternoon's; a bare number is an hour only where the words
    say so ("at 3", "10-12")."""
    if token["noon"]:
        return time(12)
    if not token["hour"]:
        return None
    half = token["own_half"] or token["half"]
    is_hour = token["at"] or token["minute"] or half or token["end"] or "o'clock" in token[0]
    hour, minute = int(token["hour"]), int(token["minute"] or 0)
    if not is_hour or hour > 23 or minute > 59:
        return None
    ends_later = token["end"] and not token["own_half"] and hour > int(token["end"])  # "11-1pm"
    if half and hour <= 12 and not ends_later:
        hour = hour % 12 + 12 * (half == "p")
    elif hour < 8 and not token["hour"].startswith("0"):
        hour += 12
    return time(hour, minute)
