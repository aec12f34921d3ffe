"""Hints and errands on SQS."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from math import ceil
from typing import TYPE_CHECKING

from chalicelib.aws.events import again_body, errand_body, hint_body
from chalicelib.aws.refusals import retried_later
from chalicelib.domain.letter import LetterId
from chalicelib.domain.member import MemberId
from chalicelib.domain.proof import Envelope
from chalicelib.ports import AT_ONCE, Errand, Retry

if TYPE_CHECKING:
    from mypy_boto3_sqs.client import SQSClient
    from mypy_boto3_sqs.literals import QueueAttributeNameType

_MOST_IN_BATCH = 10
_WAITING: tuple[QueueAttributeNameType, ...] = (
    "ApproximateNumberOfMessages",
    "ApproximateNumberOfMessagesNotVisible",
    "ApproximateNumberOfMessagesDelayed",
)


@dataclass(frozen=True, slots=True)
class SqsQueues:
    client: SQSClient
    inbound_url: str
    letters_url: str
    errands_url: str
    feedback_url: str
    feedback_dead_letters_url: str

    def hint_letters(
        self, letters: Iterable[tuple[MemberId, LetterId]], *, delay: timedelta = AT_ONCE
    ) -> None:
        self._send(self.letters_url, (hint_body(*letter) for letter in letters), delay)

    def capture_again(self, envelopes: Iterable[Envelope]) -> None:
        self._send(self.inbound_url, map(again_body, envelopes))

    def send_errands(self, errands: Iterable[Errand], *, delay: timedelta = AT_ONCE) -> None:
        self._send(self.errands_url, map(errand_body, errands), delay)

    def feedback_is_waiting(self) -> bool:
        """Approximate, as SQS counts: it lags for a minute at most, the letter waits for fifteen. In
        this order an event that becomes a dead letter between the two questions is not missed."""
        return any(map(self._holds_something, (self.feedback_url, self.feedback_dead_letters_url)))

    def _holds_something(self, url: str) -> bool:
        with retried_later():
            answer = self.client.get_queue_attributes(QueueUrl=url, AttributeNames=_WAITING)
        return any(int(count) for count in answer.get("Attributes", {}).values())

    def _send(self, url: str, bodies: Iterable[str], delay: timedelta = AT_ONCE) -> None:
        """The same body twice is one message. A delay in whole seconds, the last one begun counted: a
        hint that comes early is for nothing."""
        seconds = ceil(delay.total_seconds())
        distinct = list(dict.fromkeys(bodies))
        for start in range(0, len(distinct), _MOST_IN_BATCH):
            batch = distinct[start : start + _MOST_IN_BATCH]
            with retried_later():
                answer = self.client.send_message_batch(
                    QueueUrl=url,
                    Entries=[
                        {"Id": str(n), "MessageBody": body, "DelaySeconds": seconds}
                        for n, body in enumerate(batch)
                    ],
                )
            if answer.get("Failed"):
                raise Retry(
                    f"a queue took only {len(batch) - len(answer['Failed'])} of {len(batch)} messages"
                )
