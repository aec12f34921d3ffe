"""Who is a member in another cohort of this account and region: worth a word, and no more.

A stack knows nothing of its neighbours, so only the operator's machine can compare.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import boto3

from chalicelib.domain.address import Address
from infra.operating.stacks import Stack, find_stack, stack_name


def other_stacks(cohort: str) -> Iterator[Stack]:
    """Those of all other cohorts. botocore's errors pass."""
    pages = boto3.client("cloudformation").get_paginator("describe_stacks").paginate()
    names = (stack["StackName"] for page in pages for stack in page["Stacks"])
    prefix = stack_name("")
    others = sorted(name.removeprefix(prefix) for name in names if name.startswith(prefix))
    return (find_stack(name) for name in others if name != cohort)


def addresses_by_cohort(stacks: Iterable[Stack]) -> Mapping[str, tuple[Address, ...]]:
    """A stack without a table is being made, or did not come to stand."""
    standing = (stack for stack in stacks if "TableName" in stack.outputs)
    return {
        stack.cohort: tuple(a for member in stack.ledger.members() for a in member.all_addresses)
        for stack in standing
    }
