"""Letters to one recipient domain: so many a minute, the others a little later, and none lost or doubled."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import datetime, timedelta

from chalicelib.domain.address import Address
from chalicelib.domain.letter import Letter, LetterId, LetterKind, LetterState, Topic
from chalicelib.domain.member import MemberId
from chalicelib.domain.pacing import minute_of
from chalicelib.ports import LONGEST_DELAY, Write
from tests.builders import NOW, ROBIN, a_letter, a_member, at
from tests.world import World

HELP = a_letter(kind=LetterKind.ANSWER, topic=Topic.HELP)
SECOND = timedelta(seconds=1)


def owing(count: int, domain: str = "student.example.edu", letter: Letter = HELP) -> World:
    names = [MemberId(f"m{n:03}") for n in range(count)]
    members = [a_member(id=name, addresses=(Address(f"{name}@{domain}"),)) for name in names]
    world = World(members=members)
    for name in names:
        world.ledger.commit(Write(letters=(replace(letter, member_id=name),)))
        world.queues.hint_letters([(name, letter.id)])
    return world


def let_leave(world: World, *, until: datetime) -> Counter[datetime]:
    """Hints come when they are due, without any sweep; how many letters left in each minute."""
    left: Counter[datetime] = Counter()
    coming: dict[datetime, list[tuple[MemberId, LetterId]]] = {}
    while world.clock.now() <= until:
        before = len(world.service.sent)
        world.settle()
        left[minute_of(world.clock.now())] += len(world.service.sent) - before
        for delay, letter in world.queues.letters_later:
            coming.setdefault(world.clock.now() + delay, []).append(letter)
        world.queues.letters_later.clear()
        if not coming:
            break
        world.clock.move_to(min(coming))
        world.queues.hint_letters(coming.pop(world.clock.now()))
    return +left


def test_two_hundred_letters_to_one_campus_leave_in_ten_minutes_twenty_a_minute() -> None:
    world = owing(200)
    left = let_leave(world, until=at(hours=1))
    assert set(left.values()) == {20}
    assert (len(left), sum(left.values())) == (10, 200)
    assert max(left) == at(minutes=9)
    assert Counter(mail.member_id for mail in world.service.sent).most_common(1)[0][1] == 1


def test_an_answer_does_not_stand_behind_a_hundred_welcomes() -> None:
    welcome = a_letter(kind=LetterKind.WELCOME, topic=Topic.HELP)
    world = owing(100, letter=welcome)
    answer = replace(HELP, id=LetterId("answeraaaa"), member_id=MemberId("m099"))
    world.ledger.commit(Write(letters=(answer,)))
    world.settle()
    assert len(world.service.sent) == 15

    assert world.send(answer.member_id, answer.id) is LetterState.SENT

    left = let_leave(world, until=at(hours=1))
    assert sum(left.values()) == 100 - 15
    assert max(left.values()) == 15


def test_whoever_waits_keeps_its_place_while_others_come() -> None:
    """Late ones wait a minute longer; nobody waits for ever."""
    world = owing(60)
    world.settle()
    world.clock.move_to(at(minutes=1))
    late = replace(HELP, id=LetterId("late"), member_id=MemberId("m000"), due_at=at(minutes=1))
    world.ledger.commit(Write(letters=(late,)))
    assert world.send(late.member_id, late.id) is LetterState.SENT
    left = let_leave(world, until=at(hours=1))
    assert sum(left.values()) + 21 == 61
    assert max(left.values()) <= 20
    assert max(left) <= at(minutes=3)


def test_another_domain_has_minutes_of_its_own() -> None:
    world = owing(20)
    world.settle()
    world.with_member(addresses=(Address("m000@home.example"),))
    other = replace(HELP, id=LetterId("other"), member_id=MemberId("m000"))
    world.ledger.commit(Write(letters=(other,)))
    assert world.send(other.member_id, other.id) is LetterState.SENT


def test_the_cohorts_file_says_how_many() -> None:
    world = owing(10)
    world.ledger.put_cohort(replace(world.cohort, version=2, letters_per_minute=3))
    world.settle()
    assert len(world.service.sent) == 3


def full(world: World, *, asked: int) -> None:
    for _ in range(asked):
        world.book.place("student.example.edu", NOW)


def owed(letter: Letter) -> World:
    world = World()
    world.ledger.commit(Write(letters=(letter,)))
    return world


def test_a_letter_that_waits_was_not_tried_and_is_not_put_off_for_longer_each_time() -> None:
    world = owed(HELP)
    full(world, asked=20)
    assert world.send(ROBIN, HELP.id) is LetterState.OWED
    (found,) = world.ledger.letters(ROBIN)
    assert (found.attempt, found.due_at) == (0, at(minutes=1))
    assert world.queues.letters_later == [(timedelta(seconds=60), (ROBIN, HELP.id))]
    assert world.service.attempts == 0


def test_a_letter_whose_fate_is_unknown_stays_unknown_while_it_waits() -> None:
    """Else it would be sent again without a look at the events that wait to be read."""
    world = owed(replace(HELP, state=LetterState.UNKNOWN, attempt=1))
    full(world, asked=20)
    assert world.send(ROBIN, HELP.id) is LetterState.UNKNOWN
    world.clock.move_to(at(minutes=1))
    world.queues.feedback = True
    assert world.send(ROBIN, HELP.id) is LetterState.UNKNOWN
    assert world.service.attempts == 0


def test_what_waits_for_longer_than_a_queue_can_hold_it_is_found_by_the_sweep() -> None:
    world = owed(HELP)
    full(world, asked=20 * 16)
    world.send(ROBIN, HELP.id)
    (found,) = world.ledger.letters(ROBIN)
    assert found.due_at is not None
    assert found.due_at - NOW > LONGEST_DELAY
    assert world.queues.letters_later == []
    world.clock.move_to(found.due_at + SECOND)
    world.sweep()
    assert len(world.service.sent) == 1


def test_whoever_dies_after_asking_for_a_place_leaves_no_letter_unsent() -> None:
    world = owed(HELP)
    full(world, asked=19)
    full(world, asked=1)  # asked, and died
    world.send(ROBIN, HELP.id)
    world.clock.move(minutes=5)
    world.sweep()
    assert len(world.service.sent) == 1
