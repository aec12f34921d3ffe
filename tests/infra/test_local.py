"""`warmthread local`: mail in by SMTP, letters and pages out, kept from run to run."""

from __future__ import annotations

import re
import signal
import smtplib
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from http.client import HTTPConnection
from pathlib import Path
from statistics import median
from urllib.parse import urlsplit

import pytest
from click.testing import CliRunner

from infra.cli import main
from infra.local.letters import sent_letters
from infra.local.places import HOST, PortInUse, Ports
from infra.local.running import Running
from tests.infra.local_runs import LEE, Student, a_run, a_student, free_ports, until
from tests.infra.packaged import packaged

pytestmark = pytest.mark.slow

_MAIN = "from infra.cli import main; main()"
_MEGABYTE = 1024 * 1024


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with a_run(tmp_path_factory.mktemp("local"), "spring", "autumn") as found:
        yield found


@pytest.fixture(scope="module")
def robin(run: Running) -> Student:
    return a_student(run, "spring")


def answer(
    run: Running, path: str, *, method: str = "GET", body: bytes = b"", host: str = ""
) -> tuple[int, str]:
    form = {"Content-Type": "application/x-www-form-urlencoded"} | ({"Host": host} if host else {})
    connection = HTTPConnection(HOST, run.places.ports.web, timeout=60)
    connection.request(method, path, body, form)
    found = connection.getresponse()
    text = found.read().decode()
    connection.close()
    return found.status, text


# ---------------------------------------------------------------- mail in


def test_a_bcc_is_logged_and_answered(run: Running, robin: Student) -> None:
    robin.writes_to("pat@acme.example")
    assert until(lambda: "pat@acme.example" in robin.contacts())
    assert until(lambda: robin.letters().get("receipt") == "sent")


def test_a_mail_is_a_row_within_two_seconds(run: Running, robin: Student) -> None:
    """In the median of what comes while the Lambdas are warm; facts.md: up to 1.1 s after idle."""
    taken = []
    for number in range(5):
        to = f"contact{number}@acme.example"
        began = time.monotonic()
        robin.writes_to(to)
        until(partial(robin.has, to))
        taken.append(time.monotonic() - began)
    assert median(taken) < 2.0, taken


def test_a_domain_of_no_cohort_is_refused_by_name(run: Running) -> None:
    with smtplib.SMTP(HOST, run.places.ports.smtp) as smtp:
        smtp.ehlo()
        smtp.mail("robin@student.example.edu")
        code, words = smtp.rcpt("robin@winter.example.edu")
    assert code == 550
    assert b"autumn.example.edu, spring.example.edu" in words


def test_more_than_40_megabytes_are_refused_before_and_after_they_came(run: Running, robin: Student) -> None:
    with smtplib.SMTP(HOST, run.places.ports.smtp) as smtp:
        smtp.ehlo()
        code, _ = smtp.mail("robin@student.example.edu", [f"size={41 * _MEGABYTE}"])
        assert code == 552
        smtp.mail("robin@student.example.edu")
        smtp.rcpt(str(robin.capture))
        code, _ = smtp.data(b"Subject: Large\r\n\r\n" + (b"x" * 78 + b"\r\n") * (41 * _MEGABYTE // 80))
        assert code == 552


def test_what_a_receiver_would_find_can_be_said_by_the_mail(run: Running, robin: Student) -> None:
    robin.writes_to("unproved@acme.example", head="X-Warmthread-Verdicts: dmarc=FAIL, spf=FAIL\r\n")
    until(lambda: robin.letters().get("question"))
    assert "unproved@acme.example" not in robin.contacts()


def test_verdicts_that_nobody_gives_are_explained(run: Running, robin: Student) -> None:
    with pytest.raises(smtplib.SMTPDataError, match="is written as: dmarc=FAIL"):
        robin.writes_to("x@acme.example", head="X-Warmthread-Verdicts: dmarc=MAYBE\r\n")


# ---------------------------------------------------------------- letters out, and pages


def test_letters_are_files_as_they_were_written(run: Running, robin: Student) -> None:
    until(lambda: robin.letters().get("welcome") == "sent")
    welcome = sent_letters(run.places.letters_of("spring"))[-1].message
    assert welcome["To"].addresses[0].addr_spec == "robin@student.example.edu"
    assert welcome["Subject"] == "Welcome to Warmthread, Robin"
    assert str(robin.capture) in welcome["List-Unsubscribe"]
    assert welcome["Message-ID"].endswith("@email.amazonses.com>")
    assert len(welcome.get_all("Message-ID", [])) == len(welcome.get_all("Date", [])) == 1


def test_letters_are_shown_with_their_html_in_a_sandbox(run: Running, robin: Student) -> None:
    until(lambda: robin.letters().get("welcome") == "sent")
    status, listed = answer(run, "/")
    assert status == 200
    path = re.findall(r"href='(/letters/spring/[^']+)'>Welcome", listed)[0]
    status, shown = answer(run, path)
    assert status == 200
    assert '<iframe sandbox="allow-popups allow-popups-to-escape-sandbox"' in shown
    assert "&lt;!doctype html&gt;" in shown
    assert "<script" not in shown
    assert answer(run, f"{path}?raw")[1].startswith("Message-ID: ")


@pytest.mark.parametrize(
    "path", ["/letters/spring/..%2f..%2fport", "/letters/winter/x.eml", "/pages/winter/x"]
)
def test_only_what_is_listed_is_shown(run: Running, path: str) -> None:
    assert answer(run, path)[0] == 404


def test_a_page_of_somebody_elses_reads_no_letters(run: Running) -> None:
    assert answer(run, "/", host="rebound.example:80")[0] == 403


def test_a_link_in_a_letter_leads_to_its_page_and_is_obeyed(run: Running) -> None:
    lee = a_student(run, "autumn", LEE)
    lee.writes_to("mistaken@acme.example")
    until(lambda: lee.letters().get("receipt") == "sent")
    receipt = sent_letters(run.places.letters_of("autumn"))[0]
    link = urlsplit(re.findall(r'href="(http[^"]+/act/[^"]+)"', receipt.body("html"))[0])
    assert link.netloc == f"{HOST}:{run.places.ports.web}"
    status, page = answer(run, link.path)
    assert (status, "undo" in page) == (200, True)
    assert answer(run, link.path, method="POST", body=b"sure=yes")[0] == 200
    until(lambda: lee.letters().get("answer"))


def test_other_commands_work_on_what_runs(run: Running, tmp_path: Path) -> None:
    members = tmp_path / "members.csv"
    members.write_text("name,address\nKim Ode,kim@student.example.edu\n", "utf-8")
    result = CliRunner().invoke(main, ["roster", "import", "autumn", str(members), "--untested"])
    assert result.exit_code == 0, result.output
    welcomed = run.places.letters_of("autumn")
    until(lambda: [x for x in sent_letters(welcomed) if x.message["Subject"] == "Welcome to Warmthread, Kim"])


# ---------------------------------------------------------------- from run to run


def start(
    folder: Path, ports: Ports, *words: str, stdout: int | None = None, stderr: int | None = None
) -> subprocess.Popen[str]:
    """`warmthread local` in a process of its own, as a person starts it."""
    options = [f"--{name}-port={getattr(ports, name)}" for name in ("smtp", "aws", "web")]
    command = [sys.executable, "-c", _MAIN, "local", f"--package={packaged()}", f"--keep={folder}"]
    return subprocess.Popen([*command, *options, *words], text=True, stdout=stdout, stderr=stderr)


class Command:
    """One that is ready, and what it has said."""

    def __init__(self, folder: Path, ports: Ports, *words: str) -> None:
        began = time.monotonic()
        self.process = start(folder, ports, *words, stdout=subprocess.PIPE)
        assert self.process.stdout
        self.said: list[str] = []
        while not (self.said and self.said[-1].startswith("Ctrl-C")):
            self.said.append(self.process.stdout.readline())
            assert self.said[-1], "it ended before it was ready"
        self.took = time.monotonic() - began

    def interrupt(self) -> int:
        self.process.send_signal(signal.SIGINT)
        code = self.process.wait(60)
        assert self.process.stdout
        self.process.stdout.close()
        return code


def test_a_stop_keeps_everything_and_the_next_run_finds_it(tmp_path: Path) -> None:
    first = Command(tmp_path / "kept", free_ports(), "--member", "Robin Vale <robin@student.example.edu>")
    assert first.interrupt() == 0
    (line,) = [each for each in first.said if "BCC" in each]
    # Other ports, which ministack's queues would have in their names.
    second = Command(tmp_path / "kept", free_ports())
    assert second.interrupt() == 0
    assert line in second.said
    assert (first.took < 60, second.took < 15) == (True, True), (first.took, second.took)


def test_an_interruption_at_the_start_ends_every_part(tmp_path: Path) -> None:
    ports = free_ports()
    process = start(tmp_path, ports, stderr=subprocess.PIPE)
    assert process.stderr
    assert process.stderr.readline() == "Starting ministack ...\n"
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert (process.returncode, said) == (1, "Error: Stopped; the same command can simply be given again.\n")
    time.sleep(2)  # ministack would answer by now if it had been forgotten
    ports.check_free()


def test_a_port_in_use_is_named_with_its_option(run: Running) -> None:
    taken = run.places.ports
    with pytest.raises(PortInUse, match=rf"port {taken.web} \(--web-port\) of 127.0.0.1 is in use"):
        replace(free_ports(), web=taken.web).check_free()


def test_two_cohorts_cannot_receive_for_one_domain(tmp_path: Path) -> None:
    example = Path("infra/cohorts/example.toml").read_text("utf-8")
    for name in ("spring", "autumn"):
        (tmp_path / f"{name}.toml").write_text(example.replace('"example"', f'"{name}"'), "utf-8")
    result = CliRunner().invoke(main, ["local", "spring", "autumn", "--folder", str(tmp_path)])
    assert result.exit_code == 1
    assert "spring and autumn both receive for spring.example.edu" in result.stderr
