"""The forwards that are timed: composed, or a set of labelled mail that lies elsewhere."""

from __future__ import annotations

import json
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path

from chalicelib.mail.labels import LANGUAGES
from tests.mail.composing import CLIENTS, Sent


@dataclass(frozen=True, slots=True)
class Forwarded:
    """An inline forward: its whole mail, and body and subject apart for readers that take only these."""

    raw: bytes
    body: str
    subject: str


def own_forwards() -> list[Forwarded]:
    """Each program's in every fifth language."""
    sent = Sent()
    return [
        forward(client(language, sent), f"Fwd: {sent.subject}")
        for client in CLIENTS
        for language in LANGUAGES[::5]
    ]


def forwards_in(path: Path) -> list[Forwarded]:
    """A file of JSON lines, each with the "body" and "subject" of a forward."""
    return [forward(row["body"], row["subject"] or "") for row in _rows(path)]


def forward(body: str, subject: str) -> Forwarded:
    mail = EmailMessage()
    mail["From"] = "Robin Vale <robin@student.example.edu>"
    mail["To"] = "capture@inbox.example"
    mail["Date"] = "Mon, 01 Nov 2021 10:00:00 +0000"
    mail["Subject"] = " ".join(subject.split())
    mail.set_content(body, cte="base64")
    return Forwarded(bytes(mail), body, subject)


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]
