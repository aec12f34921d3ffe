"""What `ports.MailService` promises, in memory and on SES v2."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_string
from typing import Any

import boto3
import pytest
from botocore.exceptions import (
    ClientError,
    ConnectTimeoutError,
    EndpointConnectionError,
    ParamValidationError,
    ReadTimeoutError,
)
from moto import mock_aws
from moto.ses.models import ses_backends

from chalicelib.aws.clients import Clients
from chalicelib.aws.mail_service import SesMailService
from chalicelib.ports import MailService, NotSent, Retry, Throttled
from tests.builders import an_outgoing_mail
from tests.contracts.conftest import REGION
from tests.fakes import FakeMailService

_ACCOUNT = "123456789012"  # moto's
SET = "warmthread-spring"


@pytest.fixture(params=["fake", "moto"])
def service(request: pytest.FixtureRequest) -> Iterator[MailService]:
    if request.param == "fake":
        yield FakeMailService()
        return
    with mock_aws():
        _set_up()
        yield SesMailService(Clients().sesv2(), SET)


def _set_up() -> None:
    ses = boto3.client("sesv2")
    ses.create_email_identity(EmailIdentity="hello@letters.warmthread.test")
    ses.create_configuration_set(ConfigurationSetName=SET)


def test_each_mail_that_is_taken_gets_an_id_of_its_own(service: MailService) -> None:
    ids = {service.send(an_outgoing_mail()), service.send(an_outgoing_mail(attempt=2))}
    assert len(ids) == 2
    assert all(ids)


def test_the_message_goes_out_as_it_was_written() -> None:
    with mock_aws():
        _set_up()
        SesMailService(Clients().sesv2(), SET).send(an_outgoing_mail())
        (sent,) = ses_backends[_ACCOUNT][REGION].sent_messages
    assert sent.destinations[0] == "robin@student.example.edu"
    assert message_from_string(sent.raw_data)["Subject"] == "Logged"


class _Recording:
    """SES that keeps what it is asked, or refuses it."""

    def __init__(self, refusal: Exception | None = None) -> None:
        self.asked: list[dict[str, Any]] = []
        self.refusal = refusal

    def send_email(self, **question: Any) -> dict[str, str]:
        return self._asked(question)

    def put_configuration_set_sending_options(self, **question: Any) -> dict[str, str]:
        return self._asked(question)

    def _asked(self, question: dict[str, Any]) -> dict[str, str]:
        self.asked.append(question)
        if self.refusal:
            raise self.refusal
        return {"MessageId": "0100-provider"}


def test_its_events_can_be_told_by_letter_attempt_and_member() -> None:
    ses: Any = _Recording()
    assert SesMailService(ses, SET).send(an_outgoing_mail(attempt=3)) == "0100-provider"
    (asked,) = ses.asked
    tags = {tag["Name"]: tag["Value"] for tag in asked["EmailTags"]}
    assert tags == {"letter": "letteraaaa", "attempt": "3", "member": "rbn2"}
    assert asked["ConfigurationSetName"] == SET
    assert asked["Destination"] == {"ToAddresses": ["robin@student.example.edu"]}


def _refused(code: str, status: int, why: str = "") -> ClientError:
    answer: Any = {"Error": {"Code": code, "Message": why}, "ResponseMetadata": {"HTTPStatusCode": status}}
    return ClientError(answer, "SendEmail")


@pytest.mark.parametrize(
    ("refusal", "said"),
    [
        (_refused("TooManyRequestsException", 429), Throttled),
        (_refused("LimitExceededException", 400), Throttled),
        (_refused("ThrottlingException", 400), Throttled),
        (_refused("SendingPausedException", 400), Throttled),
        (_refused("AccountSuspendedException", 400), Throttled),
        (_refused("MailFromDomainNotVerifiedException", 400), Throttled),
        (_refused("AccessDeniedException", 403), Throttled),
        (_refused("MessageRejected", 400, "Email address is not verified."), Throttled),
        (ConnectTimeoutError(endpoint_url="https://ses.test"), Throttled),
        (EndpointConnectionError(endpoint_url="https://ses.test"), Throttled),
        (_refused("MessageRejected", 400), NotSent),
        (_refused("BadRequestException", 400), NotSent),
        (ParamValidationError(report="no such thing"), NotSent),
    ],
)
def test_what_was_surely_not_sent_is_said_so(refusal: Exception, said: type[Exception]) -> None:
    ses: Any = _Recording(refusal)
    with pytest.raises(said):
        SesMailService(ses, SET).send(an_outgoing_mail())


@pytest.mark.parametrize(
    "refusal",
    [_refused("InternalFailure", 500), ReadTimeoutError(endpoint_url="https://ses.test")],
    ids=["a fault of the service", "no answer"],
)
def test_whether_the_rest_was_sent_nobody_knows(refusal: Exception) -> None:
    ses: Any = _Recording(refusal)
    with pytest.raises(type(refusal)):
        SesMailService(ses, SET).send(an_outgoing_mail())


def test_pausing_switches_the_cohorts_own_configuration_set_off_and_says_how_it_goes_on_again() -> None:
    """Neither moto nor ministack knows this call."""
    ses: Any = _Recording()
    resume = SesMailService(ses, SET).pause()
    assert ses.asked == [{"ConfigurationSetName": SET, "SendingEnabled": False}]
    assert resume.startswith("aws sesv2 put-configuration-set-sending-options ")
    assert f"--configuration-set-name {SET} --sending-enabled" in resume


@pytest.mark.parametrize(
    ("refusal", "said"),
    [
        (_refused("TooManyRequestsException", 429), Retry),
        (ReadTimeoutError(endpoint_url="https://ses.test"), Retry),
        (_refused("AccessDeniedException", 403), ClientError),
    ],
    ids=["throttled", "no answer", "a missing permission is a surprise"],
)
def test_a_pause_that_may_work_later_is_tried_later(refusal: Exception, said: type[Exception]) -> None:
    ses: Any = _Recording(refusal)
    with pytest.raises(said):
        SesMailService(ses, SET).pause()


@contextmanager
def _server(status: int) -> Iterator[tuple[str, list[str]]]:
    """A service on this machine that answers each request so, and what it was asked."""
    asked: list[str] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            asked.append(self.path)
            self.send_response(status)
            self.send_header("Content-Length", "2")
            self.end_headers()
            self.wfile.write(b"{}")

        def log_message(self, *_: Any) -> None:
            pass

    server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", asked
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.mark.parametrize("status", [500, 503, 429])
def test_a_letter_is_handed_over_once_and_never_again_by_itself(status: int) -> None:
    """A second attempt by the client would be a second letter."""
    with _server(status) as (url, asked), pytest.raises((ClientError, Throttled)):
        SesMailService(Clients(url).sesv2(), SET).send(an_outgoing_mail())
    assert len(asked) == 1


def test_everything_else_is_asked_again() -> None:
    with _server(503) as (url, asked), pytest.raises(ClientError):
        Clients(url).sqs().send_message(QueueUrl=url, MessageBody="hint")
    assert len(asked) == 4


# ---------------------------------------------------------------- the fake's own words


def test_the_fake_can_refuse_and_can_break_off_after_sending() -> None:
    fake = FakeMailService()
    fake.fail_next(Throttled())
    fake.fail_next(TimeoutError(), after_sending=True)
    mail = an_outgoing_mail()
    with pytest.raises(Throttled):
        fake.send(mail)
    assert fake.sent == []
    with pytest.raises(TimeoutError):
        fake.send(mail)
    assert fake.by_letter == {mail.letter_id: [mail]}
    assert fake.attempts == 2


def test_the_fake_takes_nothing_while_it_is_paused() -> None:
    fake = FakeMailService()
    fake.pause()
    with pytest.raises(Throttled):
        fake.send(an_outgoing_mail())
