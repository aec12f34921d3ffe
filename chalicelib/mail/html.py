"""HTML as the text that its reader sees, with quotations as `> ` lines."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from typing import NamedTuple

from chalicelib.mail.html_tags import (
    BLOCKS,
    CELLS,
    SPECIAL,
    UNSEEN,
    UNSURE,
    Tag,
    quoted_tag_at,
    tag_of,
)

_BLANKS = " \t\r\n\f"
_SPACES = re.compile(r"[ \t\r\n\f]{2,}+|[\t\r\n\f]")

_SPACED = frozenset(["p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "pre", "table", "blockquote", "dl"])
# Outlook writes this line as text where its HTML has a rule above a forwarded or quoted message.
_RULE = "_" * 32
_DEEPEST_QUOTE = 12


class _Effect(NamedTuple):
    """`depth` is how many elements of the name were open when the one began that has the effects."""

    name: str
    depth: int
    effects: tuple[str, ...]


@dataclass(slots=True)
class _Page:
    """What is written so far and what the open elements do to what comes."""

    source: str
    showing_all: bool
    lines: list[str] = field(default_factory=list)
    line: list[str] = field(default_factory=list)
    settled: int = 0  # pieces of the line whose blanks are kept
    quotes: int = 0
    hidden: int = 0
    pre: int = 0
    link: str = ""
    link_from: int = 0
    effects: list[_Effect] = field(default_factory=list)
    depths: dict[str, int] = field(default_factory=dict)  # open elements of the names in `effects`
    owners: dict[str, list[int]] = field(default_factory=dict)  # where in `effects` a name stands
    missing: set[str] = field(default_factory=set)  # ends that were looked for and never come


def html_to_text(source: str) -> str:
    """The text of a page. Hidden elements are dropped, unless one was never closed: losing is worse."""
    page = _rendered(_Page(source, showing_all=False))
    if page.hidden:
        page = _rendered(_Page(source, showing_all=True))
    _end_line(page)
    return re.sub(r"\n{3,}", "\n\n", "\n".join(page.lines)).strip("\n")


def _rendered(page: _Page) -> _Page:
    source = page.source
    known: dict[str, Tag] = {}  # a page repeats few tags many times
    opening = source.find("<")
    closing = -1
    _write(page, source[: opening if opening >= 0 else None])
    while opening >= 0:
        if closing <= opening and (closing := source.find(">", opening)) < 0:
            _write(page, source[opening:].replace("<!--", ""))
            break
        following = source.find("<", opening + 1)
        end = closing + 1
        if following == opening + 1:
            _write(page, "<")
            end = following
        elif 0 <= following < closing:
            end = _special(page, UNSURE, opening, opening)
        else:
            text = source[opening + 1 : closing]
            tag = known.get(text) or known.setdefault(text, tag_of(text))
            if tag.name in SPECIAL and not tag.is_end:
                end = _special(page, tag, opening, closing)
            elif not tag.is_plain or tag.name in page.owners:
                _act(page, tag)
        if 0 <= following < end:
            following = source.find("<", end)
        if end != following:
            between = source[end : following if following >= 0 else None]
            if page.line or page.pre or between.strip(_BLANKS):
                _write(page, between)
        opening = following
    return page


# ---------------------------------------------------------------- what is no ordinary tag


def _special(page: _Page, tag: Tag, opening: int, closing: int) -> int:
    """Where the page goes on behind a comment, an unseen element, or something that looks like a tag."""
    if page.source.startswith("<!--", opening):
        return _after(page, "-->", opening)
    if tag.name in UNSEEN:
        return _after_unseen(page, tag.name, closing)
    if tag is UNSURE:
        found, end = quoted_tag_at(page.source, opening, closing)
        if found:
            _act(page, found)
            return end
    _write(page, "<")
    return opening + 1


def _after(page: _Page, mark: str, start: int) -> int:
    """Where the text goes on after `mark`; where it never comes, only the opening is passed over."""
    end = -1 if mark in page.missing else page.source.find(mark, start)
    if end < 0:
        page.missing.add(mark)
        return start + len("<!--")
    return end + len(mark)


def _after_unseen(page: _Page, name: str, closing: int) -> int:
    """At the end tag of a style or a script, in capitals or not."""
    at = -1 if name in page.missing else page.source.find("</", closing)
    while at >= 0:
        if page.source[at + 2 : at + 2 + len(name)].lower() == name:
            return at
        at = page.source.find("</", at + 2)
    page.missing.add(name)
    return closing + 1


# ---------------------------------------------------------------- what tags do


def _act(page: _Page, tag: Tag) -> None:
    name = tag.name
    if not tag.is_end:
        _open(page, tag)
        return
    if name in BLOCKS:
        _break(page, blank=name in _SPACED)
    if name in page.owners:
        _close(page, name)


def _open(page: _Page, tag: Tag) -> None:
    name = tag.name
    if name == "p" and name in page.owners:
        _close(page, name)
    if name in BLOCKS:
        _break(page, blank=name in _SPACED)
    elif name == "br":
        _end_line(page)
    elif name in CELLS and page.line:
        page.line.append(" ")
    if name == "hr":
        _write(page, _RULE)
        _end_line(page)
    if tag.signs and not page.hidden:
        _mark_signature(page)
    if tag.effects or name in page.owners:
        _begin_effects(page, tag)


def _begin_effects(page: _Page, tag: Tag) -> None:
    depth = page.depths[tag.name] = page.depths.get(tag.name, 0) + 1
    if tag.effects:
        page.owners.setdefault(tag.name, []).append(len(page.effects))
        page.effects.append(_Effect(tag.name, depth, tag.effects))
        page.link, page.link_from = tag.link or page.link, len(page.line) if tag.link else page.link_from
        for effect in tag.effects:
            _apply(page, effect, 1)


def _close(page: _Page, name: str) -> None:
    """Elements left open in the one that ends end with it."""
    first = page.owners[name][-1]
    if page.effects[first].depth < page.depths[name]:
        page.depths[name] -= 1
        return
    while len(page.effects) > first:
        _end_effects(page, page.effects.pop())


def _end_effects(page: _Page, ended: _Effect) -> None:
    for effect in ended.effects:
        _apply(page, effect, -1)
    page.owners[ended.name].pop()
    page.depths[ended.name] = ended.depth - 1
    if not page.owners[ended.name]:
        del page.owners[ended.name], page.depths[ended.name]


def _apply(page: _Page, effect: str, step: int) -> None:
    match effect:
        case "hide":
            page.hidden += 0 if page.showing_all else step
        case "pre":
            page.pre += step
        case "quote":
            page.quotes += step
        case _ if step < 0:
            _end_link(page)


def _end_link(page: _Page) -> None:
    """A name that links to an address is shown with it, as mail programs do in plain text."""
    shown = "".join(page.line[page.link_from :])
    if page.link and shown.strip() and "@" not in shown:
        _write(page, f" &lt;{page.link}&gt;")
    page.link = ""


def _mark_signature(page: _Page) -> None:
    _break(page, blank=False)
    written = next((line for line in reversed(page.lines) if line.strip("> ")), "")
    if written.strip("> ") != "--":
        page.lines.append(_prefix(page) + "-- ")


# ---------------------------------------------------------------- lines


def _write(page: _Page, source: str) -> None:
    if page.hidden:
        return
    if page.pre:
        _write_as_it_is(page, html.unescape(source).replace("\r", ""))
    else:
        page.line.append(source)


def _write_as_it_is(page: _Page, text: str) -> None:
    first, *others = text.split("\n")
    page.line = [_text_of(page), first]
    if others:
        page.settled = 2
        _end_line(page)
        *whole, last = others
        prefix = _prefix(page)
        page.lines.extend([prefix + line for line in whole])
        page.line = ["", last]
    page.settled = 2


def _text_of(page: _Page) -> str:
    """The line so far, its blanks made one where they are not kept."""
    text = "".join(page.line[page.settled :])
    if "&" in text:
        text = html.unescape(text)
    if "\n" in text or "  " in text or "\t" in text or "\f" in text:
        text = _SPACES.sub(" ", text)
    return "".join(page.line[: page.settled]) + text if page.settled else text


def _prefix(page: _Page) -> str:
    return "> " * min(page.quotes, _DEEPEST_QUOTE) if page.quotes else ""


def _break(page: _Page, *, blank: bool) -> None:
    """Ends a line that has begun; `blank` also sets a space between paragraphs."""
    if page.line:
        text = _text_of(page)
        if text.strip(" "):
            _add_line(page, text)
        page.line, page.settled = [], 0
    if blank and page.lines and page.lines[-1].strip("> "):
        page.lines.append(_prefix(page).rstrip())


def _end_line(page: _Page) -> None:
    _add_line(page, _text_of(page) if page.line else "")
    page.line, page.settled = [], 0


def _add_line(page: _Page, text: str) -> None:
    page.lines.append(_prefix(page) + (text if page.pre else text.strip(" ")))
