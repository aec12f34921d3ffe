"""That a cohort was archived, noted beside its stack: what it held is gone, and the stack is to end."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import boto3

from infra.refused import Refused

if TYPE_CHECKING:
    from mypy_boto3_ssm.client import SSMClient

    from infra.operating.stacks import Stack


def mark_archived(cohort: str, now: datetime) -> None:
    """Of a cohort that was deployed again since, the newer end counts."""
    client = boto3.client("ssm")
    client.put_parameter(
        Name=archived_mark_name(cohort), Value=now.isoformat(), Type="String", Overwrite=True
    )


def archived_at(cohort: str, ssm: SSMClient | None = None) -> datetime | None:
    """None where it was not. It tells something only of a stack without a configuration."""
    client = ssm or boto3.client("ssm")
    try:
        found = client.get_parameter(Name=archived_mark_name(cohort))["Parameter"]["Value"]
    except client.exceptions.ParameterNotFound:
        return None
    return datetime.fromisoformat(found)


def archived_mark_name(cohort: str) -> str:
    return f"/warmthread/{cohort}/archived"


def refuse_unconfigured(stack: Stack) -> None:
    """`Refused`, with the next step, where nothing can be done with a stack but to begin or to end it."""
    if stack.ledger.configured() is None:
        raise Refused(without_configuration(stack.cohort, archived_at(stack.cohort)))


def without_configuration(cohort: str, archived: datetime | None) -> str:
    if archived is None:
        return f"The cohort's configuration was never written; finish it with: warmthread deploy {cohort}"
    return (
        f"{cohort} was archived on {archived.astimezone(UTC):%Y-%m-%d}; its stack stands and receives mail "
        f"until it is ended with: warmthread destroy {cohort}"
    )
