"""What a member answered to a question of ours."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from chalicelib.domain.address import Address
from chalicelib.domain.command import (
    Choose,
    Command,
    Learned,
    Meant,
    Note,
    Simple,
    Snooze,
    TalkAt,
    Verb,
    WrongPerson,
    read_command,
)
from chalicelib.domain.letter import Letter, LetterKind, Topic
from chalicelib.domain.proof import Recapture
from chalicelib.domain.touch import Kind
from chalicelib.usecases.commands import obey
from chalicelib.usecases.instruction import Effect, Instruction, address_in, may_be_about, row, unclear
from chalicelib.usecases.letter_settings import stop_confirmed
from chalicelib.usecases.notes import learned_on, note_on
from chalicelib.usecases.thread_work import Thread


def answer_question(command: Command | None, instruction: Instruction) -> Effect | None:
    """None where the letter asked nothing, or where something else than an answer was written."""
    letter = instruction.letter
    if letter is None or letter.kind is not LetterKind.QUESTION:
        return None
    return _ANSWERS[letter.topic](command, instruction, letter)


def _is(verb: Verb, command: Command | None) -> bool:
    return isinstance(command, Simple) and command.verb is verb


def _was_this_you(command: Command | None, instruction: Instruction, _letter: Letter) -> Effect | None:
    if _is(Verb.YES, command):
        return _capture_again(instruction, about=None)
    return _let_go(instruction) if _is(Verb.NO, command) else None


def _unknown_sender(command: Command | None, instruction: Instruction, letter: Letter) -> Effect | None:
    sender = address_in(letter.fact("address"))
    if _is(Verb.YES, command) and sender:
        return _capture_again(instruction, about=sender)
    return _who_is_it(command, instruction, letter)


def _who_is_it(command: Command | None, instruction: Instruction, letter: Letter) -> Effect | None:
    if _is(Verb.NO, command):
        return _let_go(instruction)
    about = _chosen(command, letter)
    return _capture_again(instruction, about=about) if about else None


def _chosen(command: Command | None, letter: Letter) -> Address | None:
    match command:
        case Choose(number, None) if number is not None:
            candidates = letter.fact("candidates").split(";")
            chosen = candidates[number - 1 : number]
            return address_in(chosen[0]) if chosen else None
        case Choose(_, address):
            return address
        case WrongPerson(right):
            return right
        case _:
            return None


def _capture_again(instruction: Instruction, *, about: Address | None) -> Effect:
    original = instruction.original()
    if original is None or not may_be_about(instruction, about):
        return unclear(instruction, about.value if about else "answer")
    facts = {"what": "log it", "address": about.value if about else ""}
    if not instruction.original_is_held():  # captured again before: a second time would outlive an undo
        is_same = original.recapture is not None and original.recapture.about == about
        return Effect(topic=Topic.DONE, facts=facts) if is_same else unclear(instruction, "answer")
    cause = instruction.situation.envelope.object_key
    again = replace(original, recapture=Recapture(cause, about=about, released=True))
    return Effect(topic=Topic.DONE, facts=facts, again=(again,))


def _let_go(instruction: Instruction) -> Effect:
    original = instruction.original()
    if not instruction.original_is_held():  # it is in the log: its receipt says how to take it back
        return unclear(instruction, "no")
    release = (original.object_key,) if original else ()
    return Effect(topic=Topic.DONE, facts={"what": "ignore"}, release=release)


def _which(command: Command | None, instruction: Instruction, letter: Letter) -> Effect | None:
    """A number: what was asked first is done with that line."""
    if not (isinstance(command, Choose) and command.number):
        return None
    chosen = letter.items[command.number - 1 : command.number]
    if not chosen:
        return unclear(instruction, str(command.number))
    first = letter.fact("text")
    asked = read_command(first, today=instruction.today)
    match asked:
        case Simple() | Snooze() | TalkAt() | Meant():
            return obey(replace(asked, line=command.number), instruction)
        case Note(text):
            return note_on(chosen[0], text, instruction)
        case Learned(text):
            return learned_on(chosen[0], text, instruction)
        case _:
            return note_on(chosen[0], first, instruction)


def _sure_stop(command: Command | None, instruction: Instruction, _letter: Letter) -> Effect | None:
    if _is(Verb.YES, command) or _is(Verb.STOP, command):
        return stop_confirmed(instruction)
    return _kept(instruction) if _is(Verb.NO, command) else None


def _sure_close(command: Command | None, instruction: Instruction, letter: Letter) -> Effect | None:
    if _is(Verb.NO, command):
        return _kept(instruction)
    if not (_is(Verb.YES, command) or _is(Verb.CLOSE, command)):
        return None
    heads = [head for head in map(instruction.head, letter.items) if head]
    rows = tuple(row(instruction, Thread(head.contact, head), Kind.CLOSED) for head in heads)
    return Effect(topic=Topic.DONE, items=letter.items, rows=rows, facts={"what": "close"})


def _kept(instruction: Instruction) -> Effect:
    return Effect(topic=Topic.DONE, items=instruction.items, facts={"what": "no"})


_ANSWERS: Mapping[Topic, Callable[[Command | None, Instruction, Letter], Effect | None]] = {
    Topic.WAS_THIS_YOU: _was_this_you,
    Topic.UNKNOWN_SENDER: _unknown_sender,
    Topic.WHO_IS_IT: _who_is_it,
    Topic.WHICH_TOPIC: _which,
    Topic.WHICH_ITEM: _which,
    Topic.SURE_STOP: _sure_stop,
    Topic.SURE_CLOSE: _sure_close,
}
