"""A `Write` as the operations of one transaction, and what it means when some are refused."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum, auto
from typing import Any, TypeAlias

from chalicelib.aws import keys
from chalicelib.aws.forms import Document, instant, marshal
from chalicelib.aws.items import digest_item, held_item, knocks_item, member_item, outcome_item
from chalicelib.aws.keys import Key
from chalicelib.aws.letter_items import WHOSE, letter_item, of_contact, of_letter
from chalicelib.aws.sizes import LARGEST_ITEM, LARGEST_TRANSACTION, MOST_IN_TRANSACTION, item_size
from chalicelib.aws.table import as_item
from chalicelib.aws.thread_items import THREAD, WAITING, pointer_item, row_item, thread_item, waiting_item
from chalicelib.domain.cohort import Cohort
from chalicelib.domain.letter import Letter
from chalicelib.domain.member import Member, MemberId
from chalicelib.ports import Committed, DigestMove, OutcomeRecord, Overtaken, Park, Retry, ThreadChange, Write


class IfThere(Enum):
    """What it says when an item that had to be new is there."""

    APPLIED = auto()  # this very write was applied before
    APPLIED_IF_ALONE = auto()  # so it was, unless the write has an outcome or rows of its own
    RACED = auto()  # another writer was quicker


# ---------------------------------------------------------------- conditions


@dataclass(frozen=True, slots=True)
class Absent:
    """The item must be new."""


@dataclass(frozen=True, slots=True)
class Unchanged:
    """The item must be the one that was read: these attributes have these values."""

    attributes: tuple[tuple[str, str | int], ...]


@dataclass(frozen=True, slots=True)
class NotImporting:
    """No import holds the roster then: none ever did, the last has ended, or its hold is over."""

    at: datetime


Condition: TypeAlias = Absent | Unchanged | None


def _version(new: int, *, of_type: str | None = None) -> Condition:
    """Version 1 is new, any other replaces the one before it."""
    if new <= 1:
        return Absent()
    typed = (("type", of_type),) if of_type else ()
    return Unchanged((("version", new - 1), *typed))


# ---------------------------------------------------------------- operations


@dataclass(frozen=True, slots=True)
class Put:
    key: Key
    document: Document
    condition: Condition = None
    if_there: IfThere = IfThere.RACED


@dataclass(frozen=True, slots=True)
class Remember:
    """Whose a message id is. The first to say so is right, whoever claims it later; refused never."""

    key: Key
    whose: str


@dataclass(frozen=True, slots=True)
class Delete:
    key: Key


@dataclass(frozen=True, slots=True)
class Check:
    """Writes nothing: an item must be as it is thought to be when the others are written."""

    key: Key
    condition: Unchanged | NotImporting


Operation: TypeAlias = Put | Remember | Delete | Check


@dataclass(frozen=True, slots=True)
class Composer:
    """Needs the configuration for shards of the due index and for how long things are kept."""

    cohort: Cohort

    def operations(self, write: Write) -> tuple[Operation, ...]:
        """One for each key. A message id that is named twice goes to the first."""
        found: dict[Key, Operation] = {}
        for operation in self._all(write):
            before = found.setdefault(operation.key, operation)
            if before is not operation and not isinstance(operation, Remember | Delete):
                raise Park(f"one write has two items under {operation.key.sort[:2]}")
        return tuple(found.values())

    def _all(self, write: Write) -> Iterator[Operation]:
        for change in write.threads:
            yield from self._thread(change)
        for letter in write.letters:
            yield self._letter(letter)
        if write.outcome:
            yield self._outcome(write.outcome)
        if write.member:
            yield from _member(write.member)
        if write.digest:
            yield self._digest(write.digest)
        if write.importer:
            yield Check(keys.IMPORT, Unchanged(((keys.IMPORTER, write.importer),)))
        if write.no_import_at:
            yield Check(keys.IMPORT, NotImporting(write.no_import_at))
        for knocks in write.knocks:
            yield Put(keys.knocks(knocks.who), knocks_item(knocks), _version(knocks.version))
        yield from self._held(write)
        for provider_id, letter_id in write.provider_ids.items():
            yield Remember(keys.message(_whose(write), provider_id), of_letter(letter_id))

    def _thread(self, change: ThreadChange) -> Iterator[Operation]:
        head, member_id = change.head, change.head.member_id
        condition = _version(head.version, of_type=THREAD)
        if change.replaces_waiting is not None:
            condition = Unchanged((("version", change.replaces_waiting), ("type", WAITING)))
        document = thread_item(head, self.cohort.due_shards)
        yield Put(keys.head(member_id, head.contact.id), document, condition)
        for row in change.rows:
            key = keys.row(member_id, head.contact.id, row)
            yield Put(key, row_item(row), Absent(), IfThere.APPLIED)
        for message_id in change.message_ids:
            yield Remember(keys.message(member_id, message_id), of_contact(head.contact.id))
        for pointer in change.pointers:
            yield Put(keys.head_at(pointer.member_id, pointer.address), pointer_item(pointer), Absent())

    def _letter(self, letter: Letter) -> Put:
        document = letter_item(letter, self.cohort.due_shards)
        key = keys.letter(letter.member_id, letter.id)
        return Put(key, document, _version(letter.version), IfThere.APPLIED_IF_ALONE)

    def _outcome(self, record: OutcomeRecord) -> Put:
        key = keys.outcome(record.object_key, record.member_id)
        return Put(key, outcome_item(record, self._kept), _version(record.version), IfThere.APPLIED)

    def _digest(self, move: DigestMove) -> Put:
        document = digest_item(move.member_id, move.due_at, self.cohort.due_shards)
        seen: Condition = Unchanged((("due_at", instant(move.seen)),)) if move.seen else Absent()
        return Put(keys.digest(move.member_id), document, seen)

    def _held(self, write: Write) -> Iterator[Operation]:
        if write.hold:
            key = keys.held(write.hold.member_id, write.hold.envelope.object_key)
            yield Put(key, held_item(write.hold, self._kept))
        if write.waiting:
            waiting = write.waiting
            key = keys.head_at(waiting.member_id, waiting.address)
            yield Put(key, waiting_item(waiting), _version(waiting.version, of_type=WAITING))
        for object_key in write.release:
            yield Delete(keys.held(_whose(write), object_key))

    @property
    def _kept(self) -> timedelta:
        """As long as the raw mail, without which nothing can be captured again."""
        return timedelta(days=self.cohort.raw_mail_days)


def _member(member: Member) -> Iterator[Put]:
    condition = _version(member.version)
    yield Put(keys.member(member.id), member_item(member), condition)
    if isinstance(condition, Absent):
        yield Put(keys.enrolled(member.id), {"id": member.id})


def _whose(write: Write) -> MemberId:
    """Named, or plain from another part of the write."""
    parts: tuple[Any, ...] = (*write.letters, write.outcome, *(change.head for change in write.threads))
    found = write.member_id or next((part.member_id for part in parts if part), None)
    if found is None:
        raise Park("a write releases mails or names message ids, but not whose")
    return MemberId(found)


# ---------------------------------------------------------------- as DynamoDB takes them


def transaction(operations: Sequence[Operation], table: str) -> list[Any]:
    """`Park` where it could never be written: better than a request that must fail."""
    items = [_request(operation, table) for operation in operations]
    sizes = [item_size(body["Item"]) for item in items for body in item.values() if "Item" in body]
    if len(items) > MOST_IN_TRANSACTION:
        raise Park(f"a transaction of {len(items)} items; DynamoDB takes {MOST_IN_TRANSACTION}")
    if max(sizes, default=0) > LARGEST_ITEM or sum(sizes) > LARGEST_TRANSACTION:
        raise Park(f"items of {max(sizes)} bytes, {sum(sizes)} in all; DynamoDB takes {LARGEST_ITEM} each")
    return items


def _request(operation: Operation, table: str) -> dict[str, Any]:
    match operation:
        case Put(key, document, condition):
            item = {**as_item(key), **marshal(document)}
            return {"Put": {"TableName": table, "Item": item, **_condition(condition)}}
        case Remember(key, whose):
            return {
                "Update": {
                    "TableName": table,
                    "Key": as_item(key),
                    "UpdateExpression": f"SET {WHOSE} = if_not_exists({WHOSE}, :whose)",
                    "ExpressionAttributeValues": {":whose": {"S": whose}},
                }
            }
        case Delete(key):
            return {"Delete": {"TableName": table, "Key": as_item(key)}}
        case Check(key, condition):
            checked = {"TableName": table, "Key": as_item(key), **_condition(condition)}
            return {"ConditionCheck": checked}


def _condition(condition: Condition | NotImporting) -> dict[str, Any]:
    match condition:
        case None:
            return {}
        case Absent():
            return {"ConditionExpression": f"attribute_not_exists({keys.PARTITION})"}
        case Unchanged(attributes):
            values = marshal({f":{name}": value for name, value in attributes})
            return {
                "ConditionExpression": " AND ".join(f"#{name} = :{name}" for name, _ in attributes),
                "ExpressionAttributeNames": {f"#{name}": name for name, _ in attributes},
                "ExpressionAttributeValues": values,
            }
        case NotImporting(at):
            return {
                "ConditionExpression": f"attribute_not_exists({keys.PARTITION}) OR #o = :o OR #u <= :u",
                "ExpressionAttributeNames": {"#o": keys.IMPORTER, "#u": keys.IMPORTS_UNTIL},
                "ExpressionAttributeValues": marshal({":o": "", ":u": instant(at)}),
            }


# ---------------------------------------------------------------- refused

_REFUSED = "ConditionalCheckFailed"


def judge(operations: Sequence[Operation], reasons: Sequence[Mapping[str, Any]], write: Write) -> Committed:
    """What a cancelled transaction means. Each operation has its reason, in the same order."""
    codes = [str(reason.get("Code") or "None") for reason in reasons]
    invalid = next((reason for reason in reasons if reason.get("Code") == "ValidationError"), None)
    if invalid:
        raise Park(f"DynamoDB takes no such item: {invalid.get('Message')}")
    refused = [each for each, code in zip(operations, codes, strict=True) if code == _REFUSED]
    if any(isinstance(each, Check) and isinstance(each.condition, Unchanged) for each in refused):
        raise Overtaken("the import no longer holds the roster")
    there = {
        operation.if_there
        for operation in refused
        if isinstance(operation, Put) and isinstance(operation.condition, Absent)
    }
    alone = not write.outcome and not any(change.rows for change in write.threads)
    if IfThere.APPLIED in there or (alone and IfThere.APPLIED_IF_ALONE in there):
        return Committed.ALREADY
    raise Retry(f"a lost race or throttling: {', '.join(sorted(set(codes) - {'None'}))}")
