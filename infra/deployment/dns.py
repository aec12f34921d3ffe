"""What the domain name system has, and what it is to have, so that mail is received and believed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class DnsSilent(Exception):  # noqa: N818 - reads as what it says
    """No name server answered: nothing is known, which is not the same as nothing being there."""


class Resolve(Protocol):
    def __call__(self, name: str, kind: str) -> tuple[str, ...]:
        """The values of `kind` at exactly this name, in lower case (texts as they are), without a dot at
        the end; empty where there are none. `DnsSilent` where nobody answered."""


def resolver(nameserver: str | None = None, port: int = 53, seconds: float = 5.0) -> Resolve:
    """By the machine's own name servers, or by the one given."""
    import dns.exception
    import dns.resolver

    asked = dns.resolver.Resolver(configure=nameserver is None)
    if nameserver:
        asked.nameservers = [nameserver]
        asked.port = port
    asked.lifetime = seconds

    def resolve(name: str, kind: str) -> tuple[str, ...]:
        try:
            answer = asked.resolve(name, kind, raise_on_no_answer=False)
        except dns.resolver.NXDOMAIN:
            return ()
        except (dns.exception.Timeout, dns.resolver.NoNameservers, OSError) as error:
            raise DnsSilent(f"{name}: {error}") from None
        return tuple(sorted(_value(record) for record in answer.rrset or ()))

    return resolve


def _value(record: object) -> str:
    strings = getattr(record, "strings", None)
    if strings is not None:
        return b"".join(strings).decode("utf-8", "replace")
    return str(record).lower().rstrip(".")


class Found(StrEnum):
    SET = "set"
    MISSING = "missing"
    OTHER = "other"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Record:
    """One that is to be there. `fits` judges the values found; None: the value itself must be among
    them. Where `also_at` has a fitting value, this one need not."""

    name: str
    kind: str
    value: str
    why: str
    fits: Callable[[tuple[str, ...]], bool] | None = None
    also_at: tuple[str, ...] = ()

    def __str__(self) -> str:
        """As zone files have it."""
        value = f'"{self.value}"' if self.kind == "TXT" else f"{self.value}."
        return f"{self.name}. 3600 IN {self.kind} {value}"


@dataclass(frozen=True, slots=True)
class Checked:
    record: Record
    found: Found
    values: tuple[str, ...] = ()
    hint: str = ""


def check(record: Record, resolve: Resolve) -> Checked:
    try:
        values = resolve(record.name, record.kind)
        elsewhere = [resolve(name, record.kind) for name in record.also_at]
    except DnsSilent as error:
        return Checked(record, Found.UNKNOWN, hint=f"no name server answered ({error})")
    fits = record.fits or (lambda found: record.value in found)
    if fits(values) or any(map(fits, elsewhere)):
        return Checked(record, Found.SET, values)
    return Checked(record, Found.OTHER if values else Found.MISSING, values, _wildcard(record, resolve))


def _wildcard(record: Record, resolve: Resolve) -> str:
    """RFC 4592, 2.2.1: a wildcard says nothing of a name that has a record of its own, or of one below."""
    parent = record.name.partition(".")[2]
    if record.kind != "MX" or "." not in parent:
        return ""
    try:
        others = resolve(f"warmthread-no-such-name.{parent}", "MX")
    except DnsSilent:
        return ""
    if record.value not in others:
        return ""
    return (
        f"*.{parent} has this MX, but it does not cover {record.name}, which has another record of its own "
        "(or one below it, such as _dmarc): this name needs an MX of its own"
    )


# ---------------------------------------------------------------- the records


def receiving_record(mail_domain: str, region: str) -> Record:
    """No other host may stand beside it: a part of the mail would go there."""
    host = inbound_host(region)
    return Record(
        mail_domain,
        "MX",
        f"10 {host}",
        "mail for the cohort",
        fits=lambda found: bool(found) and all(value.split()[-1] == host for value in found),
    )


def inbound_host(region: str) -> str:
    return f"inbound-smtp.{region}.amazonaws.com"


def dkim_records(identity: str, tokens: Iterable[str], zone: str | None) -> list[Record]:
    """`zone` is where SES keeps the keys; older regions have one for all."""
    return [
        Record(f"{token}._domainkey.{identity}", "CNAME", f"{token}.{zone or 'dkim.amazonses.com'}", "DKIM")
        for token in tokens
    ]


def mail_from_records(mail_from: str, region: str) -> list[Record]:
    """A MAIL FROM domain may receive nothing else, and needs an MX of its own."""
    return [
        Record(mail_from, "MX", f"10 feedback-smtp.{region}.amazonses.com", "MAIL FROM"),
        Record(mail_from, "TXT", "v=spf1 include:amazonses.com ~all", "SPF", fits=_lets_ses_send),
    ]


def dmarc_record(domain: str) -> Record:
    """A policy of the domain above holds for this one too (RFC 7489, 6.6.3)."""
    above = [f"_dmarc.{parent}" for parent in parents(domain)]
    return Record(
        f"_dmarc.{domain}",
        "TXT",
        "v=DMARC1; p=none",
        "DMARC",
        fits=lambda found: any(value.replace(" ", "").lower().startswith("v=dmarc1") for value in found),
        also_at=tuple(above),
    )


def parents(domain: str) -> list[str]:
    """The domains above, without the top one."""
    labels = domain.split(".")
    return [".".join(labels[start:]) for start in range(1, len(labels) - 1)]


def _lets_ses_send(found: tuple[str, ...]) -> bool:
    return any(text.startswith("v=spf1") and "include:amazonses.com" in text for text in found)
