"""What makes a stack stand still, and go on again: its queues' Lambdas, its schedules, its pages."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

import boto3

from infra.operating.stacks import Stack

_STATE_SECONDS = 5.0  # before a queue's switch is looked at again; it takes up to a minute
_ENABLED, _DISABLED = "Enabled", "Disabled"


class Part(StrEnum):
    """By its name in the template."""

    CAPTURE_MAIL = "CaptureMail"
    SEND_LETTER = "SendLetter"
    RUN_ERRAND = "RunErrand"
    RECORD_FEEDBACK = "RecordFeedback"
    SWEEP = "SweepSweepEvent"
    RECONCILE = "ReconcileReconcileEvent"
    PAGES = "APIHandler"


_SCHEDULES = (Part.SWEEP, Part.RECONCILE)


@dataclass(frozen=True, slots=True)
class Switches:
    """Each may be switched to what it is already. What is at work when it is switched off ends by
    itself, within a minute."""

    stack: Stack
    pause: Callable[[float], None] = time.sleep
    cloudformation: Any = field(default_factory=lambda: boto3.client("cloudformation"))
    # Any: no stubs of these two are installed.
    functions: Any = field(default_factory=lambda: boto3.client("lambda"))
    events: Any = field(default_factory=lambda: boto3.client("events"))

    def off(self, part: Part) -> None:
        name = self._name(part)
        if part in _SCHEDULES:
            self.events.disable_rule(Name=name)
        elif part is Part.PAGES:
            self.functions.put_function_concurrency(FunctionName=name, ReservedConcurrentExecutions=0)
        else:
            self._switch_queues(name, _DISABLED)

    def on(self, part: Part) -> None:
        name = self._name(part)
        if part in _SCHEDULES:
            self.events.enable_rule(Name=name)
        elif part is Part.PAGES:
            self.functions.delete_function_concurrency(FunctionName=name)
        else:
            self._switch_queues(name, _ENABLED)

    def _name(self, part: Part) -> str:
        found = self.cloudformation.describe_stack_resource(
            StackName=self.stack.name, LogicalResourceId=part.value
        )
        name: str = found["StackResourceDetail"]["PhysicalResourceId"]
        return name

    def _switch_queues(self, function: str, wanted: str) -> None:
        """One that is being switched refuses to be, so each is waited for."""
        for mapping in self.functions.list_event_source_mappings(FunctionName=function)[
            "EventSourceMappings"
        ]:
            which = mapping["UUID"]
            if self._settled(which) != wanted:
                self.functions.update_event_source_mapping(UUID=which, Enabled=wanted == _ENABLED)
                self._settled(which)

    def _settled(self, which: str) -> str:
        while True:
            state: str = self.functions.get_event_source_mapping(UUID=which)["State"]
            if state in (_ENABLED, _DISABLED):
                return state
            self.pause(_STATE_SECONDS)
