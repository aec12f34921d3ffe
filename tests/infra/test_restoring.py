"""The runbook's way back to a point in time: what was captured since comes again, no letter does."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import boto3
import pytest

import infra.player
from chalicelib.domain.cohort import Cohort
from chalicelib.domain.member import MemberId
from chalicelib.ports import Errand, ErrandKind
from chalicelib.usecases.timeline import timeline
from infra.operating.restoring import keep, put_back, take
from infra.scenario import read_scenario
from infra.stack import PlayedStack, played_stack
from infra.steps import Step
from infra.table import create_table

pytestmark = pytest.mark.slow
_DEMO = Path(__file__).parent.parent.parent / "events" / "demo"
_RESTORED, _LIVE = "restored", "warmthread"
# The 21st step and the 41st: two weeks with mails, commands, pressed links, reminders and digests.
_POINT, _NOW = 20, 40


@dataclass(slots=True)
class _Story:
    """A play that is stopped after some steps, and put back within."""

    kept: Path
    stack: PlayedStack | None = None
    received: list[tuple[str, Mapping[str, Any], datetime]] = field(default_factory=list)
    told: dict[str, Any] = field(default_factory=dict)

    def progress(self, step: Step) -> None:
        if step.number == _POINT + 1:
            self._note_point()
        if step.number == _NOW + 1:
            self.told["before"] = self._timelines()
            self._restore()
            self.told["after"] = self._timelines()

    def _note_point(self) -> None:
        client = boto3.client("dynamodb")
        create_table(client, _RESTORED)
        for row in client.scan(TableName=_LIVE)["Items"]:
            client.put_item(TableName=_RESTORED, Item=row)
        self.received.clear()

    def _restore(self) -> None:
        """As the runbook has it: letters stand still, and so do schedules, until the end."""
        client, stack = boto3.client("dynamodb"), self._stack
        self.told["letters"] = len(stack.sent)
        keep(client, _LIVE, self.kept)
        take(client, _RESTORED, self.kept, _LIVE)
        for key, envelope, at in list(self.received):
            self._announce_again(key, envelope, at)
        put_back(client, self.kept, _LIVE)
        stack.wiring.queues.send_errands(Errand(ErrandKind.REPLAN, each) for each in self._members())
        stack.settle()
        stack.sweep()
        stack.settle()
        self.told["letters after"] = len(stack.sent)

    def _announce_again(self, key: str, envelope: Mapping[str, Any], at: datetime) -> None:
        stack = self._stack
        now, stack.clock.present = stack.clock.present, at  # a notice tells when its mail came in
        stack.announce(key, envelope)
        stack.clock.present = now
        while stack._drain("inbound") or stack._drain("errands"):
            pass

    def _members(self) -> list[MemberId]:
        return [member.id for member in self._stack.wiring.ledger.members()]

    def _timelines(self) -> list[object]:
        ledger, now = self._stack.wiring.ledger, self._stack.clock.now()
        return [timeline(ledger, member, now) for member in ledger.members()]

    @property
    def _stack(self) -> PlayedStack:
        assert self.stack is not None, "the play has begun"
        return self.stack


def watching(story: _Story) -> Callable[[Cohort, datetime], Any]:
    """A stack that tells the story which mails it receives."""

    @contextmanager
    def stack(cohort: Cohort, start: datetime) -> Iterator[PlayedStack]:
        with played_stack(cohort, start) as played:
            story.stack = played
            yield played

    return stack


def test_after_a_restore_all_is_as_it_was_and_nobody_gets_a_letter_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = _Story(tmp_path / "kept.json")
    receive = PlayedStack.receive

    def received(stack: PlayedStack, raw: bytes, envelope: Mapping[str, Any]) -> str:
        key = receive(stack, raw, envelope)
        story.received.append((key, envelope, stack.clock.now()))
        return key

    monkeypatch.setattr(PlayedStack, "receive", received)
    monkeypatch.setattr(infra.player, "played_stack", watching(story))
    infra.player.play(read_scenario(_DEMO), story.progress)
    assert story.told["after"] == story.told["before"]
    assert story.told["letters after"] == story.told["letters"]
