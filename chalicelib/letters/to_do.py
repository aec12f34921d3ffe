"""What there is to do, in words: one title and one reason for each kind of follow-up."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from chalicelib.domain.followup import FollowUp, FollowUpKind, State
from chalicelib.domain.letter import Item, Letter
from chalicelib.domain.reminding import in_digest
from chalicelib.domain.thread import ContactId, Stage, ThreadHead
from chalicelib.letters.blocks import Choice, Entry, reply, snooze
from chalicelib.letters.context import LetterContext
from chalicelib.letters.phrases import day, name_of, near, person


@dataclass(frozen=True, slots=True)
class ToDo:
    """A letter's item that still stands, under the number that the letter gave it."""

    number: int
    head: ThreadHead
    follow_up: FollowUp


@dataclass(frozen=True, slots=True)
class _Words:
    """`title` takes who; `why` takes who, when it started, and whom they named."""

    title: str
    why: str
    choices: tuple[str, ...] = ("done",)


_WORDS: Mapping[FollowUpKind, _Words] = {
    FollowUpKind.NUDGE: _Words(
        "Write to {who} once more",
        "You wrote on {start}. Busy people are often glad of a second, short line.",
    ),
    FollowUpKind.ANSWER: _Words(
        "Answer {who}",
        "They wrote on {start}. Two or three lines are plenty.",
    ),
    FollowUpKind.AGREE_TIME: _Words(
        "Agree on a time with {who}",
        "They are open to a talk. Name two or three times that suit you, and how long (20 minutes?).",
    ),
    FollowUpKind.PREPARE: _Words("Prepare your talk with {who}", "It is {talk}."),
    FollowUpKind.THANK_YOU: _Words(
        "Thank {who}",
        "You talked on {start}. Two lines and one thing that stayed with you make a good thank-you.",
        ("done", "did not meet"),
    ),
    FollowUpKind.TELL_REFERRER: _Words(
        "Tell {who} how it went with {named}",
        "They pointed you to {named}, and you have talked. People like to hear what came of it.",
    ),
    FollowUpKind.CHECK_BACK: _Words(
        "Write to {who} again",
        "When they wrote on {start}, they asked for a line about now.",
    ),
    FollowUpKind.RECONNECT: _Words(
        "Say hello to {who}",
        "Something you read, tried or learned since {start} is reason enough for three lines.",
    ),
}


def standing(
    letter: Letter, context: LetterContext, still: Callable[[FollowUp, LetterContext], bool]
) -> Iterator[ToDo]:
    """The letter's items that are still to be done, with the numbers that they had from the start:
    what a reply names is the item as it was written."""
    for number, item in enumerate(letter.items, 1):
        head, follow_up = context.heads.get(item.contact_id), current(item, context)
        if head and follow_up and still(follow_up, context):
            yield ToDo(number, head, follow_up)


def current(item: Item, context: LetterContext) -> FollowUp | None:
    """The item's follow-up as it is now. A better copy of the mail that it started from may have
    given it another cause; a thread has at most one open of a kind, so the kind finds it."""
    ref, found = item.follow_up, context.follow_ups(item)
    same = next((f for f in found if f.ref == ref), None)
    if same or ref is None or ref.kind is FollowUpKind.TELL_REFERRER:
        return same
    return next((f for f in found if f.kind is ref.kind), None)


def is_due(follow_up: FollowUp, context: LetterContext) -> bool:
    return follow_up.state_at(context.now) is State.OPEN and follow_up.due_at <= context.now


def is_this_week(follow_up: FollowUp, context: LetterContext) -> bool:
    return in_digest(follow_up, context.now)


def has_started(follow_up: FollowUp, context: LetterContext) -> bool:
    return follow_up.state_at(context.now) is State.OPEN and follow_up.starts_at <= context.now


def title(to_do: ToDo, context: LetterContext) -> str:
    return _fill(_WORDS[to_do.follow_up.kind].title, to_do, context)


def entry(to_do: ToDo, context: LetterContext, *, numbered: bool = True) -> Entry:
    """`numbered` where the letter has several lines, so that a reply has to say which."""
    words = _WORDS[to_do.follow_up.kind]
    line = to_do.number if numbered else 0
    number = to_do.number if numbered else None
    choices: tuple[Choice, ...] = (*(reply(verb, line=line) for verb in words.choices), snooze(line))
    return Entry(number, title(to_do, context), _fill(words.why, to_do, context), choices)


def _fill(words: str, to_do: ToDo, context: LetterContext) -> str:
    head = to_do.head
    return words.format(
        who=person(head.contact),
        start=day(to_do.follow_up.starts_at, context),
        talk=near(head.talk_start, context) if head.talk_start else "soon",
        named=_named(to_do.follow_up, context),
    )


def _named(follow_up: FollowUp, context: LetterContext) -> str:
    met = context.heads.get(ContactId(follow_up.ref.cause))
    return name_of(met.contact) if met else "the person whom they named"


def is_over(head: ThreadHead, context: LetterContext) -> bool:
    """Whether the contact said no, or cannot be reached."""
    return head.stage_at(context.now) in (Stage.DECLINED, Stage.UNREACHABLE)
