"""`warmthread bootstrap`, `deploy`, `status` and `destroy`: a cohort's stack from its making to its end."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from infra.commands.cohort import IN, path_of

if TYPE_CHECKING:
    from mypy_boto3_cloudformation.type_defs import StackTypeDef

    from chalicelib.domain.cohort import Cohort
    from infra.deployment.destroying import Destroy
    from infra.deployment.dns import Resolve
    from infra.deployment.health import Health
    from infra.deployment.preflight import Report
    from infra.operating.stacks import Stack

_YES = click.option("--yes", is_flag=True, help="Do not ask.")
_NAMESERVER = click.option(
    "--nameserver", help="Ask this one, such as 9.9.9.9, where yours answers differently within the campus."
)


@click.command()
@click.argument("name", required=False)
@click.option("--mail-domain", help="Look at this domain, where there is no cohort's file yet.")
@click.option("--rule-set", help="Add the cohorts' rules to this receipt rule set, which is active already.")
@_NAMESERVER
@IN
def bootstrap(
    name: str | None, folder: Path, mail_domain: str | None, rule_set: str | None, nameserver: str | None
) -> None:
    """Prepare this AWS account and region, once; repeating it changes nothing.

    With the NAME of a cohort (or a mail domain) it also prints the DNS records to set, and says what
    is missing until mail comes in and goes out.
    """
    from infra.cohort_file import read_cohort_file
    from infra.deployment.bootstrap import Bootstrap
    from infra.deployment.preflight import Asked

    if name and mail_domain:
        raise click.UsageError("give a cohort's NAME or --mail-domain, not both")
    asked = Asked(mail_domain.lower()) if mail_domain else None
    if name:
        cohort = read_cohort_file(path_of(name, folder))
        asked = Asked(cohort.mail_domain, str(cohort.letters_from))
    region = _region()
    report = Bootstrap(region, _resolver(nameserver), _tell)(asked, rule_set)
    click.echo(f"The account is ready for cohorts in {region}.")
    click.echo(f"SES is {report.sending}.")
    _show_records(report)
    if asked is None:
        click.echo("For a cohort's DNS records: warmthread bootstrap NAME")


@click.command()
@click.argument("name")
@_YES
@click.option(
    "--leave-behind", multiple=True, metavar="RESOURCE", help="Whose data may be lost to the stack."
)
@click.option("--no-test-mail", is_flag=True, help="Send no test mail through the new stack.")
@_NAMESERVER
@IN
def deploy(
    name: str,
    folder: Path,
    leave_behind: tuple[str, ...],
    nameserver: str | None,
    *,
    yes: bool,
    no_test_mail: bool,
) -> None:
    """Make or change the stack of the cohort NAME; safe to repeat, also after it was stopped.

    Shows what will change and asks; then waits, writes the cohort's configuration, prints addresses and
    DNS records, and sends a test mail through the whole path where the domain allows it.
    """
    from infra.cohort_file import read_cohort_file
    from infra.deployment.changing import StackChanging
    from infra.deployment.deploying import Deploy, Order
    from infra.deployment.mail_account import MailAccount
    from infra.deployment.package import read_package
    from infra.deployment.parameters import read_operating
    from infra.deployment.preflight import mx_elsewhere
    from infra.deployment.rule_set import RuleSets
    from infra.deployment.site import find_site

    path = path_of(name, folder)
    cohort, operating, package = read_cohort_file(path), read_operating(path), read_package()
    site = find_site(cohort, RuleSets(), MailAccount())
    if not operating.alarm_address:
        _tell(f"{path} has no alarm_address: nobody will be told when something is broken.")
    resolve = _resolver(nameserver)
    for note in (*site.notes, *mx_elsewhere(cohort.mail_domain, _region(), resolve)):
        _tell(note)
    order = Order(cohort, operating, package, site, leave_behind)
    stack = Deploy(_approve_all if yes else _approve, StackChanging(_tell))(order)
    if stack is None:
        raise click.ClickException("Nothing was changed.")
    _configure(stack, cohort)
    _show_stack(stack, cohort)
    _show_records(_report(cohort, stack.region, resolve))
    if not no_test_mail:
        _send_test_mail(stack, cohort, resolve, receives_mail=site.receives_mail)


@click.command()
@click.argument("name")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object instead.")
def status(name: str, *, as_json: bool) -> None:
    """Say how the stack of the cohort NAME is; exit code 1 when something needs a person."""
    from infra.deployment.health import Examine
    from infra.deployment.health_words import as_json_object, lines_of
    from infra.deployment.worries import worries_of
    from infra.operating.stacks import find_stack

    health: Health = Examine()(find_stack(name), datetime.now(UTC))
    worries = worries_of(health, name)
    if as_json:
        click.echo(json.dumps(as_json_object(health, worries)))
    else:
        click.echo("\n".join(lines_of(health, worries)))
    if worries:
        raise click.exceptions.Exit(1)


@click.command()
@click.argument("name")
@_YES
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
    if found and not (found["StackStatus"] == "DELETE_COMPLETE" and ending.has_begun(found)):
        if not early:
            _refuse_active(name, path_of(name, folder))
        if not no_export:
            _export(ending, found, export_to or Path("build") / "export" / name)
    if not yes and click.prompt(f"Everything of {name} will be deleted. Type its name") != name:
        raise click.ClickException("That is not its name; nothing was deleted.")
    if ending(name):
        click.echo(f"Nothing of the cohort {name} is left in {_region()}.")
    else:
        click.echo(f"There is nothing of a cohort {name} in {_region()}.")


# ---------------------------------------------------------------- their steps


def _approve(lines: Sequence[str]) -> bool:
    _approve_all(lines)
    return click.confirm("Go on?", err=True)


def _approve_all(lines: Sequence[str]) -> bool:
    for line in lines:
        _tell(line)
    return True


def _report(cohort: Cohort, region: str, resolve: Resolve) -> Report:
    from infra.deployment.mail_account import MailAccount
    from infra.deployment.preflight import Asked, look

    account = MailAccount()
    asked = Asked(cohort.mail_domain, str(cohort.letters_from))
    identities = (account.known(asked.mail_domain), account.sender(str(cohort.letters_from)))
    return look(asked, region, identities, account.sending(), resolve)


def _configure(stack: Stack, cohort: Cohort) -> None:
    from chalicelib.usecases.configure import Configure

    written = Configure(stack.ledger, stack.queues)(cohort)
    _tell(
        f"Wrote its configuration, version {written.version}."
        if written
        else "Its configuration is the same."
    )


def _show_stack(stack: Stack, cohort: Cohort) -> None:
    for what, value in (
        ("Stack", f"{stack.name} in {stack.region}"),
        ("Receives mail at", f"{cohort.mail_domain}, every address"),
        ("Letters come from", str(cohort.letters_from)),
        ("Pages", stack.outputs.get("WebAddress", "none")),
    ):
        click.echo(f"{what:<18} {value}")


def _show_records(report: Report) -> None:
    if report.records:
        click.echo("DNS records, as zone files have them:")
        for checked in report.records:
            click.echo(f"  {checked.record}  ; {checked.record.why}, {checked.found}")
    for sentence in report.missing:
        click.echo(f"To do: {sentence}")


def _send_test_mail(stack: Stack, cohort: Cohort, resolve: Resolve, *, receives_mail: bool) -> None:
    from infra.deployment.trial_mail import TrialMail, why_no_trial

    why = why_no_trial(cohort.mail_domain, stack.region, resolve, receives_mail=receives_mail)
    if why:
        click.echo(f"No test mail was sent: {why}.")
        return
    _tell("Sending a test mail through the whole path (two minutes at most) ...")
    arrived = TrialMail(stack)(cohort.letters_from, cohort.mail_domain)
    if arrived is None:
        raise click.ClickException(
            "The test mail has not come through after two minutes; see what is there with: "
            f"warmthread status {cohort.name}"
        )
    click.echo(
        f"The test mail came through in {arrived.seconds:.0f} s ({arrived.outcome.kind}, as it should)."
    )


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


def _resolver(nameserver: str | None) -> Resolve:
    from infra.deployment.dns import resolver

    host, _, port = (nameserver or "").partition("#")
    if not (port or "53").isdecimal():
        raise click.BadParameter(f"{nameserver} is no name server such as 192.0.2.1 or 192.0.2.1#5353")
    return resolver(host or None, int(port or 53))


def _tell(sentence: str) -> None:
    click.echo(sentence, err=True)
