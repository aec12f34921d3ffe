"""Forwards that a person made inline: the original message and the note above it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import dropwhile

from chalicelib.domain.address import Person
from chalicelib.mail.attribution import Attribution, attribution_at
from chalicelib.mail.banners import without_banners
from chalicelib.mail.blocks import Block, bare_block_at, block_at
from chalicelib.mail.dates import read_date
from chalicelib.mail.landmarks import landmarks
from chalicelib.mail.lines import Line, joined, lines_of, next_filled
from chalicelib.mail.reading import MailDate
from chalicelib.mail.signatures import signature_start
from chalicelib.mail.titles import Title, is_end_title, opens_title, title_at
from chalicelib.mail.vocabulary import fold, words_of

_PREFIX = re.compile(
    r"\s*(?:\[[^\[\]]{1,40}\]\s*)?([^\s:：\[\]()][^:：\[\]()]{0,20}?)\s?(?:[\[(]\d{1,3}[\])])?\s?[:：]"
)


@dataclass(frozen=True, slots=True)
class InlineForward:
    """The outermost original of a forward, and what the forwarder wrote around it."""

    own_note: str
    sender: Person
    to: tuple[Person, ...]
    cc: tuple[Person, ...]
    subject: str
    date: MailDate | None
    text: str


@dataclass(frozen=True, slots=True)
class _Original:
    """What was found: the forward begins at line `start`, the original's text at `body`."""

    start: int
    body: int
    sender: Person
    to: tuple[Person, ...] = ()
    cc: tuple[Person, ...] = ()
    subject: str | None = None
    date: MailDate | None = None


def split_forward(text: str, subject: str) -> InlineForward | None:
    """The original that `text`, the body of a mail with this subject, forwards; None for other mail."""
    subject = _unbracketed(subject)
    lines = lines_of(text)
    found = _find(lines, landmarks(text), subject)
    if not found:
        return None
    original, below = _split_below(lines, found)
    note = "\n\n".join(filter(None, (_note(lines, found.start), below)))
    title = without_prefixes(subject) if found.subject is None else found.subject
    return InlineForward(note, found.sender, found.to, found.cc, title, found.date, original)


def _unbracketed(subject: str) -> str:
    """ "[Fwd: Quay]": SquirrelMail, and what Mozilla wrote before Thunderbird 2."""
    subject = subject.strip()
    inner = subject[1:-1] if subject.startswith("[") and subject.endswith("]") else ""
    return (
        inner
        if inner and "[" not in inner and _first_prefix(inner) in words_of("forward_prefix")
        else subject
    )


def is_forward_subject(subject: str) -> bool:
    """The outermost prefix is one of a forward. "VS" is Danish for it and Finnish for an answer: either."""
    return _first_prefix(subject) in words_of("forward_prefix")


def is_reply_subject(subject: str) -> bool:
    return _first_prefix(subject) in words_of("reply_prefix") - words_of("forward_prefix")


def without_prefixes(subject: str) -> str:
    """The subject without one forward's or reply's prefix."""
    found = _PREFIX.match(subject)
    known = found and fold(found[1]) in words_of("forward_prefix") | words_of("reply_prefix")
    return subject[found.end() :].strip() if found and known else subject.strip()


def _first_prefix(subject: str) -> str:
    found = _PREFIX.match(subject)
    return fold(found[1]) if found else ""


def _find(lines: Sequence[Line], places: Sequence[int], subject: str) -> _Original | None:
    """The first beginning of another message decides: a title, a block or an attribution."""
    is_forward, known = is_forward_subject(subject), without_prefixes(subject)
    if not is_forward and (found := _block_alone(lines, subject)):
        return found
    if not is_forward and not any(_is_forward_title(lines[index]) for index in places):
        return None  # nearly all mail
    for index in places:
        if title := title_at(lines[index]):
            if title[0] is Title.ORIGINAL and not is_forward:
                return None
            if found := _titled(lines, index, *title, known):
                return found
        elif (block := block_at(lines, index, known=known)) and block.is_sure:
            return _dated(_from_block(index, block), lines) if is_forward else None
        elif attribution := attribution_at(lines, index):
            return _from_attribution(index, attribution) if is_forward else None
    return None


def _is_forward_title(line: Line) -> bool:
    title = title_at(line)
    return title is not None and title[0] is Title.FORWARDED


def _block_alone(lines: Sequence[Line], subject: str) -> _Original | None:
    """A message passed on as it was: nothing above its block, and no prefix of an answer."""
    first = next((at for at, line in enumerate(lines) if line.text.strip("_-—=* ")), None)
    if first is None or lines[first].depth or is_reply_subject(subject):
        return None
    block = block_at(lines, first, known=without_prefixes(subject))
    return _from_block(first, block) if block and block.is_sure else None


def _titled(lines: Sequence[Line], index: int, title: Title, rest: str, known: str) -> _Original | None:
    """The original below a title; Yandex writes an attribution there, the others a block."""
    below = index + 1 if rest else next_filled(lines, index + 1, within=8)
    if below is None:
        return None
    if below < len(lines) and lines[below].text.endswith("--") and not title_at(lines[below]):
        below = next_filled(lines, below + 1) or below  # the rest of a broken title
    block = block_at(lines, below, rest, known)
    if block and (block.is_sure or (title is Title.FORWARDED and len(block.values) > 1)):
        return _from_block(index, block)
    if below < len(lines) and (bare := bare_block_at(lines, below)):
        return _from_block(index, bare)
    attribution = attribution_at(lines, below) if below < len(lines) else None
    return _from_attribution(index, attribution) if attribution else None


def _from_block(start: int, block: Block) -> _Original:
    return _Original(start, block.end, block.sender, block.to, block.cc, block.subject, block.date)


_DRAWN = 20  # marks of a rule that no person types
_DATED_TITLE = re.compile(r"(?i)message du (?=\d)")


def _dated(found: _Original, lines: Sequence[Line]) -> _Original:
    """Orange and La Poste write "> Message du 11/01/27 09:00" above a block without a date."""
    above = lines[found.start - 1].text if found.start and found.date is None else ""
    title = _DATED_TITLE.match(above)
    return replace(found, start=found.start - 1, date=read_date(above[title.end() :])) if title else found


def _from_attribution(start: int, attribution: Attribution) -> _Original | None:
    if attribution.before:
        return None  # words and attribution on one line: an answer
    sender = attribution.sender or Person(None, None)
    return _Original(start, attribution.end, sender, date=attribution.date)


def _split_below(lines: Sequence[Line], found: _Original) -> tuple[str, str]:
    """The original's text, unquoted, and what the forwarder wrote below it where quotation shows that."""
    body = _without_end(lines[_body_start(lines, found.body) :])
    depth = max(line.depth for line in lines[found.start : found.body])
    filled = [line.depth for line in body if line.text]
    if not depth:
        # Missive and Proton quote the text below a block that is not quoted.
        return joined(body, min(filled, default=0)), ""
    last = max((at for at, line in enumerate(body) if line.depth), default=-1)
    below = body[last + 1 :]
    if below and below[0].text:
        return joined(body, depth), ""
    return joined(body[: last + 1], depth), joined(below[: signature_start([line.text for line in below])])


def _without_end(body: Sequence[Line]) -> Sequence[Line]:
    """Without the title or the rule that some programs write below the message, and a signature below it."""
    texts = [line.text for line in body]
    end = len(texts)
    while end and not texts[end - 1]:
        end -= 1
    if end and len(texts[end - 1]) > _DRAWN and _is_rule(texts[end - 1]):
        return body[: end - 1]
    last = next((at for at in range(end - 1, -1, -1) if is_end_title(body[at])), None)
    if last is None:
        return body
    below = list(dropwhile(lambda text: not text, texts[last + 1 : end]))
    return body if below and signature_start(below) else body[:last]


def _is_rule(text: str) -> bool:
    """Only marks: Lotus Notes, SquirrelMail and Becky draw a line below the block, KMail below the text."""
    return len(text) > 3 and not text.strip("-_=")


def _body_start(lines: Sequence[Line], body: int) -> int:
    """Behind the blank lines, and behind a title that Zoho repeats below the block."""
    first = next_filled(lines, body, within=6)
    if first is not None and _is_rule(lines[first].text):
        return first + 1
    if first is not None and (title := title_at(lines[first])) and not title[1]:
        after = next_filled(lines, first + 1)
        if after is None or not block_at(lines, after):
            return first + 1
    return body


def _note(lines: Sequence[Line], start: int) -> str:
    """The text above, without what a system or a phone added, and without the rule that Outlook draws."""
    above = list(lines[:start])
    while above and not above[-1].text.strip("_-—=*"):
        above.pop()
    for back in (-1, -2, -3):
        if len(above) >= -back and above[back].text and opens_title(above[back]):
            del above[back:]
            break
    texts = [line.text for line in above]
    first = without_banners(texts)
    kept = above[first : first + signature_start(texts[first:])]
    return joined(kept, min((line.depth for line in kept if line.text), default=0))
