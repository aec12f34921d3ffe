"""A body as lines, each with the depth at which it is quoted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from chalicelib.mail.vocabulary import INVISIBLE

# "> ", ">>", "> > "; blanks before the first mark are some gateways' own. Bounded: nobody
# quotes deeper, and a line of 200,000 marks is no quotation.
_MARKS = re.compile(r"[ \t\xa0]{0,4}(?:>[ \t\xa0]?){1,60}")
_MARK = re.compile(r"[ \t\xa0]{0,4}>[ \t\xa0]?")
_BREAKS = ("\r\n", "\r", "\u2028", "\u2029", "\x0b", "\x0c")


class Line(NamedTuple):
    """`text` is what is seen behind the marks of quotation, stripped; `raw` is the whole line."""

    depth: int
    text: str
    raw: str


_BLANK = Line(0, "", "")


@lru_cache(maxsize=1)  # a body is looked at for a forward first, and for quotations next
def lines_of(text: str) -> Sequence[Line]:
    invisible = not text.isascii() and INVISIBLE.search(text)
    for mark in _BREAKS:
        text = text.replace(mark, "\n")
    raws = text.removeprefix("\ufeff").split("\n")
    if invisible:
        return tuple([_line_with_invisible(raw) for raw in raws])
    return tuple(
        [_line(raw) if ">" in raw[:5] else Line(0, raw.strip(), raw) if raw else _BLANK for raw in raws]
    )


def _line(raw: str) -> Line:
    marks = _MARKS.match(raw)
    if marks:
        return Line(marks[0].count(">"), raw[marks.end() :].strip(), raw)
    return Line(0, raw.strip(), raw)


def _line_with_invisible(raw: str) -> Line:
    line = _line(raw)
    return line._replace(text=INVISIBLE.sub("", line.text).strip())


def unquoted(line: Line, levels: int) -> str:
    """The line without its first `levels` marks, or as many as it has."""
    text = line.raw
    for _ in range(min(levels, line.depth)):
        mark = _MARK.match(text)
        text = text[mark.end() :] if mark else text
    return text


def joined(lines: Sequence[Line], levels: int = 0) -> str:
    """The lines as a text, without blank lines around it and without an indent that all share."""
    if levels:
        texts = [unquoted(line, levels).rstrip() for line in lines]
    else:
        texts = [line.raw.rstrip() for line in lines]
    indent = min([len(text) - len(text.lstrip()) for text in texts if text], default=0)
    if indent:
        texts = [text[indent:] for text in texts]
    return "\n".join(texts).strip("\n\ufeff")


def next_filled(lines: Sequence[Line], start: int, within: int = 4) -> int | None:
    """The index of the first line with a text from `start` on, at most `within` lines away."""
    for index in range(start, min(start + within, len(lines))):
        if lines[index].text:
            return index
    return None
