"""One dashboard for all cohorts of a region: its searches find each stack by its name."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import boto3

if TYPE_CHECKING:
    from mypy_boto3_cloudwatch.client import CloudWatchClient

# Names that CloudFormation gives begin with the stack's, which begins with this; a search finds parts
# of names. https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/search-expression-syntax.html
_OURS = "warmthread"
# Title, what is searched for, statistic.
_GRAPHS: Iterable[tuple[str, str, str]] = (
    ("Waiting in the queues", "{{AWS/SQS,QueueName}} {ours} ApproximateNumberOfMessagesVisible", "Maximum"),
    ("Age of the oldest message, s", "{{AWS/SQS,QueueName}} {ours} ApproximateAgeOfOldestMessage", "Maximum"),
    ("Errors of the Lambdas", "{{AWS/Lambda,FunctionName}} {ours} Errors", "Sum"),
    ("Runs of the Lambdas", "{{AWS/Lambda,FunctionName}} {ours} Invocations", "Sum"),
    ("Longest run of the Lambdas, ms", "{{AWS/Lambda,FunctionName}} {ours} Duration", "Maximum"),
    ("Oldest unsent letter, seconds", "{{Warmthread,Stack}} OldestUnsentLetterSeconds", "Maximum"),
    ("Mails without an outcome", "{{Warmthread,Stack}} MailsWithoutOutcome", "Maximum"),
    ("Bounces and complaints, share", "{{AWS/SES,ses:configuration-set}} {ours} Reputation", "Maximum"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Dashboard:
    client: CloudWatchClient = field(default_factory=lambda: boto3.client("cloudwatch"))

    @property
    def name(self) -> str:
        """Dashboards belong to the account, those of another region too."""
        return f"warmthread-{self.client.meta.region_name}"

    def ensure(self) -> bool:
        """Whether it had to be made or brought up to date."""
        wanted = self._body()
        if self._standing() == wanted:
            return False
        self.client.put_dashboard(DashboardName=self.name, DashboardBody=json.dumps(wanted))
        return True

    def _standing(self) -> Any:
        """Found in the list: asking for one that is not there is an error of its own."""
        listed = self.client.list_dashboards(DashboardNamePrefix=self.name)["DashboardEntries"]
        if self.name not in [entry.get("DashboardName") for entry in listed]:
            return None
        return json.loads(self.client.get_dashboard(DashboardName=self.name)["DashboardBody"])

    def _body(self) -> dict[str, Any]:
        return {"widgets": [self._graph(place, *graph) for place, graph in enumerate(_GRAPHS)]}

    def _graph(self, place: int, title: str, search: str, statistic: str) -> dict[str, Any]:
        expression = f"SEARCH('{search.format(ours=_OURS)}', '{statistic}', 300)"
        return {
            "type": "metric",
            "x": place % 2 * 12,
            "y": place // 2 * 6,
            "width": 12,
            "height": 6,
            "properties": {
                "title": title,
                "region": self.client.meta.region_name,
                "metrics": [[{"expression": expression, "id": "found"}]],
                "view": "timeSeries",
            },
        }
