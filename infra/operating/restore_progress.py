"""How far a restore is: a file that every repetition of the command goes on from."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from infra.operating.restore_note import new_restore_id
from infra.refused import Refused

PROGRESS, KEPT = "progress.json", "kept.json"


class Step(StrEnum):
    """In their order."""

    STAND_STILL = "stand_still"
    KEEP = "keep"
    RESTORE = "restore"
    TAKE = "take"
    CAPTURE = "capture"
    CHANGE_ADDRESSES = "change_addresses"
    PUT_BACK = "put_back"
    PLAN = "plan"
    GO_ON = "go_on"


@dataclass(frozen=True, slots=True)
class Progress:
    """Of a restore of `table` to the instant `to`; by `id` it is the one that is noted beside the stack.
    `still_since` is when nothing was at work any more."""

    id: str
    table: str
    to: datetime
    done: tuple[Step, ...] = ()
    still_since: datetime | None = None

    @property
    def left(self) -> tuple[Step, ...]:
        return tuple(step for step in Step if step not in self.done)

    def after(self, step: Step) -> Progress:
        return replace(self, done=(*self.done, step))

    def save(self, folder: Path) -> None:
        """Whole or not at all, wherever the process dies; for nobody else on this machine."""
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        document = {
            "id": self.id,
            "table": self.table,
            "to": self.to.isoformat(),
            "done": list(self.done),
            "still_since": self.still_since.isoformat() if self.still_since else None,
        }
        work = folder / f".{PROGRESS}"
        work.write_text(json.dumps(document, indent=2) + "\n", "utf-8")
        work.replace(folder / PROGRESS)


def restore_in(folder: Path) -> str | None:
    """The id of the restore that `folder` tells of, done or not; None where it tells of none."""
    found = _read(folder)
    return found.id if found else None


def begin_or_go_on(folder: Path, table: str, to: datetime) -> Progress:
    """What `folder` holds of this very restore, or its beginning; `Refused` where it holds another one."""
    found = _read(folder)
    if found and (found.table, found.to) == (table, to):
        return found
    if found and found.left:
        raise Refused(
            f"{folder} holds a restore of {found.table} that is not done yet; go on with "
            f"--to {_said(found.to)}."
        )
    if (folder / KEPT).exists():
        said = f" to {_said(found.to)}; give that --to and --delete-copy" if found else "; delete them"
        raise Refused(f"{folder} holds rows of an earlier restore{said}, or name another --folder.")
    return Progress(new_restore_id(), table, to)


def forget(folder: Path) -> None:
    """Members' data, once nobody needs it any more. That it was done is still told."""
    (folder / KEPT).unlink(missing_ok=True)


def _said(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def _read(folder: Path) -> Progress | None:
    try:
        text = (folder / PROGRESS).read_text("utf-8")
    except (FileNotFoundError, NotADirectoryError):
        return None
    try:
        document = json.loads(text)
        still = document["still_since"]
        return Progress(
            id=document["id"],
            table=document["table"],
            to=datetime.fromisoformat(document["to"]),
            done=tuple(map(Step, document["done"])),
            still_since=datetime.fromisoformat(still) if still else None,
        )
    except (ValueError, KeyError, TypeError):
        raise Refused(f"{folder / PROGRESS} cannot be read; mend it, or put a copy of it back.") from None
