"""What CloudFormation says while it changes a stack."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from botocore.exceptions import ClientError

if TYPE_CHECKING:
    from mypy_boto3_cloudformation.client import CloudFormationClient
    from mypy_boto3_cloudformation.type_defs import StackEventTypeDef

# Of resources that were stopped because another failed first.
_FOLLOWS = ("cancelled", "Cancelled")


def watch(
    client: CloudFormationClient,
    stack_id: str,
    since: str | None,
    tell: Callable[[str], None],
    sleep: Callable[[float], None],
) -> list[StackEventTypeDef]:
    """The events after the one with the id `since`, oldest first, once nothing is under way any more."""
    seen: list[StackEventTypeDef] = []
    waits = 0.2
    while True:
        status = _status(client, stack_id)
        new = _events_after(client, stack_id, seen[-1]["EventId"] if seen else since)
        for event in new:
            if words := _words(event):
                tell(words)
        seen += new
        if not status.endswith("_IN_PROGRESS") or status == "REVIEW_IN_PROGRESS":
            return seen
        sleep(waits := min(waits * 1.5, 5.0))


def first_failure(events: Iterable[StackEventTypeDef]) -> str | None:
    """In one sentence, of the resource that failed first: the others follow from it."""
    for event in events:
        reason = event.get("ResourceStatusReason", "")
        failed = event.get("ResourceStatus", "").endswith("_FAILED")
        if failed and reason and not any(word in reason for word in _FOLLOWS):
            return f"{event['LogicalResourceId']} ({event['ResourceType']}) failed: {reason.rstrip('.')}"
    return None


def _status(client: CloudFormationClient, stack_id: str) -> str:
    try:
        return client.describe_stacks(StackName=stack_id)["Stacks"][0]["StackStatus"]
    except ClientError as error:
        if "does not exist" in str(error):
            return "DELETE_COMPLETE"
        raise


def _events_after(client: CloudFormationClient, stack_id: str, since: str | None) -> list[StackEventTypeDef]:
    """CloudFormation lists the newest first."""
    found: list[StackEventTypeDef] = []
    for page in client.get_paginator("describe_stack_events").paginate(StackName=stack_id):
        for event in page["StackEvents"]:
            if event["EventId"] == since:
                return found[::-1]
            found.append(event)
    return found[::-1]


def _words(event: StackEventTypeDef) -> str | None:
    """None for what is only begun, or is about the stack itself."""
    doing, _, how = event["ResourceStatus"].rpartition("_")
    if event.get("PhysicalResourceId") == event["StackId"] or how not in _DONE:
        return None
    return f"{event['LogicalResourceId']}: {_DOING.get(doing, doing.lower())} {_DONE[how]}".strip()


_DONE = {"COMPLETE": "", "FAILED": "failed"}
_DOING = {"CREATE": "made", "UPDATE": "changed", "DELETE": "deleted"}
