"""What an export holds and how to see that it is whole."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from infra.archive.inventory import MAILS, Counts
from infra.archive.mailbox_file import read_mails
from infra.refused import Refused

MANIFEST = "manifest.json"
MBOX = "mails.mbox"
_CHUNK = 1 << 20


class NotWhole(Refused):
    """A file of an export is missing, changed, or says something else than the manifest."""

    def __init__(self, what: str) -> None:
        super().__init__(f"{what}; nothing was deleted: export into another folder.")


@dataclass(frozen=True, slots=True)
class Manifest:
    """`files` are their SHA-256 by name; `counts` the lines of each .jsonl."""

    cohort: str
    stack: str
    table: str
    bucket: str
    exported_at: datetime
    counts: Counts
    files: dict[str, str]

    def write(self, folder: Path) -> None:
        document = asdict(self) | {"exported_at": self.exported_at.isoformat(), "counts": self.counts.of}
        (folder / MANIFEST).write_text(json.dumps(document, indent=2, ensure_ascii=False) + "\n", "utf-8")

    def is_of_same(self, other: Manifest) -> bool:
        """Whether both exports say the same, whenever they were made."""
        return (self.stack, self.table, self.files) == (other.stack, other.table, other.files)


def read_manifest(folder: Path) -> Manifest | None:
    """None where the folder is no finished export."""
    try:
        document = json.loads((folder / MANIFEST).read_text("utf-8"))
        exported_at, counts = datetime.fromisoformat(document["exported_at"]), Counts(document["counts"])
        return Manifest(**(document | {"exported_at": exported_at, "counts": counts}))
    except (FileNotFoundError, NotADirectoryError, ValueError, KeyError, TypeError):
        return None


def lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)


def digests(folder: Path) -> dict[str, str]:
    """Of all files but the manifest."""
    return {path.name: _digest(path) for path in sorted(folder.iterdir()) if path.name != MANIFEST}


def check(folder: Path, manifest: Manifest) -> None:
    """Reads everything back; `NotWhole` names the first file that is not as it was written."""
    for name, digest in manifest.files.items():
        if not (folder / name).is_file() or _digest(folder / name) != digest:
            raise NotWhole(f"{folder / name} is missing or was changed since it was written")
    found = Counter({kind: sum(1 for _ in lines(folder / f"{kind}.jsonl")) for kind in manifest.counts.of})
    if found != manifest.counts.of:
        raise NotWhole(f"{folder} holds {Counts(found)}, and its manifest says {manifest.counts}")
    _check_mails(folder)


def _check_mails(folder: Path) -> None:
    listed = list(lines(folder / f"{MAILS}.jsonl"))
    number = 0
    for number, (mail, raw) in enumerate(zip(listed, read_mails(folder / MBOX), strict=False), 1):
        if hashlib.sha256(raw[: mail["bytes"]]).hexdigest() != mail["sha256"]:
            raise NotWhole(f"{folder / MBOX}: mail {number} does not read back as it was received")
    if number != len(listed):
        raise NotWhole(f"{folder / MBOX} holds {number} mails, and {len(listed)} are listed")


def _digest(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
