"""What AWS says becomes one sentence that names the thing and the next step."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

import boto3
import click
import pytest
from botocore import exceptions as boto
from botocore.exceptions import ClientError
from click.testing import CliRunner

from chalicelib.ports import Park, Retry
from infra.operating.plain_aws import plain_aws_sentence
from infra.plain_errors import PlainErrors
from infra.refused import Refused

USER = "User: arn:aws:iam::123456789012:user/ops is not authorized to perform: "
TABLE = "arn:aws:dynamodb:us-east-1:123456789012:table/warmthread-spring-Table-1"


def refusal(code: str, message: str = "", operation: str = "CreateChangeSet") -> ClientError:
    return ClientError({"Error": {"Code": code, "Message": message}}, operation)


def said(error: Exception) -> str:
    sentence = plain_aws_sentence(error)
    assert sentence
    return sentence


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (boto.NoCredentialsError(), "no credentials for AWS here"),
        (boto.PartialCredentialsError(provider="env", cred_var="secret"), "no credentials"),
        (boto.CredentialRetrievalError(provider="x", error_msg="no"), "no credentials"),
        (boto.UnauthorizedSSOTokenError(), "run aws sso login"),
        (boto.TokenRetrievalError(provider="sso", error_msg="expired"), "run aws sso login"),
        (boto.ProfileNotFound(profile="campus"), "AWS_PROFILE"),
        (boto.NoRegionError(), "No region is set"),
        (boto.InvalidRegionError(region_name="mars!"), "AWS_DEFAULT_REGION"),
        (boto.EndpointConnectionError(endpoint_url="http://127.0.0.1:1"), "cannot be reached"),
        (boto.ConnectTimeoutError(endpoint_url="http://127.0.0.1:1"), "cannot be reached"),
        (boto.ReadTimeoutError(endpoint_url="http://127.0.0.1:1"), "cannot be reached"),
        (boto.ConnectionClosedError(endpoint_url="http://127.0.0.1:1"), "cannot be reached"),
        (boto.ProxyConnectionError(proxy_url="http://127.0.0.1:1"), "cannot be reached"),
        (boto.SSLError(endpoint_url="https://127.0.0.1:1", error=ValueError("self-signed")), "AWS_CA_BUNDLE"),
        (boto.ParamValidationError(report="too long"), "would not take this"),
        (boto.WaiterError(name="x", reason="y", last_response={}), "longer than expected"),
        (boto.DataNotFoundError(data_path="x"), "The AWS client failed"),
    ],
)
def test_what_fails_before_aws_answers(error: Exception, words: str) -> None:
    assert words in said(error)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("ExpiredToken", "sign-in to AWS has expired"),
        ("ExpiredTokenException", "sign-in to AWS has expired"),
        ("InvalidClientTokenId", "does not know your credentials"),
        ("UnrecognizedClientException", "does not know your credentials"),
        ("SignatureDoesNotMatch", "this computer's clock"),
        ("OptInRequired", "may not use the region or service yet"),
        ("PermanentRedirect", "This is in another region"),
        ("InvalidAction", "is not there in this region"),
        ("Throttling", "takes no more requests just now"),
        ("TooManyRequestsException", "takes no more requests just now"),
        ("LimitExceededException", "A limit of this AWS account is reached"),
        ("TooManyBuckets", "A limit of this AWS account is reached"),
        ("InternalFailure", "AWS has trouble itself"),
        ("MessageRejected", "SES does not send this"),
        ("AccountSuspendedException", "SES has paused the sending"),
    ],
)
def test_what_aws_refuses(code: str, words: str) -> None:
    assert words in said(refusal(code, "Something of AWS."))


def test_every_sentence_has_a_next_step_and_one_line() -> None:
    for code in (
        "ExpiredToken",
        "Throttling",
        "LimitExceeded",
        "AccessDenied",
        "ValidationError",
        "SlowDown",
    ):
        sentence = said(refusal(code, "First line\n   second line"))
        assert "\n" not in sentence
        assert "again" in sentence


def test_a_missing_permission_comes_with_the_statement_that_would_allow_it() -> None:
    message = (
        f"{USER}dynamodb:UpdateTable on resource: {TABLE} because no identity-based policy allows the "
        "dynamodb:UpdateTable action"
    )
    sentence = said(refusal("AccessDeniedException", message, "UpdateTable"))
    assert "You lack the permission dynamodb:UpdateTable" in sentence
    statement = json.loads(sentence[sentence.index("{") :])
    assert statement == {"Effect": "Allow", "Action": "dynamodb:UpdateTable", "Resource": TABLE}


def test_a_refusal_without_a_resource_is_about_all_of_them() -> None:
    sentence = said(refusal("AccessDenied", f"{USER}ses:DescribeActiveReceiptRuleSet"))
    assert '"Action": "ses:DescribeActiveReceiptRuleSet", "Resource": "*"' in sentence


@pytest.mark.parametrize(
    ("operation", "action"),
    [("HeadBucket", "s3:ListBucket"), ("PutBucketEncryption", "s3:PutEncryptionConfiguration")],
)
def test_s3_names_no_action_so_its_operation_does(operation: str, action: str) -> None:
    """The answer to a HEAD has no body either: its code is the status."""
    assert f'"Action": "{action}"' in said(refusal("403", "Forbidden", operation))
    assert f'"Action": "{action}"' in said(refusal("AccessDenied", "Access Denied", operation))


@pytest.mark.parametrize(
    "why",
    [
        "with an explicit deny in a service control policy",
        "because no permissions boundary allows the ses:SendEmail action",
    ],
)
def test_no_statement_is_offered_where_a_policy_above_stands_against_it(why: str) -> None:
    sentence = said(refusal("AccessDenied", f"{USER}ses:SendEmail on resource: arn:aws:ses:x {why}"))
    assert "You may not ses:SendEmail" in sentence
    assert "{" not in sentence


def test_an_unknown_refusal_is_told_as_aws_words_it() -> None:
    assert "AWS refused CreateChangeSet (Odd: Words)" in said(refusal("Odd", "Words"))


def test_errors_of_others_are_none_of_its_business() -> None:
    assert plain_aws_sentence(ValueError("x")) is None


def test_the_variable_that_is_named_is_the_one_that_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    """AWS_REGION, which other tools read, means nothing to boto3."""
    example = re.search(r"such as (\w+)=([\w-]+)", said(boto.NoRegionError()))
    assert example
    monkeypatch.setenv(example[1], example[2])
    assert boto3.Session().region_name == example[2]


# ---------------------------------------------------------------- at the command line


def failing(error: Exception) -> click.Group:
    @click.group(cls=PlainErrors)
    def main() -> None: ...

    @main.command()
    def fail() -> None:
        raise error

    return main


def outcome_of(error: Exception) -> tuple[int, str]:
    result = CliRunner().invoke(failing(error), ["fail"])
    return result.exit_code, result.stderr


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: refusal("ExpiredToken"), "Error: Your sign-in to AWS has expired"),
        (boto.NoCredentialsError, "Error: There are no credentials for AWS here"),
        (lambda: Refused("The cat sits on it; lift the cat."), "Error: The cat sits on it; lift the cat."),
        (lambda: Park("The table is empty; deploy again."), "Error: The table is empty; deploy again."),
        (lambda: Retry("throttled"), "Error: It could not be done just now (throttled)"),
        (lambda: KeyError("x"), "Error: Something unexpected happened"),
    ],
)
def test_every_command_tells_it_so(make: Callable[[], Exception], words: str) -> None:
    code, told = outcome_of(make())
    assert code == 1
    assert told.startswith(words)
    assert "Traceback" not in told


def test_the_kinds_that_a_client_makes_for_its_service_are_known_too() -> None:
    """boto3 makes classes such as `ParameterNotFound` while it runs, in a module of their own."""
    made = type("AlreadyExistsException", (ClientError,), {"__module__": "botocore.errorfactory"})
    assert "AWS refused" in outcome_of(made({"Error": {"Code": "AlreadyExists"}}, "CreateReceiptRule"))[1]
