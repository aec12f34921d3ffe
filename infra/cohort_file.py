"""Reads a cohort's file: every key, its form and its default in one place; all its faults at once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from chalicelib.domain.address import Address
from chalicelib.domain.cadence import PRESETS, Cadence
from chalicelib.domain.cohort import Cohort, Weekday
from infra import forms
from infra.faults import Faults
from infra.holiday_dates import UnknownCountry, UnknownSubdivision, holiday_dates
from infra.toml_keys import Form, Keys, load

LANGUAGES: tuple[str, ...] = ("en",)  # in which letters are written

_days = forms.whole(1, 366)
_hours = forms.whole(1, 24 * 31)
_lifetime = forms.whole(1, 3650)
# Every number of `Cadence`, with the values that make sense for it.
_CADENCE: Mapping[str, Form[object]] = {
    "nudge_business_days": _days,
    "nudge_limit": forms.whole(0, 10),
    "suggest_business_days": _days,
    "answer_business_days": _days,
    "agree_time_business_days": _days,
    "prepare_hours": _hours,
    "thank_you_hours": _hours,
    "thank_you_first_letter_hours": forms.whole(0, 24 * 31),
    "tell_referrer_business_days": _days,
    "reconnect_days": forms.many(_days, at_least=1),
    "check_back_days": _days,
    "talk_minutes": forms.whole(5, 24 * 60),
    "remind_again_business_days": _days,
    "digest_only_after_business_days": forms.whole(0, 366),
}

# "PutRetentionPolicy" in the CloudWatch Logs API reference; CloudFormation takes no others.
# fmt: off
_LOG_DAYS = (
    1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653
)
# fmt: on
_JOIN_CODE = re.compile(r"[A-Za-z0-9-]{6,40}")
_NOBODY = Address("nobody@unnamed.example")


def read_cohort_file(path: Path) -> Cohort:
    """The cohort that the file describes; `Faults` with every fault of it."""
    return cohort_of(load(path), path)


def cohort_of(table: Mapping[str, object], path: Path) -> Cohort:
    """The cohort of what `path` holds or is going to hold."""
    faults: list[str] = []
    keys = Keys(table, faults)
    for key in ("start", "end"):
        keys.need(key)
    cohort = read_cohort(keys)
    if path.suffix == ".toml" and table.get("name") == cohort.name != path.stem:
        keys.fault(
            "name", f'"{cohort.name}" is another than that of the file, {path.name}; make them the same'
        )
    if faults:
        raise Faults(path, faults)
    return cohort


def read_cohort(keys: Keys, *, years: Iterable[int] = ()) -> Cohort:
    """The cohort of one table; where that has faults it means nothing.

    Holidays are expanded from the year before the start to two after the end, or around `years`
    where neither is written.
    """
    start, end = _term(keys)
    years = tuple(day.year for day in (start, end) if day) or tuple(years)
    cohort = Cohort(
        name=keys.required("name", forms.name, "unnamed"),
        programme=keys.required("programme", forms.text, "unnamed"),
        mail_domain=keys.required("mail_domain", forms.domain, "unnamed.example"),
        timezone=keys.required("timezone", forms.timezone, ZoneInfo("UTC")),
        letters_from=keys.required("letters_from", forms.address, _NOBODY),
        link_base=keys.optional("link_base", forms.web_address, None),
        start=start,
        end=end,
        holidays=_holidays(keys, years),
        cadence=_cadence(keys),
        reminder_hour=keys.optional("reminder_hour", forms.hour, 8),
        digest_day=keys.optional("digest_day", forms.weekday, Weekday.MONDAY),
        digest_hour=keys.optional("digest_hour", forms.hour, 7),
        quiet=keys.optional("quiet", forms.many(forms.span), ()),
        coaches=keys.optional("coaches", forms.many(forms.address), ()),
        never_log=keys.optional("never_log", forms.many(forms.address_or_domain), ()),
        equal_domains=_equal_domains(keys),
        retention_days=keys.optional("retention_days", _lifetime, 365),
        raw_mail_days=keys.optional("raw_mail_days", _lifetime, 30),
        due_shards=keys.optional("due_shards", forms.whole(1, 64), 4),
        letters_per_minute=keys.optional("letters_per_minute", forms.whole(1, 1000), 20),
        join_code=keys.optional("join_code", _join_code, ""),
        join_domains=keys.optional("join_domains", forms.many(_join_domain), ()),
    )
    # For whoever deploys the cohort; the Lambdas need none of it.
    keys.optional("alarm_address", forms.address, _NOBODY)
    keys.optional("log_days", _log_days, 30)
    keys.optional("languages", forms.many(forms.key_of(LANGUAGES)), LANGUAGES)
    keys.close()
    return cohort


def _term(keys: Keys) -> tuple[date | None, date | None]:
    start = keys.optional("start", forms.day, None)
    end = keys.optional("end", forms.day, None)
    if start and end and end < start:
        keys.fault("end", f"{end} is before the start, {start}")
    return start, end


def _log_days(value: object) -> int:
    days = forms.whole(_LOG_DAYS[0], _LOG_DAYS[-1])(value)
    if days not in _LOG_DAYS:
        longer = next(allowed for allowed in _LOG_DAYS if allowed > days)
        raise ValueError(f"CloudWatch keeps logs for certain numbers of days, not for {days}; take {longer}")
    return days


def _join_code(value: object) -> str:
    """Long enough not to be guessed at a few tries a day, and easy to copy from paper."""
    code = forms.text(value)
    if not _JOIN_CODE.fullmatch(code):
        raise ValueError(f'"{code}" must be 6 to 40 letters, digits and dashes, such as "maple-4207"')
    if sum(character != "-" for character in code) < 6:
        raise ValueError(f'"{code}" has fewer than 6 letters and digits; dashes do not count when it is read')
    return code


def _join_domain(value: object) -> str:
    return forms.domain(value.removeprefix("@") if isinstance(value, str) else value)


def _equal_domains(keys: Keys) -> tuple[tuple[str, ...], ...]:
    groups: tuple[tuple[str, ...], ...] = keys.optional(
        "equal_domains", forms.many(forms.many(forms.domain, at_least=2)), ()
    )
    domains = [domain for group in groups for domain in group]
    for domain in dict.fromkeys(domains):
        if domains.count(domain) > 1:
            keys.fault("equal_domains", f"{domain} stands there twice; put all that are equal into one group")
    return groups


def _cadence(keys: Keys) -> Cadence:
    preset = PRESETS[keys.optional("preset", forms.key_of(PRESETS), "standard")]
    overrides = keys.below("cadence")
    # Any: the table of forms has a test that each makes what its field holds.
    numbers: dict[str, Any] = {
        name: overrides.optional(name, form, getattr(preset, name)) for name, form in _CADENCE.items()
    }
    overrides.close()
    return replace(preset, **numbers)


def _holidays(keys: Keys, years: tuple[int, ...]) -> frozenset[date]:
    country = keys.optional("country", forms.text, "")
    subdivision = keys.optional("subdivision", forms.text, "")
    if not country:
        if subdivision:
            keys.fault("subdivision", "means nothing without a country")
        return frozenset()
    around = range(min(years) - 1, max(years) + 3) if years else range(0)
    try:
        return holiday_dates(country, subdivision or None, around)
    except UnknownCountry as error:
        keys.fault("country", str(error))
    except UnknownSubdivision as error:
        keys.fault("subdivision", str(error))
    return frozenset()
