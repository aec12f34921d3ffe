"""What of a stack is paid for while nothing happens, counted from what defines it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from chalice.app import ScheduleExpression

_ROOT = Path(__file__).parent.parent.parent
_TEMPLATE = _ROOT / "infra" / "template.yaml"
_CONFIG = _ROOT / ".chalice" / "config.json"
_ALARM = "AWS::CloudWatch::Alarm"
# Of a rate; what says "cron" runs once a day here.
_MINUTES = {"minute": 1, "minutes": 1, "hour": 60, "hours": 60, "day": 1440, "days": 1440}
_DAY = 1440


@dataclass(frozen=True, slots=True)
class Standing:
    """Functions are named as in the template; `every_minutes` has those that run by themselves."""

    event_sources: int
    alarms: tuple[str, ...]
    alarm_metrics: int
    every_minutes: Mapping[str, int]
    memory_mb: Mapping[str, int]


def read_standing() -> Standing:
    """Counts the queues that Lambda polls and the schedules in app.py, the alarms and the metrics that
    they read in the merge template, and memory in Chalice's configuration."""
    from chalice.app import ScheduledEventConfig, SQSEventConfig

    from app import app

    events = app.event_sources
    alarms = dict(_alarms())
    return Standing(
        event_sources=sum(isinstance(event, SQSEventConfig) for event in events),
        alarms=tuple(alarms),
        alarm_metrics=sum(map(_metrics, alarms.values())),
        every_minutes={
            _logical_id(event.name): _minutes(event.schedule_expression)
            for event in events
            if isinstance(event, ScheduledEventConfig)
        },
        memory_mb=dict(_memory()),
    )


def _alarms() -> Iterator[tuple[str, Mapping[str, Any]]]:
    from chalice.package import YAMLTemplateSerializer

    template = YAMLTemplateSerializer().load_template(_TEMPLATE.read_text("utf-8"), str(_TEMPLATE))
    resources = template["Resources"].items()
    return ((name, found["Properties"]) for name, found in resources if found.get("Type") == _ALARM)


def _metrics(alarm: Mapping[str, Any]) -> int:
    """How many metrics an alarm reads; expressions over them are not counted."""
    return sum("MetricStat" in each for each in alarm["Metrics"]) if "Metrics" in alarm else 1


def _minutes(expression: str | ScheduleExpression) -> int:
    written = expression if isinstance(expression, str) else expression.to_string()
    kind, _, rest = written.rstrip(")").partition("(")
    if kind == "cron":
        return _DAY
    count, unit = rest.split()
    return int(count) * _MINUTES[unit]


def _memory() -> Iterator[tuple[str, int]]:
    config = json.loads(_CONFIG.read_text("utf-8"))
    (stage,) = config["stages"].values()
    for name, found in stage["lambda_functions"].items():
        yield _logical_id(name), found.get("lambda_memory_size", config["lambda_memory_size"])


def _logical_id(name: str) -> str:
    """As Chalice makes it of a function's name."""
    return "APIHandler" if name == "api_handler" else "".join(map(str.capitalize, name.split("_")))
