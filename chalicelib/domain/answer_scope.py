"""Whether a row holds of a clause: whom it speaks of, what negates it, and what is only supposed."""

from __future__ import annotations

import re

from chalicelib.domain.answer_rules import Row, Signal
from chalicelib.domain.answer_words import CLOCK, DAY

_YES = frozenset({Signal.WILLING, Signal.OFFERS_TIME})
_NO = frozenset({Signal.REFUSES, Signal.NOT_THE_ONE})
_VERDICTS = _YES | _NO | {Signal.REFERS, Signal.PRESENTS}
_DELAYS = frozenset({Signal.AGAIN, Signal.WAITS})
_DATED = _YES | _NO | _DELAYS
_NEGATABLE = _YES | {Signal.REFERS, Signal.AGAIN}

_NEGATED = re.compile(
    r"\b(?:not|never|no|unable|nor|without|hardly|rarely)\b(?! (?:only|problem|worries|worry|"
    r"hesitate|at all|doubt|need to))(?:(?!, (?:so|and|then|i|we|it|you|just|only)\b)\W+\w+){0,9}\W*$"
)
_POLITE_NOT = re.compile(
    r"\b(?:why not|if not|would(?: you)? not mind|do not mind|whether or not|not sure (?:if|whether|"
    r"how|what))\b"
)
# Rows let a word stand between "I can" and the verb; "not" may be that word ("I can not take").
_NEGATED_ITSELF = re.compile(
    r"\b(?:can|could|will|do) not (?!wait\b|mind\b|hesitate\b|only\b|have to\b|need\b)"
)
# "They'd love to talk to her", "those who cannot": of somebody else.
_NOT_ITS_SUBJECT = r"(?: (?!and\b|i\b|we\b|but\b|so\b|that\b|because\b|my\b)\w+){0,3} $"
_OF_OTHERS = re.compile(
    rf"\b(?:they|he|she|who|friends?|people|those|students?|colleagues?){_NOT_ITS_SUBJECT}"
)
_OF_YOU = re.compile(rf"\byou(?! (?:can|may|could|should|might|are welcome)){_NOT_ITS_SUBJECT}")
_LOOKS_BACK = re.compile(
    r"\b(?:i|we|they|he|she|it|you|who)(?: have)? (?:was|were|had(?! to)|did|used to|spoke|met|said|"
    r"told|felt|"
    r"went|been "
    r"saying)\b(?! (?:hoping|wondering|going to|thinking|about to|just))|\bi meant to\b"
)
_SUPPOSED = re.compile(
    r"\b(?:i would (?:usually |normally |have )?(?:say|said|told?)|normally|usually|ordinarily|"
    r"would have|i was going to)\b"
)
_IF = re.compile(r"\b(?:if|unless|whether|in case|provided|providing|(?:as|so) long as|on condition)\b[^,]*$")
_INQUIRES = re.compile(
    r"^(?:[\w']+,? ){0,2}?(?:(?:sure (?:you|it|this|that)|who|why(?! do not)|where) |how (?!about)|"
    r"what (?!about|times?\b|days?\b|dates?\b|if\b|"
    r"works|suits|is your (?:avail|sched|cal|number)|does your)|which (?!days?\b|times?\b|dates?\b|"
    r"slots?\b|"
    r"of the)|(?:could|can|would|will) you (?!be free|be avail|do\b|meet|make|call|ring|talk|speak|come|"
    r"manage|give|mind)|(?:do|did|have|are|were) you (?!free|avail|around|have time|fancy|like|want|"
    r"tried|try|considered|thought|spoken|asked|met|talked)|"
    r"(?:is|was|does|did) (?:it|this|that|there) )"
)
# "Before I put it in the diary, tell me".
_BEFORE_IT = re.compile(r"(?:but |and |so )?before (?:i|we) [^,]*")
# "Much as I would enjoy it", "while I'd love to": what follows is no yes.
_CONCEDES = re.compile(
    r"(?:^|, |\b(?:but|and|so) )(?:(?:as |so )?much as|however much|even (?:if|though)|(?:al)?though|while|"
    r"whilst|tempting as|no matter how|for all that|despite how)\b[^,]*$|"
    r"^(?:but |and )?(?:had|were) (?:i|we|it|there|things)\b"
)
_TIME = re.compile(rf"(?:\b{DAY}\b|{CLOCK})|\bwhen\b|\b(?:time|day|date)s?\b|\bavailab|\bcalendar|\bslots?\b")


# "Most days until six", "any evening after supper": an hour puts nothing off.
_HOURS = re.compile(
    r"\b(?:until|till|after|before|from) (?:about |around )?(?:(?:\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m)?|"
    r"one|two|three|four|"
    r"five|six|seven|eight|nine|ten|eleven|twelve)\b(?!-| ?(?:st|nd|rd|th)\b| (?:of|or|more|days?|"
    r"weeks?|months?|"
    r"years?|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|/)|half past \w+|quarter (?:past|to) \w+|"
    r"noon|midday|midnight|lunch|"
    r"(?:the |my |our )?(?:\w+ )?(?:supper|lunch|dinner|tea|breakfast|work|school|class|hours|bedtime|"
    r"dark|school run|shift|service|rush))\b"
)


def says(row: Row, clause: str) -> bool:
    if row.signal in _DELAYS:
        clause = _HOURS.sub("at an hour", clause)
    match = row.pattern.search(clause)
    beside = _HOURS.sub("at an hour", clause) if row.signal in _YES else clause
    if match is None or (row.unless and row.unless.search(beside)):
        return False
    before = clause[max(0, match.start() - 60) : match.start()]
    return not (
        (row.signal in _VERDICTS and _inquires(clause))
        or (row.signal in _YES and _conceded(clause, before, match.start()))
        or (row.signal in _YES and (_OF_OTHERS.search(before) or _OF_YOU.search(before)))
        or (row.signal in _NO and (_OF_OTHERS.search(before) or _IF.search(clause[: match.end()])))
        or (row.signal in _DATED and _LOOKS_BACK.search(before) and not _still_holds(row, match[0]))
        or (row.signal in _DELAYS and _SUPPOSED.search(clause))
        or (row.signal in _NEGATABLE and _is_negated(before, match[0]))
    )


def _conceded(clause: str, before: str, start: int) -> bool:
    """Whether it stands in a clause that only leads to what is meant."""
    leads = _BEFORE_IT.match(clause)
    return bool((leads and start < leads.end()) or _CONCEDES.search(before))


def _still_holds(row: Row, found: str) -> bool:
    """ "I was pleased to hear from you, and have to say no"."""
    return row.signal is Signal.REFUSES and _PRESENT.match(found) is not None


_PRESENT = re.compile(r"(?:have to|must|am|are|is|can not|will not|do not)\b")


def _is_negated(before: str, found: str) -> bool:
    return bool(_NEGATED.search(_POLITE_NOT.sub(" ", before)) or _NEGATED_ITSELF.search(found))


def _inquires(clause: str) -> bool:
    """A question that is no offer of a time."""
    return clause.endswith("?") and _INQUIRES.match(clause) is not None and not _TIME.search(clause)
