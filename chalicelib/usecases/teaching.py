"""What a member asks of the teaching: a goal, a first mail to begin with, the learning book."""

from __future__ import annotations

from dataclasses import replace

from chalicelib.domain.command import First, Goal
from chalicelib.domain.letter import Item, Letter, LetterKind, Topic
from chalicelib.domain.thread import ThreadHead
from chalicelib.domain.touch import Kind, clip_goal
from chalicelib.usecases.instruction import Effect, Instruction, row, unclear
from chalicelib.usecases.thread_work import Thread, thread_named


def goal(command: Goal, instruction: Instruction) -> Effect:
    """That of the thread which the letter is about; elsewhere the member's own. Told where none is named."""
    head, words = _its_thread(instruction), clip_goal(command.words)
    items = (Item(head.contact.id),) if head else ()
    if not words:
        return Effect(topic=Topic.GOAL, items=items)
    if head is None:
        return _own_goal(words, instruction)
    thread, told = row(instruction, Thread(head.contact, head), Kind.NOTE, text=words)
    facts = {"goal": words, "before": head.goal}
    return Effect(topic=Topic.GOAL, items=items, rows=((thread, replace(told, goal=words)),), facts=facts)


def former_goal(letter: Letter, instruction: Instruction) -> Effect:
    """UNDO of the member's own goal, which is in no log: the one before, unless it changed since."""
    now, before = letter.fact("goal"), letter.fact("before")
    if now == before or now != instruction.member.goal:
        return unclear(instruction, "undo")
    return _own_goal(before, instruction)


def first(command: First, instruction: Instruction) -> Effect:
    """Nothing is logged: the mail is not written yet."""
    known = thread_named(command.name, instruction.loaded.heads).head
    items = (Item(known.contact.id),) if known else ()
    facts = {"name": command.name, "why": command.why}
    return Effect(topic=Topic.FIRST_MAIL, items=items, facts=facts)


def book(_instruction: Instruction, _line: int | None) -> Effect:
    return Effect(topic=Topic.BOOK)


def _own_goal(words: str, instruction: Instruction) -> Effect:
    member = instruction.member
    changed = replace(member, version=member.version + 1, goal=words)
    return Effect(topic=Topic.GOAL, member=changed, facts={"goal": words, "before": member.goal})


def _its_thread(instruction: Instruction) -> ThreadHead | None:
    """A digest and a list of what is open are about the member, however few threads they name."""
    letter = instruction.letter
    if letter is None or letter.kind is LetterKind.DIGEST or letter.topic is Topic.PENDING:
        return None
    contacts = {item.contact_id for item in letter.items}
    return instruction.head(letter.items[0]) if len(contacts) == 1 else None
