"""A cohort's end: everything exported and read back, everything deleted, and nothing else."""

from __future__ import annotations

import csv
import hashlib
import json
import mailbox
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import boto3
import pytest
from click.testing import CliRunner, Result

from chalicelib.aws import keys
from chalicelib.aws.items import read_member
from chalicelib.ports import Errand, ErrandKind
from chalicelib.wiring import Wiring, using
from infra.archive.export import FolderTaken, export_cohort
from infra.archive.incinerate import begun, incinerate
from infra.archive.inventory import Counts, inventory
from infra.archive.mailbox_file import append_mail, read_mails
from infra.archive.manifest import MBOX, NotWhole, check, read_manifest
from infra.cli import main
from infra.feedback import captured
from infra.operating.archived import archived_at, refuse_unconfigured
from infra.operating.stacks import Stack
from infra.stack import PlayedStack
from tests.builders import NOW, ROBIN, SECRET, a_cohort
from tests.infra.standing import standing
from tests.usecases.writing import a_mail

CAPTURE = f"robin-vale-{SECRET}@spring.warmthread.test"
PASSED = {"source": "robin@student.example.edu", "recipients": [CAPTURE], "verdicts": {}}


@pytest.fixture
def spring() -> Iterator[tuple[PlayedStack, Stack]]:
    """With a logged mail, a refused one, and what SES stores about itself."""
    with standing() as (played, stack):
        played.receive(a_mail(), PASSED)
        played.receive(
            a_mail("From here on, all is well.\n>From afar\n"), {**PASSED, "recipients": ["x@y.test"]}
        )
        played.settle()
        put(stack, "inbound/AMAZON_SES_SETUP_NOTIFICATION", b"set up")
        yield played, stack


def put(stack: Stack, key: str, body: bytes) -> None:
    boto3.client("s3").put_object(Bucket=stack.outputs["BucketName"], Key=key, Body=body)


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


# ---------------------------------------------------------------- exporting


def test_an_export_holds_everything_and_changes_nothing(
    spring: tuple[PlayedStack, Stack], tmp_path: Path
) -> None:
    _, stack = spring
    before = inventory(stack)
    counts = export_cohort(stack, tmp_path / "spring")
    assert inventory(stack) == before
    assert {kind: count for kind, count in counts.of.items() if count} == {
        kind: count for kind, count in before.of.items() if kind != "set_up_notices"
    }
    assert (counts.of["members"], counts.of["threads"], counts.of["touches"]) == (1, 1, 1)
    assert (counts.of["letters"], counts.of["outcomes"], counts.of["configuration"]) == (1, 2, 1)
    assert (counts.of["mails"], counts.of["envelopes"], counts.of["others"]) == (2, 2, 0)


def test_a_row_reads_back_as_what_it_was(spring: tuple[PlayedStack, Stack], tmp_path: Path) -> None:
    _, stack = spring
    export_cohort(stack, tmp_path / "spring")
    (member,) = lines(tmp_path / "spring" / "members.jsonl")
    assert read_member(member) == stack.ledger.member(ROBIN)
    assert (member[keys.PARTITION], member[keys.SORT]) == (f"M#{ROBIN}", "ME")


def test_any_mail_program_opens_the_mailbox(spring: tuple[PlayedStack, Stack], tmp_path: Path) -> None:
    _, stack = spring
    export_cohort(stack, tmp_path / "spring")
    found = list(mailbox.mbox(tmp_path / "spring" / MBOX))
    assert [mail["Subject"] for mail in found] == ["A question about street trees"] * 2
    assert ">From here on" in str(found[1].get_payload())
    assert found[0].get_from() == f"robin@student.example.edu {found[0].get_from()[26:]}"


def test_tables_for_people_name_members_threads_and_touches(
    spring: tuple[PlayedStack, Stack], tmp_path: Path
) -> None:
    _, stack = spring
    export_cohort(stack, tmp_path / "spring")

    def table(name: str) -> list[dict[str, str]]:
        with (tmp_path / "spring" / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))

    (member,), (thread,), (touch,) = table("members"), table("threads"), table("touches")
    assert (member["name"], member["addresses"]) == ("Robin Vale", "robin@student.example.edu")
    assert (thread["name"], thread["stage"]) == ("Jane Doe", "reached_out")
    assert (touch["member"], touch["contact"], touch["kind"]) == (ROBIN, thread["contact"], "sent")


def test_a_subject_that_a_spreadsheet_would_run_is_text(
    spring: tuple[PlayedStack, Stack], tmp_path: Path
) -> None:
    played, stack = spring
    played.receive(a_mail(subject='=HYPERLINK("http://evil.example")', to="tom@basalt.example"), PASSED)
    played.settle()
    export_cohort(stack, tmp_path / "spring")
    assert "'=HYPERLINK" in (tmp_path / "spring" / "touches.csv").read_text("utf-8-sig")


def test_the_same_export_again_leaves_the_first_as_it_is(
    spring: tuple[PlayedStack, Stack], tmp_path: Path
) -> None:
    _, stack = spring
    counts = export_cohort(stack, tmp_path / "spring")
    before = (tmp_path / "spring" / "manifest.json").read_bytes()
    assert export_cohort(stack, tmp_path / "spring") == counts
    assert (tmp_path / "spring" / "manifest.json").read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["spring"]


def test_an_older_export_is_not_overwritten(spring: tuple[PlayedStack, Stack], tmp_path: Path) -> None:
    played, stack = spring
    export_cohort(stack, tmp_path / "spring")
    played.receive(a_mail(to="tom@basalt.example"), PASSED)
    with pytest.raises(FolderTaken, match="name another folder"):
        export_cohort(stack, tmp_path / "spring")


@pytest.mark.parametrize("make", [lambda p: p.write_text("x"), lambda p: (p.mkdir(), (p / "x").touch())])
def test_what_is_no_export_is_not_overwritten(
    spring: tuple[PlayedStack, Stack], tmp_path: Path, make: Any
) -> None:
    _, stack = spring
    make(tmp_path / "spring")
    with pytest.raises(FolderTaken, match="no export"):
        export_cohort(stack, tmp_path / "spring")


def test_an_export_that_was_cut_off_is_made_anew(spring: tuple[PlayedStack, Stack], tmp_path: Path) -> None:
    _, stack = spring

    def stop(words: str) -> None:
        if words == "Reading it back ...":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export_cohort(stack, tmp_path / "spring", stop)
    assert not (tmp_path / "spring").exists()
    export_cohort(stack, tmp_path / "spring")
    assert [path.name for path in tmp_path.iterdir()] == ["spring"]


# ---------------------------------------------------------------- the mailbox


HARD = [
    b"",
    b"no line end",
    b"Subject: x\r\n\r\nFrom the start\r\nFrom here\n>From there\n>>From\n",
    b"From first\n\n",
    b"ends in two\n\n",
    b"\x00\xff\r\rFrom\x0bFrom ",
    b"\n",
]


def test_a_mailbox_reads_back_byte_for_byte(tmp_path: Path) -> None:
    with (tmp_path / "m").open("wb") as file:
        for raw in HARD:
            append_mail(file, raw, None, NOW)
    found = list(read_mails(tmp_path / "m"))
    assert [mail[: len(raw)] for mail, raw in zip(found, HARD, strict=True)] == HARD
    assert len(mailbox.mbox(tmp_path / "m")) == len(HARD)


def test_an_empty_mailbox_holds_no_mail(tmp_path: Path) -> None:
    (tmp_path / "m").touch()
    assert list(read_mails(tmp_path / "m")) == []


# ---------------------------------------------------------------- seeing damage


@pytest.mark.parametrize("name", ["touches.jsonl", "members.csv", MBOX])
def test_an_export_that_was_changed_is_noticed_before_anything_is_deleted(
    spring: tuple[PlayedStack, Stack], tmp_path: Path, name: str
) -> None:
    _, stack = spring
    export_cohort(stack, tmp_path / "spring")
    before = inventory(stack)
    path = tmp_path / "spring" / name
    path.write_bytes(path.read_bytes().replace(b"a", b"b", 1))
    with pytest.raises(NotWhole, match=name):
        incinerate(stack, tmp_path / "spring")
    assert inventory(stack) == before


def test_counts_and_mails_are_compared_and_not_only_sums(
    spring: tuple[PlayedStack, Stack], tmp_path: Path
) -> None:
    _, stack = spring
    folder = tmp_path / "spring"
    export_cohort(stack, folder)
    manifest = read_manifest(folder)
    assert manifest is not None
    more = replace(manifest, counts=Counts({**manifest.counts.of, "members": 2}))
    with pytest.raises(NotWhole, match="1 members"):
        check(folder, more)
    raw = (folder / MBOX).read_bytes().replace(b"Subject: A", b"Subject: B", 1)
    (folder / MBOX).write_bytes(raw)
    files = {**manifest.files, MBOX: hashlib.sha256(raw).hexdigest()}
    with pytest.raises(NotWhole, match="mail 1 does not read back"):
        check(folder, replace(manifest, files=files))


def test_the_export_of_another_stack_deletes_nothing(
    spring: tuple[PlayedStack, Stack], tmp_path: Path
) -> None:
    _, stack = spring
    export_cohort(stack, tmp_path / "spring")
    other = replace(stack, outputs={**stack.outputs, "TableName": "warmthread-fall-Table"})
    with pytest.raises(NotWhole, match="no export of"):
        incinerate(other, tmp_path / "spring")


# ---------------------------------------------------------------- incinerating


def test_everything_is_deleted_and_counted_before_and_after(
    spring: tuple[PlayedStack, Stack], tmp_path: Path
) -> None:
    _, stack = spring
    boto3.client("sqs").send_message(QueueUrl=stack.outputs["InboundDeadLettersUrl"], MessageBody="x")
    before = inventory(stack)
    export_cohort(stack, tmp_path / "spring")
    done = incinerate(stack, tmp_path / "spring")
    assert (done.before, done.after) == (before, Counts({}))
    assert inventory(stack).total == 0
    proof = json.loads((tmp_path / "spring" / "incinerated.json").read_text())
    assert (proof["before"], proof["after"]) == (before.of, {})
    dead = boto3.client("sqs").receive_message(QueueUrl=stack.outputs["InboundDeadLettersUrl"])
    assert "Messages" not in dead


def test_older_versions_and_marked_deletions_go_as_well(
    spring: tuple[PlayedStack, Stack], tmp_path: Path
) -> None:
    _, stack = spring
    bucket = stack.outputs["BucketName"]
    boto3.client("s3").put_bucket_versioning(Bucket=bucket, VersioningConfiguration={"Status": "Enabled"})
    put(stack, "inbound/000001", a_mail())
    boto3.client("s3").delete_object(Bucket=bucket, Key="inbound/000002")
    assert inventory(stack).of["old_versions"] == 3
    export_cohort(stack, tmp_path / "spring")
    assert incinerate(stack, tmp_path / "spring").after == Counts({})


def test_what_came_in_after_the_export_stays_and_is_counted(
    spring: tuple[PlayedStack, Stack], tmp_path: Path
) -> None:
    played, stack = spring
    export_cohort(stack, tmp_path / "spring")
    played.receive(a_mail(to="tom@basalt.example"), PASSED)
    played.settle()
    after = incinerate(stack, tmp_path / "spring").after
    assert (after.of["mails"], after.of["touches"], after.of.get("members")) == (1, 1, None)


def test_an_ended_cohort_is_quiet_until_its_stack_is_destroyed(
    spring: tuple[PlayedStack, Stack], tmp_path: Path
) -> None:
    """Schedules, late mails, hints and events find no configuration, and nobody is alarmed by that."""
    played, stack = spring
    export_cohort(stack, tmp_path / "spring")
    (letter,) = played.sent
    incinerate(stack, tmp_path / "spring")
    with using(Wiring(played.settings, clock=played.clock)):  # a Lambda that begins only now
        played.feed_back("bounce", letter)
        played.wiring.queues.hint_letters([(ROBIN, letter.letter.id)])
        played.wiring.queues.send_errands(Errand(kind, ROBIN) for kind in ErrandKind)
        played.receive(a_mail(), PASSED)
        played.receive(a_mail(), {**PASSED, "recipients": ["join@spring.warmthread.test"]})
        played.settle()
        played.sweep()
        played.app.reconcile(captured("reconcile"), None)
    assert played.sent == [letter]
    left = inventory(stack)
    assert {kind: number for kind, number in left.of.items() if number} == {
        "envelopes": 2,
        "mails": 2,
        "sending_counts": 1,
    }


class Stopped(BaseException):
    """Not an Exception: nobody catches it."""


@pytest.mark.parametrize(
    ("operation", "time"), [("PurgeQueue", 3), ("BatchWriteItem", 1), ("DeleteObjects", 1), ("Scan", 2)]
)
def test_a_deletion_that_was_cut_off_goes_on(
    spring: tuple[PlayedStack, Stack], tmp_path: Path, operation: str, time: int
) -> None:
    _, stack = spring
    before = inventory(stack)
    export_cohort(stack, tmp_path / "spring")
    times = count(1)

    def die(**_: object) -> None:
        if next(times) == time:
            raise Stopped

    session = boto3.DEFAULT_SESSION
    assert session is not None
    session.events.register(f"before-call.*.{operation}", die)
    with pytest.raises(Stopped):
        incinerate(stack, tmp_path / "spring")
    done = incinerate(stack, tmp_path / "spring")
    assert (done.before, done.after.total) == (before, 0)


# ---------------------------------------------------------------- the command


def run(*words: str, typed: str = "") -> Result:
    return CliRunner().invoke(main, ("archive", *words), input=typed)


def test_the_command_asks_for_the_name_and_shows_counts(
    spring: tuple[PlayedStack, Stack], tmp_path: Path
) -> None:
    _, stack = spring
    folder = tmp_path / "spring"
    wrong = run("spring", str(folder), typed="yes\n")
    assert (wrong.exit_code, "not its name" in wrong.stderr) == (1, True)
    assert inventory(stack).total > 0
    done = run("spring", str(folder), typed="spring\n")
    assert done.exit_code == 0, done.stderr
    assert "members                  1         0" in done.stdout
    assert "warmthread destroy spring" in done.stderr
    assert begun(stack, folder)
    again = run("spring", str(folder), "--json")
    assert json.loads(again.stdout)["after"] == {}
    assert "Nothing of spring is there any more." in again.stderr


def test_after_it_commands_name_the_stacks_end_and_no_deployment(
    spring: tuple[PlayedStack, Stack], tmp_path: Path
) -> None:
    _, stack = spring
    done = run("spring", str(tmp_path / "spring"), "--yes")
    assert "it receives mail, and its table's backups reach back 35 days. End it now" in done.stderr
    listed = CliRunner().invoke(main, ("roster", "list", "spring"))
    assert listed.exit_code == 1
    assert "spring was archived on" in listed.stderr
    assert "until it is ended with: warmthread destroy spring" in listed.stderr
    assert "deploy" not in listed.stderr
    assert archived_at("spring") is not None
    stack.ledger.put_cohort(a_cohort(version=2))
    refuse_unconfigured(stack)


def test_a_deletion_that_goes_on_tells_what_is_there_now(
    spring: tuple[PlayedStack, Stack], tmp_path: Path
) -> None:
    _, stack = spring
    export_cohort(stack, tmp_path / "spring")
    incinerate(stack, tmp_path / "spring")
    put(stack, "inbound/000001", a_mail())
    told: list[str] = []
    incinerate(stack, tmp_path / "spring", told.append)
    assert told == ["Deleting 1 mails ..."]


def test_it_can_only_export(spring: tuple[PlayedStack, Stack], tmp_path: Path) -> None:
    _, stack = spring
    before = inventory(stack)
    found = run("spring", str(tmp_path / "spring"), "--keep", "--json")
    assert json.loads(found.stdout)["exported"]["members"] == 1
    assert inventory(stack) == before


def test_a_cohort_that_still_runs_is_exported_and_kept(
    spring: tuple[PlayedStack, Stack], tmp_path: Path
) -> None:
    _, stack = spring
    tomorrow = datetime.now(UTC).date() + timedelta(days=1)
    stack.ledger.put_cohort(a_cohort(version=2, end=tomorrow))
    found = run("spring", str(tmp_path / "spring"), "--yes")
    assert (found.exit_code, f"runs until {tomorrow}" in found.stderr) == (1, True)
    assert stack.ledger.member(ROBIN) is not None
    assert run("spring", str(tmp_path / "spring"), "--yes", "--early").exit_code == 0
    assert stack.ledger.member(ROBIN) is None


def test_what_came_in_meanwhile_is_said(spring: tuple[PlayedStack, Stack], tmp_path: Path) -> None:
    _, stack = spring
    export_cohort(stack, tmp_path / "spring")
    (tmp_path / "spring" / "incinerated.json").write_text('{"before": {"members": 1}}')
    put(stack, "inbound/late", b"late")
    found = run("spring", str(tmp_path / "spring"))
    assert found.exit_code == 1
    assert "1 mails came in after the export and stay" in found.stderr


def test_a_folder_that_is_taken_is_one_sentence(spring: tuple[PlayedStack, Stack], tmp_path: Path) -> None:
    (tmp_path / "mine").touch()
    found = run("spring", str(tmp_path))
    assert (found.exit_code, "name one that is not there" in found.stderr) == (1, True)
