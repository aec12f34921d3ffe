"""`roster rotate`: an operator gives one member a new capture address."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner, Result

from chalicelib.domain.address import Address
from chalicelib.domain.letter import Topic
from chalicelib.ports import Write
from infra.cli import main
from infra.commands.members import rotate
from infra.plain_errors import PlainErrors
from tests.builders import ROBIN, SECRET, a_cohort, a_member
from tests.infra.rosters import Desk

OLD = f"robin-vale-{SECRET}@spring.warmthread.test"


@pytest.fixture
def desk() -> Desk:
    desk = Desk(a_cohort(equal_domains=(("student.example.edu", "example.edu"),)))
    desk.ledger.commit(Write(member=a_member(version=1, second_address=Address("robin@home.example"))))
    return desk


def run(desk: Desk, *words: str, typed: str = "") -> Result:
    command = PlainErrors("warmthread", commands={"rotate": rotate})
    return CliRunner().invoke(command, ["rotate", "spring", *words], obj=lambda _: desk.office, input=typed)


def secret_of(desk: Desk) -> str:
    member = desk.ledger.member(ROBIN)
    assert member is not None
    return member.secret


def test_it_asks_then_tells_the_new_address_and_writes_to_the_member(desk: Desk) -> None:
    done = run(desk, "robin@student.example.edu", typed="y\n")
    assert done.exit_code == 0, done.output
    assert f"Refuse {OLD} from now on, and write the new address of Robin Vale" in done.stderr
    new = f"robin-vale-{secret_of(desk)}@spring.warmthread.test"
    assert done.stdout.splitlines() == [
        f"Robin Vale has the capture address {new} now; a letter to robin@student.example.edu says so.",
        f"{OLD} is refused from now on.",
    ]
    (letter,) = desk.ledger.letters(ROBIN)
    assert letter.topic is Topic.ADDRESS_CHANGED
    assert desk.queues.letters == [(ROBIN, letter.id)]


def test_a_no_changes_nothing(desk: Desk) -> None:
    declined = run(desk, "robin@student.example.edu", typed="n\n")
    assert (declined.exit_code, declined.stdout) == (1, "")
    assert secret_of(desk) == SECRET


@pytest.mark.parametrize("address", ["robin@home.example", "ROBIN@example.edu"])
def test_any_address_of_the_member_names_them_and_a_program_may_read_the_answer(
    desk: Desk, address: str
) -> None:
    done = run(desk, address, "--yes", "--json")
    assert json.loads(done.stdout) == {
        "cohort": "spring",
        "member": "robin@student.example.edu",
        "capture_address": f"robin-vale-{secret_of(desk)}@spring.warmthread.test",
        "refused": OLD,
    }
    assert done.stderr == ""


@pytest.mark.parametrize(
    ("address", "code", "words"),
    [
        ("kim@student.example.edu", 1, "nobody in spring has the address kim@student.example.edu"),
        ("robin", 2, "ADDRESS"),
    ],
)
def test_whoever_is_not_known_is_not_guessed(desk: Desk, address: str, code: int, words: str) -> None:
    refused = run(desk, address, "--yes")
    assert (refused.exit_code, words in refused.stderr) == (code, True)
    assert secret_of(desk) == SECRET


def test_it_stands_among_the_commands_of_the_roster() -> None:
    assert "rotate" in CliRunner().invoke(main, ["roster", "--help"]).stdout
