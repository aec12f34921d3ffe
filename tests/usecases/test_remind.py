"""Reminders: one a morning with all that is due, a talk's own letters by day, and then silence."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from chalicelib.domain.calendar import Span
from chalicelib.domain.cohort import Cohort
from chalicelib.domain.followup import FollowUpKind
from chalicelib.domain.letter import Letter, LetterKind, LetterState
from chalicelib.domain.member import LetterStop, Receipts
from chalicelib.ports import Errand, ErrandKind
from tests.builders import ROBIN as ROBIN_ID
from tests.builders import a_cohort, a_member, at
from tests.usecases.writing import a_forward, a_mail, last, open_kinds, say, text_of
from tests.world import World

REMIND = Errand(ErrandKind.REMIND, ROBIN_ID)
MORNING = datetime(2027, 1, 21, 14, tzinfo=UTC)  # 8:00 in Chicago, seven business days after `NOW`


def chicago(day: int, hour: int, minute: int = 0) -> datetime:
    """A moment of January 2027 on the clocks of Chicago."""
    return datetime(2027, 1, day, tzinfo=UTC) + timedelta(hours=hour + 6, minutes=minute)


def quiet_world(**changes: object) -> World:
    """A member who wants no receipts, so that only what is tested is sent."""
    return World(members=(a_member(receipts=Receipts.NEVER),), **changes)  # type: ignore[arg-type]


def write_to(world: World, number: int) -> None:
    for n in range(number):
        world.deliver(a_mail(f"Dear {n}, may I ask you {n} things?", to=f"P{n} <p{n}@firm{n}.example>"))


def with_a_talk(talk: str, *, cohort: Cohort | None = None) -> World:
    """A talk with Jane is agreed at that time of January 2027."""
    world = World(cohort=cohort or a_cohort())
    world.deliver(a_mail())
    say(world, last(world), f"talk {talk}", at=at(hours=1))
    return world


def sent_at(world: World, kind: LetterKind) -> list[datetime]:
    return [letter.sent_at for letter in world.letters(kind) if letter.sent_at]


def reminders(world: World) -> list[Letter]:
    return world.letters(LetterKind.REMINDER)


# ---------------------------------------------------------------- one a morning


def test_all_that_is_due_comes_in_one_letter_at_the_reminder_hour() -> None:
    world = quiet_world()
    write_to(world, 3)
    world.let_pass(MORNING - timedelta(minutes=5))
    assert reminders(world) == []

    world.let_pass(MORNING + timedelta(minutes=10))

    (reminder,) = reminders(world)
    assert sent_at(world, LetterKind.REMINDER) == [MORNING]
    assert len(reminder.items) == 3


def test_running_the_errand_again_the_same_day_writes_no_second_letter() -> None:
    world = quiet_world()
    write_to(world, 2)
    world.let_pass(MORNING + timedelta(hours=1))
    for _ in range(3):
        world.run(REMIND)
        world.settle()
    assert len(reminders(world)) == 1
    assert len(world.service.sent) == len(world.service.by_letter)


def test_what_falls_due_later_that_day_waits_for_the_next_morning() -> None:
    world = quiet_world()
    write_to(world, 1)
    world.let_pass(MORNING + timedelta(minutes=5))
    world.deliver(
        a_mail("Dear Tom, I wrote in December.", to="Tom <tom@basalt.example>", date=chicago(12, 7))
    )
    world.let_pass(chicago(21, 23))
    assert len(reminders(world)) == 1
    world.let_pass(chicago(22, 9))
    assert len(reminders(world)) == 2


def test_a_follow_up_is_shown_again_after_three_business_days_and_then_never() -> None:
    world = quiet_world()
    write_to(world, 1)
    world.let_pass(at(days=60))
    assert sent_at(world, LetterKind.REMINDER) == [MORNING, chicago(26, 8)]
    assert [head.look_at for head in world.ledger.heads(ROBIN_ID)] == [None]


def test_more_than_twenty_lines_are_spread_over_mornings() -> None:
    world = quiet_world()
    write_to(world, 27)
    world.let_pass(MORNING + timedelta(hours=30))
    first, second = reminders(world)
    assert (len(first.items), len(second.items)) == (20, 7)
    assert not set(first.items) & set(second.items)


def test_an_answer_that_comes_before_the_hour_leaves_nothing_to_remind_of() -> None:
    world = quiet_world()
    write_to(world, 1)
    reply = a_forward("I am sorry, I cannot help you with this.", sender="P0 <p0@firm0.example>")
    world.deliver(reply, at=MORNING - timedelta(minutes=1))
    world.let_pass(MORNING + timedelta(days=5))
    assert reminders(world) == []


def test_a_reminder_whose_lines_were_all_done_meanwhile_is_never_sent() -> None:
    world = quiet_world()
    write_to(world, 1)
    world.clock.move_to(MORNING)
    world.run(REMIND)  # owed, its hint still in the queue
    decline = a_forward("I am sorry, I cannot help you with this.", sender="P0 <p0@firm0.example>")
    world.capture(world.envelope(decline))
    world.settle()
    assert [letter.state for letter in reminders(world)] == [LetterState.DROPPED]


@pytest.mark.parametrize(
    ("swept", "expected"),
    [
        (chicago(21, 10, 30), chicago(21, 10, 30)),
        (chicago(21, 19, 59), chicago(21, 19, 59)),
        (chicago(21, 20, 30), chicago(22, 8)),
        (chicago(22, 3), chicago(22, 8)),
    ],
    ids=["later in the morning", "just before the evening", "in the evening", "in the night"],
)
def test_after_a_late_sweep_a_reminder_still_comes_by_day(swept: datetime, expected: datetime) -> None:
    world = quiet_world()
    write_to(world, 1)
    world.clock.move_to(swept)
    world.sweep()
    world.let_pass(chicago(22, 12))
    assert sent_at(world, LetterKind.REMINDER) == [expected]


def test_a_late_reminder_hour_is_kept() -> None:
    world = quiet_world(cohort=a_cohort(reminder_hour=21))
    write_to(world, 1)
    world.let_pass(chicago(23, 12))
    assert sent_at(world, LetterKind.REMINDER) == [chicago(21, 21)]


# ---------------------------------------------------------------- who wants none


def test_in_a_quiet_span_nothing_is_said_until_the_first_day_after_it() -> None:
    span = Span(MORNING.date(), MORNING.date() + timedelta(days=8))
    world = quiet_world(cohort=a_cohort(quiet=(span,)))
    write_to(world, 2)
    world.let_pass(chicago(30, 7))
    assert reminders(world) == []
    world.let_pass(chicago(30, 9))
    assert sent_at(world, LetterKind.REMINDER) == [chicago(30, 8)]


def test_a_talk_is_prepared_in_a_quiet_span_too() -> None:
    span = Span(at().date(), at(days=30).date())
    world = with_a_talk("friday 3pm", cohort=a_cohort(quiet=(span,)))
    world.let_pass(chicago(16, 20))
    assert len(sent_at(world, LetterKind.PREPARE)) == 1
    assert len(sent_at(world, LetterKind.THANK_YOU)) == 1


@pytest.mark.parametrize(
    "changes",
    [{"suspended": True}, {"stopped": (LetterStop.ALL,)}, {"paused_until": at(days=90)}],
    ids=["suspended", "stopped", "paused"],
)
def test_who_wants_none_or_may_have_none_gets_none(changes: dict[str, object]) -> None:
    world = with_a_talk("friday 3pm")
    write_to(world, 2)
    before = len(world.service.sent)
    world.with_member(**changes)
    world.let_pass(at(days=60))
    assert len(world.service.sent) == before


def test_without_reminders_a_talks_own_letters_still_come() -> None:
    world = with_a_talk("friday 3pm")
    write_to(world, 1)
    world.with_member(stopped=(LetterStop.REMINDERS,))
    world.let_pass(at(days=30))
    assert reminders(world) == []
    assert len(world.letters(LetterKind.PREPARE)) == 1
    assert len(world.letters(LetterKind.THANK_YOU)) == 1


def test_an_errand_for_somebody_who_is_gone_does_nothing() -> None:
    world = World()
    world.run(Errand(ErrandKind.REMIND, a_member(id="gone").id))
    assert world.queues.letters == []


# ---------------------------------------------------------------- a talk's own letters


def test_a_talk_is_prepared_the_day_before_and_thanked_for_two_hours_after_it() -> None:
    world = with_a_talk("friday 3pm")
    world.let_pass(at(days=6))
    assert sent_at(world, LetterKind.PREPARE) == [chicago(14, 15)]
    assert sent_at(world, LetterKind.THANK_YOU) == [chicago(15, 17, 30)]


@pytest.mark.parametrize(
    ("talk", "thanked"),
    [("friday 19:00", chicago(16, 8)), ("friday 17:30", chicago(15, 20)), ("friday 22:00", chicago(16, 8))],
)
def test_a_talk_in_the_evening_is_thanked_for_by_day(talk: str, thanked: datetime) -> None:
    world = with_a_talk(talk)
    world.let_pass(at(days=6))
    assert sent_at(world, LetterKind.THANK_YOU)[0] == thanked


@pytest.mark.parametrize("hour", [22, 2, 7])
def test_a_sweep_at_night_leaves_a_talks_own_letter_for_the_morning(hour: int) -> None:
    world = with_a_talk("friday 3pm")
    world.clock.move_to(chicago(15 if hour > 12 else 16, hour))
    world.sweep()
    assert world.letters(LetterKind.THANK_YOU) == []
    world.let_pass(chicago(16, 12))
    assert sent_at(world, LetterKind.THANK_YOU) == [chicago(16, 8)]


def test_an_early_reminder_hour_starves_no_talk_of_its_letter() -> None:
    world = with_a_talk("friday 3pm", cohort=a_cohort(reminder_hour=6))
    world.clock.move_to(chicago(15, 22))
    world.sweep()
    world.let_pass(chicago(17, 12))
    assert sent_at(world, LetterKind.THANK_YOU) == [chicago(16, 8)]


def test_a_preparation_whose_talk_began_before_the_morning_never_comes() -> None:
    world = with_a_talk("friday 7:00am")
    world.clock.move_to(chicago(14, 23))
    world.sweep()
    world.let_pass(chicago(15, 12))
    assert world.letters(LetterKind.PREPARE) == []


def test_a_talk_that_moves_is_prepared_again_and_not_at_its_old_time() -> None:
    world = with_a_talk("friday 3pm")
    say(world, last(world, LetterKind.RECEIPT), "talk 2027-01-20 3pm", at=at(hours=3))
    world.let_pass(at(days=14))
    assert sent_at(world, LetterKind.PREPARE) == [chicago(19, 15)]
    assert sent_at(world, LetterKind.THANK_YOU)[0] == chicago(20, 17, 30)


def test_a_preparation_and_a_line_of_the_same_thread_come_in_the_same_errand() -> None:
    world = with_a_talk("friday 8:00am")
    world.deliver(
        a_forward("Before we talk: which degree do you study for?", date="Wed, 13 Jan 2027 at 09:05"),
        at=chicago(13, 10),
    )
    assert {FollowUpKind.ANSWER, FollowUpKind.PREPARE} <= open_kinds(world)

    world.let_pass(chicago(14, 9))

    assert sent_at(world, LetterKind.PREPARE) == [chicago(14, 8)]
    assert sent_at(world, LetterKind.REMINDER) == [chicago(14, 8)]


def test_a_thank_you_that_was_not_written_is_a_line_of_one_later_morning() -> None:
    world = with_a_talk("friday 3pm")
    world.let_pass(at(days=20))
    lines = [item.follow_up.kind for letter in reminders(world) for item in letter.items if item.follow_up]
    assert lines.count(FollowUpKind.THANK_YOU) == 1


# ---------------------------------------------------------------- old mail


def test_old_mail_in_bulk_goes_to_the_digest_only() -> None:
    world = quiet_world()
    world.deliver(a_mail(date=at(days=-40)))
    assert FollowUpKind.NUDGE in open_kinds(world)
    world.let_pass(at(days=8))
    assert reminders(world) == []
    assert "Jane Doe" in text_of(world, last(world, LetterKind.DIGEST))
