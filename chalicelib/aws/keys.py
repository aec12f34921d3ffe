"""Every key string of the table. What is read together stands in one partition.

M#m / ME            the member                M#m / H#<id>        head, pointer or waiting mails
M#m / I#<hash>      whose a message id is     M#m / L#<letter>    a letter
M#m / DIGEST        the next digest           M#m / HELD#<object> a held mail
C#m#c / T#<at>#<id> a row of a thread's log   O#<object> / m      an outcome
COHORT / CONFIG     the configuration         COHORT / M#m        who is a member
COHORT / DOMAIN#<d> a test mail to a domain   COHORT / IMPORT     who imports the roster
JOIN / <who>        mails turned away at join@
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
from chalicelib.domain.pacing import Lane
from chalicelib.domain.sending_health import Trouble
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
DOMAIN_TESTS = "DOMAIN#"
# The attributes of IMPORT that writes depend on: those of an import, and those that one must not meet.
IMPORTER = "owner"
IMPORTS_UNTIL = "until"
_DIGEST = "DIGEST"
_MEMBER = "M#"
_THREAD = "C#"
_OUTCOME = "O#"
_RECIPIENTS = "TO#"
_SENT = "sent"
_AFTER_ANY_MEMBER = "~"  # sorts behind every character of a member id


class Key(NamedTuple):
    """Where one item is."""

    partition: str
    sort: str


CONFIG = Key("COHORT", "CONFIG")
IMPORT = Key(CONFIG.partition, "IMPORT")  # who imports the roster, or did last; operators only
PAUSE = Key("SENDING", "PAUSE")


def domain_test(domain: str) -> Key:
    """Whether mail goes both ways with a domain of the roster; written and read by operators only."""
    return Key(CONFIG.partition, f"{DOMAIN_TESTS}{domain}")


def knocks(who: str) -> Key:
    """How often somebody was turned away at join@: a hash of the address, or @ and the domain."""
    return Key("JOIN", who)


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


def outcomes_partition(object_key: str) -> str:
    return f"{_OUTCOME}{object_key}"


def outcome(object_key: str, member_id: MemberId) -> Key:
    return Key(outcomes_partition(object_key), member_id)


# ---------------------------------------------------------------- counts of letters


def letters_to(domain: str, minute: datetime, lane: Lane = Lane.ALL) -> Key:
    of_lane = "" if lane is Lane.ALL else f"#{lane.value}"
    return Key(f"{_RECIPIENTS}{domain}", instant(minute) + of_lane)


def sent_in(hour: datetime) -> Key:
    return Key(PAUSE.partition, f"{instant(hour)}#{_SENT}")


def trouble(kind: Trouble, provider_id: str, hour: datetime) -> Key:
    return Key(PAUSE.partition, f"{instant(hour)}#{kind.value}#{provider_id}")


def read_counted(sort: str) -> tuple[datetime, Trouble | None]:
    """The hour of a count, and of which trouble it tells; None: of letters sent."""
    hour, kind, *_ = sort.split("#")
    return read_instant(hour), None if kind == _SENT else Trouble(kind)


def _message_hash(message_id: str) -> str:
    digest_of_it = hashlib.sha256(same_id(message_id).encode("utf-8", "surrogatepass")).digest()
    return base64.b32encode(digest_of_it).decode().lower()[:26]


# ---------------------------------------------------------------- the due index


def due_partition(shard: int) -> str:
    return f"D#{shard}"


def due_entry(
    member_id: MemberId, at: datetime, shards: int, *, written_at: datetime | None = None
) -> dict[str, str]:
    """The attributes that put an item into the index. A member's entries share one shard. A letter's
    tells since when it is owed as well, however often it was put off."""
    shard = crc32(member_id.encode()) % shards
    since = f"#{instant(written_at)}" if written_at else ""
    return {DUE_PARTITION: due_partition(shard), DUE_SORT: f"{instant(at)}#{member_id}{since}"}


def due_until(until: datetime) -> str:
    return f"{instant(until)}#{_AFTER_ANY_MEMBER}"


def read_due_entry(base: Key, due_sort: str) -> DueEntry:
    """The base table's key tells what is due; the index's when."""
    member_id = MemberId(base.partition.removeprefix(_MEMBER))
    at, _, *since = due_sort.split("#")
    if base.sort == _DIGEST:
        return DueEntry(Due.DIGEST, member_id, read_instant(at))
    if base.sort.startswith(LETTERS):
        letter_id, written_at = LetterId(base.sort.removeprefix(LETTERS)), read_instant(since[0])
        return DueEntry(Due.LETTER, member_id, read_instant(at), letter_id, written_at)
    return DueEntry(Due.THREAD, member_id, read_instant(at))
