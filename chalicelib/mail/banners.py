"""Banners that systems put around a mail: "CAUTION: This email originated from outside ..."."""

from __future__ import annotations

from collections.abc import Sequence

from chalicelib.mail.labels import BANNER_HINTS, BANNER_TAGS, BANNERS, CAUTIONS
from chalicelib.mail.vocabulary import all_folded, fold, says

_BANNER_LENGTH = 700  # characters of a banner's paragraph
_BEFORE_BANNER = "*-_=[]|#<>:!/ "
_TAG_WORDS = 6  # of a banner that is no sentence
_BANNER_LINES = 25  # between the marks that Proofpoint sets around its own
_BANNER_MARKS = ("BannerStart", "BannerEnd")


def without_banners(texts: Sequence[str]) -> int:
    """How many of the first lines are a system's banner ("CAUTION: This email originated ...")."""
    start = at = 0
    for _ in range(3):
        first, end = _paragraph(texts, at)
        if first == end or not is_banner(texts[first:end]):
            break
        at = start = _banner_end(texts, first, end)
    return start


def is_banner(paragraph: Sequence[str]) -> bool:
    """It says so in full, or names what is outside and warns; a short tag need not warn."""
    if sum(map(len, paragraph)) > _BANNER_LENGTH:
        return False
    folded = fold(" ".join(paragraph))
    if not any(map(folded.__contains__, BANNER_HINTS)):
        return False  # cheap: nearly all paragraphs
    if folded.strip(_BEFORE_BANNER) in BANNER_TAGS or _BANNER_MARKS[0].casefold() in folded:
        return True
    if says(folded, BANNERS[0]):
        return True
    if not says(folded, BANNERS[1]):
        return False
    if not folded.lstrip(_BEFORE_BANNER).startswith((*all_folded(BANNERS[1]), *all_folded(CAUTIONS))):
        return False
    return len(folded.split()) <= _TAG_WORDS or says(folded, CAUTIONS)


def _paragraph(texts: Sequence[str], start: int) -> tuple[int, int]:
    first = next((at for at in range(start, min(start + 20, len(texts))) if texts[at]), len(texts))
    end = first
    while end < len(texts) and texts[end] and end - first < 60:
        end += 1
    return first, end


def _banner_end(texts: Sequence[str], first: int, end: int) -> int:
    """A banner is a paragraph; where the text follows without a blank line, its own lines only."""
    opening, closing = _BANNER_MARKS
    if opening in texts[first]:
        within = range(first, min(first + _BANNER_LINES, len(texts)))
        return next((at + 1 for at in within if closing in texts[at]), end)
    telling = [at for at in range(first, end) if is_banner(texts[at : at + 1])]
    return telling[-1] + 1 if telling and end - telling[-1] > 3 else end
