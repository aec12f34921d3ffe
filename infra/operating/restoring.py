"""The rows of a table that was restored to a point in time, brought into the stack's own.

DynamoDB restores to a new table only, and a stack's Lambdas know theirs by the template. What is in
no mail is kept apart: letters, what reminders showed, which links were pressed. Capturing a mail again
makes its letters anew, with the ids that they had, and what was sent is then put back as sent, so that
nobody gets it twice; letters that came by themselves are there from the first, because mails answer them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from chalicelib.aws import keys
from chalicelib.aws.forms import unmarshal
from chalicelib.aws.items import read_member
from chalicelib.domain.letter import LetterKind
from chalicelib.domain.member import Member, MemberId
from chalicelib.domain.touch import Kind
from chalicelib.ports import Ledger, Write
from infra.refused import Refused

if TYPE_CHECKING:
    from mypy_boto3_dynamodb.client import DynamoDBClient

_Row = Mapping[str, Any]
_DIGEST = keys.digest(MemberId("")).sort
_MEMBER = keys.member(MemberId("")).sort
# Letters that follow from time passing; all others follow from a mail, and are made with what it changes.
_BY_THEMSELVES = frozenset(
    {
        LetterKind.WELCOME,
        LetterKind.REMINDER,
        LetterKind.PREPARE,
        LetterKind.THANK_YOU,
        LetterKind.DIGEST,
        LetterKind.COACH_DIGEST,
    }
)
_PRESSED = "press/"  # the delivery of what a link did (usecases/press.py)
_MOST_IN_BATCH = 25


def keep(client: DynamoDBClient, live: str, file: Path) -> int:
    """Writes to a file what is in no mail, and the members for their addresses and what they learned; how
    many rows. Whole or not at all."""
    kept = [row for row in _rows(client, live) if _is_in_no_mail(row) or _is_member(row)]
    work = file.with_name(f".{file.name}")
    work.write_text(json.dumps(kept), "utf-8")
    work.replace(file)
    return len(kept)


def take(client: DynamoDBClient, restored: str, file: Path, live: str) -> int:
    """Makes the rows of `live` those of `restored`, and of what was kept all that no mail will make
    again; how many there are. Safe to repeat."""
    wanted = {_key(row): row for row in _rows(client, restored)}
    if not wanted:
        raise Refused(f"{restored} is empty; nothing was changed.")
    wanted |= {_key(row): row for row in _kept(file) if not _is_made_by_capturing(row)}
    gone = [row for row in _rows(client, live) if _key(row) not in wanted]
    _write(client, live, [{"DeleteRequest": {"Key": _key_attributes(row)}} for row in gone])
    return _put(client, live, wanted.values())


def put_back(client: DynamoDBClient, file: Path, live: str) -> int:
    """Puts the kept rows in the place of those of the same keys. Safe to repeat."""
    return _put(client, live, _kept(file))


def change_addresses(ledger: Ledger, file: Path) -> frozenset[str]:
    """Gives members the capture addresses that they had when rows were kept, where these took the place
    of the restored ones since; the secrets of all that ever did. Safe to repeat."""
    changed = [member for member in _members(file) if member.former_secrets]
    for member in changed:
        found = ledger.member(member.id)
        if found and found.secret in member.former_secrets:
            ledger.commit(Write(member=_with_address_of(member, found)))
    return frozenset(member.secret for member in changed)


def put_learning_back(ledger: Ledger, file: Path) -> None:
    """What letters have taught members, so that none teaches it again; what a member answered comes with
    the answer. Safe to repeat."""
    for kept in _members(file):
        found = ledger.member(kept.id)
        if found is None:
            continue
        learning = replace(kept.learning, experience=found.learning.experience or kept.learning.experience)
        if learning != found.learning:
            ledger.commit(Write(member=replace(found, learning=learning, version=found.version + 1)))


def _with_address_of(kept: Member, member: Member) -> Member:
    former = kept.former_secrets
    return replace(member, secret=kept.secret, former_secrets=former, version=member.version + 1)


def _members(file: Path) -> list[Member]:
    return [read_member(unmarshal(row)) for row in _read(file) if _is_member(row)]


def _is_member(row: _Row) -> bool:
    return bool(row[keys.SORT]["S"] == _MEMBER)


def _is_in_no_mail(row: _Row) -> bool:
    """Letters that are settled (the others are in the due index, and were not sent), the ids by which
    answers to them are recognised, what reminders showed and links were pressed for, and when the next
    digest is: all that no mail makes again."""
    sort: str = row[keys.SORT]["S"]
    if sort.startswith(keys.LETTERS):
        return keys.DUE_PARTITION not in row
    if sort.startswith(keys.ROWS):
        return _kind(row) == Kind.REMINDED.value or _delivery(row).startswith(_PRESSED)
    return sort == _DIGEST or sort.startswith(keys.MESSAGES)


def _is_made_by_capturing(row: _Row) -> bool:
    """A letter without a delivery was not made by a mail: an operator's command was its cause."""
    is_letter = row[keys.SORT]["S"].startswith(keys.LETTERS)
    return is_letter and _kind(row) not in _BY_THEMSELVES and "delivery" in row


def _kind(row: _Row) -> str:
    return str(row["kind"]["S"])


def _delivery(row: _Row) -> str:
    return str(row["delivery"]["S"])


def _kept(file: Path) -> list[_Row]:
    return [row for row in _read(file) if not _is_member(row)]


def _read(file: Path) -> list[_Row]:
    found: list[_Row] = json.loads(file.read_text("utf-8"))
    return found


def _rows(client: DynamoDBClient, table: str) -> Iterator[_Row]:
    pages = client.get_paginator("scan").paginate(TableName=table, ConsistentRead=True)
    return (row for page in pages for row in page["Items"])


def _key(row: _Row) -> tuple[str, str]:
    return row[keys.PARTITION]["S"], row[keys.SORT]["S"]


def _key_attributes(row: _Row) -> _Row:
    return {name: row[name] for name in (keys.PARTITION, keys.SORT)}


def _put(client: DynamoDBClient, table: str, rows: Any) -> int:
    requests = [{"PutRequest": {"Item": row}} for row in rows]
    _write(client, table, requests)
    return len(requests)


def _write(client: DynamoDBClient, table: str, requests: list[Any]) -> None:
    """What DynamoDB left unwritten goes into the next batch."""
    left = list(requests)
    while left:
        some, left = left[:_MOST_IN_BATCH], left[_MOST_IN_BATCH:]
        answer = client.batch_write_item(RequestItems={table: some})
        left += answer.get("UnprocessedItems", {}).get(table, [])
