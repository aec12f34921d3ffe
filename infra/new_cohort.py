"""The text of a new cohort's file: every key, each with a comment that says what it does."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from chalicelib.domain.cadence import PRESETS, STANDARD
from infra import forms
from infra.cohort_file import cohort_of
from infra.toml_keys import Form, parse


@dataclass(frozen=True, slots=True)
class Question:
    """What cannot be guessed. `form` checks the answer; an `optional` one may be empty."""

    words: str
    form: Form[object]
    optional: bool = False


QUESTIONS: Mapping[str, Question] = {
    "programme": Question("What do members know the programme as?", forms.text),
    "mail_domain": Question("Which mail domain receives for this cohort alone?", forms.domain),
    "letters_from": Question("From which address do letters come?", forms.address),
    "timezone": Question("In which time zone is it (such as America/Chicago)?", forms.timezone),
    "start": Question("On which day does it start (such as 2027-01-11)?", forms.day),
    "end": Question("On which day does it end?", forms.day),
    "country": Question(
        "Whose public holidays count (such as US; empty for none)?", forms.text, optional=True
    ),
}

_FILE = """\
# A cohort of Warmthread. After a change: warmthread cohort validate {bare_name}

name = {name}
programme = {programme}  # as members read it in their letters
mail_domain = {mail_domain}  # receives for this cohort alone, at every address
letters_from = {letters_from}  # one lasting address, the same for all cohorts
# link_base = "https://letters.example.edu/api"  # where links in letters lead; none: reply commands only
{alarm_address}
timezone = {timezone}  # a member may have another
{country}
{subdivision}
start = {start}
end = {end}

coaches = {coaches}  # they see stages and counts, never mail, and never become contacts
never_log = []  # addresses, or domains as "@acme.example", that are never logged
equal_domains = []  # where addresses are one person's, as [["example.edu", "student.example.edu"]]
quiet = []  # exams and breaks, as {{ from = 2027-03-13, to = 2027-03-21 }}: only talks are written about
languages = ["en"]  # of letters

# join_code = "maple-4207"  # whoever mails it to join@ of the mail domain is a member; without one nobody
join_domains = []  # whose addresses may join, as "student.example.edu", each by itself; any where empty

reminder_hour = 8  # one reminder a morning at most, at this local hour
digest_day = "monday"
digest_hour = 7
letters_per_minute = 20  # at most, to one recipient domain: more look like a campaign to its filter
due_shards = 4  # parts of the due index: more than 4 only for thousands of members
raw_mail_days = 30  # mails, and every text taken from them, are deleted after so many days
log_days = 30  # what the Lambdas log, which names nobody
retention_days = 365  # dates, kinds, names and the member's own notes stay so long after the end

# "standard", or "three_b_seven": another contact at the company is suggested after 3 business days.
preset = {preset}

[cadence]  # the preset's numbers; take the # away to change one
{cadence}
"""
# The comment of every number of the cadence: what it is, and its source where it has one.
CADENCE_COMMENTS: Mapping[str, str] = {
    "nudge_business_days": "without an answer to outreach (Duke career guide)",
    "nudge_limit": "nudges, then the thread rests",
    "suggest_business_days": "until another contact there is suggested (Steve Dalton's 3B7)",
    "answer_business_days": "to answer a reply",
    "agree_time_business_days": "to agree a time after a yes",
    "prepare_hours": "before a talk",
    "thank_you_hours": "after a talk (Yale, Oklahoma State)",
    "thank_you_first_letter_hours": "after a talk, the letter that asks whether it happened",
    "tell_referrer_business_days": "to tell who introduced you",
    "reconnect_days": "after thanks, the last one repeats (our own; Portland: up to three times a year)",
    "check_back_days": 'after a "later" without a date (our own)',
    "talk_minutes": "assumed where nobody wrote when a talk ends",
    "remind_again_business_days": "until the second and last reminder",
    "digest_only_after_business_days": "what was due longer ago when captured goes to the digest only",
}


def cohort_text(answers: Mapping[str, str], coaches: Sequence[str], path: Path) -> str:
    """What `path` is going to hold; `Faults` with everything that is wrong with the answers."""
    found = _FILE.format(
        **{key: json.dumps(answers[key], ensure_ascii=False) for key in _QUOTED},
        **{key: _bare_date(answers[key]) for key in ("start", "end")},
        **{key: _line(key, answers.get(key, ""), comment) for key, comment in _OPTIONAL.items()},
        bare_name=" ".join(answers["name"].split()),  # on one line, whatever it is
        coaches=json.dumps(coaches, ensure_ascii=False),
        cadence=_cadence_lines(answers["preset"]),
    )
    cohort_of(parse(found, path), path)
    return found


_QUOTED = ("name", "programme", "mail_domain", "letters_from", "timezone", "preset")
_OPTIONAL = {
    "alarm_address": "is told when something is broken",
    "country": "whose public holidays are no business days",
    "subdivision": "with the holidays of this state or province",
}


def _line(key: str, answer: str, comment: str) -> str:
    written = f"{key} = {json.dumps(answer, ensure_ascii=False)}"
    return f"{written}  # {comment}" if answer else f"# {written}  # {comment}"


def _bare_date(answer: str) -> str:
    """Without quotes, as TOML writes dates; what is none stays in quotes and is a fault by its key."""
    with suppress(ValueError):
        return date.fromisoformat(answer).isoformat()
    return json.dumps(answer, ensure_ascii=False)


def _cadence_lines(preset: str) -> str:
    numbers = PRESETS.get(preset, STANDARD)
    written = ((key, getattr(numbers, key), comment) for key, comment in CADENCE_COMMENTS.items())
    return "\n".join(f"# {key} = {_number(value)}  # {comment}" for key, value, comment in written)


def _number(value: object) -> object:
    return list(value) if isinstance(value, tuple) else 3 if value is None else value
