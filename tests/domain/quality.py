"""How well the readings do on the labelled sets, as figures: `python -m tests.domain.quality`."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from statistics import median

from chalicelib.domain.golden_rule import Severity, read_findings
from tests.domain import answer_figures
from tests.domain.labelled_sets import Labelled, is_there, labelled

GOLDEN_RULE_SETS = ("golden_rule", "golden_rule_more", "golden_rule_third", "golden_rule_unread")


def golden_rule_figures() -> Iterator[str]:
    yield "golden rule"
    for name in filter(is_there, GOLDEN_RULE_SETS):
        rows = labelled(name)
        yield f"  {name}: {len(rows)} texts, {_shares(rows)}; {_times([text for _, text in rows])}"


def answers_figures() -> Iterator[str]:
    yield "answers"
    for name in filter(is_there, answer_figures.SETS):
        found = answer_figures.measured(name)
        yield (
            f"  {name}: {found.number} texts, right {found.right:.1%}, yes and no swapped {found.swapped}; "
            f"who {found.who:.1%}, when {found.when:.1%}, times {found.times:.1%}"
        )


def level(text: str) -> str:
    severities = {finding.severity for finding in read_findings(text)}
    return next((s.value for s in (Severity.BREAKS, Severity.SOFTEN) if s in severities), "fine")


def share(rows: Sequence[Labelled], labels: Sequence[str], read_as: str) -> float:
    """Of the texts with one of the labels the share that is read as said."""
    texts = [text for label, text in rows if label in labels]
    return sum(level(text) == read_as for text in texts) / len(texts)


def _shares(rows: Sequence[Labelled]) -> str:
    found = share(rows, ["breaks"], "breaks")
    accused = share(rows, ["soften", "fine"], "breaks")
    softened = share(rows, ["soften"], "soften")
    return f"found {found:.1%}, accused {accused:.1%}, soften right {softened:.1%}"


def _times(texts: Sequence[str]) -> str:
    taken = [_milliseconds(text) for text in texts]
    return f"median {median(taken):.2f} ms, worst {max(taken):.2f} ms a draft"


def _milliseconds(text: str) -> float:
    """The best of three: what else the machine does is not meant."""
    taken = []
    for _ in range(3):
        started = time.perf_counter()
        read_findings(text)
        taken.append(time.perf_counter() - started)
    return min(taken) * 1000


if __name__ == "__main__":
    print(*golden_rule_figures(), *answers_figures(), sep="\n")  # noqa: T201
