"""Real mails, damaged: whatever is left of a mail is read, and nothing is raised."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.mail.read import read
from infra.explain import explain
from tests.fuzz.mails import MAILS
from tests.mail.damaging import WAYS, damaged

FILES = sorted(MAILS.glob("*.eml"))
PER_MAIL = 8


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_damaged_mail_is_read_as_far_as_it_goes(file: Path) -> None:
    raw = file.read_bytes()
    for seed in range(PER_MAIL):
        found = explain(read(damaged(raw, seed)))
        assert json.dumps(found, ensure_ascii=False).encode("utf-8"), f"seed {seed}"


def test_the_same_seed_does_the_same_damage() -> None:
    raw = FILES[0].read_bytes()
    variants = [damaged(raw, seed) for seed in range(100)]
    assert variants == [damaged(raw, seed) for seed in range(100)]
    assert len(set(variants)) > 90


@given(st.randoms(use_true_random=False))
def test_even_nothing_can_be_damaged(chance: object) -> None:
    for way in WAYS:
        assert isinstance(way(b"", chance), bytes)  # type: ignore[arg-type]
