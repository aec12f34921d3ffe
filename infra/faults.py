"""What is wrong with a file that a person wrote: every fault at once, each by its line or key."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path


class Faults(Exception):  # noqa: N818 - it is all of them
    """The faults of one file, in the order in which a reader meets them."""

    def __init__(self, path: Path, found: Iterable[str]) -> None:
        self.path = path
        self.found = tuple(found)
        super().__init__(path, self.found)

    def __str__(self) -> str:
        count = "a fault" if len(self.found) == 1 else f"{len(self.found)} faults"
        return "\n".join((f"{self.path} has {count}; mend it and try again:", *self._lines()))

    def _lines(self) -> Iterable[str]:
        return (f"  {fault}" for fault in self.found)
