"""One structured line a decision: an event's name and fields, never an address, a subject or a body."""

from __future__ import annotations

from datetime import datetime
from functools import cache

from aws_lambda_powertools import Logger

NAMESPACE = "Warmthread"


@cache
def logger() -> Logger:
    return Logger(service="warmthread", use_rfc3339=True)


def log(event: str, **fields: str | int | float | None) -> None:
    """`fields` are ids, kinds, reasons and counts."""
    logger().info(event, extra=fields)


def measure(name: str, value: float, *, unit: str, stack: str, at: datetime) -> None:
    """One point of a custom metric, which CloudWatch reads from the log line ("Embedded metric format
    specification" in its user guide): no request, no permission, no further import. By the same logger
    as everything, which leaves what it does not know at the top of the line."""
    told = {"Namespace": NAMESPACE, "Dimensions": [["Stack"]], "Metrics": [{"Name": name, "Unit": unit}]}
    about = {"Timestamp": int(at.timestamp() * 1000), "CloudWatchMetrics": [told]}
    logger().info(name, extra={"_aws": about, "Stack": stack, name: value})


def log_failure(event: str, error: Exception, **fields: str | int) -> None:
    """The kind of error and where it was raised; its text may quote a mail, so it stays out."""
    trace, deepest = error.__traceback__, None
    while trace is not None:
        deepest, trace = trace, trace.tb_next
    code = deepest.tb_frame.f_code if deepest else None
    where = f"{code.co_name}:{deepest.tb_lineno}" if deepest and code else "unknown"
    logger().error(event, extra={**fields, "error": type(error).__name__, "where": where})
