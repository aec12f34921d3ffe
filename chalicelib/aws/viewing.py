"""What a capture needs to see before it is understood, in one BatchGet and seldom a second."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from chalicelib.aws import keys
from chalicelib.aws.forms import Document
from chalicelib.aws.items import read_member, read_outcome
from chalicelib.aws.keys import Key
from chalicelib.aws.letter_items import read_contact_known, read_letter, read_letter_known
from chalicelib.aws.table import MOST_IN_BATCH, Table
from chalicelib.aws.thread_items import read_head
from chalicelib.domain.address import Address
from chalicelib.domain.letter import Letter, LetterId
from chalicelib.domain.member import MemberId
from chalicelib.domain.thread import ContactId, Pointer, ThreadHead, WaitingHead
from chalicelib.ports import View


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked about one object for one member."""

    member_id: MemberId
    object_key: str
    addresses: Sequence[Address] = ()
    message_ids: Sequence[str] = ()
    letters: Sequence[LetterId] = ()

    def keys(self) -> list[Key]:
        """The likeliest last to be missed come first: what does not fit are message ids."""
        wanted = dict.fromkeys((self.member_key, self.outcome_key))
        wanted |= dict.fromkeys(keys.letter(self.member_id, letter) for letter in self.letters)
        wanted |= dict.fromkeys(keys.head_at(self.member_id, address) for address in self.addresses)
        wanted |= dict.fromkeys(keys.message(self.member_id, found) for found in self.message_ids)
        return list(wanted)[:MOST_IN_BATCH]

    @property
    def member_key(self) -> Key:
        return keys.member(self.member_id)

    @property
    def outcome_key(self) -> Key:
        return keys.outcome(self.object_key, self.member_id)


def look(table: Table, question: Question) -> View:
    asked = question.keys()
    found = table.get_each(asked)
    further = dict.fromkeys(key for key in _led_to(found, question.member_id) if key not in asked)
    return _Seen(question, found | table.get_each(list(further)[:MOST_IN_BATCH])).view()


def _led_to(found: Mapping[Key, Document], member_id: MemberId) -> Iterator[Key]:
    """Heads and letters that pointers and message ids lead to."""
    for key, item in found.items():
        if key.sort.startswith(keys.HEADS) and isinstance(pointer := read_head(item), Pointer):
            yield keys.head(member_id, pointer.contact_id)
        if key.sort.startswith(keys.MESSAGES):
            letter, contact = read_letter_known(item), read_contact_known(item)
            if letter:
                yield keys.letter(member_id, letter)
            if contact:
                yield keys.head(member_id, contact)


@dataclass(slots=True)
class _Seen:
    question: Question
    items: Mapping[Key, Document]
    threads: dict[ContactId, ThreadHead] = field(init=False)

    def __post_init__(self) -> None:
        heads = [read_head(item) for key, item in self.items.items() if key.sort.startswith(keys.HEADS)]
        self.threads = {head.contact.id: head for head in heads if isinstance(head, ThreadHead)}

    def view(self) -> View:
        question = self.question
        member, outcome = self.items.get(question.member_key), self.items.get(question.outcome_key)
        heads = {address: self._head(address) for address in question.addresses}
        known = {message_id: self._known(message_id) for message_id in question.message_ids}
        return View(
            member=read_member(member) if member else None,
            outcome=read_outcome(outcome) if outcome else None,
            heads={address: head for address, head in heads.items() if head},
            by_contact=self.threads,
            known_ids={message_id: found for message_id, found in known.items() if found},
            letters={letter.id: letter for letter in self._letters()},
        )

    def _head(self, address: Address) -> ThreadHead | WaitingHead | None:
        item = self.items.get(keys.head_at(self.question.member_id, address))
        head = read_head(item) if item else None
        return self.threads.get(head.contact_id) if isinstance(head, Pointer) else head

    def _known(self, message_id: str) -> ContactId | LetterId | None:
        item = self.items.get(keys.message(self.question.member_id, message_id))
        return (read_letter_known(item) or read_contact_known(item)) if item else None

    def _letters(self) -> Iterator[Letter]:
        for key, item in self.items.items():
            if key.sort.startswith(keys.LETTERS):
                yield read_letter(item)
