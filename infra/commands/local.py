"""`warmthread local`: cohorts on this machine."""

from __future__ import annotations

import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from email.utils import parseaddr
from pathlib import Path
from typing import TYPE_CHECKING

import click

from chalicelib.domain.address import Address
from infra.commands.cohort import COHORTS

if TYPE_CHECKING:
    from infra.local.deploying import LocalCohort
    from infra.local.running import Running

_PORT = click.IntRange(1, 65535)


class _MemberOption(click.ParamType[tuple[str, Address]]):
    """Robin Vale <robin@student.example.edu>"""

    name = "member"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, Address]:
        name, written = parseaddr(str(value))
        address = Address.parse(written)
        if not name or address is None:
            self.fail(f'"{value}" is not of the form "Robin Vale <robin@student.example.edu>"', param, ctx)
        return name, address


@click.command()
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option(
    "--member",
    "members",
    type=_MemberOption(),
    multiple=True,
    help='Enrol "Robin Vale <robin@student.example.edu>" in each cohort; may be given again.',
)
@click.option("--smtp-port", type=_PORT, default=8025, show_default=True, help="Mail in.")
@click.option("--aws-port", type=_PORT, default=4566, show_default=True, help="The stand-in for AWS.")
@click.option("--web-port", type=_PORT, default=8080, show_default=True, help="Letters out, and pages.")
@click.option(
    "--keep",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("build") / "local",
    show_default=True,
    help="The folder that keeps everything from run to run; delete it to begin anew.",
)
@click.option(
    "--package",
    "package_folder",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Run the package in this folder, whatever became of the sources; by default that in build/package, "
    "if it is of the sources as they are.",
)
@click.option(
    "--folder",
    type=click.Path(file_okay=False, path_type=Path),
    default=COHORTS,
    help="Where the cohorts' files are; by default infra/cohorts.",
)
def local(
    names: tuple[str, ...],
    members: tuple[tuple[str, Address], ...],
    keep: Path,
    folder: Path,
    package_folder: Path | None,
    **ports: int,
) -> None:
    """Run the cohorts NAME (or the example) on this machine, as they would be deployed.

    Needs the package (warmthread package) and nothing else: AWS is ministack here. Send mail by SMTP to
    a member's capture address, look at the letters that come of it, press their links. Ctrl-C stops;
    the next run goes on from there.
    """
    from infra.deployment.package import read_package
    from infra.local.places import Places, Ports
    from infra.local.running import running

    cohorts = [_cohort(folder / f"{name}.toml") for name in dict.fromkeys(names or ("example",))]
    _check_domains(cohorts)
    wanted = Ports(smtp=ports["smtp_port"], aws=ports["aws_port"], web=ports["web_port"])
    package = read_package(package_folder, sources=None) if package_folder else read_package()
    with _ended_in_order(), running(cohorts, Places(keep, wanted), package, _say) as found:
        for name in found.stacks:
            for member, address in members:
                found.enrol(name, member, address)
        with suppress(KeyboardInterrupt):
            _print_where(found)
            while True:
                found.check()
                time.sleep(1)
        _say("\nStopping; everything is kept ...")


def _cohort(path: Path) -> LocalCohort:
    from infra.cohort_file import read_cohort_file
    from infra.deployment.parameters import read_operating
    from infra.local.deploying import LocalCohort

    return LocalCohort(read_cohort_file(path), read_operating(path))


def _check_domains(cohorts: list[LocalCohort]) -> None:
    """A recipient's domain picks the cohort, here as on AWS."""
    owners: dict[str, str] = {}
    for found in (each.cohort for each in cohorts):
        other = owners.setdefault(found.mail_domain, found.name)
        if other != found.name:
            raise click.ClickException(
                f"{other} and {found.name} both receive for {found.mail_domain}; "
                "give one of them a mail_domain of its own."
            )


def _print_where(found: Running) -> None:
    places = found.places
    click.echo(f"Mail in    smtp://127.0.0.1:{places.ports.smtp}")
    click.echo(f"Letters    {places.web}  (files: {places.folder / 'letters'})")
    click.echo(f"AWS        {places.aws}  for other commands:")
    click.echo(f"           {found.environment()}")
    for name in found.stacks:
        members = found.members(name)
        nobody = "" if members else ', nobody yet; add --member "Robin Vale <robin@student.example.edu>"'
        click.echo(f"{name}: members of @{found.stacks[name].outputs['MailDomain']}{nobody}")
        for member, capture in members:
            click.echo(f"  {member.name} <{member.addresses[0]}>  BCC  {capture}")
    click.echo("Ctrl-C stops; everything is kept.")


def _say(words: str) -> None:
    click.echo(words, err=True)


@contextmanager
def _ended_in_order() -> Iterator[None]:
    """Ctrl-C, or being asked to end, is obeyed once: what it interrupts is then ended undisturbed, and
    ministack writes what it keeps."""

    def end(*_: object) -> None:
        for number in before:
            signal.signal(number, signal.SIG_IGN)
        raise KeyboardInterrupt

    before = {number: signal.signal(number, end) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
