"""A new capture address: the member stays, the old address is refused, and one letter tells of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest

from chalicelib.domain.address import Address
from chalicelib.domain.letter import LetterKind, Topic
from chalicelib.domain.member import Member, MemberId
from chalicelib.domain.outcome import Outcome, OutcomeKind, Reason
from chalicelib.ports import Retry, Write
from chalicelib.usecases.rotate_address import RotateAddress
from tests.builders import ROBIN, SECRET, at
from tests.usecases.writing import a_mail, a_reply, an_answer, last, text_of
from tests.world import World

FORMER = Outcome(OutcomeKind.REFUSED, Reason.FORMER_ADDRESS)
LOGGED = Outcome(OutcomeKind.LOGGED)
OLD = Address(f"robin-vale-{SECRET}@spring.warmthread.test")
NEW = Address("robin-vale-rbn2bcdefghi@spring.warmthread.test")


def secrets(*found: str) -> Callable[[], str]:
    left: Iterator[str] = iter(found)
    return lambda: next(left)


def rotate(world: World, *found: str, ledger: Any = None) -> Member:
    new_secret = secrets(*(found or ("aaaabcdefghi",)))
    rotated = RotateAddress(ledger or world.ledger, world.queues, world.clock, new_secret)(ROBIN)
    world.settle()
    return rotated


def topics(world: World) -> list[Topic]:
    return [letter.topic for letter in world.letters(LetterKind.NOTICE)]


# ---------------------------------------------------------------- the address


def test_the_member_stays_and_the_other_eight_characters_are_new() -> None:
    world = World()
    before = world.member
    rotated = rotate(world, "aaaabcdefghi")
    assert rotated == replace(
        before, secret="rbn2bcdefghi", former_secrets=(SECRET,), version=before.version + 1
    )
    assert world.member == rotated
    assert rotated.capture_address(world.cohort) == NEW


def test_each_rotation_retires_one_more_address_for_good() -> None:
    world = World()
    rotate(world, "aaaabcdefghi")
    rotated = rotate(world, "aaaa" + SECRET[4:], "aaaabcdefghi", "aaaazzzzzzzz")
    assert rotated.secret == "rbn2zzzzzzzz"
    assert rotated.former_secrets == (SECRET, "rbn2bcdefghi")
    assert topics(world) == [Topic.ADDRESS_CHANGED] * 2


def test_a_member_who_is_gone_is_said_to_be() -> None:
    world = World()
    with pytest.raises(LookupError, match="is gone"):
        RotateAddress(world.ledger, world.queues, world.clock, secrets())(MemberId("lee3"))


# ---------------------------------------------------------------- the letter


def test_one_letter_brings_the_new_address_and_is_answered_there() -> None:
    world = World()
    rotate(world)
    letter = last(world, LetterKind.NOTICE)
    text = text_of(world, letter)
    assert NEW.value in text
    assert OLD.value not in text
    assert "typing “warm” then finds it" in " ".join(text.split())
    assert f'"Warmthread BCC"\r\n <{NEW}>'.encode() in world.service.sent[-1].raw
    assert world.deliver(an_answer(letter, "help")).kind is OutcomeKind.ANSWERED


def test_a_letter_that_was_owed_before_names_the_new_address() -> None:
    world = World()
    world.capture(world.envelope(a_mail()))
    rotate(world)
    assert OLD.value.encode() not in b"".join(mail.raw for mail in world.service.sent)


def test_the_code_of_the_letter_gives_nothing_away_of_the_new_address() -> None:
    first, second = World(), World()
    rotate(first, "aaaabcdefghi")
    rotate(second, "aaaazzzzzzzz")
    assert last(first).id == last(second).id


# ---------------------------------------------------------------- races and lost answers


def test_whoever_changes_the_member_meanwhile_is_not_overwritten() -> None:
    world = World()

    class Raced:
        raced = False

        def commit(self, write: Write) -> Any:
            if not self.raced:
                self.raced = True
                world.with_member(goal="street trees")
            return world.ledger.commit(write)

        def __getattr__(self, name: str) -> Any:
            return getattr(world.ledger, name)

    rotated = rotate(world, "aaaabcdefghi", "aaaazzzzzzzz", ledger=Raced())
    assert (rotated.goal, rotated.former_secrets) == ("street trees", (SECRET,))
    assert topics(world) == [Topic.ADDRESS_CHANGED]


def test_a_write_whose_answer_was_lost_is_no_second_address() -> None:
    world = World()

    class Forgetful:
        def commit(self, write: Write) -> Any:
            world.ledger.commit(write)
            raise Retry("no connection")

        def __getattr__(self, name: str) -> Any:
            return getattr(world.ledger, name)

    rotated = rotate(world, "aaaabcdefghi", "aaaazzzzzzzz", ledger=Forgetful())
    assert (rotated.secret, rotated.former_secrets) == ("rbn2bcdefghi", (SECRET,))
    assert topics(world) == [Topic.ADDRESS_CHANGED]


# ---------------------------------------------------------------- mail to the old address, and to the new


def test_the_new_address_logs_and_the_old_one_is_refused_with_one_notice_a_day() -> None:
    world = World()
    rotate(world)
    assert world.deliver(a_mail(), to=NEW) == LOGGED
    assert [world.deliver(a_mail("And one more thing?"), to=OLD) for _ in range(3)] == [FORMER] * 3
    assert topics(world).count(Topic.FORMER_ADDRESS) == 1
    assert NEW.value in text_of(world, last(world, LetterKind.NOTICE))
    world.deliver(a_mail("And one more thing?"), to=OLD, at=at(days=1))
    assert topics(world).count(Topic.FORMER_ADDRESS) == 2
    assert len(world.thread("jane@acme.example").touches) == 1


def test_a_draft_to_the_old_check_address_is_answered_with_the_new_address() -> None:
    world = World()
    rotate(world)
    old_check = Address(f"robin-vale-{SECRET}+check@spring.warmthread.test")
    assert world.deliver(a_mail(to="x@y.example"), to=old_check) == FORMER
    assert Topic.FORMER_ADDRESS in topics(world)


def test_an_answer_to_an_older_letter_is_told_how_it_will_be_understood() -> None:
    world = World()
    world.deliver(a_mail())
    receipt = last(world, LetterKind.RECEIPT)
    rotate(world)

    assert world.deliver(an_answer(receipt, "undo"), to=OLD) == FORMER
    text = " ".join(text_of(world, last(world, LetterKind.NOTICE)).split())
    assert "Answer it once more, with the new one in To." in text
    assert world.thread("jane@acme.example").touches

    assert world.deliver(an_answer(receipt, "undo"), to=NEW) == Outcome(OutcomeKind.ANSWERED, Reason.COMMAND)
    assert world.timeline().threads == ()


def test_a_contact_who_answers_all_at_the_old_address_is_told_to_the_member() -> None:
    world = World()
    world.deliver(a_mail())
    rotate(world)
    assert world.deliver(a_reply("Gladly."), to=OLD) == FORMER
    assert Topic.FORMER_ADDRESS in topics(world)


def test_strangers_at_the_old_address_cost_the_member_no_letter() -> None:
    world = World()
    rotate(world)
    spam = a_mail("Buy now.", sender="Shop <shop@offers.example>", to=str(OLD))
    assert world.deliver(spam, to=OLD) == FORMER
    assert topics(world) == [Topic.ADDRESS_CHANGED]
    assert world.ledger.held(ROBIN) == ()
