"""A word for the first of everything, and the gentle letter after some silent weeks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from chalicelib.domain.encouragement import TinyStep, tiny_step
from chalicelib.domain.evidence import evidence_of
from chalicelib.domain.learning import First
from chalicelib.domain.letter import Letter
from chalicelib.letters.blocks import Block, Heading, Message, Paragraph, Replies, reply, to_complete
from chalicelib.letters.context import LetterContext
from chalicelib.letters.phrases import first_name

FIRSTS: Mapping[First, str] = {
    First.OUTREACH: "Your first mail to a stranger is out. Most people only think about it; you wrote one.",
    First.REPLY: "Somebody whom you did not know has written back. That is what a good question does.",
    First.TALK: "You held your first talk. From here on you know how it goes, and that you can do it.",
    First.THANKS: "Your first thank-you is sent. It is the mail that people remember you by.",
    First.REFERRAL: "Somebody gave you a name. They trust you with people whom they know.",
    First.DECLINE: "Your first no. Everybody who asks gets some, and the next mail is no harder for it.",
}
_STEPS: Mapping[TinyStep, tuple[str, str]] = {
    TinyStep.NAME_ONE: (
        "Write down one name",
        (
            "Think of somebody whose work you have wondered about: from an article, a class, a street that "
            "you walk along. The name is enough for today. Keep it wherever you will find it again."
        ),
    ),
    TinyStep.SKELETON: (
        "Let a first mail begin itself",
        (
            "Choose one person, and reply with the line below, with their name and your reason. What comes "
            "back is a short mail with a few gaps to fill."
        ),
    ),
    TinyStep.ONE_MORE: (
        "Find one more person",
        (
            "Look up one person who does something that you would like to understand, and write a single "
            "sentence on why them. The mail can wait until tomorrow."
        ),
    ),
    TinyStep.WRITE_AGAIN: (
        "Write two lines to somebody who has not answered",
        (
            "Pick one person, answer your own earlier mail, and ask once more in two lines. Mails get "
            "buried, and many people are glad of the second one."
        ),
    ),
    TinyStep.ASK_FOR_TIME: (
        "Offer somebody two times",
        (
            "Pick one person who wrote back, and name two times next week, twenty minutes each. It is "
            "easier to choose than to propose."
        ),
    ),
    TinyStep.THANK: (
        "Thank somebody for a talk",
        (
            "Pick one person who gave you their time. Two lines: thank you, and the thing that you still "
            "think of. Late thanks are as welcome as prompt ones."
        ),
    ),
    TinyStep.SAY_HELLO: (
        "Say hello to somebody whom you talked with",
        (
            "Pick one person, and tell them in three lines what you tried or read since. They will be "
            "pleased that the talk led somewhere."
        ),
    ),
    TinyStep.WRITE_DOWN: (
        "Write down one thing that you learned",
        (
            "Think back to one talk. What do you know now that you did not know before it? One sentence, for "
            "yourself."
        ),
    ),
}
_SKELETON = to_complete("first Jane Doe: why", "a first mail to Jane, nearly finished", fill="first ")
_PAUSE = to_complete("pause until march 12", "no letters till then", fill="pause until ")


def noticed(firsts: Iterable[First]) -> tuple[Block, ...]:
    """A section of the digest; nothing where nothing happened for the first time."""
    told = tuple(Paragraph(FIRSTS[first]) for first in firsts)
    return (Heading("A first" if len(told) == 1 else "Your firsts"), *told) if told else ()


def gentle(letter: Letter, context: LetterContext) -> Message:
    """`before`: how many of these letters this silence has had already."""
    step = tiny_step(evidence_of(context.heads.values(), context.now), int(letter.fact("before") or 0))
    title, how = _STEPS[step]
    hello = f"Hello {first_name(context.member.name)}."
    blocks: tuple[Block, ...] = (
        Paragraph(f"{hello} Your list is as you left it; go on whenever it suits you."),
        Paragraph("If you have five minutes this week, here is one small thing:"),
        Heading(title),
        Paragraph(how),
        Replies("Or reply with one of these:", (_SKELETON, reply("pending", "what is open"), _PAUSE)),
    )
    subject = f"One small step: {title[0].lower()}{title[1:]}"
    return Message(subject, "Five minutes are enough.", blocks)
