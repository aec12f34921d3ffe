"""Each Lambda's policy beside what the Lambda asks for in a long story: all of it, and nothing else."""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, fields, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from botocore import handlers

from chalicelib.domain.letter import LetterId, LetterKind, Topic
from chalicelib.ports import Write
from chalicelib.settings import Settings
from infra.feedback import captured
from infra.player import play
from infra.scenario import read_scenario
from infra.stack import played_stack
from tests.builders import a_cohort, a_letter, a_member, at

pytestmark = pytest.mark.slow  # plays the whole example

PROJECT = Path(__file__).parents[2]
POLICIES = PROJECT / ".chalice"
# The methods of the wiring by which a Lambda begins, and whose policy holds for what they call.
ENTRIES = {
    "capture_batch": "capture_mail",
    "letters_batch": "send_letter",
    "errands_batch": "run_errand",
    "feedback_batch": "record_feedback",
    "sweep": "sweep",
    "reconcile": "reconcile",
    "act": "api_handler",
    "unsubscribe": "api_handler",
}
QUEUES = {
    f"{name.lower()}_queue_url": f"{name}Queue" for name in ("Inbound", "Letters", "Errands", "Feedback")
} | {"feedback_dead_letters_url": "FeedbackDeadLetters"}
_SES = "arn:${AWS::Partition}:ses:${AWS::Region}:${AWS::AccountId}"
SET = f"{_SES}:configuration-set/${{ConfigurationSet}}"
IDENTITY = f"{_SES}:identity/${{LettersIdentity}}"
SECRET = "arn:${AWS::Partition}:ssm:${AWS::Region}:${AWS::AccountId}:parameter${LinkSecretName}"
_WRITES = {
    "Put": "PutItem",
    "Update": "UpdateItem",
    "Delete": "DeleteItem",
    "ConditionCheck": "ConditionCheckItem",
}
# What the Lambda service itself asks for with a function's role (Lambda developer guide: "Using Lambda
# with Amazon SQS", "Capturing records of Lambda asynchronous invocations", "Sending logs").
SERVICE = {
    "capture_mail": ("InboundQueue", "CaptureMailLogs"),
    "send_letter": ("LettersQueue", "SendLetterLogs"),
    "run_errand": ("ErrandsQueue", "RunErrandLogs"),
    "record_feedback": ("FeedbackQueue", "RecordFeedbackLogs"),
    "sweep": (None, "SweepLogs"),
    "reconcile": (None, "ReconcileLogs"),
    "api_handler": (None, "APIHandlerLogs"),
}
SCHEDULED = {"sweep", "reconcile"}
Permission = tuple[str, str]  # an action, and the resource as the policy writes it
# A port's method may do all of its kind: which rows a decision puts and deletes, it says itself.
TOGETHER = (
    {("dynamodb:BatchGetItem", "Table"), ("dynamodb:GetItem", "Table"), ("dynamodb:Query", "Table")},
    {("dynamodb:DeleteItem", "Table"), ("dynamodb:PutItem", "Table"), ("dynamodb:UpdateItem", "Table")},
)
# What the story below does not come to.
BESIDES: dict[str, set[Permission]] = {
    "api_handler": {
        ("sqs:SendMessage", "InboundQueue"),  # a pressed "yes" captures the held mail again
        ("sqs:SendMessage", "ErrandsQueue"),  # a pressed setting replans
        ("ssm:GetParameter", SECRET),  # played Lambdas share one memory, in which it is already
    },
    "capture_mail": {
        ("sqs:SendMessage", "InboundQueue"),  # an answered "yes" captures the held mail again
        ("sqs:SendMessage", "ErrandsQueue"),  # a setting changed by mail replans
    },
    "record_feedback": {("ses:PutConfigurationSetSendingOptions", SET)},  # a play has a switch of its own
    "send_letter": {
        ("sqs:SendMessage", "LettersQueue"),  # a letter that waits for its domain's turn
        # A letter of which nobody knows whether it went.
        ("sqs:GetQueueAttributes", "FeedbackQueue"),
        ("sqs:GetQueueAttributes", "FeedbackDeadLetters"),
    },
    "sweep": {
        ("sqs:SendMessage", "LettersQueue"),  # a letter whose hint was lost
        ("dynamodb:GetItem", "Table"),  # the configuration, which played Lambdas have in memory
    },
}


def of_the_service(name: str) -> set[Permission]:
    queue, logs = SERVICE[name]
    polled = [("sqs:ReceiveMessage", queue), ("sqs:DeleteMessage", queue), ("sqs:GetQueueAttributes", queue)]
    logged = [("logs:CreateLogStream", logs), ("logs:PutLogEvents", logs)]
    kept = [("sqs:SendMessage", "ErrandsDeadLetters")] if name in SCHEDULED else []
    return {(action, on) for action, on in [*polled, *logged, *kept] if on}


def allowed(name: str) -> set[Permission]:
    policy = json.loads((POLICIES / f"policy-{name}.json").read_text("utf-8"))
    return {
        (action, written(resource))
        for statement in policy["Statement"]
        for action in statement["Action"]
        for resource in as_list(statement["Resource"])
    }


def as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def written(resource: Any) -> str:
    match resource:
        case {"Fn::GetAtt": [str(name), "Arn"]} | {"Ref": str(name)} | {"Fn::Sub": str(name)}:
            return name
    raise AssertionError(f"a resource in a form that nobody reads: {resource}")


# ---------------------------------------------------------------- listening


@dataclass(slots=True)
class Heard:
    """The permissions that each Lambda needed."""

    needed: dict[str, set[Permission]] = field(default_factory=lambda: defaultdict(set))

    def __call__(self, params: dict[str, Any], model: Any, **_: Any) -> None:
        name = who_calls()
        if name:
            self.needed[name] |= set(permissions(model.service_model.service_name, model.name, params))


def who_calls() -> str | None:
    """The Lambda on whose way the request is; None where the player itself asks."""
    frame: FrameType | None = sys._getframe()
    while frame is not None:
        code = frame.f_code
        if code.co_name in ENTRIES and code.co_filename.endswith("wiring.py"):
            return ENTRIES[code.co_name]
        frame = frame.f_back
    return None


def permissions(service: str, operation: str, params: dict[str, Any]) -> Iterator[Permission]:
    match service, operation:
        case "dynamodb", "TransactWriteItems":
            for item in params["TransactItems"]:
                yield from ((f"dynamodb:{_WRITES[kind]}", "Table") for kind in item)
        case "dynamodb", _:
            yield f"dynamodb:{operation}", "${Table.Arn}/index/due" if "IndexName" in params else "Table"
        case "sqs", _:
            yield f"sqs:{operation.removesuffix('Batch')}", queue_of(params["QueueUrl"])
        case "s3", "ListObjectsV2":
            yield "s3:ListBucket", "RawMails"
        case "s3", _:
            yield f"s3:{operation}", f"${{RawMails.Arn}}/{params['Key'].partition('/')[0]}/*"
        case "sesv2", "SendEmail":
            for action in ("ses:SendEmail", "ses:SendRawEmail"):
                yield from ((action, on) for on in (IDENTITY, SET))
        case "sesv2", _:
            yield f"ses:{operation}", SET
        case "ssm", _:
            yield f"ssm:{operation}", SECRET
        case "sns", _:
            yield f"sns:{operation}", "OperatorTopic"
        case _:
            raise AssertionError(f"a request that no policy speaks of: {service} {operation}")


def queue_of(url: str) -> str:
    """A played queue is called as its field begins."""
    name = url.rpartition("/")[2]
    return next(queue for field, queue in QUEUES.items() if field in (f"{name}_queue_url", f"{name}_url"))


@contextmanager
def listening() -> Iterator[Heard]:
    heard = Heard()
    hook = ("before-parameter-build", heard)
    handlers.BUILTIN_HANDLERS.append(hook)
    try:
        yield heard
    finally:
        handlers.BUILTIN_HANDLERS.remove(hook)


# ---------------------------------------------------------------- the story


@pytest.fixture(scope="module")
def needed() -> dict[str, set[Permission]]:
    with listening() as heard:
        for story in ("demo", "join"):
            play(read_scenario(PROJECT / "events" / story))
        a_storm_of_complaints()
        a_day_is_reconciled()
    return heard.needed


def a_storm_of_complaints() -> None:
    """Six letters, all complained about: sending is paused."""
    with played_stack(a_cohort(link_base="https://go.warmthread.test"), at(minutes=3)) as stack:
        help_letter = a_letter(kind=LetterKind.ANSWER, topic=Topic.HELP)
        letters = tuple(replace(help_letter, id=LetterId(f"abcdef{n}aaa")) for n in "abcdef")
        stack.wiring.ledger.commit(Write(member=a_member(), letters=letters))
        stack.wiring.queues.hint_letters((letter.member_id, letter.id) for letter in letters)
        stack.settle()
        for mail in list(stack.sent):
            stack.feed_back("complaint", mail)
        stack.settle()


def a_day_is_reconciled() -> None:
    """In the present: a bucket in memory stamps its objects with it."""
    with played_stack(a_cohort(), datetime.now(UTC)) as stack:
        stack.wiring.ledger.commit(Write(member=a_member()))
        verdicts = dict.fromkeys(("spf", "dkim", "dmarc", "spam", "virus"), "PASS")
        envelope = {"source": "a@b.example", "recipients": ["x@spring.warmthread.test"], "verdicts": verdicts}
        stack.receive(b"From: a@b.example\n\nhello", envelope)
        stack.settle()
        stack.clock.move_to(stack.clock.now() + timedelta(hours=1))
        stack.app.reconcile(captured("reconcile"), None)


# ---------------------------------------------------------------- what must hold


@pytest.mark.parametrize("name", sorted(SERVICE))
def test_a_lambda_may_do_what_it_does(needed: dict[str, set[Permission]], name: str) -> None:
    assert (needed[name] | BESIDES.get(name, set()) | of_the_service(name)) - allowed(name) == set()


@pytest.mark.parametrize("name", sorted(SERVICE))
def test_a_lambda_may_do_nothing_that_it_never_does(needed: dict[str, set[Permission]], name: str) -> None:
    used = needed[name] | BESIDES.get(name, set()) | of_the_service(name)
    used |= {one for kind in TOGETHER if kind & used for one in kind}
    assert allowed(name) - used == set()


def test_nothing_is_excused_that_the_story_does_come_to(needed: dict[str, set[Permission]]) -> None:
    assert {name: found for name in BESIDES if (found := BESIDES[name] & needed[name])} == {}


def test_every_policy_is_of_a_lambda() -> None:
    assert {path.stem.removeprefix("policy-") for path in POLICIES.glob("policy-*.json")} == set(SERVICE)


def test_every_queue_of_the_settings_is_known_here() -> None:
    assert set(QUEUES) == {f.name for f in fields(Settings) if f.name.endswith("_url")}
