"""Letters as items, and what message ids lead to."""

from __future__ import annotations

from datetime import timedelta

from chalicelib.aws import keys
from chalicelib.aws.forms import (
    Document,
    address_if,
    instant,
    instant_if,
    present,
    read_address_if,
    read_instant,
    read_instant_if,
    read_ref_if,
    ref_if,
)
from chalicelib.aws.items import expiry
from chalicelib.domain.letter import Item, Letter, LetterId, LetterKind, LetterState, Topic
from chalicelib.domain.member import MemberId
from chalicelib.domain.thread import ContactId

# As long as the links in it live: until then it can be answered and pressed.
SETTLED_KEPT = timedelta(days=60)


def letter_item(letter: Letter, shards: int) -> Document:
    """In the due index while it is not settled; expires after it is."""
    if letter.due_at:
        entry = keys.due_entry(letter.member_id, letter.due_at, shards, written_at=letter.created_at)
        fate: Document = dict(entry)
    else:
        fate = expiry(letter.created_at, SETTLED_KEPT)
    return fate | present(
        id=letter.id,
        member=letter.member_id,
        kind=letter.kind.value,
        topic=letter.topic.value,
        created_at=instant(letter.created_at),
        items=[_item(item) for item in letter.items],
        facts=[{"name": name, "text": text} for name, text in letter.facts],
        delivery=letter.delivery,
        to=address_if(letter.to),
        in_reply_to=letter.in_reply_to,
        state=letter.state.value,
        version=letter.version,
        attempt=letter.attempt,
        tried_at=instant_if(letter.tried_at),
        void_through=letter.void_through or None,  # few letters have such attempts
        due_at=instant_if(letter.due_at),
        sent_at=instant_if(letter.sent_at),
        provider_id=letter.provider_id,
    )


def read_letter(item: Document) -> Letter:
    return Letter(
        id=LetterId(item["id"]),
        member_id=MemberId(item["member"]),
        kind=LetterKind(item["kind"]),
        topic=Topic(item["topic"]),
        created_at=read_instant(item["created_at"]),
        items=tuple(_read_item(part) for part in item.get("items", ())),
        facts=tuple((part["name"], part["text"]) for part in item.get("facts", ())),
        delivery=item.get("delivery"),
        to=read_address_if(item.get("to")),
        in_reply_to=item.get("in_reply_to"),
        state=LetterState(item["state"]),
        version=item["version"],
        attempt=item["attempt"],
        tried_at=read_instant_if(item.get("tried_at")),
        void_through=item.get("void_through", 0),
        due_at=read_instant_if(item.get("due_at")),
        sent_at=read_instant_if(item.get("sent_at")),
        provider_id=item.get("provider_id"),
    )


def _item(item: Item) -> Document:
    return present(contact=item.contact_id, follow_up=ref_if(item.follow_up))


def _read_item(document: Document) -> Item:
    return Item(ContactId(document["contact"]), read_ref_if(document.get("follow_up")))


# ---------------------------------------------------------------- message ids

WHOSE = "whose"
_LETTER = "letter:"
_CONTACT = "contact:"


def of_letter(letter_id: LetterId) -> str:
    return f"{_LETTER}{letter_id}"


def of_contact(contact_id: ContactId) -> str:
    return f"{_CONTACT}{contact_id}"


def read_letter_known(item: Document) -> LetterId | None:
    """The letter of ours that a message id belongs to, where it is one."""
    whose: str = item[WHOSE]
    return LetterId(whose.removeprefix(_LETTER)) if whose.startswith(_LETTER) else None


def read_contact_known(item: Document) -> ContactId | None:
    """The contact in whose thread a message id stands, where it does."""
    whose: str = item[WHOSE]
    return ContactId(whose.removeprefix(_CONTACT)) if whose.startswith(_CONTACT) else None
