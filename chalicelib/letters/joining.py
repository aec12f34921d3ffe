"""What whoever mails join@ is told when it did not make a new member of them."""

from __future__ import annotations

from chalicelib.domain.joining import join_address
from chalicelib.domain.letter import Letter
from chalicelib.letters.blocks import Copy, Message, Paragraph
from chalicelib.letters.context import LetterContext
from chalicelib.letters.notices import SAVE_IT
from chalicelib.letters.phrases import clean

_MOST_DOMAINS = 20


def no_code(_letter: Letter, context: LetterContext) -> Message:
    blocks = (
        Paragraph(
            f"You wrote to {join_address(context.cohort)}, which is how people join {_programme(context)}. "
            "Your mail had no code in it, or another one than the cohort's."
        ),
        Paragraph(
            "You find the code in the message that invited you. Answer this letter with it, and you are in. "
            "Capital letters, blanks and dashes do not matter."
        ),
        Paragraph(
            f"If you have no code, ask whoever runs {_programme(context)}. If you did not mean to join, "
            "there is nothing to do."
        ),
    )
    return Message("The code was not in your mail", "Answer with the code, and you are in.", blocks)


def other_domain(_letter: Letter, context: LetterContext) -> Message | None:
    """Nothing is left to say where any address may join meanwhile."""
    domains = context.cohort.join_domains[:_MOST_DOMAINS]
    if not domains:
        return None
    blocks = (
        Paragraph(
            f"Your code is right, but {_programme(context)} cannot take the address that you wrote from. "
            "Addresses can join that end in:"
        ),
        Copy("\n".join(f"@{domain}" for domain in domains)),
        Paragraph(
            f"Write to {join_address(context.cohort)} from such an address, with the same code. If you have "
            f"none, ask whoever runs {_programme(context)}."
        ),
    )
    return Message("Please join from another address", "The code is right.", blocks)


def ended(_letter: Letter, context: LetterContext) -> Message:
    blocks = (
        Paragraph(f"{_programme(context)} has ended, so nobody can join it any more."),
        Paragraph(
            "Thank you for wanting to. If there is going to be another one, whoever runs it has a code."
        ),
    )
    return Message("This cohort has ended", "Nobody can join it any more.", blocks)


def coach(_letter: Letter, context: LetterContext) -> Message:
    blocks = (
        Paragraph(
            f"You are a coach of {_programme(context)}, and coaches need not join: you are on its list "
            "already. There is nothing to do."
        ),
        Paragraph(
            "The people whom you coach join with the code, each from their own address. What they write to "
            "their contacts stays theirs."
        ),
    )
    return Message("Coaches need not join", "You are on the list already.", blocks)


def already(_letter: Letter, context: LetterContext) -> Message:
    blocks = (
        Paragraph("You are a member already, so nothing was changed. Your BCC address is:"),
        Copy(context.capture_address.value),
        Paragraph(SAVE_IT),
        Paragraph("Put it in BCC of every mail that you send to a contact, and the mail is in your log."),
    )
    return Message("You are in already", "Your BCC address is in this letter.", blocks)


def _programme(context: LetterContext) -> str:
    return clean(context.programme, 80)
