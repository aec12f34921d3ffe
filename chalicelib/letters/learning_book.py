"""The learning book as a text that can be kept, printed, or put anywhere."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from chalicelib.domain.learning_book import Page
from chalicelib.letters.phrases import NAME, clean, clean_text, count

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_EMPTY = "Nothing yet. After a talk, answer its letter with learned and one thing that you learned."


def book(pages: Sequence[Page], name: str) -> str:
    """Plain text, ending in a line break."""
    title = f"{clean(name, NAME)}: what I learned" if clean(name, NAME) else "What I learned"
    people = len({(page.contact, page.company) for page in pages})
    lead = f"From {count(people, 'person', 'people')}, in my own words." if pages else _EMPTY
    parts = [f"{title}\n{'=' * len(title)}\n\n{lead}", *map(_page, pages)]
    return "\n\n".join(parts) + "\n"


def _page(page: Page) -> str:
    company = clean(page.company, NAME)
    who = clean(page.contact, NAME) or "Somebody"
    heading = f"{_day(page.day)} — {who}" + (f", {company}" if company else "")
    return "\n\n".join((heading, *map(_indented, page.learned)))


def _indented(words: str) -> str:
    first, *more = clean_text(words).split("\n")
    return "\n".join([f"  • {first}", *(f"    {line}".rstrip() for line in more)])


def _day(day: date) -> str:
    return f"{_MONTHS[day.month - 1]} {day.day}, {day.year}"
