"""What the pages tell a reader to type exists, and what an alarm sends its reader to is there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from infra.cli import main
from infra.cost.standing import read_standing

_ROOT = Path(__file__).parent.parent.parent
_PAGES = [_ROOT / "README.md", *sorted((_ROOT / "docs").glob("*.md"))]
_COMMAND = re.compile(r"(?:^|[\s$(])(?:\.venv/bin/)?warmthread((?:[ =][^\s|<>;`#\\]+)+)")
_FENCE = re.compile(r"^```[^\n]*\n(.*?)^```", re.MULTILINE | re.DOTALL)
_SPAN = re.compile(r"`([^`\n]+)`")
_INDENTED = re.compile(r"^(?:    |\t)(.+)$", re.MULTILINE)


def commands_in(text: str) -> Iterator[list[str]]:
    """The words after `warmthread` wherever the page shows code: in spans, fences and indented lines."""
    fences = _FENCE.findall(text)
    rest = _FENCE.sub("", text)
    for code in (*fences, *_SPAN.findall(rest), *_INDENTED.findall(rest)):
        for line in code.replace("\\\n", " ").splitlines():
            for found in _COMMAND.finditer(line):
                yield found[1].split()


def fault_of(words: list[str], command: click.Command) -> str | None:
    """What of these words the command line does not know."""
    for word in words:
        if isinstance(command, click.Group) and not word.startswith("-"):
            if word.isupper() or word in ("...", "…"):
                return None
            if word not in command.commands:
                return f"{command.name} has no command {word}"
            command = command.commands[word]
        elif word.startswith("--") and word.partition("=")[0] not in options_of(command):
            return f"{command.name} has no option {word}"
    return None


def options_of(command: click.Command) -> set[str]:
    return {"--help"} | {name for each in command.params for name in (*each.opts, *each.secondary_opts)}


@pytest.mark.parametrize("page", _PAGES, ids=lambda page: page.name)
def test_every_command_and_option_that_a_page_shows_exists(page: Path) -> None:
    shown = list(commands_in(page.read_text("utf-8")))
    faults = {f"warmthread {' '.join(words)}: {fault}" for words in shown if (fault := fault_of(words, main))}
    assert not faults


def test_commands_are_found_wherever_a_page_shows_code() -> None:
    span, indented = "Give `warmthread demo`, or", "    .venv/bin/warmthread play events/demo --json  # so"
    page = f"{span}\n\n{indented}\n\n```\nwarmthread cohort list\n```\n"
    assert list(commands_in(page)) == [["cohort", "list"], ["demo"], ["play", "events/demo", "--json"]]


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        ("demo", None),
        ("cohort new spring --start=2027-01-11", None),
        ("--help", None),
        ("cohort COMMAND", None),
        ("cohort forget", "cohort has no command forget"),
        ("play events/demo --xml", "play has no option --xml"),
    ],
)
def test_what_does_not_exist_is_told(words: str, fault: str | None) -> None:
    assert fault_of(words.split(), main) == fault


def test_the_runbook_has_an_entry_for_every_alarm_of_the_template() -> None:
    headings = re.findall(r"^#+ (.+)$", (_ROOT / "docs" / "runbook.md").read_text("utf-8"), re.MULTILINE)
    missing = [alarm for alarm in read_standing().alarms if not any(alarm in line for line in headings)]
    assert not missing


def test_every_link_within_the_pages_leads_somewhere() -> None:
    dead = [
        f"{page.name}: {target}"
        for page in _PAGES
        for target in re.findall(r"\]\((?!https?:)([^)#\s]+)", page.read_text("utf-8"))
        if not (page.parent / target).exists()
    ]
    assert not dead


def test_every_heading_that_a_page_links_to_is_there() -> None:
    dead = []
    for page in _PAGES:
        for target, anchor in re.findall(r"\]\((?!https?:)([^)#\s]*)#([^)\s]+)\)", page.read_text("utf-8")):
            other = (page.parent / target) if target else page
            if anchor not in anchors_of(other.read_text("utf-8")):
                dead.append(f"{page.name}: {target}#{anchor}")
    assert not dead


def anchors_of(text: str) -> set[str]:
    """As GitHub makes them of headings."""
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
