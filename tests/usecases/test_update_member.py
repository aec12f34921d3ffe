"""A member whom an operator changes: the row, the plans of another zone, a welcome that bounced."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from chalicelib.domain import sending
from chalicelib.domain.address import Address
from chalicelib.domain.letter import Feedback, FeedbackKind, LetterState, Topic
from chalicelib.domain.member import Member, MemberId
from chalicelib.domain.outcome import Outcome, OutcomeKind, Reason
from chalicelib.domain.proof import Verdict, Verdicts
from chalicelib.domain.thread import Stage
from chalicelib.ports import Errand, ErrandKind, NotSent, Retry, Write
from chalicelib.usecases.enrol import Enrol
from chalicelib.usecases.update_member import UpdateMember
from tests.builders import ROBIN, a_cohort, a_member
from tests.usecases.writing import a_mail, stage
from tests.world import World

NEW = Address("robin.vale@student.example.edu")
LONDON = ZoneInfo("Europe/London")


def update(world: World, **changes: Any) -> Member:
    return UpdateMember(world.ledger, world.queues, world.clock)(ROBIN, lambda m: replace(m, **changes))


def test_a_change_is_the_next_version_and_no_change_is_none() -> None:
    world = World()
    assert update(world, goal="To see how labs hire").version == 2
    assert world.member.goal == "To see how labs hire"
    assert update(world, goal="To see how labs hire").version == 2
    assert world.queues.errands == []


def test_a_change_is_made_to_the_row_as_it_is_when_another_writer_was_quicker() -> None:
    world = World()

    def change(member: Member) -> Member:
        if member.version == 1:
            world.with_member(captured=3)
        return replace(member, name="Robin Ash")

    UpdateMember(world.ledger, world.queues, world.clock)(ROBIN, change)

    assert (world.member.name, world.member.captured, world.member.version) == ("Robin Ash", 3, 3)


def test_another_zone_moves_the_digest_and_is_followed_by_replanning() -> None:
    world = World()
    update(world, timezone=LONDON)
    due = world.ledger.digest_due(ROBIN)
    assert due is not None
    assert due.astimezone(LONDON).hour == world.cohort.digest_hour
    assert world.queues.errands == [Errand(ErrandKind.REPLAN, ROBIN)]


def test_an_update_that_was_stopped_before_the_row_was_written_is_finished_by_the_next() -> None:
    world = World()

    class Stopping:
        def commit(self, write: Write) -> Any:
            if write.member:
                raise KeyboardInterrupt
            return world.ledger.commit(write)

        def __getattr__(self, name: str) -> Any:
            return getattr(world.ledger, name)

    stopping: Any = Stopping()
    with pytest.raises(KeyboardInterrupt):
        UpdateMember(stopping, world.queues, world.clock)(ROBIN, lambda m: replace(m, timezone=LONDON))
    assert world.member.timezone != LONDON

    update(world, timezone=LONDON)
    assert world.member.timezone == LONDON
    assert world.queues.errands == [Errand(ErrandKind.REPLAN, ROBIN)]


def test_a_member_who_is_gone_cannot_be_changed() -> None:
    world = World()
    with pytest.raises(LookupError, match="the member gone is gone"):
        UpdateMember(world.ledger, world.queues, world.clock)(MemberId("gone"), lambda m: m)


def test_a_race_that_is_lost_three_times_is_left_for_later() -> None:
    world = World()

    def change(member: Member) -> Member:
        world.with_member(captured=member.captured + 1)
        return replace(member, name="Robin Ash")

    with pytest.raises(Retry):
        UpdateMember(world.ledger, world.queues, world.clock)(ROBIN, change)


# ---------------------------------------------------------------- welcomes that nobody had


def welcomed(settle: Callable[[Any], Any]) -> World:
    """A world whose only member's welcome came to what `settle` makes of it."""
    world = World(members=())
    Enrol(world.ledger, world.queues, world.clock, lambda: "rbn2abcdefgh")(a_member(), welcome=Topic.HELP)
    world.members = (a_member(),)
    (welcome,) = world.letters()
    world.ledger.commit(Write(letters=(replace(settle(welcome), version=welcome.version + 1),)))
    world.queues.letters.clear()
    return world


@pytest.mark.parametrize("never_had", [sending.bounced, sending.dropped], ids=["bounced", "dropped"])
def test_a_welcome_that_nobody_had_goes_to_the_address_that_is_right(never_had: Any) -> None:
    world = welcomed(never_had)

    update(world, addresses=(NEW, *world.member.addresses))
    world.settle()

    (welcome,) = world.letters()
    assert welcome.state is LetterState.SENT
    assert [mail.to for mail in world.service.sent] == [NEW]


@pytest.mark.parametrize("never_had", [sending.bounced, sending.dropped], ids=["bounced", "dropped"])
def test_a_welcome_that_nobody_had_stays_so_while_the_address_does(never_had: Any) -> None:
    world = welcomed(never_had)
    (before,) = world.letters()
    update(world, name="Robin Ash")
    assert world.letters() == [before]
    assert world.queues.letters == []


def test_a_welcome_that_was_refused_for_its_address_goes_to_the_right_one() -> None:
    world = World(members=())
    world.service.fail_next(NotSent("the address is not one"))
    Enrol(world.ledger, world.queues, world.clock, lambda: "rbn2abcdefgh")(a_member(), welcome=Topic.HELP)
    world.members = (a_member(),)
    world.settle()

    update(world, addresses=(NEW, *world.member.addresses))
    world.settle()

    assert [mail.to for mail in world.service.sent] == [NEW]


@pytest.mark.parametrize("kind", [FeedbackKind.SEND, FeedbackKind.DELIVERY, FeedbackKind.BOUNCE])
def test_late_news_of_the_wrong_address_leaves_the_second_welcome_owed(kind: FeedbackKind) -> None:
    world = welcomed(lambda welcome: sending.bounced(sending.leased(welcome, welcome.created_at)))
    update(world, addresses=(NEW, *world.member.addresses))
    (welcome,) = world.letters()

    world.hear(Feedback(kind, ROBIN, welcome.id, 1, "provider-1", world.clock.now()))
    world.settle()

    assert [letter.state for letter in world.letters()] == [LetterState.SENT]
    assert [mail.to for mail in world.service.sent] == [NEW]


def test_a_welcome_that_arrived_is_not_sent_again() -> None:
    world = welcomed(lambda welcome: sending.sent(welcome, welcome.created_at, "provider-1"))
    update(world, addresses=(NEW, *world.member.addresses))
    assert [letter.state for letter in world.letters()] == [LetterState.SENT]
    assert world.queues.letters == []


# ---------------------------------------------------------------- who the member is


def test_a_mail_from_an_equal_domain_is_the_members_own_where_that_domain_proves_it() -> None:
    world = World(cohort=a_cohort(equal_domains=(("student.example.edu", "example.edu"),)))
    raw = a_mail(sender="Robin Vale <robin@example.edu>")
    unproved = world.deliver(raw, verdicts=Verdicts(spf=Verdict.FAIL, dmarc=Verdict.FAIL))
    assert unproved == Outcome(OutcomeKind.HELD, Reason.UNPROVED)
    assert world.deliver(a_mail(sender="Robin Vale <robin@example.edu>")).kind is OutcomeKind.LOGGED


def test_a_forward_of_what_the_member_wrote_from_an_equal_domain_is_outreach() -> None:
    world = World(cohort=a_cohort(equal_domains=(("student.example.edu", "example.edu"),)))
    sent = "From: Robin Vale <robin@example.edu>\nTo: Jane Doe <jane@acme.example>\n"
    text = f"---------- Forwarded message ---------\n{sent}Subject: A question\n\nDear Jane, may I ask?\n"
    capture = world.member.capture_address(world.cohort).value
    world.deliver(a_mail(text, to=capture, subject="Fwd: A question"))
    assert stage(world) is Stage.REACHED_OUT
