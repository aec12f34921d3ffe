"""What a stack's environment tells its Lambdas: names of resources, and no secret."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields


class SettingsMissing(Exception):  # noqa: N818 - reads as what it says
    """The environment lacks what the template sets."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Each field is the environment variable of the same name in upper case."""

    table_name: str
    bucket_name: str
    inbound_queue_url: str
    letters_queue_url: str
    errands_queue_url: str
    feedback_queue_url: str
    feedback_dead_letters_url: str
    configuration_set: str
    operator_topic_arn: str
    link_secret_name: str  # of the SSM parameter that holds it


def read_settings(environment: Mapping[str, str]) -> Settings:
    """`SettingsMissing` names every variable that is not set."""
    names = [field.name for field in fields(Settings)]
    missing = [name.upper() for name in names if not environment.get(name.upper())]
    if missing:
        raise SettingsMissing(
            f"not set in the Lambda's environment: {', '.join(missing)}; deploy the stack's template again"
        )
    return Settings(**{name: environment[name.upper()] for name in names})
