"""A scenario's file: what its steps mean, and how every fault of it is named."""

from __future__ import annotations

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from chalicelib.domain.address import Address
from chalicelib.domain.letter import LetterKind
from chalicelib.domain.proof import Verdict, Verdicts
from infra.faults import Faults
from infra.scenario import Scenario, read_scenario
from infra.steps import Box, Feedback, FeedbackKind, LetterRef, Mail, Press, Wait, Which
from tests.infra.plays import SCENARIO, scenario_folder

_MEMBER = """\
[[member]]
name = "Robin Vale"
address = "robin@student.example.edu"
addresses = ["robin.vale@home.example"]
"""


def read(folder: Path, text: str) -> Scenario:
    return read_scenario(scenario_folder(folder, text))


def step(text: str, *, at: str = "2027-01-11T09:00:00-06:00") -> str:
    return f"[[step]]\nat = {at}\n{text}\n"


def faults(folder: Path, text: str) -> tuple[str, ...]:
    with pytest.raises(Faults) as caught:
        read(folder, text)
    return caught.value.found


def fault_of_step(folder: Path, text: str) -> str:
    (fault,) = faults(folder, _MEMBER + step(text))
    return fault


def test_a_member_has_the_cohorts_zone_where_none_is_given(tmp_path: Path) -> None:
    robin, asha = read(tmp_path, SCENARIO).members
    assert (robin.name, robin.timezone) == ("Robin Vale", ZoneInfo("America/Chicago"))
    assert asha.timezone == ZoneInfo("America/Los_Angeles")


def test_a_scenario_needs_no_cohort_and_holidays_are_those_around_its_steps(tmp_path: Path) -> None:
    text = '[cohort]\ncountry = "US"\n' + _MEMBER + step('run = "until"')
    cohort = read(tmp_path, text).cohort
    assert {day.year for day in cohort.holidays} == {2026, 2027, 2028, 2029}
    assert (cohort.start, cohort.end, cohort.timezone) == (None, None, ZoneInfo("UTC"))
    bare = read(tmp_path, _MEMBER + step('run = "until"')).cohort
    assert bare.holidays == frozenset()
    assert bare.link_base, "links can be pressed in any scenario"


def test_a_mail_goes_to_the_first_members_capture_address_with_every_verdict_passed(tmp_path: Path) -> None:
    (only,) = read(tmp_path, _MEMBER + step('mail = "01-outreach.eml"')).steps
    assert only.what == Mail(tmp_path / "01-outreach.eml", Address("robin@student.example.edu"))
    assert only.number == 1
    assert isinstance(only.what, Mail)
    assert only.what.verdicts == Verdicts()


def test_a_mail_may_say_whose_where_what_it_answers_and_what_the_receiver_found(tmp_path: Path) -> None:
    text = """
    mail = "01-outreach.eml"
    from_member = "robin.vale@home.example"
    to = "check"
    reply_to = "digest:first"
    verdicts = { dmarc = "GRAY", spf = "FAIL" }
    """
    (only,) = read(tmp_path, _MEMBER + step(text)).steps
    assert only.what == Mail(
        tmp_path / "01-outreach.eml",
        Address("robin@student.example.edu"),
        Box.CHECK,
        LetterRef(LetterKind.DIGEST, Which.FIRST),
        Verdicts(dmarc=Verdict.GRAY, spf=Verdict.FAIL),
    )


def test_a_mail_may_go_to_an_address_that_is_written_out(tmp_path: Path) -> None:
    (only,) = read(tmp_path, _MEMBER + step('mail = "01-outreach.eml"\nto = "xy@in.example"')).steps
    assert isinstance(only.what, Mail)
    assert only.what.to == Address("xy@in.example")


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ('press = "reminder:last#done"', Press(LetterRef(LetterKind.REMINDER, Which.LAST), "done")),
        ('event = "bounce:last"', Feedback(FeedbackKind.BOUNCE, LetterRef(None, Which.LAST))),
        (
            'event = "complaint:digest:first"\nfrom_member = "robin@student.example.edu"',
            Feedback(
                FeedbackKind.COMPLAINT,
                LetterRef(LetterKind.DIGEST, Which.FIRST),
                Address("robin@student.example.edu"),
            ),
        ),
        ('run = "until"', Wait()),
    ],
)
def test_the_other_kinds_of_step(tmp_path: Path, text: str, what: Press | Feedback | Wait) -> None:
    (only,) = read(tmp_path, _MEMBER + step(text)).steps
    assert only.what == what


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('mail = "03.eml"', 'step 1: mail: "03.eml" is not in the folder'),
        ('mail = "../secret.eml"', "outside of the folder"),
        (
            'mail = "01-outreach.eml"\nrun = "until"',
            "exactly one of mail, press, event, run; it has mail and run",
        ),
        ('to = "capture"', "it has none"),
        ('mail = "01-outreach.eml"\nto = "inbox"', "step 1: to: "),
        ('mail = "01-outreach.eml"\nfrom_member = "x@y.example"', "is not the address of a [[member]]"),
        ('mail = "01-outreach.eml"\nreply_to = "digest"', "does not name a letter"),
        ('mail = "01-outreach.eml"\nreply_to = "gossip:last"', "does not name a letter"),
        ('mail = "01-outreach.eml"\nverdicts = { dmarc = "MAYBE" }', "step 1: verdicts.dmarc: "),
        ('mail = "01-outreach.eml"\nverdicts = { arc = "PASS" }', "step 1: verdicts.arc: "),
        ('press = "reminder:last"', "does not name a link"),
        ('press = "reminder:last#done"\nto = "check"', "step 1: to: is not a key"),
        ('event = "opened:last"', "is not an event"),
        ('event = "bounce:soon"', "does not name a letter"),
        ('run = "forever"', "step 1: run: "),
        ('run = "until"\nwhy = "because"', "step 1: why: is not a key"),
    ],
)
def test_a_fault_of_a_step_names_the_step_and_the_key(tmp_path: Path, text: str, says: str) -> None:
    fault = fault_of_step(tmp_path, text)
    assert fault.startswith("step 1: ")
    assert says in fault


@pytest.mark.parametrize(
    ("at", "says"),
    [
        ("2027-01-11T09:00:00", "has no offset"),
        ("2027-01-11", "is not a date with a time"),
        ('"tomorrow"', "is not a date with a time"),
        ("2207-01-11T09:00:00Z", "not in the years"),
    ],
)
def test_a_moment_needs_a_date_a_time_and_an_offset(tmp_path: Path, at: str, says: str) -> None:
    (fault,) = faults(tmp_path, _MEMBER + step('run = "until"', at=at))
    assert fault.startswith("step 1: at: ")
    assert says in fault


def test_steps_do_not_go_back_in_time_whatever_their_offsets(tmp_path: Path) -> None:
    later, earlier = "2027-01-11T09:00:00-06:00", "2027-01-11T14:00:00Z"
    (fault,) = faults(tmp_path, _MEMBER + step('run = "until"', at=later) + step('run = "until"', at=earlier))
    assert fault.startswith("step 2: at: ")
    assert "earlier than the step before it" in fault


def test_two_steps_may_happen_at_once(tmp_path: Path) -> None:
    assert len(read(tmp_path, _MEMBER + step('run = "until"') * 2).steps) == 2


def test_a_story_needs_somebody_and_something_to_happen(tmp_path: Path) -> None:
    assert [fault.partition(":")[0] for fault in faults(tmp_path, "")] == ["member", "step"]


def test_an_address_belongs_to_one_member(tmp_path: Path) -> None:
    second = '[[member]]\naddress = "robin.vale@home.example"\n'
    (fault,) = faults(tmp_path, _MEMBER + second + step('run = "until"'))
    assert "member 2" in fault
    assert "is an address of member 1 too" in fault


def test_faults_of_cohort_member_and_steps_are_told_together(tmp_path: Path) -> None:
    text = '[cohort]\ntimezone = "Mars"\n' + _MEMBER + 'colour = "red"\n' + step("") + "[other]\n"
    found = faults(tmp_path, text)
    assert [fault.partition(":")[0] for fault in found] == ["cohort.timezone", "member 1", "step 1", "other"]


def test_a_step_that_is_no_table_is_a_fault(tmp_path: Path) -> None:
    assert any("list of tables" in fault for fault in faults(tmp_path, "step = 3\n" + _MEMBER))


def test_a_folder_without_a_scenario_is_named(tmp_path: Path) -> None:
    with pytest.raises(Faults, match=r"scenario\.toml has a fault"):
        read_scenario(tmp_path)
