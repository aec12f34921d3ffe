"""`make bench`: what reading costs, as ratios taken in this run. Seconds of one machine tell nobody anything.

Every round times both sides of a ratio, one right after the other; the median of the rounds is printed.
"""

from __future__ import annotations

import argparse
import email
import statistics
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from emailforwardparser.forward_parser import get_forwarded_metadata
from rich.console import Console
from rich.table import Table

from chalicelib.mail.read import read
from infra.explain import explain
from tests.bench.cases import Forwarded, forwards_in, own_forwards
from tests.bench.growth import growth
from tests.fuzz.mails import MAILS, mails_in

_Case = TypeVar("_Case")
_ROUNDS = 7


def bare(raw: bytes) -> None:
    """What any program pays that looks into a mail with the standard library."""
    for part in email.message_from_bytes(raw).walk():
        if not part.is_multipart():
            part.get_payload(decode=True)


def everything(raw: bytes) -> None:
    explain(read(raw))


def seconds(work: Callable[[_Case], object], cases: Sequence[_Case]) -> float:
    start = time.process_time()
    for case in cases:
        work(case)
    return time.process_time() - start


def cost(mails: Sequence[bytes], work: Callable[[bytes], object]) -> float:
    """How many times as long as `bare`."""
    return statistics.median(seconds(work, mails) / seconds(bare, mails) for _ in range(_ROUNDS))


def pace(forwards: Sequence[Forwarded]) -> float:
    """How many times as many mails a second as the package `email-forward-parser`, which is given the body
    decoded and looks for the forward alone."""
    raws = [one.raw for one in forwards]
    return statistics.median(
        seconds(lambda one: get_forwarded_metadata(one.body, one.subject), forwards)
        / seconds(everything, raws)
        for _ in range(_ROUNDS)
    )


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="make bench", description=__doc__.splitlines()[0] if __doc__ else ""
    )
    parser.add_argument("--cases", type=Path, help="a folder with mime.jsonl and forwards.jsonl")
    folder = parser.parse_args().cases
    mails = [raw for _, raw in mails_in(folder / "mime.jsonl" if folder else MAILS)]
    forwards = forwards_in(folder / "forwards.jsonl") if folder else own_forwards()
    raws = [one.raw for one in forwards]
    table = Table(
        "cases", "mails", "read / bare", "all of explain / bare", "mails/s over email-forward-parser"
    )
    table.add_row(
        "any mail", str(len(mails)), f"{cost(mails, read):.2f}", f"{cost(mails, everything):.2f}", ""
    )
    table.add_row(
        "forwards",
        str(len(raws)),
        f"{cost(raws, read):.2f}",
        f"{cost(raws, everything):.2f}",
        f"{pace(forwards):.2f}",
    )
    both = [*mails, *raws]
    table.add_row("both", str(len(both)), f"{cost(both, read):.2f}", f"{cost(both, everything):.2f}", "")
    console = Console(width=110)
    console.print(table)
    sizes = Table("what grows", "size, kB", "ms", "a kB, against 100 kB")
    for row in growth():
        sizes.add_row(
            row.kind, f"{row.size // 1000:,}", f"{row.seconds * 1000:.1f}", f"{row.against_100_kb:.2f}"
        )
    console.print(sizes)


if __name__ == "__main__":
    main()
