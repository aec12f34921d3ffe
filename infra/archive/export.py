"""Everything a cohort holds, as files: JSON Lines to read back, an mbox, and tables for people."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import boto3
from botocore.exceptions import ClientError

from chalicelib.aws.forms import Document
from chalicelib.aws.refusals import code_of
from infra.archive.inventory import ENVELOPE_FILES, MAILS, ROW_KINDS, Counts, Row, kind_of_object, rows
from infra.archive.mailbox_file import append_mail
from infra.archive.manifest import MBOX, Manifest, check, digests, read_manifest
from infra.archive.people import TABLES, write_table
from infra.refused import Refused

if TYPE_CHECKING:
    from mypy_boto3_s3.client import S3Client

    from infra.operating.stacks import Stack


class FolderTaken(Refused):
    """The folder is there and holds something else."""


Say = Callable[[str], None]


def export_cohort(stack: Stack, folder: Path, say: Say = lambda _words: None) -> Counts:
    """Writes beside `folder`, reads everything back, and only then gives it its name.

    Where the folder holds the very same already, it stays as it is; anything else is `FolderTaken`.
    Nothing in the stack changes.
    """
    folder = folder.resolve()
    before = _finished(folder)
    work = folder.with_name(f".{folder.name}.unfinished")
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(mode=0o700, parents=True)  # everybody's data, for nobody else on this machine
    manifest = _written(stack, work, say)
    say("Reading it back ...")
    check(work, manifest)
    if before is None:
        work.replace(folder)
        return manifest.counts
    shutil.rmtree(work)
    if not before.is_of_same(manifest):
        raise FolderTaken(
            f"{folder} holds an export of {before.exported_at:%Y-%m-%d %H:%M} UTC, and {stack.name} changed "
            "since then; nothing was deleted: name another folder."
        )
    return manifest.counts


def _finished(folder: Path) -> Manifest | None:
    found = read_manifest(folder)
    if found is None and folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FolderTaken(f"{folder} is there and is no export of a cohort; name one that is not there.")
    return found


def _written(stack: Stack, folder: Path, say: Say) -> Manifest:
    counts = _write_rows(stack, folder, say) | _write_objects(stack, folder, say)
    manifest = Manifest(
        cohort=stack.cohort,
        stack=stack.name,
        table=stack.outputs["TableName"],
        bucket=stack.outputs["BucketName"],
        exported_at=datetime.now(UTC),
        counts=Counts(counts),
        files=digests(folder),
    )
    manifest.write(folder)
    return manifest


def _write_rows(stack: Stack, folder: Path, say: Say) -> dict[str, int]:
    say("Reading the table ...")
    by_kind: dict[str, list[Row]] = defaultdict(list)
    for row in sorted(rows(stack), key=lambda row: row.key):
        by_kind[row.kind].append(row)
    for kind in ROW_KINDS:
        _write_lines(folder / f"{kind}.jsonl", (row.document for row in by_kind[kind]))
    for kind, columns in TABLES.items():
        write_table(folder / f"{kind}.csv", columns, by_kind[kind])
    return {kind: len(by_kind[kind]) for kind in ROW_KINDS}


def _write_objects(stack: Stack, folder: Path, say: Say) -> dict[str, int]:
    say("Reading the raw mails ...")
    bucket = _Bucket(stack.outputs["BucketName"])
    found = bucket.times()
    envelopes = [
        {"key": key, "envelope": json.loads(body)} for key, body in bucket.bodies(found, ENVELOPE_FILES)
    ]
    sources = {each["envelope"]["object"]: each["envelope"].get("source") for each in envelopes}
    with (folder / MBOX).open("wb") as file:
        mails = []
        for key, raw in bucket.bodies(found, MAILS):
            append_mail(file, raw, sources.get(key), found[key])
            mails.append(_about_mail(key, found[key], raw))
    _write_lines(folder / f"{ENVELOPE_FILES}.jsonl", envelopes)
    _write_lines(folder / f"{MAILS}.jsonl", mails)
    return {MAILS: len(mails), ENVELOPE_FILES: len(envelopes)}


def _about_mail(key: str, stored_at: datetime, raw: bytes) -> Document:
    """In the order of the mbox; `bytes` tells which line end is the mail's own."""
    digest = hashlib.sha256(raw).hexdigest()
    return {"object": key, "stored_at": stored_at.isoformat(), "bytes": len(raw), "sha256": digest}


def _write_lines(path: Path, documents: Iterable[Document]) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for document in documents:
            file.write(json.dumps(document, ensure_ascii=False, sort_keys=True) + "\n")


@dataclass(frozen=True, slots=True)
class _Bucket:
    name: str
    client: S3Client = field(default_factory=lambda: boto3.client("s3"))

    def times(self) -> dict[str, datetime]:
        """When each object was stored, by key."""
        pages = self.client.get_paginator("list_objects_v2").paginate(Bucket=self.name)
        found = (each for page in pages for each in page.get("Contents", []))
        return {each["Key"]: each["LastModified"].astimezone(UTC) for each in found}

    def bodies(self, keys: Iterable[str], kind: str) -> Iterator[tuple[str, bytes]]:
        """Of the objects of a kind; one that expired since they were listed is left out."""
        for key in keys:
            if kind_of_object(key) == kind:
                try:
                    yield key, self.client.get_object(Bucket=self.name, Key=key)["Body"].read()
                except ClientError as error:
                    if code_of(error) != "NoSuchKey":
                        raise
