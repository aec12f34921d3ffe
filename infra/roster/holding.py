"""One import of a cohort's roster at a time: it holds the roster while it reads and writes.

The table has no index of addresses: whether somebody is new shows only when all members are read. So
an import takes the roster before it reads them, and each member is written on condition that the same
import holds it still. One that stood still for longer than its hold lasts, and was overtaken, writes
nothing more.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any, Protocol

from chalicelib.ports import Clock, Retry
from infra.refused import Refused

# A process that was killed says nothing: long enough for the slowest step in between, short enough to
# wait for. Operators' clocks may differ by as much, at no worse price than an import that is cut short.
LASTS = timedelta(minutes=10)
_RENEWED_EVERY = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Hold:
    """`owner` is random and of one run; empty once that has ended. `by` is for people."""

    owner: str
    by: str
    since: datetime
    until: datetime
    version: int = 1

    def holds_at(self, now: datetime) -> bool:
        return bool(self.owner) and self.until > now


class Holds(Protocol):
    """The one hold of a roster, or what is left of the last."""

    def current(self) -> Hold | None: ...

    def put(self, hold: Hold, /) -> None:
        """Version 1 is the first, any other replaces the one before it; `Retry` where that is not
        what is there."""


class RosterHeld(Refused):
    """Another import is at work, or was cut off a moment ago."""

    def __init__(self, hold: Hold) -> None:
        super().__init__(
            f"another import into this roster is at work since {hold.since:%Y-%m-%d %H:%M} UTC (by "
            f"{hold.by}); nothing was changed, for two at once could enrol somebody twice. Let it end, then "
            f"give the same command again. If it was cut off, the roster is free at {hold.until:%H:%M} UTC."
        )


@dataclass(slots=True)
class Holding:
    """A roster that is held, for as long as it is renewed."""

    holds: Holds
    clock: Clock
    owner: str
    _renewed_at: datetime = field(init=False)

    def __post_init__(self) -> None:
        self._renewed_at = self.clock.now()

    def renew(self) -> None:
        """To be said before each step. Where it cannot be done now, the next one tries again; who was
        overtaken learns it when writing."""
        now = self.clock.now()
        if now - self._renewed_at >= _RENEWED_EVERY:
            with suppress(Retry):
                self._change(until=now + LASTS)
                self._renewed_at = now

    def end(self) -> None:
        """What cannot be said now ends by itself."""
        with suppress(Retry):
            self._change(owner="", until=self.clock.now())

    def _change(self, **changes: Any) -> None:
        """Of one's own hold; another's stays as it is."""
        found = self.holds.current()
        if found and found.owner == self.owner:
            self.holds.put(replace(found, version=found.version + 1, **changes))


@contextmanager
def holding(holds: Holds, clock: Clock, owner: str, by: str) -> Iterator[Holding]:
    """`RosterHeld` where another import holds it. Ends with what is done meanwhile, also when that
    fails or is interrupted."""
    held = Holding(holds, clock, owner)
    try:
        _take(holds, clock.now(), owner, by)
        yield held
    finally:
        held.end()


def _take(holds: Holds, now: datetime, owner: str, by: str) -> None:
    seen = holds.current()
    if seen and seen.holds_at(now):
        raise RosterHeld(seen)
    try:
        holds.put(Hold(owner, by, now, now + LASTS, seen.version + 1 if seen else 1))
    except Retry:
        found = holds.current()  # perhaps this very one, whose answer was lost
        if found and found.holds_at(now) and found.owner != owner:
            raise RosterHeld(found) from None
        if found is None or found.owner != owner:
            raise
