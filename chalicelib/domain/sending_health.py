"""Whether a cohort's letters harm the name of those who send them: then nobody sends any for a while.

The mail service reviews an account from 5 % bounces and 0.1 % complaints on, and may stop all of its
cohorts; ours stop earlier, one by one ("Sending review process FAQs" in the SES developer guide)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from fractions import Fraction

_HOUR = timedelta(hours=1)


class Trouble(StrEnum):
    """`bounce`: the address is gone for good. A mailbox that is full for a while is no trouble."""

    BOUNCE = "bounce"
    COMPLAINT = "complaint"


# A share of the letters that were sent, and never for fewer events: of 20 letters one bounce is 5 %.
LIMITS = {Trouble.BOUNCE: Fraction(3, 100), Trouble.COMPLAINT: Fraction(5, 10_000)}
FEWEST_EVENTS = 5
# A member gets a digest a week: a month has enough letters to speak of a share even in a small cohort,
# and forgets a good name of long ago.
WINDOW = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class SendingTotals:
    """Of the letters sent from `since` on. `paused_at`: when sending was last switched off by itself."""

    sent: int
    bounced: int
    complained: int
    since: datetime
    paused_at: datetime | None = None

    def events(self, trouble: Trouble) -> int:
        return self.bounced if trouble is Trouble.BOUNCE else self.complained


def hour_of(at: datetime) -> datetime:
    """Letters are counted by the hour in which they were sent."""
    return at.replace(minute=0, second=0, microsecond=0)


def counted_since(now: datetime, paused_at: datetime | None) -> datetime:
    """The first hour that counts. After a pause that is the next one: what was sent before has been
    judged, and must not end what the operator switched on again."""
    window = hour_of(now - WINDOW)
    return max(window, hour_of(paused_at) + _HOUR) if paused_at else window


def over_limit(totals: SendingTotals) -> tuple[Trouble, ...]:
    """Of what there is too much."""
    return tuple(trouble for trouble in Trouble if _is_over(totals.events(trouble), totals.sent, trouble))


def _is_over(events: int, sent: int, trouble: Trouble) -> bool:
    return events >= FEWEST_EVENTS and events > LIMITS[trouble] * sent
