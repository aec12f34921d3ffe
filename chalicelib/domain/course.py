"""The short course: which lesson comes next, and where a member's own experience lets it begin."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from chalicelib.domain.evidence import Evidence
from chalicelib.domain.learning import Experience, LessonId

# Who has done what a lesson is about needs no lesson on it.
_DONE: Mapping[LessonId, Callable[[Evidence], bool]] = {
    LessonId.THE_RULE: lambda seen: seen.written >= 1,
    LessonId.WHOM: lambda seen: seen.written >= 3,
    LessonId.THE_MAIL: lambda seen: seen.answered >= 1,
    LessonId.FOLLOWING_UP: lambda seen: seen.nudged >= 1,
    LessonId.PREPARING: lambda seen: seen.met >= 1,
    LessonId.THE_TALK: lambda seen: seen.met >= 1,
    LessonId.THANKS: lambda seen: seen.thanked >= 1,
    LessonId.IN_TOUCH: lambda seen: seen.in_touch >= 1 and seen.referred >= 1,
}
# What helps this week goes before what comes next.
_NEEDED_NOW: Mapping[LessonId, Callable[[Evidence], bool]] = {
    LessonId.THANKS: lambda seen: seen.unthanked >= 1,
    LessonId.PREPARING: lambda seen: seen.planned >= 1,
}
_START: Mapping[Experience, LessonId] = {
    Experience.NONE: LessonId.THE_RULE,
    Experience.SOME: LessonId.THE_MAIL,
    Experience.MANY: LessonId.THANKS,
}


def next_lesson(done: frozenset[LessonId], evidence: Evidence, start: Experience) -> LessonId | None:
    """The lesson of this week; None when the course is over. `done` are those that were sent."""
    course = list(LessonId)[list(LessonId).index(_START[start]) :]
    ahead = [lesson for lesson in course if lesson not in done and not _DONE[lesson](evidence)]
    needed = [lesson for lesson, is_needed in _NEEDED_NOW.items() if lesson in ahead and is_needed(evidence)]
    return next(iter((*needed, *ahead)), None)
