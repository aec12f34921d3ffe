"""Habits of good outreach that a draft misses: hints, never faults."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from chalicelib.domain.anchors import Possible, possible
from chalicelib.domain.sentences import Sentence

MOST_WORDS = 150
MOST_MINUTES = 30


@dataclass(frozen=True, slots=True)
class Habit:
    rule: str
    start: int
    end: int
    advice: str


HABIT_ADVICE: Mapping[str, str] = {
    "too_long": (
        "Over 150 words, and busy people put it off: keep who you are, why them, and the one thing you ask."
    ),
    "too_much_time": 'More than half an hour is much to ask of a stranger. Try: "Would you have 20 minutes?"',
    "no_time": (
        'Say how much time you ask for, so that it is easy to say yes: "Could we talk for 20 minutes?"'
    ),
    "no_question": "There is no question here; end with the one that you want answered.",
    "no_why_you": (
        'Say why you write to this person: "Your move from nursing to design is what I hope to learn from."'
    ),
    "attachment": "An attachment from a stranger is seldom opened and asks for work. Leave it out.",
    "no_thanks": "A word of thanks is missing, and it costs nothing.",
    "several_strangers": "Several people are in To. Write to one at a time, so each sees it is for them.",
}


@dataclass(frozen=True, slots=True)
class Around:
    """What comes with a draft beside its words. `closing` is what stands below them: the thanks in
    "Thanks, Robin" count."""

    attachments: int = 0
    strangers: int = 1  # to whom it is addressed
    closing: str = ""


ALONE = Around()

_WORD = re.compile(r"\S+")
_NUMBER = r"(\d{1,3}|an?|one|two|three|half an?|forty[- ]five|forty|fifty|sixty|ninety)"
_SPAN = re.compile(rf"\b{_NUMBER}[ -]?(?:or so )?(minutes?|hours?|hrs?|m\b|h\b)")
_IN_WORDS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "half a": 0.5, "half an": 0.5, "forty": 40,
             "forty-five": 45, "forty five": 45, "fifty": 50, "sixty": 60, "ninety": 90}  # fmt: skip
_ASKS_FOR_TALK = re.compile(
    r"\b(?:talk|chat|call|speak|meet|conversation|coffee|zoom|interview|minutes?|hours?|time|phone|"
    r"answer|questions?|connect|pick your brain|hear)\b"
)
_SOME_TIME = re.compile(
    r"\b(?:fifteen|twenty|thirty|ten|five|twenty[- ]five|half an|quarter of an) ?-?(?:minutes?|"
    r"hour)|\b\d{1,3} ?(?:-|to|or) ?\d{0,3} ?-?(?:minutes?|m\b)|\b\d{1,3}[ -]?(?:minutes?|m\b|"
    r"hours?)|\b(?:an|half an|one|a half) hour|\b(?:brief|short|quick)(?:ly)?\b|\bfew minutes|"
    r"\bcouple of minutes"
)
_QUESTION = re.compile(
    r"\?|\b(?:would|could|can|may|might) (?:you|i|we)\b|\bi (?:wonder|would love to|would like to|"
    r"was wondering|hope to|am hoping) ?(?:if|whether|ask|hear|learn|know|talk|speak|chat)"
)
_WHY_YOU = re.compile(
    r"\byour (?:\w+ ){0,3}?(?:path|career|work|role|talk|article|post|background|experience|"
    r"journey|story|move|team|paper|research|book|project|projects|profile|interview|job|company|"
    r"switch|transition|panel|lecture|presentation|podcast|piece|essay|studio|lab|perspective|"
    r"insights?|day|advice|field|time (?:at|in)|name)\b"
    r"|\byou (?:\w+ )?(?:work|worked|wrote|said|spoke|gave|studied|moved|went|started|built|made|"
    r"lead|led|run|ran|switched|changed|became|did|do|design\w*|teach|taught|manage|became|got|"
    r"chose|came|graduated|mentioned|majored|founded|published|are an? (?:alum|fellow|former|"
    r"graduate))"
    r"|\b(?:came across|found|saw|read|watched|heard|noticed|enjoyed|loved|impressed|inspired|"
    r"struck|admire)\b.{0,30}\byou|\bfellow\b|\balum|\bwe both\b|\b(?:suggested|recommended|"
    r"told me|gave me your|mentioned you|thought you|pointed me)\b|\bsame (?:school|program|town|"
    r"major|university|college)"
)
_ATTACHED = re.compile(
    r"\b(?:attach(?:ed|ing|ment)|enclos(?:ed|ing)|pfa)\b(?! to (?:the|my|your|this) (?:idea|place|team|"
    r"city))"
)
_NO_ATTACHMENT = re.compile(
    r"\b(?:no attachment|not attach|no strings|strings attached|attached to|you attached)\b"
)
_THANKS = re.compile(
    r"\b(?:thank|thanks|grateful|appreciate|appreciated|gratitude|cheers|obliged|much obliged)\b"
)
# A mail that goes on with what is agreed or past: its habits are others.
_NO_FIRST_MAIL = re.compile(
    r"\b(?:thank(?:s| you) (?:\w+ ){0,3}?for (?:\w+ ){0,3}?(?:talking|speaking|meeting|chatting|"
    r"taking the time|making (?:the )?time|sharing|our (?:chat|talk|call|conversation)|"
    r"your (?:reply|answer|response|quick|time (?:yesterday|today|on|last|this))|getting back|"
    r"the (?:quick )?(?:reply|response|chat|talk|call|conversation)|responding|replying|agreeing|"
    r"connecting me|introducing)|it was (?:\w+ )?(?:great|good|nice|lovely|a pleasure|wonderful|"
    r"so good) (?:to (?:talk|speak|meet|chat)|talking|speaking|meeting|chatting)|"
    r"works (?:\w+ )?for me|see you (?:then|on|at|monday|tuesday|wednesday|thursday|friday|"
    r"tomorrow)|(?:following|follow) up|as (?:discussed|agreed|promised)|looking forward to (?:our|"
    r"speaking|talking|meeting|the call)|quick update)\b"
)


def habits_missed(text: str, sentences: Sequence[Sentence], around: Around = ALONE) -> Iterator[Habit]:
    """What a whole draft lacks stands at its end, without a sentence."""
    if not sentences:
        return
    much = tuple(_too_much(text, sentences))
    yield from much
    if around.attachments and all(habit.rule != "attachment" for habit in much):
        yield _of_whole("attachment", text)
    said = _said(sentences, around)
    if _NO_FIRST_MAIL in said:
        return
    if around.strangers > 1:
        yield _of_whole("several_strangers", text)
    for rule, holds in _WANTED:
        if not holds(said):
            yield _of_whole(rule, text)


def habits_kept(text: str, sentences: Sequence[Sentence], around: Around = ALONE) -> tuple[str, ...]:
    """What a draft does well, by the names in `KEPT`: said of it when nothing is to be mended."""
    said = _said(sentences, around)
    kept = {rule for rule, sign in KEPT.items() if sign in said}
    short = _start_of_word(text, MOST_WORDS + 1) is None
    return (*(["short"] if short and sentences else []), *(rule for rule in KEPT if rule in kept))


_Said = Collection[re.Pattern[str]]
SOUGHT = (_NO_FIRST_MAIL, _SOME_TIME, _ASKS_FOR_TALK, _QUESTION, _WHY_YOU, _THANKS)
TOO_MUCH = (_SPAN, _ATTACHED)
_WANTED: tuple[tuple[str, Callable[[_Said], bool]], ...] = (
    ("no_time", lambda said: _SOME_TIME in said or _ASKS_FOR_TALK not in said),
    ("no_question", lambda said: _QUESTION in said),
    ("no_why_you", lambda said: _WHY_YOU in said),
    ("no_thanks", lambda said: _THANKS in said),
)


KEPT: Mapping[str, re.Pattern[str]] = {
    "why_you": _WHY_YOU,
    "question": _QUESTION,
    "time": _SOME_TIME,
    "thanks": _THANKS,
}


def _said(sentences: Sequence[Sentence], around: Around) -> _Said:
    """Which of `SOUGHT` hold of the whole; one may begin in a sentence and end in the next."""
    thanks = {_THANKS} if _THANKS.search(around.closing.lower()) else set()
    whole = " ".join(sentence.plain for sentence in sentences)
    words = {word for sentence in sentences for word in sentence.words}
    return thanks | {SOUGHT[at] for at in _possible_sought()(words) if SOUGHT[at].search(whole)}


@cache
def _possible_sought() -> Possible:
    return possible(SOUGHT)


@cache
def _possible_too_much() -> Possible:
    return possible(TOO_MUCH)


def _too_much(text: str, sentences: Sequence[Sentence]) -> Iterator[Habit]:
    if (at := _start_of_word(text, MOST_WORDS + 1)) is not None:
        yield _habit("too_long", next(s for s in sentences if at < s.end or s is sentences[-1]))
    for sentence in sentences:
        if not _possible_too_much()(sentence.words):
            continue
        if _minutes(sentence.plain) > MOST_MINUTES and _ASKS_FOR_TALK.search(sentence.plain):
            yield _habit("too_much_time", sentence)
        if _ATTACHED.search(sentence.plain) and not _NO_ATTACHMENT.search(sentence.plain):
            yield _habit("attachment", sentence)


def _of_whole(rule: str, text: str) -> Habit:
    return Habit(rule, len(text), len(text), HABIT_ADVICE[rule])


def _habit(rule: str, sentence: Sentence) -> Habit:
    return Habit(rule, sentence.start, sentence.end, HABIT_ADVICE[rule])


def _start_of_word(text: str, number: int) -> int | None:
    for count, match in enumerate(_WORD.finditer(text), 1):
        if count == number:
            return match.start()
    return None


def _minutes(plain: str) -> float:
    """The shortest span named: "20 minutes, an hour if you like" asks for 20. Without one 0."""
    return min((_span(match) for match in _SPAN.finditer(plain)), default=0)


def _span(match: re.Match[str]) -> float:
    number = float(match[1]) if match[1].isdigit() else _IN_WORDS[match[1]]
    return number * (60 if match[2].startswith("h") else 1)
