"""The table as documents under keys: consistent reads, and every page of them."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from botocore.exceptions import ClientError

from chalicelib.aws import keys
from chalicelib.aws.forms import Document, marshal, unmarshal
from chalicelib.aws.keys import Key
from chalicelib.aws.refusals import code_of, retried_later
from chalicelib.ports import Retry

if TYPE_CHECKING:
    from mypy_boto3_dynamodb.client import DynamoDBClient

MOST_IN_BATCH = 100
COUNT = "count"
_PAUSES = (0.05, 0.1, 0.2, 0.4)  # seconds before asking again for what a batch left unread


@dataclass(frozen=True, slots=True)
class Table:
    client: DynamoDBClient
    name: str
    sleep: Callable[[float], None] = time.sleep

    def get(self, key: Key) -> Document | None:
        with retried_later():
            answer = self.client.get_item(TableName=self.name, Key=as_item(key), ConsistentRead=True)
        return unmarshal(answer["Item"]) if "Item" in answer else None

    def get_each(self, wanted: Sequence[Key]) -> dict[Key, Document]:
        """One BatchGet of at most 100 keys (repeated for what DynamoDB left unread, as it may
        over 16 MB or when throttled); none where nothing is asked for."""
        left: list[Any] = [as_item(key) for key in dict.fromkeys(wanted)]
        found: dict[Key, Document] = {}
        pauses = iter(_PAUSES)
        while left:
            left = self._read_some(left, found)
            if not left:
                break
            pause = next(pauses, None)
            if pause is None:
                raise Retry(f"{len(left)} keys of a batch stayed unread")
            self.sleep(pause)
        return found

    def _read_some(self, wanted: list[Any], found: dict[Key, Document]) -> list[Any]:
        """Adds to `found` what is there; the keys that DynamoDB left unread."""
        with retried_later():
            answer = self.client.batch_get_item(
                RequestItems={self.name: {"Keys": wanted, "ConsistentRead": True}}
            )
        found |= {_key_of(item): unmarshal(item) for item in answer["Responses"].get(self.name, [])}
        unread = answer.get("UnprocessedKeys", {})
        return list(unread[self.name]["Keys"]) if self.name in unread else []

    def all_in(self, partition: str) -> Iterator[Document]:
        """The items of a partition, in the order of its sort key; 1 MB a request."""
        return self._query(
            KeyConditionExpression="#p = :p",
            ExpressionAttributeNames={"#p": keys.PARTITION},
            ExpressionAttributeValues={":p": {"S": partition}},
            ConsistentRead=True,
        )

    def all_under(self, partition: str, prefix: str) -> Iterator[Document]:
        """Those of them whose sort key begins so."""
        return self._query(
            KeyConditionExpression="#p = :p AND begins_with(#s, :s)",
            ExpressionAttributeNames={"#p": keys.PARTITION, "#s": keys.SORT},
            ExpressionAttributeValues={":p": {"S": partition}, ":s": {"S": prefix}},
            ConsistentRead=True,
        )

    def due(self, partition: str, until: str) -> Iterator[Document]:
        """What one shard of the due index lists; an index is read eventually consistent."""
        return self._query(
            IndexName=keys.DUE_INDEX,
            KeyConditionExpression="#p = :p AND #s <= :s",
            ExpressionAttributeNames={"#p": keys.DUE_PARTITION, "#s": keys.DUE_SORT},
            ExpressionAttributeValues={":p": {"S": partition}, ":s": {"S": until}},
        )

    def put_if_version(self, key: Key, document: Document, seen: int | None) -> None:
        """`Retry` where another version than the one that was seen is there."""
        there: dict[str, Any] = {"ConditionExpression": f"attribute_not_exists({keys.PARTITION})"}
        if seen is not None:
            there = {
                "ConditionExpression": "#v = :seen",
                "ExpressionAttributeNames": {"#v": "version"},
                "ExpressionAttributeValues": {":seen": {"N": str(seen)}},
            }
        with retried_later("ConditionalCheckFailedException"):
            self.client.put_item(TableName=self.name, Item={**as_item(key), **marshal(document)}, **there)

    def put(self, key: Key, document: Document) -> None:
        """Whatever is there."""
        with retried_later():
            self.client.put_item(TableName=self.name, Item={**as_item(key), **marshal(document)})

    def count(self, key: Key, also: Document) -> int:
        """One more, from none; the number it comes to. `also` is written beside it."""
        with retried_later():
            answer = self.client.update_item(
                TableName=self.name,
                Key=as_item(key),
                UpdateExpression=f"ADD #count :one SET {_assigned(also)}",
                ExpressionAttributeNames={"#count": COUNT, **_names(also)},
                ExpressionAttributeValues={":one": {"N": "1"}, **_values(also)},
                ReturnValues="UPDATED_NEW",
            )
        return int(answer["Attributes"][COUNT]["N"])

    def set_if_before(self, key: Key, name: str, value: str, before: str) -> bool:
        """Sets the attribute where it is not there, or sorts before `before`; whether it did."""
        try:
            with retried_later():
                self.client.update_item(
                    TableName=self.name,
                    Key=as_item(key),
                    UpdateExpression="SET #a = :new",
                    ConditionExpression="attribute_not_exists(#a) OR #a < :before",
                    ExpressionAttributeNames={"#a": name},
                    ExpressionAttributeValues={":new": {"S": value}, ":before": {"S": before}},
                )
        except ClientError as error:
            if code_of(error) != "ConditionalCheckFailedException":
                raise
            return False
        return True

    def _query(self, **question: Any) -> Iterator[Document]:
        while True:
            with retried_later():
                answer = self.client.query(TableName=self.name, **question)
            yield from map(unmarshal, answer["Items"])
            if "LastEvaluatedKey" not in answer:
                return
            question["ExclusiveStartKey"] = answer["LastEvaluatedKey"]


def _assigned(document: Document) -> str:
    return ", ".join(f"#{name} = :{name}" for name in document)


def _names(document: Document) -> dict[str, str]:
    return {f"#{name}": name for name in document}


def _values(document: Document) -> dict[str, Any]:
    return {f":{name}": value for name, value in marshal(document).items()}


def as_item(key: Key) -> dict[str, Any]:
    return {keys.PARTITION: {"S": key.partition}, keys.SORT: {"S": key.sort}}


def _key_of(item: Mapping[str, Any]) -> Key:
    return Key(item[keys.PARTITION]["S"], item[keys.SORT]["S"])
