"""What Warmthread understands: all of it when asked for help, the nearest of it when in doubt."""

from __future__ import annotations

from collections.abc import Mapping

from chalicelib.domain.letter import Letter
from chalicelib.letters.blocks import (
    MOVED,
    NOTE,
    WRONG_PERSON,
    Block,
    Choice,
    Heading,
    Message,
    Paragraph,
    Replies,
    Words,
    reply,
    snooze,
    to_complete,
)
from chalicelib.letters.context import LetterContext
from chalicelib.letters.phrases import clean
from chalicelib.letters.teaching import BOOK, GOAL

_LOG_WROTE = to_complete(
    "log wrote Jane Doe at Acme on linkedin", "a message that was no mail", fill="log wrote "
)
_LOG_CALLED = to_complete("log called Jane Doe", "a call", fill="log called ")
_PAUSE = to_complete("pause until march 12", "no reminders or digests till then", fill="pause until ")
_LEARNED = to_complete("learned your own words", "into your learning book", fill="learned ")
_FIRST = to_complete("first Jane Doe: why", "a first mail to Jane, nearly finished", fill="first ")
_LATER = to_complete("later march 12", "they would rather talk then", fill="later ")
_SNOOZE_UNTIL = to_complete("snooze until friday", "ask me again on that day", fill="snooze until ")

_SECTIONS: tuple[tuple[str, tuple[Choice, ...]], ...] = (
    (
        "When something is done",
        (
            reply("done", "it is done; with a number where a letter has several lines: done 2"),
            reply("answered", "I answered them in another way"),
            reply("thanked", "I thanked them in another way"),
            snooze(0, "ask me again then"),
            _SNOOZE_UNTIL,
        ),
    ),
    (
        "About a talk",
        (
            to_complete("talk tue 3pm", "it is planned for then", fill="talk "),
            reply("met", "we talked"),
            reply("did not meet", "it fell through"),
        ),
    ),
    (
        "About a person",
        (
            NOTE,
            reply("close", "nothing more is planned with them"),
            reply("reopen", "take it up again"),
            _LOG_WROTE,
            _LOG_CALLED,
        ),
    ),
    (
        "What their answer means, if I read it wrong",
        (
            reply("accepted", "they said yes"),
            reply("declined", "they said no"),
            _LATER,
            reply("referred", "they named somebody else"),
            reply("asked", "they asked me something"),
        ),
    ),
    (
        "For your own learning",
        (
            GOAL,
            _FIRST,
            _LEARNED,
            BOOK,
        ),
    ),
    (
        "When I got it wrong",
        (reply("undo", "take back what the letter is about"), WRONG_PERSON),
    ),
    (
        "About my letters",
        (
            reply("pending", "everything that is open"),
            _PAUSE,
            reply("stop", "no more letters"),
            reply("start", "letters again"),
            reply("help", "this list"),
        ),
    ),
)
# What is offered for a first word whose rest was not understood.
_FORMS: Mapping[str, tuple[Choice, ...]] = {
    "snooze": (snooze(0, "ask me again then"), _SNOOZE_UNTIL),
    "talk": (MOVED, to_complete("talk march 12 at 3:00 pm", "with the month", fill="talk ")),
    "note": (NOTE,),
    "log": (_LOG_WROTE, _LOG_CALLED),
    "pause": (_PAUSE,),
    "later": (_LATER,),
    "goal": (GOAL,),
    "first": (_FIRST, to_complete("first Jane Doe", "where you do not know yet why", fill="first ")),
    "learned": (_LEARNED,),
    "wrong person": (WRONG_PERSON,),
}
# What those need that belong to no letter.
_NEEDS: Mapping[str, str] = {
    "first": "I need a name, and after a colon why you would like to write to them.",
    "goal": "I need what you would like to understand, in a few words.",
    "log": "I need what you did, and with whom.",
    "pause": "I need a day.",
}
_ASK = (
    reply("pending", "everything that is open, with numbers"),
    reply("help", "all that I understand"),
)


def help_letter(_letter: Letter, context: LetterContext) -> Message:
    lead = "Answer any letter with one of these as the first line. Anything else is kept as a note."
    sections = tuple(block for heading, choices in _SECTIONS for block in (Heading(heading), Words(choices)))
    habit = (
        f"Everything else happens by itself: write to people with {context.capture_address} in BCC, and "
        "forward to it only what you will not answer."
    )
    drafts = (
        f"Not sure about a mail? Send the draft to {context.check_address}. It comes back within a minute "
        "with what I would change, and is logged nowhere."
    )
    last = (Paragraph(habit), Paragraph(drafts))
    return Message("What you can reply", lead, (Paragraph(lead), *sections, *last))


def unclear(letter: Letter, _context: LetterContext) -> Message:
    """Says so, and what would fit: silence is never the answer."""
    what = clean(letter.fact("what"), 60)
    said = f"I could not tell what to do with “{what}” here." if what else "I could not tell what to do."
    about = _NEEDS.get(what.lower()) or (
        "It may name a line that the letter does not have, or need a day or a name."
        if letter.items
        else "It may belong to a letter: answer that letter, and it is clear whom it is about."
    )
    forms = _FORMS.get(what.lower())
    blocks: tuple[Block, ...] = (
        Paragraph(f"{said} Nothing was changed."),
        Paragraph(about),
        *((Paragraph("It is understood like this:"), Words(forms)) if forms else ()),
        Replies("Or reply:", _ASK),
    )
    return Message("I did not understand", said, blocks)
