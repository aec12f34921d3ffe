"""What SES says of the account in this region: which identities are verified, and how much may be sent."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import boto3
from botocore.exceptions import ClientError

from infra.deployment.dns import parents

if TYPE_CHECKING:
    from mypy_boto3_sesv2.client import SESV2Client
    from mypy_boto3_sesv2.type_defs import TagTypeDef

_TAG: TagTypeDef = {"Key": "warmthread", "Value": "identity"}


@dataclass(frozen=True, slots=True)
class Identity:
    """A domain or an address that SES knows. `tokens` are those of DKIM; `ours`: bootstrap made it."""

    name: str
    verified: bool
    tokens: tuple[str, ...] = ()
    token_zone: str | None = None
    mail_from: str | None = None
    ours: bool = False


@dataclass(frozen=True, slots=True)
class Sending:
    """`paused` is why SES sends nothing for this account, in its words; None: it does."""

    production: bool
    a_day: int
    a_second: float
    sent_today: int
    paused: str | None = None

    def __str__(self) -> str:
        place = "production" if self.production else "the sandbox"
        return (
            f"in {place}: {self.a_day} mails a day, {self.a_second:g} a second; "
            f"{self.sent_today} sent in the last 24 hours"
        )


@dataclass(frozen=True, slots=True)
class MailAccount:
    client: SESV2Client = field(default_factory=lambda: boto3.client("sesv2"))

    def sending(self) -> Sending:
        found = self.client.get_account()
        quota = found.get("SendQuota", {})
        return Sending(
            production=found.get("ProductionAccessEnabled", False),
            a_day=int(quota.get("Max24HourSend", 0)),
            a_second=quota.get("MaxSendRate", 0.0),
            sent_today=int(quota.get("SentLast24Hours", 0)),
            paused=None
            if found.get("SendingEnabled", True)
            else found.get("EnforcementStatus", "paused by hand"),
        )

    def identity(self, name: str) -> Identity | None:
        try:
            found = self.client.get_email_identity(EmailIdentity=name)
        except ClientError as error:
            if error.response["Error"]["Code"] == "NotFoundException":
                return None
            raise
        dkim = found.get("DkimAttributes", {})
        return Identity(
            name,
            verified=found.get("VerifiedForSendingStatus", False),
            tokens=tuple(dkim.get("Tokens", ())),
            token_zone=dkim.get("SigningHostedZone"),
            mail_from=found.get("MailFromAttributes", {}).get("MailFromDomain"),
            ours=_TAG in found.get("Tags", []),
        )

    def known(self, domain: str) -> Identity | None:
        """Of the domain or the nearest one above it: verifying a domain verifies all below it."""
        return _best(filter(None, map(self.identity, (domain, *parents(domain)))))

    def sender(self, address: str) -> Identity | None:
        """By which a letter from `address` is sent: the closest that is verified, else the closest."""
        domain = address.rpartition("@")[2]
        return _best(filter(None, map(self.identity, (address, domain, *parents(domain)))))

    def make(self, domain: str) -> Identity:
        """SES begins to verify it as soon as its records are there."""
        self.client.create_email_identity(EmailIdentity=domain, Tags=[_TAG])
        made = self.identity(domain)
        assert made
        return made

    def give_mail_from(self, identity: Identity) -> Identity:
        """A name below it, where it is ours and has none: receivers then see the letters' own domain."""
        if not identity.ours or identity.mail_from:
            return identity
        self.client.put_email_identity_mail_from_attributes(
            EmailIdentity=identity.name,
            MailFromDomain=f"bounces.{identity.name}",
            BehaviorOnMxFailure="USE_DEFAULT_VALUE",  # until the records are there
        )
        return replace(identity, mail_from=f"bounces.{identity.name}")


def _best(found: Iterable[Identity]) -> Identity | None:
    identities = list(found)
    verified = [identity for identity in identities if identity.verified]
    return next(iter(verified or identities), None)
