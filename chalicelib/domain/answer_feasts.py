"""Feasts, terms and seasons of work that an answer puts things off to, and the first day after them.

Of what moves with the moon or the school only about the time is known; a member sees the day before
anything is written, and can move it.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

_DAY = timedelta(days=1)
# The first day after it, month and day; where there are several a year, the next.
_AFTER: tuple[tuple[str, tuple[tuple[int, int], ...]], ...] = (
    (r"(?:lunar|chinese) new year|spring festival|\bcny\b|\btet\b|seollal", ((2, 20),)),
    (r"orthodox christmas|epiphany|three kings", ((1, 8),)),
    (r"christmas|xmas|boxing day|hanukk?ah|yuletide|the festive (?:season|period)", ((12, 27),)),
    (r"valentine'?s?(?: day)?", ((2, 15),)),
    (r"st\.? patrick'?s?(?: day)?|paddy'?s day", ((3, 18),)),
    (r"nowruz|norooz|persian new year", ((4, 3),)),
    (r"songkran", ((4, 18),)),
    (r"tax (?:day|season|time|deadline)|(?:the )?tax filing", ((4, 16),)),
    (r"may day|golden week|labour day", ((5, 8),)),
    (r"(?:the )?4th of july|july 4th|independence day", ((7, 5),)),
    (r"national day", ((8, 10),)),
    (r"august (?:bank holiday|long weekend|weekend)|ferragosto|obon", ((9, 1),)),
    (r"rosh hashanah?|yom kippur|sukkot|the high holidays", ((10, 20),)),
    (r"mid-?autumn(?: festival)?|chuseok", ((9, 30),)),
    (r"the clocks (?:change|go|spring|fall)", ((3, 29), (11, 2))),
    (r"halloween|dia de (?:los )?muertos", ((11, 1),)),
    (r"diwali|deepavali", ((11, 9),)),
    (r"(?:the |your |our |my )?(?:half|mid)[- ]?terms?(?: break)?|reading week", ((2, 22), (6, 1), (11, 1))),
    (r"spring break", ((3, 25),)),
    ((r"(?:exam(?:ination)?s?|finals|marking|grading|exam season|end[- ]of[- ]term reports|report cards)(?= "
     r"(?:season|period|week|are|is|time)|\W|$)"), ((1, 31), (6, 25), (12, 20))),
    ((r"(?:the |this )?(?:end of (?:the |this )?)?(?:school |academic )?(?:term|semester)"
     r"(?: (?:ends|is over|finishes|is done|is out|break|has ended|wraps))?"), ((1, 31), (5, 31), (12, 20))),
    ((r"(?:the )?(?:end of (?:the )?)?(?:school|academic) year|school(?:'s| is)? out|graduation|"
     r"commencement|summer (?:holidays?|break|term)"), ((7, 1),)),
    (r"michaelmas", ((9, 30),)),
    (r"hilary(?= term)", ((1, 15),)),
    (r"(?:the )?(?:financial|fiscal|tax) year(?:[- ]end)?", ((4, 6), (7, 1))),
    (r"budget (?:season|day|round)|(?:the )?annual (?:report|review|meeting)", ((4, 1), (10, 1))),
    (r"appraisals?(?: season)?|performance reviews?|review season", ((2, 1), (8, 1))),
    (r"lambing|calving|planting|sowing|the sowing", ((5, 15),)),
    (r"(?:the )?(?:\w+ )?(?:harvest|vintage|grape picking|olives)(?: season)?", ((10, 31),)),
    (r"(?:the )?(?:monsoon|rains|rainy season)", ((10, 1),)),
    (r"audit season|(?:the )?audits?|year[- ]end(?: close)?", ((2, 1), (4, 1))),
    (r"(?:the )?quarter[- ]end|close of quarter|(?:the )?quarterly close", ((1, 8), (4, 8), (7, 8), (10, 8))),
)  # fmt: skip
_BEHIND = (
    r"\b(?:aft(?:e?r)?|past|post|until|till?|til|once|when|over|through|with|following|beyond|this side of|"
    r"before|by|in|come|end of|as soon as|on|during|be|is|for|around|next|of)(?:[- ](?:the|my|our|"
    r"these|this|all|"
    r"that|it is|we are done with|i am done with|i have finished|"
    r"finishing|of|whole|big|busy)){0,3}[- ]"
)
_FEASTS = tuple((re.compile(f"{_BEHIND}(?:{name})"), days) for name, days in _AFTER)
_SUNDAYS = (
    # days from Easter Sunday to the first day after it
    (re.compile(rf"{_BEHIND}(?:easter|passover|pesach|holy week|lent|semana santa)\b"), 2),
    (re.compile(rf"{_BEHIND}(?:carnival|mardi gras|shrove|karneval|fasching)\b"), -45),
    (re.compile(rf"{_BEHIND}(?:pentecost|whitsun|whit)\b"), 51),
)
_RAMADAN = re.compile(rf"{_BEHIND}(?:ramadan|ramazan|eid|bayram|lebaran|hari raya|the fast)\b")
_EID_2027 = date(2027, 3, 10)
_MOON_YEAR = timedelta(days=354)
_WEEKDAY_OF_MONTH = (
    # month, weekday, which one (from the end where negative), days until people are back
    (re.compile(r"\bthanksgiving\b"), (11, 3, 4, 4)),
    (re.compile(r"\blabor day\b"), (9, 0, 1, 1)),
    (re.compile(r"\bmemorial day\b"), (5, 0, -1, 1)),
)


def day_after_feast(plain: str, written_on: date) -> date | None:
    """The day on which people are back from the first feast or season that is named."""
    for pattern, days in _FEASTS:
        if pattern.search(plain):
            return _next_of(days, written_on)
    for pattern, ahead in _SUNDAYS:
        if pattern.search(plain):
            days_after = (_easter(written_on.year + n) + ahead * _DAY for n in (0, 1))
            return next(day for day in days_after if day > written_on)
    if _RAMADAN.search(plain):
        return _after_the_fast(written_on)
    return _on_a_weekday(plain, written_on)


def _next_of(days: tuple[tuple[int, int], ...], written_on: date) -> date:
    all_days = (date(written_on.year + n, month, day) for n in (0, 1) for month, day in days)
    return next(day for day in all_days if day > written_on)


def _easter(year: int) -> date:
    """Of the Gregorian calendar, between 1900 and 2099."""
    moon = (19 * (year % 19) + 24) % 30
    sunday = (2 * (year % 4) + 4 * (year % 7) + 6 * moon + 5) % 7
    ahead = moon + sunday - 7 * ((moon, sunday) == (29, 6) or (moon == 28 and sunday == 6 and year % 19 > 10))
    return date(year, 3, 22) + ahead * _DAY


def _after_the_fast(written_on: date) -> date:
    """Two days of feast, and twelve moons to the next one; a day more or less."""
    back = _EID_2027 + 2 * _DAY
    turns = (written_on - back) // _MOON_YEAR + 1
    return back + turns * _MOON_YEAR


def _on_a_weekday(plain: str, written_on: date) -> date | None:
    for pattern, which in _WEEKDAY_OF_MONTH:
        if pattern.search(plain):
            return next(day for n in (0, 1) if (day := _counted(written_on.year + n, *which)) > written_on)
    return None


def _counted(year: int, month: int, weekday: int, which: int, ahead: int) -> date:
    first = date(year, month, 1)
    start = first + (weekday - first.weekday()) % 7 * _DAY
    days = [start + 7 * n * _DAY for n in range(5) if (start + 7 * n * _DAY).month == month]
    return days[which - (which > 0)] + ahead * _DAY
