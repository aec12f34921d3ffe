"""Raw mails of a time, captured again: those that lack an outcome, as after a restored table."""

from __future__ import annotations

import time
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from chalicelib.domain.address import Address
from chalicelib.domain.member import capture_address
from chalicelib.domain.proof import Envelope
from chalicelib.ports import StoredMail
from chalicelib.usecases.reconcile import Reconcile, Unsettled
from chalicelib.wiring import SystemClock
from infra.operating.received_hop import guessed_envelope
from infra.operating.stacks import Stack


@dataclass(frozen=True, slots=True)
class Recapture:
    """What there is to do. `guessed` of the envelopes are read off the mails themselves, and nobody
    can tell for whom the mails of `unknown` are."""

    mails: int
    envelopes: tuple[Envelope, ...]
    guessed: int
    unknown: tuple[str, ...]

    @property
    def settled(self) -> int:
        return self.mails - len(self.envelopes) - len(self.unknown)


def find_mails(stack: Stack, since: datetime, until: datetime) -> Recapture:
    """The mails stored meanwhile that lack an outcome. One that has its outcomes would do nothing."""
    found = Reconcile(stack.ledger, stack.raw_mail, SystemClock()).between(since, until)
    known = {mail.object_key: _envelope(stack, mail) for mail in found.unsettled}
    return Recapture(
        mails=found.mails,
        envelopes=tuple(filter(None, known.values())),
        guessed=sum(mail.notice_was_lost and known[mail.object_key] is not None for mail in found.unsettled),
        unknown=tuple(key for key, envelope in known.items() if envelope is None),
    )


def mails_to(stack: Stack, secrets: Container[str], since: datetime, until: datetime) -> Iterator[Envelope]:
    """The notices of the mails stored meanwhile that went to capture addresses with these secrets,
    whatever their outcomes."""
    for mail in stack.raw_mail.stored(since, until):
        kept = stack.raw_mail.envelope(mail.object_key)
        to = tuple(each for each in kept.recipients if _secret(each) in secrets) if kept else ()
        if kept and to:
            yield replace(kept, recipients=to)


def _secret(recipient: Address) -> str:
    found = capture_address(recipient)
    return found.secret if found else ""


def capture_again(
    stack: Stack,
    envelopes: Sequence[Envelope],
    *,
    rate: float = 5.0,
    pause: Callable[[float], None] = time.sleep,
) -> Iterator[Envelope]:
    """Each envelope once its mail is in the queue. Outcomes, rows and letters have ids of their cause,
    so that a mail that comes twice changes nothing and sends nothing the second time."""
    for envelope in envelopes:
        stack.queues.capture_again((envelope,))
        yield envelope
        pause(1 / rate)


def _envelope(stack: Stack, mail: Unsettled) -> Envelope | None:
    kept = stack.raw_mail.envelope(mail.object_key)
    if kept is not None:
        return kept
    raw = stack.raw_mail.fetch(mail.object_key)
    return guessed_envelope(raw, StoredMail(mail.object_key, mail.stored_at))
