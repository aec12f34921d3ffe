"""The day that an answer puts things off to: "after the 9th", "in two weeks", "in March"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

_DAY = timedelta(days=1)
_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
           "november", "december")  # fmt: skip
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "couple": 2, "three": 3, "few": 3, "four": 4, "five": 5,
            "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "twelve": 12}  # fmt: skip
# Northern, as terms and fiscal years count them; "winter" is the new year's.
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 1}

_MONTH = (
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_ORDINAL = r"(\d{1,2})(?:st|nd|rd|th)"
_AFTER = r"\b(?:(after|past|following) (?:the )?|(?:\w+ )?)"


def day_named(plain: str, written_on: date) -> date | None:
    """The first day that a sentence names and that comes after `written_on`, if it names one."""
    for pattern, reading in _READINGS:
        for match in pattern.finditer(plain):
            day = reading(match, written_on)
            if day and day > written_on:
                return day
    return None


def _month_number(name: str) -> int:
    return next(n for n, month in enumerate(_MONTHS, 1) if month.startswith(name[:3]))


def _iso(match: re.Match[str], _: date) -> date | None:
    return _valid(int(match[1]), int(match[2]), int(match[3]))


def _day_of_month(after: str | None, month: str, day: str, written_on: date) -> date | None:
    number = _month_number(month)
    candidates = (_valid(written_on.year + ahead, number, int(day)) for ahead in (0, 1))
    return _next(candidates, after, written_on)


def _bare_ordinal(match: re.Match[str], written_on: date) -> date | None:
    """The next such day: of this month, or of one of the two that follow."""
    candidates = (_valid(*_month_ahead(written_on, ahead), int(match[2])) for ahead in (0, 1, 2))
    return _next(candidates, match[1], written_on)


def _next(candidates: Iterator[date | None], after: str | None, written_on: date) -> date | None:
    found = next((day for day in candidates if day and day >= written_on), None)
    return found + _DAY if found and after else found


def _in_span(match: re.Match[str], written_on: date) -> date | None:
    number = int(match[1]) if match[1].isdigit() else _NUMBERS[match[1]]
    match match[2]:
        case "day":
            return written_on + number * _DAY
        case "week" | "fortnight":
            return written_on + number * (7 if match[2] == "week" else 14) * _DAY
        case "month":
            return _months_on(written_on, number)
        case _:
            return _months_on(written_on, number * 12)


def _next_unit(match: re.Match[str], written_on: date) -> date | None:
    match match[1]:
        case "week":
            return written_on + (7 - written_on.weekday()) * _DAY
        case "month":
            return _first_of(written_on, 1)
        case "quarter":
            return _first_of(written_on, 3 - (written_on.month - 1) % 3)
        case _:
            return date(written_on.year + 1, 1, 1)


def _part_of_month(match: re.Match[str], written_on: date) -> date | None:
    """ "Late March" is the 21st, "mid-March" the 15th; "after March" is the first of April."""
    number = _month_number(match[2])
    day = {"mid": 15, "middle": 15, "late": 21, "end": 25}.get((match[1] or "").split(" ")[0].strip("-"), 1)
    first = date(written_on.year + (number < written_on.month), number, day)
    return _first_of(first, 1) if match[1] in ("after", "past") else first


def _weekday(match: re.Match[str], written_on: date) -> date | None:
    ahead = (_WEEKDAYS.index(match[2]) - written_on.weekday() - 1) % 7 + 1
    return written_on + (ahead + bool(match[1])) * _DAY


def _season(match: re.Match[str], written_on: date) -> date | None:
    month = _SEASONS[match[1]]
    return date(written_on.year + (month <= written_on.month), month, 1)


def _quarter(match: re.Match[str], written_on: date) -> date | None:
    month = 3 * int(match[1]) - 2
    return date(written_on.year + (month <= written_on.month), month, 1)


def _new_year(match: re.Match[str], written_on: date) -> date | None:
    """Also "after the holidays", which are those of December where the year is getting old."""
    if match[1] == "holidays" and written_on.month < 10:
        return None
    return date(written_on.year + 1, 1, 2)


def _thanksgiving(_: re.Match[str], written_on: date) -> date | None:
    """The American one, the fourth Thursday of November, and then the Monday."""
    first = date(written_on.year, 11, 1)
    return first + ((3 - first.weekday()) % 7 + 25) * _DAY


def _tomorrow(_: re.Match[str], written_on: date) -> date | None:
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


_Reading = Callable[[re.Match[str], date], date | None]
# In order of how exactly they say it.
_READINGS: tuple[tuple[re.Pattern[str], _Reading], ...] = (
    (re.compile(r"\b(20\d\d)-(\d\d?)-(\d\d?)\b"), _iso),
    (
        re.compile(rf"{_AFTER}{_MONTH} (?:the )?(\d{{1,2}})(?:st|nd|rd|th)?\b(?!:|\s?[ap]m)"),
        lambda match, on: _day_of_month(match[1], match[2], match[3], on),
    ),
    (
        re.compile(rf"{_AFTER}(\d{{1,2}})(?:st|nd|rd|th)? (?:of )?{_MONTH}"),
        lambda match, on: _day_of_month(match[1], match[3], match[2], on),
    ),
    (re.compile(rf"{_AFTER}(?:the )?{_ORDINAL}\b(?! (?:floor|grade|year|street|ave))"), _bare_ordinal),
    (
        re.compile(
            r"\b(?:in|after|within|for|another|about|give me|or)(?: about| around| another|"
                r" the next| maybe| roughly| like)?"
            r" (?:a )?(\d{1,2}|an?|one|two|couple|three|few|four|five|six|seven|eight|nine|ten|twelve)"
            r"(?: of| or (?:two|three|so|four|six))?(?: more| good)? (day|week|fortnight|month|year)s?\b"
        ),
        _in_span,
    ),
    (re.compile(r"\bnext (week|month|quarter|year)\b"), _next_unit),
    (
        re.compile(
            r"\b(?:(after|past|mid-?|late|early|middle of|end of|beginning of|start of) ?|(?:in|"
                r"until|till|before|by|come|around|from|of|to|for|not) )"
            + _MONTH
        ),
        _part_of_month,
    ),
    (re.compile(r"\b(?:(after) (?:the )?|(?:\w+ )?)(" + "|".join(_WEEKDAYS) + r")\b"), _weekday),
    (re.compile(r"\bq([1-4])\b"), _quarter),
    (re.compile(
        r"\b(?:in|until|next|after|this|the|till|come|early|late) (spring|summer|autumn|fall|winter)\b"
    ), _season),
    (re.compile(r"\b(?:new year|after (?:the )?(holidays|christmas|xmas|break))\b"), _new_year),
    (re.compile(r"\bafter thanksgiving\b"), _thanksgiving),
    (re.compile(r"\btomorrow\b"), _tomorrow),
)  # fmt: skip
