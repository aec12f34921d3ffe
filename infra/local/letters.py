"""Letters out: what SES would send becomes a file, a cohort's letters in one folder.

ministack's own relay is passed by: it sends only what names its sender beside the message, and makes
the message anew, so that every header but four is lost (ministack 1.4.21, its module ses_v2).
"""

from __future__ import annotations

import base64
import json
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import format_datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from infra.feedback import feedback_event

if TYPE_CHECKING:
    from mypy_boto3_sqs import SQSClient

_NOT_IN_A_FILE_NAME = re.compile(r"[^\w.@+-]+")
# SES puts its own in their place (developer guide, "Header fields in Amazon SES").
_REPLACED = re.compile(rb"(?im)^(?:message-id|date):.*(?:\r?\n[ \t].*)*\r?\n")


class NoSuchSet(Exception):  # noqa: N818 - reads as what it says
    """A letter names a configuration set of none of the cohorts."""


@dataclass(frozen=True, slots=True)
class Sender:
    """One cohort's way out: its folder, and the queue that is told what became of a letter."""

    folder: Path
    feedback_url: str


@dataclass(frozen=True, slots=True)
class Post:
    """`senders` by the name of their configuration set."""

    senders: Mapping[str, Sender]
    sqs: SQSClient

    def send(self, request: Mapping[str, Any]) -> str:
        """The body of SES's SendEmail; the id that SES would give."""
        sender = self.senders.get(request.get("ConfigurationSetName", ""))
        if sender is None:
            raise NoSuchSet("no cohort here has that configuration set")
        now = datetime.now(UTC)
        message_id = f"{secrets.token_hex(8)}-{secrets.token_hex(16)}-000000"
        raw = _raw(request)
        (to,) = request["Destination"]["ToAddresses"]
        _keep(sender.folder / _file_name(now, to), _as_sent(raw, message_id, now))
        tags = {tag["Name"]: tag["Value"] for tag in request.get("EmailTags", [])}
        for kind in ("send", "delivery"):
            event = feedback_event(kind, message_id, tags, now)
            self.sqs.send_message(QueueUrl=sender.feedback_url, MessageBody=json.dumps(event))
        return message_id


@dataclass(frozen=True, slots=True)
class SentLetter:
    path: Path
    message: EmailMessage

    @property
    def name(self) -> str:
        return self.path.name

    def body(self, kind: str) -> str:
        part = self.message.get_body((kind,))
        return str(part.get_content()) if part else ""


def sent_letters(folder: Path) -> list[SentLetter]:
    """The newest first; their names begin with their time."""
    read = BytesParser(policy=policy.default).parsebytes
    return [SentLetter(p, read(p.read_bytes())) for p in sorted(folder.glob("*.eml"), reverse=True)]


def _raw(request: Mapping[str, Any]) -> bytes:
    """The message as it was given, or of the parts that were given: letters come whole, an operator's
    test mails in parts."""
    content = request["Content"]
    if "Raw" in content:
        return base64.b64decode(content["Raw"]["Data"])
    message = EmailMessage(policy=policy.SMTP)
    message["From"] = request["FromEmailAddress"]
    message["To"] = ", ".join(request["Destination"]["ToAddresses"])
    if answers := request.get("ReplyToAddresses"):
        message["Reply-To"] = ", ".join(answers)
    message["Subject"] = content["Simple"]["Subject"]["Data"]
    message.set_content(content["Simple"]["Body"]["Text"]["Data"])
    return message.as_bytes()


def _file_name(at: datetime, to: str) -> str:
    return f"{at:%Y-%m-%dT%H%M%S.%f}-{_NOT_IN_A_FILE_NAME.sub('_', to)[:80]}.eml"


def _as_sent(raw: bytes, message_id: str, at: datetime) -> bytes:
    head, gap, body = raw.partition(b"\r\n\r\n")
    kept = _REPLACED.sub(b"", head + b"\r\n")
    own = f"Message-ID: <{message_id}@email.amazonses.com>\r\nDate: {format_datetime(at)}\r\n"
    return own.encode("ascii") + kept + gap[2:] + body


def _keep(path: Path, raw: bytes) -> None:
    """Never seen half written."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part")
    part.write_bytes(raw)
    part.rename(path)
