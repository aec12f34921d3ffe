"""A country's public holidays as plain dates, from the library `holidays`."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from infra.toml_keys import did_you_mean


class UnknownCountry(ValueError):  # noqa: N818 - the rest of its sentence is the error
    pass


class UnknownSubdivision(ValueError):  # noqa: N818 - the rest of its sentence is the error
    pass


def holiday_dates(country: str, subdivision: str | None, years: Iterable[int]) -> frozenset[date]:
    """Public holidays, also the weekdays on which those of a weekend are observed."""
    import holidays  # a quarter of a second, so only where a country is named

    supported = holidays.list_supported_countries()
    if country not in supported:
        near = did_you_mean(country.upper(), supported)
        raise UnknownCountry(
            f'"{country}" is not a country code whose holidays are known, such as "US"{near}'
        )
    if subdivision is not None and subdivision not in supported[country]:
        listed = ", ".join(supported[country]) or "none"
        raise UnknownSubdivision(f'"{subdivision}" is not a subdivision of {country}; there are: {listed}')
    return frozenset(holidays.country_holidays(country, subdiv=subdivision, years=list(years)))
