"""What the mail service says became of a letter, in any order and as often as it likes."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from typing import Any

import pytest

from chalicelib.domain import sending
from chalicelib.domain.letter import Feedback, FeedbackKind, Letter, LetterId, LetterKind, LetterState, Topic
from chalicelib.domain.member import LetterStop, MemberId
from chalicelib.ports import Write
from tests.builders import ROBIN, a_letter, at
from tests.usecases.writing import a_command, a_mail, last
from tests.world import World

LETTER = a_letter(kind=LetterKind.NOTICE, topic=Topic.ADDRESS_SHOWN)
UNKNOWN = replace(LETTER, state=LetterState.UNKNOWN, attempt=1, due_at=at(minutes=15))


def told(kind: FeedbackKind, **changes: Any) -> Feedback:
    said = Feedback(kind, ROBIN, LETTER.id, 1, "provider-0009", at(minutes=1))
    return replace(said, **changes)


def having(letter: Letter) -> World:
    world = World()
    world.ledger.commit(Write(letters=(replace(letter, version=1),)))
    return world


def hear(world: World, *feedback: Feedback) -> list[LetterState | None]:
    return [world.hear(one) for one in feedback]


@pytest.mark.parametrize("kind", [FeedbackKind.SEND, FeedbackKind.DELIVERY])
def test_an_unknown_letter_went_as_soon_as_an_event_says_so(kind: FeedbackKind) -> None:
    world = having(UNKNOWN)
    assert hear(world, told(kind)) == [LetterState.SENT]
    letter = world.ledger.letter(ROBIN, LETTER.id)
    assert letter is not None
    assert (letter.due_at, letter.sent_at, letter.provider_id) == (None, at(minutes=1), "provider-0009")


def test_the_id_that_an_event_brings_makes_the_letter_known() -> None:
    """The sending timed out, so nobody else will ever tell under which id it went."""
    world = having(UNKNOWN)
    hear(world, told(FeedbackKind.SEND))
    view = world.ledger.view(ROBIN, "inbound/x", message_ids=("provider-0009",))
    assert view.known_ids == {"provider-0009": LETTER.id}


@pytest.mark.parametrize(
    "order", sorted(permutations([FeedbackKind.SEND, FeedbackKind.DELIVERY, FeedbackKind.BOUNCE]))
)
def test_a_letter_that_bounced_stays_bounced_in_whatever_order_it_is_told(
    order: tuple[FeedbackKind, ...],
) -> None:
    world = having(UNKNOWN)
    hear(world, *map(told, order))
    letter = world.ledger.letter(ROBIN, LETTER.id)
    assert letter is not None
    assert (letter.state, letter.due_at) == (LetterState.BOUNCED, None)


def test_a_mailbox_that_is_full_for_a_while_is_no_bounce() -> None:
    world = having(UNKNOWN)
    assert hear(world, told(FeedbackKind.BOUNCE, permanent=False)) == [LetterState.SENT]


@pytest.mark.parametrize("permanent", [True, None])
def test_a_bounce_that_is_permanent_or_does_not_say_is_one(permanent: bool | None) -> None:
    world = having(UNKNOWN)
    assert hear(world, told(FeedbackKind.BOUNCE, permanent=permanent)) == [LetterState.BOUNCED]


def test_a_complaint_stops_all_letters_once_and_answers_still_come() -> None:
    world = having(UNKNOWN)
    hear(world, told(FeedbackKind.COMPLAINT), told(FeedbackKind.COMPLAINT))
    assert world.member.stopped == (LetterStop.ALL,)

    world.deliver(a_mail())
    world.deliver(a_command("help"))
    assert last(world).topic is Topic.HELP
    world.let_pass(at(days=30))
    assert {letter.kind for letter in world.letters()} <= {
        LetterKind.NOTICE,
        LetterKind.RECEIPT,
        LetterKind.ANSWER,
    }


def test_an_event_about_a_letter_of_nobody_changes_nothing() -> None:
    world = having(UNKNOWN)
    assert hear(world, told(FeedbackKind.SEND, letter_id=LetterId("nosuchaaaa"))) == [None]
    assert hear(world, told(FeedbackKind.COMPLAINT, member_id=MemberId("gone"))) == [None]


def test_a_late_event_about_a_first_attempt_settles_the_second() -> None:
    throttled = replace(UNKNOWN, state=LetterState.OWED, attempt=2)
    world = having(throttled)
    assert hear(world, told(FeedbackKind.DELIVERY, attempt=1)) == [LetterState.SENT]
    world.clock.move(days=1)
    world.sweep()
    assert world.service.attempts == 0


def test_what_went_after_all_is_no_letter_that_was_dropped() -> None:
    """Given up while its event was among the dead letters, which come back."""
    world = having(sending.dropped(UNKNOWN))
    assert hear(world, told(FeedbackKind.SEND)) == [LetterState.SENT]
    view = world.ledger.view(ROBIN, "inbound/x", message_ids=("provider-0009",))
    assert view.known_ids == {"provider-0009": LETTER.id}
    assert len(world.book.sent) == 1


# ---------------------------------------------------------------- owed again to another address

MENDED = sending.owed_again(sending.bounced(UNKNOWN), at(hours=1))


@pytest.mark.parametrize("kind", FeedbackKind)
@pytest.mark.parametrize(
    "letter",
    [
        MENDED,
        sending.leased(MENDED, at(hours=1)),
        sending.unknown(sending.leased(MENDED, at(hours=1)), at(hours=2)),
        sending.sent(sending.leased(MENDED, at(hours=1)), at(hours=1), "provider-0010"),
    ],
    ids=lambda letter: letter.state.value,
)
def test_what_became_of_an_attempt_to_the_wrong_address_says_nothing_of_the_letter(
    letter: Letter, kind: FeedbackKind
) -> None:
    world = having(letter)
    before = world.ledger.letter(ROBIN, LETTER.id)
    assert hear(world, told(kind), told(kind)) == [letter.state] * 2
    assert world.ledger.letter(ROBIN, LETTER.id) == before
    assert world.member.stopped == ()


def test_what_harms_our_name_is_noted_of_any_attempt() -> None:
    world = having(MENDED)
    hear(world, told(FeedbackKind.BOUNCE), told(FeedbackKind.COMPLAINT))
    assert len(world.book.troubles) == 2


@pytest.mark.parametrize(
    ("kind", "state"),
    [
        (FeedbackKind.SEND, LetterState.SENT),
        (FeedbackKind.DELIVERY, LetterState.SENT),
        (FeedbackKind.BOUNCE, LetterState.BOUNCED),
        (FeedbackKind.COMPLAINT, LetterState.SENT),
    ],
)
def test_what_becomes_of_the_attempt_to_the_right_one_does(kind: FeedbackKind, state: LetterState) -> None:
    world = having(sending.unknown(sending.leased(MENDED, at(hours=1)), at(hours=2)))
    assert hear(world, told(kind, attempt=2)) == [state]
