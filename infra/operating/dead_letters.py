"""What rests in the dead-letter queues of a stack, and its way back.

SQS has a task of its own for this (StartMessageMoveTask). It is not used: see docs/decisions/0010.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any

import boto3

from chalicelib.aws.events import envelope_of, errand_of, feedback_of, hint_of
from chalicelib.ports import Park

if TYPE_CHECKING:
    from mypy_boto3_sqs.client import SQSClient
    from mypy_boto3_sqs.type_defs import MessageTypeDef

    from infra.operating.stacks import Stack

# In this order events about letters that were sent come before anything might send them.
QUEUES = ("feedback", "inbound", "letters", "errands")
_READERS: Mapping[str, Callable[[str], object]] = {
    "feedback": feedback_of,
    "inbound": envelope_of,
    "letters": hint_of,
    "errands": errand_of,
}
_KINDS = {
    "feedback": "news of a letter",
    "inbound": "a received mail",
    "letters": "a letter to send",
    "errands": "an errand",
}
# What the Lambda logs when it fails; the line names the kind of error and where it was raised.
_LOGGED = {
    "feedback": "feedback_failed",
    "inbound": "capture_failed",
    "letters": "letter_failed",
    "errands": "errand_failed",
}
_SCHEDULED = "a run of a schedule"
_MOST_IN_BATCH = 10
_TIME_TO_DECIDE = 600  # seconds for the operator to look at what was found
_MOST_VISIBILITY = 43_200  # SQS: twelve hours


@dataclass(frozen=True, slots=True)
class DeadLetter:
    """`kind` and `reason` are words for an operator and quote nothing of the message."""

    receipt: str
    body: str
    attributes: Mapping[str, Any]
    sent_at: datetime
    kind: str
    reason: str

    @property
    def needs_no_replay(self) -> bool:
        """A schedule comes again by itself, and finds in the table what there is to do."""
        return self.kind == _SCHEDULED


@dataclass
class DeadLetters:
    """Those of one queue, up to `limit`, taken out of its sight for as long as `taken` lasts. So many
    `queues` are given back one after another, and the last of them waits for all."""

    stack: Stack
    queue: str
    rate: float = 5.0  # messages a second
    limit: int = 1000
    wait: int = 1  # seconds; from 1 on SQS asks all its servers
    pause: Callable[[float], None] = time.sleep
    queues: int = 1
    left: list[DeadLetter] = field(default_factory=list)

    @contextmanager
    def taken(self) -> Iterator[tuple[DeadLetter, ...]]:
        """All that is there now. What fails again comes to rest only after it was looked at here, so
        that nothing goes round in a circle. Whatever was not given back is let go of at the end; where
        the process dies, it comes into sight again by itself."""
        try:
            while len(self.left) < self.limit and (some := self._receive()):
                self.left += some
            yield tuple(self.left)
        finally:
            self._let_go()

    def give_back(self) -> Iterator[DeadLetter]:
        """Each message once it is in its queue again, or acknowledged where it needs no replay.

        It leaves the dead letters only then: a death in between doubles it, and every handler does
        nothing the second time.
        """
        while self.left:
            letter = self.left[0]
            if not letter.needs_no_replay:
                self._sqs.send_message(
                    QueueUrl=self.stack.outputs[f"{self.queue.title()}QueueUrl"],
                    MessageBody=letter.body,
                    MessageAttributes=letter.attributes,
                )
            self._sqs.delete_message(QueueUrl=self._url, ReceiptHandle=letter.receipt)
            yield self.left.pop(0)
            if not letter.needs_no_replay:
                self.pause(1 / self.rate)

    # ------------------------------------------------------------ inside

    @cached_property
    def _sqs(self) -> SQSClient:
        return boto3.client("sqs")

    @property
    def _url(self) -> str:
        return self.stack.outputs[f"{self.queue.title()}DeadLettersUrl"]

    def _receive(self) -> list[DeadLetter]:
        giving_back = self.queues * self.limit / self.rate
        messages = self._sqs.receive_message(
            QueueUrl=self._url,
            MaxNumberOfMessages=min(_MOST_IN_BATCH, self.limit - len(self.left)),
            VisibilityTimeout=min(_MOST_VISIBILITY, int(_TIME_TO_DECIDE + giving_back)),
            WaitTimeSeconds=self.wait,
            MessageAttributeNames=["All"],
            MessageSystemAttributeNames=["SentTimestamp"],
        ).get("Messages", [])
        return [_dead_letter(self.queue, message) for message in messages]

    def _let_go(self) -> None:
        for start in range(0, len(self.left), _MOST_IN_BATCH):
            batch = self.left[start : start + _MOST_IN_BATCH]
            self._sqs.change_message_visibility_batch(
                QueueUrl=self._url,
                Entries=[
                    {"Id": str(number), "ReceiptHandle": letter.receipt, "VisibilityTimeout": 0}
                    for number, letter in enumerate(batch)
                ],
            )


def replay_queue(
    stack: Stack,
    queue: str,
    *,
    rate: float = 5.0,
    limit: int = 1000,
    wait: int = 1,
    pause: Callable[[float], None] = time.sleep,
) -> int:
    """Gives the dead letters of one queue back; how many there were."""
    letters = DeadLetters(stack, queue, rate, limit, wait, pause)
    with letters.taken():
        return sum(1 for _ in letters.give_back())


def _dead_letter(queue: str, message: MessageTypeDef) -> DeadLetter:
    kind, reason = _described(queue, message["Body"])
    sent_at = datetime.fromtimestamp(int(message["Attributes"]["SentTimestamp"]) / 1000, UTC)
    attributes = message.get("MessageAttributes", {})
    return DeadLetter(message["ReceiptHandle"], message["Body"], attributes, sent_at, kind, reason)


def _described(queue: str, body: str) -> tuple[str, str]:
    if _is_scheduled(body):
        return _SCHEDULED, "it failed; the schedule has run again since"
    try:
        _READERS[queue](body)
    except Park:
        return "a message that cannot be read", "it will come back unless what reads it was mended"
    return _KINDS[queue], f"it failed when handled; look for {_LOGGED[queue]} in the Lambda's log"


def _is_scheduled(body: str) -> bool:
    """Runs of schedules rest among the errands."""
    try:
        event = json.loads(body)
    except ValueError:
        return False
    return isinstance(event, dict) and event.get("source") == "aws.events"
