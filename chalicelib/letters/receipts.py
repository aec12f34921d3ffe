"""What a captured mail became: on whom it was logged, what is queued and cancelled, how to mend it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

from chalicelib.domain.followup import FollowUpKind
from chalicelib.domain.intent import Intent
from chalicelib.domain.letter import Letter
from chalicelib.domain.thread import Stage, ThreadHead
from chalicelib.domain.touch import Kind
from chalicelib.letters.blocks import (
    NOTE,
    UNDO,
    WRONG_PERSON,
    Block,
    Choice,
    Facts,
    Message,
    Paragraph,
    Replies,
    reply,
    to_complete,
)
from chalicelib.letters.context import LetterContext
from chalicelib.letters.phrases import (
    CONSOLATION,
    ENDED,
    PLANNED,
    STAGES,
    clean,
    count,
    day,
    joined,
    moment,
    name_of,
    person,
)

_MOST_NAMED = 10
# What the subject says, and the sentence that the letter begins with.
_HAPPENED: Mapping[str, tuple[str, str]] = {
    Kind.SENT.value: ("Logged: your mail to {who}", "Your mail to {who} is in your log."),
    Kind.REPLY.value: ("Logged: an answer from {who}", "The answer from {who} is in your log."),
    Kind.TALK.value: ("Logged: your talk with {who}", "The news of your talk with {who} is in your log."),
    Kind.NOTE.value: ("Logged: a note on {who}", "Your note on {who} is in your log."),
    Kind.BOUNCE.value: (
        "Your mail to {who} came back",
        "Your mail to {who} came back, and that is in your log.",
    ),
    Kind.OUT_OF_OFFICE.value: ("{who} is away", "An out-of-office note about {who} is in your log."),
}
_INTENTS: Mapping[Intent, str] = {
    Intent.ACCEPTS: "a yes",
    Intent.DECLINES: "a no",
    Intent.LATER: "not now, but later",
    Intent.REFERS: "it names somebody else to write to",
    Intent.ASKS_QUESTION: "a question to you",
    Intent.OTHER: "neither a yes nor a no",
}
_MEANT: Mapping[Intent, Choice] = {
    Intent.ACCEPTS: reply("accepted", "they said yes"),
    Intent.DECLINES: reply("declined", "they said no"),
    Intent.LATER: to_complete("later", "not now; with the day, if they named one", fill="later "),
    Intent.REFERS: reply("referred", "they named somebody else"),
    Intent.ASKS_QUESTION: reply("asked", "they asked you something"),
}
_ANY = ("Logged: {who}", "What you sent about {who} is in your log.")


def captured(letter: Letter, context: LetterContext) -> Message | None:
    """Nothing when it was all taken back meanwhile."""
    heads = [head for item in letter.items if (head := context.heads.get(item.contact_id)) and head.touches]
    if not heads:
        return None
    subject, said = _HAPPENED.get(letter.fact("kind"), _ANY)
    short = name_of(heads[0].contact) if len(heads) == 1 else count(len(heads), "person", "people")
    kindly = CONSOLATION.get(heads[0].stage_at(context.now))
    choices = (UNDO, WRONG_PERSON, NOTE) if len(heads) == 1 else (UNDO,)
    blocks: tuple[Block, ...] = (
        Paragraph(said.format(who=_who(heads))),
        *([Paragraph(kindly)] if kindly else []),
        Facts(tuple(_told(letter, heads, context))),
        *_proposed(letter, context),
        *_read_wrongly(letter),
        Replies("All as it should be? Then there is nothing to do. Otherwise reply:", choices),
    )
    return Message(subject.format(who=short), f"Where it stands: {_stage(heads[0], context)}.", blocks)


def _who(heads: list[ThreadHead]) -> str:
    names = [person(head.contact) for head in heads[:_MOST_NAMED]]
    more = len(heads) - len(names)
    return joined([*names, f"{more} more"] if more else names)


def _told(letter: Letter, heads: list[ThreadHead], context: LetterContext) -> Iterator[tuple[str, str]]:
    if subject := clean(letter.fact("subject")):
        yield "Subject", subject
    if summary := clean(letter.fact("summary")):
        yield "It begins", summary
    if intent := letter.fact("intent"):
        evidence = clean(letter.fact("evidence"))
        yield "Read as", _INTENTS[Intent(intent)] + (f": “{evidence}”" if evidence else "")
    yield "Where it stands", _stage(heads[0], context)
    for kind, due_at in _follow_ups(letter.fact("queued")):
        when = f", {day(due_at, context)}" if due_at > context.now else ""
        yield "Next", PLANNED[kind] + when
    for kind, _ in _follow_ups(letter.fact("cancelled")):
        yield "Off your list", ENDED[kind]


def _proposed(letter: Letter, context: LetterContext) -> Iterator[Block]:
    """The times that the contact offers, in the member's zone. A talk is never planned on a guess."""
    times = [datetime.fromisoformat(at) for at in filter(None, letter.fact("proposed").split(";"))]
    if times:
        local = [context.calendar.local(at) for at in times]
        choices = [reply(f"talk {at:%Y-%m-%d %H:%M}", moment(at, context)) for at in local]
        yield Replies("Agreed on a time that they offer? This plans the talk:", tuple(choices))


def _read_wrongly(letter: Letter) -> Iterator[Block]:
    if intent := letter.fact("intent"):
        others = [choice for meant, choice in _MEANT.items() if meant is not Intent(intent)]
        yield Replies("Did I read it wrongly? One word mends it:", tuple(others))


def _stage(head: ThreadHead, context: LetterContext) -> str:
    stage = head.stage_at(context.now)
    if stage is Stage.SCHEDULED and head.talk_start:
        return f"a talk is planned for {moment(head.talk_start, context)}"
    return STAGES[stage]


def _follow_ups(told: str) -> Iterator[tuple[FollowUpKind, datetime]]:
    """From "nudge|2027-01-20T14:00:00+00:00;answer|..."."""
    for part in filter(None, told.split(";")):
        kind, _, due_at = part.partition("|")
        yield FollowUpKind(kind), datetime.fromisoformat(due_at)
