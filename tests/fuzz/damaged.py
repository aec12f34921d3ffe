"""Reads damaged variants of real mails: python -m tests.fuzz.damaged --cases PATH --variants 3000"""

from __future__ import annotations

import sys
import time
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path

from chalicelib.mail.read import read
from infra.explain import explain
from tests.fuzz.laws import SECONDS
from tests.fuzz.mails import MAILS, mails_in
from tests.mail.damaging import damaged


def variants(path: Path, count: int) -> Iterator[tuple[str, bytes]]:
    """The mails as they are, then damaged ones in turn: the same in every run."""
    mails = list(mails_in(path))
    if not mails:
        sys.exit(f"{path} holds no mail; name a folder of .eml files, or a .jsonl file")
    yield from mails
    for seed in range(count):
        name, raw = mails[seed % len(mails)]
        yield f"{name} damaged by seed {seed}", damaged(raw, seed)


def main() -> int:
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=Path, default=MAILS, help="a folder of .eml files, or a .jsonl file")
    parser.add_argument("--variants", type=int, default=3000)
    given = parser.parse_args()
    count, faults, slowest = 0, 0, (0.0, "")
    for name, raw in variants(given.cases, given.variants):
        began = time.process_time()
        try:
            explain(read(raw))
        except Exception as error:  # whatever it is, it is what we look for
            faults += 1
            print(f"{name}: {error!r}")  # noqa: T201
        count, slowest = count + 1, max(slowest, (time.process_time() - began, name))
    print(f"{count} mails, {faults} errors, slowest {slowest[0]:.3f} s ({slowest[1]})")  # noqa: T201
    return int(bool(faults) or slowest[0] > SECONDS)


if __name__ == "__main__":
    sys.exit(main())
