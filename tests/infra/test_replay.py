"""Dead letters go back, raw mail is captured again, and nothing is ever sent twice."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import boto3
import pytest
from botocore.exceptions import ClientError
from click.testing import CliRunner, Result

from chalicelib.aws import keys
from chalicelib.aws.events import errand_body
from chalicelib.domain.address import Address
from chalicelib.domain.outcome import OutcomeKind, Reason
from chalicelib.domain.proof import Envelope, Verdict
from chalicelib.ports import Errand, ErrandKind, Retry, StoredMail
from chalicelib.usecases.capture_mail import CaptureMail
from infra.commands.recovery import reconcile, replay
from infra.feedback import captured
from infra.operating.dead_letters import QUEUES, DeadLetters, replay_queue
from infra.operating.recapture import Recapture, capture_again, find_mails
from infra.operating.received_hop import guessed_envelope
from infra.operating.stacks import Stack
from infra.stack import PlayedStack
from tests.app.test_lambdas import logged
from tests.builders import NOW, ROBIN, SECRET
from tests.infra.standing import standing
from tests.usecases.writing import a_mail

CAPTURE = f"robin-vale-{SECRET}@spring.warmthread.test"
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)
FAR_AWAY = datetime(2099, 1, 1, tzinfo=UTC)
PASSED = {"source": "robin@student.example.edu", "recipients": [CAPTURE], "verdicts": {}}


@pytest.fixture
def spring() -> Iterator[tuple[PlayedStack, Stack]]:
    with standing() as both:
        yield both


def no_pause(_seconds: float) -> None:
    pass


def put(stack: Stack, output: str, *bodies: str, **attributes: str) -> None:
    sqs = boto3.client("sqs")
    told: Any = {name: {"StringValue": text, "DataType": "String"} for name, text in attributes.items()}
    for body in bodies:
        sqs.send_message(QueueUrl=stack.outputs[output], MessageBody=body, MessageAttributes=told)


def there(stack: Stack, output: str) -> list[Any]:
    """What can be received, which stays in the queue."""
    return (
        boto3.client("sqs")
        .receive_message(
            QueueUrl=stack.outputs[output],
            MaxNumberOfMessages=10,
            VisibilityTimeout=0,
            MessageAttributeNames=["All"],
        )
        .get("Messages", [])
    )


def dead(stack: Stack, queue: str = "letters", limit: int = 100) -> DeadLetters:
    return DeadLetters(stack, queue, limit=limit, wait=0, pause=no_pause)


def a_hint(number: int = 1) -> str:
    return json.dumps({"member": ROBIN, "letter": f"letter{number:04}"})


# ---------------------------------------------------------------- dead letters


def test_dead_letters_go_back_to_their_queue_with_their_attributes(spring: tuple[PlayedStack, Stack]) -> None:
    _, stack = spring
    put(stack, "LettersDeadLettersUrl", *map(a_hint, range(12)), trace="abc")
    assert replay_queue(stack, "letters", wait=0, pause=no_pause) == 12
    assert there(stack, "LettersDeadLettersUrl") == []
    back = there(stack, "LettersQueueUrl")
    assert back[0]["MessageAttributes"]["trace"] == {"StringValue": "abc", "DataType": "String"}
    count = boto3.client("sqs").get_queue_attributes(
        QueueUrl=stack.outputs["LettersQueueUrl"], AttributeNames=["ApproximateNumberOfMessages"]
    )
    assert count["Attributes"]["ApproximateNumberOfMessages"] == "12"


def test_they_are_told_by_kind_and_reason_and_never_by_their_words(spring: tuple[PlayedStack, Stack]) -> None:
    played, stack = spring
    played.receive(a_mail(), PASSED)
    notice = there(stack, "InboundQueueUrl")[0]["Body"]
    put(stack, "InboundDeadLettersUrl", notice, "Dear robin@student.example.edu, hello")
    with dead(stack, "inbound").taken() as found:
        told = {(letter.kind, letter.reason) for letter in found}
    assert told == {
        ("a received mail", "it failed when handled; look for capture_failed in the Lambda's log"),
        ("a message that cannot be read", "it will come back unless what reads it was mended"),
    }


def test_what_is_not_given_back_can_be_seen_again_at_once(spring: tuple[PlayedStack, Stack]) -> None:
    _, stack = spring
    put(stack, "LettersDeadLettersUrl", *map(a_hint, range(11)))
    with dead(stack).taken() as found:
        assert len(found) == 11
        assert there(stack, "LettersDeadLettersUrl") == []
    with dead(stack).taken() as found:
        assert len(found) == 11


def test_at_most_so_many_are_taken(spring: tuple[PlayedStack, Stack]) -> None:
    _, stack = spring
    put(stack, "LettersDeadLettersUrl", *map(a_hint, range(13)))
    assert replay_queue(stack, "letters", limit=11, wait=0, pause=no_pause) == 11
    assert len(there(stack, "LettersDeadLettersUrl")) == 2


def test_they_go_back_at_the_rate_that_was_asked_for(spring: tuple[PlayedStack, Stack]) -> None:
    _, stack = spring
    put(stack, "LettersDeadLettersUrl", *map(a_hint, range(3)))
    pauses: list[float] = []
    replay_queue(stack, "letters", rate=4, wait=0, pause=pauses.append)
    assert pauses == [0.25] * 3


def test_what_fails_again_meanwhile_does_not_go_round_in_a_circle(spring: tuple[PlayedStack, Stack]) -> None:
    _, stack = spring
    put(stack, "LettersDeadLettersUrl", *map(a_hint, range(3)))

    def fail_again(_seconds: float) -> None:
        put(stack, "LettersDeadLettersUrl", a_hint())

    assert replay_queue(stack, "letters", wait=0, pause=fail_again) == 3
    assert len(there(stack, "LettersDeadLettersUrl")) == 3


def test_a_message_that_could_not_be_sent_stays_with_the_dead(spring: tuple[PlayedStack, Stack]) -> None:
    _, stack = spring
    put(stack, "LettersDeadLettersUrl", *map(a_hint, range(2)))
    gone = replace(stack, outputs={**stack.outputs, "LettersQueueUrl": "http://sqs.test/1/gone"})
    with pytest.raises(ClientError):
        replay_queue(gone, "letters", wait=0, pause=no_pause)
    assert len(there(stack, "LettersDeadLettersUrl")) == 2


def test_a_death_between_sending_and_deleting_doubles_a_message_and_no_touch(
    spring: tuple[PlayedStack, Stack],
) -> None:
    played, stack = spring
    played.receive(a_mail(), PASSED)
    notice = there(stack, "InboundQueueUrl")[0]["Body"]
    put(stack, "InboundDeadLettersUrl", notice)
    with dead(stack, "inbound").taken() as (letter,):
        put(stack, "InboundQueueUrl", letter.body)  # and dies
    assert replay_queue(stack, "inbound", wait=0, pause=no_pause) == 1
    played.settle()
    (head,) = stack.ledger.heads(ROBIN)
    assert head.touches == 1
    assert len(stack.ledger.letters(ROBIN)) == 1


def test_a_failed_run_of_a_schedule_is_acknowledged_and_the_errand_beside_it_given_back(
    spring: tuple[PlayedStack, Stack],
) -> None:
    """They share one dead-letter queue."""
    _, stack = spring
    errand = errand_body(Errand(ErrandKind.REPLAN, ROBIN))
    put(stack, "ErrandsDeadLettersUrl", json.dumps(captured("reconcile")), errand)
    with dead(stack, "errands").taken() as found:
        assert {letter.kind for letter in found} == {"a run of a schedule", "an errand"}
    assert replay_queue(stack, "errands", wait=0, pause=no_pause) == 2
    assert there(stack, "ErrandsDeadLettersUrl") == []
    assert [message["Body"] for message in there(stack, "ErrandsQueueUrl")] == [errand]


def test_news_of_sent_letters_go_back_before_anything_that_might_send_them() -> None:
    assert QUEUES.index("feedback") < QUEUES.index("inbound") < QUEUES.index("letters")


def test_a_poison_mail_is_captured_once_its_cause_is_gone(spring: tuple[PlayedStack, Stack]) -> None:
    """The raw mail came only after the notice had failed too often."""
    played, stack = spring
    key = played.receive(a_mail(), PASSED)
    (message,) = there(stack, "InboundQueueUrl")
    boto3.client("sqs").purge_queue(QueueUrl=stack.outputs["InboundQueueUrl"])
    put(stack, "InboundDeadLettersUrl", message["Body"])
    replay_queue(stack, "inbound", wait=0, pause=no_pause)
    played.settle()
    record = stack.ledger.outcome(key, ROBIN)
    assert record is not None
    assert record.outcome.kind is OutcomeKind.LOGGED


# ---------------------------------------------------------------- raw mail again


def everything(stack: Stack) -> Recapture:
    return find_mails(stack, LONG_AGO, FAR_AWAY)


def recapture(played: PlayedStack, stack: Stack, envelopes: tuple[Envelope, ...]) -> None:
    assert len(list(capture_again(stack, envelopes, pause=no_pause))) == len(envelopes)
    played.settle()


def forget(stack: Stack, prefix: str) -> None:
    """Takes the items away whose partition begins so."""
    dynamodb, table = boto3.client("dynamodb"), stack.outputs["TableName"]
    for item in dynamodb.scan(TableName=table)["Items"]:
        if item[keys.PARTITION]["S"].startswith(prefix) and item[keys.SORT]["S"] != "ME":
            found = {name: item[name] for name in (keys.PARTITION, keys.SORT)}
            dynamodb.delete_item(TableName=table, Key=found)


def test_captured_and_sent_and_all_of_it_replayed_twice_is_one_letter(
    spring: tuple[PlayedStack, Stack],
) -> None:
    played, stack = spring
    key = played.receive(a_mail(), PASSED)
    notice = there(stack, "InboundQueueUrl")[0]["Body"]
    played.settle()
    (letter,) = stack.ledger.letters(ROBIN)
    hint = json.dumps({"member": ROBIN, "letter": letter.id})
    kept = stack.raw_mail.envelope(key)
    assert kept is not None
    for _ in range(2):
        put(stack, "InboundDeadLettersUrl", notice)
        put(stack, "LettersDeadLettersUrl", hint)
        for queue in QUEUES:
            replay_queue(stack, queue, wait=0, pause=no_pause)
        recapture(played, stack, (kept,))
    assert len(played.sent) == 1
    assert len(stack.ledger.letters(ROBIN)) == 1
    assert [head.touches for head in stack.ledger.heads(ROBIN)] == [1]


def test_a_mail_that_lost_its_outcome_and_nothing_else_is_refused_rather_than_answered_twice(
    spring: tuple[PlayedStack, Stack],
) -> None:
    """Cannot be: rows, letters and outcome come in one transaction, and the outcome expires first, with
    the raw mail. It would rest in the dead letters."""
    played, stack = spring
    played.receive(a_mail(), PASSED)
    played.settle()
    assert (everything(stack).envelopes, everything(stack).settled) == ((), 1)
    forget(stack, "O#")
    (envelope,) = everything(stack).envelopes
    with pytest.raises(Retry):
        CaptureMail(stack.ledger, stack.raw_mail, stack.queues)(envelope)
    played.settle()
    assert len(played.sent) == len(stack.ledger.letters(ROBIN)) == 1
    assert [head.touches for head in stack.ledger.heads(ROBIN)] == [1]


def test_after_the_table_was_restored_to_an_earlier_time_all_mails_of_then_come_again(
    spring: tuple[PlayedStack, Stack],
) -> None:
    played, stack = spring
    key = played.receive(a_mail(), PASSED)
    played.settle()
    for prefix in ("O#", "C#", "M#"):
        forget(stack, prefix)
    assert stack.ledger.heads(ROBIN) == ()
    recapture(played, stack, everything(stack).envelopes)
    (head,) = stack.ledger.heads(ROBIN)
    assert head.contact.shown_as == "Jane Doe"
    record = stack.ledger.outcome(key, ROBIN)
    assert record is not None
    assert record.outcome.kind is OutcomeKind.LOGGED, "the verdicts were kept"


def lost_notice(stack: Stack, raw: bytes, key: str = "inbound/abc123") -> None:
    boto3.client("s3").put_object(Bucket=stack.outputs["BucketName"], Key=key, Body=raw)


def test_a_mail_whose_notice_was_lost_is_held_for_whom_its_first_lines_name(
    spring: tuple[PlayedStack, Stack],
) -> None:
    played, stack = spring
    lost_notice(stack, _hop() + a_mail())
    found = everything(stack)
    assert (found.mails, found.guessed, found.unknown) == (1, 1, ())
    recapture(played, stack, found.envelopes)
    record = stack.ledger.outcome("inbound/abc123", ROBIN)
    assert record is not None
    assert (record.outcome.kind, record.outcome.reason) == (OutcomeKind.HELD, Reason.UNCHECKED)


def test_a_mail_that_does_not_tell_for_whom_it_is_is_named(spring: tuple[PlayedStack, Stack]) -> None:
    _, stack = spring
    lost_notice(stack, a_mail())
    found = everything(stack)
    assert (found.envelopes, found.unknown) == ((), ("inbound/abc123",))


# ---------------------------------------------------------------- the receiving hop


def _hop(object_id: str = "abc123", to: str = CAPTURE) -> bytes:
    return (
        "Return-Path: <robin@student.example.edu>\r\n"
        "Received: from mx.example.edu (mx.example.edu [192.0.2.1])\r\n"
        f" by inbound-smtp.us-east-1.amazonaws.com with SMTP id {object_id}\r\n"
        f" for {to};\r\n"
        " Tue, 12 Jan 2027 15:30:00 +0000 (UTC)\r\n"
    ).encode()


STORED = StoredMail("inbound/abc123", NOW)


def test_what_the_receiver_wrote_on_top_names_one_recipient_and_proves_nothing() -> None:
    found = guessed_envelope(_hop() + b"Subject: x\r\n\r\nwords", STORED)
    assert found is not None
    assert (found.recipients, found.source) == ((Address(CAPTURE),), Address("robin@student.example.edu"))
    assert found.received_at == NOW
    assert {found.verdicts.dmarc, found.verdicts.spf, found.verdicts.virus} == {Verdict.PROCESSING_FAILED}


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\r\n" + _hop(),
        b"Subject: x\r\n\r\n" + _hop(),
        _hop(object_id="another"),
        _hop(to="nobody"),
        b"Received: by mx.example.edu; Tue\r\n" + _hop(),
        _hop().replace(b"amazonaws.com", b"amazonaws.com.evil.example"),
        _hop().replace(b"inbound-smtp", b"smtp"),
    ],
    ids=["empty", "in the body", "below", "of another", "no address", "not first", "elsewhere", "other host"],
)
def test_a_hop_that_is_not_the_receivers_own_names_nobody(raw: bytes) -> None:
    assert guessed_envelope(raw, STORED) is None


def test_a_mail_with_bare_line_feeds_and_no_sender_is_read_as_well() -> None:
    raw = _hop().replace(b"<robin@student.example.edu>", b"<>").replace(b"\r\n", b"\n")
    found = guessed_envelope(raw + b"\nwords", STORED)
    assert found is not None
    assert found.source is None


# ---------------------------------------------------------------- the commands


def run(command: Any, *words: str, typed: str = "") -> Result:
    return CliRunner().invoke(command, words, input=typed)


def test_the_command_shows_what_there_is_and_asks(spring: tuple[PlayedStack, Stack]) -> None:
    _, stack = spring
    put(stack, "LettersDeadLettersUrl", a_hint())
    words = ("spring", "--queue", "letters", "--limit", "1", "--rate", "100")
    declined = run(replay, *words, typed="n\n")
    assert declined.exit_code == 1
    assert "letters       1 x a letter to send, the oldest 0 h 0 min old" in declined.stderr
    assert len(there(stack, "LettersDeadLettersUrl")) == 1
    agreed = run(replay, *words, typed="y\n")
    assert (agreed.exit_code, agreed.stdout) == (0, "1 given back, 0 acknowledged.\n")
    assert len(there(stack, "LettersQueueUrl")) == 1


def test_raw_mail_is_captured_again_by_time(spring: tuple[PlayedStack, Stack]) -> None:
    played, stack = spring
    lost_notice(stack, _hop() + a_mail())
    lost_notice(stack, a_mail(), "inbound/whose")
    found = run(replay, "spring", "--from", "2020-01-01", "--yes", "--json", "--rate", "100")
    assert json.loads(found.stdout) == {"captured_again": 1, "had_their_outcomes": 0, "for_nobody_known": 1}
    assert "inbound/whose: its notice was lost" in found.stderr
    played.settle()
    again = run(replay, "spring", "--from", "2020-01-01", "--yes", "--json")
    assert json.loads(again.stdout)["had_their_outcomes"] == 1


@pytest.mark.parametrize(
    "words", [(), ("--queue", "all", "--from", "2027-01-01"), ("--queue", "all", "--to", "2027-01-01")]
)
def test_it_wants_to_know_which_of_the_two_is_meant(words: tuple[str, ...]) -> None:
    assert run(replay, "spring", *words).exit_code == 2


@pytest.mark.parametrize("until", [["--to", "2027-03-01"], ["--to", "2027-03-02T09:00"]])
def test_a_time_that_ends_before_it_begins_is_wrong_use(until: list[str]) -> None:
    wrong = run(replay, "spring", "--from", "2027-03-02T10:00+01:00", *until)
    assert wrong.exit_code == 2
    assert "is to be earlier than --to" in wrong.stderr
    future = run(replay, "spring", "--from", "2999-03-02")
    assert (future.exit_code, "by default now" in future.stderr) == (2, True)


def seconds_out_of_sight() -> list[int]:
    """For how long each call takes what it receives."""
    asked: list[int] = []
    session = boto3.DEFAULT_SESSION
    assert session is not None
    session.events.register(
        "before-parameter-build.sqs.ReceiveMessage",
        lambda params, **_: asked.append(params["VisibilityTimeout"]),
    )
    return asked


def test_dead_letters_stay_out_of_sight_until_those_of_all_queues_are_given_back(
    spring: tuple[PlayedStack, Stack],
) -> None:
    _, stack = spring
    asked = seconds_out_of_sight()
    with DeadLetters(stack, "letters", wait=0, queues=4).taken():
        pass
    with DeadLetters(stack, "letters", wait=0).taken():
        pass
    assert asked == [600 + 4 * 1000 // 5, 600 + 1000 // 5]


@pytest.mark.slow
def test_the_command_takes_all_queues_for_as_long_as_all_of_them_need(
    spring: tuple[PlayedStack, Stack],
) -> None:
    _, stack = spring
    put(stack, "LettersDeadLettersUrl", a_hint())
    asked = seconds_out_of_sight()
    done = run(replay, "spring", "--queue", "all", "--yes", "--rate", "5", "--limit", "1000")
    assert done.exit_code == 0, done.output
    assert set(asked) == {600 + 4 * 1000 // 5}


def test_a_time_that_is_none_is_said_to_be_none() -> None:
    found = run(replay, "spring", "--from", "yesterday")
    assert (found.exit_code, "write 2027-01-12" in found.stderr) == (2, True)


def test_reconcile_names_keys_and_no_people(spring: tuple[PlayedStack, Stack]) -> None:
    played, stack = spring
    played.receive(a_mail(), PASSED)
    played.settle()
    assert run(reconcile, "spring").exit_code == 0
    lost_notice(stack, a_mail())
    # The clock of the command is the real one: a mail of just now may still be on its way.
    found = run(reconcile, "spring", "--json")
    assert json.loads(found.stdout)["mails"] == 0


# ---------------------------------------------------------------- the daily look


def test_the_daily_look_counts_and_logs_keys_and_no_people(spring: tuple[PlayedStack, Stack]) -> None:
    played, stack = spring
    played.receive(a_mail(), PASSED)
    played.settle()
    lost_notice(stack, _hop() + a_mail())
    played.clock.present = datetime.now(UTC) + timedelta(hours=1)  # S3 stamps with the real time
    with logged() as out:
        played.app.reconcile(captured("reconcile"), None)
    told = [json.loads(line) for line in out.getvalue().splitlines()]
    assert [line["message"] for line in told] == ["without_outcome", "reconciled", "MailsWithoutOutcome"]
    assert told[0]["object"] == "inbound/abc123"
    assert (told[1]["mails"], told[1]["without"], told[2]["MailsWithoutOutcome"]) == (2, 1, 1)
    assert "@" not in out.getvalue()


def test_a_daily_look_that_finds_nothing_sends_no_metric(spring: tuple[PlayedStack, Stack]) -> None:
    """A point is paid for, and the alarm takes none for good news."""
    played, _ = spring
    played.receive(a_mail(), PASSED)
    played.settle()
    played.clock.present = datetime.now(UTC) + timedelta(hours=1)  # S3 stamps with the real time
    with logged() as out:
        played.app.reconcile(captured("reconcile"), None)
    (told,) = [json.loads(line) for line in out.getvalue().splitlines()]
    assert (told["message"], told["mails"], told["without"]) == ("reconciled", 1, 0)
