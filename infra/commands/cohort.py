"""`warmthread cohort`: the cohorts' files, one a cohort."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from infra.faults import Faults

if TYPE_CHECKING:
    from infra.new_cohort import Question

COHORTS = Path(__file__).parent.parent / "cohorts"
IN = click.option(
    "--folder",
    type=click.Path(file_okay=False, path_type=Path),
    default=COHORTS,
    help="Where the cohorts' files are; by default infra/cohorts.",
)


@click.group()
def cohort() -> None:
    """Write, check and list the cohorts' files."""


@cohort.command()
@click.argument("name")
@click.option("--programme", help="What members know it as.")
@click.option("--mail-domain", help="Receives for this cohort alone, such as spring.example.edu.")
@click.option("--letters-from", help="The address that letters come from.")
@click.option("--timezone", help="Such as America/Chicago.")
@click.option("--start", help="The first day, such as 2027-01-11.")
@click.option("--end", help="The last day.")
@click.option("--country", help="Whose public holidays count, such as US; empty for none.")
@click.option("--subdivision", default="", help="Its state or province, such as IL.")
@click.option("--preset", default="standard", show_default=True, help="Of the cadence; or three_b_seven.")
@click.option("--coach", "coaches", multiple=True, help="A coach's address; may be given again.")
@click.option("--alarm-address", default="", help="Who is told when something is broken.")
@IN
def new(name: str, folder: Path, coaches: tuple[str, ...], **given: str | None) -> None:
    """Write the file of a new cohort NAME; asks for what is not given."""
    from infra.new_cohort import QUESTIONS, cohort_text

    path = folder / f"{name}.toml"
    if path.exists():
        raise click.ClickException(f"{path} is there already; edit it, or choose another name.")
    answers = {key: value for key, value in given.items() if value is not None}
    for key, question in QUESTIONS.items():
        if key not in answers:
            answers[key] = _ask(question)
    try:
        text = cohort_text({"name": name, **answers}, coaches, path)
    except Faults as faults:
        raise click.UsageError("\n  ".join(("nothing was written:", *faults.found))) from None
    folder.mkdir(parents=True, exist_ok=True)
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)
    click.echo(
        f"Wrote {path}; read it through, change what you like, then: warmthread cohort validate {name}"
    )


@cohort.command()
@click.argument("cohorts", nargs=-1, metavar="[NAME]...")
@IN
def validate(cohorts: tuple[str, ...], folder: Path) -> None:
    """Name every fault of the cohorts NAME (all where none is named; a path will do as well)."""
    from infra.cohort_file import read_cohort_file

    paths = [path_of(name, folder) for name in cohorts] or _files(folder)
    if not paths:
        raise click.ClickException(f"{folder} holds no cohort; write one with: warmthread cohort new NAME")
    wrong = 0
    for path in paths:
        try:
            found = read_cohort_file(path)
        except Faults as faults:
            wrong += 1
            click.echo(f"Error: {faults}", err=True)
        else:
            click.echo(f"{path} is in order: {found.programme}, {found.start} to {found.end}.")
    if wrong:
        raise click.exceptions.Exit(1)


@cohort.command(name="list")
@IN
def list_(folder: Path) -> None:
    """Show all cohorts: when they run, whether their files are in order, and their stacks.

    Stacks are shown where there are credentials for AWS; without these it asks nobody.
    """
    from infra.operating.in_sight import stacks_in_sight

    stacks = stacks_in_sight()
    for path in _files(folder):
        click.echo(f"{path.stem:<20}  {_in_one_line(path)}{_stack_words(stacks.pop(path.stem, None))}")
    for name, state in stacks.items():
        click.echo(f"{name:<20}  no file in {folder}{_stack_words(state)}")


def _stack_words(state: str | None) -> str:
    return f"  [stack: {state}]" if state else ""


def _in_one_line(path: Path) -> str:
    from infra.cohort_file import read_cohort_file

    try:
        found = read_cohort_file(path)
    except Faults as faults:
        return f"{len(faults.found)} to mend; see: warmthread cohort validate {path.stem}"
    return f"{found.start} to {found.end}  {_state(found.start, found.end):<8}  {found.programme}"


def _state(start: date | None, end: date | None) -> str:
    today = date.today()  # noqa: DTZ011 - the reader's own day is meant
    if start and today < start:
        return "to come"
    return "over" if end and end < today else "running"


def _ask(question: Question) -> str:
    """Asks again until the answer has the question's form."""

    def checked(answer: str) -> str:
        if not (question.optional and not answer.strip()):
            try:
                question.form(answer)
            except ValueError as error:
                raise click.UsageError(str(error)) from None
        return answer.strip()

    default = "" if question.optional else None
    return str(click.prompt(question.words, default=default, show_default=False, value_proc=checked))


def path_of(name: str, folder: Path) -> Path:
    return Path(name) if name.endswith(".toml") or "/" in name else folder / f"{name}.toml"


def _files(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.toml"))
