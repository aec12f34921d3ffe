"""What `ports.Queues` promises, in memory and on SQS."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, Protocol

import boto3
import pytest
from botocore.exceptions import ClientError
from moto import mock_aws

from chalicelib.aws.clients import Clients
from chalicelib.aws.events import envelope_of, errand_of, hint_of
from chalicelib.aws.queues import SqsQueues
from chalicelib.domain.letter import LetterId
from chalicelib.domain.member import MemberId
from chalicelib.domain.proof import Envelope, Recapture
from chalicelib.ports import LONGEST_DELAY, Errand, ErrandKind, Queues, Retry
from tests.builders import ROBIN, an_envelope
from tests.fakes import FakeQueues


class Said(Protocol):
    """The queues, and what a consumer finds in them."""

    @property
    def queues(self) -> Queues: ...
    def letters(self) -> list[tuple[MemberId, LetterId]]: ...
    def envelopes(self) -> list[Envelope | None]: ...
    def errands(self) -> list[Errand]: ...
    def later(self) -> int: ...
    def announce_feedback(self) -> None: ...
    def bury_feedback(self) -> None: ...


@dataclass(slots=True)
class InMemory:
    queues: FakeQueues

    def letters(self) -> list[tuple[MemberId, LetterId]]:
        return self.queues.letters

    def envelopes(self) -> list[Envelope | None]:
        return list(self.queues.envelopes)

    def errands(self) -> list[Errand]:
        return self.queues.errands

    def later(self) -> int:
        return len(self.queues.letters_later) + len(self.queues.errands_later)

    def announce_feedback(self) -> None:
        self.queues.feedback = True

    def bury_feedback(self) -> None:
        self.queues.feedback = True


@dataclass(slots=True)
class OnSqs:
    sqs: Any
    urls: dict[str, str]
    queues: SqsQueues

    def letters(self) -> list[tuple[MemberId, LetterId]]:
        return [hint_of(body) for body in self._bodies("letters")]

    def envelopes(self) -> list[Envelope | None]:
        return [envelope_of(body) for body in self._bodies("inbound")]

    def errands(self) -> list[Errand]:
        return [errand_of(body) for body in self._bodies("errands")]

    def later(self) -> int:
        name = "ApproximateNumberOfMessagesDelayed"
        counts = (
            self.sqs.get_queue_attributes(QueueUrl=url, AttributeNames=[name]) for url in self.urls.values()
        )
        return sum(int(found["Attributes"][name]) for found in counts)

    def announce_feedback(self) -> None:
        self.sqs.send_message(QueueUrl=self.urls["feedback"], MessageBody="{}")

    def bury_feedback(self) -> None:
        self.sqs.send_message(QueueUrl=self.urls["feedback_dead"], MessageBody="{}")

    def _bodies(self, name: str) -> list[str]:
        found = []
        while batch := self.sqs.receive_message(QueueUrl=self.urls[name], MaxNumberOfMessages=10).get(
            "Messages"
        ):
            found += [message["Body"] for message in batch]
        return found


@pytest.fixture(params=["fake", "moto"])
def said(request: pytest.FixtureRequest) -> Iterator[Said]:
    if request.param == "fake":
        yield InMemory(FakeQueues())
        return
    with mock_aws():
        sqs = boto3.client("sqs")
        names = ("inbound", "letters", "errands", "feedback", "feedback_dead")
        urls = {name: sqs.create_queue(QueueName=name)["QueueUrl"] for name in names}
        queues = SqsQueues(
            Clients().sqs(),
            inbound_url=urls["inbound"],
            letters_url=urls["letters"],
            errands_url=urls["errands"],
            feedback_url=urls["feedback"],
            feedback_dead_letters_url=urls["feedback_dead"],
        )
        yield OnSqs(sqs, urls, queues)


def test_every_letter_is_hinted_however_many_there_are(said: Said) -> None:
    letters = [(ROBIN, LetterId(f"letter{n:04}")) for n in range(23)]  # SQS takes ten at a time
    said.queues.hint_letters(iter(letters))
    assert sorted(said.letters()) == letters


def test_a_mail_is_captured_again_with_what_is_known_of_it(said: Said) -> None:
    envelope = an_envelope(recapture=Recapture("inbound/000009", released=True))
    said.queues.capture_again([envelope])
    assert said.envelopes() == [envelope]


def test_errands_arrive(said: Said) -> None:
    errands = [Errand(kind, ROBIN, version) for version, kind in enumerate(ErrandKind)]
    said.queues.send_errands(errands)
    assert sorted(said.errands(), key=lambda e: e.kind) == sorted(errands, key=lambda e: e.kind)


def test_what_is_for_later_does_not_come_before(said: Said) -> None:
    said.queues.hint_letters([(ROBIN, LetterId("letteraaaa"))], delay=LONGEST_DELAY)
    said.queues.send_errands([Errand(ErrandKind.REPLAN, ROBIN)], delay=timedelta(seconds=90))
    assert (said.letters(), said.errands(), said.later()) == ([], [], 2)


def test_a_delay_is_never_shorter_than_it_was_asked_for() -> None:
    """SQS counts whole seconds, and a hint that comes early is for nothing."""
    sqs: Any = _Unwilling({"Successful": []})
    queues = SqsQueues(sqs, "i", "l", "e", "f", "d")
    queues.hint_letters([(ROBIN, LetterId("letteraaaa"))], delay=timedelta(seconds=2, milliseconds=1))
    queues.hint_letters([(ROBIN, LetterId("letteraaaa"))])
    assert [entry["DelaySeconds"] for entry in sqs.entries] == [3, 0]


def test_nothing_to_say_says_nothing(said: Said) -> None:
    said.queues.hint_letters([])
    said.queues.capture_again([])
    said.queues.send_errands([])
    assert (said.letters(), said.envelopes(), said.errands()) == ([], [], [])


def test_feedback_is_waiting_while_an_event_is_unread(said: Said) -> None:
    assert said.queues.feedback_is_waiting() is False
    said.announce_feedback()
    assert said.queues.feedback_is_waiting() is True


def test_feedback_that_could_not_be_handled_is_waiting_too(said: Said) -> None:
    said.bury_feedback()
    assert said.queues.feedback_is_waiting() is True


@pytest.mark.parametrize("where", ["feedback", "feedback_dead"])
def test_feedback_that_is_just_being_read_or_given_back_is_waiting_still(where: str) -> None:
    with mock_aws():
        sqs = boto3.client("sqs")
        urls = [sqs.create_queue(QueueName=name)["QueueUrl"] for name in ("feedback", "feedback_dead")]
        url = next(url for url in urls if url.endswith(f"/{where}"))
        sqs.send_message(QueueUrl=url, MessageBody="{}")
        sqs.receive_message(QueueUrl=url)
        assert SqsQueues(Clients().sqs(), "i", "l", "e", *urls).feedback_is_waiting() is True


@dataclass(slots=True)
class _Unwilling:
    answer: dict[str, Any] | Exception
    entries: list[dict[str, Any]] = field(default_factory=list)

    def send_message_batch(self, **question: Any) -> dict[str, Any]:
        self.entries += question["Entries"]
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


@pytest.mark.parametrize(
    "client",
    [
        _Unwilling(
            {"Successful": [], "Failed": [{"Id": "0", "Code": "InternalError", "SenderFault": False}]}
        ),
        _Unwilling(ClientError({"Error": {"Code": "RequestThrottled"}}, "SendMessageBatch")),
    ],
    ids=["a part failed", "throttled"],
)
def test_what_a_queue_did_not_take_is_said_again_later(client: Any) -> None:
    with pytest.raises(Retry):
        SqsQueues(client, "i", "l", "e", "f", "d").hint_letters([(ROBIN, LetterId("letteraaaa"))])
