"""Reading a mail: from its raw bytes to what it says, whatever its form and however damaged."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice

from chalicelib.domain.address import Person
from chalicelib.mail.absence import return_date
from chalicelib.mail.addresses import parse_people
from chalicelib.mail.automatic import Verdict, judge
from chalicelib.mail.bodies import attached_messages, attachments, body_text
from chalicelib.mail.dates import read_date
from chalicelib.mail.forwarded import InlineForward, split_forward
from chalicelib.mail.headers import Fields
from chalicelib.mail.invitations import read_meetings
from chalicelib.mail.parts import Part, parse
from chalicelib.mail.quoting import split_reply
from chalicelib.mail.reading import Automatic, Form, Head, MailDate, Quoted, Reading
from chalicelib.mail.reports import Letter

# Characters and lines of a text in which forwards, quotations and signatures are looked for. What is
# beyond stays in the text, unread: the longest thread seen in mail has less than half of either.
ANALYSED = 200_000
ANALYSED_LINES = 20_000
_MOST_REFERENCES = 200
_MOST_ATTACHED = 50
_ID = re.compile(r"<\s*([^<>\s]{1,900})\s*>")
_LINE_BREAK = re.compile(r"\n")
_NOBODY = Person(None, None)

# A machine's mail about another carries or quotes that other one; it does not forward it.
_ABOUT_ANOTHER = frozenset([Automatic.AUTO_REPLY, Automatic.BOUNCE, Automatic.COMPLAINT, Automatic.DELIVERED])


@dataclass(frozen=True, slots=True)
class _Words:
    """What the author of a text wrote, and what is quoted below."""

    new_text: str
    signature: str
    quoted: Quoted | None


def read(raw: bytes) -> Reading:
    """What the mail says. Never raises: a damaged mail is read as far as it goes."""
    root = parse(raw)
    head, text = _head(root.fields), body_text(root)
    inline = _split_forward(text, head.subject)
    outer = judge(_letter(root, head, inline.own_note if inline else text))
    if outer.automatic in _ABOUT_ANOTHER:
        return _read_original(root, head, text, outer)
    if found := _forwarded(root, outer):
        return _read_attached(found, head, _own_note(text, inline), outer)
    if inline:
        return _read_inline(root, head, inline, outer)
    return _read_original(root, head, text, outer)


def _letter(root: Part, head: Head, text: str) -> Letter:
    return Letter(head.sender, head.to, head.subject, text, root.fields, root)


def _forwarded(root: Part, outer: Verdict) -> list[Part]:
    """The attached messages; those in the digest of a mailing list are nobody's forward."""
    if root.kind == "multipart/digest" and outer.automatic is Automatic.LIST:
        return []
    return [message for _, message in islice(attached_messages(root), _MOST_ATTACHED)]


def _own_note(text: str, inline: InlineForward | None) -> str:
    return inline.own_note if inline else split_reply(text[: _analysed(text)]).new_text


# ---------------------------------------------------------------- the three forms


def _read_original(root: Part, head: Head, text: str, verdict: Verdict) -> Reading:
    words = _words(text)
    return Reading(
        outer=head,
        form=Form.ORIGINAL,
        sender=head.sender,
        to=head.to,
        cc=head.cc,
        subject=head.subject,
        date=head.date,
        message_id=head.message_id,
        references=head.references,
        text=text,
        new_text=words.new_text,
        signature=words.signature,
        own_note="",
        quoted=words.quoted,
        automatic=verdict.automatic,
        outer_automatic=verdict.automatic,
        bounced=verdict.bounced,
        permanent=verdict.permanent,
        back_on=_back_on(verdict, head.subject, text, head.date),
        meetings=read_meetings(root),
        attachments=attachments(root),
    )


def _read_inline(root: Part, outer: Head, inline: InlineForward, outer_verdict: Verdict) -> Reading:
    letter = Letter(inline.sender, inline.to, inline.subject, inline.text, root=root)
    verdict, words = judge(letter), _words_above_forward(inline.text, inline.subject)
    return Reading(
        outer=outer,
        form=Form.FORWARD_INLINE,
        sender=inline.sender,
        to=inline.to,
        cc=inline.cc,
        subject=inline.subject,
        date=inline.date,
        message_id=None,
        references=(),
        text=inline.text,
        new_text=words.new_text,
        signature=words.signature,
        own_note=inline.own_note,
        quoted=words.quoted,
        automatic=verdict.automatic,
        outer_automatic=outer_verdict.automatic,
        bounced=verdict.bounced,
        permanent=verdict.permanent,
        back_on=_back_on(verdict, inline.subject, inline.text, inline.date or outer.date),
        meetings=read_meetings(root),
        attachments=attachments(root),
    )


def _read_attached(found: list[Part], outer: Head, own_note: str, outer_verdict: Verdict) -> Reading:
    first, *others = (_read_message(message, outer) for message in found)
    return replace(first, own_note=own_note, outer_automatic=outer_verdict.automatic, more=tuple(others))


def _read_message(message: Part, outer: Head) -> Reading:
    """An attached message as it is, though it may forward another one in its text."""
    head, text = _head(message.fields), body_text(message)
    reading = _read_original(message, head, text, judge(_letter(message, head, text)))
    words = _words_above_forward(text, head.subject)
    return replace(
        reading,
        outer=outer,
        form=Form.FORWARD_ATTACHED,
        new_text=words.new_text,
        signature=words.signature,
        quoted=words.quoted,
        outer_automatic=None,
    )


def _back_on(verdict: Verdict, subject: str, text: str, written: MailDate | None) -> date | None:
    if verdict.automatic is not Automatic.AUTO_REPLY:
        return None
    said = f"{subject}\n\n{text[: _analysed(text)]}"  # "Out of office until 18 January"
    return return_date(said, written.moment.date() if written and written.moment else None)


# ---------------------------------------------------------------- texts


def _analysed(text: str) -> int:
    """Where the analysis of a text ends: a line costs as much as the words in it."""
    if text.count("\n", 0, ANALYSED) < ANALYSED_LINES:
        return ANALYSED
    breaks = (found.start() for found in _LINE_BREAK.finditer(text))
    return next(islice(breaks, ANALYSED_LINES - 1, None))


def _split_forward(text: str, subject: str) -> InlineForward | None:
    end = _analysed(text)
    inline = split_forward(text[:end], subject)
    return replace(inline, text=inline.text + text[end:]) if inline else None


def _words(text: str) -> _Words:
    """What is beyond the part that was analysed belongs to what stands last in it."""
    end = _analysed(text)
    reply, rest = split_reply(text[:end]), text[end:]
    if reply.quoted:
        return _Words(reply.new_text, reply.signature, replace(reply.quoted, text=reply.quoted.text + rest))
    if reply.signature:
        return _Words(reply.new_text, reply.signature + rest, None)
    return _Words(reply.new_text + rest, "", None)


def _words_above_forward(text: str, subject: str) -> _Words:
    """In a forward of a forward the author's words are those above the inner message."""
    inner = _split_forward(text, subject)
    return _words(inner.own_note if inner else text)


# ---------------------------------------------------------------- the header


def _head(fields: Fields) -> Head:
    return Head(
        sender=_first(fields, "from") or _first(fields, "sender") or _NOBODY,
        to=_people(fields, "to"),
        cc=_people(fields, "cc"),
        subject=fields.text("subject"),
        date=_date(fields),
        message_id=next(iter(_ids(fields, "message-id")), None),
        references=_references(fields),
        reply_to=_people(fields, "reply-to"),
    )


def _people(fields: Fields, name: str) -> tuple[Person, ...]:
    return parse_people(", ".join(value for value in fields.all(name) if value.strip()))


def _first(fields: Fields, name: str) -> Person | None:
    people = _people(fields, name)
    return next((person for person in people if person.address), people[0] if people else None)


def _date(fields: Fields) -> MailDate | None:
    written = fields.text("date")
    return read_date(written) if written else None


def _references(fields: Fields) -> tuple[str, ...]:
    """References name the thread from its beginning, In-Reply-To its newest mail."""
    newest_last = dict.fromkeys(
        [*_ids(fields, "references"), *_ids(fields, "in-reply-to")][-_MOST_REFERENCES:]
    )
    return tuple(newest_last)


def _ids(fields: Fields, name: str) -> list[str]:
    """Message ids without their brackets; some programs write none."""
    value = " ".join(fields.all(name))
    return _ID.findall(value) or [word.strip("<>,;") for word in value.split() if "@" in word]
