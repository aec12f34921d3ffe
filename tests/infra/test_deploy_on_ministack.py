"""Two cohorts of the real package side by side on a stand-in for AWS: made, changed, gone back, ended."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import boto3
import pytest
from click.testing import CliRunner

from chalicelib.domain.cohort import Cohort
from chalicelib.usecases.configure import Configure
from infra.cli import main
from infra.cohort_file import read_cohort_file
from infra.deployment.artifacts import Artifacts
from infra.deployment.changing import ChangeFailed, StackChanging
from infra.deployment.deploying import Deploy, Order
from infra.deployment.destroying import Destroy
from infra.deployment.health import Examine
from infra.deployment.package import Package
from infra.deployment.parameters import Operating
from infra.deployment.site import Site
from infra.deployment.worries import worries_of
from infra.local.ministack import ministack
from infra.local.places import Places
from infra.local.supported import supported
from infra.operating.in_sight import stacks_in_sight
from infra.operating.stacks import Stack, StackMissing, find_stack
from tests.infra.local_runs import a_package, free_ports

pytestmark = pytest.mark.slow

EXAMPLE = Path(__file__).parents[2] / "infra" / "cohorts" / "example.toml"
SITE = Site("warmthread", "letters.example.edu", receives_mail=False)


@pytest.fixture(scope="module")
def account(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Its address; boto3 finds it, and nothing else of AWS."""
    places = Places(tmp_path_factory.mktemp("ministack"), free_ports())
    with pytest.MonkeyPatch.context() as patch, ministack(places):
        for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
            patch.setenv(name, "testing")
        patch.setenv("AWS_DEFAULT_REGION", "us-east-1")
        patch.setenv("AWS_ENDPOINT_URL", places.aws)
        boto3.DEFAULT_SESSION = None
        yield places.aws
        boto3.DEFAULT_SESSION = None


def cohort(name: str) -> Cohort:
    return replace(read_cohort_file(EXAMPLE), name=name, mail_domain=f"{name}.example.edu")


@dataclass
class Operator:
    """Says yes to everything, and remembers what was shown."""

    told: list[str] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)
    package: Package = field(default_factory=lambda: supported(a_package()))

    def deploy(self, name: str, package: Package | None = None, raw_mail_days: int = 30) -> Stack:
        Artifacts().ensure()
        wanted = replace(cohort(name), raw_mail_days=raw_mail_days)
        order = Order(wanted, Operating("ops@example.edu"), package or self.package, SITE)
        stack = Deploy(self._yes, StackChanging(self.told.append))(order)
        assert stack
        Configure(stack.ledger, stack.queues)(wanted)
        return stack

    def destroy(self, name: str) -> bool:
        return Destroy(StackChanging(self.told.append))(name)

    def _yes(self, lines: Any) -> bool:
        self.shown += lines
        return True


@pytest.fixture(scope="module")
def operator(account: str) -> Operator:
    made = Operator()
    made.deploy("spring")
    made.deploy("autumn")
    return made


def with_resource(package: Package, name: str, resource: dict[str, Any]) -> Package:
    resources = {**package.template["Resources"], name: resource}
    return Package(package.zip, {**package.template, "Resources": resources})


def test_both_stand_each_with_its_own(operator: Operator) -> None:
    spring, autumn = find_stack("spring"), find_stack("autumn")
    assert operator.shown[0] == "warmthread-spring is new:"
    assert spring.parameters["DeletionProtection"] == "true"
    own = ("MailDomain", "TableName", "BucketName", "InboundQueueUrl", "WebAddress", "LinkSecretName")
    assert all(spring.outputs[name] != autumn.outputs[name] for name in own)
    table = boto3.client("dynamodb").describe_table(TableName=spring.outputs["TableName"])["Table"]
    assert table["DeletionProtectionEnabled"]
    assert spring.ledger.cohort().mail_domain == "spring.example.edu"
    assert autumn.ledger.cohort().mail_domain == "autumn.example.edu"
    assert stacks_in_sight() == {"autumn": "UPDATE_COMPLETE", "spring": "UPDATE_COMPLETE"}


def test_deploying_the_same_again_changes_nothing(operator: Operator) -> None:
    operator.told.clear()
    before = find_stack("spring")
    assert operator.deploy("spring").outputs == before.outputs
    assert operator.told == ["warmthread-spring is up to date: nothing of it changes."]
    assert before.ledger.cohort().version == 1


def test_a_change_shows_what_it_changes_and_leaves_the_other_alone(operator: Operator) -> None:
    operator.shown.clear()
    autumn = find_stack("autumn")
    topic = {"Type": "AWS::SNS::Topic", "Properties": {}}
    operator.deploy("spring", with_resource(operator.package, "ExtraTopic", topic))
    assert operator.shown == ["What changes in warmthread-spring:", "adds 1 AWS::SNS::Topic"]
    assert find_stack("autumn") == autumn


def test_its_health_is_read_from_outside(operator: Operator) -> None:
    """ministack says nothing of the sandbox, so that is where it seems to be."""
    health = Examine()(find_stack("autumn"), datetime.now(UTC))
    assert health.status == "UPDATE_COMPLETE"
    assert set(health.queues) == {"Inbound", "Letters", "Errands", "Feedback"}
    assert (health.members, health.unsent, health.last_mail, health.paused) == (0, 0, None, False)
    assert worries_of(health, "autumn") == ()
    result = CliRunner().invoke(main, ["status", "autumn", "--json"])
    assert (result.exit_code, json.loads(result.stdout)["worries"]) == (0, [])


def test_a_dead_letter_makes_status_ask_for_a_person(operator: Operator) -> None:
    queue = find_stack("autumn").outputs["LettersDeadLettersUrl"]
    boto3.client("sqs").send_message(QueueUrl=queue, MessageBody="poison")
    result = CliRunner().invoke(main, ["status", "autumn"])
    boto3.client("sqs").purge_queue(QueueUrl=queue)
    assert result.exit_code == 1
    assert "To do: 1 message is in the dead letters of letters" in result.stdout


def test_a_change_that_fails_goes_back_with_its_first_reason(operator: Operator) -> None:
    """On the cohort that ends next: ministack, other than AWS, also deletes what stood before."""
    broken = {"Type": "AWS::Nothing::OfTheKind", "Properties": {}}
    with pytest.raises(ChangeFailed, match=r"Broken \(AWS::Nothing::OfTheKind\) failed"):
        operator.deploy("spring", with_resource(operator.package, "Broken", broken))
    assert find_stack("spring").status == "UPDATE_ROLLBACK_COMPLETE"
    assert find_stack("autumn").status == "UPDATE_COMPLETE"


def test_destroying_one_leaves_the_other_and_can_be_repeated(operator: Operator) -> None:
    autumn = find_stack("autumn")
    bucket = boto3.client("s3")
    bucket.put_object(Bucket=autumn.outputs["BucketName"], Key="inbound/1", Body=b"mail")
    assert operator.destroy("spring")
    with pytest.raises(StackMissing, match="warmthread deploy spring"):
        find_stack("spring")
    operator.destroy("spring")
    assert find_stack("autumn").outputs == autumn.outputs
    assert autumn.ledger.configured()
    assert bucket.get_object(Bucket=autumn.outputs["BucketName"], Key="inbound/1")["Body"].read() == b"mail"
    names = [entry["Name"] for entry in boto3.client("ssm").describe_parameters()["Parameters"]]
    assert names == ["/warmthread/autumn/link-secret"]


def test_a_creation_that_failed_is_begun_anew(operator: Operator) -> None:
    broken = {"Type": "AWS::Nothing::OfTheKind", "Properties": {}}
    with pytest.raises(ChangeFailed, match="ROLLBACK_COMPLETE"):
        operator.deploy("winter", with_resource(operator.package, "Broken", broken))
    assert operator.deploy("winter").ledger.cohort().name == "winter"


def test_the_command_exports_before_it_destroys(operator: Operator, tmp_path: Path) -> None:
    kept = tmp_path / "autumn"
    words = ["destroy", "autumn", "--early", "--export-to", str(kept)]
    result = CliRunner().invoke(main, words, input="autumn\n")
    assert result.exit_code == 0, result.output
    assert "Nothing of the cohort autumn is left in us-east-1." in result.stdout
    assert (kept / "manifest.json").exists()
    with pytest.raises(StackMissing):
        find_stack("autumn")
    assert find_stack("winter")
    again = CliRunner().invoke(main, words, input="autumn\n")
    assert again.exit_code == 0, again.output
