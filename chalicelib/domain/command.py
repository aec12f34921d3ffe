"""What a member may answer to a letter: the whole first line is the command."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from chalicelib.domain.address import Address
from chalicelib.domain.intent import Intent
from chalicelib.domain.touch import Channel
from chalicelib.domain.written_days import read_day, read_moment


class Verb(StrEnum):
    """Commands without an argument beyond the number of a letter's line."""

    DONE = "done"
    MET = "met"
    NOT_MET = "did not meet"
    ANSWERED = "answered"
    THANKED = "thanked"
    UNDO = "undo"
    CLOSE = "close"
    REOPEN = "reopen"
    PENDING = "pending"
    STOP = "stop"
    START = "start"
    HELP = "help"
    BOOK = "book"
    YES = "yes"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Simple:
    """`line` is the number of the letter's line that it is about, None where none was written."""

    verb: Verb
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Snooze:
    until: date
    line: int | None = None


@dataclass(frozen=True, slots=True)
class TalkAt:
    """`at` is local wall clock time."""

    at: datetime
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Meant:
    """What an answer of the contact means, whatever was read in it; `until` goes with a `later`."""

    intent: Intent
    until: date | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True)
class WrongPerson:
    right: Address


@dataclass(frozen=True, slots=True)
class Choose:
    """The answer to a question: a number from its list, or an address."""

    number: int | None = None
    address: Address | None = None


@dataclass(frozen=True, slots=True)
class Note:
    text: str


@dataclass(frozen=True, slots=True)
class Learned:
    """Something for the learning book."""

    text: str


@dataclass(frozen=True, slots=True)
class Goal:
    """What the member would like to learn; empty where it is asked what that is."""

    words: str


@dataclass(frozen=True, slots=True)
class First:
    """A first mail to write: to whom, and why to them; `why` is empty where it is not said."""

    name: str
    why: str


@dataclass(frozen=True, slots=True)
class LogContact:
    """What happened on another channel: "log wrote Jane Doe at Acme on linkedin"."""

    did: Verb | None  # MET for a talk, None for a message or a call that was made
    name: str
    company: str | None
    channel: Channel


@dataclass(frozen=True, slots=True)
class Pause:
    until: date


@dataclass(frozen=True, slots=True)
class Unclear:
    """A command's first word with something that does not fit it."""

    word: str


Command = (
    Simple
    | Snooze
    | TalkAt
    | Meant
    | WrongPerson
    | Choose
    | Note
    | Learned
    | Goal
    | First
    | LogContact
    | Pause
    | Unclear
)

_ALIASES = {
    "didn't meet": Verb.NOT_MET,
    "did not meet": Verb.NOT_MET,
    "didnt meet": Verb.NOT_MET,
    "we met": Verb.MET,
    "no thanks": Verb.NO,
    "y": Verb.YES,
    "n": Verb.NO,
    "it was me": Verb.YES,
    "not me": Verb.NO,
    "log it": Verb.YES,
    "not mine": Verb.NO,
    "ignore": Verb.NO,
    "resume": Verb.START,
    "learning book": Verb.BOOK,
    "my learning book": Verb.BOOK,
    "my book": Verb.BOOK,
}
_MEANT = {
    "accepted": Intent.ACCEPTS,
    "accepts": Intent.ACCEPTS,
    "said yes": Intent.ACCEPTS,
    "declined": Intent.DECLINES,
    "declines": Intent.DECLINES,
    "said no": Intent.DECLINES,
    "later": Intent.LATER,
    "referred": Intent.REFERS,
    "asked": Intent.ASKS_QUESTION,
    "other": Intent.OTHER,
}
_SIMPLE = {**{verb.value: verb for verb in Verb}, **_ALIASES}
_CHANNELS = {
    "linkedin": Channel.LINKEDIN,
    "phone": Channel.PHONE,
    "in person": Channel.IN_PERSON,
    "card": Channel.CARD,
    "zoom": Channel.PHONE,
    "teams": Channel.PHONE,
    "video": Channel.PHONE,
    "mail": Channel.MAIL,
    "email": Channel.MAIL,
    "e-mail": Channel.MAIL,
}
_LONGEST_COMMAND = 6  # words
_LINE = re.compile(r"(?P<words>.*?)[ ]?#?(?P<line>\d{1,2})?")
_LOG = re.compile(
    r"(?P<did>wrote|messaged|emailed|called|met|sent)(?: to| with)? (?P<name>.{1,80}?)"
    r"(?: at (?P<company>.{1,80}?))?"
    r"(?: (?:on|by|via|in) (?:a )?(?P<channel>linkedin|phone|mail|e-?mail|person|card|zoom|teams|video))?",
    re.I,
)
# "first Jane Doe at Acme: why", "first Jane Doe because ..."; in `_NO_NAME` is what such a sentence
# begins with where it is about something else ("first impression: ...").
_FIRST = re.compile(
    r"(?P<name>[^:,;]{1,80}?)(?: (?:at|from) [^:,;]{1,80}?)?(?: ?: ?| [-–—] | (?=because\b)|$)(?P<why>.*)",
    re.I,
)
_NO_NAME = re.compile(
    r"(?:i|we|you|he|she|they|it|the|an?|my|our|her|his|their|this|that|of|to|in|at|on|and|off|all|let|"
    r"come|name|year|class|(?:mail|e-?mail|impression|thought|question|talk|meeting|call|contact|step|"
    r"thing|time|day|week|month|job|reply|answer|draft|point|lesson|note|part|round)s?)\b",
    re.I,
)
_NO_GOAL = re.compile(r"(?:was|were|of|achieved|reached|accomplished|met|done)\b", re.I)
_MOST_NAMES = 4  # words of a name
# A line that a mail program broke: long, and going on in small letters.
_WRAPPED = re.compile(r"(?<=[^\n]{50})[ \t]*\n(?=[a-z])")
_MOST_WORDS = 600  # characters of a goal or a reason


def read_command(text: str, *, today: date) -> Command | None:
    """The command in the first line of `text`; None where it is none (a note, or a letter)."""
    first = next((line.strip() for line in text.splitlines() if line.strip()), "")
    line = " ".join(first.rstrip(".!").split())[:300]
    word, _, rest = line.partition(" ")
    simple = _simple(line)
    if simple:
        return simple
    if line.isdecimal() and len(line) <= 2:
        return Choose(number=int(line))
    if address := Address.parse(line):
        return Choose(address=address)
    key = word.lower().rstrip(":")
    reader = _READERS.get(key)
    found = reader(_WHOLE[key](text) if key in _WHOLE else rest.strip(), today) if reader else None
    # "Talk went really well, she showed me ...": a sentence that begins like a command is a note.
    is_sentence = len(line.split()) > _LONGEST_COMMAND
    return None if isinstance(found, Unclear) and is_sentence else found


def _simple(line: str) -> Simple | Meant | None:
    found = _LINE.fullmatch(line.lower().replace("’", "'"))
    assert found is not None, "the pattern takes any line"
    words, number = found["words"].strip().rstrip(",.!"), int(found["line"]) if found["line"] else None
    if words in _MEANT:
        return Meant(_MEANT[words], line=number)
    return Simple(_SIMPLE[words], number) if words in _SIMPLE else None


def _snooze(rest: str, today: date) -> Command:
    for line, words in _with_and_without_line(rest or "3 days"):
        until = read_day(words, today=today)
        if until:
            return Snooze(until, line)
    return Unclear("snooze")


def _later(rest: str, today: date) -> Command:
    for line, words in _with_and_without_line(rest):
        until = read_day(words, today=today)
        if until:
            return Meant(Intent.LATER, until, line)
    return Unclear("later")


def _talk(rest: str, today: date) -> Command:
    for line, words in _with_and_without_line(rest):
        at = read_moment(words, today=today)
        if at:
            return TalkAt(at, line)
    return Unclear("talk")


def _moved(rest: str, today: date) -> Command:
    return _talk(re.sub(r"^to:? ", "", rest), today)


def _with_and_without_line(rest: str) -> list[tuple[int | None, str]]:
    """The words as they stand, which win ("2 weeks", "12 march"), and read as a line number first
    ("2 until friday")."""
    found = re.fullmatch(r"#?(\d{1,2}) (.+)", rest)
    return [(None, rest), *([(int(found[1]), found[2])] if found else [])]


def _wrong_person(rest: str, _today: date) -> Command:
    words = re.sub(r"^person\b:?\s*", "", rest, flags=re.I)
    right = Address.parse(words.split()[-1]) if words.split() else None
    return WrongPerson(right) if right else Unclear("wrong person")


def _note(rest: str, _today: date) -> Command:
    return Note(rest) if rest else Unclear("note")


def _learned(rest: str, _today: date) -> Command:
    return Learned(rest) if rest else Unclear("learned")


def _goal(rest: str, _today: date) -> Command:
    words = re.sub(r"^is (?:to )?", "", rest, flags=re.I).strip(" \"'“”")
    return Unclear("goal") if _NO_GOAL.match(words) else Goal(words)


def _first(rest: str, _today: date) -> Command:
    found = _FIRST.fullmatch(rest)
    name = found["name"].strip() if found else ""
    if found is None or not _may_be_name(name) or not (found["why"] or _is_written_as_name(name)):
        return Unclear("first")
    return First(name, found["why"].strip())


def _may_be_name(words: str) -> bool:
    return 1 <= len(words.split()) <= _MOST_NAMES and not _NO_NAME.match(words)


def _is_written_as_name(words: str) -> bool:
    return not any(word[0].islower() for word in words.split())


def _whole_text(text: str) -> str:
    """All that stands behind the command's word; on the next lines only where a colon says so."""
    first, *_ = text.strip().splitlines()
    goes_on = len(first.split()) > 1 or first.rstrip().endswith(":")
    return _behind(text) if goes_on else ""


def _whole_sentence(text: str) -> str:
    """What stands behind the command's word, with what a mail program moved to the next lines."""
    first, *_ = _WRAPPED.sub(" ", text.strip()).splitlines()
    return " ".join(_behind(first).rstrip(".!").split())[:_MOST_WORDS]


def _behind(text: str) -> str:
    """All but the first word."""
    return "".join(text.split(maxsplit=1)[1:]).strip()


def _log(rest: str, _today: date) -> Command:
    found = _LOG.fullmatch(rest)
    if not found:
        return Unclear("log")
    did = found["did"].lower()
    named = (found["channel"] or {"called": "phone", "met": "person"}.get(did, "mail")).lower()
    channel = _CHANNELS["in person" if named == "person" else named]
    return LogContact(Verb.MET if did == "met" else None, found["name"], found["company"], channel)


def _pause(rest: str, today: date) -> Command:
    until = read_day(rest, today=today)
    return Pause(until) if until else Unclear("pause")


_READERS = {
    "snooze": _snooze,
    "later": _later,
    "talk": _talk,
    "moved": _moved,
    "wrong": _wrong_person,
    "note": _note,
    "learned": _learned,
    "learnt": _learned,
    "goal": _goal,
    "first": _first,
    "log": _log,
    "pause": _pause,
}
# What is read of the words behind them where one line is not enough.
_WHOLE = {
    "note": _whole_text,
    "learned": _whole_text,
    "learnt": _whole_text,
    "goal": _whole_sentence,
    "first": _whole_sentence,
}
