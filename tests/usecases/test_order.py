"""The law: whatever the order of the same deliveries, and however often each comes, the end is one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chalicelib.domain.address import Address
from chalicelib.domain.followup import FollowUp
from chalicelib.domain.proof import Envelope, Verdicts
from chalicelib.domain.touch import Touch
from chalicelib.mail.read import read
from chalicelib.usecases.timeline import ThreadTimeline
from infra.scenario import Scenario, ScenarioMember, read_scenario
from infra.steps import Box, Mail
from tests.builders import a_member
from tests.fakes import FakeClock
from tests.world import PLACEHOLDER, World

DEMO = Path(__file__).parents[2] / "events" / "demo"
CAPTURE = PLACEHOLDER.decode()


@dataclass(frozen=True, slots=True)
class Delivery:
    """A mail as its receiver got it; coming again it is the same object."""

    name: str
    raw: bytes
    received_at: datetime
    verdicts: Verdicts = Verdicts()  # noqa: RUF009 - it is frozen


# ---------------------------------------------------------------- what must not depend on the order

End = dict[str, object]


def end_of(world: World) -> End:
    """Stages, touches and follow-ups by contact; what is held."""
    found = world.timeline()
    threads = sorted((_thread(thread, world) for thread in found.threads), key=str)
    return {"threads": threads, "held": sorted(held.envelope.object_key for held in found.held)}


def _thread(thread: ThreadTimeline, world: World) -> tuple[object, ...]:
    addresses = sorted(address.value for address in thread.contact.addresses)
    return (
        addresses or thread.contact.name,
        thread.stage.value,
        [_touch(touch) for touch in thread.touches],
        [_follow_up(follow_up, thread, world) for follow_up in thread.follow_ups],
    )


def _touch(touch: Touch) -> tuple[object, ...]:
    """The best copy, apart from ids, which are made of the contact's id."""
    best = replace(touch.best, id="", delivery=touch.best.delivery.partition("~")[0])
    return (best, len(touch.copies), touch.inferred)


def _follow_up(follow_up: FollowUp, thread: ThreadTimeline, world: World) -> tuple[object, ...]:
    cause = next((n for n, t in enumerate(thread.touches) if t.id == follow_up.ref.cause), None)
    state = follow_up.state_at(world.clock.now())
    return (follow_up.kind.value, cause, follow_up.due_at, follow_up.starts_at, state.value)


# ---------------------------------------------------------------- processing

MakeWorld = Callable[[], World]


def processed(make: MakeWorld, deliveries: Sequence[Delivery], order: Sequence[int], *, eager: bool) -> End:
    """`eager`: what is freed is captured again at once; else when all else was."""
    world = make()
    for number in order:
        world.capture(_envelope(world, deliveries[number]))
        if eager:
            _empty(world)
    _empty(world)
    return end_of(world)


def _empty(world: World) -> None:
    while world.queues.envelopes:
        world.capture(world.queues.envelopes.pop(0))


def _envelope(world: World, delivery: Delivery) -> Envelope:
    own = world.member.capture_address(world.cohort)
    raw = delivery.raw.replace(PLACEHOLDER, own.value.encode())
    world.raw_mail.put(delivery.name, raw)
    sender = _sender(delivery.raw)
    return Envelope(delivery.name, (own,), sender, delivery.received_at, delivery.verdicts)


@cache
def _sender(raw: bytes) -> Address | None:
    return read(raw).outer.sender.address


@st.composite
def orders(draw: st.DrawFn, count: int) -> list[int]:
    """Every delivery at least once, some of them up to three times, in any order."""
    again = draw(st.lists(st.integers(0, count - 1), max_size=4))
    return draw(st.permutations([*range(count), *again]))


# ---------------------------------------------------------------- the demo's mails


def demo() -> Scenario:
    return read_scenario(DEMO)


def demo_deliveries(scenario: Scenario, member: ScenarioMember) -> list[Delivery]:
    """The member's mails, but for those that answer a letter: they need the letter first."""
    found = []
    for step in scenario.steps:
        what = step.what
        if isinstance(what, Mail) and what.to is Box.CAPTURE and what.reply_to is None:
            if what.member == member.addresses[0]:
                raw = what.path.read_bytes()
                found.append(Delivery(f"inbound/{step.number:06}", raw, step.at, what.verdicts))
    return found


def demo_world(scenario: Scenario, member: ScenarioMember) -> MakeWorld:
    def make() -> World:
        person = a_member(name=member.name, addresses=member.addresses, timezone=member.timezone)
        return World(scenario.cohort, (person,), clock=FakeClock(scenario.steps[-1].at.astimezone(UTC)))

    return make


SCENARIO = demo()
EXAMPLES = settings(
    max_examples=200, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)


@pytest.mark.parametrize("member", SCENARIO.members, ids=lambda member: member.name)
def test_the_demos_mails_end_in_the_same_whatever_their_order(member: ScenarioMember) -> None:
    deliveries, make = demo_deliveries(SCENARIO, member), demo_world(SCENARIO, member)
    count = len(deliveries)
    wanted = processed(make, deliveries, range(count), eager=True)
    assert wanted["threads"]
    assert processed(make, deliveries, range(count - 1, -1, -1), eager=True) == wanted

    @EXAMPLES
    @given(order=orders(count), eager=st.booleans())
    def any_order(order: list[int], eager: bool) -> None:
        assert processed(make, deliveries, order, eager=eager) == wanted

    any_order()
