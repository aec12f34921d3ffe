"""One HTML tag: its name, whether it lays out what is around it, and what it does to what is in it."""

from __future__ import annotations

import html
import re
from typing import NamedTuple

# A tag with a "<" or a ">" in a quoted attribute. Every loop stops at a length, so that a failed
# attempt is cheap: 100,000 unclosed tags stay linear, which html.parser does not promise.
_QUOTED_TAG = re.compile(
    r"""</?[a-zA-Z][a-zA-Z0-9:_-]{0,40}+ (?>(?:[^<>"']++|"[^"]{0,600}"|'[^']{0,600}'){0,60}) >""",
    re.VERBOSE,
)
_NAME = re.compile(r"/?([a-zA-Z][a-zA-Z0-9:_-]{0,40}+)")
_ATTRIBUTE = re.compile(r"""([a-zA-Z-]{1,40})\s{0,9}=\s{0,9}("[^"]*+"?|'[^']*+'?|[^\s"'>]++)""")
_HIDDEN = re.compile(
    r"display:none|visibility:hidden|mso-hide:all|(?:max-height|font-size):0(?:px|pt|em|%)?(?:;|!|$)"
)
_KEEPS_SPACES = re.compile(r"white-space:(?:pre|break-spaces)")

# HTML standard, section 15.3.3: elements that start on a line of their own.
BLOCKS = frozenset([
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "dir",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4",
    "h5", "h6", "header", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre",
    "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul", "o:p",
])  # fmt: skip
CELLS = frozenset(["td", "th"])
_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)
# Never shown, whatever stands in them.
UNSEEN = ("style", "script", "title", "template", "noembed")
# Names under which mail programs keep a signature that has no "-- " line of its own.
_SIGNATURES = re.compile(
    r"\b(?:gmail_signature|ms-outlook-mobile-signature|protonmail_signature_block-user|moz-signature"
    r"|yahoo-signature|x_?signature|signature|zmail_signature|mobile-signature|messagesignaturesection)\b",
    re.IGNORECASE,
)

# A tag without any of these in it has no effect on what comes after it.
_TELLING = (
    "display", "hidden", "mso-hide", "max-height", "font-size", "white-space", "mailto:", "signature",
)  # fmt: skip


class Tag(NamedTuple):
    """What a tag does. `effects` last until its element ends."""

    name: str
    is_end: bool = False
    is_plain: bool = False
    effects: tuple[str, ...] = ()
    link: str = ""
    signs: bool = False


COMMENT, NO_TAG, UNSURE, _IGNORED = Tag("!--"), Tag("<"), Tag("'"), Tag("!", is_plain=True)
SPECIAL = frozenset([*UNSEEN, COMMENT.name, NO_TAG.name, UNSURE.name])
_LAID_OUT = BLOCKS | CELLS | SPECIAL | {"br"}


def tag_of(text: str) -> Tag:
    """What stands between `<` and the next `>`."""
    match = _NAME.match(text)
    if not match:
        if text.startswith("!--"):
            return COMMENT
        return _IGNORED if text[:1] in ("!", "?", "/") else NO_TAG
    if text[0] != "/" and (text.count('"') % 2 or text.count("'") % 2):
        return UNSURE
    return _sure_tag(text, match)


def _sure_tag(text: str, match: re.Match[str]) -> Tag:
    name, is_end = match[1].lower(), text[0] == "/"
    attributes = text[match.end() :]
    if attributes[:1] == "@" and "=" not in attributes:
        return NO_TAG  # an address in brackets, in a page that was made of text without care
    effects, link, signs = ((), "", False) if is_end else _effects(name, attributes)
    is_plain = not (effects or signs or name in (BLOCKS if is_end else _LAID_OUT))
    return Tag(name, is_end, is_plain, effects, link, signs)


def _effects(name: str, source: str) -> tuple[tuple[str, ...], str, bool]:
    """What an element does as long as it is open, the address it links to, whether it is a signature."""
    low = source.lower()
    given = _attributes(source) if any(word in low for word in _TELLING) else {}
    style, link = given.get("style", "").replace(" ", "").lower(), given.get("href", "")
    holds = {
        "hide": style and _HIDDEN.search(style),
        "pre": name in ("pre", "textarea") or (style and _KEEPS_SPACES.search(style)),
        "quote": name == "blockquote",
        "link": name == "a" and link.lower().startswith("mailto:"),
    }
    signs = name in ("div", "table", "span") and _is_signature(given)
    found = () if name in _VOID else tuple(effect for effect, does in holds.items() if does)
    return found, link[7:].partition("?")[0] if holds["link"] else "", signs


def _attributes(source: str) -> dict[str, str]:
    return {key.lower(): html.unescape(value.strip("\"'")) for key, value in _ATTRIBUTE.findall(source)}


def _is_signature(attributes: dict[str, str]) -> bool:
    names = " ".join(attributes.get(key, "") for key in ("class", "id", "name"))
    return bool(names.strip()) and bool(_SIGNATURES.search(names))


def quoted_tag_at(source: str, opening: int, closing: int) -> tuple[Tag | None, int]:
    """The tag that begins at `opening` and has a "<" or ">" in quotation marks, and where it ends; else
    what stands before `closing`."""
    match = _QUOTED_TAG.match(source, opening)
    text = match[0][1:-1] if match else source[opening + 1 : closing]
    name = _NAME.match(text)
    return (_sure_tag(text, name) if name else None), opening + len(text) + 2
