"""The folder of a local run is one run's alone: two would overwrite what the other keeps."""

from __future__ import annotations

import errno
import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from infra.refused import Refused

_LOCK = "in-use"
_INSTEAD = "or choose another folder with --keep (and other ports) for this run."


class FolderInUse(Refused):
    """Another run, or what one left behind, keeps its state there."""


@contextmanager
def own_folder(folder: Path) -> Iterator[IO[str]]:
    """The folder, made where it is not there. The system's lock ends with the last process that has the
    file open, however it ends: with us, and with whom we pass it to. The file stays: the next run could
    not lock one that it found deleted."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / _LOCK).open("a+") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise FolderInUse(_told(folder, _noted(file))) from None
        file.truncate(0)
        note(file, os.getpid())
        yield file


def note(file: IO[str], pid: int) -> None:
    """Who has it open: first the run, then its ministack."""
    print(pid, file=file, flush=True)


def _noted(file: IO[str]) -> list[int]:
    file.seek(0)
    return [int(line) for line in file if line.strip().isdigit()]


def _told(folder: Path, noted: list[int]) -> str:
    run, *left = noted or [0]
    if left and not _is_alive(run):
        return (
            f"{folder} is in use by ministack (process {left[0]}), which another warmthread local left "
            f"running when it was killed; end it with kill {left[0]}, {_INSTEAD}"
        )
    process = f" (process {run})" if run else ""
    return f"{folder} is in use by another warmthread local{process}; stop that one with Ctrl-C, {_INSTEAD}"


def _is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except OSError as error:
        return error.errno != errno.ESRCH  # else it is somebody else's
    return True
