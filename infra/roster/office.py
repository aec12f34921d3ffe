"""Where an operator keeps a cohort's roster: every part that the commands need, of one stack."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chalicelib.domain.address import Address
from chalicelib.domain.cohort import Cohort
from chalicelib.ports import Clock, Ledger, Queues
from chalicelib.usecases.enrol import Enrol
from chalicelib.usecases.update_member import UpdateMember
from infra.roster.domain_tests import Testing

if TYPE_CHECKING:
    from infra.operating.stacks import Stack

_BASE32 = "abcdefghijklmnopqrstuvwxyz234567"


@dataclass(frozen=True, slots=True)
class Office:
    """`elsewhere` gives the members' addresses of each other cohort that can be read."""

    ledger: Ledger
    queues: Queues
    clock: Clock
    testing: Testing
    elsewhere: Callable[[], Mapping[str, Iterable[Address]]]
    new_secret: Callable[[], str]

    @property
    def cohort(self) -> Cohort:
        return self.ledger.cohort()

    @property
    def enrol(self) -> Enrol:
        return Enrol(self.ledger, self.queues, self.clock, self.new_secret)

    @property
    def update(self) -> UpdateMember:
        return UpdateMember(self.ledger, self.queues, self.clock)


def open_office(cohort: str) -> Office:
    """That of the cohort's stack; `StackMissing` where none stands."""
    from infra.operating.stacks import find_stack

    return office_of(find_stack(cohort))


def office_of(stack: Stack) -> Office:
    from chalicelib.aws.clients import Clients
    from chalicelib.aws.table import Table
    from chalicelib.wiring import SystemClock
    from infra.roster.aws import SesPost, TableDomainTests
    from infra.roster.other_cohorts import addresses_by_cohort, other_stacks

    clients, clock = Clients(), SystemClock()
    testing = Testing(
        tests=TableDomainTests(Table(clients.dynamodb(), stack.outputs["TableName"])),
        post=SesPost(clients.sesv2(), stack.outputs["ConfigurationSet"]),
        raw_mail=stack.raw_mail,
        clock=clock,
        new_code=lambda: _characters(10),
    )
    return Office(
        ledger=stack.ledger,
        queues=stack.queues,
        clock=clock,
        testing=testing,
        elsewhere=lambda: addresses_by_cohort(other_stacks(stack.cohort)),
        new_secret=lambda: _characters(12),
    )


def _characters(count: int) -> str:
    return "".join(secrets.choice(_BASE32) for _ in range(count))
