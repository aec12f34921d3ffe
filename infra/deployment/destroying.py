"""Ends a cohort's stack: what is its own goes, in an order in which every step can be repeated."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import boto3
from botocore.exceptions import ClientError

from infra.deployment.changing import StackChanging
from infra.deployment.emptying import empty_bucket
from infra.deployment.parameters import link_secret_name
from infra.deployment.rule_set import RuleSets
from infra.operating.archived import archived_mark_name
from infra.operating.restore_note import restore_note_name
from infra.operating.stacks import Stack, refuse_not_ours, stack_name, stack_of
from infra.refused import Refused

if TYPE_CHECKING:
    from mypy_boto3_cloudformation.type_defs import StackResourceSummaryTypeDef, StackTypeDef
    from mypy_boto3_dynamodb.client import DynamoDBClient
    from mypy_boto3_s3.client import S3Client
    from mypy_boto3_ssm.client import SSMClient

_TABLE, _BUCKET, _LOGS = "AWS::DynamoDB::Table", "AWS::S3::Bucket", "AWS::Logs::LogGroup"
_KEPT_BY_TEMPLATE = (_TABLE, _BUCKET, _LOGS)
# How the services say that something is not there (any more).
_GONE = ("ResourceNotFoundException", "NoSuchBucket", "404")


@dataclass(frozen=True, slots=True)
class Destroy:
    """Deletes only what CloudFormation lists as this stack's own, by the name it gave; never by a
    guess. `tell` hears each step."""

    changing: StackChanging
    rule_sets: RuleSets = field(default_factory=RuleSets)
    dynamodb: DynamoDBClient = field(default_factory=lambda: boto3.client("dynamodb"))
    s3: S3Client = field(default_factory=lambda: boto3.client("s3"))
    # Any: no stubs of CloudWatch Logs are installed.
    logs: Any = field(default_factory=lambda: boto3.client("logs"))
    ssm: SSMClient = field(default_factory=lambda: boto3.client("ssm"))

    def __call__(self, cohort: str) -> None:
        """What is shared (the rule set, the packages) stays as it is."""
        found = self.standing(cohort)
        before = self._rules_of_others(cohort)
        if found:
            self._end(found)
        for name in self._parameters(cohort):
            self.ssm.delete_parameter(Name=name)
        self._end_rule(cohort)
        self._prove_untouched(cohort, before)

    def finds_anything(self, cohort: str, found: StackTypeDef | None) -> bool:
        """Whether there is something to delete; `found` is what `standing` gave."""
        if found and found["StackStatus"] != "DELETE_COMPLETE":
            return True
        left = found is not None and any(map(self._is_there, self._own(found)))
        return left or bool(self._parameters(cohort)) or stack_name(cohort) in self._rules()

    def standing(self, cohort: str) -> StackTypeDef | None:
        """The stack, or the newest that was deleted, of which an interrupted destroy may have left
        something; `Refused` where it is not ours."""
        found = self.changing.described(stack_name(cohort)) or self._deleted(cohort)
        if found:
            refuse_not_ours(found, cohort)
        return found

    def stack(self, found: StackTypeDef) -> Stack:
        cohort = found["StackName"].removeprefix(stack_name(""))
        return stack_of(cohort, found, self.changing.client.meta.region_name)

    def has_begun(self, found: StackTypeDef) -> bool:
        """Whether an earlier destroy was interrupted: deploy leaves every table protected, and taking
        that off is the first step. What was exported before it is all there ever will be. A stack that
        somebody deleted elsewhere left its table protected: nothing of it was exported."""
        tables = [own["PhysicalResourceId"] for own in self._own(found) if own["ResourceType"] == _TABLE]
        return not any(map(self._is_protected, tables))

    # ------------------------------------------------------------ the stack

    def _end(self, found: StackTypeDef) -> None:
        own = self._own(found)
        for resource in own:
            self._prepare(resource)
        if _is_busy(found["StackStatus"]):
            self.changing.tell(f"Waiting until {found['StackName']} can be deleted ...")
            self.changing.finished(found["StackId"])
        if found["StackStatus"] != "DELETE_COMPLETE":
            self.changing.tell(f"Deleting {found['StackName']} ...")
            self.changing.delete(found["StackName"], found["StackId"])
        for resource in own:
            self._delete_kept(resource)

    def _own(self, found: StackTypeDef) -> list[StackResourceSummaryTypeDef]:
        """Tables first. Of a deleted stack too, for 90 days: so a repeated destroy finds what was
        retained."""
        pages = self.changing.client.get_paginator("list_stack_resources").paginate(
            StackName=found["StackId"]
        )
        own = [
            resource
            for page in pages
            for resource in page["StackResourceSummaries"]
            if resource["ResourceType"] in _KEPT_BY_TEMPLATE and resource.get("PhysicalResourceId")
        ]
        return sorted(own, key=lambda resource: _KEPT_BY_TEMPLATE.index(resource["ResourceType"]))

    def _deleted(self, cohort: str) -> StackTypeDef | None:
        """The newest deleted stack of this name."""
        pages = self.changing.client.get_paginator("list_stacks").paginate(
            StackStatusFilter=["DELETE_COMPLETE"]
        )
        ids = (
            summary["StackId"]
            for page in pages
            for summary in page["StackSummaries"]
            if summary["StackName"] == stack_name(cohort)
        )
        newest = next(ids, None)
        return self.changing.described(newest) if newest else None

    def _prepare(self, resource: StackResourceSummaryTypeDef) -> None:
        name = resource["PhysicalResourceId"]
        if resource["ResourceType"] == _TABLE:
            self._unprotect(name)
        if resource["ResourceType"] == _BUCKET:
            _unless_gone(lambda: self._empty(name))

    def _is_protected(self, table: str) -> bool:
        try:
            found = self.dynamodb.describe_table(TableName=table)["Table"]
        except self.dynamodb.exceptions.ResourceNotFoundException:
            return False
        return found.get("DeletionProtectionEnabled", False)

    def _unprotect(self, table: str) -> None:
        if self._is_protected(table):
            self.dynamodb.update_table(TableName=table, DeletionProtectionEnabled=False)
            self.dynamodb.get_waiter("table_exists").wait(TableName=table)
            self.changing.tell(f"Took the deletion protection off {table}.")

    def _empty(self, bucket: str) -> None:
        count = empty_bucket(self.s3, bucket)
        self.changing.tell(f"Emptied the bucket {bucket}: {count} objects.")

    def _is_there(self, resource: StackResourceSummaryTypeDef) -> bool:
        name = resource["PhysicalResourceId"]
        if resource["ResourceType"] == _LOGS:
            found = self.logs.describe_log_groups(logGroupNamePrefix=name)["logGroups"]
            return any(group["logGroupName"] == name for group in found)
        looks: dict[str, Callable[[], object]] = {
            _TABLE: lambda: self.dynamodb.describe_table(TableName=name),
            _BUCKET: lambda: self.s3.head_bucket(Bucket=name),
        }
        return _unless_gone(looks[resource["ResourceType"]])

    def _delete_kept(self, resource: StackResourceSummaryTypeDef) -> None:
        """What the template retains, or what a Lambda's last words made again."""
        name = resource["PhysicalResourceId"]
        deleting: dict[str, Callable[[], object]] = {
            _TABLE: lambda: self.dynamodb.delete_table(TableName=name),
            _BUCKET: lambda: self._delete_bucket(name),
            _LOGS: lambda: self.logs.delete_log_group(logGroupName=name),
        }
        if _unless_gone(deleting[resource["ResourceType"]]):
            self.changing.tell(f"Deleted {resource['LogicalResourceId']} ({name}).")

    def _delete_bucket(self, bucket: str) -> None:
        """Emptied again: a mail may have come in between."""
        self._empty(bucket)
        self.s3.delete_bucket(Bucket=bucket)

    # ------------------------------------------------------------ beside the stack

    def _parameters(self, cohort: str) -> list[str]:
        """The names of those that are there: the secret of links, and what commands noted."""
        names = (link_secret_name(cohort), restore_note_name(cohort), archived_mark_name(cohort))
        return list(filter(self._has_parameter, names))

    def _has_parameter(self, name: str) -> bool:
        try:
            self.ssm.get_parameter(Name=name)
        except self.ssm.exceptions.ParameterNotFound:
            return False
        return True

    # ------------------------------------------------------------ the shared rule set

    def _end_rule(self, cohort: str) -> None:
        """CloudFormation has deleted it, unless that was interrupted."""
        rule_set = self.rule_sets.chosen()
        if rule_set and stack_name(cohort) in self._rules():
            self.rule_sets.ses.delete_receipt_rule(RuleSetName=rule_set, RuleName=stack_name(cohort))
            self.changing.tell(f"Deleted the receipt rule {stack_name(cohort)}.")

    def _prove_untouched(self, cohort: str, before: list[str]) -> None:
        rule_set, after = self.rule_sets.chosen(), self._rules_of_others(cohort)
        if after != before:
            raise Refused(
                f"The cohort {cohort} is gone, but the rules of others in {rule_set} changed meanwhile "
                f"(before: {before}; now: {after}); if nobody else works on them, see the SES console."
            )
        if rule_set:
            self.changing.tell(f'The rule set "{rule_set}" is as it was: {len(after)} rules of others.')

    def _rules_of_others(self, cohort: str) -> list[str]:
        return [name for name in self._rules() if name != stack_name(cohort)]

    def _rules(self) -> list[str]:
        rule_set = self.rule_sets.chosen()
        return [rule.name for rule in self.rule_sets.rules(rule_set)] if rule_set else []


def _is_busy(status: str) -> bool:
    """With something that deleting cannot interrupt."""
    return status.endswith("_IN_PROGRESS") and not status.startswith(("DELETE_", "REVIEW_"))


def _unless_gone(step: Callable[[], object]) -> bool:
    """Whether there was something to do it to."""
    try:
        step()
    except ClientError as error:
        if error.response["Error"]["Code"] not in _GONE:
            raise
        return False
    return True
