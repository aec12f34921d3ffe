"""A chapter as reportlab lays it out: blocks to flowables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from itertools import zip_longest
from typing import Any

from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Spacer
from reportlab.platypus import Paragraph as Printed
from reportlab.platypus import Table as Grid

from infra.guide import sheet
from infra.guide.blocks import (
    Aside,
    Block,
    Chapter,
    Example,
    Heading,
    Inline,
    Listing,
    Paragraph,
    Source,
    Style,
    Table,
)
from infra.guide.typography import curled

_BULLET = "•"
# A chapter that would begin lower than this begins on the next page.
_ROOM_FOR_CHAPTER = 230
_TAGS = {Style.STRONG: "<b>{}</b>", Style.EMPHASIS: "<i>{}</i>", Style.CODE: "<font name='Courier'>{}</font>"}


def flowables_of(chapter: Chapter) -> Iterator[Flowable]:
    yield CondPageBreak(_ROOM_FOR_CHAPTER)
    yield _marked(f"{chapter.number}. {chapter.title}", sheet.CHAPTER, chapter.anchor, level=0)
    for block, below in zip_longest(chapter.blocks, chapter.blocks[1:]):
        yield from _block(block, below)
    if chapter.sources:
        heading = Printed("Sources", sheet.SOURCES)
        yield KeepTogether([heading, *(_source(source) for source in chapter.sources)])


def _block(block: Block, below: Block | None) -> Iterator[Flowable]:
    match block:
        case Heading(text, anchor):
            yield _marked(text, sheet.SECTION, anchor, level=1)
        case Paragraph(text):
            leads_on = isinstance(below, Example | Table | Listing)
            yield Printed(_inline(text), sheet.LEADING_ON if leads_on else sheet.TEXT)
        case Aside(text):
            yield _boxed([Printed(_inline(text), sheet.CELL)], sheet.SOFT)
        case Listing():
            yield from _listing(block)
            yield Spacer(1, 3)
        case Table(head, rows):
            yield _table(head, rows)
        case Example():
            yield _boxed(list(_example(block)), sheet.EDGE[block.kind])


def _listing(listing: Listing) -> Iterator[Flowable]:
    """No item is alone on a page."""
    style = sheet.NUMBERED if listing.numbered else sheet.ITEM
    for number, item in enumerate(listing.items, 1):
        bullet = f"{number}." if listing.numbered else _BULLET
        printed = Printed(_inline(item), style, bulletText=bullet)
        printed.keepWithNext = number in (1, len(listing.items) - 1)
        yield printed


def _marked(text: str, style: Any, anchor: str, *, level: int) -> Flowable:
    heading = Printed(escape(text), style)
    heading.anchor, heading.level = anchor, level
    return heading


def _example(example: Example) -> Iterator[Flowable]:
    caption = f"{example.kind.shown_as}: {example.title}"
    yield Printed(escape(curled(caption)), sheet.CAPTION)
    for lines in example.paragraphs:
        yield Printed("<br/>".join(escape(curled(line)) for line in lines), sheet.MAIL)
    notes = [escape(curled(note)) for note in example.notes]
    if len(notes) == 1:
        yield Printed(f"<b>Why:</b> {notes[0]}", sheet.NOTES)
        return
    yield Printed("<b>Why:</b>", sheet.NOTES)
    yield from (Printed(note, sheet.NOTE, bulletText=_BULLET) for note in notes)


def _boxed(inside: list[Flowable], edge: Any) -> Flowable:
    box = Grid([[inside]], colWidths=[sheet.WIDTH], spaceBefore=3, spaceAfter=8)
    box.setStyle(
        [
            ("BACKGROUND", (0, 0), (-1, -1), sheet.WASH),
            ("LINEBEFORE", (0, 0), (0, -1), 3, edge),
            ("LEFTPADDING", (0, 0), (-1, -1), 12),
            ("RIGHTPADDING", (0, 0), (-1, -1), 10),
            ("TOPPADDING", (0, 0), (-1, -1), 6),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 5),
        ]
    )
    return box


def _table(head: Sequence[Inline], rows: Sequence[Sequence[Inline]]) -> Flowable:
    cells = [[Printed(_inline(cell), sheet.CELL_HEAD) for cell in head]]
    for first, *others in rows:
        line = [Printed(_inline(cell), sheet.CELL) for cell in others]
        cells.append([Printed(_inline(first), sheet.CELL_HEAD), *line])
    grid = Grid(cells, colWidths=_widths([head, *rows]), repeatRows=1, spaceBefore=2, spaceAfter=10)
    grid.setStyle(
        [
            ("LINEBELOW", (0, 0), (-1, -1), 0.5, sheet.LINE),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("TOPPADDING", (0, 0), (-1, -1), 4),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 5),
        ]
    )
    return grid


def _widths(rows: Sequence[Sequence[Inline]]) -> list[float]:
    """By the longest text of each column, none below a sixth of the whole."""
    longest = [max(len(_said(cell)) for cell in column) for column in zip(*rows, strict=True)]
    shares = [max(length / sum(longest), 1 / 6) for length in longest]
    return [sheet.WIDTH * share / sum(shares) for share in shares]


def _source(source: Source) -> Flowable:
    text = f"<a name='{source.anchor}'/>{_inline(source.text)}"
    return Printed(text, sheet.SOURCE, bulletText=f"{source.number}.")


def _said(inline: Inline) -> str:
    return "".join(span.text for span in inline)


def _inline(inline: Inline) -> str:
    """In the small markup that reportlab's paragraphs read."""
    return "".join(_spans(inline))


def _spans(inline: Inline) -> Iterator[str]:
    for span in inline:
        text = escape(span.text, quote=False)
        if span.style in (Style.LINK, Style.SOURCE):
            link = f"<a href='{escape(span.target)}' color='{sheet.LINK.hexval()}'>{{}}</a>"
            is_source = span.style is Style.SOURCE
            yield (
                f"<super size='7'>{link.format(text)}</super>" if is_source else link.format(f"<u>{text}</u>")
            )
        else:
            yield _TAGS.get(span.style, "{}").format(text)
