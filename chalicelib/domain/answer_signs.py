"""What the clauses of an answer say, each by itself: the rows that hold of it, within their scope."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from chalicelib.domain.anchors import Possible, possible
from chalicelib.domain.answer_hours import hours_in_digits
from chalicelib.domain.answer_rules import Row, Signal
from chalicelib.domain.answer_scope import says
from chalicelib.domain.answer_words import CLOCK, DAY
from chalicelib.domain.sentences import Sentence
from chalicelib.domain.wording import words_of


@dataclass(frozen=True, slots=True)
class Sign:
    """A signal in a clause; `at` counts clauses, so that the last word can be known."""

    signal: Signal
    sentence: Sentence
    clause: str
    at: int


@dataclass(frozen=True, slots=True)
class Signs:
    all: tuple[Sign, ...]

    def of(self, *signals: Signal) -> list[Sign]:
        return [sign for sign in self.all if sign.signal in signals]

    def without(self, signal: Signal) -> Signs:
        return Signs(tuple(sign for sign in self.all if sign.signal is not signal))

    def last(self, *signals: Signal) -> int:
        return max((sign.at for sign in self.of(*signals)), default=-1)


def signs_in(sentences: Sequence[Sentence]) -> Signs:
    return Signs(tuple(_signs(sentences)))


def rows_that_hold(clause: str) -> tuple[Row, ...]:
    """The rows of the table that hold of a clause in the form of `wording`."""
    table = rows()
    return tuple(table[at] for at in _possible_rows()(words_of(clause)) if says(table[at], clause))


@cache
def rows() -> tuple[Row, ...]:
    """The table; read at the first answer, since its patterns take long to compile."""
    from chalicelib.domain.agreeing_rows import AGREEING
    from chalicelib.domain.consenting_rows import CONSENTING
    from chalicelib.domain.declining_rows import DECLINING
    from chalicelib.domain.delaying_rows import DELAYING
    from chalicelib.domain.refusing_rows import REFUSING
    from chalicelib.domain.replying_rows import REPLYING

    return (*AGREEING, *CONSENTING, *REFUSING, *DECLINING, *DELAYING, *REPLYING)


@cache
def _possible_rows() -> Possible:
    return possible([row.pattern for row in rows()])


# ---------------------------------------------------------------- clauses

# What follows takes back what stood before, so each side is read by itself.
_TURNS = re.compile(
    r",? \b(?:but|however|although|though|that said|nevertheless|yet|still,|on the other hand|"
    r"instead|otherwise)\b|; | - |\.\.\.|: "
    r"|, (?=(?:so|and|then|or) (?:let us|please|could|can|i|we|you|maybe|happy|feel)\b)"
)
# "Next week or any other", "now or later": no time at all.
_AT_NO_TIME = re.compile(
    r"\b(?:either |neither )?(?:now|then|today|(?:this|next) \w+|\w+day),? n?or (?:ever|later|any|at any|"
    r"in (?:the|any|future))\b(?: \w+){0,4}|\b(?:until further notice|(?:for|"
    r"in) the foreseeable(?: future)?|(?:until|till) (?:i|we) (?:retire|die|am dead|drop))\b"
)


# "When's good?", "the answer's no": with these behind it, 's is no genitive.
_IS = re.compile(
    r"(?<=\w)'s(?= (?:an?|the|not|no|now|my|our|your|in|on|at|been|best|better|good|great|fine|ok|okay|"
    r"open|free|"
    r"full|packed|booked|wide|always|just|really|too|very|so|more|gone|going|happy|glad|away|off|out|"
    r"over|back|"
    r"done|easy|easiest|perfect|yes|who|whom|what|where|when|this|that|it|up|convenient|possible|"
    r"available)\b)"
)

_PLUS = re.compile(r"(?<!\S)\+ ?(?=[a-z]{2})")


def _signs(sentences: Sequence[Sentence]) -> Iterator[Sign]:
    at = 0
    possible_in = _possible_rows()
    for sentence in sentences:
        plain = hours_in_digits(_IS.sub(" is", _PLUS.sub("cc ", sentence.plain)))
        if not possible_in(sentence.words if plain == sentence.plain else words_of(plain)):
            continue
        said = _AT_NO_TIME.sub("at all", plain)
        for clause in filter(None, map(str.strip, _TURNS.split(said))):
            at += 1
            for signal in _signals(clause):
                yield Sign(signal, sentence, clause, at)


def _signals(clause: str) -> Iterable[Signal]:
    found = dict.fromkeys(row.signal for row in rows_that_hold(clause))
    return found | {Signal.OFFERS_TIME: None} if _is_bare_time(clause) else found


_BARE_TIME = re.compile(rf"\b{DAY}\b|{CLOCK}")
_MEANT = re.compile(r"^(?:sorry, )?(?:who|why(?! do not))\b|\b(?:do|did) you (?:mean|say|write)\b")
_FILLERS_WORDS = (
    "or and to at on the in after before around about ish then it is maybe works work ok okay fine "
    "good great teatime please for me instead any both either so do say from between perhaps see you "
    "still sharp as well possible early late next this half past thanks cheers best s whichever "
    "whatever suits free yes"
)
_FILLERS = frozenset(_FILLERS_WORDS.split())


def _is_bare_time(clause: str) -> bool:
    """ "Thursday at 2?", "10:30 Friday then.": few words, a day or an hour among them."""
    if len(clause) >= 60 or _MEANT.search(clause):
        return False
    rest, times = _BARE_TIME.subn(" ", clause)
    return times > 0 and (clause.endswith("?") or _FILLERS.issuperset(words_of(rest)))
