"""Calendar invitations: the events in the calendar parts of a mail, also in damaged ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

from chalicelib.domain.address import Address, Person
from chalicelib.mail.charsets import to_text
from chalicelib.mail.parts import Part, content, walk
from chalicelib.mail.reading import Meeting

# A calendar beyond this is somebody's archive, not an invitation.
_LIMIT = 2_000_000
_MOST_EVENTS = 500
_MOST_ATTENDEES = 500
_DEEPEST = 20
# Every change of clock since 1900 takes fewer lines; icalendar is slow on thousands.
_LONGEST_ZONE = 1000
_MOST_ZONES = 50

_KINDS = ("text/calendar", "application/ics", "text/x-vcalendar", "text/vcalendar")
_FILES = (".ics", ".vcs", ".ical", ".icalendar")
# A name alone on its line, with its value folded, is what Mozilla Calendar wrote.
_OPENS = re.compile(r"[A-Za-z][A-Za-z0-9-]{0,60}[;:]|[A-Z][A-Z0-9-]{2,60}$")
_FRAME = re.compile(r"(?i)(?:BEGIN|END):")
# RFC 5545 section 3.1: name, parameters (quoted or not), value.
_LINE = re.compile(r'([A-Za-z0-9-]{1,60})((?>(?:;(?>(?:[^":;]++|"[^"]*+")*))*)):(.*)', re.DOTALL)
_PARAMETER = re.compile(r';([^=;:"]{1,60})=("[^"]*+"|[^";]*+)')
_MOMENT = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?:[T ]?(\d\d):?(\d\d)(?::?(\d\d))?(Z)?)?", re.IGNORECASE)
_DURATION = re.compile(
    r"([+-]?)P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,7})S)?)?"
)
_ESCAPED = re.compile(r"\\([\\,;:nN\"])")
_ANY_MOMENT = datetime(2027, 1, 1)  # noqa: DTZ001 - a wall clock, to see whether a zone answers


@dataclass(slots=True)
class _Event:
    """The first value of each property by its upper-case name, with its parameters."""

    properties: dict[str, tuple[dict[str, str], str]] = field(default_factory=dict)
    attendees: list[tuple[dict[str, str], str]] = field(default_factory=list)

    def text(self, name: str) -> str | None:
        return _unescaped(self.properties[name][1]) or None if name in self.properties else None


@dataclass(slots=True)
class _Calendar:
    method: str | None = None
    zones: dict[str, str] = field(default_factory=dict)  # TZID -> its VTIMEZONE as written
    events: list[_Event] = field(default_factory=list)


def read_meetings(root: Part) -> tuple[Meeting, ...]:
    """Every event in the mail's calendar parts; the same one in two parts is given once."""
    found: dict[Meeting, None] = {}
    for part in walk(root):
        if part.kind in _KINDS or (part.name or "").lower().endswith(_FILES):
            method = part.parameters.get("method", "").strip().upper() or None
            text = to_text(content(part, _LIMIT), part.parameters.get("charset", ""))
            found.update(dict.fromkeys(meetings_in(text, method)))
    return tuple(found)[:_MOST_EVENTS]


def meetings_in(text: str, method: str | None = None) -> Iterator[Meeting]:
    """The events of one calendar. What cannot be read of an event is None."""
    calendar = _parse(text)
    for event in calendar.events:
        start = _moment(event, "DTSTART", calendar)
        yield Meeting(
            uid=event.text("UID"),
            method=calendar.method or method,
            start=start,
            end=_moment(event, "DTEND", calendar) or _end_by_duration(event, start),
            summary=event.text("SUMMARY"),
            organizer=_person(*event.properties["ORGANIZER"]) if "ORGANIZER" in event.properties else None,
            attendees=tuple(_person(*attendee) for attendee in event.attendees),
        )


def _lines(text: str) -> Iterator[str]:
    """Unfolded lines. A line that is no property continues the one before: bad folding is common."""
    held: list[str] = []
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        folded = line[:1] in (" ", "\t")
        if line.strip() and (folded or not _OPENS.match(line)):
            held.append(line[1:] if folded else line)
        elif line.strip():
            yield "".join(held)
            held = [line]
            if _FRAME.match(line):
                yield line
                held = []
    yield "".join(held)


def _parse(text: str) -> _Calendar:
    calendar, event = _Calendar(), None
    inside: list[str] = []
    zone: list[str] = []
    for line in _lines(text):
        match = _LINE.match(line)
        if not match:
            continue
        name, value = match[1].upper(), match[3].strip()
        if "VTIMEZONE" in inside or (name, value.upper()) == ("BEGIN", "VTIMEZONE"):
            zone.append(line.strip())
        if name == "BEGIN":
            if len(inside) < _DEEPEST:
                inside.append(value.upper())
            if value.upper() == "VEVENT" and len(calendar.events) < _MOST_EVENTS:
                event = _Event()
                calendar.events.append(event)
        elif name == "END":
            _leave(inside, value.upper())
            if value.upper() == "VTIMEZONE":
                _keep_zone(calendar, zone)
                zone = []
        elif event and inside and inside[-1] == "VEVENT":
            _keep(event, name, match[2], value)
        elif name == "METHOD" and not calendar.method:
            calendar.method = value.upper() or None
    return calendar


def _leave(inside: list[str], name: str) -> None:
    """Ends `name` and what was left open in it; an end without a beginning ends nothing."""
    if name in inside:
        while inside.pop() != name:
            pass


def _keep(event: _Event, name: str, parameters: str, value: str) -> None:
    given = {match[1].upper(): match[2].strip('"') for match in _PARAMETER.finditer(parameters)}
    if name == "ATTENDEE" and len(event.attendees) < _MOST_ATTENDEES:
        event.attendees.append((given, value))
    event.properties.setdefault(name, (given, value))


def _keep_zone(calendar: _Calendar, lines: list[str]) -> None:
    name = next((line.partition(":")[2].strip() for line in lines if line.upper().startswith("TZID")), None)
    if name is not None and len(lines) < _LONGEST_ZONE and len(calendar.zones) < _MOST_ZONES:
        calendar.zones[name] = "\r\n".join(lines) + "\r\n"


def _unescaped(value: str) -> str:
    return _ESCAPED.sub(lambda match: "\n" if match[1] in "nN" else match[1], value).strip()


def _moment(event: _Event, name: str, calendar: _Calendar) -> datetime | date | None:
    """The wall clock as it is written, aware where its zone is known (RFC 5545 section 3.3.5)."""
    given, value = event.properties.get(name, ({}, ""))
    match = _MOMENT.match(value.strip())
    if not match:
        return None
    year, month, day, hour, minute, second = (int(group or 0) for group in match.groups()[:6])
    try:
        if match[4] is None:
            return date(year, month, day)
        zone = UTC if match[7] else _zone(given.get("TZID", "").strip(), calendar)
        # A leap second (RFC 5545 section 3.3.12) is a second that datetime does not have.
        return datetime(year, month, day, hour, minute, min(second, 59), tzinfo=zone)
    except ValueError:
        return None


def _end_by_duration(event: _Event, start: datetime | date | None) -> datetime | date | None:
    match = _DURATION.match(event.properties.get("DURATION", ({}, ""))[1].strip())
    if not match or start is None:
        return None
    weeks, days, hours, minutes, seconds = (int(group or 0) for group in match.groups()[1:])
    length = timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    try:
        return start if match[1] == "-" else start + length
    except OverflowError:
        return None


def _zone(name: str, calendar: _Calendar) -> tzinfo | None:
    """By its IANA name, by its Windows name (Outlook), or by the rules that the calendar brings."""
    return _named_zone(name) or _described_zone(calendar.zones.get(name, "")) if name else None


@lru_cache(maxsize=256)
def _named_zone(name: str) -> tzinfo | None:
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    steps = name.split("/")
    for candidate in (name, WINDOWS_TO_OLSON.get(name, ""), "/".join(steps[-2:]), "/".join(steps[-3:])):
        try:
            return ZoneInfo(candidate)
        except (KeyError, ValueError, OSError):
            continue
    return None


@lru_cache(maxsize=64)
def _described_zone(source: str) -> tzinfo | None:
    """A VTIMEZONE of the sender's own. What icalendar cannot make of it leaves the clock naive."""
    if not source:
        return None
    from icalendar import Timezone

    try:
        component = Timezone.from_ical(source)
        zone = component.to_tz() if isinstance(component, Timezone) else None
        return zone if isinstance(zone, tzinfo) and zone.utcoffset(_ANY_MOMENT) is not None else None
    except Exception:  # a library at work on hostile input: whatever it raises, there is no zone
        return None


def _person(given: dict[str, str], value: str) -> Person:
    address = Address.parse(value.strip().strip('"').removeprefix("mailto:").removeprefix("MAILTO:"))
    address = address or Address.parse(given.get("EMAIL", ""))
    name = _unescaped(given.get("CN", "")).strip("'\" ")
    if address and name.casefold() == address.value:
        name = ""
    return Person(name or None, address)
