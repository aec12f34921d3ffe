"""Mails made to hang, to exhaust or to crash a reader: no second each, no squares."""

from __future__ import annotations

import base64
import subprocess
import sys
import time
from collections.abc import Callable
from functools import reduce
from pathlib import Path

import pytest

from chalicelib.mail.read import read
from infra.explain import explain

# Measured without the tracer of `make test`, and one after the other.
pytestmark = pytest.mark.slow

# Seconds of a machine that counts to a million in 0.05 s; half of it is the aim.
SECONDS = 1.0
COUNTING = 0.05
# Four times the size may cost so many times as much: a square would be 16.
RATIO = 8
_PAGE = "text/html; charset=utf-8"
_EVENT = "BEGIN:VEVENT\nUID:{}\nDTSTART;TZID=z{}:20270120T150000\nEND:VEVENT\n"
_ZONE = (
    "BEGIN:VTIMEZONE\nTZID:z{}\nBEGIN:STANDARD\nDTSTART:19700101T000000\nRRULE:FREQ=SECONDLY\n"
    "TZOFFSETFROM:+0200\nTZOFFSETTO:+0200\nEND:STANDARD\nEND:VTIMEZONE\n"
)


def mail(body: str, kind: str = "text/plain; charset=utf-8", encoding: str = "8bit") -> bytes:
    head = f"From: Ines <ines@harbour.example>\nSubject: Fwd: x\nContent-Type: {kind}"
    return f"{head}\nContent-Transfer-Encoding: {encoding}\n\n{body}".encode()


def page(body: str) -> bytes:
    return mail(body, _PAGE)


def headed(*fields: str) -> bytes:
    return "\n".join(["From: Ines <ines@harbour.example>", *fields, "", "Hello"]).encode()


def mixed(piece: str, count: int, kind: str = "mixed") -> bytes:
    head = f"From: Ines <ines@harbour.example>\nContent-Type: multipart/{kind}; boundary=b\n\n"
    return (head + f"--b\n{piece}\n" * count).encode()


def nested(kind: str, depth: int) -> bytes:
    return "".join(
        f"Content-Type: multipart/{kind}; boundary=b{level}\n\n--b{level}\n" for level in range(depth)
    ).encode()


def calendar(body: str) -> bytes:
    return mail(f"BEGIN:VCALENDAR\nMETHOD:REQUEST\n{body}END:VCALENDAR\n", "text/calendar; method=REQUEST")


def wrapped_in_base64(depth: int) -> bytes:
    head = (
        b"From: a@b.example\nSubject: x\nContent-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n"
    )
    innermost = b"From: a@b.example\nSubject: x\n\nHello"
    return reduce(lambda inner, _: head + base64.encodebytes(inner), range(depth), innermost)


def report(statuses: str) -> bytes:
    head = "From: MAILER-DAEMON@b.example\nSubject: Undeliverable\n"
    kind = "Content-Type: multipart/report; report-type=delivery-status; boundary=b"
    return f"{head}{kind}\n\n--b\n\nNo.\n--b\nContent-Type: message/delivery-status\n\n{statuses}".encode()


_STATUS_PART = "Content-Type: message/delivery-status"
_STATUS = "Final-Recipient: rfc822; n@b.example\nAction: failed\nStatus: 5.1.1\n\n"
_ATTACHED = "Content-Type: message/rfc822\n\nFrom: a@b.example\nSubject: x\n\nHello"
_NAMED = "Content-Type: application/octet-stream; name=a.eml\n\nx"

# Each is made for a size; the sizes are those at which a careless reader takes minutes.
HOSTILE: dict[str, tuple[Callable[[int], bytes], int]] = {
    # structure
    "multiparts in each other": (lambda n: nested("mixed", n), 1000),
    "alternatives in each other": (lambda n: nested("alternative", n), 5000),
    "boundaries never given": (lambda n: b"Content-Type: multipart/mixed\n\n--b\n" * n, 5000),
    "parts": (lambda n: mixed("\nx", n), 20_000),
    "attachments": (lambda n: mixed("Content-Type: application/pdf; name=a.pdf\n\nx", n), 20_000),
    "alternatives": (lambda n: mixed("\n", n, "alternative"), 20_000),
    "attached messages": (lambda n: mixed(_ATTACHED, n), 20_000),
    "files called messages": (lambda n: mixed(_NAMED, n), 20_000),
    "a digest": (lambda n: mixed("\nFrom: a@b.example\nSubject: x\n\nHello", n, "digest"), 20_000),
    "nothing but delimiters": (lambda n: mixed("", n), 100_000),
    "closing delimiters": (lambda n: mixed("--b--", n), 100_000),
    "delimiters of nobody": (lambda n: mixed("--c", n), 100_000),
    "messages in messages": (lambda n: b"From: a@b.example\nContent-Type: message/rfc822\n\n" * n, 20_000),
    "messages in base64 in each other": (wrapped_in_base64, 20),
    # header
    "a long subject": (lambda n: headed("Subject: " + "x" * n), 5_000_000),
    "a long date": (lambda n: headed("Date: " + "1 " * n), 2_500_000),
    "a long content type": (lambda n: headed("Content-Type: text/plain;" + "a=b;" * n), 1_250_000),
    "a folded subject": (lambda n: headed("Subject: x" + "\n x" * n), 1_600_000),
    "blank folding": (lambda n: headed("Subject: x" + "\n " * n), 500_000),
    "received fields": (lambda n: headed(*["Received: from a by b; now"] * n), 200_000),
    "recipients": (lambda n: headed("To: " + ", ".join(f"N <n{i}@b.example>" for i in range(n))), 50_000),
    "references": (lambda n: headed("References: " + " ".join(f"<{i}@b.example>" for i in range(n))), 50_000),
    "references never closed": (lambda n: headed("References: " + "<" * n), 1_000_000),
    "one encoded word": (lambda n: headed("Subject: =?utf-8?Q?" + "=C3=A9" * n + "?="), 170_000),
    "encoded words": (lambda n: headed("Subject: " + "=?utf-8?Q?=C3=A9?= " * n), 50_000),
    "pieces of a file name": (
        lambda n: headed("Content-Disposition: attachment" + "".join(f"; filename*{i}*=a" for i in range(n))),
        50_000,
    ),
    "quotation marks in a list": (lambda n: headed("To: " + '"' * n), 1_000_000),
    "brackets in a list": (lambda n: headed("To: " + "<" * n), 1_000_000),
    "parentheses in a list": (lambda n: headed("To: " + "(" * n), 1_000_000),
    "commas": (lambda n: headed("To: " + "," * n), 1_000_000),
    "groups": (lambda n: headed("To: " + ":;" * n), 500_000),
    "encoded words in a list": (lambda n: headed("To: " + "=?utf-8?Q?a?= " * n), 70_000),
    "failed recipients": (lambda n: headed("X-Failed-Recipients: " + "a@b.example, " * n), 380_000),
    # text
    "attributions": (lambda n: mail("On Mon, 1 Jan 2020 at 10:00, I <i@h.example> wrote:\n" * n), 100_000),
    "text": (lambda n: mail("Hello you, on the quay at nine o'clock tomorrow.\n" * n), 80_000),
    "flowed text": (lambda n: mail("a \n" * n, "text/plain; format=flowed"), 330_000),
    "quoted-printable": (lambda n: mail("=3D" * n, encoding="quoted-printable"), 330_000),
    "soft breaks": (lambda n: mail("=\n" * n, encoding="quoted-printable"), 500_000),
    "blanks behind a soft break": (lambda n: mail("=" + " " * n, encoding="quoted-printable"), 1_000_000),
    "base64 with junk": (lambda n: mail("aGVs!=*\n" * n, encoding="base64"), 120_000),
    "base64 of paddings": (lambda n: mail("=a" * n, encoding="base64"), 1_000_000),
    "uuencode": (lambda n: mail("#86)C\n" * n, encoding="x-uuencode"), 300_000),
    "UTF-7": (lambda n: mail("+AGE-" * n, "text/plain; charset=utf-7"), 200_000),
    "punycode": (lambda n: mail("a-bcé" * n, "text/plain; charset=punycode"), 200_000),
    "high bytes": (lambda n: b"Content-Type: text/plain\n\n" + b"\xc4\xe3a" * n, 300_000),
    "nothing but NUL": (lambda n: b"\n\n" + b"\x00" * n, 1_000_000),
    "carriage returns": (lambda n: b"Subject: x\r\r" + b"a\r" * n, 1_000_000),
    # pages
    "a page": (lambda n: page("<p>Hello <b>you</b> &amp; <a href='x'>me</a></p>\n" * n), 80_000),
    "divs in each other": (lambda n: page("<div>" * n + "x" + "</div>" * n), 100_000),
    "quotations in each other": (lambda n: page("<blockquote>x" * n), 50_000),
    "cells": (lambda n: page("<table><tr>" + "<td>x</td>" * n), 100_000),
    "rows": (lambda n: page("<table>" + "<tr><td>x</td></tr>" * n), 60_000),
    "entities": (lambda n: page("&eacute;" * n), 120_000),
    "entities without a name": (lambda n: page("&" * n), 1_000_000),
    "openings": (lambda n: page("<" * n), 1_000_000),
    "openings and one end": (lambda n: page("<" * n + ">"), 1_000_000),
    "tags never closed": (lambda n: page('<a b="' * n), 200_000),
    "comments never closed": (lambda n: page("<!-- > " * n), 100_000),
    "CDATA never closed": (lambda n: page("<![CDATA[ " * n), 100_000),
    "styles never closed": (lambda n: page("<style>" * n), 100_000),
    "styles": (lambda n: page("<style>x</STYLE>" * n), 100_000),
    "one attribute": (lambda n: page('<div style="' + "x:y;" * n + '">Hello'), 250_000),
    "attributes": (lambda n: page("<div " + "a='b>' " * n + ">Hello"), 150_000),
    "breaks": (lambda n: page("<br>" * n), 200_000),
    "preformatted lines": (lambda n: page("<pre>" + "a\n" * n), 300_000),
    "hidden elements never closed": (lambda n: page('<span style="display:none">x' * n), 50_000),
    "links to addresses": (lambda n: page('<a href="mailto:a@b.example">n</a> ' * n), 50_000),
    "signatures": (lambda n: page('<div class="gmail_signature">x' * n), 50_000),
    # calendars and reports
    "events": (lambda n: calendar("".join(_EVENT.format(i, i) for i in range(n))), 50_000),
    "rules of an event": (lambda n: calendar("BEGIN:VEVENT\n" + "RRULE:FREQ=SECONDLY\n" * n), 50_000),
    "a long line of an event": (lambda n: calendar("BEGIN:VEVENT\nUID:" + "x" * n + "\n"), 1_000_000),
    "attendees": (lambda n: calendar("BEGIN:VEVENT\n" + "ATTENDEE:mailto:a@b.example\n" * n), 50_000),
    "zones": (
        lambda n: calendar(
            "".join(map(_ZONE.format, range(n))) + "".join(_EVENT.format(i, i) for i in range(n))
        ),
        500,
    ),
    "names of a zone": (lambda n: calendar("BEGIN:VTIMEZONE\n" + "TZID:z\n" * n + "END:VTIMEZONE\n"), 50_000),
    "bounced recipients": (lambda n: report(_STATUS * n), 50_000),
    "status parts": (lambda n: report(f"{_STATUS}--b\n{_STATUS_PART}\n\n" * n), 20_000),
}  # fmt: skip


def seconds_of(raw: bytes) -> float:
    began = time.process_time()
    explain(read(raw))
    return time.process_time() - began


def slowness() -> float:
    """How many times slower than that machine this one is just now: others may be at work on it."""
    began = time.process_time()
    assert sum(number & 1 for number in range(1_000_000))
    return max(1.0, (time.process_time() - began) / COUNTING)


@pytest.mark.parametrize("name", HOSTILE)
def test_no_mail_takes_a_second(name: str) -> None:
    make, size = HOSTILE[name]
    raw = make(size)
    assert any(seconds_of(raw) < SECONDS * slowness() for _ in range(3))


# Below the limits that the reader has, where a square would show.
LINEAR = {
    "parts": 2_000, "attached messages": 2_000, "delimiters of nobody": 5_000, "received fields": 20_000,
    "recipients": 3_000, "encoded words": 10_000, "text": 4_000, "flowed text": 20_000, "a page": 2_000,
    "divs in each other": 10_000, "quotations in each other": 8_000, "rows": 4_000, "breaks": 10_000,
    "hidden elements never closed": 10_000, "links to addresses": 10_000, "signatures": 5_000,
    "uuencode": 40_000, "bounced recipients": 20_000, "names of a zone": 40_000,
}  # fmt: skip


@pytest.mark.parametrize("name", LINEAR)
def test_four_times_the_size_cost_about_four_times_as_much(name: str) -> None:
    make, size = HOSTILE[name][0], LINEAR[name]
    once, fourfold = make(size), make(4 * size)
    best = min(
        min(seconds_of(fourfold) for _ in range(2)) / min(seconds_of(once) for _ in range(2))
        for _ in range(2)
    )
    assert best < RATIO


_LARGE = """
import base64, time
from pathlib import Path
from chalicelib.mail.read import read
from infra.explain import explain
file = base64.encodebytes(b"x" * 9_800_000)
head = b"From: a@b.example\\nContent-Type: multipart/mixed; boundary=b\\n\\n--b\\n\\nHello\\n"
part = b"--b\\nContent-Type: application/pdf; name=a.pdf\\nContent-Transfer-Encoding: base64\\n\\n" + file
raw = head + part * 3 + b"--b--\\n"
del file, part
began = time.process_time()
found = explain(read(raw))
seconds = time.process_time() - began
# getrusage also counts what the process that started this one once had.
status = Path("/proc/self/status").read_text()
print(len(raw), found["text"], seconds, status.partition("VmHWM:")[2].split()[0])
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the peak is read from Linux")
def test_forty_megabytes_take_three_seconds_and_350_mb_at_most() -> None:
    done = subprocess.run([sys.executable, "-c", _LARGE], capture_output=True, text=True, check=True)
    size, text, seconds, kilobytes = done.stdout.split()
    assert (int(size) > 39_000_000, text) == (True, "Hello")
    assert float(seconds) < 3
    assert int(kilobytes) < 350_000
