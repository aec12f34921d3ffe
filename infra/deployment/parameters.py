"""What a cohort's stack is told: the parameters of its template, and whether the template takes them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from chalicelib.domain.cohort import Cohort
from infra import forms
from infra.refused import Refused
from infra.toml_keys import Keys, load

RULE_SET = "warmthread"


class ParametersRefused(Refused):
    """The template takes no such values; every one is named."""


@dataclass(frozen=True, slots=True)
class Operating:
    """What the cohort's file says to whoever runs the stack, and the Lambdas need not know.
    `alarm_address` is empty where nobody is told."""

    alarm_address: str
    log_days: int = 30


def read_operating(path: Path) -> Operating:
    """Of a file that is in order."""
    keys = Keys(load(path), [])
    alarms = keys.peek("alarm_address", forms.address)
    return Operating(str(alarms or ""), log_days=keys.peek("log_days", forms.whole(1, 3653)) or 30)


def link_secret_name(cohort: str) -> str:
    """The parameter of Systems Manager that holds what signs the links in letters."""
    return f"/warmthread/{cohort}/link-secret"


def parameters_of(
    cohort: Cohort,
    operating: Operating,
    *,
    letters_identity: str | None = None,
    rule_set: str = RULE_SET,
    receives_mail: bool = True,
    deletion_protection: bool = False,
) -> dict[str, str]:
    """`letters_identity` is the verified identity that letters are sent by; None: their domain."""
    return {
        "CohortName": cohort.name,
        "MailDomain": cohort.mail_domain,
        "LettersIdentity": letters_identity or cohort.letters_from.domain,
        "LettersFrom": str(cohort.letters_from),
        "RuleSetName": rule_set,
        "AlarmAddress": operating.alarm_address,
        "RawMailDays": str(cohort.raw_mail_days),
        "LogDays": str(operating.log_days),
        "DeletionProtection": _word(on=deletion_protection),
        "ReceivesMail": _word(on=receives_mail),
        "LinkSecretName": link_secret_name(cohort.name),
    }


def check_parameters(parameters: Mapping[str, str], template: Mapping[str, Any]) -> None:
    """`ParametersRefused` with everything that CloudFormation would refuse, before it is asked."""
    declared: Mapping[str, Mapping[str, Any]] = template.get("Parameters", {})
    faults = [f"{name} is not a parameter of the template" for name in parameters if name not in declared]
    faults += [
        f"{name} has no value"
        for name, rules in declared.items()
        if name not in parameters and "Default" not in rules
    ]
    for name in parameters.keys() & declared.keys():
        faults += (f"{name} {fault}" for fault in _faults_of(parameters[name], declared[name]))
    if faults:
        raise ParametersRefused(
            "The template does not take what the cohort's file says; mend the file (or make the package "
            "anew with: warmthread package), then try again:\n  " + "\n  ".join(sorted(faults))
        )


def _faults_of(value: str, rules: Mapping[str, Any]) -> Iterable[str]:
    return (
        f'is "{value}", but must be {words.format(rules[rule])}'
        for rule, (breaks, words) in _RULES.items()
        if rule in rules and breaks(value, rules[rule])
    )


# The constraints of a template's parameters that ours may have, and what breaks each.
_RULES: Mapping[str, tuple[Callable[[str, Any], bool], str]] = {
    "AllowedValues": (lambda value, rule: value not in map(_as_written, rule), "one of {}"),
    "AllowedPattern": (lambda value, rule: not re.fullmatch(rule, value), "of the form {}"),
    "MinValue": (lambda value, rule: not _number(value) >= float(rule), "{} or more"),
    "MaxValue": (lambda value, rule: not _number(value) <= float(rule), "{} or less"),
    "MinLength": (lambda value, rule: len(value) < int(rule), "{} characters or more"),
    "MaxLength": (lambda value, rule: len(value) > int(rule), "{} characters or fewer"),
}


def _number(value: str) -> float:
    """Not a number where it is none, which is neither more nor less than anything."""
    return float(value) if re.fullmatch(r"-?\d+(\.\d+)?", value) else float("nan")


def _as_written(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _word(*, on: bool) -> str:
    return "true" if on else "false"
