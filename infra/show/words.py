"""The words and signs in which a played scenario is told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Actor(StrEnum):
    """Who did something: each has a colour, in the terminal and on the page."""

    MEMBER = "member"
    CONTACT = "contact"
    WARMTHREAD = "warmthread"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Phrase:
    """`words` may name the `{contact}`."""

    actor: Actor
    sign: str
    words: str


UNKNOWN = Phrase(Actor.NOBODY, "·", "something happened with {contact}")
TOUCHES: Mapping[str, Phrase] = {
    "sent": Phrase(Actor.MEMBER, "→", "wrote to {contact}"),
    "reply": Phrase(Actor.CONTACT, "←", "{contact} answered"),
    "talk": Phrase(Actor.CONTACT, "◆", "talk with {contact}"),
    "note": Phrase(Actor.MEMBER, "✎", "noted about {contact}"),
    "bounce": Phrase(Actor.NOBODY, "×", "the mail to {contact} came back"),
    "out_of_office": Phrase(Actor.CONTACT, "◌", "{contact} is away"),
    "done": Phrase(Actor.MEMBER, "✓", "said what was done with {contact}"),
    "snoozed": Phrase(Actor.MEMBER, "◔", "put off what was due with {contact}"),
    "closed": Phrase(Actor.MEMBER, "■", "closed the thread with {contact}"),
    "reopened": Phrase(Actor.MEMBER, "□", "reopened the thread with {contact}"),
    "corrected": Phrase(Actor.MEMBER, "↺", "corrected the thread with {contact}"),
}
OUTCOMES: Mapping[str, Phrase] = {
    "held": Phrase(Actor.NOBODY, "?", "held until {contact} decides"),
    "answered": Phrase(Actor.MEMBER, "✉", "wrote to Warmthread"),
    "ignored": Phrase(Actor.NOBODY, "–", "ignored"),
    "refused": Phrase(Actor.NOBODY, "×", "refused"),
    "logged": Phrase(Actor.NOBODY, "=", "nothing new"),
}
STAGES: Mapping[str, str] = {
    "reached_out": "reached out",
    "replied": "replied",
    "scheduled": "talk scheduled",
    "met": "met",
    "thanked": "thanked",
    "in_touch": "in touch",
    "declined": "declined",
    "unreachable": "unreachable",
    "closed": "closed",
}
TO_DO: Mapping[str, str] = {
    "nudge": "nudge once, kindly",
    "answer": "answer",
    "agree_time": "agree on a time",
    "prepare": "prepare the talk",
    "thank_you": "say thank you",
    "tell_referrer": "tell whoever introduced you",
    "check_back": "write again",
    "reconnect": "get back in touch",
}
LETTERS: Mapping[str, str] = {
    "welcome": "welcome",
    "receipt": "receipt",
    "reminder": "reminder",
    "prepare": "before a talk",
    "thank_you": "after a talk",
    "digest": "weekly digest",
    "coach_digest": "coach's digest",
    "draft_review": "draft, read",
    "question": "question",
    "answer": "answer",
    "notice": "notice",
    "export": "export",
    "goodbye": "goodbye",
}
PRESSED = Phrase(Actor.MEMBER, "☞", "pressed a link in a letter")
LETTER = Phrase(Actor.WARMTHREAD, "✉", "{contact}")
FEEDBACK = Phrase(Actor.NOBODY, "!", "the mail service reports a {contact}")
