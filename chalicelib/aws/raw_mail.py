"""The raw mails, where the receipt rule put them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from botocore.exceptions import IncompleteReadError

from chalicelib.aws.refusals import retried_later
from chalicelib.ports import Retry

if TYPE_CHECKING:
    from mypy_boto3_s3.client import S3Client


@dataclass(frozen=True, slots=True)
class S3RawMail:
    client: S3Client
    bucket: str

    def fetch(self, object_key: str) -> bytes:
        """S3 answers AccessDenied for what is not there to those who may not list the bucket."""
        try:
            with retried_later("NoSuchKey", "404", "AccessDenied", "403"):
                return self.client.get_object(Bucket=self.bucket, Key=object_key)["Body"].read()
        except IncompleteReadError as error:
            raise Retry("a raw mail was cut off while it was read") from error
