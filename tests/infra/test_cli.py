"""The command line: what each command prints, where, and how it fails."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from infra.cli import main
from infra.cohort_file import read_cohort_file
from infra.plain_errors import PlainErrors
from tests.infra.plays import scenario_folder

_ROOT = Path(__file__).parent.parent.parent
_NEW = {
    "--programme": 'The "Spring" Lab',
    "--mail-domain": "spring.example.edu",
    "--letters-from": "hello@letters.example.edu",
    "--timezone": "America/Chicago",
    "--start": "2027-01-11",
    "--end": "2027-05-14",
    "--country": "US",
}


def run(*words: str | Path, answers: str = "") -> Result:
    return CliRunner().invoke(main, [str(word) for word in words], input=answers)


def new(folder: Path, *words: str, name: str = "spring", answers: str = "", without: str = "") -> Result:
    given = [word for key, value in _NEW.items() if key != without for word in (key, value)]
    return run("cohort", "new", name, "--folder", folder, *given, *words, answers=answers)


def commands(group: click.Group, *above: str) -> list[tuple[str, ...]]:
    below = [
        commands(found, *above, name) if isinstance(found, click.Group) else [(*above, name)]
        for name, found in group.commands.items()
    ]
    return [above, *(command for part in below for command in part)]


@pytest.fixture(autouse=True)
def _signed_out(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Else `cohort list` asks a developer's own account."""
    for name in [name for name in os.environ if name.startswith("AWS_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path_factory.mktemp("home")))


@pytest.mark.parametrize("command", commands(main), ids=" ".join)
def test_every_command_explains_itself(command: tuple[str, ...]) -> None:
    result = run(*command, "--help")
    assert result.exit_code == 0
    assert "Usage: " in result.stdout


# ---------------------------------------------------------------- cohorts


def test_a_new_cohort_is_in_order(tmp_path: Path) -> None:
    result = new(tmp_path, "--coach", "a@example.edu", "--coach", "b@example.edu")
    assert result.exit_code == 0, result.output
    cohort = read_cohort_file(tmp_path / "spring.toml")
    assert cohort.programme == 'The "Spring" Lab'
    assert [coach.value for coach in cohort.coaches] == ["a@example.edu", "b@example.edu"]
    assert run("cohort", "validate", "spring", "--folder", tmp_path).exit_code == 0


def test_a_new_cohorts_file_shows_every_number_of_the_cadence_ready_to_be_changed(tmp_path: Path) -> None:
    new(tmp_path, "--preset", "three_b_seven")
    path = tmp_path / "spring.toml"
    head, _, numbers = path.read_text().partition("[cadence]")
    uncommented = numbers.replace("# ", "", 1) if numbers.startswith("# ") else numbers.replace("\n# ", "\n")
    path.write_text(f"{head}[cadence]{uncommented}")
    assert read_cohort_file(path).cadence.suggest_business_days == 3
    assert "nudge_limit = 2" in uncommented


def test_what_is_not_given_is_asked_until_the_answer_fits(tmp_path: Path) -> None:
    result = new(tmp_path, without="--timezone", answers="Chicago\nAmerica/Chicago\n")
    assert result.exit_code == 0, result.output
    assert '"Chicago" is not a time zone' in result.output
    assert str(read_cohort_file(tmp_path / "spring.toml").timezone) == "America/Chicago"


def test_no_country_is_an_answer(tmp_path: Path) -> None:
    assert new(tmp_path, without="--country", answers="\n").exit_code == 0
    assert read_cohort_file(tmp_path / "spring.toml").holidays == frozenset()


def test_wrong_answers_are_all_named_and_nothing_is_written(tmp_path: Path) -> None:
    result = new(tmp_path, "--timezone", "Mars", "--end", "soon", "--coach", "nobody", name="Spring 27")
    assert result.exit_code == 2
    for key in ("name", "timezone", "end", "coaches"):
        assert f"  {key}: " in result.stderr
    assert not list(tmp_path.iterdir())


def test_a_cohort_is_never_written_over(tmp_path: Path) -> None:
    new(tmp_path)
    before = (tmp_path / "spring.toml").read_bytes()
    result = new(tmp_path, "--programme", "Another")
    assert result.exit_code == 1
    assert "spring.toml is there already" in result.stderr
    assert (tmp_path / "spring.toml").read_bytes() == before


def test_when_the_answers_end_too_early_nothing_is_written(tmp_path: Path) -> None:
    result = new(tmp_path, without="--end")
    assert result.exit_code == 1
    assert "Stopped before it was done" in result.stderr
    assert not list(tmp_path.iterdir())


def test_validating_names_every_fault_of_every_file_and_fails(tmp_path: Path) -> None:
    new(tmp_path)
    (tmp_path / "autumn.toml").write_text('name = "autumn"\ntimezone = "Mars"\n')
    result = run("cohort", "validate", "--folder", tmp_path)
    assert result.exit_code == 1
    assert "autumn.toml has 6 faults" in result.stderr
    assert "spring.toml is in order" in result.stdout


def test_validating_takes_a_path_too_and_a_missing_one_fails(tmp_path: Path) -> None:
    new(tmp_path)
    assert run("cohort", "validate", tmp_path / "spring.toml").exit_code == 0
    result = run("cohort", "validate", tmp_path / "winter.toml")
    assert result.exit_code == 1
    assert "there is no such file" in result.stderr


def test_validating_nothing_says_how_to_write_one(tmp_path: Path) -> None:
    result = run("cohort", "validate", "--folder", tmp_path)
    assert result.exit_code == 1
    assert "warmthread cohort new NAME" in result.stderr


def test_the_list_shows_when_cohorts_run_and_which_need_mending(tmp_path: Path) -> None:
    new(tmp_path, "--start", "2001-01-08", "--end", "2001-05-01")
    new(tmp_path, "--start", "2099-01-08", "--end", "2099-05-01", name="later")
    new(tmp_path, "--start", "2001-01-08", "--end", "2099-05-01", name="now")
    (tmp_path / "torn.toml").write_text("name =")
    lines = run("cohort", "list", "--folder", tmp_path).stdout.splitlines()
    assert [line.split()[0] for line in lines] == ["later", "now", "spring", "torn"]
    for line, state in zip(lines, ("to come", "running", "over", "1 to mend"), strict=True):
        assert state in line


# ---------------------------------------------------------------- scenarios


def test_a_faulty_scenario_is_told_whole_and_nothing_is_played(tmp_path: Path) -> None:
    folder = scenario_folder(tmp_path, '[cohort]\ntimezone = "Mars"\n')
    result = run("play", folder, "--json")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "scenario.toml has 3 faults" in result.stderr


def test_a_folder_that_is_not_there_is_wrong_use(tmp_path: Path) -> None:
    result = run("play", tmp_path / "nowhere")
    assert result.exit_code == 2
    assert "nowhere" in result.stderr


def test_the_timeline_of_nobody_names_who_there_is(tmp_path: Path) -> None:
    result = run("timeline", scenario_folder(tmp_path), "stranger@else.example")
    assert result.exit_code == 2
    assert "robin@student.example.edu" in result.stderr


# ---------------------------------------------------------------- failing


@pytest.fixture
def failing() -> click.Group:
    @click.group(cls=PlainErrors)
    def group() -> None: ...

    @group.command()
    def surprise() -> None:
        raise KeyError("two\nlines")

    @group.command()
    def stop() -> None:
        raise KeyboardInterrupt

    @group.command()
    def missing() -> None:
        Path("/nowhere/at/all.toml").read_text()

    return group


@pytest.mark.parametrize(
    ("command", "says"),
    [
        ("surprise", "Something unexpected happened (KeyError: 'two\\nlines'); WARMTHREAD_DEBUG=1"),
        ("stop", "Stopped"),
        ("missing", "/nowhere/at/all.toml: No such file or directory"),
    ],
)
def test_whatever_happens_is_one_sentence_and_no_traceback(
    failing: click.Group, command: str, says: str
) -> None:
    result = CliRunner().invoke(failing, [command])
    assert result.exit_code == 1
    assert result.stderr.startswith("Error: ")
    assert says in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_whoever_debugs_sees_where_it_happened(failing: click.Group) -> None:
    result = CliRunner(env={"WARMTHREAD_DEBUG": "1"}).invoke(failing, ["surprise"])
    assert isinstance(result.exception, KeyError)


def process(*words: str, encoding: str = "utf-8") -> subprocess.Popen[str]:
    code = f"from infra.cli import main; main({list(words)!r})"
    return subprocess.Popen(
        [sys.executable, "-c", code],
        cwd=_ROOT,
        env={**os.environ, "PYTHONPATH": str(_ROOT), "PYTHONIOENCODING": encoding},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_help_is_there_without_loading_what_only_some_commands_need() -> None:
    code = (
        "import sys\nfrom infra.cli import main\n"
        "try: main(['--help'])\nexcept SystemExit: pass\n"
        "print(sorted({'boto3', 'moto', 'rich', 'jinja2', 'holidays', 'icalendar'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=_ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_a_terminal_that_lacks_a_sign_shows_another(tmp_path: Path) -> None:
    new(tmp_path, "--programme", "Lab → Life")
    running = process("cohort", "list", "--folder", str(tmp_path), encoding="latin-1")
    out, err = running.communicate()
    assert (running.returncode, err) == (0, "")
    assert out.endswith("Lab ? Life\n")


def test_a_reader_that_goes_away_is_told_in_one_sentence(tmp_path: Path) -> None:
    new(tmp_path)
    running = process("cohort", "list", "--folder", str(tmp_path))
    assert running.stdout
    assert running.stderr
    running.stdout.close()
    said = running.stderr.read()
    running.stderr.close()
    assert running.wait() == 1
    assert len(said.splitlines()) == 1
    assert "stopped reading" in said


# ---------------------------------------------------------------- explaining and playing


def test_explain_prints_one_object_a_mail_and_goes_on_after_one_that_cannot_be_opened(tmp_path: Path) -> None:
    mail = b"From: Jane Doe <jane@acme.example>\r\nSubject: a\xe2\x80\xa8b\r\n\r\nHello\r\n"
    (tmp_path / "b.eml").write_bytes(mail)
    (tmp_path / "a.eml").write_bytes(b"")
    result = run("explain", tmp_path, tmp_path / "missing.eml", "--json")
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert [Path(line["file"]).name for line in lines] == ["a.eml", "b.eml", "missing.eml"]
    assert [line["error"] is None for line in lines] == [True, True, False]
    assert result.exit_code == 1


def test_explain_tells_people_what_was_understood(tmp_path: Path) -> None:
    path = tmp_path / "reply.eml"
    path.write_bytes(b"From: Jane Doe <jane@acme.example>\r\nSubject: Re: Hello\r\n\r\nGladly.\r\n")
    result = run("explain", path)
    assert result.exit_code == 0
    assert "Jane Doe <jane@acme.example>" in result.stdout
    assert "Gladly." in result.stdout


def test_a_played_scenario_is_one_object_and_the_same_bytes_each_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = scenario_folder(tmp_path / "story")
    monkeypatch.chdir(tmp_path)
    first, second = run("play", folder, "--json"), run("play", folder, "--json")
    assert (first.exit_code, first.stderr) == (0, "")
    assert first.stdout_bytes == second.stdout_bytes
    played = json.loads(first.stdout)
    assert list(played) == ["outcomes", "members", "letters"]
    assert [outcome["step"] for outcome in played["outcomes"]] == [1, 2]
    assert all(Path(letter["html_file"]).is_file() for letter in played["letters"])


def test_a_played_scenario_is_shown_and_its_page_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = scenario_folder(tmp_path / "story")
    monkeypatch.chdir(tmp_path)
    result = run("play", folder)
    assert result.exit_code == 0, result.stderr
    assert "Robin Vale: where it stands" in result.stdout
    page = Path("build/play/story/index.html")
    assert str(page) in result.stdout
    assert "Spring Career Lab" in page.read_text()


def test_a_members_timeline_is_shown(tmp_path: Path) -> None:
    result = run("timeline", scenario_folder(tmp_path / "story"), "Asha@student.example.edu")
    assert result.exit_code == 0, result.stderr
    assert "Asha Osei: where it stands" in result.stdout
    assert "Robin" not in result.stdout
