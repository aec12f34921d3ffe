"""`warmthread destroy`: the end of a cohort's stack."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from infra.commands.cohort import IN, path_of

if TYPE_CHECKING:
    from mypy_boto3_cloudformation.type_defs import StackTypeDef

    from infra.deployment.destroying import Destroy


@click.command()
@click.argument("name")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.option("--early", is_flag=True, help="Although the cohort is not over.")
@click.option("--no-export", is_flag=True, help="Keep nothing of it.")
@click.option(
    "--export-to",
    type=click.Path(file_okay=False, path_type=Path),
    help="A folder that is not there yet; by default build/export/NAME.",
)
@IN
def destroy(
    name: str, folder: Path, export_to: Path | None, *, yes: bool, early: bool, no_export: bool
) -> None:
    """End the stack of the cohort NAME and all that it holds; nothing of another cohort is touched.

    Exports everything first, asks for the cohort's name, and can be repeated after it was stopped.
    """
    from infra.deployment.changing import StackChanging
    from infra.deployment.destroying import Destroy

    ending = Destroy(StackChanging(_tell))
    found = ending.standing(name)
    if not ending.finds_anything(name, found):
        click.echo(f"There is nothing of a cohort {name} in {_region()}.")
        return
    if found and not (found["StackStatus"] == "DELETE_COMPLETE" and ending.has_begun(found)):
        if not early:
            _refuse_active(name, path_of(name, folder))
        if not no_export:
            _export(ending, found, export_to or Path("build") / "export" / name)
    if not yes:
        _ask_for_its_name(name)
    ending(name)
    click.echo(f"Nothing of the cohort {name} is left in {_region()}.")


def _ask_for_its_name(name: str) -> None:
    words = f"Everything of {name} will be deleted. Type its name"
    if click.prompt(words, err=True, default="", show_default=False).strip() != name:
        raise click.ClickException("That is not its name; nothing was deleted.")


def _refuse_active(name: str, path: Path) -> None:
    from infra.cohort_file import read_cohort_file

    if not path.exists():
        raise click.ClickException(
            f"{path} is not there, so nothing says that the cohort {name} is over; if it is, add --early."
        )
    end = read_cohort_file(path).end
    if end is None or end >= date.today():  # noqa: DTZ011 - the operator's own day is meant
        raise click.ClickException(
            f"The cohort {name} runs until {end}, and members would lose their log; if so be it: --early."
        )


def _export(ending: Destroy, found: StackTypeDef, folder: Path) -> None:
    """Not again where a destroy was interrupted: a part of it is gone, and the first export has it."""
    from infra.archive.export import export_cohort
    from infra.archive.manifest import read_manifest

    stack, begun = ending.stack(found), ending.has_begun(found)
    kept = read_manifest(folder)
    is_kept = kept is not None and kept.table == stack.outputs.get("TableName")
    if begun and (is_kept or found["StackStatus"].startswith("DELETE_")):
        _tell(f"Its deletion was begun before; {folder} is left as it is.")
        return
    if not stack.outputs:
        if begun:
            return  # it never stood, and holds nothing
        raise click.ClickException(
            f"{stack.name} is in the state {stack.status} and names its table no more, so nothing can be "
            "exported; if nothing is to be kept: --no-export."
        )
    counts = export_cohort(stack, folder, _tell)
    click.echo(f"Exported {counts.total} things to {folder}.")


def _region() -> str:
    import boto3

    return boto3.client("cloudformation").meta.region_name


def _tell(sentence: str) -> None:
    click.echo(sentence, err=True)
