"""What each command does: one function a command, from the instruction to its effect."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from chalicelib.domain.command import (
    Choose,
    Command,
    First,
    Goal,
    Learned,
    LogContact,
    Meant,
    Note,
    Pause,
    Simple,
    Snooze,
    TalkAt,
    Unclear,
    Verb,
    WrongPerson,
)
from chalicelib.domain.followup import FollowUpKind
from chalicelib.domain.letter import Item, LetterKind, Topic
from chalicelib.domain.proof import Recapture
from chalicelib.domain.thread import ContactId, ThreadHead
from chalicelib.domain.touch import Kind, TalkNews, TalkSign, of_people, touches
from chalicelib.usecases.decision import MOST_ITEMS
from chalicelib.usecases.digest import digest_items
from chalicelib.usecases.instruction import (
    Effect,
    Instruction,
    follow_up_of,
    may_be_about,
    recent_items,
    row,
    unclear,
    which,
)
from chalicelib.usecases.letter_settings import pause, start, stop
from chalicelib.usecases.notes import learned, note
from chalicelib.usecases.teaching import book, first, former_goal, goal
from chalicelib.usecases.thread_work import Thread, thread_named

_WANTED = {Verb.ANSWERED: FollowUpKind.ANSWER, Verb.THANKED: FollowUpKind.THANK_YOU}
_TALK_KINDS = frozenset({FollowUpKind.PREPARE, FollowUpKind.THANK_YOU, FollowUpKind.AGREE_TIME})


def obey(command: Command, instruction: Instruction) -> Effect:
    match command:
        case Simple(verb, line):
            return _VERBS[verb](instruction, line)
        case Snooze(_, line):
            return _with_line(instruction, line, lambda item, head: _snooze(command, instruction, item, head))
        case TalkAt(_, line):
            return _with_line(
                instruction, line, lambda _item, head: _talk(command, instruction, head), subject=_its_thread
            )
        case Meant(_, _, line):
            return _with_line(
                instruction, line, lambda _item, head: _meant(command, instruction, head), subject=_its_thread
            )
        case WrongPerson():
            return _wrong_person(command, instruction)
        case Note(text):
            return note(text, instruction)
        case Learned(text):
            return learned(text, instruction)
        case Goal():
            return goal(command, instruction)
        case First():
            return first(command, instruction)
        case LogContact():
            return _log(command, instruction)
        case Pause():
            return pause(command, instruction)
        case Choose():
            return unclear(instruction, "a number or an address by itself")
        case Unclear(word):
            return unclear(instruction, word)


# ---------------------------------------------------------------- about a line of a letter

_OnLine = Callable[[Item, ThreadHead], Effect]


def _the_line(item: Item) -> Item:
    return item


def _its_thread(item: Item) -> ContactId:
    """For what is said of a contact as a whole, two lines about them are one."""
    return item.contact_id


def _with_line(
    instruction: Instruction,
    line: int | None,
    act: _OnLine,
    *,
    kinds: frozenset[FollowUpKind] | None = None,
    subject: Callable[[Item], object] = _the_line,
) -> Effect:
    """Acts on the line that the command names, or on the only one that fits; asks otherwise."""
    items = instruction.items
    if line is not None:
        fitting = items[line - 1 : line]
    else:
        fitting = tuple(i for i in items if kinds is None or (i.follow_up and i.follow_up.kind in kinds))
        fitting = fitting or items
    if line is None and len(set(map(subject, fitting))) > 1:
        return which(instruction, items, Topic.WHICH_ITEM)
    if not fitting:
        choices = () if instruction.letter else recent_items(instruction)
        if choices and line is None:
            return which(instruction, choices, Topic.WHICH_ITEM)
        return unclear(instruction, instruction.text.strip()[:40])
    head = instruction.head(fitting[0])
    return act(fitting[0], head) if head else unclear(instruction, instruction.text.strip()[:40])


def _done(verb: Verb) -> Callable[[Instruction, int | None], Effect]:
    wanted = _WANTED.get(verb)

    def act(instruction: Instruction, line: int | None) -> Effect:
        def on(item: Item, head: ThreadHead) -> Effect:
            about = follow_up_of(item, wanted, head)
            if about is None:
                return unclear(instruction, verb.value)
            done = row(instruction, Thread(head.contact, head), Kind.DONE, about=about)
            return Effect(
                topic=Topic.DONE,
                items=(Item(item.contact_id, about),),
                rows=(done,),
                facts={"what": verb.value},
            )

        kinds = frozenset({wanted}) if wanted else None
        return _with_line(instruction, line, on, kinds=kinds)

    return act


def _snooze(command: Snooze, instruction: Instruction, item: Item, head: ThreadHead) -> Effect:
    about = follow_up_of(item, None, head)
    if about is None or about.kind is FollowUpKind.TELL_REFERRER:
        return unclear(instruction, "snooze")  # what follows from another thread has no day of its own
    later = row(instruction, Thread(head.contact, head), Kind.SNOOZED, about=about, until=command.until)
    calendar = instruction.situation.calendar
    due = calendar.at_hour(command.until, calendar.reminder_hour)
    return Effect(
        topic=Topic.DONE,
        items=(Item(item.contact_id, about),),
        rows=(later,),
        facts={"what": "snooze", "due": due.isoformat()},
    )


def _talk(command: TalkAt, instruction: Instruction, head: ThreadHead) -> Effect:
    start = instruction.situation.calendar.at(command.at)
    news = TalkNews(TalkSign.SCHEDULED, None, start)
    told = row(instruction, Thread(head.contact, head), Kind.TALK, talk=news)
    return Effect(
        topic=Topic.SCHEDULED,
        items=(Item(head.contact.id),),
        rows=(told,),
        facts={"what": "talk", "due": start.isoformat()},
    )


def _met(verb: Verb) -> Callable[[Instruction, int | None], Effect]:
    sign = TalkSign.MET if verb is Verb.MET else TalkSign.NOT_MET

    def act(instruction: Instruction, line: int | None) -> Effect:
        def on(_item: Item, head: ThreadHead) -> Effect:
            told = row(instruction, Thread(head.contact, head), Kind.TALK, talk=TalkNews(sign))
            return Effect(
                topic=Topic.DONE, items=(Item(head.contact.id),), rows=(told,), facts={"what": verb.value}
            )

        return _with_line(instruction, line, on, kinds=_TALK_KINDS, subject=_its_thread)

    return act


def _meant(command: Meant, instruction: Instruction, head: ThreadHead) -> Effect:
    """Of the answer that the letter is about, or that came last; else, that they answered so."""
    thread = Thread(head.contact, head)
    answer = _answer_told(instruction, head)
    _, said = row(instruction, thread, Kind.CORRECTED if answer else Kind.REPLY)
    said = replace(
        said, intent=command.intent, back_on=command.until, inferred=answer is None, rereads=answer
    )
    facts = {"what": command.intent.value}
    return Effect(topic=Topic.DONE, items=(Item(head.contact.id),), rows=((thread, said),), facts=facts)


def _answer_told(instruction: Instruction, head: ThreadHead) -> str | None:
    """The delivery of the answer in question: the letter's own, else the newest touch where it is one.
    What was said before something else happened is history, and another answer is news."""
    letter = instruction.letter
    if letter and letter.fact("intent"):
        return letter.delivery
    found = of_people(touches(instruction.loaded.rows.get(head.contact.id, ())))
    newest = found[-1].best if found else None
    return newest.delivery if newest and newest.kind is Kind.REPLY else None


def _close(instruction: Instruction, line: int | None) -> Effect:
    """Confirmed first: it ends everything about the contact."""

    def on(_item: Item, head: ThreadHead) -> Effect:
        return Effect(kind=LetterKind.QUESTION, topic=Topic.SURE_CLOSE, items=(Item(head.contact.id),))

    return _with_line(instruction, line, on, subject=_its_thread)


def _reopen(instruction: Instruction, line: int | None) -> Effect:
    def on(_item: Item, head: ThreadHead) -> Effect:
        again = row(instruction, Thread(head.contact, head), Kind.REOPENED)
        return Effect(
            topic=Topic.DONE, items=(Item(head.contact.id),), rows=(again,), facts={"what": "reopen"}
        )

    return _with_line(instruction, line, on, subject=_its_thread)


# ---------------------------------------------------------------- about a delivery


def _undo(instruction: Instruction, _line: int | None) -> Effect:
    """Takes back the delivery that caused the letter, on every thread that it touched."""
    letter = instruction.letter
    if letter and letter.topic is Topic.GOAL and not letter.items:
        return former_goal(letter, instruction)
    heads = [head for head in map(instruction.head, instruction.items) if head]
    if letter is None or letter.delivery is None or not heads:
        return unclear(instruction, "undo")
    rows = (
        row(instruction, Thread(head.contact, head), Kind.CORRECTED, undoes=letter.delivery) for head in heads
    )
    return Effect(topic=Topic.UNDONE, items=instruction.items, rows=tuple(rows), facts={"what": "undo"})


def _wrong_person(command: WrongPerson, instruction: Instruction) -> Effect:
    """Takes the delivery back and captures the same mail again for the right person. Of several
    it is not said who is the wrong one."""
    original = instruction.original()
    undone = _undo(instruction, None)
    contacts = {item.contact_id for item in instruction.items}
    is_possible = len(contacts) == 1 and may_be_about(instruction, command.right)
    if original is None or not is_possible or undone.topic is not Topic.UNDONE:
        return unclear(instruction, "wrong person")
    cause = instruction.situation.envelope.object_key
    again = replace(original, recapture=Recapture(cause, about=command.right, released=True))
    facts = {"what": "wrong person", "address": command.right.value}
    return replace(undone, facts=facts, again=(again,))


# ---------------------------------------------------------------- about nothing that was mailed


def _log(command: LogContact, instruction: Instruction) -> Effect:
    thread = thread_named(
        command.name, instruction.loaded.heads, company=command.company, channel=command.channel
    )
    met = command.did is Verb.MET
    kind = Kind.TALK if met else Kind.SENT
    met_at = instruction.situation.envelope.received_at
    news = TalkNews(TalkSign.MET, None, met_at) if met else None
    thread, told = row(instruction, thread, kind, talk=news, text=instruction.text)
    told = replace(told, channel=command.channel)
    return Effect(
        topic=Topic.DONE,
        items=(Item(thread.contact.id),),
        rows=((thread, told),),
        facts={"what": "log", "note": command.name},
    )


def _pending(instruction: Instruction, _line: int | None) -> Effect:
    now = instruction.situation.envelope.received_at
    heads, situation = instruction.loaded.heads, instruction.situation
    items = digest_items(heads, instruction.member, situation.cohort, now)
    return Effect(topic=Topic.PENDING, items=items[:MOST_ITEMS])


def _help(_instruction: Instruction, _line: int | None) -> Effect:
    return Effect(topic=Topic.HELP)


def _loose(verb: Verb) -> Callable[[Instruction, int | None], Effect]:
    def act(instruction: Instruction, _line: int | None) -> Effect:
        """An answer to a question that nobody asked."""
        return unclear(instruction, verb.value)

    return act


_VERBS: Mapping[Verb, Callable[[Instruction, int | None], Effect]] = {
    Verb.DONE: _done(Verb.DONE),
    Verb.ANSWERED: _done(Verb.ANSWERED),
    Verb.THANKED: _done(Verb.THANKED),
    Verb.MET: _met(Verb.MET),
    Verb.NOT_MET: _met(Verb.NOT_MET),
    Verb.UNDO: _undo,
    Verb.CLOSE: _close,
    Verb.REOPEN: _reopen,
    Verb.PENDING: _pending,
    Verb.STOP: stop,
    Verb.START: start,
    Verb.HELP: _help,
    Verb.BOOK: book,
    Verb.YES: _loose(Verb.YES),
    Verb.NO: _loose(Verb.NO),
}
