"""`warmthread guide`: the guide to informational interviews, to read and to print."""

from __future__ import annotations

from pathlib import Path

import click

_BUILT = Path("build") / "guide"


@click.command()
@click.option(
    "--into",
    type=click.Path(file_okay=False, path_type=Path),
    default=_BUILT,
    show_default=True,
    help="The folder to write to.",
)
def guide(into: Path) -> None:
    """Write the guide to informational interviews as guide.html and guide.pdf."""
    from infra.guide import build

    for made in build(into):
        click.echo(f"Wrote {made} ({made.stat().st_size / 1000:.0f} kB)")
