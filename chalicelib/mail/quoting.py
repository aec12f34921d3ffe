"""An answer taken apart: what its author wrote, the signature, and the message that it quotes."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass, field

from chalicelib.mail.attribution import attribution_at
from chalicelib.mail.banners import without_banners
from chalicelib.mail.blocks import block_at
from chalicelib.mail.landmarks import landmarks
from chalicelib.mail.lines import Line, joined, lines_of, next_filled
from chalicelib.mail.reading import Quoted
from chalicelib.mail.signatures import is_device_line, signature_start
from chalicelib.mail.titles import title_at

_SPILL = 60  # columns: a gateway that wraps quoted lines leaves their ends unquoted
_EMPTY = " -_=*~#+•·.—–‐ᐧ\xa0"
_LINK = re.compile(r"[(<]https?://[^\s()<>]{1,500}[)>]")  # some trackers break quoted links out of their line
_COLONS = (":", "：")
_QUESTIONS = ("?", "？", "؟")


@dataclass(frozen=True, slots=True)
class Reply:
    """`quoted` is the newest message that the text quotes, its text unquoted by one level."""

    new_text: str
    signature: str
    quoted: Quoted | None


def split_reply(text: str) -> Reply:
    """The parts of `text`. Quoted lines that nobody is named for stay where the author's text goes on
    below them, with their marks, unless they are seen to be somebody else's."""
    walk = _Walk(lines_of(text), landmarks(text))
    walk.run()
    lines = walk.authors()
    texts = ["" if line.depth else line.text for line in lines]
    first = without_banners(texts)
    cut = first + signature_start(texts[first:])
    kept, rest = _trimmed(lines[first:cut]), _trimmed(lines[cut:])
    if rest and not kept and is_device_line(rest[0].text):
        kept, rest = rest[1:], rest[:1]  # phones put their line above the quotation: the answer is below
    return Reply(joined(kept), joined(rest), walk.quoted)


def _trimmed(lines: Sequence[Line]) -> Sequence[Line]:
    """Without rules, blank lines and quotations at the end."""
    end = len(lines)
    while end and (lines[end - 1].depth or not lines[end - 1].text.strip(_EMPTY)):
        end -= 1
    return lines[:end]


@dataclass(slots=True)
class _Walk:
    """Goes down the lines once and sorts them into the author's and those of others."""

    lines: Sequence[Line]
    places: Sequence[int]
    at: int = 0
    kept: list[Line] = field(default_factory=list)
    loose: Quoted | None = None  # the first quotation that nothing announces
    named: Quoted | None = None  # the first that something does; `above` lines are kept from above it
    above: int = 0

    def run(self) -> None:
        for place in self.places:
            if place < self.at:
                continue  # in what was passed over
            self._keep(place)
            if not self._is_other_message() and self.lines[place].depth:
                self._take_quotation()
        self._keep(len(self.lines))

    @property
    def quoted(self) -> Quoted | None:
        return self.named or self.loose

    def authors(self) -> list[Line]:
        """What is left, without the quotations that are somebody else's."""
        if not (self.loose or self.named):
            return self.kept
        quotations = _quotations(self.kept)
        is_interview = _is_interview(self.kept, quotations)
        said = set(map(str.strip, self.named.text.split("\n"))) if self.named else set()
        others = {
            at
            for start, end in quotations
            if is_interview or self._is_others(start, end, said)
            for at in range(start, end)
        }
        return [line for at, line in enumerate(self.kept) if not (line.depth and at in others)]

    def _is_others(self, start: int, end: int, said: Container[str]) -> bool:
        """Below an attribution, or part of the message that it names; else only a quotation in a quotation
        shows that a program made it: people quote verses and type prompts."""
        lines = self.kept[start:end]
        if self.named and start >= self.above:
            return True
        if any(line.text and line.text in said for line in lines):
            return True
        return len({line.depth for line in lines if line.text}) > 1

    def _keep(self, end: int) -> None:
        self.kept.extend(self.lines[self.at : end])
        self.at = end

    def _is_other_message(self) -> bool:
        """A title, a block or an attribution stands here: what it announces is passed over."""
        return self._pass_title() or self._pass_block() or self._pass_attribution()

    def _pass_title(self) -> bool:
        title = title_at(self.lines[self.at])
        if not title:
            return False
        below = self.at + 1 if title[1] else next_filled(self.lines, self.at + 1, within=8)
        block = block_at(self.lines, below, title[1]) if below is not None else None
        if block and len(block.values) > 1:
            self._pass_message(block.end, Quoted(block.sender, block.date, ""))
        else:
            self._pass_message(self.at + 1, Quoted(None, None, ""))
        return True

    def _pass_block(self) -> bool:
        block = block_at(self.lines, self.at)
        if not block or not block.is_sure:
            return False
        self._pass_message(block.end, Quoted(block.sender, block.date, ""))
        return True

    def _pass_attribution(self) -> bool:
        found = attribution_at(self.lines, self.at)
        if not found:
            return False
        if found.before:
            self.kept.append(Line(0, found.before, found.before))
        self._pass_message(found.end, Quoted(found.sender, found.date, found.rest.lstrip("> ")))
        return True

    def _pass_message(self, body: int, quoted: Quoted) -> None:
        """Passes the quotation below; without marks of quotation it goes to the end."""
        first = next_filled(self.lines, body, within=6)
        marked = first is not None and self.lines[first].depth > 0
        end = self._quotation_end(first) if first is not None and marked else len(self.lines)
        text = "\n".join(filter(None, (quoted.text, joined(self.lines[body:end], 1))))
        if not self.named:
            self.named = Quoted(quoted.sender, quoted.date, text)
            self.above = len(self.kept)
        self.at = end

    def _take_quotation(self) -> None:
        """A quotation that nothing announces: kept for now, it may belong to the author's answer."""
        end = self._quotation_end(self.at)
        if not self.loose:
            self.loose = Quoted(None, None, joined(self.lines[self.at : end], 1))
        self._keep(end)

    def _quotation_end(self, start: int) -> int:
        """Behind the last line of the quotation that stands at `start`."""
        end = at = start
        while at < len(self.lines):
            line = self.lines[at]
            if line.depth or self._is_spilled(at):
                end = at + 1
            elif line.text:
                break
            at += 1
        return end

    def _is_spilled(self, at: int) -> bool:
        """The unquoted end of a long quoted line, with the quotation going on below."""
        if not self.lines[at].text or at + 1 >= len(self.lines):
            return False
        above, below = self.lines[at - 1], self.lines[at + 1]
        is_broken = len(above.raw) > _SPILL or bool(_LINK.match(self.lines[at].text))
        return above.depth > 0 and below.depth > 0 and is_broken


def _quotations(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """Where quoted lines begin and end; blank lines part no quotation."""
    found: list[tuple[int, int]] = []
    is_open = False
    for at, line in enumerate(lines):
        if line.depth and is_open:
            found[-1] = (found[-1][0], at + 1)
        elif line.depth:
            found.append((at, at + 1))
        is_open = bool(line.depth) or (is_open and not line.text)
    return found


def _is_interview(lines: Sequence[Line], quotations: Sequence[tuple[int, int]]) -> bool:
    """Question, answer, question, answer: what is quoted was asked by the other one. A colon above
    ("The poem goes:") announces what the author himself brings."""
    inner = [(start, end) for start, end in quotations if any(line.text for line in lines[end : end + 3])]
    if len(inner) < 2 or any(_said_above(lines, start).endswith(_COLONS) for start, _ in inner):
        return False
    return any(lines[end - 1].text.endswith(_QUESTIONS) for _, end in inner)


def _said_above(lines: Sequence[Line], start: int) -> str:
    return next((line.text for line in reversed(lines[max(0, start - 4) : start]) if line.text), "")
