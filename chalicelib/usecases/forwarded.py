"""What a member forwards by hand is about somebody: a reply, a machine's word, or an own mail."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from chalicelib.domain.address import Address, Person
from chalicelib.domain.outcome import Reason
from chalicelib.domain.thread import ContactId
from chalicelib.domain.touch import Channel, Kind, Quality
from chalicelib.mail.reading import Automatic, Form, Reading
from chalicelib.usecases.captures import Capture, Entry, Hold, Log, News
from chalicelib.usecases.outreach import asking_in
from chalicelib.usecases.talks import answering, moment, talk_news

if TYPE_CHECKING:
    from chalicelib.usecases.understand import Situation

_QUALITY = {
    Form.ORIGINAL: Quality.ORIGINAL,
    Form.FORWARD_ATTACHED: Quality.ATTACHED,
    Form.FORWARD_INLINE: Quality.INLINE,
}
# LinkedIn's notices name a person and give an address of their own.
_LINKEDIN = re.compile(r"(?:.*\.)?linkedin\.com|linkedin\.example")
_LINKEDIN_NAME = (
    re.compile(r"(?P<name>.{2,80}?) (?:via|at) LinkedIn", re.I),
    re.compile(r"(?P<name>.{2,80}?) (?:just )?(?:messaged you|sent you a (?:new )?message)\b.*", re.I),
    re.compile(r"(?P<name>.{2,80}?) (?:has )?accepted your (?:invitation|request)\b.*", re.I),
    re.compile(r"(?:you have a new |new )?message from (?P<name>.{2,80})", re.I),
    re.compile(r"(?P<name>.{2,80}?) (?:replied|responded)\b.*", re.I),
)


def about_forward(reading: Reading, situation: Situation) -> Capture:
    """The capture of a mail that names no contact itself but carries another mail about one."""
    entries = _entries(reading, situation)
    if isinstance(entries, Hold):
        return entries
    if reading.own_note.strip():
        entries = [Entry(e.who, (*e.news, _note(reading, situation))) for e in entries]
    return Log(tuple(entries), (*reading.outer.references, *reading.references, *_ids(reading)))


def _entries(reading: Reading, situation: Situation) -> list[Entry] | Hold:
    if situation.member.is_self(reading.sender.address, situation.cohort):
        return _own_mail(reading, situation)
    match reading.automatic:
        case Automatic.BOUNCE:
            return _bounces(reading, situation)
        case Automatic.AUTO_REPLY:
            return _from_sender(reading, situation, _out_of_office(reading, situation))
        case _ if reading.meetings:
            return _meeting(reading, situation)
        case None:
            return _from_sender(reading, situation, _reply(reading, situation))
        case _:
            return _notice(reading, situation)


def _own_mail(reading: Reading, situation: Situation) -> list[Entry] | Hold:
    """Forgot the BCC: forwarded from Sent."""
    contacts = [p for p in (*reading.to, *reading.cc) if situation.is_contact(p)]
    sent = replace(_news(Kind.SENT, reading, situation), asking=asking_in(reading.new_text))
    talks = _talks(reading, situation)
    return [Entry(p, (sent, *talks)) for p in contacts] or Hold(Reason.NO_CONTACT)


def _bounces(reading: Reading, situation: Situation) -> list[Entry] | Hold:
    found = [Person(None, Address.parse(text)) for text in reading.bounced]
    bounce = _news(Kind.BOUNCE, reading, situation, permanent=reading.permanent)
    entries = [Entry(person, (bounce,)) for person in found if situation.is_contact(person)]
    return entries or Hold(Reason.NO_CONTACT)


def _from_sender(reading: Reading, situation: Situation, news: News) -> list[Entry] | Hold:
    sender = reading.sender
    if not situation.member_said_whom and not _is_certain(reading, situation):
        return Hold(Reason.NO_CONTACT if sender.address else Reason.NO_ADDRESS, sender)
    return [Entry(sender, (news, *_talks(reading, situation)))]


def _is_certain(reading: Reading, situation: Situation) -> bool:
    """Whether it is known whose mail it is: by address, or, where Outlook shows only a name, by a
    thread of somebody of that name to which the forward itself refers."""
    name = reading.sender.name
    if reading.sender.address is None and name:
        references = (*reading.outer.references, *reading.references)
        known = (i for i in references if i in situation.view.known_ids)
        heads = (situation.view.by_contact.get(ContactId(situation.view.known_ids[i])) for i in known)
        return any(head and _words(head.contact.name) == _words(name) for head in heads)
    return situation.is_contact(reading.sender)


def _words(name: str | None) -> set[str]:
    """Of "Raman, Priya" and "Priya Raman" the same."""
    return set((name or "").casefold().replace(",", " ").split())


def _meeting(reading: Reading, situation: Situation) -> list[Entry] | Hold:
    """The contact of an invitation or of a scheduler's confirmation: whoever in it may be one;
    a scheduler's own address is only in From."""
    named = [p for m in reading.meetings for p in (m.organizer, *m.attendees) if p]
    people = [*named, *reading.outer.reply_to]
    if reading.automatic is None:
        people = [reading.sender, *people]
    contact = next((p for p in people if situation.is_contact(p)), None)
    if contact is None:
        return _from_sender(reading, situation, _reply(reading, situation))
    return [Entry(contact, _talks(reading, situation) or (_reply(reading, situation),))]


def _notice(reading: Reading, situation: Situation) -> list[Entry] | Hold:
    """LinkedIn's notices are the words of somebody whose name alone we learn."""
    sender = reading.sender
    linkedin = sender.address is not None and _LINKEDIN.fullmatch(sender.address.domain)
    name = _linkedin_name(reading) if linkedin else None
    if name is None and not situation.member_said_whom:
        return Hold(Reason.NO_CONTACT, sender)
    channel = Channel.LINKEDIN if linkedin else Channel.MAIL
    reply = _reply(reading, situation, channel=channel)
    return [Entry(Person(name, None), (reply,))]


def _linkedin_name(reading: Reading) -> str | None:
    for text in (reading.sender.name or "", reading.subject):
        for pattern in _LINKEDIN_NAME:
            if found := pattern.fullmatch(text.strip()):
                return str(found["name"]).strip()
    return None


def _reply(reading: Reading, situation: Situation, *, channel: Channel = Channel.MAIL) -> News:
    copied = tuple(p for p in (*reading.to, *reading.cc) if situation.is_contact(p))
    reply = News(
        kind=Kind.REPLY,
        claimed_at=moment(reading.date, situation.calendar),
        quality=_QUALITY[reading.form],
        channel=channel,
        subject=reading.subject,
        text=reading.new_text,
        message_id=reading.message_id,
    )
    return answering(reply, situation.calendar, copied)


def _out_of_office(reading: Reading, situation: Situation) -> News:
    """Keeps only its date: what somebody's machine says of their absence is nobody's business."""
    return News(
        kind=Kind.OUT_OF_OFFICE,
        claimed_at=moment(reading.date, situation.calendar),
        quality=_QUALITY[reading.form],
        subject=reading.subject,
        message_id=reading.message_id,
        back_on=reading.back_on,
    )


def _news(kind: Kind, reading: Reading, situation: Situation, *, permanent: bool | None = None) -> News:
    return News(
        kind=kind,
        claimed_at=moment(reading.date, situation.calendar),
        quality=_QUALITY[reading.form],
        subject=reading.subject,
        text=reading.new_text,
        message_id=reading.message_id,
        permanent=permanent,
    )


def _talks(reading: Reading, situation: Situation) -> tuple[News, ...]:
    return talk_news(
        reading,
        claimed_at=moment(reading.date, situation.calendar),
        quality=_QUALITY[reading.form],
        calendar=situation.calendar,
    )


def _note(reading: Reading, situation: Situation) -> News:
    """What the member wrote above the forward."""
    return News(
        kind=Kind.NOTE,
        claimed_at=moment(reading.outer.date, situation.calendar),
        subject=reading.outer.subject,
        text=reading.own_note,
        message_id=reading.outer.message_id,
    )


def _ids(reading: Reading) -> tuple[str, ...]:
    return (reading.message_id,) if reading.message_id else ()
