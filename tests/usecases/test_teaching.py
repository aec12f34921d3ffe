"""Lessons, firsts and gentle letters: told once, noted in the same transaction, and only where wanted."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from chalicelib.domain.cadence import THREE_B_SEVEN
from chalicelib.domain.calendar import Span
from chalicelib.domain.learning import Experience, First, Learning, LessonId
from chalicelib.domain.letter import Letter, LetterKind, Topic
from chalicelib.domain.member import LetterStop, Receipts
from chalicelib.ports import Errand, ErrandKind, Retry, Write
from chalicelib.usecases.digest import send_digest
from tests.builders import NOW, a_cohort, a_member, at
from tests.builders import ROBIN as ROBIN_ID
from tests.usecases.writing import a_mail, a_reply, text_of
from tests.world import World

DIGEST = Errand(ErrandKind.DIGEST, ROBIN_ID)
MONDAY = datetime(2027, 1, 18, 13, tzinfo=UTC)  # 7:00 in Chicago
WEEK = timedelta(days=7)


def a_world(*, joined_at: datetime | None = NOW, learning: Learning | None = None, **changes: Any) -> World:
    robin = a_member(receipts=Receipts.NEVER, joined_at=joined_at, learning=learning or Learning())
    return World(members=(robin,), **changes)


def old_hand(**changes: Any) -> World:
    """A member who joined long ago, and knows it all."""
    known = Learning(lessons=tuple(LessonId), noticed=tuple(First))
    return a_world(**{"joined_at": at(days=-100), "learning": known, **changes})


def digests(world: World) -> list[Letter]:
    return world.letters(LetterKind.DIGEST)


def lessons(world: World) -> list[str]:
    return [letter.fact("lesson") for letter in digests(world)]


def gentle_at(world: World) -> list[datetime]:
    return [letter.created_at for letter in digests(world) if letter.topic is Topic.GENTLE]


# ---------------------------------------------------------------- the course


def test_a_new_member_has_a_lesson_a_week_for_eight_weeks_with_nothing_else_to_say() -> None:
    world = a_world()
    world.let_pass(at(days=56))
    assert lessons(world) == list(LessonId)
    assert world.member.learning.lessons == tuple(LessonId)
    assert "LESSON: ASK TO LEARN, NEVER FOR A JOB" in text_of(world, digests(world)[0])


def test_the_course_ends_and_so_do_the_letters() -> None:
    world = a_world()
    world.let_pass(at(days=59))
    sent = len(world.service.sent)
    world.let_pass(at(days=64))
    assert sent == 8
    assert [letter.topic for letter in digests(world)[8:]] == [Topic.GENTLE]


def test_it_begins_where_the_member_stands() -> None:
    world = a_world(learning=Learning(experience=Experience.MANY))
    world.let_pass(MONDAY + WEEK)
    assert lessons(world) == ["thanks", "keeping_in_touch"]


def test_later_a_lesson_comes_with_a_digest_and_never_alone() -> None:
    world = a_world(joined_at=at(days=-60))
    world.let_pass(MONDAY)
    assert [letter.topic for letter in digests(world)] == [Topic.GENTLE]
    world.deliver(a_mail())
    world.let_pass(MONDAY + WEEK)
    assert lessons(world) == ["", "whom_to_write_to"]


def test_of_whom_it_is_not_known_when_they_joined_none_comes_alone() -> None:
    world = a_world(joined_at=None)
    world.let_pass(at(days=90))
    assert digests(world) == []
    world.deliver(a_mail())
    world.let_pass(at(days=97))
    assert lessons(world) == ["whom_to_write_to"]


def test_a_day_that_is_moved_within_a_week_brings_no_second_lesson() -> None:
    world = a_world()
    world.let_pass(MONDAY)
    world.ledger.put_cohort(a_cohort(version=2, digest_day=2))
    world.run(Errand(ErrandKind.REPLAN, ROBIN_ID))
    world.let_pass(MONDAY + timedelta(days=4))
    assert lessons(world) == ["the_rule"]
    assert world.member.learning.lessons == (LessonId.THE_RULE,)


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
def test_who_wants_no_digest_misses_no_lesson(changes: dict[str, object]) -> None:
    world = a_world()
    world.deliver(a_mail())
    world.with_member(**changes)
    world.clock.move_to(MONDAY)
    before = world.member
    world.sweep()
    assert digests(world) == []
    assert world.member == before


@pytest.mark.parametrize(
    "cohort",
    [
        a_cohort(quiet=(Span(date(2027, 1, 18), date(2027, 1, 18)),)),
        a_cohort(start=date(2027, 1, 19)),
        a_cohort(end=date(2027, 1, 17)),
    ],
    ids=["quiet", "before the start", "after the end"],
)
def test_nor_is_there_one_outside_the_programme_or_in_a_quiet_week(cohort: Any) -> None:
    world = a_world(cohort=cohort)
    world.let_pass(MONDAY)
    assert digests(world) == []
    assert world.member.learning == Learning()


def test_news_is_told_after_the_end_and_teaches_nothing() -> None:
    world = a_world(cohort=a_cohort(end=date(2027, 1, 17)))
    world.deliver(a_mail())
    world.let_pass(MONDAY)
    assert [letter.facts for letter in digests(world)] == [()]
    assert world.member.learning == Learning()


def test_nothing_is_noted_of_a_digest_that_somebody_else_claimed() -> None:
    world = a_world()
    world.clock.move_to(MONDAY)
    stale = world.member
    world.with_member(goal="parks")  # a command came in between
    with pytest.raises(Retry):
        send_digest(world.ledger, stale, world.cohort, MONDAY)
    assert digests(world) == []
    world.run(DIGEST)
    assert world.member.learning.lessons == (LessonId.THE_RULE,)
    assert world.member.goal == "parks"


def test_an_errand_that_comes_again_teaches_no_second_time() -> None:
    world = a_world()
    world.clock.move_to(MONDAY)
    for _ in range(3):
        world.run(DIGEST)
    assert world.member.learning.lessons == (LessonId.THE_RULE,)


def test_digest_letter_and_member_are_one_write() -> None:
    world = a_world()
    world.clock.move_to(MONDAY)
    writes: list[Write] = []
    commit: Callable[[Write], Any] = world.ledger.commit

    class Watched(type(world.ledger)):  # type: ignore[misc]
        def commit(self, write: Write) -> Any:
            writes.append(write)
            return commit(write)

    watched = Watched(**{name: getattr(world.ledger, name) for name in world.ledger.__dataclass_fields__})
    send_digest(watched, world.member, world.cohort, MONDAY)
    ((digest, letters, member),) = [(w.digest, w.letters, w.member) for w in writes]
    assert digest
    assert len(letters) == 1
    assert member
    assert (member.version, member.learning.lessons) == (2, (LessonId.THE_RULE,))


# ---------------------------------------------------------------- firsts


def test_a_first_is_noticed_once() -> None:
    world = old_hand(learning=Learning(lessons=tuple(LessonId)))
    world.deliver(a_mail())
    world.let_pass(MONDAY)
    world.deliver(a_reply("Gladly! How about next week?"))
    world.let_pass(MONDAY + 2 * WEEK)
    assert [letter.fact("firsts") for letter in digests(world)] == ["outreach", "reply", ""]
    assert world.member.learning.noticed == (First.OUTREACH, First.REPLY)
    assert "Your first mail to a stranger is out" in " ".join(text_of(world, digests(world)[0]).split())


# ---------------------------------------------------------------- gentle letters


def test_twelve_silent_weeks_have_one_gentle_letter_after_three_and_then_one_a_month() -> None:
    world = old_hand(joined_at=NOW)
    world.let_pass(at(days=12 * 7 + 6))
    assert [moment.date() for moment in gentle_at(world)] == [date(2027, 2, 8), date(2027, 3, 15)]
    assert len(world.service.sent) == 2
    assert [letter.fact("before") for letter in digests(world)] == ["0", "1"]
    assert world.member.learning.gentle == 2


def test_a_capture_ends_the_silence() -> None:
    world = old_hand(joined_at=NOW)
    world.let_pass(MONDAY + 3 * WEEK)
    assert world.member.learning.gentle == 1
    world.deliver(a_mail(date=world.clock.move(hours=1)))
    world.let_pass(MONDAY + 6 * WEEK)
    assert len(gentle_at(world)) == 1
    assert (world.member.learning.gentle, world.member.learning.gentle_at) == (0, None)


def test_old_mail_that_is_forwarded_today_is_no_silence() -> None:
    world = old_hand(joined_at=NOW)
    world.let_pass(MONDAY + 3 * WEEK - timedelta(days=3))
    world.deliver(a_mail(date=at(days=-300)))
    world.let_pass(MONDAY + 3 * WEEK)
    assert gentle_at(world) == []


@pytest.mark.parametrize("stop", [LetterStop.ALL, LetterStop.DIGESTS])
def test_who_stopped_digests_has_no_gentle_letter(stop: LetterStop) -> None:
    world = old_hand(joined_at=NOW)
    world.with_member(stopped=(stop,))
    world.let_pass(at(days=90))
    assert digests(world) == []


def test_a_pause_is_no_silence() -> None:
    world = old_hand(joined_at=NOW)
    world.with_member(paused_until=at(days=60))
    world.let_pass(at(days=80))
    assert gentle_at(world) == []
    world.let_pass(at(days=90))
    assert len(gentle_at(world)) == 1


# ---------------------------------------------------------------- 3B7


def test_a_friendly_word_for_two_at_once_is_told_in_one_digest() -> None:
    world = old_hand(cohort=a_cohort(cadence=THREE_B_SEVEN))
    world.deliver(a_mail())
    world.clock.move(days=1)
    second = a_mail("Dear Sam, I read of your bridges.", to="Sam Ode <sam@acme.example>", date=at(days=1))
    world.deliver(second)
    world.let_pass(MONDAY + WEEK)
    told = [
        "work at the same company" in " ".join(text_of(world, letter).split()) for letter in digests(world)
    ]
    assert told == [True, False]


def test_three_quiet_days_are_told_of_in_the_digest() -> None:
    world = old_hand(cohort=a_cohort(cadence=THREE_B_SEVEN))
    world.deliver(a_mail())
    world.let_pass(MONDAY)
    assert "somebody else at Acme may have time" in " ".join(text_of(world, digests(world)[0]).split())
