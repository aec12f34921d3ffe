"""What is an address, and when two are the same."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chalicelib.domain.address import Address


@pytest.mark.parametrize(
    "text", ["jane@acme.example", " Jane@ACME.example ", "<jane@acme.example>", "jane@acme.example."]
)
def test_case_brackets_blanks_and_a_final_dot_make_no_other_address(text: str) -> None:
    assert Address.parse(text) == Address("jane@acme.example")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "jane",
        "@acme.example",
        "jane@",
        "jane@@acme.example",
        "jane doe@acme.example",
        "jane@acme.example\nBcc: x@y.example",
        "jane\x00@acme.example",
        "jane@[192.0.2.1]",
        "a@b.example, c@d.example",
        "j" * 129 + "@acme.example",
        "jane@" + "a" * 191,
    ],
)
def test_what_cannot_be_compared_safely_is_no_address(text: str) -> None:
    assert Address.parse(text) is None


def test_an_address_reads_as_its_parts_and_as_itself() -> None:
    address = Address("jane.doe@mail.acme.example")

    assert (address.local, address.domain) == ("jane.doe", "mail.acme.example")
    assert str(address) == "jane.doe@mail.acme.example"


@given(st.text(st.sampled_from("aZ9@.<>+-_ İß\t"), max_size=16))
@settings(max_examples=150, deadline=None)
def test_an_address_that_was_read_reads_as_itself_again(text: str) -> None:
    found = Address.parse(text)

    assert found is None or Address.parse(str(found)) == found
