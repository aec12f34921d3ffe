"""Every key string of the table. What is read together stands in one partition.

M#m / ME            the member                M#m / H#<id>        head, pointer or waiting mails
M#m / I#<hash>      whose a message id is     M#m / L#<letter>    a letter
M#m / DIGEST        the next digest           M#m / HELD#<object> a held mail
C#m#c / T#<at>#<id> a row of a thread's log   O#<object> / m      an outcome
COHORT / CONFIG     the configuration         COHORT / M#m        who is a member
"""

from __future__ import annotations

import base64
import hashlib
from datetime import datetime
from typing import NamedTuple
from zlib import crc32

from chalicelib.aws.forms import instant, read_instant
from chalicelib.domain.address import Address
from chalicelib.domain.letter import LetterId, same_id
from chalicelib.domain.member import MemberId
from chalicelib.domain.thread import ContactId, contact_id_of
from chalicelib.domain.touch import Observation
from chalicelib.ports import Due, DueEntry

PARTITION = "pk"
SORT = "sk"
EXPIRES = "expires"  # the table's TTL attribute: seconds since 1970
DUE_INDEX = "due"  # keys only and sparse: what has no due time is not in it
DUE_PARTITION = "due_pk"
DUE_SORT = "due_sk"

HEADS = "H#"
HELD = "HELD#"
LETTERS = "L#"
MESSAGES = "I#"
ROWS = "T#"
MEMBERS = "M#"
_DIGEST = "DIGEST"
_MEMBER = "M#"
_THREAD = "C#"
_OUTCOME = "O#"
_AFTER_ANY_MEMBER = "~"  # sorts behind every character of a member id


class Key(NamedTuple):
    """Where one item is."""

    partition: str
    sort: str


CONFIG = Key("COHORT", "CONFIG")


def member_partition(member_id: MemberId) -> str:
    return f"{_MEMBER}{member_id}"


def thread_partition(member_id: MemberId, contact_id: ContactId) -> str:
    return f"{_THREAD}{member_id}#{contact_id}"


def member(member_id: MemberId) -> Key:
    return Key(member_partition(member_id), "ME")


def enrolled(member_id: MemberId) -> Key:
    return Key(CONFIG.partition, f"{MEMBERS}{member_id}")


def head(member_id: MemberId, contact_id: ContactId) -> Key:
    return Key(member_partition(member_id), f"{HEADS}{contact_id}")


def head_at(member_id: MemberId, address: Address) -> Key:
    """Where the head of somebody with this first address is, or a pointer, or waiting mails."""
    return head(member_id, contact_id_of(address))


def message(member_id: MemberId, message_id: str) -> Key:
    return Key(member_partition(member_id), f"{MESSAGES}{_message_hash(message_id)}")


def letter(member_id: MemberId, letter_id: LetterId) -> Key:
    return Key(member_partition(member_id), f"{LETTERS}{letter_id}")


def digest(member_id: MemberId) -> Key:
    return Key(member_partition(member_id), _DIGEST)


def held(member_id: MemberId, object_key: str) -> Key:
    return Key(member_partition(member_id), f"{HELD}{object_key}")


def row(member_id: MemberId, contact_id: ContactId, observation: Observation) -> Key:
    partition = thread_partition(member_id, contact_id)
    return Key(partition, f"{ROWS}{instant(observation.at)}#{observation.id}")


def outcome(object_key: str, member_id: MemberId) -> Key:
    return Key(f"{_OUTCOME}{object_key}", member_id)


def _message_hash(message_id: str) -> str:
    digest_of_it = hashlib.sha256(same_id(message_id).encode("utf-8", "surrogatepass")).digest()
    return base64.b32encode(digest_of_it).decode().lower()[:26]


# ---------------------------------------------------------------- the due index


def due_partition(shard: int) -> str:
    return f"D#{shard}"


def due_entry(member_id: MemberId, at: datetime, shards: int) -> dict[str, str]:
    """The attributes that put an item into the index. A member's entries share one shard."""
    shard = crc32(member_id.encode()) % shards
    return {DUE_PARTITION: due_partition(shard), DUE_SORT: f"{instant(at)}#{member_id}"}


def due_until(until: datetime) -> str:
    return f"{instant(until)}#{_AFTER_ANY_MEMBER}"


def read_due_entry(base: Key, due_sort: str) -> DueEntry:
    """The base table's key tells what is due; the index's when."""
    member_id = MemberId(base.partition.removeprefix(_MEMBER))
    at = read_instant(due_sort.partition("#")[0])
    if base.sort == _DIGEST:
        return DueEntry(Due.DIGEST, member_id, at)
    if base.sort.startswith(LETTERS):
        return DueEntry(Due.LETTER, member_id, at, LetterId(base.sort.removeprefix(LETTERS)))
    return DueEntry(Due.THREAD, member_id, at)
