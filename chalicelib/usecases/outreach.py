"""A mail that the member sent: one entry for each contact, and what an answer proves that it quotes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chalicelib.domain.address import Person
from chalicelib.domain.golden_rule import Severity, read_findings
from chalicelib.domain.touch import Asking, Kind, Quality, clip_summary
from chalicelib.mail.quoting import split_reply
from chalicelib.mail.reading import Form, Quoted, Reading
from chalicelib.usecases.captures import Capture, Entry, Log, News
from chalicelib.usecases.talks import answering, moment, talk_news

if TYPE_CHECKING:
    from chalicelib.usecases.understand import Situation


def outreach(reading: Reading, situation: Situation, contacts: list[Person]) -> Capture:
    written_at = moment(reading.outer.date, situation.calendar)
    text = reading.new_text if reading.form is Form.ORIGINAL else reading.own_note
    sent = News(
        kind=Kind.SENT,
        claimed_at=written_at,
        subject=reading.outer.subject,
        text=text,
        asking=asking_in(text),
        message_id=reading.outer.message_id,
    )
    talks = talk_news(reading, claimed_at=written_at, quality=Quality.ORIGINAL, calendar=situation.calendar)
    entries = [Entry(person, (sent, *talks)) for person in contacts]
    if reading.form is Form.ORIGINAL:
        entries = _with_quoted_reply(entries, reading, situation)
    # A forward carries the references of the thread that it was taken from, not of its own.
    references = reading.outer.references if reading.form is Form.ORIGINAL else ()
    return Log(tuple(entries), references, shows_address=situation.is_shown(reading))


def asking_in(text: str) -> Asking | None:
    """The first sentence that asks for a job, else the first that comes close to it."""
    found = [finding for finding in read_findings(text) if finding.severity is not Severity.HINT]
    worst = min(found, key=lambda finding: finding.severity is not Severity.BREAKS, default=None)
    return Asking(worst.rule, clip_summary(worst.sentence)) if worst else None


def _with_quoted_reply(entries: list[Entry], reading: Reading, situation: Situation) -> list[Entry]:
    """A BCC'd answer also proves the message that it quotes, unless the member wrote that too."""
    quoted = reading.quoted
    if quoted is None or quoted.sender is None or not quoted.text.strip():
        return entries
    author = _author_among(quoted.sender, entries)
    if author is None:
        return entries
    news = _quoted_reply(quoted, reading, situation)
    return [Entry(e.who, (news, *e.news)) if e.who == author else e for e in entries]


def _author_among(sender: Person, entries: list[Entry]) -> Person | None:
    """The contact who is quoted: by address, or by name where the quote gives only a name."""
    people = [entry.who for entry in entries]
    if sender.address:
        return next((p for p in people if p.address == sender.address), None)
    name = (sender.name or "").casefold()
    named = [p for p in people if p.name and p.name.casefold() == name]
    return named[0] if len(named) == 1 else None


def _quoted_reply(quoted: Quoted, reading: Reading, situation: Situation) -> News:
    written_at = moment(quoted.date, situation.calendar)
    text = split_reply(quoted.text).new_text
    reply = News(
        kind=Kind.REPLY,
        claimed_at=written_at,
        quality=Quality.QUOTED,
        subject=reading.outer.subject,
        text=text,
        message_id=reading.outer.references[-1] if reading.outer.references else None,
        inferred=True,
    )
    return answering(reply, situation.calendar)
