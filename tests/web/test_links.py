"""Tokens in links: one letter and one thing to do, and nothing that anybody else could make."""

from __future__ import annotations

import hashlib
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from itsdangerous import Signer

from chalicelib.domain.command import Verb
from chalicelib.domain.letter import LetterId
from chalicelib.domain.member import MemberId
from chalicelib.web.handling import signed_links
from chalicelib.web.links import Link, link_of, token_of
from tests.builders import ROBIN, a_letter

SECRET = "a secret of tests"
DONE = Link(ROBIN, LetterId("letteraaaa"), "done", 2)
_BASE32 = "abcdefghijklmnopqrstuvwxyz234567"
VERBS = [verb.value for verb in Verb] + ["snooze 3 days", "unsubscribe"]


@given(
    st.text(_BASE32, min_size=4, max_size=4),
    st.text(_BASE32, min_size=10, max_size=10),
    st.sampled_from(VERBS),
    st.integers(0, 50),
)
@example("rbn2", "letteraaaa", "did not meet", 50)
def test_a_token_says_again_what_it_was_made_of(member: str, letter: str, verb: str, line: int) -> None:
    link = Link(MemberId(member), LetterId(letter), verb, line)
    token = token_of(link, SECRET)
    assert link_of(token, SECRET) == link
    assert len(token) < 120
    assert re.fullmatch(r"[A-Za-z0-9._=-]+", token)


@pytest.mark.parametrize("position", range(len(token_of(DONE, SECRET))))
def test_a_token_with_one_character_changed_is_none(position: int) -> None:
    token = token_of(DONE, SECRET)
    other = "A" if token[position] != "A" else "B"
    found = link_of(token[:position] + other + token[position + 1 :], SECRET)
    # The last character of 43 in base64 carries two bits that say nothing.
    assert found is None or (position == len(token) - 1 and found == DONE)


@pytest.mark.parametrize(
    "token",
    [
        "",
        ".",
        "....",
        "letteraaaa",
        "rbn2.letteraaaa.done.2",
        "rbn2.letteraaaa.done.2.",
        token_of(DONE, SECRET)[:-1],
        token_of(DONE, SECRET)[5:],
        token_of(DONE, SECRET) + "x",
        token_of(DONE, "another secret"),
        "é" * 20,
        "\x00",
        "a" * 10_000,
    ],
)
def test_what_we_did_not_sign_is_no_link(token: str) -> None:
    assert link_of(token, SECRET) is None


def test_what_was_signed_for_another_use_is_no_link() -> None:
    foreign = Signer(SECRET, salt="another.use").sign("rbn2.letteraaaa.done.2").decode()
    assert link_of(foreign, SECRET) is None


@pytest.mark.parametrize("said", ["rbn2.letteraaaa.done", "rbn2.letteraaaa.done.2.3"])
def test_what_we_signed_in_another_form_is_no_link(said: str) -> None:
    """A form of another version of ours, say."""
    ours = Signer(SECRET, salt="warmthread.link", digest_method=hashlib.sha256).sign(said).decode()
    assert link_of(ours, SECRET) is None


@pytest.mark.parametrize("base", ["https://go.warmthread.test/api", "https://go.warmthread.test/api/"])
def test_unsubscribing_has_a_path_of_its_own(base: str) -> None:
    link = signed_links(SECRET, base, a_letter())
    unsubscribing, doing = link("unsubscribe", 0), link("done", 1)
    assert unsubscribing.startswith(
        "https://go.warmthread.test/api/unsubscribe/rbn2.letteraaaa.unsubscribe.0."
    )
    assert doing.startswith("https://go.warmthread.test/api/act/rbn2.letteraaaa.done.1.")
