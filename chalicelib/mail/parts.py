"""The MIME structure of a mail, found in one pass over its bytes, and the bytes of its parts."""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass

from chalicelib.mail.headers import Fields, from_base64, parameters, split_header

_KIND = re.compile(r"\s*([a-z0-9!#$&^_.+-]{1,60})\s*/\s*([a-z0-9!#$&^_.+-]{1,80})", re.IGNORECASE)
_DELIMITER = re.compile(rb"\n--([^\r\n]*)")
# Beyond these no mail was ever sent: what is there stays in the part that was open, unparsed.
_MOST_PARTS = 10_000
_DEEPEST = 100
_SOFT_BREAK = re.compile(rb"=[ \t]+(?=\r?\n)")
MESSAGES = ("message/rfc822", "message/global")
# The first line of a text behind base64: a rule, or words with blanks between them.
_PLAIN_TAIL = re.compile(rb"\n[ \t\r\n]*+(?:[-_*#]{4}|-- ?\r?\n|[^\s=]++[ \t]++[^\s=]++[ \t]++[^\s=])")
_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/=\s]")
_URL_SAFE = bytes.maketrans(b"-_", b"+/")
_UU_FRAME = (b"begin ", b"end")
_UUENCODED = ("x-uuencode", "uuencode", "x-uue", "uue")


@dataclass(frozen=True, slots=True)
class Part:
    """One part: its header and where its body lies in `raw`. An attached message is its one child."""

    fields: Fields
    kind: str  # "text/plain", always lower case
    parameters: dict[str, str]
    raw: bytes
    start: int
    end: int
    children: tuple[Part, ...] = ()

    @property
    def disposition(self) -> str:
        return self.fields.raw("content-disposition").partition(";")[0].strip().lower()

    @property
    def encoding(self) -> str:
        return self.fields.raw("content-transfer-encoding").split(";")[0].strip().lower()

    @property
    def name(self) -> str | None:
        found = ""
        if disposition := self.fields.raw("content-disposition"):
            found = parameters(disposition).get("filename", "")
        return found or self.parameters.get("name") or None

    @property
    def is_multipart(self) -> bool:
        return self.kind.startswith("multipart/") and bool(self.children)


@dataclass(slots=True)
class _Open:
    """A part whose end is not known yet."""

    fields: Fields
    kind: str
    parameters: dict[str, str]
    start: int
    children: list[Part]
    boundary: bytes | None = None

    def closed(self, raw: bytes, end: int) -> Part:
        end = max(self.start, end)
        return Part(self.fields, self.kind, self.parameters, raw, self.start, end, tuple(self.children))


def parse(raw: bytes) -> Part:
    """The tree of parts. One pass, no recursion: any nesting and any number of parts is linear."""
    if b"\n" not in raw and b"\r" in raw:
        raw = raw.replace(b"\r", b"\n")
    return _Parser(raw).parse()


class _Parser:
    """The open parts, outermost first, while the lines that look like delimiters go by."""

    def __init__(self, raw: bytes) -> None:
        self.raw = raw
        self.open: list[_Open] = []
        self.levels: dict[bytes, int] = {}
        self.begun = 0

    def parse(self) -> Part:
        self._begin(0, "text/plain")
        at = self.open[-1].start - 1
        # A search for bytes is several times as fast as one for an expression.
        while self.levels and self.begun < _MOST_PARTS:
            if (at := self.raw.find(b"\n--", max(0, at))) < 0:
                break
            if at + 1 >= self.open[-1].start:
                self._delimit(at)
            at += 3
        return self._end_down_to(0, len(self.raw))

    def _begin(self, at: int, default: str) -> None:
        """Opens the part whose header starts at `at`, and a message right inside it as well."""
        while True:
            self.begun += 1
            fields, body = split_header(self.raw, at, len(self.raw))
            kind, given = _content_type(fields.raw("content-type"), default)
            part = _Open(fields, kind, given, body, [])
            self.open.append(part)
            if len(self.open) > _DEEPEST:
                return
            if kind.startswith("multipart/"):
                self._expect(part, body)
            if kind not in MESSAGES or _is_coded(fields):
                return
            at, default = body, "text/plain"

    def _expect(self, part: _Open, body: int) -> None:
        boundary = to_bytes(part.parameters.get("boundary", "")).rstrip() or self._seen_boundary(body)
        if boundary:
            part.boundary = boundary
            self.levels[boundary] = len(self.open) - 1

    def _seen_boundary(self, body: int) -> bytes:
        """Where the boundary is not given, the first line that looks like one is it."""
        match = _DELIMITER.search(self.raw, max(0, body - 1), body + 2000)
        return match[1].rstrip() if match else b""

    def _delimit(self, at: int) -> None:
        """The line after the break at `at` begins or ends a part, if it is one of the boundaries."""
        line_end = self.raw.find(b"\n", at + 1)
        line = self.raw[at + 3 : line_end if line_end >= 0 else None].rstrip()
        last = line not in self.levels and line.endswith(b"--")
        level = self.levels.get(line[:-2] if last else line)
        if level is None:
            return
        end = at - (self.raw[at - 1 : at] == b"\r")
        if len(self.open) > level + 1:
            part = self._end_down_to(level + 1, end)
            self.open[level].children.append(part)
        if last:
            del self.levels[line[:-2]]
        else:
            digest = self.open[level].kind == "multipart/digest"
            start = len(self.raw) if line_end < 0 else line_end + 1
            self._begin(start, "message/rfc822" if digest else "text/plain")

    def _end_down_to(self, level: int, end: int) -> Part:
        """Closes the open parts from the innermost to `level`, which it gives back."""
        while True:
            opened = self.open.pop()
            if opened.boundary and self.levels.get(opened.boundary) == len(self.open):
                del self.levels[opened.boundary]
            part = opened.closed(self.raw, end)
            if len(self.open) <= level:
                return part
            self.open[-1].children.append(part)


def to_bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


def _content_type(value: str, default: str) -> tuple[str, dict[str, str]]:
    if not value:
        return default, {}
    return kind_of(value, default), parameters(value) if ";" in value else {}


def kind_of(value: str, default: str) -> str:
    """The media type of a Content-Type; RFC 2045 section 5.2 gives text/plain where it is damaged."""
    match = _KIND.match(value)
    if match:
        return f"{match[1]}/{match[2]}".lower()
    return "text/plain" if value.strip() else default


def _is_coded(fields: Fields) -> bool:
    coding = fields.raw("content-transfer-encoding").strip().lower()
    return coding.startswith(("base64", "quoted-printable"))


def walk(root: Part) -> Iterator[Part]:
    """Every leaf in its order. An attached message is a leaf: what is in it is not this mail's."""
    waiting = [root]
    while waiting:
        part = waiting.pop()
        if part.is_multipart:
            waiting.extend(reversed(part.children))
        else:
            yield part


def content(part: Part, limit: int) -> bytes:
    """The decoded body, at most of the first `limit` bytes as they stand in the mail."""
    data = part.raw[part.start : min(part.end, part.start + limit)]
    match part.encoding:
        case "base64" if _is_base64(data):
            return _from_base64(data, part.kind)
        case "quoted-printable" | "quotedprintable" | "quoted printable":
            return binascii.a2b_qp(_SOFT_BREAK.sub(b"=", data))
        case coding if coding in _UUENCODED:
            return _from_uuencode(data)
        case _:
            return data


def _is_base64(data: bytes) -> bool:
    """Not where the first line has blanks in it: then the label lies, and decoding would lose all."""
    first = data.lstrip()[:76].split(b"\n", 1)[0].strip()
    return b" " not in first


def _from_base64(data: bytes, kind: str) -> bytes:
    """List servers and gateways put their footers behind a text as they are, after its base64."""
    tail = _PLAIN_TAIL.search(data) if b" " in data and kind.startswith("text/") else None
    if not tail:
        return _from_lines(data)
    return _from_lines(data[: tail.start()]) + data[tail.start() :]


def _from_lines(data: bytes) -> bytes:
    """Line by line where a byte was bent or lost: else all that comes after it would be shifted."""
    lines = data.split()
    if len(set(map(len, lines[:-1]))) <= 1 and not _NOT_BASE64.search(data):
        return from_base64(data)
    aligned = sum(len(line) % 4 == 0 for line in lines)
    if aligned < 0.9 * len(lines):
        return from_base64(data)
    return b"".join(
        from_base64(line if len(line) % 4 else _NOT_BASE64.sub(b"A", line.translate(_URL_SAFE)))
        for line in lines
    )


def _from_uuencode(data: bytes) -> bytes:
    """What cannot be decoded is text that only carries the label."""
    lines = [line for line in data.splitlines() if line.strip() and not line.startswith(_UU_FRAME)]
    try:
        return b"".join(map(binascii.a2b_uu, lines))
    except binascii.Error:
        return data


def size_of(part: Part) -> int:
    """The size after decoding, counted without decoding."""
    raw, start, end = part.raw, part.start, part.end
    length = end - start
    match part.encoding:
        case "base64":
            blank = sum(raw.count(mark, start, end) for mark in (b"\n", b"\r", b"=", b" "))
            return (length - blank) * 3 // 4
        case "quoted-printable":
            soft = raw.count(b"=\n", start, end) + raw.count(b"=\r\n", start, end)
            escapes = raw.count(b"=", start, end) - soft
            return (
                length - 2 * escapes - 2 * raw.count(b"=\n", start, end) - 3 * raw.count(b"=\r\n", start, end)
            )
        case _:
            return length
