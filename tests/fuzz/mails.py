"""Mails of a developer, to measure with: a folder of .eml files, or lines of JSON with `raw` in base64."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from pathlib import Path

MAILS = Path(__file__).parent.parent / "mails"


def mails_in(path: Path) -> Iterator[tuple[str, bytes]]:
    """Each with a name to find it by."""
    if path.is_dir():
        for file in sorted(path.rglob("*.eml")):
            yield str(file), file.read_bytes()
    else:
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            yield f"{path}:{number}", base64.b64decode(json.loads(line)["raw"])
