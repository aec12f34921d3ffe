"""Where an operator gives commands: an account of AWS that is empty, and a name server.

CloudFormation, the name server, SES v2 and subscriptions by mail are stood in for by hand; the rest is moto.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import boto3
import pytest
from click.testing import CliRunner, Result

from chalicelib.aws.raw_mail import S3RawMail
from chalicelib.domain.address import Address
from chalicelib.domain.outcome import Outcome, OutcomeKind, Reason
from chalicelib.ports import OutcomeRecord, Write
from chalicelib.usecases.capture_mail import outcome_owner
from infra.cli import main
from infra.deployment.parameters import Operating, parameters_of
from infra.operating.stacks import Stack
from tests.builders import NOW, a_cohort, an_envelope
from tests.infra.cloudformation import FakeCloudFormation
from tests.infra.mail_services import FakeSesV2, FakeSns, nameserver
from tests.infra.standing import standing

HERE = Path(__file__).parents[2]
EXAMPLE = (HERE / "infra" / "cohorts" / "example.toml").read_text("utf-8")
REGION = "us-east-1"
INBOUND = "inbound-smtp.us-east-1.amazonaws.com"
OPS = "ops@example.edu"
TOPIC = "arn:aws:sns:us-east-1:123456789012:operator"
RECORDS = {
    (INBOUND, "A"): "192.0.2.1",
    ("spring.example.edu", "MX"): f"10 {INBOUND}.",
}


@dataclass
class Office:
    cloudformation: FakeCloudFormation
    ses: FakeSesV2
    sns: FakeSns
    folder: Path
    port: int

    def warmthread(self, *words: str, answers: str = "") -> Result:
        if words[0] in ("bootstrap", "deploy"):
            words = (*words, "--nameserver", f"127.0.0.1#{self.port}")
        if words[0] in ("bootstrap", "deploy", "destroy"):
            words = (*words, "--folder", str(self.folder))
        return CliRunner().invoke(main, words, input=answers)

    def let_plain_http_in(self) -> None:
        """moto takes the packages' bucket's denial of plain HTTP for a denial of all."""
        boto3.client("s3").delete_bucket_policy(Bucket=f"warmthread-packages-123456789012-{REGION}")

    def write_cohort(self, **changes: str) -> None:
        text = EXAMPLE.replace('name = "example"', 'name = "spring"')
        for before, after in changes.items():
            assert before in text
            text = text.replace(before, after)
        (self.folder / "spring.toml").write_text(text, "utf-8")


@contextmanager
def an_office(
    folder: Path, patch: pytest.MonkeyPatch, given: Callable[[Any], Any] = lambda client: client
) -> Iterator[Office]:
    """With the file of the cohort `spring`, and a package. Commands are given each client as `given` makes
    it of the one that stands in."""
    patch.chdir(folder)
    patch.setenv("AWS_DEFAULT_REGION", REGION)
    _write_package(folder / "build" / "package")
    with standing() as (_, stack), nameserver(RECORDS) as port:
        cloudformation = FakeCloudFormation()
        cloudformation.looks = 0  # each is a wait of 0.3 s
        cloudformation.outputs = {**stack.outputs, "ConfigurationSet": stack.name, "OperatorTopicArn": TOPIC}
        ses = FakeSesV2(on_sent=lambda recipient: _captured(stack, recipient))
        sns = FakeSns({OPS: "PendingConfirmation"})
        ours: dict[str, Any] = {"cloudformation": cloudformation, "sesv2": ses, "sns": sns}
        real = boto3.client
        patch.setattr(
            boto3, "client", lambda name, **more: given(ours[name]) if name in ours else real(name, **more)
        )
        office = Office(cloudformation, ses, sns, folder, port)
        office.write_cohort()
        yield office


def _write_package(folder: Path) -> None:
    """Of the sources as they are: newer than all of them."""
    folder.mkdir(parents=True)
    declared = {name: {"Type": "String"} for name in parameters_of(a_cohort(), Operating(""))}
    (folder / "template.json").write_text(json.dumps({"Parameters": declared, "Resources": {}}))
    (folder / "deployment.zip").write_bytes(b"zip")
    for made in folder.iterdir():
        os.utime(made, (4e9, 4e9))


def _captured(stack: Stack, recipient: str) -> None:
    """A mail to it, as SES and capture_mail leave it."""
    s3, bucket = boto3.client("s3"), stack.outputs["BucketName"]
    s3.put_object(Bucket=bucket, Key="inbound/abc", Body=b"Subject: a trial\r\n\r\nHello.\r\n")
    envelope = an_envelope(object_key="inbound/abc", recipients=(Address(recipient),))
    S3RawMail(s3, bucket).keep_envelope(envelope)
    refused = Outcome(OutcomeKind.REFUSED, Reason.UNKNOWN_ADDRESS)
    record = OutcomeRecord("inbound/abc", outcome_owner(Address(recipient)), refused, NOW)
    stack.ledger.commit(Write(outcome=record))
