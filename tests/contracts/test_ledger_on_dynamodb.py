"""What only a table can get wrong: pages, throttling, limits, shards, expiry, the cache."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

import pytest
from botocore.exceptions import ClientError, ConnectTimeoutError, ReadTimeoutError

from chalicelib.aws import keys
from chalicelib.aws.forms import instant
from chalicelib.aws.ledger import DynamoLedger
from chalicelib.aws.table import Table
from chalicelib.domain.address import Address, Person
from chalicelib.domain.followup import FollowUpKind, FollowUpRef
from chalicelib.domain.joining import Knocks
from chalicelib.domain.letter import Item, LetterId, LetterState
from chalicelib.domain.member import MemberId
from chalicelib.domain.proof import Recapture
from chalicelib.domain.thread import ContactId, contact_id_of
from chalicelib.ports import Committed, DigestMove, Park, Retry, ThreadChange, Write
from tests.builders import (
    JANE,
    NOW,
    ROBIN,
    a_change,
    a_cohort,
    a_contact,
    a_follow_up,
    a_head,
    a_held_mail,
    a_letter,
    a_member,
    a_pointer,
    an_envelope,
    an_observation,
    an_outcome,
    at,
)
from tests.contracts.conftest import Store

JANES_ID = contact_id_of(JANE)


@dataclass(slots=True)
class Troubled:
    """A client whose named operation meets each trouble once before it works."""

    client: Any
    operation: str
    troubles: list[Callable[[dict[str, Any]], Any]] = field(default_factory=list)

    def __getattr__(self, name: str) -> Any:
        if name == self.operation and self.troubles:
            trouble = self.troubles.pop(0)
            return lambda **question: trouble(question)
        return getattr(self.client, name)


def refused(code: str, **more: Any) -> Callable[[dict[str, Any]], Any]:
    def trouble(_question: dict[str, Any]) -> Any:
        raise ClientError({"Error": {"Code": code, "Message": "made"}, **more}, "Made")  # type: ignore[typeddict-item]

    return trouble


def cut(error: Exception) -> Callable[[dict[str, Any]], Any]:
    def trouble(_question: dict[str, Any]) -> Any:
        raise error

    return trouble


# ---------------------------------------------------------------- reading all of it


def test_a_log_of_more_than_a_page_is_read_whole(store: Store, dynamo: DynamoLedger) -> None:
    long = "x" * 30_000  # DynamoDB gives 1 MB a page
    rows = tuple(an_observation(id=f"r{n:02}", at=at(minutes=n), opening=long) for n in range(50))
    dynamo.commit(Write(threads=(a_change(rows=rows),)))
    assert dynamo.rows(ROBIN, JANES_ID) == rows


def test_every_page_is_turned(store: Store, dynamo: DynamoLedger) -> None:
    """As a table does after 1 MB, but sooner."""

    @dataclass(slots=True)
    class Paging:
        client: Any

        def __getattr__(self, name: str) -> Any:
            asked = getattr(self.client, name)
            return (lambda **question: asked(**question, Limit=2)) if name == "query" else asked

    people = [Address(f"person{n}@acme.example") for n in range(5)]
    changes = tuple(a_change(head=a_head(contact=a_contact(who)), message_ids=()) for who in people)
    dynamo.commit(Write(threads=changes))
    store.meter.reset()
    ledger = store.ledger(Paging(store.meter))
    assert {head.contact.addresses[0] for head in ledger.heads(ROBIN)} == set(people)
    assert store.meter.requests["Query"] == 3
    assert len(list(ledger.due(at(days=9)))) == 5


def test_a_usual_log_is_one_request(store: Store, dynamo: DynamoLedger) -> None:
    rows = tuple(an_observation(id=f"r{n:02}", at=at(minutes=n)) for n in range(95))
    dynamo.commit(Write(threads=(a_change(rows=rows),)))
    store.meter.reset()
    assert len(dynamo.rows(ROBIN, JANES_ID)) == 95
    assert store.meter.total == 1


def test_more_than_a_hundred_members_are_listed(store: Store, dynamo: DynamoLedger) -> None:
    names = [MemberId(f"m{n:03}") for n in range(101)]
    for name in names:
        dynamo.commit(Write(member=a_member(id=name)))
    store.meter.reset()
    assert [member.id for member in dynamo.members()] == names
    assert dict(store.meter.requests) == {"Query": 1, "BatchGetItem": 2}


def test_what_a_batch_left_unread_is_asked_for_again(store: Store, dynamo: DynamoLedger) -> None:
    dynamo.commit(Write(threads=(a_change(),), member=a_member(), outcome=an_outcome()))

    def all_but_one(question: dict[str, Any]) -> Any:
        asked = question["RequestItems"][store.table]
        first = {store.table: {**asked, "Keys": asked["Keys"][:1]}}
        left = {store.table: {**asked, "Keys": asked["Keys"][1:]}}
        return store.meter.client.batch_get_item(RequestItems=first) | {"UnprocessedKeys": left}

    ledger = store.ledger(Troubled(store.meter, "batch_get_item", [all_but_one]))
    view = ledger.view(ROBIN, "inbound/000001", addresses=[JANE])
    assert (view.member, view.outcome) == (a_member(), an_outcome())
    assert view.heads == {JANE: a_head()}


def test_a_batch_that_stays_unread_is_tried_later(store: Store, dynamo: DynamoLedger) -> None:
    def none(question: dict[str, Any]) -> Any:
        return {"Responses": {}, "UnprocessedKeys": question["RequestItems"]}

    ledger = store.ledger(Troubled(store.meter, "batch_get_item", [none] * 5))
    with pytest.raises(Retry, match="unread"):
        ledger.view(ROBIN, "inbound/000001")


# ---------------------------------------------------------------- throttled, raced, broken off


@pytest.mark.parametrize(
    "trouble",
    [
        refused("ProvisionedThroughputExceededException"),
        refused("ThrottlingException"),
        refused("TransactionConflictException"),
        refused("InternalServerError"),
        refused(
            "TransactionCanceledException",
            CancellationReasons=[{"Code": "TransactionConflict"}, {"Code": "None"}],
        ),
        refused(
            "TransactionCanceledException",
            CancellationReasons=[{"Code": "ThrottlingError"}, {"Code": "None"}],
        ),
        cut(ReadTimeoutError(endpoint_url="https://dynamodb.test")),
        cut(ConnectTimeoutError(endpoint_url="https://dynamodb.test")),
    ],
    ids=[
        "throughput",
        "throttled",
        "conflict",
        "unwell",
        "cancelled",
        "cancelled slow",
        "cut",
        "no connection",
    ],
)
def test_a_write_that_may_work_later_is_tried_later(
    store: Store, dynamo: DynamoLedger, trouble: Callable[[dict[str, Any]], Any]
) -> None:
    ledger = store.ledger(Troubled(store.meter, "transact_write_items", [trouble]))
    write = Write(letters=(a_letter(),), outcome=an_outcome())
    with pytest.raises(Retry):
        ledger.commit(write)
    assert ledger.commit(write) is Committed.APPLIED


def test_a_write_whose_answer_was_lost_was_applied(store: Store, dynamo: DynamoLedger) -> None:
    def written_but_cut(question: dict[str, Any]) -> Any:
        store.meter.client.transact_write_items(**question)
        raise ReadTimeoutError(endpoint_url="https://dynamodb.test")

    ledger = store.ledger(Troubled(store.meter, "transact_write_items", [written_but_cut]))
    write = Write(threads=(a_change(),), outcome=an_outcome())
    with pytest.raises(Retry):
        ledger.commit(write)
    assert ledger.commit(write) is Committed.ALREADY


@pytest.mark.parametrize("operation", ["get_item", "batch_get_item", "query"])
def test_a_throttled_read_is_tried_later(store: Store, dynamo: DynamoLedger, operation: str) -> None:
    ask: dict[str, Callable[[DynamoLedger], object]] = {
        "get_item": lambda ledger: ledger.member(ROBIN),
        "batch_get_item": lambda ledger: ledger.view(ROBIN, "inbound/1"),
        "query": lambda ledger: ledger.heads(ROBIN),
    }
    ledger = store.ledger(Troubled(store.meter, operation, [refused("ThrottlingException")]))
    with pytest.raises(Retry):
        ask[operation](ledger)


def test_a_missing_permission_is_a_surprise(store: Store, dynamo: DynamoLedger) -> None:
    """Neither tried again nor parked by name: it is for the operator, with its own words."""
    ledger = store.ledger(Troubled(store.meter, "transact_write_items", [refused("AccessDeniedException")]))
    with pytest.raises(ClientError, match="AccessDenied"):
        ledger.commit(Write(letters=(a_letter(),), outcome=an_outcome()))


def test_one_item_is_written_without_a_transaction(store: Store, dynamo: DynamoLedger) -> None:
    """A transaction is charged twice. Its refusals mean the same."""
    write = Write(outcome=an_outcome())
    assert [dynamo.commit(write), dynamo.commit(write)] == [Committed.APPLIED, Committed.ALREADY]
    assert dict(store.meter.requests) == {"PutItem": 1}  # the meter counts those that went through
    with pytest.raises(Retry):
        dynamo.commit(Write(letters=(a_letter(version=2),)))


# ---------------------------------------------------------------- limits


def test_a_transaction_of_more_than_a_hundred_items_is_parked(store: Store, dynamo: DynamoLedger) -> None:
    rows = tuple(an_observation(id=f"r{n:03}", at=at(minutes=n)) for n in range(100))
    with pytest.raises(Park, match="101 items"):
        dynamo.commit(Write(threads=(a_change(rows=rows, message_ids=()),)))
    assert store.meter.total == 0


def test_an_item_that_is_too_large_is_parked(store: Store, dynamo: DynamoLedger) -> None:
    with pytest.raises(Park, match="bytes"):
        dynamo.commit(Write(threads=(a_change(rows=(an_observation(opening="x" * 410_000),)),)))
    assert store.meter.total == 0


def test_what_dynamodb_calls_invalid_is_parked(store: Store, dynamo: DynamoLedger) -> None:
    too_long = "inbound/" + "k" * 3_000  # a partition key has 2,048 bytes, a sort key 1,024
    for reason in (
        refused("ValidationException"),
        refused("TransactionCanceledException", CancellationReasons=[{"Code": "ValidationError"}]),
    ):
        ledger = store.ledger(Troubled(store.meter, "transact_write_items", [reason]))
        with pytest.raises(Park, match="DynamoDB takes no such"):
            ledger.commit(Write(letters=(a_letter(),), outcome=an_outcome(object_key=too_long)))


def test_two_items_under_one_key_are_parked(store: Store, dynamo: DynamoLedger) -> None:
    with pytest.raises(Park, match="two items"):
        dynamo.commit(Write(letters=(a_letter(), a_letter(attempt=1))))


_LONG_ADDRESS = "a" * 128 + "@" + "b" * 180 + ".example"
_KEY = "inbound/" + "k" * 200


def _largest_change(name: str, rows: int) -> ThreadChange:
    """A thread at every bound that the use cases keep, its texts in characters of three bytes."""
    people = tuple(Address(f"{n}{_LONG_ADDRESS}") for n in range(10))
    first = Address(f"{name}@acme.example")
    contact = a_contact(first, name="名" * 100, addresses=(first, *people[1:]), company="社" * 100)
    follow_ups = tuple(
        a_follow_up(ref=FollowUpRef(kind, "c" * 16), reminded_at=(NOW, NOW)) for kind in FollowUpKind
    )
    head = a_head(
        contact=contact,
        follow_ups=follow_ups,
        referred=tuple(replace(p, name="名" * 100) for p in _people(20)),
        told=("t" * 16,) * 20,
        asked=(("a" * 16, NOW),) * 20,
        waiting=(_KEY,) * 20,
    )
    log = tuple(
        an_observation(
            id=f"{name}{n}",
            delivery=f"{_KEY}~{_KEY}",
            subject="題" * 200,
            summary="文" * 300,
            opening="文" * 80,
            message_id="m" * 998,
            referred=tuple(replace(p, name="名" * 100) for p in _people(5)),
        )
        for n in range(rows)
    )
    return a_change(head=head, rows=log, message_ids=tuple(f"{name}{n}" for n in range(rows)), pointers=())


def _people(count: int) -> list[Person]:
    return [Person(None, Address(f"{n}{_LONG_ADDRESS}")) for n in range(count)]


@pytest.mark.parametrize("contacts", [1, 20])
def test_the_largest_writes_that_the_use_cases_make_fit(
    store: Store, dynamo: DynamoLedger, contacts: int
) -> None:
    """One mail on one thread with everything that goes with it; a reminder that shows twenty."""
    threads = tuple(_largest_change(f"n{n}", 5 if contacts == 1 else 1) for n in range(contacts))
    again = tuple(an_envelope(object_key=_KEY, recapture=Recapture(_KEY, JANE)) for _ in range(20))
    letters = tuple(
        a_letter(
            id=LetterId(f"letter{n}"),
            items=tuple(
                Item(ContactId("c" * 16), FollowUpRef(FollowUpKind.NUDGE, "c" * 16)) for _ in range(20)
            ),
            facts=tuple((name, "字" * 4_000) for name in "abcdef"),
        )
        for n in range(2)
    )
    outcome = an_outcome(envelope=an_envelope(), letters=tuple(f.id for f in letters), again=again)
    pointers = (a_pointer(Address(f"x{_LONG_ADDRESS}")),)
    write = Write(
        threads=(replace(threads[0], pointers=pointers), *threads[1:]),
        letters=letters,
        outcome=outcome,
        member=a_member(),
        digest=DigestMove(ROBIN, None, NOW),
        hold=a_held_mail(subject="題" * 200),
    )
    assert dynamo.commit(write) is Committed.APPLIED
    assert dynamo.heads(ROBIN) != ()


def test_a_broken_character_is_stored_as_a_question_mark(store: Store, dynamo: DynamoLedger) -> None:
    row = an_observation(subject="half \ud83d a pair", message_id="<\udcff@x.example>")
    dynamo.commit(Write(threads=(a_change(rows=(row,), message_ids=("<\udcff@x.example>",)),)))
    assert [found.subject for found in dynamo.rows(ROBIN, JANES_ID)] == ["half ? a pair"]
    assert dynamo.view(ROBIN, "o", message_ids=["<\udcff@x.example>"]).known_ids


# ---------------------------------------------------------------- index, expiry, configuration


def test_entries_are_spread_over_the_shards_by_member(store: Store, dynamo: DynamoLedger) -> None:
    for n in range(12):
        dynamo.commit(Write(digest=DigestMove(MemberId(f"m{n:03}"), None, NOW)))
    sizes = [len(_listed(store, shard)) for shard in range(5)]
    assert sum(sizes[:4]) == 12
    assert all(sizes[:4])
    assert sizes[4] == 0


def _listed(store: Store, shard: int) -> list[Any]:
    answer = store.meter.client.query(
        TableName=store.table,
        IndexName=keys.DUE_INDEX,
        KeyConditionExpression="due_pk = :p",
        ExpressionAttributeValues={":p": {"S": keys.due_partition(shard)}},
    )
    found: list[Any] = answer["Items"]
    return found


def test_the_index_holds_keys_alone(store: Store, dynamo: DynamoLedger) -> None:
    dynamo.commit(Write(threads=(a_change(),)))
    listed = [item for shard in range(4) for item in _listed(store, shard)]
    assert [set(item) for item in listed] == [{"pk", "sk", "due_pk", "due_sk"}]


def test_what_may_be_forgotten_says_when(store: Store, dynamo: DynamoLedger) -> None:
    """Outcomes and held mails with the raw mail, settled letters with their links."""
    settled = a_letter(id=LetterId("settled"), state=LetterState.SENT, due_at=None)
    dynamo.commit(
        Write(
            threads=(a_change(),),
            letters=(a_letter(), settled),
            outcome=an_outcome(),
            hold=a_held_mail(),
            member=a_member(),
            digest=DigestMove(ROBIN, None, NOW),
        )
    )
    items = store.meter.client.scan(TableName=store.table)["Items"]
    expiring = {
        item["sk"]["S"]: int(item["expires"]["N"]) - int(NOW.timestamp())
        for item in items
        if "expires" in item
    }
    days = {sort: timedelta(seconds=seconds).days for sort, seconds in expiring.items()}
    assert days == {"L#settled": 60, ROBIN: 30, "HELD#inbound/000001": 30}


def test_a_table_without_a_cohort_says_what_to_do(store: Store) -> None:
    with pytest.raises(Park, match="deploy"):
        store.ledger().cohort()
    assert store.ledger().configured() is None


def test_a_configuration_that_is_older_than_asked_for_is_read_again_at_once(
    store: Store, dynamo: DynamoLedger
) -> None:
    other = store.ledger()
    assert other.cohort().version == 1
    dynamo.put_cohort(a_cohort(version=2, digest_hour=9))
    assert other.cohort().digest_hour == 7
    assert other.cohort(at_least=2).digest_hour == 9
    assert other.cohort().digest_hour == 9


def test_the_configuration_is_read_again_after_a_minute(store: Store, dynamo: DynamoLedger) -> None:
    seconds = [0.0]
    ledger = store.ledger(monotonic=lambda: seconds[0])
    assert ledger.cohort().digest_hour == 7
    dynamo.put_cohort(a_cohort(version=2, digest_hour=9))
    seconds[0] = 59.0
    assert ledger.cohort().digest_hour == 7
    seconds[0] = 60.0
    assert ledger.cohort().digest_hour == 9
    assert store.meter.requests["GetItem"] == 3


def test_two_deployments_at_once_do_not_hide_each_other(store: Store, dynamo: DynamoLedger) -> None:
    """The slower one read version 1, and must not write over version 3."""

    def overtaken(question: dict[str, Any]) -> Any:
        dynamo.put_cohort(a_cohort(version=3))
        return store.meter.client.put_item(**question)

    with pytest.raises(Retry):
        store.ledger(Troubled(store.meter, "put_item", [overtaken])).put_cohort(a_cohort(version=2))
    assert dynamo.cohort().version == 3


# ---------------------------------------------------------------- joins beside an import


def test_nobody_joins_while_an_import_holds_the_roster(store: Store, dynamo: DynamoLedger) -> None:
    metered: Any = store.meter
    table = Table(metered, store.table)
    joining = Write(member=a_member(), knocks=(Knocks("lee", NOW).noted(),), no_import_at=NOW)
    held = {keys.IMPORTER: "an import", keys.IMPORTS_UNTIL: instant(at(minutes=10))}
    table.put(keys.IMPORT, held)
    with pytest.raises(Retry):
        dynamo.commit(joining)
    assert (dynamo.member(ROBIN), dynamo.knocks("lee")) == (None, None)
    table.put(keys.IMPORT, held | {keys.IMPORTER: ""})
    assert dynamo.commit(joining) is Committed.APPLIED


def test_an_import_that_was_cut_off_keeps_nobody_out_for_ever(store: Store, dynamo: DynamoLedger) -> None:
    held = {keys.IMPORTER: "an import", keys.IMPORTS_UNTIL: instant(NOW)}
    metered: Any = store.meter
    Table(metered, store.table).put(keys.IMPORT, held)
    assert dynamo.commit(Write(member=a_member(), no_import_at=NOW)) is Committed.APPLIED
