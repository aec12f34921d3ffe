"""Threads told as short stories: one word an event, times on the member's wall clock."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from chalicelib.domain.cadence import STANDARD, Cadence
from chalicelib.domain.calendar import Calendar
from chalicelib.domain.followup import FollowUp, FollowUpKind, FollowUpRef, State
from chalicelib.domain.intent import Intent
from chalicelib.domain.plan import Plan, plan_log
from chalicelib.domain.touch import Kind, Observation, TalkNews, TalkSign
from tests.builders import CHICAGO, an_observation

MLK_DAY = date(2027, 1, 18)
DAYS = Calendar(CHICAGO, holidays=frozenset({MLK_DAY}))


def chicago(wall_clock: str) -> datetime:
    """The instant of "2027-01-12 09:30" in Chicago."""
    return instant(wall_clock, CHICAGO)


def instant(wall_clock: str, zone: ZoneInfo) -> datetime:
    return datetime.fromisoformat(wall_clock).replace(tzinfo=zone).astimezone(UTC)


def event(kind: Kind, when: str, **changes: Any) -> Observation:
    """An event that is like no other, unless `changes` say so."""
    at = chicago(when)
    name = f"{kind}@{when}"
    filled = {
        "id": name,
        "delivery": f"mail:{name}",
        "message_id": f"<{name}>",
        "opening": f"words of {name}",
    }
    return an_observation(**{**filled, "kind": kind, "at": at, "received_at": at, **changes})


def sent(when: str, **changes: Any) -> Observation:
    return event(Kind.SENT, when, **changes)


def reply(when: str, intent: Intent | None = Intent.OTHER, **changes: Any) -> Observation:
    return event(Kind.REPLY, when, intent=intent, **changes)


def talk(
    when: str,
    start: str | None = None,
    *,
    end: str | None = None,
    sign: TalkSign = TalkSign.SCHEDULED,
    uid: str | None = None,
    **changes: Any,
) -> Observation:
    news = TalkNews(sign, uid, chicago(start) if start else None, chicago(end) if end else None)
    return event(Kind.TALK, when, talk=news, **changes)


def met(when: str, **changes: Any) -> Observation:
    return talk(when, sign=TalkSign.MET, **changes)


def not_met(when: str) -> Observation:
    return talk(when, sign=TalkSign.NOT_MET)


def cancelled(when: str, *, uid: str | None = None) -> Observation:
    return talk(when, sign=TalkSign.CANCELLED, uid=uid)


def bounce(when: str, *, permanent: bool | None = True, **changes: Any) -> Observation:
    return event(Kind.BOUNCE, when, permanent=permanent, **changes)


def away(when: str, back_on: date | None) -> Observation:
    return event(Kind.OUT_OF_OFFICE, when, back_on=back_on)


def word(kind: Kind, when: str, **changes: Any) -> Observation:
    """A command of the member, as it is logged: without a subject, a text or a Message-ID."""
    return event(kind, when, **{"subject": "", "opening": "", "message_id": None, **changes})


def done(when: str, kind: FollowUpKind, cause: Observation | str) -> Observation:
    return word(Kind.DONE, when, about=ref(kind, cause))


def snoozed(when: str, kind: FollowUpKind, cause: Observation, until: date) -> Observation:
    return word(Kind.SNOOZED, when, about=ref(kind, cause), until=until)


def reminded(when: str, kind: FollowUpKind, cause: Observation | str) -> Observation:
    return word(Kind.REMINDED, when, about=ref(kind, cause))


def undo(when: str, undone: Observation) -> Observation:
    return word(Kind.CORRECTED, when, undoes=undone.delivery)


def ref(kind: FollowUpKind, cause: Observation | str) -> FollowUpRef:
    return FollowUpRef(kind, cause if isinstance(cause, str) else cause.id)


def follow(*rows: Observation, cadence: Cadence = STANDARD, calendar: Calendar = DAYS) -> Plan:
    return plan_log(rows, cadence, calendar)


def to_do(plan: Plan, zone: ZoneInfo = CHICAGO) -> dict[str, str]:
    """What is open, by kind, and when it is due on the wall clock."""
    return {f.kind.value: wall_clock(f.due_at, zone) for f in plan.open}


def ended(plan: Plan) -> list[tuple[str, str]]:
    return [(f.kind.value, f.state.value) for f in plan.follow_ups if f.state is not State.OPEN]


def the(kind: FollowUpKind, plan: Plan) -> FollowUp:
    (found,) = (f for f in plan.open if f.kind is kind)
    return found


def wall_clock(moment: datetime, zone: ZoneInfo = CHICAGO) -> str:
    return moment.astimezone(zone).strftime("%Y-%m-%d %H:%M")
