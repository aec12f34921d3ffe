"""What a decision is made of, whatever the mail was: what was read, and what is to be written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from chalicelib.domain.letter import Item, Letter, LetterId, LetterKind, Topic, letter_id
from chalicelib.domain.member import MemberId
from chalicelib.domain.outcome import Outcome
from chalicelib.domain.proof import Envelope
from chalicelib.domain.thread import ContactId, ThreadHead
from chalicelib.domain.touch import Observation
from chalicelib.ports import Errand, Held, OutcomeRecord, Write
from chalicelib.usecases.thread_work import Desk
from chalicelib.usecases.understand import Situation

MOST_ITEMS = 20
_FACT = 4_000


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was read for a capture after it was understood: the logs of the threads that it
    touches, all heads where only a name says whom it is about, and what is held where it matters."""

    rows: Mapping[ContactId, tuple[Observation, ...]] = field(default_factory=dict)
    heads: tuple[ThreadHead, ...] = ()
    held: tuple[Held, ...] = ()
    original: OutcomeRecord | None = None  # of the mail that an answered letter is about


@dataclass(frozen=True, slots=True)
class Decision:
    """Written one after the other, each all or none; the outcome is in the last one."""

    outcome: Outcome
    writes: tuple[Write, ...]
    again: tuple[Envelope, ...] = ()
    errands: tuple[Errand, ...] = ()


def delivery_of(envelope: Envelope) -> str:
    """What UNDO takes back. A mail captured again on the member's word is a delivery of its own."""
    again = envelope.recapture
    return f"{envelope.object_key}~{again.cause}" if again else envelope.object_key


def notice_id(member_id: MemberId, topic: Topic, *cause: str) -> LetterId:
    return letter_id(member_id, "notice", topic, *cause)


def released(situation: Situation) -> tuple[str, ...]:
    """The held mail that this is, captured again: whatever it comes to, it is held no longer."""
    return (situation.envelope.object_key,) if situation.view.outcome else ()


def desk_of(situation: Situation, loaded: Loaded) -> Desk:
    envelope = situation.envelope
    return Desk(situation.member, situation.cohort, delivery_of(envelope), envelope.received_at, loaded.rows)


def record(
    situation: Situation, outcome: Outcome, letters: Sequence[Letter] = (), again: Sequence[Envelope] = ()
) -> OutcomeRecord:
    envelope, before = situation.envelope, situation.view.outcome
    return OutcomeRecord(
        object_key=envelope.object_key,
        member_id=situation.member.id,
        outcome=outcome,
        at=envelope.received_at,
        version=before.version + 1 if before else 1,
        envelope=envelope,
        letters=tuple(letter.id for letter in letters),
        again=tuple(again),
    )


def owed(
    situation: Situation,
    kind: LetterKind,
    topic: Topic,
    found: LetterId,
    *,
    items: Sequence[Item] = (),
    facts: Mapping[str, str] | None = None,
) -> Letter:
    """A letter of this delivery, due at once. Facts are cut so that a row stays small; items are
    not: an undo answers for every thread that one mail may touch."""
    received_at = situation.envelope.received_at
    return Letter(
        id=found,
        member_id=situation.member.id,
        kind=kind,
        topic=topic,
        created_at=received_at,
        due_at=received_at,
        delivery=delivery_of(situation.envelope),
        items=tuple(items),
        facts=tuple((name, text[:_FACT]) for name, text in (facts or {}).items()),
    )


_QUESTIONS = frozenset({Topic.WAS_THIS_YOU, Topic.UNKNOWN_SENDER})


def once(
    situation: Situation, topic: Topic, cause: str, *, facts: Mapping[str, str] | None = None
) -> list[Letter]:
    """The letter, unless the same cause had it already."""
    found = notice_id(situation.member.id, topic, cause)
    if found in situation.view.letters:
        return []
    kind = LetterKind.QUESTION if topic in _QUESTIONS else LetterKind.NOTICE
    return [owed(situation, kind, topic, found, facts=facts)]
