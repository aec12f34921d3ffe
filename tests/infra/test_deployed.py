"""Two cohorts side by side from the real package, on ministack: what is deployed, from end to end.

What ministack cannot show is said where it matters; moto is no test of a deployment.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

import boto3
import pytest
from click.testing import CliRunner, Result

from chalicelib.usecases.configure import Configure
from infra.cli import main
from infra.deployment.changing import ChangeFailed, StackChanging
from infra.deployment.deploying import Deploy, Order
from infra.deployment.package import Package
from infra.deployment.parameters import RULE_SET
from infra.deployment.site import Site
from infra.local.running import Running
from infra.local.supported import supported
from infra.notices import received_notice
from infra.operating.dead_letters import replay_queue
from infra.operating.in_sight import stacks_in_sight
from infra.operating.stacks import Stack, StackMissing, find_stack
from infra.refused import Refused
from tests.infra.local_runs import LEE, Student, a_local_cohort, a_package, a_run, a_student, deliver, until

pytestmark = pytest.mark.slow

_ARN = "arn:aws:{}:us-east-1:000000000000:{}"


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with a_run(tmp_path_factory.mktemp("deployed"), "spring", "autumn") as found:
        yield found


@pytest.fixture(scope="module")
def robin(run: Running) -> Student:
    return a_student(run, "spring")


@pytest.fixture(scope="module")
def lee(run: Running) -> Student:
    return a_student(run, "autumn", LEE)


def everything_of(run: Running, cohort: str) -> str:
    """Its table, its bucket and the letters it sent."""
    stack = run.stacks[cohort]
    pages = boto3.client("dynamodb").get_paginator("scan").paginate(TableName=stack.outputs["TableName"])
    found = [json.dumps(item, default=str) for page in pages for item in page["Items"]]
    bucket = boto3.resource("s3").Bucket(stack.outputs["BucketName"])
    found += [each.get()["Body"].read().decode() for each in bucket.objects.all()]
    found += [path.read_text("utf-8") for path in run.places.letters_of(cohort).glob("*.eml")]
    return "\n".join(found)


def resources_of(stack: Stack) -> Mapping[str, tuple[str, str]]:
    """Type and physical id, by the name in the template."""
    found = boto3.client("cloudformation").describe_stack_resources(StackName=stack.name)["StackResources"]
    return {r["LogicalResourceId"]: (r["ResourceType"], r["PhysicalResourceId"]) for r in found}


def waiting(url: str) -> int:
    asked = boto3.client("sqs").get_queue_attributes(
        QueueUrl=url, AttributeNames=["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"]
    )
    return sum(map(int, asked["Attributes"].values()))


class Operator:
    """Deploys as on AWS and says yes to everything; `shown` is what would change, `told` what went on."""

    def __init__(self, run: Running) -> None:
        self.run = run
        self.shown: list[str] = []
        self.told: list[str] = []

    def deploys(self, package: Package, cohort: str, **changes: Any) -> Stack:
        local = a_local_cohort(cohort)
        wanted = replace(local.cohort, link_base=self.run.places.pages_of(cohort), **changes)
        site = Site(RULE_SET, wanted.letters_from.domain, receives_mail=False)
        stack = Deploy(self._yes, StackChanging(self.told.append))(
            Order(wanted, local.operating, package, site)
        )
        assert stack
        Configure(stack.ledger, stack.queues)(wanted)
        return stack

    def _yes(self, lines: Sequence[str]) -> bool:
        self.shown += lines
        return True


@pytest.fixture
def operator(run: Running) -> Operator:
    return Operator(run)


def warmthread(*words: str, typed: str = "") -> Result:
    return CliRunner().invoke(main, words, input=typed)


# ---------------------------------------------------------------- isolation


def test_each_cohort_keeps_only_what_was_sent_to_it(run: Running, robin: Student, lee: Student) -> None:
    stray = str(lee.capture).replace("autumn", "spring")  # Lee's address, but at the other's domain
    deliver(run, str(LEE), [stray], lee.mail("stray@acme.example"))
    robin.writes_to("pat@acme.example")
    lee.writes_to("quinn@acme.example")
    both = [str(robin.capture), str(lee.capture)]
    deliver(run, str(robin.member.addresses[0]), both, robin.mail("kim@acme.example"))
    until(lambda: robin.contacts() == {"pat@acme.example", "kim@acme.example"})
    until(lambda: lee.contacts() == {"quinn@acme.example"})
    until(lambda: waiting(run.stacks["autumn"].outputs["InboundQueueUrl"]) == 0)
    spring, autumn = everything_of(run, "spring"), everything_of(run, "autumn")
    assert "quinn@acme.example" not in spring
    assert "pat@acme.example" not in autumn
    assert robin.member.secret not in autumn, "of two recipients each cohort is told its own"
    assert lee.contacts() == {"quinn@acme.example"}, "Lee is nobody at spring, and Robin nobody at autumn"


def test_two_cohorts_have_nothing_in_common(run: Running) -> None:
    """No physical name, that is; a stage is called the same within each API."""
    spring, autumn = (resources_of(run.stacks[name]) for name in ("spring", "autumn"))
    assert spring.keys() == autumn.keys()
    common = set(spring.values()) & set(autumn.values())
    assert common == {("AWS::ApiGateway::Stage", "api")}
    ours, theirs = run.stacks["spring"].outputs, run.stacks["autumn"].outputs
    assert ours.keys() == theirs.keys()
    assert not set(ours.values()) & set(theirs.values())
    assert stacks_in_sight() == {"autumn": "UPDATE_COMPLETE", "spring": "UPDATE_COMPLETE"}
    schedules = [physical for kind, physical in spring.values() if kind == "AWS::Events::Rule"]
    states = [boto3.client("events").describe_rule(Name=each)["State"] for each in schedules]
    assert states == ["ENABLED", "ENABLED"], "the sweep and the daily reconciliation"


@pytest.mark.parametrize("cohort", ["spring", "autumn"])
def test_its_table_is_protected_from_deletion(run: Running, cohort: str) -> None:
    stack = run.stacks[cohort]
    table = boto3.client("dynamodb").describe_table(TableName=stack.outputs["TableName"])["Table"]
    assert table["DeletionProtectionEnabled"]
    assert stack.parameters["DeletionProtection"] == "true"


@pytest.mark.parametrize(("own", "other"), [("spring", "autumn"), ("autumn", "spring")])
def test_no_lambda_of_one_may_touch_anything_of_the_other(run: Running, own: str, other: str) -> None:
    """As far as the policies say: ministack enforces none."""
    allowed = allowed_resources(run.stacks[own])

    def in_reach(stack: Stack) -> set[tuple[str, str]]:
        pairs = [(role, arn) for role in allowed for arn in arns_of(stack)]
        return {(role, arn) for role, arn in pairs if any(fnmatchcase(arn, p) for p in allowed[role])}

    assert in_reach(run.stacks[own]), "its own are in reach, so the question is put right"
    assert not in_reach(run.stacks[other])


def allowed_resources(stack: Stack) -> dict[str, list[str]]:
    iam, found = boto3.client("iam"), {}
    for name, (kind, role) in resources_of(stack).items():
        if kind == "AWS::IAM::Role":
            policies = iam.list_role_policies(RoleName=role)["PolicyNames"]
            documents: list[Any] = [
                iam.get_role_policy(RoleName=role, PolicyName=p)["PolicyDocument"] for p in policies
            ]
            found[name] = [arn for d in documents for s in d["Statement"] for arn in listed(s["Resource"])]
    return found


def listed(resource: str | list[str]) -> list[str]:
    return [resource] if isinstance(resource, str) else resource


def arns_of(stack: Stack) -> list[str]:
    outputs = stack.outputs
    queues = [url.rpartition("/")[2] for name, url in outputs.items() if name.endswith("Url")]
    functions = [n for kind, n in resources_of(stack).values() if kind == "AWS::Lambda::Function"]
    return [
        _ARN.format("dynamodb", f"table/{outputs['TableName']}"),
        f"arn:aws:s3:::{outputs['BucketName']}",
        f"arn:aws:s3:::{outputs['BucketName']}/inbound/a-mail",
        f"arn:aws:s3:::{outputs['BucketName']}/envelopes/a-mail.json",
        _ARN.format("ses", f"configuration-set/{outputs['ConfigurationSet']}"),
        _ARN.format("ssm", f"parameter{outputs['LinkSecretName']}"),
        outputs["InboundTopicArn"],
        outputs["OperatorTopicArn"],
        *(_ARN.format("sqs", name) for name in queues),
        *(_ARN.format("lambda", f"function:{name}") for name in functions),
    ]


# ---------------------------------------------------------------- dead letters, and their way back


def test_poison_rests_apart_and_comes_back_by_replay(run: Running, robin: Student) -> None:
    """One that never works, and one that works once its mail is there, in one batch with a good one."""
    stack, late = run.stacks["spring"], "inbound/late"
    sqs, queue = boto3.client("sqs"), stack.outputs["InboundQueueUrl"]
    sqs.set_queue_attributes(QueueUrl=queue, Attributes={"VisibilityTimeout": "0"})  # 360, too long here
    told = {"source": "robin@student.example.edu", "recipients": [str(robin.capture)], "verdicts": {}}
    notice = received_notice(late, stack.outputs["BucketName"], datetime.now(UTC), told)
    for body in ("no notice at all", json.dumps(notice)):
        sqs.send_message(QueueUrl=queue, MessageBody=body)
    robin.writes_to("beside@acme.example")
    until(lambda: "beside@acme.example" in robin.contacts())
    dead = stack.outputs["InboundDeadLettersUrl"]
    until(lambda: waiting(dead) == 2)
    asked = warmthread("status", "spring")
    assert (asked.exit_code, "2 messages are in the dead letters of inbound" in asked.stdout) == (1, True)

    mail = robin.mail("late@acme.example").encode()
    boto3.client("s3").put_object(Bucket=stack.outputs["BucketName"], Key=late, Body=mail)
    assert replay_queue(stack, "inbound", rate=100) == 2
    until(lambda: "late@acme.example" in robin.contacts())
    until(lambda: waiting(dead) == 1)
    assert waiting(run.stacks["autumn"].outputs["InboundDeadLettersUrl"]) == 0


# ---------------------------------------------------------------- changes of a stack that runs


def test_deploying_the_same_again_changes_nothing(operator: Operator) -> None:
    before = find_stack("spring")
    version = before.ledger.cohort().version
    assert operator.deploys(supported(a_package()), "spring").outputs == before.outputs
    assert operator.told == ["warmthread-spring is up to date: nothing of it changes."]
    assert operator.shown == []
    assert before.ledger.cohort().version == version


def test_an_update_shows_what_changes_brings_new_code_and_keeps_the_data(
    run: Running, operator: Operator, robin: Student
) -> None:
    before, autumn, beside = robin.contacts(), code_of(run.stacks["autumn"]), find_stack("autumn")
    stack = operator.deploys(another_package(), "spring", digest_hour=9)
    assert operator.shown[0] == "What changes in warmthread-spring:"
    assert any(line.startswith("changes SendLetter (AWS::Lambda::Function") for line in operator.shown)
    assert operator.shown[-1] == "adds 1 AWS::SNS::Topic"
    assert find_stack("autumn") == beside
    assert (stack.status, memory_of(stack)) == ("UPDATE_COMPLETE", 640)
    assert code_of(stack) != autumn
    assert code_of(run.stacks["autumn"]) == autumn
    assert stack.outputs == run.stacks["spring"].outputs
    assert stack.ledger.cohort().digest_hour == 9
    robin.writes_to("after@acme.example")
    until(lambda: robin.contacts() == {*before, "after@acme.example"})


def test_a_change_that_fails_leaves_the_stack_as_it_was(
    run: Running, operator: Operator, robin: Student
) -> None:
    """The fault comes first, since ministack deletes what it had gone through before one, whether it
    was new or not (1.4.21); AWS puts it back."""
    before = resources_of(run.stacks["spring"])
    with pytest.raises(ChangeFailed, match=r"AFault \(AWS::CloudWatch::Alarm\) failed: .*deploy spring"):
        operator.deploys(with_a_fault("AFault"), "spring")
    assert find_stack("spring").status == "UPDATE_ROLLBACK_COMPLETE"
    assert resources_of(run.stacks["spring"]) == before
    robin.writes_to("still@acme.example")
    until(lambda: "still@acme.example" in robin.contacts())


def test_a_cohort_that_cannot_be_made_leaves_nothing_and_can_be_made_later(operator: Operator) -> None:
    with pytest.raises(ChangeFailed, match="ZFault"):
        operator.deploys(with_a_fault("ZFault"), "winter")
    assert operator.shown[0] == "warmthread-winter is new:"
    with pytest.raises(Refused, match="ROLLBACK_COMPLETE and does not stand yet"):
        find_stack("winter")
    assert not boto3.client("sqs").list_queues(QueueNamePrefix="warmthread-winter").get("QueueUrls")
    assert not [t for t in boto3.client("dynamodb").list_tables()["TableNames"] if "winter" in t]
    assert operator.deploys(supported(a_package()), "winter").status == "UPDATE_COMPLETE"


def test_the_health_of_a_new_cohort_is_read_from_outside(run: Running) -> None:
    """SES verifies nothing here, and ministack confirms every subscription at once."""
    result = warmthread("status", "winter", "--json")
    found = json.loads(result.stdout)
    assert (result.exit_code, found["worries"]) == (0, [])
    assert found["status"] == "UPDATE_COMPLETE"
    assert found["queues"].keys() == {"Inbound", "Letters", "Errands", "Feedback"}
    assert (found["members"], found["unsent"], found["last_mail"], found["paused"]) == (0, 0, None, False)
    assert (found["alarm_mail"]["state"], found["letters_by"]) == ("confirmed", None)


def another_package() -> Package:
    """With a file more in its zip, more memory for one Lambda, and a topic."""
    package = supported(a_package())
    whole = io.BytesIO(package.zip)
    with zipfile.ZipFile(whole, "a") as archive:
        archive.writestr(zipfile.ZipInfo("changed.txt"), "of the next version")
    template = json.loads(json.dumps(package.template))
    template["Resources"]["SendLetter"]["Properties"]["MemorySize"] = 640
    template["Resources"]["ExtraTopic"] = {"Type": "AWS::SNS::Topic", "Properties": {}}
    return Package(whole.getvalue(), template)


def with_a_fault(name: str) -> Package:
    """An alarm by metric math, which is what ministack refuses."""
    package = supported(a_package())
    fault = {"Type": "AWS::CloudWatch::Alarm", "Properties": {"Metrics": [{"Id": "m"}]}}
    return Package(
        package.zip, {**package.template, "Resources": {**package.template["Resources"], name: fault}}
    )


def configuration_of(stack: Stack, function: str) -> Any:
    _, name = resources_of(stack)[function]
    return boto3.client("lambda").get_function_configuration(FunctionName=name)


def code_of(stack: Stack) -> str:
    return str(configuration_of(stack, "CaptureMail")["CodeSha256"])


def memory_of(stack: Stack) -> int:
    return int(configuration_of(stack, "SendLetter")["MemorySize"])


# ---------------------------------------------------------------- the end of one


def test_the_end_of_one_cohort_exports_it_and_leaves_the_others_untouched(
    run: Running, robin: Student, lee: Student, tmp_path: Path
) -> None:
    before, known = resources_of(run.stacks["spring"]), robin.contacts()
    mine = everything_of(run, "spring")
    words = ("destroy", "autumn", "--early", "--export-to", str(tmp_path / "autumn"))
    ended = warmthread(*words, typed="autumn\n")
    assert ended.exit_code == 0, ended.output
    assert "Nothing of the cohort autumn is left in us-east-1." in ended.stdout
    assert (tmp_path / "autumn" / "manifest.json").exists()
    with pytest.raises(StackMissing, match="warmthread deploy autumn"):
        find_stack("autumn")
    assert not [t for t in boto3.client("dynamodb").list_tables()["TableNames"] if "autumn" in t]
    secrets = [entry["Name"] for entry in boto3.client("ssm").describe_parameters()["Parameters"]]
    assert set(secrets) == {"/warmthread/spring/link-secret", "/warmthread/winter/link-secret"}
    assert warmthread(*words, typed="autumn\n").exit_code == 0, "it can be repeated"
    assert find_stack("winter").ledger.configured()
    assert resources_of(run.stacks["spring"]) == before
    assert everything_of(run, "spring") == mine
    robin.writes_to("afterwards@acme.example")
    until(lambda: robin.contacts() == {*known, "afterwards@acme.example"})
