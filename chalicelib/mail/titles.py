"""Titles of other messages: "---------- Forwarded message ---------", "Begin forwarded message:"."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache

from chalicelib.mail.labels import FORWARD_ENDS
from chalicelib.mail.lines import Line
from chalicelib.mail.vocabulary import fold, words_of

RULE = "-‐‑–—―=_~*"
_EDGES = RULE + " \t:：>#\xa0"
_TITLE = re.compile(
    rf"[{RULE}\s]{{0,4}}[{RULE}]{{2,60}}\s{{0,4}}([^{RULE}\s].{{2,160}}?)\s{{0,4}}[{RULE}]{{2,60}}"
)


class Title(StrEnum):
    """What a line between rules announces."""

    FORWARDED = "forwarded"
    ORIGINAL = "original"


def title_at(line: Line) -> tuple[Title, str] | None:
    """The title that this line is, and what follows on the same line (Yahoo, Samsung)."""
    text = line.text
    if not text:
        return None
    found = _TITLE.match(text[:300]) if text[0] in RULE else None
    if found:
        kind, rest = _kind(found[1]), text[found.end() :].strip(RULE + " ")
        if kind and _kind(rest):
            rest = ""  # two languages in one title
        return (kind, rest) if kind else None
    if text[0] in RULE and _begins(fold(text[:200].strip(_EDGES)), words_of("forwarded")):
        return Title.FORWARDED, ""  # a gateway broke it before its second rule (mutt)
    # Without rules (Apple Mail, MailMate) a title ends in a colon.
    if text[-1] not in ":：*" or len(text) > 100 or not text.rstrip("* ").endswith((":", "：")):
        return None
    return (Title.FORWARDED, "") if _kind(text) is Title.FORWARDED else None


def opens_title(line: Line) -> bool:
    """The first half of a title that a gateway broke: "----- Forwarded message from Ines Okafor" (mutt);
    or one without rules above another one: "Forwarded by Ines Okafor" (Becky)."""
    text = line.text
    words = fold(text[:200].strip(_EDGES))
    titles = words_of("forwarded") | words_of("original")
    return len(text) <= 200 and (_begins(words, titles) or (text[:1] in RULE and words in titles))


def is_end_title(line: Line) -> bool:
    """ "----- End forwarded message -----" and its like."""
    return bool(line.text) and line.text[0] in RULE and fold(line.text.strip(_EDGES)) in _ends()


@cache
def _ends() -> frozenset[str]:
    return frozenset(map(fold, FORWARD_ENDS))


def _kind(text: str) -> Title | None:
    words = fold(text.strip(_EDGES))
    for kind in Title:
        if words in words_of(kind.value) or _begins(words, words_of(kind.value)):
            return kind
    return None


def _begins(words: str, titles: frozenset[str]) -> bool:
    """ "Forwarded by Jane Doe/ACME on 01/11/2027" (Lotus Notes), "Forwarded message from X" (mutt)."""
    parts = words.split(None, 5)
    return any(
        parts[count - 1] in _BY and " ".join(parts[:count]) in titles
        for count in range(2, min(5, len(parts)))
    )


_BY = frozenset(
    ["by", "from", "von", "par", "por", "da", "door", "av", "af", "od", "di", "de", "przez", "of"]
)
