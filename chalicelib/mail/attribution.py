"""Attribution lines ("On Monday Jane Doe wrote:"), in any language, on one line or wrapped over several."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from chalicelib.domain.address import Person
from chalicelib.mail.blocks import people_in
from chalicelib.mail.dates import read_date
from chalicelib.mail.labels import BETWEEN
from chalicelib.mail.lines import Line, next_filled
from chalicelib.mail.reading import MailDate
from chalicelib.mail.vocabulary import endings, fold, months, weekdays, words_of, zones

_LONGEST = 400  # characters of a whole attribution
LINES = 4  # over which one is wrapped
_ADDRESS = re.compile(
    r"<[^<>\s]{0,3}[^<>@]{1,200}@[^<>]{1,200}>{1,2}|\(?[^\s<>()\"]{1,128}@[^\s<>()\",:;]{1,190}\)?"
)
_LETTERS = r"(?:[^\W\d_]|[\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f\u0e31\u0e34-\u0e4e])+"
_TOKEN = re.compile(rf"\x01+|\d+|{_LETTERS}(?:\.{_LETTERS})*|[^\w\s]")
_UNITS = frozenset("年月日時时点點分秒년월일시초") | {"Th", "thg", "tháng"}  # East Asian, Vietnamese
_EDGES = " \t\xa0,:：;-–—|*_.،，、"
_RULES = "-‐‑–—=_*~ \t\xa0"
_NUMBER = re.compile(r"\d+")
_FIGURE = re.compile(r"[\d@]")
_ENDS = _RULES + ":："
_COLONS = (":", "：")
_MOST_WORDS = 12  # of a name and address
_IN_PARENTHESES = re.compile(r"\(([^()<>\s]{1,128}@[^()<>\s]{1,190})\)")
_CAPITALISED = re.compile(r"(?:^|[\s\-])([A-ZÀ-ÞА-Я][^\W\d_]{0,9})\s")
_ENTITIES = {"&lt;": "<", "&gt;": ">", "&quot;": '"', "&amp;": "&"}


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is said to have written, and when; `end` is the index of the first line below.

    `before` is what stood on the same line before it, `rest` what stood behind it.
    """

    sender: Person | None
    date: MailDate | None
    end: int
    before: str = ""
    rest: str = ""


def attribution_at(lines: Sequence[Line], index: int) -> Attribution | None:
    """The attribution that begins with this line."""
    first = lines[index].text
    if not first or len(first) > _LONGEST or not _may_begin(first):
        return None
    text = ""
    for end in range(index, min(index + LINES, len(lines))):
        # "<jane@example.org" may end the line: ">:" on the next is no quotation then.
        is_open = text.count("<") > text.count(">")
        piece = lines[end].raw.strip() if is_open else lines[end].text
        text = f"{text} {piece}"
        if not piece or len(text) > _LONGEST:
            return None
        if not (is_open or may_end(piece)) or _goes_on(text, lines, end + 1):
            continue
        found = _read(text.strip(), end + 1, _is_quoted(lines, end + 1))
        if found or text.rstrip(_RULES).endswith(_COLONS):
            return found  # a phrase goes no further than its first colon at the end of a line
    return None


def _may_begin(text: str) -> bool:
    """Cheap: most lines of a mail hold no figure and no address, and do not begin like one."""
    if _FIGURE.search(text) or (text[0] in _RULES and may_end(text)):
        return True
    if text[-1] in _ENDS and text.rstrip(_RULES)[-1:] in _COLONS:
        return True
    return fold(text.split(None, 1)[0]) in words_of("opening")


def may_end(text: str) -> bool:
    """Cheap, asked of every line of a mail: a colon, an address or one of the verbs ends it."""
    end = text.rstrip(_RULES) if text[-1] in _RULES else text
    if not end or end[-1] in _COLONS or ":>" in text:
        return bool(end)
    if end[-1] == ">":
        return "@" in end
    word = end[-40:].rsplit(None, 1)[-1]
    if word.casefold() not in _last_words() if word.isascii() else fold(word[-1]) not in _last_letters():
        return False
    return fold(end[-40:]).endswith(endings())


@cache
def _last_words() -> frozenset[str]:
    return frozenset(phrase.split()[-1] for phrase in words_of("wrote"))


@cache
def _last_letters() -> frozenset[str]:
    return frozenset(phrase[-1] for phrase in words_of("wrote"))


def _goes_on(text: str, lines: Sequence[Line], end: int) -> bool:
    """The end of the phrase, a word or two and the colon, was wrapped to the next line."""
    following = lines[end].text if end < len(lines) else ""
    if text.rstrip(_RULES).endswith(_COLONS):
        return False
    return len(following) < 30 and following.rstrip(_RULES).endswith(_COLONS) and len(following.split()) < 4


def _is_quoted(lines: Sequence[Line], end: int) -> bool:
    following = next_filled(lines, end)
    return following is not None and lines[following].depth > 0


def _read(text: str, end: int, is_followed: bool) -> Attribution | None:  # noqa: FBT001
    for entity, character in _ENTITIES.items():
        text = text.replace(entity, character)
    text, rest = _cut_rest(text)
    plain = text.strip(_RULES)
    before, plain = _cut_before(plain) if is_followed or rest else ("", plain)
    if not _is_worth_reading(plain, is_followed=is_followed or bool(rest)):
        return None
    phrase = _Phrase(plain, is_ruled=len(text) - len(plain) > 5 and text[0] in _RULES)
    if not phrase.is_attribution(is_followed=is_followed or bool(rest)):
        return None
    return Attribution(phrase.sender(), phrase.date(), end, before, rest)


def _is_worth_reading(plain: str, *, is_followed: bool) -> bool:
    """Cheap: the least that `_Phrase.is_attribution` asks for."""
    closing = plain.rstrip(_EDGES + ")")[-80:].rsplit(None, 1)[-1:]
    closes, has_date = "@" in "".join(closing), len(_NUMBER.findall(plain)) > 1
    if plain.endswith(_COLONS):
        return ((closes or is_followed) and (has_date or "@" in plain)) or _has_verb(fold(plain))
    return is_followed or (has_date and "@" in plain and _has_verb(fold(plain)))


def _cut_rest(text: str) -> tuple[str, str]:
    """Some programs quote on the same line: "... wrote:> Hello"."""
    at = text.find(":>")
    return (text[: at + 1], text[at + 1 :]) if at > 0 else (text, "")


def _cut_before(plain: str) -> tuple[str, str]:
    """The author's text before an attribution on the same line ("Yes. On Monday, Jane wrote:")."""
    for found in _CAPITALISED.finditer(plain, 1):
        following = plain[found.end() :].split(None, 1)
        is_half = found[1] == "AM"  # of the day, and no German "Am"
        opens = not is_half and fold(found[1]) in words_of("opening")
        if opens and following and _is_of_a_date(following[0]):
            return plain[: found.start(1)].rstrip(" -"), plain[found.start(1) :]
    return "", plain


def _is_of_a_date(word: str) -> bool:
    return word[0].isdigit() or fold(word.strip(_EDGES)) in weekdays().keys() | months().keys()


class _Phrase:
    """One possible attribution, taken apart."""

    def __init__(self, text: str, *, is_ruled: bool) -> None:
        self.text = text
        self.is_ruled = is_ruled
        self.masked = _ADDRESS.sub(lambda m: "\x01" * len(m[0]), text)
        self.span = _date_span(self.masked)
        folded = fold(text.rstrip(_EDGES))
        self.verb = _has_verb(folded)
        self.ends_in_verb = self.verb and folded.endswith(endings())
        self.has_address = "\x01" in self.masked
        self.is_ended = text.endswith(_COLONS)

    def is_attribution(self, *, is_followed: bool) -> bool:
        """A verb and a date or an address and a colon; less where a quotation follows."""
        begins = bool(self.span and self.span[0] <= 3) or self._opens
        closes = self.masked.rstrip(_EDGES + ")").endswith("\x01")
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
        return self.span is not None and _has_verb(fold(self.text[: self.span[0]]))

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
    words = side.strip(_EDGES + "()").split()
    while words and (count := _small(words, range(min(5, len(words)), 0, -1))):
        del words[:count]
    words.reverse()
    while words and (count := _small(words, range(min(5, len(words)), 0, -1), reverse=True)):
        del words[:count]
    words.reverse()
    return " ".join(words).strip(_EDGES.replace("*", ""))


def _small(words: list[str], counts: range, *, reverse: bool = False) -> int:
    """How many of the first words are small ones together; 0 where the first one is not."""
    for count in counts:
        part = words[:count][::-1] if reverse else words[:count]
        folded = fold(" ".join(part).strip(_EDGES))
        if not folded or folded in _small_words():
            return count
    return 0


@cache
def _small_words() -> frozenset[str]:
    return words_of("opening") | words_of("wrote") | frozenset(map(fold, BETWEEN.split()))


def _has_verb(folded: str) -> bool:
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
