"""When follow-ups fall due: the numbers, each with its source, and the two presets."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cadence:
    """Every number of section "Follow-ups and the cadence"; a cohort's file may override each."""

    nudge_business_days: int = 7  # Duke University Career Center, informational interview guide
    nudge_limit: int = 2
    suggest_business_days: int | None = None  # when another contact at the company is suggested
    answer_business_days: int = 1
    agree_time_business_days: int = 2
    prepare_hours: int = 24
    thank_you_hours: int = 24  # Yale and Oklahoma State career centres: within a day
    thank_you_first_letter_hours: int = 2
    tell_referrer_business_days: int = 3
    reconnect_days: tuple[int, ...] = (30, 90, 120)  # our own default; the last one repeats
    check_back_days: int = 30  # our own default, where "later" names no date
    talk_minutes: int = 30  # assumed length of a talk whose end nobody wrote
    remind_again_business_days: int = 3
    digest_only_after_business_days: int = 5


STANDARD = Cadence()
# Steve Dalton's 3B7 routine as Duke's career centre describes it: after 3 business days without
# an answer write to another contact there, after 7 nudge the first.
THREE_B_SEVEN = Cadence(suggest_business_days=3)

PRESETS: dict[str, Cadence] = {"standard": STANDARD, "three_b_seven": THREE_B_SEVEN}
