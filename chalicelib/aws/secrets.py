"""Secrets, kept as encrypted parameters: no environment, template or log holds their values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chalicelib.aws.refusals import retried_later

if TYPE_CHECKING:
    from mypy_boto3_ssm.client import SSMClient


def read_secret(client: SSMClient, name: str) -> str:
    """`Retry` where it is not there yet: what waits for it goes on once `warmthread deploy` made it."""
    with retried_later("ParameterNotFound"):
        return client.get_parameter(Name=name, WithDecryption=True)["Parameter"]["Value"]
