"""The structure of a mail, the text that is chosen from it, and what is attached."""

from __future__ import annotations

import base64
import binascii
import time
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.mail.bodies import attached_messages, attachments, body_parts, body_text, text_of, unflow
from chalicelib.mail.parts import Part, content, parse, size_of, walk


def mail(*lines: str) -> Part:
    return parse("\r\n".join(lines).encode())


def multipart(kind: str, *parts: str, boundary: str = "b1") -> str:
    inner = "".join(f"--{boundary}\r\n{part}\r\n" for part in parts)
    return f'Content-Type: multipart/{kind}; boundary="{boundary}"\r\n\r\n{inner}--{boundary}--\r\n'


def part(text: str, kind: str = "text/plain", *fields: str) -> str:
    return "\r\n".join([f"Content-Type: {kind}", *fields, "", text])


def of(source: str) -> Part:
    return parse(source.encode())


MESSAGE = "From: Kim <kim@acme.example>\r\nSubject: Hello\r\nMessage-ID: <k@acme.example>\r\n\r\nKind words"
PDF = part("JVBERi0=", "application/pdf; name=cv.pdf", "Content-Transfer-Encoding: base64")


# ---------------------------------------------------------------- structure


def test_a_mail_without_structure_is_one_text() -> None:
    assert body_text(mail("Subject: x", "", "Hello")) == "Hello"


@pytest.mark.parametrize("ending", [b"\r\n", b"\n", b"\r"])
def test_line_endings_do_not_matter(ending: bytes) -> None:
    source = multipart("mixed", part("one"), part("two")).encode().replace(b"\r\n", ending)
    assert body_text(parse(source)) == "one\n\ntwo"


@pytest.mark.parametrize(
    ("source", "kinds"),
    [
        (multipart("mixed", part("a"), PDF), ["text/plain", "application/pdf"]),
        (
            multipart("mixed", part("a"), multipart("related", part("b"), boundary="b2")),
            ["text/plain", "text/plain"],
        ),
        (multipart("mixed", part("a")).replace("--b1--", ""), ["text/plain"]),
        (multipart("mixed", part("a")).replace('; boundary="b1"', ""), ["text/plain"]),
        (multipart("mixed", part("a")).replace('"b1"', '"other"'), ["multipart/mixed"]),
        (multipart("mixed", part("a"), boundary="x--"), ["text/plain"]),
        (multipart("mixed", "no header here"), ["text/plain"]),
        (multipart("mixed", "--b1: a field that looks like a delimiter\r\n\r\na"), ["text/plain"]),
        (multipart("digest", "\r\n" + MESSAGE), ["message/rfc822"]),
        ("Content-Type: multipart/mixed\r\n\r\nno part at all", ["multipart/mixed"]),
        ("Content-Type: nonsense\r\n\r\na", ["text/plain"]),
        ("Content-Type: \r\n\r\na", ["text/plain"]),
        ("Content-Type: multipart/mixed; boundary=b1\r\n\r\n--b1", ["text/plain"]),
        ("", ["text/plain"]),
    ],
)
def test_the_parts_are_found(source: str, kinds: list[str]) -> None:
    assert [found.kind for found in walk(of(source))] == kinds


def test_an_unclosed_inner_multipart_ends_with_the_outer_part() -> None:
    inner = multipart("alternative", part("plain"), boundary="b2").replace("--b2--", "")
    root = of(multipart("mixed", inner, PDF))
    assert [found.kind for found in walk(root)] == ["text/plain", "application/pdf"]


def test_what_stands_after_the_last_part_is_nobodys() -> None:
    assert body_text(of(multipart("mixed", part("a")) + "epilogue\r\n--b1\r\n\r\nmore")) == "a"


def test_a_line_of_dashes_in_a_text_is_text() -> None:
    assert body_text(of(multipart("mixed", part("a\r\n--\r\nb\r\n--b1x\r\nc")))) == "a\n--\nb\n--b1x\nc"


# ---------------------------------------------------------------- text


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ((part("plain"), part("<p>page</p>", "text/html")), "plain"),
        ((part(" \xa0"), part("<p>page</p>", "text/html")), "page"),
        ((part("<p>page</p>", "text/html"), part("x" * 500)), "x" * 500),
        ((part("calendar", "text/calendar"), part("<p>page</p>", "text/html")), "page"),
        ((part("rich", "text/enriched"), PDF), "rich"),
        ((PDF, part("BEGIN:VCARD", "text/vcard")), ""),
        ((PDF, PDF), ""),
        ((PDF, multipart("related", part("<p>page</p>", "text/html"), PDF, boundary="b2")), "page"),
    ],
)
def test_of_alternatives_the_plain_text_is_read_if_it_says_something(
    parts: tuple[str, ...], expected: str
) -> None:
    assert body_text(of(multipart("alternative", *parts))) == expected


def test_texts_between_attachments_are_all_read() -> None:
    assert body_text(of(multipart("mixed", part("one"), PDF, part("two")))) == "one\n\ntwo"


def test_a_text_file_is_an_attachment_and_no_text() -> None:
    notes = part("file", "text/plain; name=notes.txt", "Content-Disposition: attachment")
    root = of(multipart("mixed", part("hello"), notes, part("inline", "text/plain; name=b.txt")))
    assert body_text(root) == "hello"
    assert [one.name for one in attachments(root)] == ["notes.txt", "b.txt"]


def test_a_named_text_is_the_text_where_there_is_no_other() -> None:
    assert body_text(of(multipart("mixed", part("hello", "text/plain; name=body.txt")))) == "hello"


def test_a_mail_that_is_an_attachment_has_no_text() -> None:
    root = of(part("file", "text/plain; name=notes.txt", "Content-Disposition: attachment"))
    assert (body_text(root), attachments(root)[0].name) == ("", "notes.txt")


@pytest.mark.parametrize(
    ("encoding", "raw", "expected"),
    [
        ("7bit", "caf=C3=A9", "caf=C3=A9"),
        ("", "plain", "plain"),
        ("quoted-printable", "caf=C3=A9=  \r\n au=\r\n lait =ZZ=", "café au lait =ZZ"),
        ("QUOTED-PRINTABLE", "a=20", "a "),
        ("base64", base64.b64encode("café".encode()).decode(), "café"),
        ("base64", "Y2Fm\r\nw6k", "café"),
        ("base64", "This is not base64 at all", "This is not base64 at all"),
        ("base64;", "Y2Fmw6k=", "café"),
        ("x-uuencode", "begin 644 a\r\n" + binascii.b2a_uu(b"hello").decode() + "`\r\nend", "hello"),
        ("uuencode", "no uu\xff\xff", "no uu\xff\xff"),
    ],
)
def test_transfer_encodings_are_undone_as_far_as_they_hold(encoding: str, raw: str, expected: str) -> None:
    root = of(part(raw, "text/plain; charset=utf-8", f"Content-Transfer-Encoding: {encoding}"))
    assert text_of(root) == expected


@pytest.mark.parametrize(
    "footer",
    [
        "\r\n_______________________________________________\r\nHarbour list\r\nharbour@list.example",
        "This mail was sent from outside.",
        "\r\n-- \r\nTo leave the list, write to us",
    ],
)
def test_a_footer_that_a_gateway_put_behind_base64_is_kept(footer: str) -> None:
    coded = base64.encodebytes(("Kind words from the café on the quay. " * 5).encode()).decode()
    root = of(part(f"{coded}{footer}", "text/plain; charset=utf-8", "Content-Transfer-Encoding: base64"))
    gap = "\n" + "\n" * footer.startswith("\r")
    kept = footer.strip().replace("\r\n", "\n")
    assert text_of(root) == "Kind words from the café on the quay. " * 5 + gap + kept


@pytest.mark.parametrize(
    ("old", "new"), [(b"Z", b"~"), (b"\nZ", b"\n"), (b"Z", b""), (b"d2", b"d-"), (b"Z", b"\xff")]
)
def test_a_byte_bent_or_lost_in_base64_costs_one_line_at_most(old: bytes, new: bytes) -> None:
    coded = base64.encodebytes(b"Kind words from the quay. " * 20)
    root = parse(b"Content-Transfer-Encoding: base64\n\n" + coded.replace(old, new, 1))
    assert text_of(root).count("Kind words from the quay. ") >= 17


def test_base64_in_lines_of_any_length_is_decoded_as_one() -> None:
    coded = base64.b64encode(b"Kind words from the quay. " * 20)
    lines = b"\n".join(coded[at : at + 75] for at in range(0, len(coded), 75)).replace(b"\n", b"*\n", 1)
    root = parse(b"Content-Transfer-Encoding: base64\n\n" + lines)
    assert text_of(root).count("Kind words from the quay. ") == 20


def test_a_page_says_its_own_charset_where_the_mail_does_not() -> None:
    page = '<html><meta charset="windows-1251"><body>привет</body></html>'.encode("cp1251")
    assert body_text(parse(b"Content-Type: text/html\n\n" + page)) == "привет"


def test_a_page_under_the_name_of_plain_text_is_read_as_a_page() -> None:
    assert body_text(of(part("<!DOCTYPE html><html><p>Hello"))) == "Hello"


def test_flowed_text_is_put_together_again() -> None:
    root = of(part("one \r\ntwo\r\n> three \r\n> four\r\n-- \r\nJane", "text/plain; format=flowed"))
    assert text_of(root) == "one two\n> three four\n-- \nJane"


def test_flowed_text_with_delsp_loses_the_blanks_that_were_added() -> None:
    assert text_of(of(part("日本 \r\n語", "text/plain; format=Flowed; delsp=yes"))) == "日本語"


def test_flowed_lines_are_unstuffed_and_keep_to_their_depth() -> None:
    assert unflow(" From here\n> a \nb", delsp=False) == "From here\n> a \nb"


# ---------------------------------------------------------------- attachments


@pytest.mark.parametrize(
    ("encoding", "raw", "size"),
    [
        ("base64", "aGVsbG8=", 5),
        ("base64", "aGVs\r\nbG8=", 5),
        ("quoted-printable", "a=20b=\r\nc", 4),
        ("quoted-printable", "a=\nb", 2),
        ("7bit", "hello", 5),
    ],
)
def test_sizes_are_counted_after_decoding_without_decoding(encoding: str, raw: str, size: int) -> None:
    root = of(part(raw, "application/x; name=a", f"Content-Transfer-Encoding: {encoding}"))
    assert size_of(root) == size == len(content(root, 1000).rstrip(b"\r\n"))


def test_attachments_are_named_by_the_disposition_or_the_type() -> None:
    root = of(
        multipart(
            "mixed",
            part("hello"),
            part(
                "x",
                "application/pdf; name=a.pdf",
                "Content-Disposition: attachment; filename*=utf-8''caf%C3%A9.pdf",
            ),
            PDF,
            part("x", "image/png"),
            part("x", "text/calendar"),
            part("x", "application/ms-tnef; name=winmail.dat"),
            part("x", "application/pkcs7-signature"),
        )
    )
    assert [(one.name, one.content_type) for one in attachments(root)] == [
        ("café.pdf", "application/pdf"),
        ("cv.pdf", "application/pdf"),
        (None, "image/png"),
        ("winmail.dat", "application/ms-tnef"),
        (None, "application/pkcs7-signature"),
    ]


@pytest.mark.parametrize(
    "attached",
    [
        part(MESSAGE, "message/rfc822"),
        part(MESSAGE, "message/global"),
        part(MESSAGE, "message/rfc822; name=mail.eml", "Content-Disposition: attachment; filename=mail.eml"),
        part(
            base64.b64encode(MESSAGE.encode()).decode(), "message/rfc822", "Content-Transfer-Encoding: base64"
        ),
        part(MESSAGE.replace("=", "=3D"), "message/rfc822", "Content-Transfer-Encoding: quoted-printable"),
        part(MESSAGE, "text/plain; name=mail.eml", "Content-Disposition: attachment"),
        part(MESSAGE, "text/plain; name=mail.eml"),
        part(
            base64.b64encode(MESSAGE.encode()).decode(),
            "application/octet-stream; name=Mail.EML",
            "Content-Transfer-Encoding: base64",
        ),
    ],
)
def test_an_attached_message_is_found_however_it_was_attached(attached: str) -> None:
    root = of(multipart("mixed", part("Note"), attached))
    ((_, message),) = attached_messages(root)
    assert message.fields.text("subject") == "Hello"
    assert body_text(message).strip() == "Kind words"
    assert body_text(root) == "Note"


def test_several_attached_messages_are_found_in_their_order_also_among_alternatives() -> None:
    first = multipart("mixed", part(MESSAGE, "message/rfc822"), boundary="b2")
    root = of(
        multipart(
            "alternative", part("Note"), first, part(MESSAGE.replace("Hello", "Again"), "message/rfc822")
        )
    )
    assert [message.fields.text("subject") for _, message in attached_messages(root)] == ["Hello", "Again"]


def test_a_mail_that_is_nothing_but_a_message_carries_it() -> None:
    ((_, message),) = attached_messages(of("Content-Type: message/rfc822\r\n\r\n" + MESSAGE))
    assert message.fields.text("subject") == "Hello"


def test_the_parts_of_an_attached_message_are_not_the_mails() -> None:
    inner = "From: a@b.test\r\nSubject: x\r\n" + multipart("mixed", part("inner"), PDF, boundary="b2")
    root = of(multipart("mixed", part("outer"), part(inner, "message/rfc822")))
    assert body_text(root) == "outer"
    assert attachments(root) == ()
    ((_, message),) = attached_messages(root)
    assert [one.name for one in attachments(message)] == ["cv.pdf"]


@pytest.mark.parametrize("text", ["no message", "From: a@b.test\r\n\r\nx", "Received: x\r\nDate: y\r\n\r\nz"])
def test_a_file_that_is_only_called_a_message_is_a_file(text: str) -> None:
    root = of(multipart("mixed", part("Note"), part(text, "application/octet-stream; name=a.eml")))
    assert list(attached_messages(root)) == []
    assert attachments(root)[0].name == "a.eml"


# ---------------------------------------------------------------- limits


def nested(depth: int, kind: str) -> bytes:
    heads = (f'Content-Type: multipart/{kind}; boundary="b{i}"\n\n--b{i}\n'.encode() for i in range(depth))
    return b"".join(heads) + b"\nhello"


def test_what_is_nested_deeper_than_any_mail_is_kept_as_text() -> None:
    assert "hello" in body_text(parse(nested(150, "mixed")))
    assert body_text(parse(nested(90, "mixed"))) == "hello"


def test_parts_beyond_all_numbers_stay_in_the_last_one() -> None:
    root = parse(b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 12_000)
    assert len(list(walk(root))) < 12_000
    assert body_text(root).count("x") == 12_000


@pytest.mark.parametrize(
    "raw",
    [
        nested(1000, "mixed"),
        nested(1000, "alternative"),
        b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 20_000,
        b"Content-Type: message/rfc822\n\n" * 5000,
        b"X: " + b"x" * 5_000_000 + b"\n\nhello",
        b"Subject: x\n" + b" x\n" * 300_000,
        b"Content-Type: text/plain;" + b" a=b;" * 50_000 + b"\n\nhello",
        b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--c\n" * 100_000,
    ],
)
def test_no_structure_is_slow(raw: bytes) -> None:
    began = time.process_time()
    root = parse(raw)
    body_text(root)
    attachments(root)
    list(attached_messages(root))
    assert time.process_time() - began < 10


def test_forty_megabytes_are_understood_without_copies_of_them() -> None:
    head = multipart("mixed", part("Hello"), PDF).encode()
    raw = head.replace(b"JVBERi0=", (b"A" * 76 + b"\r\n") * 510_000)
    tracemalloc.start()
    root = parse(raw)
    assert body_text(root) == "Hello"
    assert attachments(root)[0].size == 76 * 510_000 * 3 // 4
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 20_000_000


@given(
    st.lists(
        st.sampled_from(
            [
                b"\n",
                b"\r\n",
                b"--b\n",
                b"--b--\n",
                b"--c\n",
                b"Content-Type: multipart/mixed; boundary=b\n",
                b"\n\n",
                b"Content-Type: message/rfc822\n",
                b"Content-Transfer-Encoding: base64\n",
                b"From: a@b.test\n",
                b"text",
                b"Content-Type: multipart/alternative; boundary=c\n",
                b"Subject: x\n",
                b"\xff\x00",
                b'; name="a.eml"\n',
            ]
        ),
        max_size=30,
    )
)
def test_any_structure_is_read_without_an_error(pieces: list[bytes]) -> None:
    root = parse(b"".join(pieces))
    assert all(found.start <= found.end for found in walk(root))
    assert len(body_parts(root)) <= len(list(walk(root)))
    body_text(root)
    attachments(root)
    list(attached_messages(root))
