"""What a member says about the letters themselves: pause them, stop them, have them again."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from chalicelib.domain.command import Pause
from chalicelib.domain.letter import LetterKind, Topic
from chalicelib.domain.member import LetterStop, Member
from chalicelib.usecases.instruction import Effect, Instruction


def pause(command: Pause, instruction: Instruction) -> Effect:
    calendar = instruction.situation.calendar
    until = calendar.at_hour(command.until, calendar.reminder_hour)
    member = _changed(instruction, paused_until=until)
    return Effect(topic=Topic.SETTINGS, member=member, facts={"what": "pause", "due": until.isoformat()})


def stop(_instruction: Instruction, _line: int | None) -> Effect:
    """Confirmed first: nothing else would tell them what they miss."""
    return Effect(kind=LetterKind.QUESTION, topic=Topic.SURE_STOP)


def stop_confirmed(instruction: Instruction) -> Effect:
    member = _changed(instruction, stopped=(LetterStop.ALL,))
    return Effect(topic=Topic.SETTINGS, member=member, facts={"what": "stop"})


def start(instruction: Instruction, _line: int | None) -> Effect:
    member = _changed(instruction, stopped=())
    return Effect(topic=Topic.SETTINGS, member=member, facts={"what": "start"})


def _changed(
    instruction: Instruction,
    *,
    stopped: tuple[LetterStop, ...] | None = None,
    paused_until: datetime | None = None,
) -> Member:
    member = instruction.member
    return replace(
        member,
        version=member.version + 1,
        stopped=member.stopped if stopped is None else stopped,
        paused_until=paused_until,
    )
