"""What the queues bring, as values. Whatever is not understood is parked, with what is wrong."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

from chalicelib.aws.items import envelope_document, read_envelope
from chalicelib.aws.mail_service import ATTEMPT, LETTER, MEMBER
from chalicelib.aws.raw_mail import is_set_up
from chalicelib.domain.address import Address
from chalicelib.domain.letter import Feedback, FeedbackKind, LetterId
from chalicelib.domain.member import MemberId
from chalicelib.domain.proof import Envelope, Verdict, Verdicts
from chalicelib.ports import Errand, ErrandKind, Park

_AGAIN = "capture_again"
_ERRAND = "errand"
_VERSION = "version"
# The address has bounced before: the mail service does not write to it, and counts no bounce.
_SUPPRESSED = "OnAccountSuppressionList"

# ---------------------------------------------------------------- received mail


def envelope_of(body: str) -> Envelope | None:
    """Of a notice that SES received a mail, or of our own wish to capture one again. None for what
    SES says about its own set-up: that is nobody's mail.

    Source: "Contents of notifications for Amazon SES email receiving" in the SES developer guide.
    """
    if _is_about_set_up(body):
        return None
    with _parked("a notice of received mail"):
        notice = _document(body)
        if _AGAIN in notice:
            return read_envelope(notice[_AGAIN])
        if notice.get("notificationType") != "Received":
            raise Park(f"a notice of {notice.get('notificationType')!r} where received mail was expected")
        return _received(notice["receipt"], notice["mail"])


def again_body(envelope: Envelope) -> str:
    return json.dumps({_AGAIN: envelope_document(envelope)})


def _received(receipt: Mapping[str, Any], mail: Mapping[str, Any]) -> Envelope | None:
    object_key: str = receipt["action"]["objectKey"]
    if is_set_up(object_key):
        return None
    recipients = tuple(Address.parse(text) or _nobody(text) for text in receipt["recipients"])
    if not recipients:
        raise Park("a notice of received mail names no recipient")
    return Envelope(
        object_key=object_key,
        recipients=recipients,
        source=Address.parse(mail.get("source") or ""),
        received_at=_time(mail["timestamp"]),
        verdicts=Verdicts(
            spf=_verdict(receipt, "spf"),
            dkim=_verdict(receipt, "dkim"),
            dmarc=_verdict(receipt, "dmarc"),
            spam=_verdict(receipt, "spam"),
            virus=_verdict(receipt, "virus"),
        ),
    )


def _nobody(text: str) -> Address:
    """For a recipient that is written as none of our addresses is: the mail has its outcome, refused,
    and whoever wrote it sets off no alarm."""
    return Address(f"unreadable-{hashlib.sha256(text.encode()).hexdigest()[:16]}@recipient.invalid")


def _verdict(receipt: Mapping[str, Any], name: str) -> Verdict:
    """What was not checked, or in words that we do not know, proves nothing."""
    status = receipt.get(f"{name}Verdict", {}).get("status")
    return Verdict(status) if status in set(Verdict) else Verdict.PROCESSING_FAILED


# ---------------------------------------------------------------- our own errands and hints


def errand_of(body: str) -> Errand:
    with _parked("an errand"):
        document = _document(body)
        version = document.get(_VERSION, 0)
        if not isinstance(version, int):
            raise TypeError(f"{version!r} is no version")
        return Errand(ErrandKind(document[_ERRAND]), MemberId(document[MEMBER]), version)


def errand_body(errand: Errand) -> str:
    version = {_VERSION: errand.version} if errand.version else {}
    return json.dumps({_ERRAND: errand.kind.value, MEMBER: errand.member_id} | version)


def hint_of(body: str) -> tuple[MemberId, LetterId]:
    with _parked("a letter's hint"):
        document = _document(body)
        return MemberId(document[MEMBER]), LetterId(document[LETTER])


def hint_body(member_id: MemberId, letter_id: LetterId) -> str:
    return json.dumps({MEMBER: member_id, LETTER: letter_id})


# ---------------------------------------------------------------- what became of letters

# SES names each event and puts its particulars under a key of that name, in lower case.
_EVENTS = {kind.value.title(): kind for kind in FeedbackKind}


def feedback_of(body: str) -> Feedback | None:
    """Of an event about a letter that was sent. None for other events, and for set-up.

    Source: "Examples of event data that Amazon SES publishes to Amazon SNS" in the developer guide.
    """
    if _is_about_set_up(body):
        return None
    with _parked("an event about a sent letter"):
        event = _document(body)
        kind = _EVENTS.get(event["eventType"])
        return None if kind is None else _feedback(kind, event["mail"], event.get(kind.value, {}))


def _feedback(kind: FeedbackKind, mail: Mapping[str, Any], particulars: Mapping[str, Any]) -> Feedback:
    tags = mail["tags"]  # each with a list of values
    permanent = None
    if kind is FeedbackKind.BOUNCE:
        permanent = {"Permanent": True, "Transient": False}.get(particulars["bounceType"])
    return Feedback(
        kind=kind,
        member_id=MemberId(tags[MEMBER][0]),
        letter_id=LetterId(tags[LETTER][0]),
        attempt=int(tags[ATTEMPT][0]),
        provider_id=mail["messageId"],
        at=_time(particulars.get("timestamp") or mail["timestamp"]),
        permanent=permanent,
        suppressed=_SUPPRESSED in (particulars.get("bounceSubType"), particulars.get("complaintSubType")),
        sent_at=_time(mail["timestamp"]),
    )


# ---------------------------------------------------------------- reading


def _is_about_set_up(body: str) -> bool:
    """What SES and SNS say once when a topic is connected; the first is not even JSON."""
    return body.startswith("Successfully validated SNS topic") or (
        '"AmazonSnsSubscriptionSucceeded"' in body[:200]
    )


def _document(body: str) -> dict[str, Any]:
    document = json.loads(body)
    if not isinstance(document, dict):
        raise TypeError("no object")
    if document.get("Type") == "Notification" and "TopicArn" in document:
        raise Park("the message is wrapped by SNS: turn raw message delivery on for the subscription")
    return document


def _time(text: str) -> datetime:
    at = datetime.fromisoformat(text)
    return at if at.tzinfo else at.replace(tzinfo=UTC)


@contextmanager
def _parked(what: str) -> Iterator[None]:
    """A shape that is not the expected one never becomes it by waiting."""
    try:
        yield
    except KeyError as error:
        raise Park(f"{what} lacks {error}") from error
    except (AttributeError, IndexError, TypeError, ValueError) as error:
        raise Park(f"{what} cannot be read: {error}") from error
