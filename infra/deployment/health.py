"""How a cohort's stack is: what waits, what failed, what was last done, and what needs a person."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import boto3

from chalicelib.aws.raw_mail import ENVELOPES
from chalicelib.domain.letter import LetterKind
from infra.deployment.alarm_mail import AlarmMail, find_alarm_mail
from infra.deployment.mail_account import MailAccount, Sending
from infra.operating.archived import archived_at

if TYPE_CHECKING:
    from mypy_boto3_cloudformation.client import CloudFormationClient
    from mypy_boto3_cloudwatch.client import CloudWatchClient
    from mypy_boto3_s3.client import S3Client
    from mypy_boto3_sesv2.client import SESV2Client
    from mypy_boto3_sns.client import SNSClient
    from mypy_boto3_sqs.client import SQSClient
    from mypy_boto3_ssm.client import SSMClient

    from chalicelib.domain.member import Member
    from infra.operating.stacks import Stack

_QUEUES = ("Inbound", "Letters", "Errands", "Feedback")
_LATE = timedelta(minutes=15)  # as the alarm for unsent letters has it


@dataclass(frozen=True, slots=True)
class Queue:
    waiting: int
    dead: int


@dataclass(frozen=True, slots=True)
class Proved:
    """A domain or address, and whether SES still has it verified."""

    name: str
    verified: bool


@dataclass(frozen=True, slots=True)
class Health:
    """Instants are in UTC; None: never, or longer ago than is kept. `archived_at` is looked for only where
    it is not `configured`. `late` of the `unsent` letters wait for more than 15 minutes. By `letters_by`
    letters are sent, by `mail_by` mail is received; None on a stand-in, where SES verifies nothing."""

    stack: str
    status: str
    configured: bool
    archived_at: datetime | None
    queues: Mapping[str, Queue]
    members: int
    last_mail: datetime | None
    last_digest: datetime | None
    unsent: int
    late: int
    sending: Sending
    paused: bool
    letters_by: Proved | None
    mail_by: Proved | None
    alarms: tuple[str, ...]
    alarm_mail: AlarmMail


@dataclass(frozen=True, slots=True)
class Examine:
    account: MailAccount = field(default_factory=MailAccount)
    sqs: SQSClient = field(default_factory=lambda: boto3.client("sqs"))
    s3: S3Client = field(default_factory=lambda: boto3.client("s3"))
    sesv2: SESV2Client = field(default_factory=lambda: boto3.client("sesv2"))
    cloudwatch: CloudWatchClient = field(default_factory=lambda: boto3.client("cloudwatch"))
    cloudformation: CloudFormationClient = field(default_factory=lambda: boto3.client("cloudformation"))
    sns: SNSClient = field(default_factory=lambda: boto3.client("sns"))
    ssm: SSMClient = field(default_factory=lambda: boto3.client("ssm"))

    def __call__(self, stack: Stack, now: datetime) -> Health:
        configured = stack.ledger.configured() is not None
        members = tuple(stack.ledger.members()) if configured else ()
        unsent = _unsent(stack, now) if configured else []
        return Health(
            stack.name,
            stack.status,
            configured=configured,
            archived_at=None if configured else archived_at(stack.cohort, self.ssm),
            queues={name: self._queue(stack, name) for name in _QUEUES},
            members=len(members),
            last_mail=self._newest(stack, ENVELOPES),
            last_digest=_last_digest(stack, members),
            unsent=len(unsent),
            late=sum(now - since > _LATE for since in unsent),
            sending=self.account.sending(),
            paused=self._paused(stack),
            letters_by=self._letters_by(stack),
            mail_by=self._mail_by(stack),
            alarms=tuple(self._alarms(stack)),
            alarm_mail=find_alarm_mail(stack, self.sns),
        )

    def _queue(self, stack: Stack, name: str) -> Queue:
        outputs = stack.outputs
        return Queue(self._depth(outputs[f"{name}QueueUrl"]), self._depth(outputs[f"{name}DeadLettersUrl"]))

    def _depth(self, url: str) -> int:
        found = self.sqs.get_queue_attributes(
            QueueUrl=url,
            AttributeNames=["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"],
        )
        return sum(map(int, found["Attributes"].values()))

    def _newest(self, stack: Stack, prefix: str) -> datetime | None:
        """What was captured leaves its envelope; those of the last `raw_mail_days` are there."""
        pages = self.s3.get_paginator("list_objects_v2").paginate(
            Bucket=stack.outputs["BucketName"], Prefix=prefix
        )
        found = (entry["LastModified"] for page in pages for entry in page.get("Contents", []))
        newest = max(found, default=None)
        return newest.astimezone(UTC) if newest else None

    def _paused(self, stack: Stack) -> bool:
        found = self.sesv2.get_configuration_set(ConfigurationSetName=stack.outputs["ConfigurationSet"])
        return not found.get("SendingOptions", {}).get("SendingEnabled", True)

    def _letters_by(self, stack: Stack) -> Proved | None:
        """The very one that the stack was deployed with: its policy lets no other send."""
        if not _is_on_aws(stack):
            return None
        name = stack.parameters["LettersIdentity"]
        found = self.account.identity(name)
        return Proved(name, verified=found is not None and found.verified)

    def _mail_by(self, stack: Stack) -> Proved | None:
        if not _is_on_aws(stack):
            return None
        domain = stack.parameters["MailDomain"]
        found = self.account.known(domain)
        return Proved(found.name if found else domain, verified=found is not None and found.verified)

    def _alarms(self, stack: Stack) -> Iterable[str]:
        """Those of this very stack: another's name may begin with this one's."""
        pages = self.cloudformation.get_paginator("list_stack_resources").paginate(StackName=stack.name)
        names = [
            entry.get("PhysicalResourceId", "")
            for page in pages
            for entry in page["StackResourceSummaries"]
            if entry["ResourceType"] == "AWS::CloudWatch::Alarm"
        ]
        if not names:
            return []
        found = self.cloudwatch.describe_alarms(AlarmNames=names, StateValue="ALARM")["MetricAlarms"]
        return sorted(alarm["AlarmName"] for alarm in found)


def _is_on_aws(stack: Stack) -> bool:
    return stack.parameters.get("ReceivesMail") == "true"


def _unsent(stack: Stack, now: datetime) -> list[datetime]:
    """Since when. The index lists what was due; only the letter itself says whether it still is."""
    found = []
    for entry in stack.ledger.due(now):
        letter = stack.ledger.letter(entry.member_id, entry.letter_id) if entry.letter_id else None
        if letter and letter.due_at:
            found.append(letter.created_at)
    return found


def _last_digest(stack: Stack, members: Iterable[Member]) -> datetime | None:
    return max(
        (
            letter.sent_at
            for member in members
            for letter in stack.ledger.letters(member.id)
            if letter.kind is LetterKind.DIGEST and letter.sent_at
        ),
        default=None,
    )
