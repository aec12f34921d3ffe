"""The weekly digest: claimed by moving it to the next week, sent when there is something to say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from chalicelib.domain.across import across
from chalicelib.domain.cohort import Cohort
from chalicelib.domain.digest import digest_week, next_digest
from chalicelib.domain.learning import Learning
from chalicelib.domain.letter import Item, Letter, LetterId, LetterKind, Topic, letter_id
from chalicelib.domain.member import LetterStop, Member
from chalicelib.domain.reminding import in_digest
from chalicelib.domain.teaching import Teaching, gentle_word, is_course_time, teaching
from chalicelib.domain.thread import ThreadHead
from chalicelib.ports import DigestMove, Held, Ledger, Write
from chalicelib.usecases.decision import MOST_ITEMS

_WEEK = timedelta(days=7)


def send_digest(ledger: Ledger, member: Member, cohort: Cohort, now: datetime) -> tuple[LetterId, ...]:
    """One transaction moves the digest on, puts the letter of that ISO week, and notes with the
    member what it teaches. Whoever comes second finds it moved; a week that was missed is skipped."""
    due = ledger.digest_due(member.id)
    if due is None or due > now:
        return ()
    calendar = member.calendar(cohort)
    move = DigestMove(member.id, seen=due, due_at=next_digest(now, cohort, calendar))
    told = _told(ledger, member, cohort, now) if _is_wanted(member, cohort, now) else None
    if told is None:
        ledger.commit(Write(digest=move))
        return ()
    learnt = replace(member, version=member.version + 1, learning=told.learning)
    changed = learnt if told.learning != member.learning else None
    ledger.commit(Write(digest=move, letters=(told.letter,), member=changed))
    return (told.letter.id,)


@dataclass(frozen=True, slots=True)
class _Told:
    """This week's letter, and what the member has learned once it is sent."""

    letter: Letter
    learning: Learning


def _told(ledger: Ledger, member: Member, cohort: Cohort, now: datetime) -> _Told | None:
    """None where this week had its letter (before the digest's day was changed), or needs none."""
    if ledger.letter(member.id, digest_letter(member, cohort, now)) is not None:
        return None
    heads = ledger.heads(member.id)
    items = digest_items(heads, member, cohort, now)
    found = teaching(member, cohort, heads, now)
    has_news = bool(items or found.firsts) or _happened(heads, ledger.held(member.id), now)
    if has_news or (found.lesson and is_course_time(member, cohort, now)):
        letter = _letter(member, cohort, now, Topic.ROUNDUP)
        return _Told(replace(letter, items=items[:MOST_ITEMS], facts=_facts(found)), found.learning)
    gentle = gentle_word(member, cohort, heads, now)
    if gentle is None:
        return None
    facts = (("before", str(gentle.gentle - 1)),)
    return _Told(replace(_letter(member, cohort, now, Topic.GENTLE), facts=facts), gentle)


def _letter(member: Member, cohort: Cohort, now: datetime, topic: Topic) -> Letter:
    found = digest_letter(member, cohort, now)
    return Letter(found, member.id, LetterKind.DIGEST, topic, created_at=now, due_at=now)


def _facts(found: Teaching) -> tuple[tuple[str, str], ...]:
    """What the letter teaches stays what it was when it was written."""
    facts = (("lesson", found.lesson or ""), ("firsts", ";".join(found.firsts)))
    return tuple((name, value) for name, value in facts if value)


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
