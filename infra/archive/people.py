"""Members, threads and touches as tables that a spreadsheet opens: for people, not to be read back."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from chalicelib.aws import keys
from chalicelib.aws.forms import Document
from infra.archive.inventory import Row
from infra.roster.sheet import guarded

_Column = tuple[str, Callable[[Document], object]]


def _plain(name: str) -> _Column:
    return name, lambda document: document.get(name, "")


def _joined(name: str) -> _Column:
    return name, lambda document: " ".join(document.get(name, ()))


def _from_partition(name: str, part: int) -> _Column:
    """A row's partition is C#member#contact."""
    return name, lambda document: document[keys.PARTITION].split("#")[part]


TABLES: Mapping[str, Sequence[_Column]] = {
    "members": (
        *map(_plain, ("id", "name")),
        _joined("addresses"),
        *map(_plain, ("timezone", "goal", "coach", "joined_at", "suspended")),
    ),
    "threads": (
        *map(_plain, ("member", "contact", "name")),
        _joined("addresses"),
        *map(_plain, ("company", "channel", "stage", "touches", "updated_at", "last_sent_at")),
        *map(_plain, ("talk_start", "met_at")),
    ),
    "touches": (
        _from_partition("member", 1),
        _from_partition("contact", 2),
        *map(_plain, ("at", "kind", "channel", "subject", "summary", "intent", "inferred", "delivery")),
    ),
}


def write_table(path: Path, columns: Sequence[_Column], rows: Iterable[Row]) -> None:
    """With the mark at the front by which spreadsheets know UTF-8."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(name for name, _ in columns)
        for row in rows:
            writer.writerow(_cell(value(row.document)) for _, value in columns)


def _cell(value: object) -> str:
    """Strangers write subjects and names: none of them may be a formula."""
    return guarded(str(value))
