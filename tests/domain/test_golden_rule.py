"""The golden rule finds who asks for a job, and accuses nobody who does not."""

from __future__ import annotations

import time
from collections import defaultdict

import pytest

from chalicelib.domain.golden_rule import (
    ROWS,
    Finding,
    Review,
    Severity,
    advice_on,
    asks_for_job,
    read_findings,
    review,
    rows_that_hold,
)
from chalicelib.domain.golden_rules import ADVICE, Ask
from chalicelib.domain.outreach_habits import ALONE, Around
from chalicelib.domain.sentences import sentences_of
from tests.domain.labelled_sets import Labelled, held_out, is_there, labelled, rows_with_examples, worked_on
from tests.domain.quality import level, share

# Of `golden_rule_unread`, which nobody reads who works on the rules, as measured when it was added.
FOUND = 0.90
ACCUSED = 0.082

SET = labelled("golden_rule")
MORE = labelled("golden_rule_more")
THIRD = labelled("golden_rule_third")
EXAMPLES = list(rows_with_examples("golden_rule_rows"))


def rules(text: str) -> set[str]:
    return {finding.rule for finding in read_findings(text)}


def test_reads_the_sentences_that_it_was_written_with() -> None:
    rows = [*worked_on(SET), *MORE, *THIRD]
    wrong = [f"{label}, read as {read}: {text}" for label, text in rows if (read := level(text)) != label]
    assert len(wrong) <= len(rows) / 50, "\n".join(wrong)


@pytest.mark.parametrize("rows", [MORE, THIRD], ids=["more", "third"])
def test_finds_who_asks_and_accuses_few_in_the_sentences_that_it_was_written_with(
    rows: list[Labelled],
) -> None:
    assert share(rows, ["breaks"], "breaks") >= 0.98
    assert share(rows, ["soften", "fine"], "breaks") <= 0.02


if is_there("golden_rule_unread"):

    def test_finds_who_asks_and_accuses_few_in_sentences_that_were_not_seen() -> None:
        rows = labelled("golden_rule_unread")
        assert share(rows, ["breaks"], "breaks") >= FOUND
        assert share(rows, ["soften", "fine"], "breaks") <= ACCUSED


def test_reads_the_third_of_the_first_set_that_was_held_out_at_first() -> None:
    """Its misses were seen later on, so that it shows no more than the others that the rules still hold."""
    assert share(held_out(SET), ["breaks"], "breaks") >= 0.96
    assert share(held_out(SET), ["soften", "fine"], "breaks") <= 0.02


def test_no_sentence_stands_in_two_sets() -> None:
    texts = [text for rows in (SET, MORE, THIRD) for _, text in rows]
    assert len(texts) == len(set(texts))


def test_a_row_holds_of_its_examples_and_not_of_what_looks_like_them() -> None:
    wrong = [(why, mark, text) for why, mark, text in EXAMPLES if (why in reasons(text)) != (mark == "+")]
    assert wrong == []


def reasons(text: str) -> set[str]:
    (sentence,) = sentences_of(text)
    return {row.why for row in rows_that_hold(sentence.plain)}


def test_every_row_has_three_examples_and_three_look_alikes() -> None:
    counted: dict[tuple[str, str], int] = defaultdict(int)
    for why, mark, _ in EXAMPLES:
        counted[why, mark] += 1
    assert all(counted[row.why, mark] >= 3 for row in ROWS for mark in "+-")
    assert {why for why, _ in counted} == {row.why for row in ROWS}


def test_every_rule_has_advice_and_a_row() -> None:
    assert set(ADVICE) == set(Ask) == {row.ask for row in ROWS}


def test_a_finding_shows_the_exact_sentence_and_one_reason() -> None:
    text = "Hi Jo,\n\nAre you hiring? Please consider me!\n\nThanks"
    asks = [finding for finding in read_findings(text) if finding.severity is Severity.BREAKS]
    assert (
        [text[f.start : f.end] for f in asks]
        == [f.sentence for f in asks]
        == ["Are you hiring?", "Please consider me!"]
    )
    assert all(finding.advice for finding in asks)


def test_a_denial_ends_where_the_sentence_turns() -> None:
    assert not asks_for_job(read_findings("I'm not asking for a job, a referral or an interview."))
    assert asks_for_job(read_findings("I'm not asking for a job, but please consider me if you hire."))
    assert asks_for_job(read_findings("I wouldn't want to bother you, so could you refer me?"))


def test_a_draft_is_read_to_an_end_that_no_draft_should_have() -> None:
    text = "The river bends and bends. " * 800 + "Are you hiring?"
    assert not asks_for_job(read_findings(text))
    assert asks_for_job(read_findings(text[5000:]))


def test_only_what_breaks_asks_for_a_job() -> None:
    soft = Finding(Severity.SOFTEN, "hopes_for_a_job", "", 0, 0, "")
    assert not asks_for_job([soft])
    assert not asks_for_job([])


def test_other_languages_are_not_judged() -> None:
    assert read_findings("Estimada señora, busco trabajo en su empresa. Adjunto mi resume.") == ()
    assert read_findings("") == ()


GOOD = """Hi Jane,

I'm a second-year biology student and found your talk on river maps. Would you have 20 minutes to tell me
how you got from the lab to the field?

Thank you,
Robin"""


def test_a_good_draft_has_no_findings() -> None:
    assert read_findings(GOOD) == ()


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("no_thanks", GOOD.replace("Thank you", "Best")),
        ("no_time", GOOD.replace("20 minutes", "time")),
        (
            "no_why_you",
            GOOD.replace("found your talk on river maps", "like maps").replace("you got", "one gets"),
        ),
        (
            "no_question",
            GOOD.replace("Would you have 20 minutes to tell me", "20 minutes on").replace("?", "."),
        ),
        ("too_much_time", GOOD.replace("20 minutes", "an hour")),
        ("too_much_time", GOOD.replace("20 minutes", "45 minutes")),
        ("attachment", GOOD + "\nI attached a map."),
        ("too_long", GOOD + "\n" + "The river bends and bends. " * 30),
    ],
)
def test_a_habit_that_is_missed_is_a_hint(rule: str, text: str) -> None:
    assert rules(text) == {rule}
    assert not asks_for_job(read_findings(text))


@pytest.mark.parametrize(
    "text", [GOOD + "\nNo attachment, I promise.", GOOD.replace("20 minutes", "20 minutes, or an hour")]
)
def test_a_habit_that_is_kept_is_no_hint(text: str) -> None:
    assert rules(text) == set()


def test_the_hint_on_length_shows_where_the_mail_grows_long() -> None:
    text = GOOD + "\n" + "The river bends and bends. " * 30
    (hint,) = read_findings(text)
    assert len(text[: hint.start].split()) <= 150 < len(text[: hint.end].split())


def test_what_is_missing_stands_at_the_end_without_a_sentence() -> None:
    text = GOOD.replace("Thank you", "Best")
    assert [(f.sentence, f.start, f.end) for f in read_findings(text)] == [("", len(text), len(text))]


def test_what_comes_with_a_draft_counts_as_its_words_do() -> None:
    unsigned = GOOD.replace("Thank you,\nRobin", "")
    assert review(unsigned, Around(closing="Thanks,\nRobin")) == review(unsigned + "Thanks!", ALONE)
    found = review(GOOD, Around(attachments=1, strangers=3)).findings
    assert {finding.rule for finding in found} == {"attachment", "several_strangers"}
    assert {finding.severity for finding in found} == {Severity.HINT}


def test_an_attached_resume_is_told_once() -> None:
    found = review(GOOD + "\nI attach my resume.", Around(attachments=1)).findings
    assert [finding.severity for finding in found] == [Severity.BREAKS]


def test_a_good_draft_is_told_what_it_does_well() -> None:
    assert review(GOOD, ALONE) == Review(
        is_read=True, kept=("short", "why_you", "question", "time", "thanks")
    )
    assert review("The river bends. " * 60, ALONE).kept == ()
    assert review("", ALONE).kept == ()


def test_another_language_is_said_not_to_be_read() -> None:
    assert review("Estimada señora, busco trabajo en su empresa.", ALONE) == Review(is_read=False)


def test_each_rule_has_its_advice() -> None:
    for finding in read_findings("Would you hire me?"):
        assert advice_on(finding.rule) == finding.advice
    assert advice_on("a rule of another version") == ""


def test_a_thank_you_needs_no_question_and_no_time() -> None:
    assert (
        read_findings("Dear Jane, thank you so much for talking with me yesterday. The maps stay with me.")
        == ()
    )


@pytest.mark.parametrize(
    "text",
    [
        "hire me " * 25_000,
        "i am looking for " * 12_000,
        "\n\t" * 100_000,
        "\"' " * 66_000,
        "a." * 100_000,
        "x" + " " * 200_000,
    ],
)
def test_a_huge_text_is_read_in_time(text: str) -> None:
    """The goal is a second; the limit here leaves room for a busy machine, none for what is not linear."""
    started = time.perf_counter()
    read_findings(text)
    assert time.perf_counter() - started < 5
