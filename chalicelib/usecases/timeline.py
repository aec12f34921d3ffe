"""A member's threads as the member sees them: every touch and follow-up, and what is held."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from chalicelib.domain.across import across
from chalicelib.domain.cohort import Cohort
from chalicelib.domain.followup import FollowUp
from chalicelib.domain.member import Member
from chalicelib.domain.plan import plan_log
from chalicelib.domain.thread import Contact, Stage, ThreadHead
from chalicelib.domain.touch import Touch, touches
from chalicelib.ports import Held, Ledger


@dataclass(frozen=True, slots=True)
class ThreadTimeline:
    """`follow_ups` are all that ever were, with the state that they have now."""

    contact: Contact
    stage: Stage
    touches: tuple[Touch, ...]
    follow_ups: tuple[FollowUp, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    member: Member
    threads: tuple[ThreadTimeline, ...]
    held: tuple[Held, ...]


def timeline(ledger: Ledger, member: Member, now: datetime) -> Timeline:
    """The threads in the order in which they began, with everything that their logs hold. A thread
    that was undone whole is not shown."""
    cohort, heads = ledger.cohort(), ledger.heads(member.id)
    told = across(heads, cohort.cadence, member.calendar(cohort), now)
    alive = [head for head in heads if head.touches]
    found = [_thread(ledger, head, member, cohort, told.get(head.contact.id, ()), now) for head in alive]
    found.sort(key=lambda thread: (thread.touches[0].best.at, thread.contact.id))
    return Timeline(member, tuple(found), ledger.held(member.id))


def _thread(
    ledger: Ledger,
    head: ThreadHead,
    member: Member,
    cohort: Cohort,
    told: tuple[FollowUp, ...],
    now: datetime,
) -> ThreadTimeline:
    rows = ledger.rows(member.id, head.contact.id)
    plan = plan_log(rows, cohort.cadence, member.calendar(cohort))
    return ThreadTimeline(
        contact=head.contact,
        stage=plan.stage_at(now),
        touches=touches(rows),
        follow_ups=tuple(sorted((*plan.follow_ups, *told), key=lambda f: (f.due_at, f.kind))),
    )
