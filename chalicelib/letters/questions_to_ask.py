"""The questions that a member takes along to a talk, in words."""

from __future__ import annotations

from dataclasses import replace

from chalicelib.domain.preparing import Situation, asked, eight_for
from chalicelib.letters.phrases import NAME, clean


def questions_to_ask(situation: Situation, thread: str) -> tuple[str, ...]:
    """Eight, in the order in which one asks them."""
    # Only a letter before a talk needs the bank: it is not loaded with the others.
    from chalicelib.letters.question_bank import QUESTIONS

    shown = replace(
        situation, company=clean(situation.company, NAME), referred_by=clean(situation.referred_by, NAME)
    )
    return tuple(asked(question, shown) for question in eight_for(QUESTIONS, shown, thread))
