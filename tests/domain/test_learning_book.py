"""The learning book: by day and by contact, nothing twice."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from chalicelib.domain.learning_book import Entry, Page, gathered
from chalicelib.domain.thread import ContactId

JAN = date(2027, 1, 12)
FEB = date(2027, 2, 3)


def an_entry(words: str = "Maps are arguments.", **changes: Any) -> Entry:
    known = {"day": JAN, "contact_id": ContactId("jane"), "contact": "Jane Doe", "company": "Acme"}
    return Entry(**{**known, "words": words, **changes})


ANA = {"contact_id": ContactId("ana"), "contact": "Ana Ruiz", "company": ""}


def test_what_one_person_gave_on_one_day_is_a_page() -> None:
    found = gathered([an_entry("One"), an_entry("Two"), an_entry("Other", **ANA), an_entry("Three", day=FEB)])

    assert found == (
        Page(JAN, "Jane Doe", "Acme", ("One", "Two")),
        Page(JAN, "Ana Ruiz", "", ("Other",)),
        Page(FEB, "Jane Doe", "Acme", ("Three",)),
    )


def test_the_days_are_in_order_whenever_they_were_written_down() -> None:
    assert [page.day for page in gathered([an_entry(day=FEB), an_entry(day=JAN)])] == [JAN, FEB]


def test_words_that_came_twice_stand_once_and_empty_ones_not_at_all() -> None:
    found = gathered([an_entry("One"), an_entry(" One\n"), an_entry("  "), an_entry(" ", **ANA)])

    assert found == (Page(JAN, "Jane Doe", "Acme", ("One",)),)


def test_a_name_and_company_that_came_later_are_better() -> None:
    first = an_entry("One", contact="jane@acme.example", company="")

    assert gathered([first, an_entry("Two")]) == (Page(JAN, "Jane Doe", "Acme", ("One", "Two")),)


def test_an_empty_book_has_no_pages() -> None:
    assert gathered([]) == ()


ENTRIES = st.builds(
    an_entry,
    words=st.sampled_from(["One", "Two", " ", "Three\nlines"]),
    day=st.sampled_from([JAN, FEB]),
    contact_id=st.sampled_from(["jane", "ana"]).map(ContactId),
)


@settings(max_examples=50)
@given(st.lists(ENTRIES, max_size=8))
def test_no_words_are_lost(entries: list[Entry]) -> None:
    kept = {(page.day, words) for page in gathered(entries) for words in page.learned}

    assert kept == {(entry.day, entry.words) for entry in entries if entry.words.strip()}
