"""A stack in one process on moto: the same resources and the real Lambdas, with a clock of its own."""

from __future__ import annotations

import base64
import gc
import hashlib
import itertools
import json
import os
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from email import message_from_bytes
from email.message import Message
from functools import cached_property
from http import HTTPStatus
from typing import Any

import boto3
from chalice.test import Client
from moto import mock_aws
from moto.core.models import DEFAULT_ACCOUNT_ID
from moto.dynamodb.models import dynamodb_backends
from moto.ses.models import ses_backends
from moto.sqs.models import sqs_backends

from chalicelib import wiring as composition
from chalicelib.aws import keys
from chalicelib.aws.events import hint_of
from chalicelib.aws.forms import read_instant
from chalicelib.domain.cohort import Cohort
from chalicelib.domain.letter import Letter, LetterId
from chalicelib.domain.member import MemberId
from chalicelib.ports import MailService, OutgoingMail, Throttled
from chalicelib.settings import Settings
from chalicelib.wiring import Wiring
from infra.feedback import captured, feedback_event
from infra.notices import received_notice
from infra.table import create_table

REGION = "us-east-1"
_QUEUES = ("inbound", "letters", "errands", "feedback")
_FEEDBACK_DEAD_LETTERS = "feedback_dead_letters"  # nothing comes to rest in a play; it is asked about
_LINK_SECRET = "/warmthread/played/link-secret"  # noqa: S105 - its name
_BATCH = 10
# Nothing a member does makes more messages than this at one instant; more is a loop of ours.
_MOST_ROUNDS = 10_000


@dataclass(slots=True)
class PlayedClock:
    """Stands still until it is moved, and never goes back."""

    present: datetime

    def now(self) -> datetime:
        return self.present

    def move_to(self, moment: datetime) -> None:
        self.present = max(self.present, moment.astimezone(UTC))


@dataclass(frozen=True, slots=True)
class SentMail:
    """A letter as the mail service took it, and its row as it was then."""

    at: datetime
    provider_id: str
    recipient: str
    raw: bytes
    letter: Letter

    @property
    def message(self) -> Message:
        return message_from_bytes(self.raw)


@dataclass(slots=True)
class PlayedStack:
    """Table, bucket, queues and mail service of one cohort, and its Lambdas to be called."""

    clock: PlayedClock
    wiring: Wiring
    settings: Settings
    app: Any
    new_secret: Callable[[], str]
    sent: list[SentMail] = field(default_factory=list)
    _objects: Iterator[int] = field(default_factory=lambda: itertools.count(1))
    _owners: dict[str, MemberId] = field(default_factory=dict)  # of letters, from their hints
    _sqs: Any = field(default_factory=lambda: boto3.client("sqs"))
    _s3: Any = field(default_factory=lambda: boto3.client("s3"))

    def receive(self, raw: bytes, envelope: Mapping[str, Any]) -> str:
        """Stores a mail and announces it, as the receipt rule does; its object key."""
        key = f"inbound/{next(self._objects):06}"
        self._s3.put_object(Bucket=self.settings.bucket_name, Key=key, Body=raw)
        self.announce(key, envelope)
        return key

    def announce(self, key: str, envelope: Mapping[str, Any]) -> None:
        """The notice of a stored mail; announcing it again is a second delivery of the notice."""
        notice = received_notice(key, self.settings.bucket_name, self.clock.now(), envelope)
        self._send(self.settings.inbound_queue_url, json.dumps(notice))

    def feed_back(self, kind: str, mail: SentMail) -> None:
        """The mail service's word about a letter."""
        letter = mail.letter
        tags = {"letter": letter.id, "member": letter.member_id, "attempt": str(letter.attempt)}
        event = feedback_event(kind, mail.provider_id, tags, self.clock.now())
        self._send(self.settings.feedback_queue_url, json.dumps(event))

    def press(self, token: str) -> None:
        """Opens the page of a link and confirms it, as a person does."""
        form = {"Content-Type": "application/x-www-form-urlencoded"}
        with Client(self.app.app) as client:
            shown = client.http.get(f"/act/{token}")
            done = client.http.post(f"/act/{token}", body=b"sure=yes", headers=form)
        if {shown.status_code, done.status_code} != {HTTPStatus.OK}:
            raise RuntimeError(f"the link's page answered {shown.status_code} and {done.status_code}")

    def sweep(self) -> None:
        self.app.sweep(captured("sweep"), None)

    def next_due(self) -> datetime | None:
        """When the due index lists something next. Asked of moto itself, which looks at every item
        for each query of an index."""
        table = dynamodb_backends[DEFAULT_ACCOUNT_ID][REGION].tables[self.settings.table_name]
        entries = (item.attrs.get(keys.DUE_SORT) for item in table.all_items())
        due = min((entry.value for entry in entries if entry), default=None)
        return read_instant(due.partition("#")[0]) if due else None

    def settle(self) -> None:
        """Calls the Lambdas until every queue is empty."""
        for _ in range(_MOST_ROUNDS):
            if sum(self._drain(name) for name in _QUEUES) == 0:
                return
        raise RuntimeError("the queues do not come to rest")

    # ------------------------------------------------------------ inside

    def _send(self, queue_url: str, body: str) -> None:
        self._sqs.send_message(QueueUrl=queue_url, MessageBody=body)

    def _drain(self, name: str) -> bool:
        """One batch of a queue through its Lambda; whether there was one."""
        if not sqs_backends[DEFAULT_ACCOUNT_ID][REGION].queues[name].messages:
            return False  # asked of moto itself: most queues are empty most of the time
        url = getattr(self.settings, f"{name}_queue_url")
        messages = self._sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=_BATCH)["Messages"]
        if name == "letters":
            hints = (hint_of(message["Body"]) for message in messages)
            self._owners |= {letter_id: member_id for member_id, letter_id in hints}
        handler: Callable[[Any, Any], Any] = getattr(self.app, _HANDLERS[name])
        answer = handler({"Records": [_record(message, name) for message in messages]}, None)
        failed = {f["itemIdentifier"] for f in (answer or {}).get("batchItemFailures", [])}
        for message in messages:
            if message["MessageId"] in failed:
                raise RuntimeError(f"{_HANDLERS[name]} could not handle {message['Body'][:300]}")
        handled = [{"Id": m["MessageId"], "ReceiptHandle": m["ReceiptHandle"]} for m in messages]
        self._sqs.delete_message_batch(QueueUrl=url, Entries=handled)
        self._collect()
        return True

    def _collect(self) -> None:
        """What the mail service took since the last look."""
        taken = ses_backends[DEFAULT_ACCOUNT_ID][REGION].sent_messages
        for mail in taken[len(self.sent) :]:
            raw = mail.raw_data.encode("utf-8")
            letter = self._letter(message_from_bytes(raw)["X-Warmthread-Letter"])
            sent = SentMail(self.clock.now(), mail.id, mail.destinations[0], raw, letter)
            self.sent.append(sent)

    def _letter(self, letter_id: str) -> Letter:
        found = self.wiring.ledger.letter(self._owners[letter_id], LetterId(letter_id))
        assert found is not None, "every letter that was sent is a row"
        return found


_HANDLERS = {
    "inbound": "capture_mail",
    "letters": "send_letter",
    "errands": "run_errand",
    "feedback": "record_feedback",
}


@contextmanager
def played_stack(cohort: Cohort, start: datetime) -> Iterator[PlayedStack]:
    """Leaves nothing behind: no file, no environment, no Lambda that knows of it."""
    with _environment(), _no_garbage_collection(), mock_aws():
        cohort = replace(cohort, due_shards=1)  # enough for what lives in memory, and quicker
        settings = _resources(cohort)
        clock = PlayedClock(start.astimezone(UTC))
        new_secret = played_secrets()
        # Its cohort never changes.
        wiring = _PlayedWiring(settings, clock=clock, monotonic=lambda: 0.0, new_secret=new_secret)
        with composition.using(wiring):
            import app as lambdas

            wiring.ledger.put_cohort(cohort)
            yield PlayedStack(clock, wiring, settings, lambdas, new_secret)


@dataclass(slots=True)
class _SwitchedMailService:
    """moto knows no switch of a configuration set: this is it."""

    service: MailService
    paused: bool = False

    def send(self, mail: OutgoingMail) -> str:
        if self.paused:
            raise Throttled("SendingPausedException")
        return self.service.send(mail)

    def pause(self) -> str:
        self.paused = True
        return "(nothing switches the sending of a play on again)"


class _PlayedWiring(Wiring):
    @cached_property
    def _mail_service(self) -> MailService:
        return _SwitchedMailService(super()._mail_service)


class _Rows(defaultdict[str, dict[str, Any]]):
    """The rows of a played table. moto copies every attribute of every row before each transaction, to
    put them back if it fails; our rows are replaced and never changed, so that references suffice."""

    def __deepcopy__(self, _memo: object) -> _Rows:
        return _Rows(dict, {partition: dict(rows) for partition, rows in self.items()})


@contextmanager
def _no_garbage_collection() -> Iterator[None]:
    """moto copies the whole table for every transaction; looking for cycles among the copies takes a
    sixth of the time, and a play is over before they would fill the memory."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


@contextmanager
def _environment() -> Iterator[None]:
    made_up = {
        "AWS_ACCESS_KEY_ID": "played",
        "AWS_SECRET_ACCESS_KEY": "played",
        "AWS_SESSION_TOKEN": "played",
        "AWS_DEFAULT_REGION": REGION,
        "AWS_REGION": REGION,
        "POWERTOOLS_LOG_LEVEL": "CRITICAL",  # a play shows its own story
    }
    before = {name: os.environ.get(name) for name in made_up}
    os.environ.update(made_up)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


def _resources(cohort: Cohort) -> Settings:
    create_table(boto3.client("dynamodb"), "warmthread")
    dynamodb_backends[DEFAULT_ACCOUNT_ID][REGION].tables["warmthread"].items = _Rows(dict)
    boto3.client("s3").create_bucket(Bucket="warmthread-raw-mail")
    boto3.client("sesv2").create_email_identity(EmailIdentity=cohort.letters_from.value)
    boto3.client("sesv2").create_configuration_set(ConfigurationSetName="warmthread")
    boto3.client("ssm").put_parameter(Name=_LINK_SECRET, Value="a played secret", Type="SecureString")
    sqs = boto3.client("sqs")
    urls = {f"{name}_queue_url": sqs.create_queue(QueueName=name)["QueueUrl"] for name in _QUEUES}
    return Settings(
        table_name="warmthread",
        bucket_name="warmthread-raw-mail",
        feedback_dead_letters_url=sqs.create_queue(QueueName=_FEEDBACK_DEAD_LETTERS)["QueueUrl"],
        configuration_set="warmthread",
        operator_topic_arn=boto3.client("sns").create_topic(Name="warmthread-operator")["TopicArn"],
        link_secret_name=_LINK_SECRET,
        **urls,
    )


def _record(message: Mapping[str, Any], queue: str) -> dict[str, Any]:
    """One SQS record, in the form of the captured envelope in `events/`."""
    record: dict[str, Any] = captured(_HANDLERS[queue])["Records"][0]
    return record | {
        "messageId": message["MessageId"],
        "receiptHandle": message["ReceiptHandle"],
        "body": message["Body"],
    }


def played_secrets() -> Callable[[], str]:
    """Capture addresses that are the same in every play of a scenario."""
    numbers = itertools.count(1)

    def next_secret() -> str:
        digest = hashlib.sha256(f"played member {next(numbers)}".encode()).digest()
        return base64.b32encode(digest).decode().lower()[:12]

    return next_secret
