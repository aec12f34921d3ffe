"""A member, and the capture address that is the member's alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType
from zoneinfo import ZoneInfo

from chalicelib.domain.address import Address
from chalicelib.domain.calendar import Calendar
from chalicelib.domain.cohort import Cohort
from chalicelib.domain.learning import UNTAUGHT, Learning

MemberId = NewType("MemberId", str)
"""Four lower-case base32 characters: the first of the capture address's twelve."""

_CAPTURE = re.compile(r"(?:.*-)?([a-z2-7]{12})(\+check)?")
ID_LENGTH = 4


class Receipts(StrEnum):
    DEFAULT = "default"  # the first five captures, then only what changed something unexpected
    ALWAYS = "always"
    NEVER = "never"


class LetterStop(StrEnum):
    """What a member no longer wants; answers and questions always come."""

    REMINDERS = "reminders"
    DIGESTS = "digests"
    RECEIPTS = "receipts"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Member:
    """`addresses` are proved to be the member's; letters go to the first. `secret` is 12 characters."""

    id: MemberId
    name: str
    addresses: tuple[Address, ...]
    secret: str
    timezone: ZoneInfo
    version: int = 0
    former_secrets: tuple[str, ...] = ()
    suspended: bool = False
    receipts: Receipts = Receipts.DEFAULT
    captured: int = 0  # counted up to the first five, for receipts
    paused_until: datetime | None = None
    stopped: tuple[LetterStop, ...] = ()
    joined_at: datetime | None = None
    second_address: Address | None = None  # outlives the school's
    goal: str = ""
    learning: Learning = UNTAUGHT
    coach: Address | None = None

    @property
    def all_addresses(self) -> tuple[Address, ...]:
        second = (self.second_address,) if self.second_address else ()
        return tuple(dict.fromkeys((*self.addresses, *second)))

    def is_self(self, address: Address | None, cohort: Cohort) -> bool:
        """Also at a domain that the cohort takes for equal to one of the member's own."""
        if address is None:
            return False
        return cohort.same_person(address) in map(cohort.same_person, self.all_addresses)

    def capture_address(self, cohort: Cohort) -> Address:
        slug = re.sub(r"[^a-z0-9]+", "-", self.name.lower()).strip("-")[:24].strip("-") or "me"
        return Address(f"{slug}-{self.secret}@{cohort.mail_domain}")

    def calendar(self, cohort: Cohort) -> Calendar:
        return Calendar(self.timezone, cohort.holidays, cohort.reminder_hour, cohort.quiet)


@dataclass(frozen=True, slots=True)
class CaptureAddress:
    """What the local part of an envelope recipient says: whose it claims to be, and for what."""

    member_id: MemberId
    secret: str
    is_check: bool


def capture_address(recipient: Address) -> CaptureAddress | None:
    """None where the local part cannot be a capture address."""
    found = _CAPTURE.fullmatch(recipient.local)
    if not found:
        return None
    secret = found[1]
    return CaptureAddress(MemberId(secret[:ID_LENGTH]), secret, found[2] is not None)
