"""What a stack holds, counted by kind: the proof of an archive, before and after."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import boto3

from chalicelib.aws import keys
from chalicelib.aws.forms import Document, unmarshal
from chalicelib.aws.keys import Key
from chalicelib.aws.raw_mail import ENVELOPES, is_set_up

if TYPE_CHECKING:
    from infra.operating.stacks import Stack

OTHERS = "others"
MAILS = "mails"
ENVELOPE_FILES = "envelopes"
SET_UP = "set_up_notices"  # nobody's mail, and in no export
OLD = "old_versions"  # of objects, in no export either: what was current is
# By the beginnings of partition and sort key as `aws/keys.py` writes them, first match first. What
# is not listed is exported and deleted all the same, as one of the others.
_ROWS = (
    ("M#", "ME", "members"),
    ("M#", keys.LETTERS, "letters"),
    ("M#", keys.MESSAGES, "message_ids"),
    ("M#", keys.HELD, "held"),
    ("M#", "DIGEST", "digests"),
    ("C#", keys.ROWS, "touches"),
    ("O#", "", "outcomes"),
    (keys.CONFIG.partition, keys.CONFIG.sort, "configuration"),
    (keys.CONFIG.partition, keys.MEMBERS, "enrolments"),
    (keys.CONFIG.partition, "DOMAIN#", "domain_tests"),
    (keys.IMPORT.partition, keys.IMPORT.sort, "last_import"),
    ("JOIN", "", "join_counts"),
    ("TO#", "", "sending_counts"),
    ("SENDING", "", "sending_counts"),
)
# What stands under the key of an address.
_HEADS = {"thread": "threads", "pointer": "pointers", "waiting": "waiting"}
ROW_KINDS = (*dict.fromkeys(kind for *_, kind in _ROWS), *_HEADS.values(), OTHERS)


@dataclass(frozen=True, slots=True)
class Counts:
    """How many of each kind; what there is none of may be left out."""

    of: Mapping[str, int]

    @property
    def total(self) -> int:
        return sum(self.of.values())

    def __str__(self) -> str:
        some = (f"{count} {kind.replace('_', ' ')}" for kind, count in self.of.items() if count)
        return ", ".join(some) or "nothing"


class Row(NamedTuple):
    key: Key
    kind: str
    document: Document  # with its key


class StoredObject(NamedTuple):
    """One version of an object; a deletion that was only marked is one as well."""

    key: str
    version: str
    kind: str


def inventory(stack: Stack) -> Counts:
    found = Counter(row.kind for row in rows(stack))
    found.update(one.kind for one in objects(stack))
    return Counts(dict(sorted(found.items())))


def rows(stack: Stack) -> Iterator[Row]:
    """Every item of the table, by a Scan: at an operator's word and in no Lambda."""
    pages = boto3.client("dynamodb").get_paginator("scan")
    for page in pages.paginate(TableName=stack.outputs["TableName"], ConsistentRead=True):
        for item in page["Items"]:
            document = unmarshal(item)
            key = Key(document[keys.PARTITION], document[keys.SORT])
            yield Row(key, _kind_of_row(key, document), document)


def objects(stack: Stack) -> Iterator[StoredObject]:
    """Every version of every object of the bucket."""
    pages = boto3.client("s3").get_paginator("list_object_versions")
    for page in pages.paginate(Bucket=stack.outputs["BucketName"]):
        for one in page.get("Versions", []):
            kind = kind_of_object(one["Key"]) if one["IsLatest"] else OLD
            yield StoredObject(one["Key"], one["VersionId"], kind)
        for marker in page.get("DeleteMarkers", []):
            yield StoredObject(marker["Key"], marker["VersionId"], OLD)


def _kind_of_row(key: Key, document: Document) -> str:
    if key.sort.startswith(keys.HEADS):
        return _HEADS.get(document.get("type", ""), OTHERS)
    for partition, sort, kind in _ROWS:
        if key.partition.startswith(partition) and key.sort.startswith(sort):
            return kind
    return OTHERS


def kind_of_object(key: str) -> str:
    if is_set_up(key):
        return SET_UP
    return ENVELOPE_FILES if key.startswith(ENVELOPES) else MAILS
