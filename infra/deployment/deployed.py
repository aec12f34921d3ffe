"""What a deployment came to, as people and programs read it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from chalicelib.domain.cohort import Cohort
from infra.deployment import preflight_words
from infra.deployment.alarm_mail import AlarmMail, about_alarms
from infra.deployment.preflight import Report
from infra.deployment.trial_mail import Trial
from infra.operating.stacks import Stack


@dataclass(frozen=True, slots=True)
class Deployed:
    """`cohort` is as it was configured, with its version. `is_news`: the version was written just now."""

    stack: Stack
    cohort: Cohort
    is_news: bool
    alarms: AlarmMail
    report: Report

    def lines(self) -> Iterable[str]:
        for what, value in (
            ("Stack", f"{self.stack.name} in {self.stack.region}"),
            ("Receives mail at", f"{self.cohort.mail_domain}, every address"),
            ("Letters come from", str(self.cohort.letters_from)),
            ("Pages", self._pages or "none"),
            ("Alarms go to", str(self.alarms)),
        ):
            yield f"{what:<18} {value}"
        yield from preflight_words.lines_of(self.report)
        for sentence in about_alarms(self.alarms, self.cohort.name):
            yield f"To do: {sentence}"

    def as_json_object(self, trial: Trial) -> dict[str, Any]:
        found = preflight_words.as_json_object(self.report)
        return {
            "stack": self.stack.name,
            "region": self.stack.region,
            "status": self.stack.status,
            "mail_domain": self.cohort.mail_domain,
            "letters_from": str(self.cohort.letters_from),
            "pages": self._pages,
            "configuration": {"version": self.cohort.version, "written": self.is_news},
            "alarm_mail": asdict(self.alarms),
            **found,
            "to_do": [*found["to_do"], *about_alarms(self.alarms, self.cohort.name)],
            "test_mail": _trial(trial),
        }

    @property
    def _pages(self) -> str | None:
        return self.stack.outputs.get("WebAddress")


def _trial(trial: Trial) -> dict[str, Any]:
    """`why_not` where none was sent; `seconds` is null where it was, and did not come."""
    arrived = trial.arrived
    return {
        "why_not": trial.why_not,
        "seconds": round(arrived.seconds, 1) if arrived else None,
        "outcome": arrived.outcome.kind if arrived else None,
    }
