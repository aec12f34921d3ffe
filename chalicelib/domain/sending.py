"""A letter on its way: owed, leased, sent, or unknown for a while. SES takes no idempotency key,
so a letter whose sending was cut short is sent again only when no event says that it went."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from chalicelib.domain.letter import Letter, LetterState

# The read timeout of the mail client < the Lambda's timeout < LEASE < the queue's visibility.
LEASE = timedelta(minutes=5)
EVENTS_WITHIN = timedelta(minutes=15)
# An event that could not be handled rests among the dead letters until 14 days after it was sent. A
# day before the last one about an attempt could be lost there unread, nobody waits for it any more.
NEWS_WITHIN = timedelta(days=13)
_LOOK_AGAIN = timedelta(minutes=5)
_BACK_OFF = (timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=15), timedelta(hours=1))
WENT = frozenset({LetterState.SENT, LetterState.BOUNCED})
SETTLED = WENT | {LetterState.DROPPED}


def may_send(letter: Letter, now: datetime) -> bool:
    """Whether it is this letter's turn: owed, or unknown for so long that no event will come."""
    ready = letter.state in (LetterState.OWED, LetterState.UNKNOWN)
    return ready and letter.due_at is not None and letter.due_at <= now


def lease_is_over(letter: Letter, now: datetime) -> bool:
    """Whether whoever was sending it stopped without a word."""
    return letter.state is LetterState.LEASED and letter.due_at is not None and letter.due_at <= now


def is_beyond_news(letter: Letter, now: datetime) -> bool:
    """Whether the event that says that this unknown letter went may be lost by now. Whoever would
    send it again might send it twice, and after two weeks it is hardly missed."""
    tried = letter.tried_at  # None in rows that are older than the field
    return letter.state is LetterState.UNKNOWN and tried is not None and tried + NEWS_WITHIN <= now


def is_void(letter: Letter, attempt: int) -> bool:
    """Whether that attempt went to an address that was wrong: what becomes of it says nothing of
    the letter, which is owed to another since."""
    return attempt <= letter.void_through


def leased(letter: Letter, now: datetime) -> Letter:
    begun = _next(letter, LetterState.LEASED, now + LEASE)
    return replace(begun, attempt=letter.attempt + 1, tried_at=now)


def unknown(letter: Letter, now: datetime) -> Letter:
    """Handed over, perhaps: its events have a quarter of an hour."""
    return _next(letter, LetterState.UNKNOWN, now + EVENTS_WITHIN)


def still_unknown(letter: Letter, now: datetime) -> Letter:
    """Its events may be among those that are waiting to be read."""
    return _next(letter, LetterState.UNKNOWN, now + _LOOK_AGAIN)


def sent(letter: Letter, now: datetime, provider_id: str) -> Letter:
    done = _next(letter, LetterState.SENT, None)
    return replace(done, sent_at=now, provider_id=provider_id)


def put_off(letter: Letter, now: datetime) -> Letter:
    """The mail service takes no more just now. Nothing was sent, so the attempt does not count
    towards any limit: the row is the truth and never reaches the dead letters."""
    step = min(letter.attempt, len(_BACK_OFF)) - 1
    return _next(letter, LetterState.OWED, now + _BACK_OFF[step])


def waiting_its_turn(letter: Letter, turn: datetime) -> Letter:
    """As it is, but later: an unknown letter stays one, whose events are looked for again."""
    return _next(letter, letter.state, turn)


def dropped(letter: Letter) -> Letter:
    return _next(letter, LetterState.DROPPED, None)


def bounced(letter: Letter) -> Letter:
    return _next(letter, LetterState.BOUNCED, None)


def owed_again(letter: Letter, now: datetime) -> Letter:
    """A letter that did not arrive has another address to go to now. What is still to be heard of
    its attempts so far is about the wrong one."""
    return replace(_next(letter, LetterState.OWED, now), void_through=letter.attempt)


def _next(letter: Letter, state: LetterState, due_at: datetime | None) -> Letter:
    return replace(letter, state=state, due_at=due_at, version=letter.version + 1)
