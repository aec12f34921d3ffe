"""The guide as one web page: nothing from elsewhere, no script."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from infra.guide.blocks import (
    BY,
    SUBTITLE,
    TITLE,
    Aside,
    Block,
    Chapter,
    Example,
    Heading,
    Inline,
    Listing,
    Paragraph,
    Style,
    Table,
)
from infra.guide.typography import curled

# The first rules are those of the pages behind links (chalicelib/web/pages.py).
_STYLE = (
    ":root{color-scheme:light dark}"
    "body{font:1.1rem/1.5 system-ui,sans-serif;max-width:40rem;margin:3rem auto;padding:0 1rem;"
    "overflow-wrap:break-word}"
    "h1,h2,h3{line-height:1.2;text-wrap:balance}h2{margin:4rem 0 1rem;font-size:1.7rem}"
    "h3{margin:2.2rem 0 .6rem;font-size:1.2rem}"
    "a:focus-visible{outline:3px solid;outline-offset:2px}"
    "nav li,li{margin:.35rem 0}sup a{padding:0 .15rem}"
    "figure,aside{margin:1.5rem 0;padding:.6rem 1.1rem;border:1px solid;border-left-width:.4rem;"
    "border-radius:.5rem}"
    "figcaption{font-weight:600}figure ul{margin:.4rem 0;padding-left:1.2rem}"
    "figure.bad,figure.soften{border-left-style:double}"
    ".mail{font-family:ui-serif,Georgia,serif}.notes{font-size:1rem}"
    ".wide{overflow-x:auto}table{border-collapse:collapse;width:100%}"
    "th,td{text-align:left;vertical-align:top;padding:.5rem .7rem .5rem 0;border-bottom:1px solid}"
    ".sources{font-size:1rem}.lead{font-size:1.25rem}"
    "@media print{body{max-width:none;margin:0}figure,tr{break-inside:avoid}h2,h3{break-after:avoid}}"
)
_TAGS = {Style.STRONG: "strong", Style.EMPHASIS: "em", Style.CODE: "code"}
_SKIP = "<a href='#contents'>Back to the contents</a>"


def page_of(chapters: Sequence[Chapter]) -> str:
    contents = "".join(
        f"<li><a href='#{chapter.anchor}'>{escape(chapter.title)}</a></li>" for chapter in chapters
    )
    body = "\n".join(_chapter(chapter) for chapter in chapters)
    return (
        "<!doctype html>\n<html lang='en'><head><meta charset='utf-8'>"
        "<meta name='viewport' content='width=device-width,initial-scale=1'>"
        f"<title>{escape(TITLE)} · Warmthread</title><style>{_STYLE}</style></head>\n<body>"
        f"<header><p>{escape(BY)}</p><h1>{escape(TITLE)}</h1>"
        f"<p class='lead'>{escape(SUBTITLE)}.</p></header>\n"
        f"<nav id='contents' aria-labelledby='contents-title'><h2 id='contents-title'>Contents</h2>"
        f"<ol>{contents}</ol></nav>\n<main>\n{body}\n</main></body></html>\n"
    )


def _chapter(chapter: Chapter) -> str:
    blocks = "\n".join(_block(block) for block in chapter.blocks)
    title = f"<h2 id='{chapter.anchor}'>{chapter.number}. {escape(chapter.title)}</h2>"
    below = f"{_sources(chapter)}\n<p>{_SKIP}</p>"
    return f"<section aria-labelledby='{chapter.anchor}'>{title}\n{blocks}{below}</section>"


def _block(block: Block) -> str:
    match block:
        case Heading(text, anchor):
            return f"<h3 id='{anchor}'>{escape(text)}</h3>"
        case Paragraph(text):
            return f"<p>{_inline(text)}</p>"
        case Aside(text):
            return f"<aside><p>{_inline(text)}</p></aside>"
        case Listing(items, numbered):
            tag = "ol" if numbered else "ul"
            return f"<{tag}>{''.join(f'<li>{_inline(item)}</li>' for item in items)}</{tag}>"
        case Table(head, rows):
            return _table(head, rows)
        case Example():
            return _example(block)


def _table(head: Sequence[Inline], rows: Sequence[Sequence[Inline]]) -> str:
    """The first cell of each row is its heading."""
    heads = "".join(f"<th scope='col'>{_inline(cell)}</th>" for cell in head)
    body = "".join(
        f"<tr><th scope='row'>{_inline(row[0])}</th>"
        + "".join(f"<td>{_inline(cell)}</td>" for cell in row[1:])
        + "</tr>"
        for row in rows
    )
    # Reached by keyboard, so that it can be scrolled where the screen is narrow.
    return (
        "<div class='wide' tabindex='0'><table>"
        f"<thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _example(example: Example) -> str:
    kind, title = example.kind, escape(curled(example.title))
    mail = "".join(
        f"<p>{'<br>'.join(escape(curled(line)) for line in lines)}</p>" for lines in example.paragraphs
    )
    return (
        f"<figure class='{kind}'><figcaption>{kind.shown_as}: {title}</figcaption>"
        f"<div class='mail'>{mail}</div><div class='notes'>{_notes(example.notes)}</div></figure>"
    )


def _notes(notes: Sequence[str]) -> str:
    shown = [escape(curled(note)) for note in notes]
    if len(shown) == 1:
        return f"<p><b>Why:</b> {shown[0]}</p>"
    return f"<p><b>Why:</b></p><ul>{''.join(f'<li>{note}</li>' for note in shown)}</ul>"


def _sources(chapter: Chapter) -> str:
    if not chapter.sources:
        return ""
    listed = "".join(f"<li id='{source.anchor}'>{_inline(source.text)}</li>" for source in chapter.sources)
    return f"\n<div class='sources'><h3>Sources</h3><ol>{listed}</ol></div>"


def _inline(inline: Inline) -> str:
    return "".join(_spans(inline))


def _spans(inline: Inline) -> Iterator[str]:
    for span in inline:
        text = escape(span.text, quote=False)
        if span.style is Style.LINK:
            yield f"<a href='{escape(span.target)}'>{text}</a>"
        elif span.style is Style.SOURCE:
            yield f"<sup><a href='{span.target}' aria-label='Source {text}'>{text}</a></sup>"
        elif span.style in _TAGS:
            yield f"<{_TAGS[span.style]}>{text}</{_TAGS[span.style]}>"
        else:
            yield text
