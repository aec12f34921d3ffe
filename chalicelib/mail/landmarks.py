"""The few lines of a body at which another message may begin: found in one cheap pass over all of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from chalicelib.mail.attribution import LINES, may_end
from chalicelib.mail.blocks import LABEL_LENGTH
from chalicelib.mail.lines import lines_of
from chalicelib.mail.titles import RULE

_OPENS = frozenset(RULE)
_CLOSES = frozenset(":：*")  # of a title without rules, also of one in bold


@lru_cache(maxsize=1)  # a body is looked at for a forward first, and for quotations next
def landmarks(text: str) -> Sequence[int]:
    """The indices, in `lines_of(text)`, of the lines that are quoted, may be a title, or may begin a block
    or an attribution.

    No other line needs to be read closely: nearly all lines of a mail are none of these.
    """
    found: set[int] = set()
    for index, (depth, line, _) in enumerate(lines_of(text)):
        if depth:
            found.add(index)
        if not line:
            continue
        if line[0] in _OPENS or line[-1] in _CLOSES or _has_colon(line):
            found.add(index)
        if may_end(line):
            found.update(range(max(0, index - LINES + 1), index + 1))
    return sorted(found)


def _has_colon(line: str) -> bool:
    """A colon stands where a label ends."""
    return line.find(":", 1, LABEL_LENGTH) > 0 or (
        not line.isascii() and line.find("：", 1, LABEL_LENGTH) > 0
    )
