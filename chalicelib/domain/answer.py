"""What a contact's reply means for the thread: one intent, and the people and dates it names."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from chalicelib.domain.address import Person


class Intent(StrEnum):
    """In order of strength, the strongest first: several signals may hold, one is the intent."""

    DECLINES = "declines"
    REFERS = "refers"
    LATER = "later"
    ACCEPTS = "accepts"
    ASKS_QUESTION = "asks_question"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Answer:
    """`evidence` is the sentence that decided; `write_again_on` the date that a `later` names."""

    intent: Intent
    evidence: str
    write_again_on: date | None = None
    referred: tuple[Person, ...] = ()
