"""What a look at SES and the domain name system found, as people and programs read it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from infra.deployment.dns import Checked
from infra.deployment.preflight import Report


def lines_of(report: Report) -> Iterable[str]:
    if report.records:
        yield "DNS records, as zone files have them:"
    for checked in report.records:
        yield f"  {checked.record}  ; {checked.record.why}, {checked.found}"
    for sentence in report.missing:
        yield f"To do: {sentence}"


def as_json_object(report: Report) -> dict[str, Any]:
    return {
        "sending": asdict(report.sending),
        "records": list(map(_record, report.records)),
        "to_do": list(report.missing),
    }


def _record(checked: Checked) -> dict[str, Any]:
    """`line` is ready for a zone file; `values` is what a name server says now."""
    record = checked.record
    return {
        "name": record.name,
        "kind": record.kind,
        "value": record.value,
        "why": record.why,
        "line": str(record),
        "found": checked.found,
        "values": list(checked.values),
    }
