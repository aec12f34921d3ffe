"""When a follow-up is shown to the member: kind, never nagging.

A follow-up appears in at most two reminders (when it is due, and three business days later), then
for two weeks as a line of the digest, and then folds away. Only `prepare` and `thank_you` come
by themselves, between 8:00 and 20:00; quiet spans keep everything else for later.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from chalicelib.domain.cadence import Cadence
from chalicelib.domain.calendar import Calendar
from chalicelib.domain.followup import FollowUp, FollowUpKind, State

OWN_LETTER = frozenset({FollowUpKind.PREPARE, FollowUpKind.THANK_YOU})
ASKED_ONCE = frozenset({FollowUpKind.AGREE_TIME, FollowUpKind.PREPARE})
FOLDS_AFTER = timedelta(days=14)
_REMINDERS = 2
_MORNING, _EVENING = 8, 20
_SOON = timedelta(days=7)


def comes_by_itself(follow_up: FollowUp) -> bool:
    """Whether its next showing is a letter of its own, not a line of the morning's reminder."""
    return follow_up.kind in OWN_LETTER and not follow_up.reminded_at


def next_showing(follow_up: FollowUp, cadence: Cadence, calendar: Calendar) -> datetime | None:
    """The next instant at which a letter should show it; None when only the digest will."""
    shown = _shown(follow_up, cadence)
    if _only_in_digest(follow_up, cadence, calendar) or len(shown) >= _limit(follow_up):
        return None
    if comes_by_itself(follow_up):
        return _before_it_lapses(follow_up, _own_letter_at(follow_up, cadence, calendar))
    at = calendar.next_hour(max(follow_up.due_at, follow_up.captured_at), calendar.reminder_hour)
    if shown:
        again = calendar.after_business_days(max(shown), cadence.remind_again_business_days)
        at = max(again, follow_up.due_at)
    return _before_it_lapses(follow_up, after_quiet(at, calendar))


def showing_until(follow_up: FollowUp) -> datetime:
    """When its last line leaves the digest."""
    first = max(follow_up.due_at, follow_up.captured_at, *follow_up.reminded_at)
    return first + FOLDS_AFTER


def in_digest(follow_up: FollowUp, now: datetime) -> bool:
    """Whether this week's digest names it: due within the week, and not folded away."""
    return (
        follow_up.state_at(now) is State.OPEN
        and follow_up.starts_at <= now
        and follow_up.due_at < now + _SOON
        and now < showing_until(follow_up)
    )


def next_look(follow_ups: Iterable[FollowUp], cadence: Cadence, calendar: Calendar) -> datetime | None:
    """The earliest showing of any of them."""
    shown = (next_showing(f, cadence, calendar) for f in follow_ups if f.state is State.OPEN)
    return min((at for at in shown if at is not None), default=None)


def after_quiet(at: datetime, calendar: Calendar) -> datetime:
    """`at`, or the reminder hour of the first day after the quiet span that it falls in."""
    day: date = calendar.day_of(at)
    if not calendar.is_quiet(day):
        return at
    while calendar.is_quiet(day):
        day += timedelta(days=1)
    return calendar.at_hour(day, calendar.reminder_hour)


def _limit(follow_up: FollowUp) -> int:
    return 1 if follow_up.kind in ASKED_ONCE else _REMINDERS


def _shown(follow_up: FollowUp, cadence: Cadence) -> tuple[datetime, ...]:
    """The showings that count: what was shown before a snooze does not count against what comes
    after it. Only a thank-you's own letter comes before it is due."""
    if _asks_whether_it_happened(follow_up, cadence):
        return follow_up.reminded_at
    return tuple(at for at in follow_up.reminded_at if at >= follow_up.due_at)


def _asks_whether_it_happened(follow_up: FollowUp, cadence: Cadence) -> bool:
    """Whether it is a thank-you that was not snoozed: soon after the talk, and before it is due."""
    usual = follow_up.starts_at + timedelta(hours=cadence.thank_you_hours)
    return follow_up.kind is FollowUpKind.THANK_YOU and follow_up.due_at == usual


def _before_it_lapses(follow_up: FollowUp, at: datetime) -> datetime | None:
    return at if follow_up.lapses_at is None or at < follow_up.lapses_at else None


def _only_in_digest(follow_up: FollowUp, cadence: Cadence, calendar: Calendar) -> bool:
    """Old mail forwarded in bulk: what was long due when we learnt of it is no morning's news."""
    latest = calendar.after_business_days(follow_up.due_at, cadence.digest_only_after_business_days)
    return follow_up.captured_at > latest


def _own_letter_at(follow_up: FollowUp, cadence: Cadence, calendar: Calendar) -> datetime:
    at = follow_up.due_at
    if _asks_whether_it_happened(follow_up, cadence):
        at = follow_up.starts_at + timedelta(hours=cadence.thank_you_first_letter_hours)
    at = max(at, follow_up.captured_at)
    local = calendar.local(at)
    if local.time() < time(_MORNING):
        return calendar.at_hour(local.date(), _MORNING)
    if local.time() > time(_EVENING):
        return calendar.at_hour(local.date() + timedelta(days=1), _MORNING)
    return at
