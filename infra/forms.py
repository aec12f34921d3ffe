"""The values that cohort files and scenarios hold: each form makes one of what TOML gave, or says why not."""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import date, datetime
from enum import Enum
from typing import TypeVar
from zoneinfo import ZoneInfo, available_timezones

from chalicelib.domain.address import Address
from chalicelib.domain.calendar import Span
from chalicelib.domain.cohort import Weekday
from infra.toml_keys import Form, did_you_mean

T = TypeVar("T")
E = TypeVar("E", bound=Enum)
D = TypeVar("D", bound=date)

_NAME = re.compile(r"[a-z](?:[a-z0-9-]{0,28}[a-z0-9])?")
_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_DOMAIN = re.compile(rf"(?:{_LABEL}\.)+[a-z](?:[a-z0-9-]{{0,61}}[a-z0-9])")


def text(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError("must be some text in quotes")
    return value.strip()


def name(value: object) -> str:
    if not _NAME.fullmatch(found := text(value)):
        raise ValueError(f'"{found}" must be lower-case letters, digits and hyphens, 30 at most')
    return found


def domain(value: object) -> str:
    if not _DOMAIN.fullmatch(found := text(value).lower()):
        raise ValueError(f'"{value}" is not a mail domain, such as "spring.example.edu"')
    return found


def address(value: object) -> Address:
    found = Address.parse(text(value))
    if found is None or not _DOMAIN.fullmatch(found.domain):
        raise ValueError(f'"{value}" is not a mail address')
    return found


def web_address(value: object) -> str:
    found = text(value).rstrip("/")
    host, _, path = found.removeprefix("https://").partition("/")
    if not found.startswith("https://") or not _DOMAIN.fullmatch(host) or re.search(r"[\s?#]", path):
        raise ValueError(f'"{value}" is not a web address such as "https://letters.example.edu/api"')
    return found


def address_or_domain(value: object) -> str:
    """As `Cohort.never_log` has them: an address, or a domain with an @ before it."""
    found = text(value).lower()
    if found.startswith("@") and _DOMAIN.fullmatch(found[1:]):
        return found
    try:
        return address(found).value
    except ValueError:
        raise ValueError(
            f'"{value}" is neither a mail address nor a domain written "@acme.example"'
        ) from None


def timezone(value: object) -> ZoneInfo:
    key = text(value)
    try:
        return ZoneInfo(key)
    # A folder of the database, such as "America", is an OSError; "../x" a ValueError.
    except (KeyError, ValueError, OSError):
        near = did_you_mean(key, available_timezones())
        raise ValueError(f'"{key}" is not a time zone, such as "America/Chicago"{near}') from None


def whole(lowest: int, highest: int) -> Form[int]:
    def form(value: object) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or not lowest <= value <= highest:
            raise ValueError(f"{_shown(value)} is not a whole number from {lowest} to {highest}")
        return value

    return form


hour = whole(0, 23)


def day(value: object) -> date:
    """A date, also in quotes."""
    shown = _shown(value)
    if isinstance(value, str):
        with suppress(ValueError):
            value = date.fromisoformat(value.strip())
    if not isinstance(value, date) or isinstance(value, datetime):
        raise ValueError(f"{shown} is not a date, such as 2027-01-11")
    return _in_our_time(value)


def instant(value: object) -> datetime:
    """A moment with its offset, also in quotes."""
    if isinstance(value, str):
        with suppress(ValueError):
            value = datetime.fromisoformat(value.strip())
    if not isinstance(value, datetime):
        raise ValueError(f"{_shown(value)} is not a date with a time, such as 2027-01-11T09:00:00-06:00")
    if value.utcoffset() is None:
        raise ValueError(f"{value.isoformat()} has no offset; write {value.isoformat()}-06:00, or Z for UTC")
    return _in_our_time(value)


def _in_our_time(value: D) -> D:
    """Holidays are not known for all of history, and a wrong digit would make thousands of years of them."""
    if not 1990 <= value.year <= 2100:
        raise ValueError(f"{value.isoformat()} is not in the years 1990 to 2100")
    return value


def weekday(value: object) -> Weekday:
    found = text(value).upper()
    if found not in Weekday.__members__:
        near = did_you_mean(found.lower(), (day.lower() for day in Weekday.__members__))
        raise ValueError(f'"{value}" is not a day of the week, such as "monday"{near}')
    return Weekday[found]


def one_of(kinds: type[E]) -> Form[E]:
    """A member of `kinds`, by its value."""

    def form(value: object) -> E:
        try:
            return kinds(value)
        except ValueError:
            raise ValueError(
                f"{_shown(value)} is not one of {_listed(kind.value for kind in kinds)}"
            ) from None

    return form


def key_of(table: Iterable[str]) -> Form[str]:
    known = tuple(table)

    def form(value: object) -> str:
        if value not in known:
            raise ValueError(f"{_shown(value)} is not one of {_listed(known)}")
        return str(value)

    return form


def many(form: Form[T], *, at_least: int = 0) -> Form[tuple[T, ...]]:
    """A list of what `form` makes; every wrong entry is named, with its place."""

    def whole_list(value: object) -> tuple[T, ...]:
        if not isinstance(value, list):
            raise ValueError("must be a list in square brackets")
        made: list[T] = []
        wrong: list[str] = []
        for place, entry in enumerate(value, 1):
            try:
                made.append(form(entry))
            except ValueError as error:
                wrong.append(f"entry {place}: {error}")
        if wrong:
            raise ValueError("; ".join(wrong))
        if len(made) < at_least:
            raise ValueError(f"needs {at_least} or more entries")
        return tuple(made)

    return whole_list


def span(value: object) -> Span:
    """`{from = ..., to = ...}` or `[from, to]`, both days included."""
    if isinstance(value, dict) and set(value) == {"from", "to"}:
        first, last = day(value["from"]), day(value["to"])
    elif isinstance(value, list) and len(value) == 2:
        first, last = day(value[0]), day(value[1])
    else:
        raise ValueError("must be { from = 2027-03-13, to = 2027-03-21 }")
    if last < first:
        raise ValueError(f"it ends on {last}, before it starts on {first}")
    return Span(first, last)


def _shown(value: object) -> str:
    """As TOML writes it, nearly."""
    if isinstance(value, str):
        return f'"{value}"'
    return str(value).lower() if isinstance(value, bool) else str(value)


def _listed(words: Iterable[object]) -> str:
    return ", ".join(f'"{word}"' for word in words)
