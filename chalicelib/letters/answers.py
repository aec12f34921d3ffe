"""What became of something that the member wrote: every command and every stray reply has its answer."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from chalicelib.domain.letter import Letter
from chalicelib.letters.blocks import (
    MOVED,
    UNDO,
    Block,
    Choice,
    Copy,
    Facts,
    Message,
    Paragraph,
    Replies,
    reply,
)
from chalicelib.letters.context import LetterContext
from chalicelib.letters.phrases import (
    PLANNED,
    STAGES,
    clean,
    clean_text,
    count,
    day,
    moment,
    name_of,
    person,
)
from chalicelib.letters.to_do import entry, is_this_week, standing

# By the command as it was understood: the headline, which is the subject too, and what is to add.
_DONE: Mapping[str, tuple[str, str]] = {
    "done": ("Done: {who}", ""),
    "answered": ("Noted: you answered {who}", ""),
    "thanked": ("Noted: you thanked {who}", ""),
    "met": ("Noted: you talked with {who}", "A word about thanks comes next."),
    "did not meet": ("Noted: no talk with {who} this time", "Another day, perhaps."),
    "accepts": ("Noted: {who} said yes", ""),
    "declines": ("Noted: {who} said no", "A clear no is an answer too, and asking was the brave part."),
    "later": ("Noted: {who} would rather talk later", ""),
    "refers": ("Noted: {who} named somebody to write to", ""),
    "asks_question": ("Noted: {who} asked you something", ""),
    "other": ("Noted: {who} wrote to you", ""),
    "snooze": ("Put off until {due}: {who}", ""),
    "reopen": ("Open again: {who}", ""),
    "close": ("Closed: {who}", "What happened stays in your log."),
    "log": ("Logged: {who}", ""),
    "log it": ("On its way into your log", ""),
    "ignore": ("Left out of your log", ""),
    "no": ("Left as it was", ""),
}
_ANY_DONE = ("Done: {who}", "")
_SETTINGS: Mapping[str, tuple[str, str]] = {
    "pause": ("Quiet until {due}", "No reminders and no digests till then; what you BCC is still logged."),
    "start": ("Letters come again", "The next one is for the next thing that is due."),
    "stop": ("The letters have stopped", "What you BCC is still logged, and what you write is answered."),
}
_ANY_SETTING = ("Changed as you asked", "")
_BACK: Mapping[str, Choice] = {
    "pause": reply("start", "have them again sooner"),
    "start": reply("stop", "stop them"),
    "stop": reply("start", "have them again"),
}


def done(letter: Letter, context: LetterContext) -> Message:
    headline, more = _DONE.get(letter.fact("what"), _ANY_DONE)
    headline = headline.format(who=_who(letter, context), due=_due(letter, context))
    address = clean(letter.fact("address"))
    about = (Facts((("About", address),)),) if address else ()
    blocks = (_said(headline, more), *about, *_next(letter, context), *_mend(letter))
    return Message(headline, more, blocks)


def noted(letter: Letter, context: LetterContext) -> Message:
    said = f"Kept on {_who(letter, context)}, for you alone:"
    blocks = (Paragraph(said), Copy(clean_text(letter.fact("note"))), *_mend(letter))
    return Message(f"Noted on {_short(letter, context)}", said, blocks)


def undone(letter: Letter, context: LetterContext) -> Message:
    again = Replies("Was that not meant? Reply:", (reply("undo", "bring it back"),))
    if letter.fact("what") == "wrong person":
        right = clean(letter.fact("address"))
        said = f"Moved: the mail goes to the log of {right} instead."
        return Message(f"Moved to {right}", said, (Paragraph(said), again))
    said = f"Taken back, and all that followed from it: {_who(letter, context)}."
    subject = f"Taken back: {_short(letter, context)}"
    return Message(subject, said, (Paragraph(said), *_next(letter, context), again))


def scheduled(letter: Letter, context: LetterContext) -> Message:
    at = _moment(letter)
    when = moment(at, context) if at else "the time that you named"
    said = f"Your talk with {_who(letter, context)} is planned for {when}."
    before = "Questions to take along come the day before, and a word about thanks comes after."
    blocks = (
        Paragraph(said),
        Paragraph(before),
        Replies("Not right? Reply:", (MOVED, reply("did not meet", "it is off"), UNDO)),
    )
    return Message(f"Planned: {_short(letter, context)}, {when}", said, blocks)


def settings(letter: Letter, context: LetterContext) -> Message:
    what = letter.fact("what")
    headline, more = _SETTINGS.get(what, _ANY_SETTING)
    headline = headline.format(due=_due(letter, context))
    back = (Replies("Changed your mind? Reply:", (_BACK[what],)),) if what in _BACK else ()
    return Message(headline, more, (_said(headline, more), *back))


def pending(letter: Letter, context: LetterContext) -> Message:
    open_now = list(standing(letter, context, is_this_week))
    if not open_now:
        said = "Nothing is open just now. A good moment to write to somebody new, or to rest."
        return Message("Nothing is open", said, (Paragraph(said),))
    several = len(letter.items) > 1
    entries = tuple(entry(to_do, context, numbered=several) for to_do in open_now)
    lead = f"{count(len(open_now), 'thing is', 'things are')} open, the earliest first."
    return Message(f"Open: {count(len(open_now), 'thing', 'things')}", lead, (Paragraph(lead), *entries))


def practice(letter: Letter, context: LetterContext) -> Message:
    cadence = context.cohort.cadence
    nudge = context.calendar.after_business_days(letter.created_at, cadence.nudge_business_days)
    subject = clean(letter.fact("subject")) or "none"
    blocks = (
        Paragraph("That worked: your BCC arrived. It was practice, so nothing was stored."),
        Paragraph("Had the mail gone to somebody, this would be in your log now:"),
        Facts(
            (
                ("With", "the person in To"),
                ("Subject", subject),
                ("Where it stands", "you have reached out"),
                ("Next", f"write once more if no answer comes, {day(nudge, context)}"),
            )
        ),
        Paragraph("The next one can be real. Ask to learn from somebody, and never for a job."),
    )
    return Message("Your practice worked", "This is what would be logged.", blocks)


def not_received(letter: Letter, context: LetterContext) -> Message:
    head = context.head_of(letter)
    who = name_of(head.contact) if head else "they"
    have = "has" if head else "have"
    address = clean(letter.fact("address")) or "their address"
    said = f"This came to me; {who} {have} not received it."
    blocks = (
        Paragraph(said),
        Paragraph(f"To send it, copy the text below into a new mail to {address}, with your address in BCC:"),
        Copy(clean_text(letter.fact("body"))),
        Paragraph("Nothing was logged or sent."),
    )
    return Message(f"Not sent yet: {who} {have} not received it", said, blocks)


# ---------------------------------------------------------------- about whom, and how to mend it


def _who(letter: Letter, context: LetterContext) -> str:
    head = context.head_of(letter)
    return person(head.contact) if head else clean(letter.fact("note"), 80) or "that line"


def _short(letter: Letter, context: LetterContext) -> str:
    head = context.head_of(letter)
    return name_of(head.contact) if head else clean(letter.fact("note"), 80) or "that line"


def _said(headline: str, more: str) -> Paragraph:
    return Paragraph(f"{headline}. {more}".rstrip())


def _moment(letter: Letter) -> datetime | None:
    told = letter.fact("due")
    return datetime.fromisoformat(told) if told else None


def _due(letter: Letter, context: LetterContext) -> str:
    at = _moment(letter)
    return day(at, context) if at else "the day that you named"


def _next(letter: Letter, context: LetterContext) -> tuple[Block, ...]:
    """Where the thread stands now, and what comes next on it."""
    head = context.head_of(letter)
    if head is None or not head.touches:
        return ()
    rows = [("Where it stands", STAGES[head.stage_at(context.now)])]
    ahead = sorted((f for f in head.follow_ups if f.due_at > context.now), key=lambda f: (f.due_at, f.kind))
    rows += [("Next", f"{PLANNED[f.kind]}, {day(f.due_at, context)}") for f in ahead[:1]]
    return (Facts(tuple(rows)),)


def _mend(letter: Letter) -> tuple[Block, ...]:
    """Only what changed the log can be taken back."""
    if not (letter.items and letter.delivery) or letter.fact("what") == "no":
        return ()
    return (Replies("Not what you meant? Reply:", (UNDO,)),)
