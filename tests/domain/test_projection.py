"""From the log to the head: what is kept, and when it is looked at next."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chalicelib.domain.address import Address, Person
from chalicelib.domain.calendar import Span
from chalicelib.domain.followup import FollowUpKind
from chalicelib.domain.intent import Intent
from chalicelib.domain.member import LetterStop, Member
from chalicelib.domain.projection import head_of
from chalicelib.domain.thread import Stage, ThreadHead
from chalicelib.domain.touch import Kind, Observation
from tests.builders import NOW, a_cohort, a_contact, a_member
from tests.domain.logs import logs
from tests.domain.stories import (
    MLK_DAY,
    chicago,
    done,
    met,
    reminded,
    reply,
    sent,
    talk,
    undo,
    wall_clock,
    word,
)

COHORT = a_cohort(holidays=frozenset({MLK_DAY}))
OUTREACH = sent("2027-01-05 09:30")
TALK = talk("2027-01-08 10:00", "2027-01-14 15:00", end="2027-01-14 15:30")
SAM = Person("Sam Ode", Address("sam@acme.example"))


def head(
    *rows: Observation, member: Member | None = None, after: datetime = NOW, **changes: Any
) -> ThreadHead:
    filled: dict[str, Any] = {"cohort": COHORT, "version": 3, "member": member or a_member(), "after": after}
    return head_of(a_contact(), rows, **{**filled, **changes})


def look(*rows: Observation, **changes: Any) -> str | None:
    found = head(*rows, **changes).look_at
    return wall_clock(found) if found else None


def test_a_head_says_what_the_log_comes_to() -> None:
    named = reply("2027-01-06 09:00", Intent.REFERS, referred=(SAM,))
    told = done("2027-01-20 09:00", FollowUpKind.TELL_REFERRER, "samsid")
    asked = reminded("2027-01-20 08:00", FollowUpKind.TELL_REFERRER, "samsid")

    found = head(OUTREACH, named, TALK, told, asked, waiting=("inbound/7",))

    assert (found.stage, found.version, found.waiting) == (Stage.MET, 3, ("inbound/7",))
    assert (found.talk_start, found.talk_end) == (chicago("2027-01-14 15:00"), chicago("2027-01-14 15:30"))
    assert [f.kind for f in found.follow_ups] == [FollowUpKind.THANK_YOU]
    assert (found.referred, found.told, [name for name, _ in found.asked]) == (
        (SAM,),
        ("samsid",),
        ["samsid"],
    )
    assert (found.last_sent_at, found.met_at) == (OUTREACH.at, chicago("2027-01-14 15:30"))
    assert (found.touches, found.updated_at) == (4, told.at)


def test_a_thread_that_was_undone_whole_has_no_touches_and_nothing_to_look_at() -> None:
    found = head(OUTREACH, undo("2027-01-05 10:00", OUTREACH))

    assert (found.touches, found.look_at, found.updated_at) == (0, None, NOW)
    assert found.talk_start is None


def test_it_is_looked_at_when_its_follow_up_is_due() -> None:
    assert look(OUTREACH) == "2027-01-14 08:00"


def test_who_wants_no_letters_is_not_looked_at_and_without_reminders_only_for_talks() -> None:
    no_letters = a_member(stopped=(LetterStop.ALL,))
    no_reminders = a_member(stopped=(LetterStop.REMINDERS,))

    assert look(OUTREACH, TALK, member=no_letters) is None
    assert look(OUTREACH, member=no_reminders) is None
    assert look(OUTREACH, TALK, member=no_reminders) == "2027-01-13 15:00"


def test_a_pause_keeps_every_look_until_it_ends() -> None:
    paused = a_member(paused_until=chicago("2027-02-01 08:00"))

    assert look(OUTREACH, member=paused) == "2027-02-01 08:00"
    assert look(OUTREACH, reply("2027-06-01 09:00"), member=paused) == "2027-06-02 08:00"
    assert look(member=paused) is None


def test_a_talk_that_was_held_is_looked_at_when_its_referrer_should_be_told() -> None:
    rows = [OUTREACH, met("2027-01-14 17:00"), sent("2027-01-14 18:00")]

    assert look(*rows) == "2027-01-20 08:00"
    assert look(*rows, after=chicago("2027-01-20 08:00")) == "2027-02-13 08:00"  # only the reconnect is left


def test_a_talk_that_we_hear_of_late_is_looked_at_on_the_next_morning() -> None:
    rows = [
        OUTREACH,
        met("2027-01-07 17:00", received_at=chicago("2027-01-21 10:00")),
        sent("2027-01-07 18:00"),
    ]

    assert look(*rows, after=chicago("2027-01-21 10:00")) == "2027-01-22 08:00"


def test_who_was_named_is_looked_at_on_the_next_morning_since_they_may_have_been_met_already() -> None:
    named = reply("2027-01-29 09:00", Intent.REFERS, referred=(SAM,))
    answered = sent("2027-01-29 09:30")

    assert look(OUTREACH, named, answered, after=chicago("2027-01-29 09:30")) == "2027-01-30 08:00"
    assert look(OUTREACH, named, answered, after=chicago("2027-01-30 08:00")) == "2027-02-09 08:00"


@pytest.mark.parametrize("last", [date(2027, 1, 20), date(2027, 1, 25)])
def test_in_a_quiet_span_these_looks_wait_for_its_end(last: date) -> None:
    quiet = a_cohort(holidays=frozenset({MLK_DAY}), quiet=(Span(date(2027, 1, 15), last),))
    rows = [OUTREACH, met("2027-01-14 17:00"), sent("2027-01-14 18:00")]

    assert look(*rows, cohort=quiet) == f"2027-01-{last.day + 1} 08:00"


def test_the_goal_is_the_last_that_was_said_and_not_taken_back() -> None:
    first = word(Kind.NOTE, "2027-01-13 09:00", goal="how maps are made")
    second = word(Kind.NOTE, "2027-01-14 09:00", goal="how planners decide")
    again = word(Kind.NOTE, "2027-01-14 10:00", goal="how maps are made")

    assert head(OUTREACH).goal == ""
    assert head(OUTREACH, first, second).goal == "how planners decide"
    assert head(OUTREACH, again, first, second).goal == "how maps are made"
    assert head(OUTREACH, first, second, undo("2027-01-15 09:00", second)).goal == "how maps are made"


def test_the_entries_of_the_learning_book_are_counted() -> None:
    notes = [word(Kind.NOTE, f"2027-01-13 09:0{n}", learned="Trees need soil.") for n in range(3)]

    assert head(OUTREACH, *notes, word(Kind.NOTE, "2027-01-14 09:00")).learned == 3
    assert head(OUTREACH, *notes, undo("2027-01-15 09:00", notes[0])).learned == 2


@given(logs(), st.data())
@settings(max_examples=60, deadline=None)
def test_the_head_depends_neither_on_order_nor_on_repetition(
    rows: tuple[Observation, ...], data: st.DataObject
) -> None:
    assert head(*data.draw(st.permutations([*rows, *rows]))) == head(*rows)


@given(logs(corrections=False), st.data())
@settings(max_examples=60, deadline=None)
def test_a_delivery_that_was_undone_leaves_nothing_in_the_head(
    rows: tuple[Observation, ...], data: st.DataObject
) -> None:
    gone = data.draw(st.sampled_from(rows))
    lost = {row.id for row in rows if row.delivery == gone.delivery}
    kept = [row for row in rows if row.id not in lost and (not row.about or row.about.cause not in lost)]
    undone = [row for row in rows if row.id in lost]

    assert head(*kept, *undone, undo("2027-06-01 09:00", gone)) == head(*kept)
