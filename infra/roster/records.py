"""The records of a CSV text, each with its lines, and what of it cannot be read."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from infra.roster.columns import column_of

_DELIMITERS = (",", ";", "\t")
_LINE_BREAK = re.compile(r"\r\n|\r|\n")
_NEVER_CLOSES = "unexpected end"  # csv, where a file ends within quotation marks


@dataclass(frozen=True, slots=True)
class BadRow:
    line: int
    faults: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Record:
    """`written` are its cells with every blank and line break."""

    line: int
    written: tuple[str, ...]

    @property
    def cells(self) -> tuple[str, ...]:
        return tuple(cell.strip() for cell in self.written)

    @property
    def begins(self) -> tuple[int, ...]:
        """The line on which each cell begins, and that on which the last one ends."""
        return tuple(accumulate(map(line_breaks, self.written), initial=self.line))


def delimiter_of(text: str) -> str:
    """The one by which the first record has most headings that are known, then most cells."""

    def headings(delimiter: str) -> tuple[int, int]:
        first = next((r for r in records_in(text, delimiter) if isinstance(r, Record)), None)
        cells = first.cells if first else ()
        return sum(column_of(cell) is not None for cell in cells), len(cells)

    return max(_DELIMITERS, key=headings)


def records_in(text: str, delimiter: str) -> Iterator[Record | BadRow]:
    """The records that are not blank. After one that cannot be read, reading goes on behind it."""
    lines = io.StringIO(text, newline="").readlines()
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    while True:
        before = reader.line_num
        try:
            record = Record(before + 1, tuple(next(reader)))
        except StopIteration:
            return
        except csv.Error as error:
            yield _unread(str(error), before + 1, lines[before : reader.line_num], delimiter)
            continue
        if any(record.cells):
            yield record


def _unread(error: str, line: int, lines: list[str], delimiter: str) -> BadRow:
    """On the last line something is wrong. If there are others, then all of them ended within
    quotation marks, the last of which a reader that is not strict takes for closed."""
    last = line + len(lines) - 1
    open_at_end = lines if _NEVER_CLOSES in error else lines[:-1]
    if not open_at_end:
        return BadRow(line, (_misquoted(error),))
    begins = Record(line, tuple(next(csv.reader(open_at_end, delimiter=delimiter)))).begins
    until = None if _NEVER_CLOSES in error else last
    return BadRow(begins[-2], (swallowed(line, last, closes=until),))


def swallowed(first: int, last: int, *, closes: int | None) -> str:
    until = f"is not closed until line {closes}" if closes else "never closes"
    lines = f"lines {first} to {last}" if last > first else f"line {first}"
    return (
        f"a quotation mark opens here and {until}, so nothing of {lines} can be imported; close it on the "
        "line where it opens, or remove it"
    )


def _misquoted(error: str) -> str:
    if "field limit" in error:
        return "a cell here has more than 131072 characters; is a quotation mark missing?"
    return "its quotation marks do not match; double those that stand within a quoted cell"


def line_breaks(cell: str) -> int:
    return len(_LINE_BREAK.findall(cell))
