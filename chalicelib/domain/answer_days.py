"""The day that an answer puts things off to: "after the 9th", "in two weeks", "in March"."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from chalicelib.domain import answer_calendar as days
from chalicelib.domain.answer_feasts import day_after_feast


def day_named(plain: str, written_on: date) -> date | None:
    """The first day that a sentence names and that comes after `written_on`, if it names one."""
    return (
        _read(_EXACT, plain, written_on)
        or day_after_feast(plain, written_on)
        or _read(_ROUGH, plain, written_on)
    )


def _read(readings: _Readings, plain: str, written_on: date) -> date | None:
    for pattern, reading in readings:
        for match in pattern.finditer(plain):
            day = reading(match, written_on)
            if day and day > written_on:
                return day
    return None


_NUMBER = rf"(\d{{1,2}}|{'|'.join(days.NUMBERS)})"
_ORDINAL_WORD = rf"({'|'.join(days.ORDINALS)})"
_MONTH = (
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_ORDINAL = r"(\d{1,2})(?:st|nd|rd|th)"
_AFTER = r"\b(?:(aft(?:e?r)?|past|post|following|beyond) (?:the )?|(?:\w+ )?)"
_Reading = Callable[[re.Match[str], date], date | None]
_Readings = tuple[tuple[re.Pattern[str], _Reading], ...]
_SPAN_UNIT = r"(day|week|fortnight|month|year)"
# In order of how exactly they say it.
_EXACT: _Readings = (
    (re.compile(r"\b(20\d\d)-(\d\d?)-(\d\d?)\b"), days.iso),
    (
        re.compile(rf"{_AFTER}{_MONTH} (?:the )?(\d{{1,2}})(?:st|nd|rd|th)?\b(?!:|\s?[ap]m)"),
        lambda match, on: days.day_of_month(match[1], match[2], match[3], on),
    ),
    (
        re.compile(rf"{_AFTER}(\d{{1,2}})(?:st|nd|rd|th)? (?:of )?{_MONTH}"),
        lambda match, on: days.day_of_month(match[1], match[3], match[2], on),
    ),
    (re.compile(rf"\b{_ORDINAL_WORD} (week |half )?(?:of|in) {_MONTH}"), days.ordinal_of_month),
    (
        re.compile(
            rf"{_AFTER}(?:the )?{_ORDINAL}\b(?! (?:floor|grade|year|street|ave|week|quarter|of july))"
        ),
        days.bare_ordinal,
    ),
    (
        re.compile(r"\b(\d{1,2})[/.](\d{1,2})(?:[/.](?:20)?\d\d)?\b\.?(?! ?(?:[ap]\.?m|%|hours?|years))"),
        days.slashed,
    ),
    (
        re.compile(
            rf"\b(?:({'|'.join(days.WEEKDAYS)}) week\b|week on ({'|'.join(days.WEEKDAYS)})\b|"
            rf"({'|'.join(days.WEEKDAYS)}) after next\b)"
        ),
        days.weekday_week,
    ),
    (
        re.compile(
            r"\b(?:in|after|within|for|over|another|about|(?:give|leave) (?:me|us|it|this|that)|wait|"
            r"say|or)(?: about| around| another| maybe another| the next| the| maybe| roughly| say| like)?"
            rf" (?:a |good )?(?:good )?{_NUMBER}"
            r"(?: of| or (?:two|three|so|four|five|six)| ?(?:-|to) ?\w{1,5})?(?: more| good| further)? "
            rf"{_SPAN_UNIT}s?\b"
        ),
        days.in_span,
    ),
    (
        re.compile(
            rf"\b{_NUMBER}(?: of| or (?:two|three|so)| ?(?:-|to) ?\w{{1,5}})?(?: more)? "
            rf"{_SPAN_UNIT}(?:s|'s|s')? (?:or \w+ )?(?:from (?:now|today)|hence|time|or so|later|out|"
            rf"on(?! the| my)|"
            r"down the (?:line|road)|should do|and (?:i|we|it|try|then))\b"
        ),
        days.in_span,
    ),
    (re.compile(r"\b(week|month|quarter|year) after (?:next|that one)\b"), days.after_next),
    (
        re.compile(
            r"\b(early|beginning of|start of|first (?:\w+ )?(?:in|of)|mid-?|middle of|late|end of|turn of|"
            r"top of)"
            r"(?: ?in)? ?(?:next|the (?:new|next|coming)) (month|quarter|year|term|semester)\b"
        ),
        days.part_of_next,
    ),
    (
        re.compile(r"\b(beginning|start|first (?:\w+ )?|top) of (?:the|a) (month|quarter|year|week)\b"),
        days.part_of_next,
    ),
    (re.compile(r"\bhalf a year\b"), days.half_a_year),
)
_ROUGH: _Readings = (
    (re.compile(r"\b(?:next|the (?:coming|following)) (week|month|quarter|year)\b"), days.next_unit),
    (
        re.compile(
            r"\b(?:end|close|last (?:\w+ )?|turn|back end|tail end) (?:of )?(?:the|this) (week|month|"
            r"quarter|year)\b"
        ),
        days.next_unit,
    ),
    (re.compile(r"\bafter (?:the|this) (week)end\b"), days.next_unit),
    (re.compile(r"\bnot this (week|month|quarter|year)\b"), days.next_unit),
    (
        re.compile(r"\b(?:after|once|when|until|till) (?:the|this) (week|month|quarter|year)\b(?! of)"),
        days.next_unit,
    ),
    (
        re.compile(
            r"\b(?:(after|past|once|when|mid-?|late|early|middle of|end of|beginning of|start of|half of|"
            r"week of) ?|(?:in|until|till|before|by|come|around|from|of|to|for|not|next|since|towards?|"
            r"this|with|about|try|maybe|during|say|or) )" + _MONTH
        ),
        days.part_of_month,
    ),
    (re.compile(r"\b()(march|may) (?:is|would|might be|looks|will|should|works)\b"), days.part_of_month),
    (
        re.compile(
            r"\b()(jan(?:uary)?|feb(?:ruary)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept(?:ember)?|"
            r"oct(?:ober)?|"
            r"nov(?:ember)?|dec(?:ember)?)\b(?! \d)"
        ),
        days.part_of_month,
    ),
    (re.compile(r"\b(?:(after) (?:the )?|(?:\w+ )?)(" + "|".join(days.WEEKDAYS) + r")\b"), days.weekday),
    (re.compile(r"\b(first|second|third|fourth|1st|2nd|3rd|4th) quarter\b|\bq([1-4])\b"), days.quarter),
    (re.compile(r"\bh2\b|\bsecond half of (?:the|this|next)? ?year\b"), days.second_half),
    (
        re.compile(
            r"\b(?:(after|past|once|end of) (?:the |this )?|(?:in|until|next|this|the|till?|come|"
            r"early|late|by|"
            r"over|before|mid|for|towards?|during|around)[ -])(?:early |late |mid-?|it is )?"
            r"(spring|summer|autumn|fall|winter)\b(?! (?:school|break|camp))"
        ),
        days.season,
    ),
    (
        re.compile(
            r"\b(?:new year|(?:after|past|until|till|over) (?:the )?(holidays|christmas|xmas|break))\b"
        ),
        days.new_year,
    ),
    (re.compile(r"\btomorrow\b"), days.tomorrow),
    (
        re.compile(
            rf"(?<!last )(?<!past )(?<!every )\b{_NUMBER}(?: of| or (?:two|three|so)| ?(?:-|to) "
            rf"?\w{{1,5}})?"
            r"(?: more)? (week|month)s?\b(?! (?:ago|old|of|into|course))"
        ),
        days.in_span,
    ),
)
