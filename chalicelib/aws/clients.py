"""Clients of the services, each with the patience that its use allows."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from botocore.config import Config
from botocore.session import Session, get_session

if TYPE_CHECKING:
    from mypy_boto3_dynamodb.client import DynamoDBClient
    from mypy_boto3_s3.client import S3Client
    from mypy_boto3_sesv2.client import SESV2Client
    from mypy_boto3_sns.client import SNSClient
    from mypy_boto3_sqs.client import SQSClient
    from mypy_boto3_ssm.client import SSMClient

# Asking these twice changes nothing more, so an answer that is lost is asked for again.
_PATIENT = Config(connect_timeout=3, read_timeout=10, retries={"mode": "standard", "total_max_attempts": 4})
# A raw mail has up to 40 MB.
_DOWNLOADING = _PATIENT.merge(Config(read_timeout=30))
# SES takes no idempotency key, and botocore by itself would send again after a timeout. The read
# timeout stays below the Lambda's, so that a letter whose sending was cut short is left `unknown`
# by us and not by the Lambda's end.
_ONE_ATTEMPT = Config(connect_timeout=3, read_timeout=20, retries={"total_max_attempts": 1})


@dataclass(slots=True)
class Clients:
    """Each is made when it is asked for, all of one session, which reads its data about services
    and regions once: a further client takes 10 to 45 ms, with a session of its own 100 to 190."""

    endpoint_url: str | None = None
    _session: Session = field(default_factory=get_session)

    def dynamodb(self) -> DynamoDBClient:
        return cast("DynamoDBClient", self._client("dynamodb", _PATIENT))

    def s3(self) -> S3Client:
        return cast("S3Client", self._client("s3", _DOWNLOADING))

    def sqs(self) -> SQSClient:
        return cast("SQSClient", self._client("sqs", _PATIENT))

    def sns(self) -> SNSClient:
        return cast("SNSClient", self._client("sns", _PATIENT))

    def ssm(self) -> SSMClient:
        return cast("SSMClient", self._client("ssm", _PATIENT))

    def sesv2(self) -> SESV2Client:
        return cast("SESV2Client", self._client("sesv2", _ONE_ATTEMPT))

    def _client(self, service: str, config: Config) -> object:
        return self._session.create_client(service, config=config, endpoint_url=self.endpoint_url)
