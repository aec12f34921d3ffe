"""Deletes what an export holds, and nothing else; what is left is counted."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import boto3
from botocore.exceptions import ClientError

from chalicelib.aws import keys
from chalicelib.aws.refusals import code_of
from chalicelib.aws.table import as_item
from infra.archive.export import Say
from infra.archive.inventory import (
    ENVELOPE_FILES,
    MAILS,
    OLD,
    ROW_KINDS,
    SET_UP,
    Counts,
    inventory,
    objects,
)
from infra.archive.manifest import NotWhole, check, lines, read_manifest
from infra.refused import Refused

if TYPE_CHECKING:
    from infra.operating.stacks import Stack

_PROOF = "incinerated.json"
_MOST_ROWS = 25  # DynamoDB: of a BatchWriteItem
_MOST_OBJECTS = 1000  # S3: of a DeleteObjects
_PAUSE = 0.5  # seconds before asking again for what DynamoDB left undone
_QUEUES = ("Inbound", "Letters", "Errands", "Feedback")


@dataclass(frozen=True, slots=True)
class Incinerated:
    """What there was before the first item was deleted, and what there is now."""

    before: Counts
    after: Counts


def begun(stack: Stack, folder: Path) -> bool:
    """Whether what `folder` holds of this stack is being deleted, or is deleted already."""
    manifest = read_manifest(folder)
    return manifest is not None and manifest.stack == stack.name and (folder / _PROOF).is_file()


def incinerate(
    stack: Stack,
    folder: Path,
    say: Say = lambda _words: None,
    pause: Callable[[float], None] = time.sleep,
) -> Incinerated:
    """Safe to repeat: a deletion that was cut off goes on. `NotWhole` before anything is deleted,
    where the export does not read back. What came in after the export stays, and is counted."""
    manifest = read_manifest(folder)
    if manifest is None or manifest.table != stack.outputs["TableName"]:
        raise NotWhole(f"{folder} is no export of {stack.name}")
    check(folder, manifest)
    there = inventory(stack)
    before = _counted_once(folder, there)
    say(f"Deleting {there} ..." if there.total else f"Nothing of {stack.cohort} is there any more.")
    _empty_queues(stack)
    _delete_rows(stack.outputs["TableName"], _exported_rows(folder), pause)
    _delete_objects(stack, _exported_objects(folder))
    done = Incinerated(before, inventory(stack))
    _write_proof(folder, {"before": before.of, "after": done.after.of, "at": datetime.now(UTC).isoformat()})
    return done


# ---------------------------------------------------------------- the proof


def _counted_once(folder: Path, there: Counts) -> Counts:
    """The counts from before the first deletion, however often it was cut off since."""
    if (folder / _PROOF).is_file():
        return Counts(json.loads((folder / _PROOF).read_text("utf-8"))["before"])
    _write_proof(folder, {"before": there.of})
    return there


def _write_proof(folder: Path, document: dict[str, Any]) -> None:
    """Whole or not at all, wherever the process dies."""
    work = folder / f".{_PROOF}"
    work.write_text(json.dumps(document, indent=2) + "\n", "utf-8")
    work.replace(folder / _PROOF)


# ---------------------------------------------------------------- deleting


def _exported_rows(folder: Path) -> Iterator[keys.Key]:
    """An export of an older version has no file of a kind that it did not know."""
    files = (folder / f"{kind}.jsonl" for kind in ROW_KINDS)
    for file in filter(Path.is_file, files):
        for document in lines(file):
            yield keys.Key(document[keys.PARTITION], document[keys.SORT])


def _exported_objects(folder: Path) -> set[str]:
    mails = {document["object"] for document in lines(folder / f"{MAILS}.jsonl")}
    return mails | {document["key"] for document in lines(folder / f"{ENVELOPE_FILES}.jsonl")}


def _empty_queues(stack: Stack) -> None:
    """Hints about what is deleted, and dead letters with its addresses."""
    sqs = boto3.client("sqs")
    for name in (f"{queue}{kind}Url" for queue in _QUEUES for kind in ("Queue", "DeadLetters")):
        try:
            sqs.purge_queue(QueueUrl=stack.outputs[name])
        except ClientError as error:
            if "PurgeQueueInProgress" not in code_of(error):  # SQS: once in 60 seconds
                raise


def _delete_rows(table: str, found: Iterable[keys.Key], pause: Callable[[float], None]) -> None:
    client = boto3.client("dynamodb")
    for batch in _batches(found, _MOST_ROWS):
        left: Any = {table: [{"DeleteRequest": {"Key": as_item(key)}} for key in batch]}
        while left := client.batch_write_item(RequestItems=left)["UnprocessedItems"]:
            pause(_PAUSE)


def _delete_objects(stack: Stack, exported: set[str]) -> None:
    """All versions of what was exported, what is nobody's mail, and what was deleted or replaced before."""
    client, bucket = boto3.client("s3"), stack.outputs["BucketName"]
    doomed = (one for one in objects(stack) if one.key in exported or one.kind in (SET_UP, OLD))
    for batch in _batches(doomed, _MOST_OBJECTS):
        answer = client.delete_objects(
            Bucket=bucket,
            Delete={"Objects": [{"Key": one.key, "VersionId": one.version} for one in batch], "Quiet": True},
        )
        for error in answer.get("Errors", [])[:1]:
            raise Refused(
                f"S3 did not delete {error.get('Key')} ({error.get('Code')}); give the same command again."
            )


def _batches(found: Iterable[Any], most: int) -> Iterator[list[Any]]:
    batch: list[Any] = []
    for one in found:
        batch.append(one)
        if len(batch) == most:
            yield batch
            batch = []
    if batch:
        yield batch
