"""What a letter is rendered from, read afresh when it is sent."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TypeAlias

from chalicelib.domain.across import across
from chalicelib.domain.address import Address
from chalicelib.domain.calendar import Calendar
from chalicelib.domain.cohort import Cohort
from chalicelib.domain.followup import FollowUp, FollowUpKind
from chalicelib.domain.joining import AT_THE_DOOR, join_address
from chalicelib.domain.learning_book import Entry
from chalicelib.domain.letter import Item, Letter
from chalicelib.domain.member import Member
from chalicelib.domain.thread import ContactId, ThreadHead
from chalicelib.domain.touch import Touch

LinkTo: TypeAlias = Callable[[str, int], str]
"""The URL that does what a reply of `verb` (about `line`; 0 where the letter has one subject) would
do. Verbs are simple commands ("done", "did not meet"), the number of a choice, and "unsubscribe".
The same arguments always give the same URL."""

_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class HeldLine:
    """A held mail, as its member may see it. `reason` is the sentence of its Reason; `sender` is
    None where it must not be shown or is not known."""

    object_key: str
    reason: str
    received_at: datetime
    sender: str | None = None
    subject: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterContext:
    """Everything that may have changed since the letter was written.

    `heads` are all of the member's threads, by contact: what concerns several threads at once (who
    should be told of a talk) is worked out from them here. `held` are the member's held mails,
    oldest first; None where they were not read, which a digest needs and a question can do
    without (with them, a question that was settled meanwhile is not asked any more). `since` is
    when the digest before this one was sent, a week ago where there was none. `link` is None when
    the cohort has no `link_base`: then letters carry reply commands only. `log` is that of the one
    thread that a preparation is about, `entries` are those of a learning book; other letters are
    rendered without either.
    """

    cohort: Cohort
    member: Member
    now: datetime
    heads: Mapping[ContactId, ThreadHead] = field(default_factory=dict)
    held: tuple[HeldLine, ...] | None = None
    since: datetime | None = None
    link: LinkTo | None = None
    log: tuple[Touch, ...] = ()
    entries: tuple[Entry, ...] = ()

    @property
    def capture_address(self) -> Address:
        """Where letters are answered to; join@ where they go to somebody who is no member."""
        return self.member.capture_address(self.cohort) if self.is_to_a_member else join_address(self.cohort)

    @property
    def is_to_a_member(self) -> bool:
        return self.member.id != AT_THE_DOOR

    @property
    def check_address(self) -> Address:
        """Where drafts are read."""
        local, _, domain = self.capture_address.value.partition("@")
        return Address(f"{local}+check@{domain}")

    @property
    def calendar(self) -> Calendar:
        return self.member.calendar(self.cohort)

    @property
    def programme(self) -> str:
        return self.cohort.programme

    @property
    def news_since(self) -> datetime:
        return self.since or self.now - _WEEK

    def follow_ups(self, item: Item) -> tuple[FollowUp, ...]:
        """Those that may be the item's: the thread's own, or what follows from the talk with the
        person whom it names."""
        head = self.heads.get(item.contact_id)
        if head is None or item.follow_up is None:
            return ()
        if item.follow_up.kind is not FollowUpKind.TELL_REFERRER:
            return head.follow_ups
        met = self.heads.get(ContactId(item.follow_up.cause))
        both = (head, met) if met else (head,)
        return across(both, self.cohort.cadence, self.calendar, self.now).get(item.contact_id, ())

    def goal_for(self, head: ThreadHead | None) -> str:
        """What the member would like to learn from them: said of them, or of everybody."""
        return (head.goal if head else "") or self.member.goal

    def head_of(self, letter: Letter) -> ThreadHead | None:
        """Of the first thread that the letter names."""
        return self.heads.get(letter.items[0].contact_id) if letter.items else None
