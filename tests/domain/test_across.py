"""Who named whom, whether the member met them, and whether the one who named them was told."""

from __future__ import annotations

from typing import Any

import pytest

from chalicelib.domain.across import across
from chalicelib.domain.address import Address, Person
from chalicelib.domain.cadence import STANDARD
from chalicelib.domain.followup import FollowUp, State
from chalicelib.domain.thread import Stage, ThreadHead, contact_id_of
from tests.builders import JANE, a_contact, a_head
from tests.domain.stories import DAYS, chicago, wall_clock

SAM = Address("sam@harbor.example")
MET_AT = chicago("2027-01-14 15:30")  # a Thursday
NOW = chicago("2027-01-20 09:00")
NAMED = Person("Sam Ode", SAM)


def jane(**changes: Any) -> ThreadHead:
    """She named Sam and has not been written to since."""
    return a_head(**{"referred": (NAMED,), "last_sent_at": chicago("2027-01-10 09:00"), **changes})


def sam(**changes: Any) -> ThreadHead:
    return a_head(**{"contact": a_contact(SAM, name="Sam Ode"), "met_at": MET_AT, **changes})


def told(*heads: ThreadHead, now: Any = NOW) -> tuple[FollowUp, ...]:
    return across(heads, STANDARD, DAYS, now).get(contact_id_of(JANE), ())


def test_who_named_somebody_the_member_has_met_is_told_within_three_business_days() -> None:
    (tell,) = told(jane(), sam())

    assert (tell.kind, tell.ref.cause) == ("tell_referrer", contact_id_of(SAM))
    assert wall_clock(tell.due_at) == "2027-01-20 08:00"  # a weekend and a holiday between
    assert tell.state is State.OPEN
    assert across([jane(), sam()], STANDARD, DAYS, NOW).keys() == {contact_id_of(JANE)}


def test_a_mail_to_the_referrer_after_the_talk_ends_it_and_one_before_does_not() -> None:
    assert told(jane(last_sent_at=chicago("2027-01-15 09:00")), sam())[0].state is State.DONE
    assert told(jane(last_sent_at=chicago("2027-01-14 15:00")), sam())[0].state is State.OPEN
    assert told(jane(last_sent_at=None), sam())[0].state is State.OPEN


def test_the_members_word_ends_it_too() -> None:
    assert told(jane(told=(contact_id_of(SAM),)), sam())[0].state is State.DONE


def test_nobody_is_told_of_a_talk_that_was_not_or_is_still_to_come() -> None:
    assert told(jane(), sam(met_at=None)) == ()
    assert told(jane(), sam(), now=chicago("2027-01-14 15:00")) == ()


@pytest.mark.parametrize(
    ("stage", "count"),
    [(Stage.CLOSED, 0), (Stage.UNREACHABLE, 0), (Stage.DECLINED, 1), (Stage.IN_TOUCH, 1)],
)
def test_who_declined_and_named_somebody_is_told_and_who_is_out_of_reach_is_not(
    stage: Stage, count: int
) -> None:
    assert len(told(jane(stage=stage), sam())) == count


@pytest.mark.parametrize(
    ("person", "count"),
    [
        (Person("Somebody Else", SAM), 1),
        (Person("Sam Ode", Address("sam@elsewhere.example")), 0),
        (Person("sam  ODE", None), 1),
        (Person("Sam", None), 0),
        (Person(None, None), 0),
    ],
)
def test_an_address_decides_who_was_named_and_a_name_where_there_is_none(person: Person, count: int) -> None:
    assert len(told(jane(referred=(person,)), sam())) == count


def test_a_contact_without_a_name_is_not_who_was_named_without_an_address() -> None:
    nameless = sam(contact=a_contact(SAM, name=None))

    assert told(jane(referred=(Person(None, None), Person("Sam Ode", None))), nameless) == ()


def test_who_gives_a_further_address_of_their_own_is_not_told_about_themselves() -> None:
    assert told(jane(referred=(Person("Jane Doe", JANE),), met_at=MET_AT)) == ()


def test_each_person_named_is_a_follow_up_and_knows_when_it_was_shown() -> None:
    kim = Address("kim@quay.example")
    shown = chicago("2027-01-20 08:00")
    referrer = jane(referred=(NAMED, Person(None, kim)), asked=((contact_id_of(SAM), shown),))

    found = told(referrer, sam(), sam(contact=a_contact(kim)))

    assert {f.ref.cause: f.reminded_at for f in found} == {
        contact_id_of(SAM): (shown,),
        contact_id_of(kim): (),
    }
