"""The raw mails, where the receipt rule put them, and what their receiver knew of each beside them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from botocore.exceptions import ClientError, IncompleteReadError

from chalicelib.aws.items import envelope_document, read_envelope
from chalicelib.aws.refusals import code_of, retried_later
from chalicelib.domain.proof import Envelope
from chalicelib.ports import Retry, StoredMail

if TYPE_CHECKING:
    from mypy_boto3_s3.client import S3Client

MAILS = "inbound/"
ENVELOPES = "envelopes/"
# SES stores it when a receipt rule is made, to see whether it may.
SET_UP = "AMAZON_SES_SETUP_NOTIFICATION"


def envelope_key(object_key: str) -> str:
    return f"{ENVELOPES}{object_key.rpartition('/')[2]}.json"


def is_set_up(object_key: str) -> bool:
    return object_key.rpartition("/")[2] == SET_UP


@dataclass(frozen=True, slots=True)
class S3RawMail:
    client: S3Client
    bucket: str

    def fetch(self, object_key: str) -> bytes:
        """S3 answers AccessDenied for what is not there to those who may not list the bucket."""
        with retried_later("NoSuchKey", "404", "AccessDenied", "403"):
            return self._read(object_key)

    def keep_envelope(self, envelope: Envelope) -> None:
        """One conditional request, which may be refused: the first notice of a mail says the most.

        Source: "Add preconditions to S3 operations with conditional requests" in the S3 user guide.
        """
        document = json.dumps(envelope_document(envelope), ensure_ascii=False).encode()
        try:
            with retried_later("ConditionalRequestConflict"):
                self.client.put_object(
                    Bucket=self.bucket,
                    Key=envelope_key(envelope.object_key),
                    Body=document,
                    ContentType="application/json",
                    IfNoneMatch="*",
                )
        except ClientError as error:
            if code_of(error) != "PreconditionFailed":
                raise

    def envelope(self, object_key: str) -> Envelope | None:
        try:
            with retried_later():
                return read_envelope(json.loads(self._read(envelope_key(object_key))))
        except ClientError as error:
            if code_of(error) != "NoSuchKey":
                raise
            return None

    def stored(self, since: datetime, until: datetime) -> Iterator[StoredMail]:
        """Lists them all, a thousand a request: S3 knows an order of keys and none of time."""
        pages = self.client.get_paginator("list_objects_v2").paginate(Bucket=self.bucket, Prefix=MAILS)
        with retried_later():
            for page in pages:
                for found in page.get("Contents", []):
                    if since <= found["LastModified"] < until and not is_set_up(found["Key"]):
                        yield StoredMail(found["Key"], found["LastModified"].astimezone(UTC))

    def _read(self, key: str) -> bytes:
        try:
            return self.client.get_object(Bucket=self.bucket, Key=key)["Body"].read()
        except IncompleteReadError as error:
            raise Retry("a raw mail was cut off while it was read") from error
