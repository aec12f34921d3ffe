"""The weekly digest: claimed by moving it to the next week, sent when there is something to say."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from chalicelib.domain.across import across
from chalicelib.domain.cohort import Cohort
from chalicelib.domain.digest import digest_week, next_digest
from chalicelib.domain.letter import Item, Letter, LetterId, LetterKind, Topic, letter_id
from chalicelib.domain.member import LetterStop, Member
from chalicelib.domain.reminding import in_digest
from chalicelib.domain.thread import ThreadHead
from chalicelib.ports import DigestMove, Held, Ledger, Write
from chalicelib.usecases.decision import MOST_ITEMS

_WEEK = timedelta(days=7)


def send_digest(ledger: Ledger, member: Member, cohort: Cohort, now: datetime) -> tuple[LetterId, ...]:
    """One transaction moves the digest on and puts the letter of that ISO week. Whoever comes
    second finds it moved; a week that was missed altogether is skipped."""
    due = ledger.digest_due(member.id)
    if due is None or due > now:
        return ()
    calendar = member.calendar(cohort)
    move = DigestMove(member.id, seen=due, due_at=next_digest(now, cohort, calendar))
    found = digest_letter(member, cohort, now)
    heads = ledger.heads(member.id)
    items = digest_items(heads, member, cohort, now)
    has_news = bool(items) or _happened(heads, ledger.held(member.id), now)
    was_sent = ledger.letter(member.id, found) is not None  # before the digest's day was changed
    if was_sent or not has_news or not _is_wanted(member, cohort, now):
        ledger.commit(Write(digest=move))
        return ()
    letter = Letter(
        id=found,
        member_id=member.id,
        kind=LetterKind.DIGEST,
        topic=Topic.ROUNDUP,
        created_at=now,
        due_at=now,
        items=items[:MOST_ITEMS],
    )
    ledger.commit(Write(digest=move, letters=(letter,)))
    return (letter.id,)


def digest_letter(member: Member, cohort: Cohort, at: datetime) -> LetterId:
    """One a member and ISO week."""
    return letter_id(member.id, "digest", digest_week(at, member.calendar(cohort)))


def digest_items(
    heads: Sequence[ThreadHead], member: Member, cohort: Cohort, now: datetime
) -> tuple[Item, ...]:
    """What there is to do this week, the earliest first; numbered so by the letter."""
    told = across(heads, cohort.cadence, member.calendar(cohort), now)
    due = [
        (f.due_at, head.contact.id, f.ref)
        for head in heads
        for f in (*head.follow_ups, *told.get(head.contact.id, ()))
        if in_digest(f, now)
    ]
    return tuple(Item(contact, ref) for _, contact, ref in sorted(due, key=lambda d: (d[0], d[1])))


def _is_wanted(member: Member, cohort: Cohort, now: datetime) -> bool:
    calendar = member.calendar(cohort)
    stopped = {LetterStop.ALL, LetterStop.DIGESTS} & set(member.stopped)
    paused = member.paused_until is not None and now < member.paused_until
    return not (stopped or paused or member.suspended or calendar.is_quiet(calendar.day_of(now)))


def _happened(heads: Sequence[ThreadHead], held: Sequence[Held], now: datetime) -> bool:
    """Whether the week brought anything to tell: news in a thread, a talk ahead, a held mail."""
    news = any(head.touches and head.updated_at > now - _WEEK for head in heads)
    ahead = any(head.talk_start and now < head.talk_start < now + _WEEK for head in heads)
    return bool(held) or news or ahead
