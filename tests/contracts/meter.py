"""Counts what a DynamoDB client is asked for, and the capacity units that it comes to.

From Amazon's developer guide, "Read and write capacity": a read unit is 4 KB read consistently or
8 KB eventually, key by key in a batch and page by page in a query; a write unit is 1 KB of the
larger of the item before and after; a transaction costs twice as much; an index entry that comes,
goes or moves costs writes of its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from math import ceil
from typing import Any

from chalicelib.aws import keys
from chalicelib.aws.sizes import item_size

_Item = Mapping[str, Any]


@dataclass(slots=True)
class Meter:
    """Stands before a client and passes everything on."""

    client: Any
    requests: Counter[str] = field(default_factory=Counter)
    read_units: float = 0
    write_units: float = 0

    def __getattr__(self, name: str) -> Any:
        asked: Callable[..., Any] = getattr(self.client, name)
        measure = _MEASURES.get(name)
        return asked if measure is None else lambda **question: measure(self, asked, question)

    def reset(self) -> None:
        self.requests.clear()
        self.read_units = self.write_units = 0

    @property
    def total(self) -> int:
        return sum(self.requests.values())

    # ------------------------------------------------------------ one for each operation

    def _get(self, asked: Callable[..., Any], question: dict[str, Any]) -> Any:
        answer = asked(**question)
        self.requests["GetItem"] += 1
        self.read_units += _read([answer.get("Item", {})], consistent=question.get("ConsistentRead", False))
        return answer

    def _batch(self, asked: Callable[..., Any], question: dict[str, Any]) -> Any:
        answer = asked(**question)
        self.requests["BatchGetItem"] += 1
        for table, wanted in question["RequestItems"].items():
            found = answer["Responses"].get(table, [])
            missing = len(wanted["Keys"]) - len(found)
            self.read_units += sum(_read([item], consistent=True) for item in found) + missing
        return answer

    def _query(self, asked: Callable[..., Any], question: dict[str, Any]) -> Any:
        answer = asked(**question)
        self.requests["Query"] += 1
        self.read_units += _read(answer["Items"], consistent=question.get("ConsistentRead", False))
        return answer

    def _put(self, asked: Callable[..., Any], question: dict[str, Any]) -> Any:
        before = self._stored(question["TableName"], question["Item"])
        answer = asked(**question)
        self.requests["PutItem"] += 1
        self.write_units += _write(before, question["Item"], times=1)
        return answer

    def _update(self, asked: Callable[..., Any], question: dict[str, Any]) -> Any:
        before = self._stored(question["TableName"], question["Key"])
        answer = asked(**question)
        self.requests["UpdateItem"] += 1
        after = self._stored(question["TableName"], question["Key"])
        self.write_units += _write(before, after, times=1)
        return answer

    def _transact(self, asked: Callable[..., Any], question: dict[str, Any]) -> Any:
        bodies = [body for item in question["TransactItems"] for body in item.values()]
        before = [self._stored(body["TableName"], body.get("Item") or body["Key"]) for body in bodies]
        self.requests["TransactWriteItems"] += 1
        answer = asked(**question)
        after = [self._stored(body["TableName"], body.get("Item") or body["Key"]) for body in bodies]
        self.write_units += sum(_write(old, new, times=2) for old, new in zip(before, after, strict=True))
        return answer

    def _stored(self, table: str, item: _Item) -> _Item:
        key = {name: item[name] for name in (keys.PARTITION, keys.SORT)}
        found: _Item = self.client.get_item(TableName=table, Key=key, ConsistentRead=True).get("Item", {})
        return found


_MEASURES: Mapping[str, Callable[[Meter, Callable[..., Any], dict[str, Any]], Any]] = {
    "get_item": Meter._get,
    "batch_get_item": Meter._batch,
    "query": Meter._query,
    "put_item": Meter._put,
    "update_item": Meter._update,
    "transact_write_items": Meter._transact,
}
_INDEX_KEYS = (keys.DUE_PARTITION, keys.DUE_SORT)


def _read(items: Iterable[_Item], *, consistent: bool) -> float:
    units = max(1, ceil(sum(map(item_size, items)) / 4096))
    return units if consistent else units / 2


def _write(before: _Item, after: _Item, *, times: int) -> float:
    units = max(1, ceil(max(item_size(before), item_size(after)) / 1024)) * times
    old, new = ([item.get(name) for name in _INDEX_KEYS] for item in (before, after))
    moved = old != new
    return units + (moved and old[0] is not None) + (moved and new[0] is not None)
