"""The raw message: read back by another reader, it is the letter, whatever names and subjects hold."""

from __future__ import annotations

import re
from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from chalicelib.domain.letter import Topic
from chalicelib.letters.compose import compose, recipient
from chalicelib.letters.phrases import clean
from chalicelib.letters.render import Rendered, render
from tests.builders import a_cohort, a_member, an_address
from tests.letters.situations import (
    ABOUT_JANE,
    SITUATIONS,
    Situation,
    a_person,
    a_receipt,
    about,
    an_answer,
    with_links,
)

EVERY = pytest.mark.parametrize("name", SITUATIONS)


def sent(situation: Situation) -> tuple[bytes, Rendered]:
    rendered = render(*situation)
    assert rendered
    return compose(rendered, letter=situation.letter, context=situation.context), rendered


def read_back(raw: bytes) -> EmailMessage:
    return message_from_bytes(raw, policy=policy.default)


def body_of(message: EmailMessage, subtype: str) -> str:
    part = message.get_body((subtype,))
    assert part is not None
    text: str = part.get_content()
    return text.replace("\r\n", "\n")


def assert_is_the_letter(raw: bytes, rendered: Rendered) -> EmailMessage:
    message = read_back(raw)
    files = list(message.iter_attachments()) if message.get_content_type() == "multipart/mixed" else []
    kinds = [part.get_content_type() for part in message.walk() if part not in files]
    words = ["multipart/alternative", "text/plain", "text/html"]
    assert kinds == (["multipart/mixed", *words] if files else words)
    assert body_of(message, "plain") == rendered.text
    assert body_of(message, "html") == rendered.html
    assert str(message["Subject"]) == rendered.subject
    assert not [defect for part in message.walk() for defect in part.defects]
    lines = raw.split(b"\r\n")
    assert max(map(len, lines)) <= 998
    assert all(b"\r" not in line and b"\n" not in line for line in lines)
    raw.decode("ascii")
    return message


HEADERS = {
    *("From", "To", "Reply-To", "Subject", "Auto-Submitted", "X-Warmthread-Letter"),
    *("In-Reply-To", "References", "List-Unsubscribe", "List-Unsubscribe-Post"),
    *("MIME-Version", "Content-Type"),
}


@EVERY
def test_a_composed_letter_reads_back_as_it_was_rendered(name: str) -> None:
    letter, context = SITUATIONS[name]
    raw, rendered = sent(Situation(letter, with_links(context)))
    message = assert_is_the_letter(raw, rendered)
    assert set(message.keys()) <= HEADERS
    assert len(message.keys()) == len(set(message.keys()))
    assert message["From"].addresses[0].display_name == "Spring Fellows via Warmthread"
    assert message["From"].addresses[0].addr_spec == "hello@letters.warmthread.test"
    assert message["To"].addresses[0].addr_spec == str(letter.to or "robin@student.example.edu")
    assert message["Reply-To"].addresses[0].addr_spec == context.capture_address.value
    named = "Warmthread BCC" if context.is_to_a_member else "Warmthread"
    assert message["Reply-To"].addresses[0].display_name == named
    assert message["X-Warmthread-Letter"] == letter.id


@EVERY
def test_a_letter_is_composed_to_the_same_bytes_again(name: str) -> None:
    assert sent(SITUATIONS[name])[0] == sent(SITUATIONS[name])[0]


def test_what_is_no_answer_can_be_stopped_with_one_click() -> None:
    letter, context = SITUATIONS["digest"]
    message = read_back(sent(Situation(letter, with_links(context)))[0])
    links = [part.strip() for part in message["List-Unsubscribe"].split(",")]
    assert links[0] == "<https://go.warmthread.test/api/a/unsubscribe.0>"
    assert links[1] == f"<mailto:{context.capture_address}?subject=stop&body=stop>"
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert message["Auto-Submitted"] == "auto-generated"


def test_without_https_links_stopping_is_a_mail() -> None:
    letter, context = SITUATIONS["digest"]
    plain = replace(context, link=lambda _verb, _line: "http://localhost:8000/x")
    for there in (context, plain):
        message = read_back(sent(Situation(letter, there))[0])
        assert message["List-Unsubscribe"].startswith("<mailto:")
        assert message["List-Unsubscribe-Post"] is None


@pytest.mark.parametrize("name", [name for name in SITUATIONS if name.startswith(("answer", "question"))])
def test_an_answer_to_the_members_own_mail_has_nothing_to_unsubscribe_from(name: str) -> None:
    letter, context = SITUATIONS[name]
    raw, rendered = sent(Situation(letter, with_links(context)))
    message = read_back(raw)
    assert message["List-Unsubscribe"] is None
    assert message["Auto-Submitted"] == "auto-replied"
    assert message["In-Reply-To"] == message["References"] == "<answer@student.example.edu>"
    assert "unsubscribe" not in rendered.html


def test_a_long_message_id_is_neither_cut_nor_encoded() -> None:
    long = f"<{'a1B2-' * 60}@mail.student.example.edu>"
    letter, context = SITUATIONS["answer-done"]
    raw, _ = sent(Situation(replace(letter, in_reply_to=long), context))
    assert f"In-Reply-To: {long}\r\n".encode() in raw


@pytest.mark.parametrize(
    "bad",
    [
        "<a@b>\r\nBcc: eve@evil.example",
        "<a b@c>",
        "a@b",
        "",
        f"<{'x' * 2000}@y>",
        "<é@y>",
        "<a@b><c@d>",
    ],
)
def test_what_is_no_message_id_is_left_out(bad: str) -> None:
    letter, context = SITUATIONS["answer-done"]
    message = read_back(sent(Situation(replace(letter, in_reply_to=bad), context))[0])
    assert message["In-Reply-To"] is None
    assert message["Bcc"] is None


def test_a_long_link_stays_whole() -> None:
    letter, context = SITUATIONS["reminder-one"]
    long = "https://go.warmthread.test/api/a/" + "t" * 180
    raw, _ = sent(Situation(letter, replace(context, link=lambda _verb, _line: long)))
    assert f"List-Unsubscribe: <{long}>,\r\n".encode() in raw


def test_a_letter_may_name_another_address() -> None:
    letter, context = SITUATIONS["question-was-this-you"]
    other = an_address("robin.vale@student.example.edu")
    assert recipient(replace(letter, to=other), context.member) == other
    raw, _ = sent(Situation(replace(letter, to=other), context))
    assert read_back(raw)["To"].addresses[0].addr_spec == other.value


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("robin@bücher.example", "robin@xn--bcher-kva.example"),
        (f"robin@{'ü' * 70}.example", f"robin@{'ü' * 70}.example"),
    ],
)
def test_a_domain_in_other_letters_is_written_in_its_ascii_form(address: str, expected: str) -> None:
    letter, context = SITUATIONS["answer-done"]
    there = replace(context, member=a_member(addresses=(an_address(address),)))
    assert f"<{expected}>".encode() in sent(Situation(letter, there))[0]


# Whatever people call themselves, or somebody hopes to slip in.
DANGEROUS = (
    "Jane\r\nBcc: eve@evil.example\r\n\r\nHello",
    "Jane\nX-Injected: yes",
    "\u202eenaJ\u202c drawkcab",
    "ליאת כהן",
    "سارة الأحمد",
    "🦊🏳️‍🌈 Ní Dhomhnaill",
    "x" * 10_000,
    "é" * 10_000,
    "=?utf-8?q?Eve?=",
    '"Eve" <eve@evil.example>, "',
    "back\\slash (comment)",
    "\ud800 lone",
    "\x00\x07\x1b[31m",
    "\u2028\u2029\x85",
    "",
    "<b>bold</b> {{ 7*7 }} {% raw %}",
    "--=_letteraaaa_captured--",
)
words = st.one_of(st.sampled_from(DANGEROUS), st.text(max_size=200))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(name=words, company=words, subject=words, programme=words, member=words)
@example(*[DANGEROUS[0]] * 5)
@example(*[""] * 5)
@example(*["x" * 10_000] * 5)
@example(*["é" * 10_000] * 5)
@example(*[DANGEROUS[2]] * 5)
@example(*["ליאת כהן"] * 5)
@example(*["\ud800 lone"] * 5)
@example(*["=?utf-8?q?Eve?="] * 5)
@example(*['"Eve" <eve@evil.example>, "'] * 5)
def test_no_name_or_subject_can_break_a_letter(
    name: str, company: str, subject: str, programme: str, member: str
) -> None:
    situation = a_receipt(
        a_person(name, "jane@acme.example", company),
        a_person(name, "joan@acme.example", None),
        kind="sent",
        subject=subject,
        summary=subject,
    )
    one = a_receipt(a_person(name, "jane@acme.example", company), kind="out_of_office", subject=subject)
    for letter, context in (situation, one):
        there = replace(context, cohort=a_cohort(programme=programme), member=a_member(name=member))
        raw, rendered = sent(Situation(letter, there))
        message = assert_is_the_letter(raw, rendered)
        assert set(message.keys()) <= HEADERS
        assert len(message["To"].addresses) == len(message["From"].addresses) == 1
        assert message["To"].addresses[0].addr_spec == "robin@student.example.edu"
        assert message["From"].addresses[0].addr_spec == "hello@letters.warmthread.test"
        # Python's reader leaves blanks between encoded words in names (RFC 2047 section 6.2 drops them).
        shown = message["To"].addresses[0].display_name
        assert "".join(shown.split()) == "".join(clean(member, 80).split())
        assert len(rendered.subject) <= 160
        assert max(len(line) for line in rendered.text.split("\n")) <= 998
        assert rendered.text.endswith(f"\nLetter {letter.id}\n")
        assert not re.search("[\u202a-\u202e\u0000-\u0008]", rendered.text + rendered.html)


@settings(max_examples=40, deadline=None)
@given(text=st.one_of(st.sampled_from(DANGEROUS), st.text(max_size=2_000)))
@example("word " * 2_000)
@example("a\r\nb\rc\n\n.\n.\nFrom me\n=20=\n")
def test_what_the_member_wrote_comes_back_whole(text: str) -> None:
    raw, rendered = sent(about(an_answer(Topic.NOT_RECEIVED, ABOUT_JANE, body=text)))
    assert_is_the_letter(raw, rendered)


def test_right_to_left_names_do_not_turn_the_words_around_them() -> None:
    text = sent(a_receipt(a_person("ליאת כהן", "liat@acme.example", "Acme"), kind="sent"))[1].text
    assert "Your mail to \u2068ליאת כהן\u2069 (Acme) is in your log." in text
