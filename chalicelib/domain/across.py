"""What concerns several threads of one member: who named whom, whether they were written to, and told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from chalicelib.domain.address import Address, Person, fold_name
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


@dataclass(frozen=True, slots=True)
class Named:
    """A person whom a contact named."""

    person: Person
    by: ThreadHead


def named(heads: Iterable[ThreadHead]) -> tuple[Named, ...]:
    """People whom contacts named and to whom the member has not written yet, each once, the newest
    first. Somebody without an address is known by the name, and so is who has another address now."""
    every = sorted(
        (head for head in heads if head.touches), key=lambda h: (h.updated_at, h.contact.id), reverse=True
    )
    told = [(person, referrer) for referrer in every for person in reversed(referrer.referred)]
    addresses = {fold_name(person.name): person.address for person, _ in told if person.address}
    seen = {key for head in every for key in _keys(head.contact.name, *head.contact.addresses)}
    found: list[Named] = []
    for person, referrer in told:
        address = person.address or (addresses.get(fold_name(person.name)) if person.name else None)
        keys = _keys(person.name, *((address,) if address else ()))
        if keys and not keys & seen:
            found.append(Named(Person(person.name, address), referrer))
        seen |= keys
    return tuple(found)


def _keys(name: str | None, *addresses: Address) -> set[str]:
    folded = fold_name(name)
    return {*((folded,) if folded else ()), *(address.value for address in addresses)}


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
    return bool(name := fold_name(person.name)) and name == fold_name(head.contact.name)
