"""A CSV file as spreadsheets and student systems write it: bytes to rows that know their columns."""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise, zip_longest
from pathlib import Path

from infra.faults import Faults
from infra.roster.columns import Column, column_of, plain
from infra.roster.records import BadRow, Record, delimiter_of, line_breaks, records_in, swallowed
from infra.toml_keys import did_you_mean

_SAVE_AS = 'save it from the spreadsheet as "CSV UTF-8"'
# A first line by which Excel is told the delimiter.
_EXCEL_SEPARATOR = re.compile(r"sep=(?P<delimiter>[,;\t|:])\r?\n", re.I)
_WITH_LINES = (Column.GOAL, None)  # a column that means nothing here may hold anything


@dataclass(frozen=True, slots=True)
class Row:
    """`cells` has every column of the file, stripped; `line` is where the row begins."""

    line: int
    cells: Mapping[Column, str]


@dataclass(frozen=True, slots=True)
class Sheet:
    """`ignored` are the headings that mean nothing here, each with what was perhaps meant."""

    rows: tuple[Row, ...]
    bad: tuple[BadRow, ...]
    ignored: tuple[str, ...]


def read_sheet(path: Path) -> Sheet:
    """`Faults` where no row can be understood at all."""
    try:
        return sheet_of(path.read_bytes())
    except ValueError as error:
        raise Faults(path, [str(error)]) from None


def sheet_of(raw: bytes) -> Sheet:
    """`ValueError` says what is wrong with the whole, and what to do."""
    text = _text(raw)
    told = _EXCEL_SEPARATOR.match(text)
    delimiter = told["delimiter"] if told else delimiter_of(text)
    records = list(records_in(text, delimiter))
    if told:
        del records[0]
    if not records:
        raise ValueError("it has no rows; its first line names the columns, such as: name,address")
    heading, *rest = records
    if isinstance(heading, Record):
        heading = _swallowing(heading, ()) or heading
    if isinstance(heading, BadRow):
        raise ValueError(f"line {heading.line}: {heading.faults[0]}")
    columns = _columns(heading)
    found = [_row(record, columns) for record in rest]
    return Sheet(
        rows=tuple(row for row in found if isinstance(row, Row)),
        bad=tuple(row for row in found if isinstance(row, BadRow)),
        ignored=_ignored(heading),
    )


# ---------------------------------------------------------------- bytes to text


def _text(raw: bytes) -> str:
    if raw.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise ValueError(f"this is a workbook and not CSV; {_SAVE_AS}")
    encoding = _encoding(raw)
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise ValueError(f"line {line}: this is no text that can be read; {_SAVE_AS}") from None
    if "\0" in text:
        raise ValueError(f"line {text[: text.index(chr(0))].count(chr(10)) + 1}: this is no text; {_SAVE_AS}")
    return text


def _encoding(raw: bytes) -> str:
    """By its mark; without one UTF-16 is told by the zero bytes of its Latin letters, and what is no
    UTF-8 is what Windows writes in western countries."""
    if raw.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if b"\0" in raw[:2]:
        return "utf-16-be" if raw[:1] == b"\0" else "utf-16-le"
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


# ---------------------------------------------------------------- records to rows


def _columns(heading: Record) -> tuple[Column | None, ...]:
    columns = tuple(map(column_of, heading.cells))
    for column in Column:
        same = [cell for cell, found in zip(heading.cells, columns, strict=True) if found is column]
        if len(same) > 1:
            taken = ", ".join(f'"{cell}"' for cell in same)
            raise ValueError(
                f"line {heading.line}: {taken} are all taken for {column}; rename or remove all but one"
            )
    if Column.ADDRESS not in columns:
        raise ValueError(
            f"line {heading.line}: no column is named address; the first line must name the columns, "
            f"such as name,address (found: {_found(heading)})"
        )
    if not {Column.NAME, Column.FIRST_NAME, Column.LAST_NAME} & set(columns):
        raise ValueError(f"line {heading.line}: no column is named name (found: {_found(heading)})")
    return columns


def _row(record: Record | BadRow, columns: tuple[Column | None, ...]) -> Row | BadRow:
    if isinstance(record, BadRow):
        return record
    if swallowing := _swallowing(record, columns):
        return swallowing
    if any(record.cells[len(columns) :]):
        sentence = (
            f"it has {len(record.cells)} cells, but {len(columns)} columns are named; put a cell "
            "that holds the separator into quotation marks"
        )
        return BadRow(record.line, (sentence,))
    cells = (*record.cells, *[""] * (len(columns) - len(record.cells)))
    named = zip(columns, cells, strict=False)
    return Row(record.line, {column: unguarded(cell) for column, cell in named if column})


def _swallowing(record: Record, columns: tuple[Column | None, ...]) -> BadRow | None:
    """Where a cell has line breaks, whoever wrote it has perhaps not closed it, and what follows is
    somebody else's. Only words of one's own have lines, and no address in them as a row has."""
    lines = pairwise(record.begins)
    for (begins, ends), cell, column in zip_longest(lines, record.written, columns[: len(record.written)]):
        if line_breaks(cell.rstrip()) and (column not in _WITH_LINES or "@" in cell):
            return BadRow(begins, (swallowed(record.line, record.begins[-1], closes=ends),))
    return None


def _ignored(heading: Record) -> tuple[str, ...]:
    return tuple(_meant(cell) for cell in heading.cells if cell and column_of(cell) is None)


def _found(heading: Record) -> str:
    return ", ".join(f'"{cell}"' if column_of(cell) else _meant(cell) for cell in heading.cells)


def _meant(cell: str) -> str:
    return f'"{cell}"{did_you_mean(plain(cell), Column)}'


# ---------------------------------------------------------------- formulas

# What a spreadsheet takes for the beginning of a formula, also in its wide forms (OWASP, "CSV
# Injection"). An apostrophe before it makes it text, and those that were there are kept.
_FORMULA = re.compile(r"'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]")


def guarded(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell
