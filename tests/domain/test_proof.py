"""What proves a sender: the receiver's verdicts, and nothing that came with the mail."""

from __future__ import annotations

import pytest

from chalicelib.domain.address import Address
from chalicelib.domain.proof import Verdict, Verdicts, proves

ROBIN = Address("robin@student.example.edu")
PASS, FAIL, GRAY, BROKEN = Verdict.PASS, Verdict.FAIL, Verdict.GRAY, Verdict.PROCESSING_FAILED


def test_dmarc_pass_proves_whatever_the_envelope_says() -> None:
    assert proves(Verdicts(dmarc=PASS, spf=FAIL), Address("bounce@list.example"), ROBIN)
    assert proves(Verdicts(dmarc=PASS), None, ROBIN)


@pytest.mark.parametrize("source", ["robin@student.example.edu", "bounce@mta.student.example.edu"])
def test_without_a_policy_spf_proves_for_the_domain_and_below_it(source: str) -> None:
    assert proves(Verdicts(dmarc=GRAY, spf=PASS), Address(source), ROBIN)


@pytest.mark.parametrize(
    "source",
    ["x@elsewhere.example", "x@example.edu", "x@notstudent.example.edu", "x@student.example.edu.evil.test"],
)
def test_spf_of_another_domain_proves_nothing(source: str) -> None:
    assert not proves(Verdicts(dmarc=GRAY, spf=PASS), Address(source), ROBIN)


@pytest.mark.parametrize("dmarc", [FAIL, BROKEN])
def test_a_policy_that_failed_or_was_not_checked_is_no_proof_even_with_spf(dmarc: Verdict) -> None:
    assert not proves(Verdicts(dmarc=dmarc, spf=PASS), ROBIN, ROBIN)


@pytest.mark.parametrize("spf", [FAIL, GRAY, BROKEN])
def test_without_a_policy_and_without_spf_there_is_no_proof(spf: Verdict) -> None:
    assert not proves(Verdicts(dmarc=GRAY, spf=spf), ROBIN, ROBIN)


def test_a_null_sender_or_no_from_at_all_proves_nothing() -> None:
    assert not proves(Verdicts(dmarc=GRAY), None, ROBIN)
    assert not proves(Verdicts(), ROBIN, None)
