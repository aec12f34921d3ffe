"""What stands below an author's words: signature, device line, disclaimers and the footers of lists."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from chalicelib.mail.banners import is_banner
from chalicelib.mail.labels import DISCLAIMERS, FOOTERS, THANKS
from chalicelib.mail.vocabulary import all_folded, fold, says, words_of

_DASHES = re.compile(r"(?:--|—|––|- -|__)$")
_RULES = "-_=*~#+•·.—–‐"
_RULE = re.compile(rf"(?:[{_RULES}] ?){{3,}}$")
_OPENS = frozenset(_RULES + "([|")  # what may stand before the first word of a line that a program wrote
_LAST_WORDS = ("から送信", "에서 보냄", "에서 보냈습니다", "dan gönderildi", "den gönderildi", "küldve")
_MOBILE = re.compile(
    r"(?i)^(?:get|via|sent|typed)\b.{0,30}\b(?:mobile|android|ios|iphone|ipad|outlook)\b.{0,20}$"
)
_MODEL = re.compile(
    r"(?i)iphone|ipad|android|galaxy|samsung|smartphone|huawei|xiaomi|pixel|blackberry|handy|tablet"
)
_SIGNATURE_LINES = 14  # with text, below a rule
_NAME_LINES = 6  # below a closing
_SENTENCE_WORDS = 6
_APART = 2  # lines
_WITH_MODEL, _WITHOUT_MODEL = (100, 12), (70, 9)  # characters and words of a device's line
_ADDRESS = re.compile(r"\w@[\w-]{1,64}\.")
_PHONE = re.compile(r"(?:\d[ ().\-]{0,2}){7}")
_POSTSCRIPT = re.compile(r"(?i)p\.? ?s\.?\b")
_SIGNED = re.compile(r"[-–—/~] ?[^\W\d_a-z][\w.'’-]{0,20}(?: [^\W\d_a-z][\w.'’-]{0,20}){0,2}$")
_NAME = re.compile(r"[*_]{0,2}[^\W\d_][\w.'’´`\- ()/,&*]{0,50}$")
_BESIDE = re.compile(r"\s*[|•·<(\[]|,\s|\s[-–—]\s")  # between a name and what is told about its bearer
_STOPS = (".", "!", "?", "。", "！", "？", "।", "؟")


def signature_start(texts: Sequence[str]) -> int:
    """The index of the first line that is no longer the author's message; `len(texts)` where none is."""
    end = len(texts)
    while end and not _is_said(texts[end - 1]):
        end -= 1
    if not end:
        return 0
    mark = next((at for at in _candidates(texts, end) if _is_mark(texts, at, end)), None)
    if mark is None:
        return min(_signed_start(texts, end), _banner_below(texts, end))
    above = mark
    while above and not _is_said(texts[above - 1]):
        above -= 1
    if above and texts[mark][0] in _RULES and _is_closing(texts[above - 1]):
        return above - 1  # "Cheers" directly above the rule
    if mark - above > _APART and _DASHES.match(texts[mark]):
        return mark  # a quotation stood between: who took leave above it signs here
    signed = _signed_start(texts, above) if above else mark
    named = mark - (is_device_line(texts[mark]) and _is_named_above(texts, mark))
    return min(signed, named) if signed < above else named


def _signed_start(texts: Sequence[str], end: int) -> int:
    """Where the author takes leave, though no rule and no program marks it."""
    starts = (_closing_start(texts, end), _contact_start(texts, end), _initials_start(texts, end))
    return min(min(starts), len(texts))


def _banner_below(texts: Sequence[str], end: int) -> int:
    """Some gateways write their banner as the last paragraph."""
    first = end
    while first and texts[first - 1] and end - first < _NAME_LINES:
        first -= 1
    return first if first and not texts[first - 1] and is_banner(texts[first:end]) else len(texts)


def _candidates(texts: Sequence[str], end: int) -> Iterator[int]:
    """Cheap: the lines that may begin, or in some languages end, like one that a program wrote."""
    keys = _first_letters()
    for at in range(end):
        text = texts[at]
        if not text or len(text) > 300:
            continue
        if text[:3].casefold() in keys or text[0] in _OPENS or not text.isascii():
            yield at


@cache
def _first_letters() -> set[str]:
    return _devices().keys() | _disclaimers().keys()


def _by_letters(phrases: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Phrases by what they begin with: a line is compared with few."""
    found: dict[str, tuple[str, ...]] = {}
    for phrase in phrases:
        found[phrase[:3]] = (*found.get(phrase[:3], ()), phrase)
    return found


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
    if text[0] in _RULES and _DASHES.match(text):
        return _is_followed_by_few(texts, at, end)
    if text[0] in _RULES and len(text) > 2 and _RULE.match(text):
        return _is_rule_above_signature(texts, at, end)
    return _is_disclaimer(texts, at) or is_device_line(text)


def _is_followed_by_few(texts: Sequence[str], at: int, end: int) -> bool:
    """Short lines to the end: a signature, not the next section of a letter."""
    if end - at > 40:
        return False
    below = [text for text in texts[at + 1 : end] if text]
    return bool(below) and (len(below) <= _SIGNATURE_LINES or says(fold(" ".join(below)), FOOTERS))


def _is_rule_above_signature(texts: Sequence[str], at: int, end: int) -> bool:
    """A rule also parts the sections of a letter and underlines headings: no sentence begins below it."""
    if not _is_followed_by_few(texts, at, end):
        return False
    below = [text for text in texts[at + 1 : end] if text]
    if says(fold(" ".join(below)), FOOTERS) or any(map(_begins_disclaimer, below)):
        return True
    is_underline = at > 0 and abs(len(texts[at - 1]) - len(texts[at])) < 3 and texts[at][0] in "=-~"
    return len(texts[at]) > 4 and not is_underline and not any(map(_is_sentence, below[:3]))


def _is_sentence(text: str) -> bool:
    return text.endswith(_STOPS) and len(text.split()) >= _SENTENCE_WORDS and text[0] not in "\"“„«*'"


def is_device_line(text: str) -> bool:
    """ "Sent from my iPhone", "Get Outlook for iOS<https://...>": short, and no sentence goes on in it."""
    if len(text) > 160:
        return False
    words = fold(text.split("<", 1)[0].split("(http", 1)[0].strip("*_ -–—[]"))
    begins = _begins_device(words) or text.endswith(_LAST_WORDS)
    if not begins:
        return bool(_MOBILE.match(words))
    is_model = bool(_MODEL.search(words))
    longest = _WITH_MODEL if is_model else _WITHOUT_MODEL
    if len(words) > longest[0] or len(words.split()) > longest[1] or words.count(",") > is_model:
        return False
    return is_model or not text.endswith(_STOPS) or len(words.split()) <= _SENTENCE_WORDS


def _begins_device(words: str) -> bool:
    """Whole words: a letter may follow only in scripts that write no blanks between words."""
    return any(
        words.startswith(device) and (not device[-1].isascii() or words[len(device) :][:1] in ("", " "))
        for device in _devices().get(words[:3], ())
    )


@cache
def _devices() -> dict[str, tuple[str, ...]]:
    return _by_letters(words_of("device"))


def _is_disclaimer(texts: Sequence[str], at: int) -> bool:
    """A paragraph below the author's that begins like a disclaimer or a list's footer."""
    if not _begins_disclaimer(texts[at]) or (at and texts[at - 1] and not _RULE.match(texts[at - 1])):
        return False
    return any(texts[:at])


def _begins_disclaimer(text: str) -> bool:
    words = fold(text[:200]).lstrip("*_ ([-|")
    return words.startswith(_disclaimers().get(words[:3], ()))


@cache
def _disclaimers() -> dict[str, tuple[str, ...]]:
    return _by_letters(all_folded(DISCLAIMERS))


def _closing_start(texts: Sequence[str], end: int) -> int:
    """A closing ("Best regards,") with nothing below it but a name and a few short lines."""
    filled = ways = 0
    for at in range(end - 1, -1, -1):
        text = texts[at]
        if not text:
            continue
        if _is_closing(text):
            return at if filled and _names(texts, at + 1, end) else len(texts)
        if len(text) > 80 or _POSTSCRIPT.match(text) or _is_sentence(text):
            break
        filled, ways = filled + 1, ways + _is_contact(text)
        if filled > (_SIGNATURE_LINES if ways else _NAME_LINES):
            break
    return len(texts)


def _is_closing(text: str) -> bool:
    """A wish alone on its line. Thanks in a sentence ("Thank you so much.") are said to somebody."""
    if len(text) > 50:
        return False
    words = fold(text.strip("*_ ,.!-–—;:~，、。！"))
    if words not in words_of("closing"):
        return False
    return not (text.endswith(_STOPS) and len(words) > 8 and any(map(words.__contains__, THANKS)))


def _names(texts: Sequence[str], start: int, end: int) -> bool:
    """The first line below is a name: a few words without the end of a sentence."""
    first = next(text for text in texts[start:end] if text)
    name = _BESIDE.split(first, maxsplit=1)[0] or first
    count = len(name.split())
    is_told = name[-1] in ".?!" and count > 1 and len(name.split()[-1]) > 4
    is_low = name[0].islower() and count > 2 and "." not in name[:4]
    return bool(_NAME.match(name)) and count <= 5 and not is_told and not is_low


def _contact_start(texts: Sequence[str], end: int) -> int:
    """A last paragraph that begins with a name and gives two ways to reach it."""
    first = end
    while first and texts[first - 1] and end - first <= _SIGNATURE_LINES:
        first -= 1
    lines = texts[first:end]
    if first == 0 or max(map(len, lines)) > 80 or sum(_is_contact(line) for line in lines) < 2:
        return len(texts)
    return first if _names(texts, first, end) else len(texts)


def _is_contact(text: str) -> bool:
    return "://" in text or "www." in text or bool(_ADDRESS.search(text) or _PHONE.search(text))


def _initials_start(texts: Sequence[str], end: int) -> int:
    """A last line like "-Jane" or "/Jane Doe", apart from the text."""
    last = texts[end - 1]
    is_alone = end > 1 and not texts[end - 2]
    return end - 1 if is_alone and _SIGNED.match(last) else len(texts)
