"""A cohort's configuration, as the Lambdas know it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from zoneinfo import ZoneInfo

from chalicelib.domain.address import Address
from chalicelib.domain.cadence import STANDARD, Cadence
from chalicelib.domain.calendar import Span


class Weekday(IntEnum):
    """Numbered as `date.weekday()`."""

    MONDAY = 0
    TUESDAY = 1
    WEDNESDAY = 2
    THURSDAY = 3
    FRIDAY = 4
    SATURDAY = 5
    SUNDAY = 6


@dataclass(frozen=True, slots=True)
class Cohort:
    """`holidays` are dates: country and subdivision were expanded before it got here."""

    name: str
    programme: str
    mail_domain: str
    timezone: ZoneInfo
    letters_from: Address
    version: int = 1
    link_base: str | None = None  # https://host/stage for links in letters; None: commands only
    holidays: frozenset[date] = frozenset()
    cadence: Cadence = STANDARD
    reminder_hour: int = 8
    digest_day: Weekday = Weekday.MONDAY
    digest_hour: int = 7
    quiet: tuple[Span, ...] = ()
    coaches: tuple[Address, ...] = ()
    never_log: tuple[str, ...] = ()  # addresses, or domains written as "@acme.example"
    equal_domains: tuple[tuple[str, ...], ...] = ()  # each a group whose same local parts are one person
    start: date | None = None
    end: date | None = None
    retention_days: int = 365
    raw_mail_days: int = 30
    due_shards: int = 4
    letters_per_minute: int = 20  # to one recipient domain
    join_code: str = ""  # without one nobody can join by mail
    join_domains: tuple[str, ...] = ()  # whose addresses may join; any where there is none

    def is_coach(self, address: Address | None) -> bool:
        """Also at an equal domain."""
        coaches = map(self.same_person, self.coaches)
        return address is not None and self.same_person(address) in coaches

    def same_person(self, address: Address) -> Address:
        """What all addresses have in common that are one person's by `equal_domains`."""
        group = next((domains for domains in self.equal_domains if address.domain in domains), None)
        return Address(f"{address.local}@{group[0]}") if group else address
