"""What goes with a letter: the capture address for the address book, and the guide."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from functools import cache
from importlib import resources

from chalicelib.domain.letter import Letter, LetterKind, Topic
from chalicelib.letters.context import LetterContext
from chalicelib.letters.phrases import NAME, clean

_CRLF = "\r\n"
_TELL_THE_ADDRESS = frozenset({Topic.ADDRESS_CHANGED, Topic.ALREADY_A_MEMBER})


@dataclass(frozen=True, slots=True)
class Attached:
    """`name` is plain ASCII."""

    name: str
    content_type: str
    content: bytes


def attached_to(letter: Letter, context: LetterContext) -> tuple[Attached, ...]:
    """The card wherever the capture address is told to be saved, the guide with the welcome."""
    card = Attached("Warmthread BCC.vcf", 'text/vcard; charset="utf-8"', vcard(context).encode("utf-8"))
    guide = guide_pdf()
    if letter.kind is LetterKind.WELCOME:
        return (card, Attached("Guide.pdf", "application/pdf", guide)) if guide else (card,)
    return (card,) if letter.topic in _TELL_THE_ADDRESS else ()


@cache
def guide_pdf() -> bytes | None:
    """It is made when the Lambdas are packaged; a checkout has the chapters only."""
    found = resources.files("chalicelib.letters").joinpath("guide", "guide.pdf")
    return found.read_bytes() if found.is_file() else None


def vcard(context: LetterContext) -> str:
    """The capture address under the name by which mail programs are to suggest it. Version 3.0, which
    all of them take (RFC 2426)."""
    lines = (
        "BEGIN:VCARD",
        "VERSION:3.0",
        "N:BCC;Warmthread;;;",
        "FN:Warmthread BCC",
        f"EMAIL;TYPE=INTERNET:{context.capture_address.value}",
        f"NOTE:{_escaped(f'Put it in BCC. {clean(context.programme, NAME)}')}",
        "END:VCARD",
    )
    return "".join(f"{_folded(line)}{_CRLF}" for line in lines)


def _escaped(text: str) -> str:
    """RFC 2426 section 4."""
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def _folded(line: str) -> str:
    """No line over 75 octets, and no character cut in two (RFC 2426 section 2.6)."""
    folded, length = "", 0
    for character in line:
        size = len(character.encode("utf-8"))
        if length + size > 75:
            folded, length = f"{folded}{_CRLF} ", 1
        folded, length = folded + character, length + size
    return folded


def part_of(attached: Attached) -> str:
    """As a part of a message, without its boundary."""
    data = base64.encodebytes(attached.content).decode("ascii").replace("\n", _CRLF)
    return (
        f"Content-Type: {attached.content_type}{_CRLF}"
        f'Content-Disposition: attachment; filename="{attached.name}"{_CRLF}'
        f"Content-Transfer-Encoding: base64{_CRLF}{_CRLF}{data}"
    )
