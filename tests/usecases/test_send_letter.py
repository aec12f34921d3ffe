"""A letter goes out once: leased, sent, marked, and sent again only when nothing says that it went."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from email import message_from_bytes
from typing import Any

import pytest

from chalicelib.domain import sending
from chalicelib.domain.letter import Feedback, FeedbackKind, Letter, LetterId, LetterKind, LetterState, Topic
from chalicelib.domain.sending import EVENTS_WITHIN, LEASE, NEWS_WITHIN
from chalicelib.ports import NotSent, OutgoingMail, Retry, Throttled, Write
from tests.builders import NOW, ROBIN, a_cohort, a_letter, a_member
from tests.fakes import FakeMailService
from tests.world import World

HELP = a_letter(kind=LetterKind.ANSWER, topic=Topic.HELP)
NOTICE = a_letter(kind=LetterKind.NOTICE, topic=Topic.ADDRESS_SHOWN)
MINUTE = timedelta(minutes=1)


def owing(letter: Letter = HELP, **changes: Any) -> World:
    world = World(**changes)
    world.ledger.commit(Write(letters=(letter,)))
    return world


def send(world: World, letter: Letter = HELP) -> LetterState | None:
    return world.send(letter.member_id, letter.id)


def stored(world: World, letter: Letter = HELP) -> Letter:
    found = world.ledger.letter(letter.member_id, letter.id)
    assert found is not None
    return found


def event(world: World, kind: FeedbackKind, *, attempt: int = 1) -> LetterState | None:
    provider_id = f"provider-of-{attempt}"
    return world.hear(Feedback(kind, ROBIN, HELP.id, attempt, provider_id, world.clock.now()))


def test_a_letter_that_is_owed_is_sent_and_marked_with_the_providers_id() -> None:
    world = owing()
    assert send(world) is LetterState.SENT
    letter = stored(world)
    assert (letter.state, letter.sent_at, letter.provider_id) == (LetterState.SENT, NOW, "provider-0001")
    assert letter.due_at is None
    view = world.ledger.view(ROBIN, "inbound/x", message_ids=("provider-0001",))
    assert view.known_ids == {"provider-0001": HELP.id}


def test_hints_that_come_twice_send_nothing_twice() -> None:
    world = owing()
    assert [send(world) for _ in range(3)] == [LetterState.SENT] * 3
    assert world.service.attempts == 1


def test_a_hint_about_no_letter_or_one_that_is_not_due_sends_nothing() -> None:
    later = replace(HELP, due_at=NOW + MINUTE)
    world = owing(later)
    assert world.send(ROBIN, LetterId("nosuchaaaa")) is None
    assert send(world) is LetterState.OWED
    assert world.service.attempts == 0


@dataclass(slots=True)
class Meeting:
    """A mail service that lets something else happen while it sends."""

    world: World
    happens: Any

    def send(self, mail: OutgoingMail) -> str:
        provider_id = self.world.service.send(mail)
        self.happens()
        return provider_id

    def pause(self) -> str:
        return self.world.service.pause()


def sending_while(world: World, happens: Any) -> LetterState | None:
    return replace(world.send, mail_service=Meeting(world, happens))(ROBIN, HELP.id)


def test_while_one_is_sending_it_nobody_else_does() -> None:
    world = owing()
    seen: list[LetterState | None] = []
    assert sending_while(world, lambda: seen.append(send(world))) is LetterState.SENT
    assert seen == [LetterState.LEASED]
    assert world.service.attempts == 1


def test_of_two_that_take_the_lease_at_once_one_goes_back_to_the_queue() -> None:
    world = owing()
    other = replace(HELP, version=2, state=LetterState.LEASED, attempt=1, due_at=NOW + LEASE)

    class Slower:
        """Reads the letter as it was before the other took it."""

        def letter(self, *_: object) -> Letter:
            world.ledger.commit(Write(letters=(other,)))
            return HELP

        def __getattr__(self, name: str) -> Any:
            return getattr(world.ledger, name)

    slower: Any = Slower()
    with pytest.raises(Retry):
        replace(world.send, ledger=slower)(ROBIN, HELP.id)
    assert world.service.attempts == 0


@pytest.mark.parametrize("kind", [FeedbackKind.SEND, FeedbackKind.DELIVERY, FeedbackKind.BOUNCE])
def test_an_event_that_is_quicker_than_our_marking_counts(kind: FeedbackKind) -> None:
    world = owing()
    assert sending_while(world, lambda: event(world, kind)) is LetterState.SENT
    settled = LetterState.BOUNCED if kind is FeedbackKind.BOUNCE else LetterState.SENT
    assert stored(world).state is settled
    world.clock.move(days=1)
    world.sweep()
    assert world.service.attempts == 1


def test_who_was_slower_than_the_lease_still_says_that_it_went() -> None:
    world = owing()

    def another_looks() -> None:
        world.clock.move_to(NOW + LEASE)
        assert send(world) is LetterState.UNKNOWN

    assert sending_while(world, another_looks) is LetterState.SENT
    assert stored(world).state is LetterState.SENT
    world.clock.move(days=1)
    world.sweep()
    assert len(world.service.sent) == 1


def test_who_was_so_slow_that_the_letter_is_owed_anew_says_nothing_about_it() -> None:
    """The address was mended meanwhile: what went to the wrong one does not count."""
    world = owing()

    def it_bounces_and_is_mended() -> None:
        event(world, FeedbackKind.BOUNCE)
        world.ledger.commit(Write(letters=(sending.owed_again(stored(world), NOW),)))

    sending_while(world, it_bounces_and_is_mended)
    assert stored(world).state is LetterState.OWED
    world.sweep()
    assert (stored(world).state, len(world.service.sent)) == (LetterState.SENT, 2)


# ---------------------------------------------------------------- refused, throttled, unknown


def test_a_letter_that_is_refused_for_good_is_dropped() -> None:
    world = owing()
    world.service.fail_next(NotSent("no such address"))
    assert send(world) is LetterState.DROPPED
    world.clock.move(days=1)
    world.sweep()
    assert world.service.attempts == 1


def test_a_throttled_letter_waits_longer_each_time_and_then_goes() -> None:
    world = owing()
    waited = []
    for _ in range(6):
        world.service.fail_next(Throttled("slow down"))
        assert send(world) is LetterState.OWED
        due = stored(world).due_at
        assert due is not None
        waited.append(due - world.clock.now())
        world.clock.move_to(due)
    assert waited == [MINUTE, 5 * MINUTE, 15 * MINUTE, 60 * MINUTE, 60 * MINUTE, 60 * MINUTE]
    assert send(world) is LetterState.SENT
    assert [mail.attempt for mail in world.service.sent] == [7]


def timed_out(world: World, *, went: bool) -> None:
    world.service.fail_next(TimeoutError("no answer"), after_sending=went)
    assert send(world) is LetterState.UNKNOWN


def test_a_letter_whose_sending_timed_out_is_unknown_and_not_tried_for_a_quarter_of_an_hour() -> None:
    world = owing()
    timed_out(world, went=False)
    world.clock.move_to(NOW + EVENTS_WITHIN - timedelta(seconds=1))
    assert world.sweep() == 0
    assert send(world) is LetterState.UNKNOWN
    assert world.service.attempts == 1


def test_it_is_sent_again_when_no_event_came_by_then() -> None:
    world = owing()
    timed_out(world, went=False)
    world.clock.move_to(NOW + EVENTS_WITHIN)
    world.sweep()
    assert stored(world).state is LetterState.SENT
    assert [mail.attempt for mail in world.service.sent][-1] == 2


@pytest.mark.parametrize("kind", [FeedbackKind.SEND, FeedbackKind.DELIVERY, FeedbackKind.BOUNCE])
def test_it_is_not_sent_again_when_an_event_says_that_it_went(kind: FeedbackKind) -> None:
    world = owing()
    timed_out(world, went=True)
    world.clock.move(minutes=2)
    event(world, kind)
    world.clock.move(days=1)
    world.sweep()
    assert len(world.service.sent) == 1


def test_nor_while_events_are_waiting_to_be_read() -> None:
    world = owing()
    timed_out(world, went=True)
    world.queues.feedback = True
    for _ in range(3):
        world.clock.move(minutes=15)
        world.sweep()
    assert (stored(world).state, world.service.attempts) == (LetterState.UNKNOWN, 1)

    event(world, FeedbackKind.SEND)
    world.queues.feedback = False
    world.clock.move(minutes=15)
    world.sweep()
    assert world.service.attempts == 1


@pytest.mark.parametrize("waiting", [True, False], ids=["still among the dead letters", "lost by now"])
def test_a_letter_of_which_nobody_will_know_is_given_up_and_not_sent_twice(waiting: bool) -> None:
    """What waits may be about this letter for as long as SQS keeps it, and is lost then."""
    world = owing()
    timed_out(world, went=True)
    world.queues.feedback = True
    world.clock.move_to(NOW + NEWS_WITHIN - MINUTE)
    assert send(world) is LetterState.UNKNOWN

    world.queues.feedback = waiting
    world.clock.move(minutes=5)
    assert send(world) is LetterState.DROPPED
    world.clock.move(days=1)
    world.sweep()
    assert world.service.attempts == 1


def test_who_died_while_sending_leaves_it_unknown_when_the_lease_is_over() -> None:
    leased = replace(HELP, version=1, state=LetterState.LEASED, attempt=1, due_at=NOW + LEASE)
    world = owing(leased)
    assert send(world) is LetterState.LEASED
    world.clock.move_to(NOW + LEASE)
    assert send(world) is LetterState.UNKNOWN
    assert stored(world).due_at == NOW + LEASE + EVENTS_WITHIN
    assert world.service.attempts == 0
    world.clock.move_to(NOW + LEASE + EVENTS_WITHIN)
    world.sweep()
    assert [mail.attempt for mail in world.service.sent] == [2]


# ---------------------------------------------------------------- rendered from fresh state


def test_a_letter_about_what_is_gone_is_dropped() -> None:
    world = owing(a_letter(kind=LetterKind.RECEIPT, items=()))
    assert send(world) is LetterState.DROPPED
    assert world.service.attempts == 0


def test_a_letter_to_a_member_who_is_gone_is_dropped() -> None:
    gone = replace(HELP, member_id=a_member(id="gone").id)
    world = owing(gone)
    assert send(world, gone) is LetterState.DROPPED


def test_it_goes_to_the_address_that_the_member_has_now() -> None:
    world = owing()
    moved = replace(world.member.addresses[0], value="robin@home.example")
    world.with_member(addresses=(moved, *world.member.addresses))
    send(world)
    assert world.service.sent[-1].to == moved


def test_a_mail_is_tagged_by_letter_member_and_attempt() -> None:
    world = owing()
    send(world)
    (mail,) = world.service.sent
    assert (mail.letter_id, mail.member_id, mail.attempt) == (HELP.id, ROBIN, 1)
    assert mail.sender == world.cohort.letters_from


@pytest.mark.parametrize(
    ("letter", "base", "one_click"),
    [
        (
            a_letter(kind=LetterKind.NOTICE, topic=Topic.ADDRESS_SHOWN),
            "https://go.warmthread.test/api/",
            True,
        ),
        (a_letter(kind=LetterKind.NOTICE, topic=Topic.ADDRESS_SHOWN), None, False),
        (HELP, "https://go.warmthread.test/api", False),
    ],
    ids=["a notice", "a notice without a host for links", "an answer"],
)
def test_only_what_is_no_answer_can_be_stopped_with_one_click(
    letter: Letter, base: str | None, one_click: bool
) -> None:
    world = owing(letter, cohort=a_cohort(link_base=base))
    send(world, letter)
    headers = message_from_bytes(world.service.sent[0].raw)
    assert (headers["List-Unsubscribe-Post"] is not None) is one_click
    if one_click:
        assert "<https://go.warmthread.test/api/unsubscribe/" in headers["List-Unsubscribe"]
    assert headers["Auto-Submitted"] is not None
    assert world.member.capture_address(world.cohort).value in headers["Reply-To"]


def test_the_mail_of_a_second_attempt_is_the_same_to_the_byte() -> None:
    world = owing()
    timed_out(world, went=True)
    world.clock.move(minutes=15)
    world.sweep()
    first, second = world.service.sent
    assert first.raw == second.raw


def test_a_service_that_keeps_failing_never_loses_the_letter() -> None:
    world = owing()
    service = FakeMailService()
    sender = replace(world.send, mail_service=service)
    for _ in range(5):
        service.fail_next(ConnectionError("broken"))
        assert sender(ROBIN, HELP.id) is LetterState.UNKNOWN
        world.clock.move(minutes=15)
    assert sender(ROBIN, HELP.id) is LetterState.SENT
