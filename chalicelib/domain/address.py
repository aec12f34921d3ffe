"""Mail addresses as values, and people, who may have none."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Self

# Deliberately looser than RFC 5322: mail programs write what they like, and what cannot be
# compared safely (white space, brackets, control characters, half a surrogate pair) is no address.
_ATOM = r"[^\s<>()\[\],;:\"@\\\x00-\x1f\x7f\ud800-\udfff]"
_FORM = re.compile(_ATOM + "{1,128}@" + _ATOM + "{1,190}")


@dataclass(frozen=True, slots=True, order=True)
class Address:
    """A mail address in the form in which it is compared: lower case, no display name.

    RFC 5321 lets local parts differ by case; no provider that members write to does.
    """

    value: str

    @classmethod
    def parse(cls, text: str) -> Self | None:
        """The address that `text` is, or None. Brackets and blanks around it are allowed."""
        bare = text.strip().strip("<>").strip().lower().rstrip(".")
        return cls(bare) if _FORM.fullmatch(bare) else None

    @property
    def local(self) -> str:
        return self.value.rpartition("@")[0]

    @property
    def domain(self) -> str:
        return self.value.rpartition("@")[2]

    def __str__(self) -> str:
        return self.value


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody as a mail names them: either part may be unknown, never guessed."""

    name: str | None
    address: Address | None


def fold_name(name: str | None) -> str:
    """A name as it is compared: case and blanks apart."""
    return " ".join((name or "").casefold().split())
