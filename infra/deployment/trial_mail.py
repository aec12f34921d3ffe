"""A mail through the whole path of a new stack: sent by SES, received by it, captured and refused."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import boto3

from chalicelib.aws.raw_mail import ENVELOPES, MAILS
from chalicelib.domain.address import Address
from chalicelib.domain.outcome import Outcome
from chalicelib.usecases.capture_mail import outcome_owner
from infra.deployment.dns import DnsSilent, Resolve, inbound_host, receiving_record

if TYPE_CHECKING:
    from mypy_boto3_s3.client import S3Client
    from mypy_boto3_sesv2.client import SESV2Client

    from infra.operating.stacks import Stack

_SKEW = timedelta(seconds=30)  # between this clock and that of S3


@dataclass(frozen=True, slots=True)
class Arrived:
    outcome: Outcome
    seconds: float


@dataclass(frozen=True, slots=True)
class Trial:
    """`why_not` is why no mail was sent; where one was and `arrived` is None, it did not come in time."""

    why_not: str | None = None
    arrived: Arrived | None = None

    @property
    def is_lost(self) -> bool:
        return self.why_not is None and self.arrived is None

    def __str__(self) -> str:
        if self.why_not:
            return f"No test mail was sent: {self.why_not}."
        if self.arrived is None:
            return "The test mail did not come through."
        kind = self.arrived.outcome.kind
        return f"The test mail came through in {self.arrived.seconds:.0f} s ({kind}, as it should)."


@dataclass(frozen=True, slots=True)
class TrialMail:
    """To an address that is nobody's, so that the cohort's people never see it: refused is what is meant.
    `sleep` is real where none is given."""

    stack: Stack
    ses: SESV2Client = field(default_factory=lambda: boto3.client("sesv2"))
    s3: S3Client = field(default_factory=lambda: boto3.client("s3"))
    sleep: Callable[[float], None] = time.sleep
    seconds: float = 120.0

    def __call__(self, letters_from: Address, mail_domain: str) -> Arrived | None:
        """None where nothing came of it in time."""
        recipient = Address(f"trial-{secrets.token_hex(6)}@{mail_domain}")
        began = time.monotonic()
        since = datetime.now(UTC) - _SKEW
        self.ses.send_email(
            FromEmailAddress=str(letters_from),
            Destination={"ToAddresses": [str(recipient)]},
            Content={
                "Simple": {
                    "Subject": {"Data": "A trial of the way in"},
                    "Body": {"Text": {"Data": "Sent by warmthread deploy; nobody needs to read it."}},
                }
            },
        )
        while (took := time.monotonic() - began) < self.seconds:
            if outcome := self._outcome(recipient, since):
                return Arrived(outcome, took)
            self.sleep(3.0)
        return None

    def _outcome(self, recipient: Address, since: datetime) -> Outcome | None:
        for key in self._envelopes(since):
            body = self.s3.get_object(Bucket=self.stack.outputs["BucketName"], Key=key)["Body"].read()
            if str(recipient).encode() in body:
                mail = MAILS + key.removeprefix(ENVELOPES).removesuffix(".json")
                record = self.stack.ledger.outcome(mail, outcome_owner(recipient))
                return record.outcome if record else None
        return None

    def _envelopes(self, since: datetime) -> list[str]:
        pages = self.s3.get_paginator("list_objects_v2").paginate(
            Bucket=self.stack.outputs["BucketName"], Prefix=ENVELOPES
        )
        return [
            found["Key"]
            for page in pages
            for found in page.get("Contents", [])
            if found["LastModified"] >= since
        ]


def why_no_trial(mail_domain: str, region: str, resolve: Resolve, *, receives_mail: bool) -> str | None:
    """What stands in the way of a trial mail; None: nothing does."""
    if not receives_mail:
        return "this stack has no receipt rule"
    try:
        found = resolve(mail_domain, "MX")
    except DnsSilent as error:
        return f"no name server answered ({error})"
    fits = receiving_record(mail_domain, region).fits
    if fits and not fits(found):
        has = f"its MX is {', '.join(found)}" if found else "it has no MX"
        return f"{mail_domain} does not lead to SES yet: {has}, and is to be 10 {inbound_host(region)}"
    return None
