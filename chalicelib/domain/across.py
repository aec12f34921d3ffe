"""What concerns several threads of one member: who named whom, and whether they were told."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from chalicelib.domain.address import Person
from chalicelib.domain.cadence import Cadence
from chalicelib.domain.calendar import Calendar
from chalicelib.domain.followup import FollowUp, FollowUpKind, FollowUpRef, State
from chalicelib.domain.thread import ContactId, Stage, ThreadHead

_OVER = frozenset({Stage.CLOSED, Stage.UNREACHABLE})


def across(
    heads: Iterable[ThreadHead], cadence: Cadence, calendar: Calendar, now: datetime
) -> dict[ContactId, tuple[FollowUp, ...]]:
    """The `tell_referrer` follow-ups, by the referrer's contact id: one for each person whom the
    referrer named and the member has met by `now`. Its cause is the contact id of that person."""
    every = tuple(heads)
    return {
        referrer.contact.id: tuple(
            _tell(referrer, met, cadence, calendar)
            for met in every
            if met.met_at is not None and met.met_at <= now and _named(referrer, met)
        )
        for referrer in every
        if referrer.referred and referrer.stage not in _OVER
    }


def _tell(referrer: ThreadHead, met: ThreadHead, cadence: Cadence, calendar: Calendar) -> FollowUp:
    assert met.met_at is not None
    due = calendar.after_business_days(met.met_at, cadence.tell_referrer_business_days)
    told = referrer.last_sent_at is not None and referrer.last_sent_at > met.met_at
    return FollowUp(
        FollowUpRef(FollowUpKind.TELL_REFERRER, met.contact.id),
        due_at=due,
        starts_at=met.met_at,
        captured_at=met.met_at,
        state=State.DONE if told or met.contact.id in referrer.told else State.OPEN,
        reminded_at=tuple(at for cause, at in referrer.asked if cause == met.contact.id),
    )


def _named(referrer: ThreadHead, met: ThreadHead) -> bool:
    return met is not referrer and any(_is(person, met) for person in referrer.referred)


def _is(person: Person, head: ThreadHead) -> bool:
    if person.address is not None:
        return person.address in head.contact.addresses
    return _folded(person.name) is not None and _folded(person.name) == _folded(head.contact.name)


def _folded(name: str | None) -> str | None:
    return " ".join(name.casefold().split()) if name else None
