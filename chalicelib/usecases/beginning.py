"""What a member answers to the welcome's question: how many talks so far, and what to learn?"""

from __future__ import annotations

import re
from dataclasses import replace

from chalicelib.domain.command import Choose, Command, Simple, Verb
from chalicelib.domain.experience import read_experience
from chalicelib.domain.letter import Letter, LetterKind, Topic
from chalicelib.domain.member import Member
from chalicelib.domain.touch import clip_goal
from chalicelib.usecases.instruction import Effect, Instruction

# "hi" makes a mail program remember our address; a word of thanks asks for nothing.
_HELLO = re.compile(
    r"(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|thanks?|thank you|ok|okay|got it|great|"
    r"test(?:ing)?)\b[^\n]{0,40}\Z",
    re.I,
)
# "Thanks a lot" counts no talks.
_COURTESY = re.compile(r"\A(?:thanks|thank you)(?: a lot| so much| very much| again)?\b[\s,.!]*", re.I)


def begun(command: Command | None, instruction: Instruction) -> Effect | None:
    """None where the letter asked nothing of the kind, or was answered with something else."""
    if not (_asks(instruction.letter) and _may_answer(command)):
        return None
    text = _COURTESY.sub("", instruction.text.strip(), count=1)
    experience, goal = read_experience(text, instruction.member.name)
    if not (experience or goal):
        goal = _bare_goal(instruction)
    if experience or goal:
        member = instruction.member
        learning = replace(member.learning, experience=experience or member.learning.experience)
        goal = clip_goal(goal) or member.goal
        return _told(replace(member, version=member.version + 1, goal=goal, learning=learning))
    # Who writes about somebody by now is asked about whom, as everywhere.
    is_other = not text or _HELLO.match(text) or instruction.loaded.heads
    return None if is_other or command else Effect(topic=Topic.BEGINNING)


def _bare_goal(instruction: Instruction) -> str:
    """The first line of what answers our second question, which is about the goal alone."""
    letter, text = instruction.letter, instruction.text.strip()
    is_asked = letter is not None and letter.topic is Topic.BEGINNING and not letter.fact("goal")
    return "" if not is_asked or _HELLO.match(text) else clip_goal(text.partition("\n")[0])


def _asks(letter: Letter | None) -> bool:
    """The welcome, and our answer to its answer where that left something open."""
    if letter is None or letter.kind is LetterKind.WELCOME:
        return letter is not None
    is_open = not (letter.fact("experience") and letter.fact("goal"))
    return letter.topic is Topic.BEGINNING and is_open


def _may_answer(command: Command | None) -> bool:
    """Some words and numbers are commands elsewhere: "no", "3"."""
    match command:
        case None | Simple(Verb.NO) | Choose(int()):
            return True
        case _:
            return False


def _told(member: Member) -> Effect:
    experience = member.learning.experience
    facts = {"experience": experience.value if experience else "", "goal": member.goal}
    return Effect(topic=Topic.BEGINNING, member=member, facts=facts)
