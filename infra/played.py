"""What playing a scenario gives: the JSON object of `play --json`, and the letters' HTML beside it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

from infra.scenario import Scenario


class PlayedOutcome(TypedDict):
    """`step` counts from 1, as faults do."""

    step: int
    recipient: str
    outcome: str
    reason: str | None


class PlayedContact(TypedDict):
    name: str | None
    addresses: list[str]
    company: str | None


class PlayedTouch(TypedDict):
    at: str
    kind: str
    channel: str
    subject: str | None
    summary: str | None
    inferred: bool


class PlayedFollowUp(TypedDict):
    kind: str
    due_at: str
    state: str


class PlayedThread(TypedDict):
    contact: PlayedContact
    stage: str
    touches: list[PlayedTouch]
    follow_ups: list[PlayedFollowUp]


class PlayedPerson(TypedDict):
    name: str | None
    address: str | None


PlayedHeld = TypedDict(
    "PlayedHeld", {"at": str, "from": PlayedPerson, "subject": str | None, "reason": str | None}
)


class PlayedMember(TypedDict):
    address: str
    threads: list[PlayedThread]
    held: list[PlayedHeld]


class PlayedLetter(TypedDict):
    """`html_file` is the name of the HTML below the folder that the play is saved to."""

    at: str
    to: str
    kind: str
    subject: str
    text: str
    html_file: str
    headers: dict[str, str]


class Played(TypedDict):
    """Times are ISO 8601 with offset; two plays of one scenario are equal to the byte."""

    outcomes: list[PlayedOutcome]
    members: list[PlayedMember]
    letters: list[PlayedLetter]


@dataclass(frozen=True, slots=True)
class Play:
    """A scenario that was played. `html` has one document for each of `played["letters"]`, in order."""

    scenario: Scenario
    played: Played
    html: tuple[str, ...]

    def save(self, folder: Path) -> Played:
        """Writes the letters' HTML below `folder`; the object whose `html_file` leads there."""
        letters = [
            PlayedLetter(**{**letter, "html_file": (folder / letter["html_file"]).as_posix()})
            for letter in self.played["letters"]
        ]
        for letter, html in zip(letters, self.html, strict=True):
            path = Path(letter["html_file"])
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(html, "utf-8", newline="\n")
        return Played(**{**self.played, "letters": letters})
