"""What a member answered to a letter, or wrote to the capture address alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from chalicelib.domain.command import read_command
from chalicelib.domain.letter import Item, LetterKind, Topic, letter_id
from chalicelib.domain.outcome import Outcome, OutcomeKind, Reason
from chalicelib.domain.touch import Observation
from chalicelib.mail.reading import Reading
from chalicelib.ports import Errand, ErrandKind, Ledger, ThreadChange, Write
from chalicelib.usecases.beginning import begun
from chalicelib.usecases.captures import Instruct
from chalicelib.usecases.commands import obey
from chalicelib.usecases.decision import Decision, Loaded, delivery_of, desk_of, owed, record, released
from chalicelib.usecases.instruction import Effect, Instruction
from chalicelib.usecases.notes import kept
from chalicelib.usecases.questions import answer_question
from chalicelib.usecases.thread_work import Desk, Thread, with_rows
from chalicelib.usecases.understand import Situation

_GREETING = re.compile(
    r"(?:hi|hello|hey|dear|good (?:morning|afternoon|evening))\s+"
    r"(?:(?:mr|mrs|ms|mx|dr|prof)\.?\s+)?(?P<name>[^\s,!.;:]+)",
    re.I,
)
# "Jane, thank you ...", "Good morning, Jane!": only where somebody of that name is known.
_CALLED = re.compile(
    r"(?:(?:hi|hello|hey|thanks|thank you|good (?:morning|afternoon|evening)),?\s+)?"
    r"(?P<name>[^\s,!.;:]+)\s*(?:[,!]|$)",
    re.I,
)
_NOT_RECEIVED = Outcome(OutcomeKind.ANSWERED, Reason.NOT_RECEIVED)
_BODY = 3_500
# Who "hi there" and "hi I have done two so far" greet: nobody but us.
_US = frozenset(
    {
        *("warmthread", "there", "team", "all", "again", "everybody", "everyone"),
        *("i", "i'm", "i’m", "i've", "i’ve", "i'd", "i’d"),
    }
)


def effect_of(capture: Instruct, reading: Reading, situation: Situation, loaded: Loaded) -> Effect:
    """What it comes to; needs `loaded.heads`, and not yet the logs of the threads."""
    instruction = Instruction(capture.text, capture.letter, reading.outer.subject, situation, loaded)
    command = read_command(capture.text, today=instruction.today)
    stray = _meant_for_contact(instruction) if command is None else None
    answered = stray or answer_question(command, instruction) or begun(command, instruction)
    if answered:
        return answered
    return obey(command, instruction) if command else kept(capture.text, instruction)


def load_instruction(ledger: Ledger, capture: Instruct, reading: Reading, situation: Situation) -> Loaded:
    """Commands may be about any thread; only the logs of those that they touch are read."""
    member_id, letter = situation.member.id, capture.letter
    key = letter.delivery.partition("~")[0] if letter and letter.delivery else None
    original = ledger.outcome(key, member_id) if key else None
    loaded = Loaded(heads=ledger.heads(member_id), original=original)
    threads = [t for t, _ in effect_of(capture, reading, situation, loaded).rows if t.head]
    rows = {t.contact.id: ledger.rows(member_id, t.contact.id) for t in threads}
    return replace(loaded, rows=rows)


def decide_instruction(capture: Instruct, reading: Reading, situation: Situation, loaded: Loaded) -> Decision:
    """Every instruction is answered: silence is never the answer."""
    effect = effect_of(capture, reading, situation, loaded)
    found = letter_id(situation.member.id, "answer", delivery_of(situation.envelope))
    letter = owed(situation, effect.kind, effect.topic, found, items=effect.items, facts=effect.facts)
    if reading.outer.message_id:
        letter = replace(letter, in_reply_to=f"<{reading.outer.message_id}>")
    threads = _threads(effect, desk_of(situation, loaded))
    last = Write(
        threads=tuple(threads[-1:]),
        letters=(letter,),
        outcome=record(situation, effect.outcome, [letter], effect.again),
        member=effect.member,
        member_id=situation.member.id,
        release=tuple(dict.fromkeys((*effect.release, *released(situation)))),
    )
    first = tuple(Write(threads=(thread,)) for thread in threads[:-1])
    # Other settings mean other times at which to look at the threads; another goal does not.
    replans = effect.member is not None and effect.topic is Topic.SETTINGS
    errands = (Errand(ErrandKind.REPLAN, situation.member.id),) if replans else ()
    return Decision(effect.outcome, (*first, last), effect.again, errands)


def _threads(effect: Effect, desk: Desk) -> Sequence[ThreadChange]:
    by_contact: dict[str, tuple[Thread, list[Observation]]] = {}
    for thread, row in effect.rows:
        by_contact.setdefault(thread.contact.id, (thread, []))[1].append(row)
    changes = [desk.change(with_rows(thread, desk.rows), rows) for thread, rows in by_contact.values()]
    return [desk.write(changed) for changed in changes if changed.new]


def _meant_for_contact(instruction: Instruction) -> Effect | None:
    """A reply that greets the contact reached us and not them; the text comes back to be copied."""
    first = next((line.strip() for line in instruction.text.splitlines() if line.strip()), "")
    greeting = _GREETING.match(first)
    called = greeting or _CALLED.match(first)
    item = _greeted(called["name"], instruction) if called else None
    if item is None and (greeting is None or _is_us(greeting["name"], instruction)):
        return None
    head = instruction.head(item) if item else None
    addresses = head.contact.addresses if head else ()
    return Effect(
        outcome=_NOT_RECEIVED,
        kind=LetterKind.ANSWER,
        topic=Topic.NOT_RECEIVED,
        items=(item,) if item else (),
        facts={"address": addresses[0].value if addresses else "", "body": instruction.text[:_BODY]},
    )


def _is_us(name: str, instruction: Instruction) -> bool:
    return name.casefold() in {*_US, *instruction.situation.cohort.programme.casefold().split()}


def _greeted(name: str, instruction: Instruction) -> Item | None:
    """Whom the greeting names, among the people of the letter and then among all contacts."""
    everyone = (*instruction.items, *(Item(head.contact.id) for head in instruction.loaded.heads))
    for item in everyone:
        head = instruction.head(item)
        if head and name.casefold() in (head.contact.name or "").casefold().split():
            return item
    return None
