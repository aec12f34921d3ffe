"""What a letter needs from the logs of threads; most need none of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from chalicelib.domain.calendar import Calendar
from chalicelib.domain.learning_book import Entry
from chalicelib.domain.letter import Letter, LetterKind, Topic
from chalicelib.domain.thread import ThreadHead
from chalicelib.domain.touch import Touch, touches
from chalicelib.ports import Ledger


def log_for(letter: Letter, ledger: Ledger) -> tuple[Touch, ...]:
    """Of the thread whose talk is prepared: one Query."""
    if letter.kind is not LetterKind.PREPARE or not letter.items:
        return ()
    return touches(ledger.rows(letter.member_id, letter.items[0].contact_id))


def entries_for(
    letter: Letter, heads: Iterable[ThreadHead], calendar: Calendar, ledger: Ledger
) -> tuple[Entry, ...]:
    """All of the learning book, for the letter that is the book: one Query for each thread with entries."""
    if letter.topic is not Topic.BOOK:
        return ()
    found = (
        entry
        for head in heads
        if head.learned
        for entry in _entries(head, touches(ledger.rows(head.member_id, head.contact.id)), calendar)
    )
    return tuple(found)


def _entries(head: ThreadHead, log: Iterable[Touch], calendar: Calendar) -> Iterator[Entry]:
    contact = head.contact
    for touch in log:
        if touch.best.learned:
            day = calendar.day_of(touch.best.at)
            yield Entry(day, contact.id, contact.shown_as, contact.company or "", touch.best.learned)
