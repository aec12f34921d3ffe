"""From what a mail says to what it is for its member: who wrote, to whom, and what follows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from chalicelib.domain.address import Address, Person
from chalicelib.domain.answer import read_answer
from chalicelib.domain.calendar import Calendar
from chalicelib.domain.cohort import Cohort
from chalicelib.domain.letter import Letter, LetterId, Topic
from chalicelib.domain.member import CaptureAddress, Member
from chalicelib.domain.outcome import Outcome, OutcomeKind, Reason
from chalicelib.domain.proof import Envelope, Verdict, proves
from chalicelib.domain.thread import ContactId, ThreadHead
from chalicelib.domain.touch import Kind, Quality
from chalicelib.mail.quoting import split_reply
from chalicelib.mail.reading import Automatic, Form, Quoted, Reading
from chalicelib.ports import View
from chalicelib.usecases.captures import Capture, Dismiss, Entry, Hold, Instruct, Log, News, Practise
from chalicelib.usecases.forwarded import about_forward
from chalicelib.usecases.talks import moment, talk_news

MOST_CONTACTS = 50
_LETTER_CODE = re.compile(r"\bLetter ([a-z2-7]{10})\b")


@dataclass(frozen=True, slots=True)
class Situation:
    """Everything beside the mail itself that its meaning depends on."""

    envelope: Envelope
    address: CaptureAddress
    member: Member
    cohort: Cohort
    view: View

    @property
    def calendar(self) -> Calendar:
        return self.member.calendar(self.cohort)

    @property
    def capture_address(self) -> Address:
        return self.member.capture_address(self.cohort)

    @property
    def member_said_whom(self) -> bool:
        recapture = self.envelope.recapture
        return recapture is not None and recapture.about is not None

    def is_contact(self, person: Person) -> bool:
        """Whether somebody named in a mail may be a contact at all."""
        address = person.address
        return address is not None and not (
            self.member.is_self(address, self.cohort)
            or self.cohort.is_coach(address)
            or address == self.cohort.letters_from
            or address.domain == self.cohort.mail_domain
            or address.value in self.cohort.never_log
            or f"@{address.domain}" in self.cohort.never_log
        )


def letter_codes(reading: Reading) -> tuple[str, ...]:
    """The codes of our letters that stand in the text, from their footers as quoted."""
    return tuple(dict.fromkeys(_LETTER_CODE.findall(reading.text)))[:3]


def understand(reading: Reading, situation: Situation) -> Capture:
    """Pure. The checks stand in the order in which they count."""
    capture = (
        _not_for_a_member(situation)
        or _not_safe(reading, situation)
        or _from_a_machine(reading, situation)
        or _from_the_member(reading, situation)
        or _from_somebody_else(reading, situation)
    )
    recapture = situation.envelope.recapture
    if not isinstance(capture, Log):
        return capture
    if recapture and recapture.about:
        return replace(capture, entries=(_about(recapture.about, capture.entries[0]),), references=())
    people = {entry.who for entry in capture.entries}
    return Hold(Reason.TOO_MANY_CONTACTS) if len(people) > MOST_CONTACTS else capture


def _about(address: Address, entry: Entry) -> Entry:
    """The member said whom it is about. The name is kept unless it belongs to another address."""
    name = entry.who.name if entry.who.address in (None, address) else None
    return replace(entry, who=Person(name, address))


# ---------------------------------------------------------------- whose, and is it safe


def _not_for_a_member(situation: Situation) -> Capture | None:
    member, address = situation.member, situation.address
    if address.secret in member.former_secrets:
        return _refuse(Reason.FORMER_ADDRESS, Topic.FORMER_ADDRESS)
    if address.secret != member.secret or address.is_check:
        return _refuse(Reason.UNKNOWN_ADDRESS)
    return _refuse(Reason.SUSPENDED, Topic.SUSPENDED) if member.suspended else None


def _not_safe(reading: Reading, situation: Situation) -> Capture | None:
    verdicts = situation.envelope.verdicts
    sender = reading.outer.sender
    if verdicts.virus is Verdict.FAIL:
        return _refuse(Reason.VIRUS)
    if verdicts.virus is not Verdict.PASS:
        return Hold(Reason.UNCHECKED, sender)
    if verdicts.spam is Verdict.FAIL and not _is_released(situation):
        verified = _is_proved(reading, situation) and (
            situation.member.is_self(sender.address, situation.cohort)
            or _known(sender, situation) is not None
        )
        return Hold(Reason.SUSPECTED_SPAM, sender) if verified else _refuse(Reason.SPAM)
    return None


def _from_a_machine(reading: Reading, situation: Situation) -> Capture | None:
    if reading.outer.sender.address == situation.cohort.letters_from:
        return _own_letter()
    if reading.outer_automatic and not reading.meetings:
        return Dismiss(Outcome(OutcomeKind.IGNORED, Reason.AUTOMATIC))
    return None


def _own_letter() -> Dismiss:
    return Dismiss(Outcome(OutcomeKind.IGNORED, Reason.OWN_LETTER))


def _refuse(reason: Reason, notice: Topic | None = None) -> Dismiss:
    return Dismiss(Outcome(OutcomeKind.REFUSED, reason), notice)


def _is_proved(reading: Reading, situation: Situation) -> bool:
    envelope = situation.envelope
    return proves(envelope.verdicts, envelope.source, reading.outer.sender.address)


def _is_released(situation: Situation) -> bool:
    recapture = situation.envelope.recapture
    return recapture is not None and recapture.released


def _known(person: Person, situation: Situation) -> ThreadHead | None:
    head = situation.view.heads.get(person.address) if person.address else None
    return head if isinstance(head, ThreadHead) else None


# ---------------------------------------------------------------- the member wrote


def _from_the_member(reading: Reading, situation: Situation) -> Capture | None:
    sender = reading.outer.sender
    if not situation.member.is_self(sender.address, situation.cohort):
        return None
    if not _is_proved(reading, situation) and not _is_released(situation):
        return Hold(Reason.UNPROVED, sender)
    contacts = [p for p in (*reading.outer.to, *reading.outer.cc) if situation.is_contact(p)]
    if contacts:
        return _outreach(reading, situation, _distinct(contacts))
    letter = _letter_answered(reading, situation)
    if letter and reading.sender.address == situation.cohort.letters_from:  # forwarded, not answered
        return Instruct(reading.own_note, letter) if reading.own_note.strip() else _own_letter()
    if letter:
        return Instruct(reading.new_text, letter)
    if reading.form is not Form.ORIGINAL or reading.meetings:
        return about_forward(reading, situation)
    if _is_shown(reading, situation):
        return Instruct(reading.new_text, None)
    if situation.member_said_whom:  # a mail in whose headers nobody stood: all were in BCC
        return _outreach(reading, situation, [reading.outer.sender])
    return Practise(reading.outer.subject) if _is_practice(reading, situation) else Hold(Reason.NO_CONTACT)


def _is_practice(reading: Reading, situation: Situation) -> bool:
    """Only to oneself or a coach. To nobody that a header shows is no practice: who got it is not
    known, so it is held."""
    cohort = situation.cohort
    shown = [person.address for person in (*reading.outer.to, *reading.outer.cc)]
    return any(situation.member.is_self(a, cohort) or cohort.is_coach(a) for a in shown)


def _outreach(reading: Reading, situation: Situation, contacts: list[Person]) -> Capture:
    written_at = moment(reading.outer.date, situation.calendar)
    sent = News(
        kind=Kind.SENT,
        claimed_at=written_at,
        subject=reading.outer.subject,
        text=reading.new_text if reading.form is Form.ORIGINAL else reading.own_note,
        message_id=reading.outer.message_id,
    )
    talks = talk_news(reading, claimed_at=written_at, quality=Quality.ORIGINAL, calendar=situation.calendar)
    entries = [Entry(person, (sent, *talks)) for person in contacts]
    if reading.form is Form.ORIGINAL:
        entries = _with_quoted_reply(entries, reading, situation)
    # A forward carries the references of the thread that it was taken from, not of its own.
    references = reading.outer.references if reading.form is Form.ORIGINAL else ()
    return Log(tuple(entries), references, shows_address=_is_shown(reading, situation))


def _with_quoted_reply(entries: list[Entry], reading: Reading, situation: Situation) -> list[Entry]:
    """A BCC'd answer also proves the message that it quotes, unless the member wrote that too."""
    quoted = reading.quoted
    if quoted is None or quoted.sender is None or not quoted.text.strip():
        return entries
    author = _author_among(quoted.sender, entries)
    if author is None:
        return entries
    news = _quoted_reply(quoted, reading, situation)
    return [Entry(e.who, (news, *e.news)) if e.who == author else e for e in entries]


def _author_among(sender: Person, entries: list[Entry]) -> Person | None:
    """The contact who is quoted: by address, or by name where the quote gives only a name."""
    people = [entry.who for entry in entries]
    if sender.address:
        return next((p for p in people if p.address == sender.address), None)
    name = (sender.name or "").casefold()
    named = [p for p in people if p.name and p.name.casefold() == name]
    return named[0] if len(named) == 1 else None


def _quoted_reply(quoted: Quoted, reading: Reading, situation: Situation) -> News:
    written_at = moment(quoted.date, situation.calendar)
    text = split_reply(quoted.text).new_text
    answer = read_answer(text, written_at=written_at)
    return News(
        kind=Kind.REPLY,
        claimed_at=written_at,
        quality=Quality.QUOTED,
        subject=reading.outer.subject,
        text=text,
        message_id=reading.outer.references[-1] if reading.outer.references else None,
        inferred=True,
        intent=answer.intent,
        back_on=answer.write_again_on,
        referred=answer.referred,
    )


def _letter_answered(reading: Reading, situation: Situation) -> Letter | None:
    """By In-Reply-To and References, else by the code in the quoted footer."""
    letters, known = situation.view.letters, situation.view.known_ids
    answered = (LetterId(known[i]) for i in reversed(reading.outer.references) if i in known)
    quoted = map(LetterId, letter_codes(reading))
    return next((letters[found] for found in (*answered, *quoted) if found in letters), None)


def _is_shown(reading: Reading, situation: Situation) -> bool:
    shown = (person.address for person in (*reading.outer.to, *reading.outer.cc))
    return situation.capture_address in shown


def _distinct(people: list[Person]) -> list[Person]:
    """One of each address, the one with a name if any has."""
    found: dict[Address | None, Person] = {}
    for person in people:
        if person.address not in found or not found[person.address].name:
            found[person.address] = person
    return list(found.values())


# ---------------------------------------------------------------- somebody else wrote


def _from_somebody_else(reading: Reading, situation: Situation) -> Capture:
    """A contact who replies to all is logged when the domain proves it; all else is held."""
    sender = reading.outer.sender
    known = _known(sender, situation) or _known_by_reference(reading, situation)
    proved = _is_proved(reading, situation) and situation.is_contact(sender)
    if not (known and proved) and not situation.member_said_whom:
        return Hold(Reason.UNKNOWN_SENDER, sender)
    written_at = moment(reading.outer.date, situation.calendar)
    answer = read_answer(reading.new_text, written_at=written_at, people=reading.outer.cc)
    reply = News(
        kind=Kind.REPLY,
        claimed_at=written_at,
        subject=reading.outer.subject,
        text=reading.new_text,
        message_id=reading.outer.message_id,
        intent=answer.intent,
        back_on=answer.write_again_on,
        referred=answer.referred,
    )
    talks = talk_news(reading, claimed_at=written_at, quality=Quality.ORIGINAL, calendar=situation.calendar)
    if reading.automatic is Automatic.AUTO_REPLY:
        return Dismiss(Outcome(OutcomeKind.IGNORED, Reason.AUTOMATIC))
    news = talks if talks and reading.outer_automatic else (reply, *talks)
    return Log((Entry(sender, news),), reading.outer.references)


def heads_by_reference(references: Sequence[str], view: View) -> list[ThreadHead]:
    """The threads that message ids lead to, that of the newest reference first."""
    known = (ContactId(view.known_ids[i]) for i in reversed(references) if i in view.known_ids)
    return [view.by_contact[contact] for contact in known if contact in view.by_contact]


def _known_by_reference(reading: Reading, situation: Situation) -> ThreadHead | None:
    """The thread that the mail answers, where the sender's domain is one of that contact's own."""
    sender = reading.outer.sender.address
    for head in heads_by_reference(reading.outer.references, situation.view):
        if sender and sender.domain in {a.domain for a in head.contact.addresses}:
            return head
    return None
