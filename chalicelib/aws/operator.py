"""What the operator must know, through the topic of the stack's alarms."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from chalicelib.aws.refusals import retried_later

if TYPE_CHECKING:
    from mypy_boto3_sns.client import SNSClient

# "Publish" in the SNS API reference: ASCII, no line breaks, fewer than 100 characters.
_LONGEST_SUBJECT = 99


@dataclass(frozen=True, slots=True)
class SnsOperator:
    client: SNSClient
    topic_arn: str

    def tell(self, subject: str, text: str) -> None:
        line = " ".join(subject.split()).encode("ascii", "replace").decode()
        with retried_later():
            self.client.publish(TopicArn=self.topic_arn, Subject=line[:_LONGEST_SUBJECT], Message=text)
