"""One structured line a decision: an event's name and fields, never an address, a subject or a body."""

from __future__ import annotations

from functools import cache

from aws_lambda_powertools import Logger


@cache
def logger() -> Logger:
    return Logger(service="warmthread", use_rfc3339=True)


def log(event: str, **fields: str | int | float | None) -> None:
    """`fields` are ids, kinds, reasons and counts."""
    logger().info(event, extra=fields)


def log_failure(event: str, error: Exception, **fields: str | int) -> None:
    """The kind of error and where it was raised; its text may quote a mail, so it stays out."""
    trace, deepest = error.__traceback__, None
    while trace is not None:
        deepest, trace = trace, trace.tb_next
    code = deepest.tb_frame.f_code if deepest else None
    where = f"{code.co_name}:{deepest.tb_lineno}" if deepest and code else "unknown"
    logger().error(event, extra={**fields, "error": type(error).__name__, "where": where})
