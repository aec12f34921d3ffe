"""One possible attribution taken apart: who, when, and the verb that makes it one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from chalicelib.domain.address import Person
from chalicelib.mail.blocks import people_in
from chalicelib.mail.dates import read_date
from chalicelib.mail.labels import BETWEEN
from chalicelib.mail.reading import MailDate
from chalicelib.mail.vocabulary import endings, fold, months, weekdays, words_of, zones

EDGES = " \t\xa0,:：;-–—|*_.،，、"
COLONS = (":", "：")
_ADDRESS = re.compile(
    r"<[^<>\s]{0,3}[^<>@]{1,200}@[^<>]{1,200}>{1,2}|\(?[^\s<>()\"]{1,128}@[^\s<>()\",:;]{1,190}\)?"
)
_LETTERS = r"(?:[^\W\d_]|[\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f\u0e31\u0e34-\u0e4e])+"
_TOKEN = re.compile(rf"\x01+|\d+|{_LETTERS}(?:\.{_LETTERS})*|[^\w\s]")
_UNITS = frozenset("年月日時时点點分秒년월일시초") | {"Th", "thg", "tháng"}  # East Asian, Vietnamese
_MOST_WORDS = 12  # of a name and address
_IN_PARENTHESES = re.compile(r"\(([^()<>\s]{1,128}@[^()<>\s]{1,190})\)")


class Phrase:
    """One possible attribution, taken apart."""

    def __init__(self, text: str, *, is_ruled: bool) -> None:
        self.text = text
        self.is_ruled = is_ruled
        self.masked = _ADDRESS.sub(lambda m: "\x01" * len(m[0]), text)
        self.span = _date_span(self.masked)
        folded = fold(text.rstrip(EDGES))
        self.verb = has_verb(folded)
        self.ends_in_verb = self.verb and folded.endswith(endings())
        self.has_address = "\x01" in self.masked
        self.is_ended = text.endswith(COLONS)

    def is_attribution(self, *, is_followed: bool) -> bool:
        """A verb and a date or an address and a colon; less where a quotation follows."""
        begins = bool(self.span and self.span[0] <= 3) or self._opens
        closes = self.masked.rstrip(EDGES + ")").endswith("\x01")
        if self.is_ended and self.verb:
            return (
                self.has_address
                or bool(self.span and (is_followed or (begins and not self._is_told())))
                or self._is_short(is_followed)
            )
        if self.is_ended:
            return bool(self.span) and begins and (closes or is_followed)
        if self.ends_in_verb:
            return (bool(self.span) and (self.has_address or is_followed)) or (self.is_ruled and is_followed)
        return is_followed and begins and closes and bool(self.span)

    def _is_told(self) -> bool:
        """The verb stands before the date: "As you wrote on 3 March, the lamps are late:" """
        return self.span is not None and has_verb(fold(self.text[: self.span[0]]))

    @property
    def _opens(self) -> bool:
        words = self.text.split(None, 4)[:4]
        return any(fold(" ".join(words[:count])) in words_of("opening") for count in range(1, len(words) + 1))

    def _is_short(self, is_followed: bool) -> bool:  # noqa: FBT001
        return is_followed and self.ends_in_verb and len(self.text) < 80

    def date(self) -> MailDate | None:
        return read_date(self.text[slice(*self.span)]) if self.span else None

    def sender(self) -> Person | None:
        """The one named beside the date: on the side that has an address, or else more to say."""
        start, end = self.span or (len(self.text), len(self.text))
        sides = [_without_small_words(side) for side in (self.text[:start], self.text[end:])]
        side = max(sides, key=lambda side: ("@" in side, len(side)))
        # Gmail on phones: "... 21:05 Jane Doe, <jane@example.org> wrote:"
        side = side.replace("(<", "<").replace(">)", ">").replace(", <", " <")
        people = people_in(_IN_PARENTHESES.sub(r"<\1>", side))
        if not people or len(side.split()) > _MOST_WORDS:
            return None
        return next((person for person in people if person.address), people[0])


def _without_small_words(side: str) -> str:
    """What is left of one side without the words of the phrase at its edges."""
    words = side.strip(EDGES + "()").split()
    while words and (count := _small(words, range(min(5, len(words)), 0, -1))):
        del words[:count]
    words.reverse()
    while words and (count := _small(words, range(min(5, len(words)), 0, -1), reverse=True)):
        del words[:count]
    words.reverse()
    return " ".join(words).strip(EDGES.replace("*", ""))


def _small(words: list[str], counts: range, *, reverse: bool = False) -> int:
    """How many of the first words are small ones together; 0 where the first one is not."""
    for count in counts:
        part = words[:count][::-1] if reverse else words[:count]
        folded = fold(" ".join(part).strip(EDGES))
        if not folded or folded in _small_words():
            return count
    return 0


@cache
def _small_words() -> frozenset[str]:
    return words_of("opening") | words_of("wrote") | frozenset(map(fold, BETWEEN.split()))


def has_verb(folded: str) -> bool:
    """One of the phrases of writing stands in it, as words of its own where words are parted by blanks."""
    spaced, unspaced = _verbs()
    if not _first_verb_words().isdisjoint(_SEPARATORS.split(folded)) and spaced.search(folded):
        return True
    return not folded.isascii() and any(verb in folded for verb in unspaced)


_SEPARATORS = re.compile(r"\W+")


@cache
def _verbs() -> tuple[re.Pattern[str], tuple[str, ...]]:
    words = sorted(words_of("wrote"), key=len, reverse=True)
    spaced = "|".join(re.escape(word) for word in words if not _is_unspaced(word))
    return re.compile(rf"(?<!\w)(?:{spaced})(?!\w)"), tuple(filter(_is_unspaced, words))


@cache
def _first_verb_words() -> frozenset[str]:
    return frozenset(_SEPARATORS.split(verb)[0] for verb in words_of("wrote"))


def _is_unspaced(word: str) -> bool:
    """Chinese, Japanese, Korean and Thai write no blanks between words, or glue particles to them."""
    return any("\u0e00" <= c <= "\u0e7f" or "\u3040" <= c <= "\ud7ff" for c in word)


def _date_span(masked: str) -> tuple[int, int] | None:
    """Where the date stands: the run of figures, months, days and small words with most figures."""
    best: tuple[int, int, int] = (1, 0, 0)
    start = end = numbers = gap = 0
    for found in _TOKEN.finditer(masked):
        kind = _kind(found[0], numbers > 0)
        if kind == "other" or (kind == "small" and gap == 2):
            best = max(best, (numbers, -start, end))
            numbers = gap = 0
            end = 0
        elif kind == "small":
            gap += bool(end)
        elif kind != "mark":
            start = start if end else found.start()
            end, gap = found.end(), 0
            numbers += kind == "figure"
    best = max(best, (numbers, -start, end))
    if best[0] < 2:
        return None
    return -best[1], _without_names(masked, -best[1], best[2])


@lru_cache(maxsize=4096)
def _kind(piece: str, is_behind_figure: bool) -> str:  # noqa: FBT001
    if piece.isdigit():
        return "figure" if len(piece) <= 4 else "other"
    if not piece[0].isalpha():
        return "mark" if piece in ",./-–:+()，、،@#'’׳״॰" else "other"
    word = fold(piece)
    if word in months() or word in weekdays() or piece in _UNITS:
        return "word"
    if is_behind_figure and (word in words_of("am") or word in words_of("pm") or piece in zones()):
        return "word"
    return "small" if len(piece) <= 6 and not piece[0].isupper() else "other"


def _without_names(masked: str, start: int, end: int) -> int:
    """A month or day behind the time is a name: "at 9:31 AM April May <april@...>"."""
    tokens = list(_TOKEN.finditer(masked, start, end))
    while fold(tokens[-1][0]) in months().keys() | weekdays().keys() and _is_timed(tokens[:-1]):
        tokens.pop()
        while not tokens[-1][0].isalnum():
            tokens.pop()
    return tokens[-1].end()


def _is_timed(tokens: Sequence[re.Match[str]]) -> bool:
    """Day, year, hour and minute are there, and a month by name or figure; nothing is missing."""
    figures = sum(token[0].isdigit() for token in tokens)
    return figures >= (4 if any(fold(token[0]) in months() for token in tokens) else 5)
