"""Looks for mails that break a law: python -m tests.fuzz.run --minutes 60

Hypothesis composes mails, damages them, and makes a mail smaller that breaks a law.
"""

from __future__ import annotations

import sys
import time
from argparse import ArgumentParser
from collections.abc import Callable

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from tests.fuzz.grammar import ATTACHMENTS, Composed, mails, multipart
from tests.fuzz.laws import line_endings_do_not_matter, understood, words_are_kept
from tests.mail.damaging import damaged

_ROUND = 500  # examples between two looks at the clock
_LOOSE = settings(
    max_examples=_ROUND,
    deadline=None,
    database=None,
    print_blob=True,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.generate, Phase.shrink),
)


@_LOOSE
@given(mails())
def whole_mails_are_understood(mail: Composed) -> None:
    words_are_kept(understood(mail.raw), list(mail.words))
    line_endings_do_not_matter(mail.raw)


@_LOOSE
@given(mails(), st.sampled_from(ATTACHMENTS))
def an_attachment_changes_no_text(mail: Composed, attachment: str) -> None:
    head, _, body = mail.raw.partition(b"\r\nContent-Type:")
    inner = b"Content-Type:" + body
    before, between, after = multipart("mixed", "outer", "INNER", attachment).encode().partition(b"INNER")
    one, other = understood(head + b"\r\n" + inner), understood(head + b"\r\n" + before + inner + after)
    assert between
    assert one["text"].strip() == other["text"].strip()


@_LOOSE
@given(mails(), st.integers(0, 1 << 32))
def damaged_mails_are_read(mail: Composed, number: int) -> None:
    understood(damaged(mail.raw, number))


@_LOOSE
@given(st.binary(max_size=4000))
def any_bytes_are_read(raw: bytes) -> None:
    understood(raw)


LAWS: tuple[Callable[[], None], ...] = (
    whole_mails_are_understood, an_attachment_changes_no_text, damaged_mails_are_read, any_bytes_are_read,
)  # fmt: skip


def fuzz(minutes: float, number: int) -> int:
    """How many laws were broken. A law that is broken once is not tried again."""
    until, examples, broken = time.monotonic() + 60 * minutes, 0, set[str]()
    while time.monotonic() < until and len(broken) < len(LAWS):
        for law in LAWS:
            if law.__name__ in broken:
                continue
            try:
                seed(number)(law)()
            except Exception as error:  # what Hypothesis raises says which mail it was
                broken.add(law.__name__)
                print(f"{law.__name__}: {error!r}\n{''.join(getattr(error, '__notes__', ()))}")  # noqa: T201
            examples, number = examples + _ROUND, number + 1
    print(f"{examples} mails, {len(broken)} laws broken")  # noqa: T201
    return len(broken)


def main() -> int:
    parser = ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--minutes", type=float, default=1)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    asked = parser.parse_args()
    return int(bool(fuzz(asked.minutes, asked.seed)))


if __name__ == "__main__":
    sys.exit(main())
