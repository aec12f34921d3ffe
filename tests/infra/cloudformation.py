"""A CloudFormation that does what it is told: every state of a stack, also those that take luck to meet.

What is seen on the way (statuses, reasons, tags, retained resources) is worded as the service's own
documentation has it; whether AWS does so was not tried.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

from botocore.exceptions import ClientError

_NOTHING = (
    "The submitted information didn't contain changes. Submit different information to create a change set."
)
ADDED = {"Action": "Add", "LogicalResourceId": "Table", "ResourceType": "AWS::DynamoDB::Table"}


@dataclass
class Standing:
    """A stack. After `looks` times of being described it takes the status `becomes`."""

    name: str
    status: str
    id: str = ""
    tags: Mapping[str, str] = field(default_factory=dict)
    parameters: Mapping[str, str] = field(default_factory=dict)
    template: str = ""
    looks: int = 0
    becomes: str = ""
    resources: list[dict[str, str]] = field(default_factory=list)
    events: list[dict[str, str]] = field(default_factory=list)
    outputs: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.id = self.id or f"arn:aws:cloudformation:us-east-1:123456789012:stack/{self.name}/1"

    def described(self) -> dict[str, Any]:
        if self.becomes and self.looks == 0:
            self.status, self.becomes = self.becomes, ""
        self.looks -= 1
        return {
            "StackName": self.name,
            "StackId": self.id,
            "StackStatus": self.status,
            "Tags": [{"Key": key, "Value": value} for key, value in self.tags.items()],
            "Parameters": [
                {"ParameterKey": key, "ParameterValue": value} for key, value in self.parameters.items()
            ],
            "Outputs": [{"OutputKey": key, "OutputValue": value} for key, value in self._outputs().items()],
        }

    def _outputs(self) -> Mapping[str, str]:
        """None before it was made."""
        if self.status == "REVIEW_IN_PROGRESS":
            return {}
        return self.outputs or {"TableName": f"{self.name}-Table-1"}


class FakeCloudFormation:
    """`outputs` are those of each stack that it makes (a table's name where none are given). `changes` are
    what the next change set would do; `fails` is the reason why the next one goes back; each is seen under
    way `looks` times. `retained` resources outlive their stack. `calls` are those that change something."""

    def __init__(self, *stacks: Standing) -> None:
        self.meta = SimpleNamespace(region_name="us-east-1")
        self.stacks = list(stacks)
        self.sets: dict[str, dict[str, Any]] = {}
        self.calls: list[str] = []
        self.changes: list[dict[str, Any]] = [ADDED]
        self.fails = ""
        self.retained: list[str] = []
        self.outputs: Mapping[str, str] = {}
        self.looks = 1

    # ------------------------------------------------------------ stacks

    def find(self, name: str) -> Standing:
        """A deleted one only by its id."""
        for stack in reversed(self.stacks):
            if name == stack.id or (name == stack.name and stack.status != "DELETE_COMPLETE"):
                return stack
        raise _error("ValidationError", f"Stack with id {name} does not exist")

    def describe_stacks(self, *, StackName: str) -> dict[str, Any]:  # noqa: N803 - as boto3 has it
        return {"Stacks": [self.find(StackName).described()]}

    def delete_stack(self, *, StackName: str) -> None:  # noqa: N803
        self.calls.append("delete stack")
        stack = self.find(StackName)
        stack.status = "DELETE_COMPLETE"
        for resource in stack.resources:
            kept = resource["LogicalResourceId"] in self.retained
            resource["ResourceStatus"] = "DELETE_SKIPPED" if kept else "DELETE_COMPLETE"

    # ------------------------------------------------------------ change sets

    def create_change_set(self, **asked: Any) -> dict[str, str]:
        name, is_new = asked["StackName"], asked["ChangeSetType"] == "CREATE"
        tags = {tag["Key"]: tag["Value"] for tag in asked["Tags"]}
        if is_new and not any(s.name == name and s.status == "REVIEW_IN_PROGRESS" for s in self.stacks):
            self.stacks.append(
                Standing(
                    name, "REVIEW_IN_PROGRESS", id=f"arn:x/{name}/{len(self.stacks)}", outputs=self.outputs
                )
            )
        stack = self.find(name)
        wanted = {entry["ParameterKey"]: entry["ParameterValue"] for entry in asked["Parameters"]}
        same = not is_new and (stack.template, stack.parameters) == (asked["TemplateURL"], wanted)
        found = {
            "ChangeSetId": f"arn:set/{asked['ChangeSetName']}",
            "ChangeSetName": asked["ChangeSetName"],
            "CreationTime": datetime.now(UTC),
            "Status": "FAILED" if same else "CREATE_COMPLETE",
            "StatusReason": _NOTHING if same else "",
            "Changes": [{"ResourceChange": change} for change in ([] if same else self.changes)],
        }
        self.sets[found["ChangeSetId"]] = found | {
            "_": (stack, asked["TemplateURL"], wanted, tags, is_new),
        }
        return {"Id": found["ChangeSetId"], "StackId": stack.id}

    def describe_change_set(self, *, ChangeSetName: str) -> dict[str, Any]:  # noqa: N803
        return self._set(ChangeSetName)

    def list_change_sets(self, *, StackName: str) -> dict[str, Any]:  # noqa: N803
        found = self.find(StackName)
        return {"Summaries": [entry for entry in self.sets.values() if entry["_"][0] is found]}

    def delete_change_set(self, *, ChangeSetName: str) -> None:  # noqa: N803
        self._set(ChangeSetName)
        del self.sets[ChangeSetName]

    def _set(self, name: str) -> dict[str, Any]:
        if name not in self.sets:
            raise _error("ChangeSetNotFound", f"ChangeSet [{name}] does not exist")
        return self.sets[name]

    def execute_change_set(self, *, ChangeSetName: str) -> None:  # noqa: N803
        """All other change sets of the stack go with it, as the documentation has it."""
        self.calls.append("execute")
        stack, template, wanted, tags, is_new = self._set(ChangeSetName)["_"]
        self.sets = {name: entry for name, entry in self.sets.items() if entry["_"][0] is not stack}
        stack.tags, done = tags, "CREATE" if is_new else "UPDATE"
        stack.status, stack.looks = f"{done}_IN_PROGRESS", self.looks
        if self.fails:
            stack.becomes = "ROLLBACK_COMPLETE" if is_new else "UPDATE_ROLLBACK_COMPLETE"
            stack.events += [
                _event(stack, "Table", f"{done}_FAILED", self.fails),
                _event(stack, "Sweep", f"{done}_FAILED", "Resource creation cancelled"),
            ]
            self.fails = ""
            return
        stack.becomes, stack.template, stack.parameters = f"{done}_COMPLETE", template, wanted
        stack.events.append(_event(stack, "Table", f"{done}_COMPLETE"))

    # ------------------------------------------------------------ lists

    def describe_stack_events(self, *, StackName: str) -> dict[str, Any]:  # noqa: N803
        return {"StackEvents": self.find(StackName).events[::-1]}

    def get_paginator(self, name: str) -> SimpleNamespace:
        return SimpleNamespace(paginate=getattr(self, f"_{name}"))

    def _describe_stacks(self) -> Iterator[dict[str, Any]]:
        """One a page."""
        yield from ({"Stacks": [stack.described()]} for stack in self.stacks)

    def _describe_stack_events(self, *, StackName: str) -> Iterator[dict[str, Any]]:  # noqa: N803
        yield self.describe_stack_events(StackName=StackName)

    def _list_stack_resources(self, *, StackName: str) -> Iterator[dict[str, Any]]:  # noqa: N803
        yield {"StackResourceSummaries": self.find(StackName).resources}

    def _list_stacks(self, *, StackStatusFilter: Iterable[str]) -> Iterator[dict[str, Any]]:  # noqa: N803
        """The newest first."""
        yield {
            "StackSummaries": [
                {"StackName": stack.name, "StackId": stack.id}
                for stack in reversed(self.stacks)
                if stack.status in StackStatusFilter
            ]
        }


def _event(stack: Standing, resource: str, status: str, reason: str = "") -> dict[str, str]:
    return {
        "EventId": f"{resource}-{len(stack.events)}-{status}-{reason[:5]}",
        "StackId": stack.id,
        "LogicalResourceId": resource,
        "PhysicalResourceId": f"{stack.name}-{resource}",
        "ResourceType": "AWS::DynamoDB::Table",
        "ResourceStatus": status,
        "ResourceStatusReason": reason,
    }


def _error(code: str, message: str) -> ClientError:
    return ClientError({"Error": {"Code": code, "Message": message}}, "DescribeStacks")
