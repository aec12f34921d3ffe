"""A restore as an operator's command drives it, on a played stack: what moto lacks is stood in for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import boto3

from infra.operating.restore_note import RestoreNote
from infra.operating.restore_steps import Restore
from infra.operating.restored_table import RestoredTable
from infra.operating.stacks import Stack
from infra.operating.switches import Part
from infra.stack import PlayedStack

WORKERS = {
    Part.CAPTURE_MAIL: "inbound",
    Part.SEND_LETTER: "letters",
    Part.RUN_ERRAND: "errands",
    Part.RECORD_FEEDBACK: "feedback",
}


@dataclass(slots=True)
class FakeSwitches:
    is_off: set[Part] = field(default_factory=set)

    def off(self, part: Part) -> None:
        self.is_off.add(part)

    def on(self, part: Part) -> None:
        self.is_off.discard(part)


class EarlierTable:
    """moto restores to the present, whatever point is asked for: here it is the one that was noted. Of
    all else it is moto's client."""

    def __init__(self, live: str) -> None:
        self._client: Any = boto3.client("dynamodb")
        self._rows: list[Any] = self._client.scan(TableName=live)["Items"]
        self.point = datetime.now(UTC).replace(microsecond=0)
        self.asked: list[Mapping[str, Any]] = []

    def restore_table_to_point_in_time(self, **asked: Any) -> None:
        self.asked.append(asked)
        self._client.restore_table_to_point_in_time(**asked)
        name = asked["TargetTableName"]
        for row in self._client.scan(TableName=name)["Items"]:
            self._client.delete_item(TableName=name, Key={key: row[key] for key in ("pk", "sk")})
        for row in self._rows:
            self._client.put_item(TableName=name, Item=row)

    def describe_continuous_backups(self, **_: str) -> dict[str, Any]:
        reach = {"EarliestRestorableDateTime": self.point, "LatestRestorableDateTime": datetime.now(UTC)}
        return {"ContinuousBackupsDescription": {"PointInTimeRecoveryDescription": reach}}

    def __getattr__(self, name: str) -> Any:
        return getattr(self._client, name)


@dataclass(slots=True)
class Restoring:
    """Time passes where the command waits: then the Lambdas that are on do their work."""

    played: PlayedStack
    stack: Stack
    earlier: EarlierTable
    folder: Path
    switches: FakeSwitches = field(default_factory=FakeSwitches)
    told: list[str] = field(default_factory=list)
    tell: Callable[[str], None] | None = None
    loses_mail: bool = False

    @property
    def table(self) -> RestoredTable:
        client: Any = self.earlier
        return RestoredTable(self.stack.name, self.stack.outputs["TableName"], self.earlier.point, client)

    def made(self, ask: Callable[[str], bool] = lambda _question: False) -> Restore:
        return Restore(
            stack=self.stack,
            table=self.table,
            switches=self.switches,
            folder=self.folder,
            tell=self.tell or self.told.append,
            ask=ask,
            note=RestoreNote(self.stack.cohort),
            pause=self.pass_time,
        )

    def pass_time(self, _seconds: float) -> None:
        """A queue that loses its mails stands for a Lambda that fails on them until they are dead."""
        if self.loses_mail:
            sqs, url = boto3.client("sqs"), self.stack.outputs["InboundQueueUrl"]
            for message in sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=10).get("Messages", []):
                sqs.delete_message(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"])
        while any(
            self.played._drain(queue) for part, queue in WORKERS.items() if part not in self.switches.is_off
        ):
            pass
