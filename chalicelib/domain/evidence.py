"""What a member has evidently done so far, counted from the threads."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from chalicelib.domain.thread import Stage, ThreadHead
from chalicelib.domain.touch import Kind, Touch

_ANSWERED = frozenset(
    {Stage.REPLIED, Stage.SCHEDULED, Stage.MET, Stage.THANKED, Stage.IN_TOUCH, Stage.DECLINED}
)
_THANKED = frozenset({Stage.THANKED, Stage.IN_TOUCH})


@dataclass(frozen=True, slots=True)
class Evidence:
    """Numbers of people; of `nudged`, of mails."""

    written: int = 0
    answered: int = 0
    nudged: int = 0
    planned: int = 0  # a talk is ahead
    met: int = 0
    unthanked: int = 0  # met, and nothing since
    thanked: int = 0
    referred: int = 0  # named somebody else
    in_touch: int = 0
    declined: int = 0


def evidence_of(heads: Iterable[ThreadHead], now: datetime, *, nudged: int = 0) -> Evidence:
    """A thread's head does not tell how often the member wrote: `nudged` comes from the log, where it
    was read."""
    alive = [head for head in heads if head.touches]
    stages = [head.stage_at(now) for head in alive]
    return Evidence(
        written=len(alive),
        answered=sum(stage in _ANSWERED for stage in stages),
        nudged=nudged,
        planned=stages.count(Stage.SCHEDULED),
        met=sum(head.met_at is not None and head.met_at <= now for head in alive),
        unthanked=stages.count(Stage.MET),
        thanked=sum(stage in _THANKED for stage in stages),
        referred=sum(bool(head.referred) for head in alive),
        in_touch=stages.count(Stage.IN_TOUCH),
        declined=stages.count(Stage.DECLINED),
    )


def nudges_in(touches: Sequence[Touch]) -> int:
    """Of one thread, in the order in which they happened: mails that followed a mail without an answer."""
    kinds = [touch.best.kind for touch in touches if touch.best.kind in (Kind.SENT, Kind.REPLY)]
    return sum(pair == (Kind.SENT, Kind.SENT) for pair in pairwise(kinds))
