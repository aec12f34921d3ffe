"""Makes and changes a stack by change sets: proposed, shown, carried out and waited for."""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

import boto3
from botocore.exceptions import ClientError

from infra.deployment.changes import Change, read_change
from infra.deployment.events import first_failure, watch
from infra.refused import Refused

if TYPE_CHECKING:
    from mypy_boto3_cloudformation.client import CloudFormationClient
    from mypy_boto3_cloudformation.type_defs import DescribeChangeSetOutputTypeDef, StackTypeDef

COHORT_TAG = "warmthread:cohort"  # on every resource of a stack, also for the bill
_OURS = "warmthread-"  # before the name of every change set of ours
# Both words are seen for a change set that would change nothing.
_NOTHING = ("didn't contain changes", "No updates are to be performed")
Tell = Callable[[str], None]


class ChangeFailed(Refused):
    """The stack did not become what was proposed; the sentence has the reason and the next step."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A stack as it is to be. The template is at an address in S3, where size does not matter."""

    name: str
    cohort: str
    template_url: str
    parameters: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Proposal:
    """What would change. Nothing does before `carry_out`; `withdraw` leaves no trace of it."""

    wanted: Wanted
    id: str
    stack_id: str
    changes: tuple[Change, ...]
    is_new: bool


@dataclass(frozen=True, slots=True)
class StackChanging:
    """`tell` hears what goes on, a sentence at a time."""

    tell: Tell
    sleep: Callable[[float], None] = time.sleep
    client: CloudFormationClient = field(default_factory=lambda: boto3.client("cloudformation"))

    def described(self, name: str) -> StackTypeDef | None:
        """The stack as it stands; None where there is none. Also by the id of one that was deleted."""
        try:
            found = self.client.describe_stacks(StackName=name)["Stacks"]
        except ClientError as error:
            if "does not exist" in str(error):
                return None
            raise
        gone = not found or (found[0]["StackStatus"] == "DELETE_COMPLETE" and not name.startswith("arn:"))
        return None if gone else found[0]

    def propose(self, wanted: Wanted) -> Proposal | None:
        """None where nothing would change."""
        standing = self.described(wanted.name)
        is_new = standing is None or standing["StackStatus"] == "REVIEW_IN_PROGRESS"
        if standing:
            self._delete_leftovers(wanted.name)
        made = self.client.create_change_set(
            StackName=wanted.name,
            ChangeSetName=_OURS + uuid.uuid4().hex,
            ChangeSetType="CREATE" if is_new else "UPDATE",
            TemplateURL=wanted.template_url,
            Parameters=[
                {"ParameterKey": name, "ParameterValue": value} for name, value in wanted.parameters.items()
            ],
            Capabilities=["CAPABILITY_IAM", "CAPABILITY_NAMED_IAM", "CAPABILITY_AUTO_EXPAND"],
            Tags=[{"Key": COHORT_TAG, "Value": wanted.cohort}],
        )
        described = self._when_ready(made["Id"])
        proposal = Proposal(
            wanted, made["Id"], made["StackId"], tuple(map(read_change, described.get("Changes", []))), is_new
        )
        if described["Status"] != "FAILED":
            return proposal
        self.withdraw(proposal)
        reason = described.get("StatusReason", "no reason was given")
        if any(words in reason for words in _NOTHING):
            return None
        raise ChangeFailed(f"CloudFormation takes no such change of {wanted.name}: {reason}")

    def withdraw(self, proposal: Proposal) -> None:
        """Also of the empty stack that a proposal for a new one leaves."""
        self._forget(proposal.id)
        if proposal.is_new:
            self.client.delete_stack(StackName=proposal.wanted.name)

    def carry_out(self, proposal: Proposal) -> StackTypeDef:
        """The stack as it stands afterwards; `ChangeFailed` with the first reason where it went back."""
        since = self._newest_event(proposal.stack_id)
        self.client.execute_change_set(ChangeSetName=proposal.id)
        return self._settled(proposal.stack_id, proposal.wanted.cohort, since)

    def finished(self, stack_id: str) -> StackTypeDef | None:
        """Once nothing is under way any more, however that ended; tells what happens to each resource."""
        watch(self.client, stack_id, self._newest_event(stack_id), self.tell, self.sleep)
        return self.described(stack_id)

    def _settled(self, stack_id: str, cohort: str, since: str | None) -> StackTypeDef:
        events = watch(self.client, stack_id, since, self.tell, self.sleep)
        stack = self.described(stack_id)
        if stack is None:
            raise ChangeFailed(f"The stack {stack_id} is gone; begin again with: warmthread deploy {cohort}")
        if stack["StackStatus"] not in GOOD:
            why = first_failure(events) or stack.get("StackStatusReason") or "no reason was given"
            raise ChangeFailed(
                f"{stack['StackName']} could not be brought up to date ({stack['StackStatus']}): {why}. "
                f"Mend that, then: warmthread deploy {cohort}"
            )
        return stack

    def delete(self, name: str, stack_id: str) -> None:
        """Waits until it is gone, but for what the template retains; `ChangeFailed` with the reason."""
        since = self._newest_event(stack_id)
        self.client.delete_stack(StackName=name)
        events = watch(self.client, stack_id, since, self.tell, self.sleep)
        stack = self.described(stack_id)
        if stack and stack["StackStatus"] != "DELETE_COMPLETE":
            why = first_failure(events) or stack.get("StackStatusReason") or "no reason was given"
            raise ChangeFailed(f"{stack['StackName']} could not be deleted: {why}. Mend that and try again.")

    def _when_ready(self, change_set: str) -> DescribeChangeSetOutputTypeDef:
        """With all its changes, of which an answer has a hundred at most."""
        waits = 0.2
        while (found := self.client.describe_change_set(ChangeSetName=change_set))["Status"] in _UNDER_WAY:
            self.sleep(waits := min(waits * 1.5, 5.0))
        page = found
        while token := page.get("NextToken"):
            page = self.client.describe_change_set(ChangeSetName=change_set, NextToken=token)
            found["Changes"] += page["Changes"]
        return found

    def _delete_leftovers(self, name: str) -> None:
        """Of a command that was stopped between proposing and carrying out."""
        for found in self.client.list_change_sets(StackName=name)["Summaries"]:
            if found["ChangeSetName"].startswith(_OURS):
                self._forget(found["ChangeSetId"])

    def _forget(self, change_set: str) -> None:
        # ministack 1.4 does it, but answers without the element that botocore looks for.
        with suppress(KeyError):
            self.client.delete_change_set(ChangeSetName=change_set)

    def _newest_event(self, stack_id: str) -> str | None:
        found = self.client.describe_stack_events(StackName=stack_id)["StackEvents"]
        return found[0]["EventId"] if found else None


_UNDER_WAY = ("CREATE_PENDING", "CREATE_IN_PROGRESS")
GOOD: tuple[Literal["CREATE_COMPLETE", "UPDATE_COMPLETE", "IMPORT_COMPLETE"], ...] = (
    "CREATE_COMPLETE",
    "UPDATE_COMPLETE",
    "IMPORT_COMPLETE",
)


def refuse_not_ours(found: StackTypeDef, cohort: str) -> None:
    """`Refused` where it has no tag of ours; a stack that is only proposed has no tags, and holds nothing."""
    tags = {tag["Key"]: tag["Value"] for tag in found.get("Tags", [])}
    if found["StackStatus"] != "REVIEW_IN_PROGRESS" and tags.get(COHORT_TAG) != cohort:
        raise Refused(
            f"A stack {found['StackName']} is there that Warmthread did not make (it has no tag "
            f"{COHORT_TAG}); nothing was done to it: give the cohort another name, or delete it yourself."
        )
