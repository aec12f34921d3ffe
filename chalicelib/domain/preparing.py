"""Which eight questions a member takes along to a talk."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import islice
from math import log

from chalicelib.domain.goals import GoalKind, LifeStage, goal_kind


class Part(StrEnum):
    """The parts of a talk, in the order in which one comes to them."""

    OPENING = "opening"
    PATH = "path"
    WORK = "work"
    FIELD = "field"
    COMPANY = "company"
    ADVICE = "advice"
    PEOPLE = "people"
    CLOSING = "closing"


class Setting(StrEnum):
    REMOTE = "remote"
    IN_PERSON = "in_person"
    AFTER_REFERRAL = "after_referral"
    ALUMNI = "alumni"
    SECOND_TALK = "second_talk"


@dataclass(frozen=True, slots=True)
class Question:
    """Made for whatever is named; an empty set means for all of them.

    `heard` are the beginnings of words: a mail of the contact's that has all of them has answered the
    question. One without any can only be answered in a talk. `text` may name {company} and {referrer}.
    """

    id: str
    part: Part
    text: str
    goals: frozenset[GoalKind] = frozenset()
    stages: frozenset[LifeStage] = frozenset()
    settings: frozenset[Setting] = frozenset()
    heard: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Situation:
    """Who talks with whom, as far as it is known. `heard` are the contact's own mails, as texts."""

    goal: str = ""
    stage: LifeStage | None = None
    settings: frozenset[Setting] = frozenset()
    company: str = ""
    referred_by: str = ""
    heard: tuple[str, ...] = ()

    @property
    def kind(self) -> GoalKind:
        return goal_kind(self.goal)

    @property
    def all_settings(self) -> frozenset[Setting]:
        """With the referral where its name is known; in a second talk that is old news."""
        known = self.settings - {Setting.AFTER_REFERRAL}
        is_referred = self.referred_by and Setting.SECOND_TALK not in known
        return known | {Setting.AFTER_REFERRAL} if is_referred else known


EIGHT = 8
_ONCE = dict.fromkeys(Part, 1)
# How many of each part, eight in all.
_AT_LARGE: Mapping[Part, int] = {**_ONCE, Part.COMPANY: 0, Part.WORK: 2}
_SPREAD: Mapping[GoalKind, Mapping[Part, int]] = {
    GoalKind.CAREER: _AT_LARGE,
    GoalKind.COMPANY: {**_ONCE, Part.FIELD: 0, Part.COMPANY: 2},
    GoalKind.JOB: {**_ONCE, Part.FIELD: 0, Part.WORK: 2},
}
# Their path was the first talk's.
_AGAIN: Mapping[Part, int] = {**_ONCE, Part.PATH: 0, Part.WORK: 2}
_AGAIN_AT_LARGE: Mapping[Part, int] = {**_AGAIN, Part.COMPANY: 0, Part.ADVICE: 2}
_FAVOUR = 2


def eight_for(bank: Sequence[Question], situation: Situation, thread: str) -> tuple[Question, ...]:
    """Eight that fit and are not answered yet, in the order in which one asks them.

    Each question has a place in line that depends on the thread and the question alone. So one more
    mail takes out what it answered and moves nothing else, and another thread gets others.
    """
    past = {question.id for question in _first_talk(bank, situation, thread)}
    mails = [_words(mail) for mail in situation.heard]
    fitting = [question for question in _fitting(bank, situation) if question.id not in past]
    open_ones = [question for question in fitting if not _is_answered(question, mails)]
    places = _places(open_ones, situation, thread)
    in_line = sorted(open_ones, key=lambda question: places[question.id])
    chosen = [q.id for part, number in _spread(situation).items() for q in _first_of(part, number, in_line)]
    rest = (question.id for question in in_line if question.id not in chosen)
    chosen += islice(rest, EIGHT - len(chosen))
    return tuple(sorted((q for q in open_ones if q.id in chosen), key=lambda question: _ORDER[question.part]))


def asked(question: Question, situation: Situation) -> str:
    """Its words, with the names filled in."""
    text = question.text
    for name, value in _names(situation):
        text = text.replace(name, value)
    return text


_ORDER = {part: place for place, part in enumerate(Part)}


def _first_talk(bank: Sequence[Question], situation: Situation, thread: str) -> tuple[Question, ...]:
    """What the first talk's letter named, where this is the second one."""
    if Setting.SECOND_TALK not in situation.settings:
        return ()
    return eight_for(bank, replace(situation, settings=situation.settings - {Setting.SECOND_TALK}), thread)


def _fitting(bank: Sequence[Question], situation: Situation) -> Iterator[Question]:
    stages = frozenset({situation.stage} if situation.stage else ())
    wanted = (frozenset({situation.kind}), stages, situation.all_settings)
    unknown = [name for name, value in _names(situation) if not value]
    for question in bank:
        is_meant = all(
            not made or made & want for made, want in zip(_made_for(question), wanted, strict=True)
        )
        if is_meant and not any(name in question.text for name in unknown):
            yield question


def _made_for(question: Question) -> tuple[frozenset[StrEnum], ...]:
    return question.goals, question.stages, question.settings


def _names(situation: Situation) -> tuple[tuple[str, str], ...]:
    return ("{company}", situation.company), ("{referrer}", situation.referred_by)


def _is_answered(question: Question, mails: Iterable[frozenset[str]]) -> bool:
    """Whether one of the mails has all of the words that an answer would have."""
    return any(_has_all(question.heard, words) for words in mails)


def _places(
    questions: Iterable[Question], situation: Situation, thread: str
) -> Mapping[str, tuple[bool, float]]:
    """By question, smallest first. The talk opens with what is made for its setting. Elsewhere, what is
    made for the setting, the goal or the stage, or speaks the goal's own words, comes sooner than chance:
    the smallest of exponential draws falls in proportion to the weights, and the draw of one does not
    hang on the others."""
    goal = _words(situation.goal)
    return {question.id: _place(question, goal, thread) for question in questions}


def _place(question: Question, goal: frozenset[str], thread: str) -> tuple[bool, float]:
    near = sum(map(bool, _made_for(question))) + _has_all(question.heard[:1], goal)
    opens = question.part is Part.OPENING and bool(question.settings)
    return not opens, -log(_chance(question.id, thread)) / (1 + _FAVOUR * near)


def _chance(question_id: str, thread: str) -> float:
    """In (0, 1], always the same for the same question and thread."""
    digest = hashlib.sha256(f"{thread}\x1f{question_id}".encode()).digest()
    return (int.from_bytes(digest[:6], "big") + 1) / 2**48


def _spread(situation: Situation) -> Mapping[Part, int]:
    if Setting.SECOND_TALK in situation.settings:
        return _AGAIN if situation.company else _AGAIN_AT_LARGE
    return _SPREAD[situation.kind] if situation.company else _AT_LARGE


def _first_of(part: Part, number: int, in_line: Sequence[Question]) -> Iterable[Question]:
    return islice((question for question in in_line if question.part is part), number)


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))


def _has_all(beginnings: Sequence[str], words: Iterable[str]) -> bool:
    """False where there are none."""
    return bool(beginnings) and all(any(word.startswith(one) for word in words) for one in beginnings)


_WORD = re.compile(r"[^\W\d_]+")
