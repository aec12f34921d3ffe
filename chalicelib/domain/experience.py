"""What a member answers to the welcome's question: how many of these talks so far, and what to learn?"""

from __future__ import annotations

import re

from chalicelib.domain.goals import wish_in
from chalicelib.domain.learning import Experience


def read_experience(text: str, name: str = "") -> tuple[Experience | None, str]:
    """The experience, None where it is not said, and the goal in the member's words, "" where not.

    `name` is the member's own: a line of it alone is no goal.
    """
    told = _readable(text, name)
    goal, rest = wish_in(told)
    spelt = re.sub(_CONTRACTED, r"\1 not", rest, flags=re.I)
    experience, after = _experience(spelt)
    if experience is None:
        experience, after = _implied(spelt)
    return experience, goal or _bare_goal(after)


_READ = 2_000  # characters of an answer
# A line that a mail program broke: long, and going on in small letters.
_WRAPPED = r"(?<=[^\n]{50})[ \t]*\n(?=[a-z])"
_CONTRACTED = r"\b(have|has|had|do|does|did|is|was|are|ca|could|would)n'?t\b"
_LISTED = r"(?:^|(?<=[\s,;]))\(?[12][.):](?=\s)"


def _readable(text: str, name: str) -> str:
    """Without quoted lines, the member's name, and numbers before answers."""
    own = name.casefold().split()
    lines = [line.strip() for line in text[:_READ].replace("’", "'").splitlines()]
    kept = [line for line in lines if line[:1] != ">" and not _is_name(line, own)]
    joined = re.sub(_WRAPPED, " ", "\n".join(kept).strip())
    return re.sub(_LISTED, "\n", joined, flags=re.M).strip()


def _is_name(line: str, own: list[str]) -> bool:
    words = line.casefold().strip(" ,.-–—").split()
    return bool(words) and all(word in own for word in words)


_IN_WORDS = (
    *(
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    ),
)
_TENS = {"fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}
_VALUES = {**{word: value for value, word in enumerate(_IN_WORDS)}, **_TENS}
_NUMBER = rf"(?:\d{{1,3}}|{'|'.join(word for word in _VALUES if word != 'one')})"
_MOST_SOME = 5
_COUNTED = (
    rf"\b(?:{_NUMBER} ?(?:-|–|to|or) ?)?(?P<number>{_NUMBER})\b"
    r"(?!\+? ?(?:years?|yrs?|months?|weeks?|days?|hours?|minutes?|mins?|%|am\b|pm\b))"
)
# What comes first in the text was said; of two that begin at one place, the upper row. None: counted.
_SAID: tuple[tuple[Experience | None, str], ...] = (
    (
        Experience.SOME,
        (
            r"\bnot (?:\w+ ){0,3}?(?:many|a lot|lots|a ton|tons|plenty)\b"
            r"|\bnot (?:(?:my|the) first|since|recently|lately|(?:in|for) a while)\b"
        ),
    ),
    (
        Experience.NONE,
        (
            r"\bnot (?!sure|certain)(?:[\w']+ ){0,6}?(?:any\w*|one|yet|much|really|this|these|that|them|it|"
            r"at all|a single|before|ever|(?:an )?(?:interview|informational)\w*)\b"
            r"|\b(?:never|none|nope|nothing|nil|zip|zilch|nada|n/a|hardly|barely|beginner|newbie|novice|"
            r"minimal|unfamiliar)\b"
            r"|\b(?:very|too) (?:few|little)\b|\blittle (?:to|or) no|\balmost no|\byet to\b|\bfrom scratch\b"
            r"|^\W*(?:no|nah)\b(?! (?:problem|worries|more than|less than|fewer than))|\bno (?:prior |real )?"
            r"(?:experience|informational)|\b(?:my|the) (?:very )?first\b|\bfirst (?:time|ever)|\bnew to\b"
            r"|\b(?:am|i'm|brand|all|pretty|totally|quite) new\b|"
            r"\bjust (?:starting|beginning|getting started)\b"
        ),
    ),
    (
        Experience.MANY,
        (
            r"\b(?:quite|more than|well over|over) a (?:few|bit|couple|dozen)\b"
            r"|\b(?:many|lots|a lot|plenty|dozens?|tons|a ton|loads|bunch|numerous|countless|hundreds?|"
            r"extensive|regularly|all the time|for years|a (?:good|fair|decent) (?:number|amount)|"
            r"experienced)\b"
        ),
    ),
    (
        Experience.SOME,
        (
            r"\b(?:few|a couple|couple of|handful|several|once|twice|one or two|a (?:little|bit)|"
            r"somewhat|limited|now and then|occasional(?:ly)?|some(?! (?:day|time ago|people|friends)))\b"
            r"|\b(?:did|done|had|held|only|just|exactly|about|maybe|with|to) (?:only |just |exactly )?one\b"
            r"|^\W*one\b"
        ),
    ),
    (None, _COUNTED),
)
# Where no amount was said.
_IMPLIED: tuple[tuple[Experience, str], ...] = (
    (Experience.NONE, r"\bwhat (?:is|are) (?:an? )?informational|\bno\b(?! (?:problem|worries))"),
    (
        Experience.SOME,
        r"^\W*(?:yes|yeah|yep|sure|only|just)\b|\bi(?:'ve| have) (?:done|had|held|tried)\b|\bbefore\b",
    ),
)


def _experience(text: str) -> tuple[Experience | None, str]:
    """With what the text says after it."""
    found = [(said, row) for row, sign in _SAID if (said := re.search(sign, text, re.I | re.M))]
    if not found:
        return None, ""
    said, row = min(found, key=lambda pair: pair[0].start())
    return row or _of_number(said["number"]), text[said.end() :]


def _implied(text: str) -> tuple[Experience | None, str]:
    for experience, sign in _IMPLIED:
        if said := re.search(sign, text, re.I):
            return experience, text[said.end() :]
    return None, ""


def _of_number(written: str) -> Experience:
    number = int(written) if written.isdecimal() else _VALUES[written.casefold()]
    if number == 0:
        return Experience.NONE
    return Experience.SOME if number <= _MOST_SOME else Experience.MANY


# Behind the experience and a stop: "none - UX research". Not "a few, mostly with alumni".
_BEHIND = (
    r"^[^.,;:!–—\n-]{0,40}(?:[.,;:!–—\n]|\s-+\s)\W*(?:(?:never|none|not \w+)[.,;!:]\s*)?(\w[^\n.!?]{2,200})"
)
_NO_GOAL = (
    r"(?:a while|about|actually|ago|all|and|at|back|because|before|best|but|can|cheers|could|dear|during|"
    r"ever|excited|for|glad|good|great|happy|hello|hi|honestly|i|i'd|i'm|i've|if|in|it|just|last|let|"
    r"looking|mainly|maybe|mostly|my|nada|never|nice|no|not|one|only|or|perhaps|please|really|regards|"
    r"see|sent from|since|sincerely|so far|sorry|thank|thanks|that|these|they|this|those|though|three|"
    r"through|to be|two|unfortunately|warmly|we|what|when|while|with|would|years?|yet|you|your)\b"
)


def _bare_goal(after: str) -> str:
    found = re.search(_BEHIND, after)
    if found is None or re.match(_NO_GOAL, found[1], re.I):
        return ""
    return " ".join(found[1].split()).strip(" \"'“”,;:-")
