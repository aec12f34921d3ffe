"""The world in memory: keeps what the ports promise, and passes their contract tests."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from chalicelib.domain.address import Address
from chalicelib.domain.cohort import Cohort
from chalicelib.domain.joining import Knocks
from chalicelib.domain.letter import Letter, LetterId, same_id
from chalicelib.domain.member import Member, MemberId
from chalicelib.domain.pacing import Lane, minute_of
from chalicelib.domain.proof import Envelope
from chalicelib.domain.sending_health import SendingTotals, Trouble, counted_since, hour_of
from chalicelib.domain.thread import ContactId, Pointer, ThreadHead, WaitingHead, contact_id_of
from chalicelib.domain.touch import Observation
from chalicelib.ports import (
    AT_ONCE,
    PAUSING,
    Committed,
    Due,
    DueEntry,
    Errand,
    Held,
    OutcomeRecord,
    OutgoingMail,
    Overtaken,
    Park,
    Retry,
    StoredMail,
    ThreadChange,
    Throttled,
    View,
    Write,
)

_Head = ThreadHead | WaitingHead | Pointer


@dataclass(slots=True)
class FakeLedger:
    """`configuration` may be given at once; without one `cohort` parks, as it does on a new table."""

    configuration: Cohort | None = None
    importer: str = ""  # who holds the roster
    _members: dict[MemberId, Member] = field(default_factory=dict)
    _outcomes: dict[tuple[str, MemberId], OutcomeRecord] = field(default_factory=dict)
    _heads: dict[tuple[MemberId, ContactId], _Head] = field(default_factory=dict)
    _rows: dict[tuple[MemberId, ContactId], dict[tuple[datetime, str], Observation]] = field(
        default_factory=dict
    )
    _ids: dict[tuple[MemberId, str], ContactId | LetterId] = field(default_factory=dict)
    _letters: dict[tuple[MemberId, LetterId], Letter] = field(default_factory=dict)
    _digests: dict[MemberId, datetime] = field(default_factory=dict)
    _held: dict[tuple[MemberId, str], Held] = field(default_factory=dict)
    _knocks: dict[str, Knocks] = field(default_factory=dict)

    # ------------------------------------------------------------ reading

    def cohort(self, *, at_least: int = 0) -> Cohort:
        if self.configuration is None:
            raise Park("no cohort yet")
        if self.configuration.version < at_least:
            raise Retry("that version is not there yet")
        return self.configuration

    def configured(self) -> Cohort | None:
        return self.configuration

    def put_cohort(self, cohort: Cohort) -> bool:
        before = self.configuration
        if before and before.version >= cohort.version:
            return False
        shards = max(before.due_shards if before else 0, cohort.due_shards)
        self.configuration = replace(cohort, due_shards=shards)
        return True

    def view(
        self,
        member_id: MemberId,
        object_key: str,
        *,
        addresses: Sequence[Address] = (),
        message_ids: Sequence[str] = (),
        letters: Sequence[LetterId] = (),
    ) -> View:
        room = max(0, 98 - len(set(letters)) - len(set(addresses)))
        asked = list(dict.fromkeys(message_ids))[:room]
        known = {i: self._ids[key] for i in asked if (key := (member_id, same_id(i))) in self._ids}
        heads = {a: head for a in addresses if (head := self._head_at(member_id, a))}
        reached = [contact for contact in known.values() if (member_id, contact) in self._heads]
        found = [*heads.values(), *(self._heads[(member_id, ContactId(contact))] for contact in reached)]
        return View(
            member=self._members.get(member_id),
            outcome=self._outcomes.get((object_key, member_id)),
            heads=heads,
            by_contact={head.contact.id: head for head in found if isinstance(head, ThreadHead)},
            known_ids=known,
            letters={
                letter.id: letter
                for name in (*letters, *known.values())
                if (letter := self._letters.get((member_id, LetterId(name))))
            },
        )

    def rows(self, member_id: MemberId, contact_id: ContactId) -> tuple[Observation, ...]:
        rows = self._rows.get((member_id, contact_id), {})
        return tuple(rows[key] for key in sorted(rows))

    def heads(self, member_id: MemberId) -> tuple[ThreadHead, ...]:
        found = [self._heads[key] for key in sorted(self._heads) if key[0] == member_id]
        return tuple(head for head in found if isinstance(head, ThreadHead))

    def held(self, member_id: MemberId) -> tuple[Held, ...]:
        found = (held for held in self._held.values() if held.member_id == member_id)
        return tuple(sorted(found, key=lambda held: (held.received_at, held.envelope.object_key)))

    def members(self) -> Iterator[Member]:
        yield from (self._members[key] for key in sorted(self._members))

    def member(self, member_id: MemberId) -> Member | None:
        return self._members.get(member_id)

    def knocks(self, who: str) -> Knocks | None:
        return self._knocks.get(who)

    def letter(self, member_id: MemberId, letter_id: LetterId) -> Letter | None:
        return self._letters.get((member_id, letter_id))

    def letters(self, member_id: MemberId) -> tuple[Letter, ...]:
        found = (letter for letter in self._letters.values() if letter.member_id == member_id)
        return tuple(sorted(found, key=lambda letter: (letter.created_at, letter.id)))

    def digest_due(self, member_id: MemberId) -> datetime | None:
        return self._digests.get(member_id)

    def outcome(self, object_key: str, member_id: MemberId) -> OutcomeRecord | None:
        return self._outcomes.get((object_key, member_id))

    def outcomes(self, object_key: str) -> tuple[OutcomeRecord, ...]:
        return tuple(self._outcomes[key] for key in sorted(self._outcomes) if key[0] == object_key)

    def due(self, until: datetime) -> Iterator[DueEntry]:
        found = [
            *(
                DueEntry(Due.THREAD, head.member_id, head.look_at)
                for head in self._heads.values()
                if isinstance(head, ThreadHead) and head.look_at
            ),
            *(
                DueEntry(Due.LETTER, letter.member_id, letter.due_at, letter.id, letter.created_at)
                for letter in self._letters.values()
                if letter.due_at
            ),
            *(DueEntry(Due.DIGEST, member_id, at) for member_id, at in self._digests.items()),
        ]
        due = (entry for entry in found if entry.at <= until)
        yield from sorted(due, key=lambda e: (e.at, e.member_id, e.what, e.letter_id or ""))

    def _head_at(self, member_id: MemberId, address: Address) -> ThreadHead | WaitingHead | None:
        head = self._heads.get((member_id, contact_id_of(address)))
        if isinstance(head, Pointer):
            head = self._heads.get((member_id, head.contact_id))
        return None if isinstance(head, Pointer) else head

    # ------------------------------------------------------------ writing

    def commit(self, write: Write) -> Committed:
        if write.importer and write.importer != self.importer:
            raise Overtaken("another import holds the roster")
        was_there = any(self._row_is_there(change) for change in write.threads)
        record = write.outcome
        if record and record.version <= 1:
            was_there = was_there or (record.object_key, record.member_id) in self._outcomes
        alone = not record and not any(change.rows for change in write.threads)
        if alone:
            was_there = any(
                letter.version <= 1 and (letter.member_id, letter.id) in self._letters
                for letter in write.letters
            )
        if was_there:
            return Committed.ALREADY
        if not all(self._conditions(write)):
            raise Retry("a lost race")
        self._apply(write)
        return Committed.APPLIED

    def _row_is_there(self, change: ThreadChange) -> bool:
        rows = self._rows.get((change.head.member_id, change.head.contact.id), {})
        return any((row.at, row.id) in rows for row in change.rows)

    def _conditions(self, write: Write) -> Iterator[bool]:
        for change in write.threads:
            head = change.head
            here = self._heads.get((head.member_id, head.contact.id))
            if change.replaces_waiting is not None:
                yield isinstance(here, WaitingHead) and here.version == change.replaces_waiting
            elif head.version <= 1:
                yield here is None
            else:
                yield isinstance(here, ThreadHead) and here.version == head.version - 1
            yield from ((p.member_id, contact_id_of(p.address)) not in self._heads for p in change.pointers)
        for letter in write.letters:
            yield _follows(letter, self._letters.get((letter.member_id, letter.id)))
        if write.outcome:
            key = (write.outcome.object_key, write.outcome.member_id)
            yield _follows(write.outcome, self._outcomes.get(key))
        if write.member:
            yield _follows(write.member, self._members.get(write.member.id))
        if write.no_import_at:
            yield not self.importer
        for knocks in write.knocks:
            yield _follows(knocks, self._knocks.get(knocks.who))
        if write.digest:
            yield self._digests.get(write.digest.member_id) == write.digest.seen
        if write.waiting:
            here = self._heads.get((write.waiting.member_id, contact_id_of(write.waiting.address)))
            is_waiting = here is None or isinstance(here, WaitingHead)
            yield is_waiting and _follows(write.waiting, here if isinstance(here, WaitingHead) else None)

    def _apply(self, write: Write) -> None:
        for change in write.threads:
            self._apply_thread(change)
        self._letters |= {(letter.member_id, letter.id): letter for letter in write.letters}
        if write.outcome:
            self._outcomes[(write.outcome.object_key, write.outcome.member_id)] = write.outcome
        if write.member:
            self._members[write.member.id] = write.member
        if write.digest:
            self._digests[write.digest.member_id] = write.digest.due_at
        self._knocks |= {knocks.who: knocks for knocks in write.knocks}
        for object_key in write.release:
            self._held.pop((_whose(write), object_key), None)
        if write.hold:
            self._held[(write.hold.member_id, write.hold.envelope.object_key)] = write.hold
        if write.waiting:
            key = (write.waiting.member_id, contact_id_of(write.waiting.address))
            self._heads[key] = write.waiting
        for provider_id, letter_id in write.provider_ids.items():
            self._ids.setdefault((_whose(write), same_id(provider_id)), letter_id)

    def _apply_thread(self, change: ThreadChange) -> None:
        member_id, contact_id = change.head.member_id, change.head.contact.id
        self._heads[(member_id, contact_id)] = change.head
        log = self._rows.setdefault((member_id, contact_id), {})
        log |= {(row.at, row.id): row for row in change.rows}
        for message_id in change.message_ids:
            self._ids.setdefault((member_id, same_id(message_id)), contact_id)
        for pointer in change.pointers:
            self._heads[(member_id, contact_id_of(pointer.address))] = pointer


def _follows(
    new: Letter | OutcomeRecord | Member | WaitingHead | Knocks,
    stored: Letter | OutcomeRecord | Member | WaitingHead | Knocks | None,
) -> bool:
    return stored is None if new.version <= 1 else stored is not None and stored.version == new.version - 1


def _whose(write: Write) -> MemberId:
    owners = (*write.letters, write.outcome, *(change.head for change in write.threads))
    found = write.member_id or next((part.member_id for part in owners if part), None)
    if found is None:
        raise Park("whose is not said")
    return found


# ---------------------------------------------------------------- mail, queues, time


@dataclass(slots=True)
class FakeRawMail:
    objects: dict[str, bytes] = field(default_factory=dict)
    times: dict[str, datetime] = field(default_factory=dict)  # of those that were not put in 2027
    envelopes: dict[str, Envelope] = field(default_factory=dict)

    def put(self, object_key: str, raw: bytes) -> None:
        self.objects[object_key] = raw

    def fetch(self, object_key: str) -> bytes:
        if object_key not in self.objects:
            raise Retry(f"{object_key} is not there")
        return self.objects[object_key]

    def keep_envelope(self, envelope: Envelope) -> None:
        self.envelopes.setdefault(envelope.object_key, envelope)

    def envelope(self, object_key: str) -> Envelope | None:
        return self.envelopes.get(object_key)

    def stored(self, since: datetime, until: datetime) -> Iterator[StoredMail]:
        for key in sorted(self.objects):
            at = self.times.get(key, FakeClock().present)
            if since <= at < until and not key.endswith("/AMAZON_SES_SETUP_NOTIFICATION"):
                yield StoredMail(key, at)


@dataclass(slots=True)
class FakeQueues:
    """What was said, in order; `feedback` is what `feedback_is_waiting` answers."""

    letters: list[tuple[MemberId, LetterId]] = field(default_factory=list)
    envelopes: list[Envelope] = field(default_factory=list)
    errands: list[Errand] = field(default_factory=list)
    feedback: bool = False
    # What comes later, and after how long; a test lets it come when it moves its clock.
    letters_later: list[tuple[timedelta, tuple[MemberId, LetterId]]] = field(default_factory=list)
    errands_later: list[tuple[timedelta, Errand]] = field(default_factory=list)

    def hint_letters(
        self, letters: Iterable[tuple[MemberId, LetterId]], *, delay: timedelta = AT_ONCE
    ) -> None:
        if delay:
            self.letters_later.extend((delay, letter) for letter in letters)
        else:
            self.letters.extend(letters)

    def capture_again(self, envelopes: Iterable[Envelope]) -> None:
        self.envelopes.extend(envelopes)

    def send_errands(self, errands: Iterable[Errand], *, delay: timedelta = AT_ONCE) -> None:
        if delay:
            self.errands_later.extend((delay, errand) for errand in errands)
        else:
            self.errands.extend(errands)

    def feedback_is_waiting(self) -> bool:
        return self.feedback


@dataclass(slots=True)
class FakeMailService:
    """`fail_next` makes the next send raise; with `after_sending` it raises although the mail went,
    as a timeout may."""

    sent: list[OutgoingMail] = field(default_factory=list)
    attempts: int = 0
    is_paused: bool = False
    _failures: deque[tuple[Exception, bool]] = field(default_factory=deque)

    def fail_next(self, error: Exception, *, after_sending: bool = False) -> None:
        self._failures.append((error, after_sending))

    def send(self, mail: OutgoingMail) -> str:
        self.attempts += 1
        if self.is_paused:
            raise Throttled("paused")
        error, goes = self._failures.popleft() if self._failures else (None, True)
        if goes:
            self.sent.append(mail)
        if error:
            raise error
        return f"provider-{len(self.sent):04}"

    def pause(self) -> str:
        self.is_paused = True
        return "switch it on"

    @property
    def by_letter(self) -> Mapping[LetterId, list[OutgoingMail]]:
        found: dict[LetterId, list[OutgoingMail]] = {}
        for mail in self.sent:
            found.setdefault(mail.letter_id, []).append(mail)
        return found


@dataclass(slots=True)
class FakeSendingBook:
    asked: dict[tuple[str, datetime, Lane], int] = field(default_factory=dict)
    sent: list[datetime] = field(default_factory=list)
    troubles: dict[tuple[Trouble, str, datetime], None] = field(default_factory=dict)
    paused_at: datetime | None = None
    _begun_at: datetime | None = None

    def place(self, domain: str, now: datetime, lane: Lane = Lane.ALL) -> int:
        key = (domain, minute_of(now), lane)
        self.asked[key] = self.asked.get(key, 0) + 1
        return self.asked[key]

    def count_sent(self, at: datetime) -> None:
        self.sent.append(at)

    def note_trouble(self, trouble: Trouble, provider_id: str, sent_at: datetime) -> None:
        self.troubles[(trouble, provider_id, hour_of(sent_at))] = None

    def totals(self, now: datetime) -> SendingTotals:
        since = counted_since(now, self.paused_at)
        counts = [trouble for trouble, _, hour in self.troubles if hour >= since]
        return SendingTotals(
            sent=sum(at >= since for at in self.sent),
            bounced=counts.count(Trouble.BOUNCE),
            complained=counts.count(Trouble.COMPLAINT),
            since=since,
            paused_at=self.paused_at,
        )

    def begin_pause(self, now: datetime) -> bool:
        if self._begun_at and self._begun_at >= now - PAUSING:
            return False
        self._begun_at = now
        return True

    def paused(self, at: datetime) -> None:
        self.paused_at, self._begun_at = at, None


@dataclass(slots=True)
class FakeOperator:
    told: list[tuple[str, str]] = field(default_factory=list)

    def tell(self, subject: str, text: str) -> None:
        self.told.append((subject, text))


@dataclass(slots=True)
class FakeClock:
    """Stands still until a test moves it."""

    present: datetime = datetime(2027, 1, 12, 15, 30, tzinfo=UTC)

    def now(self) -> datetime:
        return self.present

    def move(self, **by: float) -> datetime:
        """`move(days=1)`; the new present."""
        self.present += timedelta(**by)
        return self.present

    def move_to(self, moment: datetime) -> datetime:
        self.present = moment
        return moment
