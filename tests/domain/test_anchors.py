"""A pattern is passed over only where it cannot hold."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chalicelib.domain import answer_signs, golden_rule, outreach_habits
from chalicelib.domain.anchors import possible
from chalicelib.domain.sentences import sentences_of
from chalicelib.domain.wording import plain, words_of
from tests.domain.labelled_sets import labelled, rows_with_examples

PATTERNS = [
    *(row.pattern for row in answer_signs.rows()),
    *(row.pattern for row in golden_rule.ROWS),
    *outreach_habits.SOUGHT,
    *outreach_habits.TOO_MUCH,
]
POSSIBLE = possible(PATTERNS)
SETS = ("answers", "golden_rule", "golden_rule_more", "golden_rule_third")
TEXTS = [
    *(text for name in SETS for _, text in labelled(name)),
    *(text for name in ("answer_rows", "golden_rule_rows") for _, _, text in rows_with_examples(name)),
]
SENTENCES = [sentence.plain for text in TEXTS for sentence in sentences_of(text)]
PHRASES = sorted({" ".join(part) for s in SENTENCES for part in zip(*[iter(s.split())] * 3, strict=False)})


GAP = re.compile(r"\.\{0,(\d+)\}\??")


def with_words_between(pattern: str) -> str:
    """Its gaps as people fill them. Of what is drawn for a gap letter by letter, most lets no word begin
    behind it, and too much would be thrown away."""
    return GAP.sub(lambda gap: f" (?:[a-z]{{1,4}} ){{0,{(int(gap[1]) - 1) // 5}}}", pattern)


def passed_over(text: str) -> list[str]:
    looked_for = POSSIBLE(words_of(text))
    missed = (p for at, p in enumerate(PATTERNS) if at not in looked_for and p.search(text))
    return [pattern.pattern for pattern in missed]


def test_no_row_that_holds_of_a_labelled_sentence_is_passed_over() -> None:
    assert [found for sentence in SENTENCES for found in passed_over(sentence)] == []


@given(st.lists(st.sampled_from(PHRASES), min_size=1, max_size=8).map(" ".join))
def test_no_row_that_holds_of_a_mixture_of_phrases_is_passed_over(text: str) -> None:
    assert passed_over(text) == []


@pytest.mark.parametrize("pattern", PATTERNS, ids=range(len(PATTERNS)))
def test_no_pattern_is_passed_over_where_its_own_words_stand(pattern: re.Pattern[str]) -> None:
    drawn = st.from_regex(with_words_between(pattern.pattern)) | st.from_regex(pattern.pattern)

    @settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(drawn.map(plain))
    def passes_nothing_over(text: str) -> None:
        assert passed_over(text) == []

    passes_nothing_over()


def test_most_sentences_are_searched_for_few_patterns() -> None:
    searched = sum(len(POSSIBLE(words_of(sentence))) for sentence in SENTENCES)
    assert searched / len(SENTENCES) < len(PATTERNS) / 6


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r"\b(?:river|lake)s?\b", "two lakes"),
        (r"\briver\w*", "riverside"),
        (r"iver", "a river"),
        (r"\b(?:at|by) \d{1,2}(?:st|th)?\b", "by 9th"),
        (r"\b[1-4] maps\b", "3 maps"),
        (r"\bq\d\b", "in q3"),
        (r"[^a-z]maps", "2maps"),
        (r"\bre[- ]?read", "reread it"),
        (r"(?<!not )\bread(?=ing)", "reading"),
        (r"\b(?:\w+ ){0,3}?read\b", "i can read"),
        (r"\b(?:map|river.{0,9}(?:bank|.side))\b", "river in-side"),
        (r"\b(?:.|maps) read", "x read"),
        (r"\S@\w", "mei@harbor"),
        (r"so\?", "is it so?"),
        (r"(?:read){2}", "readread"),
        (r"(?:maps ){1}", "maps "),
        (r"\b(?:[^a]|(?:a|b|c|d|e|f|g|h|i|j|k|l)(?:a|b|c|d|e|f|g|h|i|j|k|l)(?: x| y|\.)|a{3}) up", "kb x up"),
        (r"\b\d{1,2} maps", "٣ maps"),
        (r"[a-z]read", "bread"),
        (r"(?>maps)", "maps"),
        (r"\b(?:a|b|c|d|e|f|g|h|i|j|k|l)(?:a|b|c|d|e|f|g|h|i|j|k|l)(?: x| y|\.)", "kb y"),
    ],
)
def test_every_way_to_write_a_pattern_is_understood_or_searched_for(pattern: str, text: str) -> None:
    compiled = re.compile(pattern)
    assert compiled.search(text)
    assert possible([compiled])(words_of(text)) == [0]


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r"\b(?:river|lake)s?\b", "two laken"),
        (r"\bshow me\b", "show it"),
        (r"\b(?:glad|happy)\b.{0,9}\b(?:talk|read)\b", "glad to go"),
    ],
)
def test_a_pattern_without_its_words_is_not_searched_for(pattern: str, text: str) -> None:
    assert possible([re.compile(pattern)])(words_of(text)) == []
