"""The stand-in for AWS, ministack: a process of its own, on loopback, that keeps its state."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from infra.local.folder import note
from infra.local.places import HOST, Places
from infra.refused import Refused

_READY_WITHIN = 45.0
_STOPPED_WITHIN = 30.0
_ASK_EVERY = 0.1


class MinistackFailed(Refused):
    """It did not start, or ended by itself."""


@dataclass(frozen=True, slots=True)
class Ministack:
    process: subprocess.Popen[bytes]
    log: Path

    def check(self) -> None:
        """`MinistackFailed` where it ended by itself."""
        if self.process.poll() is not None:
            raise MinistackFailed(f"ministack ended by itself; {self.log} says why. Start again.")


@contextmanager
def ministack(places: Places, own: IO[str]) -> Iterator[Ministack]:
    """Runs while it lasts. Stopped in order, since it writes its state only then; a session of its
    own keeps the terminal's Ctrl-C from it, which is ours to pass on. With `own` it keeps the folder
    from others even where it outlives us."""
    state = places.folder / "aws"
    (state / "tmp").mkdir(parents=True, exist_ok=True)
    _move_to_port(state, places.ports.aws)
    log_file = places.folder / "ministack.log"
    with log_file.open("w") as log, ThreadPoolExecutor(1) as starter:
        # In a thread, where no Ctrl-C comes between the process and our knowledge of it.
        starting = starter.submit(_start, os.environ | _environment(places, state), log, own)
        try:
            found = Ministack(starting.result(), log_file)
            _wait_until_ready(found, places.ports.aws)
            yield found
        finally:
            _stop(starting.result())


def _start(environment: dict[str, str], log: IO[str], own: IO[str]) -> subprocess.Popen[bytes]:
    started = subprocess.Popen(
        [sys.executable, "-m", "ministack"],
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=log,
        stderr=subprocess.STDOUT,
        start_new_session=True,
        pass_fds=(own.fileno(),),
    )
    note(own, started.pid)
    return started


def _environment(places: Places, state: Path) -> dict[str, str]:
    """The Lambdas inherit it: where they find AWS, too."""
    return {
        "GATEWAY_PORT": str(places.ports.aws),
        "BIND_HOST": HOST,
        "IOT_MTLS_ENABLED": "0",
        "SFTP_ENABLED": "0",
        "PERSIST_STATE": "1",
        "STATE_DIR": str(state.resolve() / "state"),
        "S3_PERSIST": "1",
        "S3_DATA_DIR": str(state.resolve() / "s3"),
        "TMPDIR": str(state.resolve() / "tmp"),
        **places.endpoints,
    }


def _move_to_port(state: Path, port: int) -> None:
    """ministack keeps its queues by their address, with the port in it: state that was kept at
    another port is told of the new one."""
    noted = state / "port"
    before = noted.read_text("utf-8") if noted.exists() else str(port)
    if before != str(port):
        for kept in (state / "state").glob("*.json"):
            text = kept.read_text("utf-8")
            kept.write_text(text.replace(f"localhost:{before}/", f"localhost:{port}/"), "utf-8")
    noted.write_text(str(port), "utf-8")


def _wait_until_ready(found: Ministack, port: int) -> None:
    """It listens only once all that was kept is loaded."""
    end = time.monotonic() + _READY_WITHIN
    while time.monotonic() < end:
        found.check()
        with socket.socket() as asking:
            if asking.connect_ex((HOST, port)) == 0:
                return
        time.sleep(_ASK_EVERY)
    raise MinistackFailed(f"ministack did not answer within {_READY_WITHIN:.0f} s; {found.log} says why")


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(_STOPPED_WITHIN)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
