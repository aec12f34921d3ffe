"""Reads a TOML file key by key and collects everything that is wrong with it."""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TypeVar

from infra.faults import Faults

T = TypeVar("T")
Form = Callable[[object], T]
"""Makes a value of what TOML holds; raises `ValueError` with the rest of the fault's sentence."""


def load(path: Path) -> Mapping[str, object]:
    """The file's top table; `Faults` where it cannot be read or is no TOML."""
    try:
        return parse(path.read_text("utf-8-sig"), path)
    except FileNotFoundError:
        raise Faults(path, ["there is no such file"]) from None
    except OSError as error:
        raise Faults(path, [f"it cannot be opened ({error.strerror})"]) from None
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise Faults(path, [f"line {line}: this is not UTF-8 text"]) from None


def parse(text: str, path: Path) -> Mapping[str, object]:
    """The top table of what `path` holds or is going to hold."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise Faults(path, [f"this is not TOML: {error}"]) from None


class Keys:
    """One table. Faults go to the list that all tables of a file share, with the key's full name."""

    def __init__(self, table: Mapping[str, object], faults: list[str], prefix: str = "") -> None:
        self._table = table
        self._faults = faults
        self._prefix = prefix
        self._known: list[str] = []

    def __contains__(self, key: str) -> bool:
        return key in self._table

    def optional(self, key: str, form: Form[T], default: T) -> T:
        """The key's value; `default` where it is left out or wrong."""
        self._known.append(key)
        if key not in self._table:
            return default
        try:
            return form(self._table[key])
        except ValueError as error:
            self.fault(key, str(error))
            return default

    def required(self, key: str, form: Form[T], instead: T) -> T:
        """The key's value; `instead` where it is missing or wrong, so that reading goes on."""
        self.need(key)
        return self.optional(key, form, instead)

    def need(self, key: str) -> None:
        if key not in self._table:
            self.fault(key, "is missing")

    def peek(self, key: str, form: Form[T]) -> T | None:
        """The key's value, without a word where it is missing or wrong: whoever reads it later tells."""
        try:
            return form(self._table[key])
        except (KeyError, ValueError):
            return None

    def with_defaults(self, table: Mapping[str, object]) -> Keys:
        return Keys({**table, **self._table}, self._faults, self._prefix)

    def below(self, key: str) -> Keys:
        """The table under `key`; an empty one where it is left out or wrong."""
        table: dict[str, object] = self.optional(key, _table, {})
        return Keys(table, self._faults, f"{self._prefix}{key}.")

    def each(self, key: str, *, called: str) -> list[Keys]:
        """The tables of the list `key`, whose faults name each as "`called` 3: "."""
        tables: list[dict[str, object]] = self.optional(key, _tables, [])
        return [Keys(table, self._faults, f"{called} {n}: ") for n, table in enumerate(tables, 1)]

    def fault(self, key: str, sentence: str) -> None:
        self._faults.append(f"{self._prefix}{key}: {sentence}")

    def skip(self) -> None:
        """Takes every key as known: the table's kind is not, so nothing can be said of them."""
        self._known.extend(self._table)

    def close(self) -> None:
        """Names every key that nobody asked for."""
        for key in self._table:
            if key not in self._known:
                self.fault(key, f"is not a key that is known here{did_you_mean(key, self._known)}")


def _table(value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise ValueError("must be a table")
    return value


def _tables(value: object) -> list[dict[str, object]]:
    if not isinstance(value, list) or not all(isinstance(entry, dict) for entry in value):
        raise ValueError("must be a list of tables, each under its name in double square brackets")
    return value


def did_you_mean(word: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(word, list(known), n=1, cutoff=0.7)
    return f'; did you mean "{near[0]}"?' if near else ""
