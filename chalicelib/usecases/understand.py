"""From what a mail says to what it is for its member: who wrote, to whom, and what follows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from chalicelib.domain.address import Address, Person
from chalicelib.domain.calendar import Calendar
from chalicelib.domain.cohort import Cohort
from chalicelib.domain.command import read_command
from chalicelib.domain.golden_rule import review
from chalicelib.domain.letter import Letter, LetterId, LetterKind, Topic
from chalicelib.domain.member import CaptureAddress, Member
from chalicelib.domain.outcome import Outcome, OutcomeKind, Reason
from chalicelib.domain.proof import Envelope, Verdict, proves
from chalicelib.domain.thread import ContactId, ThreadHead
from chalicelib.domain.touch import Kind, Quality
from chalicelib.mail.drafts import around
from chalicelib.mail.reading import Automatic, Form, Reading
from chalicelib.ports import View
from chalicelib.usecases.captures import Advise, Capture, Dismiss, Entry, Hold, Instruct, Log, News, Practise
from chalicelib.usecases.forwarded import about_forward
from chalicelib.usecases.outreach import outreach
from chalicelib.usecases.talks import answering, moment, talk_news

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

    def is_shown(self, reading: Reading) -> bool:
        """Whether the capture address stands where everybody who got the mail sees it."""
        shown = (person.address for person in (*reading.outer.to, *reading.outer.cc))
        return self.capture_address in shown

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
        _not_for_a_member(reading, situation)
        or _not_safe(reading, situation)
        or _from_a_machine(reading, situation)
        or _draft(reading, situation)
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


def _not_for_a_member(reading: Reading, situation: Situation) -> Capture | None:
    member, address = situation.member, situation.address
    if address.secret in member.former_secrets:
        # Strangers who found it would cost the member a letter a day: they are why there is a new one.
        concerns = _is_somebody_known(reading.outer.sender, situation)
        return _refuse(Reason.FORMER_ADDRESS, Topic.FORMER_ADDRESS if concerns else None)
    if address.secret != member.secret:
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
        verified = _is_proved(reading, situation) and _is_somebody_known(sender, situation)
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


def _is_somebody_known(person: Person, situation: Situation) -> bool:
    is_self = situation.member.is_self(person.address, situation.cohort)
    return is_self or _known(person, situation) is not None


def _known(person: Person, situation: Situation) -> ThreadHead | None:
    head = situation.view.heads.get(person.address) if person.address else None
    return head if isinstance(head, ThreadHead) else None


# ---------------------------------------------------------------- the member wrote


def _draft(reading: Reading, situation: Situation) -> Capture | None:
    """Read before it is sent. Forwarded or attached, the draft is the message inside."""
    if not situation.address.is_check:
        return None
    sender = reading.outer.sender
    if not situation.member.is_self(sender.address, situation.cohort):
        return _refuse(Reason.NOT_THE_MEMBER)
    if not _is_proved(reading, situation) and not _is_released(situation):
        return Hold(Reason.UNPROVED, sender)
    shown = (*reading.outer.to, *reading.outer.cc)
    sent_to = tuple(person for person in shown if situation.is_contact(person))
    return _advised(reading, sent_to, reading.subject)


def _mended_draft(reading: Reading, letter: Letter, situation: Situation) -> Capture | None:
    """What answers a review and is no command is the draft anew."""
    today = situation.calendar.day_of(situation.envelope.received_at)
    is_draft = letter.kind is LetterKind.DRAFT_REVIEW and read_command(reading.new_text, today=today) is None
    return _advised(reading) if is_draft else None


def _advised(reading: Reading, sent_to: tuple[Person, ...] = (), subject: str = "") -> Advise:
    return Advise(review(reading.new_text, around(reading)), subject, sent_to)


def _from_the_member(reading: Reading, situation: Situation) -> Capture | None:
    sender = reading.outer.sender
    if not situation.member.is_self(sender.address, situation.cohort):
        return None
    if not _is_proved(reading, situation) and not _is_released(situation):
        return Hold(Reason.UNPROVED, sender)
    contacts = [p for p in (*reading.outer.to, *reading.outer.cc) if situation.is_contact(p)]
    if contacts:
        return outreach(reading, situation, _distinct(contacts))
    letter = _letter_answered(reading, situation)
    if letter and reading.sender.address == situation.cohort.letters_from:  # forwarded, not answered
        return Instruct(reading.own_note, letter) if reading.own_note.strip() else _own_letter()
    if letter:
        return _mended_draft(reading, letter, situation) or Instruct(reading.new_text, letter)
    if reading.form is not Form.ORIGINAL or reading.meetings:
        return about_forward(reading, situation)
    if situation.is_shown(reading):
        return Instruct(reading.new_text, None)
    if situation.member_said_whom:  # a mail in whose headers nobody stood: all were in BCC
        return outreach(reading, situation, [reading.outer.sender])
    return Practise(reading.outer.subject) if _is_practice(reading, situation) else Hold(Reason.NO_CONTACT)


def _is_practice(reading: Reading, situation: Situation) -> bool:
    """Only to oneself or a coach. To nobody that a header shows is no practice: who got it is not
    known, so it is held."""
    cohort = situation.cohort
    shown = [person.address for person in (*reading.outer.to, *reading.outer.cc)]
    return any(situation.member.is_self(a, cohort) or cohort.is_coach(a) for a in shown)


def _letter_answered(reading: Reading, situation: Situation) -> Letter | None:
    """By In-Reply-To and References, else by the code in the quoted footer."""
    letters, known = situation.view.letters, situation.view.known_ids
    answered = (LetterId(known[i]) for i in reversed(reading.outer.references) if i in known)
    quoted = map(LetterId, letter_codes(reading))
    return next((letters[found] for found in (*answered, *quoted) if found in letters), None)


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
    reply = News(
        kind=Kind.REPLY,
        claimed_at=written_at,
        subject=reading.outer.subject,
        text=reading.new_text,
        message_id=reading.outer.message_id,
    )
    reply = answering(reply, situation.calendar, reading.outer.cc)
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
