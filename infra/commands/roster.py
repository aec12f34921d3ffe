"""`warmthread roster`: who takes part in a cohort; and `it-letter`, for the campus that they write from."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

import click

from infra.commands.cohort import COHORTS, path_of

if TYPE_CHECKING:
    from chalicelib.domain.address import Address
    from infra.roster.holding import Holding
    from infra.roster.importing import Step
    from infra.roster.office import Office
    from infra.roster.planning import Plan
    from infra.roster.sheet import Sheet

_JSON = click.option("--json", "as_json", is_flag=True, help="Print one JSON object instead.")
_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_FOLDER = click.Path(file_okay=False, path_type=Path)


@click.group()
def roster() -> None:
    """Members of a cohort: import from CSV, list, export; and test the mail of their domains."""


@roster.command(name="import")
@click.argument("cohort")
@click.argument("file", type=_FILE)
@click.option("--partial", is_flag=True, help="Import the good rows although others are bad.")
@click.option("--untested", is_flag=True, help="Although no test mail was answered from their domains.")
@click.option("--dry-run", is_flag=True, help="Only say what would be done.")
@_JSON
@click.pass_context
def import_(
    ctx: click.Context, /, cohort: str, file: Path, *, as_json: bool, dry_run: bool, **allowed: bool
) -> None:
    """Make members of the COHORT of the rows of FILE, a CSV with the columns name and address.

    It may also have: aliases (several in a cell), second_address (outlives the school's), timezone,
    goal and coach. Everybody new gets a welcome. Whoever is known already, by any address, is changed
    to what the row says and gets no second one; so the same file can be imported again at any time.
    """
    from infra.refused import Refused
    from infra.roster.sheet import read_sheet
    from infra.roster.telling import summary_json, summary_lines

    sheet = read_sheet(file)
    office = _office(ctx, cohort)
    with nullcontext() if dry_run else office.holding() as held:
        plan, hindrance = _planned(sheet, office, **allowed)
        goes = held is not None and hindrance is None
        if held and goes:
            _warn_of_other_cohorts(plan, office)
            _carry_out(plan, office, held)
    if as_json:
        click.echo(json.dumps(summary_json(plan, done=goes)))
    else:
        click.echo("\n".join(summary_lines(plan, done=goes)))
    if hindrance:
        raise Refused(hindrance)


@roster.command()
@click.argument("cohort")
@click.argument("address")
@click.option("--again", is_flag=True, help="Send another test mail, whatever became of the last one.")
@click.pass_context
def test(ctx: click.Context, /, cohort: str, address: str, *, again: bool) -> None:
    """Send a test mail to ADDRESS, whose reader answers it; given again, look whether that has come.

    The answer shows that the domain lets our mail in and that its own reaches us with proof of its
    sender. `roster import` wants that of every domain, and looks for answers itself.
    """
    from infra.roster.trying import try_domain

    office = _office(ctx, cohort)
    told = try_domain(_address(address), office.testing, office.cohort, again=again)
    click.echo(told.sentence)
    if told.failed:
        raise click.exceptions.Exit(1)


@roster.command(name="list")
@click.argument("cohort")
@_JSON
@click.pass_context
def list_(ctx: click.Context, /, cohort: str, *, as_json: bool) -> None:
    """Show the members of the COHORT: addresses, zone, coach, and what became of the welcome."""
    from infra.roster.listing import listed

    office = _office(ctx, cohort)
    found = listed(office.ledger, office.cohort)
    if as_json:
        click.echo(json.dumps({"cohort": cohort, "members": [each.as_json() for each in found]}))
        return
    for each in found:
        click.echo("\n".join(each.lines()))
    click.echo(f"{_count(len(found), 'member')}.")


@roster.command()
@click.argument("cohort")
@click.pass_context
def export(ctx: click.Context, /, cohort: str) -> None:
    """Print the roster of the COHORT as CSV (UTF-8), which `roster import` takes back."""
    from infra.roster.writing import roster_csv

    members = sorted(_office(ctx, cohort).ledger.members(), key=lambda member: member.name.casefold())
    click.echo(roster_csv(members), nl=False)


@click.command()
@click.argument("cohort")
@click.option(
    "--members", type=click.IntRange(1, 100_000), help="How many take part; else the stack is asked."
)
@click.option("--region", help="Where the stack is or will be; by default the one that AWS tools use here.")
@click.option("--contact", help="Whom the mail team may ask; by default the cohort's alarm address.")
@click.option("--mail-from", help="The MAIL FROM domain, where it is not the one that bootstrap sets.")
@click.option("--folder", type=_FOLDER, default=COHORTS, help="Where the cohorts' files are.")
def it_letter(
    cohort: str,
    folder: Path,
    members: int | None,
    region: str | None,
    contact: str | None,
    mail_from: str | None,
) -> None:
    """Print a letter for the campus mail team: what to allow, how much comes, what becomes of it.

    With --members and --region nothing but the cohort's file is needed.
    """
    from infra.cohort_file import read_cohort_file
    from infra.deployment.parameters import read_operating
    from infra.it_letter.facts import Facts
    from infra.it_letter.writing import it_letter

    path = path_of(cohort, folder)
    found = read_cohort_file(path)
    facts = Facts(
        cohort=found,
        region=region or _region(),
        members=members or _members(found.name),
        mail_from=mail_from or f"bounces.{found.letters_from.domain}",
        contact=contact or read_operating(path).alarm_address or "whoever gave you this letter",
    )
    click.echo(it_letter(facts), nl=False)


def _region() -> str:
    import boto3

    from infra.refused import Refused

    found = boto3.session.Session().region_name
    if not found:
        raise Refused("no region is set; name the one of the stack, such as --region us-east-1")
    return found


def _members(cohort: str) -> int:
    from infra.operating.stacks import find_stack
    from infra.refused import Refused

    count = sum(1 for _ in find_stack(cohort).ledger.members())
    if not count:
        raise Refused(f"{cohort} has no members yet; say how many there will be with --members")
    return count


def _planned(sheet: Sheet, office: Office, *, partial: bool, untested: bool) -> tuple[Plan, str | None]:
    """What is to be done, and what stands in its way. All that is wrong with the file is told."""
    from infra.roster.importing import obstacle
    from infra.roster.planning import plan_import
    from infra.roster.telling import bad_rows_sentence, faults_told

    plan = plan_import(sheet, office.ledger.members(), office.cohort)
    for words in faults_told(plan):
        click.echo(words, err=True)
    if plan.bad and not partial:
        return plan, bad_rows_sentence(plan)
    return plan, obstacle(plan, office.testing, office.cohort, untested=untested)


# ---------------------------------------------------------------- words


def _warn_of_other_cohorts(plan: Plan, office: Office) -> None:
    from botocore.exceptions import BotoCoreError, ClientError

    from chalicelib.ports import Park, Retry
    from infra.operating.plain_aws import plain_aws_sentence
    from infra.refused import Refused
    from infra.roster.importing import also_elsewhere

    try:
        both = also_elsewhere(plan, office)
    except (BotoCoreError, ClientError, Refused, Park, Retry) as error:
        why = plain_aws_sentence(error) or str(error)
        click.echo(f"Whether somebody is in another cohort as well could not be seen: {why}", err=True)
        return
    for cohort, addresses in both.items():
        click.echo(
            f"Members of {cohort} as well, each with a capture address and letters of either cohort: "
            f"{', '.join(addresses)}",
            err=True,
        )


def _carry_out(plan: Plan, office: Office, held: Holding) -> None:
    from chalicelib.ports import Overtaken, Retry
    from infra.refused import Refused
    from infra.roster.importing import carry_out

    steps = len(plan.updates) + len(plan.new)
    done: list[Step] = []
    with click.progressbar(length=steps, label="Importing", file=sys.stderr) as progress:
        try:
            for step in carry_out(plan, office, held):
                done.append(step)
                progress.update(1)
        except Retry as error:
            raise Refused(
                f"the table could not be reached or is busy ({error}) after {len(done)} of {steps}; "
                "what was imported stays: give the same command again and it goes on."
            ) from error
        except Overtaken as error:
            raise Refused(
                f"this import stood still for too long and another one began, after {len(done)} of {steps}; "
                "what was imported stays: let the other end, then give the same command again."
            ) from error


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _address(text: str) -> Address:
    from infra import forms

    try:
        return forms.address(text)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="ADDRESS") from None


def _office(ctx: click.Context, /, cohort: str) -> Office:
    """Tests give a maker of their own as the context's object."""
    from infra.roster.office import open_office

    make: Callable[[str], Office] = ctx.obj if callable(ctx.obj) else open_office
    return make(cohort)
