"""Replaying, reconciling and archiving on what stands in for AWS more faithfully than moto."""

from __future__ import annotations

import json
import time
import uuid
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import boto3
import pytest

from chalicelib.ports import Write
from chalicelib.usecases.capture_mail import CaptureMail
from infra.archive.export import export_cohort
from infra.archive.incinerate import incinerate
from infra.archive.inventory import inventory
from infra.operating.dead_letters import replay_queue
from infra.operating.recapture import find_mails
from infra.operating.stacks import Stack
from infra.table import create_table
from tests.builders import ROBIN, a_cohort, a_member, an_envelope
from tests.usecases.writing import a_mail

pytestmark = pytest.mark.slow
_QUEUES = ("Inbound", "Letters", "Errands", "Feedback")


@pytest.fixture
def spring(ministack: str, monkeypatch: pytest.MonkeyPatch) -> Stack:
    """A stack made by hand: its bucket keeps versions, and what is received once too often is dead."""
    monkeypatch.setenv("AWS_ENDPOINT_URL", ministack)
    name = f"warmthread-{uuid.uuid4().hex[:12]}"
    create_table(boto3.client("dynamodb"), name)
    s3 = boto3.client("s3")
    s3.create_bucket(Bucket=name)
    s3.put_bucket_versioning(Bucket=name, VersioningConfiguration={"Status": "Enabled"})
    outputs = {"TableName": name, "BucketName": name}
    for queue in _QUEUES:
        outputs |= _queue(name, queue)
    stack = Stack("spring", outputs, "UPDATE_COMPLETE", "us-east-1")
    stack.ledger.put_cohort(a_cohort())
    stack.ledger.commit(Write(member=a_member()))
    return stack


def _queue(stack: str, name: str) -> dict[str, str]:
    sqs = boto3.client("sqs")
    dead = sqs.create_queue(QueueName=f"{stack}-{name}-dead")["QueueUrl"]
    arn = sqs.get_queue_attributes(QueueUrl=dead, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
    redrive = json.dumps({"deadLetterTargetArn": arn, "maxReceiveCount": 1})
    attributes: Any = {"VisibilityTimeout": "1", "RedrivePolicy": redrive}
    url = sqs.create_queue(QueueName=f"{stack}-{name}", Attributes=attributes)["QueueUrl"]
    return {f"{name}QueueUrl": url, f"{name}DeadLettersUrl": dead}


def test_what_failed_too_often_goes_back_with_its_attributes(spring: Stack) -> None:
    sqs, url = boto3.client("sqs"), spring.outputs["LettersQueueUrl"]
    hint = json.dumps({"member": ROBIN, "letter": "letteraaaa"})
    trace: Any = {"trace": {"StringValue": "abc", "DataType": "String"}}
    sqs.send_message(QueueUrl=url, MessageBody=hint, MessageAttributes=trace)
    assert sqs.receive_message(QueueUrl=url)["Messages"]
    time.sleep(1.5)
    assert "Messages" not in sqs.receive_message(QueueUrl=url)
    assert replay_queue(spring, "letters", rate=100) == 1
    (back,) = sqs.receive_message(QueueUrl=url, MessageAttributeNames=["All"])["Messages"]
    assert (back["Body"], back["MessageAttributes"]["trace"]["StringValue"]) == (hint, "abc")
    assert replay_queue(spring, "letters", rate=100) == 0


def test_everything_is_exported_deleted_and_counted(spring: Stack, tmp_path: Path) -> None:
    s3, bucket = boto3.client("s3"), spring.outputs["BucketName"]
    for key in ("inbound/000001", "inbound/lost", "inbound/AMAZON_SES_SETUP_NOTIFICATION"):
        for raw in (b"an older version", a_mail()):
            s3.put_object(Bucket=bucket, Key=key, Body=raw)
    s3.delete_object(Bucket=bucket, Key="inbound/gone")  # leaves a mark
    for _ in range(2):
        CaptureMail(spring.ledger, spring.raw_mail, spring.queues)(an_envelope())
    found = find_mails(spring, datetime(2020, 1, 1, tzinfo=UTC), datetime(2099, 1, 1, tzinfo=UTC))
    assert (found.mails, found.settled, found.unknown) == (2, 1, ("inbound/lost",))

    before = inventory(spring)
    counts = export_cohort(spring, tmp_path / "spring")
    assert (counts.of["mails"], counts.of["envelopes"], counts.of["touches"]) == (2, 1, 1)
    done = incinerate(spring, tmp_path / "spring")
    assert done.before == before
    assert done.after.total == 0
