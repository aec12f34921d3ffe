"""What must hold of the deployed template, each law a function that names what breaks it.

They read the packaged template after the SAM transform: what CloudFormation is given.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from typing import Any

from chalicelib.settings import Settings
from infra.table import TABLE

Template = Mapping[str, Any]
Law = Callable[[Template], list[str]]

# Every `*` in a resource that somebody is allowed something on, with what requires it.
WIDE = {
    "${RawMails.Arn}/inbound/*": "SES names the objects by its own message ids",
    "${RawMails.Arn}/envelopes/*": "named as the objects that SES named",
}
# Where a resource of the type gets its name; what is not listed cannot be named or is named by its place.
NAMES = {
    "AWS::ApiGateway::RestApi": None,  # names need not differ
    "AWS::CloudWatch::Alarm": "AlarmName",
    "AWS::DynamoDB::Table": "TableName",
    "AWS::Events::Rule": "Name",
    "AWS::IAM::Role": "RoleName",
    "AWS::Lambda::Function": "FunctionName",
    "AWS::Logs::LogGroup": "LogGroupName",
    "AWS::S3::Bucket": "BucketName",
    "AWS::SES::ConfigurationSet": "Name",
    "AWS::SES::ReceiptRule": "Rule/Name",
    "AWS::SNS::Topic": "TopicName",
    "AWS::SQS::Queue": "QueueName",
}
TAGGED = [
    "AWS::ApiGateway::Stage",
    "AWS::CloudWatch::Alarm",
    "AWS::DynamoDB::Table",
    "AWS::IAM::Role",
    "AWS::Lambda::Function",
    "AWS::Logs::LogGroup",
    "AWS::S3::Bucket",
    "AWS::SES::ConfigurationSet",
    "AWS::SNS::Topic",
    "AWS::SQS::Queue",
]
STACK = {"Ref": "AWS::StackName"}
TAG = {"Key": "warmthread:cohort", "Value": {"Ref": "CohortName"}}
PATIENCE = 6  # visibility over timeout, as the Lambda developer guide asks ("Using Lambda with Amazon SQS")
HOUR = 3600
DAY = 24 * HOUR
FOURTEEN_DAYS = 14 * DAY
KEPT = {"Retain", "RetainExceptOnCreate"}

# ------------------------------------------------------------ permissions


def no_permission_is_wider_than_it_must_be(template: Template) -> list[str]:
    return [
        f"{name} allows {statement['Action']} on {resource}"
        for name, statement in _allowances(template)
        for resource in _list(statement["Resource"])
        if "*" in _text(resource) and _text(resource) not in WIDE
    ]


def every_wide_permission_is_used(template: Template) -> list[str]:
    """The list above holds nothing that went out of use."""
    found = {_text(one) for _, statement in _allowances(template) for one in _list(statement["Resource"])}
    return sorted(set(WIDE) - found)


def every_action_is_named_in_full(template: Template) -> list[str]:
    return [
        f"{name} allows {action}"
        for name, statement in _allowances(template)
        for action in _list(statement["Action"])
        if "*" in action
    ]


def a_service_acts_for_this_stack_alone(template: Template) -> list[str]:
    """Else somebody else's rule or topic could write here (the confused deputy)."""
    return [
        f"{name} lets {statement['Principal']} in from anywhere"
        for name, statement in _allowances(template)
        if "Principal" in statement
        and not any(key.startswith("aws:Source") for key in _conditions(statement))
    ]


def every_lambda_has_a_role_of_its_own(template: Template) -> list[str]:
    roles = [function["Role"]["Fn::GetAtt"][0] for _, function in of(template, "AWS::Lambda::Function")]
    shared = {role for role in roles if roles.count(role) > 1}
    managed = {name for name, role in of(template, "AWS::IAM::Role") if role.get("ManagedPolicyArns")}
    return sorted(shared | managed)


def nothing_is_sent_in_the_clear(template: Template) -> list[str]:
    """Every bucket, queue and topic refuses whoever comes without TLS."""
    guarded = {
        _text(target)
        for kind, key in (
            ("S3::BucketPolicy", "Bucket"),
            ("SQS::QueuePolicy", "Queues"),
            ("SNS::TopicPolicy", "Topics"),
        )
        for _, policy in of(template, f"AWS::{kind}")
        if any(_refuses_the_clear(one) for one in policy["PolicyDocument"]["Statement"])
        for target in _list(policy[key])
    }
    kinds = ("AWS::S3::Bucket", "AWS::SQS::Queue", "AWS::SNS::Topic")
    return [name for kind in kinds for name, _ in of(template, kind) if name not in guarded]


# ------------------------------------------------------------ queues


def every_queue_has_dead_letters_of_its_own(template: Template) -> list[str]:
    targets = list(_redriven(template).values())
    dead = _dead_letters(template)
    return [
        name
        for name, _ in of(template, "AWS::SQS::Queue")
        if name not in dead and targets.count(_redriven(template).get(name, "")) != 1
    ]


def dead_letters_wait_for_fourteen_days(template: Template) -> list[str]:
    dead = _dead_letters(template)
    return [
        name
        for name, queue in of(template, "AWS::SQS::Queue")
        if name in dead and queue.get("MessageRetentionPeriod") != FOURTEEN_DAYS
    ]


def every_dead_letter_raises_an_alarm(template: Template) -> list[str]:
    watched = {
        dimension["Value"]["Fn::GetAtt"][0]
        for _, alarm in of(template, "AWS::CloudWatch::Alarm")
        for metric in alarm.get("Metrics", [])
        for dimension in metric.get("MetricStat", {}).get("Metric", {}).get("Dimensions", [])
    }
    return sorted(_dead_letters(template) - watched)


def a_schedule_that_fails_is_kept(template: Template) -> list[str]:
    """By EventBridge where it cannot call, by Lambda where the call fails."""
    rules = [
        name
        for name, rule in of(template, "AWS::Events::Rule")
        for target in rule["Targets"]
        if not target.get("DeadLetterConfig")
    ]
    called = {
        target["Arn"]["Fn::GetAtt"][0]
        for _, rule in of(template, "AWS::Events::Rule")
        for target in rule["Targets"]
    }
    functions = dict(of(template, "AWS::Lambda::Function"))
    return rules + [name for name in sorted(called) if not functions[name].get("DeadLetterConfig")]


def a_message_is_hidden_long_enough(template: Template) -> list[str]:
    queues, functions = dict(of(template, "AWS::SQS::Queue")), dict(of(template, "AWS::Lambda::Function"))
    return [
        f"{queue} shows a message again after {queues[queue].get('VisibilityTimeout', 30)} s"
        for queue, function in _sources(template)
        if queues[queue].get("VisibilityTimeout", 30) < PATIENCE * functions[function]["Timeout"]
    ]


def of_a_batch_only_what_failed_comes_back(template: Template) -> list[str]:
    return [
        name
        for name, source in of(template, "AWS::Lambda::EventSourceMapping")
        if source.get("FunctionResponseTypes") != ["ReportBatchItemFailures"]
    ]


# ------------------------------------------------------------ what is kept, and how


def everything_at_rest_is_encrypted(template: Template) -> list[str]:
    """DynamoDB encrypts every table, whatever is said."""
    bucket = [n for n, p in of(template, "AWS::S3::Bucket") if not p.get("BucketEncryption")]
    queues = [n for n, p in of(template, "AWS::SQS::Queue") if not p.get("SqsManagedSseEnabled")]
    return bucket + queues


def no_use_of_a_key_is_paid(template: Template) -> list[str]:
    """Services encrypt by keys of their own; those of the account, AWS's for it too, cost at each use."""
    paid: dict[str, Callable[[Any], object]] = {
        "AWS::DynamoDB::Table": lambda table: table.get("SSESpecification", {}).get("SSEEnabled"),
        "AWS::S3::Bucket": lambda bucket: "aws:kms" in str(bucket.get("BucketEncryption")),
        "AWS::SNS::Topic": lambda topic: topic.get("KmsMasterKeyId"),
        "AWS::SQS::Queue": lambda queue: queue.get("KmsMasterKeyId"),
    }
    return [name for kind, is_paid in paid.items() for name, made in of(template, kind) if is_paid(made)]


def the_bucket_is_private(template: Template) -> list[str]:
    shut = dict.fromkeys(
        ("BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets"), True
    )
    owned = {"Rules": [{"ObjectOwnership": "BucketOwnerEnforced"}]}
    return [
        name
        for name, bucket in of(template, "AWS::S3::Bucket")
        if bucket.get("PublicAccessBlockConfiguration") != shut or bucket.get("OwnershipControls") != owned
    ]


def raw_mail_and_logs_end(template: Template) -> list[str]:
    buckets = [
        name
        for name, bucket in of(template, "AWS::S3::Bucket")
        if not any(
            rule.get("ExpirationInDays") == {"Ref": "RawMailDays"} and "Prefix" not in rule
            for rule in bucket.get("LifecycleConfiguration", {}).get("Rules", [])
        )
    ]
    groups = {
        name
        for name, group in of(template, "AWS::Logs::LogGroup")
        if group.get("RetentionInDays") == {"Ref": "LogDays"}
    }
    return buckets + [
        name
        for name, function in of(template, "AWS::Lambda::Function")
        if function.get("LoggingConfig", {}).get("LogGroup", {}).get("Ref") not in groups
    ]


def what_cannot_be_made_again_outlives_the_stack(template: Template) -> list[str]:
    kinds = ("AWS::DynamoDB::Table", "AWS::S3::Bucket")
    return [
        name
        for name, resource in template["Resources"].items()
        if resource["Type"] in kinds
        and not {resource.get("DeletionPolicy"), resource.get("UpdateReplacePolicy")} <= KEPT
    ]


def the_table_is_protected_and_restorable(template: Template) -> list[str]:
    protected = {"Fn::If": ["IsProtected", True, False]}
    restorable = {"PointInTimeRecoveryEnabled": True}
    return [
        name
        for name, table in of(template, "AWS::DynamoDB::Table")
        if table.get("DeletionProtectionEnabled") != protected
        or table.get("PointInTimeRecoverySpecification") != restorable
        or table.get("TimeToLiveSpecification") != {"AttributeName": "expires", "Enabled": True}
    ]


def the_table_is_that_of_the_tests(template: Template) -> list[str]:
    ((name, table),) = of(template, "AWS::DynamoDB::Table")
    return [f"{name}: {key}" for key, value in TABLE.items() if table.get(key) != value]


# ------------------------------------------------------------ one stack beside another


def no_name_is_fixed(template: Template) -> list[str]:
    """A second cohort would find it taken. The stack's own name may be given on."""
    named = [
        (name, _at(properties, NAMES[resource["Type"]]))
        for name, resource in template["Resources"].items()
        if NAMES.get(resource["Type"]) and (properties := resource.get("Properties", {})) is not None
    ]
    return [f"{name} is called {found}" for name, found in named if found not in (None, STACK)]


def the_cohort_is_on_every_bill(template: Template) -> list[str]:
    return [name for kind in TAGGED for name, made in of(template, kind) if TAG not in _tags(made)]


# ------------------------------------------------------------ Lambdas


def every_lambda_runs_on_arm_and_the_tested_python(template: Template) -> list[str]:
    return [
        name
        for name, function in of(template, "AWS::Lambda::Function")
        if function["Architectures"] != ["arm64"] or function["Runtime"] != "python3.13"
    ]


def every_lambda_is_told_all_settings(template: Template) -> list[str]:
    wanted = {field.name.upper() for field in fields(Settings)}
    return [
        f"{name} lacks {missing}"
        for name, function in of(template, "AWS::Lambda::Function")
        for missing in sorted(wanted ^ set(function.get("Environment", {}).get("Variables", {})))
    ]


def the_pages_are_throttled(template: Template) -> list[str]:
    return [
        name
        for name, stage in of(template, "AWS::ApiGateway::Stage")
        if not any(
            setting["ResourcePath"] == "/*"
            and setting.get("ThrottlingRateLimit")
            and setting.get("ThrottlingBurstLimit")
            for setting in stage.get("MethodSettings", [])
        )
    ]


# ------------------------------------------------------------ mail, and who is told


def the_rule_takes_every_address_of_its_domain_and_no_other(template: Template) -> list[str]:
    return [
        name
        for name, made in of(template, "AWS::SES::ReceiptRule")
        if made["Rule"].get("Recipients") != [{"Ref": "MailDomain"}]
        or not made["Rule"].get("ScanEnabled")
        or made["RuleSetName"] != {"Ref": "RuleSetName"}
        or [action["S3Action"].get("TopicArn") for action in made["Rule"]["Actions"]]
        != [{"Ref": "InboundTopic"}]
    ]


def mail_comes_as_it_was_received(template: Template) -> list[str]:
    return [
        name
        for name, made in of(template, "AWS::SNS::Subscription")
        if made["Protocol"] == "sqs" and not made.get("RawMessageDelivery")
    ]


def what_becomes_of_a_letter_is_heard(template: Template) -> list[str]:
    wanted = {"SEND", "DELIVERY", "BOUNCE", "COMPLAINT"}
    silent = [
        name
        for name, made in of(template, "AWS::SES::ConfigurationSetEventDestination")
        if set(made["EventDestination"]["MatchingEventTypes"]) != wanted
    ]
    return silent + [
        name
        for name, made in of(template, "AWS::SES::ConfigurationSet")
        if made.get("SuppressionOptions") != {"SuppressedReasons": ["BOUNCE", "COMPLAINT"]}
        or made.get("ReputationOptions") != {"ReputationMetricsEnabled": True}
    ]


def alarms_are_few_and_tell_the_operator(template: Template) -> list[str]:
    alarms = list(of(template, "AWS::CloudWatch::Alarm"))
    told = [{"Ref": "OperatorTopic"}]
    silent = [name for name, alarm in alarms if alarm.get("AlarmActions") != told]
    return silent + ([f"{len(alarms)} alarms"] if len(alarms) > 6 else [])


def our_own_metrics_are_few(template: Template) -> list[str]:
    own = {
        a["MetricName"]
        for _, a in of(template, "AWS::CloudWatch::Alarm")
        if a.get("Namespace") == "Warmthread"
    }
    return sorted(own ^ {"MailsWithoutOutcome", "OldestUnsentLetterSeconds"})


def what_a_daily_run_tells_holds_until_the_next(template: Template) -> list[str]:
    """And not for days, which it would by long periods: where data is missing CloudWatch looks back
    over some more of them."""
    daily = (
        (name, a["Period"], a["Period"] * a["EvaluationPeriods"])
        for name, a in of(template, "AWS::CloudWatch::Alarm")
        if a.get("MetricName") == "MailsWithoutOutcome"
    )
    return [name for name, period, looked_at in daily if period > HOUR or not DAY < looked_at <= DAY + HOUR]


LAWS: tuple[Law, ...] = (
    no_permission_is_wider_than_it_must_be,
    every_wide_permission_is_used,
    every_action_is_named_in_full,
    a_service_acts_for_this_stack_alone,
    every_lambda_has_a_role_of_its_own,
    nothing_is_sent_in_the_clear,
    every_queue_has_dead_letters_of_its_own,
    dead_letters_wait_for_fourteen_days,
    every_dead_letter_raises_an_alarm,
    a_schedule_that_fails_is_kept,
    a_message_is_hidden_long_enough,
    of_a_batch_only_what_failed_comes_back,
    everything_at_rest_is_encrypted,
    no_use_of_a_key_is_paid,
    the_bucket_is_private,
    raw_mail_and_logs_end,
    what_cannot_be_made_again_outlives_the_stack,
    the_table_is_protected_and_restorable,
    the_table_is_that_of_the_tests,
    no_name_is_fixed,
    the_cohort_is_on_every_bill,
    every_lambda_runs_on_arm_and_the_tested_python,
    every_lambda_is_told_all_settings,
    the_pages_are_throttled,
    the_rule_takes_every_address_of_its_domain_and_no_other,
    mail_comes_as_it_was_received,
    what_becomes_of_a_letter_is_heard,
    alarms_are_few_and_tell_the_operator,
    our_own_metrics_are_few,
    what_a_daily_run_tells_holds_until_the_next,
)

# ------------------------------------------------------------ reading a template


def of(template: Template, kind: str) -> Iterator[tuple[str, Any]]:
    """The logical ids and properties of the resources of this type."""
    for name, resource in template["Resources"].items():
        if resource["Type"] == kind:
            yield name, resource.get("Properties", {})


def _statements(template: Template) -> Iterator[tuple[str, Any]]:
    for name, role in of(template, "AWS::IAM::Role"):
        for policy in role.get("Policies", []):
            yield from ((name, statement) for statement in policy["PolicyDocument"]["Statement"])
    for kind in ("AWS::S3::BucketPolicy", "AWS::SNS::TopicPolicy", "AWS::SQS::QueuePolicy"):
        for name, policy in of(template, kind):
            yield from ((name, statement) for statement in policy["PolicyDocument"]["Statement"])


def _allowances(template: Template) -> Iterator[tuple[str, Any]]:
    return ((name, one) for name, one in _statements(template) if one["Effect"] == "Allow")


def _conditions(statement: Any) -> list[str]:
    return [key for tests in statement.get("Condition", {}).values() for key in tests]


def _refuses_the_clear(statement: Any) -> bool:
    clear = {"Bool": {"aws:SecureTransport": "false"}}
    said = (statement["Effect"], statement.get("Principal"), statement.get("Condition"))
    return said == ("Deny", "*", clear)


def _redriven(template: Template) -> dict[str, str]:
    """Each queue's dead-letter queue."""
    return {
        name: queue["RedrivePolicy"]["deadLetterTargetArn"]["Fn::GetAtt"][0]
        for name, queue in of(template, "AWS::SQS::Queue")
        if "RedrivePolicy" in queue
    }


def _dead_letters(template: Template) -> set[str]:
    of_functions = {
        function["DeadLetterConfig"]["TargetArn"]["Fn::GetAtt"][0]
        for _, function in of(template, "AWS::Lambda::Function")
        if "DeadLetterConfig" in function
    }
    return of_functions | set(_redriven(template).values())


def _sources(template: Template) -> Iterator[tuple[str, str]]:
    """Each queue with the Lambda that it feeds."""
    for _, source in of(template, "AWS::Lambda::EventSourceMapping"):
        yield source["EventSourceArn"]["Fn::GetAtt"][0], source["FunctionName"]["Ref"]


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _text(resource: Any) -> str:
    """An ARN as it is written, or whose it is."""
    match resource:
        case str():
            return resource
        case {"Fn::Sub": str(text)}:
            return text
        case {"Ref": str(name)}:
            return name
        case {"Fn::GetAtt": [str(name), *_]}:
            return name
        case _:
            return f"unread: * {resource}"


def _at(properties: Any, path: str | None) -> Any:
    for step in (path or "").split("/"):
        properties = properties.get(step) if properties else None
    return properties


def _tags(properties: Any) -> list[Any]:
    return _list(properties.get("Tags", []))
