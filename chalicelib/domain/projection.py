"""From the log of one thread to the head that is read instead of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from chalicelib.domain.calendar import Calendar
from chalicelib.domain.cohort import Cohort
from chalicelib.domain.member import LetterStop, Member
from chalicelib.domain.plan import Plan, plan_log
from chalicelib.domain.reminding import OWN_LETTER, after_quiet, next_look
from chalicelib.domain.thread import Contact, ThreadHead
from chalicelib.domain.touch import Kind, Observation, living, of_people, touches

_REFERRED = 20


def head_of(
    contact: Contact,
    rows: Iterable[Observation],
    *,
    member: Member,
    cohort: Cohort,
    version: int,
    after: datetime,
    waiting: tuple[str, ...] = (),
) -> ThreadHead:
    """The head that `rows` come to. `after` is the instant up to which everything was looked at."""
    log = tuple(rows)
    found = plan_log(log, cohort.cadence, member.calendar(cohort))
    seen = of_people(touches(log))
    asking = next((touch for touch in seen if touch.best.asking), None)
    return ThreadHead(
        member_id=member.id,
        contact=contact,
        version=version,
        stage=found.stage,
        updated_at=max((touch.best.at for touch in seen), default=after),
        talk_start=found.talk.start if found.talk else None,
        talk_end=found.talk.end if found.talk else None,
        follow_ups=found.open,
        look_at=look_at(found, log, member=member, cohort=cohort, after=after),
        referred=found.referred[:_REFERRED],
        first_sent_at=next((touch.best.at for touch in seen if touch.best.kind is Kind.SENT), None),
        last_sent_at=found.last_sent_at,
        met_at=found.met_at,
        told=found.told[-_REFERRED:],
        asked=found.asked[-_REFERRED:],
        waiting=waiting,
        asking=asking.best.asking if asking else None,
        asking_since=asking.first_received_at if asking else None,
        touches=len(seen),
        goal=next((touch.best.goal for touch in reversed(seen) if touch.best.goal), ""),
        learned=sum(bool(touch.best.learned) for touch in seen),
        captured_at=max((touch.first_received_at for touch in seen), default=None),
    )


def look_at(
    found: Plan, log: tuple[Observation, ...], *, member: Member, cohort: Cohort, after: datetime
) -> datetime | None:
    """The next instant at which something may need saying: a showing, or a talk or a referral
    that could make a `tell_referrer` of another thread due. None for who wants no letters."""
    if LetterStop.ALL in member.stopped:
        return None
    calendar, cadence = member.calendar(cohort), cohort.cadence
    wanted = found.open
    if LetterStop.REMINDERS in member.stopped:
        wanted = tuple(f for f in wanted if f.kind in OWN_LETTER)
    looks = [next_look(wanted, cadence, calendar)]
    if found.met_at:
        met_day = calendar.after_business_days(found.met_at, cadence.tell_referrer_business_days)
        heard_at = max(row.received_at for row in living(log) if row.talk)
        looks.append(
            _later_than(after, after_quiet(max(met_day, _morning_after(heard_at, calendar)), calendar))
        )
    if found.referred:
        named_at = max(row.received_at for row in living(log) if row.referred)
        looks.append(_later_than(after, after_quiet(_morning_after(named_at, calendar), calendar)))
    earliest = min((look for look in looks if look), default=None)
    if earliest and member.paused_until:
        return max(earliest, member.paused_until)
    return earliest


def _morning_after(moment: datetime, calendar: Calendar) -> datetime:
    return calendar.next_hour(moment + timedelta(seconds=1), calendar.reminder_hour)


def _later_than(after: datetime, look: datetime) -> datetime | None:
    return look if look > after else None
