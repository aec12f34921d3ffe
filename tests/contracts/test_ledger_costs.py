"""What each thing costs: requests, and capacity units from item sizes. `docs/data-model.md` quotes
these figures; a change that makes them dearer fails here first."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from chalicelib.aws import keys
from chalicelib.aws.ledger import DynamoLedger
from chalicelib.aws.table import Table
from chalicelib.domain.address import Address
from chalicelib.domain.letter import LetterId, LetterKind, LetterState
from chalicelib.domain.member import MemberId
from chalicelib.domain.sending_health import Trouble
from chalicelib.domain.thread import contact_id_of
from chalicelib.domain.touch import Kind
from chalicelib.mail.read import read
from chalicelib.ports import DigestMove, ThreadChange, Write
from chalicelib.usecases.configure import Configure
from chalicelib.usecases.join import Join
from tests.builders import (
    JANE,
    NOW,
    ROBIN,
    a_change,
    a_cohort,
    a_contact,
    a_head,
    a_held_mail,
    a_letter,
    a_member,
    a_waiting_head,
    an_envelope,
    an_observation,
    an_outcome,
    at,
)
from tests.contracts.conftest import Store
from tests.fakes import FakeQueues

Cost = tuple[int, float, float]  # requests, read units, write units


def cost(store: Store) -> Cost:
    found = (store.meter.total, store.meter.read_units, store.meter.write_units)
    store.meter.reset()
    return found


def _change(n: int, *, version: int, delivery: str) -> ThreadChange:
    contact = a_contact(Address(f"person{n}@acme.example"))
    row = an_observation(id=f"{delivery[-6:]}-{n}", delivery=delivery, at=at(days=version))
    look_at = at(days=9 + version)
    head = a_head(contact=contact, version=version, look_at=look_at)
    return a_change(head=head, rows=(row,), message_ids=(f"<{delivery}>",))


def capture(ledger: DynamoLedger, contacts: int, *, version: int, delivery: str) -> None:
    """What a captured mail asks of the ledger: a view, each known log, a write a thread."""
    people = [Address(f"person{n}@acme.example") for n in range(contacts)]
    view = ledger.view(ROBIN, delivery, addresses=people, message_ids=[f"<{delivery}>"])
    for head in view.by_contact.values():
        ledger.rows(ROBIN, head.contact.id)
    changes = [_change(n, version=version, delivery=delivery) for n in range(contacts)]
    for change in changes[:-1]:
        ledger.commit(Write(threads=(change,)))
    outcome = an_outcome(object_key=delivery, envelope=an_envelope(object_key=delivery))
    receipt = a_letter(id=LetterId(f"receipt{version}"))
    ledger.commit(Write(threads=(changes[-1],), outcome=outcome, letters=(receipt,)))


def _reminder(person: Address) -> Write:
    head = a_head(contact=a_contact(person), version=3, look_at=at(days=20))
    shown = an_observation(id="shown", kind=Kind.REMINDED, at=at(days=11))
    letter = a_letter(id=LetterId("reminder"), kind=LetterKind.REMINDER)
    return Write(threads=(a_change(head=head, rows=(shown,), message_ids=()),), letters=(letter,))


@pytest.mark.parametrize("contacts", [1, 2, 5])
def test_a_captured_mail_costs_one_request_and_two_a_contact(
    store: Store, dynamo: DynamoLedger, contacts: int
) -> None:
    dynamo.commit(Write(member=a_member()))
    store.meter.reset()
    capture(dynamo, contacts, version=1, delivery="inbound/000001")
    assert store.meter.total == 1 + contacts  # the threads are new: there is no log to read
    store.meter.reset()
    capture(dynamo, contacts, version=2, delivery="inbound/000002")
    assert store.meter.total == 1 + 2 * contacts


def test_the_capacity_of_every_step_is_known(store: Store, dynamo: DynamoLedger) -> None:
    costs: dict[str, Cost] = {}

    def step(name: str, act: Callable[[], object]) -> None:
        act()
        costs[name] = cost(store)

    person, first, second = Address("person0@acme.example"), "inbound/000001", "inbound/000002"
    move = DigestMove(ROBIN, at(days=6), at(days=13))
    enrolled = Write(
        member=a_member(),
        digest=DigestMove(ROBIN, None, at(days=6)),
        letters=(a_letter(),),
        importer="an import",
    )
    Table(store.meter.client, store.table).put(keys.IMPORT, {keys.IMPORTER: "an import"})
    held = Write(hold=a_held_mail(), outcome=an_outcome(object_key="held"), waiting=a_waiting_head())
    step("a member is enrolled", lambda: dynamo.commit(enrolled))
    step("a first mail to somebody", lambda: capture(dynamo, 1, version=1, delivery=first))
    step("a second mail", lambda: capture(dynamo, 1, version=2, delivery=second))
    step("the same mail again", lambda: dynamo.view(ROBIN, second, addresses=[person]))
    step("a mail is held", lambda: dynamo.commit(held))
    step("what is due is listed", lambda: list(dynamo.due(at(days=30))))
    step("the heads of a member", lambda: dynamo.heads(ROBIN))
    step("a log", lambda: dynamo.rows(ROBIN, contact_id_of(person)))
    step("a digest is moved", lambda: dynamo.commit(Write(digest=move)))
    step("a reminder shows one thread", lambda: dynamo.commit(_reminder(person)))
    step("the members", lambda: list(dynamo.members()))
    assert costs == {
        "a member is enrolled": (1, 0, 12),
        "a first mail to somebody": (2, 4, 12),
        "a second mail": (3, 5, 13),
        "the same mail again": (1, 3, 0),
        "a mail is held": (1, 0, 6),
        "what is due is listed": (4, 2.0, 0),
        "the heads of a member": (1, 1, 0),
        "a log": (1, 1, 0),
        "a digest is moved": (1, 0, 3),
        "a reminder shows one thread": (1, 0, 9),
        "the members": (2, 2, 0),
    }


def test_the_letters_of_a_first_mail_cost_little(store: Store, dynamo: DynamoLedger) -> None:
    """Owed, leased, sent: three writes of one small item, its index entry coming, moving, going."""
    owed = a_letter()
    dynamo.commit(Write(letters=(owed,)))
    assert cost(store) == (1, 0, 2)
    dynamo.commit(Write(letters=(a_letter(version=2, state=LetterState.LEASED, due_at=at(minutes=5)),)))
    assert cost(store) == (1, 0, 3)
    sent = a_letter(version=3, state=LetterState.SENT, due_at=None, sent_at=NOW, provider_id="p")
    dynamo.commit(Write(letters=(sent,), provider_ids={"p": sent.id}))
    assert cost(store) == (1, 0, 5)


def test_the_pace_and_the_counts_of_a_letter_cost_a_unit_each(store: Store, dynamo: DynamoLedger) -> None:
    store.book.place("student.example.edu", NOW)
    assert cost(store) == (1, 0, 1)
    store.book.count_sent(NOW)
    assert cost(store) == (1, 0, 1)
    waiting = a_letter(version=2, due_at=at(minutes=1))
    dynamo.commit(Write(letters=(a_letter(),)))
    cost(store)
    dynamo.commit(Write(letters=(waiting,)))
    assert cost(store) == (1, 0, 3)


def test_a_bounce_costs_a_unit_and_the_counts_of_a_month(store: Store, dynamo: DynamoLedger) -> None:
    """A letter in each hour of the days of a month, and a hundred bounces."""
    for hour in range(30 * 12):
        store.book.count_sent(at(days=-(hour // 12), hours=-(hour % 12)))
    for bounce in range(100):
        provider_id = f"010001a2b3c4d5e6-4f3c2b1a-0000-4000-8000-000000000001-{bounce:06}"
        store.book.note_trouble(Trouble.BOUNCE, provider_id, at(days=-3))
    store.meter.reset()
    store.book.note_trouble(Trouble.BOUNCE, "provider", NOW)
    assert cost(store) == (1, 0, 1)
    assert store.book.totals(NOW).bounced == 101
    assert cost(store) == (1, 9, 0)
    store.book.begin_pause(NOW)
    store.book.paused(NOW)
    assert cost(store) == (2, 0, 2)


def test_joining_by_mail_reads_every_member_and_writes_once(store: Store, dynamo: DynamoLedger) -> None:
    dynamo.put_cohort(a_cohort(version=2, join_code="maple-4207"))
    dynamo.commit(Write(member=a_member()))
    dynamo.cohort()
    join = Join(dynamo, FakeQueues(), lambda: "lee3abcdefgh")

    def ask(text: str, number: int) -> None:
        key = f"inbound/{number:06}"
        envelope = an_envelope(object_key=key, source=Address("lee@student.example.edu"))
        mail = f"From: Lee Ode <lee@student.example.edu>\nTo: join@x.example\n\n{text}\n"
        join(envelope, MemberId("-abcdefgh"), read(mail.encode()))

    cost(store)
    ask("no code", 1)
    assert cost(store) == (7, 6, 9)
    ask("maple-4207", 2)
    assert cost(store) == (7, 6, 16)


def test_the_outcomes_of_one_mail_are_one_request(store: Store, dynamo: DynamoLedger) -> None:
    dynamo.commit(Write(outcome=an_outcome()))
    cost(store)
    dynamo.outcomes("inbound/000001")
    assert cost(store) == (1, 1, 0)


def test_a_new_configuration_is_read_twice_and_written_once(store: Store, dynamo: DynamoLedger) -> None:
    assert Configure(dynamo, FakeQueues())(a_cohort(digest_hour=9)) is not None
    assert dict(store.meter.requests) == {"GetItem": 2, "PutItem": 1, "Query": 1}  # the members
    assert (store.meter.read_units, store.meter.write_units) == (3, 1)


def test_an_empty_sweep_costs_one_request_a_shard(store: Store, dynamo: DynamoLedger) -> None:
    assert list(dynamo.due(NOW)) == []
    assert cost(store) == (4, 2.0, 0)


def test_a_log_of_forty_rows_costs_eight_units(store: Store, dynamo: DynamoLedger) -> None:
    text = {"subject": "s" * 48, "summary": "x" * 300, "opening": "x" * 80, "message_id": "m" * 68}
    rows = tuple(an_observation(id=f"row{n:013}", at=at(hours=n), **text) for n in range(40))
    dynamo.commit(Write(threads=(a_change(rows=rows),)))
    store.meter.reset()
    assert len(dynamo.rows(ROBIN, contact_id_of(JANE))) == 40
    assert cost(store) == (1, 8, 0)


def test_a_reference_to_a_thread_that_no_address_names_costs_one_batch_more(
    store: Store, dynamo: DynamoLedger
) -> None:
    dynamo.commit(Write(threads=(a_change(),)))
    store.meter.reset()
    dynamo.view(ROBIN, "o", addresses=[Address("x@y.example")], message_ids=["<first@student.example.edu>"])
    assert dict(store.meter.requests) == {"BatchGetItem": 2}


def test_nothing_scans_the_table(store: Store, dynamo: DynamoLedger) -> None:
    dynamo.commit(Write(member=a_member(), threads=(a_change(),)))
    list(dynamo.members())
    list(dynamo.due(at(days=90)))
    dynamo.heads(ROBIN)
    dynamo.held(ROBIN)
    dynamo.letters(ROBIN)
    dynamo.outcome("inbound/1", MemberId("m"))
    dynamo.outcomes("inbound/1")
    store.book.totals(NOW)
    assert set(store.meter.requests) <= {"GetItem", "BatchGetItem", "PutItem", "Query", "TransactWriteItems"}
