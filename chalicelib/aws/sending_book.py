"""Counts of the letters that go out, in the cohort's table."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta

from chalicelib.aws import keys
from chalicelib.aws.forms import instant, read_instant_if
from chalicelib.aws.items import expiry
from chalicelib.aws.table import COUNT, Table
from chalicelib.domain.pacing import Lane, minute_of
from chalicelib.domain.sending_health import WINDOW, SendingTotals, Trouble, counted_since, hour_of
from chalicelib.ports import PAUSING

_MINUTES_KEPT = timedelta(hours=1)
_HOURS_KEPT = WINDOW + timedelta(days=1)
_BEGUN_AT = "begun_at"
_PAUSED_AT = "paused_at"


@dataclass(frozen=True, slots=True)
class DynamoSendingBook:
    """Counters are counted up one by one, outside of any transaction: within one, two letters that
    leave at once would be a conflict of their only common item."""

    table: Table

    def place(self, domain: str, now: datetime, lane: Lane = Lane.ALL) -> int:
        minute = minute_of(now)
        return self.table.count(keys.letters_to(domain, minute, lane), expiry(minute, _MINUTES_KEPT))

    def count_sent(self, at: datetime) -> None:
        hour = hour_of(at)
        self.table.count(keys.sent_in(hour), expiry(hour, _HOURS_KEPT))

    def note_trouble(self, trouble: Trouble, provider_id: str, sent_at: datetime) -> None:
        hour = hour_of(sent_at)
        self.table.put(keys.trouble(trouble, provider_id, hour), expiry(hour, _HOURS_KEPT))

    def totals(self, now: datetime) -> SendingTotals:
        """One Query. An item that tells of trouble is one event; TTL deletes within days, so what is
        too old is passed over here."""
        items = {item[keys.SORT]: item for item in self.table.all_in(keys.PAUSE.partition)}
        pause = items.pop(keys.PAUSE.sort, {})
        paused_at = read_instant_if(pause.get(_PAUSED_AT))
        since = counted_since(now, paused_at)
        found: Counter[Trouble | None] = Counter()
        for sort, item in items.items():
            hour, trouble = keys.read_counted(sort)
            if hour >= since:
                found[trouble] += item.get(COUNT, 1)
        return SendingTotals(found[None], found[Trouble.BOUNCE], found[Trouble.COMPLAINT], since, paused_at)

    def begin_pause(self, now: datetime) -> bool:
        return self.table.set_if_before(keys.PAUSE, _BEGUN_AT, instant(now), instant(now - PAUSING))

    def paused(self, at: datetime) -> None:
        """Takes the place of its beginning."""
        self.table.put(keys.PAUSE, {_PAUSED_AT: instant(at)})
