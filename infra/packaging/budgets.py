"""What the package may weigh and how long each Lambda may take to start, and what it does."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from infra.packaging.runtime_python import run
from infra.refused import Refused

# Megabytes, and milliseconds of processor time from a Lambda's start to its first request. Twice what we
# measured (docs/decisions/0009): enough for a slow or busy machine, not for one more heavy import.
BUDGETS = {
    "zip": 6.0,
    "APIHandler": 1400.0,
    "CaptureMail": 1400.0,
    "SendLetter": 1400.0,
    "Sweep": 1400.0,
    "RunErrand": 1400.0,
    "RecordFeedback": 1400.0,
    "Reconcile": 1400.0,
}
_EVENTS = Path(__file__).parent.parent.parent / "events"
_RUNS = 3
_SCRIPT = Path(__file__).with_name("first_request.py")


@dataclass(frozen=True, slots=True)
class Figure:
    name: str
    measured: float
    budget: float
    unit: str

    @property
    def is_over(self) -> bool:
        return self.measured > self.budget

    def __str__(self) -> str:
        over = "   over its budget" if self.is_over else ""
        return f"{self.name:<16}{self.measured:>8.1f} {self.unit} of {self.budget:.1f}{over}"


def measure(zip_file: Path, handlers: dict[str, str], python: Path) -> Iterator[Figure]:
    """`handlers`: the Lambdas' logical ids, each with its handler in app.py."""
    yield Figure("zip", zip_file.stat().st_size / 1_000_000, BUDGETS["zip"], "MB")
    with tempfile.TemporaryDirectory() as folder:
        with ZipFile(zip_file) as whole:
            whole.extractall(folder)
        for name, handler in handlers.items():
            # Whatever else the machine does can only add to it.
            took = min(_first_request(python, Path(folder), handler) for _ in range(_RUNS))
            yield Figure(name, took, BUDGETS[name], "ms")


def check(figures: list[Figure]) -> None:
    """`Refused` names what is over its budget."""
    over = [str(figure) for figure in figures if figure.is_over]
    if over:
        raise Refused("\n  ".join(("the package is over its budget (infra/packaging/budgets.py):", *over)))


def _first_request(python: Path, folder: Path, handler: str) -> float:
    done = run([python, _SCRIPT, folder, handler], given=json.dumps(_event(handler)))
    if done.returncode:
        raise Refused(f"{handler} does not start from the zip: {done.stderr.strip()[-300:]}")
    answer: dict[str, Any] = json.loads(done.stdout)
    if answer["outside"]:
        raise Refused(f"{handler} imports what is not in the zip: {', '.join(answer['outside'])}; pin it")
    return float(answer["milliseconds"])


def _event(handler: str) -> Any:
    """The captured one; of an opened link for the pages."""
    captured = _EVENTS / f"{handler}.json"
    return json.loads(captured.read_text("utf-8")) if captured.exists() else _OPENED_LINK


_OPENED_LINK = {
    "resource": "/act/{token}",
    "path": "/act/any.link",
    "httpMethod": "GET",
    "headers": {},
    "multiValueHeaders": {},
    "multiValueQueryStringParameters": None,
    "pathParameters": {"token": "any.link"},
    "stageVariables": None,
    "requestContext": {"httpMethod": "GET", "resourcePath": "/act/{token}"},
    "body": None,
    "isBase64Encoded": False,
}
