"""A month's bill: from units that playing the demo measures, and from prices that can be replaced."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from infra.commands.cost import cost
from infra.cost.assumed import ASSUMED
from infra.cost.bill import Bill, monthly_bill
from infra.cost.prices import PRICES, Kind, read_prices
from infra.cost.standing import Standing, read_standing
from infra.cost.units import STEPS, read_units
from infra.cost.usage import Month
from infra.plain_errors import PlainErrors

_CENT = Decimal("0.01")


def run(*words: str | Path) -> Result:
    group = PlainErrors(commands={"cost": cost})
    return CliRunner().invoke(group, ["cost", *map(str, words)])


def of_example(*words: str | Path) -> Result:
    return run("example", "--members", "200", "--mails", "4000", *words)


def bill(month: Month, standing: Standing | None = None) -> Bill:
    prices = read_prices(PRICES).prices
    return monthly_bill(month, standing or read_standing(), read_units(), prices, ASSUMED)


def price_file(folder: Path, old: str = "", new: str = "") -> Path:
    path = folder / "prices.toml"
    text = PRICES.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    return path


# ---------------------------------------------------------------- what is counted


def test_a_stack_is_counted_from_what_defines_it() -> None:
    standing = read_standing()
    assert standing.event_sources == 4
    assert standing.every_minutes == {"Sweep": 5, "Reconcile": 1440}
    assert set(standing.memory_mb) == set(ASSUMED.seconds)
    assert len(standing.alarms) <= 6
    assert standing.alarm_metrics >= len(standing.alarms)


def test_every_step_was_played() -> None:
    units = read_units()
    assert all(units.steps[step].times for step in STEPS)


# ---------------------------------------------------------------- the bill


def test_the_lines_of_a_bill_add_up_to_its_sums() -> None:
    found = bill(Month(200, 4_000))
    for part in (found.standing, found.members):
        assert part.dollars == sum(line.dollars for line in part.lines)
        assert abs(part.dollars - part.exact) <= _CENT / 2 * len(part.lines)
    assert found.dollars == found.standing.dollars + found.members.dollars


def test_a_line_is_its_quantity_times_its_price() -> None:
    for line in bill(Month(200, 4_000)).members.lines:
        assert line.exact == line.use.quantity * line.price.dollars / line.price.per
        assert line.dollars == line.dollars.quantize(_CENT)


def test_an_idle_cohort_pays_for_polling_alarms_and_sweeps_and_nothing_else_to_speak_of() -> None:
    found = bill(Month(0, 0))
    assert found.members.exact == 0
    lines = sorted(found.standing.lines, key=lambda line: line.exact, reverse=True)
    assert {line.use.kind for line in lines[:2]} == {Kind.SQS_REQUESTS, Kind.ALARM_METRICS}
    assert sum(line.exact for line in lines[2:]) < Decimal("0.10")


def test_an_idle_cohort_costs_less_than_two_dollars() -> None:
    found = bill(Month(0, 0))
    assert max(found.dollars, found.standing.exact) < 2


def test_each_queue_that_is_polled_and_each_metric_of_an_alarm_has_its_price() -> None:
    standing = read_standing()
    fewer = replace(standing, event_sources=3, alarm_metrics=standing.alarm_metrics - 1)
    month = Month(0, 0)
    saved = bill(month, standing).standing.exact - bill(month, fewer).standing.exact
    assert saved == Decimal("0.2592") + Decimal("0.10")


def test_twice_the_mails_cost_no_more_than_twice_as_much() -> None:
    once, twice = bill(Month(200, 4_000)), bill(Month(200, 8_000))
    assert once.members.exact < twice.members.exact < 2 * once.members.exact
    assert once.standing == twice.standing


def test_a_cohort_that_keeps_raw_mail_longer_and_lasts_longer_stores_more() -> None:
    short, long = Month(10, 500), Month(10, 500, months=Decimal(8), raw_mail_days=60)

    def stored(month: Month) -> dict[Kind, Decimal]:
        lines = bill(month).members.lines
        kinds = (Kind.S3_STORAGE, Kind.DYNAMODB_STORAGE, Kind.DYNAMODB_RECOVERY)
        return {line.use.kind: line.exact for line in lines if line.use.kind in kinds}

    assert stored(long) == {kind: 2 * dollars for kind, dollars in stored(short).items()}


# ---------------------------------------------------------------- the command


def test_the_bill_names_region_and_day_of_its_prices_and_shows_count_times_price() -> None:
    result = of_example()
    assert result.exit_code == 0, result.output
    assert "in us-east-1, at prices of 2026-11-24; free tiers not counted" in result.stdout
    assert "2,592,000 requests     x $0.40 / 1,000,000     $1.04" in result.stdout
    assert "never measured on AWS" in result.stdout


def test_the_bill_for_programs_holds_amounts_as_texts_and_the_source_of_every_price() -> None:
    found = json.loads(of_example("--json").stdout)
    parts = [found["standing"], found["members"]]
    assert Decimal(found["dollars"]) == sum(Decimal(part["dollars"]) for part in parts)
    for part in parts:
        assert Decimal(part["dollars"]) == sum(Decimal(line["dollars"]) for line in part["lines"])
        assert all(line["source"].startswith("https://aws.amazon.com/") for line in part["lines"])


def test_an_idle_cohort_is_shown_without_a_list_of_noughts() -> None:
    result = run("example", "--members", "0", "--mails", "0")
    assert result.exit_code == 0
    assert "mails received" not in result.stdout
    assert "Together" in result.stdout


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (("--members", "-1", "--mails", "1"), "--members"),
        (("--members", "100001", "--mails", "1"), "--members"),
        (("--members", "1", "--mails", "10000001"), "--mails"),
        (("--members", "1"), "--mails"),
    ],
)
def test_numbers_out_of_range_and_missing_ones_are_named(words: tuple[str, ...], named: str) -> None:
    result = run("example", *words)
    assert result.exit_code == 2
    assert named in result.stderr


def test_a_cohort_without_a_file_is_told(tmp_path: Path) -> None:
    result = of_example("--folder", tmp_path)
    assert result.exit_code == 1
    assert "example.toml has a fault" in result.stderr
    assert "there is no such file" in result.stderr


# ---------------------------------------------------------------- other prices


def test_another_price_file_takes_the_place_of_ours(tmp_path: Path) -> None:
    path = price_file(tmp_path, 'region = "us-east-1"', 'region = "eu-west-1"')
    path.write_text(path.read_text().replace('dollars = "0.40"', 'dollars = "0.80"', 1))
    result = of_example("--prices", path)
    assert "in eu-west-1" in result.stdout
    assert "x $0.80 / 1,000,000     $2.07" in result.stdout


def test_prices_older_than_a_year_are_told(tmp_path: Path) -> None:
    old = date.today() - timedelta(days=366)  # noqa: DTZ011 - the reader's own day is meant
    path = price_file(tmp_path, "date = 2026-11-24", f"date = {old}")
    result = of_example("--prices", path)
    assert result.exit_code == 0
    assert f"these prices are of {old}, more than a year old" in result.stderr
    assert "Warning" not in result.stdout


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("[s3_puts]", "[s3_put]", 's3_put: is not a key that is known here; did you mean "s3_puts"?'),
        ("[s3_puts]", "[s3_put]", "s3_puts: is missing"),
        ("date = 2026-11-24", "", "date: is missing"),
        ('region = "us-east-1"', "", "region: is missing"),
        ('dollars = "0.40"', "", "sqs_requests.dollars: is missing"),
        ('dollars = "0.40"', "dollars = 0.40", "sqs_requests.dollars: must be an amount in quotes"),
        ('dollars = "0.40"', 'dollars = "-1"', 'sqs_requests.dollars: "-1" is not an amount of money'),
        ('dollars = "0.40"', 'dollars = "NaN"', 'sqs_requests.dollars: "NaN" is not an amount of money'),
        ("per = 1_000_000", "per = 0", "sqs_requests.per: 0 is not a whole number from 1"),
        ("per = 1_000_000", "pro = 1_000_000", "sqs_requests.pro: is not a key that is known here"),
        ("[s3_puts]", "[s3_puts", "this is not TOML"),
    ],
)
def test_a_fault_of_a_price_file_is_told_by_its_key(tmp_path: Path, old: str, new: str, told: str) -> None:
    result = of_example("--prices", price_file(tmp_path, old, new))
    assert result.exit_code == 1
    assert told in result.stderr
    assert result.stdout == ""


def test_a_price_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    result = of_example("--prices", tmp_path / "none.toml")
    assert result.exit_code == 1
    assert "there is no such file" in result.stderr


# ---------------------------------------------------------------- the page


@pytest.mark.parametrize(("members", "mails"), [("0", "0"), ("200", "4000")])
def test_the_operators_page_shows_what_the_command_prints(members: str, mails: str) -> None:
    page = (Path(__file__).parents[2] / "docs" / "operators.md").read_text("utf-8")
    bill, _, _ = run("example", "--members", members, "--mails", mails).stdout.partition("\nOnce for all")
    shown = "".join(f"    {line}".rstrip() + "\n" for line in bill.rstrip().splitlines())
    assert f"    $ warmthread cost example --members {members} --mails {mails}\n{shown}" in page
