"""Calendar parts: whole, damaged, and in the dialects of those who write them."""

from __future__ import annotations

import base64
import time
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.domain.address import Address, Person
from chalicelib.mail.invitations import meetings_in, read_meetings
from chalicelib.mail.parts import parse
from chalicelib.mail.reading import Meeting

CHICAGO = ZoneInfo("America/Chicago")
WALL_CLOCK = datetime(2027, 1, 20, 15, 0)  # noqa: DTZ001 - a clock whose zone is unknown


def event(*lines: str, calendar: tuple[str, ...] = ("METHOD:REQUEST",)) -> str:
    return "\r\n".join(
        ["BEGIN:VCALENDAR", *calendar, "BEGIN:VEVENT", *lines, "END:VEVENT", "END:VCALENDAR", ""]
    )


def one(*lines: str, calendar: tuple[str, ...] = ()) -> Meeting:
    (meeting,) = meetings_in(event(*lines, calendar=calendar))
    return meeting


def test_an_invitation_is_read_whole() -> None:
    (meeting,) = meetings_in(
        event(
            "UID:1@acme.example",
            "DTSTART;TZID=America/Chicago:20270120T150000",
            "DTEND;TZID=America/Chicago:20270120T153000",
            r"SUMMARY:A chat\, with Jane\; soon",
            'ORGANIZER;CN="Doe, Jane":mailto:jane@acme.example',
            "ATTENDEE;CN=robin@student.example.edu;PARTSTAT=NEEDS-ACTION:mailto:robin@student.example.edu",
            "ATTENDEE;EMAIL=kim@acme.example:urn:uuid:1",
            "BEGIN:VALARM",
            "UID:alarm",
            "END:VALARM",
        )
    )
    assert meeting == Meeting(
        uid="1@acme.example",
        method="REQUEST",
        start=datetime(2027, 1, 20, 15, 0, tzinfo=CHICAGO),
        end=datetime(2027, 1, 20, 15, 30, tzinfo=CHICAGO),
        summary="A chat, with Jane; soon",
        organizer=Person("Doe, Jane", Address("jane@acme.example")),
        attendees=(
            Person(None, Address("robin@student.example.edu")),
            Person(None, Address("kim@acme.example")),
        ),
    )


@pytest.mark.parametrize(
    ("line", "start"),
    [
        ("DTSTART:20270120T150000", WALL_CLOCK),
        ("DTSTART:20270120T150000Z", WALL_CLOCK.replace(tzinfo=UTC)),
        ("DTSTART;VALUE=DATE:20270120", date(2027, 1, 20)),
        ("DTSTART:2027-01-20T15:00:00", WALL_CLOCK),
        ("DTSTART:20270120T1500", WALL_CLOCK),
        ("DTSTART:20270120T150060", WALL_CLOCK.replace(second=59)),
        ("DTSTART;TZID=Central Standard Time:20270120T150000", WALL_CLOCK.replace(tzinfo=CHICAGO)),
        ("DTSTART;TZID=/x.example/Olson/America/Chicago:20270120T150000", WALL_CLOCK.replace(tzinfo=CHICAGO)),
        ("DTSTART;TZID=Nowhere/Land:20270120T150000", WALL_CLOCK),
        ("DTSTART;TZID=../../etc:20270120T150000", WALL_CLOCK),
        ("DTSTART;TZID=America:20270120T150000", WALL_CLOCK),
        ('DTSTART;X="a:b;c":20270120T150000', WALL_CLOCK),
        ("dtstart:20270120T150000", WALL_CLOCK),
        ("DTSTART:20271320T150000", None),
        ("DTSTART:soon", None),
        ("X:y", None),
    ],
)
def test_a_start_keeps_its_wall_clock(line: str, start: datetime | date | None) -> None:
    assert one(line).start == start


@pytest.mark.parametrize(
    ("duration", "length"),
    [
        ("PT30M", timedelta(minutes=30)),
        ("P1W2DT3H4M5S", timedelta(weeks=1, days=2, hours=3, minutes=4, seconds=5)),
        ("-PT30M", timedelta(0)),
    ],
)
def test_a_duration_gives_the_end(duration: str, length: timedelta) -> None:
    assert one("DTSTART:20270120T150000", f"DURATION:{duration}").end == WALL_CLOCK + length


def test_no_end_is_made_up() -> None:
    assert one("DTSTART:20270120T150000", "DURATION:long").end is None
    assert one("DURATION:PT30M").end is None
    assert one("DTSTART:99981231T230000", "DURATION:P9999W").end is None


ZONE = (
    "BEGIN:VTIMEZONE", "TZID:Our Zone", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0200", "TZNAME:X", "END:STANDARD", "END:VTIMEZONE",
)  # fmt: skip


def test_a_zone_that_the_calendar_describes_is_used() -> None:
    start = one("DTSTART;TZID=Our Zone:20270120T150000", calendar=ZONE).start
    assert isinstance(start, datetime)
    assert (start.replace(tzinfo=None), start.utcoffset()) == (WALL_CLOCK, timedelta(hours=2))


def test_a_zone_longer_than_any_history_of_clocks_is_not_read() -> None:
    long = (*ZONE[:7], *["RDATE:19800101T000000"] * 2000, *ZONE[7:])
    start = one("DTSTART;TZID=Our Zone:20270120T150000", calendar=long).start
    assert start == WALL_CLOCK


@pytest.mark.parametrize(
    "broken",
    [ZONE[:2] + ZONE[-1:], (*ZONE[:4], "TZOFFSETTO:x", *ZONE[6:]), ("BEGIN:VTIMEZONE", "END:VTIMEZONE")],
)
def test_a_zone_that_cannot_be_understood_leaves_the_clock_as_it_is(broken: tuple[str, ...]) -> None:
    start = one("DTSTART;TZID=Our Zone:20270120T150000", calendar=broken).start
    assert isinstance(start, datetime)
    assert start.replace(tzinfo=None) == WALL_CLOCK


@pytest.mark.parametrize(
    "damaged",
    [
        "BEGIN:VEVENT\nUID:1\nSUMMARY:A long\n  summary\nEND:VEVENT",
        "BEGIN:VEVENT\nUID:1\nSUMMARY:A long \nsummary",
        "BEGIN:VEVENT\rUID:1\rSUMMARY:A long summary\rEND:VEVENT",
        "END:VALARM\nBEGIN:VEVENT\nUID:1\nSUMMARY\n :A long summary\nEND:VEVENT",
        "BEGIN:VEVENT\nUID:1\nUID:2\nSUMMARY:A long summary\nBEGIN:VALARM\nSUMMARY:x\nEND:VEVENT\nSUMMARY:y",
        "stray\nBEGIN:VEVENT\n\nUID:1\nX-BAD;=x\nSUMMARY:A long summary",
    ],
)
def test_a_damaged_calendar_still_has_its_event(damaged: str) -> None:
    (meeting,) = meetings_in(damaged)
    assert (meeting.uid, meeting.summary) == ("1", "A long summary")


def test_an_event_without_anything_is_an_event_without_anything() -> None:
    assert one("SUMMARY:") == Meeting(None, None, None, None, None)


def test_an_empty_calendar_has_no_event() -> None:
    assert list(meetings_in("")) == []


def carrying(*heads: str) -> bytes:
    body = base64.encodebytes(event("UID:1@acme.example", calendar=()).encode()).decode()
    parts = "".join(
        f"--b\nContent-Type: {head}\nContent-Transfer-Encoding: base64\n\n{body}\n" for head in heads
    )
    return f"Content-Type: multipart/mixed; boundary=b\n\n{parts}--b--\n".encode()


@pytest.mark.parametrize(
    ("head", "method"),
    [
        ("text/calendar; method=cancel", "CANCEL"),
        ("application/ics; name=invite.ics", None),
        ("application/octet-stream; name=Invite.ICS", None),
        ("text/plain; name=invite.ics", None),
    ],
)
def test_a_calendar_is_found_by_its_type_or_its_name(head: str, method: str | None) -> None:
    (meeting,) = read_meetings(parse(carrying(head)))
    assert (meeting.uid, meeting.method) == ("1@acme.example", method)


def test_the_same_event_twice_is_one_and_other_parts_have_none() -> None:
    found = read_meetings(parse(carrying("text/calendar", "application/ics", "application/pdf; name=a.pdf")))
    assert len(found) == 1


@pytest.mark.parametrize(
    "piece", ["BEGIN:VEVENT\n", "A;", "A:\n", " x\n", 'A;B="', "BEGIN:X\n", "ATTENDEE:x\n", "x\n"]
)
def test_no_calendar_is_slow(piece: str) -> None:
    began = time.process_time()
    assert len(list(meetings_in("BEGIN:VEVENT\n" + piece * (200_000 // len(piece))))) <= 500
    assert time.process_time() - began < 8


@given(
    st.lists(
        st.sampled_from(
            [
                *event("UID:1", "DTSTART;TZID=x:20270120T150000Z").split("\r\n"),
                *ZONE,
                " ",
                ":",
                ";",
                '"',
                "DURATION:P9W",
            ]
        )
    )
)
def test_any_calendar_is_read_without_an_error(lines: list[str]) -> None:
    assert len(list(meetings_in("\n".join(lines)))) == sum(line == "BEGIN:VEVENT" for line in lines)
