"""How far a member has come in learning to do informational interviews, as the member's row keeps it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Experience(StrEnum):
    NONE = "none"
    SOME = "some"
    MANY = "many"


class LessonId(StrEnum):
    """In the order of the course, which is the order in which one needs them."""

    THE_RULE = "the_rule"
    WHOM = "whom_to_write_to"
    THE_MAIL = "the_mail"
    FOLLOWING_UP = "following_up"
    PREPARING = "preparing"
    THE_TALK = "the_talk"
    THANKS = "thanks"
    IN_TOUCH = "keeping_in_touch"


class First(StrEnum):
    """In the order in which they are told."""

    OUTREACH = "outreach"
    REPLY = "reply"
    TALK = "talk"
    THANKS = "thanks"
    REFERRAL = "referral"
    DECLINE = "decline"


@dataclass(frozen=True, slots=True)
class Learning:
    """`experience` is what the member answered to the welcome, None until then; `lessons` were sent,
    `noticed` were told. `gentle` counts the gentle letters of the silence that goes on, the last of
    them sent at `gentle_at`."""

    experience: Experience | None = None
    lessons: tuple[LessonId, ...] = ()
    noticed: tuple[First, ...] = ()
    gentle: int = 0
    gentle_at: datetime | None = None


UNTAUGHT = Learning()
