"""The package as far as ministack can make it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from infra.deployment.package import Package

if TYPE_CHECKING:
    Resource = Mapping[str, Any]

# What ministack 1.4.21 refuses a whole stack for. Nothing else of the template depends on these.
_REFUSED: Mapping[str, Callable[[Resource], bool]] = {
    "AWS::CloudWatch::Alarm": lambda resource: "Metrics" in resource["Properties"],  # metric math
}


def supported(package: Package) -> Package:
    """Without what would be refused; the rest is the template's, untouched."""
    kept = {name: r for name, r in package.template["Resources"].items() if not _is_refused(r)}
    return Package(package.zip, {**package.template, "Resources": kept})


def _is_refused(resource: Resource) -> bool:
    refused = _REFUSED.get(resource["Type"])
    return refused is not None and refused(resource)
