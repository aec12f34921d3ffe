"""Cohorts on ministack from the real package, for the tests of what runs and of what is deployed."""

from __future__ import annotations

import smtplib
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from chalicelib.domain.address import Address
from chalicelib.domain.cohort import Cohort
from chalicelib.domain.member import Member
from infra.cohort_file import read_cohort_file
from infra.deployment.package import Package, read_package
from infra.deployment.parameters import Operating
from infra.local.deploying import LocalCohort
from infra.local.places import HOST, Places, Ports
from infra.local.running import Running, running
from tests.infra.packaged import packaged

ROBIN = Address("robin@student.example.edu")
LEE = Address("lee@student.example.edu")
_EXAMPLE = Path(__file__).parent.parent.parent / "infra" / "cohorts" / "example.toml"
_PATIENCE = 60.0  # a Lambda that starts cold on a busy machine
_T = TypeVar("_T")


def a_package() -> Package:
    return read_package(packaged(), sources=None)


def a_local_cohort(name: str) -> LocalCohort:
    cohort = replace(read_cohort_file(_EXAMPLE), name=name, mail_domain=f"{name}.example.edu")
    return LocalCohort(cohort, Operating("ops@example.edu"))


def free_ports() -> Ports:
    """All held until the last is found, so that they differ."""
    with socket.socket() as smtp, socket.socket() as aws, socket.socket() as web:
        for each in (smtp, aws, web):
            each.bind((HOST, 0))
        return Ports(*(each.getsockname()[1] for each in (smtp, aws, web)))


@contextmanager
def a_run(folder: Path, *names: str) -> Iterator[Running]:
    """Cohorts side by side, without members."""
    cohorts = [a_local_cohort(name) for name in names]
    with running(cohorts, Places(folder, free_ports()), a_package(), lambda _: None) as found:
        yield found


@dataclass(frozen=True, slots=True)
class Student:
    """A member with what a test asks about them."""

    run: Running
    cohort: str
    member: Member

    @property
    def capture(self) -> Address:
        return self.member.capture_address(self.configured)

    @property
    def configured(self) -> Cohort:
        return self.run.stacks[self.cohort].ledger.cohort()

    def contacts(self) -> set[str]:
        heads = self.run.stacks[self.cohort].ledger.heads(self.member.id)
        return {str(address) for head in heads for address in head.contact.addresses}

    def has(self, contact: str) -> bool:
        return contact in self.contacts()

    def letters(self) -> dict[str, str]:
        """The state of each, by its kind."""
        found = self.run.stacks[self.cohort].ledger.letters(self.member.id)
        return {letter.kind.value: letter.state.value for letter in found}

    def mail(self, to: str, *, head: str = "") -> str:
        """An outreach to that address."""
        name = to.partition("@")[0].title()
        return (
            f"From: {self.member.name} <{self.member.addresses[0]}>\r\nTo: {name} <{to}>\r\n"
            f"Subject: Your way into {name}\r\nDate: Tue, 12 Jan 2027 09:32:41 -0600\r\n"
            f"Message-ID: <{time.time_ns()}@student.example.edu>\r\n{head}\r\n"
            f"Dear {name},\r\n\r\ncould I ask you for twenty minutes about your work?\r\n\r\nYours\r\n"
        )

    def writes_to(self, to: str, *, head: str = "", bcc: Address | None = None) -> None:
        """With the capture address in BCC, by SMTP."""
        deliver(self.run, str(self.member.addresses[0]), [str(bcc or self.capture)], self.mail(to, head=head))


def a_student(run: Running, cohort: str, address: Address = ROBIN) -> Student:
    name = f"{address.local.title()} Vale"
    return Student(run, cohort, run.enrol(cohort, name, address))


def deliver(run: Running, source: str, recipients: list[str], mail: str) -> None:
    with smtplib.SMTP(HOST, run.places.ports.smtp, timeout=_PATIENCE) as smtp:
        smtp.sendmail(source, recipients, mail)


def until(found: Callable[[], _T], *, within: float = _PATIENCE, every: float = 0.05) -> _T:
    """What is found, once it is true."""
    end = time.monotonic() + within
    while not (answer := found()):
        assert time.monotonic() < end, f"did not come true within {within:.0f} s"
        time.sleep(every)
    return answer
