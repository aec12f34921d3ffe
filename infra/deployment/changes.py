"""What a change set would do, in plain lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mypy_boto3_cloudformation.type_defs import ChangeTypeDef

# What a cohort's people would miss: their log, their mails, and notices that nobody has read yet.
_DATA = ("AWS::DynamoDB::Table", "AWS::S3::Bucket", "AWS::SQS::Queue")


class Effect(StrEnum):
    ADDS = "adds"
    CHANGES = "changes"
    REPLACES = "REPLACES"
    REMOVES = "removes"


@dataclass(frozen=True, slots=True)
class Change:
    """`because` are the properties that change, where CloudFormation says so."""

    effect: Effect
    resource: str
    kind: str
    because: tuple[str, ...] = ()

    @property
    def loses_data(self) -> bool:
        return self.kind in _DATA and self.effect in (Effect.REPLACES, Effect.REMOVES)

    def __str__(self) -> str:
        effect = self.effect.upper() if self.loses_data else self.effect.value
        reasons = f": {', '.join(self.because)}" if self.because else ""
        warning = "  ITS DATA WOULD BE LEFT BEHIND" if self.loses_data else ""
        return f"{effect} {self.resource} ({self.kind}{reasons}){warning}"


def read_change(change: ChangeTypeDef) -> Change:
    """A replacement is one that CloudFormation is sure of, or that it names a property for."""
    found = change["ResourceChange"]
    details = [detail["Target"] for detail in found.get("Details", []) if "Target" in detail]
    recreated = any(target.get("RequiresRecreation", "Never") != "Never" for target in details)
    effect = _EFFECTS.get(found["Action"], Effect.CHANGES)
    if effect is Effect.CHANGES and (found.get("Replacement") == "True" or recreated):
        effect = Effect.REPLACES
    names = dict.fromkeys(target.get("Name") or target.get("Attribute", "") for target in details)
    return Change(effect, found["LogicalResourceId"], found["ResourceType"], tuple(filter(None, names)))


def lines_of(changes: Iterable[Change]) -> list[str]:
    """The gravest first; of what is only added, a count by kind."""
    told = sorted(changes, key=lambda change: (not change.loses_data, _ORDER.index(change.effect)))
    added = Counter(change.kind for change in told if change.effect is Effect.ADDS)
    lines = [str(change) for change in told if change.effect is not Effect.ADDS]
    return lines + [f"adds {count} {kind}" for kind, count in sorted(added.items())]


_EFFECTS = {"Add": Effect.ADDS, "Modify": Effect.CHANGES, "Remove": Effect.REMOVES, "Import": Effect.ADDS}
_ORDER = (Effect.REPLACES, Effect.REMOVES, Effect.CHANGES, Effect.ADDS)
