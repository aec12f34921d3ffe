"""The same cause writes the same letter."""

from __future__ import annotations

from chalicelib.domain.letter import letter_id, same_id
from chalicelib.domain.member import MemberId
from tests.builders import ROBIN, a_letter


def test_the_id_of_a_letter_follows_from_its_member_and_cause_alone() -> None:
    found = letter_id(ROBIN, "reminder", "2027-01-21")

    assert found == letter_id(ROBIN, "reminder", "2027-01-21")
    assert len(found) == 10
    assert found != letter_id(ROBIN, "reminder", "2027-01-22")
    assert found != letter_id(MemberId("kim2"), "reminder", "2027-01-21")
    assert found != letter_id(ROBIN, "reminder2027-01-21")


def test_a_fact_that_was_not_written_down_reads_as_nothing() -> None:
    letter = a_letter(facts=(("what", "done"),))

    assert letter.fact("what") == "done"
    assert letter.fact("due") == ""


def test_the_id_that_the_mail_service_gave_is_the_same_in_every_region_and_any_other_is_compared_whole() -> (
    None
):
    given = "0100018a1b2c3d4e-1a2b3c4d-5e6f-7a8b-9c0d-1e2f3a4b5c6d-000000"

    assert same_id(f"<{given}@email.amazonses.com>") == given
    assert same_id(f" <{given}@eu-west-1.amazonses.com> ") == given
    assert same_id(given) == given
    assert same_id("<first@student.example.edu>") == "first@student.example.edu"
    assert same_id("<first@elsewhere.example>") != same_id("<first@student.example.edu>")
