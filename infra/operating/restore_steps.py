"""A cohort's table goes back to a point in time: step after step, each safe to repeat."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import boto3

from chalicelib.domain.proof import Envelope
from chalicelib.ports import Errand, ErrandKind
from infra.operating.recapture import capture_again, find_mails, mails_to
from infra.operating.restore_note import Begun, RestoreNote
from infra.operating.restore_progress import KEPT, Progress, Step
from infra.operating.restored_table import RestoredTable
from infra.operating.restoring import change_addresses, keep, put_back, put_learning_back, take
from infra.operating.stacks import Stack
from infra.operating.switches import Part
from infra.refused import Refused

if TYPE_CHECKING:
    from mypy_boto3_dynamodb.client import DynamoDBClient
    from mypy_boto3_sqs.client import SQSClient

_AT_WORK = 60.0  # seconds; the longest of what a queue or a page wakes
_LOOKS = 10.0  # seconds between two looks
_CALM = 6  # looks in a row that find a queue empty: SQS's counts are some seconds old
_TOLD = timedelta(minutes=1)  # how often somebody who waits is told so
_CAPTURING = (Part.CAPTURE_MAIL, Part.RUN_ERRAND)


class Switching(Protocol):
    def off(self, part: Part) -> None: ...

    def on(self, part: Part) -> None: ...


@dataclass(frozen=True, slots=True)
class Restore:
    """`ask` puts a question whose answer is no unless somebody says yes."""

    stack: Stack
    table: RestoredTable
    switches: Switching
    folder: Path
    tell: Callable[[str], None]
    ask: Callable[[str], bool]
    note: RestoreNote
    pause: Callable[[float], None] = time.sleep
    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    dynamodb: DynamoDBClient = field(default_factory=lambda: boto3.client("dynamodb"))
    sqs: SQSClient = field(default_factory=lambda: boto3.client("sqs"))

    def __call__(self, progress: Progress) -> None:
        """All that is left to do. From the first step to the last it is noted beside the stack."""
        steps: Mapping[Step, Callable[[Progress], Progress]] = {
            Step.STAND_STILL: self._stand_still,
            Step.KEEP: self._keep,
            Step.RESTORE: self._restore,
            Step.TAKE: self._take,
            Step.CAPTURE: self._capture,
            Step.CHANGE_ADDRESSES: self._change_addresses,
            Step.PUT_BACK: self._put_back,
            Step.PLAN: self._plan,
            Step.GO_ON: self._go_on,
        }
        if progress.left:
            progress.save(self.folder)  # from here on there is something to go on with
            self.note.write(Begun(progress.id, progress.to, str(self.folder.resolve())))
        for step in progress.left:
            progress = steps[step](progress).after(step)
            progress.save(self.folder)
        self.note.clear(progress.id)

    # ------------------------------------------------------------ the steps

    def _stand_still(self, progress: Progress) -> Progress:
        self.tell("Letting everything stand still ...")
        for part in Part:
            self.switches.off(part)
        self.pause(_AT_WORK)
        return replace(progress, still_since=self.now())

    def _keep(self, progress: Progress) -> Progress:
        """Never over what is kept: it is from before the first row was taken."""
        if not self._kept.exists():
            count = keep(self.dynamodb, self.table.live, self._kept)
            self.tell(f"Kept {count} rows that are in no mail in {self._kept}.")
        return progress

    def _restore(self, progress: Progress) -> Progress:
        self.table.begin()
        self._wait(
            self.table.is_ready, f"DynamoDB restores to {self.table.name}, which takes minutes to hours"
        )
        return progress

    def _take(self, progress: Progress) -> Progress:
        count = take(self.dynamodb, self.table.name, self._kept, self.table.live)
        self.tell(f"{self.table.live} has {count} rows, as {self.table.name} has them.")
        return progress

    def _capture(self, progress: Progress) -> Progress:
        """What waits in the queue comes first, with its own notices: of a mail whose notice is still
        there nobody must guess what it said."""
        for part in _CAPTURING:
            self.switches.on(part)
        self._wait_for_calm("Capturing what came in meanwhile")
        self._capture_again(self._lost_mails(progress))
        self._ask_about_what_is_left(len(self._lost_mails(progress)))
        return progress

    def _lost_mails(self, progress: Progress) -> Sequence[Envelope]:
        """Those from before everything stood still: what came in later waited in the queue."""
        return find_mails(self.stack, progress.to, progress.still_since or self.now()).envelopes

    def _capture_again(self, mails: Sequence[Envelope]) -> None:
        if mails:
            for _ in capture_again(self.stack, mails, pause=self.pause):
                pass
            self._wait_for_calm(f"Capturing {_mails(len(mails))} again")

    def _ask_about_what_is_left(self, left: int) -> None:
        """A mail that is captured only after its letters were put back would be taken for one that was
        captured before, and logged nowhere."""
        if left and not self.ask(f"{_mails(left)} could not be captured again. Go on without for good?"):
            name = self.stack.cohort
            raise Refused(
                f"{_mails(left)} without an outcome yet; see why with: warmthread reconcile {name}, give "
                f"dead letters back with: warmthread replay {name} --queue inbound, then go on with the "
                "same command."
            )

    def _change_addresses(self, progress: Progress) -> Progress:
        """Members who got new capture addresses since keep them. Mails to the old ones are captured by
        now; those to the new ones were refused, as at an address that is nobody's."""
        secrets = change_addresses(self.stack.ledger, self._kept)
        if secrets:
            self._capture_again([*mails_to(self.stack, secrets, progress.to, self.now())])
        return progress

    def _put_back(self, progress: Progress) -> Progress:
        count = put_back(self.dynamodb, self._kept, self.table.live)
        put_learning_back(self.stack.ledger, self._kept)
        self.tell(f"Put {count} kept rows back.")
        return progress

    def _plan(self, progress: Progress) -> Progress:
        members = [member.id for member in self.stack.ledger.members()]
        self.stack.queues.send_errands(Errand(ErrandKind.REPLAN, each) for each in members)
        self._wait_for_calm(f"Planning {len(members)} members anew")
        return progress

    def _go_on(self, progress: Progress) -> Progress:
        self.tell("Letting everything go on ...")
        for part in Part:
            self.switches.on(part)
        return progress

    # ------------------------------------------------------------ waiting

    @property
    def _kept(self) -> Path:
        return self.folder / KEPT

    def _wait_for_calm(self, what: str) -> None:
        empty = 0

        def is_calm() -> bool:
            nonlocal empty
            empty = empty + 1 if self._waiting() == 0 else 0
            return empty >= _CALM

        self._wait(is_calm, what)

    def _waiting(self) -> int:
        """Messages to be captured or run, those at work and those that are delayed among them."""
        return sum(self._messages(self.stack.outputs[f"{name}QueueUrl"]) for name in ("Inbound", "Errands"))

    def _messages(self, url: str) -> int:
        counts = self.sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["All"])["Attributes"]
        return sum(int(count) for name, count in counts.items() if name.startswith("ApproximateNumberOf"))

    def _wait(self, is_over: Callable[[], bool], what: str) -> None:
        begun = told = self.now()
        self.tell(f"{what} ...")
        while not is_over():
            self.pause(_LOOKS)
            now = self.now()
            if now - told >= _TOLD:
                told = now
                self.tell(f"{what}: {(now - begun) // _TOLD} min ...")


def _mails(number: int) -> str:
    return f"{number} mail" if number == 1 else f"{number} mails"
