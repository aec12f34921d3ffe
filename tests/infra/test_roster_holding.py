"""Two imports at once: one holds the roster, and nobody becomes a member twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from copy import copy
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import boto3
import pytest
from click.testing import Result
from moto import mock_aws

from chalicelib.aws.ledger import DynamoLedger
from chalicelib.aws.table import Table
from chalicelib.ports import Retry, Write
from infra.archive.inventory import rows
from infra.operating.stacks import Stack
from infra.roster.aws import TableHolds
from infra.roster.holding import LASTS, Hold, Holds, RosterHeld, holding
from infra.table import create_table
from tests.builders import NOW, a_member, an_address
from tests.fakes import FakeClock
from tests.infra.rosters import Desk, FakeHolds

HEAD = "name,address,aliases\n"
KIM = "Kim Ode,kim@student.example.edu,\n"
ROWS = f"{HEAD}{KIM}Robin Vale,robin@student.example.edu,\nLee Ash,lee@student.example.edu,\n"


@dataclass
class Between:
    """A ledger before whose n-th write of a member something else happens."""

    ledger: Any
    number: int
    happens: Callable[[], None]
    written: Iterator[int] = field(default_factory=lambda: iter(range(1, 100)))

    def commit(self, write: Write) -> Any:
        if write.member and next(self.written) == self.number:
            self.happens()
        return self.ledger.commit(write)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.ledger, name)


@pytest.fixture(params=["fake", "moto"])
def desk(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    if request.param == "fake":
        yield Desk()
        return
    with a_table(monkeypatch) as desk:
        yield desk


@contextmanager
def a_table(monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "testing")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    with mock_aws():
        client = boto3.client("dynamodb")
        create_table(client, "spring")
        ledger: Any = DynamoLedger(client, "spring", lambda: 0.0)
        desk = Desk(ledger=ledger)
        desk.holds = TableHolds(Table(client, "spring"))
        yield desk


def at_another(desk: Desk, ledger: Any) -> Desk:
    """The same cohort through another ledger."""
    other = copy(desk)
    other.ledger = ledger
    return other


def welcomes(desk: Desk) -> Counter[str]:
    """How many each address has had."""
    owed = ((member, desk.ledger.letters(member.id)) for member in desk.ledger.members())
    return Counter(member.addresses[0].value for member, letters in owed for _ in letters)


def owner(desk: Desk) -> str:
    """Of the hold that is there; empty where it has ended."""
    return found(desk.holds).owner


def found(holds: Holds) -> Hold:
    hold = holds.current()
    assert hold is not None
    return hold


ONCE_EACH = Counter({f"{name}@student.example.edu": 1 for name in ("kim", "robin", "lee")})


@pytest.mark.parametrize("number", [1, 2, 3])
def test_an_import_that_begins_during_another_is_refused_and_nobody_is_welcomed_twice(
    desk: Desk, tmp_path: Path, number: int
) -> None:
    second: list[Result] = []
    first = at_another(
        desk, Between(desk.ledger, number, lambda: second.append(desk.imports(tmp_path, ROWS)))
    )

    assert first.imports(tmp_path, ROWS).exit_code == 0

    (refused,) = second
    assert refused.exit_code == 1
    assert "another import into this roster is at work since 2027-01-12" in refused.stderr
    assert "(by dana on a-desk)" in refused.stderr
    assert "then give the same command again" in refused.stderr
    assert welcomes(desk) == ONCE_EACH
    assert "3 unchanged" in desk.imports(tmp_path, ROWS).stdout


@pytest.mark.parametrize("number", [1, 2, 3])
def test_an_import_that_stood_still_and_was_overtaken_enrols_nobody_more(
    desk: Desk, tmp_path: Path, number: int
) -> None:
    def overtaken() -> None:
        desk.clock.move(minutes=11)
        assert desk.imports(tmp_path, ROWS).exit_code == 0

    first = at_another(desk, Between(desk.ledger, number, overtaken)).imports(tmp_path, ROWS)

    assert first.exit_code == 1
    assert f"another one began, after {number - 1} of 3" in first.stderr
    assert welcomes(desk) == ONCE_EACH


def test_an_import_that_was_overtaken_changes_nobody_either(desk: Desk, tmp_path: Path) -> None:
    """Kim's new address is at the same time a new member's in the import that overtakes."""
    desk.imports(tmp_path, HEAD + KIM)

    def overtaken() -> None:
        desk.clock.move(minutes=11)
        desk.imports(tmp_path, f"{HEAD}Lee Ash,new@student.example.edu,\n")

    moved = f"{HEAD}Kim Ode,new@student.example.edu,kim@student.example.edu\n"
    result = at_another(desk, Between(desk.ledger, 1, overtaken)).imports(tmp_path, moved)

    assert "another one began, after 0 of 1" in result.stderr
    assert {str(address): member.name for address, member in desk.members().items()} == {
        "kim@student.example.edu": "Kim Ode",
        "new@student.example.edu": "Lee Ash",
    }


def test_an_import_holds_the_roster_as_long_as_it_goes_on(desk: Desk, tmp_path: Path) -> None:
    began = desk.clock.now()
    refused: list[Result] = []

    class Slow(Between):
        def commit(self, write: Write) -> Any:
            desk.clock.move(minutes=8)
            refused.append(desk.imports(tmp_path, ROWS))
            return self.ledger.commit(write)

    assert at_another(desk, Slow(desk.ledger, 0, lambda: None)).imports(tmp_path, ROWS).exit_code == 0
    assert desk.clock.now() - began > 2 * LASTS
    assert [result.exit_code for result in refused] == [1, 1, 1]
    assert welcomes(desk) == ONCE_EACH


@pytest.mark.parametrize("stop", [KeyboardInterrupt, RuntimeError("unexpected"), None])
def test_a_roster_is_free_again_however_its_import_ended(
    desk: Desk, tmp_path: Path, stop: BaseException | None
) -> None:
    def happens() -> None:
        if stop:
            raise stop

    at_another(desk, Between(desk.ledger, 2, happens)).imports(tmp_path, ROWS)
    assert owner(desk) == ""
    assert desk.imports(tmp_path, ROWS).exit_code == 0
    assert welcomes(desk) == ONCE_EACH


def test_an_import_that_is_refused_for_its_rows_leaves_the_roster_free(desk: Desk, tmp_path: Path) -> None:
    assert desk.imports(tmp_path, f"{HEAD},nobody@example.edu,\n").exit_code == 1
    assert owner(desk) == ""


def test_a_dry_run_takes_nothing_and_waits_for_nobody(desk: Desk, tmp_path: Path) -> None:
    with desk.office.holding():
        assert desk.imports(tmp_path, ROWS, "--dry-run").exit_code == 0
        assert desk.imports(tmp_path, ROWS).exit_code == 1
    assert desk.members() == {}


def test_a_hold_of_an_import_that_was_killed_ends_by_itself(desk: Desk, tmp_path: Path) -> None:
    desk.holds.put(Hold("gone", "kim on a-laptop", desk.clock.now(), desk.clock.now() + LASTS))
    refused = desk.imports(tmp_path, ROWS)
    assert "(by kim on a-laptop)" in refused.stderr
    assert "If it was cut off, the roster is free at 15:40 UTC" in refused.stderr
    desk.clock.move(minutes=10)
    assert desk.imports(tmp_path, ROWS).exit_code == 0


def test_members_from_before_there_were_holds_are_known(desk: Desk, tmp_path: Path) -> None:
    kim = a_member(name="Kim Ode", addresses=(an_address("kim@student.example.edu"),))
    desk.ledger.commit(Write(member=kim))
    assert "2 new, 0 updated, 1 unchanged" in desk.imports(tmp_path, ROWS).stdout


def test_each_hold_replaces_the_one_before_it_once(desk: Desk) -> None:
    assert desk.holds.current() is None
    first = Hold("abc", "dana on a-desk", NOW, NOW + LASTS)
    for hold in (first, replace(first, owner="", version=2)):
        desk.holds.put(hold)
        assert desk.holds.current() == hold
        with pytest.raises(Retry):
            desk.holds.put(hold)
    assert desk.members() == {}


# ---------------------------------------------------------------- the hold itself


@dataclass
class Losing(FakeHolds):
    """Something happens instead of the first put, or after it, and its answer is lost."""

    before: Hold | None = None
    keeps: bool = False
    puts: int = 0

    def put(self, hold: Hold) -> None:
        self.puts += 1
        if self.puts > 1:
            FakeHolds.put(self, hold)
            return
        if self.before or self.keeps:
            FakeHolds.put(self, self.before or hold)
        raise Retry("no connection")


def test_of_two_that_take_it_at_the_same_instant_the_later_is_refused() -> None:
    other = Hold("other", "kim", NOW, NOW + LASTS)
    holds = Losing(Desk().ledger, before=other)
    with pytest.raises(RosterHeld, match="by kim"), holding(holds, FakeClock(), "mine", "dana"):
        pytest.fail("both hold it")
    assert holds.current() == other


def test_a_hold_whose_answer_was_lost_is_held_and_ended() -> None:
    holds = Losing(Desk().ledger, keeps=True)
    with holding(holds, FakeClock(), "mine", "dana") as held:
        assert held.owner == "mine"
    assert found(holds).owner == ""


def test_a_table_that_cannot_be_reached_gives_no_hold() -> None:
    with pytest.raises(Retry), holding(Losing(Desk().ledger), FakeClock(), "mine", "dana"):
        pytest.fail("nothing is held")


def test_a_renewal_that_fails_is_tried_again_at_the_next_step() -> None:
    clock = FakeClock()
    holds = FakeHolds(Desk().ledger)
    with holding(holds, clock, "mine", "dana") as held:
        clock.move(minutes=2)
        held.holds = Losing(holds.ledger, hold=holds.hold)
        held.renew()
        held.holds = holds
        held.renew()
        assert found(holds).until == clock.now() + LASTS


def test_who_imported_last_is_counted_when_a_cohort_ends(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with a_table(monkeypatch) as desk:
        desk.imports(tmp_path, ROWS)
        kinds = Counter(
            row.kind for row in rows(Stack("spring", {"TableName": "spring"}, "CREATE_COMPLETE", "us-east-1"))
        )
    assert (kinds["last_import"], kinds["enrolments"], kinds["others"]) == (1, 3, 0)
