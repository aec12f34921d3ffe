"""`explain`: one JSON object a mail, with every field, whatever the file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import cast

from chalicelib.domain.golden_rule import Finding, Severity
from infra.explain import explain_lines, finding_object

FIELDS = [
    "file", "form", "from", "to", "cc", "subject", "date", "text", "new_text", "signature", "own_note",
    "quoted", "automatic", "bounced", "permanent", "back_on", "intent", "referred", "meetings",
    "findings", "more", "error",
]  # fmt: skip

ANSWER = (
    b"From: Jane Doe <jane@acme.example>\nTo: Robin, kim@acme.example\nDate: Fri, 8 Jan 2027 09:30:00 +0000\n"
    b"Subject: Re: A chat\n\nHello.\n\n"
    b"On Thu, Jan 7, 2027 at 9:00 AM Robin <robin@student.example.edu> wrote:\n> Hi\n"
)


def explained(folder: Path, **mails: bytes) -> list[dict[str, object]]:
    for name, raw in mails.items():
        (folder / f"{name}.eml").write_bytes(raw)
    return list(explain_lines([folder]))


def test_a_human_mail_has_every_field(tmp_path: Path) -> None:
    (found,) = explained(tmp_path, a=ANSWER)
    assert list(found) == FIELDS
    assert found["from"] == {"name": "Jane Doe", "address": "jane@acme.example"}
    assert found["to"] == [{"name": "Robin", "address": None}, {"name": None, "address": "kim@acme.example"}]
    assert (found["date"], found["form"], found["error"]) == ("2027-01-08T09:30:00+00:00", "original", None)
    assert found["quoted"] == {
        "from": {"name": "Robin", "address": "robin@student.example.edu"},
        "date": "2027-01-07T09:00:00",
        "text": "Hi",
    }
    assert found["intent"]
    assert json.loads(json.dumps(found)) == found


def test_an_empty_mail_is_no_error(tmp_path: Path) -> None:
    (found,) = explained(tmp_path, a=b"")
    assert list(found) == FIELDS
    assert (found["date"], found["quoted"], found["error"]) == (None, None, None)


def test_a_machines_mail_has_no_intent_and_no_findings(tmp_path: Path) -> None:
    away = b"Date: Tue, 5 Jan 2027 10:00:00 +0000\nSubject: Automatic reply: x\n\nBack on 11 January."
    (found,) = explained(tmp_path, a=away)
    assert (found["automatic"], found["back_on"]) == ("auto_reply", "2027-01-11")
    assert (found["intent"], found["referred"], found["findings"]) == (None, [], [])


def test_a_finding_shows_its_severity_its_rule_and_its_sentence() -> None:
    finding = Finding(Severity.BREAKS, "asks_for_job", "Would you hire me?", 0, 18, "Ask about the work.")
    expected = {"severity": "breaks", "rule": "asks_for_job", "sentence": "Would you hire me?"}
    assert finding_object(finding) == expected


def test_an_invitation_shows_its_meeting(tmp_path: Path) -> None:
    calendar = b"BEGIN:VEVENT\nUID:1\nDTSTART:20270120T150000\nDTEND:x\nSUMMARY:A chat\nEND:VEVENT"
    (found,) = explained(tmp_path, a=b"Content-Type: text/calendar; method=REQUEST\n\n" + calendar)
    meeting = {
        "uid": "1",
        "method": "REQUEST",
        "start": "2027-01-20T15:00:00",
        "end": None,
        "summary": "A chat",
    }
    assert found["meetings"] == [meeting]


def test_further_attached_messages_have_the_same_form(tmp_path: Path) -> None:
    part = b"--b\nContent-Type: message/rfc822\n\n" + ANSWER
    (found,) = explained(
        tmp_path, a=b"Content-Type: multipart/mixed; boundary=b\n\n" + part + part + b"--b--\n"
    )
    assert found["form"] == "forward_attached"
    (more,) = cast(list[dict[str, object]], found["more"])
    assert list(more) == FIELDS


def test_a_date_that_is_not_understood_and_a_quotation_without_author(tmp_path: Path) -> None:
    (found,) = explained(tmp_path, a=b"Date: some day\n\nYes.\n\n> Would you?\n")
    assert found["date"] == "some day"
    assert cast(dict[str, object], found["quoted"])["from"] is None


def test_folders_are_read_to_the_bottom_and_in_order(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "c.eml").write_bytes(ANSWER)
    names = [Path(str(found["file"])).name for found in explained(tmp_path, a=ANSWER, z=ANSWER)]
    assert names == ["a.eml", "c.eml", "z.eml"]


def test_each_line_is_given_as_soon_as_it_is_known(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(ANSWER)
    lines = explain_lines([tmp_path / "a.eml", tmp_path / "gone.eml"])
    assert next(lines)["error"] is None


def test_a_file_that_cannot_be_opened_still_has_its_line(tmp_path: Path) -> None:
    (found,) = explain_lines([tmp_path / "gone.eml"])
    assert list(found) == FIELDS
    assert "gone.eml" in str(found["error"])
    assert "check the path" in str(found["error"])
