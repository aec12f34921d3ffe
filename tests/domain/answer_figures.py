"""How well answers are read: of each labelled set, how many are right, and what is read besides."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from chalicelib.domain.answer import Answer, read_answer
from tests.domain.labelled_sets import with_tails

SETS = ("answers", "answers_more", "answers_own", "answers_third", "answers_unread")
WRITTEN = datetime(2027, 1, 12, 9, 30, tzinfo=UTC)  # a Tuesday
# A day and an hour, as a tail of `times` may give them.
_DAY = re.compile(r"(?i)\b(?:mon|tue|wed|thu|fri|sat|sun|to(?:day|morrow)|\d+(?:st|nd|rd|th)|"
                  r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)")  # fmt: skip
_HOUR = re.compile(r"(?i)\b\d{1,2}(?:[:.]\d\d)? ?(?:am|pm|h\b|o'clock|ist|utc)|\b\d{1,2}[:.]\d\d\b|"
                   r"noon|midday|\b(?:at|after|before|from|around|by) \d|\d+ ?[-–] ?\d+")  # fmt: skip
_WHO = re.compile(r"(?P<name>[^<,]*?)\s*(?:<(?P<address>[^>]*)>)?(?:, |$)")


@dataclass(frozen=True, slots=True)
class Figures:
    """Shares of one; `who`, `when` and `times` of the answers that are to give them."""

    number: int
    right: float
    swapped: int
    who: float
    when: float
    times: float


def measured(name: str) -> Figures:
    rows = [(label, read_answer(text, written_at=WRITTEN), tails) for label, text, tails in with_tails(name)]
    return Figures(
        number=len(rows),
        right=_share([answer.intent == label for label, answer, _ in rows]),
        swapped=sum({label, answer.intent.value} == {"accepts", "declines"} for label, answer, _ in rows),
        who=_share([_names(answer, tails["who"]) for _, answer, tails in rows if "who" in tails]),
        when=_share([
            answer.write_again_on is not None
            for label, answer, tails in rows
            if label == "later" and "when" in tails
        ]),
        times=_share([
            bool(answer.proposed) for _, answer, tails in rows if _is_time(tails.get("times", ""))
        ]),
    )  # fmt: skip


def _share(found: Sequence[bool]) -> float:
    return sum(found) / len(found) if found else 1.0


def _is_time(tail: str) -> bool:
    return _DAY.search(tail) is not None and _HOUR.search(tail) is not None


def _names(answer: Answer, expected: str) -> bool:
    """Whether everybody is found; a title before a name, or its capitals, make no difference."""
    found = [((p.name or "").casefold(), str(p.address or "").casefold()) for p in answer.referred]
    wanted = [
        (m["name"].casefold(), (m["address"] or "").casefold()) for m in _WHO.finditer(expected) if m[0]
    ]
    return all(
        any(
            address == given and (name.endswith(known) or known.endswith(name or "?"))
            for known, given in found
        )
        for name, address in (_bare_address(*pair) for pair in wanted)
    )


def _bare_address(name: str, address: str) -> tuple[str, str]:
    return ("", name) if "@" in name else (name, address)
