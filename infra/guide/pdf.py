"""The guide as a PDF: title page, contents, bookmarks, and the same bytes for the same chapters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from io import BytesIO
from typing import Any

from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    HRFlowable,
    PageBreak,
    PageTemplate,
    Spacer,
)
from reportlab.platypus import Paragraph as Printed
from reportlab.platypus.tableofcontents import TableOfContents

from infra.guide import sheet
from infra.guide.blocks import BY, SUBTITLE, TITLE, Chapter
from infra.guide.flowables import flowables_of


def pdf_of(chapters: Sequence[Chapter]) -> bytes:
    made = BytesIO()
    document = BaseDocTemplate(
        made,
        pagesize=sheet.PAPER,
        title=TITLE,
        subject=SUBTITLE,
        author="Warmthread",
        lang="en",
        displayDocTitle=1,
        invariant=1,  # no time and no chance in it
        allowSplitting=1,
    )
    frame = Frame(
        sheet.SIDE, sheet.BOTTOM, sheet.WIDTH, sheet.PAPER[1] - sheet.TOP - sheet.BOTTOM, 0, 0, 0, 0
    )
    document.addPageTemplates([PageTemplate("page", [frame], onPage=_footer)])
    document.afterFlowable = lambda flowable: _mark(document, flowable)
    document.multiBuild([*_front(), *(part for chapter in chapters for part in flowables_of(chapter))])
    return made.getvalue()


def _footer(canvas: Any, document: Any) -> None:
    if document.page == 1:
        return
    canvas.saveState()
    canvas.setFont(*sheet.FOOTER)
    canvas.setFillColor(sheet.SOFT)
    height = sheet.BOTTOM * 0.55
    canvas.drawString(sheet.SIDE, height, f"{TITLE} · {BY}")
    canvas.drawRightString(sheet.PAPER[0] - sheet.SIDE, height, f"Page {document.page}")
    canvas.restoreState()


def _mark(document: Any, flowable: Any) -> None:
    """A bookmark for each chapter and section, a line of the contents for each chapter."""
    anchor = getattr(flowable, "anchor", None)
    if anchor is None:
        return
    level, text = flowable.level, flowable.getPlainText()
    document.canv.bookmarkPage(anchor)
    document.canv.addOutlineEntry(text, anchor, level, closed=level == 0)
    if level == 0:
        document.notify("TOCEntry", (0, escape(text), document.page, anchor))


def _front() -> Iterator[Flowable]:
    yield Spacer(1, 190)
    yield Printed(TITLE, sheet.TITLE)
    yield Printed(f"{SUBTITLE}.", sheet.LEAD)
    yield HRFlowable("30%", 3, color=sheet.LINK, hAlign="LEFT", spaceBefore=6, spaceAfter=14)
    yield Printed(BY, sheet.TEXT)
    yield PageBreak()
    yield Printed("Contents", sheet.CONTENTS)
    contents = TableOfContents(dotsMinLevel=0)
    contents.levelStyles = [sheet.CONTENTS_LINE]
    yield contents
    yield PageBreak()
