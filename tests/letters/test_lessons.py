"""The short course: every lesson is there, short, kind, and ends in something to do."""

from __future__ import annotations

import pytest

from chalicelib.domain.learning import LessonId
from chalicelib.letters.blocks import Heading, Paragraph
from chalicelib.letters.lessons import LESSONS, Lesson, lesson_blocks

EVERY = pytest.mark.parametrize("lesson", LESSONS.values(), ids=lambda lesson: lesson.id)
UNKIND = ("overdue", "streak", "you haven't", "you have not", "you failed", "you must", "lazy", "behind")


def test_there_are_eight_in_order() -> None:
    assert list(LESSONS) == list(LessonId)
    assert len(LESSONS) == 8


@EVERY
def test_each_is_read_in_a_minute(lesson: Lesson) -> None:
    assert 60 < lesson.words < 120


@EVERY
def test_none_scolds(lesson: Lesson) -> None:
    said = " ".join((lesson.title, *lesson.text, lesson.to_do)).lower()

    assert not [word for word in UNKIND if word in said]


@EVERY
def test_each_ends_in_one_small_thing_to_do(lesson: Lesson) -> None:
    heading, *text, last = lesson_blocks(lesson)

    assert isinstance(heading, Heading)
    assert lesson.title in heading.text
    assert [block.text for block in text if isinstance(block, Paragraph)] == list(lesson.text)
    assert isinstance(last, Paragraph)
    assert last.text.startswith("One small thing to do: ")
    assert last.text.endswith(".")


def test_no_sentence_stands_in_two_lessons() -> None:
    said = [
        sentence.strip()
        for lesson in LESSONS.values()
        for sentence in " ".join((*lesson.text, lesson.to_do)).split(".")
        if sentence.strip("” ")
    ]

    assert len(said) == len(set(said))
