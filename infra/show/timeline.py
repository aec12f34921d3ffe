"""Prints a played scenario: what happened, day by day, and where everyone stands."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from rich.console import Console
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from infra.played import Play
from infra.scenario import ScenarioMember
from infra.show.story import Entry, MemberStory, Standing, Story, story_of
from infra.show.words import Actor

_STYLE = {
    Actor.MEMBER: "cyan",
    Actor.CONTACT: "green",
    Actor.WARMTHREAD: "magenta",
    Actor.NOBODY: "yellow",
}
_STAGE_STYLE = {"declined": "dim", "unreachable": "dim", "closed": "dim", "scheduled": "bold green"}


def print_timeline(
    play: Play, *, members: Collection[ScenarioMember] = (), console: Console | None = None
) -> None:
    """All of it, or that of some `members`. Colour where the terminal has it."""
    console = console or Console()
    story = story_of(play)
    wanted = members or play.scenario.members
    console.print(_heading(story))
    console.print(_legend())
    for day, entries in story.days():
        shown = [entry for entry in entries if entry.member in wanted]
        if shown:
            console.print(Text(f"\n{day:%a} {day.day} {day:%B %Y}", style="bold"))
            console.print(_day_table(story, shown, with_names=len(wanted) > 1))
    for each in story.members:
        if each.member in wanted:
            _print_standing(console, each)


def _heading(story: Story) -> Text:
    many = f"{len(story.members)} members" if len(story.members) > 1 else "one member"
    text = Text(f"\n{story.programme}", style="bold")
    return text.append(f"   {many}, {story.mails} mails, {story.span}", style="dim not bold")


def _legend() -> Text:
    text = Text()
    for actor, words in (
        (Actor.MEMBER, "→ the member writes"),
        (Actor.CONTACT, "← a contact answers"),
        (Actor.WARMTHREAD, "✉ Warmthread writes to the member"),
        (Actor.NOBODY, "? × = not simply logged"),
    ):
        text.append(f"{words}   ", style=_STYLE[actor])
    return text


def _day_table(story: Story, entries: Iterable[Entry], *, with_names: bool) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(width=7, justify="right", style="dim")
    if with_names:
        table.add_column(no_wrap=True, min_width=max(len(story.name_of(m.member)) for m in story.members))
    table.add_column(width=1)
    table.add_column(overflow="fold")
    for entry in entries:
        style = _STYLE[entry.actor]
        names = [Text(story.name_of(entry.member))] if with_names else []
        table.add_row(f"{entry.at:%H:%M}", *names, Text(entry.phrase.sign, style=style), _line(entry, style))
    return table


def _line(entry: Entry, style: str) -> Text:
    line = Text(entry.sentence, style=style)
    return line.append(f"  {entry.detail}", style="default") if entry.detail else line


def _print_standing(console: Console, story: MemberStory) -> None:
    console.print()
    console.print(
        Rule(Text(f"{story.member.name}: where it stands", style="bold"), align="left", style="dim")
    )
    table = Table.grid(padding=(0, 3, 0, 0))
    for standing in story.standings:
        table.add_row(*_standing_row(standing))
    console.print(table)
    if story.held:
        mails = "a mail waits" if story.held == 1 else f"{story.held} mails wait"
        console.print(Text(f"? {mails} for an answer", style=_STYLE[Actor.NOBODY]))


def _standing_row(standing: Standing) -> tuple[Text, Text, Text]:
    who = Text(standing.contact)
    if standing.company:
        who.append(f", {standing.company}", style="dim")
    stage = Text(standing.stage_words, style=_STAGE_STYLE.get(standing.stage, "bold"))
    to_do = "; ".join(
        f"{each.words} by {each.due_at:%a} {each.due_at.day} {each.due_at:%b}" for each in standing.to_do
    )
    return who, stage, Text(to_do or "nothing to do", style="" if to_do else "dim")
