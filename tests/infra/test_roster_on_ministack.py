"""The roster's commands as an operator gives them, on a stack that stands in a stand-in for AWS."""

from __future__ import annotations

import json
import time
from pathlib import Path

import boto3
import pytest
from click.testing import CliRunner, Result

from chalicelib.aws.items import envelope_document
from chalicelib.aws.ledger import DynamoLedger
from chalicelib.domain.address import Address
from chalicelib.ports import Write
from infra.commands.roster import it_letter, roster
from infra.operating.stacks import COHORT_TAG, find_stack, stack_name
from infra.plain_errors import PlainErrors
from infra.table import create_table
from tests.builders import a_cohort, a_member, an_envelope
from tests.contracts.conftest import _credentials, ministack

__all__ = ["_credentials", "ministack"]
pytestmark = pytest.mark.slow

ROWS = "name,address,goal\nKim Ode,kim@student.example.edu,To learn\nRobin,robin@student.example.edu,\n"


def run(*words: str | Path) -> Result:
    command = PlainErrors("warmthread", commands={"roster": roster, "it-letter": it_letter})
    return CliRunner().invoke(command, list(map(str, words)))


@pytest.fixture
def account(ministack: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ENDPOINT_URL", ministack)


def a_stack(name: str) -> None:
    """Its outputs name what was made beside it: the template itself is tested elsewhere."""
    queues = (
        "InboundQueueUrl",
        "LettersQueueUrl",
        "ErrandsQueueUrl",
        "FeedbackQueueUrl",
        "FeedbackDeadLettersUrl",
        "FeedbackDeadLettersUrl",
    )
    urls = {key: boto3.client("sqs").create_queue(QueueName=f"{name}-{key}")["QueueUrl"] for key in queues}
    names = {"TableName": f"{name}-table", "BucketName": f"{name}-mail", "ConfigurationSet": name}
    create_table(boto3.client("dynamodb"), names["TableName"])
    boto3.client("s3").create_bucket(Bucket=names["BucketName"])
    boto3.client("sesv2").create_configuration_set(ConfigurationSetName=name)
    outputs = {key: {"Value": value} for key, value in (names | urls).items()}
    template = {"Resources": {"Topic": {"Type": "AWS::SNS::Topic"}}, "Outputs": outputs}
    boto3.client("cloudformation").create_stack(
        StackName=stack_name(name),
        TemplateBody=json.dumps(template),
        Tags=[{"Key": COHORT_TAG, "Value": name}],
    )
    _until_it_stands(name)
    find_stack(name).ledger.put_cohort(a_cohort(name=name))


def _until_it_stands(name: str) -> None:
    for _ in range(100):
        if "TableName" in find_stack(name).outputs:
            return
        time.sleep(0.1)
    raise AssertionError(f"{name} does not come to stand")


@pytest.mark.usefixtures("account")
def test_a_roster_from_the_test_mail_to_the_export(tmp_path: Path) -> None:
    a_stack("spring")
    a_stack("autumn")
    boto3.client("sesv2").create_email_identity(EmailIdentity="hello@letters.warmthread.test")
    other = a_member(addresses=(Address("kim@student.example.edu"),))
    find_stack("autumn").ledger.commit(Write(member=other))
    path = tmp_path / "roster.csv"
    path.write_text(ROWS)

    early = run("roster", "import", "spring", path)
    assert early.exit_code == 1
    assert "warmthread roster test spring kim@student.example.edu" in early.stderr

    sent = run("roster", "test", "spring", "it@student.example.edu")
    assert sent.exit_code == 0, sent.output
    assert run("roster", "test", "spring", "it@student.example.edu").exit_code == 1
    _answer("spring", "it@student.example.edu")

    imported = run("roster", "import", "spring", path)
    assert imported.exit_code == 0, imported.output
    assert "2 new" in imported.stdout
    assert "Members of autumn as well" in imported.stderr
    assert "2 unchanged" in run("roster", "import", "spring", path).stdout

    listed = run("roster", "list", "spring", "--json")
    assert [each["name"] for each in json.loads(listed.stdout)["members"]] == ["Kim Ode", "Robin"]
    hints = boto3.client("sqs").get_queue_attributes(
        QueueUrl=find_stack("spring").outputs["LettersQueueUrl"],
        AttributeNames=["ApproximateNumberOfMessages"],
    )
    assert hints["Attributes"]["ApproximateNumberOfMessages"] == "2"
    path.write_bytes(run("roster", "export", "spring").stdout_bytes)
    assert "2 unchanged" in run("roster", "import", "spring", path).stdout


@pytest.mark.usefixtures("account")
def test_a_cohort_that_does_not_stand_is_told() -> None:
    result = run("roster", "list", "winter")
    assert result.exit_code == 1
    assert "warmthread deploy winter" in result.stderr


@pytest.mark.usefixtures("account")
def test_the_letter_to_the_campus_counts_the_members_of_a_stack_that_stands(tmp_path: Path) -> None:
    example = Path(__file__).parent.parent.parent / "infra" / "cohorts" / "example.toml"
    (tmp_path / "summer.toml").write_text(example.read_text().replace('"example"', '"summer"'))
    a_stack("summer")
    empty = run("it-letter", "summer", "--folder", tmp_path)
    assert empty.exit_code == 1
    assert "--members" in empty.stderr

    find_stack("summer").ledger.commit(Write(member=a_member()))
    assert "in which 1 person talks" in run("it-letter", "summer", "--folder", tmp_path).stdout


def _answer(name: str, sender: str) -> None:
    """As SES and the capture keep it."""
    stack = find_stack(name)
    assert isinstance(stack.ledger, DynamoLedger)
    table = boto3.client("dynamodb")
    key = {"pk": {"S": "COHORT"}, "sk": {"S": "DOMAIN#student.example.edu"}}
    code = table.get_item(TableName=stack.outputs["TableName"], Key=key)["Item"]["code"]["S"]
    to = Address(f"test-{code}@spring.warmthread.test")
    envelope = an_envelope(object_key="inbound/abc", recipients=(to,))
    raw = f"From: {sender}\r\nTo: {to}\r\nSubject: Re: a test\r\n\r\nHere.\r\n"
    for object_key, body in (
        ("inbound/abc", raw.encode()),
        ("envelopes/abc.json", json.dumps(envelope_document(envelope)).encode()),
    ):
        boto3.client("s3").put_object(Bucket=stack.outputs["BucketName"], Key=object_key, Body=body)
