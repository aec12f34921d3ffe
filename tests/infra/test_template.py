"""The packaged template after the SAM transform: every law holds, and every law can fail."""

from __future__ import annotations

import json
from collections.abc import Callable
from copy import deepcopy
from datetime import timedelta
from typing import Any

import pytest

from chalicelib.domain.sending import NEWS_WITHIN
from infra.packaging.linting import translated
from tests.infra import template_laws as laws
from tests.infra.packaged import packaged
from tests.infra.template_laws import LAWS, Law

pytestmark = pytest.mark.slow

PARAMETERS = [
    "AlarmAddress",
    "CohortName",
    "DeletionProtection",
    "LettersFrom",
    "LettersIdentity",
    "LinkSecretName",
    "LogDays",
    "MailDomain",
    "RawMailDays",
    "ReceivesMail",
    "RuleSetName",
]
OUTPUTS = [
    "TableName",
    "BucketName",
    "InboundQueueUrl",
    "LettersQueueUrl",
    "ErrandsQueueUrl",
    "FeedbackQueueUrl",
    "InboundDeadLettersUrl",
    "LettersDeadLettersUrl",
    "ErrandsDeadLettersUrl",
    "FeedbackDeadLettersUrl",
    "ConfigurationSet",
    "OperatorTopicArn",
    "InboundTopicArn",
    "WebAddress",
    "LinkSecretName",
    "MailDomain",
]
LAMBDAS = ["APIHandler", "CaptureMail", "Reconcile", "RecordFeedback", "RunErrand", "SendLetter", "Sweep"]


@pytest.fixture(scope="module")
def template() -> dict[str, Any]:
    """As it is packaged: with the SAM transform still to come."""
    found: dict[str, Any] = json.loads((packaged() / "template.json").read_text("utf-8"))
    return found


@pytest.fixture(scope="module")
def deployed(template: dict[str, Any]) -> dict[str, Any]:
    return translated(template)


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.__name__)
def test_the_template_keeps_the_law(deployed: dict[str, Any], law: Law) -> None:
    assert law(deployed) == []


# ------------------------------------------------------------ each law seen to fail


def _set(path: str, value: Any) -> Callable[[Any], None]:
    """Replaces what is at `path` below the resources; None takes it away."""

    def seed(resources: Any) -> None:
        *before, last = path.split("/")
        at = resources
        for step in before:
            at = at[int(step) if isinstance(at, list) else step]
        key = int(last) if isinstance(at, list) else last
        if value is None:
            del at[key]
        else:
            at[key] = value

    return seed


def _forget_envelopes(resources: Any) -> None:
    for role in ("CaptureMailRole", "ReconcileRole"):
        resources[role]["Properties"]["Policies"] = []


_P = "Properties"
_SEALED = "BucketEncryption/ServerSideEncryptionConfiguration/0/ServerSideEncryptionByDefault"
_STATEMENT = "SweepRole/Properties/Policies/0/PolicyDocument/Statement/1"
FAULTS: list[tuple[Law, Callable[[Any], None]]] = [
    (laws.no_permission_is_wider_than_it_must_be, _set(f"{_STATEMENT}/Resource", "*")),
    (
        laws.no_permission_is_wider_than_it_must_be,
        _set(f"{_STATEMENT}/Resource", {"Fn::Sub": "${Table.Arn}/*"}),
    ),
    (
        laws.no_permission_is_wider_than_it_must_be,
        _set(f"{_STATEMENT}/Resource", {"Fn::Join": ["", ["a", "*"]]}),
    ),
    (laws.every_wide_permission_is_used, _forget_envelopes),
    (laws.every_action_is_named_in_full, _set(f"{_STATEMENT}/Action", ["dynamodb:*"])),
    (
        laws.a_service_acts_for_this_stack_alone,
        _set(f"RawMailsPolicy/{_P}/PolicyDocument/Statement/0/Condition", None),
    ),
    (
        laws.every_lambda_has_a_role_of_its_own,
        _set(f"Sweep/{_P}/Role", {"Fn::GetAtt": ["ReconcileRole", "Arn"]}),
    ),
    (laws.nothing_is_sent_in_the_clear, _set("LettersDeadLettersPolicy", None)),
    (laws.nothing_is_sent_in_the_clear, _set(f"RawMailsPolicy/{_P}/PolicyDocument/Statement/1", None)),
    (laws.every_queue_has_dead_letters_of_its_own, _set(f"ErrandsQueue/{_P}/RedrivePolicy", None)),
    (
        laws.every_queue_has_dead_letters_of_its_own,
        _set(
            f"ErrandsQueue/{_P}/RedrivePolicy/deadLetterTargetArn",
            {"Fn::GetAtt": ["InboundDeadLetters", "Arn"]},
        ),
    ),
    (
        laws.dead_letters_wait_for_fourteen_days,
        _set(f"InboundDeadLetters/{_P}/MessageRetentionPeriod", 345600),
    ),
    (laws.every_dead_letter_raises_an_alarm, _set(f"DeadLettersAlarm/{_P}/Metrics/3", None)),
    (laws.a_schedule_that_fails_is_kept, _set(f"Sweep/{_P}/DeadLetterConfig", None)),
    (
        laws.a_schedule_that_fails_is_kept,
        _set(f"ReconcileReconcileEvent/{_P}/Targets/0/DeadLetterConfig", None),
    ),
    (laws.a_message_is_hidden_long_enough, _set(f"CaptureMail/{_P}/Timeout", 61)),
    (laws.a_message_is_hidden_long_enough, _set(f"LettersQueue/{_P}/VisibilityTimeout", None)),
    (
        laws.of_a_batch_only_what_failed_comes_back,
        _set(f"RunErrandRunErrandSqsEventSource/{_P}/FunctionResponseTypes", None),
    ),
    (laws.everything_at_rest_is_encrypted, _set(f"FeedbackDeadLetters/{_P}/SqsManagedSseEnabled", None)),
    (laws.everything_at_rest_is_encrypted, _set(f"RawMails/{_P}/BucketEncryption", None)),
    (laws.no_use_of_a_key_is_paid, _set(f"Table/{_P}/SSESpecification", {"SSEEnabled": True})),
    (
        laws.no_use_of_a_key_is_paid,
        _set(
            f"Table/{_P}/SSESpecification",
            {"SSEEnabled": True, "SSEType": "KMS", "KMSMasterKeyId": "alias/ours"},
        ),
    ),
    (laws.no_use_of_a_key_is_paid, _set(f"RawMails/{_P}/{_SEALED}/SSEAlgorithm", "aws:kms")),
    (laws.no_use_of_a_key_is_paid, _set(f"ErrandsQueue/{_P}/KmsMasterKeyId", "alias/aws/sqs")),
    (laws.no_use_of_a_key_is_paid, _set(f"OperatorTopic/{_P}/KmsMasterKeyId", "alias/ours")),
    (
        laws.the_bucket_is_private,
        _set(f"RawMails/{_P}/PublicAccessBlockConfiguration/BlockPublicPolicy", False),
    ),
    (laws.raw_mail_and_logs_end, _set(f"RawMails/{_P}/LifecycleConfiguration/Rules/0/Prefix", "inbound/")),
    (laws.raw_mail_and_logs_end, _set(f"SweepLogs/{_P}/RetentionInDays", None)),
    (laws.raw_mail_and_logs_end, _set(f"Sweep/{_P}/LoggingConfig", None)),
    (laws.what_cannot_be_made_again_outlives_the_stack, _set("Table/DeletionPolicy", "Delete")),
    (laws.what_cannot_be_made_again_outlives_the_stack, _set("RawMails/UpdateReplacePolicy", None)),
    (laws.the_table_is_protected_and_restorable, _set(f"Table/{_P}/DeletionProtectionEnabled", False)),
    (laws.the_table_is_protected_and_restorable, _set(f"Table/{_P}/PointInTimeRecoverySpecification", None)),
    (laws.the_table_is_that_of_the_tests, _set(f"Table/{_P}/KeySchema/1/AttributeName", "range")),
    (laws.no_name_is_fixed, _set(f"Table/{_P}/TableName", "warmthread")),
    (laws.no_name_is_fixed, _set(f"ReceiptRule/{_P}/Rule/Name", "warmthread")),
    (laws.no_name_is_fixed, _set(f"Sweep/{_P}/FunctionName", {"Fn::Sub": "sweep-${AWS::Region}"})),
    (laws.the_cohort_is_on_every_bill, _set(f"InboundQueue/{_P}/Tags", None)),
    (laws.every_lambda_runs_on_arm_and_the_tested_python, _set(f"Sweep/{_P}/Architectures", ["x86_64"])),
    (laws.every_lambda_is_told_all_settings, _set(f"Sweep/{_P}/Environment/Variables/TABLE_NAME", None)),
    (laws.the_pages_are_throttled, _set(f"RestAPIapiStage/{_P}/MethodSettings", None)),
    (
        laws.the_rule_takes_every_address_of_its_domain_and_no_other,
        _set(f"ReceiptRule/{_P}/Rule/Recipients", []),  # of no recipient: of all of them
    ),
    (laws.mail_comes_as_it_was_received, _set(f"InboundSubscription/{_P}/RawMessageDelivery", None)),
    (
        laws.what_becomes_of_a_letter_is_heard,
        _set(f"FeedbackEvents/{_P}/EventDestination/MatchingEventTypes", ["BOUNCE", "COMPLAINT"]),
    ),
    (laws.alarms_are_few_and_tell_the_operator, _set(f"ReconcileAlarm/{_P}/AlarmActions", None)),
    (laws.our_own_metrics_are_few, _set(f"CaptureErrorsAlarm/{_P}/Namespace", "Warmthread")),
    (laws.what_a_daily_run_tells_holds_until_the_next, _set(f"ReconcileAlarm/{_P}/EvaluationPeriods", 24)),
    (laws.what_a_daily_run_tells_holds_until_the_next, _set(f"ReconcileAlarm/{_P}/Period", 86400)),
]


@pytest.mark.parametrize(
    ("law", "seed"), FAULTS, ids=[f"{law.__name__} {n}" for n, (law, _) in enumerate(FAULTS)]
)
def test_a_fault_that_is_put_in_is_found(
    deployed: dict[str, Any], law: Law, seed: Callable[[Any], None]
) -> None:
    faulty = deepcopy(deployed)
    seed(faulty["Resources"])
    assert law(faulty) != []


def test_every_law_was_seen_to_fail() -> None:
    assert {law for law, _ in FAULTS} == set(LAWS)


# ------------------------------------------------------------ what others rely on


def test_parameters_and_outputs_are_those_that_deploy_and_status_know(template: dict[str, Any]) -> None:
    assert sorted(template["Parameters"]) == PARAMETERS
    assert set(OUTPUTS) <= set(template["Outputs"])


def test_a_letter_is_given_up_before_an_event_about_it_could_be_lost_among_the_dead_letters() -> None:
    assert timedelta(seconds=laws.FOURTEEN_DAYS - laws.DAY) >= NEWS_WITHIN


def test_the_lambdas_are_those_of_app(template: dict[str, Any]) -> None:
    functions = [name for name, _ in laws.of(template, "AWS::Serverless::Function")]
    assert sorted(functions) == LAMBDAS


def test_one_artifact_serves_any_cohort(template: dict[str, Any]) -> None:
    """Untranslated, without anchors, with the code beside it and no cohort, account or region in it."""
    assert template["Transform"] == "AWS::Serverless-2016-10-31"
    code = {made["CodeUri"] for _, made in laws.of(template, "AWS::Serverless::Function")}
    assert code == {"./deployment.zip"}
    text = json.dumps(template)
    assert "us-east-1" not in text
    assert "000000000000" not in text


def test_the_receipt_rule_can_be_left_out(deployed: dict[str, Any]) -> None:
    """Where there is none to be had: on a stand-in for AWS."""
    assert deployed["Resources"]["ReceiptRule"]["Condition"] == "ReceivesMail"
    others = {name: made for name, made in deployed["Resources"].items() if name != "ReceiptRule"}
    assert '"ReceiptRule"' not in json.dumps(others)
