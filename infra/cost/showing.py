"""A bill as people and programs read it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from infra.cost.assumed import Assumed
from infra.cost.bill import Bill, Line, Part
from infra.cost.prices import PriceFile

_WIDTHS = "{:<14}{:<38}{:>14} {:<12}{:>20}{:>10}"


def bill_text(bill: Bill, cohort: str, prices: PriceFile, assumed: Assumed) -> str:
    return "\n".join(_text(bill, cohort, prices, assumed))


def stale_warning(prices: PriceFile, today: date) -> str | None:
    if not prices.is_stale(today):
        return None
    return (
        f"{prices.path}: these prices are of {prices.day}, more than a year old; "
        f"look them up again, and name the new file with --prices."
    )


def bill_json(bill: Bill, cohort: str, prices: PriceFile) -> dict[str, Any]:
    """Amounts are texts: `dollars` to the cent, and adding up; `exact` as computed."""
    parts = {"standing": bill.standing, "members": bill.members, "account": bill.account}
    return {
        "cohort": cohort,
        "region": prices.region,
        "prices_of": prices.day.isoformat(),
        "dollars": str(bill.dollars),
        **{name: _part_json(part) for name, part in parts.items()},
    }


def _part_json(part: Part) -> dict[str, Any]:
    lines = [_line_json(line) for line in part.lines]
    return {"dollars": str(part.dollars), "exact": _plain(part.exact), "lines": lines}


def _line_json(line: Line) -> dict[str, Any]:
    kind = line.use.kind
    return {
        "kind": kind.value,
        "service": kind.service,
        "what": line.use.what,
        "quantity": _plain(line.use.quantity),
        "unit": kind.unit,
        "price": _plain(line.price.dollars),
        "per": line.price.per,
        "exact": _plain(line.exact),
        "dollars": str(line.dollars),
        "source": line.price.source,
        "checked": line.price.checked,
    }


def _text(bill: Bill, cohort: str, prices: PriceFile, assumed: Assumed) -> Iterator[str]:
    yield f"A month of {cohort}, in {prices.region}, at prices of {prices.day}; free tiers not counted"
    for part in (bill.standing, bill.members):
        yield f"\n{part.title}"
        yield from map(_line_text, (line for line in part.lines if line.use.quantity))
        yield _WIDTHS.format("", "", "", "", "", f"${part.dollars}")
    yield f"\n{'Together':<98}{f'${bill.dollars}':>10}"
    yield f"\n{bill.account.title}, in no sum above"
    yield from map(_line_text, bill.account.lines)
    yield "\nRequests and sizes of items were measured in the tests. Assumed, never measured on AWS:"
    yield from _assumptions(assumed)
    guessed = sorted(kind for kind, price in prices.prices.items() if "unverified" in price.checked)
    if guessed:
        yield f"\nPrices that nobody looked up a second time: {', '.join(guessed)}."


def _assumptions(assumed: Assumed) -> Iterator[str]:
    seconds = ", ".join(f"{name} {value}" for name, value in assumed.seconds.items())
    yield f"  each queue is polled {assumed.polls_a_minute} times a minute;"
    yield f"  a mail has {assumed.mail_bytes:,} bytes, and {assumed.chunks_a_mail} whole chunks of 256 KB;"
    yield f"  a letter has {assumed.pages_a_letter} of its links opened;"
    yield f"  an invocation writes {assumed.log_bytes_an_invocation:,} bytes of logs, and runs for seconds:"
    yield f"  {seconds}."


def _line_text(line: Line) -> str:
    use = line.use
    quantity = _shown(use.quantity)
    return _WIDTHS.format(
        use.kind.service, use.what, quantity, use.kind.unit, f"x {line.price}", f"${line.dollars}"
    )


def _shown(quantity: Decimal) -> str:
    """Whole from ten on; below it so many digits that it is not nought."""
    if quantity >= 10 or quantity == quantity.to_integral_value():
        return f"{quantity:,.0f}"
    return f"{quantity:.4f}".rstrip("0").rstrip(".") if quantity >= Decimal("0.0001") else "< 0.0001"


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"
