"""Which company an address suggests."""

from __future__ import annotations

import pytest

from chalicelib.domain.address import Address
from chalicelib.domain.company import company_of


@pytest.mark.parametrize(
    ("address", "company"),
    [
        ("jane@acme.example", "Acme"),
        ("jane@mail.acme.example", "Acme"),
        ("jane@acme.co.test", "Acme"),
        ("jane@north-lake.example", "North Lake"),
        ("jane@co.test", "Co"),
    ],
)
def test_a_company_comes_from_the_domain(address: str, company: str) -> None:
    assert company_of(Address(address)) == company


@pytest.mark.parametrize(
    "domain", ["gmail.com", "yahoo.co.uk", "hotmail.fr", "outlook.de", "gmx.at", "web.de"]
)
def test_a_public_mail_provider_says_nothing_of_a_company(domain: str) -> None:
    assert company_of(Address(f"jane@{domain}")) is None


@pytest.mark.parametrize("domain", ["localhost", ".example"])
def test_a_domain_without_a_name_in_it_suggests_none(domain: str) -> None:
    assert company_of(Address(f"jane@{domain}")) is None
