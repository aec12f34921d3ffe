"""From an empty account to a first captured mail and to the end, by the commands as operators give them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.infra.office import INBOUND, REGION, Office, an_office


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    with an_office(tmp_path, monkeypatch) as found:
        yield found


def test_from_an_empty_account_to_a_captured_mail_and_to_the_end(office: Office) -> None:
    early = office.warmthread("deploy", "spring")
    assert "not prepared yet; run: warmthread bootstrap spring" in early.stderr

    prepared = office.warmthread("bootstrap", "spring")
    assert prepared.exit_code == 0, prepared.output
    assert "The account is ready for cohorts in us-east-1." in prepared.stdout
    assert f"spring.example.edu. 3600 IN MX 10 {INBOUND}.  ; mail for the cohort, set" in prepared.stdout
    assert "To do: letters.example.edu is not verified by SES yet" in prepared.stdout

    office.let_plain_http_in()
    unverified = office.warmthread("deploy", "spring")
    assert "SES has not verified spring.example.edu yet" in unverified.stderr
    office.ses.verify_all()

    declined = office.warmthread("deploy", "spring", answers="n\n")
    assert (declined.exit_code, declined.stdout) == (1, "")
    assert "warmthread-spring is new:" in declined.stderr
    assert "Nothing was changed." in declined.stderr

    made = office.warmthread("deploy", "spring", answers="y\n")
    assert made.exit_code == 0, made.output
    assert "Stack              warmthread-spring in us-east-1" in made.stdout
    assert re.search(r"The test mail came through in \d+ s \(refused, as it should\)", made.stdout)
    assert (
        "To do: Nobody hears of the alarms of spring yet: ops@example.edu has not confirmed." in made.stdout
    )

    again = office.warmthread("deploy", "spring", "--yes", "--no-test-mail")
    assert again.exit_code == 0, again.output
    assert "is up to date" in again.stderr

    unheard = office.warmthread("status", "spring")
    assert unheard.exit_code == 1
    assert "ops@example.edu has not confirmed" in unheard.stdout
    office.sns.confirm("ops@example.edu")
    well = office.warmthread("status", "spring", "--json")
    assert well.exit_code == 0, well.output
    assert json.loads(well.stdout)["last_mail"]

    ended = office.warmthread("destroy", "spring", "--early", answers="spring\n")
    assert ended.exit_code == 0, ended.output
    assert "Nothing of the cohort spring is left in us-east-1." in ended.stdout
    assert (office.folder / "build" / "export" / "spring" / "manifest.json").exists()
    assert "no stack of the cohort spring stands" in office.warmthread("status", "spring").stderr
    assert office.warmthread("destroy", "spring", "--yes").exit_code == 0


def test_a_program_reads_what_an_operator_does(office: Office) -> None:
    prepared = office.warmthread("bootstrap", "spring", "--json")
    found = json.loads(prepared.stdout)
    assert (prepared.exit_code, found["region"], found["sending"]["production"]) == (0, REGION, True)
    assert found["records"][0]["line"] == f"spring.example.edu. 3600 IN MX 10 {INBOUND}."
    assert (found["records"][0]["found"], found["records"][1]["found"]) == ("set", "missing")
    assert "letters.example.edu is not verified by SES yet" in found["to_do"][1]
    assert "Made the bucket" in prepared.stderr

    office.let_plain_http_in()
    office.ses.verify_all()
    asking = office.warmthread("deploy", "spring", "--json")
    assert (asking.exit_code, asking.stdout) == (2, "")
    assert "--json asks nobody: see what would change" in asking.stderr
    assert office.cloudformation.calls == []

    made = office.warmthread("deploy", "spring", "--json", "--yes")
    assert made.exit_code == 0, made.output
    found = json.loads(made.stdout)
    assert (found["stack"], found["status"]) == ("warmthread-spring", "UPDATE_COMPLETE")
    assert found["configuration"]["written"]
    assert found["alarm_mail"]["state"] == "pending"
    assert "has not confirmed" in found["to_do"][-1]
    assert found["test_mail"]["outcome"] == "refused"
    assert "warmthread-spring is new:" in made.stderr

    again = office.warmthread("deploy", "spring", "--json", "--yes", "--no-test-mail")
    found = json.loads(again.stdout)
    assert not found["configuration"]["written"]
    assert found["test_mail"] == {"why_not": "--no-test-mail was given", "seconds": None, "outcome": None}
