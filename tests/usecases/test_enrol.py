"""A new member: a capture address that is nobody else's, a digest to come, and one welcome."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from chalicelib.domain.address import Address
from chalicelib.domain.letter import Topic
from chalicelib.domain.member import Member, MemberId
from chalicelib.ports import Retry, Write
from chalicelib.usecases.enrol import Enrol
from tests.builders import NOW, a_member
from tests.world import World


def secrets(*found: str) -> Callable[[], str]:
    left: Iterator[str] = iter(found)
    return lambda: next(left)


def enrol(world: World, new_secret: Callable[[], str]) -> Enrol:
    return Enrol(world.ledger, world.queues, world.clock, new_secret)


def lee(**changes: Any) -> Member:
    address = Address("lee@student.example.edu")
    return a_member(
        **{"id": MemberId(""), "name": "Lee Ode", "addresses": (address,), "secret": "", **changes}
    )


def test_a_member_is_named_by_the_first_four_characters_of_the_secret() -> None:
    world = World()
    member = enrol(world, secrets("lee3abcdefgh"))(lee())
    assert (member.id, member.secret, member.joined_at) == ("lee3", "lee3abcdefgh", NOW)
    assert world.ledger.member(MemberId("lee3")) == member
    assert member.capture_address(world.cohort).value == "lee-ode-lee3abcdefgh@spring.warmthread.test"


def test_a_secret_whose_id_is_taken_is_not_used() -> None:
    world = World()
    member = enrol(world, secrets("rbn2qqqqqqqq", "lee3abcdefgh"))(lee())
    assert member.id == "lee3"
    assert world.member.name == "Robin Vale"


def test_an_id_that_is_taken_in_between_is_left_to_whoever_was_quicker() -> None:
    world = World()
    quick = a_member(id=MemberId("kim4"), name="Kim", secret="kim4abcdefgh")

    class Slower:
        """Another enrolment takes the id between the look and the write."""

        def member(self, member_id: MemberId) -> Member | None:
            found = world.ledger.member(member_id)
            if member_id == quick.id and found is None:
                world.ledger.commit(Write(member=quick))
            return found

        def __getattr__(self, name: str) -> Any:
            return getattr(world.ledger, name)

    slower: Any = Slower()
    new = Enrol(slower, world.queues, world.clock, secrets("kim4qqqqqqqq", "lee3abcdefgh"))(lee())

    assert new.id == "lee3"
    assert world.ledger.member(quick.id) == quick


def test_a_cohort_without_free_addresses_says_so() -> None:
    world = World()
    with pytest.raises(LookupError, match="too large"):
        enrol(world, lambda: "rbn2qqqqqqqq")(lee())


def test_the_first_digest_is_that_of_the_members_own_monday() -> None:
    world = World()
    enrol(world, secrets("lee3abcdefgh"))(lee(timezone=ZoneInfo("Europe/Lisbon")))
    assert world.ledger.digest_due(MemberId("lee3")) == datetime(2027, 1, 18, 7, tzinfo=UTC)


def test_a_member_of_a_scenario_begins_without_a_welcome() -> None:
    world = World()
    enrol(world, secrets("lee3abcdefgh"))(lee())
    assert world.queues.letters == []
    assert world.ledger.letters(MemberId("lee3")) == ()


def test_a_welcome_is_owed_in_the_same_transaction_and_hinted() -> None:
    world = World()
    member = enrol(world, secrets("lee3abcdefgh"))(lee(), welcome=Topic.HELP)
    (letter,) = world.ledger.letters(member.id)
    assert world.queues.letters == [(member.id, letter.id)]


def test_a_ledger_that_takes_nothing_leaves_no_half_of_a_member() -> None:
    world = World()

    class Full:
        def commit(self, _write: Write) -> None:
            raise Retry("throttled")

        def __getattr__(self, name: str) -> Any:
            return getattr(world.ledger, name)

    full: Any = Full()
    with pytest.raises(LookupError):
        Enrol(full, world.queues, world.clock, lambda: "lee3abcdefgh")(lee())
    assert world.ledger.member(MemberId("lee3")) is None
    assert world.ledger.digest_due(MemberId("lee3")) is None


def test_a_member_whose_write_was_not_confirmed_is_not_enrolled_a_second_time() -> None:
    """The answer to a write may be lost on its way; what it wrote is there."""
    world = World()

    class Forgetful:
        def commit(self, write: Write) -> None:
            world.ledger.commit(write)
            raise Retry("no connection")

        def __getattr__(self, name: str) -> Any:
            return getattr(world.ledger, name)

    forgetful: Any = Forgetful()
    found = secrets("lee3abcdefgh", "lee4abcdefgh")
    member = Enrol(forgetful, world.queues, world.clock, found)(lee(), welcome=Topic.HELP)

    assert member.secret == "lee3abcdefgh"
    assert [each.id for each in world.ledger.members()] == ["lee3", "rbn2"]
    assert len(world.queues.letters) == 1
