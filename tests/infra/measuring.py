"""What a cohort asks of each service, measured by playing the demo through the real Lambdas.

`infra/cost/units.toml` holds the result, and `test_cost_units.py` fails when they differ. After a change
that is meant: .venv/bin/python -m tests.infra.measuring > infra/cost/units.toml
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, fields
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import boto3
import pytest

import infra.player
import infra.stack
from chalicelib.aws.clients import Clients
from chalicelib.aws.sizes import item_size
from chalicelib.domain.cohort import Cohort
from chalicelib.domain.letter import LetterKind
from chalicelib.ports import ErrandKind
from chalicelib.usecases.capture_mail import CaptureMail
from chalicelib.usecases.reconcile import Reconcile
from chalicelib.usecases.record_feedback import RecordFeedback
from chalicelib.usecases.run_errand import RunErrand
from chalicelib.usecases.send_letter import SendLetter
from chalicelib.usecases.sweep import Sweep
from chalicelib.web.handling import LinkPages
from infra.cost.units import STEPS, Step, Units
from infra.scenario import read_scenario
from infra.stack import PlayedClock, PlayedStack, _PlayedWiring
from infra.steps import Mail
from tests.contracts.meter import Meter

_DEMO = Path(__file__).parent.parent.parent / "events" / "demo"
# From Amazon's developer guide, "Table and item sizes": what an item takes beside its attributes.
_STORED_BESIDE = 100
_FORGOTTEN = 61.0  # seconds after which the configuration is read again

_WRITTEN = """\
# Measured by playing events/demo through the real Lambdas, with the configuration read anew at each
# invocation. `tests/infra/test_cost_units.py` plays it again and fails when a figure differs; then:
# .venv/bin/python -m tests.infra.measuring > infra/cost/units.toml
"""


def _is_metered(model: Any, **_: object) -> None:
    """A kind of request that the meter passes on unseen would be missing from the bill."""
    assert model.name in _METERED, f"{model.name} is not metered"


_METERED = ("GetItem", "BatchGetItem", "Query", "PutItem", "TransactWriteItems", "UpdateItem")


@dataclass(slots=True)
class _Tally:
    """Sums for each step; what is asked outside of any step is the player's own and falls to none."""

    sums: defaultdict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    meters: list[Meter] = field(default_factory=list)
    elapsed: float = 0.0
    inside: str | None = None

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        self.elapsed += _FORGOTTEN
        before, self.inside = self._units(), name
        try:
            yield
        finally:
            self.inside = None
            reads, writes = (new - old for new, old in zip(self._units(), before, strict=True))
            self.sums[name].update(times=1, reads=int(2 * reads), writes=int(writes))

    def asked(self, model: Any, **_: object) -> None:
        """A request of a client; whatever a step asks of any service is known by name."""
        if self.inside:
            service = model.service_model.service_name
            self.sums[self.inside][_KINDS[f"{service}.{model.name}"]] += 1

    def _units(self) -> tuple[float, float]:
        return sum(each.read_units for each in self.meters), sum(each.write_units for each in self.meters)


# A LIST costs what a PUT costs; of what is sent and asked elsewhere, the bill counts the events.
_KINDS = {
    "s3.GetObject": "gets",
    "s3.PutObject": "puts",
    "s3.ListObjectsV2": "puts",
    "sqs.SendMessage": "messages",
    "sqs.SendMessageBatch": "messages",
    "sqs.GetQueueAttributes": "questions",
    "sesv2.SendEmail": "letters",
    "ssm.GetParameter": "secrets",
}


def measured() -> Units:
    """Plays the demo, and then lets the mail service tell of each letter that it sent it and that it
    was delivered."""
    tally, scenario = _Tally(), read_scenario(_DEMO)
    with pytest.MonkeyPatch.context() as patch:
        ends: dict[str, int] = {}
        _watch(patch, tally, ends)
        infra.player.play(scenario)
    mails = sum(isinstance(step.what, Mail) for step in scenario.steps)
    steps = {name: _step(tally.sums[name]) for name in STEPS}
    return Units(mails=mails, members=len(scenario.members), **ends, steps=steps)


def written(units: Units) -> str:
    """The text of `infra/cost/units.toml`."""
    return _WRITTEN + units.as_toml()


def _step(sums: Counter[str]) -> Step:
    return Step(**{each.name: sums[each.name] for each in fields(Step)})


def _watch(patch: pytest.MonkeyPatch, tally: _Tally, ends: dict[str, int]) -> None:
    make = Clients._client

    def client(self: Clients, service: str, *more: Any) -> Any:
        made: Any = make(self, service, *more)
        if service != "dynamodb":
            made.meta.events.register("provide-client-params", tally.asked)
            return made
        made.meta.events.register("provide-client-params", _is_metered)
        tally.meters.append(Meter(made))
        return tally.meters[-1]

    @contextmanager
    def stack(cohort: Cohort, start: datetime) -> Iterator[PlayedStack]:
        with infra.stack.played_stack(cohort, start) as played:
            yield played
            _feed_back(played)
            _reconcile(played, tally)
            ends.update(_at_the_end(played))

    patch.setattr(Clients, "_client", client)
    patch.setattr(infra.player, "played_stack", stack)
    patch.setattr(
        infra.stack,
        "_PlayedWiring",
        lambda settings, **more: _PlayedWiring(settings, **more | {"monotonic": lambda: tally.elapsed}),
    )
    for kind, name in _NAMES.items():
        patch.setattr(kind, "__call__", _watched(kind.__call__, name, tally))
    patch.setattr(LinkPages, "act", _watched(LinkPages.act, lambda *_: "page", tally))


def _watched(call: Any, name: Callable[..., str], tally: _Tally) -> Any:
    def watched(self: Any, *given: Any) -> Any:
        with tally.step(name(self, *given)):
            return call(self, *given)

    return watched


def _letter(send: SendLetter, member_id: Any, letter_id: Any) -> str:
    letter = send.ledger.letter(member_id, letter_id)
    return "digest_letter" if letter and letter.kind is LetterKind.DIGEST else "letter"


_NAMES: dict[Any, Callable[..., str]] = {
    CaptureMail: lambda *_: "mail",
    SendLetter: _letter,
    RunErrand: lambda _, errand: "digest" if errand.kind is ErrandKind.DIGEST else "errand",
    RecordFeedback: lambda *_: "feedback",
    Sweep: lambda *_: "sweep",
}


def _feed_back(stack: PlayedStack) -> None:
    for mail in list(stack.sent):
        for kind in ("send", "delivery"):
            stack.feed_back(kind, mail)
            stack.settle()


def _reconcile(stack: PlayedStack, tally: _Tally) -> None:
    """Of all mails of the play at once. moto stamps objects with the true time."""
    clock = PlayedClock(datetime.now(UTC) + timedelta(hours=1))
    reconcile = Reconcile(stack.wiring.ledger, stack.wiring._raw_mail, clock)
    with tally.step("reconciled"):
        found = reconcile()
    tally.sums["reconciled"].update(times=found.mails - 1)


def _at_the_end(stack: PlayedStack) -> dict[str, int]:
    items = boto3.client("dynamodb").scan(TableName=stack.settings.table_name)["Items"]
    return {
        "stored_bytes": sum(item_size(item) + _STORED_BESIDE for item in items),
        "letter_bytes": sum(len(mail.raw) for mail in stack.sent) // len(stack.sent),
    }


if __name__ == "__main__":
    sys.stdout.write(written(measured()))
