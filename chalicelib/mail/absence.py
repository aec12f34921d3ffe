"""When somebody who is away comes back, where a note of absence says it for certain."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from chalicelib.mail.absence_words import AFTER_DATE, BEFORE_DATE, Meaning
from chalicelib.mail.vocabulary import bare, months, weekdays

# Notes say it at once; what stands further down is a signature or a quotation.
_LIMIT = 3000
_WINDOW = 60
_DAY = timedelta(days=1)
# Nobody writes such a note for longer without naming the year; what is later was in the past.
_LONGEST = timedelta(days=300)
_SENTENCE_END = re.compile(r"(?<!\bd)[.!?]\s|\n\s*\n")  # but "den" and "de" are written d. as well


@dataclass(frozen=True, slots=True)
class _Named:
    """A day that a text names, and where. 3/4 is a day in April everywhere but where English is read."""

    day: date
    start: int
    end: int
    unless_english: bool = False


def return_date(text: str, written_on: date | None) -> date | None:
    """The day of return, or None where none is named or two are. `written_on` is the mail's own day."""
    folded = bare(text[:_LIMIT]).casefold().replace("’", "'")
    found: dict[Meaning, set[date]] = {meaning: set() for meaning in Meaning}
    for named in _named_days(folded, written_on):
        meanings = dict(_meanings(folded, named))
        if Meaning.THROUGH in meanings:  # "jusqu'au 17 janvier inclus"
            meanings.pop(Meaning.UNTIL, None)
        for meaning, language in meanings.items():
            if not (named.unless_english and language == "en"):
                found[meaning].add(named.day)
    meaning = next((meaning for meaning in Meaning if found[meaning]), Meaning.RETURN)
    if len(found[meaning]) != 1:
        return None
    (day,) = found[meaning]
    if written_on and not written_on <= day <= written_on + _LONGEST:
        return None
    return day + _DAY if meaning is Meaning.THROUGH else day


# ---------------------------------------------------------------- phrases


def _meanings(folded: str, named: _Named) -> Iterator[tuple[Meaning, str]]:
    before = _SENTENCE_END.split(folded[max(0, named.start - _WINDOW) : named.start])[-1]
    for match in (_before().search(before), _after().match(folded, named.end)):
        if match and match.lastgroup:
            meaning, language, _ = match.lastgroup.split("_")
            yield Meaning(meaning), language


@cache
def _before() -> re.Pattern[str]:
    """A phrase, and up to the date a few words without figures: "back from my holidays on"."""
    return re.compile(f"(?:{_alternatives(BEFORE_DATE)})(?:[^\\d.!?;]|\\bd\\.){{0,28}}$")


@cache
def _after() -> re.Pattern[str]:
    """Where the phrase follows the date, at most its weekday in brackets stands between."""
    return re.compile(f"\\s?(?:[(（][^)）]{{1,5}}[)）])?,?\\s?(?:{_alternatives(AFTER_DATE)})")


def _alternatives(table: dict[str, tuple[tuple[Meaning, str], ...]]) -> str:
    rows = [(language, meaning, phrases) for language, row in table.items() for meaning, phrases in row]
    # English "till" is the beginning of Swedish "till och med".
    rows.sort(key=lambda row: row[1] is not Meaning.THROUGH)
    return "|".join(
        f"(?P<{meaning.value}_{language}_{number}>{_bounded(phrases)})"
        for number, (language, meaning, phrases) in enumerate(rows)
    )


def _bounded(phrases: str) -> str:
    """Whole words, in the scripts that set blanks between words; folded as the text is."""
    phrases = bare(phrases)
    if not phrases[0].isalpha() or phrases[0] >= "\u0590":
        return f"(?:{phrases})"
    return rf"(?<![^\W\d_])(?:{phrases})(?![^\W\d_])(?! to you)"


# ---------------------------------------------------------------- days


def _named_days(folded: str, written_on: date | None) -> Iterator[_Named]:
    """Every day named, once: a date with its weekday is one day, and none where the two disagree."""
    taken: list[tuple[int, int]] = []
    for pattern, reading in _readings():
        for match in pattern.finditer(folded):
            if any(start < match.end() and match.start() < end for start, end in taken):
                continue
            start, before = _weekday_before(folded, match.start())
            end, after = _weekday_after(folded, match.end())
            taken.append((start, end))
            days = [day for day in reading(match, written_on) if {before, after} <= {None, day.weekday()}]
            if days:
                yield _Named(days[0], start, end, unless_english=len(days) > 1)


def _weekday_before(folded: str, start: int) -> tuple[int, int | None]:
    before = folded[max(0, start - 24) : start]
    match = _weekday_at_end().search(before)
    if not match:
        return start, None
    return start - len(before) + match.start(), weekdays()[match[1]][0]


def _weekday_after(folded: str, end: int) -> tuple[int, int | None]:
    """Turks and Hungarians name the weekday behind the date."""
    match = _weekday_at_start().match(folded, end)
    return (match.end(), weekdays()[match[1]][0]) if match else (end, None)


def _readings() -> tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date | None], list[date]]], ...]:
    return (
        (_ISO, lambda match, written_on: _day(match[1], match[2], match[3], written_on)),
        (_EAST_ASIAN, lambda match, written_on: _day(match[1], match[2], match[3], written_on)),
        (_day_month(), lambda match, written_on: _day(match[3], _month(match[2]), match[1], written_on)),
        (_month_day(), lambda match, written_on: _day(match[3], _month(match[1]), match[2], written_on)),
        (_DOTTED, lambda match, written_on: _day(match[3], match[2], match[1], written_on)),
        (_HEBREW, lambda match, written_on: _day(match[3], match[2], match[1], written_on)),
        (_SLASHED, _slashed),
        (_weekday_alone(), _next_weekday),
    )


def _day(year: str | None, month: str | int, day: str, written_on: date | None) -> list[date]:
    """Without a year, the next such day after the mail was written; none where that is far off."""
    if year:
        return _valid(int(year) + 2000 * (len(year) == 2), int(month), int(day))
    if written_on is None:
        return []
    candidates = [one for ahead in (0, 1) for one in _valid(written_on.year + ahead, int(month), int(day))]
    return [one for one in candidates if written_on <= one <= written_on + _LONGEST][:1]


def _slashed(match: re.Match[str], written_on: date | None) -> list[date]:
    """Day before month, then the American order, where both make a day; English alone writes both."""
    first, second, year = match.groups()
    return list(
        dict.fromkeys([*_day(year, second, first, written_on), *_day(year, first, second, written_on)])
    )


def _next_weekday(match: re.Match[str], written_on: date | None) -> list[date]:
    numbers = weekdays()[match[1]]
    if written_on is None or len(numbers) > 1:
        return []
    return [written_on + _DAY * ((numbers[0] - written_on.weekday() - 1) % 7 + 1)]


def _valid(year: int, month: int, day: int) -> list[date]:
    try:
        return [date(year, month, day)]
    except ValueError:
        return []


def _month(name: str) -> int:
    """0, which is no month, where two languages mean different ones by the name."""
    numbers = months()[name]
    return numbers[0] if len(numbers) == 1 else 0


_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
_EAST_ASIAN = re.compile(r"(?:(\d{4})\s?[年년]\s?)?(?<!\d)(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일号號]")
_DOTTED = re.compile(r"(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.(?:\s?(\d{4}|\d{2})(?![\d:]))?(?!\d)")
_HEBREW = re.compile(r"(?<=[\u05d0-\u05ea]-)(\d{1,2})\.(\d{1,2})(?:\.(\d{4}))?(?![\d.]\d)")
_SLASHED = re.compile(r"(?<![\d/-])(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}|\d{2}))?(?![\d/-])")
_ORDINAL = r"(?:st|nd|rd|th|er|re|º|°|ª|\.)?"
_OF = r"(?:\s{0,2}(?:,?\s?\b(?:of|de|del|den|da)\s)?|-)"
_YEAR_AFTER = r"(?:(?:,?\s{1,2}|-)(?:de\s|del\s)?(\d{4})(?!\d))?"


@cache
def _day_month() -> re.Pattern[str]:
    return re.compile(rf"(?<!\d)(\d{{1,2}}){_ORDINAL}{_OF}({_names(months())})(?![^\W\d_])\.?{_YEAR_AFTER}")


@cache
def _month_day() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![^\W\d_])({_names(months())})\.?\s{{1,2}}(?:the\s)?(\d{{1,2}})(?![\d:]){_ORDINAL}{_YEAR_AFTER}"
    )


@cache
def _weekday_at_end() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![^\W\d_])({_names(weekdays())})\b\.?,?\s{{0,2}}(?:(?:the|den|dem|der|el|le|o|il|de)\s)?$"
    )


@cache
def _weekday_at_start() -> re.Pattern[str]:
    return re.compile(rf"\.?,?\s?[(（]?({_names(_full_weekdays())})(?![^\W\d_])[)）]?")


@cache
def _weekday_alone() -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W\d_])({_names(_full_weekdays())})(?![^\W\d_])")


def _full_weekdays() -> dict[str, tuple[int, ...]]:
    """Only in full: "mar" and "sun" are other words as well."""
    return {name: days for name, days in weekdays().items() if len(name) > 4 or name >= "\u0590"}


def _names(table: dict[str, tuple[int, ...]]) -> str:
    names = [name for name in table if len(name) > 2 or name >= "\u0590"]
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True) if not name[0].isdigit())
