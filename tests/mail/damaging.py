"""Damages mails as networks, disks and gateways do: bytes dropped, flipped, cut off, doubled, and worse."""

from __future__ import annotations

from collections.abc import Callable
from random import Random


def dropped(raw: bytes, chance: Random) -> bytes:
    at = chance.randrange(len(raw) + 1)
    return raw[:at] + raw[at + chance.choice((1, 1, 2, 7, 80, 900)) :]


def flipped(raw: bytes, chance: Random) -> bytes:
    bent = bytearray(raw)
    for _ in range(chance.choice((1, 1, 3, 20))):
        if bent:
            bent[chance.randrange(len(bent))] ^= 1 << chance.randrange(8)
    return bytes(bent)


def cut(raw: bytes, chance: Random) -> bytes:
    return raw[: chance.randrange(len(raw) + 1)]


def beheaded(raw: bytes, chance: Random) -> bytes:
    return raw[chance.randrange(len(raw) + 1) :]


def doubled(raw: bytes, chance: Random) -> bytes:
    first, last = sorted(chance.randrange(len(raw) + 1) for _ in range(2))
    return raw[:last] + raw[first:last] * chance.choice((1, 1, 2, 5)) + raw[last:]


def shuffled(raw: bytes, chance: Random) -> bytes:
    lines = raw.split(b"\n")
    for _ in range(chance.choice((1, 2, 5))):
        one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
        lines[one], lines[other] = lines[other], lines[one]
    return b"\n".join(lines)


# What means something to somebody who reads a mail.
_TOKENS = (
    b"\x00", b"\xff\xfe", b"\r", b"\n", b"\n\n", b"=", b"=?utf-8?b?", b"?=", b"<", b"<!--", b'"', b"--", b">",
    b"\nFrom: ", b"\nContent-Type: multipart/mixed\n\n", b"\nContent-Transfer-Encoding: base64\n",
    b"wrote:\n",
    b"\xed\xa0\x80", b"\x1b$B", b"+2AA-", b"&#55296;", b"&#x110000;", b"BEGIN:VEVENT\n", b"charset=utf-7",
)  # fmt: skip


def littered(raw: bytes, chance: Random) -> bytes:
    at = chance.randrange(len(raw) + 1)
    return raw[:at] + chance.choice(_TOKENS) + raw[at:]


WAYS: tuple[Callable[[bytes, Random], bytes], ...] = (
    dropped, flipped, cut, beheaded, doubled, shuffled, littered,
)  # fmt: skip


def damaged(raw: bytes, seed: int) -> bytes:
    """The same damage for the same seed: one way in most cases, several in the others."""
    chance = Random(seed)
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        raw = chance.choice(WAYS)(raw, chance)
    return raw
