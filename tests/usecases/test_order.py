"""The law: whatever the order of the same deliveries, and however often each comes, the end is one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from functools import cache
from pathlib import Path
from typing import Any

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
from tests.builders import CHICAGO, NOW, a_member
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

End = dict[str, Any]


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
        sorted((_follow_up(follow_up, thread, world) for follow_up in thread.follow_ups), key=str),
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
        if not isinstance(what, Mail) or what.member != member.addresses[0]:
            continue
        if what.to is Box.CAPTURE and what.reply_to is None:
            raw = what.path.read_bytes()
            found.append(Delivery(f"inbound/{step.number:06}", raw, step.at, what.verdicts))
    return found


def demo_world(scenario: Scenario, member: ScenarioMember) -> MakeWorld:
    def make() -> World:
        person = a_member(name=member.name, addresses=member.addresses, timezone=member.timezone)
        return World(scenario.cohort, (person,), clock=FakeClock(scenario.steps[-1].at.astimezone(UTC)))

    return make


SCENARIO = demo()
EXAMPLES = settings(max_examples=30, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


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


# ---------------------------------------------------------------- generated mails

# Each names its contact. A second address that is known only by a reference to a mail that was not
# captured yet is none of these: it waits, or has a thread of its own, until a person says whose it is.
ROBIN = "Robin Vale <robin@student.example.edu>"
PEOPLE = ("Jane Doe <jane@acme.example>", "Lee Oduya <lee@harbour.example>", "Kim Arden <kim@acme.example>")
SUBJECTS = ("Your path", "Night shifts", "Street trees")
WORDS = (
    "Amber", "Birch", "Cedar", "Dune", "Ember", "Fjord", "Gorse", "Heath", "Islet", "Juniper",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Told:
    """One event: what it is, about whom (numbers of `PEOPLE`), and how many hours in. `again`: a
    second copy of the same mail reached us, forwarded."""

    kind: str
    who: tuple[int, ...]
    hour: int
    again: bool = False


def all_composed(story: Sequence[Told]) -> list[Delivery]:
    found = [composed(number, told) for number, told in enumerate(story)]
    for number, told in enumerate(story):
        if told.again and told.kind in _AGAIN:
            found.append(composed(number, replace(told, kind=_AGAIN[told.kind]), name=f"again/{number:06}"))
    return found


def composed(number: int, told: Told, *, name: str = "") -> Delivery:
    """Its mail. What it tells of happened at its hour, and the mail came a quarter of an hour later."""
    at = NOW + timedelta(hours=told.hour, minutes=number)
    raw = _COMPOSED[told.kind](WORDS[number], told.who, at)
    received_at = at + timedelta(minutes=15, seconds=len(name))
    return Delivery(name or f"inbound/{number:06}", raw, received_at)


def _mail(
    to: str, subject: str, text: str, at: datetime, *, sender: str = ROBIN, cc: str = ""
) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, to, subject
    if cc:
        message["Cc"] = cc
    message["Date"] = format_datetime(at.astimezone(CHICAGO))
    message["Message-ID"] = f"<{at:%Y%m%d%H%M}@mail.example>"
    message.set_content(text)
    return message


_ASKING = "{} is what you write of.\n\nCould we talk for 20 minutes about your path?\n\nRobin\n"
_REPLYING = "Hi Robin,\n\n{}. What would you like to know?\n\nBest wishes"


def _outreach(word: str, who: tuple[int, ...], at: datetime) -> bytes:
    return _mail(_to(who), SUBJECTS[who[0]], _ASKING.format(word), at).as_bytes()


def _outreach_from_sent(word: str, who: tuple[int, ...], at: datetime) -> bytes:
    return _forward(ROBIN, SUBJECTS[who[0]], _ASKING.format(word), at, to=_to(who))


def _to(who: tuple[int, ...]) -> str:
    return ", ".join(PEOPLE[n] for n in who)


def _forward(sender: str, subject: str, text: str, at: datetime, *, to: str = ROBIN) -> bytes:
    """As Gmail writes it: to the minute, without a zone."""
    local = at.astimezone(CHICAGO)
    date = f"{local:%a, %b} {local.day}, {local:%Y} at {local.hour % 12 or 12}:{local:%M %p}"
    block = f"From: {sender}\nDate: {date}\nSubject: {subject}\nTo: {to}\n\n\n{text}\n"
    whole = f"---------- Forwarded message ---------\n{block}"
    return _mail(CAPTURE, f"Fwd: {subject}", whole, at + timedelta(minutes=14)).as_bytes()


def _reply(answer: str) -> Callable[[str, tuple[int, ...], datetime], bytes]:
    def compose(word: str, who: tuple[int, ...], at: datetime) -> bytes:
        text = _REPLYING.format(word).replace("What would you like to know?", answer)
        return _forward(PEOPLE[who[0]], f"Re: {SUBJECTS[who[0]]}", text, at)

    return compose


def _away(_word: str, who: tuple[int, ...], at: datetime) -> bytes:
    back = (at + timedelta(days=12)).astimezone(CHICAGO)
    text = f"I am out of the office until {back:%B} {back.day}, {back.year} with no access to email."
    return _forward(PEOPLE[who[0]], f"Automatic reply: {SUBJECTS[who[0]]}", text, at)


def _bounce(_word: str, who: tuple[int, ...], at: datetime) -> bytes:
    address = PEOPLE[who[0]].partition("<")[2].strip(">")
    text = (
        f"Address not found\n\nYour message wasn't delivered to {address} because the address couldn't be"
        " found, or is unable to receive mail.\n\nThe response was:\n550 5.1.1 The email account that you"
        " tried to reach does not exist."
    )
    sender = "Mail Delivery Subsystem <mailer-daemon@googlemail.example>"
    return _forward(sender, "Delivery Status Notification (Failure)", text, at)


def _written_to_us(word: str, who: tuple[int, ...], at: datetime) -> bytes:
    """The contact's own reply to all; held while nobody knows them."""
    subject, text = f"Re: {SUBJECTS[who[0]]}", _REPLYING.format(word)
    return _mail(ROBIN, subject, text, at, sender=PEOPLE[who[0]], cc=CAPTURE).as_bytes()


def _answer(word: str, who: tuple[int, ...], at: datetime) -> bytes:
    """An answer by BCC; what it quotes was never forwarded."""
    then = (at - timedelta(hours=3)).astimezone(CHICAGO)
    date = f"{then:%a, %b} {then.day}, {then:%Y} at {then.hour % 12 or 12}:{then:%M %p}"
    text = f"Thank you, {word}.\n\nOn {date} {PEOPLE[who[0]]} wrote:\n\n> {word} was the first I saw here.\n"
    return _mail(PEOPLE[who[0]], f"Re: {SUBJECTS[who[0]]}", text, at).as_bytes()


def _invitation(word: str, who: tuple[int, ...], at: datetime) -> bytes:
    start = at + timedelta(days=3)
    name, _, address = PEOPLE[who[0]].partition(" <")
    calendar = [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Example//EN", "METHOD:REQUEST", "BEGIN:VEVENT",
        f"UID:talk-{who[0]}@mail.example", f"DTSTAMP:{at:%Y%m%dT%H%M%SZ}", f"DTSTART:{start:%Y%m%dT%H%M%SZ}",
        f"DTEND:{start + timedelta(minutes=30):%Y%m%dT%H%M%SZ}", f"SUMMARY:{word}",
        f"ORGANIZER;CN={name}:mailto:{address.strip('>')}",
        f"ATTENDEE;CN=Robin Vale:mailto:{ROBIN.partition('<')[2].strip('>')}",
        "END:VEVENT", "END:VCALENDAR", "",
    ]  # fmt: skip
    invited = _mail(ROBIN, word, f"{word}: thirty minutes", at, sender=PEOPLE[who[0]])
    invited.add_attachment("\r\n".join(calendar).encode(), "text", "calendar", params={"method": "REQUEST"})
    message = _mail(CAPTURE, f"Fwd: {word}", "", at + timedelta(minutes=14))
    message.add_attachment(invited)
    return message.as_bytes()


_COMPOSED: dict[str, Callable[[str, tuple[int, ...], datetime], bytes]] = {
    "outreach": _outreach,
    "asks": _reply("What would you like to know?"),
    "accepts": _reply("I would be happy to talk. When would suit you?"),
    "declines": _reply("I am afraid that I cannot take this on. All the best with your search."),
    "away": _away,
    "bounce": _bounce,
    "written to us": _written_to_us,
    "answer": _answer,
    "invitation": _invitation,
    "outreach, from Sent": _outreach_from_sent,
}
# The copy of the same mail that reaches us another way.
_AGAIN = {"outreach": "outreach, from Sent", "written to us": "asks"}


def world_later() -> World:
    return World(clock=FakeClock(NOW + timedelta(days=40)))


def test_each_composed_mail_is_what_it_is_called() -> None:
    """Else the law would be tried on mails that are all alike."""
    found = {}
    before = composed(0, Told("outreach", (0,), 0))
    for kind in _COMPOSED:
        end = processed(world_later, [before, composed(1, Told(kind, (0,), 9))], [0, 1], eager=True)
        ((_, _, touches, _),) = end["threads"]
        found[kind] = [best.kind.value for best, _, _ in touches[1:]]
    assert found == {
        "outreach": ["sent"],
        "asks": ["reply"],
        "accepts": ["reply"],
        "declines": ["reply"],
        "away": ["out_of_office"],
        "bounce": ["bounce"],
        "written to us": ["reply"],
        "answer": ["reply", "sent"],
        "invitation": ["talk"],
        "outreach, from Sent": ["sent"],
    }


@st.composite
def stories(draw: st.DrawFn) -> list[Told]:
    count = draw(st.integers(2, len(WORDS)))
    found = []
    for _ in range(count):
        kind = draw(st.sampled_from(list(_COMPOSED)))
        most = 3 if kind.startswith("outreach") else 1
        who = draw(st.lists(st.integers(0, 2), min_size=1, max_size=most, unique=True))
        found.append(Told(kind, tuple(who), draw(st.integers(0, 24 * 15)), draw(st.booleans())))
    return found


@settings(EXAMPLES, max_examples=80)
@given(story=stories(), data=st.data())
def test_any_mails_end_in_the_same_whatever_their_order(story: list[Told], data: st.DataObject) -> None:
    deliveries = all_composed(story)
    by_time = sorted(range(len(deliveries)), key=lambda number: deliveries[number].received_at)
    wanted = processed(world_later, deliveries, by_time, eager=True)
    order = data.draw(orders(len(deliveries)))
    assert processed(world_later, deliveries, order, eager=data.draw(st.booleans())) == wanted
