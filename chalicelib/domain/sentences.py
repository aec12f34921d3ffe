"""A text as sentences: where each stands, and its words in the one form in which rules read them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from chalicelib.domain.wording import plain_words

# Characters, some 3,500 words: no draft and no answer is longer. What is longer is a document, and would
# be read for seconds.
READ = 20_000
_LONGEST = 500  # characters; nobody writes longer sentences, and rules look no further


@dataclass(frozen=True, slots=True)
class Sentence:
    """`text` is the part [start, end) of the text read; `plain` is the form that rules read, see `wording`,
    and `words` the words in it.

    In `plain`, words that the writer quotes from somebody stand as `"…"`.
    """

    text: str
    start: int
    end: int
    plain: str
    words: Sequence[str]


def sentences_of(text: str) -> tuple[Sentence, ...]:
    """Of the first `READ` characters."""
    text = text[:READ]
    shown = _without_quotations(text)
    return tuple(
        Sentence(text[start:end], start, end, *plain_words(shown[start:end])) for start, end in _spans(shown)
    )


# ---------------------------------------------------------------- words of somebody else

_HIDDEN = "\ue000"  # stands for a character of a quotation; from the private use area
# Quotations of a few words up to some sentences. A draft that stands in quotation marks as a whole is longer.
# Every kind after one set of marks, which `re` looks for faster than for alternatives.
_QUOTATIONS = re.compile(
    '["“«‘\'](?:(?<=")[^"\n]{6,300}"|(?<=“)[^“”\n]{6,300}”|(?<=«)[^«»\n]{6,300}»|(?<=[‘\'])(?<!\\w[‘\'])'
    "(?:[^‘’'\n]|(?<=\\w)[’'](?=\\w)){6,300}[’'](?!\\w))"
)
_QUOTED_LINES = re.compile(r"^[ \t]{0,3}>[^\n]*", re.MULTILINE)


def _without_quotations(text: str) -> str:
    """The same length, quoted sentences hidden; a word or two in quotation marks are the writer's own."""
    if ">" in text:
        text = _QUOTED_LINES.sub(_hidden, text)
    return _QUOTATIONS.sub(_hidden, text)


def _hidden(match: re.Match[str]) -> str:
    """Blanks around it stay, so that a sentence still begins and ends with what is seen."""
    found = match[0]
    shown = found.strip()
    said = shown[0] == ">" or shown.count(" ") >= 2 or shown[-2] in ".?!"
    return found.replace(shown, _HIDDEN * len(shown)) if said else found


# ---------------------------------------------------------------- where sentences end

_STOP = (
    r"[.!?…\n](?:(?<=\n)|(?<!\n)[.!?…]{0,8}[\"'”’)\]]{0,3}(?=\s|$|\ue000)"
    r"|(?<=[!?])(?=[A-Z])|(?<=[a-z]\.)(?=[A-Z][a-z]))"  # no blank after the stop: "hiring?Please"
)
_ENDS = re.compile(_STOP)
_ENDS_BESIDE_QUOTATIONS = re.compile(rf"{_STOP}|(?<=\ue000)\s(?=[A-Z])")  # a quotation may end its sentence
# With a full stop after them they end no sentence.
_ABBREVIATIONS_WORDS = "mr mrs ms dr prof st sr jr e.g i.e eg ie vs approx dept mt ext fig no nr resp cf incl"
_ABBREVIATIONS = frozenset(_ABBREVIATIONS_WORDS.split())
# These end one where a capital follows.
_SOMETIMES_WORDS = "a.m p.m am pm etc inc ltd co corp u.s u.k ph.d b.sc m.sc b.a m.a c.v"
_SOMETIMES = frozenset(_SOMETIMES_WORDS.split())
_WORD_BEFORE = re.compile(r"[\w.]{1,12}$")
_NEXT = re.compile(r"\s{0,9}(\S)")
_LIST_ITEM = re.compile(r"[ \t]{0,8}(?:[-*•–]|\d{1,2}[.)])[ \t]")
_WRAPPED_AT = (
    48  # characters: programs that wrap lines do so beyond; shorter lines end where their writer ended them
)


def _spans(text: str) -> Iterator[tuple[int, int]]:
    for start, end in pairwise([0, *_cuts(text), len(text)]):
        yield from _trimmed(text, start, end)


def _cuts(text: str) -> Iterator[int]:
    line_start = 0
    ends = _ENDS_BESIDE_QUOTATIONS if _HIDDEN in text else _ENDS
    for match in ends.finditer(text):
        if match[0] == "\n":
            if _ends_line(text, line_start, match.start()):
                yield match.end()
            line_start = match.end()
        elif not (match[0] == "." and _abbreviates(text, match.start())):
            yield match.end()


def _ends_line(text: str, line_start: int, at: int) -> bool:
    """A line break inside a paragraph ends a sentence only where no program would have wrapped."""
    following = _NEXT.match(text, at)
    if following is None or "\n" in text[at + 1 : following.start(1)]:
        return True
    if _LIST_ITEM.match(text, at + 1):
        return True
    return at - line_start < _WRAPPED_AT and not following[1].islower()


def _abbreviates(text: str, at: int) -> bool:
    word = text[max(0, at - 12) : at].rpartition(" ")[2].lower()
    if not word.isalpha():
        before = _WORD_BEFORE.search(word)
        word = before[0] if before else ""
    if word in _SOMETIMES:
        following = _NEXT.match(text, at + 1)
        return following is not None and not following[1].isupper()
    initial = len(word) == 1 and word.isalpha() and word != "i" and text[at - 1].isupper()
    return word in _ABBREVIATIONS or initial


_SAYS_SOMETHING = re.compile(rf"[^\W_]|{_HIDDEN}")


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Without blanks around it, in pieces where it is too long to be a sentence."""
    while start < end:
        cut = end
        if end - start > _LONGEST:
            cut = text.rfind(" ", start + 1, start + _LONGEST) + 1 or start + _LONGEST
        piece = text[start:cut]
        first = start + len(piece) - len(piece.lstrip())
        last = start + len(piece.rstrip())
        if _SAYS_SOMETHING.search(piece):
            yield first, last
        start = cut
