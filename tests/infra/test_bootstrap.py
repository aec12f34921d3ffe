"""An account and region are prepared once; what is not ours stays as it is."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

import boto3
import pytest
from moto import mock_aws
from moto.moto_api._internal.models import moto_api_backend
from moto.ses.models import ses_backends

from infra.deployment.artifacts import Artifacts
from infra.deployment.bootstrap import Bootstrap
from infra.deployment.dashboard import Dashboard
from infra.deployment.dns import DnsSilent, Found, Resolve, resolver
from infra.deployment.mail_account import MailAccount
from infra.deployment.preflight import Asked, Report, mx_elsewhere
from infra.deployment.rule_set import MOST_RULES, RuleSetRefused, RuleSets
from infra.refused import Refused
from tests.infra.mail_services import FakeSesV2, nameserver
from tests.infra.stopping import Stopping, is_change

if TYPE_CHECKING:
    from mypy_boto3_cloudwatch.client import CloudWatchClient
    from mypy_boto3_s3.client import S3Client
    from mypy_boto3_ses.client import SESClient

REGION = "us-east-1"
CHANGES = 12  # calls that make something
INBOUND = "10 inbound-smtp.us-east-1.amazonaws.com"
REGION_RECEIVES = {("inbound-smtp.us-east-1.amazonaws.com", "A"): ("192.0.2.1",)}
SPRING = Asked("spring.example.edu", "hello@letters.example.edu")

Zone = Mapping[tuple[str, str], tuple[str, ...]]


@dataclass(frozen=True)
class Clients:
    """Made once: to read their descriptions takes longer than the tests."""

    rule_sets: RuleSets
    artifacts: Artifacts
    dashboard: Dashboard
    s3: S3Client
    ses: SESClient
    cloudwatch: CloudWatchClient


@pytest.fixture(scope="module")
def clients() -> Iterator[Clients]:
    with pytest.MonkeyPatch.context() as patch, mock_aws():
        for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
            patch.setenv(name, "testing")
        patch.setenv("AWS_DEFAULT_REGION", REGION)
        s3, ses, cloudwatch = boto3.client("s3"), boto3.client("ses"), boto3.client("cloudwatch")
        artifacts = Artifacts(s3)
        assert artifacts.account == "123456789012"
        yield Clients(RuleSets(ses), artifacts, Dashboard(cloudwatch), s3, ses, cloudwatch)


@pytest.fixture
def account(clients: Clients) -> Iterator[Clients]:
    """An empty one."""
    yield clients
    moto_api_backend.reset()


def resolving(zone: Zone) -> Resolve:
    known = {**REGION_RECEIVES, **zone}
    return lambda name, kind: known.get((name, kind), ())


def bootstrapped(
    account: Clients,
    asked: Asked | None = None,
    *,
    ses: FakeSesV2 | None = None,
    resolve: Resolve | None = None,
    region: str = REGION,
    rule_set: str | None = None,
) -> tuple[Report, list[str]]:
    told: list[str] = []
    bootstrap = Bootstrap(
        region,
        resolve or resolving({}),
        told.append,
        account.rule_sets,
        MailAccount(cast("Any", ses or FakeSesV2(verified=("example.edu",)))),
        account.artifacts,
        account.dashboard,
    )
    return bootstrap(asked, rule_set), told


# ---------------------------------------------------------------- what all cohorts share


def test_an_empty_account_gets_a_rule_set_a_bucket_and_a_dashboard(account: Clients) -> None:
    _, told = bootstrapped(account)
    assert len(told) == 5
    assert account.rule_sets.active() == "warmthread"
    bucket = f"warmthread-packages-123456789012-{REGION}"
    s3 = account.s3
    assert all(s3.get_public_access_block(Bucket=bucket)["PublicAccessBlockConfiguration"].values())
    assert "aws:SecureTransport" in s3.get_bucket_policy(Bucket=bucket)["Policy"]
    assert s3.get_bucket_encryption(Bucket=bucket)["ServerSideEncryptionConfiguration"]["Rules"]
    dashboards = account.cloudwatch.list_dashboards()["DashboardEntries"]
    assert [entry["DashboardName"] for entry in dashboards] == ["warmthread-us-east-1"]


def test_repeating_it_changes_nothing(account: Clients) -> None:
    ses = FakeSesV2()
    bootstrapped(account, SPRING, ses=ses)
    calls = list(ses.calls)
    _, told = bootstrapped(account, SPRING, ses=ses)
    assert told == []
    assert ses.calls == calls


def test_another_active_rule_set_is_left_alone_and_nothing_is_made(account: Clients) -> None:
    client = account.ses
    client.create_receipt_rule_set(RuleSetName="helpdesk")
    client.set_active_receipt_rule_set(RuleSetName="helpdesk")
    with pytest.raises(RuleSetRefused, match="--rule-set helpdesk"):
        bootstrapped(account)
    assert account.rule_sets.active() == "helpdesk"
    assert account.s3.list_buckets()["Buckets"] == []


def test_a_set_that_is_active_already_is_joined_when_it_is_named(account: Clients) -> None:
    client = account.ses
    client.create_receipt_rule_set(RuleSetName="helpdesk")
    client.set_active_receipt_rule_set(RuleSetName="helpdesk")
    bootstrapped(account, rule_set="helpdesk")
    assert account.rule_sets.chosen() == "helpdesk"
    bootstrapped(account)  # and remembered
    assert account.rule_sets.active() == "helpdesk"


def test_our_rule_set_that_nobody_activated_is_activated(account: Clients) -> None:
    account.ses.create_receipt_rule_set(RuleSetName="warmthread")
    bootstrapped(account)
    assert account.rule_sets.active() == "warmthread"


def test_a_full_rule_set_is_noticed(account: Clients) -> None:
    bootstrapped(account)
    rules = ses_backends["123456789012"][REGION].receipt_rule_set["warmthread"].rules
    rules += [{"Name": f"rule-{number}", "Recipients": []} for number in range(MOST_RULES)]
    report, _ = bootstrapped(account)
    assert "has 200 rules, and SES takes 200" in report.missing[0]


def test_a_region_that_receives_no_mail_is_refused_before_anything_is_made(account: Clients) -> None:
    sends = resolving({("email.eu-north-1.amazonaws.com", "A"): ("192.0.2.2",)})
    with pytest.raises(Refused, match="SES receives no mail in eu-north-1"):
        bootstrapped(account, region="eu-north-1", resolve=sends)
    assert account.rule_sets.active() is None


def test_a_name_server_that_knows_nothing_of_aws_proves_nothing(account: Clients) -> None:
    _, told = bootstrapped(account, region="eu-north-1")
    assert "the name server knows no host of AWS there" in told[0]
    assert account.rule_sets.active() == "warmthread"


def test_without_a_name_server_it_goes_on_and_says_what_it_could_not_ask(account: Clients) -> None:
    def nobody(name: str, kind: str) -> tuple[str, ...]:
        raise DnsSilent(f"{name}: timed out")

    report, told = bootstrapped(account, SPRING, resolve=nobody)
    assert told[0].startswith("Whether SES receives mail in us-east-1 could not be asked")
    assert all(checked.found is Found.UNKNOWN for checked in report.records)


def test_the_dashboard_finds_every_stack_by_its_name(account: Clients) -> None:
    bootstrapped(account)
    body = account.cloudwatch.get_dashboard(DashboardName="warmthread-us-east-1")["DashboardBody"]
    searches = [widget["properties"]["metrics"][0][0]["expression"] for widget in json.loads(body)["widgets"]]
    assert (
        "SEARCH('{AWS/SQS,QueueName} warmthread ApproximateNumberOfMessagesVisible', 'Maximum', 300)"
        in searches
    )
    assert all("{{" not in search for search in searches)


@pytest.mark.parametrize("at", range(1, CHANGES + 2))
def test_stopped_after_any_change_it_is_finished_by_repeating(
    account: Clients, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    """Calls that only read leave what was there before; one further than there are stops nothing."""
    ses, stopping = FakeSesV2(), Stopping(at, is_lost=True, counts=is_change)
    with monkeypatch.context() as patch, suppress(KeyboardInterrupt):
        stopping.watch(patch)
        bootstrapped(account, SPRING, ses=stopping.watched(ses))
    assert (at > len(stopping.calls)) == (at > CHANGES)
    report, _ = bootstrapped(account, SPRING, ses=ses)
    assert account.rule_sets.active() == account.rule_sets.chosen() == "warmthread"
    bucket = account.artifacts.bucket
    assert "aws:SecureTransport" in account.s3.get_bucket_policy(Bucket=bucket)["Policy"]
    assert account.s3.get_bucket_lifecycle_configuration(Bucket=bucket)["Rules"]
    assert account.cloudwatch.list_dashboards()["DashboardEntries"]
    assert ses.identities.keys() == {"spring.example.edu", "letters.example.edu"}
    assert len(report.records) == 1 + 3 + 3 + 2 + 1


# ---------------------------------------------------------------- what a person has to do


def test_the_records_to_set_are_printed_ready_to_paste(account: Clients) -> None:
    report, _ = bootstrapped(account, SPRING, ses=FakeSesV2())
    lines = [str(checked.record) for checked in report.records]
    assert "spring.example.edu. 3600 IN MX 10 inbound-smtp.us-east-1.amazonaws.com." in lines
    assert "letters1._domainkey.letters.example.edu. 3600 IN CNAME letters1.dkim.amazonses.com." in lines
    assert "bounces.letters.example.edu. 3600 IN MX 10 feedback-smtp.us-east-1.amazonses.com." in lines
    assert 'bounces.letters.example.edu. 3600 IN TXT "v=spf1 include:amazonses.com ~all"' in lines
    assert '_dmarc.letters.example.edu. 3600 IN TXT "v=DMARC1; p=none"' in lines
    assert len(lines) == 1 + 3 + 3 + 2 + 1


def test_identities_that_ses_does_not_know_are_made_and_letters_get_a_mail_from(
    account: Clients,
) -> None:
    """A MAIL FROM below the receiving domain would take it out of a wildcard's reach."""
    ses = FakeSesV2()
    report, _ = bootstrapped(account, SPRING, ses=ses)
    assert ses.calls == [
        "create spring.example.edu",
        "create letters.example.edu",
        "mail from bounces.letters.example.edu",
    ]
    assert "spring.example.edu is not verified by SES yet" in report.missing[0]


def test_a_verified_domain_above_is_enough_and_is_not_changed(account: Clients) -> None:
    ses = FakeSesV2(verified=("example.edu",))
    report, _ = bootstrapped(account, SPRING, ses=ses)
    assert ses.calls == []
    assert not any("not verified" in sentence for sentence in report.missing)


def test_what_is_set_already_is_not_asked_for_again(account: Clients) -> None:
    zone: Zone = {
        ("spring.example.edu", "MX"): (INBOUND,),
        ("_dmarc.example.edu", "TXT"): ("v=DMARC1; p=reject",),  # holds for what is below it
        **{
            (f"example{n}._domainkey.example.edu", "CNAME"): (f"example{n}.dkim.amazonses.com",)
            for n in (1, 2, 3)
        },
    }
    report, _ = bootstrapped(account, SPRING, resolve=resolving(zone))
    assert [checked.found for checked in report.records] == [Found.SET] * 5
    assert report.missing == ()


def test_the_sandbox_is_named(account: Clients) -> None:
    report, _ = bootstrapped(account, ses=FakeSesV2(production=False))
    assert "production access" in report.missing[0]
    assert str(report.sending) == "in the sandbox: 200 mails a day, 1 a second; 3 sent in the last 24 hours"


def test_a_second_mail_exchanger_is_a_fault(account: Clients) -> None:
    zone: Zone = {("spring.example.edu", "MX"): (INBOUND, "20 mx.example.edu")}
    report, _ = bootstrapped(account, SPRING, resolve=resolving(zone))
    assert (
        "MX of spring.example.edu is 10 inbound-smtp.us-east-1.amazonaws.com, 20 mx.example.edu"
        in report.missing[0]
    )


def test_a_wildcard_that_stops_before_the_cohort_is_explained(account: Clients) -> None:
    zone: Zone = {("warmthread-no-such-name.example.edu", "MX"): (INBOUND,)}
    report, _ = bootstrapped(account, SPRING, resolve=resolving(zone))
    assert "*.example.edu has this MX, but it does not cover spring.example.edu" in report.missing[0]


def test_an_mx_of_another_region_hints_at_the_wrong_one() -> None:
    zone: Zone = {("spring.example.edu", "MX"): ("10 inbound-smtp.eu-west-1.amazonaws.com",)}
    (hint,) = mx_elsewhere("spring.example.edu", REGION, resolving(zone))
    assert "leads to inbound-smtp.eu-west-1.amazonaws.com, but this is us-east-1" in hint
    assert list(mx_elsewhere("spring.example.edu", "eu-west-1", resolving(zone))) == []


# ---------------------------------------------------------------- a real name server, on this machine


@pytest.fixture
def asking() -> Iterator[Resolve]:
    known = {
        ("spring.example.edu", "MX"): "10 Inbound-SMTP.us-east-1.amazonaws.com.",
        ("_dmarc.example.edu", "TXT"): '"v=DMARC1; " "p=none"',
    }
    with nameserver(known) as port:
        yield resolver("127.0.0.1", port, seconds=0.5)


def test_values_are_read_as_they_are_compared(asking: Resolve) -> None:
    assert asking("spring.example.edu", "MX") == (INBOUND,)
    assert asking("_dmarc.example.edu", "TXT") == ("v=DMARC1; p=none",)
    assert asking("spring.example.edu", "TXT") == ()
    assert asking("nothing.example.edu", "MX") == ()


def test_a_name_server_in_trouble_is_not_an_answer(asking: Resolve) -> None:
    with pytest.raises(DnsSilent, match=r"broken\.example\.edu"):
        asking("broken.example.edu", "MX")
