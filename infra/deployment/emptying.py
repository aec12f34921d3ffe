"""Empties a bucket of every version of everything, and says what S3 kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from infra.refused import Refused

if TYPE_CHECKING:
    from mypy_boto3_s3.client import S3Client
    from mypy_boto3_s3.type_defs import ErrorTypeDef


class BucketKept(Refused):
    """Some of what is in a bucket cannot be deleted."""


def empty_bucket(s3: S3Client, bucket: str) -> int:
    """How many objects were deleted; `BucketKept` where some stay, once all others are deleted."""
    count = 0
    kept: list[ErrorTypeDef] = []
    for page in s3.get_paginator("list_object_versions").paginate(Bucket=bucket):
        found = [*page.get("Versions", []), *page.get("DeleteMarkers", [])]
        objects: Any = [{"Key": entry["Key"], "VersionId": entry["VersionId"]} for entry in found]
        if objects:
            # S3 answers 200, and names one by one what it did not delete.
            answer = s3.delete_objects(Bucket=bucket, Delete={"Objects": objects, "Quiet": True})
            kept += answer.get("Errors", [])
            count += len(objects)
    if kept:
        raise BucketKept(_words(bucket, kept, count))
    return count


def _words(bucket: str, kept: Sequence[ErrorTypeDef], count: int) -> str:
    codes = Counter(error.get("Code", "unknown") for error in kept)
    first = kept[0]
    reason = first.get("Message", "no reason was given").rstrip(".")
    return (
        f"S3 kept {len(kept)} of {count} objects in {bucket} "
        f"({', '.join(f'{number} x {code}' for code, number in codes.items())}), "
        f"the first of them {first.get('Key')}: {reason}. "
        "Mend that, then give the same command again: it goes on with the rest."
    )
