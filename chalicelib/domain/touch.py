"""One thing that happened in a thread: the copies we were given of it, and what they come to."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import IntEnum, StrEnum

from chalicelib.domain.address import Person
from chalicelib.domain.followup import FollowUpRef
from chalicelib.domain.intent import Intent


class Kind(StrEnum):
    SENT = "sent"
    REPLY = "reply"
    TALK = "talk"
    NOTE = "note"
    BOUNCE = "bounce"
    OUT_OF_OFFICE = "out_of_office"
    DONE = "done"
    SNOOZED = "snoozed"
    CLOSED = "closed"
    REOPENED = "reopened"
    CORRECTED = "corrected"
    REMINDED = "reminded"


class Channel(StrEnum):
    MAIL = "mail"
    LINKEDIN = "linkedin"
    PHONE = "phone"
    IN_PERSON = "in_person"
    CARD = "card"


class Quality(IntEnum):
    """How close an observation is to the event itself: the better one wins."""

    QUOTED = 1
    INLINE = 2
    ATTACHED = 3
    ORIGINAL = 4


class TalkSign(StrEnum):
    """What an observation says of a talk."""

    SCHEDULED = "scheduled"
    CANCELLED = "cancelled"
    MET = "met"
    NOT_MET = "not_met"


@dataclass(frozen=True, slots=True)
class TalkNews:
    """`start` and `end` are aware; both None where only its fact is known (met, not met)."""

    sign: TalkSign
    uid: str | None = None
    start: datetime | None = None
    end: datetime | None = None


@dataclass(frozen=True, slots=True)
class Asking:
    """The sentence of a mail that was sent which breaks the golden rule, or comes close to it."""

    rule: str
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """One copy of one event, as one delivery brought it. A row of the log; never changed.

    `at` is when it happened: the mail's own date, or `received_at` where that is absurd, in which
    case `claimed_at` keeps the mail's. `id` is derived from the delivery and the thread, so that
    the same delivery writes the same row. `subject` and `summary` are bounded by `observed`.
    """

    id: str
    delivery: str
    kind: Kind
    at: datetime
    received_at: datetime
    quality: Quality = Quality.ORIGINAL
    channel: Channel = Channel.MAIL
    subject: str = ""
    summary: str = ""
    opening: str = ""
    message_id: str | None = None
    claimed_at: datetime | None = None
    inferred: bool = False
    intent: Intent | None = None
    back_on: date | None = None
    referred: tuple[Person, ...] = ()
    talk: TalkNews | None = None
    about: FollowUpRef | None = None
    until: date | None = None  # of a snooze
    asking: Asking | None = None  # of what the member sent
    permanent: bool | None = None  # of a bounce
    undoes: str | None = None  # of a correction: the delivery that it takes back
    rereads: str | None = None  # of a correction: the delivery whose reply means `intent` and `back_on`
    goal: str = ""  # of a note: what the member would like to learn from this contact
    learned: str = ""  # of a note: what the member learned, whole and in the member's own words


@dataclass(frozen=True, slots=True)
class Touch:
    """An event: the best of its living observations in front, all of them in `copies`."""

    best: Observation
    copies: tuple[Observation, ...]

    @property
    def id(self) -> str:
        """That of the copy that came first, so that a further copy renames nothing."""
        return min((copy.received_at, copy.id) for copy in self.copies)[1]

    @property
    def first_received_at(self) -> datetime:
        return min(copy.received_at for copy in self.copies)

    @property
    def inferred(self) -> bool:
        return all(copy.inferred for copy in self.copies)


# An inline forward loses Message-ID, seconds and zone; zones span 26 hours (UTC-12 to UTC+14).
SAME_EVENT = timedelta(hours=26)
_MINUTE = timedelta(seconds=59)
OUR_OWN = frozenset({Kind.REMINDED, Kind.CORRECTED})
# The member's own word, and ours, is said in one copy. Saying it again, perhaps after its contrary, is
# another event; so is showing a follow-up on two mornings.
_OWN_WORD = frozenset(
    {Kind.SNOOZED, Kind.CLOSED, Kind.REOPENED, Kind.REMINDED, TalkSign.MET, TalkSign.NOT_MET}
)
_ENOUGH = 20  # characters of a folded opening that make a chance match unlikely
_OPENING = 80
_SUBJECT = 200
_SUMMARY = 300
_LEARNED = 2_000
_GOAL = 200
_REPLY_PREFIX = re.compile(r"^\s*(?:(?:re|fw|fwd|aw|wg|sv|vs|tr|rv|ant|antw)\s*(?:\[\d+\])?\s*:\s*)+", re.I)


def fold_subject(subject: str) -> str:
    """A subject as it is compared: without reply and forward prefixes, case and blanks."""
    return _fold(_REPLY_PREFIX.sub("", subject))


def fold_opening(text: str) -> str:
    """The first words of a text as they are compared: letters and digits only, case folded."""
    return _fold(text[: 4 * _OPENING])[:_OPENING]


def clip_subject(subject: str) -> str:
    return " ".join(subject.split())[:_SUBJECT]


def clip_summary(text: str) -> str:
    """The first words of a text in one line, cut at a word with an ellipsis."""
    line = " ".join(text[: 4 * _SUMMARY].split())
    if len(line) <= _SUMMARY:
        return line
    return line[: _SUMMARY - 1].rpartition(" ")[0] + "…"


def clip_learned(text: str) -> str:
    """The words themselves, which are kept for good: lines stay."""
    return "\n".join(line.rstrip() for line in text.strip()[:_LEARNED].splitlines()).strip()


def clip_goal(text: str) -> str:
    return " ".join(text[: 4 * _GOAL].split())[:_GOAL].strip()


def happened_at(claimed: datetime | None, received_at: datetime) -> datetime:
    """The mail's own time unless it is absurd: after it arrived, or older than any programme."""
    if claimed is None:
        return received_at
    too_new = claimed > received_at + SAME_EVENT
    too_old = claimed < received_at - timedelta(days=5 * 365)
    return received_at if too_new or too_old else claimed


def same_event(a: Observation, b: Observation) -> bool:
    """Whether two observations of one thread are copies of one event."""
    if a.kind is not b.kind or a.about != b.about or abs(a.at - b.at) > SAME_EVENT:
        return False
    if (a.talk.sign if a.talk else a.kind) in _OWN_WORD or _is_teaching(a) or _is_teaching(b):
        return False
    if a.talk or b.talk:
        return a.talk == b.talk and not _said_again(a, b)
    if a.message_id and b.message_id:
        return a.message_id == b.message_id and _alike(a.opening, b.opening)
    return fold_subject(a.subject) == fold_subject(b.subject) and _alike(a.opening, b.opening)


def _is_teaching(row: Observation) -> bool:
    """A goal or a thing learned is the member's own word too, which other notes are not told from."""
    return bool(row.goal or row.learned)


def _said_again(a: Observation, b: Observation) -> bool:
    """A talk that moved away and back: two invitations, or two commands, which carry no uid."""
    by_command = a.talk is not None and a.talk.uid is None and not (a.subject or b.subject)
    return by_command or (a.message_id or b.message_id) != (b.message_id or a.message_id)


def living(observations: Iterable[Observation]) -> list[Observation]:
    """Those whose delivery was not taken back. A correction itself can be taken back as well."""
    rows = {row.id: row for row in observations}
    undone: set[str] = set()
    # The newest correction is judged first, since a later one may take back an earlier one.
    for row in sorted(rows.values(), key=lambda row: (row.received_at, row.id), reverse=True):
        if row.undoes and row.delivery not in undone:
            undone.add(row.undoes)
    return [row for row in rows.values() if row.delivery not in undone]


def touches(observations: Iterable[Observation]) -> tuple[Touch, ...]:
    """The events of one thread in the order in which they happened.

    Copies are grouped as connected components of `same_event`, so the result depends neither on
    the order of the observations nor on how often each was given (commutative, associative,
    idempotent). What the member said a reply means holds, the last time that they said it.
    """
    groups: list[list[Observation]] = []
    alive = living(observations)
    for row in sorted(alive, key=lambda row: (row.at, row.id)):
        near = [g for g in groups if any(same_event(row, other) for other in g)]
        groups = [g for g in groups if all(g is not n for n in near)]
        groups.append([row, *(other for g in near for other in g)])
    said = sorted((row for row in alive if row.rereads), key=lambda row: (row.received_at, row.id))
    found = (Touch(_best(group, said), tuple(sorted(group, key=_when))) for group in groups)
    return tuple(sorted(found, key=order))


def of_people(found: Iterable[Touch]) -> tuple[Touch, ...]:
    """Those that happened between people; not what was reminded of or corrected."""
    return tuple(touch for touch in found if touch.best.kind not in OUR_OWN)


def touch_of(observation_id: str, all_rows: Sequence[Observation], found: Sequence[Touch]) -> Touch | None:
    """The living touch that `observation_id` belongs to, even when that copy was taken back."""
    for touch in found:
        if any(copy.id == observation_id for copy in touch.copies):
            return touch
    gone = next((row for row in all_rows if row.id == observation_id), None)
    if gone is None:
        return None
    return next((t for t in found if any(same_event(gone, copy) for copy in t.copies)), None)


def _best(group: Sequence[Observation], said: Sequence[Observation]) -> Observation:
    best = max(group, key=_goodness)
    deliveries = {row.delivery for row in group if row.kind is Kind.REPLY}
    meant = next((row for row in reversed(said) if row.rereads in deliveries), None)
    return replace(best, intent=meant.intent, back_on=meant.back_on) if meant else best


def _goodness(row: Observation) -> tuple[int, bool, float, str]:
    return (row.quality, row.message_id is not None, -row.received_at.timestamp(), row.id)


def order(touch: Touch) -> tuple[datetime, datetime, str]:
    """The order in which touches happened."""
    return (_latest(touch.best), touch.best.at, touch.id)


def _latest(row: Observation) -> datetime:
    """A forward gives the minute; whatever it tells of came in the course of it, and so after what is
    known to the second (a bounce comes after the mail that it is about). What the member sent comes
    before whatever came of it in that minute, and a quoted reply before the answer that quotes it."""
    is_rounded = row.quality is Quality.INLINE and row.at.second == 0
    return row.at + _MINUTE if is_rounded and row.kind is not Kind.SENT else row.at


def _when(row: Observation) -> tuple[datetime, str]:
    return (row.at, row.id)


def _alike(a: str, b: str) -> bool:
    shorter = min(len(a), len(b))
    return a == b or (shorter >= _ENOUGH and a[:shorter] == b[:shorter])


def _fold(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKC", text).casefold() if c.isalnum())
