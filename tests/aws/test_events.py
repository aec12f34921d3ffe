"""What the queues bring: the captured envelopes in `events/`, and what is wrong with others."""

from __future__ import annotations

import json
from collections.abc import Callable
from copy import deepcopy
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from chalicelib.aws.events import envelope_of, errand_body, errand_of, feedback_of, hint_of
from chalicelib.domain.address import Address
from chalicelib.domain.letter import Feedback, FeedbackKind, LetterId
from chalicelib.domain.member import capture_address
from chalicelib.domain.proof import Envelope, Verdict, Verdicts
from chalicelib.ports import Errand, ErrandKind, Park
from tests.builders import ROBIN, SECRET

_EVENTS = Path(__file__).parents[2] / "events"
_OBJECT = "inbound/k3s9q2v7m1c8d4f6g5h0j2k4l6n8p0r2t4v6x8z0"


def captured(name: str) -> dict[str, Any]:
    event = json.loads((_EVENTS / f"{name}.json").read_text())
    found: dict[str, Any] = json.loads(event["Records"][0]["body"])
    return found


def changed(name: str, *path: str, to: Any) -> str:
    """The captured message with one part of it set, or taken out where it is None."""
    message = captured(name)
    part = message
    for step in path[:-1]:
        part = part[step]
    if to is None:
        del part[path[-1]]
    else:
        part[path[-1]] = to
    return json.dumps(message)


# ---------------------------------------------------------------- received mail


def test_a_notice_of_received_mail_is_an_envelope() -> None:
    assert envelope_of(json.dumps(captured("capture_mail"))) == Envelope(
        object_key=_OBJECT,
        recipients=(Address(f"robin-vale-{SECRET}@spring.warmthread.test"),),
        source=Address("robin@student.example.edu"),
        received_at=datetime(2027, 1, 12, 15, 32, 47, 917_000, tzinfo=UTC),
    )


@pytest.mark.parametrize("written", ['"a b"@spring.warmthread.test', "x" * 200 + "@warmthread.test", "a"])
def test_a_recipient_that_no_address_of_ours_looks_like_is_nobodys(written: str) -> None:
    envelope = envelope_of(changed("capture_mail", "receipt", "recipients", to=[written]))
    assert envelope is not None
    (recipient,) = envelope.recipients
    assert recipient.domain == "recipient.invalid"
    assert capture_address(recipient) is None


def test_the_envelopes_recipients_count_and_not_those_of_a_header() -> None:
    envelope = envelope_of(changed("capture_mail", "receipt", "recipients", to=["A@x.test", "b@x.test"]))
    assert envelope is not None
    assert envelope.recipients == (Address("a@x.test"), Address("b@x.test"))


@pytest.mark.parametrize("sender", ["", "<>", "MAILER-DAEMON"])
def test_a_bounce_has_no_source(sender: str) -> None:
    envelope = envelope_of(changed("capture_mail", "mail", "source", to=sender))
    assert envelope is not None
    assert envelope.source is None


@pytest.mark.parametrize("name", ["spf", "dkim", "dmarc", "spam", "virus"])
@pytest.mark.parametrize(
    ("status", "verdict"),
    [
        ({"status": "FAIL"}, Verdict.FAIL),
        ({"status": "GRAY"}, Verdict.GRAY),
        ({"status": "PROCESSING_FAILED"}, Verdict.PROCESSING_FAILED),
        ({"status": "DISABLED"}, Verdict.PROCESSING_FAILED),
        (None, Verdict.PROCESSING_FAILED),
    ],
)
def test_each_verdict_is_the_receivers_and_a_missing_one_proves_nothing(
    name: str, status: dict[str, str] | None, verdict: Verdict
) -> None:
    envelope = envelope_of(changed("capture_mail", "receipt", f"{name}Verdict", to=status))
    assert envelope is not None
    assert envelope.verdicts == Verdicts(**{name: verdict})


@pytest.mark.parametrize(
    "body",
    [
        changed("capture_mail", "receipt", "action", "objectKey", to="inbound/AMAZON_SES_SETUP_NOTIFICATION"),
        json.dumps({"notificationType": "AmazonSnsSubscriptionSucceeded", "message": "You have subscribed."}),
        "Successfully validated SNS topic for Amazon SES event publishing.",
    ],
    ids=["object", "subscribed", "validated"],
)
def test_a_notice_about_set_up_is_nobodys_mail(body: str) -> None:
    assert envelope_of(body) is None


@pytest.mark.parametrize(
    ("body", "wrong"),
    [
        ("", "cannot be read"),
        ("hello", "cannot be read"),
        ("[]", "no object"),
        ("{}", "None where received mail was expected"),
        (json.dumps(captured("record_feedback")), "where received mail was expected"),
        (changed("capture_mail", "receipt", "recipients", to=[]), "names no recipient"),
        (changed("capture_mail", "receipt", "recipients", to=None), "lacks 'recipients'"),
        (changed("capture_mail", "receipt", "action", "objectKey", to=None), "lacks 'objectKey'"),
        (changed("capture_mail", "receipt", to="text"), "cannot be read"),
        (changed("capture_mail", "mail", "timestamp", to="yesterday"), "yesterday"),
        (json.dumps({"capture_again": {}}), "lacks 'object'"),
        (
            json.dumps({"Type": "Notification", "TopicArn": "arn:aws:sns:x", "Message": "{}"}),
            "turn raw message delivery on",
        ),
    ],
)
def test_a_notice_that_is_none_is_parked_with_what_is_wrong(body: str, wrong: str) -> None:
    with pytest.raises(Park, match=wrong):
        envelope_of(body)


# ---------------------------------------------------------------- hints and errands


def test_the_captured_hint_and_errand_are_what_the_queues_send() -> None:
    assert hint_of(json.dumps(captured("send_letter"))) == (ROBIN, LetterId("letteraaaa"))
    assert errand_of(json.dumps(captured("run_errand"))) == Errand(ErrandKind.REMIND, ROBIN)


def test_an_errand_that_names_no_configuration_may_be_done_with_any() -> None:
    errand = Errand(ErrandKind.REPLAN, ROBIN)
    assert json.loads(errand_body(errand)) == {"errand": "replan", "member": ROBIN}
    assert errand_of(errand_body(Errand(ErrandKind.REPLAN, ROBIN, 7))).version == 7
    with pytest.raises(Park, match="no version"):
        errand_of('{"errand": "replan", "member": "rbn2", "version": "7"}')


@pytest.mark.parametrize("read", [hint_of, errand_of, feedback_of])
@pytest.mark.parametrize("body", ["", "[]", "null", "{}", '{"errand": "dance", "member": "rbn2"}'])
def test_a_message_that_is_no_such_thing_is_parked(read: Callable[[str], object], body: str) -> None:
    with pytest.raises(Park, match=r"lacks|cannot be read"):
        read(body)


# ---------------------------------------------------------------- what became of letters


def test_a_bounce_names_its_letter_by_the_tags() -> None:
    assert feedback_of(json.dumps(captured("record_feedback"))) == Feedback(
        kind=FeedbackKind.BOUNCE,
        member_id=ROBIN,
        letter_id=LetterId("letteraaaa"),
        attempt=1,
        provider_id="010001a2b3c4d5e6-4f3c2b1a-0000-4000-8000-000000000001-000000",
        at=datetime(2027, 1, 12, 15, 33, 20, 104_000, tzinfo=UTC),
        permanent=True,
        sent_at=datetime(2027, 1, 12, 15, 33, 18, 221_000, tzinfo=UTC),
    )


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (FeedbackKind.BOUNCE, {"bounceType": "Permanent", "bounceSubType": "OnAccountSuppressionList"}),
        (FeedbackKind.COMPLAINT, {"complaintSubType": "OnAccountSuppressionList"}),
    ],
)
def test_what_was_not_sent_because_of_an_earlier_bounce_says_so(
    kind: FeedbackKind, said: dict[str, str]
) -> None:
    mail = captured("record_feedback")["mail"]
    found = feedback_of(json.dumps({"eventType": kind.title(), kind.value: said, "mail": mail}))
    assert found is not None
    assert found.suppressed
    plain = feedback_of(json.dumps({"eventType": "Complaint", "complaint": {}, "mail": mail}))
    assert plain is not None
    assert not plain.suppressed


@pytest.mark.parametrize(
    ("name", "permanent"), [("Permanent", True), ("Transient", False), ("Undetermined", None)]
)
def test_a_bounce_is_permanent_where_it_says_so(name: str, permanent: bool | None) -> None:
    found = feedback_of(changed("record_feedback", "bounce", "bounceType", to=name))
    assert found is not None
    assert found.permanent is permanent


@pytest.mark.parametrize("kind", [FeedbackKind.SEND, FeedbackKind.DELIVERY, FeedbackKind.COMPLAINT])
def test_other_news_of_a_letter(kind: FeedbackKind) -> None:
    event = captured("record_feedback")
    when = {} if kind is FeedbackKind.SEND else {"timestamp": "2027-01-12T16:00:00.000Z"}
    found = feedback_of(json.dumps({"eventType": kind.title(), kind.value: when, "mail": event["mail"]}))
    assert found is not None
    assert (found.kind, found.permanent) == (kind, None)
    sent_at = datetime(2027, 1, 12, 15, 33, 18, 221_000, tzinfo=UTC)
    assert found.at == (datetime(2027, 1, 12, 16, tzinfo=UTC) if when else sent_at)


@pytest.mark.parametrize("kind", ["Open", "Click", "DeliveryDelay", "Subscription", "Reject"])
def test_events_that_we_do_not_use_are_none(kind: str) -> None:
    assert feedback_of(changed("record_feedback", "eventType", to=kind)) is None


def test_the_mail_services_set_up_is_no_feedback() -> None:
    assert feedback_of("Successfully validated SNS topic for Amazon SES event publishing.") is None


def test_an_event_of_a_mail_without_our_tags_is_parked() -> None:
    event = deepcopy(captured("record_feedback"))
    del event["mail"]["tags"]["letter"]
    with pytest.raises(Park, match="lacks 'letter'"):
        feedback_of(json.dumps(event))
