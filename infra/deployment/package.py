"""The package that `warmthread package` made: one zip and one template for all cohorts."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from infra.refused import Refused

PROJECT = Path(__file__).parent.parent.parent
BUILT = Path("build") / "package"
# What goes into a package; tests, documents and the cohorts' files do not.
_SOURCES = (
    *("app.py", "chalicelib", ".chalice"),
    *("infra/template.yaml", "infra/requirements/runtime.txt", "infra/guide"),
)


class PackageMissing(Refused):
    """There is no package, or it is not of the sources as they are."""


@dataclass(frozen=True)
class Package:
    zip: bytes
    template: Mapping[str, Any]

    @cached_property
    def zip_key(self) -> str:
        return f"code/{_digest(self.zip)}.zip"

    def template_for(self, bucket: str) -> bytes:
        """With the code of every function taken from `bucket`; the same bytes for the same package."""
        code = f"s3://{bucket}/{self.zip_key}"
        resources = {
            name: _with_code(resource, code) for name, resource in self.template["Resources"].items()
        }
        return json.dumps({**self.template, "Resources": resources}, sort_keys=True).encode()

    @staticmethod
    def template_key(body: bytes) -> str:
        return f"templates/{_digest(body)}.json"


def read_package(folder: Path = BUILT, sources: Path | None = PROJECT) -> Package:
    """`PackageMissing` where there is none, or (unless `sources` is None) one of these changed since."""
    zip_file, template_file = folder / "deployment.zip", folder / "template.json"
    try:
        package = Package(zip_file.read_bytes(), json.loads(template_file.read_text("utf-8")))
        made = min(zip_file.stat().st_mtime, template_file.stat().st_mtime)
    except FileNotFoundError as error:
        raise PackageMissing(f"{error.filename} is not there; make it with: warmthread package") from None
    except ValueError:
        raise PackageMissing(f"{template_file} is damaged; make it again with: warmthread package") from None
    newer = [path for path in _files(sources) if path.stat().st_mtime > made] if sources else []
    if newer:
        raise PackageMissing(
            f"{newer[0].relative_to(sources or folder)} was changed after the package in {folder} was made; "
            "make it again with: warmthread package"
        )
    return package


def _files(sources: Path) -> Iterable[Path]:
    for name in _SOURCES:
        path = sources / name
        if path.is_file():
            yield path
        for found in sorted(path.rglob("*")):
            if found.is_file() and "__pycache__" not in found.parts:
                yield found


def _with_code(resource: Mapping[str, Any], code: str) -> Mapping[str, Any]:
    if resource.get("Type") != "AWS::Serverless::Function":
        return resource
    return {**resource, "Properties": {**resource["Properties"], "CodeUri": code}}


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
