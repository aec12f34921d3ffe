"""Address lists in every form that mail programs write."""

from __future__ import annotations

import base64
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.domain.address import Address, Person
from chalicelib.mail.addresses import parse_people


def named(text: str) -> list[tuple[str | None, str | None]]:
    return [(one.name, one.address.value if one.address else None) for one in parse_people(text)]


JANE = ("Jane Doe", "jane@acme.example")


@pytest.mark.parametrize(
    "written",
    [
        "Jane Doe <jane@acme.example>",
        '"Jane Doe" <jane@acme.example>',
        "'Jane Doe' <Jane@Acme.example>",
        "“Jane Doe” <jane@acme.example>",
        "*Jane Doe* <jane@acme.example>",
        "Jane  Doe\r\n <jane@acme.example>",
        "Jane\xa0Doe\u200b <jane@acme.example>",
        "Jane Doe [mailto:jane@acme.example]",
        "Jane Doe <mailto:jane@acme.example>",
        "Jane Doe <jane@acme.example<mailto:jane@acme.example>>",
        "Jane Doe <jane@acme.example> [mailto:jane@acme.example]",
        "jane@acme.example (Jane Doe)",
        "<jane@acme.example> (Jane Doe)",
        "Jane Doe jane@acme.example",
        "Jane Doe <jane@acme.example> (Sales)",
        "=?utf-8?Q?Jane_Doe?= <jane@acme.example>",
        '"=?utf-8?Q?Jane_Doe?=" <jane@acme.example>',
        '"Jane Doe <jane@acme.example>',
        '"Jane Doe"&lt;jane@acme.example&gt;',
        "&quot;Jane Doe&quot; &lt;jane@acme.example&gt;",
    ],
)
def test_one_person_is_read_from_every_way_of_writing(written: str) -> None:
    assert named(written) == [JANE]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("jane@acme.example", (None, "jane@acme.example")),
        ("<jane@acme.example>", (None, "jane@acme.example")),
        ("mailto:jane@acme.example", (None, "jane@acme.example")),
        ("'jane@acme.example' <jane@acme.example>", (None, "jane@acme.example")),
        ('"Doe, Jane" <jane@acme.example>', ("Doe, Jane", "jane@acme.example")),
        ("Doe, Jane <jane@acme.example>", ("Doe, Jane", "jane@acme.example")),
        ("=?utf-8?Q?Doe,_Jane?= <jane@acme.example>", ("Doe, Jane", "jane@acme.example")),
        (r'"Jane \"JD\" Doe" <jane@acme.example>', ('Jane "JD" Doe', "jane@acme.example")),
        ("Jane (Acme) Doe <jane@acme.example>", ("Jane (Acme) Doe", "jane@acme.example")),
        ("Jane O'Neil <jane@acme.example>", ("Jane O'Neil", "jane@acme.example")),
        ("Jane Doe", ("Jane Doe", None)),
        ("Doe, Jane", ("Doe, Jane", None)),
        ("<Jane Doe>", ("Jane Doe", None)),
        ("Jane Doe <>", ("Jane Doe", None)),
        ("Jane Doe </O=ACME/OU=EX/CN=JANE>", ("Jane Doe", None)),
        ("</O=ACME/OU=EX/CN=JANE>, Jane Doe", ("Jane Doe", None)),
        ("Jane Doe/Sales/ACME@ACME", ("Jane Doe", None)),
        ('"Jane Doe/ACME@ACME"', ("Jane Doe", None)),
        ("CN=Jane Doe/OU=Sales/O=ACME@ACME", ("Jane Doe", None)),
        ("CN=Jane Doe/O=ACME", ("Jane Doe", None)),
        ("Jane Doe/ACME", ("Jane Doe/ACME", None)),
        ("Jane Doe/ACME@ACME <jane@acme.example>", ("Jane Doe", "jane@acme.example")),
        ("sales/emea@acme.example", (None, "sales/emea@acme.example")),
        ("😀 <jane@acme.example>", (None, "jane@acme.example")),
    ],
)
def test_a_name_or_an_address_may_be_missing_and_is_not_guessed(
    written: str, expected: tuple[str | None, str | None]
) -> None:
    assert named(written) == [expected]


def test_commas_separate_people() -> None:
    assert named('jane@acme.example, "Roe, Kim" <kim@acme.example>,, Lee <lee@acme.example>') == [
        (None, "jane@acme.example"),
        ("Roe, Kim", "kim@acme.example"),
        ("Lee", "lee@acme.example"),
    ]


def test_semicolons_separate_people_and_leave_commas_to_names() -> None:
    assert named("Doe, Jane Ann; Roe Vale, Kim Lee; lee@acme.example") == [
        ("Doe, Jane Ann", None),
        ("Roe Vale, Kim Lee", None),
        (None, "lee@acme.example"),
    ]


def test_everybody_in_a_list_of_lotus_notes_is_a_name() -> None:
    assert named("Jane Doe/Sales/ACME@ACME, Kim Roe/ACME@ACME, lee@acme.example") == [
        ("Jane Doe", None),
        ("Kim Roe", None),
        (None, "lee@acme.example"),
    ]


def test_two_full_names_are_two_people() -> None:
    assert named("Jane Doe, Kim Roe <kim@acme.example>") == [
        ("Jane Doe", None),
        ("Kim Roe", "kim@acme.example"),
    ]


def test_a_name_of_endless_length_is_not_made_longer() -> None:
    assert len(parse_people(f"{'x' * 300}, Jane; kim@acme.example")) == 3


def test_a_name_before_an_address_alone_is_somebody_else() -> None:
    assert named("Jane Doe, <kim@acme.example>") == [("Jane Doe", None), (None, "kim@acme.example")]


def test_a_third_single_word_starts_a_new_name() -> None:
    assert named("Doe, Jane, Kim") == [("Doe, Jane", None), ("Kim", None)]


def test_people_on_lines_of_their_own_need_no_separator() -> None:
    assert named("Jane Doe <jane@acme.example>\nKim <kim@acme.example>") == [
        JANE,
        ("Kim", "kim@acme.example"),
    ]


def test_stray_quotation_marks_do_not_swallow_people() -> None:
    assert named('"Jane Doe <jane@acme.example>, "Kim" <kim@acme.example>') == [
        JANE,
        ("Kim", "kim@acme.example"),
    ]


@pytest.mark.parametrize(
    "nobody", ["", " ", "undisclosed-recipients:;", "Undisclosed recipients", "<>", ",;", '"', "("]
)
def test_nobody_is_nobody(nobody: str) -> None:
    assert parse_people(nobody) == ()


def test_a_group_gives_its_members_and_not_its_name() -> None:
    assert named("Friends: Jane Doe <jane@acme.example>, kim@acme.example;") == [
        JANE,
        (None, "kim@acme.example"),
    ]


def test_a_list_that_is_encoded_whole_is_still_read() -> None:
    inside = base64.b64encode(b"Jane Doe <jane@acme.example>, Kim <kim@acme.example>").decode()
    assert named(f"=?utf-8?B?{inside}?=") == [JANE, ("Kim", "kim@acme.example")]


def test_what_only_looks_like_an_address_stays_a_name() -> None:
    assert named("jane@acme.example@") == [("@", "jane@acme.example")] or named("jane@") == [("jane@", None)]


def test_fifty_thousand_recipients_are_read_in_linear_time() -> None:
    text = ", ".join(f'"N, {i}" <n{i}@acme.example>' for i in range(50_000))
    began = time.process_time()
    people = parse_people(text)
    assert time.process_time() - began < 8
    assert len(people) == 50_000
    assert people[-1] == Person("N, 49999", Address("n49999@acme.example"))


@pytest.mark.parametrize(
    "piece", ["<", '"', '"\\', "(", "=?x?b?", "[mailto:", "a,", "a;", ":", "@", "a@", "a/", "CN=a/b=", "&lt;"]
)
def test_no_list_of_marks_is_slow(piece: str) -> None:
    began = time.process_time()
    parse_people(piece * (100_000 // len(piece)))
    assert time.process_time() - began < 8


@given(
    st.text("aÉ'. -_9<", max_size=12),
    st.sampled_from(["", " ", "  "]),
    st.text("aB.-+_é", max_size=8),
    st.sampled_from(["x.test", "X.test.", "x", "-", "é.test"]),
)
def test_one_person_alone_is_who_they_are_in_a_list(name: str, blank: str, local: str, domain: str) -> None:
    for written in (f"{name}{blank}<{local}@{domain}>", f"{local}@{domain}"):
        assert parse_people(written) == parse_people(f"{written},")


@given(st.lists(st.sampled_from([*'<>"(),;:@[]\\ ', "=?utf-8?q?", "?=", "a", "mailto:", "x@y.test", "\n"])))
def test_anything_is_read_without_an_error(pieces: list[str]) -> None:
    people = parse_people("".join(pieces))
    assert all(person.name or person.address for person in people)


def test_a_name_longer_than_any_is_cut_and_its_address_kept() -> None:
    (person,) = parse_people(f"{'Ines ' * 500}< < <ines@harbour.example>")
    assert (person.address, len(person.name or "") <= 2000) == (Address("ines@harbour.example"), True)
