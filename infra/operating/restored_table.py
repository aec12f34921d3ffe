"""A stack's table as it was at a point in time, in a table beside it: DynamoDB restores no other way."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import boto3

from infra.refused import Refused

if TYPE_CHECKING:
    from mypy_boto3_dynamodb.client import DynamoDBClient


@dataclass(frozen=True, slots=True)
class RestoredTable:
    """`live` is the stack's own table. The copy's name tells of what it is, so that one that is there
    is this one: begun before, and never that of another point."""

    stack: str
    live: str
    at: datetime
    client: DynamoDBClient = field(default_factory=lambda: boto3.client("dynamodb"))

    @property
    def name(self) -> str:
        return f"{self.stack}-restored-{self.at.astimezone(UTC):%Y%m%dT%H%M%SZ}"

    def refuse_what_is_out_of_reach(self) -> None:
        """`Refused` where nothing of that point is kept."""
        if self._status():
            return
        kept = self.client.describe_continuous_backups(TableName=self.live)["ContinuousBackupsDescription"]
        reach = kept.get("PointInTimeRecoveryDescription", {})
        first, last = reach.get("EarliestRestorableDateTime"), reach.get("LatestRestorableDateTime")
        if first is None or last is None:
            raise Refused(f"{self.live} keeps no points in time: its point-in-time recovery is switched off.")
        if not first <= self.at <= last:
            first, last = first.astimezone(UTC), last.astimezone(UTC)
            raise Refused(
                f"{self.live} can be restored to any second from {first:%Y-%m-%dT%H:%M:%SZ} to "
                f"{last:%Y-%m-%dT%H:%M:%SZ}; name one of these with --to."
            )

    def begin(self) -> None:
        """Does nothing where it was begun before."""
        if self._status() is None:
            self.client.restore_table_to_point_in_time(
                SourceTableName=self.live, TargetTableName=self.name, RestoreDateTime=self.at
            )

    def is_ready(self) -> bool:
        return self._status() == "ACTIVE"

    def delete(self) -> None:
        if self._status():
            self.client.delete_table(TableName=self.name)

    def _status(self) -> str | None:
        """None where there is no such table."""
        try:
            return self.client.describe_table(TableName=self.name)["Table"]["TableStatus"]
        except self.client.exceptions.ResourceNotFoundException:
            return None
