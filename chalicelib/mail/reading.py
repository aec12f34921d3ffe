"""What a mail says, as values: the result of reading, whatever the mail looked like."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import TypeAlias

from chalicelib.domain.address import Person

# `Reading.date` hides the name in the class.
Day: TypeAlias = date


class Form(StrEnum):
    """How the message that matters reached us."""

    ORIGINAL = "original"
    FORWARD_INLINE = "forward_inline"
    FORWARD_ATTACHED = "forward_attached"


class Automatic(StrEnum):
    """Which kind of machine wrote a mail; a human wrote it where this is absent."""

    AUTO_REPLY = "auto_reply"
    BOUNCE = "bounce"
    COMPLAINT = "complaint"
    DELIVERED = "delivered"
    LIST = "list"
    NOTIFICATION = "notification"


@dataclass(frozen=True, slots=True)
class MailDate:
    """A date as a mail gives it.

    `moment` is aware where the mail names a zone, naive where it does not, and None where it was
    not understood or names no time of day; `written` is always what stood there.
    """

    moment: datetime | None
    written: str


@dataclass(frozen=True, slots=True)
class Quoted:
    """The newest message that a mail quotes below its own text (an answer's "On ... wrote:")."""

    sender: Person | None
    date: MailDate | None
    text: str


@dataclass(frozen=True, slots=True)
class Meeting:
    """One VEVENT. `start` and `end` keep the invitation's wall clock, aware where it names a zone."""

    uid: str | None
    method: str | None  # REQUEST, CANCEL, REPLY, PUBLISH ... upper case
    start: datetime | date | None
    end: datetime | date | None
    summary: str | None
    organizer: Person | None = None
    attendees: tuple[Person, ...] = ()


@dataclass(frozen=True, slots=True)
class Attachment:
    """Named, never opened. `size` is in bytes after decoding."""

    name: str | None
    content_type: str
    size: int


@dataclass(frozen=True, slots=True)
class Head:
    """The header of the mail as it arrived, also where the mail is a forward of another."""

    sender: Person
    to: tuple[Person, ...]
    cc: tuple[Person, ...]
    subject: str
    date: MailDate | None
    message_id: str | None
    references: tuple[str, ...]  # In-Reply-To and References, newest last, no duplicates
    reply_to: tuple[Person, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything that can be read from one mail.

    In a forward, `sender` to `meetings` describe the original message and `own_note` is what the
    forwarder wrote above it; `outer` is always the mail that arrived. `text` is the whole body as
    text, `new_text` what its author wrote without quotes and signature. `message_id` is the
    original's where it is known, and so are `references` (an inline forward loses both).
    """

    outer: Head
    form: Form
    sender: Person
    to: tuple[Person, ...]
    cc: tuple[Person, ...]
    subject: str
    date: MailDate | None
    message_id: str | None
    references: tuple[str, ...]
    text: str
    new_text: str
    signature: str
    own_note: str
    quoted: Quoted | None
    automatic: Automatic | None
    # What the mail as it arrived is, where that differs from the message it forwards.
    outer_automatic: Automatic | None = None
    bounced: tuple[str, ...] = ()
    permanent: bool | None = None
    back_on: Day | None = None
    meetings: tuple[Meeting, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    more: tuple[Reading, ...] = field(default=())
