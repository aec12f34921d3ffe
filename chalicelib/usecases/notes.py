"""Words that a member keeps on a contact: notes, and things learned for the learning book."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from chalicelib.domain.letter import Item, LetterKind, Topic
from chalicelib.domain.touch import Kind, clip_learned
from chalicelib.usecases.instruction import NOTED, Effect, Instruction, recent_items, row, unclear, which
from chalicelib.usecases.thread_work import Thread

# An answer to "how was it?" and "did it happen?", or a word of thanks to us: nothing that one learns.
# "No one reads the second page" is.
_IN_PASSING = re.compile(
    r"(?:yes|yeah|yep|yup|nope|ok|okay|thanks?|sorry|sure)\b|no(?:[,.!]|$| (?:not|it|we|she|he|they|i)\b)|"
    r"not (?:yet|really|so)\b|(?:it|the talk|our talk) (?:was|went|did)\b|went \w+\b|"
    r"(?:great|good|nice|lovely) (?:talk|chat|conversation)\b",
    re.I,
)


def kept(text: str, instruction: Instruction) -> Effect:
    """What is no command. The letter after a talk asks for one thing learned, so that is what its answer
    holds."""
    letter = instruction.letter
    is_learned = letter is not None and letter.kind is LetterKind.THANK_YOU
    if is_learned and not _IN_PASSING.match(text.strip()):
        return learned(text, instruction)
    return note(text, instruction)


def note(text: str, instruction: Instruction) -> Effect:
    """On the thread that the letter is about; asked for where that is not one."""
    return _on_its_thread(text, instruction, note_on)


def learned(text: str, instruction: Instruction) -> Effect:
    return _on_its_thread(text, instruction, learned_on)


def note_on(item: Item, text: str, instruction: Instruction) -> Effect:
    head = instruction.head(item)
    if head is None:
        return unclear(instruction, "note")
    noted = row(instruction, Thread(head.contact, head), Kind.NOTE, text=text)
    return Effect(outcome=NOTED, topic=Topic.NOTE, items=(item,), rows=(noted,), facts={"note": text[:300]})


def learned_on(item: Item, text: str, instruction: Instruction) -> Effect:
    """The letter that answers does not repeat the words: they stand in the book, and only there."""
    head = instruction.head(item)
    if head is None:
        return unclear(instruction, "learned")
    thread, told = row(instruction, Thread(head.contact, head), Kind.NOTE, text=text)
    entry = replace(told, learned=clip_learned(text))
    return Effect(outcome=NOTED, topic=Topic.LEARNED, items=(item,), rows=((thread, entry),))


def _on_its_thread(
    text: str, instruction: Instruction, act: Callable[[Item, str, Instruction], Effect]
) -> Effect:
    contacts = {item.contact_id for item in instruction.items}
    if not text.strip():
        return unclear(instruction, "an empty answer")
    if len(contacts) != 1:
        return which(instruction, instruction.items or recent_items(instruction), Topic.WHICH_TOPIC)
    return act(instruction.items[0], text, instruction)
