"""What a letter says, before it looks like anything: the same blocks become text and HTML."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, TypeAlias


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that the member may reply. `verb` and `line` name its link, where it may have one;
    `fill` is what a tap writes where the member has to complete it."""

    command: str
    meaning: str = ""
    verb: str | None = None
    line: int = 0
    fill: str | None = None

    @property
    def filled(self) -> str:
        return self.command if self.fill is None else self.fill


@dataclass(frozen=True, slots=True)
class Paragraph:
    kind: ClassVar[str] = "paragraph"
    text: str


@dataclass(frozen=True, slots=True)
class Heading:
    kind: ClassVar[str] = "heading"
    text: str


@dataclass(frozen=True, slots=True)
class Facts:
    """Short lines that belong together, each with its label."""

    kind: ClassVar[str] = "facts"
    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """Short lines without a number: nothing to choose."""

    kind: ClassVar[str] = "listing"
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A line that is something to do or to choose, with a number where there are several;
    `choices` are replies that are about it, said in the text unless `brief`."""

    kind: ClassVar[str] = "entry"
    number: int | None
    title: str
    why: str = ""
    choices: tuple[Choice, ...] = ()
    brief: bool = False


@dataclass(frozen=True, slots=True)
class Replies:
    """What the whole letter may be answered with."""

    kind: ClassVar[str] = "replies"
    lead: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """Commands that may be said elsewhere: shown, with nothing to tap here."""

    kind: ClassVar[str] = "words"
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Copy:
    """Text to take as it is: never wrapped, since it is copied from here."""

    kind: ClassVar[str] = "copy"
    text: str


Block: TypeAlias = Paragraph | Heading | Facts | Listing | Entry | Replies | Words | Copy


@dataclass(frozen=True, slots=True)
class Message:
    """`preheader` is what mail programs show beside the subject in the list."""

    subject: str
    preheader: str
    blocks: tuple[Block, ...]


def reply(verb: str, meaning: str = "", *, line: int = 0) -> Choice:
    """A simple command, about a line where the letter has several."""
    return Choice(f"{verb} {line}" if line else verb, meaning, verb, line)


def snooze(line: int = 0, meaning: str = "") -> Choice:
    return Choice(f"snooze {line} 3 days" if line else "snooze 3 days", meaning)


def to_complete(command: str, meaning: str, *, fill: str) -> Choice:
    """An example of a command that needs the member's own words."""
    return Choice(command, meaning, fill=fill)


NOTE = to_complete("note your own words", "kept on them, for you alone", fill="note ")
MOVED = to_complete("talk tue 3pm", "it is at another time", fill="talk ")
WRONG_PERSON = to_complete(
    "wrong person: jane@acme.example", "it is about somebody else, at that address", fill="wrong person: "
)
UNDO = reply("undo", "take it back")
