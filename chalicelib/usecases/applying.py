"""Writing a decision, and what is repeated when it was written before."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from chalicelib.domain.outcome import Outcome, Reason
from chalicelib.ports import Errand, ErrandKind, Ledger, OutcomeRecord, Queues, Retry
from chalicelib.usecases.decision import Decision

_TRIES = 3
_T = TypeVar("_T")


def apply(decision: Decision, ledger: Ledger, queues: Queues) -> Outcome:
    """Each write is all or none, and the hints come last: a crash before them is mended by
    `repeat_hints` when the mail comes again, or by the sweep."""
    for write in decision.writes:
        ledger.commit(write)
    letters = [letter for write in decision.writes for letter in write.letters]
    queues.hint_letters((letter.member_id, letter.id) for letter in letters)
    queues.capture_again(decision.again)
    queues.send_errands(decision.errands)
    return decision.outcome


def repeat_hints(record: OutcomeRecord, queues: Queues) -> Outcome:
    """The mail was applied before; what the first time may have crashed before is said again."""
    queues.hint_letters((record.member_id, letter) for letter in record.letters)
    queues.capture_again(record.again)
    if record.outcome.reason is Reason.COMMAND:  # which may have changed settings
        queues.send_errands([Errand(ErrandKind.REPLAN, record.member_id)])
    return record.outcome


def again_when_raced(act: Callable[[], _T]) -> _T:
    """Reads and decides afresh when another writer was quicker; `Retry` after the third time."""
    for _ in range(_TRIES - 1):
        try:
            return act()
        except Retry:
            continue
    return act()
