"""How a stack is: told in words and to programs, with what needs a person."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, cast

import boto3
import pytest
from botocore.exceptions import ClientError
from click.testing import CliRunner

from chalicelib.domain.address import Address
from chalicelib.domain.letter import Letter, LetterId, LetterKind, LetterState, Topic
from chalicelib.domain.outcome import Outcome, OutcomeKind, Reason
from chalicelib.ports import OutcomeRecord, Write
from chalicelib.usecases.capture_mail import outcome_owner
from infra.cli import main
from infra.deployment.alarm_mail import AlarmMail, Heard, about_alarms, find_alarm_mail
from infra.deployment.health import Examine, Health, Proved, Queue
from infra.deployment.health_words import as_json_object, lines_of
from infra.deployment.mail_account import MailAccount, Sending
from infra.deployment.trial_mail import TrialMail
from infra.deployment.worries import worries_of
from infra.operating.in_sight import stacks_in_sight
from infra.operating.stacks import Stack
from infra.stack import PlayedStack
from tests.builders import NOW, a_cohort, a_member
from tests.infra.cloudformation import FakeCloudFormation, Standing
from tests.infra.mail_services import FakeSns
from tests.infra.standing import standing

SENDING = Sending(production=True, a_day=50_000, a_second=14.0, sent_today=120)
QUIET = Queue(0, 0)
TOPIC = "arn:aws:sns:us-east-1:123456789012:operator"
OPS = "ops@example.edu"
SUBSCRIBE = f"aws sns subscribe --topic-arn {TOPIC} --protocol email --notification-endpoint {OPS}"
WELL = Health(
    stack="warmthread-spring",
    status="UPDATE_COMPLETE",
    configured=True,
    archived_at=None,
    queues={"Inbound": QUIET, "Letters": QUIET},
    members=12,
    last_mail=datetime(2027, 1, 12, 9, 30, tzinfo=UTC),
    last_digest=None,
    unsent=0,
    late=0,
    sending=SENDING,
    paused=False,
    letters_by=Proved("letters.example.edu", verified=True),
    mail_by=Proved("example.edu", verified=True),
    alarms=(),
    alarm_mail=AlarmMail(OPS, Heard.CONFIRMED, TOPIC),
)


TOLD = {
    "AlarmAddress": OPS,
    "MailDomain": "spring.example.edu",
    "LettersIdentity": "letters.example.edu",
    "ReceivesMail": "true",
}


def worries(**changed: Any) -> str:
    return "\n".join(worries_of(replace(WELL, **changed), "spring"))


# ---------------------------------------------------------------- what needs a person


def test_a_stack_that_is_well_needs_nobody() -> None:
    assert worries() == ""


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"status": "UPDATE_ROLLBACK_FAILED"}, "warmthread deploy spring"),
        ({"configured": False}, "configuration was never written; finish it with: warmthread deploy spring"),
        ({"configured": False, "archived_at": NOW}, "until it is ended with: warmthread destroy spring"),
        ({"queues": {"Inbound": Queue(0, 2)}}, "2 messages are in the dead letters of inbound"),
        ({"queues": {"Letters": Queue(9, 1)}}, "warmthread replay spring"),
        ({"late": 1}, "1 letter waits for more than 15 minutes"),
        ({"alarms": ("BounceRate",)}, "The alarm BounceRate is on"),
        ({"paused": True}, "--configuration-set-name warmthread-spring --sending-enabled"),
        (
            {"sending": replace(SENDING, paused="SHUTDOWN")},
            "SES has paused the sending of the account (SHUTDOWN)",
        ),
        ({"sending": replace(SENDING, production=False)}, "in the sandbox of SES, so members get no letters"),
        ({"sending": replace(SENDING, sent_today=45_000)}, "45000 of 50000 mails a day are sent"),
        (
            {"letters_by": Proved("letters.example.edu", verified=False)},
            "so no letter leaves: warmthread boot",
        ),
        (
            {"mail_by": Proved("example.edu", verified=False)},
            "SES has example.edu not verified, or not any more",
        ),
        ({"alarm_mail": AlarmMail(OPS, Heard.PENDING, TOPIC)}, f"{OPS} has not confirmed. Follow the link"),
        ({"alarm_mail": AlarmMail(OPS, Heard.MISSING, TOPIC)}, SUBSCRIBE),
    ],
)
def test_each_trouble_has_its_sentence(changed: dict[str, Any], words: str) -> None:
    assert words in worries(**changed)


@pytest.mark.parametrize(
    "changed",
    [
        {"queues": {"Inbound": Queue(500, 0)}},  # work that waits is no trouble
        {"unsent": 3},
        {"status": "UPDATE_ROLLBACK_COMPLETE"},
        {"members": 0, "sending": replace(SENDING, production=False)},
        {"sending": replace(SENDING, a_day=-1, sent_today=9)},  # without a limit
        {"letters_by": None, "mail_by": None},  # a stand-in for SES
        {"alarm_mail": AlarmMail("", Heard.NOBODY, TOPIC)},  # as its file has it
    ],
)
def test_what_goes_on_by_itself_worries_nobody(changed: dict[str, Any]) -> None:
    assert worries(**changed) == ""


def test_people_read_facts_first_and_what_to_do_last() -> None:
    lines = lines_of(replace(WELL, queues={"Inbound": Queue(3, 1)}), ("Look at it.",))
    assert lines[0] == "Stack               warmthread-spring, UPDATE_COMPLETE"
    assert "Last mail captured  2027-01-12 09:30 UTC" in lines
    assert "Last digest sent    none yet, or longer ago than is kept" in lines
    assert "Queues              inbound 3 (+ 1 dead)" in lines
    assert "Sent by             letters.example.edu, verified" in lines
    assert "Alarms go to        ops@example.edu, confirmed" in lines
    assert lines[-1] == "To do: Look at it."
    assert lines_of(WELL, ())[-1] == "Nothing needs a person."


def test_programs_read_one_object() -> None:
    found = json.loads(json.dumps(as_json_object(WELL, ("Look at it.",))))
    assert found["last_mail"] == "2027-01-12T09:30:00+00:00"
    assert found["last_digest"] is None
    assert found["queues"]["Inbound"] == {"waiting": 0, "dead": 0}
    assert found["sending"]["production"] is True
    assert found["worries"] == ["Look at it."]
    assert found["letters_by"] == {"name": "letters.example.edu", "verified": True}
    assert found["mail_by"] == {"name": "example.edu", "verified": True}
    assert found["alarm_mail"] == {"address": OPS, "state": "confirmed", "topic": TOPIC}


# ---------------------------------------------------------------- who hears of alarms


@pytest.mark.parametrize(
    ("arns", "state"),
    [
        ({}, Heard.MISSING),
        ({OPS: "PendingConfirmation"}, Heard.PENDING),
        ({OPS: "Deleted"}, Heard.MISSING),
        ({OPS: "Deleted", "OPS@example.edu": "PendingConfirmation"}, Heard.PENDING),
        ({OPS: "PendingConfirmation", "OPS@example.edu": f"{TOPIC}:1"}, Heard.CONFIRMED),
        ({"other@example.edu": f"{TOPIC}:1"}, Heard.MISSING),
    ],
)
def test_an_address_hears_of_alarms_once_it_has_confirmed(arns: dict[str, str], state: Heard) -> None:
    told = {"AlarmAddress": OPS}
    stack = Stack("spring", {"OperatorTopicArn": TOPIC}, "UPDATE_COMPLETE", "us-east-1", told)
    assert find_alarm_mail(stack, cast("Any", FakeSns(arns))).state is state


def test_where_nobody_is_to_be_told_nobody_is_asked_about() -> None:
    stack = Stack("spring", {"OperatorTopicArn": TOPIC}, "UPDATE_COMPLETE", "us-east-1", {"AlarmAddress": ""})
    found = find_alarm_mail(stack, cast("Any", None))
    assert (str(found), list(about_alarms(found, "spring"))) == ("nobody", [])


# ---------------------------------------------------------------- of a stack with mail in it


class FakeSesV2:
    """moto has no account; `send_email` hands over what was sent."""

    def __init__(self) -> None:
        self.sent: list[str] = []
        self.on = True
        self.verified = {"letters.example.edu": True, "example.edu": True}

    def get_account(self) -> dict[str, Any]:
        return {"ProductionAccessEnabled": True, "SendQuota": {"Max24HourSend": 200.0, "MaxSendRate": 1.0}}

    def get_email_identity(self, *, EmailIdentity: str) -> dict[str, Any]:  # noqa: N803 - as boto3 has it
        if EmailIdentity not in self.verified:
            raise ClientError({"Error": {"Code": "NotFoundException"}}, "GetEmailIdentity")
        return {"VerifiedForSendingStatus": self.verified[EmailIdentity]}

    def get_configuration_set(self, **_asked: str) -> dict[str, Any]:
        return {"SendingOptions": {"SendingEnabled": self.on}}

    def send_email(self, **mail: Any) -> None:
        self.sent += mail["Destination"]["ToAddresses"]


class FakeCloudWatch:
    def __init__(self, *ringing: str) -> None:
        self.ringing = ringing

    def describe_alarms(self, *, AlarmNames: list[str], StateValue: str) -> dict[str, Any]:  # noqa: N803
        assert StateValue == "ALARM"
        return {"MetricAlarms": [{"AlarmName": name} for name in AlarmNames if name in self.ringing]}


@pytest.fixture
def spring() -> Iterator[tuple[PlayedStack, Stack]]:
    with standing() as (played, stack):
        outputs = {**stack.outputs, "ConfigurationSet": stack.name, "OperatorTopicArn": TOPIC}
        yield played, replace(stack, outputs=outputs, parameters=TOLD)


def examined(stack: Stack, now: datetime, ses: FakeSesV2, *ringing: str) -> Health:
    own = Standing(stack.name, "UPDATE_COMPLETE")
    own.resources = [
        {"ResourceType": "AWS::CloudWatch::Alarm", "PhysicalResourceId": "spring-alarm"},
        {"ResourceType": "AWS::SQS::Queue", "PhysicalResourceId": "spring-queue"},
    ]
    examine = Examine(
        MailAccount(cast("Any", ses)),
        sesv2=cast("Any", ses),
        cloudwatch=cast("Any", FakeCloudWatch(*ringing)),
        cloudformation=cast("Any", FakeCloudFormation(own)),
        sns=cast("Any", FakeSns({OPS: "PendingConfirmation"})),
    )
    return examine(stack, now)


def a_letter(name: str, **more: Any) -> Letter:
    kind = more.pop("kind", LetterKind.DIGEST)
    return Letter(LetterId(name), a_member().id, kind, Topic.ROUNDUP, NOW, **more)


def test_what_waits_failed_and_was_last_done_is_counted(spring: tuple[PlayedStack, Stack]) -> None:
    _, stack = spring
    sqs = boto3.client("sqs")
    sqs.send_message(QueueUrl=stack.outputs["InboundDeadLettersUrl"], MessageBody="poison")
    sqs.send_message(QueueUrl=stack.outputs["ErrandsQueueUrl"], MessageBody="to do")
    boto3.client("s3").put_object(Bucket=stack.outputs["BucketName"], Key="envelopes/1.json", Body=b"{}")
    sent = a_letter("sent", state=LetterState.SENT, sent_at=NOW + timedelta(minutes=1))
    stack.ledger.commit(Write(letters=(sent,)))
    stack.ledger.commit(Write(letters=(a_letter("owed", due_at=NOW, kind=LetterKind.RECEIPT),)))
    ses = FakeSesV2()
    ses.on = False
    found = examined(stack, NOW + timedelta(hours=1), ses, "spring-alarm", "spring-two-alarm")
    assert found.queues["Inbound"] == Queue(0, 1)
    assert found.queues["Errands"] == Queue(1, 0)
    assert found.queues["Letters"] == QUIET
    assert (found.members, found.unsent, found.late) == (1, 1, 1)
    assert found.last_digest == NOW + timedelta(minutes=1)
    assert found.last_mail
    assert found.paused
    assert found.alarms == ("spring-alarm",)
    assert found.alarm_mail.state is Heard.PENDING


def test_identities_are_those_that_the_stack_was_deployed_with(spring: tuple[PlayedStack, Stack]) -> None:
    _, stack = spring
    ses = FakeSesV2()
    found = examined(stack, NOW, ses)
    assert found.letters_by == Proved("letters.example.edu", verified=True)
    assert found.mail_by == Proved("example.edu", verified=True)  # the domain above, which is enough
    ses.verified = {"letters.example.edu": False}
    found = examined(stack, NOW, ses)
    assert found.letters_by == Proved("letters.example.edu", verified=False)
    assert found.mail_by == Proved("spring.example.edu", verified=False)
    stand_in = replace(stack, parameters={**TOLD, "ReceivesMail": "false"})
    found = examined(stand_in, NOW, ses)
    assert (found.letters_by, found.mail_by) == (None, None)


def test_a_new_stack_without_a_configuration_is_told_so(spring: tuple[PlayedStack, Stack]) -> None:
    played, stack = spring
    table = boto3.client("dynamodb")
    table.delete_item(
        TableName=played.settings.table_name, Key={"pk": {"S": "COHORT"}, "sk": {"S": "CONFIG"}}
    )
    found = examined(stack, NOW, FakeSesV2())
    assert not found.configured
    assert (found.members, found.last_mail) == (0, None)


# ---------------------------------------------------------------- the test mail


def arriving(stack: Stack, ses: FakeSesV2, *, outcome: bool = True) -> None:
    """As SES and capture_mail leave it."""
    (recipient,) = ses.sent
    body = json.dumps({"recipients": [recipient]}).encode()
    boto3.client("s3").put_object(Bucket=stack.outputs["BucketName"], Key="envelopes/abc.json", Body=body)
    if outcome:
        refused = Outcome(OutcomeKind.REFUSED, Reason.UNKNOWN_ADDRESS)
        owner = outcome_owner(Address(recipient))
        stack.ledger.commit(Write(outcome=OutcomeRecord("inbound/abc", owner, refused, NOW)))


def test_a_test_mail_is_seen_when_its_outcome_stands(spring: tuple[PlayedStack, Stack]) -> None:
    _, stack = spring
    ses, waits = FakeSesV2(), []

    def sleep(seconds: float) -> None:
        waits.append(seconds)
        arriving(stack, ses, outcome=len(waits) > 1)

    arrived = TrialMail(stack, cast("Any", ses), sleep=sleep)(a_cohort().letters_from, "spring.example.edu")
    assert arrived
    assert arrived.outcome.reason is Reason.UNKNOWN_ADDRESS
    assert len(waits) == 2
    assert ses.sent[0].endswith("@spring.example.edu")


def test_a_test_mail_that_does_not_come_is_given_up(spring: tuple[PlayedStack, Stack]) -> None:
    _, stack = spring
    trial = TrialMail(stack, cast("Any", FakeSesV2()), sleep=time.sleep, seconds=0.0)
    assert trial(a_cohort().letters_from, "spring.example.edu") is None


# ---------------------------------------------------------------- the list of cohorts


@pytest.fixture
def nobody(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> pytest.MonkeyPatch:
    """Is signed in to AWS."""
    for name in ("AWS_ACCESS_KEY_ID", "AWS_PROFILE", "AWS_WEB_IDENTITY_TOKEN_FILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    return monkeypatch


def test_without_credentials_the_list_asks_nobody(nobody: pytest.MonkeyPatch, tmp_path: Path) -> None:
    nobody.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:1")
    began = time.monotonic()
    assert stacks_in_sight() == {}
    assert time.monotonic() - began < 0.1
    result = CliRunner().invoke(main, ["cohort", "list", "--folder", str(tmp_path)])
    assert (result.exit_code, result.output) == (0, "")


def test_an_aws_that_does_not_answer_is_not_waited_for(nobody: pytest.MonkeyPatch) -> None:
    nobody.setenv("AWS_ACCESS_KEY_ID", "testing")
    nobody.setenv("AWS_SECRET_ACCESS_KEY", "testing")
    nobody.setenv("AWS_DEFAULT_REGION", "us-east-1")
    nobody.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:1")
    assert stacks_in_sight() == {}
