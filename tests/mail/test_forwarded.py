"""Inline forwards: composed in any program and language, damaged, and read back; and what is none."""

from __future__ import annotations

import dataclasses
import re
import time
from datetime import datetime

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from chalicelib.domain.address import Address, Person
from chalicelib.mail.forwarded import (
    is_forward_subject,
    is_reply_subject,
    split_forward,
    without_prefixes,
)
from chalicelib.mail.html import html_to_text
from chalicelib.mail.labels import LANGUAGES, Language, forms
from chalicelib.mail.quoting import split_reply
from tests.mail.composing import CLIENTS, DAMAGES, PAGES, SIGNATURE, Page, Program, Sent, first, to_html

# One second is promised; coverage and a busy machine get their share. What is not linear takes minutes.
CPU_SECONDS = 5
MOMENT = datetime(2021, 10, 27, 9, 31)  # noqa: DTZ001
BLOCK = (
    "From: Ines Okafor <ines@harbour.example>\nSent: Monday, January 11, 2027 9:00 AM\n"
    "To: Robin Vale\nSubject: Quay"
)
NESTED = (
    "Nice!\n\nOn Mon, Jan 11, 2027 at 9:00 AM B <b@x.test> wrote:\n\n"
    "> ---------- Forwarded message ---------\n"
    "> From: I <i@x.test>\n> Date: Mon, Jan 11, 2027\n> To: c@x.test"
)
ANSWERED = "---- Forwarded message ----\n\nYes. On Mon, Jan 11, 2027 I <i@x.test> wrote:\n> a"
YANDEX = (
    '-------- Пересылаемое сообщение --------\n11.01.2027, 09:00, "Ines Okafor" <ines@harbour.example>:\n\n'
    "Hello\nthere\n\n-------- Конец пересылаемого сообщения --------"
)
SLOVAK = (
    "11/01/2027 09:00 používateľ Ines Okafor (<ines@harbour.example<mailto:ines@harbour.example>>) napísal:"
    "\n\n    Hello\n    there"
)
TITLE = "---- Forwarded message ----"
GLUED = (
    "----- Forwarded Message ----- From: Ines Okafor <ines@harbour.example>"
    "To: R <r@x.test>Sent: 11 January 2027"
)
LONG = "A subject that is so long that every gateway breaks it\nsomewhere-in-the-middle"
OUTLOOK = next(client for client in CLIENTS if client.name == "outlook")
INES = Person("Ines Okafor", Address("ines@harbour.example"))


def squeezed(text: str) -> str:
    return re.sub(r"[\s>*\ufeff]+", "", text)


@dataclasses.dataclass(frozen=True)
class Told:
    """What a forward says, its texts without blanks and marks of quotation."""

    sender: Person
    to: tuple[Person, ...]
    cc: tuple[Person, ...]
    subject: str
    moment: datetime | None
    text: str
    note: str


def sent_as(sent: Sent, note: str = "") -> Told:
    """What must be read of it."""
    sender = Person(sent.name, Address(sent.address))
    to, cc = as_people(sent.to), as_people(sent.cc)
    return Told(sender, to, cc, sent.subject, MOMENT, squeezed(sent.body), squeezed(note))


def as_people(people: tuple[tuple[str, str], ...]) -> tuple[Person, ...]:
    return tuple(Person(name, Address(address)) for name, address in people)


def read_back(text: str, subject: str) -> Told | None:
    """What is read of it. A signature below is the original's where nothing shows that it is not."""
    found = split_forward(text, subject)
    if not found:
        return None
    moment = found.date.moment if found.date else None
    text, note = (squeezed(part).removesuffix(squeezed(SIGNATURE)) for part in (found.text, found.own_note))
    return Told(found.sender, found.to, found.cc, found.subject, moment, text, note)


def answered(language: Language, sent: Sent) -> str:
    """The subject of the mail that forwards it."""
    return f"{first(language.forward_prefix)}: {sent.subject}"


names = st.sampled_from(
    ["Ines Okafor", "Øystein Brå", "O'Neil, Mary", "Jo", "Maria del Mar Ruiz", "山田 花子", "Dr. Max Weiß",
     "Ng, Wei Ling (HR)", "ines.okafor"]
)  # fmt: skip
people = st.lists(
    st.tuples(
        names,
        st.sampled_from(
            [
                "a.b@quay.example",
                "x@pier.test",
                "long.name.of.one@mail.harbour.example",
                "j-l+x@sub.quay.example",
            ]
        ),
    ),
    max_size=6,
).map(tuple)
sents = st.builds(
    Sent,
    name=names,
    to=people.filter(bool),
    cc=people,
    subject=st.sampled_from(
        ["Quay", "Re: three questions about the harbour and the people in it", "お願い", "A: b",
         "Fwd: RE: a thing",
         "Invitation: Quay @ Mon 11 Jan, 9:00 - 10:00 (CET)"]
    ),
    body=st.sampled_from(
        ["Yes.", "Dear Robin,\n\nTuesday at 9:00 works.\n\nInes", "On it:\n- one\n- two\n\nOkay",
         "Hi,\n\nsee:\n\nhttps://quay.example/a/b?c=d\n\nPlace: quay 4\nTime: 9:00\n\nBest,\nI."]
    ),
)  # fmt: skip
notes = st.sampled_from(["", "Look at this please.", "Hi team,\n\nthis came in today:\n- one"])
# What is lost: blank lines within a list of people, and marks of quotation with an indent between them.
LOST = (("wrapped", "double-spaced"), ("trailing blanks", "wrapped"), ("indented", "quoted"))
damages = st.lists(st.sampled_from(sorted(DAMAGES)), min_size=1, max_size=2, unique=True).filter(
    lambda names: tuple(names) not in LOST
)


@settings(max_examples=400, deadline=None)
@given(
    client=st.sampled_from(CLIENTS),
    language=st.sampled_from(LANGUAGES),
    damages=damages,
    note=notes,
    sent=sents,
)
def test_a_forward_of_any_program_language_and_damage_is_read_back(
    client: Program, language: Language, damages: list[str], note: str, sent: Sent
) -> None:
    text = f"{note}\n\n{client(language, sent)}" if note else client(language, sent)
    for damage in damages:
        text = DAMAGES[damage](text)
    assert read_back(text, answered(language, sent)) == sent_as(sent, note)


def test_a_name_that_was_broken_at_the_end_of_a_line_stays_whole_where_addresses_became_links() -> None:
    ines, hanako = ("Ines Okafor", "a.b@quay.example"), ("山田 花子", "a.b@quay.example")
    sent = Sent(cc=(ines, ines, hanako, ines, ("Jo", "x@pier.test")))
    client = next(client for client in CLIENTS if client.name == "gmail")
    text = DAMAGES["links"](DAMAGES["wrapped"](client(LANGUAGES[0], sent)))
    assert read_back(text, answered(LANGUAGES[0], sent)) == sent_as(sent)


@settings(max_examples=250, deadline=None)
@given(page=st.sampled_from(PAGES), language=st.sampled_from(LANGUAGES), note=notes, sent=sents)
def test_a_forward_of_any_program_and_language_is_read_from_its_html(
    page: Page, language: Language, note: str, sent: Sent
) -> None:
    text = html_to_text(page(language, sent, note))
    assert read_back(text, answered(language, sent)) == sent_as(sent, note)


@pytest.mark.parametrize("client", [*CLIENTS, *PAGES], ids=lambda one: f"{one.name} {type(one).__name__}")
def test_every_program_in_every_language(client: Program | Page) -> None:
    sent = Sent()
    for language in LANGUAGES:
        text = client(language, sent)
        text = html_to_text(text) if isinstance(client, Page) else text
        assert read_back(text, answered(language, sent)) == sent_as(sent)


@pytest.mark.parametrize("client", CLIENTS, ids=lambda client: client.name)
def test_every_program_as_plain_text_that_a_gateway_made_html_of(client: Program) -> None:
    sent = Sent()
    text = html_to_text(to_html(client(LANGUAGES[0], sent)))
    assert read_back(text, f"Fwd: {sent.subject}") == sent_as(sent)


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
@pytest.mark.parametrize("field", ["sender", "to", "cc", "subject", "date"])
def test_every_wording_of_a_label_is_read(language: Language, field: str) -> None:
    sent = Sent()
    for wording in forms(getattr(language, field)):
        worded = dataclasses.replace(language, **{field: wording.removesuffix(":")})
        assert read_back(OUTLOOK(worded, sent), answered(language, sent)) == sent_as(sent)


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_every_title_is_known(language: Language) -> None:
    sent = Sent()
    for title in forms(language.forwarded):
        block = OUTLOOK(language, sent)
        assert read_back(f"---------- {title} ----------\n{block}", "Quay") == sent_as(sent)


# ------------------------------------------------------------------ what is no forward


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Re: Quay", f"Thanks, see below.\n\n{BLOCK}\n\nHello"),
        ("Re: Quay", f"Thanks.\n________________________________\n{BLOCK}\n\nHello"),
        ("Quay", f"Thanks, see below.\n\n{BLOCK}\n\nHello"),
        ("RE: Quay", f"\n\n{BLOCK}\n\nHello"),
        ("Re: Quay", f"Thanks\n\n-----Original Message-----\n{BLOCK}\n\nHello"),
        ("Re: Quay", "Thanks\n\n-----Original Message-----\n\nFYI\n\n---- Forwarded message ----\n" + BLOCK),
        ("Re: Quay", "Yes.\n\nOn Mon, Jan 11, 2027 at 9:00 AM Ines <i@x.test> wrote:\n\n> Hello"),
        ("Re: Fwd: Quay", NESTED),
        ("Fwd: Quay", "Only my own words."),
        ("Fwd: Quay", "Yes. On Mon, Jan 11, 2027 at 9:00 AM Ines <i@x.test> wrote:\n> Hello"),
        ("Fwd: Quay", "---------- Forwarded message ---------"),
        ("Fwd: Quay", ANSWERED),
        ("Quay", "From: the station\nTo: the quay\n\nWhich way?"),
        ("", ""),
    ],
)  # fmt: skip
def test_what_is_no_forward(subject: str, text: str) -> None:
    assert split_forward(text, subject) is None


def test_a_block_alone_without_any_prefix_is_a_forward() -> None:
    found = split_forward(f"{BLOCK}\n\nHello", "Quay")
    assert found
    assert (found.sender, found.text, found.own_note) == (INES, "Hello", "")


# ------------------------------------------------------------------ particular programs


@pytest.mark.parametrize(
    "text",
    [
        "Am 11.01.2027, 09:00 schrieb \"Ines Okafor\" <ines@harbour.example>:\n\n    Hello\n    there",
        SLOVAK,
        "On 11/01/2027 09:00, Ines Okafor <ines@harbour.example> wrote:\n\n> Hello\n> there",
        YANDEX,
    ],
)  # fmt: skip
def test_an_attribution_alone_names_sender_and_date(text: str) -> None:
    found = split_forward(text, "FW: Quay")
    assert found
    assert (found.sender, found.to, found.subject, found.text) == (INES, (), "Quay", "Hello\nthere")
    assert found.date
    assert found.date.moment == datetime(2027, 1, 11, 9)  # noqa: DTZ001


def test_an_attribution_of_nobody_known_is_kept_as_nobody() -> None:
    found = split_forward("On Mon, Jan 11, 2027 at 9:00 AM, wrote:\n\n> Hello", "Fwd: Quay")
    assert found
    assert found.sender == Person(None, None)


def test_a_yandex_title_over_a_nameless_attribution() -> None:
    found = split_forward("---- Forwarded message ----\n11.01.2027, 09:00, wrote:\n\n> Hello", "Fwd: Quay")
    assert found
    assert (found.sender, found.text) == (Person(None, None), "Hello")


def test_lotus_notes_and_mutt_name_the_forwarder_or_author_in_the_title() -> None:
    for title in (
        "Forwarded by Robin Vale/STUDENT on 01/11/2027 09:00 AM",
        "Forwarded message from Ines <i@x.test>",
    ):
        message = f"{BLOCK}\nUser-Agent: Quaymail/1.0\n\nHello"
        text = f"----- {title} -----\n\n{message}\n\n----- End forwarded message -----"
        found = split_forward(text, "Fwd: Quay")
        assert found
        assert (found.sender, found.text) == (INES, "Hello")


def test_names_without_addresses_stay_names() -> None:
    text = (
        "From: Okafor, Ines\nSent: 11 January 2027 9:00\nTo: Vale, Robin; Brandt, Theo\nSubject: Quay\n\nHi"
    )
    found = split_forward(text, "FW: Quay")
    assert found
    assert found.sender == Person("Okafor, Ines", None)
    assert found.to == (Person("Vale, Robin", None), Person("Brandt, Theo", None))


def test_a_mail_on_behalf_of_somebody_comes_from_the_one_who_sent_it() -> None:
    text = BLOCK.replace("\nSent", " on behalf of Events<mailto:events@harbour.example>\nSent", 1)
    found = split_forward(f"{text}\n\nHello", "FW: Quay")
    assert found
    assert found.sender == INES


def test_outlooks_links_stand_for_the_address_they_name() -> None:
    sender = "Ines Okafor<mailto:ines@harbour.example>"
    text = f"From: {sender}\nSent: 11 January 2027 9:00\nTo: [mailto:a@x.test]\n\nHi"
    found = split_forward(text, "FW: Quay")
    assert found
    assert (found.sender, found.to) == (INES, (Person(None, Address("a@x.test")),))


def test_labels_in_a_table_have_their_values_on_the_next_line() -> None:
    parts = ["Subject:\nQuay", "From:\nInes Okafor <ines@harbour.example>", "Date:\n11 January 2027 9:00"]
    for ordered in (parts, parts[::-1]):
        found = split_forward("\n".join([TITLE, *ordered, "", "Hi"]), "Fwd: Quay")
        assert found
        assert (found.subject, found.sender, found.text) == ("Quay", INES, "Hi")
        assert found.date
        assert found.date.written == "11 January 2027 9:00"


def test_an_address_that_a_gateway_broke_is_one_address() -> None:
    people = "To: Theo <theo@quay.example>, Robin <robin@\nstudent.example.edu>"
    text = f"Begin forwarded message:\n\nFrom: Ines Okafor <ines@harbour.example>\n{people}\n\nHi"
    found = split_forward(text, "Fwd: Quay")
    assert found
    assert (len(found.to), found.text) == (2, "Hi")


def test_a_title_in_two_languages_is_one_title() -> None:
    text = f"-------- Weitergeleitete Nachricht --- Forwarded Message --------\n{BLOCK}\n\nHallo"
    found = split_forward(text, "Quay")
    assert found
    assert (found.sender, found.text) == (INES, "Hallo")


def test_a_portuguese_yahoo_forgets_the_colon_of_the_subject() -> None:
    text = (
        "----- Mensagem encaminhada ----- De: Ines Okafor <ines@harbour.example>Para: Robin <r@x.test>"
        "Enviado: segunda-feira, 11 de janeiro de 2027, 09:00:00 CETAssunto Quay\nHello"
    )
    found = split_forward(text, "Fwd: Quay")
    assert found
    assert (found.sender, found.subject, found.text) == (INES, "Quay", "Hello")


@pytest.mark.parametrize(
    ("label", "subject", "outer"),
    [
        ("\nSubject: ", "", "Fwd: Quay"),
        ("\nSubject:\n", "Quay", "Fwd: Quay"),
        ("Subject: ", "Quay", "Fwd: Quay"),
        ("\nSubject: ", LONG, "Fwd: another"),
        ("\nSubject: ", LONG, f"Fwd: {LONG.replace(chr(10), ' ')}"),
    ],
)
def test_the_subject_that_ends_a_block_without_line_breaks(label: str, subject: str, outer: str) -> None:
    found = split_forward(f"{GLUED}{label}{subject}\n\nHello", outer)
    assert found
    assert (found.subject, found.text) == (subject.replace("\n", " "), "Hello")


@pytest.mark.parametrize("block", [f"{GLUED}\n", f"{TITLE}\nFrom: Ines Okafor <ines@x.test>\nTo: a@x.test\n"])
def test_the_known_subject_ends_where_it_ends(block: str) -> None:
    subject = "A subject of just the length at which gateways break lines, no"
    found = split_forward(f"{block}Subject: {subject}\nHello-and-welcome Robin", f"Fwd: {subject}")
    assert found
    assert (found.subject, found.text) == (subject, "Hello-and-welcome Robin")


def test_a_title_followed_on_its_line_by_no_label_is_passed_over() -> None:
    assert split_forward("---- Forwarded message ---- as promised\nHello", "Quay") is None


def test_a_block_without_a_subject_has_the_mails_own() -> None:
    block = "From: Ines Okafor <ines@harbour.example>\nTo: a@x.test"
    found = split_forward(f"{TITLE}\n{block}\n\nHi", "Fwd: Quay")
    assert found
    assert (found.subject, found.text) == ("Quay", "Hi")


def test_a_forward_of_a_forward_gives_the_outer_one_with_the_inner_as_text() -> None:
    inner = BLOCK.replace("Ines Okafor", "Uma Lindqvist").replace("ines@", "uma@")
    for between in ("\n\nSee:\n\n", "\n\n"):
        found = split_forward(f"{TITLE}\n{BLOCK}{between}{TITLE}\n{inner}\n\nHi", "Fwd: Quay")
        assert found
        assert found.sender == INES
        assert found.text.startswith(between.strip() or TITLE)
        assert "Uma Lindqvist" in found.text


def test_words_below_a_quoted_forward_are_the_forwarders() -> None:
    quoted = "\n".join(f"> {line}" for line in f"{BLOCK}\n\nHello".split("\n"))
    found = split_forward(f"Above.\n\nBegin forwarded message:\n\n{quoted}\n\nBelow.", "Fwd: Quay")
    assert found
    assert (found.own_note, found.text) == ("Above.\n\nBelow.", "Hello")


def test_the_unquoted_end_of_a_quoted_line_stays_with_it() -> None:
    quoted = "\n".join(f"> {line}" for line in f"{BLOCK}\n\nHello".split("\n"))
    found = split_forward(f"Begin forwarded message:\n\n{quoted}\nthere", "Fwd: Quay")
    assert found
    assert found.text == "Hello\nthere"


def test_what_a_system_or_a_phone_added_is_no_note() -> None:
    text = (
        f"[EXTERNAL]\n\nPlease log.\n\nSent from my iPhone\n\n---- Forwarded message ----\n{BLOCK}\n\nHello"
    )
    found = split_forward(text, "Fwd: Quay")
    assert found
    assert found.own_note == "Please log."


def test_a_forward_without_a_text_has_an_empty_one() -> None:
    found = split_forward(f"---- Forwarded message ----\n{BLOCK}", "Fwd: Quay")
    assert found
    assert found.text == ""


# ------------------------------------------------------------------ subjects


@pytest.mark.parametrize(
    "subject", ["Fwd: Quay", "FW: Quay", "WG: Quay", "Fwd[2]: Quay", "[ext] TR : Quay", "转发：Quay"]
)
def test_prefixes_of_forwards(subject: str) -> None:
    assert is_forward_subject(subject)
    assert without_prefixes(subject) == "Quay"


@pytest.mark.parametrize("subject", ["Re: Quay", "AW: Quay", "SV: Quay", "回复：Quay"])
def test_prefixes_of_replies(subject: str) -> None:
    assert is_reply_subject(subject)
    assert without_prefixes(subject) == "Quay"


@pytest.mark.parametrize("subject", ["Quay", "Quay: an introduction", "", "10:30?"])
def test_other_subjects_have_none(subject: str) -> None:
    assert not is_forward_subject(subject)
    assert not is_reply_subject(subject)
    assert without_prefixes(subject) == subject


# ------------------------------------------------------------------ any text, any size


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["From: a@b.test", "To: ", "Subject: x", "Sent: Monday", "> ", ">> x", "",
             "---- Forwarded message ----",
             "Begin forwarded message:", "On 5 May 2021 at 9:00 a <a@b.test> wrote:", "____", "text",
             "*Cc:* d",
             "-----Original Message-----", "---- Forwarded message ---- From: a", "Date", ":", "<", "\ufeff"]
        ),
        max_size=14,
    ).map("\n".join),
    st.sampled_from(["Fwd: x", "Re: x", "x", ""]),
)  # fmt: skip
@example("---- Forwarded message ---- From: a", "Fwd: x")
def test_any_mixture_of_its_own_tokens_is_read_without_an_error(text: str, subject: str) -> None:
    found = split_forward(text, subject)
    assert found is None or len(found.text) <= len(text)


@pytest.mark.parametrize(
    "unit",
    [">", "> \n", "From: a@b.test\n", "-", "--- a ---\n", "Forwarded message:\n", "<", "To: x\nCc: y\n", "a:",
     "N <n@b.test>, ", "---------- Forwarded message ---------\n", "\n", "<mailto:a@b.test>",
     "x" * 60 + "\n", "1 "],
)  # fmt: skip
@pytest.mark.parametrize("head", ["", "Begin forwarded message:\n\nFrom: "])
def test_200_kilobytes_of_anything_take_time_in_proportion(unit: str, head: str) -> None:
    text = head + unit * (200_000 // len(unit))
    start = time.process_time()
    found = split_forward(text, "Fwd: x")
    assert time.process_time() - start < CPU_SECONDS
    assert found is None or len(found.own_note) + len(found.text) <= len(text) + 2


def test_a_signature_below_a_quoted_forward_is_no_note() -> None:
    quoted = "\n".join(f"> {line}" for line in f"{BLOCK}\n\nHello".split("\n"))
    found = split_forward(
        f"Above.\n\nBegin forwarded message:\n\n{quoted}\n\nSent from my iPhone", "Fwd: Quay"
    )
    assert found
    assert (found.own_note, found.text) == ("Above.", "Hello")


def test_a_double_spaced_block_goes_on_behind_labels_that_say_nothing() -> None:
    block = f"{TITLE}\n{BLOCK}\nReply-To: office@harbour.example\nImportance: High\n\nHello"
    found = split_forward(block.replace("\n", "\n\n"), "Fwd: Quay")
    assert found
    assert (found.subject, found.text) == ("Quay", "Hello")


def test_em_client_writes_labels_without_colons() -> None:
    block = (
        'From "Ines Okafor" <ines@harbour.example>\nTo "R" <r@x.test>\nDate 11/01/2027 09:00:00\nSubject Quay'
    )
    found = split_forward(f"------ Forwarded Message ------\n{block}\n\nHello", "Fwd: Quay")
    assert found
    assert (found.sender, found.subject, found.text) == (INES, "Quay", "Hello")
    nothing_below = split_forward(f"------ Forwarded Message ------\n{block}", "Fwd: Quay")
    assert nothing_below
    assert (nothing_below.subject, nothing_below.text) == ("Quay", "")
    assert split_forward("------ Forwarded Message ------\nFrom afar\nHello", "Fwd: Quay") is None


@pytest.mark.parametrize("subject", ["[Fwd: Quay]", "[FW: Quay]"])
def test_a_prefix_within_brackets_is_one(subject: str) -> None:
    found = split_forward(f"-------- Original Message --------\n{BLOCK}\n----------\n\nHello", subject)
    assert found
    assert (found.sender, found.subject, found.text) == (INES, "Quay", "Hello")


def test_a_rule_below_the_message_is_no_text() -> None:
    found = split_forward(f"{TITLE}\n{BLOCK}\n\nHello\n{'-' * 41}", "Fwd: Quay")
    assert found
    assert found.text == "Hello"


def test_orange_writes_the_date_above_its_block() -> None:
    block = "> De : Ines Okafor <ines@harbour.example>\n> A : r@x.test\n> Objet : Quay"
    found = split_forward(f"> Message du 11/01/27 09:00\n{block}\n>\n> Hello", "TR: Quay")
    assert found
    assert found.date
    assert (found.own_note, found.text, found.date.written) == ("", "Hello", "11/01/27 09:00")


@pytest.mark.parametrize(
    "title",
    [
        "----- Forwarded message from Ines Okafor of the harbour office\n<ines@harbour.example> -----",
        "----- Forwarded message from Ines Okafor <ines@harbour.example>\n-----",
        "Forwarded by Robin <r@x.test>\n----- Original Message -----",
    ],
)
def test_a_title_of_two_lines_is_no_note(title: str) -> None:
    found = split_forward(f"Above.\n\n{title}\n{BLOCK}\n\nHello", "Fwd: Quay")
    assert found
    assert (found.own_note, found.sender, found.text) == ("Above.", INES, "Hello")


def test_a_reply_to_a_date_that_is_spoken_of_is_no_attribution() -> None:
    text = "As you wrote on 3 March 2027 at 16:18, the lamps are late:\nI ordered others."
    assert split_reply(text).new_text == text


def test_a_line_of_the_author_that_looks_like_a_label_is_no_beginning_of_the_block_below() -> None:
    reply = split_reply(f"Subject: to change.\n\n{BLOCK}\n\nHello")
    assert (reply.new_text, reply.quoted and reply.quoted.sender) == ("Subject: to change.", INES)
