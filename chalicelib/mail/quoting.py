"""An answer taken apart: what its author wrote, the signature, and the message that it quotes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from chalicelib.mail.attribution import attribution_at
from chalicelib.mail.blocks import block_at, title_at
from chalicelib.mail.lines import Line, joined, lines_of, next_filled
from chalicelib.mail.reading import Quoted
from chalicelib.mail.signatures import signature_start, without_banners

_SPILL = 60  # columns: a gateway that wraps quoted lines leaves their ends unquoted
_EMPTY = " -_=*~#+•·.—–‐ᐧ\xa0"


@dataclass(frozen=True, slots=True)
class Reply:
    """`quoted` is the newest message that the text quotes, its text unquoted by one level."""

    new_text: str
    signature: str
    quoted: Quoted | None


def split_reply(text: str) -> Reply:
    """The parts of `text`. Quoted lines without an attribution stay where the author's text goes on
    below them: they are kept as he quoted them, with their marks."""
    walk = _Walk(lines_of(text))
    walk.run()
    lines = walk.authors()
    texts = ["" if line.depth else line.text for line in lines]
    first = without_banners(texts)
    cut = first + signature_start(texts[first:])
    kept = _trimmed(lines[first:cut])
    return Reply(joined(kept), joined(_trimmed(lines[cut:])), walk.quoted)


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
    at: int = 0
    kept: list[Line] = field(default_factory=list)
    quoted: Quoted | None = None
    is_attributed: bool = False

    def run(self) -> None:
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if not line.text and not line.depth:
                self._keep(self.at + 1)
            elif self._is_other_message():
                self.is_attributed = True
            elif line.depth:
                self._take_quotation()
            else:
                self._keep(self.at + 1)

    def authors(self) -> list[Line]:
        """What is left: without quoted lines where an attribution says that they are somebody else's."""
        return [line for line in self.kept if not line.depth] if self.is_attributed else self.kept

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
        self.quoted = self.quoted or Quoted(quoted.sender, quoted.date, text)
        self.at = end

    def _take_quotation(self) -> None:
        """A quotation that nothing announces: kept for now, it may belong to the author's answer."""
        end = self._quotation_end(self.at)
        if not self.quoted:
            self.quoted = Quoted(None, None, joined(self.lines[self.at : end], 1))
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
        return above.depth > 0 and len(above.raw) > _SPILL and below.depth > 0
