"""Where an operator keeps a cohort's roster: every part that the commands need, of one stack."""

from __future__ import annotations

import getpass
import socket
from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chalicelib.domain.address import Address
from chalicelib.domain.cohort import Cohort
from chalicelib.ports import Clock, Ledger, Queues
from chalicelib.usecases.enrol import Enrol
from chalicelib.usecases.rotate_address import RotateAddress
from chalicelib.usecases.update_member import UpdateMember
from infra.roster.domain_tests import Testing
from infra.roster.holding import Holding, Holds, holding

if TYPE_CHECKING:
    from infra.operating.stacks import Stack


@dataclass(frozen=True, slots=True)
class Office:
    """`elsewhere` gives the members' addresses of each other cohort that can be read; `operator` is
    who sits here, as others are told."""

    ledger: Ledger
    queues: Queues
    clock: Clock
    testing: Testing
    holds: Holds
    operator: str
    elsewhere: Callable[[], Mapping[str, Iterable[Address]]]
    new_secret: Callable[[], str]

    @property
    def cohort(self) -> Cohort:
        return self.ledger.cohort()

    def holding(self) -> AbstractContextManager[Holding]:
        """The roster, for one import alone."""
        return holding(self.holds, self.clock, self.new_secret(), self.operator)

    def enrol(self, held: Holding) -> Enrol:
        return Enrol(self.ledger, self.queues, self.clock, self.new_secret, held.owner)

    def update(self, held: Holding) -> UpdateMember:
        return UpdateMember(self.ledger, self.queues, self.clock, held.owner)

    @property
    def rotate(self) -> RotateAddress:
        return RotateAddress(self.ledger, self.queues, self.clock, self.new_secret)


def open_office(cohort: str) -> Office:
    """That of the cohort's stack; `StackMissing` where none stands, `Refused` where it is not configured."""
    from infra.operating.archived import refuse_unconfigured
    from infra.operating.stacks import find_stack

    stack = find_stack(cohort)
    refuse_unconfigured(stack)
    return office_of(stack)


def office_of(stack: Stack) -> Office:
    from chalicelib.aws.clients import Clients
    from chalicelib.aws.table import Table
    from chalicelib.wiring import SystemClock, base32_characters, new_secret
    from infra.roster.aws import SesPost, TableDomainTests, TableHolds
    from infra.roster.other_cohorts import addresses_by_cohort, other_stacks

    clients, clock = Clients(), SystemClock()
    table = Table(clients.dynamodb(), stack.outputs["TableName"])
    testing = Testing(
        tests=TableDomainTests(table),
        post=SesPost(clients.sesv2(), stack.outputs["ConfigurationSet"]),
        raw_mail=stack.raw_mail,
        clock=clock,
        new_code=lambda: base32_characters(10),
    )
    return Office(
        ledger=stack.ledger,
        queues=stack.queues,
        clock=clock,
        testing=testing,
        holds=TableHolds(table),
        operator=_operator(),
        elsewhere=lambda: addresses_by_cohort(other_stacks(stack.cohort)),
        new_secret=new_secret,
    )


def _operator() -> str:
    try:
        return f"{getpass.getuser()} on {socket.gethostname()}"
    except (KeyError, OSError):  # a user without a name, as in a container
        return socket.gethostname()
