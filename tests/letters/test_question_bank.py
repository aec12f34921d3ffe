"""The questions for a talk: open, short, for strangers, and enough of them for everybody."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise, product

import pytest

from chalicelib.domain.goals import GoalKind, LifeStage
from chalicelib.domain.golden_rule import Severity, read_findings
from chalicelib.domain.preparing import EIGHT, Part, Question, Setting, Situation, asked, eight_for
from chalicelib.letters.question_bank import QUESTIONS
from chalicelib.letters.questions_to_ask import questions_to_ask

NAMED = Situation(company="Acme", referred_by="Ana Ruiz")
# "Whose", "in what ways": the words that leave an answer open stand early.
OPEN = re.compile(
    r"^(?:[^?]*[.,] )?(?:(?:with|from|by|in|of|like|among) )?(?:\w+ ){0,4}?(?:who|whom|whose|what|which|how|"
    r"when|where)\b",
    re.I,
)


def test_there_are_many_and_each_has_an_id_and_words_of_its_own() -> None:
    assert len(QUESTIONS) >= 140
    assert max(Counter(question.id for question in QUESTIONS).values()) == 1
    assert max(Counter(question.text for question in QUESTIONS).values()) == 1


def faulty(is_fine: Callable[[Question], bool]) -> list[str]:
    return [question.id for question in QUESTIONS if not is_fine(question)]


def test_none_asks_for_a_job() -> None:
    asking = [
        (question.id, finding.rule)
        for question in QUESTIONS
        for finding in read_findings(asked(question, NAMED))
        if finding.severity is not Severity.HINT
    ]

    assert asking == []


def test_each_is_one_short_open_question() -> None:
    assert faulty(lambda q: q.text.endswith("?") and q.text.count("?") == 1) == []
    assert faulty(lambda q: len(asked(q, NAMED).split()) <= 20) == []
    assert faulty(lambda q: OPEN.search(asked(q, NAMED)) is not None) == []


def test_each_names_only_what_is_filled_in() -> None:
    referral = {Setting.AFTER_REFERRAL}

    assert faulty(lambda q: "{" not in asked(q, NAMED)) == []
    assert faulty(lambda q: "{referrer}" not in q.text or q.settings == referral) == []
    assert faulty(lambda q: q.part is not Part.COMPANY or "{company}" in q.text) == []


def test_an_id_begins_with_its_part() -> None:
    assert faulty(lambda q: q.id.startswith(f"{q.part}-")) == []


def test_what_a_mail_may_answer_is_told_by_beginnings_of_words() -> None:
    assert faulty(lambda q: all(word.isalpha() and word.islower() for word in q.heard)) == []


def test_a_mail_that_only_finds_a_time_answers_nothing() -> None:
    mail = (
        "Of course, happy to meet. I am busy this week, but you can book a time on Teams next week; no doubt "
        "a different day works too. I read your mail with interest and am curious to hear your questions, "
        "though my advice may be of little use. Please follow up if you do not hear from me. Stay in touch!"
    )

    unanswered = eight_for(QUESTIONS, NAMED, "thread")
    assert eight_for(QUESTIONS, replace(NAMED, heard=(mail,)), "thread") == unanswered
    words = re.findall(r"\w+", mail.lower())
    assert (
        faulty(lambda q: not q.heard or not all(any(w.startswith(b) for w in words) for b in q.heard)) == []
    )


def test_the_bank_is_in_the_order_of_a_talk() -> None:
    parts = [list(Part).index(question.part) for question in QUESTIONS]

    assert all(before <= after for before, after in pairwise(parts))


@pytest.mark.parametrize("made_for", [*GoalKind, *LifeStage, *Setting])
def test_something_is_made_for_everybody(made_for: GoalKind | LifeStage | Setting) -> None:
    made = [q for q in QUESTIONS if made_for in q.goals | q.stages | q.settings]

    assert len(made) >= 4


@pytest.mark.parametrize(
    ("goal", "company", "referred_by", "setting"),
    list(product(("", "life at Acme", "a vet's role"), ("", "Acme"), ("", "Ana Ruiz"), (None, *Setting))),
)
def test_there_are_eight_even_when_every_mail_has_answered(
    goal: str, company: str, referred_by: str, setting: Setting | None
) -> None:
    all_told = (" ".join(word for question in QUESTIONS for word in question.heard),)
    settings = frozenset({setting} if setting else ())

    for stage in (None, LifeStage.STUDENT, LifeStage.RETURNING):
        situation = Situation(goal, stage, settings, company, referred_by, all_told)
        found = eight_for(QUESTIONS, situation, "thread")
        assert len(found) == EIGHT
        assert not any(question.heard for question in found)


def test_other_threads_get_others() -> None:
    sets = [frozenset(questions_to_ask(Situation(), f"thread{number}")) for number in range(30)]

    shared = [len(one & other) for one, other in pairwise(sets)]
    assert max(shared) < EIGHT
    assert sum(shared) / len(shared) < 2


def test_they_are_given_in_words_and_names_are_made_harmless() -> None:
    situation = Situation(
        goal="what it is like to work at Acme", company="Acme\r\nBcc: x", referred_by="Ana\u202e Ruiz"
    )

    found = questions_to_ask(situation, "thread")

    assert len(found) == EIGHT
    assert any("Ana Ruiz" in question for question in found)
    assert any("Acme Bcc: x" in question for question in found)
    assert not any("\n" in question for question in found)
