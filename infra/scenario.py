"""Reads a scenario: a cohort, its members and the steps of a story, in a folder with its mails."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from chalicelib.domain.address import Address
from chalicelib.domain.cohort import Cohort
from infra import forms
from infra.cohort_file import read_cohort
from infra.faults import Faults
from infra.steps import Step, StepReader
from infra.toml_keys import Keys, load

FILE = "scenario.toml"


@dataclass(frozen=True, slots=True)
class ScenarioMember:
    """`addresses` has at least one; letters go to the first."""

    name: str
    addresses: tuple[Address, ...]
    timezone: ZoneInfo


@dataclass(frozen=True, slots=True)
class Scenario:
    """`steps` are in the order of time. Members exist from the first step, without a welcome."""

    path: Path
    cohort: Cohort
    members: tuple[ScenarioMember, ...]
    steps: tuple[Step, ...]

    @property
    def name(self) -> str:
        return _name_of(self.path.parent)

    def member_of(self, address: Address) -> ScenarioMember | None:
        return next((member for member in self.members if address in member.addresses), None)


def read_scenario(folder: Path) -> Scenario:
    """The scenario in `folder`; `Faults` with every fault of its file."""
    path = folder / FILE
    faults: list[str] = []
    keys = Keys(load(path), faults)
    steps = keys.each("step", called="step")
    cohort = _cohort(keys, folder, steps)
    members = tuple(_member(each, cohort) for each in keys.each("member", called="member"))
    if not members:
        keys.fault("member", "at least one [[member]] is needed")
    _no_address_twice(keys, members)
    reader = StepReader(folder, {address: m.addresses[0] for m in members for address in m.addresses})
    found = tuple(reader.step(number, each) for number, each in enumerate(steps, 1))
    if not found:
        keys.fault("step", "at least one [[step]] is needed")
    keys.close()
    if faults:
        raise Faults(path, faults)
    return Scenario(path, cohort, members, found)


def _cohort(keys: Keys, folder: Path, steps: Iterable[Keys]) -> Cohort:
    """Every key of a cohort's file may be left out; holidays are those around the steps."""
    cohort = keys.below("cohort").with_defaults(
        {
            "name": _name_of(folder),
            "programme": "Example Programme",
            "mail_domain": "in.warmthread.example",
            "timezone": "UTC",
            "letters_from": "hello@letters.warmthread.example",
            "link_base": "https://letters.warmthread.example/api",
        }
    )
    moments = [step.peek("at", forms.instant) for step in steps]
    return read_cohort(cohort, years=[moment.year for moment in moments if moment])


_NOBODY = Address("nobody@unnamed.example")


def _member(keys: Keys, cohort: Cohort) -> ScenarioMember:
    first = keys.required("address", forms.address, _NOBODY)
    more: tuple[Address, ...] = keys.optional("addresses", forms.many(forms.address), ())
    member = ScenarioMember(
        name=keys.optional("name", forms.text, first.local),
        addresses=tuple(dict.fromkeys((first, *more))),
        timezone=keys.optional("timezone", forms.timezone, cohort.timezone),
    )
    keys.close()
    return member


def _no_address_twice(keys: Keys, members: Iterable[ScenarioMember]) -> None:
    owners: dict[Address, int] = {}
    for number, member in enumerate(members, 1):
        for address in member.addresses:
            if owners.setdefault(address, number) != number:
                keys.fault(f"member {number}", f'"{address}" is an address of member {owners[address]} too')


def _name_of(folder: Path) -> str:
    """The folder's name as far as a cohort may be called so."""
    found = re.sub(r"[^a-z0-9]+", "-", folder.resolve().name.lower()).strip("-0123456789")[:30].rstrip("-")
    return found or "scenario"
