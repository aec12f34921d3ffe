"""Builds the use cases, lazily and once: the only place that knows which adapter a port gets."""

from __future__ import annotations

import os
import secrets
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any

from chalicelib.observability import log, log_failure, measure
from chalicelib.settings import Settings, read_settings

if TYPE_CHECKING:
    from chalicelib.aws.clients import Clients
    from chalicelib.domain.letter import Letter
    from chalicelib.letters.context import LinkTo
    from chalicelib.ports import Clock, Ledger, MailService, Operator, Queues, RawMail, SendingBook
    from chalicelib.web.handling import Answer, LinkPages


_BASE32 = "abcdefghijklmnopqrstuvwxyz234567"


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)


def base32_characters(count: int) -> str:
    """Lower case; five bits each, which nobody guesses."""
    return "".join(secrets.choice(_BASE32) for _ in range(count))


def new_secret() -> str:
    """The twelve characters of a capture address."""
    return base32_characters(12)


class Wiring:
    """What one Lambda does with one event. Each import stands where its Lambda needs it, so that
    none pays at its cold start for what only another uses."""

    def __init__(
        self,
        settings: Settings,
        *,
        clock: Clock | None = None,
        monotonic: Callable[[], float] = time.monotonic,
        new_secret: Callable[[], str] = new_secret,
    ) -> None:
        self.settings = settings
        self.clock: Clock = clock or SystemClock()
        self._monotonic = monotonic
        self._new_secret = new_secret

    # ------------------------------------------------------------ Lambdas

    def capture_batch(self, event: Mapping[str, Any]) -> dict[str, Any]:
        from chalicelib.aws.events import envelope_of
        from chalicelib.usecases.capture_mail import CaptureMail
        from chalicelib.usecases.join import Join

        join = Join(self.ledger, self.queues, self._new_secret)
        capture = CaptureMail(self.ledger, self._raw_mail, self.queues, join)

        def handle(body: str) -> None:
            envelope = envelope_of(body)
            for _, outcome in capture(envelope) if envelope else []:
                log("captured", outcome=outcome.kind, reason=outcome.reason)

        return self._batch(event, "capture_failed", handle)

    def letters_batch(self, event: Mapping[str, Any]) -> dict[str, Any]:
        from chalicelib.aws.events import hint_of
        from chalicelib.usecases.send_letter import SendLetter

        send = SendLetter(self.ledger, self._book, self._mail_service, self.queues, self.clock, self._links)

        def handle(body: str) -> None:
            member_id, letter_id = hint_of(body)
            log("letter", letter=letter_id, state=send(member_id, letter_id))

        return self._batch(event, "letter_failed", handle)

    def sweep(self) -> None:
        from chalicelib.usecases.sweep import Sweep

        swept = Sweep(self.ledger, self.queues, self.clock)()
        log("swept", found=swept.found)
        if swept.oldest_unsent is not None:
            self._measure("OldestUnsentLetterSeconds", swept.oldest_unsent.total_seconds(), "Seconds")

    def reconcile(self) -> None:
        from chalicelib.usecases.configured import is_configured
        from chalicelib.usecases.reconcile import LATELY, Reconcile

        if not is_configured(self.ledger):
            return
        now = self.clock.now()
        found = Reconcile(self.ledger, self._raw_mail, self.clock)(now - LATELY)
        for mail in found.unsettled:
            log("without_outcome", object=mail.object_key, recipients=mail.recipients, without=mail.without)
        log("reconciled", mails=found.mails, without=len(found.unsettled))
        if found.unsettled:
            self._measure("MailsWithoutOutcome", len(found.unsettled), "Count")

    def errands_batch(self, event: Mapping[str, Any]) -> dict[str, Any]:
        from chalicelib.aws.events import errand_of
        from chalicelib.usecases.run_errand import RunErrand

        run = RunErrand(self.ledger, self.queues, self.clock)

        def handle(body: str) -> None:
            errand = errand_of(body)
            run(errand)
            log("errand", kind=errand.kind)

        return self._batch(event, "errand_failed", handle)

    def feedback_batch(self, event: Mapping[str, Any]) -> dict[str, Any]:
        from chalicelib.aws.events import feedback_of
        from chalicelib.usecases.pause_sending import PauseSending
        from chalicelib.usecases.record_feedback import RecordFeedback

        pause = PauseSending(self.ledger, self._book, self._mail_service, self._operator, self.clock)
        record = RecordFeedback(self.ledger, self._book, pause)

        def handle(body: str) -> None:
            feedback = feedback_of(body)
            if feedback:
                log("feedback", kind=feedback.kind, letter=feedback.letter_id, state=record(feedback))

        return self._batch(event, "feedback_failed", handle)

    def act(self, token: str, method: str, body: bytes) -> Answer:
        answer = self._link_pages.act(token, method, body)
        log("link", method=method, status=answer["status_code"])
        return answer

    def unsubscribe(self, token: str, method: str, body: bytes) -> Answer:
        answer = self._link_pages.unsubscribe(token, method, body)
        log("unsubscribe", method=method, status=answer["status_code"])
        return answer

    # ------------------------------------------------------------ parts

    @cached_property
    def ledger(self) -> Ledger:
        from chalicelib.aws.ledger import DynamoLedger

        return DynamoLedger(self._clients.dynamodb(), self.settings.table_name, self._monotonic)

    @cached_property
    def queues(self) -> Queues:
        from chalicelib.aws.queues import SqsQueues

        settings = self.settings
        return SqsQueues(
            self._clients.sqs(),
            inbound_url=settings.inbound_queue_url,
            letters_url=settings.letters_queue_url,
            errands_url=settings.errands_queue_url,
            feedback_url=settings.feedback_queue_url,
            feedback_dead_letters_url=settings.feedback_dead_letters_url,
        )

    @cached_property
    def link_secret(self) -> str:
        """Asked for by the first link that is signed or read, once in a Lambda's life."""
        from chalicelib.aws.secrets import read_secret

        return read_secret(self._clients.ssm(), self.settings.link_secret_name)

    @cached_property
    def _mail_service(self) -> MailService:
        from chalicelib.aws.mail_service import SesMailService

        return SesMailService(self._clients.sesv2(), self.settings.configuration_set)

    @cached_property
    def _book(self) -> SendingBook:
        from chalicelib.aws.sending_book import DynamoSendingBook
        from chalicelib.aws.table import Table

        return DynamoSendingBook(Table(self._clients.dynamodb(), self.settings.table_name))

    @cached_property
    def _operator(self) -> Operator:
        from chalicelib.aws.operator import SnsOperator

        return SnsOperator(self._clients.sns(), self.settings.operator_topic_arn)

    @cached_property
    def _raw_mail(self) -> RawMail:
        from chalicelib.aws.raw_mail import S3RawMail

        return S3RawMail(self._clients.s3(), self.settings.bucket_name)

    @cached_property
    def _clients(self) -> Clients:
        from chalicelib.aws.clients import Clients

        return Clients()

    @cached_property
    def _link_pages(self) -> LinkPages:
        from chalicelib.usecases.press import Press
        from chalicelib.web.handling import LinkPages

        press = Press(self.ledger, self.queues, self.clock)
        return LinkPages(press, self.ledger, self.link_secret)

    def _links(self, base: str, letter: Letter) -> LinkTo:
        from chalicelib.web.handling import signed_links

        return signed_links(self.link_secret, base, letter)

    def _measure(self, name: str, value: float, unit: str) -> None:
        """The configuration set is called as its stack."""
        measure(name, value, unit=unit, stack=self.settings.configuration_set, at=self.clock.now())

    def _batch(self, event: Mapping[str, Any], failed: str, handle: Callable[[str], None]) -> dict[str, Any]:
        """A record that fails is told by the kind of its error; SQS brings it again."""
        from chalicelib.aws.batch import process

        def watched(body: str) -> None:
            try:
                handle(body)
            except Exception as error:
                log_failure(failed, error)
                raise

        return process(event, watched)


_in_use: list[Wiring] = []


def wiring() -> Wiring:
    """The one in use; at the first event of a Lambda that of its environment."""
    if not _in_use:
        _in_use.append(Wiring(read_settings(os.environ)))
    return _in_use[-1]


@contextmanager
def using(other: Wiring) -> Iterator[None]:
    """While it lasts, every Lambda of this process works with `other`."""
    _in_use.append(other)
    try:
        yield
    finally:
        _in_use.remove(other)
