"""The words of `labels` in the form in which lines of mail are compared with them."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from functools import cache, lru_cache

from chalicelib.mail.labels import LANGUAGES, ZONES, Language, forms


class Label(StrEnum):
    """What a labelled line of a header block holds."""

    SENDER = "sender"
    TO = "to"
    CC = "cc"
    SUBJECT = "subject"
    DATE = "date"
    OTHER = "other"


# Accents of Latin, Greek and Cyrillic, points of Hebrew and Arabic: old gateways drop them, people
# leave them out. The vowel signs of India and Thailand are letters in all but name and stay.
_MARKS = re.compile(r"[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]")
# Joiners, direction signs, byte order marks: what the translations of one program differ in.
INVISIBLE = re.compile(r"[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_DOTLESS = str.maketrans({"ı": "i", "’": "'", "ʼ": "'", "ł": "l", "ø": "o", "đ": "d"})


@lru_cache(maxsize=2048)
def fold(text: str) -> str:
    """`text` as it is compared: no case, accents, dots, direction marks or doubled blanks."""
    return " ".join(bare(text).casefold().translate(_DOTLESS).replace(".", "").split())


def bare(text: str) -> str:
    """`text` in compatibility form (full-width letters, odd blanks), without marks."""
    if text.isascii():
        return text
    plain = _MARKS.sub("", unicodedata.normalize("NFKD", INVISIBLE.sub("", text)))
    return unicodedata.normalize("NFC", plain)


@cache
def labels() -> dict[str, Label]:
    """Every folded label of every language."""
    return {
        fold(word): label
        for language in reversed(LANGUAGES)
        for label in reversed(Label)
        for word in forms(str(getattr(language, label.value)))
    }


@cache
def glued_labels(sender: str) -> re.Pattern[str] | None:
    """Finds the labels, as written, of the languages whose sender label is `sender` (folded).

    Some programs (Yahoo, Samsung) put a whole block on one line without blanks: a label may
    follow a word directly, but one of up to three letters never a capital ("CETTo:").
    """
    words = {word for language in _speaking(sender) for word in _block_labels(language)}
    if not words:
        return None
    ordered = sorted(words, key=len, reverse=True)
    long, short = [w for w in ordered if len(w) > 3], [w for w in ordered if len(w) <= 3]
    either = "|".join(map(re.escape, long + [""] * (not long)))
    brief = "|".join(map(re.escape, short))
    return re.compile(rf"(?:({either})|(?<![A-ZÀ-ÞА-Я])({brief}))[ \xa0]?[:：]")


@cache
def bare_subject(sender: str) -> re.Pattern[str] | None:
    """Finds the label of a subject that stands directly behind a word and has no colon."""
    words = {word for language in _speaking(sender) for word in forms(language.subject)}
    return re.compile(rf"(?<=\w)(?:{'|'.join(map(re.escape, sorted(words)))})[ \xa0]") if words else None


def _speaking(sender: str) -> list[Language]:
    return [language for language in LANGUAGES if sender in map(fold, forms(language.sender))]


def _block_labels(language: Language) -> tuple[str, ...]:
    return tuple(word for label in Label for word in forms(str(getattr(language, label.value))))


@cache
def words_of(field: str) -> frozenset[str]:
    """The folded forms of one field (`wrote`, `closing` ...) in all languages."""
    return frozenset(
        fold(word) for language in LANGUAGES for word in forms(str(getattr(language, field))) if fold(word)
    )


@cache
def all_folded(phrases: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(fold, phrases))


def says(folded: str, phrases: tuple[str, ...]) -> bool:
    """One of the phrases stands in a folded text."""
    return any(map(folded.__contains__, all_folded(phrases)))


@cache
def endings() -> tuple[str, ...]:
    """What an attribution may end in without a colon."""
    return tuple(words_of("wrote"))


@cache
def months() -> dict[str, tuple[int, ...]]:
    """Folded names of months; where two languages mean different ones (lis), in the order of LANGUAGES."""
    return _numbered("months", 1)


@cache
def weekdays() -> dict[str, tuple[int, ...]]:
    """Folded names of days, Monday 0, as `date.weekday` counts."""
    return _numbered("weekdays", 0)


def _numbered(field: str, start: int) -> dict[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    for language in LANGUAGES:
        for number, names in enumerate(forms(str(getattr(language, field))), start):
            for name in map(fold, names.split("/")):
                known = found.get(name, ())
                found[name] = known if number in known else (*known, number)
    return found


@cache
def zones() -> dict[str, int]:
    """Minutes east of UTC by zone name, in capitals as programs write them, without accents."""
    return {fold(name).upper(): minutes for name, minutes in ZONES.items()}
