"""The parts of `warmthread local` by themselves, without ministack."""

from __future__ import annotations

import base64
import os
import subprocess
import sys
from dataclasses import dataclass, field
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from infra.cli import main
from infra.deployment.package import Package
from infra.local.folder import FolderInUse, note, own_folder
from infra.local.letter_pages import letter_page, list_page
from infra.local.letters import NoSuchSet, Post, Sender, SentLetter, sent_letters
from infra.local.ministack import Ministack, MinistackFailed
from infra.local.places import Places
from infra.local.receiving import asked_verdicts
from infra.local.running import running
from infra.local.supported import supported

RAW = (
    b"From: us@letters.example\r\nMessage-ID: <ours@x>\r\nDate: Mon, 1 Jan 2024 00:00:00\r\n +0000\r\n"
    b"X-Kept: yes\r\n\r\nBody\r\n"
)


@dataclass
class FakeQueues:
    """Takes what the mail service would say."""

    sent: list[tuple[str, str]] = field(default_factory=list)

    def send_message(self, *, QueueUrl: str, MessageBody: str) -> None:  # noqa: N803 - boto3's
        self.sent.append((QueueUrl, MessageBody))


def a_request(**changes: Any) -> dict[str, Any]:
    return {
        "ConfigurationSetName": "warmthread-spring",
        "Destination": {"ToAddresses": ["robin@student.example.edu"]},
        "Content": {"Raw": {"Data": base64.b64encode(RAW).decode()}},
        "EmailTags": [{"Name": "letter", "Value": "letteraaaa"}, {"Name": "member", "Value": "rbn2"}],
        **changes,
    }


def a_post(folder: Path, queues: Any) -> Post:
    return Post({"warmthread-spring": Sender(folder, "the-feedback-queue")}, queues)


def a_letter(html: str = "<p>Hello</p>", **headers: str) -> SentLetter:
    message = EmailMessage()
    for name, value in {"To": "robin@student.example.edu", "Subject": "Hello", **headers}.items():
        message[name] = value
    message.set_content("Hello")
    message.add_alternative(html, subtype="html")
    return SentLetter(Path("2027-01-12-robin.eml"), message)


def test_a_letter_is_kept_with_the_headers_that_ses_replaces(tmp_path: Path) -> None:
    queues = FakeQueues()
    message_id = a_post(tmp_path, queues).send(a_request())
    (letter,) = sent_letters(tmp_path)
    raw = letter.path.read_bytes()
    assert raw.startswith(f"Message-ID: <{message_id}@email.amazonses.com>\r\nDate: ".encode())
    assert raw.endswith(b"From: us@letters.example\r\nX-Kept: yes\r\n\r\nBody\r\n")
    assert [url for url, _ in queues.sent] == ["the-feedback-queue"] * 2
    assert [kind in body for kind, (_, body) in zip(("Send", "Delivery"), queues.sent, strict=True)] == [
        True,
        True,
    ]


def test_a_test_mail_of_an_operator_is_made_of_its_parts(tmp_path: Path) -> None:
    words = {"Subject": {"Data": "A test"}, "Body": {"Text": {"Data": "Please answer."}}}
    parts = {"FromEmailAddress": "hello@letters.example", "ReplyToAddresses": ["join@spring.example.edu"]}
    a_post(tmp_path, FakeQueues()).send(a_request(Content={"Simple": words}, **parts))
    (letter,) = sent_letters(tmp_path)
    assert (letter.message["From"], letter.message["Reply-To"]) == (
        "hello@letters.example",
        "join@spring.example.edu",
    )
    assert letter.body("plain").strip() == "Please answer."


def test_a_letter_of_no_cohort_here_is_not_kept(tmp_path: Path) -> None:
    with pytest.raises(NoSuchSet):
        a_post(tmp_path, FakeQueues()).send(a_request(ConfigurationSetName="warmthread-autumn"))
    assert not sent_letters(tmp_path)


def test_no_recipient_leads_out_of_the_folder(tmp_path: Path) -> None:
    to = {"ToAddresses": ["../../up@student.example.edu"]}
    a_post(tmp_path / "letters", FakeQueues()).send(a_request(Destination=to))
    assert [path.parent for path in tmp_path.rglob("*.eml")] == [tmp_path / "letters"]


def test_what_a_letter_says_is_shown_and_never_obeyed() -> None:
    letter = a_letter(html='"><script>alert(1)</script>', Subject="<script>alert(2)</script>")
    for page in (letter_page(letter), list_page([("spring", letter)])):
        assert "<script" not in page
    assert 'srcdoc="&lt;!doctype html&gt;' in letter_page(letter)


@pytest.mark.parametrize(
    ("header", "asked"),
    [
        (b"", {}),
        (b"X-Warmthread-Verdicts: dmarc=FAIL\r\n", {"dmarc": "FAIL"}),
        (
            b"x-warmthread-verdicts: spam = GRAY, virus=PROCESSING_FAILED\r\n",
            {"spam": "GRAY", "virus": "PROCESSING_FAILED"},
        ),
    ],
)
def test_everybody_is_believed_unless_a_mail_asks_otherwise(header: bytes, asked: dict[str, str]) -> None:
    everything = dict.fromkeys(("spf", "dkim", "dmarc", "spam", "virus"), "PASS")
    assert (
        asked_verdicts(header + b"Subject: Hello\r\n\r\nX-Warmthread-Verdicts: spf=FAIL\r\n")
        == everything | asked
    )


def test_alarms_by_metric_math_are_left_out_and_nothing_else() -> None:
    plain = {"Type": "AWS::CloudWatch::Alarm", "Properties": {"MetricName": "Errors"}}
    math = {"Type": "AWS::CloudWatch::Alarm", "Properties": {"Metrics": []}}
    package = Package(b"zip", {"Resources": {"Plain": plain, "Math": math}, "Outputs": {}})
    assert supported(package).template == {"Resources": {"Plain": plain}, "Outputs": {}}
    assert supported(package).zip == b"zip"


def test_ministack_that_ended_by_itself_is_noticed() -> None:
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    with pytest.raises(MinistackFailed, match=r"ended by itself; build/local/ministack.log says why"):
        Ministack(process, Path("build/local/ministack.log")).check()


@pytest.mark.parametrize("member", ["robin@student.example.edu", "Robin Vale", "Robin <nobody>"])
def test_a_member_without_name_or_address_is_explained(member: str) -> None:
    result = CliRunner().invoke(main, ["local", "--member", member])
    assert result.exit_code == 2
    assert 'is not of the form "Robin Vale <robin@student.example.edu>"' in result.stderr


def test_a_folder_is_one_runs_alone_and_free_when_that_ends(tmp_path: Path) -> None:
    with own_folder(tmp_path / "kept"):
        told = f"kept is in use by another warmthread local .process {os.getpid()}.; stop that one"
        with pytest.raises(FolderInUse, match=told), own_folder(tmp_path / "kept"):
            pytest.fail("two have it")
        with own_folder(tmp_path / "other"):
            pass
    with own_folder(tmp_path / "kept"):
        pass


def test_a_second_run_on_a_folder_names_the_way_out(tmp_path: Path) -> None:
    package = Package(b"zip", {})
    with (
        own_folder(tmp_path),
        pytest.raises(FolderInUse, match="another folder with --keep"),
        running([], Places(tmp_path), package, lambda _: None),
    ):
        pytest.fail("it runs")


def test_what_a_killed_run_left_behind_keeps_the_folder_and_is_named(tmp_path: Path) -> None:
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    with own_folder(tmp_path) as file:
        file.truncate(0)
        left = subprocess.Popen(["sleep", "60"], pass_fds=(file.fileno(),))
        for process in (gone, left):
            note(file, process.pid)
    try:
        with pytest.raises(FolderInUse, match=f"by ministack .process {left.pid}.*kill {left.pid}"):
            own_folder(tmp_path).__enter__()
    finally:
        left.kill()
        left.wait()
    with own_folder(tmp_path) as file:
        file.seek(0)
        assert file.read() == f"{os.getpid()}\n"
