"""The lines of a digest's sections, and how a section looks: a list, or a row where room is short."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from chalicelib.domain.across import named
from chalicelib.domain.followup import FollowUpKind
from chalicelib.domain.same_company import somebody_else, written_sooner
from chalicelib.domain.thread import Stage, ThreadHead
from chalicelib.letters.blocks import Block, Heading, Listing
from chalicelib.letters.context import HeldLine, LetterContext
from chalicelib.letters.phrases import NAME, clean, cut_sentence, day, moment, name_of, person
from chalicelib.letters.to_do import ToDo, title

_LINE = 72
_WEEK = timedelta(days=7)
_NAME = 30
_COUNTED = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten")


def heading(words: str, total: int, most: int) -> Heading:
    return Heading(f"{words} ({most} of {total})" if total > most else words)


def listing(words: str, lines: Sequence[str], most: int) -> Iterator[Block]:
    if lines:
        yield heading(words, len(lines), most)
        yield Listing(tuple(lines[:most]))


def row(words: str, lines: Sequence[str], most: int) -> tuple[str, str] | None:
    """One of the facts: without a heading of its own."""
    if not lines[:most]:
        return None
    more = f" (and {len(lines) - most} more)" if len(lines) > most else ""
    return words, "; ".join(lines[:most]) + more


def held_lines(context: LetterContext) -> list[str]:
    """The newest first."""
    return [f"{_held_mail(line)}. {line.reason}" for line in reversed(context.held or ())]


def held_mails(context: LetterContext) -> list[str]:
    """Without the reasons."""
    return [_held_mail(line) for line in reversed(context.held or ())]


def _held_mail(line: HeldLine) -> str:
    sender, subject = clean(line.sender or "", 30) or "A mail", clean(line.subject, 30) or "no subject"
    return f"{sender}: “{subject}”"


def heard_from(heads: Sequence[ThreadHead], context: LetterContext) -> list[ThreadHead]:
    return [head for head in heads if _answered_at_last(head, context)]


def _answered_at_last(head: ThreadHead, context: LetterContext) -> bool:
    """A reply that waits for the member's own, or a thread in which one came last."""
    waits = any(f.kind is FollowUpKind.ANSWER and f.starts_at > context.news_since for f in head.follow_ups)
    moved = head.stage is Stage.REPLIED and head.updated_at > context.news_since
    return waits or moved


def answered(heads: Sequence[ThreadHead], context: LetterContext) -> list[str]:
    return [cut_sentence(person(head.contact), _LINE) for head in heard_from(heads, context)]


def planned(heads: Sequence[ThreadHead], context: LetterContext) -> list[ThreadHead]:
    ahead = [h for h in heads if h.stage is Stage.SCHEDULED and h.talk_start and h.talk_start > context.now]
    return sorted(ahead, key=lambda head: (head.talk_start or context.now, head.contact.id))


def talks(heads: Sequence[ThreadHead], context: LetterContext) -> list[str]:
    return [
        _with_end(head, f": {moment(head.talk_start, context)}")
        for head in planned(heads, context)
        if head.talk_start
    ]


def waiting(heads: Sequence[ThreadHead], context: LetterContext) -> list[str]:
    """Those to whom there is nothing to write yet: it is their turn."""
    return [
        _with_end(head, f": nothing to do before {day(at, context)}") for at, head in _in_turn(heads, context)
    ]


def waited_for(heads: Sequence[ThreadHead], context: LetterContext) -> list[str]:
    """Their names alone."""
    return [cut_sentence(name_of(head.contact), _NAME) for _, head in _in_turn(heads, context)]


def _in_turn(heads: Sequence[ThreadHead], context: LetterContext) -> list[tuple[datetime, ThreadHead]]:
    turn = [
        (f.due_at, head)
        for head in heads
        if head.stage is Stage.REACHED_OUT
        for f in head.follow_ups
        if f.kind is FollowUpKind.NUDGE and f.due_at >= context.now + _WEEK
    ]
    return sorted(turn, key=lambda pair: (pair[0], pair[1].contact.id))


def _with_end(head: ThreadHead, end: str) -> str:
    """On one line: the person is cut rather than what is said of them."""
    return cut_sentence(person(head.contact), _LINE - len(end)) + end


def named_lines(heads: Sequence[ThreadHead], context: LetterContext) -> list[str]:
    """Suggestions: we write to nobody. Members and coaches are no contacts."""
    cohort, lines = context.cohort, []
    for found in named(heads):
        address = found.person.address
        if context.member.is_self(address, cohort) or cohort.is_coach(address):
            continue
        known = clean(found.person.name or "", NAME) or (clean(address.value, NAME) if address else "")
        end = f" — {clean(address.value, NAME)}" if address and found.person.name else ""
        lines.append(cut_sentence(f"{known}, from {name_of(found.by.contact)}{end}", 2 * _LINE))
    return lines


def company_hints(heads: Sequence[ThreadHead], context: LetterContext) -> list[str]:
    """Where two at one company were written to at once, which is told once; and where somebody else
    could be written to, which can wait a week."""
    cadence, calendar, now = context.cohort.cadence, context.calendar, context.now
    days = _counted(cadence.suggest_business_days or 0)
    sooner = written_sooner(heads, cadence, calendar, context.news_since, now)
    quiet = sorted(somebody_else(heads, cadence, calendar, now), key=_sent_first)
    return [
        *(
            f"{name_of(second.contact)} and {name_of(first.contact)} work at the same company. Next time, "
            f"wait {days.lower()} before the second mail: colleagues talk. No harm is done."
            for first, second in sooner[:1]
        ),
        *(
            f"{days} without an answer from {name_of(head.contact)}: somebody else at "
            f"{clean(head.contact.company or '', NAME)} may have time."
            for head in quiet
        ),
    ]


def _sent_first(head: ThreadHead) -> tuple[datetime, str]:
    assert head.first_sent_at is not None
    return head.first_sent_at, head.contact.id


def _counted(days: int) -> str:
    number = _COUNTED[days] if days < len(_COUNTED) else str(days)
    return f"{number} business {'day' if days == 1 else 'days'}"


def titles(to_do: Sequence[ToDo], context: LetterContext) -> list[str]:
    """With the numbers by which a reply names them."""
    return [cut_sentence(f"{one.number}. {title(one, context)}", _LINE) for one in to_do]
