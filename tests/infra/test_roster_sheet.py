"""A roster's file as spreadsheets and student systems write it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from infra.faults import Faults
from infra.roster.columns import Column
from infra.roster.sheet import Row, guarded, read_sheet, sheet_of, unguarded

_TEXT = "name,address\nZoë Ødegård,zoe@example.edu\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_a_file_is_read_in_whatever_a_spreadsheet_saves_it(encoding: str) -> None:
    (row,) = sheet_of(_TEXT.encode(encoding)).rows
    assert row.cells == {Column.NAME: "Zoë Ødegård", Column.ADDRESS: "zoe@example.edu"}


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_commas_semicolons_and_tabs_part_cells_and_any_line_end_ends_rows(delimiter: str, end: str) -> None:
    text = _TEXT.replace(",", delimiter).replace("\n", end)
    (row,) = sheet_of(text.encode()).rows
    assert (row.line, row.cells[Column.ADDRESS]) == (2, "zoe@example.edu")


def test_a_line_for_excel_that_names_the_separator_is_no_heading() -> None:
    (row,) = sheet_of(b"sep=|\r\nname|address\r\nRobin|robin@example.edu\r\n").rows
    assert row == Row(3, {Column.NAME: "Robin", Column.ADDRESS: "robin@example.edu"})


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("E-Mail", Column.ADDRESS),
        (" EMAIL  Address * ", Column.ADDRESS),
        ("student_email", Column.ADDRESS),
        ("Full Name:", Column.NAME),
        ("Time Zone", Column.TIMEZONE),
        ("Personal E-mail", Column.SECOND_ADDRESS),
        ("Advisor", Column.COACH),
        ("Career goal", Column.GOAL),
    ],
)
def test_headings_are_forgiving(heading: str, column: Column) -> None:
    others = {Column.NAME: "Name", Column.ADDRESS: "Address"}
    others.pop(column, None)
    text = f"{heading},{','.join(others.values())}\nfirst{',x' * len(others)}\n"
    (row,) = sheet_of(text.encode()).rows
    assert row.cells[column] == "first"


def test_quoted_cells_hold_separators_quotes_and_line_breaks_and_rows_keep_their_lines() -> None:
    text = 'name,address,goal\n"Vale, Robin ""Rob""",robin@example.edu,"one\ntwo"\nKim,kim@example.edu,\n'
    robin, kim = sheet_of(text.encode()).rows
    assert robin.cells[Column.NAME] == 'Vale, Robin "Rob"'
    assert robin.cells[Column.GOAL] == "one\ntwo"
    assert (robin.line, kim.line) == (2, 4)


def test_blank_rows_are_no_rows() -> None:
    assert [row.line for row in sheet_of(b"name,address\n\n , \nKim,kim@example.edu\n\n").rows] == [4]


def test_a_row_with_more_cells_than_columns_is_named_and_a_shorter_one_is_filled_up() -> None:
    text = "name,address,goal\nVale, Robin,robin@example.edu,x\nKim,kim@example.edu\n"
    sheet = sheet_of(text.encode())
    assert [row.cells[Column.GOAL] for row in sheet.rows] == [""]
    ((line, (fault,)),) = [(bad.line, bad.faults) for bad in sheet.bad]
    assert line == 2
    assert "4 cells, but 3 columns" in fault


def test_reading_goes_on_behind_a_row_whose_quotation_marks_do_not_match() -> None:
    text = 'name,address\n"Rob"in,robin@example.edu\nKim,kim@example.edu\n"Lee,lee@example.edu\nAda,a@b\n'
    sheet = sheet_of(text.encode())
    assert [row.cells[Column.NAME] for row in sheet.rows] == ["Kim"]
    assert [bad.line for bad in sheet.bad] == [2, 4]
    assert "do not match" in sheet.bad[0].faults[0]
    assert "never closes" in sheet.bad[1].faults[0]


def test_a_cell_that_is_far_too_long_is_a_fault_of_its_row() -> None:
    (bad,) = sheet_of(b"name,address\n" + b"x" * 140_000 + b",kim@example.edu\n").bad
    assert "131072" in bad.faults[0]


def test_columns_that_mean_nothing_are_told_with_what_was_perhaps_meant() -> None:
    sheet = sheet_of(b"name,address,Student ID,timezon\nKim,kim@example.edu,7,\n")
    assert sheet.ignored == ('"Student ID"', '"timezon"; did you mean "timezone"?')


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"", "it has no rows"),
        (b"\n\n", "it has no rows"),
        (b"name,zone\n", "no column is named address"),
        (b"Robin,robin@example.edu\n", "the first line must name the columns"),
        (b"address\nrobin@example.edu\n", "no column is named name"),
        (b"name,email,e-mail\n", "are all taken for address"),
        (b"PK\x03\x04 and so on", "a workbook and not CSV"),
        (b"\xff\xfen\x00a", "no text"),
        (b"name,address\n\x81\x8d,\n", "line 2: this is no text"),
        (b"name,address\nK\0m,kim@example.edu\n", "line 2: this is no text"),
    ],
)
def test_what_cannot_be_read_at_all_says_why_and_what_to_do(tmp_path: Path, raw: bytes, words: str) -> None:
    path = tmp_path / "roster.csv"
    path.write_bytes(raw)
    with pytest.raises(Faults, match=words):
        read_sheet(path)


@given(st.text(alphabet="'=+-@\t\r＝＋－＠ab", max_size=6))
@example("'=1+1")
@example("''@x")
def test_what_is_guarded_against_formulas_comes_back_and_begins_none(cell: str) -> None:
    assert unguarded(guarded(cell)) == cell
    assert guarded(cell)[:1] not in set("=+-@\t\r＝＋－＠")
