"""`warmthread bootstrap`, `deploy` and `status`: a cohort's stack is made, changed and looked at."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from infra.commands.cohort import COHORTS, IN, path_of

if TYPE_CHECKING:
    from chalicelib.domain.cohort import Cohort
    from infra.deployment.deployed import Deployed
    from infra.deployment.dns import Resolve
    from infra.deployment.health import Health
    from infra.deployment.preflight import Report
    from infra.deployment.site import Site
    from infra.deployment.trial_mail import Trial
    from infra.operating.stacks import Stack

_JSON = click.option("--json", "as_json", is_flag=True, help="Print one JSON object instead.")
_NAMESERVER = click.option(
    "--nameserver", help="Ask this one, such as 9.9.9.9, where yours answers differently within the campus."
)


@click.command()
@click.argument("name", required=False)
@click.option("--mail-domain", help="Look at this domain, where there is no cohort's file yet.")
@click.option("--rule-set", help="Add the cohorts' rules to this receipt rule set, which is active already.")
@_NAMESERVER
@_JSON
@IN
def bootstrap(
    name: str | None,
    folder: Path,
    mail_domain: str | None,
    rule_set: str | None,
    nameserver: str | None,
    *,
    as_json: bool,
) -> None:
    """Prepare this AWS account and region, once; repeating it changes nothing.

    With the NAME of a cohort (or a mail domain) it also prints the DNS records to set, and says what
    is missing until mail comes in and goes out.
    """
    from infra.cohort_file import read_cohort_file
    from infra.deployment.bootstrap import Bootstrap
    from infra.deployment.preflight import Asked
    from infra.deployment.preflight_words import as_json_object, lines_of

    if name and mail_domain:
        raise click.UsageError("give a cohort's NAME or --mail-domain, not both")
    asked = Asked(mail_domain.lower()) if mail_domain else None
    if name:
        cohort = read_cohort_file(_file_of(name, folder))
        asked = Asked(cohort.mail_domain, str(cohort.letters_from))
    region = _region()
    report = Bootstrap(region, _resolver(nameserver), _tell)(asked, rule_set)
    if as_json:
        click.echo(json.dumps({"region": region, **as_json_object(report)}))
        return
    for line in (f"The account is ready for cohorts in {region}.", f"SES is {report.sending}."):
        click.echo(line)
    for line in lines_of(report):
        click.echo(line)
    if asked is None:
        click.echo("For a cohort's DNS records: warmthread bootstrap NAME")


@click.command()
@click.argument("name")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.option(
    "--leave-behind", multiple=True, metavar="RESOURCE", help="Whose data may be lost to the stack."
)
@click.option("--no-test-mail", is_flag=True, help="Send no test mail through the new stack.")
@_NAMESERVER
@_JSON
@IN
def deploy(
    name: str,
    folder: Path,
    leave_behind: tuple[str, ...],
    nameserver: str | None,
    *,
    yes: bool,
    no_test_mail: bool,
    as_json: bool,
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
    from infra.deployment.trial_mail import Trial

    if as_json and not yes:
        raise click.UsageError(
            f"--json asks nobody: see what would change with warmthread deploy {name}, then add --yes"
        )
    path = _file_of(name, folder)
    cohort, operating, package = read_cohort_file(path), read_operating(path), read_package()
    bring = Deploy(_approve_all if yes else _approve, StackChanging(_tell))
    bring.standing(cohort)  # refuses before anything is asked of SES for a domain that cannot be
    site = find_site(cohort, RuleSets(), MailAccount())
    resolve = _resolver(nameserver)
    if not operating.alarm_address:
        _tell(f"{path} has no alarm_address: nobody will be told when something is broken.")
    for note in (*site.notes, *mx_elsewhere(cohort.mail_domain, _region(), resolve)):
        _tell(note)
    stack = bring(Order(cohort, operating, package, site, leave_behind))
    if stack is None:
        raise click.ClickException("Nothing was changed.")
    deployed = _deployed(stack, cohort, resolve)
    if not as_json:
        click.echo("\n".join(deployed.lines()))
    trial = Trial("--no-test-mail was given") if no_test_mail else _trial(stack, cohort, site, resolve)
    click.echo(json.dumps(deployed.as_json_object(trial)) if as_json else trial)
    if trial.is_lost:
        raise click.ClickException(
            "The test mail has not come through after two minutes; see what is there with: "
            f"warmthread status {cohort.name}"
        )


@click.command()
@click.argument("name")
@_JSON
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


def _deployed(stack: Stack, cohort: Cohort, resolve: Resolve) -> Deployed:
    """Once its configuration is written, with what is to be said of it."""
    from chalicelib.usecases.configure import Configure
    from infra.deployment.alarm_mail import find_alarm_mail
    from infra.deployment.deployed import Deployed

    written = Configure(stack.ledger, stack.queues)(cohort)
    _tell(
        f"Wrote its configuration, version {written.version}."
        if written
        else "Its configuration is the same."
    )
    return Deployed(
        stack,
        written or stack.ledger.cohort(),
        is_news=written is not None,
        alarms=find_alarm_mail(stack),
        report=_report(cohort, stack.region, resolve),
    )


def _trial(stack: Stack, cohort: Cohort, site: Site, resolve: Resolve) -> Trial:
    from infra.deployment.trial_mail import Trial, TrialMail, why_no_trial

    why = why_no_trial(cohort.mail_domain, stack.region, resolve, receives_mail=site.receives_mail)
    if why:
        return Trial(why)
    _tell("Sending a test mail through the whole path (two minutes at most) ...")
    return Trial(arrived=TrialMail(stack)(cohort.letters_from, cohort.mail_domain))


def _file_of(name: str, folder: Path) -> Path:
    path = path_of(name, folder)
    if not path.exists():
        place = "" if folder == COHORTS else f" --folder {folder}"
        raise click.ClickException(
            f"{path} is not there; write it with: warmthread cohort new {path.stem}{place}"
        )
    return path


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
