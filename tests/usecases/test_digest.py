"""The digest: once a week at the member's hour, claimed by moving it, and only with something to say."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from chalicelib.domain.calendar import Span
from chalicelib.domain.cohort import Weekday
from chalicelib.domain.letter import Letter, LetterKind, Topic
from chalicelib.domain.member import LetterStop, Receipts
from chalicelib.domain.outcome import OutcomeKind
from chalicelib.domain.proof import Verdict, Verdicts
from chalicelib.ports import DigestMove, Errand, ErrandKind, Ledger, Retry, Write
from chalicelib.usecases.digest import send_digest
from tests.builders import ROBIN as ROBIN_ID
from tests.builders import a_cohort, a_member, at
from tests.fakes import FakeClock
from tests.usecases.writing import a_mail, a_reply, last, say, text_of
from tests.world import World

DIGEST = Errand(ErrandKind.DIGEST, ROBIN_ID)
MONDAY = datetime(2027, 1, 18, 13, tzinfo=UTC)  # 7:00 in Chicago


def quiet_world(**changes: Any) -> World:
    return World(members=(a_member(receipts=Receipts.NEVER),), **changes)


def digests(world: World) -> list[Letter]:
    return world.letters(LetterKind.DIGEST)


def sent_at(world: World) -> list[datetime]:
    return [letter.sent_at for letter in digests(world) if letter.sent_at]


def test_monday_brings_the_digest_at_the_members_hour() -> None:
    world = quiet_world()
    world.deliver(a_mail())
    world.let_pass(MONDAY + timedelta(hours=1))
    assert sent_at(world) == [MONDAY]
    assert world.ledger.digest_due(ROBIN_ID) == MONDAY + timedelta(days=7)


def test_the_hour_is_that_of_the_members_zone() -> None:
    lisbon = a_member(receipts=Receipts.NEVER, timezone=ZoneInfo("Europe/Lisbon"))
    world = World(members=(lisbon,))
    world.deliver(a_mail())
    world.let_pass(MONDAY)
    assert sent_at(world) == [datetime(2027, 1, 18, 7, tzinfo=UTC)]


def test_a_digest_is_claimed_once_however_often_the_errand_comes() -> None:
    world = quiet_world()
    world.deliver(a_mail())
    world.clock.move_to(MONDAY)
    for _ in range(3):
        world.run(DIGEST)
        world.settle()
    assert len(digests(world)) == 1
    assert len(world.service.sent) == 1


def test_of_two_at_once_the_second_finds_it_claimed() -> None:
    world = quiet_world()
    world.deliver(a_mail())
    world.clock.move_to(MONDAY)
    due = world.ledger.digest_due(ROBIN_ID)
    world.run(DIGEST)
    late = DigestMove(ROBIN_ID, seen=due, due_at=MONDAY + timedelta(days=7))
    with pytest.raises(Retry):
        world.ledger.commit(Write(digest=late))


def test_an_errand_before_its_time_does_nothing() -> None:
    world = quiet_world()
    world.deliver(a_mail())
    world.clock.move_to(MONDAY - timedelta(minutes=1))
    world.run(DIGEST)
    assert digests(world) == []
    assert world.ledger.digest_due(ROBIN_ID) == MONDAY


def test_weeks_that_were_missed_are_skipped_and_not_made_up_for() -> None:
    world = quiet_world()
    world.deliver(a_mail())
    world.clock.move_to(MONDAY + timedelta(days=16))  # a Wednesday, two Mondays later
    world.run(DIGEST)
    world.run(DIGEST)
    assert len(digests(world)) == 1
    assert world.ledger.digest_due(ROBIN_ID) == MONDAY + timedelta(days=21)


def test_with_nothing_to_say_nothing_is_sent_and_the_next_week_is_awaited() -> None:
    world = quiet_world()
    world.let_pass(at(days=30))
    assert world.service.sent == []
    due = world.ledger.digest_due(ROBIN_ID)
    assert due is not None
    assert due > world.clock.now()


def test_a_thread_that_was_undone_whole_is_nothing_to_say() -> None:
    world = World()
    world.deliver(a_mail())
    say(world, last(world), "undo")
    world.let_pass(at(days=14))
    assert digests(world) == []


def test_a_held_mail_alone_is_something_to_say() -> None:
    world = quiet_world()
    outcome = world.deliver(a_mail(), verdicts=Verdicts(spam=Verdict.FAIL))
    assert outcome.kind is OutcomeKind.HELD
    world.let_pass(MONDAY)
    assert "NEEDS YOUR ANSWER" in text_of(world, last(world, LetterKind.DIGEST))


def test_the_digest_names_each_held_mail_by_its_sender() -> None:
    world = quiet_world()
    world.deliver(a_reply("Hello.", sender="Ada Moss <ada@elsewhere.example>"))
    world.let_pass(MONDAY)
    assert "Ada Moss" in text_of(world, last(world, LetterKind.DIGEST))


@pytest.mark.parametrize(
    "changes",
    [
        {"stopped": (LetterStop.ALL,)},
        {"stopped": (LetterStop.DIGESTS,)},
        {"paused_until": MONDAY + timedelta(minutes=1)},
        {"suspended": True},
    ],
    ids=["stopped", "no digests", "paused", "suspended"],
)
def test_who_wants_none_gets_none_and_it_is_moved_all_the_same(changes: dict[str, object]) -> None:
    world = quiet_world()
    world.deliver(a_mail())
    world.with_member(**changes)
    world.clock.move_to(MONDAY)
    world.sweep()
    assert digests(world) == []
    assert world.ledger.digest_due(ROBIN_ID) == MONDAY + timedelta(days=7)


def test_a_quiet_week_has_no_digest() -> None:
    world = quiet_world(cohort=a_cohort(quiet=(Span(date(2027, 1, 18), date(2027, 1, 24)),)))
    world.deliver(a_mail())
    world.let_pass(MONDAY + timedelta(days=6))
    assert digests(world) == []
    world.let_pass(MONDAY + timedelta(days=8))
    assert sent_at(world) == [MONDAY + timedelta(days=7)]


def test_who_wants_no_reminders_still_has_the_digest() -> None:
    world = quiet_world()
    world.deliver(a_mail())
    world.with_member(stopped=(LetterStop.REMINDERS,))
    world.let_pass(MONDAY)
    assert len(digests(world)) == 1


def test_what_was_shown_twice_is_a_line_for_two_weeks_and_then_folds_away() -> None:
    world = quiet_world()
    world.deliver(a_mail())
    world.let_pass(at(days=60))
    lines = [len(letter.items) for letter in digests(world) if letter.topic is Topic.ROUNDUP]
    # Due on January 21st and shown on the 21st and the 26th: the Mondays of the 18th to the 8th.
    assert lines == [1, 1, 1, 1]


def test_no_more_than_twenty_lines_fit() -> None:
    world = quiet_world()
    for n in range(25):
        world.deliver(a_mail(f"Dear {n}, may I ask {n}?", to=f"P{n} <p{n}@firm{n}.example>"))
    world.let_pass(MONDAY)
    assert [len(letter.items) for letter in digests(world)] == [20]


@pytest.mark.parametrize(
    ("zone", "day", "expected"),
    [
        # On March 14th 2027 clocks in Chicago go from 2:00 to 3:00; on November 7th from 2:00 back to 1:00.
        ("America/Chicago", datetime(2027, 3, 8, 12, tzinfo=UTC), datetime(2027, 3, 14, 8, tzinfo=UTC)),
        ("America/Chicago", datetime(2027, 11, 1, 12, tzinfo=UTC), datetime(2027, 11, 7, 8, tzinfo=UTC)),
        ("Asia/Tokyo", datetime(2027, 3, 8, 12, tzinfo=UTC), datetime(2027, 3, 13, 17, tzinfo=UTC)),
    ],
    ids=["an hour that does not exist", "the night it goes back", "a zone without any"],
)
def test_a_night_of_clock_change_has_one_digest(zone: str, day: datetime, expected: datetime) -> None:
    cohort = a_cohort(digest_day=Weekday.SUNDAY, digest_hour=2)
    robin = a_member(receipts=Receipts.NEVER, timezone=ZoneInfo(zone))
    world = World(cohort=cohort, members=(robin,), clock=FakeClock(day))
    world.deliver(a_mail(date=day), at=day)
    world.let_pass(expected + timedelta(hours=6))
    assert sent_at(world) == [expected]


def test_an_hour_that_exists_twice_is_the_first() -> None:
    before = datetime(2027, 11, 1, 12, tzinfo=UTC)
    cohort = a_cohort(digest_day=Weekday.SUNDAY, digest_hour=1)
    world = World(cohort=cohort, members=(a_member(receipts=Receipts.NEVER),), clock=FakeClock(before))
    world.deliver(a_mail(date=before), at=before)
    world.let_pass(datetime(2027, 11, 7, 12, tzinfo=UTC))
    assert sent_at(world) == [datetime(2027, 11, 7, 6, tzinfo=UTC)]


def test_a_digest_day_that_is_moved_within_a_week_brings_no_second_digest() -> None:
    world = quiet_world()
    world.deliver(a_mail())
    world.let_pass(MONDAY + timedelta(hours=1))
    world.ledger.put_cohort(a_cohort(version=2, digest_day=Weekday.WEDNESDAY))
    world.run(Errand(ErrandKind.REPLAN, ROBIN_ID))
    world.let_pass(MONDAY + timedelta(days=3))
    assert len(digests(world)) == 1


def test_a_member_without_a_digest_to_come_gets_none() -> None:
    ledger: Ledger = World().ledger
    nobody = a_member(id="nobd")
    assert send_digest(ledger, nobody, a_cohort(), MONDAY) == ()
