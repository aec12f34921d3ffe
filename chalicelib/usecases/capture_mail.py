"""One received mail becomes one outcome for each of its recipients."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass, replace

from chalicelib.domain.address import Address, Person
from chalicelib.domain.joining import is_join
from chalicelib.domain.letter import LetterId
from chalicelib.domain.member import CaptureAddress, MemberId, capture_address
from chalicelib.domain.outcome import Outcome, OutcomeKind, Reason
from chalicelib.domain.proof import Envelope
from chalicelib.domain.thread import ContactId
from chalicelib.domain.touch import Observation
from chalicelib.mail.read import read
from chalicelib.mail.reading import Reading
from chalicelib.ports import Ledger, OutcomeRecord, Queues, RawMail, View, Write
from chalicelib.usecases.applying import again_when_raced, apply, repeat_hints
from chalicelib.usecases.captures import Capture, Instruct
from chalicelib.usecases.configured import is_configured
from chalicelib.usecases.decide import (
    decide,
    names_without_address,
    objects_freed,
    possible_letters,
    threads_of,
)
from chalicelib.usecases.decision import Loaded, delivery_of
from chalicelib.usecases.instruct import load_instruction
from chalicelib.usecases.join import Join
from chalicelib.usecases.thread_work import with_rows
from chalicelib.usecases.understand import Situation, letter_codes, understand

_MOST_ADDRESSES = 60
_MOST_IDS = 24
_AT_ANOTHER = (Reason.FORMER_ADDRESS, Reason.UNKNOWN_ADDRESS, Reason.REVIEWED, Reason.NOT_THE_MEMBER)


@dataclass(frozen=True, slots=True)
class CaptureMail:
    """Without `join`, join@ is an unknown address; so it is where a cohort has no join code."""

    ledger: Ledger
    raw_mail: RawMail
    queues: Queues
    join: Join | None = None

    def __call__(self, envelope: Envelope) -> list[tuple[Address, Outcome]]:
        """The outcome for each recipient. `Retry` when a race was lost three times.

        The envelope is kept first: once the queue has let go of it, it would be nowhere else.
        """
        if envelope.recapture is None:
            self.raw_mail.keep_envelope(envelope)
        reading = read(self.raw_mail.fetch(envelope.object_key))
        # A mail that went to both addresses of a member is logged, whatever was said of it as a draft.
        recipients = sorted(dict.fromkeys(envelope.recipients), key=_is_for_logging)
        return [(to, self._for_one(replace(envelope, recipients=(to,)), to, reading)) for to in recipients]

    def _for_one(self, envelope: Envelope, recipient: Address, reading: Reading) -> Outcome:
        if self.join and is_join(recipient) and self._may_be_joined():
            return self.join(envelope, nobody(recipient), reading)
        address = capture_address(recipient)
        if address is None:
            return self._refuse_unknown(envelope, nobody(recipient))
        return again_when_raced(lambda: self._capture(envelope, address, reading))

    def _may_be_joined(self) -> bool:
        return is_configured(self.ledger) and bool(self.ledger.cohort().join_code)

    def _capture(self, envelope: Envelope, address: CaptureAddress, reading: Reading) -> Outcome:
        view = self._view(envelope, address, reading)
        is_new = envelope.recapture is not None and view.outcome and view.outcome.envelope != envelope
        if view.outcome and not is_new and not _was_at_another_address(view, address):
            return repeat_hints(view.outcome, self.queues)
        if view.member is None:
            return self._refuse_unknown(envelope, address.member_id)
        situation = Situation(envelope, address, view.member, self.ledger.cohort(), view)
        capture = understand(reading, situation)
        loaded = self._load(capture, reading, situation)
        return apply(decide(capture, reading, situation, loaded), self.ledger, self.queues)

    # ------------------------------------------------------------ load

    def _view(self, envelope: Envelope, address: CaptureAddress, reading: Reading) -> View:
        letters = possible_letters(reading, envelope, address.member_id, address.secret)
        return self.ledger.view(
            address.member_id,
            envelope.object_key,
            addresses=addresses_in(reading, envelope),
            message_ids=ids_in(reading),
            letters=(*letters, *map(LetterId, letter_codes(reading))),
        )

    def _load(self, capture: Capture, reading: Reading, situation: Situation) -> Loaded:
        member_id = situation.member.id
        if isinstance(capture, Instruct):
            return load_instruction(self.ledger, capture, reading, situation)
        heads = self.ledger.heads(member_id) if names_without_address(capture) else ()
        threads = threads_of(capture, situation, heads)
        rows = self._rows(member_id, [thread.contact.id for thread in threads if thread.head])
        delivery = delivery_of(situation.envelope)
        frees = any(objects_freed(with_rows(thread, rows), delivery) for thread in threads)
        return Loaded(rows, heads, self.ledger.held(member_id) if frees else ())

    def _rows(
        self, member_id: MemberId, contacts: list[ContactId]
    ) -> dict[ContactId, tuple[Observation, ...]]:
        return {contact: self.ledger.rows(member_id, contact) for contact in dict.fromkeys(contacts)}

    def _refuse_unknown(self, envelope: Envelope, member_id: MemberId) -> Outcome:
        """In silence: an answer to a made-up sender would be backscatter. A cohort that was archived
        keeps no outcome either."""
        outcome = Outcome(OutcomeKind.REFUSED, Reason.UNKNOWN_ADDRESS)
        if not is_configured(self.ledger):
            return outcome
        self.ledger.commit(
            Write(outcome=OutcomeRecord(envelope.object_key, member_id, outcome, envelope.received_at))
        )
        return outcome


def _is_for_logging(recipient: Address) -> bool:
    found = capture_address(recipient)
    return found is None or not found.is_check


def _was_at_another_address(view: View, address: CaptureAddress) -> bool:
    """Whether the mail has its outcome only because it went to a former, a mistyped or the check
    address of the same member as well."""
    reason = view.outcome.outcome.reason if view.outcome else None
    is_right = view.member is not None and address.secret == view.member.secret and not address.is_check
    return is_right and reason in _AT_ANOTHER


def nobody(recipient: Address) -> MemberId:
    """A key for the outcome of a recipient that can be no member's; the address is not kept."""
    digest = hashlib.sha256(recipient.value.encode()).digest()
    return MemberId("-" + base64.b32encode(digest).decode().lower()[:8])


def outcome_owner(recipient: Address) -> MemberId:
    """Under whom the outcome of a recipient stands."""
    address = capture_address(recipient)
    return address.member_id if address else nobody(recipient)


def addresses_in(reading: Reading, envelope: Envelope) -> tuple[Address, ...]:
    """Every address in a mail that could be a contact's, the likeliest first, and bounded."""
    about = envelope.recapture.about if envelope.recapture else None
    outer, quoted = reading.outer, reading.quoted
    people: list[Person | None] = [Person(None, about), outer.sender, reading.sender]
    people += [quoted.sender if quoted else None, *outer.to, *outer.cc, *reading.to, *reading.cc]
    people += [Person(None, Address.parse(text)) for text in reading.bounced]
    people += [p for m in reading.meetings for p in (m.organizer, *m.attendees)]
    people += outer.reply_to
    found = (person.address for person in people if person and person.address)
    return tuple(dict.fromkeys(found))[:_MOST_ADDRESSES]


def ids_in(reading: Reading) -> tuple[str, ...]:
    """The mail's own id and those that it answers; of very long threads the newest."""
    own = (reading.outer.message_id, reading.message_id)
    answered = (*reversed(reading.references), *reversed(reading.outer.references))
    return tuple(dict.fromkeys(i for i in (*own, *answered) if i))[:_MOST_IDS]
