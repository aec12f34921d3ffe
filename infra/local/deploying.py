"""Puts cohorts on the stand-in by the same steps as on AWS, and makes up for what it leaves out."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

import boto3
from botocore.exceptions import ClientError

from chalicelib.domain.cohort import Cohort
from chalicelib.usecases.configure import Configure
from infra.deployment.artifacts import Artifacts
from infra.deployment.changing import StackChanging
from infra.deployment.deploying import Deploy, Order
from infra.deployment.parameters import RULE_SET, Operating
from infra.deployment.site import Site
from infra.operating.stacks import Stack, stack_name
from infra.refused import Refused

if TYPE_CHECKING:
    from infra.deployment.package import Package
    from infra.local.places import Places

Say = Callable[[str], None]


class DataWouldBeLost(Refused):
    """The package changes what ministack can only make anew."""


@dataclass(frozen=True, slots=True)
class LocalCohort:
    """What the cohort's file says to the Lambdas, and to whoever runs them."""

    cohort: Cohort
    operating: Operating


@dataclass(frozen=True, slots=True)
class Deploying:
    """One package for any number of cohorts; deploying one again changes only what is different."""

    package: Package
    places: Places
    say: Say

    def __call__(self, local: LocalCohort) -> Stack:
        cohort = replace(local.cohort, link_base=self.places.pages_of(local.cohort.name))
        self._check_tables(cohort.name)
        artifacts = Artifacts()
        artifacts.ensure()
        site = Site(RULE_SET, cohort.letters_from.domain, receives_mail=False)
        deploy = Deploy(partial(self._approve, cohort.name), StackChanging(_unheard), artifacts)
        stack = deploy(Order(cohort, local.operating, self.package, site))
        assert stack, "it was approved"
        self._connect_dead_letters(stack)
        Configure(stack.ledger, stack.queues)(cohort)
        return stack

    def _approve(self, cohort: str, _changes: Sequence[str]) -> bool:
        """On this machine, without asking."""
        self.say(f"Deploying {cohort} ...")
        return True

    def _check_tables(self, cohort: str) -> None:
        """ministack makes a table anew, empty, when its template changes (1.4.21, its provisioners)."""
        standing = _template_of(stack_name(cohort))
        if standing and _tables(standing) != _tables(self.package.template):
            raise DataWouldBeLost(
                f"The package changes the table of {cohort}, which ministack would make anew, empty. "
                f"Delete {self.places.folder} to begin anew, or keep it and name another with --keep."
            )

    def _connect_dead_letters(self, stack: Stack) -> None:
        """ministack makes queues without their redrive policy (1.4.21, its provisioners)."""
        described = boto3.client("cloudformation").describe_stack_resources(StackName=stack.name)
        urls = {r["LogicalResourceId"]: r["PhysicalResourceId"] for r in described["StackResources"]}
        sqs = boto3.client("sqs")
        for queue, dead_letters, count in _redrives(self.package.template):
            told = sqs.get_queue_attributes(QueueUrl=urls[dead_letters], AttributeNames=["QueueArn"])
            redrive = {"deadLetterTargetArn": told["Attributes"]["QueueArn"], "maxReceiveCount": count}
            sqs.set_queue_attributes(QueueUrl=urls[queue], Attributes={"RedrivePolicy": json.dumps(redrive)})


def _template_of(stack: str) -> Mapping[str, Any] | None:
    try:
        return boto3.client("cloudformation").get_template(StackName=stack)["TemplateBody"]
    except ClientError as error:
        if "does not exist" in str(error):
            return None
        raise


def _of_type(template: Mapping[str, Any], kind: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for name, resource in template["Resources"].items():
        if resource["Type"] == kind:
            yield name, resource.get("Properties", {})


def _tables(template: Mapping[str, Any]) -> dict[str, Any]:
    return dict(_of_type(template, "AWS::DynamoDB::Table"))


def _redrives(template: Mapping[str, Any]) -> Iterator[tuple[str, str, int]]:
    """Queue, its dead letters' queue, and after how many receipts."""
    for name, properties in _of_type(template, "AWS::SQS::Queue"):
        if policy := properties.get("RedrivePolicy"):
            yield name, policy["deadLetterTargetArn"]["Fn::GetAtt"][0], int(policy["maxReceiveCount"])


def _unheard(_: str) -> None:
    """Each resource by itself is more than somebody at their own machine wants to know."""
