"""The receiver's notice of a stored mail, in the form of the captured one in `events/`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from infra.feedback import captured


def received_notice(key: str, bucket: str, at: datetime, envelope: Mapping[str, Any]) -> dict[str, Any]:
    """What SES says of an S3 action. `envelope` holds `source`, `recipients` and `verdicts`, by the
    names of what was judged; a verdict that it leaves out is the captured notice's, PASS."""
    notice: dict[str, Any] = json.loads(captured("capture_mail")["Records"][0]["body"])
    stamp = at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    # The headers are the stored mail's: no Lambda reads them here.
    notice["mail"] |= {"timestamp": stamp, "source": envelope["source"], "messageId": key.rpartition("/")[2]}
    notice["mail"] |= {"destination": [], "headers": [], "headersTruncated": True, "commonHeaders": {}}
    notice["receipt"] |= {"timestamp": stamp, "recipients": list(envelope["recipients"])}
    for name, verdict in envelope["verdicts"].items():
        notice["receipt"][f"{name}Verdict"] = {"status": verdict}
    notice["receipt"]["action"] |= {"bucketName": bucket, "objectKey": key}
    return notice
