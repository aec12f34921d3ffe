"""The letter to a campus mail team: every figure in it follows from the cohort's file and its size."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from infra.cohort_file import read_cohort_file
from infra.commands.roster import it_letter
from infra.it_letter.facts import Facts
from infra.it_letter.writing import it_letter as letter
from infra.plain_errors import PlainErrors
from tests.builders import a_cohort

_EXAMPLE = Path(__file__).parent.parent.parent / "infra" / "cohorts"


def run(*words: str) -> Result:
    command = PlainErrors("warmthread", commands={"it-letter": it_letter})
    return CliRunner().invoke(command, ["it-letter", *words])


def facts(**changes: Any) -> Facts:
    return Facts(
        **{
            "cohort": a_cohort(),
            "region": "eu-west-1",
            "members": 120,
            "mail_from": "bounces.letters.warmthread.test",
            "contact": "ops@example.edu",
            **changes,
        }
    )


def line_of(text: str, label: str) -> str:
    (found,) = (line for line in text.splitlines() if line.startswith(f"  {label}  "))
    return found.removeprefix(f"  {label}").strip()


def test_it_says_what_to_allow_without_asking_aws(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_PROFILE", "AWS_DEFAULT_REGION"):
        monkeypatch.delenv(name, raising=False)
    result = run("example", "--members", "120", "--region", "us-east-1")
    assert result.exit_code == 0, result.output
    cohort = read_cohort_file(_EXAMPLE / "example.toml")
    shown = result.stdout
    assert line_of(shown, "From") == str(cohort.letters_from)
    assert line_of(shown, "DKIM signature") == f"d={cohort.letters_from.domain}"
    assert line_of(shown, "Envelope sender") == f"an address under bounces.{cohort.letters_from.domain}"
    assert line_of(shown, "To") == f"addresses under {cohort.mail_domain}"
    assert line_of(shown, "MX") == "inbound-smtp.us-east-1.amazonaws.com"
    assert "Questions: ops@example.edu" in shown


def test_the_cohorts_file_may_be_named_by_its_path() -> None:
    result = run(str(_EXAMPLE / "example.toml"), "--members", "120", "--region", "us-east-1")
    assert result.exit_code == 0, result.output
    assert result.stdout == run("example", "--members", "120", "--region", "us-east-1").stdout


def test_volumes_follow_from_the_number_of_members_and_the_sending_limit() -> None:
    text = letter(facts(cohort=a_cohort(letters_per_minute=10)))
    assert line_of(text, "At the start") == "120 welcomes, within about 12 min"
    assert line_of(text, "Once a week") == "120 overviews, Monday from 07:00, over 45 min"
    assert "at most 600 a week in all" in text
    assert line_of(text, "How much") == "about 600 a week (5 a participant)"
    assert line_of(text, "Never more than") == "10 a minute to one recipient domain"


def test_one_member_is_one_person_with_one_welcome() -> None:
    text = letter(facts(members=1))
    assert "in which 1 person talks with" in text
    assert line_of(text, "At the start") == "1 welcome, within about 1 min"
    assert line_of(text, "Once a week") == "1 overview, Monday from 07:00, over 1 min"


def test_what_is_kept_and_for_how_long_is_the_cohorts_own() -> None:
    cohort = read_cohort_file(_EXAMPLE / "example.toml")
    text = " ".join(letter(facts(cohort=cohort)).split())
    assert cohort.end is not None
    assert f"is deleted {cohort.raw_mail_days} days after it came in" in text
    assert f"until 13 May 2028, {cohort.retention_days} days after the programme ends" in text
    assert "No automatic forwarding" in text


def test_a_cohort_without_dates_names_none() -> None:
    text = " ".join(letter(facts()).split())
    assert "It runs from" not in text
    assert "the participant's own notes: 365 days after the programme ends" in text


def test_links_are_told_of_only_where_letters_have_them() -> None:
    with_links = letter(facts(cohort=a_cohort(link_base="https://letters.warmthread.test/api")))
    assert line_of(with_links, "Links lead to") == "letters.warmthread.test"
    assert "asks a person to confirm first" in " ".join(with_links.split())
    assert "links" not in letter(facts()).replace("follows a link", "")


@pytest.mark.parametrize("base", [None, "https://letters.warmthread.test/api"])
@pytest.mark.parametrize("members", [1, 20, 21, 99_999])
def test_no_line_is_longer_than_a_mail_has_room_for_and_no_gap_is_left(
    members: int, base: str | None
) -> None:
    text = letter(facts(members=members, cohort=a_cohort(link_base=base)))
    assert max(map(len, text.splitlines())) <= 72
    assert "\n\n\n" not in text
    assert not [line for line in text.splitlines() if line != line.rstrip()]
    assert text.isascii()


def test_contact_and_mail_from_may_be_named() -> None:
    shown = run(
        *("example", "--members", "3", "--region", "us-east-1"),
        *("--contact", "dana@career.example.edu", "--mail-from", "mail.letters.example.edu"),
    ).stdout
    assert "Questions: dana@career.example.edu" in shown
    assert "an address under mail.letters.example.edu" in shown


def test_without_a_region_it_says_which_option_names_one(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("AWS_DEFAULT_REGION", "AWS_REGION", "AWS_PROFILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("AWS_CONFIG_FILE", "/dev/null")
    result = run("example", "--members", "3")
    assert result.exit_code == 1
    assert "--region us-east-1" in result.stderr


def test_a_cohort_without_a_file_is_told(tmp_path: Path) -> None:
    result = run("winter", "--members", "3", "--region", "us-east-1", "--folder", str(tmp_path))
    assert result.exit_code == 1
    assert "there is no such file" in result.stderr
