"""How fast letters leave: so many a minute to one recipient domain, and digests spread over a while.

Two hundred letters alike within a second look like a campaign to a campus's filter."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import StrEnum
from zlib import crc32

from chalicelib.domain.letter import LetterKind
from chalicelib.domain.member import MemberId

_MINUTE = timedelta(minutes=1)
DIGESTS_AT_ONCE = 20  # a cohort of no more gets them at its hour
SPREAD = timedelta(minutes=45)


class Lane(StrEnum):
    """What is counted apart: all letters to a domain, and of these the ones that go to many at once."""

    ALL = "all"
    SERIES = "series"


_SERIES = frozenset({LetterKind.WELCOME, LetterKind.DIGEST, LetterKind.COACH_DIGEST})


def is_of_series(kind: LetterKind) -> bool:
    """Whether it comes to hundreds at once, so that whoever waits for an answer must not stand behind it."""
    return kind in _SERIES


def series_per_minute(per_minute: int) -> int:
    """A quarter of the places is kept for answers, receipts and reminders."""
    return max(1, per_minute - per_minute // 4)


def minute_of(now: datetime) -> datetime:
    return now.replace(second=0, microsecond=0)


def turn_of(place: int, per_minute: int, now: datetime) -> datetime | None:
    """When it is the turn of the letter that is number `place` (from 1) to ask in this minute; None:
    now. Those behind the first `per_minute` follow one after another at the same pace."""
    if place <= per_minute:
        return None
    return minute_of(now) + (place - 1) * _MINUTE / per_minute


def digests_to_start(due: Mapping[MemberId, datetime], now: datetime) -> tuple[MemberId, ...]:
    """Of those that are due, all where they are few; else whoever's moment within `SPREAD` has come.
    A member's moment is the same every week, and nothing needs to be remembered for it."""
    if len(due) <= DIGESTS_AT_ONCE:
        return tuple(due)
    return tuple(member_id for member_id, at in due.items() if at + _offset(member_id) <= now)


def _offset(member_id: MemberId) -> timedelta:
    return timedelta(seconds=crc32(member_id.encode()) % int(SPREAD.total_seconds()))
