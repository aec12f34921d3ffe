"""What AWS and botocore say when something fails, as one sentence and the next step."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from botocore import exceptions as boto
from botocore.exceptions import BotoCoreError, ClientError

_SIGN_IN = "sign in (aws sso login, or aws configure), or name a profile with AWS_PROFILE, then try again"
_LATER = "wait a minute, then give the same command again: it goes on where it stopped"
_REGION = "name the region of your stacks with AWS_DEFAULT_REGION, such as AWS_DEFAULT_REGION=us-east-1"

# Of what botocore raises before AWS has answered; the first kind that fits is taken.
_BEFORE_AN_ANSWER: tuple[tuple[tuple[type[Exception], ...], str], ...] = (
    (
        (boto.NoCredentialsError, boto.PartialCredentialsError, boto.CredentialRetrievalError),
        f"There are no credentials for AWS here ({{error}}); {_SIGN_IN}.",
    ),
    (
        (
            boto.TokenRetrievalError,
            boto.SSOError,
            boto.UnauthorizedSSOTokenError,
        ),
        "Your sign-in to AWS has expired ({error}); run aws sso login, then try again.",
    ),
    (
        (boto.ProfileNotFound,),
        "{error}; aws configure list-profiles shows those that are there: name one with AWS_PROFILE.",
    ),
    ((boto.NoRegionError,), f"No region is set; {_REGION}."),
    ((boto.InvalidRegionError,), f"{{error}}; {_REGION}."),
    (
        (boto.SSLError,),
        "The connection to AWS is not trusted ({error}); behind a proxy, set AWS_CA_BUNDLE and try again.",
    ),
    (
        (boto.HTTPClientError, boto.ConnectionError),
        f"AWS cannot be reached ({{error}}); check the network, the region and AWS_ENDPOINT_URL, {_LATER}.",
    ),
    (
        (boto.ParamValidationError,),
        "AWS would not take this ({error}); mend what it names, then try again.",
    ),
    ((boto.WaiterError,), f"It took longer than expected ({{error}}); {_LATER}."),
)


@dataclass(frozen=True, slots=True)
class _Refusal:
    """What AWS answered: the operation, its code, its words."""

    operation: str
    code: str
    words: str


def plain_aws_sentence(error: Exception) -> str | None:
    """None for errors that are not of AWS."""
    if isinstance(error, ClientError):
        return _refused(_read(error))
    for kinds, sentence in _BEFORE_AN_ANSWER:
        if isinstance(error, kinds):
            return sentence.format(error=_one_line(str(error)))
    if isinstance(error, BotoCoreError):
        return f"The AWS client failed ({_one_line(str(error))}); {_LATER}."
    return None


def _read(error: ClientError) -> _Refusal:
    told = error.response.get("Error", {})
    return _Refusal(error.operation_name, str(told.get("Code", "")), _one_line(str(told.get("Message", ""))))


def _refused(refusal: _Refusal) -> str:
    for codes, sentence in _ANSWERS:
        if refusal.code in codes:
            return sentence(refusal)
    return (
        f"AWS refused {refusal.operation} ({refusal.code}: {refusal.words}); "
        "mend what it names, then give the same command again."
    )


def _saying(words: str) -> Callable[[_Refusal], str]:
    return lambda refusal: words.format(
        operation=refusal.operation, code=refusal.code, words=refusal.words.rstrip(".")
    )


def _not_allowed(refusal: _Refusal) -> str:
    """Names the permission, and the statement that would give it where a statement would help."""
    action = _action(refusal)
    denied = re.search(r"explicit deny in an? ([a-z -]+?) ?policy", refusal.words)
    boundary = re.search(r"no (permissions boundary|session|service control|VPC endpoint)", refusal.words)
    if denied or boundary:
        where = denied[1] if denied else boundary[1] if boundary else ""
        return (
            f"You may not {action}: a {where} policy stands against it, which no policy of your own can "
            "change; ask whoever administers the AWS account to allow it."
        )
    statement = json.dumps({"Effect": "Allow", "Action": action, "Resource": _resource(refusal)})
    return (
        f"You lack the permission {action}; ask whoever administers the AWS account for this statement in "
        f"your policy, then try again: {statement}"
    )


def _action(refusal: _Refusal) -> str:
    named = re.search(r"not authorized to perform:? `?([a-z0-9-]+:[A-Za-z]+)", refusal.words)
    return named[1] if named else _ACTIONS.get(refusal.operation, f"*:{refusal.operation}")


def _resource(refusal: _Refusal) -> str:
    named = re.search(r"on (?:the )?resource:? `?\"?(arn:[^\s\"`]+)", refusal.words)
    return named[1].rstrip(".,") if named else "*"


def _one_line(words: str) -> str:
    return " ".join(words.split())[:600]


# S3 refuses without naming the action, and its operations are not called as its actions are.
_ACTIONS: Mapping[str, str] = {
    "HeadBucket": "s3:ListBucket",
    "HeadObject": "s3:GetObject",
    "ListObjectsV2": "s3:ListBucket",
    "GetObject": "s3:GetObject",
    "PutObject": "s3:PutObject",
    "DeleteObjects": "s3:DeleteObject",
    "CreateBucket": "s3:CreateBucket",
    "DeleteBucket": "s3:DeleteBucket",
    "PutBucketPolicy": "s3:PutBucketPolicy",
    "PutBucketEncryption": "s3:PutEncryptionConfiguration",
    "PutPublicAccessBlock": "s3:PutBucketPublicAccessBlock",
    "PutBucketLifecycleConfiguration": "s3:PutLifecycleConfiguration",
}

_ANSWERS: tuple[tuple[tuple[str, ...], Callable[[_Refusal], str]], ...] = (
    (
        ("ExpiredToken", "ExpiredTokenException", "RequestExpired", "TokenRefreshRequired"),
        _saying(f"Your sign-in to AWS has expired; {_SIGN_IN}."),
    ),
    (
        ("InvalidClientTokenId", "UnrecognizedClientException", "InvalidAccessKeyId", "AuthFailure"),
        _saying(f"AWS does not know your credentials ({{code}}): deleted, or of elsewhere; {_SIGN_IN}."),
    ),
    (
        ("SignatureDoesNotMatch", "InvalidSignatureException", "RequestTimeTooSkewed"),
        _saying(
            "AWS does not accept the signature ({words}); check the secret key and this computer's clock, "
            "then try again."
        ),
    ),
    (
        ("AccessDenied", "AccessDeniedException", "UnauthorizedOperation", "AuthorizationError", "403"),
        _not_allowed,
    ),
    (("AuthorizationErrorException", "NotAuthorized"), _not_allowed),
    (
        ("OptInRequired", "SubscriptionRequiredException"),
        _saying(f"This account may not use the region or service yet ({{words}}); enable it, or {_REGION}."),
    ),
    (
        ("PermanentRedirect", "AuthorizationHeaderMalformed", "IllegalLocationConstraintException", "301"),
        _saying(f"This is in another region ({{words}}); {_REGION}."),
    ),
    (
        ("InvalidAction", "UnknownOperationException", "UnknownOperation"),
        _saying(f"{{operation}} is not there in this region; {_REGION}."),
    ),
    (
        (
            "Throttling",
            "ThrottlingException",
            "ThrottledException",
            "TooManyRequestsException",
            "RequestLimitExceeded",
            "ProvisionedThroughputExceededException",
            "SlowDown",
            "PriorRequestNotComplete",
        ),
        _saying(f"AWS takes no more requests just now ({{operation}}: {{words}}); {_LATER}."),
    ),
    (
        (
            "LimitExceeded",
            "LimitExceededException",
            "TooManyBuckets",
            "ParameterLimitExceeded",
            "ServiceQuotaExceededException",
            "QuotaExceededException",
        ),
        _saying(
            "A limit of this AWS account is reached ({operation}: {words}); end what is not needed any "
            "more, or ask for more under Service Quotas in the AWS console, then try again."
        ),
    ),
    (
        (
            "ServiceUnavailable",
            "ServiceUnavailableException",
            "InternalFailure",
            "InternalError",
            "503",
            "500",
        ),
        _saying(f"AWS has trouble itself just now ({{operation}}: {{code}}); {_LATER}."),
    ),
    (
        ("MailFromDomainNotVerifiedException", "MessageRejected"),
        _saying("SES does not send this ({words}); warmthread bootstrap NAME says what is not verified yet."),
    ),
    (
        ("AccountSuspendedException", "SendingPausedException", "AccountSendingPausedException"),
        _saying(
            "SES has paused the sending of this account ({words}); its reason is in the SES console under "
            "Account dashboard: answer there."
        ),
    ),
)
