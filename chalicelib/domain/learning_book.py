"""The learning book: what a member learned from whom, kept for the member alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from chalicelib.domain.thread import ContactId


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that was learned, in the member's own words."""

    day: date
    contact_id: ContactId
    contact: str
    company: str
    words: str


@dataclass(frozen=True, slots=True)
class Page:
    """What one person gave on one day."""

    day: date
    contact: str
    company: str
    learned: tuple[str, ...]


def gathered(entries: Iterable[Entry]) -> tuple[Page, ...]:
    """By day, and within it by contact in the order in which they came. The same words twice on a page
    are one; an entry without words is none."""
    pages: dict[tuple[date, ContactId], list[Entry]] = {}
    for entry in sorted(entries, key=lambda entry: entry.day):
        if entry.words.strip():
            pages.setdefault((entry.day, entry.contact_id), []).append(entry)
    return tuple(_page(found) for found in pages.values())


def _page(entries: list[Entry]) -> Page:
    last = entries[-1]
    learned = dict.fromkeys(entry.words.strip() for entry in entries)
    return Page(last.day, last.contact, last.company, tuple(learned))
