"""The command `warmthread`: each command a few lines; what takes long to import comes inside."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from chalicelib.domain.address import Address
from infra.commands.cohort import cohort
from infra.commands.cost import cost
from infra.commands.deploy import bootstrap, deploy, status
from infra.commands.destroy import destroy
from infra.commands.guide import guide
from infra.commands.local import local
from infra.commands.members import rotate
from infra.commands.package import package
from infra.commands.recovery import archive, reconcile, replay
from infra.commands.restore import restore
from infra.commands.roster import it_letter, roster
from infra.plain_errors import PlainErrors

if TYPE_CHECKING:
    from rich.status import Status

    from infra.played import Play
    from infra.scenario import Scenario

_BUILD = Path("build")
_DEMO = Path(__file__).parent.parent / "events" / "demo"
_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.group(cls=PlainErrors, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="warmthread")
def main() -> None:
    """Warmthread keeps informational interviews from going cold.

    Try `warmthread demo` first: it plays an example cohort on this machine and shows what happens.
    """


for command in (
    *(cohort, package, bootstrap, deploy, status, destroy),
    *(roster, it_letter, replay, reconcile, restore, archive, cost, local, guide),
):
    main.add_command(command)
roster.add_command(rotate)


@main.command()
def demo() -> None:
    """Play the example cohort offline: a timeline here, its letters in build/demo/index.html."""
    from infra.scenario import read_scenario

    _show(_played(read_scenario(_DEMO)), _BUILD / "demo")


@main.command()
@click.argument("scenario_dir", type=_FOLDER)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object instead.")
def play(scenario_dir: Path, *, as_json: bool) -> None:
    """Play the scenario in SCENARIO_DIR: scenario.toml and the mails that it names.

    Letters and a page about it go to build/play/.
    """
    from infra.scenario import read_scenario

    scenario = read_scenario(scenario_dir)
    folder = _BUILD / "play" / scenario.name
    found = _played(scenario)
    if as_json:
        _print_json(found.save(folder))
    else:
        _show(found, folder)


@main.command()
@click.argument("scenario_dir", type=_FOLDER)
@click.argument("member")
def timeline(scenario_dir: Path, member: str) -> None:
    """Show the log of one MEMBER (an address) after the scenario in SCENARIO_DIR was played."""
    from infra.scenario import read_scenario
    from infra.show.timeline import print_timeline

    scenario = read_scenario(scenario_dir)
    address = Address.parse(member)
    found = scenario.member_of(address) if address else None
    if found is None:
        known = ", ".join(str(each.addresses[0]) for each in scenario.members)
        raise click.BadParameter(f"{member} is not a member here; these are: {known}", param_hint="MEMBER")
    print_timeline(_played(scenario), members=(found,))


@main.command()
@click.argument("path", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a mail, one a line.")
def explain(path: tuple[Path, ...], *, as_json: bool) -> None:
    """Say what is understood of the mails at each PATH, a file or a folder; no AWS is needed."""
    from infra.explain import explain_lines
    from infra.show.explanation import print_explanation

    show = _print_json if as_json else print_explanation
    unread = 0
    with _progress("Reading ...", among_results=sys.stdout.isatty()) as status:
        for count, line in enumerate(explain_lines(path), 1):
            show(line)
            status.update(f"{count} read ...")
            unread += line["error"] is not None
    if unread:
        raise click.exceptions.Exit(1)


@main.command()
@click.argument("path", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a draft, one a line.")
def check(path: tuple[Path, ...], *, as_json: bool) -> None:
    """Read the drafts at each PATH, mails or plain text: does a sentence ask for a job?

    Ends with exit code 1 where a file could not be opened.
    """
    from infra.check import check_files
    from infra.show.review import print_review

    unread = 0
    for checked in check_files(path):
        _print_json(checked.as_json()) if as_json else print_review(checked)
        unread += checked.error is not None
    if unread:
        raise click.exceptions.Exit(1)


def _played(scenario: Scenario) -> Play:
    from infra.player import CannotPlay
    from infra.player import play as play_scenario

    count = len(scenario.steps)
    with _progress("Playing ...") as status:
        try:
            return play_scenario(
                scenario, lambda step: status.update(f"Playing step {step.number} of {count} ...")
            )
        except CannotPlay as error:
            raise click.ClickException(f"{scenario.path}: {error}; mend it and try again.") from None


def _progress(words: str, *, among_results: bool = False) -> Status:
    """On standard error where that is a terminal, but never among results that come to the same one."""
    from rich.console import Console

    return Console(stderr=True, quiet=not sys.stderr.isatty() or among_results).status(words)


def _show(found: Play, folder: Path) -> None:
    from infra.show.page import write_page
    from infra.show.timeline import print_timeline

    print_timeline(found)
    found.save(folder)
    click.echo(f"\nEvery letter as its reader sees it: {write_page(found, folder)}")


def _print_json(found: Any) -> None:
    """In ASCII: U+2028 and its like, which end a line for many readers, can be in any mail."""
    click.echo(json.dumps(found))
