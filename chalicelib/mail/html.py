"""HTML as the text that its reader sees, with quotations as `> ` lines."""

from __future__ import annotations

import html
import re
from collections import Counter
from dataclasses import dataclass, field

# A tag, its attributes in quotes or not. Every loop stops at the next "<" or at a length, so that a
# failed attempt is cheap: 100,000 unclosed tags stay linear, which html.parser does not promise.
_TAG = re.compile(
    r"""<(?:
        (?P<close>/?) (?P<name>[a-zA-Z][a-zA-Z0-9:_-]{0,40}+)
        (?P<attributes>(?>(?:[^<>"']++|"[^"]{0,600}"|'[^']{0,600}'){0,60}) | [^<>]*+ ) >
      | [!?/] [^<>]*+ >
    )""",
    re.VERBOSE,
)
_NEXT = re.compile(r"<[a-zA-Z/!?]")
_ATTRIBUTE = re.compile(r"""([a-zA-Z-]{1,40})\s{0,9}=\s{0,9}("[^"]*+"?|'[^']*+'?|[^\s"'>]++)""")
_HIDDEN = re.compile(
    r"display:none|visibility:hidden|mso-hide:all|(?:max-height|font-size):0(?:px|pt|em|%)?(?:;|!|$)"
)
_KEEPS_SPACES = re.compile(r"white-space:(?:pre|break-spaces)")
_SPACES = re.compile(r"[ \t\r\n\f]+")

# HTML standard, section 15.3.3: elements that start on a line of their own.
_BLOCKS = frozenset([
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "dir",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4",
    "h5", "h6", "header", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre",
    "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul", "o:p",
])  # fmt: skip
_SPACED = frozenset(["p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "pre", "table", "blockquote", "dl"])
_CELLS = frozenset(["td", "th"])
_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)
# Never shown, whatever stands in them.
_UNSEEN = ("style", "script", "title", "template", "noembed")
# Names under which mail programs keep a signature that has no "-- " line of its own.
_SIGNATURES = re.compile(
    r"\b(?:gmail_signature|ms-outlook-mobile-signature|protonmail_signature_block-user|moz-signature"
    r"|yahoo-signature|x_?signature|signature|zmail_signature|mobile-signature)\b",
    re.IGNORECASE,
)
# Outlook writes this line as text where its HTML has a rule above a forwarded or quoted message.
_RULE = "_" * 32
_DEEPEST_QUOTE = 12


@dataclass(slots=True)
class _Page:
    """What is written so far and what the open elements do to what comes."""

    showing_all: bool
    lines: list[str] = field(default_factory=list)
    line: list[str] = field(default_factory=list)
    quotes: int = 0
    open: Counter[str] = field(default_factory=Counter)
    # Open elements with an effect, outermost first: (name, how many of that name were open, effect).
    effects: list[tuple[str, int, str]] = field(default_factory=list)
    hidden: int = 0
    pre: int = 0
    link: str = ""
    link_from: int = 0


def html_to_text(source: str) -> str:
    """The text of a page. Hidden elements are dropped, unless one was never closed: losing is worse."""
    page = _render(source, _Page(showing_all=False))
    if page.hidden:
        page = _render(source, _Page(showing_all=True))
    _end_line(page)
    return re.sub(r"\n{3,}", "\n\n", "\n".join(page.lines)).strip("\n")


def _render(source: str, page: _Page) -> _Page:
    at, length = 0, len(source)
    missing: set[str] = set()
    while at < length:
        opening = _NEXT.search(source, at)
        start = opening.start() if opening else length
        _write(page, source[at:start])
        if source.startswith("<!--", start):
            at = _after(source, "-->", start, missing)
        elif match := _TAG.match(source, start):
            at = _tag(page, source, match, missing)
        else:
            _write(page, source[start : start + 1])
            at = start + 1
    return page


def _after(source: str, mark: str, start: int, missing: set[str]) -> int:
    """Where the text goes on after `mark`; where it never comes, only the opening is passed over."""
    end = -1 if mark in missing else source.find(mark, start)
    if end < 0:
        missing.add(mark)
        return start + len("<!--")
    return end + len(mark)


def _tag(page: _Page, source: str, match: re.Match[str], missing: set[str]) -> int:
    name = (match["name"] or "").lower()
    if match["close"]:
        _close(page, name)
    elif name in _UNSEEN and f"</{name}" not in missing:
        end = re.compile(f"</{name}", re.IGNORECASE).search(source, match.end())
        if end:
            return end.start()
        missing.add(f"</{name}")
    elif name:
        _open(page, name, match["attributes"])
    return match.end()


def _open(page: _Page, name: str, attributes: str) -> None:
    if name == "p" and page.open["p"]:
        _close(page, "p")
    if name in _BLOCKS:
        _break(page, blank=name in _SPACED)
    elif name == "br":
        _end_line(page)
    elif name in _CELLS and page.line:
        page.line.append(" ")
    if name == "hr":
        _write(page, _RULE)
        _end_line(page)
    if name not in _VOID:
        page.open[name] += 1
        for effect in _effects(page, name, _attributes(attributes)):
            _apply(page, effect, 1)
            page.effects.append((name, page.open[name], effect))


def _attributes(source: str) -> dict[str, str]:
    if "=" not in source:
        return {}
    return {key.lower(): html.unescape(value.strip("\"'")) for key, value in _ATTRIBUTE.findall(source)}


def _effects(page: _Page, name: str, attributes: dict[str, str]) -> list[str]:
    style = attributes.get("style", "").replace(" ", "").lower()
    effects = []
    if style and not page.showing_all and _HIDDEN.search(style):
        effects.append("hide")
    if name in ("pre", "textarea") or (style and _KEEPS_SPACES.search(style)):
        effects.append("pre")
    if name == "blockquote":
        effects.append("quote")
    if name == "a" and attributes.get("href", "").lower().startswith("mailto:"):
        page.link = attributes["href"][7:].partition("?")[0]
        page.link_from = len(page.line)
        effects.append("link")
    if name in ("div", "table", "span") and _is_signature(attributes) and not page.hidden:
        _mark_signature(page)
    return effects


def _is_signature(attributes: dict[str, str]) -> bool:
    names = f"{attributes.get('class', '')} {attributes.get('id', '')}"
    return len(names) > 1 and bool(_SIGNATURES.search(names))


def _mark_signature(page: _Page) -> None:
    _break(page, blank=False)
    written = next((line for line in reversed(page.lines) if line.strip("> ")), "")
    if written.strip("> ") != "--":
        page.lines.append(_prefix(page) + "-- ")


def _apply(page: _Page, effect: str, step: int) -> None:
    match effect:
        case "hide":
            page.hidden += step
        case "pre":
            page.pre += step
        case "quote":
            page.quotes += step
        case _:
            _link(page, step)


def _link(page: _Page, step: int) -> None:
    """A name that links to an address is shown with it, as mail programs do in plain text."""
    if step > 0 or not page.link:
        return
    shown = "".join(page.line[page.link_from :])
    if shown.strip() and "@" not in shown:
        _write(page, f" &lt;{page.link}&gt;")
    page.link = ""


def _close(page: _Page, name: str) -> None:
    if name in _BLOCKS:
        _break(page, blank=name in _SPACED)
    if not page.open[name]:
        return
    if page.effects and (level := _level(page, name)) is not None:
        for _, _, effect in reversed(page.effects[level:]):
            _apply(page, effect, -1)
        del page.effects[level:]
    page.open[name] -= 1


def _level(page: _Page, name: str) -> int | None:
    """Where the effects of the element begin that closes now; elements left open in it end with it."""
    for index in range(len(page.effects) - 1, max(-1, len(page.effects) - 50), -1):
        if page.effects[index][:2] == (name, page.open[name]):
            first = index
            while first and page.effects[first - 1][:2] == (name, page.open[name]):
                first -= 1
            return first
    return None


def _write(page: _Page, source: str) -> None:
    if page.hidden or not source:
        return
    text = html.unescape(source) if "&" in source else source
    if page.pre:
        first, *others = text.replace("\r", "").split("\n")
        page.line.append(first)
        for line in others:
            _end_line(page)
            page.line.append(line)
        return
    text = _SPACES.sub(" ", text)
    if text != " " or page.line:
        page.line.append(text)


def _prefix(page: _Page) -> str:
    return "> " * min(page.quotes, _DEEPEST_QUOTE)


def _break(page: _Page, *, blank: bool) -> None:
    """Ends a line that has begun; `blank` also sets a space between paragraphs."""
    if any(piece.strip(" ") for piece in page.line):
        _end_line(page)
    page.line.clear()
    if blank and page.lines and page.lines[-1].strip("> "):
        page.lines.append(_prefix(page).rstrip())


def _end_line(page: _Page) -> None:
    text = "".join(page.line)
    page.lines.append(_prefix(page) + (text if page.pre else text.strip(" ")))
    page.line.clear()
