"""Sentences and mails with what they should be read as, invented for these tests.

Every third of a set (see `held_out`) was written with the others, and what was read wrong in it was
not looked at while the rules were written.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

_FOLDER = Path(__file__).parent / "labelled"

Labelled = tuple[str, str]


def labelled(name: str) -> list[Labelled]:
    """Label and text of each line of a set; " / " stands for a line break."""
    lines = (line.split(" | ", 1) for line in _lines(name))
    return [(label, text.replace(" / ", "\n")) for label, text in lines]


def is_there(name: str) -> bool:
    """The part of a set that nobody reads before the rules are done is put beside it afterwards."""
    return (_FOLDER / f"{name}.txt").exists()


def worked_on(rows: Sequence[Labelled]) -> list[Labelled]:
    return [row for number, row in enumerate(rows) if number % 3 != 2]


def held_out(rows: Sequence[Labelled]) -> list[Labelled]:
    return [row for number, row in enumerate(rows) if number % 3 == 2]


def rows_with_examples(name: str) -> Iterator[tuple[str, str, str]]:
    """The reason of a row, "+" where it holds of the sentence and "-" where not, and the sentence."""
    why = ""
    for line in _lines(name):
        mark, _, rest = line.partition(" ")
        if mark == "=":
            why = rest
        else:
            yield why, mark, rest


def _lines(name: str) -> list[str]:
    lines = (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def with_tails(name: str) -> list[tuple[str, str, dict[str, str]]]:
    """Also what is to be read besides, from tails such as " ;; when=in May"."""
    rows = ((label, text.split(" ;; ")) for label, text in (line.split(" | ", 1) for line in _lines(name)))
    return [
        (label, text.replace(" / ", "\n"), dict(_tail(tail) for tail in tails))
        for label, (text, *tails) in rows
    ]


def _tail(text: str) -> tuple[str, str]:
    key, _, value = text.partition("=")
    return key, value
