"""What stands around an author's words, and that none of them is lost among it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chalicelib.mail.labels import BANNER_HINTS, BANNER_TAGS, BANNERS, LANGUAGES, Language, forms
from chalicelib.mail.quoting import split_reply
from chalicelib.mail.signatures import is_device_line
from chalicelib.mail.vocabulary import fold
from tests.mail.composing import date, first

TEXT = "Hi Ines,\n\nThey did, all forty.\n\nThe box was wet, though."
BELOW = (
    "\n\nOn Mon, Jan 11, 2027 at 9:00 AM Ines Okafor <ines@harbour.example> wrote:\n\n> Did they arrive?\n"
)


# ------------------------------------------------------------------ below the text


@pytest.mark.parametrize(
    "signature",
    [
        "Yours,\nRobin & Ana",
        "Best regards\nRobin Vale | Vale & Sons | 555 010 0199",
        "Best wishes,\nRobin\nSent from my iPhone",
        "Cheers\n--\nRobin",
        "Best,\nR.",
        "よろしくお願いいたします。\n山田",
        "Mit freundlichen Grüßen\ni. A. Robin Vale",
        "Best,\nRobin\n\nThis email and any attachments are confidential.",
        "Sent from my Verizon, Samsung Galaxy smartphone",
        "Diese Nachricht wurde von meinem Android-Gerät mit WEB.DE Mail gesendet.",
        "iPhone-omról küldve",
        "L'absence de virus dans ce courrier a été vérifiée.",
        "---\nYou are receiving this email because you are subscribed to lamps.",
        "___________\nRobin Vale\n\nThe information in this email is confidential and so on.",
        "This email originated from outside of the organization.",
    ],
)
@pytest.mark.parametrize("below", ["", BELOW])
def test_what_is_below_the_text_is_apart(signature: str, below: str) -> None:
    reply = split_reply(f"{TEXT}\n\n{signature}{below}")
    assert reply.new_text == TEXT
    assert reply.signature == signature


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_the_first_device_line_of_each_language_is_one(language: Language) -> None:
    assert is_device_line(first(language.device))
    assert all(is_device_line(words) for words in forms(language.device) if words[0].isascii())


@pytest.mark.parametrize("thanks", ["Thank you so much.", "Merci beaucoup !", "Many thanks!", "Vielen Dank!"])
def test_thanks_in_a_sentence_are_said_to_somebody(thanks: str) -> None:
    assert split_reply(f"They came.\n\n{thanks}\n\nRobin{BELOW}").new_text.endswith(f"{thanks}\n\nRobin")


def test_who_signs_above_and_below_a_quotation_signs_once() -> None:
    reply = split_reply(f"Yes.\n\nThanks,\nRobin{BELOW}\n\n\n-- \nRobin Vale\nStudent")
    assert (reply.new_text, reply.signature) == ("Yes.\n\nThanks,\nRobin", "--\nRobin Vale\nStudent")


@pytest.mark.parametrize(
    "text",
    [
        "Please consider the environment when you pack them.\n\nPaper is fine.",
        "Disclaimer: the contract is fine, I think.",
        "The plan\n========\n\nwe light them all.\n\nThe bill\n--------\n\nwe pay it.",
        "First.\n\n----------\n\nNow the bad news: the boxes were wet and old.",
        "Yes.\n\nThank you,\nand please greet Ana.\n\nWill she come as well? I kept a seat for her.",
        "Best\nof all would be Friday.",
        "Sent from my side are forty lamps, two boxes, as we said, and a bill.",
        "Yes.\n---\nNo.",
        "Hello.\n\nRegards,\nthat is what he wrote to us.",
    ],
)
@pytest.mark.parametrize("below", ["", BELOW])
def test_an_author_may_write_what_programs_write(text: str, below: str) -> None:
    assert split_reply(text + below).new_text == text


# ------------------------------------------------------------------ above the text


@pytest.mark.parametrize(
    "banner",
    [
        "*** EXTERNAL ***",
        "|External|",
        "External sender: be careful",
        "External mail",
        "This email is from an unusual correspondent. Make sure this is someone you trust.",
        "ACHTUNG: Diese E-Mail stammt von einem externen Absender.",
        "Sie erhalten nicht häufig E-Mails von robin@x.test. Erfahren Sie, warum dies wichtig ist",
        "U ontvangt niet vaak e-mail van robin@x.test.",
        "ZjQcmQRYFpfptBannerStart\nThis Message Is From an External Sender\n\nX\n\nZjQcmQRYFpfptBannerEnd",
        "ZjQcmQRYFpfptBannerStart\nThis Message Is From an External Sender",
        "[EXTERNAL]\n\nExternal mail\n\nCAUTION: External sender",
    ],
)
def test_a_banner_above_the_text_is_nobodys(banner: str) -> None:
    assert split_reply(f"{banner}\n\n{TEXT}{BELOW}").new_text == TEXT


@pytest.mark.parametrize(
    "text",
    [
        "External sender rules changed here, please use the new form.\n\nI cannot alter that.",
        "We hired somebody from outside the organization.\n\nShe begins on Monday.",
        "I got it from outside the company, is it good?",
    ],
)
def test_an_author_may_write_of_what_is_outside(text: str) -> None:
    assert split_reply(text + BELOW).new_text == text


def test_every_banner_holds_a_hint() -> None:
    for sentence in (*BANNERS[0], *BANNERS[1], *BANNER_TAGS - {"ext"}):
        assert any(hint in fold(sentence) for hint in BANNER_HINTS), sentence


# ------------------------------------------------------------------ no word is lost

PARAGRAPHS = (
    "Yes, gladly.", "On Monday I met Theo.", "I'd say:\n- one\n- two", "Thank you so much!",
    "From: the station.", "| a | b |\n| 1 | 2 |", "Here is the code:\n\n    lit = 1",
    "Is it far — or near?", "Best of all is Friday.", "To whom it may concern", "*Really* good.",
    "The email came from outside, he said.", "The attachment came from outside.", "Subject to change.",
    "The noise originated outside.", "E-Mails von Ines kommen an.", "Pourquoi c'est important ?",
)  # fmt: skip
BANNER = "CAUTION: This email originated from outside of the organization. Do not click links."
QUOTED = ("qqalpha qqbeta?", "qqgamma", "qqdelta qqepsilon.")


def attribution(language: Language) -> str:
    opening, wrote = (first(words) if forms(words) else "" for words in (language.opening, language.wrote))
    return f"{opening} {date(language)} Qqines <qqines@harbour.example> {wrote}:".strip()


def blocked(language: Language) -> str:
    labels = (language.sender, language.date, language.to, language.subject)
    values = ("Qqines <qqines@harbour.example>", date(language), "qqrobin@quay.example", "qqlamps")
    return "\n".join(f"{first(label)}: {value}" for label, value in zip(labels, values, strict=True))


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


@settings(max_examples=150, deadline=None)
@given(
    language=st.sampled_from(LANGUAGES),
    banner=st.sampled_from(["", f"{BANNER}\n\n"]),
    said=st.lists(st.sampled_from(PARAGRAPHS), min_size=1, max_size=4).map("\n\n".join),
    closes=st.booleans(),
    device=st.booleans(),
    form=st.sampled_from(["attribution", "block"]),
)
def test_an_answer_above_keeps_every_word_and_none_of_the_quotation(
    language: Language,
    banner: str,
    said: str,
    closes: bool,
    device: bool,
    form: str,
) -> None:
    signature = f"\n\n{first(language.closing)},\nRobin" * closes + f"\n\n{first(language.device)}" * device
    below = blocked(language) + "\n\n" + "\n".join(QUOTED)
    if form == "attribution":
        below = attribution(language) + "\n\n" + "\n".join(f"> {line}" for line in QUOTED)
    reply = split_reply(f"{banner}{said}{signature}\n\n{below}\n")
    assert words(f"{reply.new_text}\n{reply.signature}") == words(said + signature)
    assert words(reply.new_text)[: len(words(said))] == words(said)


@settings(max_examples=100, deadline=None)
@given(
    language=st.sampled_from(LANGUAGES),
    said=st.lists(st.sampled_from(PARAGRAPHS), min_size=2, max_size=4),
)
def test_answers_between_quotations_keep_every_word(language: Language, said: list[str]) -> None:
    pieces = [f"> {line}\n\n{text}" for line, text in zip(QUOTED * 2, said, strict=False)]
    reply = split_reply(f"{attribution(language)}\n" + "\n\n".join(pieces))
    assert words(f"{reply.new_text}\n{reply.signature}") == words(" ".join(said))
