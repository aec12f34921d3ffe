"""HTML as its reader sees it: lines, quotations, hidden things, and pages made to hang a reader."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.mail.html import html_to_text


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("plain", "plain"),
        ("a<br>b<br/>c", "a\nb\nc"),
        ("<div>a</div><div>b</div>", "a\nb"),
        ("<div>a</div><div><br></div><div>b</div>", "a\n\nb"),
        ("<p>a</p><p>b</p>", "a\n\nb"),
        ("<p>a<p>b", "a\n\nb"),
        ("a  \n  b", "a b"),
        ("a&nbsp;b &amp; &lt;c&gt;", "a\xa0b & <c>"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><th>c</th></tr></table>", "a b\nc"),
        ("<ul><li>a</li><li>b</li></ul>", "a\nb"),
        ("<pre>a  b\n  c</pre>", "a  b\n  c"),
        ('<div style="white-space: pre-wrap">a  b\nc</div>d', "a  b\nc\nd"),
        ("a<b>b</b><i>c</i>", "abc"),
        ("<html><head><title>t</title><style>x{}</style></head><body>a</body></html>", "a"),
        ("a<script>if (a < b) { }</script>b", "ab"),
        ("a<!-- no -->b<!doctype x>c<![if !mso]>d<?xml ?>e", "abcde"),
        ("a<style>never closed", "anever closed"),
        ("a<!-- never closed", "a never closed"),
        ("a < b and c > d", "a < b and c > d"),
        ("a <b", "a <b"),
        ("a <<b>> c <3 <>", "a <> c <3 <>"),
        ("Jane <jane@acme.example> wrote", "Jane <jane@acme.example> wrote"),
        ("a</ x>b<?x>c", "abc"),
        ("a<STYLE>no</style>b<Script>no</b></sCript>c<style>never", "abcnever"),
        ("<style>never</styl><style>closed", "neverclosed"),
        ("a<!-- > never <b>closed", "a > never closed"),
        ('<a title="it\'s">b</a>', "b"),
        ('a<span style="white-space:pre">\t</span>b  c', "a\tb c"),
        ("<pre>&amp;lt;</pre>", "&lt;"),
        ("<pre>a\n  b\n\n  c\n</pre>d", "a\n  b\n\n  c\n\nd"),
        ("<img alt='a > b'>c", "c"),
        ('<img alt="a < b">c', "c"),
        ('<img alt="odd>c', "c"),
        ("a</div></blockquote></p>b", "a\n\nb"),
        ("a<hr>b", "a\n________________________________\nb"),
        ("<p>a</p>" + "<br>" * 9 + "b", "a\n\nb"),
    ],
)
def test_a_page_reads_as_its_lines(source: str, expected: str) -> None:
    assert html_to_text(source) == expected


def test_quotations_become_quoted_lines_of_their_depth() -> None:
    page = "Hi<blockquote>On Monday, Jane wrote:<br>a<blockquote>b</blockquote></blockquote>Bye"
    lines = [line.rstrip() for line in html_to_text(page).split("\n") if line.strip(" >")]
    assert lines == ["Hi", "> On Monday, Jane wrote:", "> a", "> > b", "Bye"]


def test_quotations_beyond_all_depth_are_not_marked_deeper() -> None:
    text = html_to_text("<blockquote>" * 40 + "a")
    assert text.strip() == "> " * 12 + "a"


@pytest.mark.parametrize(
    "style",
    [
        "display:none",
        "display: none !important",
        "visibility:hidden",
        "mso-hide:all",
        "font-size:0",
        "max-height:0px",
    ],
)
def test_what_is_hidden_is_not_read(style: str) -> None:
    assert html_to_text(f'a<div style="{style}"><b>no</b><div>no</div></div>b') == "a\nb"


def test_an_element_may_do_two_things_at_once() -> None:
    assert html_to_text('<pre style="display:none">no</pre>a  b') == "a b"


def test_a_visible_style_hides_nothing() -> None:
    assert html_to_text('<div style="font-size:0.9em;max-height:0.5px">a</div>') == "a"


def test_an_element_left_open_inside_a_hidden_one_ends_with_it() -> None:
    assert html_to_text('<div style="display:none">x<span style="display:none">y</div>b') == "b"


def test_a_hidden_paragraph_ends_where_the_next_begins() -> None:
    assert html_to_text('<p style="display:none">no<p>yes') == "yes"


def test_text_is_not_lost_where_a_hidden_element_never_ends() -> None:
    assert html_to_text('a<div style="display:none">b<br>c') == "a\nb\nc"


def test_an_end_that_hides_nothing_changes_nothing() -> None:
    assert html_to_text('<div><div style="display:none"><b>no</b></div></div><i>yes</i>') == "yes"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('<a href="mailto:jane@acme.example">Jane</a>', "Jane <jane@acme.example>"),
        ('<a href="mailto:jane@acme.example?subject=x">Jane</a>!', "Jane <jane@acme.example>!"),
        ('<a href="mailto:jane@acme.example">jane@acme.example</a>', "jane@acme.example"),
        ('<a href="mailto:jane@acme.example"></a>x', "x"),
        ('<a href="https://acme.example">site</a>', "site"),
        ('<a href="mailto:">Jane</a>', "Jane"),
    ],
)
def test_a_name_that_links_to_an_address_is_shown_with_it(source: str, expected: str) -> None:
    assert html_to_text(source) == expected


@pytest.mark.parametrize(
    "opening",
    [
        '<div class="gmail_signature">',
        '<div name="messageSignatureSection">',
        '<div id="Signature">',
        '<span class="x moz-signature">',
    ],
)
def test_a_signature_is_marked_as_in_plain_text(opening: str) -> None:
    assert html_to_text(f"Hello{opening}Jane</div>") == "Hello\n-- \nJane"


def test_a_signature_that_has_its_mark_gets_no_second_one() -> None:
    assert html_to_text('Hello<div>-- <br><div class="gmail_signature">Jane</div></div>').count("--") == 1


def test_a_hidden_signature_is_not_marked() -> None:
    assert html_to_text('a<div style="display:none"><div class="gmail_signature">x</div></div>b') == "a\nb"


@pytest.mark.parametrize(
    "piece",
    [
        "<div>", "</div>", "<blockquote>x", "<a ", '<a "', "<a '", "<!--", "<style>", "<style", "&",
        "&#", "<td>x", "<p>x",
        '<a href="mailto:x@y">n', '<span style="display:none">x', "<pre>x", "<br>", "<",
        '"', " ", "<b a=", "<x><!",
    ],
)  # fmt: skip
def test_no_page_is_slow(piece: str) -> None:
    page = piece * (200_000 // len(piece))
    began = time.process_time()
    html_to_text(page)
    assert time.process_time() - began < 8


@given(
    st.lists(
        st.sampled_from(
            [
                "<div>",
                "</div>",
                "<p>",
                "<blockquote>",
                "</blockquote>",
                "<!--",
                "-->",
                "<style>",
                "</style>",
                "<",
                ">",
                '"',
                "'",
                "a",
            ]
        )
    )
)
def test_the_words_of_any_page_are_read_without_an_error(pieces: list[str]) -> None:
    assert isinstance(html_to_text("".join(pieces)), str)
