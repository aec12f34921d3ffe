"""Settings changed: every thread is planned anew, and nothing is written that stays as it was."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from chalicelib.domain.cadence import Cadence
from chalicelib.domain.calendar import Span
from chalicelib.domain.cohort import Weekday
from chalicelib.domain.member import LetterStop
from chalicelib.ports import Errand, ErrandKind
from tests.builders import ROBIN, a_cohort, at
from tests.usecases.writing import a_mail
from tests.world import World

REPLAN = Errand(ErrandKind.REPLAN, ROBIN)
MORNING = datetime(2027, 1, 21, 14, tzinfo=UTC)


def with_jane() -> World:
    world = World()
    world.deliver(a_mail())
    return world


def look_at(world: World) -> datetime | None:
    (head,) = world.ledger.heads(ROBIN)
    return head.look_at


def version(world: World) -> int:
    (head,) = world.ledger.heads(ROBIN)
    return head.version


def test_what_stays_as_it_was_is_not_written() -> None:
    world = with_jane()
    before = world.ledger.heads(ROBIN)
    for _ in range(3):
        world.run(REPLAN)
    assert world.ledger.heads(ROBIN) == before
    assert world.queues.letters == []


def test_another_cadence_moves_what_is_open() -> None:
    world = with_jane()
    world.ledger.put_cohort(a_cohort(version=2, cadence=Cadence(nudge_business_days=3)))
    world.run(REPLAN)
    assert look_at(world) == datetime(2027, 1, 15, 14, tzinfo=UTC)
    world.let_pass(datetime(2027, 1, 15, 15, tzinfo=UTC))
    assert len(world.letters()) == 2


def test_another_zone_moves_the_hour() -> None:
    world = with_jane()
    world.with_member(timezone=ZoneInfo("Europe/Lisbon"))
    world.run(REPLAN)
    assert look_at(world) == datetime(2027, 1, 21, 8, tzinfo=UTC)
    assert world.ledger.digest_due(ROBIN) == datetime(2027, 1, 18, 7, tzinfo=UTC)


def test_a_holiday_that_is_added_later_counts() -> None:
    world = with_jane()
    world.ledger.put_cohort(a_cohort(version=2, holidays=frozenset({date(2027, 1, 18)})))
    world.run(REPLAN)
    assert look_at(world) == MORNING + timedelta(days=1)


def test_a_quiet_span_that_is_added_later_keeps_quiet() -> None:
    world = with_jane()
    world.ledger.put_cohort(a_cohort(version=2, quiet=(Span(date(2027, 1, 20), date(2027, 1, 24)),)))
    world.run(REPLAN)
    assert look_at(world) == datetime(2027, 1, 25, 14, tzinfo=UTC)


def test_who_stopped_is_looked_at_no_more_and_again_when_they_start() -> None:
    world = with_jane()
    world.with_member(stopped=(LetterStop.ALL,))
    world.run(REPLAN)
    assert look_at(world) is None
    world.with_member(stopped=())
    world.run(REPLAN)
    assert look_at(world) == MORNING


def test_a_pause_moves_the_look_to_its_end() -> None:
    world = with_jane()
    world.with_member(paused_until=at(days=40))
    world.run(REPLAN)
    assert look_at(world) == at(days=40)


def test_another_digest_day_is_the_next_of_its_name() -> None:
    world = with_jane()
    world.ledger.put_cohort(a_cohort(version=2, digest_day=Weekday.FRIDAY))
    world.run(REPLAN)
    assert world.ledger.digest_due(ROBIN) == datetime(2027, 1, 15, 13, tzinfo=UTC)


def test_a_digest_that_is_due_already_is_not_moved_away() -> None:
    world = with_jane()
    due = world.ledger.digest_due(ROBIN)
    assert due is not None
    world.clock.move_to(due + timedelta(minutes=2))
    world.ledger.put_cohort(a_cohort(version=2, digest_day=Weekday.FRIDAY))
    world.run(REPLAN)
    assert world.ledger.digest_due(ROBIN) == due


def test_what_became_due_by_replanning_is_found_by_the_next_sweep() -> None:
    world = with_jane()
    world.clock.move_to(datetime(2027, 1, 19, 15, tzinfo=UTC))
    world.ledger.put_cohort(a_cohort(version=2, cadence=Cadence(nudge_business_days=5)))
    world.run(REPLAN)
    assert look_at(world) == datetime(2027, 1, 19, 14, tzinfo=UTC)
    world.sweep()
    assert [letter.kind.value for letter in world.letters()].count("reminder") == 1
    assert version(world) > 2
