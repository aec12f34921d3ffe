"""A letter that is owed to a member: written with what caused it, rendered when it is sent."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

from chalicelib.domain.address import Address
from chalicelib.domain.followup import FollowUpRef
from chalicelib.domain.member import MemberId
from chalicelib.domain.thread import ContactId

# As SES writes them: time and a UUID in hexadecimal, and a number.
_PROVIDER_ID = re.compile(r"[0-9a-z]{16}(?:-[0-9a-z]{4,12}){5}-[0-9a-z]{6}", re.I)

LetterId = NewType("LetterId", str)
"""Ten base32 characters, derived from what the letter is for; also the code in its footer."""


class LetterKind(StrEnum):
    WELCOME = "welcome"
    RECEIPT = "receipt"
    REMINDER = "reminder"
    PREPARE = "prepare"
    THANK_YOU = "thank_you"
    DIGEST = "digest"
    COACH_DIGEST = "coach_digest"
    DRAFT_REVIEW = "draft_review"
    QUESTION = "question"
    ANSWER = "answer"
    NOTICE = "notice"
    EXPORT = "export"
    GOODBYE = "goodbye"


class Topic(StrEnum):
    """Which of a kind's texts it is; kinds with one text have one topic."""

    # receipt
    CAPTURED = "captured"
    # reminder, digest, prepare, thank_you
    ROUNDUP = "roundup"
    TALK = "talk"
    GENTLE = "gentle"
    # draft_review
    REVIEWED = "reviewed"
    # question
    WAS_THIS_YOU = "was_this_you"
    WHO_IS_IT = "who_is_it"
    UNKNOWN_SENDER = "unknown_sender"
    WHICH_TOPIC = "which_topic"
    WHICH_ITEM = "which_item"
    SURE_STOP = "sure_stop"
    SURE_CLOSE = "sure_close"
    # answer
    DONE = "done"
    NOTE = "note"
    UNDONE = "undone"
    SCHEDULED = "scheduled"
    SETTINGS = "settings"
    PENDING = "pending"
    HELP = "help"
    UNCLEAR = "unclear"
    NOT_RECEIVED = "not_received"
    PRACTICE = "practice"
    GOAL = "goal"
    BEGINNING = "beginning"
    FIRST_MAIL = "first_mail"
    LEARNED = "learned"
    BOOK = "book"
    # answer to a mail to join@
    NO_JOIN_CODE = "no_join_code"
    OTHER_DOMAIN = "other_domain"
    COHORT_ENDED = "cohort_ended"
    COACH = "coach"
    ALREADY_A_MEMBER = "already_a_member"
    # notice
    FORMER_ADDRESS = "former_address"
    ADDRESS_CHANGED = "address_changed"
    ADDRESS_SHOWN = "address_shown"
    SUSPENDED = "suspended"


class LetterState(StrEnum):
    """`unknown`: handed over, but whether it went is not known yet."""

    OWED = "owed"
    LEASED = "leased"
    SENT = "sent"
    UNKNOWN = "unknown"
    DROPPED = "dropped"  # nothing was left to say, it could never be sent, or nobody can know if it was
    BOUNCED = "bounced"


@dataclass(frozen=True, slots=True)
class Item:
    """One numbered line of a letter that a command can name: a follow-up, or only a thread."""

    contact_id: ContactId
    follow_up: FollowUpRef | None = None


@dataclass(frozen=True, slots=True)
class Letter:
    """`facts` are the few words a text needs that cannot be read afresh when it is sent.

    `delivery` is the captured object that caused it, if one did; `due_at` when the sweep must look
    at it again, None once it is settled. `attempt` counts the sendings begun, the last of them at
    `tried_at`; those up to `void_through` went to an address that was wrong.
    """

    id: LetterId
    member_id: MemberId
    kind: LetterKind
    topic: Topic
    created_at: datetime
    items: tuple[Item, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    delivery: str | None = None
    to: Address | None = None  # where not to the member's first address
    in_reply_to: str | None = None
    state: LetterState = LetterState.OWED
    version: int = 1
    attempt: int = 0
    tried_at: datetime | None = None
    void_through: int = 0
    due_at: datetime | None = None
    sent_at: datetime | None = None
    provider_id: str | None = None

    def fact(self, name: str) -> str:
        return dict(self.facts).get(name, "")


class FeedbackKind(StrEnum):
    SEND = "send"
    DELIVERY = "delivery"
    BOUNCE = "bounce"
    COMPLAINT = "complaint"


@dataclass(frozen=True, slots=True)
class Feedback:
    """What the mail service says became of a letter; `permanent` only of a bounce, where it says.

    `suppressed`: nobody was written to, since the address has bounced or complained before; that
    harms nobody's name again. `sent_at`: when the mail service took the letter, where it says.
    """

    kind: FeedbackKind
    member_id: MemberId
    letter_id: LetterId
    attempt: int
    provider_id: str
    at: datetime
    permanent: bool | None = None
    suppressed: bool = False
    sent_at: datetime | None = None


def letter_id(member_id: MemberId, *cause: str) -> LetterId:
    """Deterministic, so that the same cause writes the same letter whoever gets there first."""
    digest = hashlib.sha256("\x1f".join((member_id, *cause)).encode()).digest()
    return LetterId(base64.b32encode(digest).decode().lower()[:10])


def same_id(message_id: str) -> str:
    """A message id as it is compared. The mail service puts one of its own on what we send and
    tells us the part before the @; the domain differs by region. Any other id is compared whole."""
    bare = message_id.strip().strip("<>").strip()
    local = bare.partition("@")[0]
    return local if _PROVIDER_ID.fullmatch(local) else bare
