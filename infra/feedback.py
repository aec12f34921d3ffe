"""The mail service's events about a letter, in the form of the captured one in `events/`."""

from __future__ import annotations

import json
from copy import deepcopy
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

EVENTS = Path(__file__).resolve().parent.parent / "events"


def captured(name: str) -> dict[str, Any]:
    """The captured event of one Lambda, to be changed freely."""
    loaded: dict[str, Any] = json.loads((EVENTS / f"{name}.json").read_text("utf-8"))
    return deepcopy(loaded)


def feedback_event(kind: str, provider_id: str, tags: dict[str, str], at: datetime) -> dict[str, Any]:
    """An event of `kind` (send, delivery, bounce, complaint) about one sent letter. A bounce is
    permanent."""
    event: dict[str, Any] = json.loads(captured("record_feedback")["Records"][0]["body"])
    stamp = at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    particulars = event.pop("bounce") if kind == "bounce" else {}
    event["eventType"] = kind.title()
    event[kind] = particulars if kind == "send" else particulars | {"timestamp": stamp}
    event["mail"]["tags"] |= {name: [value] for name, value in tags.items()}
    event["mail"] |= {"timestamp": stamp, "messageId": provider_id}
    return event
