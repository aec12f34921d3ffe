"""Answers taken apart: the author's words, the signature, the quoted message; in many languages."""

from __future__ import annotations

import time
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chalicelib.domain.address import Address, Person
from chalicelib.mail.quoting import split_reply
from tests.mail.composing import wrapped

# One second is promised; coverage and a busy machine get their share. What is not linear takes minutes.
CPU_SECONDS = 5
NINE = datetime(2027, 1, 11, 9, 0)  # noqa: DTZ001
INES = Person("Ines Okafor", Address("ines@harbour.example"))

# What Gmail, Apple Mail, Outlook, Yahoo, Proton, Zoho, Spark and Thunderbird write. I is the person.
ATTRIBUTIONS = [
    "On Mon, Jan 11, 2027 at 9:00 AM I wrote:",
    "On Mon, 11 Jan 2027 at 09:00, I wrote:",
    "On Jan 11, 2027, at 9:00 AM, I wrote:",
    "On Monday, January 11th, 2027 at 9:00 AM, I wrote:",
    "---- On Mon, 11 Jan 2027 09:00:00 I wrote ---",
    "El lun, 11 ene 2027 a las 9:00, Ines Okafor (<ines@harbour.example>) escribió:",
    "Em seg., 11 de jan. de 2027 às 09:00, I escreveu:",
    "I escreveu (segunda, 11/01/2027 à(s) 09:00):",
    "Le lun. 11 janv. 2027 à 09:00, I a écrit :",
    "Am Mo., 11. Jan. 2027 um 09:00 Uhr schrieb I:",
    "I schrieb am Mo., 11. Jan. 2027, 09:00:",
    "Il giorno lun 11 gen 2027 alle ore 09:00 I ha scritto:",
    "Op 11 jan. 2027, om 09:00 heeft I het volgende geschreven:",
    "Den man. 11. jan. 2027 kl. 09.00 skrev I:",
    "Den mån 11 jan. 2027 kl 09:00 skrev I:",
    "I skrev følgende den 11/01/2027, 09:00:",
    "ma 11. tammik. 2027 klo 9.00 Ines Okafor (ines@harbour.example) kirjoitti:",
    "pon., 11 sty 2027 o 09:00 I napisał(a):",
    "Wiadomość napisana przez I w dniu 11.01.2027, o godz. 09:00:",
    "po 11. 1. 2027 v 9:00 odesílatel I napsal:",
    "11/01/2027 09:00 používateľ Ines Okafor (<ines@harbour.example>) napísal:",
    "I ezt írta (időpont: 2027. jan. 11., H, 9:00):",
    "În lun., 11 ian. 2027 la 09:00, I a scris:",
    "pon, 11. sij 2027. u 09:00 I napisao je:",
    "На пн, 11.01.2027 г. в 9:00 I написа:",
    "Στις Δευ 11 Ιαν 2027 στις 9:00 π.μ., ο χρήστης I έγραψε:",
    "пн, 11 янв. 2027 г. в 09:00, I:",
    '11.01.2027, 09:00, "Ines Okafor" <ines@harbour.example>:',
    "пн, 11 січ. 2027 р. о 09:00 I пише:",
    "I, 11 Oca 2027 Pzt, 09:00 tarihinde şunu yazdı:",
    "في الاثنين، 11 يناير 2027 في 9:00 ص تمت كتابة ما يلي بواسطة I:",
    "\u202bבתאריך יום ב׳, 11 בינו׳ 2027 ב-9:00 מאת \u202aInes Okafor\u202c <ines@harbour.example>:\u202c",
    "در تاریخ دوشنبه ۱۱ ژانویهٔ ۲۰۲۷،\u200f ۹:۰۰ I نوشت:",
    "सोम, 11 जन॰ 2027 को 9:00 am बजे को I ने लिखा:",
    "ในวันที่ จ. 11 ม.ค. 2027 เวลา 09:00 I เขียนว่า:",
    "Vào Th 2, 11 thg 1, 2027 vào lúc 09:00 I đã viết:",
    "Pada tanggal Sen, 11 Jan 2027 pukul 09.00 I menulis:",
    "2027年1月11日(月) 9:00 I:",
    "2027년 1월 11일 (월) 오전 9:00, I님이 작성:",
    "I 于2027年1月11日周一 09:00写道：",
    "I 於 2027年1月11日 週一 上午9:00寫道：",
]
LAYOUTS = {
    "quoted": "Yes, gladly.\n\n{}\n\n> Are you free?\n> Ines\n",
    "close": "Yes, gladly.\n{}\n> Are you free?\n> Ines\n",
    "unquoted": "Yes, gladly.\n\n{}\n\nAre you free?\nInes\n",
    "crlf": "Yes, gladly.\r\n\r\n{}\r\n\r\n> Are you free?\r\n> Ines\r\n",
}


def spelled(attribution: str) -> str:
    words = attribution.split(" ")
    return " ".join(
        "Ines Okafor <ines@harbour.example>" + word[1:] if is_her(word) else word for word in words
    )


def is_her(word: str) -> bool:
    return word in ("I", "I:", "I,", "I님이")


@pytest.mark.parametrize("layout", sorted(LAYOUTS))
@pytest.mark.parametrize("attribution", ATTRIBUTIONS)
@pytest.mark.parametrize("width", [300, 72])
def test_an_attribution_of_any_language_says_who_and_when(attribution: str, layout: str, width: int) -> None:
    reply = split_reply(LAYOUTS[layout].format(wrapped(spelled(attribution), width)))
    assert (reply.new_text, reply.signature) == ("Yes, gladly.", "")
    assert reply.quoted
    assert reply.quoted.sender == INES
    assert reply.quoted.date
    assert reply.quoted.date.moment == NINE
    assert reply.quoted.text == "Are you free?\nInes"


@pytest.mark.parametrize("attribution", ATTRIBUTIONS)
def test_an_attribution_within_its_quotation_is_found_too(attribution: str) -> None:
    reply = split_reply(f"Yes.\n\n> {spelled(attribution)}\n>\n> Are you free?\n")
    assert reply.new_text == "Yes."
    assert reply.quoted
    assert (reply.quoted.sender, reply.quoted.text) == (INES, "Are you free?")


@pytest.mark.parametrize(
    ("attribution", "name"),
    [
        ("On 01/11/2027 09:00 AM, Ines Okafor wrote:", "Ines Okafor"),
        ("On Mon, Jan 11, 2027 at 9:00 AM April May <april@harbour.example> wrote:", "April May"),
        ("Am 11.01.2027 um 09.00 schrieb Sam Mai:", "Sam Mai"),
        ("Am 11.01.2027 um 09:00, Sam Mai schrieb:", "Sam Mai"),
        ("Ines Okafor wrote:", "Ines Okafor"),
        ("Quoting Ines Okafor <ines@harbour.example>:", "Ines Okafor"),
        ("---- Ines Okafor wrote ----", "Ines Okafor"),
        ("2027/1/11 Ines Okafor <ines@harbour.example>", "Ines Okafor"),
        ("On Mon, Jan 11, 2027 at 9:00 AM Ines &lt;ines@quay.test&gt; wrote:", "Ines"),
    ],
)
def test_names_beside_dates_and_without_them(attribution: str, name: str) -> None:
    reply = split_reply(f"Yes.\n\n{attribution}\n\n> Are you free?\n")
    assert reply.new_text == "Yes."
    assert reply.quoted
    assert reply.quoted.sender
    assert reply.quoted.sender.name == name


def test_a_sentence_instead_of_a_name_is_nobody() -> None:
    reply = split_reply(f"Yes.\n\nOn Mon, Jan 11, 2027 at 9:00 AM, {'words ' * 14}wrote:\n> Hello")
    assert reply.new_text == "Yes."
    assert reply.quoted
    assert reply.quoted.sender is None


def test_text_before_and_a_quotation_behind_an_attribution_on_its_line() -> None:
    reply = split_reply("Yes. On Mon, Jan 11, 2027 at 9:00 AM, ines@harbour.example wrote:> Hello\n> there")
    assert reply.new_text == "Yes."
    assert reply.quoted
    assert reply.quoted.text == "Hello\nthere"


@pytest.mark.parametrize(
    "text",
    [
        "I spoke to Ines on 5 May 2026 at 9:00, she wrote:\n\nplease come.\n\nSo I will.",
        "Here is the plan for 11 January 2027 at 9:00:\n\nwalk.",
        "Write to ines@harbour.example:\nshe knows.",
        "You can call me on:\n555 0100\nor at:\n555 0101",
        "On balance I would go.\nOn Monday.",
        "From: the station\nTo: the quay\n\nWhich one?",
        "My plan:\n\n1. Read\n---\n2. Write\n---\n3. Rest, which is good for all and should be done.",
        "Visit us\n>>> >>> https://harbour.example <<<\nor do not.",
        "Sent from my desk, which is easier than the phone, I wrote to you.",
        "Sent from the quay " + "where we walked and talked " * 8 + "at last.",
        "Please say whether the phone was sent from my address.",
        "Thank you,\nthat was helpful to all of us.\n\nSo long, until we meet again at the harbour office.",
        "Größe zählt nicht. " * 12 + "Oder doch?",
        "The end of it.\n\nBest,\n\nAnn\n\nP.S. Bring the map!",
        "Thanks",
    ],
)  # fmt: skip
def test_an_authors_own_words_are_left_alone(text: str) -> None:
    assert split_reply(text).new_text == text


# ------------------------------------------------------------------ blocks and titles


@pytest.mark.parametrize(
    "above",
    [
        "",
        "________________________________\n",
        "-----Original Message-----\n",
        "-----Ursprüngliche Nachricht-----\n",
    ],
)
def test_a_header_block_begins_the_quoted_message(above: str) -> None:
    block = (
        "Von: Ines Okafor <ines@harbour.example>\nGesendet: Montag, 11. Januar 2027 09:00\n"
        "An: Robin\nBetreff: Kai"
    )
    reply = split_reply(f"Gern.\n\n{above}{block}\n\nHallo\n\nVon: Robin\nGesendet: gestern\n\nAlt")
    assert reply.new_text == "Gern."
    assert reply.quoted
    assert (reply.quoted.sender, reply.quoted.text) == (INES, "Hallo\n\nVon: Robin\nGesendet: gestern\n\nAlt")
    assert reply.quoted.date
    assert reply.quoted.date.moment == NINE


def test_a_title_with_no_block_below_quotes_somebody_unknown() -> None:
    reply = split_reply("Yes.\n\n-----Original Message-----\n\nHello")
    assert reply.new_text == "Yes."
    assert reply.quoted
    assert (reply.quoted.sender, reply.quoted.date, reply.quoted.text) == (None, None, "Hello")


def test_a_title_as_last_line_quotes_nothing() -> None:
    reply = split_reply("Yes.\n\n-----Original Message-----")
    assert reply.new_text == "Yes."
    assert reply.quoted
    assert reply.quoted.text == ""


def test_a_block_on_the_line_of_its_title() -> None:
    reply = split_reply(
        "Yes.\n\n-------- Original message --------From: Ines Okafor <ines@harbour.example> "
        "Date: 1/11/27  9:00 AM  (GMT-06:00) To: robin@x.test Subject: Quay\nHello"
    )
    assert reply.new_text == "Yes."
    assert reply.quoted
    assert (reply.quoted.sender, reply.quoted.text) == (INES, "Hello")


def test_a_block_of_date_and_recipient_is_enough() -> None:
    reply = split_reply("Yes.\n\nDate: Mon, 11 Jan 2027 09:00:00 +0000\nTo: robin@x.test\n\nHello")
    assert reply.new_text == "Yes."


# ------------------------------------------------------------------ below and between quotations


def test_an_answer_below_the_quotation() -> None:
    reply = split_reply(
        "On Mon, Jan 11, 2027 at 9:00 AM Ines wrote:\n\n> Are you free?\n>\n> Ines\n\nYes, on Monday.\n"
    )
    assert reply.new_text == "Yes, on Monday."


def test_answers_between_quotations() -> None:
    reply = split_reply(
        "Am 11.01.2027 um 09:00 schrieb Ines:\n> Montag?\nJa.\n> Dienstag?\nNein.\n\nGruß\nRobin"
    )
    assert (reply.new_text, reply.signature) == ("Ja.\nNein.", "Gruß\nRobin")


def test_questions_that_nobody_is_named_for_are_not_the_authors_between_answers() -> None:
    reply = split_reply("> Monday?\n\nYes.\n\n> Tuesday?\n\nNo.\n\n> Ines\n> Okafor\n")
    assert reply.new_text.split() == ["Yes.", "No."]
    assert reply.quoted
    assert (reply.quoted.sender, reply.quoted.text) == (None, "Monday?")


@pytest.mark.parametrize(
    "text",
    [
        "My own:\n\n> The lamp is lit\n> the sea is wide\n\nYours, changed:\n\n> Is it out?\n\nWell?",
        "> The lamp is lit\n\nThat is the first verse.\n\n> the sea is wide\n\nThat is the second.",
        "> Monday?\n> Ines\n\nYes, on Monday.",
        "Run this:\n\n> lamp --on\n> lamp --off\n\nand tell me what it says.",
    ],
)
@pytest.mark.parametrize("below", ["", "\n\nOn Mon, Jan 11, 2027 at 9:00 AM Ines wrote:\n> Are you free?\n"])
def test_what_the_author_quotes_or_types_behind_a_mark_stays(text: str, below: str) -> None:
    assert split_reply(text + below).new_text == text


def test_pieces_of_the_message_that_is_quoted_below_are_not_the_authors() -> None:
    reply = split_reply(
        "> Are you free?\n\nYes.\n\nOn Mon, Jan 11, 2027 at 9:00 AM Ines wrote:\n> Hello\n> Are you free?\n"
    )
    assert reply.new_text.strip() == "Yes."
    assert reply.quoted
    assert reply.quoted.sender == Person("Ines", None)


def test_a_quotation_in_a_quotation_was_made_by_a_program() -> None:
    assert split_reply(">> Lit?\n> No.\n\nI see.").new_text == "I see."


def test_a_quotation_that_holds_another_is_the_newest_message() -> None:
    reply = split_reply("> Forty.\n> On Mon, Jan 11, 2027 at 9:00 AM Ines wrote:\n>> Lamps?\n\nFine.")
    assert reply.new_text == "Fine."
    assert reply.quoted
    assert reply.quoted.text.startswith("Forty.\nOn Mon")


def test_an_answer_below_the_phones_line_and_the_quotation_is_the_new_text() -> None:
    reply = split_reply(
        "Sent from my iPhone\n\n> On Jan 11, 2027, at 9:00 AM, Ines wrote:\n>\n> Are you free?\n\nYes.\n"
    )
    assert (reply.new_text, reply.signature) == ("Yes.", "Sent from my iPhone")


def test_a_link_that_was_broken_out_of_a_quoted_line_is_no_answer() -> None:
    reply = split_reply(
        "Yes.\n\nOn Mon, Jan 11, 2027 at 9:00 AM Ines wrote:\n>\n> See\n>\n(http://a.example/x) >\n> Bye\n>\n"
    )
    assert reply.new_text == "Yes."


def test_the_end_of_a_wrapped_quoted_line_is_no_answer() -> None:
    long = "> A line of a quotation that was so long that a gateway had to break it\nin two.\n> And on.\n"
    reply = split_reply(f"On Mon, Jan 11, 2027 at 9:00 AM Ines wrote:\n{long}\nYes.")
    assert reply.new_text == "Yes."


def test_a_quotation_of_a_quotation_is_unquoted_by_one_level() -> None:
    reply = split_reply("Yes.\n\nOn Mon, Jan 11, 2027 at 9:00 AM Ines wrote:\n> Now?\n>\n> > Perhaps.\n")
    assert reply.quoted
    assert reply.quoted.text == "Now?\n\n> Perhaps."


# ------------------------------------------------------------------ signatures


@pytest.mark.parametrize(
    "signature",
    [
        "--\nRobin Vale\nStudent",
        "—\nRobin Vale",
        "Best regards,\nRobin Vale",
        "Thanks!\n\nRobin",
        "Mit freundlichen Grüßen\n\nRobin Vale\n\nHafenamt\n20457 Hamburg\nTel. 040 123 45 67\nFax\n\nHRB 1",
        "Sent from my iPhone",
        "Get Outlook for iOS<https://aka.example/x>",
        "Sent from Mail for Windows",
        "Enviado desde mi iPhone",
        "Envoyé de mon iPad",
        "Von meinem iPhone gesendet",
        "iPhoneから送信",
        "iPhone'umdan gönderildi",
        "Robin Vale\nvia mobile",
        "-Robin",
        "/Robin Vale",
        "Robin Vale\nHarbour Office\nrobin@harbour.example\n+1 555 010 0100",
        "_______________________________\nquay-talk mailing list\nquay-talk@harbour.example\nhttps://harbour.example/list",
        "This email and any attachments are confidential.\nIf you are not the intended recipient, delete it.",
        "Diese E-Mail enthält vertrauliche Informationen.",
    ],
)
def test_what_is_below_the_message_is_apart(signature: str) -> None:
    reply = split_reply(f"Good morning,\n\nTuesday works well for me.\n\n{signature}\n")
    assert reply.new_text == "Good morning,\n\nTuesday works well for me."
    assert reply.signature.split() == signature.split()


def test_a_signature_below_the_quotation_is_found() -> None:
    reply = split_reply("Yes.\n\nOn Mon, Jan 11, 2027 at 9:00 AM Ines wrote:\n> Now?\n\n-- \nRobin\n")
    assert (reply.new_text, reply.signature) == ("Yes.", "--\nRobin")


def test_a_thank_you_directly_above_the_phones_line_is_the_authors() -> None:
    reply = split_reply("Yes.\n\nMany Thanks\nSent from my iPhone")
    assert (reply.new_text, reply.signature) == ("Yes.\n\nMany Thanks", "Sent from my iPhone")


def test_a_lower_case_line_above_the_phones_is_no_name() -> None:
    assert split_reply("Hello\n\nsee you there\nSent from my iPhone").new_text == "Hello\n\nsee you there"


def test_rules_alone_at_the_end_are_nothing() -> None:
    assert split_reply("Yes.\n\n--\n***\n____\n").new_text == "Yes."


def test_a_rule_above_a_long_section_is_part_of_the_letter() -> None:
    section = "\n".join(f"Point {number}" for number in range(50))
    assert split_reply(f"Hello\n\n----------\n{section}").new_text.endswith("Point 49")


def test_a_list_of_ways_without_a_name_is_part_of_the_letter() -> None:
    text = "See:\n\nhttps://harbour.example/a\nhttps://harbour.example/b"
    assert split_reply(text).new_text == text


# ------------------------------------------------------------------ banners


@pytest.mark.parametrize(
    "banner",
    [
        "CAUTION: This email originated from outside of the organization. Do not click links.\n\n",
        "[EXTERNAL]\n\n",
        "You don't often get email from robin@x.test. Learn why this is important<https://aka.example/x>\n\n",
        "This Message Is From an External Sender\nThis message came from outside your organization.\n",
        "ACHTUNG: Diese E-Mail kommt von außerhalb.\n\n[EXTERN]\n\n",
    ],
)
def test_a_banner_above_the_message_is_not_the_authors(banner: str) -> None:
    text = "Dear Ines,\nmay I ask you something?\nIt is about the quay.\nRobin"
    assert split_reply(banner + text).new_text == text


def test_a_long_first_paragraph_is_no_banner_whatever_it_says() -> None:
    text = "The storm came from outside. " * 30
    assert split_reply(text).new_text == text.strip()


# ------------------------------------------------------------------ any text, any size


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["On Mon, Jan 11, 2027 at 9:00 AM", "Ines <i@x.test>", "wrote:", "> quoted", ">> twice", "",
             "--", "-- ",
             "Best,", "Ines", "Sent from my iPhone", "____", "From: a@b.test", "Sent: 5 May 2021",
             "To: b", ":", "<",
             "-----Original Message-----", "schrieb", "2027/1/11 a <a@b.test>", "\u202b",
             "This email may contain"]
        ),
        max_size=14,
    ).map("\n".join)
)  # fmt: skip
def test_no_mixture_of_its_own_tokens_makes_text_out_of_nothing(text: str) -> None:
    reply = split_reply(text)
    assert len(reply.new_text) + len(reply.signature) <= len(text)
    words = set(text.split()) | {word for line in text.split("\n") for word in line.strip("> ").split()}
    assert set(reply.new_text.split()) <= words


@given(st.text(max_size=400))
def test_any_text_is_taken_apart(text: str) -> None:
    reply = split_reply(text)
    assert len(reply.new_text) <= len(text)


@pytest.mark.parametrize(
    "unit",
    [">", "> \n", "On ", "On Mon, Jan 1, 2020 at 1:00 PM\n", "From: a@b.test\n", "--\n",
     "Sent from my iPhone\n", "*",
     "Hi 5:\n", "> a\nb\n", "--- a ---\n", "wrote: ", "Best,\n", "1 Jan 2020 9:00 <a@b.test>\n",
     ">\n\n", " ", "\xa0",
     "From: a\n\n", "To: x\nCc: y\n", "<a@b.test> wrote\n", "word word\n\n",
     "На пн, 11.01.2027 г. в 9:00 написа\n"],
)  # fmt: skip
def test_200_kilobytes_of_anything_take_time_in_proportion(unit: str) -> None:
    start = time.process_time()
    reply = split_reply(unit * (200_000 // len(unit)))
    assert time.process_time() - start < CPU_SECONDS
    assert len(reply.new_text) <= 200_000
