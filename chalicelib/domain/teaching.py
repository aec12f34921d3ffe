"""What the next letter teaches: this week's lesson, the firsts to notice, a gentle word after a silence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from chalicelib.domain.cohort import Cohort
from chalicelib.domain.course import next_lesson
from chalicelib.domain.encouragement import firsts, gentle_due
from chalicelib.domain.evidence import Evidence, evidence_of
from chalicelib.domain.learning import Experience, First, Learning, LessonId
from chalicelib.domain.member import Member
from chalicelib.domain.thread import ThreadHead

_COURSE = timedelta(weeks=8)


@dataclass(frozen=True, slots=True)
class Teaching:
    """What there is to teach; `learning` is the member's once it was told."""

    lesson: LessonId | None
    firsts: tuple[First, ...]
    learning: Learning


def teaching(member: Member, cohort: Cohort, heads: Iterable[ThreadHead], now: datetime) -> Teaching:
    """Of this week. Outside the programme nothing is taught, and nothing counts as told."""
    every = tuple(heads)
    learning = _going_on(member.learning, _last_captured(every))
    if not is_running(cohort, member, now):
        return Teaching(None, (), learning)
    seen = evidence_of(every, now)
    lesson = next_lesson(frozenset(learning.lessons), seen, learning.experience or Experience.NONE)
    new = firsts(Evidence(), seen, frozenset(learning.noticed))
    told = replace(
        learning,
        lessons=(*learning.lessons, lesson) if lesson else learning.lessons,
        noticed=(*learning.noticed, *new),
    )
    return Teaching(lesson, new, told)


def is_course_time(member: Member, cohort: Cohort, now: datetime) -> bool:
    """Whether a lesson alone is reason enough for a digest: in the first eight weeks. Who joined
    before the programme began starts with it; of whom it is not known when they joined, never."""
    if member.joined_at is None:
        return False
    calendar = member.calendar(cohort)
    began = calendar.at_hour(cohort.start, 0) if cohort.start else member.joined_at
    return now < max(began, member.joined_at) + _COURSE


def is_running(cohort: Cohort, member: Member, now: datetime) -> bool:
    """From the programme's first day to its last, in the member's zone."""
    today = member.calendar(cohort).day_of(now)
    return (cohort.start is None or cohort.start <= today) and (cohort.end is None or today <= cohort.end)


def gentle_word(
    member: Member, cohort: Cohort, heads: Sequence[ThreadHead], now: datetime
) -> Learning | None:
    """The member's once a gentle letter was sent now; None where none has come due."""
    captured = _last_captured(heads)
    learning = _going_on(member.learning, captured)
    due = gentle_due(captured, learning.gentle_at, member.joined_at, member.paused_until)
    if due is None or now < due or not is_running(cohort, member, now):
        return None
    return replace(learning, gentle=learning.gentle + 1, gentle_at=now)


def _going_on(learning: Learning, captured: datetime | None) -> Learning:
    """What was captured since the last gentle letter ended the silence that it counts."""
    ended = captured and learning.gentle_at and learning.gentle_at < captured
    return replace(learning, gentle=0, gentle_at=None) if ended else learning


def _last_captured(heads: Iterable[ThreadHead]) -> datetime | None:
    return max((head.captured_at for head in heads if head.captured_at), default=None)
