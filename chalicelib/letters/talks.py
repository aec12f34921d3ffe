"""The two letters around a talk: one the day before, one when it is over."""

from __future__ import annotations

from chalicelib.domain.letter import Letter
from chalicelib.domain.thread import Stage, ThreadHead
from chalicelib.letters.blocks import (
    MOVED,
    Block,
    Facts,
    Heading,
    Listing,
    Message,
    Paragraph,
    Replies,
    reply,
    to_complete,
)
from chalicelib.letters.context import LetterContext
from chalicelib.letters.phrases import clean, day, moment, name_of, near, person
from chalicelib.letters.to_do import has_started, is_due, standing

_QUESTIONS = (
    "How did you come to do this work, and what surprised you on the way?",
    "What does an ordinary week look like, and which part of it do you look forward to?",
    "What do you wish you had known when you started?",
    "What would you read, try or learn first in my place?",
    "Who else would be good to listen to, and may I say that you named them?",
)
_LEARNED = to_complete("note your own words", "one thing that you learned; only you see it", fill="note ")


def prepare(letter: Letter, context: LetterContext) -> Message | None:
    """Nothing when the talk was moved, called off, or has begun."""
    due = next(standing(letter, context, is_due), None)
    if due is None or due.head.talk_start is None or due.head.talk_start <= context.now:
        return None
    head, start = due.head, due.head.talk_start
    who, when = name_of(head.contact), near(start, context)
    confirm = f"I am looking forward to {day(start, context)}. Is {_clock(head, context)} still good for you?"
    blocks: tuple[Block, ...] = (
        Paragraph(f"You talk with {person(head.contact)} {when}."),
        Paragraph(f"A line to confirm it is kind, and takes a minute: “{confirm}”"),
        Heading("Questions that open people up"),
        Listing(_QUESTIONS),
        Paragraph("Pick three. Listen more than you speak, end on time, and ask for no job."),
        Heading(f"What you know of {who}"),
        Facts(_known(head, context)),
        Replies(
            "If something changed, reply with one of these:",
            (MOVED, reply("did not meet", "it was called off"), reply("done", "I am ready")),
        ),
    )
    return Message(f"Your talk with {who}: {moment(start, context)}", "Questions to take along.", blocks)


def thank_you(letter: Letter, context: LetterContext) -> Message | None:
    """Nothing when it was thanked for, moved, or did not happen."""
    due = next(standing(letter, context, has_started), None)
    if due is None:
        return None
    head = due.head
    who = name_of(head.contact)
    blocks: tuple[Block, ...] = (
        *_did_it_happen(head, context),
        Paragraph(
            "A thank-you within a day is read while the talk is fresh. Two or three lines: thank you, one "
            "thing that stayed with you, and what you will do with it. Put your address in BCC as always."
        ),
        Replies("And then:", (reply("thanked", "if you thanked them on paper or by phone"), _LEARNED)),
    )
    asked = head.stage is Stage.SCHEDULED
    subject = f"How was your talk with {who}?" if asked else f"A word of thanks to {who}"
    return Message(subject, "Two or three lines, while the talk is fresh.", blocks)


def _did_it_happen(head: ThreadHead, context: LetterContext) -> tuple[Block, ...]:
    """Not asked where the member has said so already."""
    who = person(head.contact)
    if head.stage is not Stage.SCHEDULED or head.talk_start is None:
        return (Paragraph(f"You talked with {who}."),)
    happened = (reply("met", "we talked"), reply("did not meet", "it fell through"), MOVED)
    return (
        Paragraph(f"Your talk with {who} was planned for {moment(head.talk_start, context)}."),
        Replies("Did it happen? Reply with one of these:", happened),
    )


def _known(head: ThreadHead, context: LetterContext) -> tuple[tuple[str, str], ...]:
    contact = head.contact
    rows = [
        ("Name", name_of(contact)),
        ("Company", clean(contact.company or "")),
        ("Address", clean(contact.addresses[-1].value) if contact.addresses else ""),
        ("You last wrote", day(head.last_sent_at, context) if head.last_sent_at else ""),
        ("Named to you by", _referrer(head, context)),
    ]
    return tuple((label, value) for label, value in rows if value)


def _referrer(head: ThreadHead, context: LetterContext) -> str:
    for other in context.heads.values():
        if any(named.address in head.contact.addresses for named in other.referred if named.address):
            return name_of(other.contact)
    return ""


def _clock(head: ThreadHead, context: LetterContext) -> str:
    assert head.talk_start is not None
    return moment(head.talk_start, context).partition(" at ")[2]
