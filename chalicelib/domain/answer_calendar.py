"""Which day the words of a reply mean, counted from the day on which it was written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

_DAY = timedelta(days=1)
MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
           "november", "december")  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "couple": 2, "three": 3, "few": 3, "several": 3, "four": 4,
            "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "twelve": 12,
            "fifteen": 15, "twenty": 20, "thirty": 30}  # fmt: skip
ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4,
             "fifth": 5, "tenth": 10, "fifteenth": 15, "twentieth": 20, "last": 4}  # fmt: skip
# Northern, as terms and fiscal years count them; "winter" is the new year's.
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 1}


def _month_number(name: str) -> int:
    return next(n for n, month in enumerate(MONTHS, 1) if month.startswith(name[:3]))


def iso(match: re.Match[str], _: date) -> date | None:
    return _valid(int(match[1]), int(match[2]), int(match[3]))


def day_of_month(after: str | None, month: str, day: str, written_on: date) -> date | None:
    number = _month_number(month)
    candidates = (_valid(written_on.year + ahead, number, int(day)) for ahead in (0, 1))
    return _next(candidates, after, written_on)


def bare_ordinal(match: re.Match[str], written_on: date) -> date | None:
    """The next such day: of this month, or of one of the two that follow."""
    candidates = (_valid(*_month_ahead(written_on, ahead), int(match[2])) for ahead in (0, 1, 2))
    return _next(candidates, match[1], written_on)


def _next(candidates: Iterator[date | None], after: str | None, written_on: date) -> date | None:
    found = next((day for day in candidates if day and day >= written_on), None)
    return found + _DAY if found and after else found


def in_span(match: re.Match[str], written_on: date) -> date | None:
    number = int(match[1]) if match[1].isdigit() else NUMBERS[match[1]]
    match match[2]:
        case "day":
            return written_on + number * _DAY
        case "week" | "fortnight":
            return written_on + number * (7 if match[2] == "week" else 14) * _DAY
        case "month":
            return _months_on(written_on, number)
        case _:
            return _months_on(written_on, number * 12)


def slashed(match: re.Match[str], written_on: date) -> date | None:
    """ "14/3" and "3/14" are the same day; of "3/4" nobody knows, so the later holds."""
    first, second = int(match[1]), int(match[2])
    years = (written_on.year, written_on.year + 1)
    either = {_valid(year, *pair) for year in years for pair in ((first, second), (second, first))}
    coming = sorted(day for day in either if day and day > written_on)[:2]
    return coming[-1] if coming and coming[-1].year == coming[0].year else next(iter(coming), None)


def ordinal_of_month(match: re.Match[str], written_on: date) -> date | None:
    """ "The first of March", "the second week of March"."""
    number = ORDINALS[match[1]]
    month = _month_number(match[3])
    day = 7 * number - 6 if match[2] else number
    return _next((_valid(written_on.year + n, month, day) for n in (0, 1)), None, written_on)


def part_of_next(match: re.Match[str], written_on: date) -> date | None:
    """ "Early next month", "the middle of next month", "at the beginning of the year"."""
    part = match[1].split(" ")[0].strip("-")
    if match[2] == "month":
        return _first_of(written_on, 1) + {"mid": 14, "middle": 14, "late": 20, "end": 24}.get(part, 0) * _DAY
    first = _next_unit_from(match[2], written_on)
    return (
        _months_on(first, {"mid": 6, "middle": 6, "late": 9, "end": 10}.get(part, 0))
        if (match[2] == "year")
        else first
    )


def after_next(match: re.Match[str], written_on: date) -> date | None:
    """ "The week after next"."""
    return _next_unit_from(match[1], _next_unit_from(match[1], written_on))


def weekday_week(match: re.Match[str], written_on: date) -> date | None:
    """ "Tuesday week", "a week on Tuesday", "the Tuesday after next"."""
    name = next(filter(None, match.groups()))
    return written_on + ((WEEKDAYS.index(name) - written_on.weekday() - 1) % 7 + 8) * _DAY


def second_half(_: re.Match[str], written_on: date) -> date | None:
    return _next((date(written_on.year + n, 7, 1) for n in (0, 1)), None, written_on)


def half_a_year(_: re.Match[str], written_on: date) -> date | None:
    return _months_on(written_on, 6)


def next_unit(match: re.Match[str], written_on: date) -> date | None:
    return _next_unit_from(match[1], written_on)


def _next_unit_from(unit: str, written_on: date) -> date:
    match unit:
        case "week":
            return written_on + (7 - written_on.weekday()) * _DAY
        case "month":
            return _first_of(written_on, 1)
        case "quarter":
            return _first_of(written_on, 3 - (written_on.month - 1) % 3)
        case _:
            return date(written_on.year + 1, 1, 1)


def part_of_month(match: re.Match[str], written_on: date) -> date | None:
    """ "Late March" is the 21st, "mid-March" the 15th; "after March" is the first of April."""
    number = _month_number(match[2])
    day = {"mid": 15, "middle": 15, "half": 15, "late": 21, "end": 25}.get(
        (match[1] or "").split(" ")[0].strip("-"), 1
    )
    first = date(written_on.year + (number < written_on.month), number, day)
    return _first_of(first, 1) if match[1] in ("after", "past", "once", "when") else first


def weekday(match: re.Match[str], written_on: date) -> date | None:
    ahead = (WEEKDAYS.index(match[2]) - written_on.weekday() - 1) % 7 + 1
    return written_on + (ahead + bool(match[1])) * _DAY


def season(match: re.Match[str], written_on: date) -> date | None:
    """ "In spring" is its first day, "after the summer" the first of what follows."""
    month = _SEASONS[match[2]] + 3 * (match[1] in ("after", "past", "once", "end of"))
    return date(written_on.year + (month <= written_on.month), month, 1)


def quarter(match: re.Match[str], written_on: date) -> date | None:
    month = 3 * ORDINALS.get(match[1], 0) - 2 if match[1] else 3 * int(match[2]) - 2
    return date(written_on.year + (month <= written_on.month), month, 1)


def new_year(match: re.Match[str], written_on: date) -> date | None:
    """Also "after the holidays", which are those of December where the year is getting old."""
    if match[1] == "holidays" and written_on.month < 10:
        return None
    return date(written_on.year + 1, 1, 2)


def tomorrow(_: re.Match[str], written_on: date) -> date | None:
    return written_on + _DAY


def _first_of(day: date, months: int) -> date:
    return date(*_month_ahead(day, months), 1)


def _months_on(day: date, months: int) -> date:
    """The same day of a later month, or the last it has."""
    year, month = _month_ahead(day, months)
    return next(d for back in range(4) if (d := _valid(year, month, day.day - back)))


def _month_ahead(day: date, months: int) -> tuple[int, int]:
    years, month = divmod(day.month - 1 + months, 12)
    return min(day.year + years, date.max.year), month + 1


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
