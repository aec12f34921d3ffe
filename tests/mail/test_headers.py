"""Header blocks, encoded words in every wrong way, and bytes under wrong labels."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.mail.charsets import to_text
from chalicelib.mail.headers import Fields, decode, from_base64, parameters, split_header


def block(raw: bytes) -> tuple[Fields, bytes]:
    fields, body = split_header(raw, 0, len(raw))
    return fields, raw[body:]


def test_fields_keep_their_order_and_are_found_in_any_case() -> None:
    fields, body = block(b"FROM: a@b.test\r\nReceived: one\r\nreceived: two\r\n\r\nHello")
    assert fields.raw("from") == "a@b.test"
    assert fields.all("received") == ["one", "two"]
    assert fields.raw("subject") == ""
    assert body == b"Hello"


@pytest.mark.parametrize(
    "raw",
    [
        b"Subject: one\n two\n\nHello",
        b"Subject: one\r\n\ttwo\r\n\r\nHello",
        b"From someone Mon Jan  4 10:00:00 2027\nSubject: one two\n\nHello",
        b"Subject : one two\n\nHello",
        b"Subject: one\n \n two\n\nHello",
        b"\nSubject: one two\n\nHello"[1:],
        b"Subject: one two\nHello",
        b"\xef\xbb\xbfSubject: one two\n\nHello",
        b">From someone Mon Jan  4\nFrom someone\nSubject: one two\n\nHello",
        b"Subject: one\n two\nHello",
    ],
)
def test_a_header_ends_where_text_begins(raw: bytes) -> None:
    fields, body = block(raw)
    assert fields.text("subject") == "one two"
    assert body == b"Hello"


def test_a_line_of_blanks_before_text_ends_the_header() -> None:
    fields, body = block(b"Subject: one\n \nHello")
    assert (fields.text("subject"), body) == ("one", b"Hello")


def test_text_without_any_header_is_all_body() -> None:
    assert block(b"Hello there\nyou") == (Fields({}), b"Hello there\nyou")


def test_a_header_that_never_ends_has_no_body() -> None:
    fields, body = block(b"Subject: one")
    assert (fields.text("subject"), body) == ("one", b"")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("=?utf-8?Q?caf=C3=A9_au_lait?=", "café au lait"),
        ("=?utf-8?b?Y2Fmw6k=?=", "café"),
        ("=?UTF-8*fr?Q?caf=C3=A9?=", "café"),
        ("=?utf-8?Q?caf=C3?= =?utf-8?Q?=A9?=", "café"),
        ("=?utf-8?Q?a?=  =?utf-8?Q?b?=", "ab"),
        ("=?utf-8?Q?a?= =?iso-8859-1?Q?=E9?=", "aé"),
        ("=?utf-8?Q?a?= and =?utf-8?Q?b?=", "a and b"),
        ("x =?utf-8?Q?a?=", "x a"),
        ("x=?utf-8?Q?a?=y", "xay"),
        ("=?utf-8?Q?caf=C3=A9 au lait?=", "café au lait"),
        ("=?utf-8?B?Y2Fmw6k?=", "café"),
        ("=?utf-8?B?Y2Fmw6k=", "café"),
        ("=?utf-8?Q?50=ZZ?=", "50=ZZ"),
        ("=?utf-8?Q?really??=", "really?"),
        ("=?nonsense?Q?caf=C3=A9?=", "café"),
        ("=?iso-8859-1?Q?=93quoted=94?=", "“quoted”"),
        ("=?gb2312?B?xOO6w6GjgTCEMQ==?=", "你好。"),
        ("a\x00b\x07\tc\r\n d", "ab c d"),
        ("=?broken", "=?broken"),
    ],
)
def test_encoded_words_are_read_in_every_wrong_way(written: str, expected: str) -> None:
    assert decode(written).startswith(expected)


@pytest.mark.parametrize(
    ("data", "charset", "expected"),
    [
        (b"plain", "utf-8", "plain"),
        ("café".encode(), "us-ascii", "café"),
        ("café".encode(), "iso-8859-1", "café"),
        ("“café”".encode("cp1252"), "iso-8859-1", "“café”"),
        ("café".encode("cp1252"), "", "café"),
        ("café".encode("cp1252"), "utf-8", "café"),
        ("你好吗，朋友".encode("gb18030"), "gb2312", "你好吗，朋友"),
        ("你好吗，朋友们".encode("gb18030"), "", "你好吗，朋友们"),
        ("привет".encode("koi8-r"), "koi8-r", "привет"),
        ("テスト".encode("iso2022_jp"), "iso-2022-jp", "テスト"),
        ("テスト".encode("iso2022_jp"), "", "テスト"),
        ("hé".encode("utf-16"), "utf-16", "hé"),
        ("hi".encode("utf-16-le"), "utf-16-le", "hi"),
        ("hé".encode("utf-7"), "utf-7", "hé"),
        (b"plain", "utf-16", "plain"),
        (b"+2AA-x", "utf-7", "?x"),
        (b"plain", "base64", "plain"),
        (b"plain", "punycode", "plain"),
        (b"caf\xe9", "zip", "café"),
        (b"a\x81b", "utf-8", "a\ufffdb"),
        ("déjà vu à côté".encode()[:-1], "utf-8", "déjà vu à côt\ufffd"),
        (b"\xef\xbb\xbfhi\xe2\x80\x99s", "", "hi’s"),
        (b"nul\x00l", "", "null"),
        (b"\x1b$B\xff", "iso-2022-jp", "\ufffd"),
        (b"\x1b$B", "big5", "\x1b$B"),
        (b"\x88b\x80\x88\xa1", "", "\u02c6b"),  # Big5-HKSCS reads 88 62 as a letter and its accent
    ],
)
def test_bytes_are_read_whatever_their_label_says(data: bytes, charset: str, expected: str) -> None:
    assert to_text(data, charset).startswith(expected)


_UNDECLARED = [
    ("我們明天下午三點在港口見面，請帶上地圖。", "big5"),
    ("我们明天下午三点在港口见面，请带上地图。", "gb18030"),
    ("안녕하세요, 내일 오후 세 시에 항구에서 만나요.", "euc-kr"),
    ("明日の午後三時に港で会いましょう。", "shift_jis"),
    ("明日の午後三時に港で会いましょう。", "euc-jp"),
    ("Добрый день, спасибо за письмо. Встретимся завтра в порту.", "windows-1251"),
    ("Добрый день, спасибо за письмо. Встретимся завтра в порту.", "koi8-r"),
    ("Les élèves ont été reçus à Noël, où ça ? « Là »", "windows-1252"),
    ("ÉTÉ À LA PLAGE — ÇÀ ET LÀ, GRÖSSE ÄÖÜ", "windows-1252"),
]


@pytest.mark.parametrize("label", ["", "us-ascii", "unknown-8bit"])
@pytest.mark.parametrize(("text", "charset"), _UNDECLARED)
def test_a_charset_that_nobody_named_is_known_by_its_bytes(text: str, charset: str, label: str) -> None:
    assert to_text(text.encode(charset), label) == text


@pytest.mark.parametrize("charset", ["windows-1253", "windows-1255"])
def test_greek_and_hebrew_are_not_taken_for_russian(charset: str) -> None:
    text = {
        "windows-1253": "Καλημέρα σας, ευχαριστώ για το μήνυμα",
        "windows-1255": "שלום, תודה על ההודעה שלך",
    }
    data = text[charset].encode(charset)
    assert to_text(data) == data.decode("cp1252", "replace")
    assert to_text(data, charset) == text[charset]


def test_utf_8_that_lost_a_byte_is_still_utf_8_whatever_its_label() -> None:
    data = ("Привет, увидимся завтра. " * 20).encode()
    assert to_text(data[:99] + data[100:], "gb2312").count("Привет") >= 18


def test_damaged_base64_gives_what_is_left() -> None:
    assert from_base64(b"aGVs\r\nbG8!") == b"hello"
    assert from_base64(b"aGVsbG8=aGVsbG8=") == b"hellohello"
    assert from_base64(b"aGVsbA==x") == b"hell"
    assert from_base64(b"aGVsb") == b"hel"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ('text/plain; charset="utf-8"', {"charset": "utf-8"}),
        ("text/plain; charset=utf-8; charset=latin1", {"charset": "utf-8"}),
        ("text/plain;charset = utf-8 ;x", {"charset": "utf-8"}),
        (r'a/b; name="a \"b\".pdf"', {"name": 'a "b".pdf'}),
        ('a/b; name="never closed', {"name": "never closed"}),
        ("a/b; filename*=utf-8'en'caf%C3%A9_1.pdf", {"filename": "café_1.pdf"}),
        ("a/b; filename*1=def.pdf; filename*0=abc", {"filename": "abcdef.pdf"}),
        ("a/b; filename*0*=utf-8''caf%C3; filename*1*=%A9", {"filename": "café"}),
        ("a/b; filename*=caf%C3%A9", {"filename": "café"}),
        ("a/b; filename*x=a", {"filename": "a"}),
        ("a/b; name==?utf-8?Q?caf=C3=A9?=", {"name": "café"}),
    ],
)
def test_parameters_are_read_with_continuations_and_charsets(written: str, expected: dict[str, str]) -> None:
    assert parameters(written) == expected


@pytest.mark.parametrize("piece", ["=?", "=?utf-8?q?", "=?utf-8?q?a?= ", "?", "=?utf-8?b?a="])
def test_no_subject_is_slow(piece: str) -> None:
    began = time.process_time()
    decode(piece * (200_000 // len(piece)))
    assert time.process_time() - began < 6


@given(
    st.binary(max_size=300),
    st.sampled_from(["", "utf-8", "utf-7", "utf-16", "hz", "idna", "gb2312", "x" * 70]),
)
def test_any_bytes_under_any_label_become_sound_text(data: bytes, charset: str) -> None:
    assert to_text(data, charset).encode()[:0] == b""


@given(st.binary(max_size=300))
def test_any_header_is_split_without_an_error(raw: bytes) -> None:
    fields, body = split_header(raw, 0, len(raw))
    assert 0 <= body <= len(raw)
    assert all(name == name.lower() for name in fields.values)
