"""A stack's health as people and programs read it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from infra.deployment.health import Health, Proved


def lines_of(health: Health, worries: Sequence[str]) -> list[str]:
    """What needs a person comes last, where it is seen."""
    facts = (
        ("Stack", f"{health.stack}, {health.status}"),
        ("Members", str(health.members)),
        ("Last mail captured", _at(health.last_mail)),
        ("Last digest sent", _at(health.last_digest)),
        ("Letters to send", f"{health.unsent}, {health.late} of them late"),
        ("Queues", ", ".join(_queues(health))),
        ("SES", str(health.sending)),
        ("Letters are", "paused" if health.paused else "sent"),
        ("Sent by", _proved(health.letters_by)),
        ("Received by", _proved(health.mail_by)),
        ("Alarms go to", str(health.alarm_mail)),
    )
    told = [f"To do: {sentence}" for sentence in worries] or ["Nothing needs a person."]
    return [*(f"{what:<20}{value}" for what, value in facts), *told]


def as_json_object(health: Health, worries: Sequence[str]) -> dict[str, Any]:
    """Instants in ISO 8601, in UTC; null where there are none."""
    found = asdict(health)
    for name in ("archived_at", "last_mail", "last_digest"):
        found[name] = found[name].isoformat() if found[name] else None
    return {**found, "worries": list(worries)}


def _at(instant: datetime | None) -> str:
    return f"{instant:%Y-%m-%d %H:%M} UTC" if instant else "none yet, or longer ago than is kept"


def _proved(found: Proved | None) -> str:
    if found is None:
        return "a stand-in for SES"
    return f"{found.name}, {'verified' if found.verified else 'NOT VERIFIED'}"


def _queues(health: Health) -> Iterable[str]:
    for name, queue in health.queues.items():
        dead = f" (+ {queue.dead} dead)" if queue.dead else ""
        yield f"{name.lower()} {queue.waiting}{dead}"
