"""Pages behind links: a GET changes nothing, a POST needs the box, and one click needs no more."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from chalicelib.domain.letter import Letter, LetterKind
from chalicelib.domain.member import LetterStop
from chalicelib.ports import Write
from chalicelib.usecases.press import LINKS_LIVE, Press
from chalicelib.web.handling import Answer, LinkPages
from chalicelib.web.links import Link, token_of
from tests.builders import a_letter, a_member
from tests.usecases.writing import TOM, a_mail, last, open_kinds
from tests.world import World

SECRET = "a secret of tests"
SURE = b"sure=yes"
FORM = b"List-Unsubscribe=One-Click"
PARTS = b'--=_b1\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--=_b1--\r\n'


def pages(world: World) -> LinkPages:
    return LinkPages(Press(world.ledger, world.queues, world.clock), world.ledger, SECRET)


def with_jane() -> tuple[World, Letter]:
    world = World()
    world.deliver(a_mail())
    return world, last(world)


def token(letter: Letter, verb: str = "done", line: int = 1) -> str:
    return token_of(Link(letter.member_id, letter.id, verb, line), SECRET)


def everything(world: World) -> tuple[Any, ...]:
    return (world.member, world.ledger.heads(world.member.id), world.letters(), world.queues)


def is_safe(answer: Answer) -> bool:
    """Nothing from elsewhere, framed by nobody, kept nowhere."""
    headers = answer["headers"]
    return (
        "default-src 'none'" in headers["Content-Security-Policy"]
        and "<script" not in answer["body"]
        and "http" not in answer["body"]
        and headers["Cache-Control"] == "no-store"
        and headers["Referrer-Policy"] == "no-referrer"
    )


@pytest.mark.parametrize("verb", ["done", "undo", "met", "close", "stop", "snooze 3 days"])
def test_a_get_says_what_will_happen_and_changes_nothing(verb: str) -> None:
    world, receipt = with_jane()
    before = everything(world)
    answer = pages(world).act(token(receipt, verb), "GET", b"")
    assert answer["status_code"] == 200
    assert verb in answer["body"]
    assert "Jane Doe" in answer["body"]
    assert " checked" not in answer["body"]
    assert is_safe(answer)
    assert everything(world) == before


def test_a_post_with_the_box_ticked_does_it() -> None:
    world, receipt = with_jane()
    answer = pages(world).act(token(receipt), "POST", SURE)
    world.settle()
    assert answer["status_code"] == 200
    assert open_kinds(world) == set()
    assert is_safe(answer)


@pytest.mark.parametrize(
    "body", [b"", b"sure=no", b"sure=", b"SURE=YES", b"sure=yes&sure=no", b"\xff\xfe", b"x" * 20_000, FORM]
)
def test_a_post_without_the_box_changes_nothing(body: bytes) -> None:
    world, receipt = with_jane()
    before = everything(world)
    answer = pages(world).act(token(receipt), "POST", body)
    assert answer["status_code"] == 400
    assert everything(world) == before


def test_a_link_names_the_person_of_its_line() -> None:
    world = World()
    world.deliver(a_mail(to=["Jane Doe <jane@acme.example>", TOM]))
    receipt = last(world)
    named = {line: pages(world).act(token(receipt, "met", line), "GET", b"")["body"] for line in (1, 2)}
    first, second = (item.contact_id for item in receipt.items)
    names = {head.contact.id: head.contact.shown_as for head in world.ledger.heads(world.member.id)}
    assert names[first] in named[1]
    assert names[second] in named[2]


def test_a_name_that_is_markup_is_text() -> None:
    world = World()
    world.deliver(a_mail(to='"Jane & <Tom> Doe" <jane@acme.example>'))
    answer = pages(world).act(token(last(world)), "GET", b"")
    assert "<Tom>" not in answer["body"]
    assert "Jane &amp; &lt;Tom&gt; Doe" in answer["body"]


@pytest.mark.parametrize("verb", ["close", "stop", "answered", "yes"])
def test_what_needs_an_answer_first_or_fits_nothing_is_not_called_done(verb: str) -> None:
    world, receipt = with_jane()
    answer = pages(world).act(token(receipt, verb, 0), "POST", SURE)
    assert "Not done yet" in answer["body"]


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_token_that_is_not_ours_or_of_no_letter_is_gone(method: str) -> None:
    world, receipt = with_jane()
    nobodys = a_letter()
    for found in ("", "x.y.z.1.abc", token(receipt)[:-2], token(nobodys)):
        for page in (pages(world).act, pages(world).unsubscribe):
            assert page(found, method, SURE)["status_code"] == 404
    assert open_kinds(world)


def test_an_old_link_is_gone_and_says_what_works_always() -> None:
    world, receipt = with_jane()
    world.clock.move_to(receipt.created_at + LINKS_LIVE + timedelta(seconds=1))
    answer = pages(world).act(token(receipt), "POST", SURE)
    assert answer["status_code"] == 404
    assert "Answering the letter itself always works" in answer["body"]


def test_a_letter_of_another_member_is_not_reached_by_ones_own_token() -> None:
    lee = a_member(id="lee3", secret="lee3abcdefgh")
    world = World(members=(a_member(), lee))
    world.deliver(a_mail())
    receipt = last(world)
    stolen = token_of(Link(lee.id, receipt.id, "done", 1), SECRET)
    assert pages(world).act(stolen, "POST", SURE)["status_code"] == 404


# ---------------------------------------------------------------- unsubscribing


def with_a_digest() -> tuple[World, Letter]:
    world = World()
    letter = a_letter(kind=LetterKind.DIGEST)
    world.ledger.commit(Write(letters=(letter,)))
    return world, letter


@pytest.mark.parametrize("body", [FORM, PARTS, SURE], ids=["a form", "a form in parts", "a person"])
def test_one_click_or_a_ticked_box_unsubscribes(body: bytes) -> None:
    world, letter = with_a_digest()
    for _ in range(2):
        answer = pages(world).unsubscribe(token(letter, "unsubscribe", 0), "POST", body)
        assert answer["status_code"] == 200
        assert "No more digests" in answer["body"]
    assert world.member.stopped == (LetterStop.DIGESTS,)


@pytest.mark.parametrize("body", [b"", b"List-Unsubscribe=", b"One-Click", b"list-unsubscribe=one-click"])
def test_anything_else_unsubscribes_nobody(body: bytes) -> None:
    world, letter = with_a_digest()
    assert pages(world).unsubscribe(token(letter, "unsubscribe", 0), "POST", body)["status_code"] == 400
    assert world.member.stopped == ()


def test_a_get_unsubscribes_nobody() -> None:
    world, letter = with_a_digest()
    answer = pages(world).unsubscribe(token(letter, "unsubscribe", 0), "GET", FORM)
    assert (answer["status_code"], world.member.stopped) == (200, ())
    assert "start" in answer["body"]
    assert is_safe(answer)


def test_a_token_for_one_page_opens_no_other() -> None:
    world, receipt = with_jane()
    before = everything(world)
    assert pages(world).unsubscribe(token(receipt, "done"), "POST", FORM)["status_code"] == 404
    for method in ("GET", "POST"):
        assert pages(world).act(token(receipt, "unsubscribe", 0), method, SURE)["status_code"] == 404
    assert everything(world) == before


def test_who_is_gone_gets_no_error() -> None:
    world = World()
    letter = a_letter(member_id=a_member(id="gone").id)
    world.ledger.commit(Write(letters=(letter,)))
    assert pages(world).unsubscribe(token(letter, "unsubscribe", 0), "POST", FORM)["status_code"] == 404
    assert pages(world).act(token(letter, "done"), "POST", SURE)["status_code"] == 404
