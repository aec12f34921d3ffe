"""Kind, never nagging: when a follow-up is shown, how often, and when it folds away."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chalicelib.domain.cadence import STANDARD
from chalicelib.domain.calendar import Calendar, Span
from chalicelib.domain.followup import FollowUp, FollowUpKind, FollowUpRef, State
from chalicelib.domain.reminding import comes_by_itself, in_digest, next_look, next_showing, showing_until
from tests.builders import CHICAGO, a_follow_up
from tests.domain.stories import (
    DAYS,
    chicago,
    follow,
    reminded,
    sent,
    snoozed,
    talk,
    the,
    wall_clock,
)

NUDGE, PREPARE, THANK_YOU = FollowUpKind.NUDGE, FollowUpKind.PREPARE, FollowUpKind.THANK_YOU
EXAMS = Calendar(CHICAGO, quiet=(Span(date(2027, 1, 14), date(2027, 1, 18)),))
OUTREACH = sent("2027-01-05 09:30")
TALK = talk("2027-01-08 10:00", "2027-01-14 15:00", end="2027-01-14 15:30")


def nudge(**changes: Any) -> FollowUp:
    """Due on Thursday 14 January at eight, known long before."""
    filled = {"due_at": chicago("2027-01-14 08:00"), "starts_at": OUTREACH.at, "captured_at": OUTREACH.at}
    return a_follow_up(**{**filled, **changes})


def shown_at(follow_up: FollowUp, calendar: Calendar = DAYS) -> str | None:
    found = next_showing(follow_up, STANDARD, calendar)
    return wall_clock(found) if found else None


# ---------------------------------------------------------------- lines of the morning's reminder


def test_it_is_shown_when_it_is_due_and_three_business_days_later_and_then_no_more() -> None:
    once = nudge(reminded_at=(chicago("2027-01-14 08:00"),))
    twice = nudge(reminded_at=(chicago("2027-01-14 08:00"), chicago("2027-01-20 08:00")))

    assert shown_at(nudge()) == "2027-01-14 08:00"
    assert shown_at(once) == "2027-01-20 08:00"  # a weekend and a holiday between
    assert shown_at(twice) is None


def test_what_was_due_before_it_was_captured_waits_for_the_next_morning() -> None:
    assert shown_at(nudge(captured_at=chicago("2027-01-15 11:00"))) == "2027-01-16 08:00"


def test_what_falls_due_later_in_the_day_is_a_line_of_the_next_morning() -> None:
    tell = nudge(ref=FollowUpRef(FollowUpKind.TELL_REFERRER, "x"), due_at=chicago("2027-01-14 17:00"))

    assert shown_at(tell) == "2027-01-15 08:00"


@pytest.mark.parametrize(
    ("captured", "shown"), [("2027-01-22 07:59", "2027-01-22 08:00"), ("2027-01-22 08:01", None)]
)
def test_what_was_due_for_more_than_five_business_days_goes_to_the_digest_only(
    captured: str, shown: str | None
) -> None:
    assert shown_at(nudge(captured_at=chicago(captured))) == shown


def test_a_time_to_agree_is_asked_for_once() -> None:
    asked = nudge(ref=FollowUpRef(FollowUpKind.AGREE_TIME, "x"), reminded_at=(chicago("2027-01-14 08:00"),))

    assert shown_at(asked) is None


def test_a_quiet_span_keeps_it_for_the_first_morning_after() -> None:
    assert shown_at(nudge(), EXAMS) == "2027-01-19 08:00"
    assert shown_at(nudge(reminded_at=(chicago("2027-01-14 08:00"),)), EXAMS) == "2027-01-19 08:00"


def test_a_snoozed_follow_up_is_shown_on_that_day_and_once_more_whatever_was_shown_before() -> None:
    rows = [
        OUTREACH,
        reminded("2027-01-14 08:00", NUDGE, OUTREACH),
        reminded("2027-01-20 08:00", NUDGE, OUTREACH),
    ]
    later = snoozed("2027-01-20 09:00", NUDGE, OUTREACH, date(2027, 1, 22))
    again = reminded("2027-01-22 08:00", NUDGE, OUTREACH)
    last = reminded("2027-01-27 08:00", NUDGE, OUTREACH)

    assert shown_at(the(NUDGE, follow(*rows, later))) == "2027-01-22 08:00"
    assert shown_at(the(NUDGE, follow(*rows, later, again))) == "2027-01-27 08:00"
    assert shown_at(the(NUDGE, follow(*rows, later, again, last))) is None


# ---------------------------------------------------------------- letters of their own


def test_only_a_preparation_and_a_thank_you_come_by_themselves_and_only_once() -> None:
    plan = follow(TALK, reminded("2027-01-14 17:30", THANK_YOU, TALK))

    assert comes_by_itself(the(PREPARE, plan))
    assert not comes_by_itself(the(THANK_YOU, plan))
    assert not comes_by_itself(nudge())


def test_a_thank_you_comes_two_hours_after_the_talk_and_three_business_days_later_as_a_line() -> None:
    first = the(THANK_YOU, follow(TALK))
    second = the(THANK_YOU, follow(TALK, reminded("2027-01-14 17:30", THANK_YOU, TALK)))

    assert shown_at(first) == "2027-01-14 17:30"
    assert shown_at(second) == "2027-01-20 08:00"


@pytest.mark.parametrize(
    ("start", "letter"),
    [
        ("2027-01-14 17:30", "2027-01-14 20:00"),
        ("2027-01-14 17:31", "2027-01-15 08:00"),
        ("2027-01-14 05:00", "2027-01-14 08:00"),
        ("2027-03-13 18:00", "2027-03-14 08:00"),
        ("2027-11-06 18:00", "2027-11-07 08:00"),
    ],
)
def test_letters_of_their_own_come_between_eight_and_twenty_local(start: str, letter: str) -> None:
    assert shown_at(the(THANK_YOU, follow(talk("2027-01-06 10:00", start)))) == letter


def test_they_come_in_quiet_spans_too() -> None:
    assert shown_at(the(THANK_YOU, follow(TALK)), EXAMS) == "2027-01-14 17:30"
    assert shown_at(the(PREPARE, follow(TALK)), EXAMS) == "2027-01-13 15:00"


def test_a_preparation_comes_when_it_is_due_and_not_once_the_talk_has_started() -> None:
    early, late = the(PREPARE, follow(TALK)), chicago("2027-01-14 15:00")

    assert shown_at(early) == "2027-01-13 15:00"
    assert shown_at(replace(early, captured_at=late)) is None
    assert next_look([replace(early, captured_at=late)], STANDARD, DAYS) is None


def test_a_preparation_that_would_come_at_night_for_a_talk_before_eight_does_not_come() -> None:
    early_talk = talk("2027-01-12 10:00", "2027-01-14 07:30")
    late = replace(the(PREPARE, follow(early_talk)), captured_at=chicago("2027-01-13 21:00"))

    assert shown_at(late) is None


def test_a_snoozed_thank_you_comes_on_that_day_by_itself_or_as_a_line_after_its_letter() -> None:
    later = snoozed("2027-01-14 18:00", THANK_YOU, TALK, date(2027, 1, 16))
    letter = reminded("2027-01-14 17:30", THANK_YOU, TALK)

    assert shown_at(the(THANK_YOU, follow(TALK, later))) == "2027-01-16 08:00"
    assert comes_by_itself(the(THANK_YOU, follow(TALK, later)))
    assert shown_at(the(THANK_YOU, follow(TALK, letter, later))) == "2027-01-16 08:00"
    assert not comes_by_itself(the(THANK_YOU, follow(TALK, letter, later)))


# ---------------------------------------------------------------- the digest


def test_the_digest_names_what_is_due_within_the_week_and_not_what_is_done() -> None:
    monday, week_before = chicago("2027-01-11 07:00"), chicago("2027-01-04 07:00")

    assert in_digest(nudge(), monday)
    assert not in_digest(nudge(starts_at=week_before), week_before)
    assert not in_digest(nudge(state=State.DONE), monday)
    assert not in_digest(nudge(lapses_at=monday), monday)


def test_the_digest_names_no_thank_you_before_its_talk() -> None:
    thank_you = the(THANK_YOU, follow(TALK))

    assert not in_digest(thank_you, chicago("2027-01-11 07:00"))
    assert in_digest(thank_you, chicago("2027-01-18 07:00"))


def test_it_stays_in_the_digest_for_two_weeks_after_its_last_reminder_and_then_folds_away() -> None:
    shown = nudge(reminded_at=(chicago("2027-01-14 08:00"), chicago("2027-01-20 08:00")))

    assert wall_clock(showing_until(shown)) == "2027-02-03 08:00"
    assert in_digest(shown, chicago("2027-02-01 07:00"))
    assert not in_digest(shown, chicago("2027-02-08 07:00"))


def test_old_mail_captured_today_is_in_the_digest_for_two_weeks_from_today() -> None:
    old = nudge(captured_at=chicago("2027-04-01 09:00"))

    assert in_digest(old, chicago("2027-04-12 07:00"))
    assert not in_digest(old, chicago("2027-04-19 07:00"))


def test_the_next_look_is_the_earliest_showing_of_what_is_open() -> None:
    later, over = nudge(due_at=chicago("2027-01-21 08:00")), nudge(state=State.DONE, due_at=OUTREACH.at)

    assert next_look([later, over, nudge()], STANDARD, DAYS) == chicago("2027-01-14 08:00")
    assert next_look([over], STANDARD, DAYS) is None


# ---------------------------------------------------------------- the law


@given(
    st.sampled_from(FollowUpKind),
    st.datetimes(datetime.fromisoformat("2027-01-01"), datetime.fromisoformat("2027-12-31")),
    st.integers(-40, 20),
)
@settings(max_examples=150, deadline=None)
def test_shown_whenever_it_asks_to_be_it_is_shown_at_most_twice_and_never_before_it_was_known(
    kind: FollowUpKind, due: datetime, known_days_before: int
) -> None:
    due_at = EXAMS.at(due)
    captured_at = EXAMS.after_days(due_at, -known_days_before)
    item = nudge(ref=FollowUpRef(kind, "x"), due_at=due_at, starts_at=due_at, captured_at=captured_at)
    shown: list[datetime] = []
    while (found := next_showing(item, STANDARD, EXAMS)) is not None:
        shown.append(found)
        item = replace(item, reminded_at=tuple(shown))

    assert len(shown) <= 2
    assert shown == sorted(set(shown))
    assert all(at >= captured_at and 8 <= EXAMS.local(at).hour <= 20 for at in shown)
    assert not any(EXAMS.is_quiet(EXAMS.day_of(at)) for at in shown[kind in (PREPARE, THANK_YOU) :])
