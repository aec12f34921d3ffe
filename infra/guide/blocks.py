"""What a chapter is made of, before it looks like anything: the same blocks become a page and a PDF."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

TITLE = "Informational interviews"
SUBTITLE = "How to learn from people you do not know yet, and never ask for a job"
BY = "A Warmthread guide"


class Style(StrEnum):
    PLAIN = "plain"
    STRONG = "strong"
    EMPHASIS = "emphasis"
    CODE = "code"
    LINK = "link"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Span:
    """`target` is the address of a link, "#anchor" within the guide."""

    text: str
    style: Style = Style.PLAIN
    target: str = ""


Inline: TypeAlias = tuple[Span, ...]


class Kind(StrEnum):
    """The word that a fenced block begins with. How it is shown is a word too, never colour alone."""

    GOOD = "good"
    SOFTEN = "soften"
    BAD = "bad"

    @property
    def shown_as(self) -> str:
        return {"good": "Good", "soften": "Better not", "bad": "Not like this"}[self]


@dataclass(frozen=True, slots=True)
class Heading:
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: Inline


@dataclass(frozen=True, slots=True)
class Aside:
    text: Inline


@dataclass(frozen=True, slots=True)
class Listing:
    items: tuple[Inline, ...]
    numbered: bool


@dataclass(frozen=True, slots=True)
class Table:
    head: tuple[Inline, ...]
    rows: tuple[tuple[Inline, ...], ...]


@dataclass(frozen=True, slots=True)
class Example:
    """`paragraphs` are of a mail, each its lines; `notes` say what is good or bad about it."""

    kind: Kind
    title: str
    paragraphs: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...]

    @property
    def body(self) -> str:
        """As the contact would read it, without its subject."""
        said = (lines for lines in self.paragraphs if not lines[0].startswith("Subject:"))
        return "\n\n".join("\n".join(lines) for lines in said)


Block: TypeAlias = Heading | Paragraph | Aside | Listing | Table | Example


@dataclass(frozen=True, slots=True)
class Source:
    number: int
    anchor: str
    text: Inline


@dataclass(frozen=True, slots=True)
class Chapter:
    number: int
    anchor: str
    title: str
    blocks: tuple[Block, ...]
    sources: tuple[Source, ...]

    @property
    def examples(self) -> tuple[Example, ...]:
        return tuple(block for block in self.blocks if isinstance(block, Example))

    @property
    def anchors(self) -> frozenset[str]:
        sections = {block.anchor for block in self.blocks if isinstance(block, Heading)}
        return frozenset({self.anchor, *sections, *(source.anchor for source in self.sources)})

    def inlines(self) -> Iterator[Inline]:
        """All running text, block by block."""
        for block in self.blocks:
            match block:
                case Paragraph(text) | Aside(text):
                    yield text
                case Listing(items):
                    yield from items
                case Table(head, rows):
                    yield from (cell for row in (head, *rows) for cell in row)
                case Heading() | Example():
                    pass
