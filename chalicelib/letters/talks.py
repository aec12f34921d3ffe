"""The two letters around a talk: one the day before, one when it is over."""

from __future__ import annotations

from chalicelib.domain.goals import life_stage
from chalicelib.domain.letter import Letter
from chalicelib.domain.preparing import Setting, Situation
from chalicelib.domain.thread import Stage, ThreadHead
from chalicelib.domain.touch import Kind
from chalicelib.letters.blocks import (
    MOVED,
    Block,
    Heading,
    Listing,
    Message,
    Paragraph,
    Replies,
    reply,
    to_complete,
)
from chalicelib.letters.context import LetterContext
from chalicelib.letters.known import has_met, known, referrer
from chalicelib.letters.phrases import clean, day, moment, name_of, near, person
from chalicelib.letters.questions_to_ask import questions_to_ask
from chalicelib.letters.teaching import GOAL_WORDS
from chalicelib.letters.to_do import has_started, is_due, standing

_LEARNED = to_complete(
    "learned your own words", "one thing that you learned; only you see it", fill="learned "
)
_BOOK = (
    "One thing that you learned? Answer this letter with a sentence. It is kept in your learning book, for "
    "you alone; reply book to read it."
)


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
        Heading("Questions to take along"),
        Listing(_questions(head, context)),
        Paragraph(
            f"{_made_for(head, context)}Pick three. Listen more than you speak, end on time, and ask for "
            "no job."
        ),
        *known(head, context),
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
        Paragraph(_BOOK),
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


def _questions(head: ThreadHead, context: LetterContext) -> tuple[str, ...]:
    goal = context.goal_for(head)
    situation = Situation(
        goal=goal,
        stage=life_stage(f"{goal} {context.member.goal}"),
        settings=frozenset({Setting.SECOND_TALK} if has_met(head) else ()),
        company=head.contact.company or "",
        referred_by=referrer(head, context),
        heard=tuple(touch.best.summary for touch in context.log if touch.best.kind is Kind.REPLY),
    )
    return questions_to_ask(situation, f"{context.member.id}/{head.contact.id}")


def _made_for(head: ThreadHead, context: LetterContext) -> str:
    goal = clean(context.goal_for(head), GOAL_WORDS)
    return f"They are chosen for your goal, “{goal}”. " if goal else ""


def _clock(head: ThreadHead, context: LetterContext) -> str:
    assert head.talk_start is not None
    return moment(head.talk_start, context).partition(" at ")[2]
