"""The package of the working tree as it is, made once for all tests that need it (slow ones: it takes
the package index and Python 3.13)."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator
from pathlib import Path

from infra.packaging.building import build_package

PROJECT = Path(__file__).parents[2]
_KEPT = 3  # states of the tree: another run may still be at an earlier one
_SHIPPED = (
    "app.py",
    "chalicelib",
    ".chalice",
    "infra/template.yaml",
    "infra/guide",
    "infra/packaging",
    "infra/requirements",
)


def packaged() -> Path:
    """The folder that holds deployment.zip and template.json."""
    folder = PROJECT / "build" / f"tested-package-{_state()}"
    if not folder.exists():
        build_package(folder, print)
        made = sorted(folder.parent.glob("tested-package-*"), key=lambda path: path.stat().st_mtime)
        for old in made[:-_KEPT]:
            shutil.rmtree(old, ignore_errors=True)
    return folder


def _state() -> str:
    digest = hashlib.sha256()
    for path in _files():
        digest.update(str(path.relative_to(PROJECT)).encode() + path.read_bytes())
    return digest.hexdigest()[:12]


def _files() -> Iterator[Path]:
    for name in _SHIPPED:
        path = PROJECT / name
        found = sorted(path.rglob("*")) if path.is_dir() else [path]
        yield from (file for file in found if file.is_file() and "__pycache__" not in file.parts)
