"""A letter on its way: owed, leased, sent, or unknown for a while. SES takes no idempotency key,
so a letter whose sending was cut short is sent again only when no event says that it went."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from chalicelib.domain.letter import Letter, LetterState

# The read timeout of the mail client < the Lambda's timeout < LEASE < the queue's visibility.
LEASE = timedelta(minutes=5)
EVENTS_WITHIN = timedelta(minutes=15)
_LOOK_AGAIN = timedelta(minutes=5)
_BACK_OFF = (timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=15), timedelta(hours=1))
SETTLED = frozenset({LetterState.SENT, LetterState.DROPPED, LetterState.BOUNCED})


def may_send(letter: Letter, now: datetime) -> bool:
    """Whether it is this letter's turn: owed, or unknown for so long that no event will come."""
    ready = letter.state in (LetterState.OWED, LetterState.UNKNOWN)
    return ready and letter.due_at is not None and letter.due_at <= now


def lease_is_over(letter: Letter, now: datetime) -> bool:
    """Whether whoever was sending it stopped without a word."""
    return letter.state is LetterState.LEASED and letter.due_at is not None and letter.due_at <= now


def leased(letter: Letter, now: datetime) -> Letter:
    return _next(letter, LetterState.LEASED, now + LEASE, attempt=letter.attempt + 1)


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
    """A letter that did not arrive has another address to go to now."""
    return _next(letter, LetterState.OWED, now)


def _next(
    letter: Letter, state: LetterState, due_at: datetime | None, *, attempt: int | None = None
) -> Letter:
    return replace(
        letter,
        state=state,
        due_at=due_at,
        version=letter.version + 1,
        attempt=letter.attempt if attempt is None else attempt,
    )
