"""`roster test`: sends a test mail to a domain, or says what became of the last one."""

from __future__ import annotations

from dataclasses import dataclass

from chalicelib.domain.address import Address
from chalicelib.domain.cohort import Cohort
from infra.roster.domain_tests import Answer, DomainTest, Testing


@dataclass(frozen=True, slots=True)
class Told:
    """`failed` when the domain is not known to work yet, and nothing new was done for it."""

    sentence: str
    failed: bool = False


def try_domain(address: Address, testing: Testing, cohort: Cohort, *, again: bool) -> Told:
    test = testing.tests.of(address.domain)
    if test is None or again:
        return _sent(testing.send(address, cohort), cohort)
    if test.answered_at:
        return Told(f"{test.domain} works both ways: {test.address} answered {_day(test)}.")
    return _looked(test, testing.look(test, cohort), cohort)


def _sent(test: DomainTest, cohort: Cohort) -> Told:
    return Told(
        f"A test mail went to {test.address}. Have it answered from there (look among spam, too), "
        f"then: warmthread roster test {cohort.name} {test.address}"
    )


def _looked(test: DomainTest, answer: Answer | None, cohort: Cohort) -> Told:
    again = f"another one: warmthread roster test {cohort.name} {test.address} --again"
    if answer is None:
        return Told(
            f"No answer has come yet to the test mail of {test.sent_at:%Y-%m-%d %H:%M} UTC to "
            f"{test.address}. If it was answered, wait a minute; if it is not among spam either, the "
            f"campus may keep it out (see warmthread it-letter {cohort.name}). Send {again}",
            failed=True,
        )
    if answer.fault:
        return Told(f"An answer came, but {answer.fault}. Then send {again}", failed=True)
    return Told(f"{test.domain} works both ways: an answer came with proof of its sender.")


def _day(test: DomainTest) -> str:
    return f"on {test.answered_at:%Y-%m-%d}" if test.answered_at else ""
