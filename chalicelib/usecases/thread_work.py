"""One thread while a decision is made: the log as it was read, what is new, and what changes."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from chalicelib.domain.address import Address, Person, fold_name
from chalicelib.domain.cohort import Cohort
from chalicelib.domain.company import company_of
from chalicelib.domain.followup import FollowUp
from chalicelib.domain.member import Member
from chalicelib.domain.plan import Plan, plan_log
from chalicelib.domain.projection import head_of
from chalicelib.domain.thread import Contact, ContactId, Pointer, ThreadHead, WaitingHead, contact_id_of
from chalicelib.domain.touch import (
    Channel,
    Observation,
    clip_subject,
    clip_summary,
    fold_opening,
    happened_at,
    touches,
)
from chalicelib.ports import ThreadChange, View
from chalicelib.usecases.captures import News

_NAME = 100
_ADDRESSES = 10


@dataclass(frozen=True, slots=True)
class Thread:
    """A contact and its log as it was read; no head where the thread is new."""

    contact: Contact
    head: ThreadHead | None = None
    rows: tuple[Observation, ...] = ()
    replaces: WaitingHead | None = None
    pointers: tuple[Pointer, ...] = ()


@dataclass(frozen=True, slots=True)
class Changed:
    """A thread with what a delivery tells of it, and the plans before and after. Of the rows that it
    tells, `new` are those that the log has not yet: all but those written before a crash."""

    thread: Thread
    told: tuple[Observation, ...]
    new: tuple[Observation, ...]
    before: Plan | None
    after: Plan

    @property
    def queued(self) -> tuple[FollowUp, ...]:
        known = {f.ref for f in self.before.open} if self.before else set()
        return tuple(f for f in self.after.open if f.ref not in known)

    @property
    def ended(self) -> tuple[FollowUp, ...]:
        still = {f.ref for f in self.after.open}
        return tuple(f for f in self.before.open if f.ref not in still) if self.before else ()

    @property
    def is_news(self) -> bool:
        """Whether the log says more than before: a touch, or a better copy of one."""
        log = without(self.thread.rows, self.told)
        return [t.best for t in touches((*log, *self.told))] != [t.best for t in touches(log)]


@dataclass(frozen=True, slots=True)
class Desk:
    """Whose threads, under which configuration, and when the mail came in."""

    member: Member
    cohort: Cohort
    delivery: str
    received_at: datetime
    rows: Mapping[ContactId, tuple[Observation, ...]] = field(default_factory=dict)

    def change(self, thread: Thread, new: Sequence[Observation]) -> Changed:
        """Before is before this delivery, even where a part of it was written when it came first:
        a process that died between two threads is not news that is old."""
        added, log = without(new, thread.rows), without(thread.rows, new)
        cadence, calendar = self.cohort.cadence, self.member.calendar(self.cohort)
        before = plan_log(log, cadence, calendar) if log else None
        after = plan_log((*thread.rows, *added), cadence, calendar)
        return Changed(thread, tuple(new), added, before, after)

    def write(self, changed: Changed, *, message_ids: Sequence[str] = ()) -> ThreadChange:
        thread, head = changed.thread, changed.thread.head
        waiting = head.waiting if head else ()
        if thread.replaces:
            waiting = thread.replaces.objects
        replaced = thread.replaces.version if thread.replaces else 0
        return ThreadChange(
            head=head_of(
                thread.contact,
                (*thread.rows, *changed.new),
                member=self.member,
                cohort=self.cohort,
                version=(head.version if head else replaced) + 1,
                after=self.received_at,
                waiting=tuple(key for key in waiting if key != self.delivery.partition("~")[0]),
            ),
            rows=changed.new,
            message_ids=tuple(dict.fromkeys(message_ids)),
            pointers=thread.pointers,
            replaces_waiting=thread.replaces.version if thread.replaces else None,
        )

    def observe(self, news: Sequence[News], contact: ContactId) -> tuple[Observation, ...]:
        return tuple(self._observed(item, contact, n) for n, item in enumerate(news))

    def _observed(self, news: News, contact: ContactId, number: int) -> Observation:
        at = happened_at(news.claimed_at, self.received_at)
        return Observation(
            id=observation_id(self.delivery, contact, str(number)),
            delivery=self.delivery,
            kind=news.kind,
            at=at,
            received_at=self.received_at,
            quality=news.quality,
            channel=news.channel,
            subject=clip_subject(news.subject),
            summary=clip_summary(news.text),
            opening=fold_opening(news.text),
            message_id=news.message_id,
            claimed_at=news.claimed_at if news.claimed_at != at else None,
            inferred=news.inferred,
            intent=news.intent,
            back_on=news.back_on,
            referred=tuple(_clipped(person) for person in news.referred[:5]),
            asking=news.asking,
            talk=news.talk,
            permanent=news.permanent,
        )


def without(rows: Sequence[Observation], others: Sequence[Observation]) -> tuple[Observation, ...]:
    known = {row.id for row in others}
    return tuple(row for row in rows if row.id not in known)


def observation_id(delivery: str, contact: ContactId, *what: str) -> str:
    """Sixteen characters, the same for the same delivery: a second write finds the first."""
    digest = hashlib.sha256("\x1f".join((delivery, contact, *what)).encode()).digest()
    return base64.b32encode(digest).decode().lower()[:16]


def thread_of(
    who: Person, view: View, *, via: ThreadHead | None = None, channel: Channel = Channel.MAIL
) -> Thread:
    """The thread of a person with an address: that of `via`, to which a reference led, with a
    further address if it is a new one; else that of the address; else a new one."""
    here = view.heads.get(who.address) if who.address else None
    if via is not None:
        return _continued(via, who, here)
    if isinstance(here, ThreadHead):
        return Thread(_better_named(here.contact, who), here)
    return Thread(_new_contact(who, channel), replaces=here)


def thread_named(
    name: str, heads: Sequence[ThreadHead], *, company: str | None = None, channel: Channel = Channel.MAIL
) -> Thread:
    """The thread of somebody of whom only the name is known; a new one for a new name."""
    for head in heads:
        if fold_name(head.contact.name) == fold_name(name):
            return Thread(head.contact, head)
    return Thread(replace(_new_contact(Person(name, None), channel), company=company))


def with_rows(thread: Thread, rows: Mapping[ContactId, tuple[Observation, ...]]) -> Thread:
    return replace(thread, rows=rows.get(thread.contact.id, ()))


def _continued(via: ThreadHead, who: Person, here: ThreadHead | WaitingHead | None) -> Thread:
    contact = via.contact
    address = who.address
    if address is None or address in contact.addresses or len(contact.addresses) >= _ADDRESSES:
        return Thread(contact, via)
    further = replace(contact, addresses=(*contact.addresses, address))
    pointers = () if here else (Pointer(via.member_id, address, contact.id),)
    return Thread(further, via, pointers=pointers)


def _new_contact(who: Person, channel: Channel) -> Contact:
    addresses: tuple[Address, ...] = (who.address,) if who.address else ()
    return Contact(
        id=_id_of(who),
        name=_clipped(who).name,
        addresses=addresses,
        company=company_of(who.address) if who.address else None,
        channel=channel,
    )


def _id_of(who: Person) -> ContactId:
    return contact_id_of(who.address or who.name or "")


def _better_named(contact: Contact, who: Person) -> Contact:
    return contact if contact.name or not who.name else replace(contact, name=_clipped(who).name)


def _clipped(person: Person) -> Person:
    return replace(person, name=person.name[:_NAME]) if person.name else person
