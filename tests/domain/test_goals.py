"""What a member is after, where the member stands, and what the member would like to learn."""

from __future__ import annotations

import pytest

from chalicelib.domain.goals import GoalKind, LifeStage, goal_kind, life_stage, wish_in

CAREER, COMPANY, JOB = GoalKind.CAREER, GoalKind.COMPANY, GoalKind.JOB


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("I want to find out whether data engineering suits me", CAREER),
        ("UX research", CAREER),
        ("how nurses move into informatics", CAREER),
        ("careers in museums", CAREER),
        ("working in UX", CAREER),
        ("what I want to do with a history degree", CAREER),
        ("", CAREER),
        ("what it is like to work at Acme", COMPANY),
        ("life at Northwind", COMPANY),
        ("the culture inside the Harbor Museum", COMPANY),
        ("whether a start-up or a large company suits me", COMPANY),
        ("which organisations do good work on housing", COMPANY),
        ("a job at a non-profit", COMPANY),
        ("what a product manager does all day", JOB),
        ("what product managers actually do", JOB),
        ("which kind of job in public health", JOB),
        ("the role of a data analyst", JOB),
        ("becoming a librarian", JOB),
        ("to be a vet", JOB),
        ("a typical week in a newsroom", JOB),
        ("life as a chef", JOB),
    ],
)
def test_the_words_tell_a_career_a_company_or_a_kind_of_job(words: str, kind: GoalKind) -> None:
    assert goal_kind(words) is kind


@pytest.mark.parametrize(
    ("words", "stage"),
    [
        ("I am a second-year student of biology", LifeStage.STUDENT),
        ("I’m a junior, my major is history", LifeStage.STUDENT),
        ("I am studying physics", LifeStage.STUDENT),
        ("I graduated in May", LifeStage.GRADUATE),
        ("recent grad, looking around", LifeStage.GRADUATE),
        ("I just finished my degree", LifeStage.GRADUATE),
        ("after ten years in retail I want to see something else", LifeStage.CAREER_CHANGER),
        ("switching careers", LifeStage.CAREER_CHANGER),
        ("moving from nursing to design", LifeStage.CAREER_CHANGER),
        ("I used to be a teacher", LifeStage.CAREER_CHANGER),
        ("coming back to work after a break", LifeStage.RETURNING),
        ("after some years at home", LifeStage.RETURNING),
        ("re-entering the workforce", LifeStage.RETURNING),
        ("an international student of law", LifeStage.INTERNATIONAL),
        ("I moved here two years ago", LifeStage.INTERNATIONAL),
        ("UX research", None),
        ("", None),
    ],
)
def test_the_words_tell_where_the_member_stands(words: str, stage: LifeStage | None) -> None:
    assert life_stage(words) is stage


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("I'd like to learn about UX research", "UX research"),
        ("I want to know more about climate policy.", "climate policy"),
        ("I would love to understand what product managers do", "what product managers do"),
        ("I want to see if accounting is for me, thanks!", "if accounting is for me"),
        ("Learning about museums", "museums"),
        ("I am curious how cities plan trees", "how cities plan trees"),
        ("interested in public health", "public health"),
        ("Goal: museum work", "museum work"),
        ("My goal is to become a vet", "what it takes to become a vet"),
        ("I want to become a nurse", "what it takes to become a nurse"),
        ("I want to learn about UX research, and I’ve done a few", "UX research"),
        ("I want to learn about UX research (never done one)", "UX research"),
        ("I want to learn about food and where it comes from", "food and where it comes from"),
        ("A few", ""),
        ("", ""),
    ],
)
def test_a_wish_is_told_without_the_words_around_it(text: str, wish: str) -> None:
    assert wish_in(text)[0] == wish


def test_the_rest_of_the_text_is_given_back() -> None:
    assert wish_in("A few. I want to know about trees.") == ("trees", "A few. I want \n.")
    assert wish_in("A few.") == ("", "A few.")
