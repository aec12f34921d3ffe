"""`roster import`: every bad row is named, good ones become members, and repeating it changes nothing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from chalicelib.domain.address import Address
from chalicelib.domain.letter import LetterKind
from chalicelib.ports import Errand, ErrandKind, Retry, Write
from infra.cohort_file import cohort_of
from infra.faults import Faults
from infra.toml_keys import load
from tests.builders import a_cohort
from tests.infra.rosters import COACH, Desk

HEAD = "name,address,aliases,second_address,timezone,goal,coach\n"
ROBIN = "Robin Vale,robin@student.example.edu,rv@student.example.edu,robin@home.example,,,\n"
KIM = "Kim Ode,kim@student.example.edu,,,Pacific/Auckland,To see how labs hire,dana@career.example.edu\n"


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_every_row_becomes_a_member_with_one_welcome(desk: Desk, tmp_path: Path) -> None:
    result = desk.imports(tmp_path, HEAD + ROBIN + KIM)

    assert result.exit_code == 0, result.output
    assert "Imported: 2 new, 0 updated, 0 unchanged, 0 bad, 0 not in file." in result.stdout
    robin, kim = (desk.members()[f"{name}@student.example.edu"] for name in ("robin", "kim"))
    assert robin.all_addresses == tuple(
        map(Address, ("robin@student.example.edu", "rv@student.example.edu", "robin@home.example"))
    )
    assert (robin.timezone, robin.goal, robin.coach) == (desk.cohort.timezone, "", None)
    assert (kim.timezone, kim.coach) == (ZoneInfo("Pacific/Auckland"), COACH)
    assert kim.goal == "To see how labs hire"
    for member in (robin, kim):
        (welcome,) = desk.ledger.letters(member.id)
        assert welcome.kind is LetterKind.WELCOME
        assert (member.id, welcome.id) in desk.queues.letters
        assert desk.ledger.digest_due(member.id)


def test_importing_again_changes_nothing_and_welcomes_nobody_twice(desk: Desk, tmp_path: Path) -> None:
    desk.imports(tmp_path, HEAD + ROBIN + KIM)
    before, hints = desk.members(), list(desk.queues.letters)

    result = desk.imports(tmp_path, HEAD + ROBIN + KIM)

    assert "0 new, 0 updated, 2 unchanged" in result.stdout
    assert (desk.members(), desk.queues.letters) == (before, hints)


def test_a_known_member_is_changed_to_what_the_row_says(desk: Desk, tmp_path: Path) -> None:
    desk.imports(tmp_path, HEAD + ROBIN + KIM)
    hints = list(desk.queues.letters)

    result = desk.imports(
        tmp_path,
        "name,address,zone,goal\nKim Ode-Lee,kim@student.example.edu,America/New_York,\n",
    )

    assert "line 2: Kim Ode: name, timezone, goal" in result.stdout
    assert "0 new, 1 updated, 0 unchanged, 0 bad, 1 not in file" in result.stdout
    kim = desk.members()["kim@student.example.edu"]
    assert (kim.name, kim.goal, kim.coach) == ("Kim Ode-Lee", "", COACH)  # no column: left as it is
    assert kim.version == 2
    assert desk.queues.letters == hints
    assert desk.queues.errands == [Errand(ErrandKind.REPLAN, kim.id)]


def test_whoever_gets_another_address_is_found_by_the_one_before(desk: Desk, tmp_path: Path) -> None:
    desk.imports(tmp_path, HEAD + ROBIN)
    result = desk.imports(
        tmp_path, "name,address,aliases\nRobin Vale,robin.vale@example.edu,robin@student.example.edu\n"
    )
    assert "line 2: Robin Vale: address, aliases" in result.stdout
    (robin,) = desk.members().values()
    assert robin.addresses == (Address("robin.vale@example.edu"), Address("robin@student.example.edu"))


def test_an_address_of_a_known_member_makes_nobody_else_of_them(desk: Desk, tmp_path: Path) -> None:
    desk.imports(tmp_path, HEAD + ROBIN + KIM)
    before = desk.members()

    result = desk.imports(
        tmp_path,
        "name,address,aliases\n"
        "Lee Ash,lee@student.example.edu,robin@student.example.edu\n"
        "Kim Ode,kim@student.example.edu,rv@student.example.edu\n",
    )

    assert result.exit_code == 1
    assert "line 2: robin@student.example.edu is Robin Vale's already" in result.stderr
    assert "line 3: rv@student.example.edu is Robin Vale's already" in result.stderr
    assert desk.members() == before


def test_two_rows_about_one_member_are_told(desk: Desk, tmp_path: Path) -> None:
    desk.imports(tmp_path, HEAD + ROBIN)
    result = desk.imports(
        tmp_path, "name,address\nRobin Vale,robin@student.example.edu\nRobin Vale,rv@student.example.edu\n"
    )
    assert "line 3: line 2 is about the same member" in result.stderr


def test_one_row_about_two_members_of_the_same_name_is_told(desk: Desk, tmp_path: Path) -> None:
    desk.imports(tmp_path, "name,address\nKim,kim@a.example.edu\nKim,kim@b.example.edu\n")
    result = desk.imports(
        tmp_path, "name,address,aliases\nKim,kim@c.example.edu,kim@a.example.edu kim@b.example.edu\n"
    )
    assert "its addresses belong to two members" in result.stderr


BAD_ROWS = {
    ",nobody@example.edu,,,,,": "the name is missing",
    "A,,,,,,": "the address is missing; write the one that letters go to",
    "A,a@,,,,,": '"a@" is not a mail address; write it as robin@example.edu',
    "A,a.example.edu,,,,,": '"a.example.edu" is not a mail address',
    "A,a..b@example.edu,,,,,": '"a..b@example.edu" is not a mail address',
    "A,a.@example.edu,,,,,": '"a.@example.edu" is not a mail address',
    "A,ä@example.edu,,,,,": "has letters that the mail service does not take",
    f"A,{'a' * 65}@example.edu,,,,,": "more than 64 characters before the @",
    "A,a@example.edu,,,America/Chicag,,": 'did you mean "America/Chicago"?',
    "A,a@example.edu,,,EST,,": 'write "America/New_York"',
    "A,a@example.edu,,,Central Time,,": 'write "America/Chicago"',
    "A,a@example.edu,,,,,boss@example.edu": "boss@example.edu is no coach of this cohort; add it to coaches",
    "A,a@example.edu,,,,,boss": '"boss" is not a mail address',
    "A,dana@career.example.edu,,,,,": "is a coach's of this cohort; a coach cannot be a member",
    "A,a@spring.warmthread.test,,,,,": "is Warmthread's own",
    "A,hello@letters.warmthread.test,,,,,": "is Warmthread's own",
    "A,a@example.edu,b@example.edu;c,,,,": '"c" is not a mail address',
    "A,a@example.edu;b@example.edu,,,,,": "is several; keep one here and put the others into aliases",
    "A,a\u200f@example.edu,,,,,": '"a@example.edu" holds a sign that cannot be seen (U+200F); type it anew',
    "A,a@example.edu,b@example.edu\u200b,,,,": '"b@example.edu" holds a sign that cannot be seen (U+200B)',
    "\u202eA,a@example.edu,,,,,": "a sign that cannot be seen and turns the text around (U+202E)",
    "A,a@example.edu,,at home,,,": '"at home" is not a mail address',
    f"{'A' * 101},a@example.edu,,,,,": "the name has 101 characters; 100 at most",
    f"A,a@example.edu,,,,{'g' * 201},": "the goal has 201 characters; 200 at most",
    "A\x07,a@example.edu,,,,,": "the name holds a character that cannot be printed",
    f"A,a@example.edu,{' '.join(f'a{n}@example.edu' for n in range(11))},,,,": "11 aliases; 10 at most",
    "A,kim@student.example.edu,,,,,": "kim@student.example.edu is in line 2 already",
}


@pytest.mark.parametrize("row", BAD_ROWS)
def test_a_bad_row_is_named_with_its_line_and_the_next_step(desk: Desk, tmp_path: Path, row: str) -> None:
    result = desk.imports(tmp_path, f"{HEAD}{KIM}{row}\n")
    assert result.exit_code == 1
    (told,) = (line for line in result.stderr.splitlines() if line.startswith("line "))
    assert told.startswith("line 3: ")
    assert BAD_ROWS[row] in told
    assert "import the other rows with --partial" in result.stderr
    assert desk.members() == {}


def test_all_bad_rows_are_told_at_once_each_with_all_that_is_wrong(desk: Desk, tmp_path: Path) -> None:
    rows = "".join(f"{row}\n" for row in BAD_ROWS)
    result = desk.imports(tmp_path, HEAD + KIM + rows + ",@,,,x,,\n", "--json")
    told = json.loads(result.stdout)
    assert (told["bad"], told["new"], told["done"]) == (len(BAD_ROWS) + 1, 1, False)
    assert [row["line"] for row in told["rows"]] == list(range(2, 2 + len(BAD_ROWS) + 2))
    assert len(told["rows"][-1]["faults"]) == 3


def test_the_good_rows_alone_are_imported_when_told_so(desk: Desk, tmp_path: Path) -> None:
    result = desk.imports(tmp_path, f"{HEAD}A,a@,,,,,\n{KIM}", "--partial")
    assert result.exit_code == 0
    assert "line 2: " in result.stderr
    assert "1 new, 0 updated, 0 unchanged, 1 bad" in result.stdout
    assert list(desk.members()) == ["kim@student.example.edu"]


def test_a_dry_run_says_what_would_be_and_changes_nothing(desk: Desk, tmp_path: Path) -> None:
    result = desk.imports(tmp_path, HEAD + KIM, "--dry-run")
    assert result.exit_code == 0
    assert "Nothing was changed; found: 1 new" in result.stdout
    assert desk.members() == {}


def test_first_and_last_names_make_a_name(desk: Desk, tmp_path: Path) -> None:
    desk.imports(tmp_path, "Last Name,First Name,E-Mail\nVale,Robin,Robin Vale <ROBIN@Example.edu>\n")
    assert desk.members()["robin@example.edu"].name == "Robin Vale"


def test_names_are_kept_in_every_script_and_direction(desk: Desk, tmp_path: Path) -> None:
    names = ("נועה לוי", "ليلى حسن", "می‌خواهم", "Noa נועה")
    rows = "".join(f"{name},m{number}@example.edu\n" for number, name in enumerate(names))
    desk.imports(tmp_path, f"name,address\n{rows}")
    assert {member.name for member in desk.members().values()} == set(names)
    exported = desk.run("export", "spring").stdout_bytes
    assert "4 unchanged, 0 bad" in desk.imports(tmp_path, exported).stdout


def test_a_file_that_names_nobody_says_so(desk: Desk, tmp_path: Path) -> None:
    result = desk.imports(tmp_path, HEAD)
    assert "the file names its columns and nobody" in result.stderr
    assert result.exit_code == 0  # as the export of a cohort without members


def test_nobody_within_lines_that_a_quotation_mark_swallowed_is_imported(desk: Desk, tmp_path: Path) -> None:
    rows = f'"Robin,robin@example.edu,,,,,\n{KIM}Bo",bo@example.edu,,,,,\nAda,ada@example.edu,,,,,\n'
    result = desk.imports(tmp_path, HEAD + rows, "--partial")
    told = "line 2: a quotation mark opens here and is not closed until line 4, so nothing of lines 2 to 4"
    assert told in result.stderr
    assert list(desk.members()) == ["ada@example.edu"]


def test_a_column_that_means_nothing_is_named_and_stops_nothing(desk: Desk, tmp_path: Path) -> None:
    result = desk.imports(tmp_path, "name,address,Student ID\nKim,kim@example.edu,7\n")
    assert result.exit_code == 0
    assert 'ignored, as columns that mean nothing here: "Student ID"' in result.stderr


def test_nothing_is_sent_from_a_sandbox(desk: Desk, tmp_path: Path) -> None:
    desk.post.sandbox = True
    result = desk.imports(tmp_path, HEAD + KIM)
    assert result.exit_code == 1
    assert "still in the sandbox" in result.stderr
    assert "request production access" in result.stderr
    assert desk.members() == {}


def test_a_change_of_who_is_known_sends_nothing_and_needs_no_leave(desk: Desk, tmp_path: Path) -> None:
    desk.imports(tmp_path, HEAD + KIM)
    desk.post.sandbox = True
    result = desk.imports(tmp_path, HEAD + KIM.replace("Kim Ode", "Kim Lee"), untested=False)
    assert result.exit_code == 0
    assert desk.members()["kim@student.example.edu"].name == "Kim Lee"


def test_each_domain_that_did_not_answer_a_test_mail_is_named(desk: Desk, tmp_path: Path) -> None:
    text = (
        HEAD
        + ROBIN
        + KIM
        + "Lee,lee@other.example.edu,,,,,\nAda,ada@gmail.com,,,,,\nBo,bo@yahoo.co.uk,,,,,\n"
    )
    result = desk.imports(tmp_path, text, untested=False)
    assert result.exit_code == 1
    assert "warmthread roster test spring robin@student.example.edu" in result.stderr
    assert "warmthread roster test spring lee@other.example.edu" in result.stderr
    assert "kim@" not in result.stderr
    assert "gmail" not in result.stderr
    assert "yahoo" not in result.stderr
    assert desk.members() == {}


def test_a_domain_whose_answer_has_come_meanwhile_is_imported(desk: Desk, tmp_path: Path) -> None:
    desk.run("test", "spring", "office@student.example.edu")
    (test,) = desk.post.sent
    desk.answer_test("office@student.example.edu", to=test.reply_to(desk.cohort))

    result = desk.imports(tmp_path, HEAD + KIM, untested=False)

    assert result.exit_code == 0, result.output
    assert desk.tests.found["student.example.edu"].answered_at


def test_equal_domains_make_one_person_of_one_local_part(tmp_path: Path) -> None:
    equal = (("student.example.edu", "example.edu"),)
    desk = Desk(cohort=a_cohort(coaches=(COACH,), equal_domains=equal))
    desk.imports(tmp_path, HEAD + KIM)
    result = desk.imports(
        tmp_path, "name,address\nKim Ode,kim@example.edu\nKim Too,kim@student.example.edu\n"
    )
    assert "line 3: kim@student.example.edu is in line 2 already" in result.stderr
    result = desk.imports(tmp_path, "name,address\nKim Ode,kim@example.edu\n")
    assert "line 2: Kim Ode: address, aliases" in result.stdout
    assert len(desk.members()) == 1


def test_a_file_of_a_cohort_names_groups_of_equal_domains_each_domain_once() -> None:
    path = Path(__file__).parent.parent.parent / "infra" / "cohorts" / "example.toml"
    table = dict(load(path))
    table["equal_domains"] = [["Student.example.edu", "example.edu"], ["a.example", "b.example"]]
    cohort = cohort_of(table, path)
    assert cohort.equal_domains == (("student.example.edu", "example.edu"), ("a.example", "b.example"))

    table["equal_domains"] = [["a.example", "b.example"], ["b.example", "c.example"], ["alone.example"]]
    with pytest.raises(Faults, match="entry 3: needs 2 or more entries"):
        cohort_of(table, path)
    table["equal_domains"] = [["a.example", "b.example"], ["b.example", "c.example"]]
    with pytest.raises(Faults, match=r"b\.example stands there twice; put all that are equal into one group"):
        cohort_of(table, path)


def test_a_member_of_another_cohort_is_told_and_imported(tmp_path: Path) -> None:
    others = {"autumn": (Address("kim@student.example.edu"), Address("x@example.edu")), "summer": ()}
    desk = Desk(others=lambda: others)
    result = desk.imports(tmp_path, HEAD + KIM.replace(COACH.value, "") + ROBIN)
    assert result.exit_code == 0, result.output
    assert "Members of autumn as well" in result.stderr
    assert "kim@student.example.edu" in result.stderr
    assert len(desk.members()) == 2


def test_other_cohorts_that_cannot_be_read_stop_nothing(tmp_path: Path) -> None:
    def unreadable() -> Any:
        raise Retry("throttled")

    desk = Desk(others=unreadable)
    result = desk.imports(tmp_path, HEAD + ROBIN)
    assert result.exit_code == 0
    assert "could not be seen: throttled" in result.stderr


class Interrupted:
    """A ledger that stops answering after so many writes."""

    def __init__(self, desk: Desk, after: int) -> None:
        self.ledger, self.left = desk.ledger, after

    def commit(self, write: Write) -> Any:
        if self.left <= 0:
            raise KeyboardInterrupt
        self.left -= 1
        return self.ledger.commit(write)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.ledger, name)


@pytest.mark.parametrize("after", range(4))
def test_an_import_that_was_stopped_goes_on_when_it_is_repeated(tmp_path: Path, after: int) -> None:
    desk = Desk()
    desk.imports(tmp_path, HEAD + KIM)
    text = (
        HEAD
        + KIM.replace("Pacific/Auckland", "America/New_York")
        + ROBIN
        + "Lee,lee@student.example.edu,,,,,\n"
    )
    whole = desk.ledger
    desk.ledger = Interrupted(desk, after)  # type: ignore[assignment]
    stopped = desk.imports(tmp_path, text)
    assert stopped.exit_code == 1
    assert "can simply be given again" in stopped.stderr

    desk.ledger = whole
    assert desk.imports(tmp_path, text).exit_code == 0
    again = desk.imports(tmp_path, text)

    assert "0 new, 0 updated, 3 unchanged" in again.stdout
    welcomed = [letter.member_id for member in whole.members() for letter in whole.letters(member.id)]
    assert len(welcomed) == len(set(welcomed)) == 3
    kim = desk.members()["kim@student.example.edu"]
    due = whole.digest_due(kim.id)
    assert due is not None
    assert due.astimezone(kim.timezone).hour == desk.cohort.digest_hour


def test_a_table_that_is_busy_says_how_far_it_came(tmp_path: Path) -> None:
    desk = Desk()
    desk.imports(tmp_path, HEAD + KIM)

    class Busy(Interrupted):
        def commit(self, _write: Write) -> Any:
            raise Retry("throttled")

    desk.ledger = Busy(desk, 0)  # type: ignore[assignment]
    result = desk.imports(tmp_path, HEAD + KIM.replace("Kim Ode", "Kim Lee"))
    assert result.exit_code == 1
    assert "(throttled) after 0 of 1" in result.stderr
    assert "give the same command again" in result.stderr
