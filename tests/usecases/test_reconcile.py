"""Every raw mail has its outcomes, and those that have none are named."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from chalicelib.domain.address import Address
from chalicelib.domain.outcome import OutcomeKind
from chalicelib.usecases.reconcile import LATELY, Reconcile, Reconciled
from tests.builders import NOW, a_member
from tests.usecases.writing import a_mail
from tests.world import World

STRANGER = Address("nobody@spring.warmthread.test")


def reconciled(world: World, since: datetime | None = None) -> Reconciled:
    return Reconcile(world.ledger, world.raw_mail, world.clock)(since)


def named(world: World) -> list[str]:
    return [mail.object_key for mail in reconciled(world).unsettled]


def an_hour_later(world: World) -> World:
    world.clock.move(hours=1)
    return world


def test_a_captured_mail_is_settled() -> None:
    world = World()
    world.capture(world.envelope(a_mail()))
    found = reconciled(an_hour_later(world))
    assert (found.mails, found.unsettled) == (1, ())


def test_a_mail_to_nobody_is_settled_by_its_refusal() -> None:
    world = World()
    ((_, outcome),) = world.capture(world.envelope(a_mail(), to=STRANGER))
    assert outcome.kind is OutcomeKind.REFUSED
    assert named(an_hour_later(world)) == []


def test_a_mail_whose_notice_was_lost_is_named_once_it_had_its_time() -> None:
    world = World()
    world.envelope(a_mail())
    world.clock.move(minutes=14)
    assert named(world) == []
    world.clock.move(minutes=2)
    (mail,) = reconciled(world).unsettled
    assert mail.notice_was_lost
    assert mail.stored_at == NOW


def test_a_mail_that_was_captured_for_one_of_two_is_named_with_how_many_lack_it() -> None:
    world = World()
    envelope = world.envelope(a_mail())
    both = replace(envelope, recipients=(*envelope.recipients, STRANGER))
    world.raw_mail.keep_envelope(both)
    world.capture(envelope)
    (mail,) = reconciled(an_hour_later(world)).unsettled
    assert (mail.object_key, mail.recipients, mail.without) == (envelope.object_key, 2, 1)


def test_of_two_addresses_of_one_member_one_outcome_is_enough() -> None:
    world = World()
    envelope = world.envelope(a_mail())
    own = envelope.recipients[0]
    check = Address(f"{own.local}+check@{own.domain}")
    world.capture(replace(envelope, recipients=(own, check)))
    assert named(an_hour_later(world)) == []


def test_what_was_captured_before_envelopes_were_kept_is_settled() -> None:
    world = World()
    world.capture(world.envelope(a_mail()))
    world.raw_mail.envelopes.clear()
    assert named(an_hour_later(world)) == []


def test_what_the_mail_service_stores_about_itself_is_nobodys_mail() -> None:
    world = World()
    world.raw_mail.put("inbound/AMAZON_SES_SETUP_NOTIFICATION", b"set up")
    assert reconciled(an_hour_later(world)).mails == 0


def test_a_mail_whose_outcome_may_have_expired_is_left_out() -> None:
    world = World(members=(a_member(),))
    world.envelope(a_mail())
    world.clock.move(days=28, hours=23)
    assert len(named(world)) == 1
    world.clock.move(hours=1, minutes=1)
    assert reconciled(world).mails == 0
    assert reconciled(world, NOW - timedelta(days=1)).mails == 0


def test_the_daily_look_covers_three_days() -> None:
    world = World()
    world.envelope(a_mail())
    world.clock.move(days=2, hours=23)
    assert reconciled(world, world.clock.now() - LATELY).mails == 1
    world.clock.move(hours=2)
    assert reconciled(world, world.clock.now() - LATELY).mails == 0
