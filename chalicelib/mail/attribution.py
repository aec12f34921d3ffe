"""Attribution lines ("On Monday Jane Doe wrote:"), in any language, on one line or wrapped over several."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from chalicelib.domain.address import Person
from chalicelib.mail.addresses import unshielded
from chalicelib.mail.attribution_phrase import COLONS, EDGES, Phrase, has_verb
from chalicelib.mail.lines import Line, next_filled
from chalicelib.mail.reading import MailDate
from chalicelib.mail.vocabulary import endings, fold, months, weekdays, words_of

_LONGEST = 400  # characters of a whole attribution
LINES = 4  # over which one is wrapped
_RULES = "-‐‑–—=_*~ \t\xa0"
_NUMBER = re.compile(r"\d+")
_FIGURE = re.compile(r"[\d@]")
_ENDS = _RULES + ":："
_CAPITALISED = re.compile(r"(?:^|[\s\-])([A-ZÀ-ÞА-Я][^\W\d_]{0,9})\s")


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
        if found or text.rstrip(_RULES).endswith(COLONS):
            return found  # a phrase goes no further than its first colon at the end of a line
    return None


def _may_begin(text: str) -> bool:
    """Cheap: most lines of a mail hold no figure and no address, and do not begin like one."""
    if _FIGURE.search(text) or (text[0] in _RULES and may_end(text)):
        return True
    if text[-1] in _ENDS and text.rstrip(_RULES)[-1:] in COLONS:
        return True
    return fold(text.split(None, 1)[0]) in words_of("opening")


def may_end(text: str) -> bool:
    """Cheap, asked of every line of a mail: a colon, an address or one of the verbs ends it."""
    end = text.rstrip(_RULES) if text[-1] in _RULES else text
    if not end or end[-1] in COLONS or ":>" in text:
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
    if text.rstrip(_RULES).endswith(COLONS):
        return False
    return len(following) < 30 and following.rstrip(_RULES).endswith(COLONS) and len(following.split()) < 4


def _is_quoted(lines: Sequence[Line], end: int) -> bool:
    following = next_filled(lines, end)
    return following is not None and lines[following].depth > 0


def _read(text: str, end: int, is_followed: bool) -> Attribution | None:  # noqa: FBT001
    text, rest = _cut_rest(unshielded(text))
    plain = text.strip(_RULES)
    before, plain = _cut_before(plain) if is_followed or rest else ("", plain)
    if not _is_worth_reading(plain, is_followed=is_followed or bool(rest)):
        return None
    phrase = Phrase(plain, is_ruled=len(text) - len(plain) > 5 and text[0] in _RULES)
    if not phrase.is_attribution(is_followed=is_followed or bool(rest)):
        return None
    return Attribution(phrase.sender(), phrase.date(), end, before, rest)


def _is_worth_reading(plain: str, *, is_followed: bool) -> bool:
    """Cheap: the least that `Phrase.is_attribution` asks for."""
    closing = plain.rstrip(EDGES + ")")[-80:].rsplit(None, 1)[-1:]
    closes, has_date = "@" in "".join(closing), len(_NUMBER.findall(plain)) > 1
    if plain.endswith(COLONS):
        return ((closes or is_followed) and (has_date or "@" in plain)) or has_verb(fold(plain))
    return is_followed or (has_date and "@" in plain and has_verb(fold(plain)))


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
    return word[0].isdigit() or fold(word.strip(EDGES)) in weekdays().keys() | months().keys()
