"""What a cohort asks of the services: sums of a played scenario, kept in `units.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from decimal import Decimal
from pathlib import Path

from infra import forms
from infra.faults import Faults
from infra.toml_keys import Keys, load

UNITS = Path(__file__).parent / "units.toml"
# What a Lambda does with one event of each kind; `reconciled` is one mail looked at by one run of
# reconcile. A digest's letter and errand are apart: they follow from members and weeks, all else from mails.
STEPS = ("mail", "letter", "errand", "digest", "digest_letter", "feedback", "page", "reconciled", "sweep")
_count = forms.whole(0, 10**9)


@dataclass(frozen=True, slots=True)
class Step:
    """Sums over `times` events. `reads` are halves of a read unit, which eventual reads cost."""

    times: int
    reads: int
    writes: int
    gets: int
    puts: int

    def each(self, what: str) -> Decimal:
        """How much of it one event asks for in the mean; `reads` in whole units."""
        units = Decimal(getattr(self, what)) / max(self.times, 1)
        return units / 2 if what == "reads" else units


@dataclass(frozen=True, slots=True)
class Units:
    """`stored_bytes` is the whole table at the end, `letter_bytes` a letter's mean size."""

    mails: int
    members: int
    stored_bytes: int
    letter_bytes: int
    steps: Mapping[str, Step]

    def a_mail(self, step: str) -> Decimal:
        """How often a step happens for each captured mail."""
        return Decimal(self.steps[step].times) / self.mails

    def a_digest(self, step: str) -> Decimal:
        """How often a step happens for each errand of a digest: there is no letter of nothing."""
        return Decimal(self.steps[step].times) / self.steps["digest"].times

    def as_toml(self) -> str:
        sums = {name: value for name, value in asdict(self).items() if name != "steps"}
        tables = [("played", sums), *((name, asdict(step)) for name, step in self.steps.items())]
        return "".join(f"\n[{name}]\n{_lines(table)}" for name, table in tables)


def _lines(table: Mapping[str, object]) -> str:
    return "".join(f"{key} = {value}\n" for key, value in table.items())


def read_units(path: Path = UNITS) -> Units:
    faults: list[str] = []
    keys = Keys(load(path), faults)
    keys.need("played")
    played = keys.below("played")
    sums = {f.name: played.required(f.name, _count, 1) for f in fields(Units) if f.name != "steps"}
    played.close()
    steps = {name: _step(keys, name) for name in STEPS}
    keys.close()
    if faults:
        raise Faults(path, faults)
    return Units(**sums, steps=steps)


def _step(keys: Keys, name: str) -> Step:
    keys.need(name)
    below = keys.below(name)
    step = Step(**{f.name: below.required(f.name, _count, 1) for f in fields(Step)})
    below.close()
    return step
