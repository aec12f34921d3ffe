"""What the services' errors mean: the same again later, or never."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from botocore.exceptions import ClientError, HTTPClientError
from botocore.exceptions import ConnectionError as NoConnection

from chalicelib.ports import Retry

_LATER = frozenset(
    {
        "InternalServerError",
        "InternalError",
        "LimitExceededException",
        "ProvisionedThroughputExceededException",
        "RequestLimitExceeded",
        "RequestThrottled",
        "ServiceUnavailable",
        "SlowDown",
        "ThrottlingException",
        "Throttling",
        "TransactionConflictException",
        "TransactionInProgressException",
    }
)


def code_of(error: ClientError) -> str:
    return str(error.response.get("Error", {}).get("Code", ""))


@contextmanager
def retried_later(*more: str) -> Iterator[None]:
    """Throttling, an unwell service and a broken connection become `Retry`, and so do the codes
    in `more`. Writes may do so as well: each is applied once however often it comes."""
    try:
        yield
    except ClientError as error:
        if code_of(error) in _LATER or code_of(error) in more:
            raise Retry(f"{error.operation_name}: {code_of(error)}") from error
        raise
    except (NoConnection, HTTPClientError) as error:
        raise Retry(f"no connection: {type(error).__name__}") from error
