"""What a row of a roster says about one member, or everything that is wrong with it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from chalicelib.domain.address import Address
from chalicelib.domain.cohort import Cohort
from infra import forms
from infra.roster.columns import Column
from infra.roster.records import BadRow
from infra.roster.sheet import Row

_NAME = 100
_GOAL = 200
_LOCAL_PART = 64  # RFC 5321 section 4.5.3.1
_DOT_ATOM = re.compile(r"[^.]+(?:\.[^.]+)*")  # RFC 5321 section 4.1.2; no provider gives out quoted ones
_MOST_ALIASES = 10
# What turns the direction of the text around it, and then also of ours (Unicode Annex 9, section 2.1).
_TURNING = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
_IN_BRACKETS = re.compile(r".*<([^<>]*)>")
# Fixed offsets by the tz database, or words of daily life: none of them knows summer time.
_ZONES_MEANT: Mapping[str, str] = {
    **dict.fromkeys(("est", "edt", "et", "eastern", "eastern time"), "America/New_York"),
    **dict.fromkeys(("cst", "cdt", "ct", "central", "central time"), "America/Chicago"),
    **dict.fromkeys(("mst", "mdt", "mt", "mountain", "mountain time"), "America/Denver"),
    **dict.fromkeys(("pst", "pdt", "pt", "pacific", "pacific time"), "America/Los_Angeles"),
    **dict.fromkeys(("cet", "cest", "met"), "Europe/Berlin"),
    **dict.fromkeys(("bst", "wet"), "Europe/London"),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """`columns` are those that the file has: what it has no column for, it says nothing about."""

    line: int
    columns: frozenset[Column]
    name: str
    address: Address
    timezone: ZoneInfo
    aliases: tuple[Address, ...] = ()
    second_address: Address | None = None
    goal: str = ""
    coach: Address | None = None

    @property
    def all_addresses(self) -> tuple[Address, ...]:
        second = (self.second_address,) if self.second_address else ()
        return tuple(dict.fromkeys((self.address, *self.aliases, *second)))


@dataclass(slots=True)
class EntryReader:
    """Reads the rows of one file in their order: an address belongs to the first row that has it."""

    cohort: Cohort
    _lines: dict[Address, int] = field(default_factory=dict)

    def read(self, row: Row) -> Entry | BadRow:
        cells = _Cells(row.cells)
        entry = Entry(
            line=row.line,
            columns=frozenset(row.cells),
            name=cells.name(),
            address=cells.required_address(Column.ADDRESS),
            timezone=cells.timezone(self.cohort.timezone),
            aliases=cells.aliases(),
            second_address=cells.address(Column.SECOND_ADDRESS),
            goal=cells.text(Column.GOAL, _GOAL),
            coach=cells.address(Column.COACH),
        )
        faults = tuple(dict.fromkeys((*cells.faults, *self._conflicts(entry))))
        return BadRow(row.line, faults) if faults else entry

    def _conflicts(self, entry: Entry) -> Iterator[str]:
        cohort = self.cohort
        coaches = set(map(cohort.same_person, cohort.coaches))
        for address in entry.all_addresses:
            if address is _NONE:
                continue
            same = cohort.same_person(address)
            line = self._lines.setdefault(same, entry.line)
            if line != entry.line:
                yield f"{address} is in line {line} already; keep it in one of the two"
            if same in coaches:
                yield f"{address} is a coach's of this cohort; a coach cannot be a member as well"
            if address == cohort.letters_from or address.domain == cohort.mail_domain:
                yield f"{address} is Warmthread's own; write the member's address"
        if entry.coach and cohort.same_person(entry.coach) not in coaches and entry.coach is not _NONE:
            yield (
                f"{entry.coach} is no coach of this cohort; add it to coaches in the cohort's file and "
                f"deploy, or leave the cell empty"
            )


# Stands in an entry that is not going to be one, so that the other cells are looked at as well.
_NONE = Address("")


@dataclass(slots=True)
class _Cells:
    cells: Mapping[Column, str]
    faults: list[str] = field(default_factory=list)

    def name(self) -> str:
        parts = (Column.NAME,) if self.cells.get(Column.NAME) else (Column.FIRST_NAME, Column.LAST_NAME)
        found = _on_one_line(" ".join(self.cells.get(part, "") for part in parts))
        if not found:
            self.faults.append("the name is missing; write how the member wants to be called")
        return self._checked(found, "the name", _NAME)

    def text(self, column: Column, longest: int) -> str:
        return self._checked(_on_one_line(self.cells.get(column, "")), f"the {column}", longest)

    def _checked(self, text: str, what: str, longest: int) -> str:
        if len(text) > longest:
            self.faults.append(f"{what} has {len(text)} characters; {longest} at most")
        if any(unicodedata.category(character) in ("Cc", "Cs") for character in text):
            self.faults.append(f"{what} holds a character that cannot be printed; type it anew")
        if turning := _TURNING.search(text):
            self.faults.append(
                f"{what} holds a sign that cannot be seen and turns the text around ({_code(turning[0])}); "
                "type it anew"
            )
        return text

    def required_address(self, column: Column) -> Address:
        if not self.cells[column]:
            self.faults.append(f"the {column} is missing; write the one that letters go to")
        return self.address(column) or _NONE

    def address(self, column: Column) -> Address | None:
        return self._address(self.cells[column]) if self.cells.get(column) else None

    def aliases(self) -> tuple[Address, ...]:
        found = re.split(r"[;,\s]+", self.cells.get(Column.ALIASES, ""))
        aliases = tuple(dict.fromkeys(self._address(alias) for alias in found if alias))
        if len(aliases) > _MOST_ALIASES:
            self.faults.append(f"{len(aliases)} aliases; {_MOST_ALIASES} at most")
        return aliases

    def _address(self, text: str) -> Address:
        unseen = next((sign for sign in text if unicodedata.category(sign) == "Cf"), None)
        if unseen:
            seen = _cut(text.replace(unseen, ""))
            self.faults.append(f'"{seen}" holds a sign that cannot be seen ({_code(unseen)}); type it anew')
            return _NONE
        bracketed = _IN_BRACKETS.fullmatch(text)
        try:
            found = forms.address(bracketed[1] if bracketed else text)
        except ValueError:
            found = _NONE
        if not _DOT_ATOM.fullmatch(found.local):
            several = "is several; keep one here and put the others into aliases"
            fault = several if text.count("@") > 1 else "is not a mail address; write it as robin@example.edu"
            self.faults.append(f'"{_cut(text)}" {fault}')
            return _NONE
        if not found.value.isascii():
            # Source: SendEmail in the SES v2 API reference: the local part has 7-bit ASCII only.
            self.faults.append(f'"{found}" has letters that the mail service does not take; use another')
        elif len(found.local) > _LOCAL_PART:
            self.faults.append(f'"{_cut(found.value)}" has more than {_LOCAL_PART} characters before the @')
        return found

    def timezone(self, default: ZoneInfo) -> ZoneInfo:
        written = self.cells.get(Column.TIMEZONE, "")
        meant = _ZONES_MEANT.get(written.casefold())
        if meant:
            self.faults.append(f'"{written}" is not a time zone with its summer time; write "{meant}"')
        if meant or not written:
            return default
        try:
            return forms.timezone(written)
        except ValueError as error:
            self.faults.append(str(error))
            return default


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def _code(sign: str) -> str:
    return f"U+{ord(sign):04X}"


def _cut(text: str) -> str:
    return text if len(text) <= 80 else f"{text[:79]}…"
