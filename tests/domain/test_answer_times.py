"""The times that an answer offers, as people write them; nothing where a day or an hour is missing."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.domain.answer import read_answer
from chalicelib.domain.answer_times import Proposal, times_offered
from chalicelib.domain.sentences import sentences_of

TUESDAY = date(2027, 1, 12)


def offered(text: str) -> list[str]:
    found = times_offered([sentence.plain for sentence in sentences_of(text)], TUESDAY)
    return [f"{p.at:%m-%d %H:%M}" + (f" {p.zone}" if p.zone else "") for p in found]


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Thursday at 3pm?", ["01-14 15:00"]),
        ("How about Tuesday or Wednesday at 3?", ["01-19 15:00", "01-13 15:00"]),
        ("Thursday 3pm or 4pm", ["01-14 15:00", "01-14 16:00"]),
        ("3pm on Thursday or 4pm on Friday", ["01-14 15:00", "01-15 16:00"]),
        ("Mon at 10, Tue at 11 or Wed at 12", ["01-18 10:00", "01-19 11:00", "01-13 12:00"]),
        ("10:30 on the 14th", ["01-14 10:30"]),
        ("Tue 26 Jan 4:30pm", ["01-26 16:30"]),
        ("March 12 at 9:30 am", ["03-12 09:30"]),
        ("12 March, 14.00", ["03-12 14:00"]),
        ("Wed 2-4pm", ["01-13 14:00"]),
        ("Thurs 11am-1pm EST", ["01-14 11:00 America/New_York"]),
        ("Friday 11-1pm", ["01-15 11:00"]),
        ("tomorrow at noon", ["01-13 12:00"]),
        ("today at 5", ["01-12 17:00"]),
        ("next Thursday at 08:15", ["01-21 08:15"]),
        ("Friday at 12am", ["01-15 00:00"]),
        ("Monday 9 am IST", ["01-18 09:00 Asia/Kolkata"]),
        ("swamped until the 9th, but Tuesday 10th at 11?", ["02-10 11:00"]),
        ("Friday at 10 o'clock", ["01-15 10:00"]),
        ("half two on Friday", ["01-15 14:30"]),
        ("Friday, half past three", ["01-15 15:30"]),
        ("quarter to ten on Friday", ["01-15 09:45"]),
        ("a quarter past 1 on Friday", ["01-15 13:15"]),
        ("ten to one on Friday", ["01-15 12:50"]),
        ("Friday 2ish", ["01-15 14:00"]),
        ("9-ish on Fri", ["01-15 09:00"]),
        ("Wed noonish", ["01-13 12:00"]),
        ("Friday 14h30", ["01-15 14:30"]),
        ("Friday at 17h", ["01-15 17:00"]),
        ("Friday 1430-1530 hrs", ["01-15 14:30"]),
        ("between 2 and 4 Thursday", ["01-14 14:00"]),
        ("Thursday between 9 and 11 am", ["01-14 09:00"]),
        ("Friday at three thirty", ["01-15 15:30"]),
        ("Friday at ten in the morning", ["01-15 10:00"]),
        ("Friday, ten in the morning", ["01-15 10:00"]),
        ("Friday, eight in the evening", ["01-15 20:00"]),
        ("Friday, nine thirty am", ["01-15 09:30"]),
        ("Friday, nine o'clock", ["01-15 09:00"]),
    ],
)
def test_a_day_with_an_hour_is_a_time(text: str, times: list[str]) -> None:
    assert offered(text) == times


@pytest.mark.parametrize(
    "text",
    [
        "I could do Thursday or Friday",
        "any time after 3pm",
        "20 minutes on Friday",
        "half an hour on Friday",
        "Friday, about two people",
        "a quarter of the team on Friday",
        "Friday, about one of these",
        "Friday at 25:00",
        "Friday at 10:75",
        "the 31st of February at 3pm",
        "not on Friday 3",
        "until Friday at 3",
        "",
    ],
)
def test_without_a_day_and_an_hour_there_is_no_time(text: str) -> None:
    assert offered(text) == []


def test_only_a_clause_that_offers_time_offers_times() -> None:
    written_at = datetime(2027, 1, 12, 9, tzinfo=UTC)
    answer = read_answer("I was away on Monday at 9. How about Thursday at 3pm?", written_at=written_at)
    assert answer.proposed == (Proposal(datetime.fromisoformat("2027-01-14T15:00")),)
    assert read_answer("How about Thursday at 3pm?", written_at=None).proposed == ()


@given(
    st.lists(
        st.sampled_from(
            (
                "thursday",
                "the 9th",
                "jan 31",
                "30 feb",
                "at 3",
                "3pm",
                "11-1pm",
                "on",
                "or",
                "until",
                "noon",
                "99",
            )
        ),
        max_size=12,
    )
)
def test_whatever_is_offered_lies_within_a_year_and_is_told_once(words: list[str]) -> None:
    found = times_offered([" ".join(words)], TUESDAY)
    assert len(set(found)) == len(found) <= 6
    assert all(TUESDAY <= proposal.at.date() <= date(2028, 1, 12) for proposal in found)
