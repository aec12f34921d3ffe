"""The golden rule: never ask for a job in an informational interview."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    BREAKS = "breaks"
    SOFTEN = "soften"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence that breaks the rule or a habit. Offsets are in characters of the text read."""

    severity: Severity
    rule: str
    sentence: str
    start: int
    end: int
    advice: str


def read_findings(text: str) -> tuple[Finding, ...]:
    return ()
