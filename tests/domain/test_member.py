"""A member, and the capture address that is the member's alone."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from chalicelib.domain.address import Address
from chalicelib.domain.member import CaptureAddress, MemberId, capture_address
from tests.builders import ROBIN, SECRET, a_cohort, a_member
from tests.domain.stories import MLK_DAY


def test_a_capture_address_names_the_member_and_is_read_back() -> None:
    found = a_member().capture_address(a_cohort())

    assert found == Address(f"robin-vale-{SECRET}@spring.warmthread.test")
    assert capture_address(found) == CaptureAddress(ROBIN, SECRET, is_check=False)


@pytest.mark.parametrize("name", ["李小龍", "", "-", "Wilhelmina-Josephine-Ann Vale", "Ann + Bo <x>"])
def test_whatever_the_name_its_capture_address_is_an_address_that_leads_back(name: str) -> None:
    found = a_member(name=name).capture_address(a_cohort())

    assert Address.parse(found.value) == found
    assert "--" not in found.local
    assert capture_address(found) == CaptureAddress(ROBIN, SECRET, is_check=False)


def test_a_draft_goes_to_the_same_address_with_check() -> None:
    found = capture_address(Address(f"robin-{SECRET}+check@spring.warmthread.test"))

    assert found == CaptureAddress(ROBIN, SECRET, is_check=True)


def test_the_name_in_front_is_a_courtesy_and_may_be_missing() -> None:
    assert capture_address(Address(f"{SECRET}@spring.warmthread.test")) == CaptureAddress(
        MemberId("rbn2"), SECRET, is_check=False
    )


@pytest.mark.parametrize(
    "local", ["robin", "robin-short", "robin-rbn2abcdefg1", f"{SECRET}x", f"{SECRET}+other"]
)
def test_another_local_part_is_no_capture_address(local: str) -> None:
    assert capture_address(Address(f"{local}@spring.warmthread.test")) is None


def test_each_of_a_members_addresses_is_the_member_and_nobodys_is_not() -> None:
    work, home = Address("robin@work.example"), Address("robin@home.example")
    member = a_member(addresses=(Address("robin@student.example.edu"), work), second_address=home)
    cohort = a_cohort()

    assert member.is_self(work, cohort)
    assert member.is_self(home, cohort)
    assert not member.is_self(Address("jane@acme.example"), cohort)
    assert not member.is_self(None, cohort)


def test_the_same_local_part_at_an_equal_domain_is_the_member() -> None:
    equal = (("staff.example.org", "example.org"), ("example.edu", "student.example.edu", "mail.example.edu"))
    cohort = a_cohort(equal_domains=equal)
    member = a_member(addresses=(Address("robin@student.example.edu"),))

    assert member.is_self(Address("robin@example.edu"), cohort)
    assert member.is_self(Address("robin@mail.example.edu"), cohort)
    assert not member.is_self(Address("robin@example.org"), cohort)
    assert not member.is_self(Address("robin@lab.example.edu"), cohort)
    assert not member.is_self(Address("kim@example.edu"), cohort)


def test_all_addresses_name_each_once_the_first_first() -> None:
    first, home = Address("robin@student.example.edu"), Address("robin@home.example")
    assert a_member(addresses=(first, home), second_address=home).all_addresses == (first, home)
    assert a_member(addresses=(first,)).all_addresses == (first,)


def test_a_member_lives_the_cohorts_holidays_in_the_members_own_zone() -> None:
    auckland = ZoneInfo("Pacific/Auckland")
    calendar = a_member(timezone=auckland).calendar(a_cohort(holidays=frozenset({MLK_DAY}), reminder_hour=9))

    assert (calendar.zone, calendar.reminder_hour) == (auckland, 9)
    assert not calendar.is_business_day(MLK_DAY)
