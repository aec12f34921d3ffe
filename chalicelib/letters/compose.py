"""From a rendered letter to the raw MIME message that the mail service sends.

The headers are written here and not by the standard library's mail package: it turns tokens longer
than a line (message ids in In-Reply-To, links in List-Unsubscribe) into encoded words, which no
reader takes back, and it draws boundaries by chance.
"""

from __future__ import annotations

import base64
import quopri
import re
from collections.abc import Sequence
from email.header import Header

from chalicelib.domain.address import Address
from chalicelib.domain.letter import Letter
from chalicelib.domain.member import Member
from chalicelib.letters.attached import attached_to, part_of
from chalicelib.letters.context import LetterContext
from chalicelib.letters.phrases import NAME, clean, one_line
from chalicelib.letters.render import Rendered
from chalicelib.letters.unsubscribing import ANSWERS, unsubscribe_headers

_MESSAGE_ID = re.compile(r"<[!-;=?-~]{1,900}>")
_CRLF = "\r\n"
# The name under which mail programs remember it, so that typing "warm" finds it.
_REPLY_TO = "Warmthread BCC"
_REPLY_TO_JOIN = "Warmthread"  # nobody is to put that one in BCC


def recipient(letter: Letter, member: Member) -> Address:
    """Where it goes: the member's first address, unless the letter names another."""
    return letter.to or member.addresses[0]


def compose(rendered: Rendered, *, letter: Letter, context: LetterContext) -> bytes:
    """The whole message, the same bytes whenever it is asked for. Date and Message-ID are left to
    the mail service, which replaces them anyway."""
    # The plainest first, the best last (RFC 2046 section 5.1.4).
    words = _multipart("alternative", letter, [_part("plain", rendered.text), _part("html", rendered.html)])
    files = [part_of(attached) for attached in attached_to(letter, context)]
    content = _multipart("mixed", letter, [words, *files]) if files else words
    headers = [
        *_headers(rendered, letter, context),
        *unsubscribe_headers(letter, context),
        ("MIME-Version", "1.0"),
    ]
    head = "".join(f"{name}: {value}{_CRLF}" for name, value in headers)
    return f"{head}{content}".encode()


def _multipart(subtype: str, letter: Letter, parts: Sequence[str]) -> str:
    """With its own header. The boundary is derived, so that the same letter is the same bytes."""
    boundary = f"={subtype}_{letter.id}_{letter.topic.value}"
    body = "".join(f"--{boundary}{_CRLF}{part}{_CRLF}" for part in parts)
    content_type = f'Content-Type: multipart/{subtype};{_CRLF} boundary="{boundary}"{_CRLF}'
    return f"{content_type}{_CRLF}{body}--{boundary}--{_CRLF}"


def _headers(rendered: Rendered, letter: Letter, context: LetterContext) -> list[tuple[str, str]]:
    cohort, member = context.cohort, context.member
    answers = letter.kind in ANSWERS
    reply_to = _REPLY_TO if context.is_to_a_member else _REPLY_TO_JOIN
    headers = [
        ("From", _mailbox(f"{cohort.programme} via Warmthread", cohort.letters_from)),
        ("To", _mailbox(member.name, recipient(letter, member))),
        ("Reply-To", _mailbox(reply_to, context.capture_address)),
        ("Subject", _words(rendered.subject, "Subject")),
        # RFC 3834 section 5: so that nothing automatic answers it.
        ("Auto-Submitted", "auto-replied" if answers else "auto-generated"),
        ("X-Warmthread-Letter", letter.id),
    ]
    if letter.in_reply_to and _MESSAGE_ID.fullmatch(letter.in_reply_to):
        headers += [("In-Reply-To", letter.in_reply_to), ("References", letter.in_reply_to)]
    return headers


def _mailbox(name: str, address: Address) -> str:
    shown = clean(name, NAME)
    if not shown:
        return _addr_spec(address)
    if shown.isascii() and "=?" not in shown:
        quoted = re.sub(r'(["\\])', r"\\\1", shown)
        return f'"{quoted}"{_CRLF} <{_addr_spec(address)}>'
    return f"{_words(shown, 'Reply-To')}{_CRLF} <{_addr_spec(address)}>"


def _addr_spec(address: Address) -> str:
    """A domain in other letters has an ASCII form (RFC 5891). A local part has none: it stays as it
    is (RFC 6532), and the mail service says whether it can send there."""
    domain = address.domain
    try:
        return f"{address.local}@{domain if domain.isascii() else domain.encode('idna').decode()}"
    except UnicodeError:
        return f"{address.local}@{domain}"


def _words(text: str, header: str) -> str:
    """Folded; in encoded words where it is not plain ASCII, or could be mistaken for one (RFC 2047)."""
    line = one_line(text)
    charset = "us-ascii" if line.isascii() and "=?" not in line else "utf-8"
    return Header(line, charset, header_name=header).encode(linesep=_CRLF)


def _part(subtype: str, text: str) -> str:
    """In whichever encoding is the shorter one: quoted-printable for English, base64 for the rest."""
    printable = quopri.encodestring(text.encode("utf-8"))
    encoded = base64.encodebytes(text.replace("\n", _CRLF).encode("utf-8"))
    name, data = min((("quoted-printable", printable), ("base64", encoded)), key=lambda found: len(found[1]))
    body = data.decode("ascii").replace("\n", _CRLF)
    return (
        f'Content-Type: text/{subtype}; charset="utf-8"{_CRLF}'
        f"Content-Transfer-Encoding: {name}{_CRLF}{_CRLF}{body}"
    )
