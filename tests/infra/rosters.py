"""An operator's office in memory: a roster's commands on fakes."""

from __future__ import annotations

import base64
import hashlib
import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from chalicelib.domain.address import Address
from chalicelib.domain.cohort import Cohort
from chalicelib.domain.member import Member
from chalicelib.domain.proof import Envelope, Verdicts
from chalicelib.ports import Retry
from infra.commands.roster import roster
from infra.plain_errors import PlainErrors
from infra.roster.domain_tests import DomainTest, Testing
from infra.roster.holding import Hold, Holds
from infra.roster.office import Office
from tests.builders import a_cohort, an_address
from tests.fakes import FakeClock, FakeLedger, FakeQueues, FakeRawMail

COACH = Address("dana@career.example.edu")


@dataclass(slots=True)
class FakePost:
    sandbox: bool = False
    sent: list[DomainTest] = field(default_factory=list)

    def in_sandbox(self) -> bool:
        return self.sandbox

    def send(self, _cohort: Cohort, test: DomainTest) -> None:
        self.sent.append(test)


@dataclass(slots=True)
class FakeDomainTests:
    found: dict[str, DomainTest] = field(default_factory=dict)

    def of(self, domain: str) -> DomainTest | None:
        return self.found.get(domain)

    def put(self, test: DomainTest) -> None:
        before = self.found.get(test.domain)
        assert test.version == (before.version + 1 if before else 1)
        self.found[test.domain] = test


@dataclass(slots=True)
class FakeHolds:
    """The ledger asks its `importer`, as a table asks the item."""

    ledger: FakeLedger
    hold: Hold | None = None

    def current(self) -> Hold | None:
        return self.hold

    def put(self, hold: Hold) -> None:
        if hold.version != (self.hold.version + 1 if self.hold else 1):
            raise Retry("another version is there")
        self.hold, self.ledger.importer = hold, hold.owner


@dataclass(slots=True)
class Desk:
    """`run` gives a command as an operator types it; `untested` domains are the exception."""

    cohort: Cohort = field(default_factory=lambda: a_cohort(coaches=(COACH,)))
    ledger: FakeLedger = field(default_factory=FakeLedger)
    queues: FakeQueues = field(default_factory=FakeQueues)
    clock: FakeClock = field(default_factory=FakeClock)
    post: FakePost = field(default_factory=FakePost)
    tests: FakeDomainTests = field(default_factory=FakeDomainTests)
    raw_mail: FakeRawMail = field(default_factory=FakeRawMail)
    others: Callable[[], Mapping[str, Iterable[Address]]] = dict
    holds: Holds = field(init=False)
    _numbers: Iterator[int] = field(default_factory=itertools.count)

    def __post_init__(self) -> None:
        self.ledger.put_cohort(self.cohort)
        self.holds = FakeHolds(self.ledger)

    @property
    def office(self) -> Office:
        testing = Testing(self.tests, self.post, self.raw_mail, self.clock, lambda: self._characters(10))
        return Office(
            ledger=self.ledger,
            queues=self.queues,
            clock=self.clock,
            testing=testing,
            holds=self.holds,
            operator="dana on a-desk",
            elsewhere=self.others,
            new_secret=lambda: self._characters(12),
        )

    def run(self, *words: str | Path) -> Result:
        command = PlainErrors("warmthread", commands={"roster": roster})
        return CliRunner().invoke(
            command, ["roster", *map(str, words)], obj=lambda _: self.office, catch_exceptions=False
        )

    def imports(self, folder: Path, text: str | bytes, *words: str, untested: bool = True) -> Result:
        path = folder / "roster.csv"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return self.run("import", "spring", path, *(("--untested",) if untested else ()), *words)

    def members(self) -> dict[str, Member]:
        """By first address."""
        return {str(member.addresses[0]): member for member in self.ledger.members()}

    def answer_test(
        self, sender: str, *, to: Address, verdicts: Verdicts | None = None, **headers: Any
    ) -> None:
        """A reply to a test mail arrives, as its capture keeps it."""
        key = f"inbound/{next(self._numbers):06}"
        more = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in headers.items())
        raw = f"From: {sender}\r\nTo: {to}\r\nSubject: Re: a test\r\n{more}\r\nIt is here.\r\n"
        self.raw_mail.put(key, raw.encode())
        source = an_address(sender)
        self.raw_mail.keep_envelope(Envelope(key, (to,), source, self.clock.now(), verdicts or Verdicts()))

    def _characters(self, count: int) -> str:
        digest = hashlib.sha256(str(next(self._numbers)).encode()).digest()
        return base64.b32encode(digest).decode().lower()[:count]
