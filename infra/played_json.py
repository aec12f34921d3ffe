"""A member's timeline as the JSON of `play --json`."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from chalicelib.domain.followup import FollowUp
from chalicelib.domain.touch import Touch
from chalicelib.ports import Held
from chalicelib.usecases.timeline import ThreadTimeline, Timeline
from infra.played import (
    PlayedContact,
    PlayedFollowUp,
    PlayedHeld,
    PlayedMember,
    PlayedPerson,
    PlayedThread,
    PlayedTouch,
)


def played_member(found: Timeline, now: datetime) -> PlayedMember:
    """Times are in the member's zone, follow-ups in the state that they have at `now`."""
    zone = found.member.timezone
    return PlayedMember(
        address=found.member.addresses[0].value,
        threads=[_thread(thread, zone, now) for thread in found.threads],
        held=[_held(held, zone) for held in found.held],
    )


def _thread(found: ThreadTimeline, zone: ZoneInfo, now: datetime) -> PlayedThread:
    contact = found.contact
    return PlayedThread(
        contact=PlayedContact(
            name=contact.name,
            addresses=[address.value for address in contact.addresses],
            company=contact.company,
        ),
        stage=found.stage.value,
        touches=[_touch(touch, zone) for touch in found.touches],
        follow_ups=[_follow_up(follow_up, zone, now) for follow_up in found.follow_ups],
    )


def _touch(touch: Touch, zone: ZoneInfo) -> PlayedTouch:
    best = touch.best
    return PlayedTouch(
        at=local(best.at, zone),
        kind=best.kind.value,
        channel=best.channel.value,
        subject=best.subject or None,
        summary=best.summary or None,
        inferred=touch.inferred,
    )


def _follow_up(follow_up: FollowUp, zone: ZoneInfo, now: datetime) -> PlayedFollowUp:
    return PlayedFollowUp(
        kind=follow_up.kind.value,
        due_at=local(follow_up.due_at, zone),
        state=follow_up.state_at(now).value,
    )


def _held(held: Held, zone: ZoneInfo) -> PlayedHeld:
    sender = PlayedPerson(name=held.sender_name, address=held.sender.value if held.sender else None)
    reason = held.outcome.reason
    return {
        "at": local(held.received_at, zone),
        "from": sender,
        "subject": held.subject or None,
        "reason": reason.value if reason else None,
    }


def local(at: datetime, zone: ZoneInfo) -> str:
    return at.astimezone(zone).isoformat()
