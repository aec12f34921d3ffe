"""What a member should do next, and by when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class FollowUpKind(StrEnum):
    NUDGE = "nudge"
    ANSWER = "answer"
    AGREE_TIME = "agree_time"
    PREPARE = "prepare"
    THANK_YOU = "thank_you"
    TELL_REFERRER = "tell_referrer"
    CHECK_BACK = "check_back"
    RECONNECT = "reconnect"


class State(StrEnum):
    OPEN = "open"
    DONE = "done"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class FollowUpRef:
    """A follow-up by what it is and what it starts from.

    `cause` is the id of any observation of the touch that it starts from; of `tell_referrer` it
    is the contact id of the person who was met.
    """

    kind: FollowUpKind
    cause: str


@dataclass(frozen=True, slots=True)
class FollowUp:
    """`starts_at` is when what it starts from happened; `captured_at` when we learnt of it.

    `lapses_at` ends it by itself (a preparation, when the talk starts). `reminded_at` are the
    times at which a letter showed it.
    """

    ref: FollowUpRef
    due_at: datetime
    starts_at: datetime
    captured_at: datetime
    state: State = State.OPEN
    lapses_at: datetime | None = None
    reminded_at: tuple[datetime, ...] = ()

    @property
    def kind(self) -> FollowUpKind:
        return self.ref.kind

    def state_at(self, now: datetime) -> State:
        lapsed = self.lapses_at is not None and self.lapses_at <= now
        return State.DONE if self.state is State.OPEN and lapsed else self.state
