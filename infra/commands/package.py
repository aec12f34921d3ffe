"""`warmthread package`: the one artifact of all cohorts."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import click

_PACKAGE = Path("build") / "package"


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print the figures as one JSON object.")
def package(*, as_json: bool) -> None:
    """Make the zip and the template that every cohort is deployed from, under build/package/.

    Needs Python 3.13 beside the one that runs this command, a package index, and no AWS account.
    """
    from infra.packaging.budgets import check, measure
    from infra.packaging.building import build_package

    def say(line: str) -> None:
        click.echo(line, err=True)

    built = build_package(_PACKAGE, say)
    say("Measuring how the Lambdas start ...")
    figures = []
    for figure in measure(built.zip_file, built.handlers, built.python):
        figures.append(figure)
        if not as_json:
            click.echo(str(figure))
    if as_json:
        click.echo(json.dumps({figure.name: asdict(figure) for figure in figures}))
    check(figures)
    say(f"Made {_PACKAGE}; next: warmthread deploy NAME, or on this machine: warmthread local")
