"""Eight questions for a talk: that they fit, in order, and which thread gets which."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chalicelib.domain.goals import GoalKind, LifeStage
from chalicelib.domain.preparing import (
    EIGHT,
    Part,
    Question,
    Setting,
    Situation,
    asked,
    eight_for,
)

CAREER, COMPANY, JOB = "whether design suits me", "what it is like to work at Acme", "what a nurse does"
MADE_FOR: list[dict[str, Any]] = [
    *({"goals": frozenset({kind})} for kind in GoalKind),
    *({"stages": frozenset({stage})} for stage in LifeStage),
    *({"settings": frozenset({setting})} for setting in Setting),
]


def a_question(part: Part, name: str, **changes: Any) -> Question:
    names = "{company}" if part is Part.COMPANY else "it"
    return Question(f"{part}-{name}", part, f"What of {names}, {name}?", **changes)


# Of each part six for everybody, three that a mail may answer, and one for each goal, stage and setting.
BANK = tuple(
    question
    for part in Part
    for question in (
        *(a_question(part, f"open-{number}") for number in range(6)),
        *(a_question(part, word, heard=(word,)) for word in ("morning", "coffee", "bridge")),
        *(a_question(part, f"for-{number}", **made) for number, made in enumerate(MADE_FOR)),
    )
)
SITUATIONS = st.builds(
    Situation,
    goal=st.sampled_from(["", CAREER, COMPANY, JOB]),
    stage=st.none() | st.sampled_from(LifeStage),
    settings=st.frozensets(st.sampled_from(Setting)),
    company=st.sampled_from(["", "Acme"]),
    referred_by=st.sampled_from(["", "Ana Ruiz"]),
    heard=st.lists(st.sampled_from(["Good morning", "Over coffee", "bridges, in the mornings"])).map(tuple),
)
THREADS = st.text("abcdefgh234567", min_size=4, max_size=16)


@settings(max_examples=30)
@given(SITUATIONS, THREADS)
def test_there_are_always_eight_different_ones_in_the_order_of_a_talk(
    situation: Situation, thread: str
) -> None:
    found = eight_for(BANK, situation, thread)

    parts = [list(Part).index(question.part) for question in found]
    assert len(found) == len(set(found)) == EIGHT
    assert parts == sorted(parts)
    assert found == eight_for(BANK, situation, thread)


@settings(max_examples=30)
@given(SITUATIONS, THREADS)
def test_each_fits_the_situation(situation: Situation, thread: str) -> None:
    for question in eight_for(BANK, situation, thread):
        assert not question.goals or situation.kind in question.goals
        assert not question.stages or situation.stage in question.stages
        assert not question.settings or question.settings & situation.all_settings
        assert "{company}" not in question.text or situation.company


@settings(max_examples=30)
@given(SITUATIONS, THREADS)
def test_what_a_mail_answered_is_not_asked(situation: Situation, thread: str) -> None:
    told = " ".join(situation.heard).lower()

    for question in eight_for(BANK, situation, thread):
        assert not question.heard or question.heard[0] not in told


@settings(max_examples=30)
@given(SITUATIONS, THREADS, st.sampled_from(["A coffee", "The morning", "Nothing of the kind", "A bridge"]))
def test_one_more_mail_takes_out_what_it_answers_and_no_more(
    situation: Situation, thread: str, mail: str
) -> None:
    first = replace(situation, settings=situation.settings - {Setting.SECOND_TALK})

    before = eight_for(BANK, first, thread)
    after = eight_for(BANK, replace(first, heard=(*first.heard, mail)), thread)

    gone = [question for question in before if question not in after]
    assert all(question.heard[0] in mail.lower() for question in gone)


def test_other_threads_get_other_questions() -> None:
    sets = {eight_for(BANK, Situation(goal=CAREER), f"thread{number}") for number in range(100)}

    assert len(sets) == 100


def test_a_second_talk_asks_nothing_that_the_first_asked() -> None:
    first = Situation(goal=CAREER, company="Acme", referred_by="Ana Ruiz")
    second = replace(first, settings=frozenset({Setting.SECOND_TALK}))

    for thread in map(str, range(20)):
        assert not set(eight_for(BANK, first, thread)) & set(eight_for(BANK, second, thread))


def parts_of(situation: Situation) -> dict[Part, int]:
    found = [question.part for question in eight_for(BANK, situation, "thread")]
    return {part: found.count(part) for part in Part}


@pytest.mark.parametrize(
    ("situation", "twice", "never"),
    [
        (Situation(goal=CAREER), Part.WORK, Part.COMPANY),
        (Situation(goal=CAREER, company="Acme"), Part.WORK, Part.COMPANY),
        (Situation(goal=COMPANY, company="Acme"), Part.COMPANY, Part.FIELD),
        (Situation(goal=COMPANY), Part.WORK, Part.COMPANY),
        (Situation(goal=JOB, company="Acme"), Part.WORK, Part.FIELD),
        (Situation(company="Acme", settings=frozenset({Setting.SECOND_TALK})), Part.WORK, Part.PATH),
    ],
)
def test_the_goal_says_which_part_gets_two(situation: Situation, twice: Part, never: Part) -> None:
    found = parts_of(situation)

    assert (found[twice], found[never]) == (2, 0)
    assert all(found[part] == 1 for part in Part if part not in (twice, never))


def test_a_second_talk_without_a_company_asks_for_more_advice() -> None:
    found = parts_of(Situation(settings=frozenset({Setting.SECOND_TALK})))

    assert (found[Part.PATH], found[Part.COMPANY], found[Part.WORK], found[Part.ADVICE]) == (0, 0, 2, 2)


@pytest.mark.parametrize("setting", sorted(set(Setting) - {Setting.AFTER_REFERRAL}))
def test_a_talk_opens_with_what_is_made_for_its_setting(setting: Setting) -> None:
    for thread in map(str, range(20)):
        opening = eight_for(BANK, Situation(settings=frozenset({setting})), thread)[0]
        assert opening.settings == {setting}


def test_after_a_referral_it_opens_with_that_while_the_name_is_known() -> None:
    referral = frozenset({Setting.AFTER_REFERRAL})

    assert eight_for(BANK, Situation(referred_by="Ana Ruiz"), "t")[0].settings == referral
    assert eight_for(BANK, Situation(settings=referral), "t")[0].settings == frozenset()


def test_what_is_made_for_the_member_comes_sooner_than_chance() -> None:
    student = Situation(stage=LifeStage.STUDENT)
    threads = [str(number) for number in range(100)]

    chosen = [question for thread in threads for question in eight_for(BANK, student, thread)]

    # One in ten of those that fit is for students, with three times the weight of the others.
    assert 0.2 < sum(bool(question.stages) for question in chosen) / len(chosen) < 0.35


def test_the_goals_own_words_bring_a_question_forward() -> None:
    def share(goal: str) -> int:
        found = [eight_for(BANK, Situation(goal=goal), str(number)) for number in range(60)]
        return sum(question.heard == ("bridge",) for eight in found for question in eight)

    assert share("how people build bridges") > 2 * share("how people build houses")


def test_a_part_that_has_run_out_is_made_up_for_by_the_others() -> None:
    bank = tuple(question for question in BANK if question.part is not Part.ADVICE)

    assert len(eight_for(bank, Situation(), "thread")) == EIGHT


def test_a_word_is_known_by_its_beginning_and_all_words_must_be_in_one_mail() -> None:
    weeks = a_question(Part.WORK, "weeks", heard=("typical", "week"))
    bank = (weeks, *BANK[:1])

    def is_asked(*mails: str) -> bool:
        return weeks in eight_for(bank, Situation(heard=mails), "thread")

    assert is_asked()
    assert is_asked("Next week suits me.", "That is typical of us.")
    assert is_asked("An atypical weekend")
    assert not is_asked("My TYPICAL weeks are full of meetings.")


def test_names_are_filled_in() -> None:
    question = Question("q", Part.COMPANY, "What would {referrer} say of {company}?")

    assert (
        asked(question, Situation(company="Acme", referred_by="Ana Ruiz"))
        == "What would Ana Ruiz say of Acme?"
    )
