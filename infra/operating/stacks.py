"""A cohort's stack as it stands: its outputs, and the adapters of the Lambdas, to be used from outside."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

import boto3
from botocore.exceptions import ClientError

from chalicelib.aws.clients import Clients
from chalicelib.aws.ledger import DynamoLedger
from chalicelib.aws.queues import SqsQueues
from chalicelib.aws.raw_mail import S3RawMail
from infra.refused import Refused

if TYPE_CHECKING:
    from mypy_boto3_cloudformation.type_defs import StackTypeDef


COHORT_TAG = "warmthread:cohort"  # on every resource of a stack, also for the bill


class StackMissing(Refused):
    """No stack of this cohort stands in this account and region."""

    def __init__(self, cohort: str, region: str) -> None:
        super().__init__(
            f"no stack of the cohort {cohort} stands in {region}; "
            f"make it with: warmthread deploy {cohort} (or name its region with AWS_DEFAULT_REGION)"
        )


def stack_name(cohort: str) -> str:
    """Also the name of the cohort's receipt rule."""
    return f"warmthread-{cohort}"


@dataclass(frozen=True)
class Stack:
    """`outputs` are those of `infra/template.yaml`, by name. Clients take region, credentials and
    endpoint from the environment (AWS_ENDPOINT_URL leads to a stand-in)."""

    cohort: str
    outputs: Mapping[str, str]
    status: str
    region: str
    parameters: Mapping[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        return stack_name(self.cohort)

    @cached_property
    def ledger(self) -> DynamoLedger:
        return DynamoLedger(Clients().dynamodb(), self.outputs["TableName"], time.monotonic)

    @cached_property
    def raw_mail(self) -> S3RawMail:
        return S3RawMail(Clients().s3(), self.outputs["BucketName"])

    @cached_property
    def queues(self) -> SqsQueues:
        return SqsQueues(
            Clients().sqs(),
            inbound_url=self.outputs["InboundQueueUrl"],
            letters_url=self.outputs["LettersQueueUrl"],
            errands_url=self.outputs["ErrandsQueueUrl"],
            feedback_url=self.outputs["FeedbackQueueUrl"],
            feedback_dead_letters_url=self.outputs["FeedbackDeadLettersUrl"],
        )


def find_stack(cohort: str) -> Stack:
    """`StackMissing` where there is none; botocore's errors pass."""
    client = boto3.client("cloudformation")
    region = client.meta.region_name
    try:
        found = client.describe_stacks(StackName=stack_name(cohort))["Stacks"]
    except ClientError as error:
        if "does not exist" in str(error):
            raise StackMissing(cohort, region) from None
        raise
    if not found or found[0]["StackStatus"] == "DELETE_COMPLETE":
        raise StackMissing(cohort, region)
    refuse_not_ours(found[0], cohort)
    if not found[0].get("Outputs"):
        raise Refused(
            f"{stack_name(cohort)} is in the state {found[0]['StackStatus']} and does not stand yet; "
            f"finish it with: warmthread deploy {cohort}"
        )
    return stack_of(cohort, found[0], region)


def refuse_not_ours(found: StackTypeDef, cohort: str) -> None:
    """`Refused` where it has no tag of ours; a stack that is only proposed has no tags, and holds nothing."""
    tags = {tag["Key"]: tag["Value"] for tag in found.get("Tags", [])}
    if found["StackStatus"] != "REVIEW_IN_PROGRESS" and tags.get(COHORT_TAG) != cohort:
        raise Refused(
            f"A stack {found['StackName']} is there that Warmthread did not make (it has no tag "
            f"{COHORT_TAG}); nothing was done to it: give the cohort another name, or delete it yourself."
        )


def stack_of(cohort: str, described: StackTypeDef, region: str) -> Stack:
    """Of what CloudFormation says of it."""
    return Stack(
        cohort,
        outputs=_by_name(described.get("Outputs", []), "OutputKey", "OutputValue"),
        status=described["StackStatus"],
        region=region,
        parameters=_by_name(described.get("Parameters", []), "ParameterKey", "ParameterValue"),
    )


def _by_name(pairs: Any, key: str, value: str) -> dict[str, str]:
    return {pair[key]: pair[value] for pair in pairs}
