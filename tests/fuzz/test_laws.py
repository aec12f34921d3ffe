"""The laws that mails are fuzzed with are broken by a reader that breaks them."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

import pytest

from chalicelib.mail.read import read
from chalicelib.mail.reading import Reading
from tests.fuzz import laws, run

MAIL = b"Subject: The quay\r\n\r\nHello Robin,\r\nthe harbour opens at nine.\r\n"


def test_a_word_that_is_lost_breaks_a_law() -> None:
    found = laws.understood(MAIL)
    laws.words_are_kept(found, ["Hello", "harbour"])
    with pytest.raises(AssertionError, match="harbour"):
        laws.words_are_kept({**found, "new_text": "Hello Robin"}, ["Hello", "harbour"])


def test_a_reader_that_says_two_things_breaks_a_law(monkeypatch: pytest.MonkeyPatch) -> None:
    turns = count()
    monkeypatch.setattr(laws, "read", lambda raw: replace(read(raw), subject=str(next(turns))))
    with pytest.raises(AssertionError, match="two things"):
        laws.understood(MAIL)


def test_a_reader_that_sees_line_endings_breaks_a_law(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(laws, "read", lambda raw: replace(read(raw), subject=str(raw.count(b"\r"))))
    with pytest.raises(AssertionError, match="CRLF"):
        laws.line_endings_do_not_matter(MAIL)


def test_a_reader_that_fails_is_found_and_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def careless(raw: bytes) -> Reading:
        reading = read(raw)
        if reading.attachments:
            raise LookupError("attachments")
        return reading

    monkeypatch.setattr(laws, "read", careless)
    assert run.fuzz(minutes=0.01, number=1) > 0
    assert "LookupError" in capsys.readouterr().out
