"""A link that is pressed does what a reply to the letter would, once."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from chalicelib.domain.followup import FollowUpKind
from chalicelib.domain.letter import Letter, LetterId, LetterKind, Topic
from chalicelib.domain.member import LetterStop, MemberId
from chalicelib.domain.outcome import Outcome, OutcomeKind, Reason
from chalicelib.domain.thread import Stage
from chalicelib.ports import Retry, Write
from chalicelib.usecases.press import LINKS_LIVE, Press
from tests.builders import ROBIN, a_letter, at
from tests.usecases.writing import a_mail, last, open_kinds, say, stage
from tests.world import World

COMMAND = Outcome(OutcomeKind.ANSWERED, Reason.COMMAND)


def press(world: World) -> Press:
    return Press(world.ledger, world.queues, world.clock)


def with_jane() -> tuple[World, Letter]:
    world = World()
    world.deliver(a_mail())
    return world, last(world)


def test_a_press_does_what_the_reply_would_and_is_answered() -> None:
    world, receipt = with_jane()
    assert press(world)(receipt, "done") == COMMAND
    world.settle()
    assert open_kinds(world) == set()
    assert last(world).topic is Topic.DONE


def test_pressing_twice_does_it_once() -> None:
    world, receipt = with_jane()
    assert [press(world)(receipt, "met") for _ in range(2)] == [COMMAND] * 2
    world.settle()
    assert len(world.thread("jane@acme.example").touches) == 2
    assert len(world.letters(LetterKind.ANSWER)) == 1


def test_different_presses_of_one_letter_are_each_done() -> None:
    world, receipt = with_jane()
    press(world)(receipt, "met")
    press(world)(receipt, "done")
    world.settle()
    assert stage(world) is Stage.THANKED  # what was next after the talk
    assert len(world.letters(LetterKind.ANSWER)) == 2


def test_a_press_can_be_undone_by_answering_its_letter() -> None:
    world, receipt = with_jane()
    press(world)(receipt, "done")
    world.settle()
    say(world, last(world), "undo", at=at(hours=1))
    assert open_kinds(world) == {FollowUpKind.NUDGE}


def test_a_press_that_loses_a_race_is_decided_again() -> None:
    world, receipt = with_jane()
    lost = [True, True]

    class Raced:
        def commit(self, write: Write) -> Any:
            if lost:
                lost.pop()
                raise Retry("somebody was quicker")
            return world.ledger.commit(write)

        def __getattr__(self, name: str) -> Any:
            return getattr(world.ledger, name)

    raced: Any = Raced()
    assert replace(press(world), ledger=raced)(receipt, "done") == COMMAND
    assert open_kinds(world) == set()

    lost.extend([True, True])
    stopped = replace(press(world), ledger=raced).unsubscribe(receipt)
    assert stopped is not None
    assert world.member.stopped == (stopped,)


def test_nobody_who_is_gone_or_suspended_presses_anything() -> None:
    world, receipt = with_jane()
    assert press(world)(replace(receipt, member_id=MemberId("gone")), "done") is None
    world.with_member(suspended=True)
    assert press(world)(receipt, "done") is None
    assert open_kinds(world) == {FollowUpKind.NUDGE}


def test_links_live_for_a_while_and_no_longer() -> None:
    world, receipt = with_jane()
    world.clock.move_to(receipt.created_at + LINKS_LIVE - timedelta(seconds=1))
    assert press(world).letter(ROBIN, receipt.id) is not None
    world.clock.move(seconds=1)
    assert press(world).letter(ROBIN, receipt.id) is None
    assert press(world).letter(ROBIN, LetterId("nosuchaaaa")) is None


@pytest.mark.parametrize(
    ("kind", "stop"),
    [
        (LetterKind.DIGEST, LetterStop.DIGESTS),
        (LetterKind.REMINDER, LetterStop.REMINDERS),
        (LetterKind.NOTICE, LetterStop.ALL),
        (LetterKind.PREPARE, LetterStop.ALL),
    ],
)
def test_unsubscribing_stops_letters_of_that_kind_once(kind: LetterKind, stop: LetterStop) -> None:
    world = World()
    letter = a_letter(kind=kind, topic=Topic.ROUNDUP)
    assert [press(world).unsubscribe(letter) for _ in range(2)] == [stop] * 2
    assert world.member.stopped == (stop,)


def test_who_unsubscribed_from_one_kind_may_from_another() -> None:
    world = World()
    press(world).unsubscribe(a_letter(kind=LetterKind.DIGEST))
    press(world).unsubscribe(a_letter(kind=LetterKind.REMINDER))
    assert set(world.member.stopped) == {LetterStop.DIGESTS, LetterStop.REMINDERS}


def test_unsubscribing_somebody_who_is_gone_does_nothing() -> None:
    assert press(World()).unsubscribe(a_letter(member_id=MemberId("gone"))) is None


def test_who_is_suspended_may_still_unsubscribe() -> None:
    world = World()
    world.with_member(suspended=True)
    assert press(world).unsubscribe(a_letter(kind=LetterKind.DIGEST)) is LetterStop.DIGESTS
