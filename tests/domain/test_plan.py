"""The follow-ups and the cadence, told as the stories of threads: every row of the table."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chalicelib.domain.address import Address, Person
from chalicelib.domain.cadence import STANDARD, THREE_B_SEVEN, Cadence
from chalicelib.domain.calendar import Calendar
from chalicelib.domain.followup import FollowUpKind, State
from chalicelib.domain.intent import Intent
from chalicelib.domain.plan import plan, plan_log
from chalicelib.domain.thread import ENDS, Stage
from chalicelib.domain.touch import Channel, Kind, Observation, Quality, touches
from tests.domain.logs import logs
from tests.domain.stories import (
    DAYS,
    away,
    bounce,
    cancelled,
    chicago,
    done,
    ended,
    follow,
    instant,
    met,
    not_met,
    ref,
    reminded,
    reply,
    sent,
    snoozed,
    talk,
    the,
    to_do,
    undo,
    wall_clock,
    word,
)

NUDGE, ANSWER, AGREE_TIME = FollowUpKind.NUDGE, FollowUpKind.ANSWER, FollowUpKind.AGREE_TIME
PREPARE, THANK_YOU = FollowUpKind.PREPARE, FollowUpKind.THANK_YOU
CHECK_BACK, RECONNECT = FollowUpKind.CHECK_BACK, FollowUpKind.RECONNECT

OUTREACH = sent("2027-01-05 09:30")  # a Tuesday
TALK = talk("2027-01-08 10:00", "2027-01-14 15:00", end="2027-01-14 15:30", uid="u1")  # on a Thursday
MET = (OUTREACH, TALK, met("2027-01-14 17:00"))
THANKED = (OUTREACH, TALK, sent("2027-01-15 09:00"))


# ---------------------------------------------------------------- nudge


def test_outreach_without_an_answer_wants_a_nudge_after_seven_business_days() -> None:
    plan = follow(sent("2027-01-12 09:30"))

    assert plan.stage is Stage.REACHED_OUT
    assert to_do(plan) == {"nudge": "2027-01-22 08:00"}  # a weekend and Martin Luther King Day between


@pytest.mark.parametrize(
    ("written", "due", "in_utc"),
    [("2027-03-08 09:00", "2027-03-17 08:00", 13), ("2027-11-03 09:00", "2027-11-12 08:00", 14)],
)
def test_a_nudge_over_a_night_of_clock_change_keeps_its_hour(written: str, due: str, in_utc: int) -> None:
    nudge = the(NUDGE, follow(sent(written)))

    assert wall_clock(nudge.due_at) == due
    assert nudge.due_at.hour == in_utc


def test_a_mail_sent_in_the_hour_that_comes_twice_counts_from_its_local_day() -> None:
    plan = follow(sent("2027-11-07 01:30"))

    assert to_do(plan) == {"nudge": "2027-11-16 08:00"}


def test_where_the_reminder_hour_is_skipped_on_the_day_it_moves_forward() -> None:
    cairo = ZoneInfo("Africa/Cairo")
    noon = instant("2027-04-21 12:00", cairo)
    plan = follow(sent("2027-04-21 12:00", at=noon), calendar=Calendar(cairo, reminder_hour=0))

    assert to_do(plan, cairo) == {"nudge": "2027-04-30 01:00"}


def test_the_second_outreach_plans_the_second_nudge_and_the_third_none() -> None:
    second, third = sent("2027-01-15 09:00"), sent("2027-01-28 09:00")

    assert to_do(follow(OUTREACH, second)) == {"nudge": "2027-01-27 08:00"}
    assert ended(follow(OUTREACH, second)) == [("nudge", "done")]
    assert to_do(follow(OUTREACH, second, third)) == {}
    assert follow(OUTREACH, second, third).stage is Stage.REACHED_OUT


def test_a_nudge_that_the_member_lets_pass_begets_none() -> None:
    let_pass = done("2027-01-15 09:00", NUDGE, OUTREACH)

    assert to_do(follow(OUTREACH, let_pass)) == {}


def test_the_limit_counts_from_the_last_human_reply() -> None:
    rows = [OUTREACH, sent("2027-01-15 09:00"), reply("2027-01-18 09:00"), sent("2027-01-19 09:00")]

    assert to_do(follow(*rows)) == {"nudge": "2027-01-28 08:00"}


def test_a_cohort_may_set_the_days_and_the_limit() -> None:
    cadence = Cadence(nudge_business_days=3, nudge_limit=1)

    assert to_do(follow(OUTREACH, cadence=cadence)) == {"nudge": "2027-01-08 08:00"}
    assert to_do(follow(OUTREACH, sent("2027-01-11 09:00"), cadence=cadence)) == {}


def test_three_b_seven_nudges_after_seven_days_too() -> None:
    assert to_do(follow(OUTREACH, cadence=THREE_B_SEVEN)) == {"nudge": "2027-01-14 08:00"}
    assert THREE_B_SEVEN.suggest_business_days == 3


@pytest.mark.parametrize(
    ("ending", "stage"),
    [
        (reply("2027-01-06 09:00"), Stage.REPLIED),
        (reply("2027-01-06 09:00", Intent.DECLINES), Stage.DECLINED),
        (bounce("2027-01-06 09:00"), Stage.UNREACHABLE),
        (word(Kind.CLOSED, "2027-01-06 09:00"), Stage.CLOSED),
        (TALK, Stage.SCHEDULED),
        (met("2027-01-06 09:00"), Stage.MET),
    ],
)
def test_a_nudge_ends_with_an_answer_an_end_or_a_talk(ending: Observation, stage: Stage) -> None:
    plan = follow(OUTREACH, ending)

    assert plan.stage is stage
    assert ("nudge", "cancelled") in ended(plan)


def test_a_reply_cancels_the_nudge_when_its_outreach_is_captured_after_it() -> None:
    late = sent("2027-01-05 09:30", received_at=chicago("2027-02-01 09:00"))
    answered = reply("2027-01-06 09:00")

    assert follow(answered, late) == follow(late, answered)
    assert "nudge" not in to_do(follow(answered, late))


# ---------------------------------------------------------------- machines


@pytest.mark.parametrize("permanent", [True, None])
def test_a_bounce_makes_the_address_unreachable_unless_it_says_temporary(permanent: bool | None) -> None:
    plan = follow(OUTREACH, bounce("2027-01-05 09:31", permanent=permanent))

    assert (plan.stage, to_do(plan)) == (Stage.UNREACHABLE, {})


def test_a_temporary_bounce_changes_nothing() -> None:
    assert to_do(follow(OUTREACH, bounce("2027-01-05 09:31", permanent=False))) == to_do(follow(OUTREACH))


@pytest.mark.parametrize(
    ("outreach", "report"), [(Quality.ORIGINAL, Quality.INLINE), (Quality.INLINE, Quality.ATTACHED)]
)
def test_a_bounce_within_the_minute_comes_after_its_mail_whichever_of_them_lost_its_seconds(
    outreach: Quality, report: Quality
) -> None:
    minute = chicago("2027-01-05 09:30")
    mail = sent("2027-01-05 09:30", quality=outreach, at=_within(minute, outreach, 10))
    returned = bounce("2027-01-05 09:30", quality=report, at=_within(minute, report, 20))

    assert follow(mail, returned).stage is Stage.UNREACHABLE


def _within(minute: datetime, quality: Quality, seconds: int) -> datetime:
    return minute if quality <= Quality.INLINE else minute + timedelta(seconds=seconds)


def test_writing_again_after_a_bounce_starts_over_with_both_nudges() -> None:
    rows = [OUTREACH, sent("2027-01-06 09:00"), bounce("2027-01-06 09:01"), sent("2027-01-07 09:00")]
    plan = follow(*rows)

    assert (plan.stage, to_do(plan)) == (Stage.REACHED_OUT, {"nudge": "2027-01-19 08:00"})
    assert to_do(follow(*rows, sent("2027-01-20 09:00"))) == {"nudge": "2027-01-29 08:00"}


@pytest.mark.parametrize(
    ("back_on", "due"),
    [
        (date(2027, 1, 20), "2027-01-20 08:00"),
        (date(2027, 1, 16), "2027-01-19 08:00"),  # a Saturday, and the Monday after it is a holiday
        (date(2027, 1, 8), "2027-01-14 08:00"),
        (None, "2027-01-14 08:00"),
        (date(2026, 12, 1), "2027-01-14 08:00"),
        (date.max, "2027-01-14 08:00"),
    ],
)
def test_an_out_of_office_moves_the_nudge_to_the_return_and_never_earlier(
    back_on: date | None, due: str
) -> None:
    plan = follow(OUTREACH, away("2027-01-05 09:31", back_on))

    assert (plan.stage, to_do(plan)) == (Stage.REACHED_OUT, {"nudge": due})


def test_an_out_of_office_holds_for_a_further_outreach_whichever_comes_first() -> None:
    note, again = away("2027-01-05 09:31", date(2027, 2, 15)), sent("2027-01-07 09:00")

    assert to_do(follow(OUTREACH, note, again)) == {"nudge": "2027-02-15 08:00"}
    assert to_do(follow(OUTREACH, again, away("2027-01-07 09:01", date(2027, 2, 15)))) == {
        "nudge": "2027-02-15 08:00"
    }


def test_a_second_out_of_office_that_names_an_earlier_day_takes_nothing_back() -> None:
    rows = [
        OUTREACH,
        away("2027-01-05 09:31", date(2027, 2, 15)),
        away("2027-01-06 09:31", date(2027, 1, 20)),
    ]

    assert to_do(follow(*rows)) == {"nudge": "2027-02-15 08:00"}
    assert to_do(follow(*rows, sent("2027-01-07 09:00"))) == {"nudge": "2027-02-15 08:00"}


def test_an_out_of_office_is_forgotten_with_the_next_human_reply() -> None:
    rows = [OUTREACH, away("2027-01-05 09:31", date(2027, 2, 15)), reply("2027-01-06 09:00")]

    assert to_do(follow(*rows, sent("2027-01-07 09:00"))) == {"nudge": "2027-01-19 08:00"}


def test_an_out_of_office_without_an_open_nudge_opens_none() -> None:
    assert to_do(follow(away("2027-01-05 09:31", date(2027, 2, 15)))) == {}


# ---------------------------------------------------------------- answer, agree_time, check_back


@pytest.mark.parametrize("intent", [Intent.OTHER, Intent.ASKS_QUESTION, Intent.REFERS, None])
def test_a_human_reply_wants_an_answer_on_the_next_business_day(intent: Intent | None) -> None:
    plan = follow(OUTREACH, reply("2027-01-08 17:00", intent))

    assert (plan.stage, to_do(plan)) == (Stage.REPLIED, {"answer": "2027-01-11 08:00"})


@pytest.mark.parametrize(
    "ending",
    [
        sent("2027-01-07 10:00"),
        sent("2027-01-07 10:00", channel=Channel.LINKEDIN),
        done("2027-01-07 10:00", ANSWER, "reply@2027-01-06 09:00"),
        TALK,
    ],
)
def test_an_answer_is_done_when_the_member_writes_says_so_or_a_talk_is_scheduled(ending: Observation) -> None:
    plan = follow(OUTREACH, reply("2027-01-06 09:00"), ending)

    assert ("answer", "done") in ended(plan)
    assert "answer" not in to_do(plan)


def test_a_second_reply_asks_for_no_second_answer_and_no_later_one() -> None:
    plan = follow(OUTREACH, reply("2027-01-06 09:00"), reply("2027-01-07 09:00"))

    assert to_do(plan) == {"answer": "2027-01-07 08:00"}


def test_who_accepts_without_a_time_is_answered_and_a_time_agreed() -> None:
    plan = follow(OUTREACH, reply("2027-01-06 09:00", Intent.ACCEPTS))

    assert to_do(plan) == {"answer": "2027-01-07 08:00", "agree_time": "2027-01-08 08:00"}


@pytest.mark.parametrize("ending", [TALK, done("2027-01-07 09:00", AGREE_TIME, "reply@2027-01-06 09:00")])
def test_a_time_is_agreed_when_a_talk_is_scheduled_or_the_member_says_so(ending: Observation) -> None:
    plan = follow(OUTREACH, reply("2027-01-06 09:00", Intent.ACCEPTS), ending)

    assert ("agree_time", "done") in ended(plan)


def test_an_answer_alone_agrees_no_time_and_plans_a_nudge() -> None:
    plan = follow(OUTREACH, reply("2027-01-06 09:00", Intent.ACCEPTS), sent("2027-01-06 12:00"))

    assert to_do(plan) == {"agree_time": "2027-01-08 08:00", "nudge": "2027-01-15 08:00"}
    assert plan.stage is Stage.REPLIED


def test_a_decline_closes_and_thanks_for_it_open_nothing() -> None:
    plan = follow(OUTREACH, reply("2027-01-06 09:00", Intent.DECLINES), sent("2027-01-06 10:00"))

    assert (plan.stage, to_do(plan)) == (Stage.DECLINED, {})


def test_who_declined_and_writes_again_is_answered() -> None:
    plan = follow(OUTREACH, reply("2027-01-06 09:00", Intent.DECLINES), reply("2027-01-07 09:00"))

    assert (plan.stage, to_do(plan)) == (Stage.REPLIED, {"answer": "2027-01-08 08:00"})


@pytest.mark.parametrize(
    ("named", "due"),
    [
        (date(2027, 2, 16), "2027-02-16 08:00"),
        (date(2027, 1, 16), "2027-01-19 08:00"),
        (None, "2027-02-05 08:00"),
        (date(2026, 9, 1), "2027-02-05 08:00"),
        (date.max, "2027-02-05 08:00"),
    ],
)
def test_who_asks_to_be_written_to_later_is_on_that_day_or_the_next_business_day(
    named: date | None, due: str
) -> None:
    plan = follow(OUTREACH, reply("2027-01-06 09:00", Intent.LATER, back_on=named))

    assert (plan.stage, to_do(plan)) == (Stage.REPLIED, {"check_back": due})


def test_a_word_of_thanks_before_that_day_keeps_the_promise_open_and_plans_no_nudge() -> None:
    rows = [OUTREACH, reply("2027-01-06 09:00", Intent.LATER, back_on=date(2027, 2, 16))]

    assert to_do(follow(*rows, sent("2027-01-06 10:00"))) == {"check_back": "2027-02-16 08:00"}


@pytest.mark.parametrize(
    ("newer", "state"),
    [
        (sent("2027-02-16 07:00"), "done"),
        (reply("2027-02-01 09:00"), "cancelled"),
        (talk("2027-02-01 09:00", "2027-02-03 10:00"), "done"),
        (met("2027-02-01 09:00"), "done"),
    ],
)
def test_checking_back_ends_with_a_newer_mail_or_talk(newer: Observation, state: str) -> None:
    rows = [OUTREACH, reply("2027-01-06 09:00", Intent.LATER, back_on=date(2027, 2, 16))]

    assert ("check_back", state) in ended(follow(*rows, newer))


def test_who_accepts_and_then_asks_for_later_is_checked_back_with_and_nothing_else() -> None:
    later = reply("2027-01-06 15:00", Intent.LATER, back_on=date(2027, 2, 16))
    plan = follow(OUTREACH, reply("2027-01-06 09:00", Intent.ACCEPTS), later)

    assert to_do(plan) == {"check_back": "2027-02-16 08:00"}
    assert ("answer", "cancelled") in ended(plan)
    assert ("agree_time", "cancelled") in ended(plan)


def test_who_postpones_a_talk_to_some_day_has_no_talk_and_is_checked_back_with() -> None:
    plan = follow(OUTREACH, TALK, reply("2027-01-13 09:00", Intent.LATER, back_on=date(2027, 2, 16)))

    assert (plan.stage, plan.talk, plan.met_at) == (Stage.REPLIED, None, None)
    assert to_do(plan) == {"check_back": "2027-02-16 08:00"}


# ---------------------------------------------------------------- prepare and thank_you


def test_a_scheduled_talk_is_prepared_a_day_before_and_thanked_for_a_day_after_its_end() -> None:
    plan = follow(OUTREACH, TALK)

    assert plan.stage is Stage.SCHEDULED
    assert to_do(plan) == {"prepare": "2027-01-13 15:00", "thank_you": "2027-01-15 15:30"}
    assert wall_clock(the(THANK_YOU, plan).starts_at) == "2027-01-14 15:30"


@pytest.mark.parametrize(
    ("start", "due"),
    [
        ("2027-01-11 14:00", "2027-01-08 08:00"),  # Sunday is no business day: Friday morning
        ("2027-01-19 14:00", "2027-01-15 08:00"),  # nor is the holiday before that Tuesday
        ("2027-03-15 14:00", "2027-03-12 08:00"),
    ],
)
def test_where_the_day_before_is_no_business_day_it_is_the_morning_of_the_last_one(
    start: str, due: str
) -> None:
    assert wall_clock(the(PREPARE, follow(talk("2027-01-06 10:00", start))).due_at) == due


def test_a_day_before_a_talk_on_the_monday_of_clock_change_is_24_hours() -> None:
    plan = follow(talk("2027-11-01 10:00", "2027-11-09 09:00"))

    assert wall_clock(the(PREPARE, plan).due_at) == "2027-11-08 09:00"


def test_a_talk_at_short_notice_is_not_prepared_but_thanked_for() -> None:
    assert to_do(follow(talk("2027-01-13 15:00", "2027-01-14 15:00"))) == {"thank_you": "2027-01-15 15:30"}


def test_a_preparation_is_over_when_the_talk_starts() -> None:
    prepare = the(PREPARE, follow(OUTREACH, TALK))

    assert prepare.state_at(chicago("2027-01-14 14:59")) is State.OPEN
    assert prepare.state_at(chicago("2027-01-14 15:00")) is State.DONE
    assert the(THANK_YOU, follow(OUTREACH, TALK)).state_at(chicago("2027-06-01 08:00")) is State.OPEN


def test_a_scheduled_talk_reads_as_met_from_its_end_and_not_a_minute_before() -> None:
    plan = follow(OUTREACH, TALK)

    assert plan.stage_at(chicago("2027-01-14 15:29")) is Stage.SCHEDULED
    assert plan.stage_at(chicago("2027-01-14 15:30")) is Stage.MET
    assert follow(OUTREACH).stage_at(chicago("2029-01-01 00:00")) is Stage.REACHED_OUT


@pytest.mark.parametrize("end", [None, "2027-01-14 15:00", "2027-01-14 14:00"])
def test_a_talk_whose_end_nobody_wrote_or_that_ends_before_it_starts_lasts_half_an_hour(
    end: str | None,
) -> None:
    plan = follow(talk("2027-01-08 10:00", "2027-01-14 15:00", end=end))

    assert plan.talk is not None
    assert wall_clock(plan.talk.end) == "2027-01-14 15:30"


def test_a_talk_that_moves_moves_its_preparation_and_its_thank_you() -> None:
    moved = talk("2027-01-12 10:00", "2027-01-20 15:00", uid="u1")
    plan = follow(OUTREACH, TALK, moved)

    assert to_do(plan) == {"prepare": "2027-01-19 15:00", "thank_you": "2027-01-21 15:30"}
    assert plan.met_at == chicago("2027-01-20 15:30")
    assert ("thank_you", "cancelled") in ended(plan)


def test_a_talk_that_moves_to_short_notice_has_no_preparation_left() -> None:
    moved = talk("2027-01-12 10:00", "2027-01-12 15:00", uid="u1")

    assert to_do(follow(OUTREACH, TALK, moved)) == {"thank_you": "2027-01-13 15:30"}
    assert ("prepare", "cancelled") in ended(follow(OUTREACH, TALK, moved))


def test_the_same_talk_said_again_changes_nothing() -> None:
    again = talk("2027-01-10 10:00", "2027-01-14 15:00", end="2027-01-14 15:30", uid="other")

    assert follow(OUTREACH, TALK, again) == follow(OUTREACH, TALK)


def test_an_update_of_an_invitation_after_its_talk_was_thanked_for_changes_nothing() -> None:
    update = talk("2027-01-20 10:00", "2027-01-14 15:00", end="2027-01-14 15:30", uid="u1")

    assert follow(*THANKED, update) == follow(*THANKED)
    assert follow(*MET, update) == follow(*MET)


def test_a_cancelled_talk_is_as_if_a_time_were_still_to_be_agreed() -> None:
    plan = follow(OUTREACH, TALK, cancelled("2027-01-13 10:00", uid="u1"))

    assert (plan.stage, plan.talk, plan.met_at) == (Stage.REPLIED, None, None)
    assert to_do(plan) == {"agree_time": "2027-01-15 08:00"}


def test_a_cancellation_of_another_talk_or_after_the_end_changes_nothing() -> None:
    other, late = cancelled("2027-01-13 10:00", uid="u2"), cancelled("2027-01-15 10:00", uid="u1")

    assert follow(OUTREACH, TALK, other) == follow(OUTREACH, TALK)
    assert to_do(follow(OUTREACH, TALK, late)) == {"thank_you": "2027-01-15 15:30"}
    assert to_do(follow(OUTREACH, cancelled("2027-01-06 10:00"))) == to_do(follow(OUTREACH))


def test_a_cancellation_without_an_identity_is_about_the_talk_that_counts() -> None:
    assert follow(OUTREACH, TALK, cancelled("2027-01-13 10:00")).stage is Stage.REPLIED


def test_did_not_meet_takes_the_talk_back_before_and_after_its_end() -> None:
    for when in ("2027-01-14 12:00", "2027-01-14 18:00"):
        plan = follow(OUTREACH, TALK, not_met(when))

        assert (plan.stage, plan.met_at) == (Stage.REPLIED, None)
        assert to_do(plan) == {"agree_time": "2027-01-19 08:00"}


def test_did_not_meet_where_no_talk_was_changes_nothing() -> None:
    assert to_do(follow(OUTREACH, not_met("2027-01-06 10:00"))) == to_do(follow(OUTREACH))


def test_a_talk_that_was_logged_without_an_invitation_wants_a_thank_you_a_day_later() -> None:
    plan = follow(OUTREACH, met("2027-01-07 10:00", channel=Channel.IN_PERSON))

    assert (plan.stage, plan.met_at) == (Stage.MET, chicago("2027-01-07 10:00"))
    assert to_do(plan) == {"thank_you": "2027-01-08 10:00"}


def test_saying_met_confirms_the_talk_and_keeps_its_thank_you() -> None:
    plan = follow(*MET)

    assert (plan.stage, plan.met_at) == (Stage.MET, chicago("2027-01-14 15:30"))
    assert to_do(plan) == {"thank_you": "2027-01-15 15:30"}
    assert follow(*MET, met("2027-01-14 18:00")) == plan


def test_met_then_did_not_meet_then_met_within_an_hour_ends_as_met() -> None:
    plan = follow(
        OUTREACH, TALK, met("2027-01-14 16:00"), not_met("2027-01-14 16:10"), met("2027-01-14 16:20")
    )

    assert plan.stage is Stage.MET
    assert to_do(plan) == {"thank_you": "2027-01-15 16:20"}


def test_saying_met_after_the_thanks_changes_nothing() -> None:
    assert follow(*THANKED, met("2027-01-15 12:00")) == follow(*THANKED)


@pytest.mark.parametrize("start", ["9999-12-31 10:00", "1601-01-01 10:00"])
def test_a_talk_in_an_absurd_year_is_none(start: str) -> None:
    assert follow(OUTREACH, talk("2027-01-08 10:00", start)) == follow(OUTREACH)


def test_a_mail_before_the_talk_is_no_thank_you_and_one_after_it_is() -> None:
    before, after = sent("2027-01-14 14:00"), sent("2027-01-14 15:30")

    assert follow(OUTREACH, TALK, before).stage is Stage.SCHEDULED
    plan = follow(OUTREACH, TALK, before, after)
    assert plan.stage is Stage.THANKED
    assert ended(plan) == [("prepare", "done"), ("nudge", "cancelled"), ("thank_you", "done")]


def test_thanked_by_word_is_thanked() -> None:
    plan = follow(*MET, done("2027-01-14 18:00", THANK_YOU, TALK))

    assert (plan.stage, to_do(plan)) == (Stage.THANKED, {"reconnect": "2027-02-13 08:00"})


def test_a_question_before_the_talk_wants_an_answer_and_see_you_then_does_not() -> None:
    question = reply("2027-01-11 09:00", Intent.ASKS_QUESTION)
    plan = follow(OUTREACH, TALK, question)

    assert plan.stage is Stage.SCHEDULED
    assert to_do(plan)["answer"] == "2027-01-12 08:00"
    assert "answer" not in to_do(follow(OUTREACH, TALK, reply("2027-01-11 09:00", Intent.ACCEPTS)))


def test_a_decline_before_the_talk_ends_it_all() -> None:
    plan = follow(OUTREACH, TALK, reply("2027-01-13 09:00", Intent.DECLINES))

    assert (plan.stage, plan.talk, plan.met_at, to_do(plan)) == (Stage.DECLINED, None, None, {})


@pytest.mark.parametrize("intent", [Intent.OTHER, Intent.LATER, Intent.DECLINES, None])
def test_a_thank_you_of_the_contact_after_the_talk_wants_no_answer(intent: Intent | None) -> None:
    assert to_do(follow(*MET, reply("2027-01-14 18:00", intent))) == {"thank_you": "2027-01-15 15:30"}


def test_a_question_or_a_name_after_the_talk_does() -> None:
    plan = follow(*MET, reply("2027-01-14 18:00", Intent.REFERS))

    assert plan.stage is Stage.MET
    assert to_do(plan)["answer"] == "2027-01-15 08:00"
    assert to_do(follow(*MET, reply("2027-01-14 18:00", Intent.REFERS), sent("2027-01-15 09:00"))) == {
        "reconnect": "2027-02-14 08:00"
    }


# ---------------------------------------------------------------- reconnect


def test_after_the_thanks_reconnecting_grows_from_30_to_90_to_120_days_each_time_it_is_taken_up() -> None:
    rows = [*THANKED]
    for written, due in (
        ("2027-02-15 09:00", "2027-05-16 08:00"),
        ("2027-05-17 09:00", "2027-09-14 08:00"),
        ("2027-09-15 09:00", "2028-01-13 08:00"),
    ):
        rows.append(sent(written))
        plan = follow(*rows)

        assert (plan.stage, to_do(plan)) == (Stage.IN_TOUCH, {"reconnect": due})


def test_a_mail_before_it_is_due_starts_the_same_wait_again() -> None:
    assert to_do(follow(*THANKED, sent("2027-01-20 09:00"))) == {"reconnect": "2027-02-19 08:00"}


def test_a_contact_who_writes_first_restarts_the_wait_without_making_it_longer() -> None:
    early, late = reply("2027-01-20 09:00"), reply("2027-02-20 09:00")

    assert to_do(follow(*THANKED, early)) == {"reconnect": "2027-02-19 08:00"}
    assert to_do(follow(*THANKED, late)) == {"reconnect": "2027-03-22 08:00"}
    assert ("reconnect", "cancelled") in ended(follow(*THANKED, late))


def test_a_second_talk_that_was_thanked_for_starts_with_30_days_again() -> None:
    taken_up = sent("2027-02-15 09:00")
    rows = [*THANKED, taken_up, talk("2027-02-20 09:00", "2027-03-01 15:00"), sent("2027-03-02 09:00")]

    assert to_do(follow(*rows)) == {"reconnect": "2027-04-01 08:00"}
    assert ended(follow(*THANKED, taken_up))[-1] == ("reconnect", "done")


def test_thanks_for_thanks_want_no_answer_but_an_offer_does() -> None:
    thanks, offer = reply("2027-01-16 09:00"), reply("2027-01-16 09:00", Intent.ACCEPTS)

    assert follow(*THANKED, thanks).stage is Stage.THANKED
    assert "answer" not in to_do(follow(*THANKED, thanks))
    assert follow(*THANKED, offer).stage is Stage.IN_TOUCH
    assert to_do(follow(*THANKED, offer))["answer"] == "2027-01-19 08:00"


def test_done_takes_a_reconnect_up_as_a_mail_does() -> None:
    taken_up = done("2027-02-15 09:00", RECONNECT, THANKED[-1])

    assert to_do(follow(*THANKED, taken_up)) == {"reconnect": "2027-05-16 08:00"}


def test_a_second_talk_ends_the_reconnect_and_does_not_make_the_first_unmet() -> None:
    second = talk("2027-02-20 09:00", "2027-03-01 15:00", uid="u2")
    first_end = chicago("2027-01-14 15:30")

    assert to_do(follow(*THANKED, second)) == {
        "prepare": "2027-02-26 08:00",
        "thank_you": "2027-03-02 15:30",
    }
    assert follow(*THANKED, second).met_at == first_end
    assert follow(*THANKED, second, cancelled("2027-02-22 09:00", uid="u2")).met_at == first_end
    assert follow(*THANKED, second, met("2027-03-01 16:00")).met_at == first_end


def test_a_thread_at_each_of_its_stages_says_so() -> None:
    assert follow().stage is Stage.REACHED_OUT
    assert follow(word(Kind.NOTE, "2027-01-05 09:00")).stage is Stage.REACHED_OUT
    assert follow(*THANKED).stage is Stage.THANKED


# ---------------------------------------------------------------- the member's own word


def test_a_snooze_moves_what_it_is_about_to_the_reminder_hour_of_that_day() -> None:
    later = snoozed("2027-01-14 09:00", NUDGE, OUTREACH, date(2027, 1, 25))

    assert to_do(follow(OUTREACH, later)) == {"nudge": "2027-01-25 08:00"}


def test_the_last_snooze_counts_even_a_minute_later_and_even_when_it_is_the_first_again() -> None:
    rows = [OUTREACH] + [
        snoozed(f"2027-01-14 09:0{n}", NUDGE, OUTREACH, date(2027, 1, day))
        for n, day in enumerate((25, 28, 25))
    ]

    assert to_do(follow(*rows[:3])) == {"nudge": "2027-01-28 08:00"}
    assert to_do(follow(*rows)) == {"nudge": "2027-01-25 08:00"}


def test_a_snooze_of_what_has_ended_meanwhile_brings_nothing_back() -> None:
    rows = [
        OUTREACH,
        reply("2027-01-06 09:00"),
        snoozed("2027-01-14 09:00", NUDGE, OUTREACH, date(2027, 1, 25)),
    ]

    assert to_do(follow(*rows)) == {"answer": "2027-01-07 08:00"}


@pytest.mark.parametrize("kind", [Kind.DONE, Kind.SNOOZED, Kind.REMINDED])
def test_a_word_about_nothing_changes_nothing(kind: Kind) -> None:
    assert follow(OUTREACH, word(kind, "2027-01-06 09:00")) == follow(OUTREACH)


def test_a_command_follows_its_touch_when_the_copy_it_named_was_taken_back() -> None:
    copy = sent("2027-01-05 09:31", message_id=OUTREACH.message_id, opening=OUTREACH.opening)
    let_pass = done("2027-01-14 09:00", NUDGE, copy)

    assert to_do(follow(OUTREACH, copy, let_pass, undo("2027-01-14 10:00", copy))) == {}


def test_a_plan_needs_no_rows_where_nothing_was_taken_back() -> None:
    let_pass = done("2027-01-14 09:00", NUDGE, OUTREACH)

    assert plan(touches([OUTREACH, let_pass]), STANDARD, DAYS).open == ()


def test_undo_of_the_reply_brings_the_nudge_back() -> None:
    answered = reply("2027-01-06 09:00")

    assert follow(OUTREACH, answered, undo("2027-01-06 10:00", answered)) == follow(OUTREACH)


def test_a_mail_captured_twice_is_one_outreach_with_one_nudge() -> None:
    forward = sent(
        "2027-01-05 09:30", id="forward", delivery="mail:forward", quality=Quality.INLINE, message_id=None
    )

    assert to_do(follow(OUTREACH, forward)) == to_do(follow(OUTREACH))
    assert ended(follow(OUTREACH, forward)) == []


def test_closing_ends_all_and_closing_again_after_a_reopening_as_well() -> None:
    closed, opened = word(Kind.CLOSED, "2027-01-06 09:00"), word(Kind.REOPENED, "2027-01-06 10:00")
    again = word(Kind.CLOSED, "2027-01-06 11:00")

    assert follow(OUTREACH, closed, opened).stage is Stage.REACHED_OUT
    assert follow(OUTREACH, closed, opened, again).stage is Stage.CLOSED
    assert follow(OUTREACH, closed, opened, again).open == ()


def test_reopened_after_a_decline_the_first_mail_waits_for_its_answer_again() -> None:
    plan = follow(
        OUTREACH, reply("2027-01-06 09:00", Intent.DECLINES), word(Kind.REOPENED, "2027-01-07 09:00")
    )

    assert (plan.stage, to_do(plan)) == (Stage.REACHED_OUT, {"nudge": "2027-01-19 08:00"})


def test_reopened_in_the_middle_of_an_exchange_it_is_the_members_turn() -> None:
    rows = [OUTREACH, reply("2027-01-06 09:00"), word(Kind.CLOSED, "2027-01-07 09:00")]
    plan = follow(*rows, word(Kind.REOPENED, "2027-01-08 09:00"))

    assert (plan.stage, to_do(plan)) == (Stage.REPLIED, {"answer": "2027-01-11 08:00"})


def test_reopened_after_the_thanks_it_keeps_in_touch() -> None:
    plan = follow(*THANKED, word(Kind.CLOSED, "2027-01-20 09:00"), word(Kind.REOPENED, "2027-01-21 09:00"))

    assert (plan.stage, to_do(plan)) == (Stage.THANKED, {"reconnect": "2027-02-20 08:00"})


def test_reopening_what_never_ended_changes_nothing_and_closing_nothing_stays_reopenable() -> None:
    opened = word(Kind.REOPENED, "2027-01-06 09:00")

    assert follow(OUTREACH, opened) == follow(OUTREACH)
    assert follow(word(Kind.CLOSED, "2027-01-05 09:00"), opened).stage is Stage.REACHED_OUT


def test_closed_twice_in_two_ways_it_reopens_to_where_it_was_before_the_first() -> None:
    rows = [
        OUTREACH,
        reply("2027-01-06 09:00"),
        bounce("2027-01-07 09:00"),
        word(Kind.CLOSED, "2027-01-08 09:00"),
    ]

    assert follow(*rows, word(Kind.REOPENED, "2027-01-11 09:00")).stage is Stage.REPLIED


# ---------------------------------------------------------------- what else a plan knows


def test_a_plan_knows_who_was_named_once_each_when_the_member_wrote_and_what_was_asked_and_told() -> None:
    sam = Person("Sam Ode", Address("sam@acme.example"))
    named = reply("2027-01-06 09:00", Intent.REFERS, referred=(sam,))
    again = reply("2027-01-07 09:00", Intent.REFERS, referred=(sam, Person("Kim Lee", None)))
    asked = reminded("2027-01-20 08:00", FollowUpKind.TELL_REFERRER, "samsid")
    told = done("2027-01-20 09:00", FollowUpKind.TELL_REFERRER, "samsid")

    plan = follow(OUTREACH, named, again, asked, told)

    assert plan.referred == (sam, Person("Kim Lee", None))
    assert plan.last_sent_at == OUTREACH.at
    assert plan.asked == (("samsid", chicago("2027-01-20 08:00")),)
    assert plan.told == ("samsid",)


def test_a_showing_is_kept_with_what_it_showed_and_changes_nothing_else() -> None:
    nudge = the(NUDGE, follow(OUTREACH, reminded("2027-01-14 08:00", NUDGE, OUTREACH)))

    assert nudge.reminded_at == (chicago("2027-01-14 08:00"),)
    assert nudge.due_at == the(NUDGE, follow(OUTREACH)).due_at
    assert nudge.ref == ref(NUDGE, OUTREACH)


def test_what_warmthread_notes_after_a_talk_is_no_news_of_it() -> None:
    plan = follow(OUTREACH, TALK, reminded("2027-01-14 17:30", THANK_YOU, TALK))

    assert (plan.stage, the(PREPARE, plan).state) == (Stage.SCHEDULED, State.OPEN)
    assert the(THANK_YOU, plan).reminded_at == (chicago("2027-01-14 17:30"),)


def test_old_mail_that_is_captured_today_is_known_since_today() -> None:
    today = datetime(2027, 4, 1, 15, tzinfo=UTC)
    nudge = the(NUDGE, follow(sent("2027-01-05 09:30", received_at=today)))

    assert (nudge.starts_at, nudge.captured_at) == (OUTREACH.at, today)


# ---------------------------------------------------------------- the laws

_QUICK = settings(max_examples=100, deadline=None)
_COUNTED_IN_DAYS = (NUDGE, ANSWER, AGREE_TIME, CHECK_BACK, RECONNECT)


@given(logs(), st.data())
@_QUICK
def test_any_order_and_any_repetition_ends_in_the_same_plan(
    rows: tuple[Observation, ...], data: st.DataObject
) -> None:
    assert follow(*data.draw(st.permutations([*rows, *rows]))) == follow(*rows)


@given(logs(corrections=False), st.data())
@_QUICK
def test_undo_is_as_if_the_delivery_had_never_come(
    rows: tuple[Observation, ...], data: st.DataObject
) -> None:
    gone = data.draw(st.sampled_from(rows))
    kept = [row for row in rows if row.delivery != gone.delivery]
    lost = {row.id for row in rows} - {row.id for row in kept}
    kept = [row for row in kept if row.about is None or row.about.cause not in lost]
    took_back = undo("2027-06-01 09:00", gone)

    assert follow(*kept, *(row for row in rows if row.delivery == gone.delivery), took_back) == follow(*kept)


@given(logs())
@_QUICK
def test_what_is_open_is_one_of_a_kind_at_its_hour_and_nothing_in_an_end(
    rows: tuple[Observation, ...],
) -> None:
    found = plan_log(rows, STANDARD, DAYS)
    kinds = [f.kind for f in found.open]

    assert len(kinds) == len(set(kinds))
    assert not (found.stage in ENDS and kinds)
    for f in found.open:
        if f.kind in _COUNTED_IN_DAYS:
            assert f.due_at == DAYS.at_hour(DAYS.day_of(f.due_at), 8)
            assert f.due_at > f.starts_at or any(row.kind is Kind.SNOOZED for row in rows)
