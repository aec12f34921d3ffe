"""Whole mails, by language: which of them a machine wrote in somebody's absence, and until when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from chalicelib.mail.read import read
from chalicelib.mail.reading import Reading

_SET = Path(__file__).parent / "labelled" / "automatic_replies.txt"
_WRITTEN = "Date: Tue, 05 Jan 2027 10:00:00 +0000\n"


@dataclass(frozen=True, slots=True)
class Situation:
    language: str
    label: str
    subject: str
    text: str
    fields: tuple[str, ...]

    @property
    def mail(self) -> bytes:
        sender = (
            "" if any(field.startswith("From:") for field in self.fields) else "From: Jane <jane@a.example>"
        )
        head = "\n".join(filter(None, (sender, *self.fields, "To: robin@student.example.edu")))
        return f"{head}\n{_WRITTEN}Subject: {self.subject}\n\n{self.text}\n".encode()

    @property
    def forwarded(self) -> bytes:
        """As a member's Gmail forwards it: nothing of the header is left but what people read."""
        return (
            "From: robin@student.example.edu\nTo: hello@warmthread.example\n"
            f"Date: Wed, 06 Jan 2027 10:00:00 +0000\nSubject: Fwd: {self.subject}\n\n"
            "---------- Forwarded message ---------\nFrom: Jane <jane@a.example>\n"
            f"Date: Tue, Jan 5, 2027 at 10:00 AM\nSubject: {self.subject}\n"
            f"To: <robin@student.example.edu>\n\n\n{self.text}\n"
        ).encode()


def _situations() -> Iterator[Situation]:
    language = ""
    for line in _SET.read_text(encoding="utf-8").splitlines():
        if line.startswith("= "):
            language = line[2:].split(":")[0]
        elif line and not line.startswith("#"):
            label, subject, text, *fields = line.split(" | ")
            named = tuple(field for part in fields for field in part.split("; "))
            yield Situation(language, label, subject, text.replace(" / ", "\n"), named)


SITUATIONS = list(_situations())
_LANGUAGES = list(dict.fromkeys(one.language for one in SITUATIONS))
# Every second situation, and the other ones in every second language: both halves hold all kinds.
_TURN = [(number + _LANGUAGES.index(one.language)) % 2 for number, one in enumerate(SITUATIONS)]
WORKED_ON = [one for one, turn in zip(SITUATIONS, _TURN, strict=True) if not turn]
HELD_OUT = [one for one, turn in zip(SITUATIONS, _TURN, strict=True) if turn]


@pytest.mark.parametrize("one", SITUATIONS, ids=lambda one: f"{one.language}: {one.text[:40]}")
def test_a_machine_is_told_from_a_person_and_the_day_of_return_is_read(one: Situation) -> None:
    assert _said(read(one.mail)) == one.label


@pytest.mark.parametrize("half", [WORKED_ON, HELD_OUT], ids=["worked on", "held out"])
def test_it_is_known_without_a_header_in_a_forward(half: list[Situation]) -> None:
    copied = [one for one in half if not one.fields]
    assert [one.text for one in copied if _said(read(one.forwarded)) != one.label] == []


@pytest.mark.parametrize("half", [WORKED_ON, HELD_OUT], ids=["worked on", "held out"])
def test_each_half_holds_machines_and_people_in_the_languages_with_the_most_mail(
    half: list[Situation],
) -> None:
    people = {one.language for one in half if one.label == "human"}
    machines = {one.language for one in half if one.label != "human"}
    assert len(people & machines) >= 30


def _said(reading: Reading) -> str:
    kind = reading.automatic.value if reading.automatic else "human"
    return f"{kind} {reading.back_on}" if reading.back_on else kind
