"""The short course: eight lessons, each one thing to know and one small thing to do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from chalicelib.domain.learning import LessonId
from chalicelib.letters.blocks import Block, Heading, Paragraph


@dataclass(frozen=True, slots=True)
class Lesson:
    """`to_do` is the one small thing."""

    id: LessonId
    title: str
    text: tuple[str, ...]
    to_do: str

    @property
    def words(self) -> int:
        return len(" ".join((self.title, *self.text, self.to_do)).split())


_ALL = (
    Lesson(
        LessonId.THE_RULE,
        "Ask to learn, never for a job",
        (
            (
                "People like to talk about their work with somebody who is curious. They close up when they "
                "sense that a job is wanted. So there is one rule: in these mails and talks, never ask "
                "for one. No question about openings, no request for a referral, no resume."
            ),
            (
                "This is no trick to get a job in the end. It is what makes the talk honest: they can say "
                "what is hard about their work, and you can decide that it is not for you."
            ),
        ),
        "Write one sentence that begins “I would like to understand”, and keep it. It is the heart of your "
        "first mail.",
    ),
    Lesson(
        LessonId.WHOM,
        "Whom to write to",
        (
            (
                "Not the famous, and not the head of everything. The best people to ask are a few steps "
                "ahead of you: they do the work now, and remember how they came to it."
            ),
            (
                "Something you share makes a yes likelier: a school, a town, an earlier kind of work, a "
                "person whom you both know. So does something of theirs that you have read, seen or used. "
                "One of the two is enough."
            ),
            "Many will not answer. That says how full their days are, and nothing about you.",
        ),
        "List five names, and beside each the one reason why them. Begin with the one that makes you least "
        "nervous.",
    ),
    Lesson(
        LessonId.THE_MAIL,
        "A mail that is easy to answer",
        (
            (
                "Four things, in under a hundred words: who you are, why you write to this person and no "
                "other, what you would like to understand, and one question: would they have twenty "
                "minutes?"
            ),
            (
                "Leave out your history, praise that would fit anybody, and attachments. A plain subject "
                "works best: “A question about your work in hospital kitchens”. Say that a no is fine, and "
                "mean it."
            ),
        ),
        "Write the mail to one person on your list and send it to yourself first. Read it the next "
        "morning as if you were busy, and cut a third. Then send it.",
    ),
    Lesson(
        LessonId.FOLLOWING_UP,
        "Following up, kindly",
        (
            (
                "No answer mostly means that your mail came on a bad day and sank. After a week or so, a "
                "second one lifts it up again, and many people are thankful for that."
            ),
            (
                "Answer your own first mail, so that they need not search. Two lines: you would still be "
                "glad of twenty minutes, and you understand if now is not the time. No “did you see my "
                "mail?”, and no sigh between the lines."
            ),
            "After two of these, let it rest and write to somebody else.",
        ),
        "Find one mail of yours that is older than a week, and follow it with two friendly lines.",
    ),
    Lesson(
        LessonId.PREPARING,
        "Before the talk",
        (
            (
                "Read what there is to read about the person for ten minutes, and no more: you come to "
                "listen, not to examine them. What they have told in public, you need not ask."
            ),
            (
                "Then choose five questions and put the three that you really care about first. Good ones "
                "begin with how and what, and no search engine can answer them. Have two sentences of your "
                "own ready: who you are, and why you asked."
            ),
            (
                "A line the day before, to say that you look forward to it, saves many a talk from being "
                "forgotten."
            ),
        ),
        "Write down the one question that you would ask if there were time for only one.",
    ),
    Lesson(
        LessonId.THE_TALK,
        "Twenty minutes, well used",
        (
            (
                "Begin with thanks and your two sentences, then ask your first question and let them talk. "
                "They should have four fifths of the time. The best questions come from what they have "
                "just said: “How did that come about?”"
            ),
            (
                "Five minutes before the end, say so. Ask who else would be good to listen to. End on "
                "time, even if it goes well; they will remember that you kept your word."
            ),
            (
                "If they bring up a job themselves, listen, thank them, and go on asking. The rule is "
                "yours, not theirs."
            ),
        ),
        "Put a clock where you can see it, and paper for five words to keep.",
    ),
    Lesson(
        LessonId.THANKS,
        "Thanks, and what you learned",
        (
            (
                "Write within a day. Three lines: thank you, the one thing that stayed with you, and what "
                "you will do with it. The middle line shows that you listened. If they named somebody, say "
                "when you will write there."
            ),
            (
                "Then take five minutes for yourself. What surprised you? What would you want to do every "
                "day, and what never? Ten such notes, side by side, tell you more about your road than any "
                "single talk."
            ),
        ),
        "After your next talk, answer its letter with “note” and one sentence. It goes into your learning "
        "book, and only you can read it.",
    ),
    Lesson(
        LessonId.IN_TOUCH,
        "Keeping in touch",
        (
            (
                "A talk grows into an acquaintance through small news. Tell people what came of their "
                "advice: the book that you read, the course that you chose, the talk with the person whom "
                "they named. Three lines, two or three times a year, with nothing to answer."
            ),
            (
                "When somebody gives you a name, write there within a week and say who sent you. "
                "Afterwards tell the one who did how it went; they lent you their good name."
            ),
            "And whoever asks you one day for twenty minutes: say yes.",
        ),
        "Choose one person from your list and tell them one thing that you did because of them.",
    ),
)
LESSONS: Mapping[LessonId, Lesson] = {lesson.id: lesson for lesson in _ALL}


def lesson_blocks(lesson: Lesson) -> tuple[Block, ...]:
    """A section of the digest."""
    return (
        Heading(f"This week's lesson: {lesson.title}"),
        *map(Paragraph, lesson.text),
        Paragraph(f"One small thing to do: {lesson.to_do[0].lower()}{lesson.to_do[1:]}"),
    )
