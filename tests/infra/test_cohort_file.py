"""A cohort's file: what it means, and how every fault of it is named at once."""

from __future__ import annotations

from dataclasses import asdict, fields
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from chalicelib.domain.address import Address
from chalicelib.domain.cadence import STANDARD, THREE_B_SEVEN, Cadence
from chalicelib.domain.calendar import Span
from chalicelib.domain.cohort import Cohort, Weekday
from infra.cohort_file import read_cohort_file
from infra.faults import Faults

_VALID = """\
name = "spring"
programme = "Spring Career Lab"
mail_domain = "spring.example.edu"
timezone = "America/Chicago"
letters_from = "hello@letters.example.edu"
start = 2027-01-11
end = 2027-05-14
"""


def written(folder: Path, more: str = "", *, without: str = "") -> Path:
    lines = [line for line in _VALID.splitlines() if not without or not line.startswith(f"{without} =")]
    path = folder / "spring.toml"
    path.write_text("\n".join((*lines, more)), "utf-8")
    return path


def read(folder: Path, more: str = "", *, without: str = "") -> Cohort:
    return read_cohort_file(written(folder, more, without=without))


def faults(folder: Path, more: str = "", *, without: str = "") -> tuple[str, ...]:
    with pytest.raises(Faults) as caught:
        read(folder, more, without=without)
    return caught.value.found


def test_a_file_with_only_what_is_needed_has_the_defaults_of_the_design(tmp_path: Path) -> None:
    cohort = read(tmp_path)
    assert cohort.timezone == ZoneInfo("America/Chicago")
    assert (cohort.reminder_hour, cohort.digest_day, cohort.digest_hour) == (8, Weekday.MONDAY, 7)
    assert (cohort.raw_mail_days, cohort.cadence, cohort.holidays) == (30, STANDARD, frozenset())
    assert (cohort.start, cohort.end) == (date(2027, 1, 11), date(2027, 5, 14))


def test_every_key_reaches_the_cohort(tmp_path: Path) -> None:
    cohort = read(
        tmp_path,
        """
        reminder_hour = 9
        digest_day = "Tuesday"
        digest_hour = 6
        coaches = ["coach@example.edu"]
        never_log = ["@Clinic.example", "aunt@home.example"]
        quiet = [{ from = 2027-03-13, to = 2027-03-21 }, [2027-05-01, 2027-05-02]]
        retention_days = 400
        raw_mail_days = 10
        due_shards = 2
        letters_per_minute = 40
        join_code = "Maple-4207"
        join_domains = ["Student.example.edu", "@alumni.example.org"]
        log_days = 90
        equal_domains = [["Example.edu", "student.example.edu"]]
        link_base = "https://letters.example.edu/api/"
        alarm_address = "ops@example.edu"
        languages = ["en"]
        """,
    )
    assert (cohort.reminder_hour, cohort.digest_day, cohort.digest_hour) == (9, Weekday.TUESDAY, 6)
    assert cohort.coaches == (Address("coach@example.edu"),)
    assert cohort.never_log == ("@clinic.example", "aunt@home.example")
    assert cohort.quiet == (
        Span(date(2027, 3, 13), date(2027, 3, 21)),
        Span(date(2027, 5, 1), date(2027, 5, 2)),
    )
    assert (cohort.retention_days, cohort.raw_mail_days, cohort.due_shards) == (400, 10, 2)
    assert cohort.link_base == "https://letters.example.edu/api"
    assert cohort.letters_per_minute == 40
    assert cohort.join_code == "Maple-4207"
    assert cohort.join_domains == ("student.example.edu", "alumni.example.org")
    assert cohort.equal_domains == (("example.edu", "student.example.edu"),)


def test_holidays_are_dates_from_the_year_before_the_start_to_two_after_the_end(tmp_path: Path) -> None:
    holidays = read(tmp_path, 'country = "US"').holidays
    assert {day.year for day in holidays} == {2026, 2027, 2028, 2029}
    assert date(2027, 1, 18) in holidays  # Martin Luther King Jr. Day
    assert date(2027, 7, 5) in holidays  # Independence Day, observed on Monday


def test_a_subdivision_adds_its_own_holidays(tmp_path: Path) -> None:
    lincoln = date(2027, 2, 12)
    assert lincoln not in read(tmp_path, 'country = "US"').holidays
    assert lincoln in read(tmp_path, 'country = "US"\nsubdivision = "IL"').holidays


def test_a_cadence_is_a_preset_with_overrides(tmp_path: Path) -> None:
    cohort = read(tmp_path, 'preset = "three_b_seven"\n[cadence]\nnudge_limit = 1\nreconnect_days = [20, 60]')
    assert cohort.cadence.suggest_business_days == THREE_B_SEVEN.suggest_business_days
    assert (cohort.cadence.nudge_limit, cohort.cadence.reconnect_days) == (1, (20, 60))


@pytest.mark.parametrize("name", [field.name for field in fields(Cadence)])
def test_every_number_of_the_cadence_can_be_written(tmp_path: Path, name: str) -> None:
    number = [45] if name == "reconnect_days" else 9
    cadence = read(tmp_path, f"[cadence]\n{name} = {number}").cadence
    assert asdict(cadence) == {**asdict(STANDARD), name: (45,) if name == "reconnect_days" else 9}


@pytest.mark.parametrize("wrong", ["0", "1001", "20.5", '"many"', "true"])
def test_letters_leave_at_one_to_a_thousand_a_minute(tmp_path: Path, wrong: str) -> None:
    (fault,) = faults(tmp_path, f"letters_per_minute = {wrong}")
    assert fault.startswith("letters_per_minute:")
    assert fault.endswith("is not a whole number from 1 to 1000")
    assert read(tmp_path, "letters_per_minute = 1000").letters_per_minute == 1000
    assert read(tmp_path).letters_per_minute == 20


@pytest.mark.parametrize("wrong", ["maple", "maple 4207", "ahörnchen", "x" * 41, "a-b-c-d-e", "------"])
def test_a_join_code_is_easy_to_copy_and_hard_to_guess(tmp_path: Path, wrong: str) -> None:
    (fault,) = faults(tmp_path, f'join_code = "{wrong}"')
    assert fault.startswith(f'join_code: "{wrong}"')


@pytest.mark.parametrize("right", ["abc123", "a-b-c-d-e-f", "x" * 40])
def test_a_join_code_has_six_to_forty_characters(tmp_path: Path, right: str) -> None:
    assert read(tmp_path, f'join_code = "{right}"').join_code == right


def test_nobody_joins_where_no_code_is_written(tmp_path: Path) -> None:
    cohort = read(tmp_path)
    assert (cohort.join_code, cohort.join_domains) == ("", ())


def test_whose_addresses_may_join_is_said_by_domain(tmp_path: Path) -> None:
    (fault,) = faults(tmp_path, 'join_domains = ["student.example.edu", "lee@student.example.edu"]')
    assert fault.startswith("join_domains: entry 2:")


def test_logs_are_kept_for_as_long_as_cloudwatch_knows(tmp_path: Path) -> None:
    read(tmp_path, "log_days = 90")
    (fault,) = faults(tmp_path, "log_days = 10")
    assert fault.startswith("log_days:")
    assert fault.endswith("not for 10; take 14")


def test_every_fault_is_named_at_once(tmp_path: Path) -> None:
    found = faults(
        tmp_path,
        """
        timezone = "America/Chicgo"
        country = "XX"
        reminder_hour = 25
        digest_day = "mondy"
        coaches = ["no address"]
        raw_mail_days = -3
        remindr_hour = 7
        [cadence]
        nudge_limit = -1
        """,
        without="timezone",
    )
    assert {fault.partition(":")[0] for fault in found} == {
        *("timezone", "country", "reminder_hour", "digest_day", "coaches", "raw_mail_days"),
        *("remindr_hour", "cadence.nudge_limit"),
    }
    assert any('did you mean "America/Chicago"?' in fault for fault in found)
    assert any('did you mean "reminder_hour"?' in fault for fault in found)


@pytest.mark.parametrize(
    "key", ["name", "programme", "mail_domain", "timezone", "letters_from", "start", "end"]
)
def test_a_missing_key_is_named(tmp_path: Path, key: str) -> None:
    assert faults(tmp_path, without=key) == (f"{key}: is missing",)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("name", '"Spring 27"'),
        ("programme", '"  "'),
        ("mail_domain", '"localhost"'),
        ("timezone", '"America"'),
        ("timezone", '"../../etc/localtime"'),
        ("timezone", "5"),
        ("letters_from", '"hello@letters"'),
        ("start", "2027-01-11T09:00:00"),
        ("start", '"soon"'),
        ("end", "2027-01-10"),
        ("end", "9999-01-01"),
    ],
)
def test_a_wrong_value_is_named_by_its_key_alone(tmp_path: Path, key: str, value: str) -> None:
    (fault,) = faults(tmp_path, f"{key} = {value}", without=key)
    assert fault.startswith(f"{key}: ")


@pytest.mark.parametrize(
    "more",
    [
        'country = "us"',
        'subdivision = "IL"',
        'country = "US"\nsubdivision = "Bavaria"',
        "digest_hour = -1",
        "digest_hour = true",
        'digest_hour = "7"',
        'preset = "nagging"',
        "cadence = 3",
        "[cadence]\nreconnect_days = []",
        "[cadence]\nnudge_days = 3",
        "quiet = [[2027-03-21, 2027-03-13]]",
        "quiet = [{ from = 2027-03-13 }]",
        'never_log = ["acme.example"]',
        'coaches = "coach@example.edu"',
        "retention_days = 0",
        'link_base = "http://letters.example.edu"',
        'languages = ["tlh"]',
    ],
)
def test_each_of_these_is_exactly_one_fault(tmp_path: Path, more: str) -> None:
    assert len(faults(tmp_path, more)) == 1


def test_a_date_in_quotes_will_do(tmp_path: Path) -> None:
    assert read(tmp_path, 'start = "2027-01-12"', without="start").start == date(2027, 1, 12)


def test_what_is_no_toml_is_named_by_its_line(tmp_path: Path) -> None:
    (fault,) = faults(tmp_path, "reminder_hour 8")
    assert "line 8" in fault


def test_what_is_no_text_is_named_by_its_line(tmp_path: Path) -> None:
    path = written(tmp_path)
    path.write_bytes(path.read_bytes() + b"programme = '\xff'\n")
    with pytest.raises(Faults, match="line 8: this is not UTF-8 text"):
        read_cohort_file(path)


def test_a_mark_at_the_start_that_some_editors_write_does_no_harm(tmp_path: Path) -> None:
    path = written(tmp_path)
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert read_cohort_file(path).name == "spring"


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(Faults, match=r"autumn\.toml has a fault"):
        read_cohort_file(tmp_path / "autumn.toml")


def test_a_folder_in_place_of_a_file_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(Faults, match="it cannot be opened"):
        read_cohort_file(tmp_path)
