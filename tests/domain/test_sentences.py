"""Sentences keep their place in the text, and rules read them in one form."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.domain.sentences import sentences_of
from chalicelib.domain.wording import is_english, plain

ENDS = [
    ("One. Two! Three?", ["One.", "Two!", "Three?"]),
    ("Ask Dr. Rao or Ms. Lee. They know.", ["Ask Dr. Rao or Ms. Lee.", "They know."]),
    ("Call at 3 p.m. on Friday. Thanks", ["Call at 3 p.m. on Friday.", "Thanks"]),
    ("I work at Pier Inc. You?", ["I work at Pier Inc.", "You?"]),
    ("We meet at 5 p.m.", ["We meet at 5 p.m."]),
    ("J. R. Oduya wrote it. So did I. Really.", ["J. R. Oduya wrote it.", "So did I.", "Really."]),
    ("Are you hiring?Please tell me.Thanks", ["Are you hiring?", "Please tell me.", "Thanks"]),
    ("Hi Jane,\n\nI liked your talk", ["Hi Jane,", "I liked your talk"]),
    ("Hi Jane,\nI liked your talk", ["Hi Jane,", "I liked your talk"]),
    ("I came across your talk on river maps and wanted to\nAsk you about it", None),
    (
        "What I would ask:\n- the first year\n- the last",
        ["What I would ask:", "- the first year", "- the last"],
    ),
    ("short line\ngoes on", ["short line\ngoes on"]),
    (
        'She said "Are you free? Please call." It helped.',
        ['She said "Are you free? Please call."', "It helped."],
    ),
    ("\n", []),
    ("... !!! ---", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), ENDS)
def test_sentences_end_where_their_writer_ended_them(text: str, expected: list[str] | None) -> None:
    assert [sentence.text for sentence in sentences_of(text)] == (expected or [text] * bool(expected is None))


@given(st.text(alphabet=" aB.?!\n\"“”>'-é,;", max_size=200))
def test_a_sentence_is_the_part_of_the_text_that_its_offsets_say(text: str) -> None:
    found = sentences_of(text)
    assert all(text[s.start : s.end] == s.text == s.text.strip() for s in found)
    assert all(first.end <= second.start for first, second in pairwise(found))


@pytest.mark.parametrize(
    "quotation",
    [
        '"are they hiring now"',
        "“are they hiring now”",
        "'are they hiring now'",
        "«are they hiring now»",
        '"Hiring now?"',
    ],
)
def test_words_of_somebody_else_are_hidden_from_the_rules(quotation: str) -> None:
    assert [s.plain for s in sentences_of(f"She wrote {quotation} to us.")] == ['she wrote "…" to us.']


def test_a_quoted_line_is_hidden_and_a_quoted_word_is_not() -> None:
    assert [s.plain for s in sentences_of('> are you hiring\n\nNo "job" talk.')] == ['"…"', 'no "job" talk.']


def test_an_endless_sentence_is_read_in_pieces() -> None:
    words, unbroken = "word " * 500, "x" * 1200
    assert all(len(s.text) <= 500 for text in (words, unbroken) for s in sentences_of(text))
    assert sum(len(s.text) for s in sentences_of(unbroken)) == 1200


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("I’m sure you’ll like it; they don't", "i am sure you will like it; they do not"),
        ("Pls let me kno abt ur RÉSUMÉ", "please let me know about your resume"),
        ("We've said they'd come, didn't we're", "we have said they would come, did not we are"),
        ("any oppurtunity or intrenship, a vacanccy", "any opportunity or internship, a vacancy"),
        ("he resumes the wiring, any1 else?", "he resumes the wiring, anyone else?"),
        ("O'Brien's  jobs", "o'brien's jobs"),
    ],
)
def test_one_form_for_what_is_meant(written: str, meant: str) -> None:
    assert plain(written) == meant


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("Would you have 20 minutes for me?", True),
        ("Are you hiring", True),
        ("", True),
        ("Sehr geehrte Frau Weiss, ich suche eine Stelle und bitte um Ihre Hilfe.", False),
        ("Estimada señora, le escribo porque busco trabajo en su empresa.", False),
        ("私は仕事を探しています。お願いします。", False),
        ("Neue Kolleginnen bearbeiten wieder viele Anfragen aller Abteilungen ohne Rast, ohne Murren", False),
    ],
)  # fmt: skip
def test_which_texts_are_english(text: str, english: bool) -> None:
    assert is_english(text) is english
