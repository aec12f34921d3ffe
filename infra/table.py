"""The table as data: what the template says of it, for tests, plays and local runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from chalicelib.aws import keys

if TYPE_CHECKING:
    from mypy_boto3_dynamodb.client import DynamoDBClient

TABLE: dict[str, Any] = {
    "BillingMode": "PAY_PER_REQUEST",
    "AttributeDefinitions": [
        {"AttributeName": name, "AttributeType": "S"}
        for name in (keys.PARTITION, keys.SORT, keys.DUE_PARTITION, keys.DUE_SORT)
    ],
    "KeySchema": [
        {"AttributeName": keys.PARTITION, "KeyType": "HASH"},
        {"AttributeName": keys.SORT, "KeyType": "RANGE"},
    ],
    "GlobalSecondaryIndexes": [
        {
            "IndexName": keys.DUE_INDEX,
            "KeySchema": [
                {"AttributeName": keys.DUE_PARTITION, "KeyType": "HASH"},
                {"AttributeName": keys.DUE_SORT, "KeyType": "RANGE"},
            ],
            "Projection": {"ProjectionType": "KEYS_ONLY"},
        }
    ],
}


def create_table(client: DynamoDBClient, name: str) -> None:
    """Waits until it can be used."""
    client.create_table(TableName=name, **TABLE)
    client.get_waiter("table_exists").wait(TableName=name, WaiterConfig={"Delay": 1, "MaxAttempts": 30})
    client.update_time_to_live(
        TableName=name, TimeToLiveSpecification={"Enabled": True, "AttributeName": keys.EXPIRES}
    )
