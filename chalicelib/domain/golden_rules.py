"""The golden rule as a table: which sentences ask for a job, and what to write in their place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from chalicelib.domain.job_phrases import PARTS


class Ask(StrEnum):
    """The names of the rules, as findings show them."""

    HIRE = "asks_to_be_hired"
    CONSIDER = "asks_to_be_considered"
    REFER = "asks_for_a_referral"
    RECRUITER = "asks_for_a_recruiter"
    HIRING = "asks_whether_they_hire"
    OPENINGS = "asks_to_hear_of_openings"
    RESUME = "sends_a_resume"
    NEED = "says_they_need_a_job"
    APPLY = "applies"
    OFFER = "offers_oneself"
    MARKET = "asks_about_openings_in_general"
    HOPE = "hopes_for_a_job"
    LOOKING = "says_they_are_looking"
    REVIEW = "asks_for_a_resume_review"


# Why, and another way to say it.
ADVICE: dict[Ask, str] = {
    Ask.HIRE: (
        'This asks for a job, and strangers say yes to a talk because nobody asks them for one. Try: '
        '"Could I ask you about your work for 20 minutes?"'
    ),
    Ask.CONSIDER: (
        'Being considered is what an applicant asks for; here you ask to learn. Try: "I would value '
        'hearing how you came to this work."'
    ),
    Ask.REFER: (
        'A referral is a favor towards a job, and they do not know you yet. Try: "Is there anybody '
        'else you would suggest I learn from?"'
    ),
    Ask.RECRUITER: (
        'A recruiter is the way to a job, not to what this person knows. Try: "Is there a colleague '
        'whose path I could learn from, too?"'
    ),
    Ask.HIRING: (
        'Asking whether they hire turns the talk into an application. Try: "What does a week on your '
        'team look like?"'
    ),
    Ask.OPENINGS: (
        'This asks them to look out for jobs for you. Try: "May I write again when I know more, to '
        'tell you what I did with your advice?"'
    ),
    Ask.RESUME: (
        'A resume that nobody asked for says that you want a job. Leave it out; a sentence on who you '
        'are is enough: "I am a second-year student of biology."'
    ),
    Ask.NEED: (
        'Needing a job puts the weight on them. Say what you would like to understand: "I am finding '
        'out what this work is like from day to day."'
    ),
    Ask.APPLY: (
        'Applications go through the company; this talk is for learning. Try: "I would like to hear '
        'what surprised you in this work."'
    ),
    Ask.OFFER: (
        'Offering yourself is asking to be hired in other words. Say what draws you to their work: '
        '"Your project on river maps made me curious."'
    ),
    Ask.MARKET: (
        'Openings, even in general, make the talk about jobs. Try: "How has this field changed since '
        'you started?"'
    ),
    Ask.HOPE: (
        'A hope for a job weighs on the talk before it began. Say what you hope to learn: "I hope to '
        'understand what the first years are like."'
    ),
    Ask.LOOKING: (
        'That you are looking may read as asking. Say what you want to find out: "I am finding out '
        'which kinds of work would suit me."'
    ),
    Ask.REVIEW: (
        'A resume on the table makes it a job talk. Try asking in the talk itself: "What did you learn '
        'early that helped you most?"'
    ),
}  # fmt: skip

SOFT = frozenset({Ask.MARKET, Ask.HOPE, Ask.LOOKING, Ask.REVIEW})


@dataclass(frozen=True, slots=True)
class Row:
    """`wanted` and `unwanted` are written as in `row`; they are compiled when they are first read.

    `unless`, anywhere in the clause, acquits.
    `curious`: not where it is asked with how, why or what, or of the past, as people ask to learn.
    `yields`: to a row that only softens and holds of the same clause.
    `whole`: read over the turns of a sentence, not clause by clause.
    """

    ask: Ask
    wanted: str
    why: str
    unwanted: str = ""
    curious: bool = True
    yields: bool = False
    whole: bool = False

    @property
    def pattern(self) -> re.Pattern[str]:
        return _compiled(self.wanted)

    @property
    def unless(self) -> re.Pattern[str] | None:
        return _compiled(self.unwanted) if self.unwanted else None


def row(
    ask: Ask,
    why: str,
    patterns: str | Sequence[str],
    unless: str | Sequence[str] = (),
    *,
    curious: bool = True,
    yields: bool = False,
    whole: bool = False,
) -> Row:
    """Of alternatives, in which `<ME>` stands for a part of `job_phrases`."""
    return Row(ask, _joined(patterns), why, _joined(unless), curious, yields, whole)


def _joined(patterns: str | Sequence[str]) -> str:
    return patterns if isinstance(patterns, str) else "|".join(patterns)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    while _PART.search(pattern):
        pattern = _PART.sub(lambda part: PARTS[part[1]], pattern)
    return re.compile(pattern)


_PART = re.compile(r"<([A-Z_]+)>")
