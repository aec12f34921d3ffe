"""Who is a member in another cohort of this account and region: worth a word, and no more.

A stack knows nothing of its neighbours, so only the operator's machine can compare.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

import boto3

from chalicelib.domain.address import Address
from infra.operating.stacks import COHORT_TAG, Stack, stack_name, stack_of

if TYPE_CHECKING:
    from mypy_boto3_cloudformation.type_defs import StackTypeDef


def other_stacks(cohort: str) -> Iterator[Stack]:
    """Those of all other cohorts that have members: ours by their tag, made, and not being deleted.
    botocore's errors pass."""
    client = boto3.client("cloudformation")
    pages = client.get_paginator("describe_stacks").paginate()
    found = {name: stack for page in pages for stack in page["Stacks"] if (name := _cohort_of(stack))}
    return (stack_of(name, found[name], client.meta.region_name) for name in sorted(found) if name != cohort)


def addresses_by_cohort(stacks: Iterable[Stack]) -> Mapping[str, tuple[Address, ...]]:
    return {
        stack.cohort: tuple(a for member in stack.ledger.members() for a in member.all_addresses)
        for stack in stacks
    }


def _cohort_of(stack: StackTypeDef) -> str | None:
    tags = {tag["Key"]: tag["Value"] for tag in stack.get("Tags", [])}
    outputs = {output["OutputKey"] for output in stack.get("Outputs", [])}
    cohort = tags.get(COHORT_TAG)
    is_ours = cohort is not None and stack["StackName"] == stack_name(cohort)
    stands = "TableName" in outputs and not stack["StackStatus"].startswith("DELETE_")
    return cohort if is_ours and stands else None
