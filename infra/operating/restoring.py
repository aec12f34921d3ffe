"""The rows of a table that was restored to a point in time, brought into the stack's own: the steps
between which the runbook's other steps lie.

    python -m infra.operating.restoring keep LIVE_TABLE FILE             before anything else
    python -m infra.operating.restoring take RESTORED FILE LIVE_TABLE    once the restored table is active
    python -m infra.operating.restoring put-back FILE LIVE_TABLE         once all mail since is captured again

DynamoDB restores to a new table only, and a stack's Lambdas know theirs by the template. What is in
no mail is kept apart: letters, what reminders showed, which links were pressed. Capturing a mail again
makes its letters anew, with the ids that they had, and what was sent is then put back as sent, so that
nobody gets it twice; letters that came by themselves are there from the first, because mails answer them.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import boto3

from chalicelib.aws import keys
from chalicelib.domain.letter import LetterKind
from chalicelib.domain.member import MemberId
from chalicelib.domain.touch import Kind

if TYPE_CHECKING:
    from mypy_boto3_dynamodb.client import DynamoDBClient

_Row = Mapping[str, Any]
_DIGEST = keys.digest(MemberId("")).sort
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
    """Writes to a new file what is in no mail; how many rows."""
    kept = [row for row in _rows(client, live) if _is_in_no_mail(row)]
    with file.open("x", encoding="utf-8") as opened:
        json.dump(kept, opened)
    return len(kept)


def take(client: DynamoDBClient, restored: str, file: Path, live: str) -> int:
    """Makes the rows of `live` those of `restored`, and of what was kept all that no mail will make
    again; how many there are. Safe to repeat."""
    wanted = {_key(row): row for row in _rows(client, restored)}
    if not wanted:
        raise SystemExit(f"{restored} is empty; nothing was changed.")
    wanted |= {_key(row): row for row in _read(file) if not _is_made_by_capturing(row)}
    gone = [row for row in _rows(client, live) if _key(row) not in wanted]
    _write(client, live, [{"DeleteRequest": {"Key": _key_attributes(row)}} for row in gone])
    return _put(client, live, wanted.values())


def put_back(client: DynamoDBClient, file: Path, live: str) -> int:
    """Puts the kept rows in the place of those of the same keys. Safe to repeat."""
    return _put(client, live, _read(file))


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
    sort: str = row[keys.SORT]["S"]
    return sort.startswith(keys.LETTERS) and _kind(row) not in _BY_THEMSELVES


def _kind(row: _Row) -> str:
    return str(row["kind"]["S"])


def _delivery(row: _Row) -> str:
    return str(row["delivery"]["S"])


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


def _main(words: list[str]) -> str:
    client = boto3.client("dynamodb")
    match words:
        case ["keep", live, file]:
            return f"Kept {keep(client, live, Path(file))} rows of {live} in {file}."
        case ["take", restored, file, live]:
            return f"{live} has {take(client, restored, Path(file), live)} rows, as {restored} had them."
        case ["put-back", file, live]:
            return f"Put {put_back(client, Path(file), live)} rows back into {live}."
    raise SystemExit(__doc__)


if __name__ == "__main__":
    sys.stdout.write(_main(sys.argv[1:]) + "\n")
