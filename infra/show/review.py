"""Prints what is said of a draft, for people."""

from __future__ import annotations

import click

from chalicelib.domain.golden_rule import Finding, Severity
from chalicelib.letters.reviews import KEPT, SEVERITIES, WHOLE
from infra.check import Checked

_COLOURS = {Severity.BREAKS: "red", Severity.SOFTEN: "yellow", Severity.HINT: "cyan"}


def print_review(checked: Checked) -> None:
    """A heading and what was found, the sentence first; of a good draft what makes it so."""
    click.echo(click.style(checked.file, bold=True))
    for line in _lines(checked):
        click.echo(f"  {line}")
    click.echo()


def _lines(checked: Checked) -> list[str]:
    if checked.error:
        return [checked.error]
    if not checked.review.is_read:
        return ["It is not in English, and drafts are read in English only so far: not judged."]
    if checked.review.findings:
        return [line for finding in checked.review.findings for line in _finding(finding)]
    good = "; ".join(KEPT[rule] for rule in checked.review.kept)
    return [click.style("A good draft", fg="green") + (f": {good}." if good else ".")]


def _finding(finding: Finding) -> list[str]:
    said = click.style(SEVERITIES[finding.severity], fg=_COLOURS[finding.severity])
    sentence = " ".join(finding.sentence.split())  # a draft's lines may end in the midst of it
    return [f"{said}: {sentence or WHOLE}", f"    {finding.advice}"]
