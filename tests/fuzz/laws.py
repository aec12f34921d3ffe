"""What holds for the reading of any mail at all."""

from __future__ import annotations

import json
import re
import time
from typing import Any

from chalicelib.mail.read import read
from infra.explain import explain

SECONDS = 1.0


def understood(raw: bytes) -> dict[str, Any]:
    """Read within a second, the same each time, and in a form that can be written down."""
    began = time.process_time()
    found = explain(read(raw))
    seconds = time.process_time() - began
    assert seconds < SECONDS, f"{seconds:.2f} s for {len(raw)} bytes"
    assert json.dumps(found, ensure_ascii=False).encode("utf-8")
    assert explain(read(raw)) == found, "read twice, it says two things"
    return found


def words_are_kept(found: dict[str, Any], words: list[str]) -> None:
    """Whatever an author wrote is in one of the places where a person looks for it."""
    quoted = (found["quoted"] or {}).get("text", "")
    whole = f"{found['text']} {found['own_note']}"
    taken_apart = f"{found['new_text']} {found['signature']} {quoted} {found['own_note']}"
    for name, place in (("text", whole), ("parts of the text", taken_apart)):
        there = set(re.findall(r"\w+", place))
        assert not (lost := [word for word in words if word not in there]), f"not in the {name}: {lost}"


def line_endings_do_not_matter(raw: bytes) -> None:
    bare = raw.replace(b"\r\n", b"\n")
    assert explain(read(bare)) == explain(read(bare.replace(b"\n", b"\r\n"))), "CRLF and LF differ"
