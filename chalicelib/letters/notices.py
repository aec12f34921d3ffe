"""What a member should know about the capture address, and the welcome that brings it."""

from __future__ import annotations

from chalicelib.domain.letter import Letter
from chalicelib.letters.attached import guide_pdf
from chalicelib.letters.blocks import Block, Copy, Heading, Listing, Message, Paragraph
from chalicelib.letters.context import LetterContext
from chalicelib.letters.phrases import clean, count, first_name

SAVE_IT = "Open the attached card to save it as “Warmthread BCC”; typing “warm” then finds it."

_GUIDE = (
    "The attached guide says all of it in some twenty-five pages: finding people, the first mail, the talk "
    "minute by minute, thanks, and what to do about fear. Read a chapter when you need it."
)


def former_address(_letter: Letter, context: LetterContext) -> Message:
    blocks = (
        Paragraph("A mail came to your former BCC address. It was not logged. Your address is now:"),
        Copy(context.capture_address.value),
        Paragraph(
            "Put it into your contacts in place of the old one. To log that mail as well, forward it from "
            "your Sent folder to the new address."
        ),
        Paragraph(
            "If it was an answer to an older letter of mine: that letter still names the old address. "
            "Answer it once more, with the new one in To."
        ),
    )
    return Message("Please use your new BCC address", "A mail came to the former one.", blocks)


def address_changed(_letter: Letter, context: LetterContext) -> Message:
    """The welcome's words on saving it hold again, for the new one."""
    blocks = (
        Paragraph("Your BCC address was changed, so that whoever knows the old one can do nothing with it."),
        Paragraph("Your log is as it was, and your habit too. Only the address is new:"),
        Copy(context.capture_address.value),
        Listing(
            (
                SAVE_IT,
                "Answer this letter with the word help, and your mail program will suggest it.",
                "The old address is refused from now on: delete it where it is saved or suggested.",
                "Letters from before name the old one. To answer them, put the new one in To.",
            )
        ),
    )
    return Message("Your new BCC address", "The old one is refused from now on.", blocks)


def address_shown(_letter: Letter, context: LetterContext) -> Message:
    blocks = (
        Paragraph(
            "Your Warmthread address stood in To or Cc of a mail that went to others as well, so they can "
            "see it. The mail is logged, and nothing bad has happened."
        ),
        Paragraph("Next time put it in BCC, where only you know of it. It is:"),
        Copy(context.capture_address.value),
        Paragraph(f"If you would like another address, ask whoever runs {_programme(context)} for one."),
    )
    return Message("BCC keeps your address to yourself", "Your mail is logged.", blocks)


def suspended(_letter: Letter, context: LetterContext) -> Message:
    blocks = (
        Paragraph("Your log is suspended just now, so a mail that you sent to it was not logged."),
        Paragraph(f"Whoever runs {_programme(context)} can tell you more. What was logged before is kept."),
    )
    return Message("Your log is suspended", "A mail was not logged.", blocks)


def welcome(_letter: Letter, context: LetterContext) -> Message:
    name, address = first_name(context.member.name), context.capture_address.value
    days = context.cohort.cadence.nudge_business_days
    blocks: tuple[Block, ...] = (
        Paragraph(
            f"Welcome, {name}. You will write to people whose work you would like to understand. "
            "Warmthread remembers whom you wrote to, what came of it and what comes next, so that you "
            "need not."
        ),
        Paragraph("One habit is all it takes. Put this address in BCC of every mail that you send to them:"),
        Copy(address),
        Listing(
            (
                SAVE_IT,
                "Answer them with the same BCC. Forward to it only what you will not answer.",
                "Forgot the BCC? Forward the mail from your Sent folder.",
                f"No answer after {count(days, 'business day', 'business days')}? A letter says so.",
            )
        ),
        Heading("Try it now"),
        Paragraph(
            "Write a mail to yourself, with that address in BCC. A minute later you see what would be "
            "logged. Practice is never stored."
        ),
        Heading("The golden rule"),
        Paragraph("Ask people about their work and their way there. Never ask them for a job."),
        Paragraph(
            f"Not sure about a mail? Send the draft to {context.check_address} first. It comes back within a "
            "minute with what I would change, and is logged nowhere."
        ),
        *([Paragraph(_GUIDE)] if guide_pdf() else []),
        Heading("One question to begin with"),
        Paragraph(
            "What has been your experience with such talks so far (none, some, many), and what would you "
            "like to learn? Answer this letter in a sentence or two, as you would tell a friend."
        ),
        Paragraph("Any letter can be answered in a word or two. Reply help to see them all."),
    )
    return Message(f"Welcome to Warmthread, {name}", "One address, one habit, and a practice.", blocks)


def _programme(context: LetterContext) -> str:
    return clean(context.programme, 80)
