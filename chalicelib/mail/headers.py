"""Header fields as text: the header block, unfolding, and RFC 2047 in every way it is done wrong."""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from chalicelib.mail.charsets import to_text

# Characters of a header value that are decoded for people to read; no subject has as many.
LONGEST_TEXT = 20_000

# RFC 5322 section 2.2: printable ASCII but the colon. Blanks before the colon are an old liberty.
_FIELD = re.compile(rb"([!-9;-~]{1,200})[ \t]{0,20}:[ \t]*+([^\n]*+)\n?")
_UNFOLDED_END = re.compile(rb"\n(?![ \t])")
_FOLDED = (b" ", b"\t")
_BLANK_LINE = re.compile(rb"[ \t\r\f\v]*+(?:\n|\Z)")
# What may stand before the first field: a byte order mark, the line of an mbox.
_BEFORE_FIELDS = re.compile(rb"(?:\xef\xbb\xbf)?(?:>?From [^\n]*+\n?)*+")

# An encoded word, also where blanks stand in it, the language of RFC 2231 follows the charset, or
# the closing mark is missing. Every part is bounded by the character that ends it.
_WORD = re.compile(r"=\?([^?\s*]{1,60})(?:\*[^?\s]{0,40})?\?([bBqQ])\?((?>[^?]*(?:\?(?!=)[^?]*)*))(?:\?=|$)")
_HEX = re.compile(rb"=([0-9A-Fa-f]{2})")
_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/]+")
# Base64 texts that may stand behind one another in one body, each with its own padding.
_MOST_JOINED = 1000
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_BLANKS = re.compile(r"[\s\x00]+")
_PARAMETER = re.compile(r';\s*([^\s=;"]{1,80})\s*=\s*((?>"(?:[^"\\]|\\.)*)"?|[^;]*)', re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Fields:
    """A header block: the values of each name (lower case) in their order, unfolded.

    Bytes until somebody asks: of thirty fields a reader wants ten.
    """

    values: Mapping[str, list[bytes]]

    def all(self, name: str) -> list[str]:
        """The values as text, with encoded words as they stand."""
        return [to_text(value).strip() for value in self.values.get(name, ())]

    def raw(self, name: str) -> str:
        """The first value, undecoded; empty where the field is absent."""
        values = self.values.get(name)
        return to_text(values[0]).strip() if values else ""

    def text(self, name: str) -> str:
        """The first value, decoded, on one line; empty where the field is absent."""
        values = self.values.get(name)
        return decode(to_text(values[0][:LONGEST_TEXT])) if values else ""


NO_FIELDS = Fields({})


def split_header(raw: bytes, start: int, end: int) -> tuple[Fields, int]:
    """The header block that begins at `start`, and where the body after it begins.

    The block ends at a blank line, at `end`, or before the first line that is no field: a missing
    blank line must not cost text. A line of blanks alone is folding (RFC 5322 section 4.2).
    """
    values: dict[str, list[bytes]] = {}
    before = _BEFORE_FIELDS.match(raw, start, end)
    at = before.end() if before else start
    while match := _FIELD.match(raw, at, end):
        name, value = match.groups()
        at = match.end()
        if raw[at : at + 1] in _FOLDED:
            line_end = _UNFOLDED_END.search(raw, at, end)
            at = line_end.end() if line_end else end
            value = raw[match.start(2) : at].translate(None, b"\r\n")
        values.setdefault(name.decode("ascii").lower(), []).append(value)
    blank = _BLANK_LINE.match(raw, at, end)
    return Fields(values), blank.end() if blank else at


def decode(value: str) -> str:
    """A header value as a person reads it, on one line, without control characters."""
    if value.isprintable() and "  " not in value and "=?" not in value:
        return value.strip()
    if "=?" in value:
        value = "".join(_decoded_runs(value))
    return _BLANKS.sub(" ", _CONTROL.sub("", value)).strip()


def _decoded_runs(value: str) -> Iterator[str]:
    """Neighbouring words of one charset are joined as bytes first: senders cut inside a character."""
    at, charset, held = 0, "", b""
    for match in _WORD.finditer(value):
        between = value[at : match.start()]
        if between.strip() or not held or match[1].lower() != charset:
            yield to_text(held, charset)
            # RFC 2047 section 6.2: blanks between two encoded words are not shown.
            yield between if between.strip() or not at else ""
            held = b""
        charset, held, at = match[1].lower(), held + _word_bytes(match[2], match[3]), match.end()
    yield to_text(held, charset)
    yield value[at:]


def _word_bytes(encoding: str, text: str) -> bytes:
    data = text.encode("utf-8", "surrogateescape")
    return from_base64(data) if encoding in "bB" else from_q(data)


def from_q(data: bytes) -> bytes:
    """RFC 2047 section 4.2; what is no valid escape stands for itself."""
    return _HEX.sub(lambda match: bytes([int(match[1], 16)]), data.replace(b"_", b" "))


def from_base64(data: bytes) -> bytes:
    """As much as can be decoded: foreign characters skipped, padding mended, a lone last one dropped."""
    padding = data.find(b"=")
    if padding < 0 or padding > len(data) - 8:
        try:
            return binascii.a2b_base64(data)
        except binascii.Error:
            pass
    return b"".join(_one_base64(block) for block in data.split(b"=", _MOST_JOINED) if block)


def _one_base64(block: bytes) -> bytes:
    """What stands before a padding; more may follow where two were joined."""
    clean = _NOT_BASE64.sub(b"", block)
    clean = clean[:-1] if len(clean) % 4 == 1 else clean
    return binascii.a2b_base64(clean + b"=" * (-len(clean) % 4))


def parameters(value: str) -> dict[str, str]:
    """The parameters of a Content-Type or Content-Disposition, RFC 2231 and RFC 2047 decoded.

    Continuations (`name*0*`, `name*1`) are joined in their order. The first of two wins.
    """
    plain: dict[str, str] = {}
    pieces: dict[str, list[tuple[int, str, bool]]] = {}
    for match in _PARAMETER.finditer(value, 0, LONGEST_TEXT):
        name, text = match[1].lower(), _unquoted(match[2])
        base, star, rest = name.partition("*")
        if star:
            index = rest.strip("*")
            order = int(index) if index.isascii() and index.isdigit() and len(index) < 6 else 0
            pieces.setdefault(base, []).append((order, text, name.endswith("*")))
        else:
            plain.setdefault(base, decode(text))
    return plain | {name: _joined(sorted(found)) for name, found in pieces.items()}


def _unquoted(text: str) -> str:
    text = text.strip()
    if not text.startswith('"'):
        return text
    return _ESCAPED.sub(r"\1", text[1:].removesuffix('"'))


def _joined(found: list[tuple[int, str, bool]]) -> str:
    """RFC 2231 section 4: the charset stands before the first piece, the rest is percent-encoded."""
    charset, data = "", b""
    for order, (_, text, encoded) in enumerate(found):
        if encoded and not order and text.count("'") >= 2:
            charset, _, text = text.split("'", 2)
        raw = text.encode("utf-8", "surrogateescape")
        data += from_q(raw.replace(b"%", b"=").replace(b"_", b"=5F")) if encoded else raw
    return decode(to_text(data, charset))
