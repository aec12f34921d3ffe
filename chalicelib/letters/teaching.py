"""Answers about learning: a goal, how the course begins, and the learning book."""

from __future__ import annotations

from collections.abc import Mapping

from chalicelib.domain.course import next_lesson
from chalicelib.domain.evidence import evidence_of
from chalicelib.domain.learning import Experience
from chalicelib.domain.learning_book import gathered
from chalicelib.domain.letter import Letter
from chalicelib.domain.member import LetterStop
from chalicelib.letters.blocks import (
    UNDO,
    Block,
    Copy,
    Facts,
    Message,
    Paragraph,
    Replies,
    reply,
    to_complete,
)
from chalicelib.letters.context import LetterContext
from chalicelib.letters.learning_book import book as as_text
from chalicelib.letters.phrases import clean, count, first_name, name_of, person

GOAL = to_complete(
    "goal how nurses move into informatics", "in your own words; it can change at any time", fill="goal "
)
BOOK = reply("book", "read your learning book")
GOAL_WORDS = 200  # characters of a goal
_SAY_IT = Replies("To tell me your goal, reply:", (GOAL,))
_GOALLESS = (
    Paragraph(
        "You have told me no goal yet. A goal is what you would like to understand, in a few words. Your "
        "questions before a talk, and the first mails that I begin for you, are made for it."
    ),
    _SAY_IT,
)
_TALKS: Mapping[str, str] = {"none": "none yet", "some": "some", "many": "many"}
_NOT_READ = (
    "I would like to begin where you are, but could not tell from your answer where that is. Two words are "
    "plenty: how many such talks have you had so far (none, some, many), and what would you like to learn?"
)
_EMPTY = (
    Paragraph("Your learning book is still empty, and waits for your first talk."),
    Paragraph(
        "When a talk is over, a letter asks for one thing that you learned. Answer it with a sentence, and "
        "it is kept here, under the name of the person who gave it. You can also answer any letter about "
        "somebody with learned and your words. Only you see them."
    ),
)


def goal(letter: Letter, context: LetterContext) -> Message:
    """After it was changed, as it was said then; else as it stands now."""
    head = context.head_of(letter)
    now, before = clean(letter.fact("goal"), GOAL_WORDS), clean(letter.fact("before"), GOAL_WORDS)
    shown = now or clean(context.goal_for(head), GOAL_WORDS)
    is_theirs = head is not None and bool(now or head.goal)
    whose = f"Your goal with {person(head.contact)}" if head and is_theirs else "Your goal"
    if not shown:
        return Message("What would you like to learn?", "A few words are enough.", _GOALLESS)
    said = f"{whose} is: {shown}." if now else f"{whose}, as you told me: {shown}."
    was = (Facts((("Before it was", before),)),) if before and before != now else ()
    use = "Questions before a talk are chosen for it, and first mails begin with it."
    change = Replies("To change it, reply:", (GOAL, *((UNDO,) if now else ())))
    blocks: tuple[Block, ...] = (Paragraph(f"{said} {use}"), *was, change)
    return Message(f"{whose}: {shown}", use, blocks)


def beginning(letter: Letter, context: LetterContext) -> Message:
    """What the answer to the welcome was understood as; each part that it left open is asked again."""
    talks, wish = letter.fact("experience"), clean(letter.fact("goal"), GOAL_WORDS)
    name = first_name(context.member.name)
    if not (talks or wish):
        said = (Paragraph(f"Thank you, {name}. {_NOT_READ}"), _SAY_IT)
        return Message("Where shall we begin?", "A word or two are plenty.", said)
    rows = (("Such talks so far", _TALKS.get(talks, "")), ("You would like to learn", wish))
    blocks: tuple[Block, ...] = (
        Paragraph(f"Thank you, {name}. This is what I understood:"),
        Facts(tuple((label, value) for label, value in rows if value)),
        *_course(talks, context),
        *_still_open(talks, wish),
        Replies("To say your goal in other words, at any time:", (GOAL,)) if wish else _SAY_IT,
    )
    return Message(f"Thank you, {name}: here is where we begin", "And how to change it.", blocks)


def learned(letter: Letter, context: LetterContext) -> Message:
    head = context.head_of(letter)
    who = person(head.contact) if head else "that talk"
    said = f"Kept in your learning book, from {who}. Nobody else sees it, and no other letter repeats it."
    more = Replies("And, if you like:", (BOOK, UNDO))
    short = name_of(head.contact) if head else "a talk"
    return Message(f"In your learning book: {short}", said, (Paragraph(said), more))


def learning_book(_letter: Letter, context: LetterContext) -> Message:
    """The whole of it, to be read, kept or printed."""
    pages = gathered(context.entries)
    if not pages:
        return Message("Your learning book", "Still empty, and that is fine.", _EMPTY)
    text = as_text(pages, context.member.name)
    lead = f"{count(len(context.entries), 'thing', 'things')} that you learned, in your own words."
    blocks: tuple[Block, ...] = (
        Paragraph(f"{lead} Keep it wherever you like; only you have it."),
        Copy(text.rstrip("\n")),
    )
    return Message("Your learning book", lead, blocks)


def _course(talks: str, context: LetterContext) -> tuple[Block, ...]:
    """Only where the lessons will come."""
    member = context.member
    start = Experience(talks) if talks else Experience.NONE
    lesson = next_lesson(
        frozenset(member.learning.lessons), evidence_of(context.heads.values(), context.now), start
    )
    if lesson is None or {LetterStop.ALL, LetterStop.DIGESTS} & set(member.stopped):
        return ()
    # The lessons' words are only for the digest, and for this.
    from chalicelib.letters.lessons import LESSONS

    title = LESSONS[lesson].title
    return (Paragraph(f"Your weekly digest brings one short lesson at a time. The first one: “{title}”."),)


def _still_open(talks: str, wish: str) -> tuple[Block, ...]:
    if not talks:
        return (Paragraph("How many such talks have you had so far: none, some or many? One word will do."),)
    if not wish:
        return (Paragraph("What would you like to learn? It need not be clear yet; a few words will do."),)
    return ()
