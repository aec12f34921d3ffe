"""A restore that is under way, noted beside its stack: what it kept is on one machine, in one folder."""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import boto3

from infra.operating.stacks import COHORT_TAG
from infra.refused import Refused

if TYPE_CHECKING:
    from mypy_boto3_ssm.client import SSMClient


class BegunElsewhere(Refused):
    """Another folder has what this restore kept; begun anew, it would take restored rows for those from
    before."""


@dataclass(frozen=True, slots=True)
class Begun:
    """`id` is that of `progress.json`, wherever the folder was moved to; `folder` is where it was begun."""

    id: str
    to: datetime
    folder: str


@dataclass(frozen=True, slots=True)
class RestoreNote:
    """Of a cohort's stack, in the Parameter Store."""

    cohort: str
    ssm: SSMClient = field(default_factory=lambda: boto3.client("ssm"))

    def refuse_elsewhere(self, own: str | None) -> None:
        """`BegunElsewhere` where one that is not `own` is under way."""
        begun = self._read()
        if begun and begun.id != own:
            raise BegunElsewhere(_words(self.cohort, begun))

    def write(self, begun: Begun) -> None:
        """At most one: of two that begin at once the later is refused."""
        try:
            self.ssm.put_parameter(
                Name=restore_note_name(self.cohort),
                Value=json.dumps({"id": begun.id, "to": begun.to.isoformat(), "folder": begun.folder}),
                Type="String",
                Tags=[{"Key": COHORT_TAG, "Value": self.cohort}],
            )
        except self.ssm.exceptions.ParameterAlreadyExists:
            self.refuse_elsewhere(begun.id)

    def clear(self, own: str) -> None:
        """Never that of another restore."""
        begun = self._read()
        if begun and begun.id == own:
            self.ssm.delete_parameter(Name=restore_note_name(self.cohort))

    def _read(self) -> Begun | None:
        try:
            found = self.ssm.get_parameter(Name=restore_note_name(self.cohort))["Parameter"]["Value"]
        except self.ssm.exceptions.ParameterNotFound:
            return None
        document = json.loads(found)
        return Begun(document["id"], datetime.fromisoformat(document["to"]), document["folder"])


def restore_note_name(cohort: str) -> str:
    return f"/warmthread/{cohort}/restore"


def new_restore_id() -> str:
    return secrets.token_hex(8)


def _words(cohort: str, begun: Begun) -> str:
    to = f"{begun.to.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
    return (
        f"A restore of {cohort} to {to} is not done yet. It began in {begun.folder}, on the computer of "
        "whoever began it, and what it kept is only there: nothing was done here. Go on there (or with a "
        f"copy of that folder): warmthread restore {cohort} --to {to} --folder {begun.folder}. Where that "
        "folder is lost, see docs/runbook.md."
    )
