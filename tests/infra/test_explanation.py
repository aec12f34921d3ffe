"""What `explain` says to people."""

from __future__ import annotations

from typing import Any

import pytest

from infra.show.explanation import print_explanation

_READ: dict[str, Any] = {
    "file": "mails/reply.eml",
    "form": "forward_inline",
    "from": {"name": "Jane Doe", "address": "jane@acme.example"},
    "to": [{"name": None, "address": "robin@student.example.edu"}, {"name": "Bo", "address": None}],
    "subject": "Re: Hello",
    "automatic": None,
    "intent": "refers",
    "referred": [{"name": None, "address": None}],
    "meetings": [{"method": "REQUEST", "start": "2027-01-20T15:00", "summary": None}],
    "findings": [
        {"severity": "breaks", "rule": "asks_for_job", "sentence": "Is there a job?"},
        {"severity": "hint", "rule": "no_time", "sentence": ""},
    ],
    "new_text": "Hello\n\n" + "and more " * 30,
    "quoted": None,
    "more": [{}, {}],
    "error": None,
}


def test_what_was_understood_is_listed_and_what_was_not_is_left_out(
    capsys: pytest.CaptureFixture[str],
) -> None:
    print_explanation(_READ)
    lines = [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]
    assert lines[0] == "mails/reply.eml forwarded in the text"
    assert "from Jane Doe <jane@acme.example>" in lines
    assert "to robin@student.example.edu, Bo" in lines
    assert "meetings REQUEST 2027-01-20T15:00" in lines
    assert "findings breaks (asks for job): Is there a job?; hint (no time)" in lines
    assert "more 2 more attached" in lines
    assert not any(line.startswith(("machine", "referred", "quoted", "cc")) for line in lines)


def test_a_long_text_is_shown_by_its_opening(capsys: pytest.CaptureFixture[str]) -> None:
    print_explanation(_READ)
    assert max(len(line) for line in capsys.readouterr().out.splitlines()) < 110


def test_a_file_that_could_not_be_opened_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    print_explanation({"file": "x.eml", "form": None, "error": "x.eml could not be read."})
    assert "x.eml could not be read." in capsys.readouterr().out
