"""Who knocks at join@: the code as people write it, how often they may, and what they are called."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.domain.address import Address, Person
from chalicelib.domain.joining import (
    MOST_OF_DOMAIN,
    MOST_OF_PERSON,
    Knocks,
    domain_key,
    has_code,
    has_ended,
    is_join,
    is_too_often,
    may_join,
    newcomer,
    person_key,
    stand_in,
)
from tests.builders import NOW, a_cohort, an_address, at

LEE = Address("lee.ode@student.example.edu")
DAY = timedelta(days=1)


# ---------------------------------------------------------------- the address and its code


def test_join_is_the_whole_local_part_in_any_case() -> None:
    assert is_join(an_address("JOIN@spring.warmthread.test"))
    assert not is_join(an_address("join-us@spring.warmthread.test"))


@pytest.mark.parametrize(
    "text",
    [
        "maple-4207",
        "Code: MAPLE-4207.",
        "code:maple4207",
        "My code is Maple 4207, thanks!",
        "(maple \u2013 4207)",
        "m a p l e 4 2 0 7",
        "MAPLE\u20144207",
        "maple-\n4207",
        "\uff4d\uff41\uff50\uff4c\uff45-4207",  # full-width letters of an Asian keyboard
        "Hi,\n\nI'd like to take part.\n\nmaple_4207\n",
        '"maple-4207"',
    ],
)
def test_the_code_is_found_however_it_is_written(text: str) -> None:
    assert has_code(text, "maple-4207")
    assert has_code(text, "Maple4207")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "maple",
        "maple-420",
        "maple-42071",
        "xmaple-4207",
        "maple and 4207",
        "maple-4208",
        "x" * 30_000 + " maple-4207",
    ],
)
def test_what_is_not_the_code_is_not_taken_for_it(text: str) -> None:
    assert not has_code(text, "maple-4207")


def test_a_code_without_letters_or_digits_opens_nothing() -> None:
    assert not has_code("anything at all -- really", "------")


@given(st.text(alphabet="maple 4207-\u2013_x", max_size=300))
def test_a_code_is_found_only_where_its_letters_stand_in_their_order(text: str) -> None:
    bare = "".join(c for c in text if c.isalnum())
    assert "maple4207" in bare or not has_code(text, "maple-4207")


def test_any_domain_may_join_where_the_cohort_names_none() -> None:
    assert may_join(Address("x@anywhere.example"), a_cohort())


@pytest.mark.parametrize(
    ("address", "may"),
    [
        ("lee@student.example.edu", True),
        ("lee@example.edu", True),  # equal to it
        ("lee@evil-student.example.edu", False),
        ("lee@sub.student.example.edu", False),
        ("lee@student.example.edu.evil.example", False),
    ],
)
def test_a_named_domain_and_its_equals_may_join(address: str, may: bool) -> None:
    cohort = a_cohort(
        join_domains=("student.example.edu",), equal_domains=(("example.edu", "student.example.edu"),)
    )
    assert may_join(Address(address), cohort) is may


def test_the_last_day_is_a_day_to_join_in_the_cohorts_own_zone() -> None:
    cohort = a_cohort(end=date(2027, 5, 14))
    assert not has_ended(cohort, datetime(2027, 5, 15, 4, 59, tzinfo=UTC))
    assert has_ended(cohort, datetime(2027, 5, 15, 5, 0, tzinfo=UTC))
    assert not has_ended(a_cohort(), datetime(2099, 1, 1, tzinfo=UTC))


# ---------------------------------------------------------------- how often


def test_who_was_turned_away_is_counted_within_the_window_only() -> None:
    four = Knocks("lee", NOW, turned_away=4, version=4)
    assert four.within(DAY, at(hours=23.9)) == four
    assert four.within(DAY, at(days=1)) == Knocks("lee", at(days=1), 0, 4)


def test_a_mail_that_was_on_its_way_for_long_does_not_begin_a_new_count() -> None:
    four = Knocks("lee", NOW, turned_away=4, version=4)
    assert four.within(DAY, at(hours=-3)) == four


def test_every_note_is_the_next_version() -> None:
    assert Knocks("lee", NOW).noted() == Knocks("lee", NOW, 0, 1)
    assert Knocks("lee", NOW, 2, 2).noted(turned_away=1) == Knocks("lee", NOW, 3, 3)


@pytest.mark.parametrize(
    ("of_person", "of_domain", "too_often"),
    [
        (0, 0, False),
        (MOST_OF_PERSON - 1, MOST_OF_DOMAIN - 1, False),
        (MOST_OF_PERSON, 0, True),
        (0, MOST_OF_DOMAIN, True),
    ],
)
def test_five_a_day_of_a_person_and_thirty_an_hour_of_a_domain(
    of_person: int, of_domain: int, too_often: bool
) -> None:
    person, domain = Knocks("lee", NOW, of_person), Knocks("@x.example", NOW, of_domain)
    assert is_too_often(person, domain) is too_often


def test_a_persons_key_is_the_same_at_equal_domains_and_tells_no_address() -> None:
    cohort = a_cohort(equal_domains=(("example.edu", "student.example.edu"),))
    key = person_key(Address("lee@example.edu"), cohort)
    assert key == person_key(Address("lee@student.example.edu"), cohort)
    assert key != person_key(Address("kim@example.edu"), cohort)
    assert "lee" not in key
    assert domain_key(Address("lee@example.edu")) == "@example.edu"


# ---------------------------------------------------------------- who


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Lee Ode", "Lee Ode"),
        ("  Lee \t Ode ", "Lee Ode"),
        ("Ode, Lee", "Lee Ode"),
        ("Ode, Lee, PhD", "Ode, Lee, PhD"),
        ("Ode,", "Ode"),
        ("'Lee Ode'", "Lee Ode"),
        ("Lee\r\nBcc: x", "Lee Bcc: x"),
        ("Lee\x00Ode", "Lee Ode"),
        ("Lee\u202e Ode\u200b", "Lee Ode"),
        ("Zoë Ångström", "Zoë Ångström"),
        ("李 小龍", "李 小龍"),
        ("", "Lee Ode"),
        (None, "Lee Ode"),
        ("lee.ode@student.example.edu", "Lee Ode"),
        ("https://win.example/now", "Lee Ode"),
        ("//win.example", "Lee Ode"),
        ("www.win.example", "Lee Ode"),
        ("Lee " * 50, "Lee Ode"),
        ("\x00\x01", "Lee Ode"),
        ("12345 !!", "Lee Ode"),
        ("\ud800", "Lee Ode"),
    ],
)
def test_a_name_that_cannot_be_one_gives_way_to_the_address(written: str | None, name: str) -> None:
    member = newcomer(Person(written, LEE), LEE, a_cohort())
    assert (member.name, member.addresses, member.timezone) == (name, (LEE,), a_cohort().timezone)


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("lee@x.example", "Lee"),
        ("lee_van-ode2+spring@x.example", "Lee Van Ode"),
        ("12345@x.example", "12345"),
        ("+x@x.example", "+x"),
    ],
)
def test_a_local_part_is_made_presentable(address: str, name: str) -> None:
    assert newcomer(Person(None, None), Address(address), a_cohort()).name == name


@given(st.text(max_size=400))
def test_whatever_a_header_claims_a_name_is_one_short_line(written: str) -> None:
    name = newcomer(Person(written, LEE), LEE, a_cohort()).name
    assert 0 < len(name) <= 80
    assert name == " ".join(name.split())
    assert "@" not in name


def test_a_letter_to_somebody_else_is_in_no_name() -> None:
    found = stand_in(LEE, a_cohort())
    assert (found.id, found.name, found.addresses) == ("-join", "", (LEE,))
