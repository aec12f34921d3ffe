"""Mails as members, contacts and strangers write them in these tests, and members' answers to letters."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import format_datetime
from itertools import count
from typing import Any

from chalicelib.domain.address import Address
from chalicelib.domain.followup import FollowUpKind
from chalicelib.domain.letter import Letter, LetterKind
from chalicelib.domain.outcome import Outcome
from chalicelib.domain.thread import Stage, contact_id_of
from tests.world import World

ROBIN = "Robin Vale <robin@student.example.edu>"
JANE = "Jane Doe <jane@acme.example>"
TOM = "Tom Reed <tom@basalt.example>"
WORDS = "Dear Jane,\n\nI read your article on street trees. Could I ask you three questions?\n\nRobin"
_numbers = count(1)


def a_mail(
    text: str = WORDS,
    *,
    sender: str = ROBIN,
    to: str | Sequence[str] = JANE,
    cc: str | Sequence[str] = (),
    subject: str = "A question about street trees",
    date: datetime | None = None,
    message_id: str | None = None,
    answers: str | None = None,
) -> bytes:
    """An ordinary mail; `answers` is the message id that it replies to."""
    mail = EmailMessage(policy.default.clone(max_line_length=990))  # ids stay whole
    mail["From"] = sender
    mail["To"] = to if isinstance(to, str) else ", ".join(to)
    if cc:
        mail["Cc"] = cc if isinstance(cc, str) else ", ".join(cc)
    mail["Subject"] = subject
    mail["Message-ID"] = message_id or f"<mail-{next(_numbers)}@{sender.rpartition('@')[2].strip('>')}>"
    if date:
        mail["Date"] = format_datetime(date)
    if answers:
        mail["In-Reply-To"] = answers
        mail["References"] = answers
    mail.set_content(text)
    return mail.as_bytes()


def a_reply(text: str, *, sender: str = JANE, to: str = ROBIN, **changes: object) -> bytes:
    """From a contact, with the capture address in copy."""
    cc = "capture@placeholder.example"
    subject = "Re: A question about street trees"
    return a_mail(text, sender=sender, to=to, **{"cc": cc, "subject": subject, **changes})  # type: ignore[arg-type]


def a_forward(
    text: str, *, sender: str = JANE, note: str = "", date: str = "Tue, 12 Jan 2027 at 10:05"
) -> bytes:
    """As Gmail forwards a reply inline, to the capture address alone."""
    head = f"From: {sender}\nDate: {date}\nSubject: Re: A question about street trees\nTo: {ROBIN}"
    body = f"{note}\n\n---------- Forwarded message ---------\n{head}\n\n\n{text}\n"
    to = "capture@placeholder.example"
    return a_mail(body, to=to, subject="Fwd: A question about street trees")


def an_answer(letter: Letter, text: str, *, sender: str = ROBIN, quotes: bool = True) -> bytes:
    """A member's reply to a letter; known by the code in its footer, as quoted."""
    us = "Spring Fellows via Warmthread\n<hello@letters.warmthread.test>"
    quoted = f"\n\nOn Tue, 12 Jan 2027 at 09:31, {us} wrote:\n\n> Letter {letter.id}\n"
    body = text + quoted if quotes else text
    return a_mail(body, sender=sender, to="capture@placeholder.example", subject="Re: Logged")


def a_command(text: str) -> bytes:
    """A mail to the capture address alone that answers no letter."""
    return a_mail(text, to="capture@placeholder.example", subject="")


def say(world: World, letter: Letter, text: str, *, at: datetime | None = None) -> Outcome:
    return world.deliver(an_answer(letter, text), at=at)


def last(world: World, kind: LetterKind | None = None) -> Letter:
    """The one that was sent last, of any kind or of this one."""
    by_id = {letter.id: letter for letter in world.letters(kind)}
    return next(by_id[mail.letter_id] for mail in reversed(world.service.sent) if mail.letter_id in by_id)


def text_of(world: World, letter: Letter) -> str:
    """The letter's last sending as its reader sees it in plain text."""
    sent = world.service.by_letter[letter.id][-1]
    message: Any = message_from_bytes(sent.raw, policy=policy.default)
    return str(message.get_body(("plain",)).get_content())


def line_of(letter: Letter, who: str) -> int:
    """The number of the line of a letter that is about this address."""
    contacts = [item.contact_id for item in letter.items]
    return contacts.index(contact_id_of(Address(who))) + 1


def stage(world: World, who: str = "jane@acme.example") -> Stage:
    return world.thread(who).stage


def open_kinds(world: World, who: str = "jane@acme.example") -> set[FollowUpKind]:
    now = world.clock.now()
    return {f.kind for f in world.thread(who).follow_ups if f.state_at(now) == "open"}
