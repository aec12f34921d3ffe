"""What a contact's reply means for the thread: one intent, and the people and dates it names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import cache

from chalicelib.domain.address import Person
from chalicelib.domain.agreeing_rows import AGREEING
from chalicelib.domain.anchors import Possible, possible
from chalicelib.domain.answer_days import day_named
from chalicelib.domain.answer_people import people_named
from chalicelib.domain.answer_rules import Row, Signal
from chalicelib.domain.answer_words import CLOCK, DAY
from chalicelib.domain.refusing_rows import REFUSING
from chalicelib.domain.replying_rows import REPLYING
from chalicelib.domain.sentences import Sentence, sentences_of
from chalicelib.domain.wording import words_of


class Intent(StrEnum):
    """In order of strength, the strongest first: several signals may hold, one is the intent."""

    DECLINES = "declines"
    REFERS = "refers"
    LATER = "later"
    ACCEPTS = "accepts"
    ASKS_QUESTION = "asks_question"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Answer:
    """`evidence` is the sentence that decided; `write_again_on` the date that a `later` names."""

    intent: Intent
    evidence: str
    write_again_on: date | None = None
    referred: tuple[Person, ...] = ()


def read_answer(text: str, *, written_at: datetime | None, people: tuple[Person, ...] = ()) -> Answer:
    """`text` is without quotation and signature, `people` are the others on the mail."""
    return answer_in(sentences_of(text), written_at=written_at, people=people)


def answer_in(
    sentences: Sequence[Sentence], *, written_at: datetime | None, people: tuple[Person, ...] = ()
) -> Answer:
    """The same of a text whose sentences are known."""
    sentences = [sentence for sentence in sentences if sentence.start < _READ]
    signs = _Signs(tuple(_signs(sentences)))
    referred = people_named([s.sentence for s in signs.of(Signal.REFERS)], sentences, people)
    intent, signal = _decide(signs, someone_named=bool(referred), written_on=_day_of(written_at))
    return Answer(
        intent=intent,
        evidence=_evidence(signs, signal, sentences),
        write_again_on=_put_off_to(signs, _day_of(written_at)) if intent is Intent.LATER else None,
        referred=referred,
    )


_READ = 2_000  # characters, some 350 words; what an answer means it says sooner


# ---------------------------------------------------------------- what the clauses say

ROWS: tuple[Row, ...] = (*AGREEING, *REFUSING, *REPLYING)


@dataclass(frozen=True, slots=True)
class _Sign:
    """A signal in a clause; `at` counts clauses, so that the last word can be known."""

    signal: Signal
    sentence: Sentence
    clause: str
    at: int


@dataclass(frozen=True, slots=True)
class _Signs:
    all: tuple[_Sign, ...]

    def of(self, *signals: Signal) -> list[_Sign]:
        return [sign for sign in self.all if sign.signal in signals]

    def last(self, *signals: Signal) -> int:
        return max((sign.at for sign in self.of(*signals)), default=-1)


# What follows takes back what stood before, so each side is read by itself.
_TURNS = re.compile(
    r",? \b(?:but|however|although|though|that said|nevertheless|yet|still,|on the other hand|"
    r"instead)\b|; | - |\.\.\.|: "
    r"|, (?=(?:so|and|then|or) (?:let us|please|could|can|i|we|you|maybe|happy|feel)\b)"
)
_NEGATED = re.compile(
    r"\b(?:not|never|no|unable|nor|without|hardly|rarely)\b(?! (?:only|problem|worries|worry|"
    r"hesitate|at all|doubt|need to))(?:\W+\w+){0,6}\W*$"
)
_POLITE_NOT = re.compile(
    r"\b(?:why not|if not|would(?: you)? not mind|do not mind|whether or not|not sure (?:if|whether|"
    r"how|what))\b"
)
# Rows let a word stand between "I can" and the verb; "not" may be that word ("I can not take").
_NEGATED_ITSELF = re.compile(
    r"\b(?:can|could|will|do) not (?!wait\b|mind\b|hesitate\b|only\b|have to\b|need\b)"
)
_NEGATABLE = frozenset({Signal.WILLING, Signal.OFFERS_TIME, Signal.REFERS, Signal.AGAIN})


def _signs(sentences: Sequence[Sentence]) -> list[_Sign]:
    found: list[_Sign] = []
    at = 0
    possible_in = _possible_rows()
    for sentence in sentences:
        # A question may be a bare time, which has no row.
        if not (possible_in(sentence.words) or "?" in sentence.plain):
            continue
        for clause in filter(None, map(str.strip, _TURNS.split(sentence.plain))):
            at += 1
            found.extend(_Sign(signal, sentence, clause, at) for signal in _signals(clause))
    return found


@cache
def _possible_rows() -> Possible:
    return possible([row.pattern for row in ROWS])


def _signals(clause: str) -> list[Signal]:
    found = dict.fromkeys(row.signal for row in rows_that_hold(clause))
    if Signal.OFFERS_TIME not in found and _is_bare_time(clause):
        found[Signal.OFFERS_TIME] = None
    return list(found)


def rows_that_hold(clause: str) -> tuple[Row, ...]:
    """The rows of the table that hold of a clause in the form of `wording`."""
    return tuple(ROWS[at] for at in _possible_rows()(words_of(clause)) if _says(ROWS[at], clause))


def _says(row: Row, clause: str) -> bool:
    match = row.pattern.search(clause)
    if match is None or (row.unless and row.unless.search(clause)):
        return False
    if row.signal not in _NEGATABLE:
        return True
    before = _POLITE_NOT.sub(" ", clause[max(0, match.start() - 60) : match.start()])
    return not (_NEGATED.search(before) or _NEGATED_ITSELF.search(match[0]))


_HOUR = re.compile(CLOCK)
_BARE_TIME = re.compile(rf"(?:\b{DAY}\b|{CLOCK})")


def _is_bare_time(clause: str) -> bool:
    """ "Thursday at 2?", "10:30 Friday then.": few words, a day or an hour among them."""
    return len(clause) < 60 and clause.endswith("?") and _BARE_TIME.search(clause) is not None


# ---------------------------------------------------------------- what they mean together

_NO = (Signal.REFUSES, Signal.NOT_THE_ONE)
_YES = (Signal.WILLING, Signal.OFFERS_TIME)
_SOON = timedelta(days=14)  # a talk within two weeks is agreed to, not put off
_EXACT = re.compile(
    rf"{CLOCK}|\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow)\b|\d(?:st|nd|rd|"
    r"th)\b|calendl|link"
)


def _decide(signs: _Signs, *, someone_named: bool, written_on: date | None) -> tuple[Intent, Signal | None]:
    """The strongest, unless one qualifies the other."""
    yes, no = signs.last(*_YES), signs.last(*_NO)
    if signs.of(Signal.REFERS) and someone_named:
        return Intent.REFERS, Signal.REFERS
    if no >= 0 and not _yes_outweighs(signs):
        if signs.of(Signal.AGAIN) and not signs.of(Signal.FAREWELL):
            return Intent.LATER, Signal.AGAIN
        return Intent.DECLINES, Signal.REFUSES if signs.of(Signal.REFUSES) else Signal.NOT_THE_ONE
    if signs.of(Signal.AGAIN) and not _meets_soon(signs, written_on):
        return Intent.LATER, Signal.AGAIN
    if yes >= 0 and _asks_before_agreeing(signs):
        return Intent.ASKS_QUESTION, Signal.BEFORE_AGREEING
    if yes >= 0 and not _only_looks_back(signs):
        return Intent.ACCEPTS, Signal.OFFERS_TIME if signs.of(Signal.OFFERS_TIME) else Signal.WILLING
    return _without_an_answer(signs)


def _yes_outweighs(signs: _Signs) -> bool:
    """The last word holds; a time that is offered holds against a regret after it, too."""
    yes, no = signs.last(*_YES), signs.last(*_NO)
    return yes > no or (bool(signs.of(Signal.OFFERS_TIME)) and not signs.of(Signal.FAREWELL))


def _meets_soon(signs: _Signs, written_on: date | None) -> bool:
    """An exact time stands beside the delay, or a talk is agreed to after a short one."""
    offers = signs.of(Signal.OFFERS_TIME)
    if any(_EXACT.search(sign.clause) and not _is_only(sign, signs) for sign in offers):
        return True
    day = _put_off_to(signs, written_on)
    soon = day is not None and written_on is not None and day - written_on <= _SOON
    return soon and bool(signs.of(*_YES))


def _is_only(sign: _Sign, signs: _Signs) -> bool:
    """Whether the day that it names is the one to write again on."""
    again = {other.clause for other in signs.of(Signal.AGAIN)}
    return sign.clause in again and not _HOUR.search(sign.clause)


def _asks_before_agreeing(signs: _Signs) -> bool:
    before = signs.of(Signal.BEFORE_AGREEING)
    asked = signs.of(Signal.WANTS_TO_KNOW) or any("?" in sign.sentence.plain for sign in before)
    return bool(asked) and any(not _EXACT.search(sign.clause) for sign in before)


def _only_looks_back(signs: _Signs) -> bool:
    return bool(signs.of(Signal.AFTERWARDS)) and not signs.of(Signal.OFFERS_TIME)


def _without_an_answer(signs: _Signs) -> tuple[Intent, Signal | None]:
    """Neither a yes nor a no."""
    if signs.of(Signal.WANTS_TO_KNOW, Signal.BEFORE_AGREEING):
        return Intent.ASKS_QUESTION, Signal.WANTS_TO_KNOW
    if signs.of(Signal.NO_JOB) and not signs.of(Signal.AFTERWARDS):
        return Intent.DECLINES, Signal.NO_JOB
    if signs.of(Signal.BUSY):
        farewell = signs.of(Signal.FAREWELL)
        return (Intent.DECLINES if farewell else Intent.LATER), Signal.BUSY
    if signs.of(Signal.REFERS) and not signs.of(Signal.AFTERWARDS):
        return Intent.REFERS, Signal.REFERS
    return Intent.OTHER, None


def _put_off_to(signs: _Signs, written_on: date | None) -> date | None:
    if written_on is None:
        return None
    saying = [*signs.of(Signal.AGAIN), *signs.of(Signal.BUSY)]
    days = (day_named(text, written_on) for sign in saying for text in (sign.clause, sign.sentence.plain))
    return next((day for day in days if day), None)


def _day_of(moment: datetime | None) -> date | None:
    return moment.date() if moment else None


def _evidence(signs: _Signs, signal: Signal | None, sentences: Sequence[Sentence]) -> str:
    deciding = [sign.sentence.text for sign in signs.all if sign.signal is signal]
    if deciding:
        return deciding[0]
    return sentences[0].text if sentences else ""
