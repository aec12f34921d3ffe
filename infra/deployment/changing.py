"""Makes and changes a stack by change sets: proposed, shown, carried out and waited for."""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Literal

import boto3
from botocore.exceptions import ClientError

from infra.deployment.changes import Change, read_change
from infra.deployment.events import first_failure, watch
from infra.operating.stacks import COHORT_TAG
from infra.refused import Refused

if TYPE_CHECKING:
    from mypy_boto3_cloudformation.client import CloudFormationClient
    from mypy_boto3_cloudformation.type_defs import (
        ChangeSetSummaryTypeDef,
        DescribeChangeSetOutputTypeDef,
        StackTypeDef,
    )

_OURS = "warmthread-"  # before the name of every change set of ours
# Both words are seen for a change set that would change nothing.
_NOTHING = ("didn't contain changes", "No updates are to be performed")
# A younger one may be before the eyes of another operator, who was asked whether to go on.
_LEFT_BEHIND = timedelta(days=1)
# Of a change set that is not there any more, or not to be carried out: whatever is executed first takes
# all others of its stack away. botocore knows the second for DeleteChangeSet, ministack says the first.
_OUTDATED = ("ChangeSetNotFound", "InvalidChangeSetStatus")
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
    """What would change. Nothing does before `carry_out`; `withdraw` leaves no trace of it, and what others
    made or proposed meanwhile as it is."""

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
    now: Callable[[], datetime] = lambda: datetime.now(UTC)

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
        """Also of the empty stack that a proposal for a new one leaves, unless somebody made it meanwhile
        or is asked about a proposal for it."""
        self._forget(proposal.id)
        if proposal.is_new and self._is_still_empty(proposal):
            self.client.delete_stack(StackName=proposal.stack_id)

    def carry_out(self, proposal: Proposal) -> StackTypeDef:
        """The stack as it stands afterwards; `ChangeFailed` with the first reason where it went back."""
        since = self._newest_event(proposal.stack_id)
        try:
            self.client.execute_change_set(ChangeSetName=proposal.id)
        except ClientError as error:
            if not _is_outdated(error):
                raise
            raise ChangeFailed(
                f"Somebody else changed {proposal.wanted.name} since this was proposed; nothing was done. "
                f"See what would change now: warmthread deploy {proposal.wanted.cohort}"
            ) from None
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
        """Of commands that were killed between proposing and carrying out, a day ago or more. A younger one
        goes with the next that is carried out."""
        for found in self._proposed(name):
            is_old = self.now() - found["CreationTime"] > _LEFT_BEHIND
            if found["ChangeSetName"].startswith(_OURS) and is_old:
                self._forget(found["ChangeSetId"])

    def _forget(self, change_set: str) -> None:
        # ministack 1.4 does it, but answers without the element that botocore looks for.
        with suppress(KeyError):
            try:
                self.client.delete_change_set(ChangeSetName=change_set)
            except ClientError as error:
                if not _is_outdated(error):
                    raise

    def _is_still_empty(self, proposal: Proposal) -> bool:
        """The state comes last: whoever has a proposal carried out had it listed before."""
        try:
            others = {each["ChangeSetId"] for each in self._proposed(proposal.stack_id)} - {proposal.id}
        except ClientError as error:
            if "does not exist" in str(error):
                return False
            raise
        stack = None if others else self.described(proposal.stack_id)
        return stack is not None and stack["StackStatus"] == "REVIEW_IN_PROGRESS"

    def _proposed(self, stack: str) -> list[ChangeSetSummaryTypeDef]:
        page = self.client.list_change_sets(StackName=stack)
        found = page["Summaries"]
        while token := page.get("NextToken"):
            page = self.client.list_change_sets(StackName=stack, NextToken=token)
            found += page["Summaries"]
        return found

    def _newest_event(self, stack_id: str) -> str | None:
        found = self.client.describe_stack_events(StackName=stack_id)["StackEvents"]
        return found[0]["EventId"] if found else None


def _is_outdated(error: ClientError) -> bool:
    """Also where its whole stack is gone."""
    code = error.response["Error"]["Code"].removesuffix("Exception")
    return code in _OUTDATED or "does not exist" in str(error)


_UNDER_WAY = ("CREATE_PENDING", "CREATE_IN_PROGRESS")
GOOD: tuple[Literal["CREATE_COMPLETE", "UPDATE_COMPLETE", "IMPORT_COMPLETE"], ...] = (
    "CREATE_COMPLETE",
    "UPDATE_COMPLETE",
    "IMPORT_COMPLETE",
)
