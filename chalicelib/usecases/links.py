"""What makes the links of a letter; signing them is another floor's business."""

from __future__ import annotations

from typing import Protocol

from chalicelib.domain.letter import Letter
from chalicelib.letters.context import LinkTo


class Links(Protocol):
    def __call__(self, base: str, letter: Letter, /) -> LinkTo:
        """URLs below `base` that do what a reply to `letter` would."""
