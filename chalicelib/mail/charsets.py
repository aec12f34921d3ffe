"""Bytes as text: what charset labels mean in practice, and what bytes are that have no honest label."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable
from functools import lru_cache

_HIGH = re.compile(rb"[\x80-\xff]+")
_NO_STATEMENT = frozenset(["", "us-ascii", "ascii", "ansi_x3.4-1968", "unknown-8bit", "x-unknown", "8bit"])
_SAMPLE = 4000
_LEAST_EVIDENCE = 4
_WHOLE_FOR_BROKEN = 2

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


def to_text(data: bytes, charset: str = "") -> str:
    """Bytes as text whatever their label says: UTF-8 where it is valid, then the label, then a guess.

    UTF-8 goes first because text of another charset is almost never valid UTF-8 by chance, while
    UTF-8 under a wrong label is everyday. Charsets that write everything in ASCII bytes are known
    by their marks. The text never holds surrogates, which could be written nowhere.
    """
    if data.isascii():
        text = _shifted(data, charset) or data.decode("ascii")
        return text.replace("\x00", "")
    text = _strictly(data, "utf-8") or _mostly_utf8(data) or _under(data, charset)
    return text.removeprefix("\ufeff").replace("\x00", "")


def _under(data: bytes, charset: str) -> str:
    """Not UTF-8. A label that says ASCII was set by a program that did not look."""
    declared = codec_named(charset)
    if charset.strip().lower() not in _NO_STATEMENT and declared and (text := _strictly(data, declared)):
        return text
    for name in (_guess(data), declared):
        if name and (text := _strictly(data, name)):
            return text
    return _mostly(data, charset)


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


def _mostly_utf8(data: bytes) -> str:
    """UTF-8 that lost a few bytes on its way. Text of another charset has hardly a whole character."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = len(text) - len(text.encode("ascii", "ignore")) - broken
    return text if whole > _WHOLE_FOR_BROKEN * broken else ""


def _mostly(data: bytes, charset: str) -> str:
    """Damaged text: what the label makes of it, else cp1252."""
    name = codec_named(charset)
    return _sound(data.decode(name if name and name != "utf-8" else "cp1252", "replace"))


# ---------------------------------------------------------------- charsets that nobody named


def _guess(data: bytes) -> str:
    """The charset that bytes look like, only where the evidence is strong: see the rules."""
    sample = data[:_SAMPLE]
    runs = [len(run) for run in _HIGH.findall(sample)]
    # Western text has its high bytes one by one; the last run may have been cut.
    in_pairs = not any(length % 2 for length in runs[:-1] or runs)
    if sum(runs) < _LEAST_EVIDENCE:
        return ""
    if in_pairs:
        return next((name for name, holds in _PAIRED if holds(sample)), "gb18030")
    return next((name for name, holds in _UNPAIRED if holds(sample)), "")


def _is_korean(sample: bytes) -> bool:
    """KS X 1001 has its syllables in the rows B0 to C8; of Chinese those are hardly two thirds."""
    leads = _leads(sample, "cp949")
    return len(leads) >= 10 and _share(leads, 0xB0, 0xC8) > 0.95


def _is_japanese_euc(sample: bytes) -> bool:
    """Kana stand in the rows A4 and A5, also in GB 2312, but Chinese has none."""
    leads = _leads(sample, "euc_jp")
    return _share(leads, 0xA4, 0xA5) > 0.3


def _is_shift_jis(sample: bytes) -> bool:
    """Kana begin with 82 and 83, which are marks that hardly anybody writes in western charsets."""
    leads = _leads(sample, "cp932")
    return len(leads) >= 4 and _share(leads, 0x82, 0x83) > 0.3


def _is_big5(sample: bytes) -> bool:
    """The frequent characters of Big5 begin with A4 to C6; western letters are above them."""
    leads = _leads(sample, "big5hkscs")
    return len(leads) >= 6 and _share(leads, 0xA1, 0xC6) > 0.95


def _leads(sample: bytes, codec: str) -> bytes:
    """The first bytes of the characters beyond ASCII, as `codec` cuts them; none if it cannot. Of a
    pair that Big5-HKSCS reads as a letter and its accent, the accent has no bytes of its own."""
    text = sample.decode(codec, "ignore")
    if len(text.encode(codec, "ignore")) < len(sample) - 2:
        return b""
    return b"".join(character.encode(codec, "ignore")[:1] for character in text if not character.isascii())


def _share(leads: bytes, first: int, last: int) -> float:
    return sum(first <= lead <= last for lead in leads) / max(1, len(leads))


def _is_cyrillic(codec: str) -> Callable[[bytes], bool]:
    """Six letters are two in five of Russian, Ukrainian and Bulgarian; of Greek bytes one in five."""
    frequent = "оеаинт".encode(codec)

    def holds(sample: bytes) -> bool:
        high = b"".join(_HIGH.findall(sample))
        runs = len(_HIGH.findall(sample))
        often = len(high) - len(high.translate(None, frequent))
        return len(high) >= 10 and len(high) > 2.5 * runs and often > 0.33 * len(high)

    return holds


_CYRILLIC = tuple((codec, _is_cyrillic(codec)) for codec in ("cp1251", "koi8-r"))
_PAIRED: tuple[tuple[str, Callable[[bytes], bool]], ...] = (
    *_CYRILLIC,
    ("euc_jp", _is_japanese_euc),
    ("cp949", _is_korean),
)
_UNPAIRED: tuple[tuple[str, Callable[[bytes], bool]], ...] = (
    ("cp932", _is_shift_jis),
    *_CYRILLIC,
    ("big5hkscs", _is_big5),
)
