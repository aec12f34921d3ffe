"""How the PDF looks: its paper, its type, its colours."""

from __future__ import annotations

from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import inch, mm

# As wide as A4 and as high as Letter: it prints on both without being cut or made smaller.
PAPER = (210 * mm, 11 * inch)
SIDE, TOP, BOTTOM = 25 * mm, 18 * mm, 20 * mm
WIDTH = PAPER[0] - 2 * SIDE
# Contrast with white or the washes is above 7 to 1 for each of these.
INK, SOFT, LINK = HexColor("#241f1b"), HexColor("#4d453f"), HexColor("#0f4a57")
LINE, WASH = HexColor("#8c8177"), HexColor("#f6f1ea")
EDGE = {"good": HexColor("#2c6a33"), "soften": HexColor("#8a6414"), "bad": HexColor("#9c3a1f")}

# Fonts that every reader of PDF has: nothing is embedded, and the text is found and read aloud.
_BODY, _BOLD, _SLANTED = "Helvetica", "Helvetica-Bold", "Helvetica-Oblique"
TEXT = ParagraphStyle(
    "text", fontName=_BODY, fontSize=10, leading=13.8, textColor=INK, spaceAfter=6,
    allowWidows=0, allowOrphans=0,
)  # fmt: skip
# What leads to the box or table below it stays with it.
LEADING_ON = ParagraphStyle("leading on", TEXT, keepWithNext=1)
ITEM = ParagraphStyle("item", TEXT, leftIndent=14, bulletIndent=2, spaceAfter=3)
NUMBERED = ParagraphStyle("numbered", ITEM, leftIndent=19)
CELL = ParagraphStyle("cell", TEXT, fontSize=9.4, leading=12.4, spaceAfter=0)
CELL_HEAD = ParagraphStyle("cell head", CELL, fontName=_BOLD)
CHAPTER = ParagraphStyle(
    "chapter", TEXT, fontName=_BOLD, fontSize=18, leading=22, spaceBefore=22, spaceAfter=8, keepWithNext=1
)
SECTION = ParagraphStyle(
    "section", TEXT, fontName=_BOLD, fontSize=12, leading=15, spaceBefore=7, spaceAfter=3.5, keepWithNext=1
)
SOURCES = ParagraphStyle("sources", SECTION, fontSize=10, spaceBefore=7, spaceAfter=3)
SOURCE = ParagraphStyle(
    "source", NUMBERED, fontSize=8.4, leading=11, bulletFontSize=8.4, textColor=SOFT, spaceAfter=2
)
CAPTION = ParagraphStyle("caption", TEXT, fontName=_BOLD, fontSize=9.4, leading=12, spaceAfter=3)
MAIL = ParagraphStyle("mail", TEXT, fontName="Times-Roman", fontSize=10.6, leading=13.2, spaceAfter=4)
NOTE = ParagraphStyle("note", ITEM, fontSize=9, leading=11.6, textColor=SOFT, leftIndent=11, spaceAfter=1.5)
NOTES = ParagraphStyle("notes", NOTE, leftIndent=0, spaceBefore=2)
TITLE = ParagraphStyle("title", TEXT, fontName=_BOLD, fontSize=34, leading=39, spaceAfter=14)
LEAD = ParagraphStyle("lead", TEXT, fontSize=14, leading=20, textColor=SOFT, spaceAfter=8)
CONTENTS = ParagraphStyle("contents", CHAPTER, spaceBefore=0, spaceAfter=14)
CONTENTS_LINE = ParagraphStyle("contents line", TEXT, fontSize=10.6, leading=21, spaceAfter=0)
FOOTER = (_BODY, 8.5)
