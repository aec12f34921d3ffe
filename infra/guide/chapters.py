"""Reads the guide's Markdown: one file a chapter, in the order of their names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from infra.guide.blocks import (
    Aside,
    Block,
    Chapter,
    Example,
    Heading,
    Inline,
    Kind,
    Listing,
    Paragraph,
    Source,
    Span,
    Style,
    Table,
)
from infra.guide.typography import curled
from infra.refused import Refused

_NAME = re.compile(r"^(?P<number>\d\d)-(?P<anchor>[a-z0-9-]+)$")
_SOURCES = "\n## Sources\n"
# As footnotes are written, so that the chapters also read well where Markdown is shown as it is.
_SOURCE = re.compile(r"^\[\^(?P<name>[a-z]+)\]: (?P<text>.+)$", re.M)
_MARKER = re.compile(r"\[\^(?P<name>[a-z]+)\]")
_ADDRESS = re.compile(r"https?://\S+")
_CHAPTER_LINK = re.compile(r"^\d\d-(?P<anchor>[a-z0-9-]+)\.md$")
_NOTES = "\n--\n"
# Lines of a mail that are shorter stand by themselves (a greeting, a name); longer ones were wrapped.
_WRAPPED = 60
_STYLES = {"text": Style.PLAIN, "strong": Style.STRONG, "em": Style.EMPHASIS, "link": Style.LINK}


def read_chapters(folder: Path) -> tuple[Chapter, ...]:
    """`Refused` where there is none, or where one has a fault that its reader would stumble over."""
    chapters = tuple(read_chapter(path) for path in sorted(folder.glob("[0-9][0-9]-*.md")))
    if not chapters:
        raise Refused(f"{folder} holds no chapters; they are called 01-what-it-is.md and so on.")
    anchors = frozenset[str]().union(*(chapter.anchors for chapter in chapters))
    for chapter in chapters:
        for target in _links(chapter):
            if target.startswith("#") and target[1:] not in anchors:
                raise Refused(f'the chapter "{chapter.title}" links to {target[1:]}, which is not there.')
    return chapters


def read_chapter(path: Path) -> Chapter:
    name = _NAME.match(path.stem)
    if name is None:
        raise Refused(f"{path.name} is not named like a chapter, such as 05-the-first-mail.md.")
    text, _, listed = path.read_text("utf-8").partition(_SOURCES)
    reading = _Reading(path.name, name["anchor"], _sources(name["anchor"], listed))
    title, *nodes = SyntaxTreeNode(MarkdownIt("commonmark").enable("table").parse(text)).children
    if title.type != "heading" or title.tag != "h1":
        raise reading.fault("it does not begin with its title (# ...)")
    blocks = tuple(reading.block(node) for node in nodes)
    sources = tuple(reading.sources.values())
    chapter = Chapter(int(name["number"]), name["anchor"], curled(_plain(title)), blocks, sources)
    uncalled = {f"#{source.anchor}" for source in sources} - set(_links(chapter))
    if uncalled:
        raise reading.fault(f"nothing refers to {', '.join(sorted(uncalled))}")
    return chapter


@dataclass(frozen=True, slots=True)
class _Reading:
    """One chapter while it is read."""

    file: str
    anchor: str
    sources: Mapping[str, Source]

    def fault(self, what: str) -> Refused:
        return Refused(f"{self.file}: {what}; mend it and build the guide again.")

    def block(self, node: SyntaxTreeNode) -> Block:
        match node.type:
            case "heading" if node.tag == "h2":
                text = _plain(node)
                return Heading(curled(text), f"{self.anchor}-{_slug(text)}")
            case "paragraph":
                return Paragraph(self.inline(node))
            case "blockquote" if len(node.children) == 1:
                return Aside(self.inline(node.children[0]))
            case "bullet_list" | "ordered_list":
                return Listing(tuple(self.item(item) for item in node.children), node.type == "ordered_list")
            case "table":
                head, *rows = (row for part in node.children for row in part.children)
                return Table(self.row(head), tuple(self.row(row) for row in rows))
            case "fence":
                return self.example(node.info, node.content)
        raise self.fault(f"{node.type} {node.tag} is nothing that the guide knows how to show")

    def item(self, node: SyntaxTreeNode) -> Inline:
        if [child.type for child in node.children] != ["paragraph"]:
            raise self.fault("a line of a list holds more than one paragraph")
        return self.inline(node.children[0])

    def row(self, node: SyntaxTreeNode) -> tuple[Inline, ...]:
        return tuple(self.inline(cell) for cell in node.children)

    def example(self, info: str, content: str) -> Example:
        kind, _, title = info.strip().partition(" ")
        if kind not in list(Kind):
            raise self.fault(f'a fenced block begins with "{kind}" and not with one of {", ".join(Kind)}')
        text, _, notes = content.rstrip("\n").partition(_NOTES)
        paragraphs = tuple(_lines(part) for part in text.split("\n\n"))
        return Example(Kind(kind), title, paragraphs, tuple(_lines(notes, joined=False)) if notes else ())

    def inline(self, node: SyntaxTreeNode) -> Inline:
        """Of a block that holds nothing but running text."""
        (whole,) = node.children
        return curled_spans([span for child in whole.children for span in self.spans(child)])

    def spans(self, node: SyntaxTreeNode) -> Iterator[Span]:
        if node.type in ("softbreak", "hardbreak"):
            yield Span(" ")
        elif node.type == "code_inline":
            yield Span(node.content, Style.CODE)
        elif node.type == "text":
            yield from self.marked(node.content)
        elif node.type in _STYLES:
            target = self.target(str(node.attrs.get("href", "")))
            yield Span(_plain_inside(node), _STYLES[node.type], target)
        else:
            raise self.fault(f"{node.type} is nothing that the guide knows how to show")

    def marked(self, text: str) -> Iterator[Span]:
        at = 0
        for marker in _MARKER.finditer(text):
            source = self.sources.get(marker["name"])
            if source is None:
                raise self.fault(f"{marker[0]} has no source at the end of the chapter")
            yield Span(text[at : marker.start()])
            yield Span(str(source.number), Style.SOURCE, f"#{source.anchor}")
            at = marker.end()
        yield Span(text[at:])

    def target(self, href: str) -> str:
        chapter = _CHAPTER_LINK.match(href)
        return f"#{chapter['anchor']}" if chapter else href


def curled_spans(spans: Sequence[Span]) -> Inline:
    """Quotation marks are turned by what stands before them, also across the borders of spans."""
    whole, at, turned = curled("".join(span.text for span in spans)), 0, []
    for span in spans:
        text = span.text if span.style is Style.CODE else whole[at : at + len(span.text)]
        turned.append(Span(text, span.style, span.target))
        at += len(span.text)
    return tuple(span for span in turned if span.text)


def _sources(chapter: str, listed: str) -> Mapping[str, Source]:
    return {
        found["name"]: Source(number, f"{chapter}-source-{number}", _source_text(found["text"]))
        for number, found in enumerate(_SOURCE.finditer(listed), 1)
    }


def _source_text(text: str) -> Inline:
    address = _ADDRESS.search(text)
    if address is None:
        return (Span(curled(text)),)
    return (Span(curled(text[: address.start()])), Span(address[0], Style.LINK, address[0]))


def _links(chapter: Chapter) -> Iterator[str]:
    return (span.target for inline in chapter.inlines() for span in inline if span.target)


def _lines(part: str, *, joined: bool = True) -> tuple[str, ...]:
    lines = tuple(part.splitlines())
    wrapped = joined and any(len(line) > _WRAPPED for line in lines)
    return (" ".join(lines),) if wrapped else lines


def _plain(heading: SyntaxTreeNode) -> str:
    return _plain_inside(heading.children[0])


def _plain_inside(node: SyntaxTreeNode) -> str:
    return "".join(" " if child.type == "softbreak" else child.content for child in node.children)


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
