"""What a contact's reply means for the thread: one intent, and the people and dates it names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from chalicelib.domain.address import Person
from chalicelib.domain.answer_decision import NO, YES, decide, put_off_to
from chalicelib.domain.answer_people import people_named
from chalicelib.domain.answer_rules import Signal
from chalicelib.domain.answer_signs import Signs, signs_in
from chalicelib.domain.answer_times import Proposal, times_offered
from chalicelib.domain.intent import Intent
from chalicelib.domain.sentences import Sentence, sentences_of


@dataclass(frozen=True, slots=True)
class Answer:
    """`evidence` is the sentence that decided; `write_again_on` the date that a `later` names;
    `proposed` the times that it offers, for the member to confirm."""

    intent: Intent
    evidence: str
    write_again_on: date | None = None
    referred: tuple[Person, ...] = ()
    proposed: tuple[Proposal, ...] = ()


def read_answer(text: str, *, written_at: datetime | None, people: tuple[Person, ...] = ()) -> Answer:
    """`text` is without quotation and signature, `people` are the others on the mail."""
    sentences = sentences_of(text)
    if not sentences:
        return Answer(_without_a_word(text), text.strip())
    return answer_in(sentences, written_at=written_at, people=people)


def _without_a_word(text: str) -> Intent:
    if _THUMB.search(text):
        return Intent.ACCEPTS
    return Intent.ASKS_QUESTION if "?" in text else Intent.OTHER


_THUMB = re.compile("[👍👌✅🙌🆗🤝✔☑💯]")


def answer_in(
    sentences: Sequence[Sentence], *, written_at: datetime | None, people: tuple[Person, ...] = ()
) -> Answer:
    """The same of a text whose sentences are known."""
    sentences = [sentence for sentence in sentences if sentence.start < _READ]
    signs = signs_in(sentences)
    written_on = _day_of(written_at)
    referred = _referred(signs, sentences, people)
    intent, signal = decide(signs, someone_named=bool(referred), written_on=written_on)
    return Answer(
        intent=intent,
        evidence=_evidence(signs, signal, sentences),
        write_again_on=put_off_to(signs, written_on, sentences) if intent is Intent.LATER else None,
        referred=referred,
        proposed=_proposed(signs, written_on) if written_on else (),
    )


def _referred(signs: Signs, sentences: Sequence[Sentence], people: tuple[Person, ...]) -> tuple[Person, ...]:
    """Of whom only more is said is meant where an address is given, or where there is no yes beside it."""
    if signs.of(Signal.ARRANGES):
        return ()
    saying = [sign.sentence for sign in signs.of(Signal.REFERS, Signal.PRESENTS)]
    named = people_named(saying, sentences, people)
    if not signs.of(Signal.REFERS):
        named = tuple(p for p in named if p.address or " " in (p.name or "") or not signs.of(*NO))
    if signs.of(Signal.REFERS) or any(person.address for person in named):
        return named
    if signs.of(*YES, Signal.AGAIN, Signal.NOTES):
        return ()
    return named or _instead(signs, sentences, people)


def _instead(signs: Signs, sentences: Sequence[Sentence], people: tuple[Person, ...]) -> tuple[Person, ...]:
    """ "I'm no use. Mei Tanaka started last year": a full name after a no is somebody to ask."""
    if not signs.of(*NO, Signal.NEGATES) or signs.of(Signal.AFTERWARDS, Signal.ARRANGES):
        return ()
    named = people_named(_unsigned(sentences), sentences, people)
    return tuple(person for person in named if person.address or " " in (person.name or ""))


def _proposed(signs: Signs, written_on: date) -> tuple[Proposal, ...]:
    """Day and hour may stand in two clauses of a sentence."""
    offers = signs.of(Signal.OFFERS_TIME) or signs.of(Signal.NAMES_TIME)
    return times_offered(dict.fromkeys(sign.clause for sign in offers), written_on) or times_offered(
        dict.fromkeys(sign.sentence.plain for sign in offers), written_on
    )


def _unsigned(sentences: Sequence[Sentence]) -> Sequence[Sentence]:
    """Without whoever signs."""
    signed = next(
        (at for at, sentence in enumerate(sentences) if _SIGNS.match(sentence.plain)), len(sentences)
    )
    return [sentence for sentence in sentences[:signed] if not _ONLY_NAMED.fullmatch(sentence.text)]


_SIGNS = re.compile(
    r"(?:yours|(?:kind |best |warm |with )*(?:regards|wishes)|sincerely|cheers|best|all the best|"
    r"respectfully)\b.{0,20}$"
)
_ONLY_NAMED = re.compile(r"(?:[-–—/] ?)?(?:[A-Z][\w.'-]{0,30} ?){1,5}(?:, .{1,60})?")
_READ = 2_000  # characters, some 350 words; what an answer means it says sooner


def _day_of(moment: datetime | None) -> date | None:
    return moment.date() if moment else None


def _evidence(signs: Signs, signal: Signal | None, sentences: Sequence[Sentence]) -> str:
    deciding = [sign.sentence.text for sign in signs.all if sign.signal is signal]
    if deciding:
        return deciding[0]
    return sentences[0].text if sentences else ""
