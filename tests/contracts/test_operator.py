"""What `ports.Operator` promises, on SNS."""

from __future__ import annotations

import json
from typing import Any

import boto3
import pytest
from botocore.exceptions import ClientError
from moto import mock_aws

from chalicelib.aws.clients import Clients
from chalicelib.aws.operator import SnsOperator
from chalicelib.ports import Retry


def test_the_operator_is_told_through_the_stacks_topic() -> None:
    with mock_aws():
        topic = boto3.client("sns").create_topic(Name="operator")["TopicArn"]
        sqs = boto3.client("sqs")
        url = sqs.create_queue(QueueName="inbox")["QueueUrl"]
        arn = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
        boto3.client("sns").subscribe(TopicArn=topic, Protocol="sqs", Endpoint=arn)
        SnsOperator(Clients().sns(), topic).tell("The letters are paused", "Five bounced.\nLook.")
        (message,) = sqs.receive_message(QueueUrl=url)["Messages"]
    said = json.loads(message["Body"])
    assert (said["Subject"], said["Message"]) == ("The letters are paused", "Five bounced.\nLook.")


class _Recording:
    def __init__(self, code: str | None = None) -> None:
        self.asked: list[dict[str, Any]] = []
        self.code = code

    def publish(self, **question: Any) -> None:
        self.asked.append(question)
        if self.code:
            raise ClientError({"Error": {"Code": self.code}}, "Publish")


def test_a_subject_is_one_short_line_as_sns_wants_it() -> None:
    sns: Any = _Recording()
    SnsOperator(sns, "topic").tell("Line\none \u00e9" + "x" * 200, "text")
    (asked,) = sns.asked
    assert asked["Subject"] == "Line one ?" + "x" * 89


@pytest.mark.parametrize(("code", "said"), [("Throttling", Retry), ("AuthorizationError", ClientError)])
def test_what_cannot_be_said_now_is_said_later(code: str, said: type[Exception]) -> None:
    sns: Any = _Recording(code)
    with pytest.raises(said):
        SnsOperator(sns, "topic").tell("subject", "text")
