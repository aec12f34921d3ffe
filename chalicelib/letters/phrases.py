"""How days, people and stages are put into words, always in the member's zone."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from datetime import datetime

from chalicelib.domain.followup import FollowUpKind
from chalicelib.domain.thread import Contact, Stage
from chalicelib.letters.context import LetterContext

NAME = 80
LINE = 160
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})
# What could turn the reading direction of the words around it (Unicode Annex 9), or hide some.
_STEERING = frozenset("\u200b\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
_FIRST_STRONG, _POP = "\u2068", "\u2069"

STAGES: Mapping[Stage, str] = {
    Stage.REACHED_OUT: "you have reached out",
    Stage.REPLIED: "they have answered",
    Stage.SCHEDULED: "a talk is planned",
    Stage.MET: "you have talked",
    Stage.THANKED: "you have thanked them",
    Stage.IN_TOUCH: "you are in touch",
    Stage.DECLINED: "they said no",
    Stage.UNREACHABLE: "the address takes no mail",
    Stage.CLOSED: "closed",
}
# After a no, or a mail that came back: one kind line, and nothing to do.
CONSOLATION: Mapping[Stage, str] = {
    Stage.DECLINED: "A clear no is an answer too, and asking was the brave part. Well done for asking.",
    Stage.UNREACHABLE: "Addresses change, and this says nothing about you. If you find another one, write "
    "there with the same BCC.",
}
PLANNED: Mapping[FollowUpKind, str] = {
    FollowUpKind.NUDGE: "write once more if no answer comes",
    FollowUpKind.ANSWER: "answer them",
    FollowUpKind.AGREE_TIME: "agree on a time",
    FollowUpKind.PREPARE: "prepare the talk",
    FollowUpKind.THANK_YOU: "say thank you after the talk",
    FollowUpKind.TELL_REFERRER: "tell them how it went",
    FollowUpKind.CHECK_BACK: "write again, as they asked",
    FollowUpKind.RECONNECT: "say hello again",
}
ENDED: Mapping[FollowUpKind, str] = {
    FollowUpKind.NUDGE: "writing once more",
    FollowUpKind.ANSWER: "answering them",
    FollowUpKind.AGREE_TIME: "agreeing on a time",
    FollowUpKind.PREPARE: "preparing the talk",
    FollowUpKind.THANK_YOU: "saying thank you",
    FollowUpKind.TELL_REFERRER: "telling them how it went",
    FollowUpKind.CHECK_BACK: "writing again",
    FollowUpKind.RECONNECT: "saying hello",
}


def clean(text: str, limit: int = LINE) -> str:
    """One line of somebody else's words: no control or steering characters, cut with an ellipsis,
    and kept apart from the words around it where it runs from right to left."""
    line = _cut(one_line("".join(c for c in text[: 4 * limit] if c not in _STEERING)), limit)
    turned = any(unicodedata.bidirectional(c) in _RIGHT_TO_LEFT for c in line)
    return f"{_FIRST_STRONG}{line}{_POP}" if turned else line


def one_line(text: str) -> str:
    """Without anything that could end a line or a header (RFC 5322 section 2.2)."""
    return " ".join("".join(c if _is_plain(c) else " " for c in text).split())


def cut_sentence(text: str, limit: int) -> str:
    """One line of our own, cut; what was kept apart in it stays so."""
    line = _cut(one_line(text), limit)
    return line + _POP * (line.count(_FIRST_STRONG) - line.count(_POP))


def clean_text(text: str) -> str:
    """Several lines of somebody's words, to be copied: line breaks and tabs stay."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    kept = ("".join(c for c in line if c == "\t" or (_is_plain(c) and c not in _STEERING)) for line in lines)
    return "\n".join(kept).strip("\n")


def name_of(contact: Contact) -> str:
    return clean(contact.shown_as, NAME) or "somebody"


def person(contact: Contact) -> str:
    """The name, and the company where it is known and says more."""
    company = clean(contact.company or "", NAME)
    return f"{name_of(contact)} ({company})" if company else name_of(contact)


def first_name(full: str) -> str:
    words = clean(full, NAME).split()
    return words[0] if words else "there"


def day(at: datetime, context: LetterContext) -> str:
    """ "Wed, Jan 20"; with the year where it is another one."""
    local = context.calendar.local(at)
    text = f"{_DAYS[local.weekday()]}, {_MONTHS[local.month - 1]} {local.day}"
    return text if local.year == context.calendar.local(context.now).year else f"{text}, {local.year}"


def moment(at: datetime, context: LetterContext) -> str:
    """ "Wed, Jan 20 at 3:00 pm CST"."""
    local = context.calendar.local(at)
    half = "am" if local.hour < 12 else "pm"
    return f"{day(at, context)} at {local.hour % 12 or 12}:{local.minute:02} {half} {_zone(local)}"


def near(at: datetime, context: LetterContext) -> str:
    """The moment, with "today" or "tomorrow" in front where it is."""
    ahead = (context.calendar.day_of(at) - context.calendar.day_of(context.now)).days
    word = {0: "today, ", 1: "tomorrow, "}.get(ahead, "")
    return word + moment(at, context)


def count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def joined(parts: list[str]) -> str:
    """ "a", "a and b", "a, b and c"."""
    return " and ".join(part for part in (", ".join(parts[:-1]), parts[-1] if parts else "") if part)


def _zone(local: datetime) -> str:
    name = local.tzname() or ""
    return name if name[:1].isalpha() else f"UTC{name}"


def _is_plain(character: str) -> bool:
    return unicodedata.category(character) not in ("Cc", "Cs", "Zl", "Zp")


def _cut(line: str, limit: int) -> str:
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"
