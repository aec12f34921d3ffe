"""What a digest says beside its lists: the kind line after a no, the numbers, advice, how to reply."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from chalicelib.domain.golden_rule import advice_on
from chalicelib.domain.thread import Stage, ThreadHead
from chalicelib.letters.blocks import Block, Facts, Heading, Paragraph, Replies, reply
from chalicelib.letters.context import LetterContext
from chalicelib.letters.phrases import CONSOLATION, clean, count, joined, name_of
from chalicelib.letters.to_do import ToDo

EVERYBODY = (
    "It happens to nearly everybody once, and there is nothing to mend. You can have the next one read "
    "before you send it: mail the draft to your capture address with “+check” before the @."
)
_MOST_CONSOLED = 3
_ANSWERED = frozenset(
    {Stage.REPLIED, Stage.SCHEDULED, Stage.MET, Stage.THANKED, Stage.IN_TOUCH, Stage.DECLINED}
)
_THANKED = frozenset({Stage.THANKED, Stage.IN_TOUCH})


def consoled(ended: Sequence[ThreadHead], context: LetterContext) -> list[Block]:
    """One kind line for those who said no, and one for those whose mail came back."""
    lines: list[Block] = []
    for stage, kindly in CONSOLATION.items():
        names = [name_of(head.contact) for head in ended if head.stage_at(context.now) is stage]
        if names:
            lines.append(Paragraph(f"About {joined(names[:_MOST_CONSOLED])}: {kindly}"))
    return lines


def counts(heads: Sequence[ThreadHead], context: LetterContext) -> list[Block]:
    """The member's own numbers so far, compared with nobody's."""
    if not heads:
        return []
    stages = [head.stage_at(context.now) for head in heads]
    held = sum(1 for head in heads if head.met_at and head.met_at <= context.now)
    so_far = (
        f"{count(len(heads), 'person', 'people')} written to, "
        f"{count(sum(s in _ANSWERED for s in stages), 'answer', 'answers')}, "
        f"{count(held, 'talk', 'talks')}, {sum(s in _THANKED for s in stages)} thanked"
    )
    return [Facts((("So far", so_far),))]


def for_next_time(
    heads: Sequence[ThreadHead], context: LetterContext, comfort: Sequence[str]
) -> Iterator[Block]:
    """What was sent already, said once a thread and kindly: the advice is for the next mail."""
    since, now = context.news_since, context.now
    asking = [(h, h.asking) for h in heads if h.asking and h.asking_since and since < h.asking_since <= now]
    for head, found in asking[:1]:  # one is enough to learn from
        said = f"To {name_of(head.contact)} you wrote: “{clean(found.sentence)}”"
        yield Heading("For your next mail")
        yield Paragraph(f"{said} {advice_on(found.rule)}")
        yield from map(Paragraph, comfort)


def how_to_reply(to_do: Sequence[ToDo]) -> list[Block]:
    if not to_do:
        return []
    line = to_do[0].number
    choices = (
        reply("done", "that line is done; any number will do", line=line),
        reply("pending", "everything that is open, with all numbers"),
    )
    return [Replies("Did one of these in another way? Reply:", choices)]
