"""3B7: another contact at a company after three business days, and no two at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from chalicelib.domain.across import Named, named
from chalicelib.domain.address import Address, Person
from chalicelib.domain.cadence import STANDARD, THREE_B_SEVEN
from chalicelib.domain.calendar import Calendar
from chalicelib.domain.same_company import somebody_else, written_sooner
from chalicelib.domain.thread import Stage, ThreadHead
from tests.builders import CHICAGO, a_contact, a_head
from tests.domain.stories import chicago

DAYS = Calendar(CHICAGO, frozenset({date(2027, 1, 18)}))  # a Monday
JANE = Address("jane@acme.example")
SAM = Address("sam@acme.example")


def written(address: Address, when: str | None, company: str | None = "Acme", **changes: Any) -> ThreadHead:
    contact = a_contact(address, name=address.local.title(), company=company)
    return a_head(**{"contact": contact, "first_sent_at": chicago(when) if when else None, **changes})


def suggested(now: str, *heads: ThreadHead, cadence: Any = THREE_B_SEVEN) -> list[str]:
    found = somebody_else(heads, cadence, DAYS, chicago(now))
    return [head.contact.shown_as for head in found]


def sooner(*heads: ThreadHead, since: str = "2027-01-11 07:00", now: str = "2027-01-25 07:00") -> list[str]:
    found = written_sooner(heads, THREE_B_SEVEN, DAYS, chicago(since), chicago(now))
    return [f"{first.contact.shown_as} then {second.contact.shown_as}" for first, second in found]


@pytest.mark.parametrize(
    ("sent", "too_soon", "then"),
    [
        ("2027-01-11 09:00", "2027-01-14 07:59", "2027-01-14 08:00"),  # Monday to Thursday
        ("2027-01-14 09:00", "2027-01-20 07:59", "2027-01-20 08:00"),  # over a weekend and a holiday
        ("2027-01-16 09:00", "2027-01-21 07:59", "2027-01-21 08:00"),  # from a Saturday
    ],
)
def test_somebody_else_is_suggested_after_three_business_days(sent: str, too_soon: str, then: str) -> None:
    jane = written(JANE, sent)

    assert suggested(too_soon, jane) == []
    assert suggested(then, jane) == ["Jane"]


def test_the_suggestion_folds_away_after_two_weeks() -> None:
    jane = written(JANE, "2027-01-11 09:00")

    assert suggested("2027-01-28 07:59", jane) == ["Jane"]
    assert suggested("2027-01-28 08:00", jane) == []


@pytest.mark.parametrize(
    "changes",
    [
        {"stage": Stage.REPLIED},
        {"stage": Stage.DECLINED},
        {"stage": Stage.UNREACHABLE},
        {"stage": Stage.CLOSED},
        {"company": None},
        {"when": None},
        {"touches": 0},
    ],
    ids=str,
)
def test_who_answered_or_is_at_no_company_suggests_nobody(changes: dict[str, Any]) -> None:
    assert suggested("2027-01-15 09:00", written(JANE, **{"when": "2027-01-11 09:00", **changes})) == []


def test_who_has_written_to_a_second_person_there_needs_no_suggestion() -> None:
    jane, sam = written(JANE, "2027-01-11 09:00"), written(SAM, "2027-01-14 09:00", " acme ")

    assert suggested("2027-01-15 09:00", jane, sam) == []
    assert suggested("2027-01-15 09:00", jane, replace(sam, touches=0)) == ["Jane"]


def test_nothing_of_it_in_the_standard_cadence() -> None:
    jane, sam = written(JANE, "2027-01-11 09:00"), written(SAM, "2027-01-12 09:00")

    assert suggested("2027-01-15 09:00", jane, cadence=STANDARD) == []
    assert (
        written_sooner((jane, sam), STANDARD, DAYS, chicago("2027-01-11 07:00"), chicago("2027-01-18 07:00"))
        == ()
    )


@pytest.mark.parametrize(
    ("second", "told"),
    [
        ("2027-01-14 09:00", True),
        ("2027-01-20 07:59", True),  # two business days later: Monday was a holiday
        ("2027-01-20 08:00", False),
    ],
)
def test_a_second_person_within_three_business_days_is_told_of(second: str, told: bool) -> None:
    jane, sam = written(JANE, "2027-01-14 08:30"), written(SAM, second)

    assert sooner(sam, jane) == (["Jane then Sam"] if told else [])


def test_it_is_told_in_the_next_digest_alone() -> None:
    both = written(JANE, "2027-01-11 09:00"), written(SAM, "2027-01-12 09:00")

    assert sooner(*both, since="2027-01-12 08:59") == ["Jane then Sam"]
    assert sooner(*both, since="2027-01-12 09:00") == []
    assert sooner(*both, now="2027-01-12 08:59") == []


def test_who_answered_first_may_be_followed_by_a_colleague_at_once() -> None:
    jane = written(JANE, "2027-01-11 09:00", stage=Stage.REPLIED)

    assert sooner(jane, written(SAM, "2027-01-12 09:00")) == []


def test_different_companies_and_public_providers_are_no_colleagues() -> None:
    jane = written(JANE, "2027-01-11 09:00")

    assert sooner(jane, written(SAM, "2027-01-12 09:00", "Quay")) == []
    assert sooner(*(written(who, "2027-01-11 09:00", None) for who in (JANE, SAM))) == []
    assert sooner(jane, written(SAM, None)) == []


def test_of_three_at_once_each_later_one_is_told_once() -> None:
    three = [
        written(Address(f"{who}@acme.example"), f"2027-01-1{day} 09:00") for day, who in enumerate("abc", 1)
    ]

    assert sooner(*three) == ["A then B", "A then C"]


# ---------------------------------------------------------------- who was named


MEI = Person("Mei Tanaka", Address("mei@harbor.example"))


def names(*heads: ThreadHead) -> list[str]:
    return [f"{_shown(found)} by {found.by.contact.shown_as}" for found in named(heads)]


def _shown(found: Named) -> str:
    return found.person.name or str(found.person.address)


def test_who_was_named_last_is_suggested_first() -> None:
    tom, kim = Person("Tom Bell", None), Person(None, Address("kim@quay.example"))
    jane = written(JANE, None, referred=(MEI, tom), updated_at=chicago("2027-01-11 09:00"))
    sam = written(SAM, None, referred=(kim,), updated_at=chicago("2027-01-12 09:00"))

    assert names(jane, sam) == ["kim@quay.example by Sam", "Tom Bell by Jane", "Mei Tanaka by Jane"]


@pytest.mark.parametrize(
    "contact",
    [
        a_contact(Address("mei@harbor.example"), name="M."),
        a_contact(Address("mei@elsewhere.example"), name="mei  TANAKA"),
        a_contact(None, name="Mei Tanaka"),
    ],
    ids=["by address", "by name at another address", "by name alone"],
)
def test_who_has_a_thread_is_suggested_no_longer(contact: Any) -> None:
    jane, mei = written(JANE, None, referred=(MEI,)), a_head(contact=contact)

    assert names(jane, mei) == []
    assert names(jane, replace(mei, touches=0)) == ["Mei Tanaka by Jane"]


def test_who_was_named_by_two_is_suggested_once_with_the_address_that_either_gave() -> None:
    jane = written(JANE, None, referred=(MEI,), updated_at=chicago("2027-01-11 09:00"))
    others = (Person("mei tanaka", None), Person(None, MEI.address), Person(None, None), Person(" ", None))
    sam = written(SAM, None, referred=others[::-1], updated_at=chicago("2027-01-12 09:00"))

    assert [(found.person, found.by) for found in named([jane, sam])] == [
        (Person("mei tanaka", MEI.address), sam)
    ]


def test_a_thread_that_was_undone_names_nobody() -> None:
    assert names(written(JANE, None, referred=(MEI,), touches=0)) == []
