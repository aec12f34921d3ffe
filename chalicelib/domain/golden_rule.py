"""The golden rule: never ask for a job in an informational interview."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from chalicelib.domain.acquittals import sounds_like_asking
from chalicelib.domain.anchors import Possible, possible
from chalicelib.domain.asking_rows import ASKING
from chalicelib.domain.golden_rules import ADVICE, SOFT, Ask, Row
from chalicelib.domain.idiom_rows import IDIOMS
from chalicelib.domain.naming_rows import NAMING
from chalicelib.domain.needing_rows import NEEDING
from chalicelib.domain.oblique_rows import OBLIQUE
from chalicelib.domain.offering_rows import OFFERING
from chalicelib.domain.opening_rows import OPENING
from chalicelib.domain.outreach_habits import ALONE, HABIT_ADVICE, Around, habits_kept, habits_missed
from chalicelib.domain.scopes import (
    acquitted,
    asked_by_others,
    asks_to_learn,
    clauses_of,
    denied,
    points_to_them,
)
from chalicelib.domain.self_rows import SELF
from chalicelib.domain.sentences import Sentence, sentences_of
from chalicelib.domain.softer_rows import SOFTER
from chalicelib.domain.taking_rows import TAKING
from chalicelib.domain.wanting_rows import WANTING
from chalicelib.domain.wide_rows import WIDE
from chalicelib.domain.wording import is_english, words_of


class Severity(StrEnum):
    BREAKS = "breaks"
    SOFTEN = "soften"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence that breaks the rule or a habit. Offsets are in characters of the text read."""

    severity: Severity
    rule: str
    sentence: str
    start: int
    end: int
    advice: str


def read_findings(text: str) -> tuple[Finding, ...]:
    """Of each sentence the severest, then the habits that are missed. Other languages than English: none.

    What the whole text lacks (a question, thanks) has the empty sentence at its end.
    """
    return findings_in(text, sentences_of(text)) if is_english(text) else ()


@dataclass(frozen=True, slots=True)
class Review:
    """What is said of a draft. `kept` names the habits that it keeps; a language that is not read is
    not judged."""

    is_read: bool
    findings: tuple[Finding, ...] = ()
    kept: tuple[str, ...] = ()


def review(text: str, around: Around) -> Review:
    """Of a whole draft, with what comes with it."""
    if not is_english(text):
        return Review(is_read=False)
    sentences = sentences_of(text)
    return Review(
        is_read=True, findings=findings_in(text, sentences, around), kept=habits_kept(text, sentences, around)
    )


def findings_in(text: str, sentences: Sequence[Sentence], around: Around = ALONE) -> tuple[Finding, ...]:
    """The findings of an English text whose sentences are known."""
    possible_in = _possible_rows()
    asking = [sentence for sentence in sentences if possible_in(sentence.words)]
    asks = tuple(finding for sentence in asking for finding in _asked(sentence))
    sends_resume = any(finding.rule == Ask.RESUME for finding in asks)  # which is what was attached
    hints = (
        Finding(Severity.HINT, h.rule, text[h.start : h.end], h.start, h.end, h.advice)
        for h in habits_missed(text, sentences, around)
        if not (sends_resume and h.rule == "attachment")
    )
    return (*asks, *hints)


def asks_for_job(findings: Iterable[Finding]) -> bool:
    return any(finding.severity is Severity.BREAKS for finding in findings)


def advice_on(rule: str) -> str:
    """Why, and another way to say it; of a rule that is not known any more nothing."""
    return HABIT_ADVICE.get(rule) or (ADVICE[Ask(rule)] if rule in _ASKS else "")


_ASKS = frozenset(Ask)


def _asked(sentence: Sentence) -> Iterator[Finding]:
    """At most one: who reads that a sentence asks for a job need not read why else it does."""
    asks = [row.ask for row in rows_that_hold(sentence.plain)]
    ask = next((ask for ask in asks if ask not in SOFT), asks[0] if asks else None)
    if ask:
        severity = Severity.SOFTEN if ask in SOFT else Severity.BREAKS
        yield Finding(severity, ask, sentence.text, sentence.start, sentence.end, ADVICE[ask])


# ---------------------------------------------------------------- who asks whom, and whether at all

ROWS: tuple[Row, ...] = (
    *ASKING, *TAKING, *NAMING, *OPENING, *NEEDING, *OFFERING, *SELF, *WANTING, *IDIOMS, *OBLIQUE,
    *SOFTER, *WIDE,
)  # fmt: skip


def rows_that_hold(plain: str) -> tuple[Row, ...]:
    """The rows of the table that hold of a sentence in the form of `wording`."""
    clauses = clauses_of(plain)
    asking = [clause for clause in clauses if not (acquitted(clause) or sounds_like_asking(clause))]
    held = {at for clause in asking for at in _held_in(clause)}
    if len(clauses) > 1 and asking and not sounds_like_asking(plain):
        held.update(at for at in _held_in(plain) if ROWS[at].whole)
    return tuple(ROWS[at] for at in sorted(held))


def _held_in(clause: str) -> list[int]:
    held = [at for at in _possible_rows()(words_of(clause)) if _asks(ROWS[at], clause)]
    theirs = points_to_them(clause)
    soft = [at for at in held if ROWS[at].ask in SOFT]
    hard = [ROWS[at] for at in held if ROWS[at].ask not in SOFT]
    if theirs and all(ROWS[at].ask is Ask.MARKET for at in soft):
        return held
    of_a_field = not theirs and any(ROWS[at].ask in _NOT_NOW for at in soft)
    softens = bool(soft) and all(row.yields or (of_a_field and row.ask in _OF_A_FIELD) for row in hard)
    return soft if softens else held


# The softer reading is the truer one where a whole field is meant, or what a talk may lead to.
_NOT_NOW = frozenset({Ask.MARKET, Ask.HOPE})
_OF_A_FIELD = frozenset({Ask.HIRING, Ask.OPENINGS, Ask.NEED, Ask.RECRUITER, Ask.HIRE})


@cache
def _possible_rows() -> Possible:
    return possible([row.pattern for row in ROWS])


def _asks(row: Row, clause: str) -> bool:
    match = row.pattern.search(clause)
    if match is None or (row.unless and row.unless.search(clause)):
        return False
    if row.curious and asks_to_learn(clause, match):
        return False
    return not (denied(clause, match) or asked_by_others(clause, match))
