"""`warmthread roster rotate`: what an operator does for one member."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from chalicelib.domain.member import Member
    from infra.roster.office import Office


@click.command()
@click.argument("cohort")
@click.argument("address")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object instead.")
@click.pass_context
def rotate(ctx: click.Context, /, cohort: str, address: str, *, yes: bool, as_json: bool) -> None:
    """Give the member of the COHORT who has ADDRESS, any of theirs, a new capture address.

    The old one is refused from then on, and a letter brings the member the new one.
    """
    office = _office(ctx, cohort)
    member = _member(office, cohort, address)
    old, where = member.capture_address(office.cohort), member.addresses[0]
    if not yes:
        words = f"Refuse {old} from now on, and write the new address of {member.name} to {where}?"
        click.confirm(words, abort=True, err=True)
    rotated = office.rotate(member.id)
    new = rotated.capture_address(office.cohort)
    if as_json:
        found = {"cohort": cohort, "member": where.value, "capture_address": new.value, "refused": old.value}
        click.echo(json.dumps(found))
        return
    click.echo(f"{rotated.name} has the capture address {new} now; a letter to {where} says so.")
    click.echo(f"{old} is refused from now on.")


def _member(office: Office, cohort: str, text: str) -> Member:
    from infra import forms
    from infra.refused import Refused

    try:
        address = forms.address(text)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="ADDRESS") from None
    found = next((each for each in office.ledger.members() if each.is_self(address, office.cohort)), None)
    if found is None:
        raise Refused(
            f"nobody in {cohort} has the address {address}; see who has which with: "
            f"warmthread roster list {cohort}"
        )
    return found


def _office(ctx: click.Context, /, cohort: str) -> Office:
    """Tests give a maker of their own as the context's object."""
    from infra.roster.office import open_office

    make: Callable[[str], Office] = ctx.obj if callable(ctx.obj) else open_office
    return make(cohort)
