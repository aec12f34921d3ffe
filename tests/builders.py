"""Values that are valid as they are: a test changes only what it is about."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from chalicelib.domain.address import Address
from chalicelib.domain.cohort import Cohort
from chalicelib.domain.followup import FollowUp, FollowUpKind, FollowUpRef
from chalicelib.domain.letter import Letter, LetterId, LetterKind, Topic
from chalicelib.domain.member import Member, MemberId
from chalicelib.domain.outcome import Outcome, OutcomeKind, Reason
from chalicelib.domain.proof import Envelope
from chalicelib.domain.thread import (
    Contact,
    ContactId,
    Pointer,
    Stage,
    ThreadHead,
    WaitingHead,
    contact_id_of,
)
from chalicelib.domain.touch import Kind, Observation
from chalicelib.ports import Held, OutcomeRecord, OutgoingMail, ThreadChange

CHICAGO = ZoneInfo("America/Chicago")
NOW = datetime(2027, 1, 12, 15, 30, tzinfo=UTC)  # a Tuesday morning in Chicago
ROBIN = MemberId("rbn2")
SECRET = "rbn2abcdefgh"
JANE = Address("jane@acme.example")


def at(*, days: float = 0, hours: float = 0, minutes: float = 0) -> datetime:
    """An instant so long after `NOW`."""
    return NOW + timedelta(days=days, hours=hours, minutes=minutes)


def an_address(text: str) -> Address:
    found = Address.parse(text)
    assert found is not None, text
    return found


def a_cohort(**changes: Any) -> Cohort:
    return Cohort(
        **{
            "name": "spring",
            "programme": "Spring Fellows",
            "mail_domain": "spring.warmthread.test",
            "timezone": CHICAGO,
            "letters_from": Address("hello@letters.warmthread.test"),
            **changes,
        }
    )


def a_member(**changes: Any) -> Member:
    return Member(
        **{
            "id": ROBIN,
            "name": "Robin Vale",
            "addresses": (Address("robin@student.example.edu"),),
            "secret": SECRET,
            "timezone": CHICAGO,
            "version": 1,
            **changes,
        }
    )


def an_envelope(**changes: Any) -> Envelope:
    return Envelope(
        **{
            "object_key": "inbound/000001",
            "recipients": (Address(f"robin-vale-{SECRET}@spring.warmthread.test"),),
            "source": Address("robin@student.example.edu"),
            "received_at": NOW,
            **changes,
        }
    )


def an_observation(**changes: Any) -> Observation:
    """An outreach mail in its original form."""
    return Observation(
        **{
            "id": "obsaaaaaaaaaaaaa",
            "delivery": "inbound/000001",
            "kind": Kind.SENT,
            "at": NOW,
            "received_at": NOW,
            "subject": "A question about urban planning",
            "summary": "Dear Jane, I read your article on street trees and would love to hear more.",
            "opening": "dearjanereadyourarticleonstreettrees",
            "message_id": "<first@student.example.edu>",
            **changes,
        }
    )


def a_contact(address: Address | None = JANE, **changes: Any) -> Contact:
    addresses = (address,) if address else ()
    found = contact_id_of(address or "Jane Doe")
    return Contact(**{"id": found, "name": "Jane Doe", "addresses": addresses, "company": "Acme", **changes})


def a_follow_up(**changes: Any) -> FollowUp:
    return FollowUp(
        **{
            "ref": FollowUpRef(FollowUpKind.NUDGE, "obsaaaaaaaaaaaaa"),
            "due_at": at(days=9),
            "starts_at": NOW,
            "captured_at": NOW,
            **changes,
        }
    )


def a_head(**changes: Any) -> ThreadHead:
    return ThreadHead(
        **{
            "member_id": ROBIN,
            "contact": a_contact(),
            "version": 1,
            "stage": Stage.REACHED_OUT,
            "updated_at": NOW,
            "follow_ups": (a_follow_up(),),
            "look_at": at(days=9),
            "last_sent_at": NOW,
            **changes,
        }
    )


def a_change(**changes: Any) -> ThreadChange:
    """A new thread with its first row."""
    return ThreadChange(
        **{
            "head": a_head(),
            "rows": (an_observation(),),
            "message_ids": ("<first@student.example.edu>",),
            **changes,
        }
    )


def a_waiting_head(address: Address = JANE, **changes: Any) -> WaitingHead:
    return WaitingHead(
        **{"member_id": ROBIN, "address": address, "version": 1, "objects": ("inbound/000007",), **changes}
    )


def a_pointer(address: Address, contact_id: ContactId | None = None) -> Pointer:
    return Pointer(ROBIN, address, contact_id or contact_id_of(JANE))


def a_letter(**changes: Any) -> Letter:
    """A receipt, owed and due at once."""
    return Letter(
        **{
            "id": LetterId("letteraaaa"),
            "member_id": ROBIN,
            "kind": LetterKind.RECEIPT,
            "topic": Topic.CAPTURED,
            "created_at": NOW,
            "due_at": NOW,
            **changes,
        }
    )


def an_outcome(**changes: Any) -> OutcomeRecord:
    """Of a mail that was logged."""
    return OutcomeRecord(
        **{
            "object_key": "inbound/000001",
            "member_id": ROBIN,
            "outcome": Outcome(OutcomeKind.LOGGED),
            "at": NOW,
            **changes,
        }
    )


def a_held_mail(**changes: Any) -> Held:
    return Held(
        **{
            "member_id": ROBIN,
            "envelope": an_envelope(),
            "outcome": Outcome(OutcomeKind.HELD, Reason.UNKNOWN_SENDER),
            "received_at": NOW,
            "sender_name": "Sam Ode",
            "sender": Address("sam@nobody.example"),
            "subject": "Hello",
            **changes,
        }
    )


def an_outgoing_mail(**changes: Any) -> OutgoingMail:
    return OutgoingMail(
        **{
            "sender": Address("hello@letters.warmthread.test"),
            "to": Address("robin@student.example.edu"),
            "raw": b"From: hello@letters.warmthread.test\r\nTo: robin@student.example.edu\r\n"
            b"Subject: Logged\r\n\r\nLogged on Jane Doe.\r\n",
            "letter_id": LetterId("letteraaaa"),
            "member_id": ROBIN,
            "attempt": 1,
            **changes,
        }
    )
