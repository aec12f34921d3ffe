"""The first of everything, and a gentle word after a silence; never a streak, never a reproach."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from enum import StrEnum

from chalicelib.domain.evidence import Evidence
from chalicelib.domain.learning import First


class TinyStep(StrEnum):
    """Something that takes five minutes."""

    NAME_ONE = "name_one"
    SKELETON = "skeleton"
    ONE_MORE = "one_more"
    WRITE_AGAIN = "write_again"
    ASK_FOR_TIME = "ask_for_time"
    THANK = "thank"
    SAY_HELLO = "say_hello"
    WRITE_DOWN = "write_down"


_COUNTED: Mapping[First, Callable[[Evidence], int]] = {
    First.OUTREACH: lambda seen: seen.written,
    # A no is a reply as well, and has a word of its own.
    First.REPLY: lambda seen: seen.answered - seen.declined,
    First.TALK: lambda seen: seen.met,
    First.THANKS: lambda seen: seen.thanked,
    First.REFERRAL: lambda seen: seen.referred,
    First.DECLINE: lambda seen: seen.declined,
}


def firsts(before: Evidence, after: Evidence, noticed: frozenset[First] = frozenset()) -> tuple[First, ...]:
    """Those that happened in between. `noticed` were told before: what was undone and done again, or
    closed meanwhile, is not told twice."""
    return tuple(
        first
        for first, number in _COUNTED.items()
        if first not in noticed and number(before) <= 0 < number(after)
    )


_SILENCE = timedelta(weeks=3)
_BETWEEN = timedelta(days=30)


def gentle_due(
    last_captured: datetime | None,
    last_gentle: datetime | None,
    joined_at: datetime | None,
    paused_until: datetime | None,
) -> datetime | None:
    """When the next gentle letter is due: after three silent weeks, then monthly until something is
    captured. Who paused was not silent: the weeks count from the end of the pause. None where it is
    not known since when anybody could have written.
    """
    known = [moment for moment in (last_captured, joined_at) if moment]
    if not known:
        return None
    since = max(known)
    earliest = max(moment for moment in (since, paused_until) if moment) + _SILENCE
    if last_gentle is None or last_gentle <= since:
        return earliest
    return max(earliest, last_gentle + _BETWEEN)


# What the threads call for, the nearest first: each with the steps that take turns from letter to letter.
_STEPS: tuple[tuple[Callable[[Evidence], bool], tuple[TinyStep, ...]], ...] = (
    (lambda seen: seen.written == 0, (TinyStep.NAME_ONE, TinyStep.SKELETON)),
    (lambda seen: seen.unthanked > 0, (TinyStep.THANK, TinyStep.WRITE_DOWN)),
    (lambda seen: seen.met > 0, (TinyStep.SAY_HELLO, TinyStep.WRITE_DOWN, TinyStep.ONE_MORE)),
    (lambda seen: seen.answered > seen.declined, (TinyStep.ASK_FOR_TIME, TinyStep.ONE_MORE)),
    (lambda _seen: True, (TinyStep.WRITE_AGAIN, TinyStep.ONE_MORE, TinyStep.SKELETON)),
)


def tiny_step(seen: Evidence, letters_before: int) -> TinyStep:
    """One small thing, another one in the next gentle letter of a silence."""
    steps = next(steps for holds, steps in _STEPS if holds(seen))
    return steps[letters_before % len(steps)]
