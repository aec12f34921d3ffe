"""The secret that signs the links in a cohort's letters."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

import boto3

from infra.deployment.parameters import link_secret_name
from infra.operating.stacks import COHORT_TAG

if TYPE_CHECKING:
    from mypy_boto3_ssm.client import SSMClient


def ensure_link_secret(cohort: str, ssm: SSMClient | None = None) -> bool:
    """Whether it had to be made: CloudFormation makes no SecureString. One that is there stays as it
    is, since the links in letters that were sent depend on it."""
    client = ssm or boto3.client("ssm")
    try:
        client.put_parameter(
            Name=link_secret_name(cohort),
            Value=secrets.token_urlsafe(32),
            Type="SecureString",
            Tags=[{"Key": COHORT_TAG, "Value": cohort}],
        )
    except client.exceptions.ParameterAlreadyExists:
        return False
    return True
