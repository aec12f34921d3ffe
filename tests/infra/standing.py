"""A played stack as an operator finds it: with dead-letter queues, and the outputs of its template."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from typing import Any

import boto3
from botocore.awsrequest import AWSResponse
from botocore.compat import HTTPHeaders
from botocore.loaders import create_loader
from botocore.session import get_session

from chalicelib.ports import Write
from infra.operating.stacks import COHORT_TAG, Stack, find_stack, stack_name
from infra.stack import PlayedStack, played_stack
from tests.builders import NOW, a_cohort, a_member

_LOADER = create_loader()  # what is known of services is read once for all tests
QUEUES = ("Inbound", "Letters", "Errands", "Feedback")


@contextmanager
def standing() -> Iterator[tuple[PlayedStack, Stack]]:
    """The cohort `spring` with Robin in it; CloudFormation knows the stack and its outputs."""
    with played_stack(a_cohort(), NOW) as played:
        played.wiring.ledger.commit(Write(member=a_member()))
        with _known(_outputs(played)):
            yield played, find_stack("spring")


def _outputs(played: PlayedStack) -> dict[str, str]:
    sqs = boto3.client("sqs")
    settings = played.settings
    dead = {
        f"{name}DeadLettersUrl": sqs.create_queue(QueueName=f"{name}-dead")["QueueUrl"] for name in QUEUES
    }
    dead["FeedbackDeadLettersUrl"] = settings.feedback_dead_letters_url
    alive = {f"{name}QueueUrl": getattr(settings, f"{name.lower()}_queue_url") for name in QUEUES}
    return {"TableName": settings.table_name, "BucketName": settings.bucket_name, **alive, **dead}


@contextmanager
def _known(outputs: dict[str, str]) -> Iterator[None]:
    """CloudFormation answers with one stack; moto's own needs packages that nothing else of ours does."""
    described = {
        "StackName": stack_name("spring"),
        "StackStatus": "UPDATE_COMPLETE",
        "Tags": [{"Key": COHORT_TAG, "Value": "spring"}],
        "Outputs": [{"OutputKey": name, "OutputValue": value} for name, value in outputs.items()],
    }
    answer: Any = AWSResponse("", HTTPStatus.OK, HTTPHeaders(), None), {"Stacks": [described]}
    tell: Any = lambda **_: answer  # noqa: E731 - what botocore takes for an event's handler has no type
    session = get_session()
    session.register_component("data_loader", _LOADER)
    session.register("before-call.cloudformation.DescribeStacks", tell)
    boto3.setup_default_session(botocore_session=session)
    try:
        yield
    finally:
        boto3.DEFAULT_SESSION = None
