"""Letters out through SES v2: one attempt each, tagged, so that its events can be told apart."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from botocore.exceptions import (
    ClientError,
    ConnectTimeoutError,
    EndpointConnectionError,
    ParamValidationError,
)

from chalicelib.aws.refusals import code_of, retried_later
from chalicelib.ports import NotSent, OutgoingMail, Throttled

if TYPE_CHECKING:
    from mypy_boto3_sesv2.client import SESV2Client
    from mypy_boto3_sesv2.type_defs import SendEmailRequestTypeDef

LETTER = "letter"
ATTEMPT = "attempt"
MEMBER = "member"

# This mail will not be taken however often it is offered.
_FOR_GOOD = frozenset({"BadRequestException", "MessageRejected", "ValidationException"})
_UNVERIFIED = "not verified"  # of an identity: SES says so with the code of a mail that it rejects
_SERVER_FAULT = 500


@dataclass(frozen=True, slots=True)
class SesMailService:
    """`configuration_set` names where events about the letters go, and can be switched off."""

    client: SESV2Client
    configuration_set: str

    def send(self, mail: OutgoingMail) -> str:
        tags = {LETTER: mail.letter_id, ATTEMPT: str(mail.attempt), MEMBER: mail.member_id}
        # The sender is taken from the message itself, where it stands with its display name.
        request: SendEmailRequestTypeDef = {
            "Destination": {"ToAddresses": [mail.to.value]},
            "Content": {"Raw": {"Data": mail.raw}},
            "EmailTags": [{"Name": name, "Value": value} for name, value in tags.items()],
            "ConfigurationSetName": self.configuration_set,
        }
        with _refusals():
            return self.client.send_email(**request)["MessageId"]

    def pause(self) -> str:
        """SES refuses each letter with SendingPausedException then, which is `Throttled`."""
        with retried_later("TooManyRequestsException"):
            self.client.put_configuration_set_sending_options(
                ConfigurationSetName=self.configuration_set, SendingEnabled=False
            )
        return (
            "aws sesv2 put-configuration-set-sending-options "
            f"--configuration-set-name {self.configuration_set} --sending-enabled"
        )


@contextmanager
def _refusals() -> Iterator[None]:
    """What is known not to have been sent is said so. Timeouts, broken connections and faults of
    the service itself pass: whether the letter went is unknown then."""
    try:
        yield
    except ClientError as error:
        if code_of(error) in _FOR_GOOD and _UNVERIFIED not in str(error):
            raise NotSent(f"{code_of(error)}: {error.response['Error'].get('Message', '')}") from error
        # Throttled, paused, or set up wrong (permission, identity, configuration set): the letter
        # waits until somebody has mended it.
        if error.response["ResponseMetadata"]["HTTPStatusCode"] < _SERVER_FAULT:
            raise Throttled(code_of(error)) from error
        raise
    except ParamValidationError as error:
        raise NotSent(str(error)) from error
    except (ConnectTimeoutError, EndpointConnectionError) as error:
        raise Throttled(f"not reached: {type(error).__name__}") from error
