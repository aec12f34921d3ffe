"""What the signs of an answer mean together: one intent, and the day to which it puts things off."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from chalicelib.domain.answer_days import day_named
from chalicelib.domain.answer_rules import Signal
from chalicelib.domain.answer_signs import Sign, Signs
from chalicelib.domain.answer_words import CLOCK
from chalicelib.domain.intent import Intent
from chalicelib.domain.sentences import Sentence

NO = (Signal.REFUSES, Signal.NOT_THE_ONE)
YES = (Signal.WILLING, Signal.NOT_REFUSING, Signal.ARRANGES, Signal.OFFERS_TIME)
_HOUR = re.compile(CLOCK)
_THEN = re.compile(r"\bthen\b(?!\?)|\bafter (?:that|which)\b")  # "then I am free"
_SOON = timedelta(days=14)  # a talk within two weeks is agreed to, not put off
_EXACT = re.compile(
    rf"{CLOCK}|\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow)\b|\d(?:st|nd|rd|"
    r"th)\b|calendl|link"
)


def decide(signs: Signs, *, someone_named: bool, written_on: date | None) -> tuple[Intent, Signal | None]:
    """The strongest, unless one qualifies the other."""
    if someone_named:
        return Intent.REFERS, Signal.REFERS if signs.of(Signal.REFERS) else Signal.PRESENTS
    if signs.of(*NO) and not _yes_outweighs(signs):
        if signs.of(Signal.AGAIN) and not signs.of(Signal.FAREWELL):
            return Intent.LATER, Signal.AGAIN
        return Intent.DECLINES, Signal.REFUSES if signs.of(Signal.REFUSES) else Signal.NOT_THE_ONE
    if delay := _delay(signs, written_on):
        return Intent.LATER, delay
    if signs.of(*YES) and _asks_before_agreeing(signs):
        return Intent.ASKS_QUESTION, Signal.BEFORE_AGREEING
    if signs.of(*YES) and not _only_looks_back(signs):
        return Intent.ACCEPTS, Signal.OFFERS_TIME if signs.of(Signal.OFFERS_TIME) else Signal.WILLING
    return _without_an_answer(signs)


def _yes_outweighs(signs: Signs) -> bool:
    """The last word holds; a time that is offered holds against a regret after it, too, but not within
    one sentence ("Thursday, but I have to decline")."""
    yes, no = signs.last(*YES), signs.last(*NO)
    refused = {sign.sentence.start for sign in signs.of(*NO)}
    offers = [sign for sign in signs.of(Signal.OFFERS_TIME) if sign.sentence.start not in refused]
    return yes > no or (any(_EXACT.search(sign.clause) for sign in offers) and not signs.of(Signal.FAREWELL))


def _delay(signs: Signs, written_on: date | None) -> Signal | None:
    """What puts it off, unless a talk is agreed to all the same."""
    if _meets_soon(signs, written_on):
        return None
    if signs.of(Signal.AGAIN):
        return Signal.AGAIN
    offers = [sign.at for sign in signs.of(Signal.OFFERS_TIME) if not _THEN.search(sign.clause)]
    waits = signs.last(Signal.WAITS)
    return Signal.WAITS if waits >= max(offers, default=0) else None


def _meets_soon(signs: Signs, written_on: date | None) -> bool:
    """An exact time stands beside the delay, or a talk is agreed to after a short one."""
    delayed = signs.last(Signal.AGAIN, Signal.WAITS)
    offers = [
        *signs.of(Signal.OFFERS_TIME),
        *(sign for sign in signs.of(Signal.NAMES_TIME) if sign.at > delayed),
    ]
    if any(_EXACT.search(sign.clause) and not _is_only(sign, signs) for sign in offers):
        return True
    day = put_off_to(signs, written_on)
    soon = day is not None and written_on is not None and day - written_on <= _SOON
    again = {sign.at for sign in signs.of(Signal.AGAIN)}
    return soon and any(
        sign.at not in again or sign.signal is not Signal.OFFERS_TIME for sign in signs.of(*YES)
    )


def _is_only(sign: Sign, signs: Signs) -> bool:
    """Whether the day that it names is the one to write again on, or something else that comes first."""
    again = {other.clause for other in signs.of(Signal.AGAIN, Signal.WAITS)}
    earlier = sign.at < signs.last(Signal.AGAIN)
    return (sign.clause in again or earlier) and not _HOUR.search(sign.clause)


def _asks_before_agreeing(signs: Signs) -> bool:
    """A condition and a question, wherever they stand, and no time that is already offered."""
    offers = signs.of(Signal.OFFERS_TIME)
    of_times = {sign.at for sign in offers}
    asked = [sign for sign in signs.of(Signal.WANTS_TO_KNOW, Signal.ASKS) if sign.at not in of_times]
    offered = any(_EXACT.search(sign.clause) for sign in offers)
    return bool(signs.of(Signal.BEFORE_AGREEING) and asked) and not offered


def _only_looks_back(signs: Signs) -> bool:
    return bool(signs.of(Signal.AFTERWARDS)) and not signs.of(Signal.OFFERS_TIME)


# Where neither a yes nor a no is said, in order.
_HINTS = (
    (Signal.WANTS_TO_KNOW, Intent.ASKS_QUESTION),
    (Signal.AFTERWARDS, Intent.OTHER),
    (Signal.ENCLOSES, Intent.OTHER),
    (Signal.NO_JOB, Intent.DECLINES),
    (Signal.BUSY, Intent.LATER),
    (Signal.NAMES_TIME, Intent.ACCEPTS),
    (Signal.BEFORE_AGREEING, Intent.ASKS_QUESTION),
    (Signal.ASKS, Intent.ASKS_QUESTION),
    (Signal.NEGATES, Intent.DECLINES),
    (Signal.NOTES, Intent.OTHER),
    (Signal.SHAKES_ITS_HEAD, Intent.DECLINES),
    (Signal.REFERS, Intent.REFERS),
)


def _without_an_answer(signs: Signs) -> tuple[Intent, Signal | None]:
    if signs.of(Signal.ASKS) and signs.last(Signal.BEFORE_AGREEING) >= signs.last(Signal.NAMES_TIME):
        signs = signs.without(Signal.NAMES_TIME)
    if signs.of(Signal.FAREWELL) or not any(_is_pointed(sign) for sign in signs.of(Signal.NAMES_TIME)):
        signs = signs.without(Signal.NAMES_TIME)
    hint = next(((intent, signal) for signal, intent in _HINTS if signs.of(signal)), (Intent.OTHER, None))
    if hint[1] is Signal.BUSY and signs.of(Signal.FAREWELL):
        return Intent.DECLINES, Signal.BUSY
    return hint


def _is_pointed(sign: Sign) -> bool:
    """Whether a time that is only named may be meant as an offer: an exact one, or little besides it."""
    return _EXACT.search(sign.clause) is not None or "?" in sign.clause or len(sign.clause) < _SHORT


_SHORT = 40


def put_off_to(signs: Signs, written_on: date | None, sentences: Sequence[Sentence] = ()) -> date | None:
    """As the clause says it that puts it off, or its sentence, or any."""
    if written_on is None:
        return None
    saying = [*signs.of(Signal.AGAIN), *signs.of(Signal.WAITS), *signs.of(Signal.BUSY)]
    texts = [text for sign in saying for text in (sign.clause, sign.sentence.plain)]
    days = (day_named(text, written_on) for text in [*texts, *(sentence.plain for sentence in sentences)])
    return next((day for day in days if day), None)
