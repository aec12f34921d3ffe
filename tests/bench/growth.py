"""How the cost of a mail grows with its size."""

from __future__ import annotations

import base64
import time
from collections.abc import Callable, Iterator
from typing import NamedTuple

from chalicelib.mail.read import read
from infra.explain import explain

SIZES = (1_000, 10_000, 100_000, 1_000_000, 10_000_000)
_HEAD = "From: Ines <ines@harbour.example>\nTo: robin@student.example.edu\nSubject: The harbour\n"
_LINE = "The harbour opens at nine, and the quay beside it is worth a walk.\n"
_PARAGRAPH = (
    '<p class="x">The <b>harbour</b> opens at nine &amp; the <a href="https://quay.example">quay</a>.</p>\n'
)


class Row(NamedTuple):
    """`against_100_kb` is the cost of a kB over that of the same kind at 100 kB: near 1 where cost is linear,
    and below where the reader stops looking (see `ANALYSED` and `TEXT_LIMIT`)."""

    kind: str
    size: int
    seconds: float
    against_100_kb: float


def text(size: int) -> bytes:
    return f"{_HEAD}\n{_LINE * (size // len(_LINE))}".encode()


def page(size: int) -> bytes:
    body = _PARAGRAPH * (size // len(_PARAGRAPH))
    return f"{_HEAD}Content-Type: text/html; charset=utf-8\n\n{body}".encode()


def attachments(size: int) -> bytes:
    """Ten files of the same size beside a short text."""
    file = base64.encodebytes(b"x" * (size * 3 // 41)).decode()
    part = f"--b\nContent-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64\n\n{file}\n"
    return f"{_HEAD}Content-Type: multipart/mixed; boundary=b\n\n--b\n\n{_LINE}\n{part * 10}--b--\n".encode()


KINDS: dict[str, Callable[[int], bytes]] = {"text": text, "HTML": page, "attachments": attachments}


def growth(sizes: tuple[int, ...] = SIZES) -> Iterator[Row]:
    for kind, make in KINDS.items():
        seconds = {size: _seconds(make(size)) for size in sizes}
        base = sizes[len(sizes) // 2]
        for size in sizes:
            yield Row(kind, size, seconds[size], seconds[size] / size * base / seconds[base])


def _seconds(raw: bytes) -> float:
    """The best of several: of many for a small mail."""
    return min(_once(raw) for _ in range(max(2, min(50, 500_000 // len(raw)))))


def _once(raw: bytes) -> float:
    began = time.perf_counter()
    explain(read(raw))
    return time.perf_counter() - began
