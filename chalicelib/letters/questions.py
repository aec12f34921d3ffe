"""The one question that a held mail, an unclear reply or a big step asks, with answers to choose from."""

from __future__ import annotations

from chalicelib.domain.letter import Letter
from chalicelib.letters.blocks import (
    Block,
    Choice,
    Copy,
    Entry,
    Facts,
    Message,
    Paragraph,
    Replies,
    reply,
    to_complete,
)
from chalicelib.letters.context import HeldLine, LetterContext
from chalicelib.letters.phrases import clean, clean_text, name_of, person
from chalicelib.letters.to_do import ToDo, current, title

_ADDRESS = to_complete("jane@acme.example", "or whatever the address of that person is", fill="")
_NO = reply("no", "leave it out of the log")


def was_this_you(letter: Letter, context: LetterContext) -> Message | None:
    if _is_settled(letter, context):
        return None
    blocks: tuple[Block, ...] = (
        Paragraph(
            "A mail came that says it is from you, but the mail systems on its way could not confirm it. "
            "It waits until you say so."
        ),
        _about_mail(letter),
        Replies("Was it you? Reply:", (reply("yes", "log this one mail"), _NO)),
    )
    return Message("Was this you?", "One mail waits for your word.", blocks)


def unknown_sender(letter: Letter, context: LetterContext) -> Message | None:
    if _is_settled(letter, context):
        return None
    blocks: tuple[Block, ...] = (
        Paragraph(
            "A mail came from somebody who is not in your log yet, or whose address could not be "
            "confirmed. It waits for your word, and nothing was sent to them."
        ),
        _about_mail(letter),
        Replies("Does it belong in your log? Reply:", (reply("yes", "log it on them"), _ADDRESS, _NO)),
    )
    sender = clean(letter.fact("sender").partition("<")[0], 60) or "somebody new"
    return Message(f"A mail from {sender}: log it?", "One mail waits for your word.", blocks)


def who_is_it(letter: Letter, context: LetterContext) -> Message | None:
    if _is_settled(letter, context):
        return None
    candidates = [clean(text) for text in letter.fact("candidates").split(";") if text.strip()]
    name = clean(letter.fact("name"), 60)
    entries = tuple(
        Entry(number, text, choices=(reply(str(number)),)) for number, text in enumerate(candidates, 1)
    )
    blocks: tuple[Block, ...] = (
        Paragraph(f"This mail waits until you say whom it is about. {_reason(letter, context)}".strip()),
        _about_mail(letter),
        *([Paragraph("It could be:")] if entries else []),
        *entries,
        Replies("Whom is it about? Reply:", (_ADDRESS, _NO)),
    )
    return Message(
        f"Who is {name}?" if name else "Whom is this mail about?", "One address is enough.", blocks
    )


def which_topic(letter: Letter, context: LetterContext) -> Message | None:
    return _which(letter, context, "Whom is this about?", "What you wrote can go on one of these threads:")


def which_item(letter: Letter, context: LetterContext) -> Message | None:
    return _which(letter, context, "Which one do you mean?", "What you wrote fits more than one line:")


def sure_stop(_letter: Letter, context: LetterContext) -> Message:
    blocks: tuple[Block, ...] = (
        Paragraph(
            "Then no more reminders or digests come. Your log stays, what you BCC is still logged, and "
            "answers to what you write still come."
        ),
        Replies(
            "Shall they stop? Reply:",
            (
                reply("yes", "stop them all"),
                reply("no", "keep them coming"),
                to_complete("pause until march 12", "only for a while", fill="pause until "),
            ),
        ),
    )
    return Message(f"Stop the letters from {clean(context.programme, 60)}?", "One word decides.", blocks)


def sure_close(letter: Letter, context: LetterContext) -> Message | None:
    head = context.head_of(letter)
    if head is None:
        return None
    blocks: tuple[Block, ...] = (
        Paragraph(
            f"Closing ends everything that is planned about {person(head.contact)}. What happened stays in "
            "your log, and reopen brings it back."
        ),
        Replies("Close it? Reply:", (reply("yes", "close it"), reply("no", "leave it as it is"))),
    )
    return Message(f"Close {name_of(head.contact)}?", "One word decides.", blocks)


def _which(letter: Letter, context: LetterContext, subject: str, lead: str) -> Message:
    entries = tuple(_lines(letter, context))
    if not entries:
        how = to_complete("log wrote Jane Doe at Acme on linkedin", "somebody new", fill="log wrote ")
        blocks: tuple[Block, ...] = (
            Paragraph("There is nobody in your log yet whom it could be about."),
            Copy(clean_text(letter.fact("text"))),
            Replies("To begin, write to somebody with your address in BCC, or reply:", (how,)),
        )
        return Message(subject, "There is nobody in your log yet.", blocks)
    number = entries[0].number
    blocks = (
        Paragraph(lead),
        *entries,
        Paragraph(f"Reply with the number alone, for example {number}. You wrote:"),
        Copy(clean_text(letter.fact("text"))),
    )
    return Message(subject, "One number is enough.", blocks)


def _lines(letter: Letter, context: LetterContext) -> list[Entry]:
    found = []
    for number, item in enumerate(letter.items, 1):
        head, follow_up = context.heads.get(item.contact_id), current(item, context)
        if head:
            text = title(ToDo(number, head, follow_up), context) if follow_up else person(head.contact)
            found.append(Entry(number, text, choices=(_number(number),)))
    return found


def _number(number: int) -> Choice:
    return reply(str(number))


def _about_mail(letter: Letter) -> Facts:
    sender, subject = clean(letter.fact("sender")), clean(letter.fact("subject"))
    return Facts((("From", sender or "nobody named"), ("Subject", subject or "none")))


def _held_line(letter: Letter, context: LetterContext) -> HeldLine | None:
    key = (letter.delivery or "").partition("~")[0]
    return next((line for line in context.held or () if line.object_key == key), None)


def _is_settled(letter: Letter, context: LetterContext) -> bool:
    """Whether the mail that it asks about is held no more."""
    return context.held is not None and _held_line(letter, context) is None


def _reason(letter: Letter, context: LetterContext) -> str:
    line = _held_line(letter, context)
    return line.reason if line else ""
