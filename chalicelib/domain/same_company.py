"""Two contacts at one company, as Steve Dalton's 3B7 routine has it; only where the cadence counts the days.

Three business days without an answer, and a second person there may be written to; sooner would be
two at once, and colleagues talk.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import permutations

from chalicelib.domain.cadence import Cadence
from chalicelib.domain.calendar import Calendar
from chalicelib.domain.reminding import FOLDS_AFTER
from chalicelib.domain.thread import Stage, ThreadHead


def somebody_else(
    heads: Iterable[ThreadHead], cadence: Cadence, calendar: Calendar, now: datetime
) -> tuple[ThreadHead, ...]:
    """Those who have not answered for so many business days, and are the only ones at their company
    to whom the member wrote; for two weeks, as everything in a digest."""
    every = _alive(heads)
    return tuple(
        head
        for head in every
        if (at := _turn_of_another(head, cadence, calendar)) is not None
        and at <= now < at + FOLDS_AFTER
        and not any(_are_colleagues(head, other) for other in every)
    )


def written_sooner(
    heads: Iterable[ThreadHead], cadence: Cadence, calendar: Calendar, since: datetime, now: datetime
) -> tuple[tuple[ThreadHead, ThreadHead], ...]:
    """Pairs at one company of which the second had a mail, after `since`, while the first still had
    days to answer; by the second, each once."""
    found: dict[str, tuple[ThreadHead, ThreadHead]] = {}
    for first, second in _in_order(_alive(heads)):
        turn = _turn_of_another(first, cadence, calendar)
        sent = second.first_sent_at
        if turn and sent and since < sent <= now and sent < turn and _are_colleagues(first, second):
            found.setdefault(second.contact.id, (first, second))
    return tuple(found.values())


def _turn_of_another(head: ThreadHead, cadence: Cadence, calendar: Calendar) -> datetime | None:
    """When somebody else there may be written to; None where an answer came, or nothing counts."""
    days = cadence.suggest_business_days
    if days is None or head.stage is not Stage.REACHED_OUT or not (_company(head) and head.first_sent_at):
        return None
    return calendar.after_business_days(head.first_sent_at, days)


def _in_order(heads: tuple[ThreadHead, ...]) -> Iterator[tuple[ThreadHead, ThreadHead]]:
    for first, second in permutations(heads, 2):
        if first.first_sent_at and second.first_sent_at:
            before = (first.first_sent_at, first.contact.id)
            if before < (second.first_sent_at, second.contact.id):
                yield first, second


def _are_colleagues(head: ThreadHead, other: ThreadHead) -> bool:
    return head is not other and _company(head) == _company(other)


def _alive(heads: Iterable[ThreadHead]) -> tuple[ThreadHead, ...]:
    return tuple(head for head in heads if head.touches)


def _company(head: ThreadHead) -> str:
    """Empty for an address at a public mail provider, which says nothing of a company."""
    return " ".join((head.contact.company or "").casefold().split())
