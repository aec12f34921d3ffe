"""The same cause writes the same letter."""

from __future__ import annotations

from chalicelib.domain.letter import letter_id
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
