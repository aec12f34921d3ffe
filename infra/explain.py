"""`warmthread explain`: what is understood of mails, one JSON object each, without AWS."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from chalicelib.domain.address import Person
from chalicelib.domain.answer import answer_in
from chalicelib.domain.golden_rule import Finding, findings_in
from chalicelib.domain.sentences import Sentence, sentences_of
from chalicelib.domain.wording import is_english
from chalicelib.mail.drafts import around
from chalicelib.mail.read import read
from chalicelib.mail.reading import Form, MailDate, Meeting, Quoted, Reading


def explain_lines(paths: Iterable[Path]) -> Iterator[dict[str, Any]]:
    """One object a mail as soon as it is known; folders recursively, in sorted order."""
    for path in paths:
        for file in files_in(path):
            yield explain_file(file)


def files_in(path: Path) -> Iterator[Path]:
    """The mails under `path`; a file, or a path that does not exist, stands for itself."""
    if path.is_dir():
        # A link that leads nowhere is a mail that cannot be read, and is told as one.
        yield from sorted(file for file in path.rglob("*") if file.is_file() or file.is_symlink())
    else:
        yield path


def explain_file(file: Path) -> dict[str, Any]:
    try:
        raw = file.read_bytes()
    except OSError as error:
        return {"file": str(file), **_UNREAD, "error": unreadable(file, error)}
    return _of_file(str(file), explain(read(raw)))


def unreadable(file: Path, error: OSError) -> str:
    return f"{file} could not be read ({error.strerror or error}): check the path and its permissions."


def _of_file(name: str, found: dict[str, Any]) -> dict[str, Any]:
    """The whole object; what is attached is in the same form."""
    more = [_of_file(name, other) for other in found["more"]]
    return {"file": name, **found, "more": more, "error": None}


def explain(reading: Reading) -> dict[str, Any]:
    """The fields of one reading, in the order in which the design lists them."""
    # Split once for both who read it; nobody reads what a program wrote.
    sentences = () if reading.automatic else sentences_of(reading.new_text)
    intent, referred = _answer(reading, sentences)
    return {
        "form": str(reading.form),
        "from": _person(reading.sender),
        "to": [_person(person) for person in reading.to],
        "cc": [_person(person) for person in reading.cc],
        "subject": reading.subject,
        "date": _date(reading.date),
        "text": reading.text,
        "new_text": reading.new_text,
        "signature": reading.signature,
        "own_note": reading.own_note,
        "quoted": _quoted(reading.quoted),
        "automatic": str(reading.automatic) if reading.automatic else None,
        "bounced": list(reading.bounced),
        "permanent": reading.permanent,
        "back_on": reading.back_on.isoformat() if reading.back_on else None,
        "intent": intent,
        "referred": [_person(person) for person in referred],
        "meetings": [_meeting(meeting) for meeting in reading.meetings],
        "findings": _findings(reading, sentences),
        "more": [explain(other) for other in reading.more],
    }


def _answer(reading: Reading, sentences: Sequence[Sentence]) -> tuple[str | None, tuple[Person, ...]]:
    """Read from any human mail as if it were a contact's reply."""
    if reading.automatic:
        return None, ()
    written_at = reading.date.moment if reading.date else None
    people = (reading.sender, *reading.to, *reading.cc)
    answer = answer_in(sentences, written_at=written_at, people=people)
    return str(answer.intent), answer.referred


def _findings(reading: Reading, sentences: Sequence[Sentence]) -> list[dict[str, str]]:
    """Read from any human mail as if it were a member's outreach."""
    if reading.automatic or not is_english(reading.new_text):
        return []
    found = findings_in(reading.new_text, sentences, around(reading))
    return [finding_object(one) for one in found]


def finding_object(finding: Finding) -> dict[str, str]:
    return {"severity": str(finding.severity), "rule": finding.rule, "sentence": finding.sentence}


def _person(person: Person) -> dict[str, str | None]:
    return {"name": person.name, "address": person.address.value if person.address else None}


def _date(date: MailDate | None) -> str | None:
    if date is None:
        return None
    return date.moment.isoformat() if date.moment else date.written


def _quoted(quoted: Quoted | None) -> dict[str, Any] | None:
    if quoted is None:
        return None
    sender = _person(quoted.sender) if quoted.sender else None
    return {"from": sender, "date": _date(quoted.date), "text": quoted.text}


def _meeting(meeting: Meeting) -> dict[str, str | None]:
    return {
        "uid": meeting.uid,
        "method": meeting.method,
        "start": meeting.start.isoformat() if meeting.start else None,
        "end": meeting.end.isoformat() if meeting.end else None,
        "summary": meeting.summary,
    }


_UNREAD: dict[str, Any] = {
    "form": str(Form.ORIGINAL),
    "from": {"name": None, "address": None},
    "to": [],
    "cc": [],
    "subject": "",
    "date": None,
    "text": "",
    "new_text": "",
    "signature": "",
    "own_note": "",
    "quoted": None,
    "automatic": None,
    "bounced": [],
    "permanent": None,
    "back_on": None,
    "intent": None,
    "referred": [],
    "meetings": [],
    "findings": [],
    "more": [],
}
