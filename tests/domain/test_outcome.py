"""Every reason can be said to a person."""

from __future__ import annotations

from chalicelib.domain.outcome import SENTENCES, Reason


def test_every_reason_has_one_sentence_of_its_own() -> None:
    assert set(SENTENCES) == set(Reason)
    assert len(set(SENTENCES.values())) == len(Reason)
    assert all(sentence[0].isupper() and sentence.endswith(".") for sentence in SENTENCES.values())
