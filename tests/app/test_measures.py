"""Custom metrics: one log line each, in the form that CloudWatch reads."""

from __future__ import annotations

import io
import json
from typing import Any

from chalicelib.observability import logger, measure
from tests.builders import NOW


def written(act: Any) -> list[dict[str, Any]]:
    log, out = logger(), io.StringIO()
    handler: Any = log.registered_handler
    level, stream = log.log_level, handler.setStream(out)
    log.setLevel("INFO")
    try:
        act()
    finally:
        log.setLevel(level)
        handler.setStream(stream)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_a_metric_is_one_line_that_cloudwatch_reads() -> None:
    """The names in `_aws` point to values at the top of the same line; time is in milliseconds."""
    (line,) = written(
        lambda: measure("OldestUnsentLetterSeconds", 840.0, unit="Seconds", stack="warmthread-spring", at=NOW)
    )
    (told,) = line["_aws"]["CloudWatchMetrics"]
    assert line["_aws"]["Timestamp"] == int(NOW.timestamp()) * 1000
    assert told == {
        "Namespace": "Warmthread",
        "Dimensions": [["Stack"]],
        "Metrics": [{"Name": "OldestUnsentLetterSeconds", "Unit": "Seconds"}],
    }
    assert (line["Stack"], line["OldestUnsentLetterSeconds"]) == ("warmthread-spring", 840.0)


def test_who_wants_no_log_gets_no_metric_either() -> None:
    """A play prints its own story, which a metric must not disturb."""
    log = logger()
    level = log.log_level
    handler: Any = log.registered_handler
    out = io.StringIO()
    stream = handler.setStream(out)
    log.setLevel("CRITICAL")
    try:
        measure("MailsWithoutOutcome", 0, unit="Count", stack="warmthread-spring", at=NOW)
    finally:
        log.setLevel(level)
        handler.setStream(stream)
    assert out.getvalue() == ""
