"""From an empty account to a first captured mail and to the end, by the commands as an operator gives them.

CloudFormation, the name server and SES v2 are stood in for by hand; the rest is moto.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
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
from tests.infra.mail_services import FakeSesV2, nameserver
from tests.infra.standing import standing

HERE = Path(__file__).parents[2]
EXAMPLE = (HERE / "infra" / "cohorts" / "example.toml").read_text("utf-8")
REGION = "us-east-1"
INBOUND = "inbound-smtp.us-east-1.amazonaws.com"
RECORDS = {
    (INBOUND, "A"): "192.0.2.1",
    ("spring.example.edu", "MX"): f"10 {INBOUND}.",
}


@dataclass
class Office:
    """Where an operator gives commands."""

    cloudformation: FakeCloudFormation
    ses: FakeSesV2
    folder: Path
    port: int

    def warmthread(self, *words: str, answers: str = "") -> Result:
        if words[0] in ("bootstrap", "deploy"):
            words = (*words, "--nameserver", f"127.0.0.1#{self.port}")
        if words[0] != "status":
            words = (*words, "--folder", str(self.folder))
        return CliRunner().invoke(main, words, input=answers)


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("AWS_DEFAULT_REGION", REGION)
    _write_cohort(tmp_path)
    _write_package(tmp_path / "build" / "package")
    with standing() as (_, stack), nameserver(RECORDS) as port:
        cloudformation = FakeCloudFormation()
        cloudformation.outputs = {**stack.outputs, "ConfigurationSet": stack.name}
        ses = FakeSesV2(on_sent=lambda recipient: _captured(stack, recipient))
        real = boto3.client
        ours: dict[str, Any] = {"cloudformation": cloudformation, "sesv2": ses}
        monkeypatch.setattr(
            boto3, "client", lambda name, **more: ours[name] if name in ours else real(name, **more)
        )
        yield Office(cloudformation, ses, tmp_path, port)


def _write_cohort(folder: Path) -> None:
    text = EXAMPLE.replace('name = "example"', 'name = "spring"')
    (folder / "spring.toml").write_text(text, "utf-8")


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


def test_from_an_empty_account_to_a_captured_mail_and_to_the_end(office: Office) -> None:
    early = office.warmthread("deploy", "spring")
    assert "not prepared yet; run: warmthread bootstrap spring" in early.stderr

    prepared = office.warmthread("bootstrap", "spring")
    assert prepared.exit_code == 0, prepared.output
    assert "The account is ready for cohorts in us-east-1." in prepared.stdout
    assert f"spring.example.edu. 3600 IN MX 10 {INBOUND}.  ; mail for the cohort, set" in prepared.stdout
    assert "To do: letters.example.edu is not verified by SES yet" in prepared.stdout

    # moto takes the denial of plain HTTP for a denial of all.
    boto3.client("s3").delete_bucket_policy(Bucket=f"warmthread-packages-123456789012-{REGION}")

    unverified = office.warmthread("deploy", "spring")
    assert "SES has not verified spring.example.edu yet" in unverified.stderr
    office.ses.verify_all()

    declined = office.warmthread("deploy", "spring", answers="n\n")
    assert (declined.exit_code, declined.stdout) == (1, "")
    assert "warmthread-spring is new:" in declined.stderr
    assert "Nothing was changed." in declined.stderr

    made = office.warmthread("deploy", "spring", answers="y\n")
    assert made.exit_code == 0, made.output
    assert "Stack              warmthread-spring in us-east-1" in made.stdout
    assert re.search(r"The test mail came through in \d+ s \(refused, as it should\)", made.stdout)

    again = office.warmthread("deploy", "spring", "--yes", "--no-test-mail")
    assert again.exit_code == 0, again.output
    assert "is up to date" in again.stderr

    well = office.warmthread("status", "spring", "--json")
    assert well.exit_code == 0, well.output
    assert json.loads(well.stdout)["last_mail"]

    ended = office.warmthread("destroy", "spring", "--early", answers="spring\n")
    assert ended.exit_code == 0, ended.output
    assert "Nothing of the cohort spring is left in us-east-1." in ended.stdout
    assert (office.folder / "build" / "export" / "spring" / "manifest.json").exists()
    assert "no stack of the cohort spring stands" in office.warmthread("status", "spring").stderr
    assert office.warmthread("destroy", "spring", "--yes").exit_code == 0
