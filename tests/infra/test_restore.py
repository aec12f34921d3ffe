"""`warmthread restore`: step after step back to a point in time, and every step safe to repeat."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import boto3
import pytest
from botocore.stub import Stubber
from click.testing import CliRunner, Result

from chalicelib.domain.member import Member
from chalicelib.domain.outcome import OutcomeKind
from chalicelib.usecases.rotate_address import RotateAddress
from infra.cli import main
from infra.commands.restore import restore
from infra.operating.restore_note import Begun, BegunElsewhere, RestoreNote
from infra.operating.restore_progress import KEPT, PROGRESS, Progress, Step, begin_or_go_on, restore_in
from infra.operating.restored_table import RestoredTable
from infra.operating.stacks import Stack
from infra.operating.switches import Part, Switches
from infra.plain_errors import PlainErrors
from infra.refused import Refused
from tests.builders import ROBIN, SECRET
from tests.infra.restores import EarlierTable, Restoring
from tests.infra.standing import standing
from tests.usecases.writing import a_mail

CAPTURE = f"robin-vale-{SECRET}@spring.warmthread.test"
PASSED = {"source": "robin@student.example.edu", "recipients": [CAPTURE], "verdicts": {}}
POINT = datetime(2027, 3, 2, 9, tzinfo=UTC)


@pytest.fixture
def spring(tmp_path: Path) -> Iterator[Restoring]:
    """Where nothing has happened yet."""
    with standing() as (played, stack):
        yield Restoring(played, stack, EarlierTable(stack.outputs["TableName"]), tmp_path / "restore")


@pytest.fixture
def damaged(tmp_path: Path) -> Iterator[Restoring]:
    """Jane was written to before the point; Tom after it, and then Robin got a new capture address, a mail
    to Kim came in that nobody has captured yet, and the logs were lost."""
    with standing() as (played, stack):
        played.receive(a_mail(), PASSED)
        played.settle()
        restoring = Restoring(played, stack, EarlierTable(stack.outputs["TableName"]), tmp_path / "restore")
        played.receive(a_mail(to="tom@basalt.example"), PASSED)
        played.settle()
        member = RotateAddress(stack.ledger, stack.queues, played.clock, lambda: "aaaabcdefghi")(ROBIN)
        played.settle()
        new = str(member.capture_address(stack.ledger.cohort()))
        mail = _first_lines(new) + a_mail(to="kim@cobalt.example")
        played.receive(mail, {**PASSED, "recipients": [new]})
        _lose_logs(stack)
        yield restoring


def _first_lines(to: str) -> bytes:
    """As SES writes them on the third mail: by these it could be guessed for whom it is."""
    hop = f"from mx.example.edu by inbound-smtp.us-east-1.amazonaws.com with SMTP id 000003 for {to}; x"
    return f"Return-Path: <robin@student.example.edu>\r\nReceived: {hop}\r\n".encode()


def _lose_logs(stack: Stack) -> None:
    client, table = boto3.client("dynamodb"), stack.outputs["TableName"]
    for row in client.scan(TableName=table)["Items"]:
        if row["pk"]["S"].startswith("C#"):
            client.delete_item(TableName=table, Key={key: row[key] for key in ("pk", "sk")})


def robin(stack: Stack) -> Member:
    found = stack.ledger.member(ROBIN)
    assert found is not None
    return found


def run(restoring: Restoring, *words: str, typed: str = "", to: datetime | None = None) -> Result:
    command = PlainErrors("warmthread", commands={"restore": restore})
    given = [f"--to={(to or restoring.earlier.point).isoformat()}", f"--folder={restoring.folder}", *words]
    return CliRunner().invoke(
        command, ["restore", "spring", *given], obj=lambda *asked: restoring.made(asked[3]), input=typed
    )


def assert_all_is_well(restoring: Restoring, sent: int) -> None:
    played, stack = restoring.played, restoring.stack
    restoring.pass_time(0)
    played.sweep()
    played.settle()
    logged = {
        head.contact.shown_as: len(stack.ledger.rows(ROBIN, head.contact.id))
        for head in stack.ledger.heads(ROBIN)
    }
    assert logged == {"Jane Doe": 1, "tom@basalt.example": 1, "kim@cobalt.example": 1}
    assert len(played.sent) == sent + 1, "the receipt of the mail to Kim, and nothing twice"
    assert robin(stack).secret == "rbn2bcdefghi"
    outcome = stack.ledger.outcome("inbound/000003", ROBIN)
    assert outcome is not None
    assert outcome.outcome.kind is OutcomeKind.LOGGED, "its own notice waited, and nothing was guessed"
    assert restoring.switches.is_off == set()


# ---------------------------------------------------------------- the command


def test_where_nothing_happened_since_everything_goes_on_as_it_was(spring: Restoring) -> None:
    before = spring.earlier.scan(TableName=spring.stack.outputs["TableName"])["Items"]
    done = run(spring, "--yes", "--delete-copy")
    assert done.exit_code == 0, done.output
    assert spring.earlier.scan(TableName=spring.stack.outputs["TableName"])["Items"] == before
    assert spring.switches.is_off == set()
    assert [path.name for path in spring.folder.iterdir()] == [PROGRESS]


@pytest.mark.slow
def test_it_says_what_it_will_do_and_does_it_and_tells_what_to_delete(damaged: Restoring) -> None:
    sent = len(damaged.played.sent)
    done = run(damaged, typed="y\n")
    assert done.exit_code == 0, done.output
    copy = damaged.table.name
    assert f"3. DynamoDB restores into the new table {copy}" in done.stderr
    assert "is back at" in done.stdout
    assert (
        f"the table {copy} and what {damaged.folder} kept: the same command with --delete-copy" in done.stdout
    )
    assert [asked["TargetTableName"] for asked in damaged.earlier.asked] == [copy]
    again = [words for words in damaged.told if words.startswith("Capturing 1 mail") or "2 mails" in words]
    assert again == ["Capturing 1 mail again ..."] * 2, "Tom's, then Kim's: whose notice only waited"
    assert_all_is_well(damaged, sent)

    repeated = run(damaged, "--delete-copy")
    assert repeated.exit_code == 0, repeated.output
    assert "left to do: nothing" in repeated.stderr
    assert copy not in boto3.client("dynamodb").list_tables()["TableNames"]
    assert not (damaged.folder / KEPT).exists()
    assert run(damaged, "--delete-copy").exit_code == 0


def test_a_no_changes_nothing(spring: Restoring) -> None:
    declined = run(spring, typed="n\n")
    assert (declined.exit_code, declined.stdout) == (1, "")
    assert not spring.folder.exists()
    assert spring.earlier.asked == []


def test_a_point_of_which_nothing_is_kept_is_refused_with_those_that_are(spring: Restoring) -> None:
    spring.earlier.point -= timedelta(days=40)
    first = spring.earlier.point + timedelta(days=5)
    reach = {"EarliestRestorableDateTime": first, "LatestRestorableDateTime": first}
    kept = {"ContinuousBackupsDescription": {"PointInTimeRecoveryDescription": reach}}
    spring.earlier.describe_continuous_backups = lambda **_: kept  # type: ignore[method-assign]
    refused = run(spring, "--yes")
    assert refused.exit_code == 1
    assert f"can be restored to any second from {first:%Y-%m-%dT%H:%M:%SZ}" in refused.stderr
    assert spring.switches.is_off == set()


def test_a_table_without_points_in_time_is_named(spring: Restoring) -> None:
    table = RestoredTable(spring.stack.name, spring.stack.outputs["TableName"], POINT)
    with pytest.raises(Refused, match="recovery is switched off"):
        table.refuse_what_is_out_of_reach()


@pytest.mark.slow
def test_mails_that_cannot_be_captured_again_are_asked_about(spring: Restoring) -> None:
    """Whatever is captured only after their letters were put back would be logged nowhere."""
    spring.played.receive(a_mail(), PASSED)
    spring.played.settle()
    spring.loses_mail = True
    refused = run(spring, "--yes")
    assert refused.exit_code == 1
    assert "1 mail without an outcome yet" in refused.stderr
    assert Part.SEND_LETTER in spring.switches.is_off

    declined = run(spring, typed="n\n")
    assert "Go on without for good?" in declined.stderr
    assert declined.exit_code == 1
    assert run(spring, typed="y\n").exit_code == 0
    assert spring.switches.is_off == set()


# ---------------------------------------------------------------- stopped anywhere


class Stopped(BaseException):
    """Not an Exception: nobody catches it."""


def stopped_at(restoring: Restoring, moment: int) -> bool:
    """Whether the command, stopped there, had not been done."""
    told: list[str] = []

    def tell(words: str) -> None:
        told.append(words)
        if len(told) == moment:
            raise Stopped

    restoring.tell = tell
    try:
        restoring.made()(begin_or_go_on(restoring.folder, restoring.table.live, restoring.earlier.point))
    except Stopped:
        return True
    finally:
        restoring.tell = None
    return False


@pytest.mark.slow
def test_stopped_again_and_again_the_same_command_goes_on(damaged: Restoring) -> None:
    sent = len(damaged.played.sent)
    assert [stopped_at(damaged, moment) for moment in (2, 3, 2, 2, 2)] == [True] * 5
    done = run(damaged, "--yes")
    assert done.exit_code == 0, done.output
    assert_all_is_well(damaged, sent)


@pytest.mark.slow
@pytest.mark.parametrize("moment", range(1, 11))
def test_stopped_at_any_moment_the_same_command_goes_on(damaged: Restoring, moment: int) -> None:
    sent = len(damaged.played.sent)
    assert stopped_at(damaged, moment)
    assert run(damaged, "--yes").exit_code == 0
    assert_all_is_well(damaged, sent)


# ---------------------------------------------------------------- begun elsewhere


def noted() -> list[str]:
    return [each["Name"] for each in boto3.client("ssm").describe_parameters()["Parameters"]]


def test_half_way_it_goes_on_only_where_it_was_begun(spring: Restoring) -> None:
    """Elsewhere nothing is kept of what the restored rows have already taken the place of."""
    first = spring.folder
    assert stopped_at(spring, 3), "once everything stands still"
    spring.folder = first.with_name("elsewhere")
    refused = run(spring, "--yes")
    assert refused.exit_code == 1
    assert f"It began in {first.resolve()}" in refused.stderr
    to = f"{spring.earlier.point:%Y-%m-%dT%H:%M:%SZ}"
    assert f"warmthread restore spring --to {to} --folder {first.resolve()}" in refused.stderr
    assert not spring.folder.exists()
    assert run(spring, "--yes", to=spring.earlier.point + timedelta(seconds=1)).exit_code == 1

    spring.folder = first.rename(first.with_name("moved"))
    assert run(spring, "--yes").exit_code == 0
    assert spring.switches.is_off == set()
    assert "/warmthread/spring/restore" not in noted()


def test_of_two_that_begin_at_once_one_is_refused_before_anything_stands_still(spring: Restoring) -> None:
    first, other = Progress("one", "live", POINT), Progress("other", "live", POINT)
    RestoreNote("spring").write(Begun(first.id, first.to, "one"))
    with pytest.raises(BegunElsewhere, match="not done yet"):
        spring.made()(other)
    assert spring.switches.is_off == set()
    RestoreNote("spring").clear(other.id)
    assert "/warmthread/spring/restore" in noted()


def test_one_that_was_stopped_before_its_note_was_cleared_clears_it(spring: Restoring) -> None:
    assert run(spring, "--yes").exit_code == 0
    own = restore_in(spring.folder)
    assert own
    RestoreNote("spring").write(Begun(own, spring.earlier.point, str(spring.folder)))
    assert run(spring, "--delete-copy").exit_code == 0
    assert "/warmthread/spring/restore" not in noted()


# ---------------------------------------------------------------- how far it is


def test_how_far_it_is_reads_back(tmp_path: Path) -> None:
    progress = Progress("some-id", "live", POINT, (Step.STAND_STILL, Step.KEEP), POINT + timedelta(hours=1))
    progress.save(tmp_path)
    assert begin_or_go_on(tmp_path, "live", POINT) == progress
    assert progress.left[0] is Step.RESTORE


@pytest.mark.parametrize(
    ("done", "words"),
    [((Step.STAND_STILL,), r"go on with --to 2027-03-02T09:00:00Z\.$"), (tuple(Step), "and --delete-copy")],
)
def test_another_restore_in_the_folder_is_not_mixed_with_this_one(
    tmp_path: Path, done: tuple[Step, ...], words: str
) -> None:
    Progress("some-id", "live", POINT, done).save(tmp_path)
    (tmp_path / KEPT).write_text("[]")
    with pytest.raises(Refused, match=words):
        begin_or_go_on(tmp_path, "live", POINT + timedelta(hours=1))


def test_after_one_that_is_done_and_forgotten_another_may_begin(tmp_path: Path) -> None:
    Progress("some-id", "live", POINT, tuple(Step)).save(tmp_path)
    assert begin_or_go_on(tmp_path, "live", POINT + timedelta(hours=1)).done == ()


def test_rows_that_nothing_tells_of_are_not_written_over(tmp_path: Path) -> None:
    (tmp_path / KEPT).write_text("[]")
    with pytest.raises(Refused, match="an earlier restore; delete them"):
        begin_or_go_on(tmp_path, "live", POINT)


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / PROGRESS).write_text("{")
    with pytest.raises(Refused, match=r"progress\.json cannot be read"):
        begin_or_go_on(tmp_path, "live", POINT)


# ---------------------------------------------------------------- switches


def stubbed(service: str, *answers: tuple[str, dict[str, Any], dict[str, Any]]) -> tuple[Any, Stubber]:
    """A client that gives these answers, in this order, to exactly these questions."""
    named: Any = service
    client: Any = boto3.client(
        named, region_name="us-east-1", aws_access_key_id="x", aws_secret_access_key="x"
    )
    stubber = Stubber(client)
    for operation, asked, answer in answers:
        stubber.add_response(operation, answer, asked)
    stubber.activate()
    return client, stubber


def named(part: Part, name: str) -> tuple[str, dict[str, Any], dict[str, Any]]:
    asked = {"StackName": "warmthread-spring", "LogicalResourceId": part.value}
    found: dict[str, Any] = {
        "LogicalResourceId": part.value,
        "PhysicalResourceId": name,
        "ResourceType": "x",
        "LastUpdatedTimestamp": POINT,
        "ResourceStatus": "CREATE_COMPLETE",
    }
    return "describe_stack_resource", asked, {"StackResourceDetail": found}


@pytest.mark.slow
@pytest.mark.parametrize(("act", "operation"), [("off", "disable_rule"), ("on", "enable_rule")])
def test_a_schedule_is_switched_by_its_rule(act: str, operation: str) -> None:
    formation, _ = stubbed("cloudformation", named(Part.SWEEP, "rule-1"))
    events, stubber = stubbed("events", (operation, {"Name": "rule-1"}, {}))
    stack = Stack("spring", {}, "UPDATE_COMPLETE", "us-east-1")
    getattr(Switches(stack, cloudformation=formation, functions=None, events=events), act)(Part.SWEEP)
    stubber.assert_no_pending_responses()


@pytest.mark.slow
def test_a_queues_switch_is_waited_for_and_left_where_it_is_right_already() -> None:
    formation, _ = stubbed("cloudformation", *[named(Part.CAPTURE_MAIL, "capture-1")] * 2)
    asked = {"UUID": "0" * 36}
    mappings = {"EventSourceMappings": [asked]}
    functions, stubber = stubbed(
        "lambda",
        ("list_event_source_mappings", {"FunctionName": "capture-1"}, mappings),
        ("get_event_source_mapping", asked, {"State": "Enabling"}),
        ("get_event_source_mapping", asked, {"State": "Enabled"}),
        ("update_event_source_mapping", {**asked, "Enabled": False}, {}),
        ("get_event_source_mapping", asked, {"State": "Disabling"}),
        ("get_event_source_mapping", asked, {"State": "Disabled"}),
        ("list_event_source_mappings", {"FunctionName": "capture-1"}, mappings),
        ("get_event_source_mapping", asked, {"State": "Disabled"}),
    )
    pauses: list[float] = []
    stack = Stack("spring", {}, "UPDATE_COMPLETE", "us-east-1")
    switches = Switches(stack, pauses.append, formation, functions, events=None)
    switches.off(Part.CAPTURE_MAIL)
    switches.off(Part.CAPTURE_MAIL)
    assert len(pauses) == 2
    stubber.assert_no_pending_responses()


@pytest.mark.slow
def test_pages_answer_nothing_while_all_stands_still() -> None:
    formation, _ = stubbed("cloudformation", *[named(Part.PAGES, "pages-1")] * 2)
    functions, stubber = stubbed(
        "lambda",
        (
            "put_function_concurrency",
            {"FunctionName": "pages-1", "ReservedConcurrentExecutions": 0},
            {"ReservedConcurrentExecutions": 0},
        ),
        ("delete_function_concurrency", {"FunctionName": "pages-1"}, {}),
    )
    stack = Stack("spring", {}, "UPDATE_COMPLETE", "us-east-1")
    switches = Switches(stack, cloudformation=formation, functions=functions, events=None)
    switches.off(Part.PAGES)
    switches.on(Part.PAGES)
    stubber.assert_no_pending_responses()


def test_the_command_is_among_the_others() -> None:
    assert "restore" in CliRunner().invoke(main, ["--help"]).stdout
