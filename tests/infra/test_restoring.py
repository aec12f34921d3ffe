"""The way back to a point in time: what was captured since comes again, no letter does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

import infra.player
from chalicelib.domain.cohort import Cohort
from chalicelib.usecases.timeline import timeline
from infra.operating.restore_progress import begin_or_go_on
from infra.operating.stacks import Stack
from infra.scenario import read_scenario
from infra.stack import PlayedStack, played_stack
from infra.steps import Step
from tests.infra.restores import EarlierTable, Restoring
from tests.infra.standing import QUEUES

pytestmark = pytest.mark.slow
_DEMO = Path(__file__).parent.parent.parent / "events" / "demo"
_LIVE = "warmthread"
# The 21st step and the 41st: two weeks with mails, commands, pressed links, reminders and digests.
_POINT, _NOW = 20, 40


@dataclass(slots=True)
class _Story:
    """A play that is stopped after some steps, and put back within."""

    folder: Path
    played: PlayedStack | None = None
    earlier: EarlierTable | None = None
    told: dict[str, Any] = field(default_factory=dict)

    def progress(self, step: Step) -> None:
        if step.number == _POINT + 1:
            self.earlier = EarlierTable(_LIVE)
        if step.number == _NOW + 1:
            self.told["before"] = self._timelines()
            self._restore()
            self.told["after"] = self._timelines()

    def _restore(self) -> None:
        played = self._played
        self.told["letters"] = len(played.sent)
        assert self.earlier
        restoring = Restoring(played, _stack_of(played), self.earlier, self.folder)
        restoring.made()(begin_or_go_on(self.folder, _LIVE, self.earlier.point))
        played.settle()
        played.sweep()
        played.settle()
        self.told["letters after"] = len(played.sent)

    def _timelines(self) -> list[object]:
        """How often a member's row was written is no part of it."""
        ledger, now = self._played.wiring.ledger, self._played.clock.now()
        found = [timeline(ledger, member, now) for member in ledger.members()]
        return [replace(each, member=replace(each.member, version=1)) for each in found]

    @property
    def _played(self) -> PlayedStack:
        assert self.played is not None, "the play has begun"
        return self.played


def _stack_of(played: PlayedStack) -> Stack:
    settings = played.settings
    queues = {f"{name}QueueUrl": getattr(settings, f"{name.lower()}_queue_url") for name in QUEUES}
    queues["FeedbackDeadLettersUrl"] = settings.feedback_dead_letters_url
    outputs = {"TableName": settings.table_name, "BucketName": settings.bucket_name, **queues}
    return Stack("spring", outputs, "UPDATE_COMPLETE", "us-east-1")


def watching(story: _Story) -> Callable[[Cohort, datetime], Any]:
    """A stack that the story knows."""

    @contextmanager
    def stack(cohort: Cohort, start: datetime) -> Iterator[PlayedStack]:
        with played_stack(cohort, start) as played:
            story.played = played
            yield played

    return stack


def test_after_a_restore_all_is_as_it_was_and_nobody_gets_a_letter_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = _Story(tmp_path / "restore")
    monkeypatch.setattr(infra.player, "played_stack", watching(story))
    infra.player.play(read_scenario(_DEMO), story.progress)
    assert story.told["after"] == story.told["before"]
    assert story.told["letters after"] == story.told["letters"]
