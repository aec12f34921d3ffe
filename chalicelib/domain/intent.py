"""What a contact's reply means for the thread, in one word."""

from __future__ import annotations

from enum import StrEnum


class Intent(StrEnum):
    """In order of strength, the strongest first: several signals may hold, one is the intent."""

    DECLINES = "declines"
    REFERS = "refers"
    LATER = "later"
    ACCEPTS = "accepts"
    ASKS_QUESTION = "asks_question"
    OTHER = "other"
