"""The golden rule: never ask for a job in an informational interview."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from chalicelib.domain.anchors import Possible, possible
from chalicelib.domain.asking_rows import ASKING
from chalicelib.domain.golden_rules import ADVICE, SOFT, Row
from chalicelib.domain.offering_rows import OFFERING
from chalicelib.domain.opening_rows import OPENING
from chalicelib.domain.outreach_habits import habits_missed
from chalicelib.domain.sentences import Sentence, sentences_of
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


def findings_in(text: str, sentences: Sequence[Sentence]) -> tuple[Finding, ...]:
    """The same of an English text whose sentences are known."""
    possible_in = _possible_rows()
    asking = [sentence for sentence in sentences if possible_in(sentence.words)]
    asks = tuple(finding for sentence in asking for finding in _asked(sentence))
    hints = (
        Finding(Severity.HINT, h.rule, text[h.start : h.end], h.start, h.end, h.advice)
        for h in habits_missed(text, sentences)
    )
    return (*asks, *hints)


def asks_for_job(findings: Iterable[Finding]) -> bool:
    return any(finding.severity is Severity.BREAKS for finding in findings)


def _asked(sentence: Sentence) -> Iterator[Finding]:
    """At most one: who reads that a sentence asks for a job need not read why else it does."""
    asks = [row.ask for row in rows_that_hold(sentence.plain)]
    ask = next((ask for ask in asks if ask not in SOFT), asks[0] if asks else None)
    if ask:
        severity = Severity.SOFTEN if ask in SOFT else Severity.BREAKS
        yield Finding(severity, ask, sentence.text, sentence.start, sentence.end, ADVICE[ask])


# ---------------------------------------------------------------- who asks whom, and whether at all

ROWS: tuple[Row, ...] = (*ASKING, *OPENING, *OFFERING)

# What follows such a turn stands by itself: "I'm not asking for a job, but if you hire ...".
_TURNS = re.compile(
    r"\bbut\b|\bhowever\b|\balthough\b|\bthough\b|\byet\b|\bexcept\b|\bunless\b|\bnevertheless\b|"
    r"\bthat said\b|;| - |\.\.\.|:(?= )|[()]"
    r"|,? (?=(?:and|so|or|also|then|because|since|as|still|plus|maybe|perhaps) (?:if|please|could|"
    r"can|would|will|are|do|is|kindly|i am (?!not)|i would (?!not|never)|i have|i hope|i want|"
    r"i need|i can(?! not)|i wonder|was wondering|was hoping|wondering|hoping|let me)\b)"
    r"|, (?=(?:please|could|can|would|will|if|are|do|kindly|i would (?!not|never)|i hope|i need|"
    r"i wonder|let me|so)\b)"
)
_DENIES = re.compile(
    r"\b(?:not|never|no|neither|nor|without|instead of|rather than|far from|nothing to do with|"
    r"none of|stop|avoid(?:ing)?|refrain|against|anything but|won't|isn't)\b"
)
# Said with a "not" and meant as a request or a hedge.
_NO_DENIAL = re.compile(
    r"\b(?:why not|if not|not only|whether or not|would(?: you)? not mind|do (?:you )?not mind|"
    r"if you (?:would|do) not mind|not sure (?:if|whether|who|how)|do not know (?:if|whether|who|"
    r"anyone)"
    r"|do not hesitate|can not help|could not help|no (?:harm|problem|worries|pressure|doubt|"
    r"trouble|rush|matter|hurry)|not too (?:much|late|forward|bold)|if (?:it|that|this) is not|"
    r"not a (?:problem|bother|burden)|not yet"
    r"|not (?:currently )?(?:working|employed|have (?:a|any) (?:job|work|offer|experience))|(?:do|"
    r"did|would|could|can|are|is) (?:you|your \w+|they) not|not to (?:be|sound) (?:\w+ )?(?:rude|"
    r"pushy|forward|presumptuous)|no (?:longer )?(?:experience|luck|job|offer|offers|response|work|"
    r"income|success)|not (?:found|been able|had|heard|gotten|got|received|find)|"
    r"nothing (?:else )?(?:matters|more)|can not wait|not want to (?:bother|impose|waste|be|miss)|"
    r"not afraid|(?:remiss|silly|foolish|regret) (?:\w+ )?not|not to ask|not asking (?:would|is))\b"
)
# Somebody else asks: "a friend of mine wrote to him: hire me".
_OTHERS = re.compile(
    r"\b(?:friends?|brothers?|sisters?|roommates?|cousins?|classmates?|peers|people|students|"
    r"others|everyone|everybody|he|she|they|someone|somebody|most|many|candidates?|applicants?|"
    r"mails?|emails?|messages|who)\b"
    r"(?: (?:just|often|always|only|usually|simply|then|who|to|of mine|had|have|has|would|will|"
    r"might|may|in my \w+))*"
    r" (?:asks?|asked|asking|wrote|writes?|writing|says?|said|told|begs?|begged|begging|keeps?|"
    r"kept|sends?|sent|sending|apply|applies|applied|got|gets?|hope|hopes|hoped|demands?|demanded|"
    r"needs?|were|was|beg)\b(?! (?:me )?(?:that )?(?:you (?!should)|to (?:ask|write|contact)))"
)
_CURIOUS = re.compile(
    r"^\W*(?:(?:so|and|also|first|second|third|finally|lastly|then|i (?:am|was) curious|curious|"
    r"i wonder|tell me|could you (?:tell|share)(?: me| with me)?|i would (?:like|love) to (?:know|hear|"
    r"learn)|question \d:?),? )*(?:how|why|what|when (?:is|did|does)|where did|which|in what|"
    r"to what extent|at what|is it (?:common|normal|usual|rude|okay|ok|appropriate|true))\b"
)
_I = re.compile(r"\b(?:i|me|my|myself|us)\b")
# Thanks for what the contact offered first; thanks in advance are a request.
_THANKS = re.compile(
    r"^\W*(?:many |again,? |also,? |and |hi \w+, |dear \w+, )*(?:thanks|thank you|"
    r"i (?:\w+ )?appreciate (?:you|your|the|that you)|i am (?:\w+ )?(?:grateful|thankful) (?:for|"
    r"that) (?:you|your|the)|it was (?:\w+ )?(?:kind|generous|good|nice) of you|(?:very |"
    r"so )?(?:kind|generous) of you)\b"
)
_ADVANCE = re.compile(
    r"\badvance\b|\bconsidering (?:me|my)\b|\bconsideration\b|\bif you\b|\bplease\b|\bwould\b|"
    r"\bcould you\b|\battach|\benclos|\b(?:find|see) my\b"
)


def rows_that_hold(plain: str) -> tuple[Row, ...]:
    """The rows of the table that hold of a sentence in the form of `wording`."""
    clauses = [clause.strip() for clause in _TURNS.split(plain)]
    asking = [clause for clause in clauses if clause and not _only_thanks(clause)]
    held = {at for clause in asking for at in _possible_rows()(words_of(clause)) if _asks(ROWS[at], clause)}
    return tuple(ROWS[at] for at in sorted(held))


@cache
def _possible_rows() -> Possible:
    return possible([row.pattern for row in ROWS])


def _asks(row: Row, clause: str) -> bool:
    match = row.pattern.search(clause)
    if match is None or (row.unless and row.unless.search(clause)):
        return False
    before = clause[: match.start()]
    if row.curious and _CURIOUS.match(clause) and not _I.search(clause):
        return False
    return not (_denied(clause, match) or _OTHERS.search(before + " " + match[0][:40]))


def _denied(clause: str, match: re.Match[str]) -> bool:
    """A denial before the request or inside its first words ("I am not looking for a job")."""
    told = _NO_DENIAL.sub(" ", clause[: match.end()])
    return _DENIES.search(told) is not None


def _only_thanks(clause: str) -> bool:
    return _THANKS.match(clause) is not None and _ADVANCE.search(clause) is None
