"""Whether a text is a note of absence or of receipt, by what machines write and people do not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from chalicelib.mail import machine_words
from chalicelib.mail.quoting import split_reply

# Notes are short; what stands after this is signature, disclaimer or quotation.
_LIMIT = 1300
_LONGEST = 1150
# They say at once that nobody is there; a text is searched for it no further than this.
_AT_ONCE = 700
# A machine that names itself does so at once or at the end; people are polite in their first lines.
_OPENING = 300
_UNSPACED = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")
_QUOTES = tuple("\"'“”„«»‘「『")
_TURKISH_I = "i\u0307"  # İ folds to an i and a dot above it
# Two words and a question mark: "Urgent?" alone is a heading. Scripts without blanks have no words.
_QUESTION = re.compile(r"[^\W\d_]\s[^\s.!?]{1,30}\s?[?؟](?=\s|$)|？|[\u3040-\ud7af]\?")


@dataclass(frozen=True, slots=True)
class _Phrase:
    words: str
    plain: str  # without marks, as texts are first searched
    key: str
    language: str
    proves: bool


def is_note_of_absence(text: str) -> bool:
    """A text that calls itself automatic, or says nothing but "I am away" and what to do meanwhile."""
    head = text[:_LIMIT]
    if not (known := _known(head[:_AT_ONCE])):
        return False
    reply = split_reply(head)
    written = "\n".join(line for line in reply.new_text.split("\n") if not line.startswith(">"))
    return _says_automatic(known, f"{written} {reply.signature}") or _is_away(known, written)


def names_absence(text: str) -> bool:
    """Enough for a mail whose header says that a machine wrote it in answer to another."""
    return bool(_known(text[:_AT_ONCE]))


def _says_automatic(known: list[_Phrase], text: str) -> bool:
    """Quoted, the words are what somebody tells of: "this is an automated response" is annoying."""
    note = _folded(text)
    said = {
        phrase.language
        for phrase in known
        if phrase.proves and phrase.words in note and not note.partition(phrase.words)[0].endswith(_QUOTES)
    }
    return bool(said) and not any(_is_human(note[:_OPENING], language) for language in said)


def _is_away(known: list[_Phrase], text: str) -> bool:
    note = _folded(text)
    languages = {phrase.language for phrase in known if not phrase.proves and phrase.words in note}
    if len(note) > _LONGEST or any(_is_human(note, language) for language in languages):
        return False
    return any(_goes_on(note, text, language) for language in languages)


def _goes_on(note: str, text: str, language: str) -> bool:
    """Who is greeted by name is written to by a person, unless all the rest is a machine's."""
    meanwhile = set(_row("MEANWHILE", language).findall(note))
    if _named().match(text):
        return len(meanwhile) > 1
    return bool(meanwhile or _row("THANKS", language).search(note))


def _is_human(note: str, language: str) -> bool:
    return bool(_QUESTION.search(note) or _row("HUMAN", language).search(note))


def _folded(text: str) -> str:
    """On one line, as the phrases are written."""
    return " ".join(text.casefold().replace("’", "'").replace(_TURKISH_I, "i").split())


# ---------------------------------------------------------------- the tables


def _known(head: str) -> list[_Phrase]:
    """The phrases in a text. Most mails have no telling word, which is cheap to see: by the words, or
    by the characters where a script sets no blanks between words."""
    words = _unmarked(head.casefold()).split()
    if head.isascii() or not _UNSPACED.search(head):
        return _in_words(words, words, _index_of_words())
    return _in_words(words, {*words, *head}, _index_of_all())


def _in_words(words: list[str], candidates: Iterable[str], index: _Index) -> list[_Phrase]:
    if index.keys.isdisjoint(candidates):
        return []
    folded = " ".join(words)
    keys = index.keys.intersection(candidates)
    return [phrase for key in keys for phrase in index.phrases[key] if phrase.plain in folded]


def _unmarked(folded: str) -> str:
    """Without the marks that words end in; a few replacements are faster than one translation."""
    return (
        folded.replace(".", " ")
        .replace(",", " ")
        .replace(";", " ")
        .replace("!", " ")
        .replace("’", "'")
        .replace(_TURKISH_I, "i")
    )


def _phrases() -> Iterator[_Phrase]:
    for table in (machine_words.SAYS_AUTOMATIC, machine_words.AWAY):
        for language, row in table.items():
            for said in row:
                words = said.removesuffix("…").casefold()
                plain = " ".join(_unmarked(words).split())
                proves = table is machine_words.SAYS_AUTOMATIC
                yield _Phrase(words, plain, _key(said), language, proves)


def _key(said: str) -> str:
    """Its longest whole word; in scripts without blanks its last character in the order of Unicode,
    where the rare ones stand."""
    if _UNSPACED.search(said):
        return max(said)
    words = _unmarked(said.casefold()).split()
    return max((word for word in words if not word.endswith("…")), key=len)


@dataclass(frozen=True, slots=True)
class _Index:
    phrases: dict[str, tuple[_Phrase, ...]]
    keys: frozenset[str]


@cache
def _index_of_words() -> _Index:
    return _indexed(phrase for phrase in _phrases() if not _UNSPACED.search(phrase.key))


@cache
def _index_of_all() -> _Index:
    return _indexed(_phrases())


def _indexed(phrases: Iterable[_Phrase]) -> _Index:
    by_key: dict[str, list[_Phrase]] = {}
    for phrase in phrases:
        by_key.setdefault(phrase.key, []).append(phrase)
    return _Index({key: tuple(found) for key, found in by_key.items()}, frozenset(by_key))


@cache
def _row(table: str, language: str) -> re.Pattern[str]:
    """Finds the phrases of a row: where words begin, but in scripts that write words together."""
    phrases = getattr(machine_words, table)[language]
    start = "" if phrases[0] >= "\u0590" else r"(?<![^\W\d_])"
    return re.compile(start + "(?:" + "|".join(re.escape(phrase.casefold()) for phrase in phrases) + ")")


@cache
def _named() -> re.Pattern[str]:
    """A greeting and a name, with which its line, or a part of it, ends."""
    greetings = "|".join(re.escape(word) for row in machine_words.GREETINGS.values() for word in row)
    no_names = "|".join(machine_words.NO_NAMES)
    name = r"(?=[^a-zß-ÿа-я\W])\w+(?:[ ][^a-z\W]\w*)?"
    return re.compile(
        rf"\s{{0,9}}(?:(?i:{greetings}),?[ ]{{1,3}}(?!(?i:{no_names})\b){name}\s?[,،!:.;\n–-]"
        rf"|(?!(?i:{no_names}|{greetings})\b)[A-ZÀ-Þ][^\W\d_]{{1,15}}(?<!ly),[ ](?=[^\W\d_A-ZÀ-Þ])"
        r"|[^,、\n]{1,12}(?:さん|様|님|你好|您好)[ ]?[、,，\n])"
    )
