"""What one mail comes to, before it is known what is already in the log."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from chalicelib.domain.address import Person
from chalicelib.domain.golden_rule import Review
from chalicelib.domain.intent import Intent
from chalicelib.domain.letter import Letter, Topic
from chalicelib.domain.outcome import Outcome, Reason
from chalicelib.domain.touch import Asking, Channel, Kind, Quality, TalkNews


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """One thing that a mail says happened with one contact; becomes an observation of it.

    `claimed_at` is when the mail says that it happened, None where it does not say.
    """

    kind: Kind
    claimed_at: datetime | None
    quality: Quality = Quality.ORIGINAL
    channel: Channel = Channel.MAIL
    subject: str = ""
    text: str = ""
    message_id: str | None = None
    inferred: bool = False
    intent: Intent | None = None
    back_on: date | None = None
    referred: tuple[Person, ...] = ()
    evidence: str = ""  # the sentence from which the intent was read
    proposed: tuple[datetime, ...] = ()  # the times that a contact offers, aware
    asking: Asking | None = None  # a sentence of the member's that asks for a job
    talk: TalkNews | None = None
    permanent: bool | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """What is to be logged of one person."""

    who: Person
    news: tuple[News, ...]


@dataclass(frozen=True, slots=True)
class Log:
    """`references` may name the thread that it continues, newest last. `shows_address`: the
    capture address stood in To or Cc beside somebody else's."""

    entries: tuple[Entry, ...]
    references: tuple[str, ...] = ()
    shows_address: bool = False


@dataclass(frozen=True, slots=True)
class Hold:
    """The member decides. `who` is whom the mail names, as far as it does."""

    reason: Reason
    who: Person | None = None


@dataclass(frozen=True, slots=True)
class Dismiss:
    """Refused or ignored; `notice` is what the member is told about it, at most once a day."""

    outcome: Outcome
    notice: Topic | None = None


@dataclass(frozen=True, slots=True)
class Instruct:
    """A member's answer to one of our letters, or a mail to the capture address alone."""

    text: str
    letter: Letter | None


@dataclass(frozen=True, slots=True)
class Practise:
    """A mail only to oneself or a coach: answered with what would be logged."""

    subject: str


@dataclass(frozen=True, slots=True)
class Advise:
    """A draft to the check address: answered with its findings. `sent_to` are those who stood in it
    as if it had been sent."""

    review: Review
    subject: str
    sent_to: tuple[Person, ...] = ()


Capture = Log | Hold | Dismiss | Instruct | Practise | Advise
