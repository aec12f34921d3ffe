"""A mail that the member decides about: kept, asked about, and waiting under its address."""

from __future__ import annotations

from chalicelib.domain.address import fold_name
from chalicelib.domain.letter import Letter, LetterKind, Topic, letter_id
from chalicelib.domain.outcome import Outcome, OutcomeKind, Reason
from chalicelib.domain.thread import ThreadHead, WaitingHead
from chalicelib.mail.reading import Reading
from chalicelib.ports import Held, Write
from chalicelib.usecases.captures import Hold
from chalicelib.usecases.decision import Decision, Loaded, delivery_of, once, owed, record
from chalicelib.usecases.understand import Situation

_MOST_WAITING = 20


def hold(capture: Hold, reading: Reading, situation: Situation, loaded: Loaded) -> Decision:
    candidates = _candidates(capture, loaded)
    reason = Reason.SEVERAL_CANDIDATES if len(candidates) > 1 else capture.reason
    outcome = Outcome(OutcomeKind.HELD, reason)
    letters = _question(capture, reading, situation, candidates)
    who = capture.who
    held = Held(
        member_id=situation.member.id,
        envelope=situation.envelope,
        outcome=outcome,
        received_at=situation.envelope.received_at,
        sender_name=(who.name or "")[:100] or None if who else None,
        sender=who.address if who else None,
        subject=reading.subject[:200],
    )
    write = Write(
        letters=tuple(letters),
        outcome=record(situation, outcome, letters),
        hold=held,
        waiting=_waits(capture, situation),
    )
    return Decision(outcome, (write,))


def _candidates(capture: Hold, loaded: Loaded) -> tuple[ThreadHead, ...]:
    name = fold_name(capture.who.name) if capture.who else ""
    if capture.reason is not Reason.NO_ADDRESS or not name:
        return ()
    return tuple(head for head in loaded.heads if fold_name(head.contact.name) == name)


def _waits(capture: Hold, situation: Situation) -> WaitingHead | None:
    """Under the address, so that a thread that is created later captures it again."""
    address = capture.who.address if capture.who else None
    if capture.reason is not Reason.UNKNOWN_SENDER or address is None:
        return None
    here = situation.view.heads.get(address)
    if isinstance(here, ThreadHead):
        return None
    objects = (*(here.objects if here else ()), situation.envelope.object_key)
    version = (here.version if here else 0) + 1
    return WaitingHead(situation.member.id, address, version, tuple(dict.fromkeys(objects))[-_MOST_WAITING:])


def _question(
    capture: Hold, reading: Reading, situation: Situation, candidates: tuple[ThreadHead, ...]
) -> list[Letter]:
    """What is not safe to show is asked nothing about; it is a line of the digest."""
    who = capture.who
    sender = f"{who.name or ''} <{who.address or ''}>".strip() if who else ""
    address = who.address.value if who and who.address else ""
    facts = {
        "sender": sender.replace("<>", "").strip(),
        "address": address,
        "subject": reading.subject[:200],
    }
    match capture.reason:
        case Reason.UNCHECKED | Reason.SUSPECTED_SPAM:
            return []
        case Reason.UNPROVED:
            day = f"{situation.envelope.received_at:%Y-%m-%d}"
            return once(situation, Topic.WAS_THIS_YOU, day, facts=facts)
        case Reason.UNKNOWN_SENDER:
            return once(situation, Topic.UNKNOWN_SENDER, address, facts=facts)
        case _:
            named = (
                f"{h.contact.shown_as} <{h.contact.addresses[0]}>" for h in candidates if h.contact.addresses
            )
            facts |= {"name": (who.name or "") if who else "", "candidates": ";".join(named)}
            found = letter_id(situation.member.id, "who", delivery_of(situation.envelope))
            return [owed(situation, LetterKind.QUESTION, Topic.WHO_IS_IT, found, facts=facts)]
