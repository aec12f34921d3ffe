"""`warmthread cost`: a month's bill of a cohort, line by line."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import click

from infra.commands.cohort import IN, path_of

if TYPE_CHECKING:
    from chalicelib.domain.cohort import Cohort
    from infra.cost.usage import Month

_DAYS_A_MONTH = Decimal("30.44")


@click.command()
@click.argument("name")
@click.option("--members", type=click.IntRange(0, 100_000), required=True, help="Of the cohort.")
@click.option(
    "--mails", type=click.IntRange(0, 10_000_000), required=True, help="Captured in the month, by all."
)
@click.option(
    "--prices",
    type=click.Path(path_type=Path),
    help="Other prices than those of us-east-1: a file like infra/cost/prices/us-east-1.toml.",
)
@IN
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object instead.")
def cost(name: str, members: int, mails: int, prices: Path | None, folder: Path, *, as_json: bool) -> None:
    """Show what a month of the cohort NAME costs, free tiers not counted; no AWS is needed.

    With --members 0 --mails 0 it is what an idle cohort costs.
    """
    import json

    from infra.cohort_file import read_cohort_file
    from infra.cost.assumed import ASSUMED
    from infra.cost.bill import monthly_bill
    from infra.cost.prices import PRICES, read_prices
    from infra.cost.showing import bill_json, bill_text, stale_warning
    from infra.cost.standing import read_standing
    from infra.cost.units import read_units

    cohort = read_cohort_file(path_of(name, folder))
    found = read_prices(prices or PRICES)
    if warning := stale_warning(found, date.today()):  # noqa: DTZ011 - the reader's own day is meant
        click.echo(f"Warning: {warning}", err=True)
    month = _month(cohort, members, mails)
    bill = monthly_bill(month, read_standing(), read_units(), found.prices, ASSUMED)
    if as_json:
        click.echo(json.dumps(bill_json(bill, name, found)))
    else:
        click.echo(bill_text(bill, name, found, ASSUMED))


def _month(cohort: Cohort, members: int, mails: int) -> Month:
    from infra.cost.usage import Month

    assert cohort.start, "a cohort's file has it"
    assert cohort.end, "and this"
    months = Decimal((cohort.end - cohort.start).days + 1) / _DAYS_A_MONTH
    return Month(members, mails, months, cohort.raw_mail_days, cohort.due_shards)
