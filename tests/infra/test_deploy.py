"""A stack is made and changed: shown first, asked for, waited for, and finished by repeating."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import boto3
import pytest
from botocore.exceptions import ClientError
from click.testing import CliRunner

from infra.cli import main
from infra.deployment.changes import Change, Effect, lines_of, read_change
from infra.deployment.changing import ChangeFailed, StackChanging
from infra.deployment.deploying import Deploy, Order
from infra.deployment.mail_account import Identity
from infra.deployment.package import Package, PackageMissing, read_package
from infra.deployment.parameters import (
    Operating,
    ParametersRefused,
    check_parameters,
    parameters_of,
    read_operating,
)
from infra.deployment.rule_set import MOST_RULES, Rule, RuleSetRefused, catch_all, check_domain, check_room
from infra.deployment.site import Site, find_site
from infra.deployment.trial_mail import why_no_trial
from infra.operating.stacks import COHORT_TAG, Stack
from infra.refused import Refused
from tests.builders import a_cohort
from tests.infra.cloudformation import FakeCloudFormation, Standing
from tests.infra.stopping import Stopping

STACK = "warmthread-spring"
OURS = {COHORT_TAG: "spring"}
SPRING = a_cohort()
OPERATING = Operating("ops@example.edu")
SITE = Site("warmthread", "letters.example.edu")
DECLARED: dict[str, dict[str, Any]] = {name: {"Type": "String"} for name in parameters_of(SPRING, OPERATING)}
CALLS = 25  # to AWS, until a new stack stands
PACKAGE = Package(b"zip", {"Parameters": DECLARED, "Resources": {}})


class FakeArtifacts:
    def upload(self, package: Package) -> str:
        return f"https://s3.example/{package.zip_key}"


class FakeSsm:
    """Knows the names of parameters."""

    exceptions = SimpleNamespace(ParameterAlreadyExists=KeyError)

    def __init__(self) -> None:
        self.values: dict[str, str] = {}

    def put_parameter(self, *, Name: str, Value: str, **_rest: Any) -> None:  # noqa: N803 - as boto3 has it
        if Name in self.values:
            raise KeyError(Name)
        self.values[Name] = Value


class Deployment:
    """What `deploy` is made of, without AWS; `answer` is the person's."""

    def __init__(self, *stacks: Standing, answer: Callable[[], bool] = lambda: True) -> None:
        self.cloudformation = FakeCloudFormation(*stacks)
        self.ssm = FakeSsm()
        self.told: list[str] = []
        self.shown: list[str] = []
        self.answer = answer

    def __call__(self, clients: Callable[[Any], Any] = lambda fake: fake, **changed: Any) -> Stack | None:
        changing = StackChanging(self.told.append, lambda _: None, clients(self.cloudformation))
        deploy = Deploy(self.approve, changing, clients(FakeArtifacts()), clients(self.ssm))
        return deploy(replace(Order(SPRING, OPERATING, PACKAGE, SITE), **changed))

    def approve(self, lines: Sequence[str]) -> bool:
        self.shown += lines
        return self.answer()

    @property
    def stack(self) -> Standing:
        return self.cloudformation.find(STACK)


# ---------------------------------------------------------------- making


def test_a_new_stack_is_shown_made_and_then_protected() -> None:
    deploy = Deployment()
    stack = deploy()
    assert stack
    assert stack.status == "UPDATE_COMPLETE"
    assert stack.outputs == {"TableName": f"{STACK}-Table-1"}
    assert deploy.shown == [f"{STACK} is new:", "adds 1 AWS::DynamoDB::Table"]
    assert deploy.stack.parameters["DeletionProtection"] == "true"
    assert deploy.stack.tags == OURS
    assert deploy.cloudformation.calls == ["execute", "execute"]
    assert "Table: made" in deploy.told


def test_repeating_it_changes_nothing_and_asks_nothing() -> None:
    deploy = Deployment()
    deploy()
    deploy.shown.clear()
    secrets = dict(deploy.ssm.values)
    deploy()
    assert deploy.shown == []
    assert deploy.cloudformation.calls == ["execute", "execute"]
    assert deploy.ssm.values == secrets
    assert deploy.cloudformation.sets == {}


def test_the_link_secret_is_made_once_and_never_changed() -> None:
    deploy = Deployment()
    deploy()
    secret = deploy.ssm.values["/warmthread/spring/link-secret"]
    assert len(secret) > 40
    deploy(operating=Operating("other@example.edu"))
    assert deploy.ssm.values == {"/warmthread/spring/link-secret": secret}


def test_a_no_leaves_nothing_behind() -> None:
    deploy = Deployment(answer=lambda: False)
    assert deploy() is None
    assert deploy.cloudformation.calls == ["delete stack"]  # the empty one of the proposal
    assert deploy.cloudformation.sets == {}


def test_ctrl_c_at_the_question_leaves_nothing_behind() -> None:
    def stopped() -> bool:
        raise KeyboardInterrupt

    deploy = Deployment(answer=stopped)
    with pytest.raises(KeyboardInterrupt):
        deploy()
    assert deploy.cloudformation.sets == {}
    deploy.answer = lambda: True
    assert deploy()


def test_a_creation_that_fails_names_the_first_reason_and_is_cleared_by_the_next() -> None:
    deploy = Deployment()
    deploy.cloudformation.fails = "Table limit exceeded."
    with pytest.raises(ChangeFailed, match=r"Table \(AWS::DynamoDB::Table\) failed: Table limit exceeded"):
        deploy()
    assert deploy.stack.status == "ROLLBACK_COMPLETE"
    assert deploy()
    assert f"{STACK} was begun before and never stood; what is left is cleared ..." in deploy.told
    assert deploy.cloudformation.calls == ["execute", "delete stack", "execute", "execute"]


# ---------------------------------------------------------------- changing


def standing(status: str = "CREATE_COMPLETE", **more: Any) -> Standing:
    return Standing(STACK, status, tags=OURS, **more)


def test_a_standing_stack_is_changed_in_one_step_and_stays_protected() -> None:
    """Also one whose protection was not switched on since its making was interrupted."""
    deploy = Deployment(standing())
    deploy()
    assert deploy.cloudformation.calls == ["execute"]
    assert deploy.stack.parameters["DeletionProtection"] == "true"
    assert deploy.shown[0] == f"What changes in {STACK}:"


def test_a_change_that_fails_goes_back_and_can_be_tried_again() -> None:
    deploy = Deployment(standing())
    deploy.cloudformation.fails = "No."
    with pytest.raises(ChangeFailed, match="warmthread deploy spring"):
        deploy()
    assert deploy.stack.status == "UPDATE_ROLLBACK_COMPLETE"
    assert deploy()


def test_a_change_that_is_under_way_is_waited_for() -> None:
    """As it is after Ctrl-C: CloudFormation goes on by itself."""
    deploy = Deployment(standing("UPDATE_IN_PROGRESS", looks=3, becomes="UPDATE_COMPLETE"))
    assert deploy()
    assert f"{STACK} is being changed (UPDATE_IN_PROGRESS); waiting for it ..." in deploy.told


def proposed(deploy: Deployment, age: timedelta) -> None:
    """By another command, in the stack that is there."""
    deploy.cloudformation.sets["arn:set/old"] = {
        "ChangeSetId": "arn:set/old",
        "ChangeSetName": "warmthread-old",
        "CreationTime": datetime.now(UTC) - age,
        "_": (deploy.stack,),
    }


def test_what_was_proposed_before_and_left_is_cleaned_away() -> None:
    deploy = Deployment(Standing(STACK, "REVIEW_IN_PROGRESS"), answer=lambda: False)
    proposed(deploy, timedelta(days=2))
    assert deploy() is None
    assert deploy.cloudformation.sets == {}
    deploy.answer = lambda: True
    assert deploy()
    assert deploy.cloudformation.calls == ["delete stack", "execute", "execute"]


# ---------------------------------------------------------------- two operators at once


def a_no() -> bool:
    return False


def ctrl_c() -> bool:
    raise KeyboardInterrupt


@pytest.mark.parametrize("answer", [a_no, ctrl_c])
def test_a_stack_that_another_made_meanwhile_outlives_a_no(answer: Callable[[], bool]) -> None:
    deploy = Deployment()

    def asked() -> bool:
        deploy.answer = lambda: True
        assert deploy(), "the other one deploys while the first is asked"
        return answer()

    deploy.answer = asked
    with suppress(KeyboardInterrupt):
        assert deploy() is None
    assert deploy.stack.status == "UPDATE_COMPLETE"
    assert "delete stack" not in deploy.cloudformation.calls


def test_a_yes_to_what_another_made_meanwhile_does_nothing() -> None:
    deploy = Deployment()

    def asked() -> bool:
        deploy.answer = lambda: True
        return bool(deploy())

    deploy.answer = asked
    with pytest.raises(ChangeFailed, match="Somebody else changed warmthread-spring since this was proposed"):
        deploy()
    assert deploy.stack.status == "UPDATE_COMPLETE"
    assert "delete stack" not in deploy.cloudformation.calls


@pytest.mark.parametrize("status", ["REVIEW_IN_PROGRESS", "CREATE_COMPLETE"])
def test_what_another_is_just_reading_is_left_to_them(status: str) -> None:
    deploy = Deployment(standing(status), answer=lambda: False)
    proposed(deploy, timedelta(hours=1))
    assert deploy() is None
    assert list(deploy.cloudformation.sets) == ["arn:set/old"]
    assert deploy.cloudformation.calls == []


@pytest.mark.parametrize("code", ["ChangeSetNotFound", "InvalidChangeSetStatus", "ValidationError"])
def test_a_proposal_that_is_gone_already_is_no_fault(code: str) -> None:
    deploy = Deployment(standing(), answer=lambda: False)

    def gone(**_: str) -> None:
        raise ClientError({"Error": {"Code": code, "Message": "It does not exist"}}, "DeleteChangeSet")

    deploy.cloudformation.delete_change_set = gone  # type: ignore[method-assign]
    assert deploy() is None


def test_a_stack_that_another_destroyed_meanwhile_is_not_looked_for() -> None:
    deploy = Deployment()

    def asked() -> bool:
        deploy.cloudformation.delete_stack(StackName=STACK)
        deploy.cloudformation.stacks.clear()
        deploy.cloudformation.calls.clear()
        return False

    deploy.answer = asked
    assert deploy() is None
    assert deploy.cloudformation.calls == []


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("DELETE_IN_PROGRESS", "is being deleted"),
        ("DELETE_FAILED", "warmthread destroy spring"),
        ("UPDATE_ROLLBACK_FAILED", "continue-update-rollback --stack-name warmthread-spring"),
        ("UPDATE_FAILED", "from which it cannot be changed"),
    ],
)
def test_a_state_that_cannot_be_changed_has_its_sentence(status: str, words: str) -> None:
    deploy = Deployment(standing(status))
    with pytest.raises(Refused, match=words):
        deploy()
    assert deploy.cloudformation.calls == []


@pytest.mark.parametrize("tags", [{}, {COHORT_TAG: "autumn"}])
def test_a_stack_of_that_name_that_is_not_ours_is_left_alone(tags: dict[str, str]) -> None:
    deploy = Deployment(Standing(STACK, "CREATE_COMPLETE", tags=tags))
    with pytest.raises(Refused, match="that Warmthread did not make"):
        deploy()
    assert deploy.cloudformation.calls == []


@pytest.mark.parametrize("status", ["CREATE_COMPLETE", "UPDATE_ROLLBACK_COMPLETE", "IMPORT_COMPLETE"])
def test_a_cohort_whose_addresses_were_given_out_keeps_its_mail_domain(status: str) -> None:
    deploy = Deployment(standing(status, parameters={"MailDomain": "before.example.edu"}))
    with pytest.raises(Refused, match=r'Write mail_domain = "before\.example\.edu" again'):
        deploy()
    assert deploy.cloudformation.calls == []


@pytest.mark.parametrize("status", ["ROLLBACK_COMPLETE", "REVIEW_IN_PROGRESS"])
def test_a_cohort_that_never_stood_may_take_another_mail_domain(status: str) -> None:
    assert Deployment(standing(status, parameters={"MailDomain": "before.example.edu"}))()


# ---------------------------------------------------------------- stopped on its way


@pytest.mark.parametrize("is_lost", [False, True])
@pytest.mark.parametrize("at", range(1, CALLS + 2))
def test_stopped_at_any_call_it_is_finished_by_repeating(at: int, is_lost: bool) -> None:
    """One further than there are stops nothing."""
    deploy, stopping = Deployment(), Stopping(at, is_lost=is_lost)
    with suppress(KeyboardInterrupt):
        deploy(clients=stopping.watched)
    assert (at > len(stopping.calls)) == (at > CALLS)
    stack = deploy()
    assert stack
    assert deploy.stack.parameters["DeletionProtection"] == "true"
    assert deploy.cloudformation.sets == {}
    assert list(deploy.ssm.values) == ["/warmthread/spring/link-secret"]
    assert [each.name for each in deploy.cloudformation.stacks if each.status == "UPDATE_COMPLETE"] == [STACK]


# ---------------------------------------------------------------- what is shown


def changed(resource: str, kind: str, **more: Any) -> dict[str, Any]:
    return {"Action": "Modify", "LogicalResourceId": resource, "ResourceType": kind, **more}


def test_a_replacement_that_would_lose_data_is_refused_unless_it_is_named() -> None:
    deploy = Deployment(standing())
    deploy.cloudformation.changes = [changed("Table", "AWS::DynamoDB::Table", Replacement="True")]
    with pytest.raises(Refused, match=r"REPLACES Table .*ITS DATA WOULD BE LEFT BEHIND"):
        deploy()
    assert deploy.cloudformation.calls == []
    assert deploy.cloudformation.sets == {}
    assert deploy(leaving_behind=("Table",))


def test_the_removal_of_data_is_refused_too() -> None:
    deploy = Deployment(standing())
    deploy.cloudformation.changes = [
        {"Action": "Remove", "LogicalResourceId": "RawMails", "ResourceType": "AWS::S3::Bucket"}
    ]
    with pytest.raises(Refused, match="REMOVES RawMails"):
        deploy()


def test_the_gravest_change_is_shown_first_and_additions_are_counted() -> None:
    changes = [
        Change(Effect.ADDS, "A", "AWS::SQS::Queue"),
        Change(Effect.ADDS, "B", "AWS::SQS::Queue"),
        Change(Effect.CHANGES, "Sweep", "AWS::Lambda::Function", ("Code", "Timeout")),
        Change(Effect.REMOVES, "OldAlarm", "AWS::CloudWatch::Alarm"),
        Change(Effect.REPLACES, "Table", "AWS::DynamoDB::Table"),
    ]
    assert lines_of(changes) == [
        "REPLACES Table (AWS::DynamoDB::Table)  ITS DATA WOULD BE LEFT BEHIND",
        "removes OldAlarm (AWS::CloudWatch::Alarm)",
        "changes Sweep (AWS::Lambda::Function: Code, Timeout)",
        "adds 2 AWS::SQS::Queue",
    ]


@pytest.mark.parametrize(
    ("found", "effect"),
    [
        (changed("Q", "AWS::SQS::Queue", Replacement="False"), Effect.CHANGES),
        (changed("Q", "AWS::SQS::Queue", Replacement="Conditional"), Effect.CHANGES),
        (
            changed(
                "Q",
                "AWS::SQS::Queue",
                Replacement="Conditional",
                Details=[{"Target": {"Name": "QueueName", "RequiresRecreation": "Conditionally"}}],
            ),
            Effect.REPLACES,
        ),
        (changed("Q", "AWS::SQS::Queue", Replacement="True"), Effect.REPLACES),
    ],
)
def test_a_replacement_is_what_cloudformation_names_a_property_for(
    found: dict[str, Any], effect: Effect
) -> None:
    assert read_change(cast("Any", {"ResourceChange": found})).effect is effect


# ---------------------------------------------------------------- the parameters


def test_the_parameters_come_from_the_cohort() -> None:
    found = parameters_of(SPRING, OPERATING, deletion_protection=True, receives_mail=False)
    assert found["CohortName"] == "spring"
    assert found["LettersIdentity"] == SPRING.letters_from.domain
    assert (found["DeletionProtection"], found["ReceivesMail"]) == ("true", "false")
    assert found["LinkSecretName"] == "/warmthread/spring/link-secret"


@pytest.mark.parametrize(
    ("rules", "words"),
    [
        ({"MaxValue": 20}, 'RawMailDays is "30", but must be 20 or less'),
        ({"MinValue": "31"}, 'RawMailDays is "30", but must be 31 or more'),
        ({"AllowedValues": [1, 7]}, 'RawMailDays is "30", but must be one of [1, 7]'),
        ({"AllowedPattern": "[a-z]+"}, 'RawMailDays is "30", but must be of the form [a-z]+'),
        ({"MinLength": 3}, 'RawMailDays is "30", but must be 3 characters or more'),
        ({"MaxLength": 1}, 'RawMailDays is "30", but must be 1 characters or fewer'),
    ],
)
def test_a_value_out_of_range_is_named_before_aws_is_asked(rules: dict[str, Any], words: str) -> None:
    template = {"Parameters": {"RawMailDays": {"Type": "Number", **rules}}}
    with pytest.raises(ParametersRefused) as refused:
        check_parameters({"RawMailDays": "30"}, template)
    assert words in str(refused.value)


def test_parameters_that_do_not_meet_are_named() -> None:
    template = {"Parameters": {"New": {"Type": "String"}, "Old": {"Type": "String", "Default": "x"}}}
    with pytest.raises(ParametersRefused) as refused:
        check_parameters({"Gone": "1"}, template)
    assert "Gone is not a parameter of the template" in str(refused.value)
    assert "New has no value" in str(refused.value)
    assert "Old" not in str(refused.value)


def test_booleans_of_a_template_are_words() -> None:
    template = {"Parameters": {"On": {"AllowedValues": [True, False]}}}
    check_parameters({"On": "true"}, template)
    with pytest.raises(ParametersRefused, match="On"):
        check_parameters({"On": "True"}, template)


def test_what_only_the_operator_needs_is_read_from_the_cohorts_file(tmp_path: Path) -> None:
    path = tmp_path / "spring.toml"
    path.write_text('alarm_address = "ops@example.edu"\nlog_days = 90\n')
    assert read_operating(path) == Operating("ops@example.edu", log_days=90)
    path.write_text("")
    assert read_operating(path) == Operating("", log_days=30)


# ---------------------------------------------------------------- the package


def packaged(folder: Path) -> Path:
    (folder / "deployment.zip").write_bytes(b"zip")
    functions = {
        "Sweep": {"Type": "AWS::Serverless::Function", "Properties": {"CodeUri": "./deployment.zip"}}
    }
    (folder / "template.json").write_text(
        json.dumps({"Resources": {**functions, "Q": {"Type": "AWS::SQS::Queue"}}})
    )
    return folder


def test_a_package_that_is_missing_or_damaged_says_how_to_make_it(tmp_path: Path) -> None:
    with pytest.raises(PackageMissing, match="warmthread package"):
        read_package(tmp_path, None)
    packaged(tmp_path)
    (tmp_path / "template.json").write_text("{")
    with pytest.raises(PackageMissing, match=r"template\.json is damaged"):
        read_package(tmp_path, None)


def test_a_package_that_is_older_than_the_sources_is_refused(tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text("")
    (built := tmp_path / "built").mkdir()
    package = packaged(built)
    (tmp_path / "chalicelib" / "__pycache__").mkdir(parents=True)
    assert read_package(package, tmp_path).zip == b"zip"
    later = datetime(2100, 1, 1, tzinfo=UTC).timestamp()
    (cached := tmp_path / "chalicelib" / "__pycache__" / "x.pyc").write_text("")
    os.utime(cached, (later, later))
    assert read_package(package, tmp_path)
    os.utime(tmp_path / "app.py", (later, later))
    with pytest.raises(PackageMissing, match=r"app\.py was changed after the package"):
        read_package(package, tmp_path)


def test_the_same_package_has_the_same_addresses(tmp_path: Path) -> None:
    package = read_package(packaged(tmp_path), None)
    template = package.template_for("bucket")
    assert template == package.template_for("bucket")
    code = json.loads(template)["Resources"]["Sweep"]["Properties"]["CodeUri"]
    assert code == f"s3://bucket/{package.zip_key}"
    assert package.template_key(template) != package.template_key(package.template_for("other"))


# ---------------------------------------------------------------- the account it goes to


class FakeRuleSets:
    def __init__(self, chosen: str | None = "warmthread", rules: tuple[Rule, ...] = ()) -> None:
        self._chosen, self._rules = chosen, rules

    def chosen(self) -> str | None:
        return self._chosen

    def refuse_others(self, _wanted: str) -> None: ...

    def rules(self, _name: str) -> tuple[Rule, ...]:
        return self._rules


class FakeAccount:
    def __init__(self, *unverified: str) -> None:
        self._unverified = unverified

    def known(self, domain: str) -> Identity | None:
        return Identity("example.edu", verified=domain not in self._unverified)

    sender = known


def site(rule_sets: FakeRuleSets | None = None, account: FakeAccount | None = None) -> Site:
    return find_site(SPRING, cast("Any", rule_sets or FakeRuleSets()), cast("Any", account or FakeAccount()))


def test_the_stack_joins_the_chosen_rule_set_and_sends_by_what_is_verified() -> None:
    assert site() == Site("warmthread", "example.edu")


def test_an_account_that_was_not_prepared_is_refused() -> None:
    with pytest.raises(Refused, match="warmthread bootstrap spring"):
        site(FakeRuleSets(chosen=None))


@pytest.mark.parametrize("name", [SPRING.mail_domain, str(SPRING.letters_from)])
def test_a_domain_that_is_not_verified_is_refused(name: str) -> None:
    with pytest.raises(Refused, match=f"SES has not verified {name} yet"):
        site(account=FakeAccount(name))


@pytest.mark.parametrize("recipient", [SPRING.mail_domain, f"desk@{SPRING.mail_domain.upper()}"])
def test_a_domain_that_another_rule_receives_for_is_refused(recipient: str) -> None:
    with pytest.raises(RuleSetRefused, match='The receipt rule "helpdesk" receives mail'):
        check_domain([Rule("helpdesk", (recipient.lower(),))], SPRING.mail_domain, STACK)


def test_ones_own_rule_is_no_obstacle_and_the_same_of_another_is() -> None:
    rules = [Rule(STACK, (SPRING.mail_domain,))]
    check_domain(rules, SPRING.mail_domain, STACK)
    with pytest.raises(RuleSetRefused, match=STACK):
        check_domain(rules, SPRING.mail_domain, f"{STACK}-two")


def test_a_full_rule_set_takes_a_stack_that_has_its_rule_already() -> None:
    full = [Rule(f"r{number}", ()) for number in range(MOST_RULES)]
    with pytest.raises(RuleSetRefused, match="has 200 rules"):
        check_room(full, "warmthread", STACK)
    check_room([*full[1:], Rule(STACK, ())], "warmthread", STACK)


def test_rules_that_see_every_mail_are_told() -> None:
    rules = (Rule("all", ()), Rule("below", (".example.edu",)), Rule("other", ("autumn.example.edu",)))
    assert catch_all(rules, "spring.example.edu", STACK) == ["all", "below"]
    assert site(FakeRuleSets(rules=rules[:1])).notes == (
        'The receipt rule "all" sees mail for this cohort as well.',
    )


def test_a_test_mail_is_sent_only_where_it_can_arrive() -> None:
    right = lambda _name, _kind: ("10 inbound-smtp.us-east-1.amazonaws.com",)  # noqa: E731
    assert why_no_trial("spring.example.edu", "us-east-1", right, receives_mail=True) is None
    assert "no receipt rule" in str(why_no_trial("x.example", "us-east-1", right, receives_mail=False))
    nothing = lambda _name, _kind: ()  # noqa: E731
    assert "it has no MX" in str(why_no_trial("x.example", "us-east-1", nothing, receives_mail=True))


# ---------------------------------------------------------------- at the command line


@pytest.fixture
def outside(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> pytest.MonkeyPatch:
    """Nobody is signed in, and no machine in the cloud is looked for."""
    for name in [name for name in os.environ if name.startswith("AWS_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    monkeypatch.setattr(boto3, "DEFAULT_SESSION", None)
    return monkeypatch


def said(*words: str) -> str:
    result = CliRunner().invoke(main, words)
    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 1
    return result.stderr


COMMANDS = [("bootstrap",), ("status", "example"), ("destroy", "example", "--early", "--yes")]


@pytest.mark.parametrize("command", COMMANDS)
def test_without_a_region_each_command_asks_for_one(
    command: tuple[str, ...], outside: pytest.MonkeyPatch
) -> None:
    assert "No region is set; name the region of your stacks with AWS_DEFAULT_REGION" in said(*command)


@pytest.mark.parametrize("command", COMMANDS[1:])
def test_without_credentials_each_command_says_how_to_sign_in(
    command: tuple[str, ...], outside: pytest.MonkeyPatch
) -> None:
    outside.setenv("AWS_DEFAULT_REGION", "us-east-1")
    assert "There are no credentials for AWS here" in said(*command)


def test_an_address_where_nobody_answers_is_named(outside: pytest.MonkeyPatch) -> None:
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        outside.setenv(name, "testing")
    outside.setenv("AWS_DEFAULT_REGION", "us-east-1")
    outside.setenv("AWS_MAX_ATTEMPTS", "1")
    outside.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:1")
    assert "AWS cannot be reached" in said("status", "example")


@pytest.mark.parametrize("command", ["deploy", "bootstrap"])
def test_a_cohort_without_a_file_has_its_next_step(
    command: str, outside: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    missing = f"spring.toml is not there; write it with: warmthread cohort new spring --folder {tmp_path}"
    assert missing in said(command, "spring", "--folder", str(tmp_path))
    assert said(command, "nobody").endswith("write it with: warmthread cohort new nobody\n")
