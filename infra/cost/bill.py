"""The lines of a month's bill: how much is asked for, at which price, and the sums."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from infra.cost.assumed import Assumed
from infra.cost.prices import Kind, Price
from infra.cost.standing import Standing
from infra.cost.units import Units
from infra.cost.usage import Month, Use, use_of_members, use_while_idle

_CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Line:
    """A quantity times its price; what is shown is rounded to the cent."""

    use: Use
    price: Price

    @property
    def exact(self) -> Decimal:
        return self.price.of(self.use.quantity)

    @property
    def dollars(self) -> Decimal:
        return self.exact.quantize(_CENT, ROUND_HALF_UP)


@dataclass(frozen=True, slots=True)
class Part:
    """Lines and their sum: the sum of what is shown, so that whoever adds it up finds the same."""

    title: str
    lines: tuple[Line, ...]

    @property
    def dollars(self) -> Decimal:
        return sum((line.dollars for line in self.lines), Decimal("0.00"))

    @property
    def exact(self) -> Decimal:
        return sum((line.exact for line in self.lines), Decimal(0))


@dataclass(frozen=True, slots=True)
class Bill:
    """`standing` is paid while nothing happens, `members` for what they do; `account` once for all
    cohorts of an account, and in no sum."""

    standing: Part
    members: Part
    account: Part

    @property
    def dollars(self) -> Decimal:
        return self.standing.dollars + self.members.dollars


def monthly_bill(
    month: Month, standing: Standing, units: Units, prices: Mapping[Kind, Price], assumed: Assumed
) -> Bill:
    def part(title: str, uses: Iterable[Use]) -> Part:
        return Part(title, tuple(Line(use, prices[use.kind]) for use in uses))

    return Bill(
        part("While nothing happens", use_while_idle(month, standing, units, assumed)),
        part(str(month), use_of_members(month, standing, units, assumed)),
        part("Once for all cohorts of an account", [Use(Kind.DASHBOARDS, "dashboard", Decimal(1))]),
    )
