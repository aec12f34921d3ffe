"""Cuts a command off at one of its calls to AWS, before it is made or once it was."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest
from botocore.client import BaseClient

_READS = ("get", "list", "describe", "head", "query", "scan", "batchget")  # names of calls begin so


def is_change(call: str) -> bool:
    return not call.lower().startswith(_READS)


@dataclass
class Stopping:
    """Of the calls that count the one with the number `at`, from 1, ends in `error`; where `is_lost`, AWS
    has done it by then. `calls` are the names of those that were begun."""

    at: int = 0
    error: BaseException = field(default_factory=KeyboardInterrupt)
    is_lost: bool = False
    counts: Callable[[str], bool] = lambda _: True
    calls: list[str] = field(default_factory=list)

    def watch(self, patch: pytest.MonkeyPatch) -> None:
        """What botocore's own clients ask."""
        clients: Any = BaseClient
        real = clients._make_api_call

        def asked(client: BaseClient, operation: str, given: Any) -> Any:
            return self._by_here(operation, lambda: real(client, operation, given))

        patch.setattr(clients, "_make_api_call", asked)

    def watched(self, fake: Any) -> Any:
        """One that stands in for a client of botocore's."""
        return _Watched(fake, self._by_here)

    def _by_here(self, operation: str, make: Callable[[], Any]) -> Any:
        if not self.counts(operation):
            return make()
        self.calls.append(operation)
        is_it = len(self.calls) == self.at
        if is_it and not self.is_lost:
            raise self.error
        answer = make()
        if is_it:
            raise self.error
        return answer


class _Watched:
    def __init__(self, fake: Any, by_here: Callable[[str, Callable[[], Any]], Any]) -> None:
        self._fake = fake
        self._by_here = by_here

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._fake, name)
        if not callable(found):
            return found
        return lambda *args, **given: self._by_here(name, lambda: found(*args, **given))
