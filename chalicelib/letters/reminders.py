"""The morning's reminder: everything that is due, in one letter."""

from __future__ import annotations

from chalicelib.domain.letter import Letter
from chalicelib.letters.blocks import Message, Paragraph
from chalicelib.letters.context import LetterContext
from chalicelib.letters.phrases import count, joined, name_of
from chalicelib.letters.to_do import entry, is_due, standing, title

_TICKED_OFF = (
    "A mail that you send with your address in BCC is ticked off by itself; only what you did in "
    "another way needs a reply here."
)
_NAMED = 5


def reminder(letter: Letter, context: LetterContext) -> Message | None:
    """Nothing when all of it was done, put off or overtaken since the letter was written."""
    due = list(standing(letter, context, is_due))
    if not due:
        return None
    if len(due) == 1:
        subject, lead = title(due[0], context), "One small thing, whenever it suits you today."
    else:
        subject = count(len(due), "small thing", "small things") + " for today"
        lead = "In any order, whenever it suits you."
    several = len(letter.items) > 1
    entries = [entry(to_do, context, numbered=several) for to_do in due]
    names = joined([name_of(to_do.head.contact) for to_do in due[:_NAMED]])
    return Message(subject, names, (Paragraph(lead), *entries, Paragraph(_TICKED_OFF)))
