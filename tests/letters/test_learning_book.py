"""The learning book as a text to keep."""

from __future__ import annotations

from datetime import date

from chalicelib.domain.learning_book import Page
from chalicelib.letters.learning_book import book

PAGES = (
    Page(
        date(2027, 1, 12), "Jane Doe", "Acme", ("Maps are arguments.", "Ask the drivers first.\nThey know.")
    ),
    Page(date(2027, 2, 3), "Ana Ruiz", "", ("Nobody reads the second page.",)),
)


def test_it_is_a_page_for_each_talk_in_the_members_own_words() -> None:
    assert book(PAGES, "Robin Vale") == (
        "Robin Vale: what I learned\n"
        "==========================\n"
        "\n"
        "From 2 people, in my own words.\n"
        "\n"
        "January 12, 2027 — Jane Doe, Acme\n"
        "\n"
        "  • Maps are arguments.\n"
        "\n"
        "  • Ask the drivers first.\n"
        "    They know.\n"
        "\n"
        "February 3, 2027 — Ana Ruiz\n"
        "\n"
        "  • Nobody reads the second page.\n"
    )


def test_an_empty_one_says_how_to_begin() -> None:
    found = book((), "")

    assert found.startswith("What I learned\n==============\n\nNothing yet.")
    assert found.endswith("\n")


def test_names_and_words_carry_no_signs_that_steer() -> None:
    page = Page(date(2027, 1, 12), "Jane\r\nDoe", "\u202eAcme", ("One\x07\r\n\u202etwo\n\nthree",))

    found = book((page,), "Robin\nVale")

    assert "January 12, 2027 — Jane Doe, Acme" in found
    assert "  • One\n    two\n\n    three\n" in found
    assert not any(sign in found for sign in "\r\x07\u202e")


def test_somebody_without_a_name_is_somebody() -> None:
    page = Page(date(2027, 1, 12), "", "", ("One",))

    assert "January 12, 2027 — Somebody\n" in book((page,), "")
