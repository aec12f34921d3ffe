"""What sentences of an answer say: a table of patterns, each with what it signals and why."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Signal(StrEnum):
    """What one clause says. Several make the intent, see `answer`."""

    WILLING = "is willing to talk or to answer by mail"
    NOT_REFUSING = "takes a no back before it is said"
    OFFERS_TIME = "offers, asks for or agrees to a time"
    NAMES_TIME = "names a time, perhaps as an offer"
    ARRANGES = "has somebody find a time"
    REFUSES = "refuses the talk"
    NOT_THE_ONE = "is not the one to ask"
    NO_JOB = "has no job to give, which is not what was asked"
    BUSY = "cannot at the moment"
    NOT_THAT_DAY = "cannot at one certain time"
    AGAIN = "asks to be written to later"
    WAITS = "says what has to pass first"
    REFERS = "names somebody else to talk to"
    PRESENTS = "says more of somebody, who may be the one to talk to"
    BEFORE_AGREEING = "wants to know something before agreeing"
    WANTS_TO_KNOW = "asks the member to tell more"
    ASKS = "ends in a question mark"
    NEGATES = "says of itself what it does not do, whatever that is"
    SHAKES_ITS_HEAD = "holds a word that denies"
    NOTES = "tells news, praises, or sends something along"
    FAREWELL = "wishes luck and ends it"
    ENCLOSES = "sends what was promised, or tells how something stands"
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
