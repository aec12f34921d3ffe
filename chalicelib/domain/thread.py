"""A thread as its log comes to: the head that is kept beside the log and read instead of it."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

from chalicelib.domain.address import Address, Person
from chalicelib.domain.followup import FollowUp
from chalicelib.domain.member import MemberId
from chalicelib.domain.touch import Asking, Channel

ContactId = NewType("ContactId", str)
"""Sixteen base32 characters from the contact's first address, or from the name where there is none."""


class Stage(StrEnum):
    REACHED_OUT = "reached_out"
    REPLIED = "replied"
    SCHEDULED = "scheduled"
    MET = "met"
    THANKED = "thanked"
    IN_TOUCH = "in_touch"
    DECLINED = "declined"
    UNREACHABLE = "unreachable"
    CLOSED = "closed"


ENDS = frozenset({Stage.DECLINED, Stage.UNREACHABLE, Stage.CLOSED})


@dataclass(frozen=True, slots=True)
class Contact:
    """`addresses` newest knowledge last; none for somebody met on another channel."""

    id: ContactId
    name: str | None
    addresses: tuple[Address, ...] = ()
    company: str | None = None
    channel: Channel = Channel.MAIL

    @property
    def shown_as(self) -> str:
        if self.name:
            return self.name
        return self.addresses[0].value if self.addresses else "somebody"


@dataclass(frozen=True, slots=True)
class ThreadHead:
    """What the member's threads are read from; recomputed whole whenever the log gains a row.

    `version` counts the writes and guards against lost ones. `look_at` is the next instant at
    which something about the thread may need saying, None when nothing will. `waiting` are
    objects of held mails to capture again. `referred`, `last_sent_at` and `met_at` are what
    `across` needs to know of other threads.
    """

    member_id: MemberId
    contact: Contact
    version: int
    stage: Stage
    updated_at: datetime  # when the newest touch happened
    talk_start: datetime | None = None
    talk_end: datetime | None = None
    follow_ups: tuple[FollowUp, ...] = ()  # the open ones
    look_at: datetime | None = None
    referred: tuple[Person, ...] = ()
    first_sent_at: datetime | None = None
    last_sent_at: datetime | None = None
    met_at: datetime | None = None
    told: tuple[str, ...] = ()  # contact ids whose `tell_referrer` the member ended by hand
    asked: tuple[tuple[str, datetime], ...] = ()  # those that a letter showed, and when
    waiting: tuple[str, ...] = ()
    asking: Asking | None = None  # the first that the member sent here, told once, in a digest
    asking_since: datetime | None = None  # when we got the mail that holds it
    touches: int = 1  # that the member sees; none are left of a thread that was undone whole
    goal: str = ""  # what the member would like to learn from this contact, as it was said last
    learned: int = 0  # entries of the learning book that came from this contact
    captured_at: datetime | None = None  # when we last got something about it from the member

    def stage_at(self, now: datetime) -> Stage:
        """A scheduled talk reads as met from its end, unless something was said of it since."""
        over = self.talk_end is not None and self.talk_end <= now
        return Stage.MET if self.stage is Stage.SCHEDULED and over else self.stage


@dataclass(frozen=True, slots=True)
class WaitingHead:
    """Held mails from an address that has no thread yet; replaced when one is created."""

    member_id: MemberId
    address: Address
    version: int
    objects: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pointer:
    """A further address of a contact: where its thread is."""

    member_id: MemberId
    address: Address
    contact_id: ContactId


def contact_id_of(who: Address | str) -> ContactId:
    """The id for a first address, or for the name of somebody without one."""
    text = who.value if isinstance(who, Address) else "name:" + " ".join(who.casefold().split())
    digest = hashlib.sha256(text.encode()).digest()
    return ContactId(base64.b32encode(digest).decode().lower()[:16])
