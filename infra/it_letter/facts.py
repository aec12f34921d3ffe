"""What a campus mail team asks about a cohort, computed from its file and its size."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date, timedelta

from chalicelib.domain.cohort import Cohort
from chalicelib.domain.pacing import DIGESTS_AT_ONCE, SPREAD
from infra.deployment.dns import inbound_host

BUSINESS_DAYS = 5  # a week: reminders come on no other
CAPTURES = 5  # mails that a busy member writes or gets answered in a week: an estimate


@dataclass(frozen=True, slots=True)
class Facts:
    """`mail_from` is the domain of bounces; `contact` whom to ask."""

    cohort: Cohort
    region: str
    members: int
    mail_from: str
    contact: str

    @property
    def letters_domain(self) -> str:
        return self.cohort.letters_from.domain

    @property
    def receiving_host(self) -> str:
        return inbound_host(self.region)

    @property
    def link_host(self) -> str | None:
        base = self.cohort.link_base
        return base.removeprefix("https://").partition("/")[0] if base else None

    @property
    def welcome_minutes(self) -> int:
        """Until the last welcome has left, where all members have one domain."""
        return math.ceil(self.members / self.cohort.letters_per_minute)

    @property
    def reminders_a_week(self) -> int:
        return self.members * BUSINESS_DAYS

    @property
    def captures_a_week(self) -> int:
        return self.members * CAPTURES

    @property
    def digest_minutes(self) -> int:
        if self.members <= DIGESTS_AT_ONCE:
            return max(1, self.welcome_minutes)
        return int(SPREAD.total_seconds()) // 60

    @property
    def kept_until(self) -> date | None:
        end = self.cohort.end
        return end + timedelta(days=self.cohort.retention_days) if end else None
