"""`roster test`, `list` and `export`, and what they need of a stack that stands."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import boto3
import pytest
from botocore.exceptions import ClientError
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st
from moto import mock_aws

from chalicelib.aws.events import feedback_of
from chalicelib.aws.items import envelope_document
from chalicelib.domain import sending
from chalicelib.domain.address import Address
from chalicelib.domain.cohort import Cohort
from chalicelib.domain.member import Member, MemberId, capture_address
from chalicelib.domain.proof import Verdict, Verdicts
from chalicelib.ports import Write
from infra.commands.roster import roster
from infra.feedback import feedback_event
from infra.operating.stacks import COHORT_TAG, Stack
from infra.roster.aws import TEST_TAGS, SesPost, TableDomainTests, domain_test_item, read_domain_test
from infra.roster.domain_tests import DomainTest
from infra.roster.office import office_of
from infra.roster.other_cohorts import addresses_by_cohort, other_stacks
from infra.roster.planning import plan_import
from infra.roster.sheet import sheet_of
from infra.roster.writing import roster_csv
from infra.table import create_table
from tests.builders import NOW, a_cohort, a_member, an_envelope
from tests.infra.cloudformation import FakeCloudFormation, Standing
from tests.infra.rosters import COACH, Desk, FakePost

ROWS = (
    "name,address,second_address,zone,coach\n"
    "Robin Vale,robin@student.example.edu,robin@home.example,,dana@career.example.edu\n"
    "Kim Ode,kim@student.example.edu,,Pacific/Auckland,\n"
)


@pytest.fixture
def desk() -> Desk:
    return Desk()


# ---------------------------------------------------------------- test mails


def test_a_test_mail_goes_to_a_person_of_the_domain_and_its_answer_settles_it(desk: Desk) -> None:
    first = desk.run("test", "spring", "it@example.edu")
    assert first.exit_code == 0
    assert "A test mail went to it@example.edu" in first.stdout
    (test,) = desk.post.sent

    waiting = desk.run("test", "spring", "it@example.edu")
    assert waiting.exit_code == 1
    assert "No answer has come yet" in waiting.stdout
    assert "warmthread it-letter spring" in waiting.stdout

    desk.answer_test("somebody@example.edu", to=test.reply_to(desk.cohort))
    answered = desk.run("test", "spring", "it@example.edu")
    assert answered.exit_code == 0
    assert "example.edu works both ways" in answered.stdout
    assert "answered on 2027-01-12" in desk.run("test", "spring", "other@example.edu").stdout
    assert len(desk.post.sent) == 1


_UNPROVED = Verdicts(spf=Verdict.FAIL, dmarc=Verdict.FAIL)


@pytest.mark.parametrize(
    ("sender", "verdicts", "headers", "words"),
    [
        ("it@example.edu", _UNPROVED, {}, "SPF FAIL, DKIM PASS, DMARC FAIL"),
        ("it@home.example", Verdicts(), {}, "from another domain than example.edu"),
        ("it@example.edu", Verdicts(), {"Auto_Submitted": "auto-replied"}, "a machine answered"),
    ],
)
def test_an_answer_that_shows_too_little_says_what_it_lacks(
    desk: Desk, sender: str, verdicts: Verdicts, headers: dict[str, str], words: str
) -> None:
    desk.run("test", "spring", "it@example.edu")
    (test,) = desk.post.sent
    desk.answer_test(sender, to=test.reply_to(desk.cohort), verdicts=verdicts, **headers)

    result = desk.run("test", "spring", "it@example.edu")

    assert result.exit_code == 1
    assert words in result.stdout
    assert "--again" in result.stdout

    desk.answer_test("it@example.edu", to=test.reply_to(desk.cohort))
    assert desk.run("test", "spring", "it@example.edu").exit_code == 0  # a better one came after it


def test_an_answer_from_an_equal_domain_is_as_good() -> None:
    desk = Desk(cohort=a_cohort(equal_domains=(("example.edu", "student.example.edu"),)))
    desk.run("test", "spring", "robin@student.example.edu")
    (test,) = desk.post.sent
    desk.answer_test("robin@example.edu", to=test.reply_to(desk.cohort))
    assert desk.run("test", "spring", "robin@student.example.edu").exit_code == 0


def test_another_test_mail_has_another_address_for_its_answer(desk: Desk) -> None:
    desk.run("test", "spring", "it@example.edu")
    desk.clock.move(days=1)
    assert desk.run("test", "spring", "it@example.edu", "--again").exit_code == 0
    first, second = desk.post.sent
    assert first.code != second.code

    desk.answer_test("it@example.edu", to=first.reply_to(desk.cohort))
    assert desk.run("test", "spring", "it@example.edu").exit_code == 1


def test_the_address_for_answers_is_no_capture_address(desk: Desk) -> None:
    desk.run("test", "spring", "it@example.edu")
    (test,) = desk.post.sent
    assert capture_address(test.reply_to(desk.cohort)) is None


def test_a_test_mail_that_could_not_be_sent_is_not_waited_for(desk: Desk) -> None:
    class Refusing(FakePost):
        def send(self, _cohort: Cohort, _test: DomainTest) -> None:
            raise RuntimeError("the mail service takes none")

    desk.post = Refusing()
    assert desk.run("test", "spring", "it@example.edu").exit_code == 1
    desk.post = FakePost()
    assert "A test mail went" in desk.run("test", "spring", "it@example.edu").stdout


def test_what_is_no_address_gets_no_test_mail(desk: Desk) -> None:
    result = desk.run("test", "spring", "example.edu")
    assert result.exit_code == 2
    assert '"example.edu" is not a mail address' in result.stderr


# ---------------------------------------------------------------- list and export


def test_the_list_shows_how_members_are_reached_and_what_became_of_the_welcome(
    desk: Desk, tmp_path: Path
) -> None:
    desk.imports(tmp_path, ROWS)
    kim = desk.members()["kim@student.example.edu"]
    (welcome,) = desk.ledger.letters(kim.id)
    desk.ledger.commit(Write(letters=(sending.sent(welcome, NOW, "provider-1"),)))

    shown = desk.run("list", "spring").stdout

    assert shown.index("Kim Ode") < shown.index("Robin Vale")
    assert f"capture address  {kim.capture_address(desk.cohort)}" in shown
    assert "addresses        robin@student.example.edu, robin@home.example" in shown
    assert "welcome          sent" in shown
    assert "welcome          waits to be sent" in shown
    assert shown.endswith("2 members.\n")


def test_the_list_as_json_holds_the_same(desk: Desk, tmp_path: Path) -> None:
    desk.imports(tmp_path, ROWS)
    kim, robin = json.loads(desk.run("list", "spring", "--json").stdout)["members"]
    assert (kim["timezone"], kim["coach"], kim["welcome"]) == ("Pacific/Auckland", None, "owed")
    assert (robin["coach"], robin["second_address"]) == (COACH.value, "robin@home.example")
    assert kim["joined_at"] == NOW.isoformat()


def test_a_member_without_a_welcome_is_listed_all_the_same(desk: Desk) -> None:
    desk.ledger.commit(Write(member=a_member(suspended=True)))
    shown = desk.run("list", "spring").stdout
    assert "Robin Vale  (suspended)" in shown
    assert "none is kept" in shown
    assert "1 member." in shown


def test_what_is_exported_is_imported_again_without_a_change(desk: Desk, tmp_path: Path) -> None:
    desk.imports(tmp_path, ROWS)
    exported = desk.run("export", "spring").stdout_bytes
    assert exported.startswith(b"\xef\xbb\xbfname,address,")
    assert "0 new, 0 updated, 2 unchanged, 0 bad, 0 not in file" in desk.imports(tmp_path, exported).stdout


_WORD = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=8)
_LINE = st.lists(_WORD, min_size=1, max_size=4).map(" ".join)
_LOCAL = st.from_regex(r"[-+=a-z0-9']{1,8}(\.[-+=a-z0-9']{1,8})?", fullmatch=True)
_ADDRESSES = st.lists(_LOCAL, min_size=1, max_size=4, unique=True)


@settings(max_examples=40)
@given(st.lists(st.tuples(_LINE, _ADDRESSES, st.just("") | _LINE, st.booleans()), max_size=4))
def test_whatever_members_are_called_their_export_is_them(rows: list[Any]) -> None:
    cohort = a_cohort(coaches=(COACH,))
    members = [_made(number, *row) for number, row in enumerate(rows)]
    exported = roster_csv(members)

    plan = plan_import(sheet_of(exported), members, cohort)

    assert (len(plan.known), plan.updates, plan.new, plan.bad, plan.absent) == (len(rows), (), (), (), 0)
    cells = [cell for row in csv.reader(exported.decode("utf-8-sig").splitlines()) for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


def _made(number: int, name: str, local_parts: list[str], goal: str, has_more: bool) -> Member:
    addresses = tuple(Address(f"{local}@m{number}.example.edu") for local in local_parts)
    return a_member(
        id=MemberId(f"m{number:03}"),
        name=name,
        addresses=addresses,
        goal=goal,
        coach=COACH if has_more else None,
        second_address=Address(f"home@m{number}.example") if has_more else None,
        timezone=ZoneInfo("Asia/Kathmandu" if has_more else "UTC"),
    )


# ---------------------------------------------------------------- a stack that stands


@pytest.fixture
def account(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"):
        monkeypatch.setenv(name, "testing")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    monkeypatch.delenv("AWS_ENDPOINT_URL", raising=False)
    with mock_aws():
        yield


def a_stack(name: str) -> Stack:
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
    stack = Stack(name, names | urls, "CREATE_COMPLETE", "us-east-1")
    stack.ledger.put_cohort(a_cohort(name=name))
    return stack


@pytest.mark.usefixtures("account")
def test_a_stack_that_stands_takes_a_roster_once_and_gives_it_back(desk: Desk, tmp_path: Path) -> None:
    stack = a_stack("spring")
    office = replace(office_of(stack), testing=desk.office.testing, elsewhere=dict)  # moto has no sandbox
    path = tmp_path / "roster.csv"
    path.write_text("name,address,goal,second_address\nKim Ode,kim@gmail.com,To learn,kim@home.example\n")

    for count in ("1 new", "0 updated, 1 unchanged"):
        result = CliRunner().invoke(roster, ["import", "spring", str(path)], obj=lambda _: office)
        assert count in result.stdout, result.output

    (kim,) = stack.ledger.members()
    assert (kim.goal, kim.second_address) == ("To learn", Address("kim@home.example"))
    assert len(kim.secret) == 12
    assert len(stack.ledger.letters(kim.id)) == 1


@pytest.mark.usefixtures("account")
def test_the_members_of_other_stacks_are_seen_by_cohort() -> None:
    autumn = a_stack("autumn")
    autumn.ledger.commit(Write(member=a_member()))
    assert addresses_by_cohort((autumn,)) == {"autumn": (Address("robin@student.example.edu"),)}


@pytest.mark.parametrize(
    "other",
    [
        Standing("warmthread-website", "CREATE_COMPLETE"),
        Standing("warmthread-website", "CREATE_COMPLETE", tags={COHORT_TAG: "summer"}),
        Standing("warmthread-summer", "REVIEW_IN_PROGRESS"),
        Standing("warmthread-summer", "CREATE_IN_PROGRESS", tags={COHORT_TAG: "summer"}, outputs={"A": "b"}),
        Standing("warmthread-summer", "DELETE_IN_PROGRESS", tags={COHORT_TAG: "summer"}),
    ],
)
def test_stacks_that_are_not_ours_or_do_not_stand_are_no_cohorts(
    monkeypatch: pytest.MonkeyPatch, other: Standing
) -> None:
    """One of them would else keep the word on all cohorts back."""
    ours = [
        Standing(f"warmthread-{n}", "UPDATE_COMPLETE", tags={COHORT_TAG: n}) for n in ("spring", "autumn")
    ]
    monkeypatch.setattr(boto3, "client", lambda *_: FakeCloudFormation(other, *ours))
    assert [(stack.cohort, stack.region) for stack in other_stacks("spring")] == [("autumn", "us-east-1")]


def test_what_could_not_be_seen_is_said_in_a_sentence(desk: Desk, tmp_path: Path) -> None:
    def refused() -> Any:
        raise ClientError({"Error": {"Code": "ExpiredToken", "Message": "It is over."}}, "DescribeStacks")

    desk.others = refused
    done = desk.imports(tmp_path, ROWS)
    assert done.exit_code == 0, done.output
    assert "in another cohort as well could not be seen: Your sign-in to AWS has expired" in done.stderr


@pytest.mark.usefixtures("account")
def test_a_test_of_a_domain_is_kept_in_the_table_and_its_answer_found_in_the_bucket() -> None:
    office = office_of(a_stack("spring"))
    tests = office.testing.tests
    assert isinstance(tests, TableDomainTests)
    test = DomainTest(Address("it@example.edu"), "abcdefghij", office.clock.now())
    tests.put(test)
    assert tests.of("example.edu") == test
    assert tests.of("other.example") is None
    s3 = boto3.client("s3")
    envelope = an_envelope(object_key="inbound/abc", recipients=(test.reply_to(office.cohort),))
    s3.put_object(Bucket="spring-mail", Key="inbound/abc", Body=b"From: it@example.edu\r\n\r\nHere.\r\n")
    s3.put_object(
        Bucket="spring-mail", Key="envelopes/abc.json", Body=json.dumps(envelope_document(envelope)).encode()
    )

    assert office.testing.is_answered("example.edu", office.cohort)
    kept = tests.of("example.edu")
    assert kept is not None
    assert kept.answered_at


def test_a_test_comes_back_from_its_item() -> None:
    sent = DomainTest(Address("it@example.edu"), "abcdefghij", NOW)
    answered = DomainTest(Address("it@example.edu"), "abcdefghij", NOW, NOW + timedelta(hours=1), 2)
    assert [read_domain_test(domain_test_item(test)) for test in (sent, answered)] == [sent, answered]


@pytest.mark.usefixtures("account")
def test_the_test_mail_is_sent_from_the_letters_address_and_answered_elsewhere() -> None:
    client = boto3.client("sesv2")
    client.create_email_identity(EmailIdentity="hello@letters.warmthread.test")
    client.create_configuration_set(ConfigurationSetName="spring")
    test = DomainTest(Address("it@example.edu"), "abcdefghij", NOW)

    asked: list[Any] = []
    client.meta.events.register(
        "before-parameter-build.sesv2.SendEmail", lambda params, **_: asked.append(params)
    )
    SesPost(client, "spring").send(a_cohort(), test)

    (mail,) = asked
    assert mail["FromEmailAddress"] == "hello@letters.warmthread.test"
    assert mail["ReplyToAddresses"] == ["test-abcdefghij@spring.warmthread.test"]
    assert mail["ConfigurationSetName"] == "spring"
    text = mail["Content"]["Simple"]["Body"]["Text"]["Data"]
    assert "whether Spring Fellows can write to example.edu" in text


@pytest.mark.parametrize("kind", ["send", "delivery", "bounce", "complaint"])
def test_the_events_of_a_test_mail_are_understood_and_about_no_letter(desk: Desk, kind: str) -> None:
    event = feedback_event(kind, "provider-1", TEST_TAGS, NOW)
    feedback = feedback_of(json.dumps(event))
    assert feedback is not None
    assert desk.ledger.letter(feedback.member_id, feedback.letter_id) is None
