"""What an import is going to do: each row a new member, a change of one who is known, or nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from chalicelib.domain.address import Address
from chalicelib.domain.cohort import Cohort
from chalicelib.domain.member import Member, MemberId
from infra.roster.columns import Column
from infra.roster.entries import Entry, EntryReader
from infra.roster.records import BadRow
from infra.roster.sheet import Sheet

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class New:
    entry: Entry

    def member(self) -> Member:
        return changed(Member(MemberId(""), "", (), secret="", timezone=self.entry.timezone), self.entry)


@dataclass(frozen=True, slots=True)
class Known:
    """`differs` are the columns by which the member is going to change; none: all is as it was."""

    entry: Entry
    member: Member
    differs: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """`absent` counts the members that the file does not name; they are left as they are."""

    new: tuple[New, ...]
    known: tuple[Known, ...]
    bad: tuple[BadRow, ...]
    ignored: tuple[str, ...]
    absent: int

    @property
    def updates(self) -> tuple[Known, ...]:
        return tuple(known for known in self.known if known.differs)

    @property
    def unchanged(self) -> int:
        return len(self.known) - len(self.updates)


def plan_import(sheet: Sheet, members: Iterable[Member], cohort: Cohort) -> Plan:
    roll = _Roll.of(members, cohort)
    reader = EntryReader(cohort)
    read = [reader.read(row) for row in sheet.rows]
    found = [roll.find(entry) if isinstance(entry, Entry) else entry for entry in read]
    known = tuple(each for each in found if isinstance(each, Known))
    bad = (*sheet.bad, *(each for each in found if isinstance(each, BadRow)))
    return Plan(
        new=tuple(each for each in found if isinstance(each, New)),
        known=known,
        bad=tuple(sorted(bad, key=lambda row: row.line)),
        ignored=sheet.ignored,
        absent=roll.count - len(known),
    )


@dataclass(slots=True)
class _Roll:
    """Who has which address, and which line was the first about whom."""

    cohort: Cohort
    count: int
    owners: Mapping[Address, Member]
    lines: dict[MemberId, int] = field(default_factory=dict)

    @classmethod
    def of(cls, members: Iterable[Member], cohort: Cohort) -> _Roll:
        members = tuple(members)
        owners = {cohort.same_person(a): member for member in members for a in member.all_addresses}
        return cls(cohort, len(members), owners)

    def find(self, entry: Entry) -> New | Known | BadRow:
        """By the address; by another one only where the name is the same, for then the address has
        changed, and else somebody would become somebody else."""
        owners = {a: o for a in entry.all_addresses if (o := self.owners.get(self.cohort.same_person(a)))}
        by_address = owners.get(entry.address)
        faults = [
            f"{address} is {owner.name}'s already, who is another member; take it from one of the two"
            for address, owner in owners.items()
            if (owner.id != by_address.id if by_address else not _same_name(owner, entry))
        ]
        candidates = {owner.id: owner for owner in owners.values()}
        if not by_address and len(candidates) > 1 and not faults:
            faults.append("its addresses belong to two members; give each a row of their own")
        if faults:
            return BadRow(entry.line, tuple(faults))
        return self._known(next(iter(candidates.values())), entry) if candidates else New(entry)

    def _known(self, member: Member, entry: Entry) -> Known | BadRow:
        line = self.lines.setdefault(member.id, entry.line)
        if line != entry.line:
            return BadRow(entry.line, (f"line {line} is about the same member; make one row of the two",))
        return Known(entry, member, differences(member, changed(member, entry)))


def _same_name(member: Member, entry: Entry) -> bool:
    return member.name.casefold() == entry.name.casefold()


def changed(member: Member, entry: Entry) -> Member:
    """The member as the row wants it. An empty cell takes away; a column that is not there does not."""

    def said(column: Column, new: T, old: T) -> T:
        return new if column in entry.columns else old

    others = said(Column.ALIASES, entry.aliases, member.addresses)
    return replace(
        member,
        name=entry.name,
        addresses=tuple(dict.fromkeys((entry.address, *others))),
        second_address=said(Column.SECOND_ADDRESS, entry.second_address, member.second_address),
        timezone=said(Column.TIMEZONE, entry.timezone, member.timezone),
        goal=said(Column.GOAL, entry.goal, member.goal),
        coach=said(Column.COACH, entry.coach, member.coach),
    )


def differences(before: Member, after: Member) -> tuple[Column, ...]:
    compared = {
        Column.NAME: (before.name, after.name),
        Column.ADDRESS: (before.addresses[:1], after.addresses[:1]),
        Column.ALIASES: (before.addresses[1:], after.addresses[1:]),
        Column.SECOND_ADDRESS: (before.second_address, after.second_address),
        Column.TIMEZONE: (before.timezone, after.timezone),
        Column.GOAL: (before.goal, after.goal),
        Column.COACH: (before.coach, after.coach),
    }
    return tuple(column for column, (old, new) in compared.items() if old != new)
