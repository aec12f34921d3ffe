"""What is known of a contact before a talk: who they are, and what was said and noted so far."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from chalicelib.domain.thread import ThreadHead
from chalicelib.domain.touch import Channel, Kind, Observation, TalkSign, Touch
from chalicelib.letters.blocks import Block, Facts, Heading, Listing
from chalicelib.letters.context import LetterContext
from chalicelib.letters.phrases import clean, day, name_of

_LAST = 3  # of what happened
_NOTES = 2
_WORDS = 100  # characters
_SENT: Mapping[Channel, str] = {
    Channel.MAIL: "you wrote",
    Channel.LINKEDIN: "you wrote on LinkedIn",
    Channel.PHONE: "you called",
    Channel.IN_PERSON: "you met",
    Channel.CARD: "you sent a card",
}


def known(head: ThreadHead, context: LetterContext) -> tuple[Block, ...]:
    told = [_line(words, touch, context) for touch, words in _happened(context)]
    notes = [_line(_quoted(touch.best), touch, context) for touch in context.log if _is_note(touch)]
    rows = _facts(head, context)
    who = (Heading(f"What you know of {name_of(head.contact)}"), Facts(rows)) if rows else ()
    happened = _section("Last between you", told[-_LAST:])
    return (*who, *happened, *_section("Your notes", notes[-_NOTES:]))


def referrer(head: ThreadHead, context: LetterContext) -> str:
    for other in context.heads.values():
        if any(named.address in head.contact.addresses for named in other.referred if named.address):
            return name_of(other.contact)
    return ""


def _facts(head: ThreadHead, context: LetterContext) -> tuple[tuple[str, str], ...]:
    contact = head.contact
    rows = [
        ("Company", clean(contact.company or "")),
        ("Address", clean(contact.addresses[-1].value) if contact.addresses else ""),
        ("Named to you by", referrer(head, context)),
        ("You met before", day(head.met_at, context) if has_met(head) and head.met_at else ""),
    ]
    return tuple((label, value) for label, value in rows if value)


def has_met(head: ThreadHead) -> bool:
    """Before the talk that is planned."""
    return head.met_at is not None and (head.talk_start is None or head.met_at < head.talk_start)


def _happened(context: LetterContext) -> Iterator[tuple[Touch, str]]:
    for touch in context.log:
        told = _told(touch.best)
        if told:
            yield touch, told


def _told(row: Observation) -> str:
    """Empty where it is nothing to take along: what was noted, put off, or planned."""
    match row.kind:
        case Kind.SENT:
            return f"{_SENT[row.channel]}{_with_words(row)}"
        case Kind.REPLY:
            return f"they wrote{_with_words(row)}" if row.summary else "they answered"
        case Kind.TALK if row.talk and row.talk.sign is TalkSign.MET:
            return "you talked"
        case _:
            return ""


def _with_words(row: Observation) -> str:
    """What a command logs has no words of its own, and neither a subject nor an id."""
    return f": {_quoted(row)}" if row.summary and (row.subject or row.message_id) else ""


def _is_note(touch: Touch) -> bool:
    """Not what belongs in the learning book, which no other letter repeats, and no goal."""
    row = touch.best
    return row.kind is Kind.NOTE and bool(row.summary) and not (row.learned or row.goal)


def _quoted(row: Observation) -> str:
    return f"“{clean(row.summary, _WORDS)}”"


def _line(told: str, touch: Touch, context: LetterContext) -> str:
    return f"{day(touch.best.at, context)}: {told}"


def _section(title: str, lines: list[str]) -> tuple[Block, ...]:
    return (Heading(title), Listing(tuple(lines))) if lines else ()
