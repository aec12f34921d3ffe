"""Fuzzing by coverage: python -m tests.fuzz.guided --minutes 60, after pip install atheris.

Begins with the mails under tests/mails, keeps whatever reaches new lines of the reader, and goes on from
there. A mail that breaks a law is printed and written to a file (crash-...), and ends the run.
"""

from __future__ import annotations

import importlib
import sys
from argparse import ArgumentParser
from pathlib import Path
from random import Random
from typing import Any

# Nothing here may import the reader: atheris has to be first.
from tests.fuzz.mails import MAILS, mails_in
from tests.mail.damaging import damaged


def guided(minutes: float, corpus: Path) -> None:
    atheris: Any = importlib.import_module("atheris")
    with atheris.instrument_imports(include=["chalicelib.mail"]):
        laws = importlib.import_module("tests.fuzz.laws")

    def mutated(raw: bytes, longest: int, number: int) -> bytes:
        if Random(number).random() < 0.5:
            return damaged(raw, number)[:longest]
        return bytes(atheris.Mutate(raw, longest))

    corpus.mkdir(parents=True, exist_ok=True)
    for name, raw in mails_in(MAILS):
        (corpus / Path(name).name).write_bytes(raw)
    flags = [
        f"-max_total_time={int(60 * minutes)}",
        f"-artifact_prefix={corpus}-",
        "-max_len=20000",
        "-timeout=5",
        "-rss_limit_mb=1500",
    ]
    atheris.Setup([sys.argv[0], *flags, str(corpus)], laws.understood, custom_mutator=mutated)
    atheris.Fuzz()


def main() -> None:
    parser = ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--minutes", type=float, default=1)
    parser.add_argument("--corpus", type=Path, default=Path("build/fuzz"), help="where mails are kept")
    asked = parser.parse_args()
    guided(asked.minutes, asked.corpus)


if __name__ == "__main__":
    main()
