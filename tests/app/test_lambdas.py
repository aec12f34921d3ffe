"""Each Lambda called with its event, through moto: what it writes, what comes back, what it logs."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import boto3
import pytest
from chalice.test import Client
from moto.core.models import DEFAULT_ACCOUNT_ID
from moto.ses.models import ses_backends

from chalicelib.domain.letter import LetterId, LetterKind, LetterState, Topic
from chalicelib.domain.member import LetterStop
from chalicelib.domain.outcome import Outcome, OutcomeKind, Reason
from chalicelib.observability import logger
from chalicelib.ports import DigestMove, Write
from chalicelib.web.links import Link, token_of
from infra.stack import REGION, PlayedStack, played_stack
from tests.builders import ROBIN, a_cohort, a_letter, a_member, at
from tests.usecases.writing import a_mail

EVENTS = Path(__file__).parents[2] / "events"
FORM = "application/x-www-form-urlencoded"
HELP = a_letter(kind=LetterKind.ANSWER, topic=Topic.HELP)
CAPTURED_KEY = "inbound/k3s9q2v7m1c8d4f6g5h0j2k4l6n8p0r2t4v6x8z0"
START = at(minutes=3)  # a moment after the captured envelope
PRIVATE = "Unmistakable words"


def event(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((EVENTS / f"{name}.json").read_text("utf-8"))
    return found


def body(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(event(name)["Records"][0]["body"])
    return found


def batch(name: str, *bodies: Any) -> dict[str, Any]:
    """The event with these bodies, each a record with an id of its own."""
    (record,) = event(name)["Records"]
    texts = [said if isinstance(said, str) else json.dumps(said) for said in bodies]
    return {"Records": [record | {"messageId": f"m{n}", "body": text} for n, text in enumerate(texts)]}


def failed(answer: dict[str, Any]) -> list[str]:
    return [one["itemIdentifier"] for one in answer["batchItemFailures"]]


@pytest.fixture
def stack() -> Iterator[PlayedStack]:
    """The cohort of `builders`, with Robin in it."""
    with played_stack(a_cohort(link_base="https://go.warmthread.test"), START) as stack:
        first = DigestMove(ROBIN, seen=None, due_at=at(days=5, hours=21, minutes=30))
        stack.wiring.ledger.commit(Write(member=a_member(), digest=first))
        yield stack


def store(stack: PlayedStack, raw: bytes, key: str = CAPTURED_KEY) -> None:
    boto3.client("s3").put_object(Bucket=stack.settings.bucket_name, Key=key, Body=raw)


def waiting(stack: PlayedStack, queue: str) -> list[dict[str, Any]]:
    """The bodies in a queue, which are taken out of it."""
    url = getattr(stack.settings, f"{queue}_queue_url")
    found = boto3.client("sqs").receive_message(QueueUrl=url, MaxNumberOfMessages=10).get("Messages", [])
    return [json.loads(message["Body"]) for message in found]


def mails_out() -> list[Any]:
    return list(ses_backends[DEFAULT_ACCOUNT_ID][REGION].sent_messages)


@contextmanager
def logged() -> Iterator[io.StringIO]:
    """What the Lambdas log meanwhile, as it would stand in standard output."""
    log, out = logger(), io.StringIO()
    handler: Any = log.registered_handler
    level, stream = log.log_level, handler.setStream(out)
    log.setLevel("INFO")
    try:
        yield out
    finally:
        log.setLevel(level)
        handler.setStream(stream)


def lines(out: io.StringIO) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.getvalue().splitlines()]


# ---------------------------------------------------------------- capture_mail


def test_the_captured_envelope_of_ses_becomes_a_thread_and_a_hint(stack: PlayedStack) -> None:
    store(stack, a_mail())
    assert failed(stack.app.capture_mail(event("capture_mail"), None)) == []
    (head,) = stack.wiring.ledger.heads(ROBIN)
    assert head.contact.shown_as == "Jane Doe"
    record = stack.wiring.ledger.outcome(CAPTURED_KEY, ROBIN)
    assert record is not None
    assert record.outcome == Outcome(OutcomeKind.LOGGED)
    assert waiting(stack, "letters") == [{"member": ROBIN, "letter": record.letters[0]}]


def test_the_same_event_twice_is_one_touch(stack: PlayedStack) -> None:
    store(stack, a_mail())
    for _ in range(2):
        stack.app.capture_mail(event("capture_mail"), None)
    (head,) = stack.wiring.ledger.heads(ROBIN)
    assert head.touches == 1
    assert len(stack.wiring.ledger.letters(ROBIN)) == 1


def poisoned() -> list[Any]:
    wrapped = {"Type": "Notification", "TopicArn": "arn", "Message": json.dumps(body("capture_mail"))}
    nobody = body("capture_mail")
    nobody["receipt"]["recipients"] = []
    missing = body("capture_mail")
    missing["receipt"]["action"]["objectKey"] = "inbound/not-there"
    return ["not JSON", "[]", "", {}, {"notificationType": "Bounce"}, wrapped, nobody, missing]


@pytest.mark.parametrize("poison", poisoned(), ids=range(len(poisoned())))
def test_of_a_batch_with_one_bad_record_only_that_one_comes_back(stack: PlayedStack, poison: Any) -> None:
    good = body("capture_mail")
    store(stack, a_mail())
    other = body("capture_mail")
    other["receipt"]["action"]["objectKey"] = "inbound/other"
    store(stack, a_mail("Dear Tom, may I?", to="Tom <tom@basalt.example>"), "inbound/other")

    answer = stack.app.capture_mail(batch("capture_mail", good, poison, other), None)

    assert failed(answer) == ["m1"]
    assert len(stack.wiring.ledger.heads(ROBIN)) == 2


def test_a_batch_of_nothing_but_poison_fails_whole_without_an_exception(stack: PlayedStack) -> None:
    answer = stack.app.capture_mail(batch("capture_mail", "x", "y"), None)
    assert failed(answer) == ["m0", "m1"]


def test_what_ses_says_about_its_own_set_up_is_nobodys_mail(stack: PlayedStack) -> None:
    set_up = body("capture_mail")
    set_up["receipt"]["action"]["objectKey"] = "inbound/AMAZON_SES_SETUP_NOTIFICATION"
    said = "Successfully validated SNS topic for Amazon SES event publishing."
    assert failed(stack.app.capture_mail(batch("capture_mail", set_up, said), None)) == []
    assert stack.wiring.ledger.heads(ROBIN) == ()


def test_a_member_who_is_held_is_asked_and_a_yes_captures_it_through_the_queue(stack: PlayedStack) -> None:
    store(stack, a_mail())
    unproved = body("capture_mail")
    unproved["receipt"]["dmarcVerdict"] = {"status": "FAIL"}
    stack.app.capture_mail(batch("capture_mail", unproved), None)
    stack.settle()
    (question,) = stack.wiring.ledger.letters(ROBIN)
    assert question.topic is Topic.WAS_THIS_YOU

    with Client(stack.app.app) as client:
        path = f"/act/{token(question.id, 'yes')}"
        client.http.post(path, body=b"sure=yes", headers={"Content-Type": FORM})
    stack.settle()

    assert [head.contact.shown_as for head in stack.wiring.ledger.heads(ROBIN)] == ["Jane Doe"]
    assert stack.wiring.ledger.held(ROBIN) == ()


# ---------------------------------------------------------------- letters, errands and feedback


def test_the_hint_of_a_letter_sends_it_once(stack: PlayedStack) -> None:
    stack.wiring.ledger.commit(Write(letters=(HELP,)))
    for _ in range(2):
        assert failed(stack.app.send_letter(event("send_letter"), None)) == []
    (mail,) = mails_out()
    assert mail.destinations[0] == "robin@student.example.edu"
    assert 'From: "Spring Fellows via Warmthread"' in mail.raw_data
    letter = stack.wiring.ledger.letter(ROBIN, HELP.id)
    assert letter is not None
    assert (letter.state, letter.provider_id) == (LetterState.SENT, mail.id)


def test_a_letter_that_may_have_gone_is_not_sent_again_while_news_rests_among_the_dead_letters(
    stack: PlayedStack,
) -> None:
    unknown = replace(HELP, state=LetterState.UNKNOWN, attempt=1)
    stack.wiring.ledger.commit(Write(letters=(unknown,)))
    sqs, url = boto3.client("sqs"), stack.settings.feedback_dead_letters_url
    sqs.send_message(QueueUrl=url, MessageBody="an event that no version of ours could read")

    stack.app.send_letter(event("send_letter"), None)
    assert mails_out() == []

    sqs.purge_queue(QueueUrl=url)
    stack.clock.move_to(at(minutes=9))
    stack.app.send_letter(event("send_letter"), None)
    assert len(mails_out()) == 1


def test_a_hint_that_is_none_comes_back_and_the_others_go(stack: PlayedStack) -> None:
    stack.wiring.ledger.commit(Write(letters=(HELP,)))
    hints = ({"member": ROBIN}, body("send_letter"), {"member": ROBIN, "letter": "nosuchaaaa"})
    assert failed(stack.app.send_letter(batch("send_letter", *hints), None)) == ["m0"]
    assert len(mails_out()) == 1


def test_the_sweep_turns_what_is_due_into_errands_and_hints(stack: PlayedStack) -> None:
    store(stack, a_mail())
    stack.app.capture_mail(event("capture_mail"), None)
    waiting(stack, "letters")
    stack.app.sweep(event("sweep"), None)
    assert [hint["member"] for hint in waiting(stack, "letters")] == [ROBIN]

    stack.clock.move_to(at(days=12))
    stack.app.sweep(event("sweep"), None)
    errands = {errand["errand"] for errand in waiting(stack, "errands")}
    assert errands == {"remind", "digest"}


def test_the_errand_reminds_once(stack: PlayedStack) -> None:
    store(stack, a_mail())
    stack.app.capture_mail(event("capture_mail"), None)
    stack.settle()
    stack.clock.move_to(at(days=9, hours=1))
    for _ in range(2):
        assert failed(stack.app.run_errand(event("run_errand"), None)) == []
    kinds = [letter.kind for letter in stack.wiring.ledger.letters(ROBIN)]
    assert kinds.count(LetterKind.REMINDER) == 1
    stack.settle()
    assert "Jane Doe" in mails_out()[-1].raw_data


@pytest.mark.parametrize("kind", ["digest", "replan"])
def test_every_kind_of_errand_runs(stack: PlayedStack, kind: str) -> None:
    errand = {"errand": kind, "member": ROBIN}
    stack.clock.move_to(at(days=6))
    assert failed(stack.app.run_errand(batch("run_errand", errand), None)) == []


def test_an_errand_of_no_kind_comes_back(stack: PlayedStack) -> None:
    errands = ({"errand": "dance", "member": ROBIN}, {"errand": "remind", "member": "gone"})
    assert failed(stack.app.run_errand(batch("run_errand", *errands), None)) == ["m0"]


def test_a_bounce_of_a_letter_is_recorded(stack: PlayedStack) -> None:
    stack.wiring.ledger.commit(Write(letters=(HELP,)))
    for _ in range(2):
        assert failed(stack.app.record_feedback(event("record_feedback"), None)) == []
    letter = stack.wiring.ledger.letter(ROBIN, LetterId(HELP.id))
    assert letter is not None
    assert letter.state is LetterState.BOUNCED


def test_of_events_only_what_cannot_be_read_comes_back(stack: PlayedStack) -> None:
    opened = body("record_feedback") | {"eventType": "Open"}
    untagged = body("record_feedback")
    del untagged["mail"]["tags"]["letter"]
    answer = stack.app.record_feedback(batch("record_feedback", opened, untagged, "Successfully?"), None)
    assert failed(answer) == ["m1", "m2"]


# ---------------------------------------------------------------- pages


def token(letter: LetterId, verb: str, line: int = 0) -> str:
    return token_of(Link(ROBIN, letter, verb, line), "a played secret")


@pytest.mark.parametrize(
    ("content_type", "sent"),
    [
        (FORM, b"List-Unsubscribe=One-Click"),
        (f"{FORM}; charset=utf-8", b"List-Unsubscribe=One-Click"),
        (
            "multipart/form-data; boundary=b1",
            b'--b1\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b1--\r\n',
        ),
    ],
    ids=["a form", "a form with a charset", "a form in parts"],
)
def test_one_click_of_a_mail_program_unsubscribes(stack: PlayedStack, content_type: str, sent: bytes) -> None:
    digest = replace(HELP, kind=LetterKind.DIGEST, topic=Topic.ROUNDUP)
    stack.wiring.ledger.commit(Write(letters=(digest,)))
    path = f"/unsubscribe/{token(digest.id, 'unsubscribe')}"
    with Client(stack.app.app) as client:
        assert client.http.get(path).status_code == 200
        member = stack.wiring.ledger.member(ROBIN)
        assert member is not None
        assert member.stopped == ()
        answer = client.http.post(path, body=sent, headers={"Content-Type": content_type})
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    member = stack.wiring.ledger.member(ROBIN)
    assert member is not None
    assert member.stopped == (LetterStop.DIGESTS,)


def test_a_link_is_opened_and_confirmed(stack: PlayedStack) -> None:
    store(stack, a_mail())
    stack.app.capture_mail(event("capture_mail"), None)
    stack.settle()
    (receipt,) = stack.wiring.ledger.letters(ROBIN)
    stack.press(token(receipt.id, "undo"))
    stack.settle()
    (head,) = stack.wiring.ledger.heads(ROBIN)
    assert head.touches == 0
    assert len(mails_out()) == 2


@pytest.mark.parametrize("path", ["/act/x.y.z", "/unsubscribe/x.y.z", "/act/" + "a" * 500])
def test_a_made_up_link_is_a_page_and_no_error(stack: PlayedStack, path: str) -> None:
    with Client(stack.app.app) as client:
        answer = client.http.get(path)
    assert answer.status_code == 404
    assert b"no longer works" in answer.body


# ---------------------------------------------------------------- what is logged


def test_logs_carry_no_address_subject_or_word(stack: PlayedStack) -> None:
    store(stack, a_mail(f"Dear Jane, {PRIVATE} in the text?", subject=f"{PRIVATE} in the subject"))
    bad = body("capture_mail")
    bad["receipt"]["recipients"] = f"{PRIVATE} <jane@acme.example>"
    bad["receipt"]["action"] = {}
    with logged() as out:
        stack.app.capture_mail(batch("capture_mail", body("capture_mail"), bad, PRIVATE), None)
        stack.settle()
        stack.app.sweep(event("sweep"), None)
        stack.app.run_errand(batch("run_errand", {"errand": PRIVATE, "member": "jane@acme.example"}), None)
        stack.app.record_feedback(event("record_feedback"), None)
        (receipt,) = stack.wiring.ledger.letters(ROBIN)
        stack.press(token(receipt.id, "undo"))

    said = out.getvalue().casefold()
    for word in ("unmistakable", "words", "jane", "robin", "@", "acme", "student", "subject"):
        assert word not in said, word


def test_each_decision_is_one_line_with_its_kind_and_reason(stack: PlayedStack) -> None:
    store(stack, a_mail())
    with logged() as out:
        stack.app.capture_mail(batch("capture_mail", body("capture_mail"), "poison"), None)
        stack.app.sweep(event("sweep"), None)
    captured, broken, swept, oldest = lines(out)
    assert (captured["message"], captured["outcome"], captured["level"]) == ("captured", "logged", "INFO")
    assert (broken["message"], broken["error"], broken["level"]) == ("capture_failed", "Park", "ERROR")
    assert swept["message"] == "swept"
    assert swept["found"] == 1
    assert (oldest["Stack"], oldest["OldestUnsentLetterSeconds"]) == ("warmthread", 12.083)
    assert "exception" not in broken


def test_a_refusal_names_its_reason(stack: PlayedStack) -> None:
    store(stack, a_mail())
    nobody = body("capture_mail")
    nobody["receipt"]["recipients"] = ["nobody-qqqqqqqqqqqq@spring.warmthread.test"]
    with logged() as out:
        stack.app.capture_mail(batch("capture_mail", nobody), None)
    (line,) = lines(out)
    assert (line["outcome"], line["reason"]) == (OutcomeKind.REFUSED, Reason.UNKNOWN_ADDRESS)


def test_every_lambda_has_a_captured_event(stack: PlayedStack) -> None:
    lambdas = {source.name for source in stack.app.app.event_sources}
    assert lambdas == {path.stem for path in EVENTS.glob("*.json")}
