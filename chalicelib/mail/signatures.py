"""What stands around an author's words: banners above; signature, device line and disclaimers below."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from chalicelib.mail.labels import BANNERS, DISCLAIMERS, FOOTERS
from chalicelib.mail.vocabulary import fold, words_of

_DASHES = re.compile(r"(?:--|—|––|- -|__)$")
_RULES = "-_=*~#+•·.—–‐"
_RULE = re.compile(rf"(?:[{_RULES}] ?){{3,}}$")
_LAST_WORDS = ("から送信", "에서 보냄", "dan gönderildi", "den gönderildi")  # Japanese, Korean, Turkish
_MOBILE = re.compile(
    r"(?i)^(?:get|via|sent|typed)\b.{0,30}\b(?:mobile|android|ios|iphone|ipad|outlook)\b.{0,20}$"
)
_TAGS = frozenset(
    ["[external]", "[ext]", "[extern]", "[externe]", "external", "[externo]", "[external email]"]
)
_BANNER_LENGTH = 700  # characters of a banner's paragraph
_SIGNATURE_LINES = 14  # with text, below a rule
_NAME_LINES = 6  # below a closing
_CONTACT = re.compile(r"(?i)[\w.+-]{1,64}@[\w-]{1,64}\.|https?://|\bwww\.|(?:\d[ ().\-]{0,2}){7}")
_POSTSCRIPT = re.compile(r"(?i)p\.? ?s\.?\b")
_SIGNED = re.compile(r"[-–—/~] ?[^\W\d_a-z][\w.'’-]{0,20}(?: [^\W\d_a-z][\w.'’-]{0,20}){0,2}$")
_NAME = re.compile(r"^[^\W\d_][\w.'’´`\- ()/,]{0,50}$")


def without_banners(texts: Sequence[str]) -> int:
    """How many of the first lines are a system's banner ("CAUTION: This email originated ...")."""
    start = 0
    for first, end in list(_paragraphs(texts))[:3]:
        paragraph = texts[first:end]
        length = sum(map(len, paragraph))
        whole = " ".join(paragraph)
        if length > _BANNER_LENGTH or not (_says(whole, BANNERS) or fold(whole) in _TAGS):
            break
        start = _banner_end(texts, first, end)
    return start


def _banner_end(texts: Sequence[str], first: int, end: int) -> int:
    """A banner is a paragraph; where the text follows without a blank line, its own lines only."""
    telling = [at for at in range(first, end) if _says(texts[at], BANNERS)]
    spilled = telling and end - 1 - telling[-1] > 2
    return telling[-1] + 1 if spilled and telling else end


def _paragraphs(texts: Sequence[str]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    first = None
    for at, text in enumerate([*texts[:60], ""]):
        if text and first is None:
            first = at
        elif not text and first is not None:
            found.append((first, at))
            first = None
    return found


def signature_start(texts: Sequence[str]) -> int:
    """The index of the first line that is no longer the author's message; `len(texts)` where none is."""
    end = len(texts)
    while end and not _is_said(texts[end - 1]):
        end -= 1
    marked = next((at for at in range(end) if _is_mark(texts, at, end)), None)
    if marked is not None:
        return marked - (is_device_line(texts[marked]) and _is_named_above(texts, marked))
    if not end:
        return 0
    return min(_closing_start(texts, end), _contact_start(texts, end), _initials_start(texts, end))


def _is_named_above(texts: Sequence[str], at: int) -> bool:
    """A line of two or three names alone stands directly above the line of a device."""
    if at < 2 or texts[at - 2] or not _NAME.match(texts[at - 1]) or _is_closing(texts[at - 1]):
        return False
    words = texts[at - 1].split()
    return 2 <= len(words) <= 3 and all(word[0].isupper() for word in words)


def _is_said(text: str) -> bool:
    return bool(text) and not (text[0] in _RULES and _RULE.match(text))


def _is_mark(texts: Sequence[str], at: int, end: int) -> bool:
    text = texts[at]
    if not text or len(text) > 300:
        return False
    if text[0] in _RULES and (_DASHES.match(text) or (len(text) > 4 and _RULE.match(text))):
        return _is_followed_by_few(texts, at, end)
    if fold(text.split(None, 1)[0].strip("*_(-[")) not in _first_words() and not _is_east_asian(text):
        return False  # cheap: nearly all lines
    return is_device_line(text) or _is_disclaimer(texts, at)


@cache
def _first_words() -> frozenset[str]:
    return frozenset(words.split()[0] for words in [*words_of("device"), *_disclaimers()])


def _is_east_asian(text: str) -> bool:
    """There the first word is not parted from the next, or the verb that tells comes last."""
    return not text.isascii() and (text.startswith(_unspaced()) or text.endswith(_LAST_WORDS))


@cache
def _unspaced() -> tuple[str, ...]:
    return tuple(words for words in [*words_of("device"), *_disclaimers()] if not words.isascii())


def _is_followed_by_few(texts: Sequence[str], at: int, end: int) -> bool:
    """Short lines to the end: a signature, not the next section of a letter."""
    if end - at > 40:
        return False
    below = [text for text in texts[at + 1 : end] if text]
    return bool(below) and (len(below) <= _SIGNATURE_LINES or _says(" ".join(below), FOOTERS))


def is_device_line(text: str) -> bool:
    """ "Sent from my iPhone", "Get Outlook for iOS<https://...>": short, and no sentence goes on in it."""
    if len(text) > 160:
        return False
    words = fold(text.split("<", 1)[0].split("(http", 1)[0].strip("*_ -–—"))
    if not words or len(words) > 70 or len(words.split()) > 9:
        return False
    if text.rstrip().endswith((".", "?", "!")) and len(words.split()) > 6:
        return False
    begins = (
        words in words_of("device")
        or words.startswith(_devices())
        or (len(words) < 40 and text.endswith(_LAST_WORDS))
    )
    return (begins and "," not in words) or bool(_MOBILE.match(words))


@cache
def _devices() -> tuple[str, ...]:
    return tuple(f"{word} " for word in words_of("device") if word[0].isascii() or len(word) > 2) + tuple(
        word for word in words_of("device") if not word.isascii() and len(word) > 2
    )


def _is_disclaimer(texts: Sequence[str], at: int) -> bool:
    """A paragraph that begins like a disclaimer or a list's footer."""
    if at and texts[at - 1] and not _RULE.match(texts[at - 1]):
        return False
    folded = fold(texts[at][:200]).lstrip("*_ ([")
    return folded.startswith(_disclaimers())


@cache
def _disclaimers() -> tuple[str, ...]:
    return tuple(map(fold, DISCLAIMERS))


def _says(text: str, sentences: tuple[str, ...]) -> bool:
    folded = fold(text)
    return any(sentence in folded for sentence in _folded(sentences))


@cache
def _folded(sentences: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(fold, sentences))


def _closing_start(texts: Sequence[str], end: int) -> int:
    """A closing ("Best regards,") with nothing below it but a name and a few short lines."""
    filled = ways = 0
    for at in range(end - 1, -1, -1):
        text = texts[at]
        if not text:
            continue
        if _is_closing(text):
            return at if filled and _names(texts, at + 1, end) else len(texts)
        if len(text) > 80 or _POSTSCRIPT.match(text):
            break
        filled, ways = filled + 1, ways + bool(_CONTACT.search(text))
        if filled > (_SIGNATURE_LINES if ways else _NAME_LINES):
            break
    return len(texts)


def _is_closing(text: str) -> bool:
    return len(text) < 50 and fold(text.strip("*_ ,.!-–—;:~")) in words_of("closing")


def _names(texts: Sequence[str], start: int, end: int) -> bool:
    """The first line below is a name: a few words without the end of a sentence."""
    first = next(text for text in texts[start:end] if text)
    return bool(_NAME.match(first)) and len(first.split()) <= 5


def _contact_start(texts: Sequence[str], end: int) -> int:
    """A last paragraph that begins with a name and gives two ways to reach it."""
    first = end
    while first and texts[first - 1] and end - first <= _SIGNATURE_LINES:
        first -= 1
    lines = texts[first:end]
    if first == 0 or max(map(len, lines)) > 80 or sum(bool(_CONTACT.search(line)) for line in lines) < 2:
        return len(texts)
    return first if _names(texts, first, end) else len(texts)


def _initials_start(texts: Sequence[str], end: int) -> int:
    """A last line like "-Jane" or "/Jane Doe", apart from the text."""
    last = texts[end - 1]
    is_alone = end > 1 and not texts[end - 2]
    return end - 1 if is_alone and _SIGNED.match(last) else len(texts)
