"""The answer to a draft: each sentence that asks for a job, why, and another way to say it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from chalicelib.domain.golden_rule import Review, Severity, advice_on
from chalicelib.domain.letter import Letter
from chalicelib.letters.blocks import Block, Entry, Heading, Listing, Message, Paragraph
from chalicelib.letters.context import LetterContext
from chalicelib.letters.phrases import clean, count, joined

SEVERITIES: Mapping[Severity, str] = {
    Severity.BREAKS: "Asks for a job",
    Severity.SOFTEN: "Comes close to it",
    Severity.HINT: "Could be better",
}
WHOLE = "the draft as a whole"
# What makes a draft good, by the habits that it keeps.
KEPT: Mapping[str, str] = {
    "short": "it is short enough to be read at once",
    "why_you": "it says why you write to this person",
    "question": "it ends in something to answer",
    "time": "it says how much time you ask for",
    "thanks": "it thanks them",
}
_SENTENCE = 300
_MOST_TOLD = 8
_AGAIN = "Changed it? Answer this letter with the new draft, and it is read again."
_NOTHING_SENT = "Nothing was logged, and nobody but you has this answer."


@dataclass(frozen=True, slots=True)
class Told:
    """A finding as a letter carries it; the advice is looked up when it is told."""

    severity: Severity
    rule: str
    sentence: str


def facts_of(review: Review, *, subject: str, sent_to: str) -> dict[str, str]:
    """What a review has to carry; short enough for a row, the severest findings first."""
    worst = sorted(review.findings, key=lambda finding: list(Severity).index(finding.severity))
    told = [[f.severity, f.rule, clean(f.sentence, _SENTENCE)] for f in worst[:_MOST_TOLD]]
    return {
        "subject": subject[:200],
        "language": "en" if review.is_read else "",
        "findings": json.dumps(told, ensure_ascii=False),
        "kept": ";".join(review.kept),
        "sent_to": sent_to,
    }


def _told(letter: Letter) -> list[Told]:
    rows = json.loads(letter.fact("findings") or "[]")
    return [Told(Severity(severity), rule, sentence) for severity, rule, sentence in rows]


def reviewed(letter: Letter, _context: LetterContext) -> Message:
    if not letter.fact("language"):
        return _unread(letter)
    findings = _told(letter)
    judged = [finding for finding in findings if finding.severity is not Severity.HINT]
    hints = [finding for finding in findings if finding.severity is Severity.HINT]
    said, subject = _verdict(judged, hints)
    blocks: tuple[Block, ...] = (
        Paragraph(said),
        *_sent_already(letter),
        *(_entry(finding) for finding in judged),
        *_habits(hints, among=bool(judged)),
        *_praise(letter, good=not judged),
        *([Paragraph(_AGAIN)] if findings else []),
        Paragraph(_NOTHING_SENT),
    )
    about = clean(letter.fact("subject"), 60)
    return Message(f"{subject}: “{about}”" if about else subject, said, blocks)


def _verdict(judged: Sequence[Told], hints: Sequence[Told]) -> tuple[str, str]:
    """What is said first, and the subject."""
    breaks = sum(finding.severity is Severity.BREAKS for finding in judged)
    if breaks:
        asks = count(breaks, "sentence asks", "sentences ask")
        said = f"{asks} for a job. Say it in another way, and the rest can go out."
        return said, "Before you send your draft"
    if judged:
        return "No sentence asks for a job, but one comes close to it.", "Almost ready: your draft"
    if hints:
        better = "It is ready; this would make it better still."
        return f"Nothing in it asks for a job. {better}", "Your draft is ready"
    return "Nothing in it asks for a job, and nothing is missing. Send it.", "A good draft"


def _sent_already(letter: Letter) -> Iterator[Block]:
    if whom := clean(letter.fact("sent_to")):
        yield Paragraph(
            f"It looks as if it went to {whom} already. Take this for the next one, then; and to log it, "
            "forward it to your capture address, the one without “+check”."
        )


def _entry(finding: Told) -> Entry:
    return Entry(None, f"{SEVERITIES[finding.severity]}: “{finding.sentence}”", advice_on(finding.rule))


def _habits(hints: Sequence[Told], *, among: bool) -> Iterator[Block]:
    if hints:
        yield Heading("And, if you like" if among else "If you like")
        yield Listing(tuple(advice_on(finding.rule) for finding in hints))


def _praise(letter: Letter, *, good: bool) -> Iterator[Block]:
    kept = [KEPT[rule] for rule in letter.fact("kept").split(";") if rule in KEPT]
    if kept:
        yield Paragraph(f"{'What makes it good' if good else 'What is good about it'}: {joined(kept)}.")


def _unread(letter: Letter) -> Message:
    said = (
        "Your draft is not in English, or has hardly any words, and drafts are read in English only so far."
        " It was not judged."
    )
    about = clean(letter.fact("subject"), 60)
    subject = f"Your draft was not read: “{about}”" if about else "Your draft was not read"
    rule = "One rule holds in every language: ask to learn, never for a job."
    return Message(subject, said, (Paragraph(said), Paragraph(rule), Paragraph(_NOTHING_SENT)))
