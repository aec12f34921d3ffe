"""`warmthread restore`: a cohort's table goes back to a point in time, and its mails come again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import click

from infra.commands.recovery import instant

if TYPE_CHECKING:
    from infra.operating.restore_progress import Progress
    from infra.operating.restore_steps import Restore

MakeRestore: TypeAlias = "Callable[[str, datetime, Path, Callable[[str], bool]], Restore]"
_FOLDER = click.Path(file_okay=False, path_type=Path)


@click.command()
@click.argument("cohort")
@click.option("--to", "to", callback=instant, required=True, help="The point in time (UTC).")
@click.option("--folder", type=_FOLDER, help="Keeps how far it is; by default build/restore/COHORT.")
@click.option("--delete-copy", is_flag=True, help="When it is done, delete the copy and the folder's files.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_context
def restore(
    ctx: click.Context, /, cohort: str, to: datetime, folder: Path | None, *, delete_copy: bool, yes: bool
) -> None:
    """Bring the table of COHORT back to a point in time, and capture the mails since then again.

    Says what it is going to do, and asks. Meanwhile everything stands still: mails wait, and nothing is
    lost. Nobody gets a letter twice. Stopped anywhere, the same command goes on; it has to be given where
    it was begun, since the folder has what is in no mail.
    """
    from infra.operating.restore_progress import Step, begin_or_go_on, restore_in

    to = to.astimezone(UTC).replace(microsecond=0)

    def ask(question: str) -> bool:
        return not yes and click.confirm(question, err=True)

    make: MakeRestore = ctx.obj if callable(ctx.obj) else _restore
    restoring = make(cohort, to, folder or Path("build") / "restore" / cohort, ask)
    restoring.note.refuse_elsewhere(restore_in(restoring.folder))
    progress = begin_or_go_on(restoring.folder, restoring.table.live, to)
    if Step.RESTORE in progress.left:
        restoring.table.refuse_what_is_out_of_reach()
    _tell_what_is_left(restoring, progress)
    if not progress.done and not yes:
        click.confirm("Go on?", abort=True, err=True)
    restoring(progress)
    _end(restoring, delete_copy=delete_copy)


def _restore(cohort: str, to: datetime, folder: Path, ask: Callable[[str], bool]) -> Restore:
    """Tests give a maker of their own as the context's object."""
    from infra.operating.restore_note import RestoreNote
    from infra.operating.restore_steps import Restore
    from infra.operating.restored_table import RestoredTable
    from infra.operating.stacks import find_stack
    from infra.operating.switches import Switches

    stack = find_stack(cohort)
    table = RestoredTable(stack.name, stack.outputs["TableName"], to)
    return Restore(stack, table, Switches(stack), folder, _tell, ask, RestoreNote(cohort))


def _tell_what_is_left(restoring: Restore, progress: Progress) -> None:
    from infra.show.recovery import restore_lines

    for line in restore_lines(restoring.stack.cohort, restoring.table, restoring.folder, progress):
        _tell(line)


def _end(restoring: Restore, *, delete_copy: bool) -> None:
    from infra.operating.restore_progress import forget

    cohort, copy = restoring.stack.cohort, restoring.table.name
    click.echo(f"{cohort} is back at {restoring.table.at:%Y-%m-%d %H:%M:%S} UTC, with the mails since then.")
    if delete_copy:
        restoring.table.delete()
        forget(restoring.folder)
        click.echo(f"Deleted the table {copy}, and what {restoring.folder} kept of members.")
        return
    click.echo(
        f"Look at it: warmthread status {cohort}; warmthread reconcile {cohort}\n"
        f"If it is well, delete what holds members' data besides, the table {copy} and what "
        f"{restoring.folder} kept: the same command with --delete-copy"
    )


def _tell(words: str) -> None:
    click.echo(words, err=True)
