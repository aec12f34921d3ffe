"""The skeleton of a first mail: it keeps the rule and every habit, whatever it is made of."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from chalicelib.domain.golden_rule import read_findings
from chalicelib.domain.letter import LetterKind, Topic
from chalicelib.letters.blocks import Copy, Listing, Message, Paragraph
from chalicelib.letters.first_mail import MOST_WORDS, first_mail, skeleton
from tests.builders import a_letter, a_member
from tests.letters.situations import a_context, facts

NAMES = (
    "Jane Doe",
    "Ola",
    "Dr. María José Carreño Quiñones",
    "李 小龍",
    "Will Hire",
    "",
    "{own}",
    "Jane [x]",
)
WHYS = (
    "her move from nursing to design",
    "she runs the river maps project",
    "because he's the only one who still teaches weaving",
    "your article on street trees",
    "",
    "I need a job and you are hiring",
    "please find my resume attached",
    "we spoke for an hour and I'd love to join your team",
    "as we both went to the same school; an hour of your time",
    "{why} {0} %s",
    "word " * 80,
    "su trabajo con los niños de la escuela",
    "she wrote, and I quote: “hire me”",
)
GOALS = (
    "",
    "I want to find out whether data engineering suits me",
    "UX research",
    "become a nurse",
    "a job at your company",
    "I need work",
    "how nurses move into informatics",
    "thing " * 60,
)
MADE_OF = st.tuples(st.sampled_from(NAMES), st.sampled_from(WHYS), st.sampled_from(GOALS))


@settings(max_examples=60)
@given(MADE_OF)
@example(("Will Hire", "I need a job and you are hiring", "a job at your company"))
@example(("name " * 120, "", ""))
def test_it_is_short_and_has_no_finding_whatever_it_is_made_of(made_of: tuple[str, str, str]) -> None:
    name, why, goal = made_of

    made = skeleton(name, why, "Robin Vale", goal)

    assert read_findings(made.text) == ()
    assert len(made.text.split()) < MOST_WORDS
    assert all(gap in made.text for gap in made.gaps)
    assert {"[who you are]", "[how you found them]"} <= set(made.gaps)


@settings(max_examples=30)
@given(st.text(max_size=60), st.text(max_size=200), st.text(max_size=60), st.text(max_size=100))
def test_no_sign_that_people_write_breaks_it(name: str, why: str, own: str, goal: str) -> None:
    made = skeleton(name, why, own, goal)

    assert read_findings(made.text) == ()
    assert len(made.text.split()) < MOST_WORDS


def test_what_is_given_stands_in_it() -> None:
    made = skeleton("Jane Doe", "her talk on street trees", "Robin Vale", "UX research")

    assert made.text.startswith("Dear Jane Doe,\n\nI am Robin Vale, [who you are].")
    assert "What made me write to you: your talk on street trees." in made.text
    assert "I would like to understand UX research, and" in made.text
    assert made.text.endswith("\nRobin Vale\n")
    assert made.left_out == ()


@pytest.mark.parametrize(
    ("why", "told"),
    [
        ("because she moved from nursing to design", "you moved from nursing to design"),
        ("she runs a studio", "you run a studio"),
        ("he also studies rivers", "you also study rivers"),
        ("she teaches", "you teach"),
        ("he's an alum", "you are an alum"),
        ("she was my teacher's teacher", "you were my teacher's teacher"),
        ("he has changed fields", "you have changed fields"),
        ("she does both", "you do both"),
        ("I heard her speak about maps", "I heard you speak about maps"),
        ("his book", "your book"),
        ("a friend told me about him", "a friend told me about you"),
        ("your article on trees.", "your article on trees"),
    ],
)
def test_the_reason_is_said_to_the_person(why: str, told: str) -> None:
    assert f"What made me write to you: {told}." in skeleton("Jane", why, "Robin", "").text


@pytest.mark.parametrize(
    ("goal", "told"),
    [
        ("I want to find out whether teaching suits me", "whether teaching suits me"),
        ("become a nurse", "what it takes to become a nurse"),
        ("UX research", "UX research"),
        ("I am undecided", "[what you want to understand]"),
        ("", "[what you want to understand]"),
    ],
)
def test_the_goal_is_something_to_understand(goal: str, told: str) -> None:
    assert f"I would like to understand {told}, and" in skeleton("Jane", "", "Robin", goal).text


def test_words_that_ask_for_a_job_become_a_gap() -> None:
    made = skeleton("Jane", "I need a job and hope you hire me", "Robin", "UX research")

    assert made.left_out == ("why",)
    assert "[why them]" in made.gaps
    assert "UX research" in made.text


def a_letter_for(name: str, why: str) -> Message:
    letter = a_letter(kind=LetterKind.ANSWER, topic=Topic.NOTE, facts=facts(name=name, why=why))
    return first_mail(letter, a_context(member=a_member(goal="UX research")))


def said(message: Message) -> str:
    return "\n".join(block.text for block in message.blocks if isinstance(block, Paragraph | Copy))


def test_the_letter_shows_the_mail_and_how_to_fill_its_gaps() -> None:
    message = a_letter_for("Jane Doe", "her article")

    hints = next(block.lines for block in message.blocks if isinstance(block, Listing))
    assert message.subject == "A first mail to Jane Doe"
    assert "your article" in said(message)
    assert [line.partition(":")[0] for line in hints] == ["[who you are]", "[how you found them]"]
    assert "I have sent nothing." in said(message)
    assert "left out" not in said(message)


def test_the_letter_says_what_it_left_out() -> None:
    assert "left out" in said(a_letter_for("", "please hire me"))
    assert a_letter_for("", "").subject == "A first mail to somebody new"
