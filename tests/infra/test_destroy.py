"""A cohort ends: what is its own goes, what others have stays, and any step can be repeated."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import boto3
import click
import pytest
from click.testing import CliRunner
from moto import mock_aws
from moto.moto_api._internal.models import moto_api_backend

from infra.commands.destroy import destroy
from infra.deployment.changing import ChangeFailed, StackChanging
from infra.deployment.destroying import Destroy
from infra.deployment.link_secret import ensure_link_secret
from infra.deployment.rule_set import Rule
from infra.operating.stacks import COHORT_TAG
from infra.plain_errors import PlainErrors
from infra.refused import Refused
from tests.infra.cloudformation import FakeCloudFormation, Standing
from tests.infra.stopping import Stopping, is_change

if TYPE_CHECKING:
    from mypy_boto3_dynamodb.client import DynamoDBClient
    from mypy_boto3_s3.client import S3Client
    from mypy_boto3_ssm.client import SSMClient

REGION = "us-east-1"
CHANGES = 7  # calls that end something
KINDS = {"Table": "AWS::DynamoDB::Table", "RawMails": "AWS::S3::Bucket", "SweepLogs": "AWS::Logs::LogGroup"}


class FakeRuleSets:
    """One active set; moto deletes no rules."""

    def __init__(self, *names: str) -> None:
        self.names = list(names)
        self.ses = SimpleNamespace(delete_receipt_rule=self._delete)

    def chosen(self) -> str | None:
        return "warmthread"

    def rules(self, _name: str) -> tuple[Rule, ...]:
        return tuple(Rule(name, ()) for name in self.names)

    def _delete(self, *, RuleSetName: str, RuleName: str) -> None:  # noqa: N803 - as boto3 has it
        assert RuleSetName == "warmthread"
        self.names.remove(RuleName)


@dataclass
class Account:
    """With the stacks of two cohorts, made by hand as their template would."""

    s3: S3Client
    dynamodb: DynamoDBClient
    ssm: SSMClient
    logs: Any
    cloudformation: FakeCloudFormation
    rule_sets: FakeRuleSets = field(default_factory=lambda: FakeRuleSets("warmthread-spring", "helpdesk"))
    told: list[str] = field(default_factory=list)

    def add(self, cohort: str) -> Standing:
        name = f"warmthread-{cohort}"
        names = {logical: f"{name}-{logical}-1".lower() for logical in KINDS}
        self.dynamodb.create_table(
            TableName=names["Table"],
            BillingMode="PAY_PER_REQUEST",
            AttributeDefinitions=[{"AttributeName": "pk", "AttributeType": "S"}],
            KeySchema=[{"AttributeName": "pk", "KeyType": "HASH"}],
            DeletionProtectionEnabled=True,
        )
        self.s3.create_bucket(Bucket=names["RawMails"])
        self.s3.put_object(Bucket=names["RawMails"], Key="inbound/1", Body=b"mail")
        self.logs.create_log_group(logGroupName=names["SweepLogs"])
        ensure_link_secret(cohort, self.ssm)
        stack = Standing(name, "UPDATE_COMPLETE", tags={COHORT_TAG: cohort})
        stack.resources = [
            {"LogicalResourceId": logical, "PhysicalResourceId": names[logical], "ResourceType": kind}
            for logical, kind in KINDS.items()
        ]
        self.cloudformation.stacks.append(stack)
        self.cloudformation.retained += ["Table", "RawMails"]
        return stack

    def destroying(self, cloudformation: Any = None) -> Destroy:
        asked = cast("Any", cloudformation or self.cloudformation)
        changing = StackChanging(self.told.append, lambda _: None, asked)
        return Destroy(changing, cast("Any", self.rule_sets), self.dynamodb, self.s3, self.logs, self.ssm)

    def left(self) -> set[str]:
        """The names of everything in it."""
        tables = self.dynamodb.list_tables()["TableNames"]
        buckets = [bucket["Name"] for bucket in self.s3.list_buckets()["Buckets"]]
        groups = [group["logGroupName"] for group in self.logs.describe_log_groups()["logGroups"]]
        secrets = [entry["Name"] for entry in self.ssm.describe_parameters()["Parameters"]]
        return {*tables, *buckets, *groups, *secrets}


@pytest.fixture(scope="module")
def clients() -> Iterator[dict[str, Any]]:
    """Made once: to read their descriptions takes longer than the tests."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
            patch.setenv(name, "testing")
        patch.setenv("AWS_DEFAULT_REGION", REGION)
        with mock_aws():
            yield {name: boto3.client(cast("Any", name)) for name in ("s3", "dynamodb", "ssm", "logs")}


@pytest.fixture
def account(clients: dict[str, Any]) -> Iterator[Account]:
    made = Account(cloudformation=FakeCloudFormation(), **clients)
    made.add("spring")
    made.add("spring-two")
    yield made
    moto_api_backend.reset()


# ---------------------------------------------------------------- the end


def test_all_of_its_own_goes_and_nothing_of_another(account: Account) -> None:
    others = account.left() - {
        "warmthread-spring-table-1",
        "warmthread-spring-rawmails-1",
        "warmthread-spring-sweeplogs-1",
        "/warmthread/spring/link-secret",
    }
    assert len(others) == 4
    account.destroying()("spring")
    assert account.left() == others
    assert account.rule_sets.names == ["helpdesk"]
    assert account.told[-1] == 'The rule set "warmthread" is as it was: 1 rules of others.'
    other = account.dynamodb.describe_table(TableName="warmthread-spring-two-table-1")["Table"]
    assert other["DeletionProtectionEnabled"]


def test_repeating_it_finds_nothing_to_do(account: Account) -> None:
    assert finds_anything(account, "spring")
    account.destroying()("spring")
    left = account.left()
    assert not finds_anything(account, "spring")
    account.destroying()("spring")
    assert account.left() == left
    assert account.cloudformation.calls == ["delete stack"]


def test_a_cohort_that_never_was_is_told_so(account: Account) -> None:
    before = account.left()
    assert not finds_anything(account, "autumn")
    account.destroying()("autumn")
    assert account.left() == before


def finds_anything(account: Account, cohort: str) -> bool:
    destroying = account.destroying()
    return destroying.finds_anything(cohort, destroying.standing(cohort))


@pytest.mark.parametrize(
    "left",
    [
        lambda account: account.dynamodb.create_table(
            TableName="warmthread-spring-table-1",
            BillingMode="PAY_PER_REQUEST",
            AttributeDefinitions=[{"AttributeName": "pk", "AttributeType": "S"}],
            KeySchema=[{"AttributeName": "pk", "KeyType": "HASH"}],
        ),
        lambda account: account.s3.create_bucket(Bucket="warmthread-spring-rawmails-1"),
        lambda account: account.logs.create_log_group(logGroupName="warmthread-spring-sweeplogs-1"),
        lambda account: ensure_link_secret("spring", account.ssm),
        lambda account: account.rule_sets.names.append("warmthread-spring"),
    ],
)
def test_whatever_an_interrupted_destroy_left_is_found(
    account: Account, left: Callable[[Account], object]
) -> None:
    account.destroying()("spring")
    left(account)
    assert finds_anything(account, "spring")
    account.destroying()("spring")
    assert not finds_anything(account, "spring")


def test_what_commands_noted_beside_the_stack_goes_with_it(account: Account) -> None:
    for name in ("restore", "archived"):
        account.ssm.put_parameter(Name=f"/warmthread/spring/{name}", Value="x", Type="String")
    account.destroying()("spring")
    assert all("spring-two" in name for name in account.left())


@pytest.mark.parametrize("at", range(1, CHANGES + 2))
def test_stopped_after_any_change_it_is_finished_by_repeating(
    account: Account, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    """Calls that only read leave what was there before; one further than there are stops nothing."""
    stopping = Stopping(at, is_lost=True, counts=is_change)
    with monkeypatch.context() as patch, suppress(KeyboardInterrupt):
        stopping.watch(patch)
        account.destroying(stopping.watched(account.cloudformation))("spring")
    assert (at > len(stopping.calls)) == (at > CHANGES)
    account.destroying()("spring")
    assert {name for name in account.left() if "spring-two" not in name} == set()
    assert len(account.left()) == 4


class Keeping:
    """S3 that keeps one object and answers 200: `kept` is why."""

    def __init__(self, s3: S3Client) -> None:
        self._s3 = s3
        self.kept = "AccessDenied"

    def __getattr__(self, name: str) -> Any:
        return getattr(self._s3, name)

    def delete_objects(self, *, Bucket: str, Delete: Any) -> Any:  # noqa: N803 - as boto3 has it
        asked = [each for each in Delete["Objects"] if not (self.kept and each["Key"] == "inbound/1")]
        if asked:
            self._s3.delete_objects(Bucket=Bucket, Delete={"Objects": asked, "Quiet": True})
        if len(asked) == len(Delete["Objects"]):
            return {}
        return {"Errors": [{"Key": "inbound/1", "Code": self.kept, "Message": "Access Denied."}]}


def test_what_s3_keeps_is_told_and_the_stack_stays_until_it_is_gone(account: Account) -> None:
    account.s3.put_object(Bucket="warmthread-spring-rawmails-1", Key="inbound/2", Body=b"mail")
    keeping = Keeping(account.s3)
    destroying = replace(account.destroying(), s3=cast("Any", keeping))
    words = (
        r"S3 kept 1 of 2 objects in warmthread-spring-rawmails-1 \(1 x AccessDenied\), the first of them "
        r"inbound/1: Access Denied\. Mend that, then give the same command again"
    )
    with pytest.raises(Refused, match=words):
        destroying("spring")
    assert account.cloudformation.calls == []
    assert "warmthread-spring-rawmails-1" in account.left()
    keeping.kept = ""
    destroying("spring")
    assert all("spring-two" in name for name in account.left())


def test_a_stack_that_is_not_ours_is_left_alone(account: Account) -> None:
    account.cloudformation.stacks = [Standing("warmthread-spring", "CREATE_COMPLETE")]
    before = account.left()
    with pytest.raises(Refused, match="did not make"):
        account.destroying()("spring")
    assert account.left() == before


def test_a_deletion_that_fails_says_why_and_keeps_what_it_kept(account: Account) -> None:
    stack = account.cloudformation.stacks[0]

    def failing(**_asked: str) -> None:
        stack.status = "DELETE_FAILED"
        stack.events.append(
            {
                "EventId": "1",
                "StackId": stack.id,
                "LogicalResourceId": "Sweep",
                "ResourceType": "AWS::Lambda::Function",
                "ResourceStatus": "DELETE_FAILED",
                "ResourceStatusReason": "It is in use.",
            }
        )

    account.cloudformation.delete_stack = failing  # type: ignore[method-assign]
    with pytest.raises(ChangeFailed, match=r"Sweep \(AWS::Lambda::Function\) failed: It is in use"):
        account.destroying()("spring")
    assert "warmthread-spring-table-1" in account.left()


def test_rules_of_others_that_change_meanwhile_are_told(account: Account) -> None:
    real = account.rule_sets.ses.delete_receipt_rule

    def deleting(**asked: str) -> None:
        real(**asked)
        account.rule_sets.names.append("new-helpdesk")

    account.rule_sets.ses.delete_receipt_rule = deleting
    with pytest.raises(Refused, match="new-helpdesk"):
        account.destroying()("spring")


def test_objects_of_every_version_go(account: Account) -> None:
    bucket = "warmthread-spring-rawmails-1"
    account.s3.put_bucket_versioning(Bucket=bucket, VersioningConfiguration={"Status": "Enabled"})
    for body in (b"one", b"two"):
        account.s3.put_object(Bucket=bucket, Key="inbound/2", Body=body)
    account.s3.delete_object(Bucket=bucket, Key="inbound/2")
    account.destroying()("spring")
    assert bucket not in account.left()
    assert f"Emptied the bucket {bucket}: 4 objects." in account.told


def test_an_export_is_made_once_also_when_the_rest_is_interrupted(account: Account) -> None:
    destroying = account.destroying()
    found = destroying.standing("spring")
    assert found
    assert not destroying.has_begun(found)
    account.dynamodb.update_table(TableName="warmthread-spring-table-1", DeletionProtectionEnabled=False)
    assert destroying.has_begun(found)
    account.dynamodb.delete_table(TableName="warmthread-spring-table-1")
    assert destroying.has_begun(found)


def test_a_stack_that_is_being_changed_is_waited_for(account: Account) -> None:
    stack = account.cloudformation.stacks[0]
    stack.status, stack.looks, stack.becomes = "UPDATE_IN_PROGRESS", 2, "UPDATE_COMPLETE"
    account.destroying()("spring")
    assert "Waiting until warmthread-spring can be deleted ..." in account.told


# ---------------------------------------------------------------- at the command line


def refused(tmp_path: Path, end: str | None, *options: str) -> str:
    if end:
        text = (Path(__file__).parents[2] / "infra" / "cohorts" / "example.toml").read_text("utf-8")
        text = text.replace('name = "example"', 'name = "spring"')
        text = text.replace("start = 2027-01-11", "start = 2020-01-11").replace(
            "end = 2027-05-14", f"end = {end}"
        )
        (tmp_path / "spring.toml").write_text(text)
    result = CliRunner().invoke(_with(destroy), ["destroy", "spring", "--folder", str(tmp_path), *options])
    assert result.exit_code == 1
    return result.output


def _with(command: click.Command) -> click.Group:
    return PlainErrors(commands={"destroy": command})


@pytest.fixture
def seen(account: Account, monkeypatch: pytest.MonkeyPatch) -> Account:
    """What boto3 makes within the command is ours."""
    made = {"cloudformation": account.cloudformation, "ssm": account.ssm, "s3": account.s3}
    made |= {"dynamodb": account.dynamodb, "logs": account.logs, "ses": account.rule_sets.ses}
    monkeypatch.setattr(boto3, "client", lambda name, **_: made[name])
    return account


def test_a_cohort_that_is_not_over_is_refused(seen: Account, tmp_path: Path) -> None:
    assert "runs until 2099-05-14" in refused(tmp_path, "2099-05-14")
    assert "is not there, so nothing says" in refused(tmp_path / "elsewhere", None)
    assert "runs until" in refused(tmp_path, "2099-05-14", "--yes", "--no-export")
    assert seen.cloudformation.calls == []


def test_a_cohort_that_is_over_is_exported_before_it_ends(
    seen: Account, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exporting is tested where it is made; here it cannot read the stack, so nothing may be deleted."""
    before = seen.left()
    text = refused(tmp_path, "2020-05-14", "--yes", "--export-to", str(tmp_path / "kept"))
    assert "ResourceNotFoundException" in text
    assert seen.left() == before


def test_a_cohort_that_is_over_ends_at_its_name(seen: Account, tmp_path: Path) -> None:
    words = ["destroy", "spring", "--early", "--no-export", "--folder", str(tmp_path)]
    result = CliRunner().invoke(_with(destroy), words, input="spring\n")
    assert result.exit_code == 0
    assert result.stdout == "Nothing of the cohort spring is left in us-east-1.\n"
    assert "Everything of spring will be deleted. Type its name" in result.stderr
    assert all("spring-two" in name for name in seen.left())


def test_where_there_is_nothing_nobody_is_asked(seen: Account, tmp_path: Path) -> None:
    for _ in range(2):
        result = CliRunner().invoke(_with(destroy), ["destroy", "autumn", "--folder", str(tmp_path)])
        assert (result.exit_code, result.stderr) == (0, "")
        assert result.stdout == "There is nothing of a cohort autumn in us-east-1.\n"
    seen.destroying()("spring")
    result = CliRunner().invoke(_with(destroy), ["destroy", "spring", "--folder", str(tmp_path)])
    assert (result.exit_code, result.stderr) == (0, "")


def test_a_name_that_is_mistyped_deletes_nothing(seen: Account, tmp_path: Path) -> None:
    before = seen.left()
    result = CliRunner().invoke(
        _with(destroy),
        ["destroy", "spring", "--early", "--no-export", "--folder", str(tmp_path)],
        input="sprin\n",
    )
    assert "That is not its name" in result.output
    assert seen.left() == before


def test_what_somebody_deleted_in_the_console_is_still_refused_and_still_there(
    seen: Account, tmp_path: Path
) -> None:
    """The table that the template retains is protected: nothing of it was exported."""
    seen.cloudformation.stacks[0].status = "DELETE_FAILED"
    before = seen.left()
    assert "runs until 2099-05-14" in refused(tmp_path, "2099-05-14", "--yes")
    assert "Nothing" not in refused(tmp_path, "2020-05-14", "--yes", "--export-to", str(tmp_path / "kept"))
    assert seen.left() == before
