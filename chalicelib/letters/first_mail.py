"""The skeleton of a first mail: all but what only the member knows."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from chalicelib.domain.goals import wish_in
from chalicelib.domain.letter import Letter
from chalicelib.letters.blocks import Block, Copy, Facts, Listing, Message, Paragraph
from chalicelib.letters.context import LetterContext
from chalicelib.letters.phrases import NAME, clean

MOST_WORDS = 100
_SUBJECT = "A question about your work"
_WORDS = """\
Dear {name},

I am {own}, {who}. I found you {how}. What made me write to you: {why}.

I would like to understand {goal}, and you know the work from the inside. Would you have 20 minutes \
for a talk in the coming weeks, by phone or video, whenever it suits you?

Thank you for reading this, and please do not worry if now is not the time.

{own}
"""
# What stands where something is not known, and how to fill it.
_GAPS: Mapping[str, tuple[str, str]] = {
    "name": ("[their name]", "as they write it themselves"),
    "own": ("[your name]", "as you sign your mails"),
    "who": ("[who you are]", "in a few words: “a second-year student of biology”"),
    "how": ("[how you found them]", "“in the alumni directory”, “through your article on street trees”"),
    "why": ("[why them]", "in one sentence: what they did, wrote or said that made you think of them"),
    "goal": ("[what you want to understand]", "what only somebody who does this work can tell you"),
}
_LEFT_OUT = (
    "Some of your words I left out: as they stood, they would have asked for a job, or made the mail too "
    "long. The gap is yours to fill."
)


@dataclass(frozen=True, slots=True)
class Skeleton:
    """`gaps` are those in the text, as they stand there. `left_out` names the member's own words that it
    could not take: "why", "goal", "name" or "own"."""

    subject: str
    text: str
    gaps: tuple[str, ...]
    left_out: tuple[str, ...] = ()


def skeleton(name: str, why: str, own_name: str, goal: str) -> Skeleton:
    """Under a hundred words and without a finding, whatever it is made of: words that would ask for a
    job, or make it too long, become a gap."""
    given = {"name": _inline(name), "own": _inline(own_name), "why": _why(why), "goal": _goal(goal)}
    tries = ((left_out, _filled(given, left_out)) for left_out in _LESS_AND_LESS)
    left_out, text = next((left_out, text) for left_out, text in tries if _is_good(text))
    gaps = tuple(gap for gap, _hint in _GAPS.values() if gap in text)
    return Skeleton(_SUBJECT, text, gaps, tuple(key for key in left_out if given[key]))


def first_mail(letter: Letter, context: LetterContext) -> Message:
    """Facts: the `name` and the `why` of "first Jane Doe: why"."""
    name = clean(letter.fact("name"), NAME)
    goal = context.goal_for(context.head_of(letter))
    made = skeleton(name, letter.fact("why"), context.member.name, goal)
    who = name or "somebody new"
    hints = tuple(f"{gap}: {hint}" for gap, hint in _GAPS.values() if gap in made.gaps)
    blocks: tuple[Block, ...] = (
        Paragraph(f"Here is a first mail to {who}. What stands in [brackets], only you know:"),
        Facts((("Subject", made.subject),)),
        Copy(made.text.rstrip()),
        Listing(hints),
        *([Paragraph(_LEFT_OUT)] if made.left_out else []),
        Paragraph(
            "Read it aloud once, and change whatever does not sound like you. Then send it from your own "
            f"mail, with {context.capture_address} in BCC. I have sent nothing."
        ),
    )
    return Message(f"A first mail to {who}", "Short, with gaps for what only you know.", blocks)


# From all that was given to nothing of it, until the mail is good.
_LESS_AND_LESS: tuple[tuple[str, ...], ...] = (
    (),
    ("why",),
    ("goal",),
    ("why", "goal"),
    ("why", "goal", "name", "own"),
)


def _filled(given: Mapping[str, str], left_out: Collection[str]) -> str:
    words = {key: "" if key in left_out else given.get(key, "") for key in _GAPS}
    return _WORDS.format(**{key: words[key] or gap for key, (gap, _hint) in _GAPS.items()})


def _is_good(text: str) -> bool:
    # The rule's table takes longer to load than all letters together.
    from chalicelib.domain.golden_rule import read_findings

    return len(text.split()) < MOST_WORDS and not read_findings(text)


def _inline(words: str) -> str:
    return clean(words, 400).strip(' .,;:!?-–—"“”[]')


def _goal(words: str) -> str:
    """As something to understand; "" where the words are no such thing."""
    text = _inline(wish_in(words)[0] or words)
    if re.match(r"(?:i|i'm|i've|we|my|me|yes|no)\b", text, re.I):
        return ""
    return f"what it takes to {text}" if re.match(_DEED, text, re.I) else text


_DEED = r"(?:become|move|get|work|break|switch|change|enter|go|find|start|build|make|teach|help)\b"


def _why(words: str) -> str:
    """Said to the person: "she moved to design" becomes "you moved to design"."""
    text = re.sub(r"^(?:because|since)(?: of)? ", "", _inline(words), flags=re.I)
    for theirs, yours in _TO_YOU:
        text = re.sub(theirs, yours, text, flags=re.I)
    return re.sub(_VERB, _as_you_do, text, flags=re.I)


_TO_YOU = (
    (r"\b(?:she|he)(?:'s|’s| is)\b", "you are"),
    (r"\b(?:she|he) was\b", "you were"),
    (r"\b(?:she|he) has\b", "you have"),
    (r"\b(?:she|he) does\b", "you do"),
    (r"\b(?:him|her)(?= (?:at|in|on|when|and|speak|give|say|through|for|to|as)\b|\W*$)", "you"),
    (r"\b(?:his|her)\b", "your"),
    (r"\bhim\b", "you"),
)
_VERB = r"\b(?:she|he) ((?:\w+ly |also |still |now |just )?)(\w+)"
_TAILS = (("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("ss", "ss"), ("s", ""))


def _as_you_do(found: re.Match[str]) -> str:
    """ "she runs" becomes "you run"; a past form stays as it is."""
    verb = found[2]
    tail, whole = next(((tail, whole) for tail, whole in _TAILS if verb.endswith(tail)), ("", ""))
    return f"you {found[1]}{verb.removesuffix(tail)}{whole}"
