"""What `ports.RawMail` promises, in memory and on S3."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import boto3
import pytest
from botocore.exceptions import ClientError, IncompleteReadError, ReadTimeoutError
from moto import mock_aws

from chalicelib.aws.clients import Clients
from chalicelib.aws.raw_mail import S3RawMail
from chalicelib.ports import RawMail, Retry
from tests.fakes import FakeRawMail

BUCKET = "warmthread-raw-mail"
Put = Callable[[str, bytes], object]


@pytest.fixture(params=["fake", "moto"])
def raw_mail(request: pytest.FixtureRequest) -> Iterator[tuple[RawMail, Put]]:
    if request.param == "fake":
        fake = FakeRawMail()
        yield fake, fake.put
        return
    with mock_aws():
        s3 = boto3.client("s3")
        s3.create_bucket(Bucket=BUCKET)
        yield (
            S3RawMail(Clients().s3(), BUCKET),
            lambda key, raw: s3.put_object(Bucket=BUCKET, Key=key, Body=raw),
        )


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
