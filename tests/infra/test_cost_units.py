"""What a bill counts with is what the Lambdas ask for: measured anew, and compared to the byte."""

from __future__ import annotations

import pytest

from infra.cost.units import UNITS, read_units
from tests.infra.measuring import measured, written

pytestmark = pytest.mark.slow


def test_the_units_in_the_file_are_those_that_playing_the_demo_measures() -> None:
    found = measured()
    assert found == read_units(), (
        "what the Lambdas ask of AWS has changed; if that is meant: "
        f".venv/bin/python -m tests.infra.measuring > {UNITS.relative_to(UNITS.parents[2])}"
    )
    assert UNITS.read_text("utf-8") == written(found)
