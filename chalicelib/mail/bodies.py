"""What a mail says and carries: its text, its attachments, and the messages attached to it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chalicelib.mail.charsets import to_text
from chalicelib.mail.html import html_to_text
from chalicelib.mail.parts import MESSAGES, Part, content, parse, size_of, walk
from chalicelib.mail.reading import Attachment

# Text of one part beyond this many bytes, as they stand in the mail, is not decoded.
TEXT_LIMIT = 2_000_000
# Texts that are written for programs.
_NOT_FOR_PEOPLE = frozenset(
    [
        "text/calendar",
        "text/vcard",
        "text/x-vcard",
        "text/directory",
        "text/rfc822-headers",
        "text/x-amp-html",
    ]
)
_SAMPLE = 2_000  # bytes of a part, as they stand in the mail
_CONTROLS = bytes([*range(1, 9), *range(14, 27), *range(28, 32), 127])
_PAGES = ("text/html", "text/enriched", "text/richtext")
_META_CHARSET = re.compile(rb"<meta[^>]{0,200}charset=[\"' ]{0,3}([A-Za-z0-9_:.-]{1,40})", re.IGNORECASE)
_NAMED_MESSAGE = re.compile(r"\.(?:eml|rfc822|mht)$", re.IGNORECASE)
# What makes a file that is only called .eml a message: two of the fields of RFC 5322 section 3.6.
_MESSAGE_FIELDS = frozenset(["from", "to", "subject", "date", "message-id", "received", "mime-version"])


def body_parts(root: Part) -> list[Part]:
    """The leaves that make the text of a mail: of alternatives the plain one, else the HTML."""
    found: list[Part] = []
    waiting = [root]
    while waiting:
        part = waiting.pop()
        if not part.is_multipart:
            if _is_body(part, is_first=not found, is_root=part is root):
                found.append(part)
        elif part.kind == "multipart/alternative":
            waiting.append(_best(part.children))
        else:
            waiting.extend(reversed(part.children))
    return found


def _is_body(part: Part, *, is_first: bool, is_root: bool) -> bool:
    if not part.kind.startswith(("text/", "multipart/")) or part.kind in _NOT_FOR_PEOPLE:
        return False
    if part.disposition == "attachment" or _is_binary(part):
        return False
    return is_root or ((is_first or not part.name) and not _named_message(part))


def _is_binary(part: Part) -> bool:
    """A file under the name of a text: one byte in twenty is a control character that texts do not have.

    Zeros and escapes do not count: UTF-16 is full of the ones, ISO-2022 of the others.
    """
    if part.parameters.get("charset", "").lower().startswith(("utf-16", "utf-32", "ucs")):
        return False
    sample = content(part, _SAMPLE)
    return 20 * (len(sample) - len(sample.translate(None, _CONTROLS))) > len(sample)


def _best(children: tuple[Part, ...]) -> Part:
    """The plain text if there is any in it, else the HTML, else the last, which RFC 2046 prefers."""
    firsts = [(_first_leaf(child), child) for child in children]
    for leaf, child in firsts:
        if leaf.kind == "text/plain" and _says_something(leaf):
            return child
    pages = [child for leaf, child in firsts if leaf.kind == "text/html"]
    plain = [child for leaf, child in firsts if leaf.kind.startswith("text/")]
    return (pages or plain or list(children))[-1]


def _first_leaf(part: Part) -> Part:
    while part.is_multipart:
        part = part.children[0]
    return part


def _says_something(leaf: Part) -> bool:
    """Some senders put an empty plain text, or one blank, beside their HTML."""
    return leaf.end - leaf.start > 400 or bool(text_of(leaf).strip("\xa0 \t\r\n"))


def body_text(root: Part) -> str:
    """The whole text of a mail, attached messages aside."""
    texts = [text_of(part).strip("\n") for part in body_parts(root)]
    return "\n\n".join(text for text in texts if text.strip())


def text_of(part: Part) -> str:
    """A text part as text, with bare line feeds."""
    data = content(part, TEXT_LIMIT)
    charset = part.parameters.get("charset", "")
    is_page = part.kind in _PAGES
    if is_page and not charset and (meta := _META_CHARSET.search(data, 0, 2000)):
        charset = meta[1].decode("ascii")
    text = to_text(data, charset).replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    if is_page or (part.kind == "text/plain" and _is_page(text)):
        return html_to_text(text)
    if part.parameters.get("format", "").lower() == "flowed":
        return unflow(text, delsp=part.parameters.get("delsp", "").lower() == "yes")
    return text


def _is_page(text: str) -> bool:
    """HTML under the name of plain text: only where it opens as a document."""
    opening = text[:200].lstrip().lower()
    return opening.startswith(("<!doctype html", "<html"))


def unflow(text: str, *, delsp: bool) -> str:
    """RFC 3676: lines that end in a blank go on in the next one of the same quotation depth."""
    out: list[list[str]] = []
    open_depth = -1
    for line in text.split("\n"):
        bare = line.lstrip(">")
        depth = len(line) - len(bare)
        bare = bare.removeprefix(" ")
        flowing = bare.endswith(" ") and bare != "-- "
        kept = bare[:-1] if flowing and delsp else bare
        if depth == open_depth and bare != "-- ":
            out[-1].append(kept)
        else:
            out.append([">" * depth + " " * bool(depth), kept])
        open_depth = depth if flowing else -1
    return "\n".join(map("".join, out))


def attachments(root: Part, apart: tuple[Part, ...] = ()) -> tuple[Attachment, ...]:
    """What the mail carries beside its text and the messages read `apart`: named, not opened."""
    aside = {id(part) for part in (*body_parts(root), *apart)}
    return tuple(
        Attachment(part.name, part.kind, size_of(part))
        for part in walk(root)
        if id(part) not in aside
        and (part.name or not part.kind.startswith(("text/", "multipart/", "message/")) or _is_binary(part))
    )


def attached_messages(root: Part) -> Iterator[tuple[Part, Part]]:
    """Each part that is another mail, and that mail, however the sender attached it."""
    for part in walk(root):
        if part.kind in MESSAGES and part.children:
            yield part, part.children[0]
        elif part.kind in MESSAGES or (part is not root and _named_message(part)):
            message = parse(content(part, len(part.raw)))
            if is_message(message):
                yield part, message


def _named_message(part: Part) -> bool:
    return bool((name := part.name) and _NAMED_MESSAGE.search(name))


def is_message(part: Part) -> bool:
    names = part.fields.values.keys()
    return len(names & _MESSAGE_FIELDS) >= 2 and bool(names & {"from", "subject", "to"})
