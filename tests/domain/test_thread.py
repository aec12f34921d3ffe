"""Contacts and what is kept of their threads."""

from __future__ import annotations

from chalicelib.domain.address import Address
from chalicelib.domain.thread import Contact, Stage, contact_id_of
from tests.builders import JANE, a_contact, a_head, at


def test_a_contact_is_known_by_the_first_address_or_by_the_name_however_it_is_written() -> None:
    assert contact_id_of(JANE) == contact_id_of(Address("jane@acme.example"))
    assert contact_id_of("Jane  Doe") == contact_id_of("jane doe")
    assert len({contact_id_of(JANE), contact_id_of("jane@acme.example"), contact_id_of("Jane Doe")}) == 3
    assert len(contact_id_of(JANE)) == 16


def test_a_contact_is_shown_by_name_else_by_address_and_never_as_nothing() -> None:
    assert a_contact().shown_as == "Jane Doe"
    assert a_contact(name=None).shown_as == "jane@acme.example"
    assert Contact(contact_id_of("x"), None).shown_as == "somebody"


def test_a_scheduled_talk_reads_as_met_from_its_end() -> None:
    head = a_head(stage=Stage.SCHEDULED, talk_start=at(hours=1), talk_end=at(hours=2))

    assert head.stage_at(at(hours=1.5)) is Stage.SCHEDULED
    assert head.stage_at(at(hours=2)) is Stage.MET
    assert a_head().stage_at(at(days=900)) is Stage.REACHED_OUT
