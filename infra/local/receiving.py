"""Mail in: SMTP on loopback in the receiver's place. A recipient's domain picks the cohort; each mail
is stored and announced as the cohort's receipt rule does it."""

from __future__ import annotations

import asyncio
import json
import re
import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from email.parser import BytesHeaderParser
from typing import TYPE_CHECKING, Any

import boto3
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from botocore.exceptions import BotoCoreError, ClientError

from chalicelib.domain.proof import Verdict
from infra.local.places import HOST
from infra.notices import received_notice

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client
    from mypy_boto3_sns import SNSClient

    from infra.operating.stacks import Stack

# "The maximum size of an email, headers included, is 40 MB" (quotas of email receiving, SES guide).
MOST_BYTES = 40 * 1024 * 1024
# What a real receiver would find out. Here everybody is believed; a mail may ask for less, to be tried.
VERDICTS_HEADER = "X-Warmthread-Verdicts"
_JUDGED = ("spf", "dkim", "dmarc", "spam", "virus")
_VERDICT = re.compile(rf"({'|'.join(_JUDGED)})\s*=\s*({'|'.join(Verdict)})")


@dataclass(frozen=True, slots=True)
class Inbox:
    """Where the mail of one domain is stored and announced."""

    bucket: str
    topic: str


@dataclass(frozen=True, slots=True)
class LoopbackReceiver:
    """`inboxes` by mail domain. The names of its methods are aiosmtpd's."""

    inboxes: Mapping[str, Inbox]
    s3: S3Client
    sns: SNSClient

    async def handle_RCPT(  # noqa: N802
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        if _domain(address) not in self.inboxes:
            return f"550 5.1.2 Nobody receives that here, only mail for {', '.join(sorted(self.inboxes))}"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        raw = envelope.content
        assert isinstance(raw, bytes), "decode_data is off"
        try:
            verdicts = asked_verdicts(raw)
            await asyncio.to_thread(self._receive, raw, envelope, verdicts)
        except ValueError as error:
            return f"554 5.6.0 {error}"
        except (BotoCoreError, ClientError) as error:
            return f"451 4.3.0 It could not be stored ({type(error).__name__}), try again"
        return "250 2.0.0 Stored and announced"

    def _receive(self, raw: bytes, envelope: Envelope, verdicts: Mapping[str, str]) -> None:
        """Once a domain, as every cohort has a rule of its own."""
        for domain in dict.fromkeys(map(_domain, envelope.rcpt_tos)):
            inbox, key = self.inboxes[domain], f"inbound/{secrets.token_hex(20)}"
            self.s3.put_object(Bucket=inbox.bucket, Key=key, Body=raw)
            told = {
                "source": envelope.mail_from or "",
                "recipients": [each for each in envelope.rcpt_tos if _domain(each) == domain],
                "verdicts": verdicts,
            }
            notice = received_notice(key, inbox.bucket, datetime.now(UTC), told)
            notice["receipt"]["action"]["topicArn"] = inbox.topic
            self.sns.publish(TopicArn=inbox.topic, Message=json.dumps(notice))


@contextmanager
def receiving(stacks: Mapping[str, Stack], port: int) -> Iterator[None]:
    """Receives for the stacks, by mail domain, while it lasts."""
    inboxes = {
        domain: Inbox(stack.outputs["BucketName"], stack.outputs["InboundTopicArn"])
        for domain, stack in stacks.items()
    }
    receiver = LoopbackReceiver(inboxes, boto3.client("s3"), boto3.client("sns"))
    smtp: Any = Controller(receiver, hostname=HOST, port=port, data_size_limit=MOST_BYTES)
    smtp.start()
    try:
        yield
    finally:
        smtp.stop()


def _domain(address: str) -> str:
    return address.rpartition("@")[2].lower()


def asked_verdicts(raw: bytes) -> dict[str, str]:
    """PASS for all, but what the mail asks for itself."""
    asked = BytesHeaderParser().parsebytes(raw).get(VERDICTS_HEADER, "")
    wanted = dict.fromkeys(_JUDGED, Verdict.PASS.value)
    for part in filter(None, map(str.strip, str(asked).split(","))):
        found = _VERDICT.fullmatch(part)
        if not found:
            raise ValueError(
                f"{VERDICTS_HEADER} is written as: dmarc=FAIL, spam=GRAY ({', '.join(_JUDGED)}; "
                f"{', '.join(Verdict)})"
            )
        wanted[found[1]] = found[2]
    return wanted
