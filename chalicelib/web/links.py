"""Links in letters: signed, scoped to one letter and one thing to do, and kept in the path."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from itsdangerous import BadSignature, Signer

from chalicelib.domain.letter import LetterId
from chalicelib.domain.member import MemberId


@dataclass(frozen=True, slots=True)
class Link:
    """`verb` is what a reply would say ("done", "did not meet"), or "unsubscribe"; `line` the
    number of the letter's line, 0 where it has none."""

    member_id: MemberId
    letter_id: LetterId
    verb: str
    line: int = 0


def token_of(link: Link, secret: str) -> str:
    """Under 120 characters, safe in a path. Names nobody who does not know the table."""
    verb = link.verb.replace(" ", "_")
    return _signer(secret).sign(f"{link.member_id}.{link.letter_id}.{verb}.{link.line}").decode()


def link_of(token: str, secret: str) -> Link | None:
    """None for a token that we did not sign, or that was cut or changed on its way."""
    try:
        member_id, letter_id, verb, line = _signer(secret).unsign(token).decode().split(".")
    except (BadSignature, ValueError):
        return None
    return Link(MemberId(member_id), LetterId(letter_id), verb.replace("_", " "), int(line))


def _signer(secret: str) -> Signer:
    return Signer(secret, salt="warmthread.link", digest_method=hashlib.sha256)
