"""`warmthread check`: the findings on drafts, one JSON object each, without AWS."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from chalicelib.domain.golden_rule import Review, asks_for_job, review
from chalicelib.mail.drafts import around
from chalicelib.mail.read import read
from infra.explain import files_in, unreadable

# What is written in an editor has no header; "Note: ..." on its first line is none either.
_PLAIN = frozenset({"", ".txt", ".md"})


@dataclass(frozen=True, slots=True)
class Checked:
    """`error` is for a file that could not be opened; it then has an empty review."""

    file: str
    review: Review
    error: str | None = None

    def as_json(self) -> dict[str, Any]:
        found: dict[str, Any] = {
            "file": self.file,
            "asks_for_job": asks_for_job(self.review.findings),
            "findings": [
                {
                    "severity": str(one.severity),
                    "rule": one.rule,
                    "sentence": one.sentence,
                    "start": one.start,
                    "end": one.end,
                    "advice": one.advice,
                }
                for one in self.review.findings
            ],
        }
        return found | ({"error": self.error} if self.error else {})


def check_files(paths: Iterable[Path]) -> Iterator[Checked]:
    """Of each draft as soon as it is known; folders recursively, in sorted order."""
    for path in paths:
        for file in files_in(path):
            yield check_file(file)


def check_file(file: Path) -> Checked:
    try:
        raw = file.read_bytes()
    except OSError as error:
        return Checked(str(file), Review(is_read=True), unreadable(file, error))
    reading = read(b"\n" + raw if file.suffix.lower() in _PLAIN else raw)
    return Checked(str(file), review(reading.new_text, around(reading)))
