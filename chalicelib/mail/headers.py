"""Header fields as text: the header block, unfolding, and RFC 2047 in every way it is done wrong."""

from __future__ import annotations

import binascii
import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

# Characters of a header value that are decoded for people to read; no subject has as many.
LONGEST_TEXT = 20_000

# RFC 5322 section 2.2: printable ASCII but the colon. Blanks before the colon are an old liberty.
_FIELD = re.compile(rb"([!-9;-~]{1,200})[ \t]{0,20}:")
_MBOX_MARK = (b"From ", b">From ")

# An encoded word, also where blanks stand in it, the language of RFC 2231 follows the charset, or
# the closing mark is missing. Every part is bounded by the character that ends it.
_WORD = re.compile(r"=\?([^?\s*]{1,60})(?:\*[^?\s]{0,40})?\?([bBqQ])\?((?>[^?]*(?:\?(?!=)[^?]*)*))(?:\?=|$)")
_HEX = re.compile(rb"=([0-9A-Fa-f]{2})")
_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/]+")
_HIGH = re.compile(rb"[\x80-\xff]+")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_BLANKS = re.compile(r"[\s\x00]+")
_PARAMETER = re.compile(r';\s*([^\s=;"]{1,80})\s*=\s*((?>"(?:[^"\\]|\\.)*)"?|[^;]*)', re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)

# What a charset label means in practice: WHATWG Encoding, section 4.2, reads the labels of a subset
# as its superset, because that is what mail programs send under them.
_SUPERSET = {
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "ansi_x3.4-1968": "cp1252",
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "iso_8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "iso-8859-9": "cp1254",
    "iso-8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb_2312-80": "gb18030",
    "x-gbk": "gb18030",
    "cp936": "gb18030",
    "big5": "big5hkscs",
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
    "ks_c_5601": "cp949",
    "shift_jis": "cp932",
    "x-sjis": "cp932",
    "sjis": "cp932",
    "iso-2022-jp": "iso2022_jp_ext",
    "utf8": "utf-8",
    "utf-7": "utf-7",
    "unicode-1-1-utf-7": "utf-7",
    "utf-16": "utf-16",
    "iso-8859-8-i": "iso-8859-8",
    "iso-8859-8-e": "iso-8859-8",
    "iso-8859-6-i": "iso-8859-6",
    "x-mac-roman": "mac-roman",
    "macintosh": "mac-roman",
    "windows-874": "cp874",
}
# Codecs of Python that turn bytes into bytes ("base64", "zip") fail on this; the others are no
# charsets that mail has, and "punycode" is quadratic.
_ASCII_PROBE = b"Aa"
_NO_CHARSETS = frozenset(
    ["punycode", "idna", "unicode-escape", "unicode_escape", "raw-unicode-escape", "raw_unicode_escape"]
)


@dataclass(frozen=True, slots=True)
class Fields:
    """A header block in its order. Names are lower case; values are unfolded but not decoded."""

    pairs: tuple[tuple[str, str], ...]

    def all(self, name: str) -> list[str]:
        return [value for key, value in self.pairs if key == name]

    def raw(self, name: str) -> str:
        """The first value, undecoded; empty where the field is absent."""
        return next((value for key, value in self.pairs if key == name), "")

    def text(self, name: str) -> str:
        """The first value, decoded, on one line; empty where the field is absent."""
        return decode(self.raw(name)[:LONGEST_TEXT])


def split_header(raw: bytes, start: int, end: int) -> tuple[Fields, int]:
    """The header block that begins at `start`, and where the body after it begins.

    The block ends at a blank line, at `end`, or before the first line that is no field: a missing
    blank line must not cost text.
    """
    pairs: list[tuple[str, list[bytes]]] = []
    at = start
    while at < end:
        line_end = raw.find(b"\n", at, end)
        after = end if line_end < 0 else line_end + 1
        line = raw[at:after].rstrip(b"\r\n")
        if not line.strip():
            if not (line and pairs and _goes_on(raw, after, end)):
                return _fields(pairs), after
        elif line[:1] in b" \t" and pairs:
            pairs[-1][1].append(line)
        elif match := _FIELD.match(line):
            pairs.append((match[1].decode("ascii").lower(), [line[match.end() :]]))
        elif pairs or not line.startswith(_MBOX_MARK):
            return _fields(pairs), at
        at = after
    return _fields(pairs), end


def _goes_on(raw: bytes, at: int, end: int) -> bool:
    """A line of blanks alone is folding (RFC 5322 section 4.2) where more of the header follows."""
    return raw[at : at + 1] in (b" ", b"\t") or bool(_FIELD.match(raw, at, end))


def _fields(pairs: list[tuple[str, list[bytes]]]) -> Fields:
    return Fields(tuple((name, to_text(b"".join(lines)).strip()) for name, lines in pairs))


def to_text(data: bytes, charset: str = "") -> str:
    """Bytes as text whatever their label says: UTF-8 where it is valid, then the label, then a guess.

    UTF-8 goes first because text of another charset is almost never valid UTF-8 by chance, while
    UTF-8 under a wrong label is everyday. Charsets that write everything in ASCII bytes are known
    by their marks. The text never holds surrogates, which could be written nowhere.
    """
    if data.isascii():
        text = _shifted(data, charset) or data.decode("ascii")
        return text.replace("\x00", "")
    for name in ("utf-8", codec_named(charset), _guess(data)):
        if name and (text := _strictly(data, name)):
            return text.removeprefix("\ufeff").replace("\x00", "")
    return _mostly(data, charset).replace("\x00", "")


def _shifted(data: bytes, charset: str) -> str:
    name = codec_named(charset)
    if b"\x1b" in data:
        return _strictly(data, name or "iso2022_jp_ext")
    if (b"\x00" in data and name.startswith("utf-16")) or name in ("utf-7", "hz"):
        return _strictly(data, name)
    return ""


@lru_cache(maxsize=256)
def codec_named(charset: str) -> str:
    """The codec for a charset label, or an empty string where there is none."""
    label = charset.strip(" \t\"'").lower().replace(" ", "")
    try:
        name = codecs.lookup(_SUPERSET.get(label, label)).name
        _ASCII_PROBE.decode(name, "replace")
    except (LookupError, ValueError, TypeError, AssertionError):
        return ""
    return "" if name in _NO_CHARSETS else name


def _strictly(data: bytes, name: str) -> str:
    try:
        return _sound(data.decode(name))
    except ValueError:
        return ""


def _sound(text: str) -> str:
    """UTF-7 and UTF-16 can hide half a character."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _guess(data: bytes) -> str:
    """GB18030 where high bytes come in pairs only: in western text they stand alone."""
    runs = [len(run) for run in _HIGH.findall(data[:4000])]
    return "gb18030" if sum(runs) >= 4 and not any(length % 2 for length in runs[:-1] or runs) else ""


def _mostly(data: bytes, charset: str) -> str:
    """Damaged UTF-8 where most of its characters are whole, else what the label or cp1252 makes."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    if len(text) - len(text.encode("ascii", "ignore")) > 2 * broken:
        return text
    name = codec_named(charset)
    return _sound(data.decode(name if name and name != "utf-8" else "cp1252", "replace"))


def decode(value: str) -> str:
    """A header value as a person reads it, on one line, without control characters."""
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
    return b"".join(_one_base64(block) for block in data.split(b"=") if block)


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
    for match in _PARAMETER.finditer(value):
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
