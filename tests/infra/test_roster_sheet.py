"""A roster's file as spreadsheets and student systems write it."""

from __future__ import annotations

import re
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


_BEFORE = "Robin,robin@example.edu,\n"
_AFTER = "Ada,ada@example.edu,\n"
_SPANS = {
    "by an opening mark": (
        '"Kim,kim@example.edu,\nLee,lee@example.edu,\n"Bo, Ash",bo@example.edu,\n',
        "is not closed until line 5, so nothing of lines 3 to 5 can be imported",
    ),
    "by a closing mark that fits": (
        '"Kim,kim@example.edu,\nLee,lee@example.edu,\nBo Ash",bo@example.edu,\n',
        "is not closed until line 5, so nothing of lines 3 to 5",
    ),
    "within an address": (
        'Kim,"kim@example.edu,\nLee",lee@example.edu\n',
        "is not closed until line 4, so nothing of lines 3 to 4",
    ),
    "within a goal": (
        'Kim,kim@example.edu,"To see\nLee,lee@example.edu,5"\n',
        "is not closed until line 4, so nothing of lines 3 to 4",
    ),
    "where every cell is quoted": (
        '"Kim,"kim@example.edu",""\n',
        "quotation marks do not match",
    ),
    "with no other row in it": (
        '"Kim\nOde",kim@example.edu,\n',
        "is not closed until line 4, so nothing of lines 3 to 4",
    ),
}


@pytest.mark.parametrize("span", _SPANS)
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_rows_that_a_quotation_mark_swallows_are_told_and_no_others_are_lost(
    span: str, delimiter: str, end: str
) -> None:
    rows, words = _SPANS[span]
    text = f"name,address,goal\n{_BEFORE}{rows}{_AFTER}"
    sheet = sheet_of(text.replace(",", delimiter).replace("\n", end).encode())
    assert [row.cells[Column.NAME] for row in sheet.rows] == ["Robin", "Ada"]
    (bad,) = sheet.bad
    assert bad.line == 3
    assert words in bad.faults[0]


def test_a_mark_that_never_closes_names_all_lines_to_the_end() -> None:
    (bad,) = sheet_of(b'name,address\n"Kim,kim@example.edu\nLee,lee@example.edu\n').bad
    assert "opens here and never closes, so nothing of lines 2 to 3" in bad.faults[0]


@pytest.mark.parametrize("rows", [4_000, 2])
def test_a_mark_that_swallows_more_than_a_cell_can_hold_is_told_as_well(rows: int) -> None:
    long = "".join(f"Lee,lee{number}@{'a' * 60}.example\n" for number in range(rows))
    (bad,) = sheet_of(f'name,address\n"Kim,kim@example.edu\n{long}'.encode()).bad[:1]
    assert bad.line == 2
    assert "a quotation mark opens here and" in bad.faults[0]


def test_a_mark_is_named_by_the_line_on_which_it_opens() -> None:
    text = (
        'goal,name,address\n"To see\nhow labs\nhire","Kim,kim@example.edu\nx,Lee,lee@example.edu\n'
        '"y, z",Bo,bo@example.edu\n,Ada,ada@example.edu\n'
    )
    sheet = sheet_of(text.encode())
    ((line, (fault,)),) = [(bad.line, bad.faults) for bad in sheet.bad]
    assert line == 4
    assert "is not closed until line 6, so nothing of lines 2 to 6" in fault
    assert [row.line for row in sheet.rows] == [7]


@pytest.mark.parametrize(
    "text", ['"name,address\nKim,kim@example.edu\n"x",y\n', 'name,"address\nKim,k@a.b"\n']
)
def test_a_mark_that_swallows_from_the_heading_on_is_told_before_all(text: str) -> None:
    with pytest.raises(ValueError, match="line 1: a quotation mark opens here and is not closed until"):
        sheet_of(f"{text}Kim,kim@example.edu\n".encode())


def test_what_nobody_reads_and_what_a_member_wants_may_have_lines() -> None:
    text = 'name,address,goal,"Notes\nof ours"\nKim,kim@example.edu,"See, and\nlearn","one\n\ntwo"\n'
    (row,) = sheet_of(text.encode()).rows
    assert (row.line, row.cells[Column.GOAL]) == (3, "See, and\nlearn")
    (bad,) = sheet_of(text.replace("two", "Lee,lee@example.edu").encode()).bad
    assert "nothing of lines 3 to 6" in bad.faults[0]


def test_a_line_break_behind_a_cell_hides_nothing() -> None:
    (row,) = sheet_of(b'name,address\n"Kim Ode\n","kim@example.edu\n \n"\n').rows
    assert row.cells == {Column.NAME: "Kim Ode", Column.ADDRESS: "kim@example.edu"}


_ODD = st.lists(st.text(alphabet='ab@ "\n', max_size=5), max_size=4).map(",".join)
_GOOD = st.just("Kim,kim@example.edu,")


@given(st.lists(_ODD | _GOOD, max_size=8), st.sampled_from(",;\t"))
@example(['a,a@b,"', "Kim,kim@example.edu,", '"'], ",")
def test_a_good_row_between_odd_ones_is_read_or_within_the_lines_that_are_named(
    rows: list[str], delimiter: str
) -> None:
    text = "\n".join(("name,address,goal", *rows)).replace(",", delimiter)
    sheet = sheet_of(text.encode())
    told = {row.line for row in sheet.rows if row.cells[Column.ADDRESS] == "kim@example.edu"}
    for fault in (fault for bad in sheet.bad for fault in bad.faults):
        for first, last in re.findall(r"nothing of lines (\d+) to (\d+)", fault):
            told |= set(range(int(first), int(last) + 1))
    assert told >= {number for number, line in enumerate(text.split("\n"), 1) if line.startswith("Kim")}


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
        (b"name,adress\n", 'found: "name", "adress"; did you mean "address"'),
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
