"""Plays a scenario through the real Lambdas: mails come, time passes, and what is due happens."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage, Message
from email.policy import default
from typing import assert_never

from chalicelib.domain.address import Address
from chalicelib.domain.joining import join_address
from chalicelib.domain.letter import LetterKind
from chalicelib.domain.member import Member, MemberId
from chalicelib.mail.read import read
from chalicelib.ports import Ledger
from chalicelib.usecases.capture_mail import outcome_owner
from chalicelib.usecases.enrol import Enrol
from chalicelib.usecases.timeline import timeline
from chalicelib.web.links import link_of
from infra.played import Play, Played, PlayedLetter, PlayedOutcome
from infra.played_json import played_member
from infra.scenario import Scenario, ScenarioMember
from infra.stack import PlayedStack, SentMail, played_stack
from infra.steps import Box, Feedback, LetterRef, Mail, Press, Step, Wait, Which

PLACEHOLDER = b"capture@placeholder.example"
_SWEEP = timedelta(minutes=5)
_LINK = re.compile(r"/act/([\w.=-]+)")


class CannotPlay(Exception):  # noqa: N818 - reads as what it says
    """A step asks for something that is not there; the sentence names the step."""


def play(scenario: Scenario, progress: Callable[[Step], None] = lambda _step: None) -> Play:
    """Plays every step in order. Leaves nothing behind; `CannotPlay` names a step that cannot be."""
    with played_stack(scenario.cohort, scenario.steps[0].at) as stack:
        player = _Player(scenario, stack)
        player.enrol()
        for step in scenario.steps:
            progress(step)
            player.take(step)
        return player.result()


@dataclass(slots=True)
class _Player:
    scenario: Scenario
    stack: PlayedStack
    members: dict[Address, Member] = field(default_factory=dict)  # as enrolled
    outcomes: list[PlayedOutcome] = field(default_factory=list)

    def enrol(self) -> None:
        enrol = Enrol(self.ledger, self.stack.wiring.queues, self.stack.clock, self.stack.new_secret)
        for member in self.scenario.members:
            found = enrol(
                Member(MemberId(""), member.name, member.addresses, secret="", timezone=member.timezone)
            )
            self.members[member.addresses[0]] = found

    def take(self, step: Step) -> None:
        self._let_time_pass(step.at)
        match step.what:
            case Mail():
                self._mail(step, step.what)
            case Press():
                self._press(step, step.what)
            case Feedback():
                letter = self._letter(step, step.what.letter, step.what.member)
                self.stack.feed_back(step.what.kind.value, letter)
                self.stack.settle()
            case Wait():
                pass
            case never:
                assert_never(never)

    def result(self) -> Play:
        now = self.stack.clock.now()
        everybody = self.members.values()
        members = [played_member(timeline(self.ledger, member, now), now) for member in everybody]
        letters = [self._played_letter(number, mail) for number, mail in enumerate(self.stack.sent, 1)]
        html = tuple(_part(mail.message, "html") for mail in self.stack.sent)
        played = Played(outcomes=self.outcomes, members=members, letters=letters)
        known = tuple(ScenarioMember(m.name, m.addresses, m.timezone) for m in everybody)
        return Play(replace(self.scenario, members=known), played, html)

    @property
    def ledger(self) -> Ledger:
        return self.stack.wiring.ledger

    # ------------------------------------------------------------ time

    def _let_time_pass(self, until: datetime) -> None:
        """Sweeps at every fifth minute at which something is due, up to `until`."""
        while (tick := self._next_sweep()) is not None and tick <= until:
            self.stack.clock.move_to(tick)
            self.stack.sweep()
            self.stack.settle()
        self.stack.clock.move_to(until)

    def _next_sweep(self) -> datetime | None:
        """The first sweep that is not before anything is due, and after the present."""
        now, due = self.stack.clock.now(), self.stack.next_due()
        if due is None:
            return None
        from_midnight = max(due, now + timedelta(seconds=1)) - _midnight(now)
        ticks = -(-from_midnight // _SWEEP)
        return _midnight(now) + ticks * _SWEEP

    # ------------------------------------------------------------ steps

    def _mail(self, step: Step, what: Mail) -> None:
        raw, recipient = what.path.read_bytes(), self._recipient(step, what)
        if what.member in self.members:
            own = self.members[what.member].capture_address(self.scenario.cohort)
            raw = raw.replace(PLACEHOLDER, own.value.encode())
        if what.reply_to:
            raw = _answering(raw, self._letter(step, what.reply_to, what.member).provider_id)
        sender = read(raw).outer.sender.address
        verdicts = what.verdicts
        key = self.stack.receive(
            raw,
            {
                "source": sender.value if sender else "",
                "recipients": [recipient.value],
                "verdicts": {
                    name: getattr(verdicts, name).value for name in ("spf", "dkim", "dmarc", "spam", "virus")
                },
            },
        )
        self.stack.settle()
        self._note_outcome(step, key, recipient)
        self._note_members()

    def _recipient(self, step: Step, what: Mail) -> Address:
        cohort = self.scenario.cohort
        if what.to is Box.JOIN:
            return join_address(cohort)
        if what.member not in self.members:
            raise CannotPlay(f"step {step.number}: {what.member} has not joined before it")
        capture = self.members[what.member].capture_address(cohort)
        match what.to:
            case Box.CAPTURE:
                return capture
            case Box.CHECK:
                return Address(f"{capture.local}+check@{capture.domain}")
            case Address() as to:
                return capture if to.value.encode() == PLACEHOLDER else to
            case never:
                assert_never(never)

    def _note_members(self) -> None:
        """Who joined stands behind those who were there from the first step."""
        known = {member.id for member in self.members.values()}
        for member in self.ledger.members():
            if member.id not in known:
                self.members[member.addresses[0]] = member

    def _note_outcome(self, step: Step, key: str, recipient: Address) -> None:
        record = self.ledger.outcome(key, outcome_owner(recipient))
        if record is None:
            raise CannotPlay(f"step {step.number}: the mail has no outcome; the capture Lambda failed")
        reason = record.outcome.reason
        self.outcomes.append(
            PlayedOutcome(
                step=step.number,
                recipient=recipient.value,
                outcome=record.outcome.kind.value,
                reason=reason.value if reason else None,
            )
        )

    def _press(self, step: Step, what: Press) -> None:
        mail = self._letter(step, what.letter, what.member)
        token = self._token(mail, what.link)
        if token is None:
            raise CannotPlay(
                f'step {step.number}: the letter "{mail.message["Subject"]}" has no link "{what.link}"; '
                f"it has: {', '.join(self._links(mail)) or 'none (the cohort has no link_base)'}"
            )
        self.stack.press(token)
        self.stack.settle()

    def _token(self, mail: SentMail, link: str) -> str | None:
        return self._links(mail).get(link.replace("_", " ").lower())

    def _links(self, mail: SentMail) -> dict[str, str]:
        """The links of a letter by their names: "done" is the first, "done-2" that of line 2."""
        found: dict[str, str] = {}
        for token in _LINK.findall(_part(mail.message, "html")):
            link = link_of(token, self.stack.wiring.link_secret)
            if link:
                found.setdefault(link.verb, token)
                found.setdefault(f"{link.verb}-{link.line}", token)
        return found

    def _letter(self, step: Step, ref: LetterRef, member: Address | None) -> SentMail:
        wanted = [m for m in self.stack.sent if self._is(m, ref.kind, member)]
        if not wanted:
            kind = ref.kind.value if ref.kind else "any"
            raise CannotPlay(f"step {step.number}: no letter of kind {kind} was sent before it")
        return wanted[-1] if ref.which is Which.LAST else wanted[0]

    def _is(self, mail: SentMail, kind: LetterKind | None, member: Address | None) -> bool:
        for_member = member is None or mail.recipient == member.value
        return for_member and kind in (None, mail.letter.kind)

    # ------------------------------------------------------------ what came of it

    def _played_letter(self, number: int, mail: SentMail) -> PlayedLetter:
        kind = mail.letter.kind
        member = self.members.get(Address(mail.recipient))
        zone = member.timezone if member else self.scenario.cohort.timezone
        message = mail.message
        return PlayedLetter(
            at=mail.at.astimezone(zone).isoformat(),
            to=mail.recipient,
            kind=kind.value,
            subject=str(_decoded(mail)["Subject"]),
            text=_part(message, "plain"),
            html_file=f"letters/{number:03}-{kind.value}.html",
            headers={name: str(value) for name, value in _decoded(mail).items()},
        )


def _midnight(now: datetime) -> datetime:
    return now.replace(hour=0, minute=0, second=0, microsecond=0)


def _decoded(mail: SentMail) -> EmailMessage:
    """The letter as a mail program reads it: encoded words decoded."""
    return message_from_bytes(mail.raw, policy=default)


def _part(message: Message, subtype: str) -> str:
    """The decoded text of the first part of that kind."""
    for part in message.walk():
        if part.get_content_type() == f"text/{subtype}":
            payload = part.get_payload(decode=True)
            assert isinstance(payload, bytes)
            return payload.decode("utf-8").replace("\r\n", "\n")
    return ""


def _answering(raw: bytes, provider_id: str) -> bytes:
    """The mail as an answer to a letter: its own In-Reply-To and References give way."""
    head, gap, body = raw.partition(b"\r\n\r\n" if b"\r\n\r\n" in raw else b"\n\n")
    kept = re.sub(rb"(?im)^(?:in-reply-to|references):.*(?:\r?\n[ \t].*)*\r?\n?", b"", head).rstrip(b"\r\n")
    end = b"\r\n" if gap.startswith(b"\r") else b"\n"
    answered = b"<%s@email.amazonses.com>" % provider_id.encode()
    return end.join([kept, b"In-Reply-To: " + answered, b"References: " + answered]) + gap + body
