"""An instruction of a member, everything that it may be about, and what it comes to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from chalicelib.domain.address import Address, Person
from chalicelib.domain.followup import FollowUpKind, FollowUpRef
from chalicelib.domain.letter import Item, Letter, LetterKind, Topic
from chalicelib.domain.member import Member
from chalicelib.domain.outcome import Outcome, OutcomeKind, Reason
from chalicelib.domain.proof import Envelope
from chalicelib.domain.thread import ThreadHead
from chalicelib.domain.touch import Kind, Observation, TalkNews, clip_summary, fold_opening
from chalicelib.usecases.decision import MOST_ITEMS, Loaded, delivery_of
from chalicelib.usecases.thread_work import Thread, observation_id
from chalicelib.usecases.understand import Situation

COMMAND = Outcome(OutcomeKind.ANSWERED, Reason.COMMAND)
UNCLEAR = Outcome(OutcomeKind.ANSWERED, Reason.UNCLEAR_COMMAND)
NO_TOPIC = Outcome(OutcomeKind.HELD, Reason.NO_TOPIC)
NOTED = Outcome(OutcomeKind.LOGGED)
_RECENT = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What an instruction comes to; every one is answered by a letter of `topic`."""

    outcome: Outcome = COMMAND
    topic: Topic
    facts: Mapping[str, str] = field(default_factory=dict)
    rows: tuple[tuple[Thread, Observation], ...] = ()
    items: tuple[Item, ...] = ()
    kind: LetterKind = LetterKind.ANSWER
    member: Member | None = None
    again: tuple[Envelope, ...] = ()
    release: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Instruction:
    """`text` is what the member wrote; `letter` the one that it answers, where it does."""

    text: str
    letter: Letter | None
    subject: str
    situation: Situation
    loaded: Loaded

    @property
    def today(self) -> date:
        return self.situation.calendar.day_of(self.situation.envelope.received_at)

    @property
    def member(self) -> Member:
        return self.situation.member

    @property
    def items(self) -> tuple[Item, ...]:
        return self.letter.items if self.letter else ()

    def head(self, item: Item) -> ThreadHead | None:
        return next((h for h in self.loaded.heads if h.contact.id == item.contact_id), None)

    def original(self) -> Envelope | None:
        """The envelope of the mail that the answered letter is about."""
        return self.loaded.original.envelope if self.loaded.original else None

    def original_is_held(self) -> bool:
        """Whether that mail still waits for the member's word, or did when it was let go."""
        found = self.loaded.original
        return found is not None and found.outcome.kind is OutcomeKind.HELD


def recent_items(instruction: Instruction) -> tuple[Item, ...]:
    """The threads in which something happened last, to choose from."""
    alive = [head for head in instruction.loaded.heads if head.touches]
    newest = sorted(alive, key=lambda head: head.updated_at, reverse=True)
    return tuple(Item(head.contact.id) for head in newest[:_RECENT])


def row(
    instruction: Instruction,
    thread: Thread,
    kind: Kind,
    *,
    about: FollowUpRef | None = None,
    text: str = "",
    talk: TalkNews | None = None,
    until: date | None = None,
    undoes: str | None = None,
) -> tuple[Thread, Observation]:
    """An observation of the member's own word, under its thread."""
    envelope = instruction.situation.envelope
    delivery = delivery_of(envelope)
    found = Observation(
        id=observation_id(delivery, thread.contact.id, kind, about.kind if about else ""),
        delivery=delivery,
        kind=kind,
        at=envelope.received_at,
        received_at=envelope.received_at,
        summary=clip_summary(text),
        opening=fold_opening(text),
        about=about,
        talk=talk,
        until=until,
        undoes=undoes,
    )
    return (thread, found)


def unclear(instruction: Instruction, what: str) -> Effect:
    return Effect(outcome=UNCLEAR, topic=Topic.UNCLEAR, facts={"what": what}, items=instruction.items)


def which(instruction: Instruction, items: Sequence[Item], topic: Topic) -> Effect:
    """Asks what it is about; a number as the answer does what `text` says with that line."""
    return Effect(
        outcome=NO_TOPIC,
        kind=LetterKind.QUESTION,
        topic=topic,
        items=tuple(items[:MOST_ITEMS]),
        facts={"text": instruction.text},
    )


def address_in(facts_text: str) -> Address | None:
    """The address at the end of "Jane Doe <jane@acme.example>", or one that stands alone."""
    return Address.parse(facts_text.rpartition("<")[2])


def may_be_about(instruction: Instruction, address: Address | None) -> bool:
    """Not oneself, a coach, us, or whom the cohort never logs, whatever a member answers."""
    return address is None or instruction.situation.is_contact(Person(None, address))


def follow_up_of(item: Item, wanted: FollowUpKind | None, head: ThreadHead) -> FollowUpRef | None:
    """What a line of a letter is about: the follow-up that it names, or of the wanted kind, or the
    next one of the thread where it names none."""
    if item.follow_up and wanted in (None, item.follow_up.kind):
        return item.follow_up
    fitting = [f for f in head.follow_ups if wanted in (None, f.kind)]
    return min(fitting, key=lambda f: f.due_at).ref if fitting else None
