"""The fake answers as the table does, whatever is written in whatever order."""

from __future__ import annotations

from collections.abc import Sequence

import boto3
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from moto import mock_aws

from chalicelib.aws.ledger import DynamoLedger
from chalicelib.domain.address import Address
from chalicelib.domain.letter import LetterId, LetterState
from chalicelib.ports import DigestMove, Ledger, Retry, ThreadChange, Write
from infra.table import create_table
from tests.builders import (
    ROBIN,
    a_change,
    a_cohort,
    a_contact,
    a_head,
    a_held_mail,
    a_letter,
    a_member,
    a_pointer,
    a_waiting_head,
    an_envelope,
    an_observation,
    an_outcome,
    at,
)
from tests.fakes import FakeLedger

ADDRESSES = [Address(f"{name}@acme.example") for name in ("jane", "sam")]
PRIVATE = Address("jane@home.example")
IDS = ["<1@x.example>", "<2@x.example>", "0100@email.amazonses.com"]
LETTERS = [LetterId("letter1"), LetterId("letter2")]
OBJECTS = ["inbound/1", "inbound/2"]

versions = st.integers(1, 3)
times = st.none() | st.integers(0, 3).map(lambda days: at(days=days))


@st.composite
def changes(draw: st.DrawFn) -> ThreadChange:
    address = draw(st.sampled_from(ADDRESSES))
    head = a_head(contact=a_contact(address), version=draw(versions), look_at=draw(times))
    rows = draw(st.lists(st.sampled_from("ab"), unique=True))
    return a_change(
        head=head,
        rows=tuple(an_observation(id=name) for name in rows),
        message_ids=tuple(draw(st.lists(st.sampled_from(IDS)))),
        pointers=(a_pointer(PRIVATE),) if address == ADDRESSES[0] and draw(st.booleans()) else (),
        replaces_waiting=head.version - 1 if head.version > 1 and draw(st.booleans()) else None,
    )


letters = st.builds(
    lambda name, version, due: a_letter(
        id=name, version=version, due_at=due, state=LetterState.OWED if due else LetterState.SENT
    ),
    st.sampled_from(LETTERS),
    versions,
    times,
)
outcomes = st.builds(
    lambda key, version: an_outcome(object_key=key, version=version), st.sampled_from(OBJECTS), versions
)
writes = st.builds(
    Write,
    threads=st.lists(changes(), max_size=2, unique_by=lambda change: change.head.contact.id).map(tuple),
    letters=st.lists(letters, max_size=2, unique_by=lambda letter: letter.id).map(tuple),
    outcome=st.none() | outcomes,
    member=st.none() | versions.map(lambda version: a_member(version=version)),
    digest=st.none()
    | st.builds(lambda seen, n: DigestMove(ROBIN, seen, at(days=n)), times, st.integers(0, 3)),
    hold=st.none()
    | st.sampled_from(OBJECTS).map(lambda key: a_held_mail(envelope=an_envelope(object_key=key))),
    waiting=st.none()
    | versions.map(lambda version: a_waiting_head(Address("sam@nobody.example"), version=version)),
    release=st.lists(st.sampled_from(OBJECTS), unique=True).map(tuple),
    provider_ids=st.dictionaries(st.sampled_from(IDS), st.sampled_from(LETTERS), max_size=1),
    member_id=st.just(ROBIN),
)


def commit(ledger: Ledger, write: Write) -> str:
    try:
        return ledger.commit(write)
    except Retry:
        return "retry"


def everything(ledger: Ledger) -> tuple[object, ...]:
    asked = (*ADDRESSES, PRIVATE, Address("sam@nobody.example"))
    return (
        [ledger.view(ROBIN, key, addresses=asked, message_ids=IDS, letters=LETTERS) for key in OBJECTS],
        [ledger.rows(ROBIN, a_contact(address).id) for address in ADDRESSES],
        sorted(ledger.heads(ROBIN), key=lambda head: head.contact.id),
        (ledger.letters(ROBIN), ledger.held(ROBIN), ledger.digest_due(ROBIN), list(ledger.members())),
        set(ledger.due(at(days=2))),
    )


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(writes, min_size=1, max_size=8))
def test_the_fake_and_the_table_agree_on_every_write(history: Sequence[Write]) -> None:
    with mock_aws():
        client = boto3.client("dynamodb")
        create_table(client, "warmthread")
        table, fake = DynamoLedger(client, "warmthread", lambda: 0.0), FakeLedger()
        for ledger in (table, fake):
            ledger.put_cohort(a_cohort())
        for write in history:
            assert commit(fake, write) == commit(table, write)
        assert everything(fake) == everything(table)
