"""From what a mail is to what is written: pure, values in and a decision out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import assert_never

from chalicelib.domain.address import Person
from chalicelib.domain.letter import LetterId, LetterKind, Topic, letter_id
from chalicelib.domain.member import MemberId
from chalicelib.domain.outcome import Outcome, OutcomeKind, Reason
from chalicelib.domain.proof import Envelope, Recapture
from chalicelib.domain.thread import ContactId, ThreadHead
from chalicelib.letters.reviews import facts_of
from chalicelib.mail.reading import Reading
from chalicelib.ports import Write
from chalicelib.usecases.captures import Advise, Capture, Dismiss, Entry, Hold, Instruct, Log, News, Practise
from chalicelib.usecases.decision import (
    Decision,
    Loaded,
    delivery_of,
    desk_of,
    notice_id,
    once,
    owed,
    record,
    released,
)
from chalicelib.usecases.holding import hold
from chalicelib.usecases.instruct import decide_instruction
from chalicelib.usecases.receipts import FIRST_RECEIPTS, receipt
from chalicelib.usecases.thread_work import (
    Changed,
    Desk,
    Thread,
    thread_named,
    thread_of,
    with_rows,
)
from chalicelib.usecases.understand import Situation, heads_by_reference

_MOST_NAMED = 3


def possible_letters(
    reading: Reading, envelope: Envelope, member_id: MemberId, secret: str
) -> tuple[LetterId, ...]:
    """The ids of all letters that a capture may owe but once: whether they exist decides."""
    day = f"{envelope.received_at:%Y-%m-%d}"
    sender = reading.outer.sender.address
    return (
        notice_id(member_id, Topic.FORMER_ADDRESS, day),
        notice_id(member_id, Topic.SUSPENDED, day),
        notice_id(member_id, Topic.ADDRESS_SHOWN, secret),
        notice_id(member_id, Topic.WAS_THIS_YOU, day),
        notice_id(member_id, Topic.UNKNOWN_SENDER, sender.value if sender else ""),
    )


def threads_of(
    capture: Capture, situation: Situation, heads: Sequence[ThreadHead] = ()
) -> tuple[Thread, ...]:
    """The threads that a capture is logged on, one an entry, without their logs. `heads` are all
    of the member's, needed where somebody has no address."""
    if not isinstance(capture, Log):
        return ()
    return tuple(_thread_of_entry(entry, capture, situation, heads) for entry in capture.entries)


def names_without_address(capture: Capture) -> bool:
    """Whether only a name says whom it is about, so that all heads must be looked through."""
    match capture:
        case Log(entries):
            return any(entry.who.address is None for entry in entries)
        case Hold(reason):
            return reason is Reason.NO_ADDRESS
        case _:
            return False


def decide(capture: Capture, reading: Reading, situation: Situation, loaded: Loaded) -> Decision:
    """`reading` gives the words by which a held mail is shown."""
    match capture:
        case Log():
            return _log(capture, situation, loaded)
        case Hold():
            return hold(capture, reading, situation, loaded)
        case Dismiss():
            return _dismiss(capture, situation)
        case Practise():
            facts = {"subject": capture.subject[:200]}
            return _answered(situation, Reason.PRACTICE, LetterKind.ANSWER, Topic.PRACTICE, facts)
        case Advise(found, subject, sent_to):
            facts = facts_of(found, subject=subject, sent_to=_names(sent_to))
            return _answered(situation, Reason.REVIEWED, LetterKind.DRAFT_REVIEW, Topic.REVIEWED, facts)
        case Instruct():
            return decide_instruction(capture, reading, situation, loaded)
        case never:
            assert_never(never)


# ---------------------------------------------------------------- logged


def _thread_of_entry(entry: Entry, capture: Log, situation: Situation, heads: Sequence[ThreadHead]) -> Thread:
    channel = entry.news[0].channel
    via = _continues(entry, capture, situation)
    if entry.who.address is None and via is None:
        return thread_named(entry.who.name or "", heads, channel=channel)
    return thread_of(entry.who, situation.view, via=via, channel=channel)


def _continues(entry: Entry, capture: Log, situation: Situation) -> ThreadHead | None:
    """The thread that a reference leads to, for somebody of whom nothing else is known: a contact's
    second address or an assistant stays on the thread. Who has a thread stays on that, since one
    mail may have begun several; and somebody whom that contact named is a person of their own."""
    view, address = situation.view, entry.who.address
    via = next(iter(heads_by_reference(capture.references, view)), None)
    if via is None or any(person.address == address for person in via.referred if person.address):
        return None
    known = address is not None and isinstance(view.heads.get(address), ThreadHead)
    return None if known else via


def _log(capture: Log, situation: Situation, loaded: Loaded) -> Decision:
    desk = desk_of(situation, loaded)
    changes = _changes(capture, situation, loaded, desk)
    news = any(changed.is_news for changed in changes)
    outcome = Outcome(OutcomeKind.LOGGED, None if news else Reason.ALREADY_LOGGED)
    letters = [*receipt(changes, capture, situation)] if news else []
    if capture.shows_address:
        letters += once(situation, Topic.ADDRESS_SHOWN, situation.member.secret)
    threads = [
        desk.write(changed, message_ids=_new_ids(changed, situation)) for changed in changes if changed.new
    ]
    counted = replace(
        situation.member, captured=situation.member.captured + 1, version=situation.member.version + 1
    )
    again = _waiting(changes, situation, loaded)
    last = Write(
        threads=tuple(threads[-1:]),
        letters=tuple(letters),
        outcome=record(situation, outcome, letters, again),
        member=counted if news and situation.member.captured < FIRST_RECEIPTS else None,
        member_id=situation.member.id,
        release=released(situation),
    )
    first = tuple(Write(threads=(thread,)) for thread in threads[:-1])
    return Decision(outcome, (*first, last), again)


def _changes(capture: Log, situation: Situation, loaded: Loaded, desk: Desk) -> list[Changed]:
    """One change a thread: entries that lead to the same thread are one event in it."""
    news: dict[ContactId, list[News]] = {}
    threads: dict[ContactId, Thread] = {}
    for entry in capture.entries:
        thread = _thread_of_entry(entry, capture, situation, loaded.heads)
        known = threads.get(thread.contact.id)
        threads[thread.contact.id] = _both(known, thread) if known else thread
        heard = news.setdefault(thread.contact.id, [])
        heard += [item for item in entry.news if item not in heard]
    return [
        desk.change(with_rows(thread, loaded.rows), desk.observe(news[contact_id], contact_id))
        for contact_id, thread in threads.items()
    ]


def _both(one: Thread, other: Thread) -> Thread:
    addresses = tuple(dict.fromkeys((*one.contact.addresses, *other.contact.addresses)))
    return replace(
        one,
        contact=replace(one.contact, addresses=addresses),
        pointers=tuple(dict.fromkeys((*one.pointers, *other.pointers))),
    )


def _new_ids(changed: Changed, situation: Situation) -> list[str]:
    """An id that is known already stays where it is, whatever a later mail claims."""
    known = situation.view.known_ids
    return [row.message_id for row in changed.new if row.message_id and row.message_id not in known]


def _waiting(changes: Sequence[Changed], situation: Situation, loaded: Loaded) -> tuple[Envelope, ...]:
    """Mails that were held because their sender was unknown, and now is not."""
    delivery = delivery_of(situation.envelope)
    objects = {key for changed in changes for key in objects_freed(changed.thread, delivery)}
    cause = Recapture(situation.envelope.object_key)
    found = (held.envelope for held in loaded.held if held.envelope.object_key in objects)
    return tuple(replace(envelope, recapture=cause) for envelope in found)


def objects_freed(thread: Thread, delivery: str) -> tuple[str, ...]:
    """Those that waited for this thread, also where this very delivery began it and then was cut off."""
    if thread.replaces:
        return thread.replaces.objects
    was_cut_off = any(row.delivery == delivery for row in thread.rows)
    return thread.head.waiting if thread.head and was_cut_off else ()


# ---------------------------------------------------------------- dismissed, answered


def _dismiss(capture: Dismiss, situation: Situation) -> Decision:
    day = f"{situation.envelope.received_at:%Y-%m-%d}"
    letters = once(situation, capture.notice, day) if capture.notice else []
    outcome = record(situation, capture.outcome, letters)
    member_id = situation.member.id
    write = Write(letters=tuple(letters), outcome=outcome, member_id=member_id, release=released(situation))
    return Decision(capture.outcome, (write,))


def _answered(
    situation: Situation, reason: Reason, kind: LetterKind, topic: Topic, facts: Mapping[str, str]
) -> Decision:
    """By one letter, and with nothing logged."""
    outcome = Outcome(OutcomeKind.ANSWERED, reason)
    found = letter_id(situation.member.id, reason, delivery_of(situation.envelope))
    letter = owed(situation, kind, topic, found, facts=facts)
    write = Write(
        letters=(letter,),
        outcome=record(situation, outcome, [letter]),
        member_id=situation.member.id,
        release=released(situation),
    )
    return Decision(outcome, (write,))


def _names(people: Sequence[Person]) -> str:
    named = [person.name or str(person.address) for person in people[:_MOST_NAMED]]
    return ", ".join(named) + (" and others" if len(people) > _MOST_NAMED else "")
