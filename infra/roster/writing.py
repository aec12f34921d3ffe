"""Members as CSV that a spreadsheet opens well and `roster import` takes back."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Callable, Iterable, Mapping

from chalicelib.domain.member import Member
from infra.roster.columns import Column
from infra.roster.sheet import guarded

_CELLS: Mapping[Column, Callable[[Member], str]] = {
    Column.NAME: lambda member: member.name,
    Column.ADDRESS: lambda member: member.addresses[0].value,
    Column.ALIASES: lambda member: "; ".join(address.value for address in member.addresses[1:]),
    Column.SECOND_ADDRESS: lambda member: member.second_address.value if member.second_address else "",
    Column.TIMEZONE: lambda member: member.timezone.key,
    Column.GOAL: lambda member: member.goal,
    Column.COACH: lambda member: member.coach.value if member.coach else "",
}


def roster_csv(members: Iterable[Member]) -> bytes:
    """With the mark of UTF-8, without which Excel takes it for something else."""
    text = io.StringIO(newline="")
    rows = csv.writer(text)
    rows.writerow(_CELLS)
    for member in members:
        rows.writerow([guarded(cell(member)) for cell in _CELLS.values()])
    return codecs.BOM_UTF8 + text.getvalue().encode("utf-8")
