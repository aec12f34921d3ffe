"""Which letters a member may stop, and how the headers say it (RFC 2369, RFC 8058)."""

from __future__ import annotations

from urllib.parse import quote

from chalicelib.domain.letter import Letter, LetterKind
from chalicelib.letters.context import LetterContext

# What answers a mail of the member's own, or asks about one, always comes.
ANSWERS = frozenset({LetterKind.ANSWER, LetterKind.QUESTION, LetterKind.DRAFT_REVIEW, LetterKind.EXPORT})


def may_unsubscribe(letter: Letter) -> bool:
    return letter.kind not in ANSWERS


def unsubscribe_headers(letter: Letter, context: LetterContext) -> list[tuple[str, str]]:
    """A mailed `stop` always; one click where there is a host for links, which RFC 8058 wants as
    https and in front."""
    if not may_unsubscribe(letter):
        return []
    address = quote(context.capture_address.value, safe="@")
    mailed = f"<mailto:{address}?subject=stop&body=stop>"
    link = context.link("unsubscribe", 0) if context.link else ""
    if not link.startswith("https://"):
        return [("List-Unsubscribe", mailed)]
    return [
        ("List-Unsubscribe", f"<{link}>,\r\n {mailed}"),
        ("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),
    ]
