"""A word for every first, and a gentle letter with one small step."""

from __future__ import annotations

from typing import Any

import pytest

from chalicelib.domain.encouragement import TinyStep
from chalicelib.domain.learning import First
from chalicelib.domain.letter import LetterKind, Topic
from chalicelib.domain.thread import Stage, ThreadHead
from chalicelib.letters.blocks import Heading, Message, Paragraph
from chalicelib.letters.encouragement import _STEPS, FIRSTS, gentle, noticed
from tests.builders import a_head, a_letter, a_member
from tests.letters.situations import a_context, facts

UNKIND = (
    "overdue",
    "streak",
    "you haven't",
    "you have not",
    "you should",
    "you must",
    "too long",
    "weeks ago",
)


def a_gentle_letter(*heads: ThreadHead, before: str = "", **changes: Any) -> Message:
    letter = a_letter(kind=LetterKind.DIGEST, topic=Topic.GENTLE, facts=facts(before=before))
    return gentle(letter, a_context(*heads, **changes))


def words_of(message: Message) -> str:
    said = [block.text for block in message.blocks if isinstance(block, Heading | Paragraph)]
    return "\n".join((message.subject, message.preheader, *said))


def test_every_first_has_its_words() -> None:
    assert set(FIRSTS) == set(First)
    assert len(set(FIRSTS.values())) == len(First)


def test_firsts_are_a_section_of_their_own() -> None:
    assert noticed([First.OUTREACH, First.DECLINE]) == (
        Heading("Your firsts"),
        Paragraph(FIRSTS[First.OUTREACH]),
        Paragraph(FIRSTS[First.DECLINE]),
    )
    assert noticed([First.TALK])[0] == Heading("A first")


def test_without_a_first_there_is_no_section() -> None:
    assert noticed([]) == ()


def test_every_small_step_has_its_words() -> None:
    assert set(_STEPS) == set(TinyStep)


def test_the_gentle_letter_has_one_small_step() -> None:
    message = a_gentle_letter()

    assert message.subject == "One small step: write down one name"
    assert "Hello Robin." in words_of(message)
    assert sum(isinstance(block, Heading) for block in message.blocks) == 1


def test_the_next_one_has_another_step() -> None:
    assert a_gentle_letter(before="1").subject != a_gentle_letter(before="0").subject


def test_the_step_fits_what_the_member_has_done() -> None:
    assert "who has not answered" in a_gentle_letter(a_head()).subject
    assert "two times" in a_gentle_letter(a_head(stage=Stage.REPLIED)).subject


@pytest.mark.parametrize("before", range(4))
@pytest.mark.parametrize(
    "heads", [(), (a_head(),), (a_head(stage=Stage.REPLIED),), (a_head(stage=Stage.MET),)], ids=len
)
def test_it_never_scolds(heads: tuple[ThreadHead, ...], before: int) -> None:
    said = words_of(a_gentle_letter(*heads, before=str(before), member=a_member(name="")))

    assert not [word for word in UNKIND if word in said.lower()]
