"""Dates as mail programs write them in headers, forwarded blocks and attribution lines."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from itertools import pairwise

from chalicelib.mail.reading import MailDate
from chalicelib.mail.vocabulary import bare, fold, months, weekdays, words_of, zones

LIMIT = 200  # characters: the longest form we know has 60

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
# RFC 5322 section 3.3, as nearly every header has it: read at once, because every mail has one.
_HEADER = re.compile(
    rf"(?:[A-Z][a-z]{{2}}, )?(\d{{1,2}}) ({'|'.join(_MONTHS)}) (\d{{4}}) (\d{{2}}):(\d{{2}}):(\d{{2}})"
    r" (?:([+\-]\d{2})([0-5]\d)|GMT|UTC)(?: \([^()]{0,60}\))?"
)
_DIGIT = re.compile(r"\d")
_HALF = re.compile(r"(?i)\b([ap])\.\s?(m)\b\.?")
_CLOCK = re.compile(r"(?<![\d:.])(\d{1,2})\s?[:h]\s?(\d{2})(?::(\d{2}))?(?:[.,]\d+)?(?!\d)")
_EAST_ASIAN_CLOCK = re.compile(
    r"(\d{1,2})\s?[时時点點시]\s?(?:(\d{1,2})\s?[分분])?(?:\s?(\d{1,2})\s?[秒초])?"
)
_DOTTED_CLOCK = re.compile(r"(?<![\d.])(\d{1,2})\.(\d{2})(?:\.(\d{2}))?(?!\d|\.\d)")
_HOUR_ALONE = re.compile(r"(?i)(?<![\d.:])(\d{1,2})()()(?=\s?[ap]m\b)")
_CLOCKS = (_CLOCK, _EAST_ASIAN_CLOCK, _DOTTED_CLOCK, _HOUR_ALONE)
_OFFSET = re.compile(
    r"(?i)(?:(?:UTC|GMT)\s?([+\-−])(\d{1,2}):?(\d{2})?|(?<!\d)([+\-−])(\d{2}):?(\d{2}))(?!\d)"
)
_ZONE_BEFORE = re.compile(r"(?:UTC|GMT)(?:[+\-−]\d{1,2}(?::?\d{2})?)?\s?(?:[^\W\d_a-zA-Z]{2}\s?)?$")
# Letters, and the vowel signs of Devanagari and Thai, which Python counts as none.
_LETTERS = r"(?:[^\W\d_]|[\u0900-\u0903\u093a-\u094f\u0e31\u0e34-\u0e4e])+"
_WORD = re.compile(rf"{_LETTERS}(?:[.']{_LETTERS})*")
_EAST_ASIAN = re.compile(r"(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]?")
_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?!\d)")
_YEAR_LAST = re.compile(r"(?<!\d)(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?!\d)")
_AMERICA = (timedelta(hours=-10), timedelta(hours=-4))
# Vietnamese numbers its months ("thg 10") and most of its weekdays ("Th 4").
_NUMBERED_MONTH = re.compile(r"(?i)\b(?:thang|thg)\.?\s?(\d{1,2})")
_NUMBERED_DAY = re.compile(r"(?i)\b(?:thu|th|t)\.?\s?[2-7],")


@dataclass(frozen=True, slots=True)
class _Clock:
    hour: int
    minute: int
    second: int
    zone: timezone | None
    latin_half: str  # "AM", "pm", "p.m" ... as written; tells which way round 1/2/2027 is meant

    @property
    def is_american(self) -> bool:
        """Capital halves are American, and small ones in an American zone. CLDR writes small letters
        for English outside America, with points for Spanish, whose zones are the same."""
        if not self.latin_half:
            return False
        return self.latin_half.isupper() or (
            "." not in self.latin_half
            and self.zone is not None
            and _AMERICA[0] <= self.zone.utcoffset(None) <= _AMERICA[1]
        )


def read_date(text: str) -> MailDate:
    """The date in `text`: naive without a zone, and only as written without a clock.

    Nobody wrote a midnight there, and a mail that is put at one comes before its own question.
    """
    written = " ".join(text.split())
    header = _HEADER.fullmatch(written)
    return MailDate(_in_header(header) if header else _moment(written[:LIMIT]), written)


def _in_header(found: re.Match[str]) -> datetime | None:
    day, month, year, hour, minute, second, hours, minutes = found.groups()
    shift = int(hours or 0) * 60 + int(f"{hours[0]}{minutes}" if hours else 0)
    named = _day(int(year), _MONTHS.index(month) + 1, int(day))
    try:
        at = time(int(hour), int(minute), int(second), tzinfo=_zone(shift))
    except ValueError:
        return None
    return datetime.combine(named, at) if named else None


def _moment(written: str) -> datetime | None:
    plain = _plain(written)
    clock, rest = _take_clock(plain)
    if clock is None:
        return None
    for day in _days(rest, clock):
        try:
            at = time(clock.hour, clock.minute, clock.second, tzinfo=clock.zone)
        except ValueError:
            return None
        return datetime.combine(day, at)
    return None


def _plain(written: str) -> str:
    """Without marks, digits of other scripts as 0 to 9, "p. m." as "pm"."""
    western = written
    if not written.isascii():
        western = _DIGIT.sub(lambda m: str(unicodedata.decimal(m[0])), bare(written))
    return _NUMBERED_DAY.sub(",", _HALF.sub(r"\1.\2", western))


def _take_clock(plain: str) -> tuple[_Clock | None, str]:
    """The time of day in `plain`, and `plain` without it and its zone."""
    numeric = _numeric_span(plain)
    for pattern in _CLOCKS:
        for found in pattern.finditer(plain):
            if numeric[0] <= found.start() < numeric[1]:
                continue  # 28.10.21 is no time of day
            return _clock(found, plain)
    return None, plain


def _numeric_span(plain: str) -> tuple[int, int]:
    """Where a date written in figures with a year of four stands."""
    for pattern in (_YEAR_FIRST, _YEAR_LAST):
        found = pattern.search(plain)
        if found and (_has_no_month(plain) or len(found[4]) == 4 or pattern is _YEAR_FIRST):
            return found.span()
    return (-1, -1)


def _has_no_month(plain: str) -> bool:
    return not any(fold(word) in months() and fold(word) not in weekdays() for word in _WORD.findall(plain))


def _clock(found: re.Match[str], plain: str) -> tuple[_Clock, str]:
    before, after = plain[: found.start()], plain[found.end() :]
    hour, minute, second = (int(part or 0) for part in found.groups())
    following = _WORD.match(after.lstrip())
    half = _half_after(following[0]) if following else None
    latin = following[0] if following and fold(following[0]) in ("am", "pm") else ""
    if half is None:
        half = _half_before(before)
    if half is not None and 1 <= hour <= 12:
        hour = hour % 12 + 12 * half
    zone, after = _take_zone(after)
    if zone is None and (written := _ZONE_BEFORE.search(before)):
        # Chinese programs: 2027年1月11日 GMT+8 09:00
        zone, before = _take_zone(written[0])[0], before[: written.start()]
    return _Clock(hour, minute, second, zone, latin), f"{before} ; {after}"


def _half_after(word: str) -> int | None:
    for half, field in enumerate(("am", "pm")):
        if fold(word) in words_of(field):
            return half
    return None


def _half_before(before: str) -> int | None:
    """East Asian and Indian programs write it before the hour; Latin words there mean other things
    ("Am 11.1.2027" is German)."""
    words = _WORD.findall(before[-20:])
    return _half_after(words[-1]) if words and not words[-1].isascii() else None


def _take_zone(after: str) -> tuple[timezone | None, str]:
    offset = _OFFSET.search(after)
    if offset:
        sign, hours, minutes = offset.group(1, 2, 3) if offset[1] else offset.group(4, 5, 6)
        shift = int(hours) * 60 + int(minutes or 0)
        zone = _zone(shift if sign == "+" else -shift)
        return zone, after[: offset.start()] + " " + after[offset.end() :]
    for word in _WORD.finditer(after):
        if word[0] in zones():
            return _zone(zones()[word[0]]), after[: word.start()] + " " + after[word.end() :]
    return None, after


def _zone(minutes: int) -> timezone | None:
    return timezone(timedelta(minutes=minutes)) if abs(minutes) < 24 * 60 else None


def _days(rest: str, clock: _Clock) -> Iterator[date]:
    """The day that `rest` names, by the surest reading first."""
    for reading in (_east_asian, _year_first, _year_last, _numbered_month, _named_month):
        found = reading(rest, clock)
        if found:
            yield found


def _east_asian(rest: str, _clock: _Clock) -> date | None:
    found = _EAST_ASIAN.search(rest)
    return _day(int(found[1]), int(found[2]), int(found[3])) if found else None


def _year_first(rest: str, _clock: _Clock) -> date | None:
    found = _YEAR_FIRST.search(rest)
    return _day(int(found[1]), int(found[3]), int(found[4])) if found else None


def _year_last(rest: str, clock: _Clock) -> date | None:
    """28/10/2021 or 10/28/2021: where both could be meant, the weekday decides if it is named, or
    else the half of the day, where it is written with slashes as Americans do."""
    found = _YEAR_LAST.search(rest)
    if not found:
        return None
    first, second, year = int(found[1]), int(found[3]), int(found[4])
    readings = [_day(year, second, first), _day(year, first, second)]
    if found[2] == "/" and clock.is_american:
        readings.reverse()
    days = [day for day in readings if day]
    named = _weekday([fold(word) for word in _WORD.findall(rest)])
    return next(iter([day for day in days if day.weekday() in named] + days), None)


def _numbered_month(rest: str, _clock: _Clock) -> date | None:
    found = _NUMBERED_MONTH.search(rest)
    if not found:
        return None
    return _among(rest[: found.start()] + " " + rest[found.end() :], (int(found[1]),))


def _named_month(rest: str, _clock: _Clock) -> date | None:
    words = [fold(word) for word in _WORD.findall(rest)]
    named = [months()[word] for word in _with_neighbours(words) if word in months()]
    # "mar. 26 oct." is a Tuesday in October: a word that may be a day gives way to another month.
    sure = [months()[word] for word in _with_neighbours(words) if word in months() and word not in weekdays()]
    chosen = (sure or named)[:1]
    return _among(rest, chosen[0], _weekday(words)) if chosen else None


def _with_neighbours(words: list[str]) -> list[str]:
    """Arabic months have two words, Vietnamese ones up to three: the longest counts."""
    threes = [" ".join(words[at : at + 3]) for at in range(len(words) - 2)]
    return threes + [f"{one} {two}" for one, two in pairwise(words)] + words


def _weekday(words: list[str]) -> tuple[int, ...]:
    return next((weekdays()[word] for word in words if word in weekdays() and len(word) > 2), ())


def _among(rest: str, candidates: tuple[int, ...], weekday: tuple[int, ...] = ()) -> date | None:
    """The day whose numbers stand in `rest`; the weekday decides between months of one name."""
    numbers = [int(number) for number in re.findall(r"\d+", rest)]
    year = next((n for n in numbers if n > 999), None)
    if year is None:
        if len(numbers) != 2:
            return None
        year = numbers.pop()
    number = next((n for n in numbers if n < 32), 0)
    days = [day for month in candidates if (day := _day(year, month, number))]
    # "27 lis" is November in Polish, "27. lis" October in Croatian: Polish, which comes first, writes
    # no point after the day.
    likely = days[-1:] if f"{number}." in rest else days[:1]
    return next(iter([day for day in days if day.weekday() in weekday] + likely), None)


def _day(year: int, month: int, day: int) -> date | None:
    """Two figures are of the years 1950 to 2049 (RFC 5322 section 4.3); Thai programs count from the
    Buddha. A Persian year is not ours."""
    if year < 100:
        year += 2000 if year < 50 else 1900
    year = year - 543 if 2400 <= year <= 2700 else year
    try:
        return date(year, month, day) if 1970 <= year <= 2200 else None
    except ValueError:
        return None
