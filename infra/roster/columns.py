"""The columns of a roster, and the headings under which people have them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum


class Column(StrEnum):
    """By the name that `roster export` writes."""

    NAME = "name"
    ADDRESS = "address"
    ALIASES = "aliases"
    SECOND_ADDRESS = "second_address"
    TIMEZONE = "timezone"
    GOAL = "goal"
    COACH = "coach"
    FIRST_NAME = "first_name"  # read where there is no full name, never written
    LAST_NAME = "last_name"


_HEADINGS: Mapping[Column, tuple[str, ...]] = {
    Column.NAME: ("full name", "student", "student name", "participant", "participant name", "member name"),
    Column.ADDRESS: (
        "email",
        "email address",
        "mail",
        "mail address",
        "primary email",
        "school email",
        "student email",
        "student email address",
        "university email",
    ),
    Column.ALIASES: ("alias", "email aliases", "further addresses", "other addresses", "other emails"),
    Column.SECOND_ADDRESS: (
        "alumni email",
        "home email",
        "personal address",
        "personal email",
        "personal email address",
        "private address",
        "private email",
        "second email",
        "secondary email",
    ),
    Column.TIMEZONE: ("time zone", "zone", "tz"),
    Column.GOAL: ("goals", "career goal", "career interest", "interest"),
    Column.COACH: ("advisor", "adviser", "advisor email", "career coach", "coach address", "coach email"),
    Column.FIRST_NAME: ("first", "firstname", "given name", "forename"),
    Column.LAST_NAME: ("last", "lastname", "family name", "surname"),
}
_BY_HEADING = {
    heading: column for column in Column for heading in (column.replace("_", " "), *_HEADINGS[column])
}


def column_of(heading: str) -> Column | None:
    return _BY_HEADING.get(plain(heading))


def plain(heading: str) -> str:
    """A heading as it is compared: "E-Mail_Address *" is "email address"."""
    words = re.sub(r"[\W_]+", " ", heading.casefold()).strip()
    return re.sub(r"\be mail\b", "email", words)
