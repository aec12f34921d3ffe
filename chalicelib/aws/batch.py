"""A batch of SQS records, each by itself: only those that failed come back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from aws_lambda_powertools.utilities.batch import BatchProcessor, EventType, process_partial_response
from aws_lambda_powertools.utilities.data_classes.sqs_event import SQSRecord


def process(event: Mapping[str, Any], handle: Callable[[str], None]) -> dict[str, Any]:
    """Calls `handle` with each record's body. The answer names the records that raised, which SQS
    delivers again until they rest in the dead-letter queue."""

    def one(record: SQSRecord) -> None:
        handle(record.body)

    processor = BatchProcessor(EventType.SQS, raise_on_entire_batch_failure=False)
    answer: Any = process_partial_response(dict(event), one, processor)
    return dict(answer)
