"""What sentences of an answer say: a table of patterns, each with what it signals and why."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Signal(StrEnum):
    """What one clause says. Several make the intent, see `answer`."""

    WILLING = "is willing to talk or to answer by mail"
    OFFERS_TIME = "offers, asks for or agrees to a time"
    REFUSES = "refuses the talk"
    NOT_THE_ONE = "is not the one to ask"
    NO_JOB = "has no job to give, which is not what was asked"
    BUSY = "cannot at the moment"
    NOT_THAT_DAY = "cannot at one certain time"
    AGAIN = "asks to be written to later"
    REFERS = "names somebody else to talk to"
    BEFORE_AGREEING = "wants to know something before agreeing"
    WANTS_TO_KNOW = "asks the member to tell more"
    FAREWELL = "wishes luck and ends it"
    AFTERWARDS = "looks back on a talk"


@dataclass(frozen=True, slots=True)
class Row:
    """`unless`, anywhere in the clause, takes the signal back."""

    signal: Signal
    pattern: re.Pattern[str]
    why: str
    unless: re.Pattern[str] | None = None


def row(signal: Signal, why: str, pattern: str, unless: str | None = None) -> Row:
    return Row(signal, re.compile(pattern), why, re.compile(unless) if unless else None)
