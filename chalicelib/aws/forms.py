"""Small values as they stand inside items and messages, and items as DynamoDB writes them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, TypeAlias

from chalicelib.domain.address import Address, Person
from chalicelib.domain.followup import FollowUpKind, FollowUpRef

if TYPE_CHECKING:
    from mypy_boto3_dynamodb.type_defs import AttributeValueTypeDef

Document: TypeAlias = dict[str, Any]
"""Text, whole numbers, booleans, lists and documents; no None: what is not there is left out."""


def present(**fields: Any) -> Document:
    """A document of those fields that say something; False, 0 and an empty text do."""
    return {name: value for name, value in fields.items() if value is not None and value not in ([], {})}


# ---------------------------------------------------------------- time


def instant(at: datetime) -> str:
    """UTC in one width, so that text sorts as time does. What UTC cannot say (a claimed date in
    the year 1 east of Greenwich) keeps its own offset; it is never part of a key."""
    try:
        return at.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
    except OverflowError:
        return at.isoformat(timespec="microseconds")


def read_instant(text: str) -> datetime:
    return datetime.fromisoformat(text)


def instant_if(at: datetime | None) -> str | None:
    return None if at is None else instant(at)


def read_instant_if(text: str | None) -> datetime | None:
    return None if text is None else read_instant(text)


def day_if(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def read_day_if(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


# ---------------------------------------------------------------- people and follow-ups


def address_if(address: Address | None) -> str | None:
    return None if address is None else address.value


def read_address_if(text: str | None) -> Address | None:
    return None if text is None else Address(text)


def addresses(found: Iterable[Address]) -> list[str]:
    return [address.value for address in found]


def read_addresses(texts: Iterable[str]) -> tuple[Address, ...]:
    return tuple(map(Address, texts))


def people(found: Iterable[Person]) -> list[Document]:
    return [present(name=person.name, address=address_if(person.address)) for person in found]


def read_people(documents: Iterable[Document]) -> tuple[Person, ...]:
    return tuple(Person(d.get("name"), read_address_if(d.get("address"))) for d in documents)


def ref_if(ref: FollowUpRef | None) -> Document | None:
    return None if ref is None else {"kind": ref.kind.value, "cause": ref.cause}


def read_ref_if(document: Document | None) -> FollowUpRef | None:
    return None if document is None else FollowUpRef(FollowUpKind(document["kind"]), document["cause"])


# ---------------------------------------------------------------- as DynamoDB writes them

# What has parts is one attribute of text, named with this at its end: nothing asks DynamoDB for a
# part of it, and a thread's head is read several times as fast as from maps within lists.
_JSON = ".json"


def marshal(document: Mapping[str, Any]) -> dict[str, AttributeValueTypeDef]:
    return dict(_attribute(name, value) for name, value in document.items())


def unmarshal(item: Mapping[str, Any]) -> Document:
    return dict(_plain(name, attribute) for name, attribute in item.items())


def _attribute(name: str, value: Any) -> tuple[str, AttributeValueTypeDef]:
    match value:
        case bool():  # before int, which it is as well
            return name, {"BOOL": value}
        case str():
            return name, {"S": _storable(value)}
        case int():
            return name, {"N": str(value)}
        case list() | dict():
            text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
            return name + _JSON, {"S": _storable(text)}
    raise TypeError(f"an item cannot hold {type(value).__name__}")


def _plain(name: str, attribute: Mapping[str, Any]) -> tuple[str, Any]:
    ((kind, value),) = attribute.items()
    if name.endswith(_JSON):
        return name.removesuffix(_JSON), json.loads(value)
    return name, int(value) if kind == "N" else value


def _storable(text: str) -> str:
    """Half a surrogate pair, as a mail with broken encoding may leave, has no UTF-8."""
    return text.encode("utf-8", "replace").decode()
