"""The answer to the welcome's question, as people write it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chalicelib.domain.experience import read_experience
from chalicelib.domain.learning import Experience

NONE, SOME, MANY = Experience.NONE, Experience.SOME, Experience.MANY


@pytest.mark.parametrize(
    ("text", "experience", "goal"),
    [
        ("never done one, I'd like to learn about UX research", NONE, "UX research"),
        ("None.", NONE, ""),
        ("none - I want to learn how nurses move into informatics", NONE, "how nurses move into informatics"),
        ("No, never. UX research!", NONE, "UX research"),
        ("Nope", NONE, ""),
        ("0", NONE, ""),
        ("zero so far", NONE, ""),
        ("I haven't done any. I'm curious how designers work.", NONE, "how designers work"),
        ("not really", NONE, ""),
        ("Not yet", NONE, ""),
        ("This will be my first. Public health.", NONE, "Public health"),
        ("I'm new to this, want to know more about climate policy", NONE, "climate policy"),
        ("first time here!", NONE, ""),
        ("I'm a complete beginner", NONE, ""),
        ("No experience. Goal: museum work", NONE, "museum work"),
        ("I would like to learn about UX research. I've never done one.", NONE, "UX research"),
        (
            "What is an informational interview? I'd like to become a librarian.",
            NONE,
            "what it takes to become a librarian",
        ),
        ("I have 10 years of experience in retail but have never done one of these", NONE, ""),
        ("hardly any", NONE, ""),
        ("very few", NONE, ""),
        ("I've yet to do one", NONE, ""),
        ("next to none, keen to hear about life as a vet", NONE, "life as a vet"),
        ("nothing so far - renewable energy", NONE, "renewable energy"),
        ("none so far, and I would love to know how game audio works", NONE, "how game audio works"),
        ("Sadly no", NONE, ""),
        ("Honestly, zilch. Curious about venture capital", NONE, "venture capital"),
        ("i havent done any", NONE, ""),
        ("dont have any experience", NONE, ""),
        ("can't say I've done any. Would like to learn about archives", NONE, "archives"),
        ("I have not had the chance to do any yet", NONE, ""),
        ("None, honestly. Social work or counseling", NONE, ""),
        ("a few", SOME, ""),
        ("some", SOME, ""),
        ("Hi, a few. Thanks!", SOME, ""),
        ("I've done two or three", SOME, ""),
        ("I’ve done two or three. I’d love to understand what chefs do.", SOME, "what chefs do"),
        ("one", SOME, ""),
        ("1", SOME, ""),
        (
            "I've only done one so far and would like to hear how people become rangers",
            SOME,
            "how people become rangers",
        ),
        ("Just one, with my uncle's colleague", SOME, ""),
        ("I did one last spring", SOME, ""),
        ("a couple; data engineering", SOME, "data engineering"),
        ("haven't done many", SOME, ""),
        ("I have not done a lot of these, maybe two", SOME, ""),
        ("not many, I'd like to find out whether teaching suits me", SOME, "whether teaching suits me"),
        ("Not my first one, but close", SOME, ""),
        ("some - data science", SOME, "data science"),
        ("some, mostly with alumni", SOME, ""),
        ("a few in college", SOME, ""),
        ("I worked 10 years as a nurse and have done 2 of these", SOME, ""),
        ("I am not sure, maybe 3 or 4", SOME, ""),
        ("several; I want to move into product design", SOME, "what it takes to move into product design"),
        ("No problem! A few.", SOME, ""),
        ("I did some in school. Now I would like to explore UX writing", SOME, "UX writing"),
        ("Yes", SOME, ""),
        ("not since college", SOME, ""),
        ("I talked with one alum", SOME, ""),
        ("Only informal chats with my parents' friends", SOME, ""),
        ("some, a while back", SOME, ""),
        ("Yes, I've done this before", SOME, ""),
        ("I've done informational interviews before", SOME, ""),
        ("many", MANY, ""),
        ("Yes, many times", MANY, ""),
        ("quite a few", MANY, ""),
        ("more than a dozen", MANY, ""),
        ("About ten. I want to learn about grant writing.", MANY, "grant writing"),
        ("5-10", MANY, ""),
        ("20+", MANY, ""),
        ("tons", MANY, ""),
        ("About ſix", MANY, ""),  # a long s, which patterns take for an s
        ("A fair amount", MANY, ""),
        ("I'm pretty comfortable with them, done maybe 15", MANY, ""),
        ("Lots! Mostly want to learn how startups work.", MANY, "how startups work"),
        ("I've been doing them for years", MANY, ""),
        ("thanks!", None, ""),
        ("", None, ""),
        ("I'd like to learn about UX research", None, "UX research"),
    ],
)
def test_an_answer_is_read(text: str, experience: Experience | None, goal: str) -> None:
    assert read_experience(text) == (experience, goal)


@pytest.mark.parametrize(
    ("text", "experience", "goal"),
    [
        ("1) none 2) UX research", NONE, "UX research"),
        ("1. A few\n2. Product design\n", SOME, "Product design"),
        ("never\nUX research", NONE, "UX research"),
        ("None\nRobin", NONE, ""),
        ("None\n\nBest,\nRobin Vale", NONE, ""),
        ("> how many so far?\nnone", NONE, ""),
        (
            (
                "I have never done an informational interview before, and I would like\n"
                "to learn how nurses move into informatics.\n\nBest,\nRobin"
            ),
            NONE,
            "how nurses move into informatics",
        ),
    ],
)
def test_lists_signatures_and_broken_lines_are_no_obstacle(
    text: str, experience: Experience, goal: str
) -> None:
    assert read_experience(text, "Robin Vale") == (experience, goal)


PIECES = ("no", "not", "a few", "ten years", "12", "I'd like to learn", "\n", " - ", "1.", ">", "’", "é", " ")


@settings(max_examples=50)
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=30).map("".join))
def test_nothing_that_is_written_breaks_it(text: str) -> None:
    _experience, goal = read_experience(text, "Robin Vale")

    assert "\n" not in goal
    assert len(goal) <= 230
