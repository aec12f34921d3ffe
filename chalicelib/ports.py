"""What the use cases need from the world, and what each of these must keep."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from chalicelib.domain.address import Address
from chalicelib.domain.cohort import Cohort
from chalicelib.domain.letter import Letter, LetterId
from chalicelib.domain.member import Member, MemberId
from chalicelib.domain.outcome import Outcome
from chalicelib.domain.proof import Envelope
from chalicelib.domain.thread import ContactId, Pointer, ThreadHead, WaitingHead
from chalicelib.domain.touch import Observation


class Retry(Exception):  # noqa: N818 - named for the policy it carries
    """Throttled, raced, or not there yet: the same again later will work."""


class Park(Exception):  # noqa: N818 - named for the policy it carries
    """Never works as it is: keep it for a person to look at."""


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
    `member` and `outcome`. `provider_ids` become known ids of the letters in `letters`.
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


# ---------------------------------------------------------------- ports


class Ledger(Protocol):
    """The log and what follows from it. Reads are consistent unless said; writes are all or none."""

    def cohort(self) -> Cohort:
        """The newest configuration; up to a minute old. `Park` if there is none."""

    def put_cohort(self, cohort: Cohort) -> None:
        """Becomes the newest configuration if its version is higher than any before."""

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
        """Every member; for operators and replanning, never in a handler for one mail."""

    def member(self, member_id: MemberId) -> Member | None: ...

    def letter(self, member_id: MemberId, letter_id: LetterId) -> Letter | None: ...

    def letters(self, member_id: MemberId) -> tuple[Letter, ...]:
        """All the member's letters, oldest first."""

    def digest_due(self, member_id: MemberId) -> datetime | None: ...

    def outcome(self, object_key: str, member_id: MemberId) -> OutcomeRecord | None: ...

    def commit(self, write: Write) -> Committed:
        """Every part or none. `Retry` for a lost race or throttling, `Park` if it can never fit."""

    def due(self, until: datetime) -> Iterable[DueEntry]:
        """What the due index lists up to `until`, all shards, eventually consistent."""


class RawMail(Protocol):
    def fetch(self, object_key: str) -> bytes:
        """The raw mail as it was received. `Retry` if it is not there (yet)."""


class Queues(Protocol):
    """Hints that something is there to be done; the rows are the truth, so a lost one is found
    by the sweep, and one that comes twice does nothing."""

    def hint_letters(self, letters: Iterable[tuple[MemberId, LetterId]]) -> None: ...

    def capture_again(self, envelopes: Iterable[Envelope]) -> None: ...

    def send_errands(self, errands: Iterable[Errand]) -> None: ...

    def feedback_is_waiting(self) -> bool:
        """Whether events about sent letters may still be unread."""


class ErrandKind(StrEnum):
    REMIND = "remind"
    DIGEST = "digest"
    REPLAN = "replan"


@dataclass(frozen=True, slots=True)
class Errand:
    kind: ErrandKind
    member_id: MemberId


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


class Clock(Protocol):
    def now(self) -> datetime:
        """The present, aware, in UTC."""
