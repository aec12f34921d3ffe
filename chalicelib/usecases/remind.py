"""What is due for a member now: talks' own letters, and one reminder a morning for all the rest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta

from chalicelib.domain.across import across
from chalicelib.domain.calendar import Calendar
from chalicelib.domain.cohort import Cohort
from chalicelib.domain.followup import FollowUp, FollowUpKind, State
from chalicelib.domain.letter import Item, Letter, LetterId, LetterKind, Topic, letter_id
from chalicelib.domain.member import LetterStop, Member
from chalicelib.domain.projection import head_of
from chalicelib.domain.reminding import comes_by_itself, next_showing
from chalicelib.domain.thread import ContactId, ThreadHead
from chalicelib.domain.touch import Kind, Observation
from chalicelib.ports import Ledger, ThreadChange, Write
from chalicelib.usecases.decision import MOST_ITEMS
from chalicelib.usecases.thread_work import observation_id

_MORNING, _EVENING = 8, 20
# A letter planned for the last minute of the evening still goes with the sweep that finds it.
_LATEST = time(_EVENING, 15)
_OWN_KINDS = {
    FollowUpKind.PREPARE: LetterKind.PREPARE,
    FollowUpKind.THANK_YOU: LetterKind.THANK_YOU,
}


@dataclass(frozen=True, slots=True)
class DueItem:
    head: ThreadHead
    follow_up: FollowUp


def remind(ledger: Ledger, member: Member, cohort: Cohort, now: datetime) -> tuple[LetterId, ...]:
    """The letters owed after this. Heads that were looked at without anything to say look again
    later, so that the due index forgets them."""
    heads = ledger.heads(member.id)
    due = due_items(heads, member, cohort, now)
    own = [item for item in due if comes_by_itself(item.follow_up) and _is_daytime(now, member, cohort)]
    lines = [item for item in due if not comes_by_itself(item.follow_up)]
    morning = _reminder(member, lines, now, member.calendar(cohort))
    write = _Writer(ledger, member, cohort, now)
    written = [write.own_letter(_own_letter(member, item, now), item) for item in own]
    if morning and ledger.letter(member.id, morning.id) is None:
        written.append(write.letter(morning, lines[:MOST_ITEMS]))
    write.looked_at(heads)
    return tuple(written)


def due_items(heads: Sequence[ThreadHead], member: Member, cohort: Cohort, now: datetime) -> list[DueItem]:
    """Every open follow-up whose showing has come, the one due first in front."""
    cadence, calendar = cohort.cadence, member.calendar(cohort)
    paused = member.paused_until is not None and now < member.paused_until
    if member.suspended or paused or LetterStop.ALL in member.stopped:
        return []
    told = across(heads, cadence, calendar, now)
    found = [
        DueItem(head, follow_up)
        for head in heads
        for follow_up in (*head.follow_ups, *told.get(head.contact.id, ()))
        if follow_up.state_at(now) is State.OPEN
        and (at := next_showing(follow_up, cadence, calendar)) is not None
        and at <= now
    ]
    if LetterStop.REMINDERS in member.stopped:
        found = [item for item in found if comes_by_itself(item.follow_up)]
    return sorted(found, key=lambda item: (item.follow_up.due_at, item.head.contact.id))


def _is_daytime(now: datetime, member: Member, cohort: Cohort) -> bool:
    """Whether a letter of a talk's own may come; after a late sweep it waits for the morning."""
    return time(_MORNING) <= member.calendar(cohort).local(now).time() < _LATEST


def _own_letter(member: Member, item: DueItem, now: datetime) -> Letter:
    ref = item.follow_up.ref
    start = item.head.talk_start or item.follow_up.starts_at
    found = letter_id(member.id, ref.kind, item.head.contact.id, start.isoformat())
    return _letter(member, found, _OWN_KINDS[ref.kind], Topic.TALK, [item], now)


def _reminder(member: Member, lines: Sequence[DueItem], now: datetime, calendar: Calendar) -> Letter | None:
    """One a morning. What comes too late in the day waits for the next."""
    hour = calendar.local(now).hour
    if not lines or not calendar.reminder_hour <= hour < max(_EVENING, calendar.reminder_hour + 1):
        return None
    found = letter_id(member.id, "reminder", calendar.day_of(now).isoformat())
    return _letter(member, found, LetterKind.REMINDER, Topic.ROUNDUP, lines[:MOST_ITEMS], now)


def _letter(
    member: Member,
    found: LetterId,
    kind: LetterKind,
    topic: Topic,
    items: Iterable[DueItem],
    now: datetime,
) -> Letter:
    return Letter(
        id=found,
        member_id=member.id,
        kind=kind,
        topic=topic,
        created_at=now,
        due_at=now,
        items=tuple(Item(item.head.contact.id, item.follow_up.ref) for item in items),
    )


@dataclass(frozen=True, slots=True)
class _Writer:
    ledger: Ledger
    member: Member
    cohort: Cohort
    now: datetime
    written: dict[ContactId, ThreadHead] = field(default_factory=dict)

    def letter(self, letter: Letter, items: Sequence[DueItem]) -> LetterId:
        """The letter and, in the same transaction, that it showed each of its items."""
        by_contact: dict[ContactId, list[DueItem]] = {}
        for item in items:
            by_contact.setdefault(item.head.contact.id, []).append(item)
        changes = tuple(self._shown(letter, found) for found in by_contact.values())
        self._commit(Write(threads=changes, letters=(letter,)))
        return letter.id

    def own_letter(self, letter: Letter, item: DueItem) -> LetterId:
        """The end of a talk that is told more exactly after its letter went changes what it hangs
        on and not what there is to say: then it only counts as shown."""
        if self.ledger.letter(self.member.id, letter.id) is None:
            return self.letter(letter, [item])
        self._commit(Write(threads=(self._shown(letter, [item]),)))
        return letter.id

    def _commit(self, write: Write) -> None:
        self.ledger.commit(write)
        self.written.update({change.head.contact.id: change.head for change in write.threads})

    def looked_at(self, before: Sequence[ThreadHead]) -> None:
        """Moves on the heads whose look has come and that nothing was written for."""
        fresh: Mapping[ContactId, ThreadHead] = {
            head.contact.id: head for head in self.ledger.heads(self.member.id)
        }
        for old in before:
            head = fresh.get(old.contact.id)
            if head and head.look_at and head.look_at <= self.now:
                rows = self.ledger.rows(self.member.id, head.contact.id)
                self.ledger.commit(Write(threads=(self._change(head, rows, ()),)))

    def _shown(self, letter: Letter, items: Sequence[DueItem]) -> ThreadChange:
        """On the head as this run left it: a talk's own letter may have come before the lines."""
        contact_id = items[0].head.contact.id
        head = self.written.get(contact_id, items[0].head)
        rows = self.ledger.rows(self.member.id, head.contact.id)
        shown = tuple(self._reminded(letter, item) for item in items)
        return self._change(head, rows, shown)

    def _change(
        self, head: ThreadHead, rows: Sequence[Observation], new: tuple[Observation, ...]
    ) -> ThreadChange:
        changed = head_of(
            head.contact,
            (*rows, *new),
            member=self.member,
            cohort=self.cohort,
            version=head.version + 1,
            after=self.now,
            waiting=head.waiting,
        )
        return ThreadChange(head=self._later(changed), rows=new)

    def _later(self, head: ThreadHead) -> ThreadHead:
        """What is due and could not be said now (too late, or the morning's letter is gone) is
        looked at again at the next hour at which a reminder or a talk's own letter may come."""
        if head.look_at is None or head.look_at > self.now:
            return head
        calendar = self.member.calendar(self.cohort)
        later = self.now + timedelta(seconds=1)
        hours = (calendar.reminder_hour, _MORNING)
        return replace(head, look_at=min(calendar.next_hour(later, hour) for hour in hours))

    def _reminded(self, letter: Letter, item: DueItem) -> Observation:
        ref = item.follow_up.ref
        return Observation(
            id=observation_id(letter.id, item.head.contact.id, ref.kind, ref.cause),
            delivery=letter.id,
            kind=Kind.REMINDED,
            at=self.now,
            received_at=self.now,
            about=ref,
        )
