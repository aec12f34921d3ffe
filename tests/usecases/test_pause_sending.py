"""Too many letters bounce: sending goes off by itself, the operator is told once, and nothing is lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from chalicelib.domain.letter import Feedback, FeedbackKind, Letter, LetterId, LetterKind, LetterState, Topic
from chalicelib.ports import Write
from tests.builders import ROBIN, a_letter
from tests.world import World

HOUR = timedelta(hours=1)


def letters(count: int, prefix: str = "letter") -> list[Letter]:
    blank = a_letter(kind=LetterKind.NOTICE, topic=Topic.ADDRESS_SHOWN)
    return [replace(blank, id=LetterId(f"{prefix}{n:04}")) for n in range(count)]


def send(world: World, owed: list[Letter]) -> list[LetterState | None]:
    for letter in owed:
        world.ledger.commit(Write(letters=(replace(letter, due_at=world.clock.now()),)))
    return [world.send(letter.member_id, letter.id) for letter in owed]


def hear(world: World, letter: Letter, kind: FeedbackKind, **changes: Any) -> LetterState | None:
    found = world.ledger.letter(ROBIN, letter.id)
    assert found is not None
    said = Feedback(kind, ROBIN, letter.id, 1, found.provider_id or "lost", world.clock.now())
    return world.hear(replace(said, sent_at=found.sent_at, **changes))


def having_sent(count: int) -> tuple[World, list[Letter]]:
    world, owed = World(), letters(count)
    world.ledger.put_cohort(replace(world.cohort, version=2, letters_per_minute=1000))
    assert set(send(world, owed)) == {LetterState.SENT}
    return world, owed


def test_the_fifth_bounce_of_a_hundred_letters_switches_sending_off_and_tells_the_operator() -> None:
    world, sent = having_sent(100)
    found = []
    for letter in sent[:5]:
        hear(world, letter, FeedbackKind.BOUNCE)
        found.append(world.service.is_paused)
    assert found == [False, False, False, False, True]
    ((subject, text),) = world.operator.told
    assert subject == "The letters of spring are paused"
    assert "of 100 sent since 2026-12-13 15:00 UTC, 5 bounced (5.00%; the limit is 3.00%)" in text
    assert "warmthread status spring" in text
    assert "switch it on" in text


def test_complaints_have_a_limit_of_their_own() -> None:
    world, sent = having_sent(30)
    for letter in sent[:5]:
        hear(world, letter, FeedbackKind.COMPLAINT)
    ((_, text),) = world.operator.told
    assert "5 were called spam by those who got them (16.67%; the limit is 0.05%)" in text


def test_one_message_a_pause_however_many_letters_bounce_and_however_often_it_is_told() -> None:
    world, sent = having_sent(100)
    for letter in sent[:40]:
        for _ in range(2):
            hear(world, letter, FeedbackKind.BOUNCE)
    assert len(world.operator.told) == 1


@pytest.mark.parametrize("changes", [{"permanent": False}, {"suppressed": True}], ids=["full", "not sent"])
def test_what_the_mail_service_does_not_count_is_not_counted(changes: dict[str, Any]) -> None:
    """A bad address bounces once; afterwards the mail service does not write to it any more."""
    world, sent = having_sent(30)
    for letter in sent:
        hear(world, letter, FeedbackKind.BOUNCE, **changes)
    assert world.book.totals(world.clock.now()).bounced == 0
    assert not world.service.is_paused


def test_an_event_that_comes_again_is_counted_once() -> None:
    world, sent = having_sent(30)
    for _ in range(9):
        hear(world, sent[0], FeedbackKind.BOUNCE)
    assert world.book.totals(world.clock.now()).bounced == 1
    assert not world.service.is_paused


def paused() -> tuple[World, list[Letter]]:
    world, sent = having_sent(100)
    for letter in sent[:5]:
        hear(world, letter, FeedbackKind.BOUNCE)
    assert world.service.is_paused
    return world, sent


def test_letters_wait_while_it_is_paused_and_leave_when_it_is_switched_on_again() -> None:
    world, _ = paused()
    waiting = letters(3, "waiting")
    assert set(send(world, waiting)) == {LetterState.OWED}
    for _ in range(20):
        world.clock.move(minutes=5)
        world.sweep()
    went = len(world.service.sent)
    world.service.is_paused = False
    for _ in range(12):  # within an hour: the longest that a letter is put off
        world.clock.move(minutes=5)
        world.sweep()
    assert {mail.letter_id for mail in world.service.sent[went:]} == {letter.id for letter in waiting}
    assert len(world.service.sent) == went + 3


def test_what_bounced_before_does_not_pause_it_again() -> None:
    world, sent = paused()
    world.clock.move(hours=1)
    world.service.is_paused = False
    send(world, letters(1, "later"))
    for letter in sent[5:30]:  # sent before the pause, told after it
        hear(world, letter, FeedbackKind.BOUNCE)
    assert not world.service.is_paused
    assert len(world.operator.told) == 1


def test_letters_that_bounce_after_it_was_switched_on_pause_it_again() -> None:
    world, _ = paused()
    world.clock.move(hours=1)
    world.service.is_paused = False
    again = letters(40, "again")
    send(world, again)
    for letter in again[:5]:
        hear(world, letter, FeedbackKind.BOUNCE)
    assert world.service.is_paused
    assert len(world.operator.told) == 2
    assert "of 40 sent" in world.operator.told[-1][1]


def test_a_letter_counts_as_sent_once_whoever_says_so_first() -> None:
    world, owed = World(), letters(2)
    world.service.fail_next(TimeoutError(), after_sending=True)
    assert send(world, owed) == [LetterState.UNKNOWN, LetterState.SENT]
    assert world.book.totals(world.clock.now()).sent == 1
    for kind in (FeedbackKind.SEND, FeedbackKind.DELIVERY, FeedbackKind.BOUNCE):
        for letter in owed:
            hear(world, letter, kind)
    assert world.book.totals(world.clock.now()).sent == 2


@pytest.mark.parametrize("port", ["service", "operator"])
def test_a_pause_that_breaks_off_is_finished_when_the_event_comes_again(port: str) -> None:
    """The queue brings it after minutes: by then whoever began is known to have died."""
    world, sent = having_sent(100)
    for letter in sent[:4]:
        hear(world, letter, FeedbackKind.BOUNCE)

    class Broken:
        def __getattr__(self, _: str) -> Any:
            raise ConnectionError

    whole: Any = getattr(world, port)
    setattr(world, port, Broken())
    with pytest.raises(ConnectionError):
        hear(world, sent[4], FeedbackKind.BOUNCE)
    setattr(world, port, whole)
    hear(world, sent[5], FeedbackKind.BOUNCE)  # at once: somebody seems to be at it
    assert world.operator.told == []
    world.clock.move(minutes=6)
    hear(world, sent[4], FeedbackKind.BOUNCE)
    assert world.service.is_paused
    assert len(world.operator.told) == 1
