"""Raw mails as one mbox, as mail programs open it, and back again byte for byte."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

# The form "mboxrd": every line that is From after any number of > gets one > more, which makes
# it the one form that can be undone. Source: "MBOXRD Email Format", Library of Congress.
_FROM = re.compile(rb"^(>*From )", re.MULTILINE)
_QUOTED = re.compile(rb"^>(>*From )")
_BEGIN = b"From "


def append_mail(file: BinaryIO, raw: bytes, source: str | None, at: datetime) -> None:
    """An empty line ends each mail, behind its own last line end, which it gets where it has none."""
    file.write(b"From %s %s\n" % ((source or "MAILER-DAEMON").encode(), at.ctime().encode()))
    file.write(_FROM.sub(rb">\1", raw))
    file.write(b"\n" if raw.endswith(b"\n") else b"\n\n")


def read_mails(path: Path) -> Iterator[bytes]:
    """The mails as they were received, each with up to two line ends more."""
    mail: list[bytes] | None = None
    with path.open("rb") as file:
        for line in file:
            if not line.startswith(_BEGIN) and mail is not None:
                mail.append(_QUOTED.sub(rb"\1", line))
                continue
            if mail is not None:
                yield b"".join(mail)
            mail = []
    if mail is not None:
        yield b"".join(mail)
