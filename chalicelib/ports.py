"""What the use cases need from the world, and what each of these must keep."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from chalicelib.domain.address import Address
from chalicelib.domain.cohort import Cohort
from chalicelib.domain.joining import Knocks
from chalicelib.domain.letter import Letter, LetterId
from chalicelib.domain.member import Member, MemberId
from chalicelib.domain.outcome import Outcome
from chalicelib.domain.pacing import Lane
from chalicelib.domain.proof import Envelope
from chalicelib.domain.sending_health import SendingTotals, Trouble
from chalicelib.domain.thread import ContactId, Pointer, ThreadHead, WaitingHead
from chalicelib.domain.touch import Observation


class Retry(Exception):  # noqa: N818 - named for the policy it carries
    """Throttled, raced, or not there yet: the same again later will work."""


class Park(Exception):  # noqa: N818 - named for the policy it carries
    """Never works as it is: keep it for a person to look at."""


class Overtaken(Park):
    """The import that wanted to write holds the roster no longer."""


# ---------------------------------------------------------------- what is read and written


@dataclass(frozen=True, slots=True)
class OutcomeRecord:
    """What became of one object for one member. `letters` and `again` are hints that a second
    delivery repeats, so that a crash between the write and the hint loses nothing."""

    object_key: str
    member_id: MemberId
    outcome: Outcome
    at: datetime
    version: int = 1
    envelope: Envelope | None = None  # of a logged mail: captures it again for somebody else
    letters: tuple[LetterId, ...] = ()
    again: tuple[Envelope, ...] = ()


@dataclass(frozen=True, slots=True)
class Held:
    """A held mail, as its member sees it. `envelope` is what captures it again."""

    member_id: MemberId
    envelope: Envelope
    outcome: Outcome
    received_at: datetime
    sender_name: str | None
    sender: Address | None
    subject: str


@dataclass(frozen=True, slots=True)
class View:
    """What one BatchGet shows. `heads` is keyed by the address asked for, pointers followed;
    `known_ids` by the message id asked for: the contact, or the letter of ours, that it belongs to."""

    member: Member | None
    outcome: OutcomeRecord | None
    heads: Mapping[Address, ThreadHead | WaitingHead] = field(default_factory=dict)
    by_contact: Mapping[ContactId, ThreadHead] = field(default_factory=dict)
    known_ids: Mapping[str, ContactId | LetterId] = field(default_factory=dict)
    letters: Mapping[LetterId, Letter] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ThreadChange:
    """New rows of one thread and the head that they come to.

    `head.version` is one more than the version that was read (1 for a new thread); the write is
    refused as a lost race when the stored one differs. `replaces_waiting` is the version of the
    WaitingHead that stands in the new head's place, if one does.
    """

    head: ThreadHead
    rows: tuple[Observation, ...] = ()
    message_ids: tuple[str, ...] = ()
    pointers: tuple[Pointer, ...] = ()
    replaces_waiting: int | None = None


@dataclass(frozen=True, slots=True)
class DigestMove:
    """Moves a member's digest from the due time that was read (None: there is none yet)."""

    member_id: MemberId
    seen: datetime | None
    due_at: datetime


@dataclass(frozen=True, slots=True)
class Write:
    """One transaction: every part or none.

    A letter of version 1 must be new; one of version n replaces version n-1. The same for
    `member`, `outcome` and `knocks`. `provider_ids` become known ids of the letters in `letters`.
    """

    threads: tuple[ThreadChange, ...] = ()
    letters: tuple[Letter, ...] = ()
    outcome: OutcomeRecord | None = None
    member: Member | None = None
    digest: DigestMove | None = None
    hold: Held | None = None
    waiting: WaitingHead | None = None
    release: tuple[str, ...] = ()  # objects of held mails that are no longer held
    provider_ids: Mapping[str, LetterId] = field(default_factory=dict)
    member_id: MemberId | None = None  # whose `release` and `provider_ids` these are
    importer: str | None = None  # the import that must hold the roster when this is written
    knocks: tuple[Knocks, ...] = ()
    no_import_at: datetime | None = None  # when no import may hold the roster; `Retry` where one does


class Committed(StrEnum):
    APPLIED = "applied"
    ALREADY = "already"  # a row, letter or outcome that had to be new was there: applied before


class Due(StrEnum):
    THREAD = "thread"
    LETTER = "letter"
    DIGEST = "digest"


@dataclass(frozen=True, slots=True)
class DueEntry:
    """A hint that something was due at `at`; only its base row is the truth."""

    what: Due
    member_id: MemberId
    at: datetime
    letter_id: LetterId | None = None
    written_at: datetime | None = None  # of a letter: since when it is owed


# ---------------------------------------------------------------- ports


class Ledger(Protocol):
    """The log and what follows from it. Reads are consistent unless said; writes are all or none."""

    def cohort(self, *, at_least: int = 0) -> Cohort:
        """The newest configuration; up to a minute old, but never older than the version `at_least`:
        `Retry` where that is not there yet. `Park` if there is none at all."""

    def configured(self) -> Cohort | None:
        """The newest configuration as it is now; None on a new table."""

    def put_cohort(self, cohort: Cohort) -> bool:
        """Becomes the newest configuration if its version is higher than any before; whether it did.
        `Retry` where another became it meanwhile. Shards of the due index only grow."""

    def view(
        self,
        member_id: MemberId,
        object_key: str,
        *,
        addresses: Sequence[Address] = (),
        message_ids: Sequence[str] = (),
        letters: Sequence[LetterId] = (),
    ) -> View:
        """One BatchGet of at most 100 keys, and one more where a message id or pointer leads to a
        head that was not asked for. What does not fit is left out from the end of `message_ids`."""

    def rows(self, member_id: MemberId, contact_id: ContactId) -> tuple[Observation, ...]:
        """The whole log of one thread, oldest first, in one Query for anything below 1 MB."""

    def heads(self, member_id: MemberId) -> tuple[ThreadHead, ...]:
        """All the member's threads."""

    def held(self, member_id: MemberId) -> tuple[Held, ...]:
        """The member's held mails, oldest first."""

    def members(self) -> Iterable[Member]:
        """Every member; for operators, replanning and mails to join@, which are rare and limited:
        never in a handler for a captured mail."""

    def member(self, member_id: MemberId) -> Member | None: ...

    def knocks(self, who: str) -> Knocks | None: ...

    def letter(self, member_id: MemberId, letter_id: LetterId) -> Letter | None: ...

    def letters(self, member_id: MemberId) -> tuple[Letter, ...]:
        """All the member's letters, oldest first."""

    def digest_due(self, member_id: MemberId) -> datetime | None: ...

    def outcome(self, object_key: str, member_id: MemberId) -> OutcomeRecord | None: ...

    def outcomes(self, object_key: str) -> tuple[OutcomeRecord, ...]:
        """One for each recipient of the mail that has one, by member."""

    def commit(self, write: Write) -> Committed:
        """Every part or none. `Retry` for a lost race or throttling, `Park` if it can never fit,
        `Overtaken` where another import than the write's holds the roster, or none."""

    def due(self, until: datetime) -> Iterable[DueEntry]:
        """What the due index lists up to `until`, all shards, eventually consistent."""


@dataclass(frozen=True, slots=True)
class StoredMail:
    """That a raw mail is there, and since when."""

    object_key: str
    stored_at: datetime


class RawMail(Protocol):
    """The raw mails, and beside each what its receiver knew of it. Both expire together."""

    def fetch(self, object_key: str) -> bytes:
        """The raw mail as it was received. `Retry` if it is not there (yet)."""

    def keep_envelope(self, envelope: Envelope) -> None:
        """The first that is kept for an object stays."""

    def envelope(self, object_key: str) -> Envelope | None:
        """The one that was kept, if any was."""

    def stored(self, since: datetime, until: datetime) -> Iterable[StoredMail]:
        """Every raw mail stored between, the first included and the last not, by object key. What SES
        stores about its own set-up is nobody's mail and left out."""


AT_ONCE = timedelta(0)
LONGEST_DELAY = timedelta(minutes=15)  # of a message in SQS


class Queues(Protocol):
    """Hints that something is there to be done; the rows are the truth, so a lost one is found
    by the sweep, and one that comes twice does nothing."""

    def hint_letters(
        self, letters: Iterable[tuple[MemberId, LetterId]], *, delay: timedelta = AT_ONCE
    ) -> None:
        """Not before `delay` is over, which is at most `LONGEST_DELAY`."""

    def capture_again(self, envelopes: Iterable[Envelope]) -> None: ...

    def send_errands(self, errands: Iterable[Errand], *, delay: timedelta = AT_ONCE) -> None:
        """As with letters."""

    def feedback_is_waiting(self) -> bool:
        """Whether events about sent letters may still be unread, or could not be handled so far."""


class ErrandKind(StrEnum):
    REMIND = "remind"
    DIGEST = "digest"
    REPLAN = "replan"


@dataclass(frozen=True, slots=True)
class Errand:
    """`version` is that of the oldest configuration with which it may be done."""

    kind: ErrandKind
    member_id: MemberId
    version: int = 0


@dataclass(frozen=True, slots=True)
class OutgoingMail:
    """`raw` is the whole MIME message; `letter` and `attempt` come back in events as tags."""

    sender: Address
    to: Address
    raw: bytes
    letter_id: LetterId
    member_id: MemberId
    attempt: int


class Throttled(Exception):  # noqa: N818 - named for the policy it carries
    """The mail service takes no more just now; nothing was sent."""


class NotSent(Exception):  # noqa: N818 - named for the policy it carries
    """The mail service refused this mail for good; nothing was sent."""


class MailService(Protocol):
    def send(self, mail: OutgoingMail) -> str:
        """One attempt; the provider's message id. Any other exception leaves it unknown whether
        it was sent."""

    def pause(self) -> str:
        """Sends nothing more for this cohort until a person switches it on again: the command for
        that. Each `send` is `Throttled` meanwhile. Pausing again changes nothing."""


class SendingBook(Protocol):
    """How many letters go out, where and with what trouble: counts beside the log."""

    def place(self, domain: str, now: datetime, lane: Lane = Lane.ALL) -> int:
        """As which one, from 1, a letter to this domain asks in this minute; each asking counts, in its
        lane alone."""

    def count_sent(self, at: datetime) -> None:
        """One letter more that the mail service took. The count may lack one where a process died:
        the shares of trouble are the higher for it, and never lower."""

    def note_trouble(self, trouble: Trouble, provider_id: str, sent_at: datetime) -> None:
        """What became of one mail that was sent then; noting it again changes nothing."""

    def totals(self, now: datetime) -> SendingTotals:
        """What counts at present, by `counted_since`."""

    def begin_pause(self, now: datetime) -> bool:
        """Whether it is the caller who pauses: nobody else began to within `PAUSING` and is not done."""

    def paused(self, at: datetime) -> None:
        """Begun and done: what was sent until then counts no more."""


PAUSING = timedelta(minutes=2)  # whoever has not done it by then has died


class Operator(Protocol):
    """Whoever runs the stack."""

    def tell(self, subject: str, text: str) -> None:
        """At the address that is told when something is broken. `Retry` where it cannot be said now."""


class Clock(Protocol):
    def now(self) -> datetime:
        """The present, aware, in UTC."""
