"""What `ports.RawMail` promises, in memory and on S3."""

from __future__ import annotations

import io
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, cast

import boto3
import pytest
from botocore.exceptions import ClientError, IncompleteReadError, ReadTimeoutError
from moto import mock_aws

from chalicelib.aws.clients import Clients
from chalicelib.aws.raw_mail import S3RawMail
from chalicelib.domain.address import Address
from chalicelib.domain.proof import Envelope, Verdict, Verdicts
from chalicelib.ports import RawMail, Retry
from tests.builders import an_envelope
from tests.fakes import FakeRawMail

BUCKET = "warmthread-raw-mail"
_LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)
_FAR_AWAY = datetime(2099, 1, 1, tzinfo=UTC)
Put = Callable[[str, bytes], object]


@pytest.fixture(params=["fake", "moto", pytest.param("ministack", marks=pytest.mark.slow)])
def raw_mail(request: pytest.FixtureRequest) -> Iterator[tuple[RawMail, Put]]:
    match request.param:
        case "fake":
            fake = FakeRawMail()
            yield fake, fake.put
        case "moto":
            with mock_aws():
                yield _on_s3(None)
        case _:
            yield _on_s3(request.getfixturevalue("ministack"))


def _on_s3(endpoint: str | None) -> tuple[S3RawMail, Put]:
    """In a new bucket."""
    s3, bucket = boto3.client("s3", endpoint_url=endpoint), f"{BUCKET}-{uuid.uuid4().hex[:8]}"
    s3.create_bucket(Bucket=bucket)
    mails = S3RawMail(Clients(endpoint).s3(), bucket)
    return mails, lambda key, raw: s3.put_object(Bucket=bucket, Key=key, Body=raw)


@pytest.mark.parametrize("raw", [b"", b"\x00\xff\r\n", b"Subject: x\n\nbare line feeds", b"x" * 5_000_000])
def test_a_mail_comes_as_it_was_received(raw_mail: tuple[RawMail, Put], raw: bytes) -> None:
    mails, put = raw_mail
    put("inbound/1", raw)
    assert mails.fetch("inbound/1") == raw


def test_a_mail_that_is_not_there_may_come(raw_mail: tuple[RawMail, Put]) -> None:
    mails, put = raw_mail
    with pytest.raises(Retry):
        mails.fetch("inbound/1")
    put("inbound/1", b"now")
    assert mails.fetch("inbound/1") == b"now"


@pytest.mark.parametrize(
    "envelope",
    [
        an_envelope(),
        an_envelope(source=None, verdicts=Verdicts(*[Verdict.PROCESSING_FAILED] * 5)),
        an_envelope(recipients=(Address("zoë@spring.test"), Address("b@spring.test"))),
    ],
    ids=["usual", "no sender, nothing checked", "several"],
)
def test_what_the_receiver_knew_of_a_mail_is_kept_beside_it(
    raw_mail: tuple[RawMail, Put], envelope: Envelope
) -> None:
    mails, _ = raw_mail
    mails.keep_envelope(envelope)
    assert mails.envelope(envelope.object_key) == envelope


def test_the_first_envelope_of_a_mail_stays(raw_mail: tuple[RawMail, Put]) -> None:
    mails, _ = raw_mail
    mails.keep_envelope(an_envelope())
    mails.keep_envelope(an_envelope(recipients=(Address("b@spring.test"),)))
    assert mails.envelope("inbound/000001") == an_envelope()


def test_a_mail_may_have_no_envelope(raw_mail: tuple[RawMail, Put]) -> None:
    mails, put = raw_mail
    put("inbound/1", b"raw")
    assert mails.envelope("inbound/1") is None


def test_the_stored_mails_of_a_time_are_raw_mails_alone(raw_mail: tuple[RawMail, Put]) -> None:
    mails, put = raw_mail
    for key in ("inbound/b", "inbound/a", "inbound/AMAZON_SES_SETUP_NOTIFICATION"):
        put(key, b"raw")
    mails.keep_envelope(an_envelope(object_key="inbound/a"))
    found = list(mails.stored(_LONG_AGO, _FAR_AWAY))
    assert [mail.object_key for mail in found] == ["inbound/a", "inbound/b"]
    at = min(mail.stored_at for mail in found)
    assert not list(mails.stored(_LONG_AGO, at))
    assert list(mails.stored(at, at + timedelta(minutes=1)))


@dataclass(slots=True)
class _Broken:
    """S3 that answers so, or breaks off while the body is read."""

    error: Exception
    while_reading: bool = False

    def get_object(self, **_: Any) -> Any:
        if not self.while_reading:
            raise self.error
        error = self.error

        class Body(io.BytesIO):
            def read(self, *_: Any) -> bytes:
                raise error

        return {"Body": Body()}


def _refused(code: str) -> ClientError:
    return ClientError({"Error": {"Code": code}}, "GetObject")


@pytest.mark.parametrize(
    "broken",
    [
        _Broken(_refused("SlowDown")),
        _Broken(_refused("AccessDenied")),
        _Broken(ReadTimeoutError(endpoint_url="https://s3.test"), while_reading=True),
        _Broken(IncompleteReadError(actual_bytes=1, expected_bytes=2), while_reading=True),
    ],
    ids=["throttled", "not there, and listing is forbidden", "timed out", "cut off"],
)
def test_what_breaks_off_is_fetched_again(broken: Any) -> None:
    with pytest.raises(Retry):
        S3RawMail(broken, BUCKET).fetch("inbound/1")


@dataclass(slots=True)
class _Refusing:
    """S3 that refuses what is put there."""

    code: str

    def put_object(self, **_: Any) -> Any:
        raise ClientError({"Error": {"Code": self.code}}, "PutObject")

    def get_object(self, **_: Any) -> Any:
        raise ClientError({"Error": {"Code": self.code}}, "GetObject")


def test_an_envelope_that_two_put_at_once_is_put_again() -> None:
    with pytest.raises(Retry):
        S3RawMail(cast("Any", _Refusing("ConditionalRequestConflict")), BUCKET).keep_envelope(an_envelope())


def test_an_envelope_that_may_not_be_put_or_read_is_an_error_and_not_none() -> None:
    forbidden = S3RawMail(cast("Any", _Refusing("AccessDenied")), BUCKET)
    with pytest.raises(ClientError):
        forbidden.keep_envelope(an_envelope())
    with pytest.raises(ClientError):
        forbidden.envelope("inbound/1")
