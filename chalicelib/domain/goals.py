"""What a member is after, and where the member stands, as the member's own words tell.

Patterns are texts here: a Lambda that only imports this pays for none of them.
"""

from __future__ import annotations

import re
from enum import StrEnum


class GoalKind(StrEnum):
    CAREER = "career"
    COMPANY = "company"
    JOB = "job"


class LifeStage(StrEnum):
    STUDENT = "student"
    GRADUATE = "graduate"
    CAREER_CHANGER = "career_changer"
    RETURNING = "returning"
    INTERNATIONAL = "international"


# The first row that holds: who names an employer is after that employer, whatever else is said.
_GOALS: tuple[tuple[GoalKind, str], ...] = (
    (
        GoalKind.COMPANY,
        (
            r"(?i:\b(?:compan(?:y|ies)|employers?|organi[sz]ations?|firms?|start-?ups?|agenc(?:y|ies)|"
            r"workplaces?|non-?profits?|ngos?)\b)"
            r"|(?i:\b(?:work|working|life|culture|teams?|inside|careers?|jobs?|roles?) (?:at|for|in|inside) "
            r"(?:the )?)(?!(?:UX|UI|IT|HR|AI|ML|PR)\b)[A-Z]\w+"
        ),
    ),
    (
        GoalKind.JOB,
        (
            r"(?i)\b(?:jobs?|roles?|positions?|internships?|day[- ]to[- ]day|"
            r"(?:work(?:ing|s)?|life|starting) as|becom(?:e|ing) an?|being an?|to be an?|"
            r"(?:typical|ordinary|normal|average) (?:day|week)|"
            r"(?:day|week) (?:of|in the life)|what (?!i\b).{2,40} (?:do|does|actually|really)\b)"
        ),
    ),
)
_STAGES: tuple[tuple[LifeStage, str], ...] = (
    (
        LifeStage.RETURNING,
        (
            r"(?i)\b(?:return(?:ing)?|(?:com|go|gett?)(?:e|ing)? back) (?:in)?to (?:paid |the )?"
            r"(?:work|workforce|practice|profession)|\breturner|\bre-?enter|\bparental leave|"
            r"\bafter (?:a|my|some) (?:\w+ )?(?:break|pause|years? (?:at home|away|off))"
        ),
    ),
    (
        LifeStage.INTERNATIONAL,
        (
            r"(?i)\binternational (?:student|graduate)|\b(?:from abroad|new to (?:the|this) country|"
            r"moved here|immigra|newcomer|refugee)|\b(?:work|student) visa\b"
        ),
    ),
    (
        LifeStage.CAREER_CHANGER,
        (
            r"(?i)\b(?:chang|switch)(?:e|ing)? (?:my )?(?:careers?|fields?|professions?|jobs?|to|into|"
            r"from)\b|\bcareer.chang|\b(?:mov(?:e|ing)|transition(?:ing)?|pivot(?:ing)?) (?:from|out of|"
            r"over to)\b|\b(?:after|with) (?:\w+ ){1,2}years (?:as|in|of)\b|\bleav(?:e|ing)\b|"
            r"\bused to (?:be|work)\b"
        ),
    ),
    (
        LifeStage.GRADUATE,
        r"(?i)\b(?:recent|new)(?:ly)? grad|\bgraduat(?:ed|e of)\b|\bjust (?:finished|got) my\b",
    ),
    (
        LifeStage.STUDENT,
        (
            r"(?i)\bstudents?\b|\b(?:freshman|sophomore|undergrad\w*|my (?:major|degree|studies|thesis))\b|"
            r"\b(?:first|second|third|fourth|final)[- ]year\b|"
            r"\b(?:am|i'm) (?:\w+ )?(?:studying|junior|senior)\b"
        ),
    ),
)


def goal_kind(words: str) -> GoalKind:
    """What the member is after; a career where the words do not say."""
    return next((kind for kind, sign in _GOALS if re.search(sign, words[:_READ])), GoalKind.CAREER)


def life_stage(words: str) -> LifeStage | None:
    """Where the member stands, if the words say so: "after ten years in retail", "second-year student"."""
    text = words[:_READ].replace("’", "'")
    return next((stage for stage, sign in _STAGES if re.search(sign, text)), None)


# ---------------------------------------------------------------- what they would like to learn

_READ = 2_000  # characters of an answer
_MOST = 200  # characters; a goal is a phrase
# Up to the end of the sentence, or to where one speaks of oneself or says thanks.
_THING = (
    r"(\w(?:[^\n.!?]|\.(?=\S))*?)(?=\s*(?:[.!?](?:\s|$)|\n|$"
    r"|(?:[,;(–—]|\s-+\s|\bbut\b|\band\b|\bthough\b)\s*(?:and |but |though |so far )?"
    r"(?:(?:i|we)(?:'ve| have|'m| am| did| never| had)|never|none|no|not|done|only|just|a few|a couple)\b"
    r"|[,;(–—]?\s*\b(?:please|thanks|thank you)\b))"
)
_LEARN = (
    r"(?:(?:learn|hear|know|read|talk)(?: \w+){0,2}? (?:about|of)|hear(?= (?:how|what|why))|"
    r"learn|know|understand|explore|discover|see|find out(?: more)?(?: about)?|figure out|"
    r"get (?:to know|a (?:feel|sense) (?:of|for)))(?: more| better)?"
)
# The surest sign first. Each with what is made of the words found.
_WISHES: tuple[tuple[str, str], ...] = (
    (rf"(?:\b(?:to|wanna) |^\s*|[,;:–—-]\s+){_LEARN}:? ", "{}"),
    (r"\b(?:learning|finding out|hearing)(?: \w+){0,2}? about ", "{}"),
    (r"\b(?:curious|interested|wondering)(?: \w+)? (?:in|about) ", "{}"),
    (r"\b(?:curious|wonder(?:ing)?) (?=(?:how|what|why|whether|if|where|who|when|which)\b)", "{}"),
    (r"\b(?:goal|aim|wish) is to ", "what it takes to {}"),
    (r"\b(?:goal|aim|wish|topic)s?(?: is|:) ", "{}"),
    (r"\b(?:like|love|want|hope|hoping|wish|planning|trying) to ", "what it takes to {}"),
)


def wish_in(text: str) -> tuple[str, str]:
    """What the member would like to learn ("how nurses move into informatics"), "" where no sentence
    says it, and the rest of the text. A deed ("to become a nurse") is told as what it takes."""
    text = text[:_READ].replace("’", "'")
    for lead, told in _WISHES:
        if found := re.search(lead + _THING, text, re.I | re.M):
            thing = " ".join(found[1].split()).strip(" \"'“”,;:-")[:_MOST]
            return told.format(thing), f"{text[: found.start()]}\n{text[found.end() :]}"
    return "", text
