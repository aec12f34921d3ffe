"""Whether mail goes both ways between us and a domain of the roster: a test mail that a person answers.

What is to be known before anybody is welcomed: that the campus lets our letters in, and that mail
from there reaches the cohort's mail domain with proof of its sender. The answer to a test mail shows
both. It goes to an address that is no member's, so its capture is refused in silence like that of
any unknown one; the raw mail and its envelope stay in the bucket, and are looked up there.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Protocol

from chalicelib.domain.address import Address
from chalicelib.domain.cohort import Cohort
from chalicelib.domain.proof import Envelope, proves
from chalicelib.mail.read import read
from chalicelib.ports import Clock, RawMail

_CLOCKS_DIFFER = timedelta(minutes=5)  # this machine's and that of the bucket


@dataclass(frozen=True, slots=True)
class DomainTest:
    """`code` is ten characters, so that `test-<code>` can be no capture address, which has twelve."""

    address: Address
    code: str
    sent_at: datetime
    answered_at: datetime | None = None
    version: int = 1

    @property
    def domain(self) -> str:
        return self.address.domain

    def reply_to(self, cohort: Cohort) -> Address:
        return Address(f"test-{self.code}@{cohort.mail_domain}")


class DomainTests(Protocol):
    """One test a domain, the newest."""

    def of(self, domain: str) -> DomainTest | None: ...

    def put(self, test: DomainTest) -> None:
        """Version 1 is the first of its domain, any other replaces the one before it."""


class Post(Protocol):
    """The account's mail service, as a test needs it."""

    def in_sandbox(self) -> bool:
        """Whether it sends to nobody but verified addresses."""

    def send(self, cohort: Cohort, test: DomainTest, /) -> None: ...


@dataclass(frozen=True, slots=True)
class Answer:
    """`fault` says why the answer shows too little; None when it shows all."""

    at: datetime
    fault: str | None


@dataclass(frozen=True, slots=True)
class Testing:
    tests: DomainTests
    post: Post
    raw_mail: RawMail
    clock: Clock
    new_code: Callable[[], str]

    def send(self, address: Address, cohort: Cohort) -> DomainTest:
        """Recorded when it is sent: one that was not would be waited for in vain."""
        before = self.tests.of(address.domain)
        version = before.version + 1 if before else 1
        test = DomainTest(address, self.new_code(), self.clock.now(), version=version)
        self.post.send(cohort, test)
        self.tests.put(test)
        return test

    def is_answered(self, domain: str, cohort: Cohort) -> bool:
        test = self.tests.of(domain)
        if test is None or test.answered_at:
            return test is not None
        answer = self.look(test, cohort)
        return answer is not None and answer.fault is None

    def look(self, test: DomainTest, cohort: Cohort) -> Answer | None:
        """The best answer that has come, recorded when it shows all."""
        answers = [self._answer(envelope, test, cohort) for envelope in self._received(test, cohort)]
        best = min(answers, key=lambda answer: answer.fault is not None, default=None)
        if best and best.fault is None:
            self.tests.put(replace(test, answered_at=best.at, version=test.version + 1))
        return best

    def _received(self, test: DomainTest, cohort: Cohort) -> list[Envelope]:
        since, until = test.sent_at - _CLOCKS_DIFFER, self.clock.now() + _CLOCKS_DIFFER
        found = (self.raw_mail.envelope(mail.object_key) for mail in self.raw_mail.stored(since, until))
        return [each for each in found if each and test.reply_to(cohort) in each.recipients]

    def _answer(self, envelope: Envelope, test: DomainTest, cohort: Cohort) -> Answer:
        reading = read(self.raw_mail.fetch(envelope.object_key))
        sender = reading.outer.sender.address
        fault = None
        if reading.outer_automatic:
            fault = "a machine answered (such as an out-of-office); a person must"
        elif sender is None or cohort.same_person(sender).domain != _group_of(test, cohort):
            fault = f"the answer came from another domain than {test.domain}; answer from {test.address}"
        elif not proves(envelope.verdicts, envelope.source, sender):
            fault = (
                f"nothing proves that the answer is from {sender.domain} (SPF {envelope.verdicts.spf}, "
                f"DKIM {envelope.verdicts.dkim}, DMARC {envelope.verdicts.dmarc}), so mail of members "
                f"would be held; ask its mail team to sign, as warmthread it-letter says"
            )
        return Answer(envelope.received_at, fault)


def _group_of(test: DomainTest, cohort: Cohort) -> str:
    return cohort.same_person(test.address).domain
