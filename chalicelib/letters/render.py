"""From a letter and fresh state to what its reader sees, in text and in HTML."""

from __future__ import annotations

from dataclasses import dataclass, replace

from chalicelib.domain.letter import Letter
from chalicelib.letters.context import LetterContext
from chalicelib.letters.layout import as_html, as_text
from chalicelib.letters.phrases import cut_sentence
from chalicelib.letters.scripts import script_of

_SUBJECT = 150


@dataclass(frozen=True, slots=True)
class Rendered:
    """`preheader` is what mail programs show beside the subject in the list."""

    subject: str
    preheader: str
    text: str
    html: str


def render(letter: Letter, context: LetterContext) -> Rendered | None:
    """None when nothing is left to say: what it was about is done, or moved, meanwhile."""
    message = script_of(letter)(letter, context)
    if message is None:
        return None
    message = replace(message, subject=cut_sentence(message.subject, _SUBJECT))
    text, html = as_text(message, letter, context), as_html(message, letter, context)
    return Rendered(message.subject, message.preheader, text, html)
