"""Monday's digest: the week on one page, most useful first, nothing where nothing is to be said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from chalicelib.domain.followup import FollowUpKind
from chalicelib.domain.letter import Letter
from chalicelib.domain.thread import Stage, ThreadHead
from chalicelib.letters.blocks import (
    Block,
    Entry,
    Facts,
    Heading,
    Listing,
    Message,
    Paragraph,
    Replies,
    reply,
)
from chalicelib.letters.context import HeldLine, LetterContext
from chalicelib.letters.phrases import (
    CONSOLATION,
    clean,
    count,
    cut_sentence,
    day,
    first_name,
    joined,
    moment,
    name_of,
    person,
)
from chalicelib.letters.to_do import ToDo, entry, is_over, is_this_week, standing

# At most 40 lines in all, when every section is full; the rest is a reply of `pending` away.
_MOST_TO_DO = 6
_MOST_LISTED = 3
_MOST_HELD = 2
_LINE = 72
_WEEK = timedelta(days=7)
_ANSWERED = frozenset(
    {Stage.REPLIED, Stage.SCHEDULED, Stage.MET, Stage.THANKED, Stage.IN_TOUCH, Stage.DECLINED}
)
_THANKED = frozenset({Stage.THANKED, Stage.IN_TOUCH})


def digest(letter: Letter, context: LetterContext) -> Message | None:
    """Nothing when the week has nothing to say."""
    to_do = list(standing(letter, context, is_this_week))
    again = [one for one in to_do if one.follow_up.kind is FollowUpKind.RECONNECT]
    now = [one for one in to_do if one not in again]
    heads = sorted(_alive(context), key=lambda head: (head.updated_at, head.contact.id), reverse=True)
    news = [head for head in heads if head.updated_at > context.news_since]
    sections = (
        *_to_do("This week", now, context, _MOST_TO_DO),
        *_listing("Needs your answer", _held(context), _MOST_HELD),
        *_listing("Who answered", _answered(heads, context)),
        *_listing("Talks ahead", _talks(heads, context)),
        *_listing("Waiting to hear back", _waiting(heads, context)),
        *_to_do("Worth a hello", again, context, _MOST_LISTED),
    )
    if not (to_do or news or context.held or _planned(heads, context)):
        return None
    ended = [head for head in news if is_over(head, context)]
    greeting = f"Hello {first_name(context.member.name)}. Here is your week."
    blocks = (
        Paragraph(greeting),
        *_consoled(ended, context),
        *sections,
        # After a no or a mail that came back, no numbers that day.
        *([] if ended else _counts(heads, context)),
        *_how_to_reply(to_do),
    )
    return Message(_subject(now, heads, context), greeting, blocks)


def _alive(context: LetterContext) -> list[ThreadHead]:
    return [head for head in context.heads.values() if head.touches]


def _subject(now: Sequence[ToDo], heads: Sequence[ThreadHead], context: LetterContext) -> str:
    answers = len(_heard_from(heads, context))
    talks = len(_planned(heads, context))
    parts = [
        f"{len(now)} to do" if now else "",
        count(answers, "answer", "answers") if answers else "",
        count(talks, "talk", "talks") + " ahead" if talks else "",
    ]
    told = joined([part for part in parts if part])
    return f"Your week: {told}" if told else "Your week"


def _to_do(heading: str, to_do: Sequence[ToDo], context: LetterContext, most: int) -> Iterator[Block]:
    if to_do:
        yield _heading(heading, len(to_do), most)
        yield from (_line(one, context) for one in to_do[:most])


def _listing(heading: str, lines: Sequence[str], most: int = _MOST_LISTED) -> Iterator[Block]:
    if lines:
        yield _heading(heading, len(lines), most)
        yield Listing(tuple(lines[:most]))


def _heading(words: str, total: int, most: int) -> Heading:
    return Heading(f"{words} ({most} of {total})" if total > most else words)


def _line(one: ToDo, context: LetterContext) -> Entry:
    """The title only: how to reply is said once, below."""
    found, due_at = entry(one, context), one.follow_up.due_at
    when = f" — {day(due_at, context)}" if due_at > context.now else ""
    title = cut_sentence(found.title, _LINE - len(when)) + when
    return replace(found, title=title, why="", choices=found.choices[:1], brief=True)


def _held(context: LetterContext) -> list[str]:
    """The newest first."""
    return [_held_line(line) for line in reversed(context.held or ())]


def _held_line(line: HeldLine) -> str:
    sender, subject = clean(line.sender or "", 30) or "A mail", clean(line.subject, 30) or "no subject"
    return f"{sender}: “{subject}”. {line.reason}"


def _heard_from(heads: Sequence[ThreadHead], context: LetterContext) -> list[ThreadHead]:
    return [head for head in heads if _answered_at_last(head, context)]


def _answered_at_last(head: ThreadHead, context: LetterContext) -> bool:
    """A reply that waits for the member's own, or a thread in which one came last."""
    waits = any(f.kind is FollowUpKind.ANSWER and f.starts_at > context.news_since for f in head.follow_ups)
    moved = head.stage is Stage.REPLIED and head.updated_at > context.news_since
    return waits or moved


def _answered(heads: Sequence[ThreadHead], context: LetterContext) -> list[str]:
    return [cut_sentence(person(head.contact), _LINE) for head in _heard_from(heads, context)]


def _planned(heads: Sequence[ThreadHead], context: LetterContext) -> list[ThreadHead]:
    ahead = [h for h in heads if h.stage is Stage.SCHEDULED and h.talk_start and h.talk_start > context.now]
    return sorted(ahead, key=lambda head: (head.talk_start or context.now, head.contact.id))


def _talks(heads: Sequence[ThreadHead], context: LetterContext) -> list[str]:
    return [
        _with_end(head, f": {moment(head.talk_start, context)}")
        for head in _planned(heads, context)
        if head.talk_start
    ]


def _waiting(heads: Sequence[ThreadHead], context: LetterContext) -> list[str]:
    """Those to whom there is nothing to write yet: it is their turn."""
    turn = [
        (f.due_at, head)
        for head in heads
        if head.stage is Stage.REACHED_OUT
        for f in head.follow_ups
        if f.kind is FollowUpKind.NUDGE and f.due_at >= context.now + _WEEK
    ]
    turn.sort(key=lambda pair: (pair[0], pair[1].contact.id))
    return [_with_end(head, f": nothing to do before {day(at, context)}") for at, head in turn]


def _with_end(head: ThreadHead, end: str) -> str:
    """On one line: the person is cut rather than what is said of them."""
    return cut_sentence(person(head.contact), _LINE - len(end)) + end


def _consoled(ended: Sequence[ThreadHead], context: LetterContext) -> list[Block]:
    """One kind line for those who said no, and one for those whose mail came back."""
    lines: list[Block] = []
    for stage, kindly in CONSOLATION.items():
        names = [name_of(head.contact) for head in ended if head.stage_at(context.now) is stage]
        if names:
            lines.append(Paragraph(f"About {joined(names[:_MOST_LISTED])}: {kindly}"))
    return lines


def _counts(heads: Sequence[ThreadHead], context: LetterContext) -> list[Block]:
    """The member's own numbers so far, compared with nobody's."""
    if not heads:
        return []
    stages = [head.stage_at(context.now) for head in heads]
    held = sum(1 for head in heads if head.met_at and head.met_at <= context.now)
    so_far = (
        f"{count(len(heads), 'person', 'people')} written to, "
        f"{count(sum(s in _ANSWERED for s in stages), 'answer', 'answers')}, "
        f"{count(held, 'talk', 'talks')}, {sum(s in _THANKED for s in stages)} thanked"
    )
    return [Facts((("So far", so_far),))]


def _how_to_reply(to_do: Sequence[ToDo]) -> list[Block]:
    if not to_do:
        return []
    line = to_do[0].number
    choices = (
        reply("done", "that line is done; any number will do", line=line),
        reply("pending", "everything that is open, with all numbers"),
    )
    return [Replies("Did one of these in another way? Reply:", choices)]
