"""Each letter as its reader sees it, kept beside the test: read them there.

`GOLDEN=write pytest tests/letters` writes them anew.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from chalicelib.letters.render import render
from tests.letters.situations import SITUATIONS, with_links

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("name", SITUATIONS)
def test_a_letter_reads_as_it_was_agreed(name: str) -> None:
    letter, context = SITUATIONS[name]
    rendered = render(letter, with_links(context))
    assert rendered
    text = f"Subject: {rendered.subject}\nPreheader: {rendered.preheader}\n\n{rendered.text}"
    for suffix, found in ((".txt", text), (".html", rendered.html)):
        kept = GOLDEN / f"{name}{suffix}"
        if os.environ.get("GOLDEN") == "write":
            kept.write_text(found, "utf-8", newline="\n")
        assert found == kept.read_text("utf-8"), f"{kept.name} is not what is rendered now"


def test_no_golden_letter_is_left_over() -> None:
    assert {path.stem for path in GOLDEN.iterdir()} == set(SITUATIONS)
