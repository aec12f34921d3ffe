"""Writes the guide's page and its PDF; the same bytes for the same Markdown."""

from __future__ import annotations

from pathlib import Path

SOURCE = Path(__file__).parents[2] / "chalicelib" / "letters" / "guide"
PAGE, PRINT = "guide.html", "guide.pdf"


def build(into: Path, source: Path = SOURCE) -> tuple[Path, Path]:
    """The page and the PDF that were written below `into`. `Refused` names what is wrong in a chapter."""
    from infra.guide.chapters import read_chapters
    from infra.guide.page import page_of
    from infra.guide.pdf import pdf_of

    chapters = read_chapters(source)
    into.mkdir(parents=True, exist_ok=True)
    page, printed = into / PAGE, into / PRINT
    page.write_text(page_of(chapters), "utf-8", newline="\n")
    printed.write_bytes(pdf_of(chapters))
    return page, printed
