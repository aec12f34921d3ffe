"""Settings changed: every head of a member is planned anew from its log."""

from __future__ import annotations

from datetime import datetime

from chalicelib.domain.cohort import Cohort
from chalicelib.domain.digest import next_digest
from chalicelib.domain.letter import LetterId
from chalicelib.domain.member import Member
from chalicelib.domain.projection import head_of
from chalicelib.domain.thread import ThreadHead
from chalicelib.ports import DigestMove, Ledger, ThreadChange, Write


def replan(ledger: Ledger, member: Member, cohort: Cohort, now: datetime) -> tuple[LetterId, ...]:
    """Owes no letter by itself: what became due is found by the next sweep."""
    for head in ledger.heads(member.id):
        planned = _planned(ledger, head, member, cohort, now)
        if planned.look_at != head.look_at or planned.follow_ups != head.follow_ups:
            ledger.commit(Write(threads=(ThreadChange(head=planned),)))
    due = ledger.digest_due(member.id)
    moved = next_digest(now, cohort, member.calendar(cohort))
    if due is not None and now < due != moved:
        ledger.commit(Write(digest=DigestMove(member.id, seen=due, due_at=moved)))
    return ()


def _planned(ledger: Ledger, head: ThreadHead, member: Member, cohort: Cohort, now: datetime) -> ThreadHead:
    return head_of(
        head.contact,
        ledger.rows(member.id, head.contact.id),
        member=member,
        cohort=cohort,
        version=head.version + 1,
        after=now,
        waiting=head.waiting,
    )
