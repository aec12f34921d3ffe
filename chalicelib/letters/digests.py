"""Monday's digest: the week on one page, most useful first, nothing where nothing is to be said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from chalicelib.domain.followup import FollowUpKind
from chalicelib.domain.learning import First, LessonId
from chalicelib.domain.letter import Letter
from chalicelib.domain.thread import Stage, ThreadHead
from chalicelib.letters.blocks import Block, Entry, Facts, Message, Paragraph
from chalicelib.letters.context import LetterContext
from chalicelib.letters.digest_lines import (
    answered,
    company_hints,
    heading,
    heard_from,
    held_lines,
    held_mails,
    listing,
    named_lines,
    planned,
    row,
    talks,
    titles,
    waited_for,
    waiting,
)
from chalicelib.letters.digest_words import EVERYBODY, consoled, counts, for_next_time, how_to_reply
from chalicelib.letters.encouragement import noticed
from chalicelib.letters.layout import as_text
from chalicelib.letters.lessons import LESSONS, Lesson, lesson_blocks
from chalicelib.letters.phrases import (
    count,
    cut_sentence,
    day,
    first_name,
    joined,
)
from chalicelib.letters.to_do import ToDo, entry, is_over, is_this_week, standing

_MOST_LINES = 40
_LINE = 72


@dataclass(frozen=True, slots=True)
class _Shape:
    """How much each section shows; what is left out is a reply of `pending` away."""

    to_do: int
    listed: int
    held: int
    firsts: int
    hints: int
    again: int
    comfort: tuple[str, ...] = ()


# Tried in this order, until the letter fits; where room is short, lists become rows.
_ROOMY = (
    _Shape(to_do=6, listed=3, held=2, firsts=2, hints=3, again=3, comfort=(EVERYBODY,)),
    _Shape(to_do=4, listed=2, held=1, firsts=2, hints=2, again=2, comfort=(EVERYBODY,)),
)
_TIGHT = (
    _Shape(to_do=4, listed=1, held=1, firsts=2, hints=2, again=1),
    _Shape(to_do=3, listed=1, held=1, firsts=1, hints=1, again=1),
    _Shape(to_do=2, listed=1, held=1, firsts=1, hints=1, again=0),
    _Shape(to_do=1, listed=1, held=1, firsts=0, hints=0, again=0),
)


@dataclass(frozen=True, slots=True)
class _Week:
    """What there is to tell."""

    context: LetterContext
    to_do: tuple[ToDo, ...]
    again: tuple[ToDo, ...]
    heads: tuple[ThreadHead, ...]  # the newest first
    ended: tuple[ThreadHead, ...]
    firsts: tuple[First, ...]
    lesson: Lesson | None


def digest(letter: Letter, context: LetterContext) -> Message | None:
    """Nothing when the week has nothing to say; else the longest that fits."""
    week = _week(letter, context)
    if week is None:
        return None
    for sections, shape in (*((_lists, shape) for shape in _ROOMY), *((_rows, shape) for shape in _TIGHT)):
        message = Message(_subject(week), _greeting(week), _blocks(week, shape, sections(week, shape)))
        if len([line for line in as_text(message, letter, context).splitlines() if line]) <= _MOST_LINES:
            break
    return message


def _week(letter: Letter, context: LetterContext) -> _Week | None:
    to_do = tuple(standing(letter, context, is_this_week))
    again = tuple(one for one in to_do if one.follow_up.kind is FollowUpKind.RECONNECT)
    heads = sorted(_alive(context), key=lambda head: (head.updated_at, head.contact.id), reverse=True)
    news = [head for head in heads if head.updated_at > context.news_since]
    lesson, firsts = letter.fact("lesson"), letter.fact("firsts")
    if not (to_do or news or context.held or planned(heads, context) or lesson or firsts):
        return None
    return _Week(
        context=context,
        to_do=tuple(one for one in to_do if one not in again),
        again=again,
        heads=tuple(heads),
        ended=tuple(head for head in news if is_over(head, context)),
        firsts=tuple(First(first) for first in firsts.split(";") if first),
        lesson=LESSONS[LessonId(lesson)] if lesson else None,
    )


def _alive(context: LetterContext) -> list[ThreadHead]:
    return [head for head in context.heads.values() if head.touches]


def _blocks(week: _Week, shape: _Shape, sections: Iterable[Block]) -> tuple[Block, ...]:
    return (
        Paragraph(_greeting(week)),
        *noticed(_told_firsts(week, shape.firsts)),
        *consoled(week.ended, week.context),
        *_to_do("This week", week.to_do, week.context, shape.to_do),
        *sections,
        *map(Paragraph, company_hints(week.heads, week.context)[: shape.hints]),
        *for_next_time(week.heads, week.context, shape.comfort),
        *(lesson_blocks(week.lesson) if week.lesson else ()),
        # After a no or a mail that came back, no numbers that day.
        *([] if week.ended else counts(week.heads, week.context)),
        *how_to_reply((*week.to_do, *week.again)),
    )


def _lists(week: _Week, shape: _Shape) -> Iterator[Block]:
    context, heads = week.context, week.heads
    yield from listing("Needs your answer", held_lines(context), shape.held)
    yield from listing("Who answered", answered(heads, context), shape.listed)
    yield from listing("Talks ahead", talks(heads, context), shape.listed)
    yield from listing("Waiting to hear back", waiting(heads, context), shape.listed)
    yield from listing("Named to you", named_lines(heads, context), shape.listed)
    yield from _to_do("Worth a hello", week.again, context, shape.again)


def _rows(week: _Week, shape: _Shape) -> Iterator[Block]:
    context, heads = week.context, week.heads
    rows = (
        row("Needs your answer", held_mails(context), shape.held),
        row("Who answered", answered(heads, context), shape.listed),
        row("Talks ahead", talks(heads, context), shape.listed),
        row("Waiting to hear back", waited_for(heads, context), shape.again),
        row("Named to you", named_lines(heads, context), shape.listed),
        row("Worth a hello", titles(week.again, context), shape.again),
    )
    if any(rows):
        yield Facts(tuple(found for found in rows if found))


def _greeting(week: _Week) -> str:
    hello = f"Hello {first_name(week.context.member.name)}."
    return (
        f"{hello} One small thing to learn this week."
        if _only_teaches(week)
        else f"{hello} Here is your week."
    )


def _only_teaches(week: _Week) -> Lesson | None:
    told = (week.to_do, week.ended, week.firsts, [*_lists(week, _ROOMY[0])])
    return None if any(told) or company_hints(week.heads, week.context) else week.lesson


def _subject(week: _Week) -> str:
    now, context, lesson = week.to_do, week.context, _only_teaches(week)
    if lesson:
        return f"This week's lesson: {lesson.title}"
    answers, ahead = len(heard_from(week.heads, context)), len(planned(week.heads, context))
    parts = [
        f"{len(now)} to do" if now else "",
        count(answers, "answer", "answers") if answers else "",
        count(ahead, "talk", "talks") + " ahead" if ahead else "",
    ]
    told = joined([part for part in parts if part])
    return f"Your week: {told}" if told else "Your week"


def _told_firsts(week: _Week, most: int) -> list[First]:
    """The furthest along. A first no is told where the line for those who said no is not."""
    consoled = any(head.stage_at(week.context.now) is Stage.DECLINED for head in week.ended)
    others = [first for first in week.firsts if first is not First.DECLINE]
    a_no = [first for first in week.firsts if first is First.DECLINE and not consoled]
    return (others[-most:] + a_no)[:most] if most else []


def _to_do(words: str, to_do: Sequence[ToDo], context: LetterContext, most: int) -> Iterator[Block]:
    if to_do[:most]:
        yield heading(words, len(to_do), most)
        yield from (_line(one, context) for one in to_do[:most])


def _line(one: ToDo, context: LetterContext) -> Entry:
    """The title only: how to reply is said once, below."""
    found, due_at = entry(one, context), one.follow_up.due_at
    when = f" — {day(due_at, context)}" if due_at > context.now else ""
    title = cut_sentence(found.title, _LINE - len(when)) + when
    return replace(found, title=title, why="", choices=found.choices[:1], brief=True)
