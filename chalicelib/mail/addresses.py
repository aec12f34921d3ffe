"""Address lists as people, in whatever form a mail program wrote them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from chalicelib.domain.address import Address, Person
from chalicelib.mail.headers import decode

# One pass over the list. Each alternative takes what no separator may cut: an encoded word, a quoted
# name, an address in brackets, a comment. Loops give nothing back and stop at the next opening mark or
# at a length no name has, so that a failed attempt is cheap and the whole stays linear.
_TOKEN = re.compile(
    r"""
      (?P<run>     <{3,}+ | "{3,}+ )
    | (?P<word>    =\?[^?\s]{1,60}\?[bBqQ]\?[^?]{0,2000}\?= )
    | (?P<quoted>  (?>"(?:[^"\\]++|\\.){0,64})" )
    | (?P<angle>   (?><(?:[^<>]|<[^<>]*+>)*)> )
    | (?P<square>  \[\s{0,9}(?:mailto:|smtp:)[^\[\]]*+\] )
    | (?P<comment> \([^()]*+\) )
    | (?P<end>     [,;，；、] )
    | (?P<colon>   : )
    | (?P<text>    [^=<\[("',;:，；、]++ | . )
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
# One person as nearly every header names them, read at once: every mail has two.
_SIMPLE = r"[\w.+\-]{1,64}@[A-Za-z0-9.\-]{1,190}"
_NAMED = rf"([^\W\d_][\w .'\-]{{0,80}}?) ?<({_SIMPLE})>"
_ONE = re.compile(rf"{_NAMED}|({_SIMPLE})")
_ONE_OF_MANY = re.compile(rf"\s*+{_NAMED}\s*+,")
_ADDRESS = re.compile(r"[^\s<>()\[\],;:\"'@\\][^\s<>()\[\],;:\"@\\]{0,127}@[^\s<>()\[\],;:\"'@\\*]{1,190}")
# The rest of what is longer than any name: adding to a long string costs its length.
_BEYOND_NAMES = re.compile(r"[^<,;，；、]*+")
_SCHEME = re.compile(r"(?:^|(?<=\s))(?:mailto|smtp)\s*$", re.IGNORECASE)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_INVISIBLE = dict.fromkeys(
    map(ord, "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u202a\u202b\u202c\u2068\u2069")
)
_SHIELDED = {"&lt;": "<", "&gt;": ">", "&quot;": '"', "&amp;": "&"}
# Lotus Notes: "CN=Jane Doe/OU=Sales/O=Acme@ACME", "Jane Doe/Sales/Acme@ACME". What is behind the
# slashes are departments and what is behind the @ a domain of Notes, which has no point: no address.
_NOTES = re.compile(
    r"(?:^|(?<=[\s,;<\"]))(?:CN=([^/=@<>,;]{1,100})(?:/[A-Z]{1,2}=[^/=@<>,;]{1,60}){1,6}"
    r"|([^/=@<>,;\":]{1,100})(?:/[^/@\s<>,;][^/=@<>,;]{0,59}){1,6}(?=@[^@.\s<>,;]{1,60}(?:[\s<>,;\"]|$)))"
    r"(?:@[^@.\s<>,;\"]{1,60}(?![^\s<>,;\"]))?"
)
_SEMICOLONS = ";；"
_QUOTES = {'"': '"', "'": "'", "“": "”", "‘": "’", "„": "“", "«": "»"}
# What mail programs and lists write where they name nobody.
_NOBODY = frozenset(
    ["undisclosed recipients", "undisclosed-recipients", "unlisted-recipients", "recipient list not shown"]
)
_LONGEST_NAME = 200
_MOST_ENTRIES = 100_000  # some systems list a whole company
_LONGEST_TEXT = 2000  # encoded words are several times as long as what they say


def unshielded(text: str) -> str:
    """Naver and some gateways shield the brackets of addresses in plain text too."""
    if "&" in text:
        for entity, character in _SHIELDED.items():
            text = text.replace(entity, character)
    return text


@dataclass(slots=True)
class _Entry:
    """What stands between two separators; `ended_by` is the separator after it."""

    name: str = ""
    comment: str = ""
    address: Address | None = None
    ended_by: str = ""


def parse_people(text: str) -> tuple[Person, ...]:
    """Everybody that an address list names, in its order. Never raises; cost grows with length."""
    if (one := _ONE.fullmatch(text)) and (address := Address.parse(one[2] or one[3])):
        name = " ".join((one[1] or "").split())
        return (Person(name or None, address),)
    if "=?" in text and "@" not in text:
        # A whole list inside encoded words, which RFC 2047 section 5 forbids.
        text = decode(text)
    text = unshielded(text)
    if "/" in text:
        text = _NOTES.sub(lambda person: (person[1] or person[2]).strip(), text)
    entries = list(islice(_entries(text.translate(_INVISIBLE)), _MOST_ENTRIES))
    return tuple(person for entry in _whole_names(entries) if (person := _person(entry)))


def _entries(text: str) -> Iterator[_Entry]:
    entry, at = _Entry(), 0
    while one := _ONE_OF_MANY.match(text, at):
        yield _Entry(name=one[1], address=Address.parse(one[2]), ended_by=",")
        at = one.end()
    while match := _TOKEN.match(text, at):
        kind, token, at = match.lastgroup or "", match[0], match.end()
        if kind == "quoted" and "<" in token and "@" in token and "," in token:
            # Not a name: two stray quotation marks with other people between them.
            kind, token, at = "text", '"', match.start() + 1
        if kind == "end" or (entry.address and kind in ("text", "word", "quoted") and token.strip()):
            entry.ended_by = token if kind == "end" else ","
            yield entry
            entry = _Entry()
        if kind != "end":
            _TAKE[kind](entry, token)
        if len(entry.name) > _LONGEST_TEXT:
            beyond = _BEYOND_NAMES.match(text, at)
            at = beyond.end() if beyond else at
    yield entry


def _take_text(entry: _Entry, token: str) -> None:
    if len(entry.name) <= _LONGEST_TEXT:
        entry.name += token[:_LONGEST_TEXT]


def _take_quoted(entry: _Entry, token: str) -> None:
    _take_text(entry, _ESCAPED.sub(r"\1", token[1:-1]))


def _take_address(entry: _Entry, token: str) -> None:
    """The first address in brackets counts, also in `<a@b<mailto:a@b>>`."""
    if entry.address is None:
        found = _ADDRESS.search(token)
        entry.address = Address.parse(found[0]) if found else None
        if not (entry.address or entry.name.strip() or "/o=" in token.lower()):
            entry.name = token.strip("<> ")


def _take_comment(entry: _Entry, token: str) -> None:
    """A comment after the address is a name in the old style; before it, it is part of the name."""
    if entry.address or "@" in entry.name:
        entry.comment = entry.comment or token[1:-1]
    else:
        _take_text(entry, token)


def _take_colon(entry: _Entry, _token: str) -> None:
    """What stands before a colon is a scheme or the name of a group, and nobody's name."""
    scheme = _SCHEME.search(entry.name[-20:])
    entry.name = entry.name[: -len(scheme[0])] if scheme else ""


_TAKE = {
    "run": _take_text,
    "text": _take_text,
    "word": _take_text,
    "quoted": _take_quoted,
    "angle": _take_address,
    "square": _take_address,
    "comment": _take_comment,
    "colon": _take_colon,
}


def _whole_names(entries: list[_Entry]) -> Iterator[_Entry]:
    """Entries with the names put together again that have a comma in them ("Doe, Jane <jane@...>")."""
    semicolons = any(entry.ended_by in _SEMICOLONS for entry in entries if entry.ended_by)
    held: _Entry | None = None
    for entry in entries:
        if held and _is_one_name(held, entry, semicolons=semicolons):
            entry = replace(entry, name=f"{held.name.strip()}, {entry.name.strip()}".strip(", "))
        elif held:
            yield held
        # The last one ends with nothing, and nothing can follow it.
        alone = entry.ended_by not in ("", *_SEMICOLONS) and not entry.address and "@" not in entry.name
        held = entry if alone and entry.name.strip() else None
        if not held:
            yield entry


def _is_one_name(first: _Entry, second: _Entry, *, semicolons: bool) -> bool:
    """Where semicolons separate (Outlook), a comma belongs to a name; else surnames are one word."""
    if len(first.name) > _LONGEST_NAME or not second.name.strip() or "@" in second.name:
        return False
    one_word = len(first.name.split()) == 1 or len(second.name.split()) == 1
    return semicolons or (one_word and "," not in first.name)


def _person(entry: _Entry) -> Person | None:
    name, address = decode(entry.name[:_LONGEST_TEXT]), entry.address
    if address is None and (found := _ADDRESS.search(name)):
        address = Address.parse(found[0])
        name = name.replace(found[0], " ") if address else name
    name = _bare(name) or _bare(decode(entry.comment))
    if address and name.casefold() == address.value:
        name = ""
    if not address and name.casefold() in _NOBODY:
        return None
    return Person(name or None, address) if name or address else None


def _bare(name: str) -> str:
    """A name without the marks around it; nothing where no letter or digit is in it."""
    name = " ".join(name.split()).strip(" *,<>")
    if name.count('"') == 1:
        name = name.strip('"').strip()
    while len(name) > 1 and _QUOTES.get(name[0]) == name[-1]:
        name = name[1:-1].strip()
    return name if any(character.isalnum() for character in name) else ""
