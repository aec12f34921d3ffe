"""Days and hours as a member writes them: "in two weeks", "until friday", "tue 3pm"."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_COUNT = {"a": 1, "an": 1, **{word: n for n, word in enumerate(_NUMBERS, 1)}}
_UNIT = {"day": 1, "week": 7, "month": 30}
_NAMED_SPANS = {"tomorrow": 1, "week": 7, "month": 30}  # also of "next week"
_MOST_DAYS = 366
_CLOCK = re.compile(r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))?\s*(?P<half>[ap]\.?m\.?)?", re.I)


def read_day(words: str, *, today: date) -> date | None:
    """A day that a person writes: "3 days", "two weeks", "tomorrow", "friday", "12 march", "2027-03-12"."""
    text = re.sub(r"^(?:(?:for|until|till|to|on|in|next)\s+)+", "", words.lower().strip().rstrip("."))
    for reader in (_iso_day, _span, _weekday, _month_day):
        found = reader(text, today)
        if found:
            return found if today < found <= today + timedelta(days=_MOST_DAYS) else None
    return None


def read_moment(text: str, *, today: date) -> datetime | None:
    """ "tue 3pm", "12 march at 14:30", "tomorrow 9". An hour below 8 without am is the afternoon's,
    unless it is written as on a 24-hour clock ("07:30")."""
    day_words, _, clock_words = text.replace(" at ", " ").rpartition(" ")
    if re.fullmatch(r"[ap]\.?m\.?", clock_words, re.I):
        day_words, _, hour = day_words.rpartition(" ")
        clock_words = hour + clock_words
    found = _CLOCK.fullmatch(clock_words)
    day = today if day_words.lower() == "today" else read_day(day_words, today=today)
    clock = _clock(found) if found else None
    return datetime.combine(day, clock) if day and clock else None


def _clock(found: re.Match[str]) -> time | None:
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    half = (found["half"] or "").lower().replace(".", "")
    if half and hour < 24:
        hour = hour % 12 + (12 if half == "pm" else 0)
    elif hour < 8 and not found["hour"].startswith("0"):
        hour += 12
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _iso_day(text: str, _today: date) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _span(text: str, today: date) -> date | None:
    if text in _NAMED_SPANS:
        return today + timedelta(days=_NAMED_SPANS[text])
    found = re.fullmatch(r"(\d{1,3}|[a-z]{1,5}) (day|week|month)s?", text)
    if not found:
        return None
    count = int(found[1]) if found[1].isdigit() else _COUNT.get(found[1], 0)
    return today + timedelta(days=min(count * _UNIT[found[2]], 2 * _MOST_DAYS))


def _weekday(text: str, today: date) -> date | None:
    if len(text) < 3 or not any(day.startswith(text) for day in _DAYS):
        return None
    number = next(n for n, day in enumerate(_DAYS) if day.startswith(text))
    return today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)


def _month_day(text: str, today: date) -> date | None:
    """ "12 march", "march 12", "mar 12th": the next one to come."""
    found = re.fullmatch(r"(?:(\d{1,2})(?:st|nd|rd|th)? )?([a-z]{3,9})(?: (\d{1,2})(?:st|nd|rd|th)?)?", text)
    if not found or not any(month.startswith(found[2]) for month in _MONTHS):
        return None
    month = next(n for n, name in enumerate(_MONTHS, 1) if name.startswith(found[2]))
    day = int(found[1] or found[3] or 1)
    for year in (today.year, today.year + 1):
        try:
            candidate = date(year, month, day)
        except ValueError:
            continue
        if candidate > today:
            return candidate
    return None
