"""Whether mail can come in and go out for a cohort: what SES and the domain name system have and lack."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from infra.deployment import dns
from infra.deployment.dns import Checked, DnsSilent, Found, Record, Resolve, check
from infra.deployment.mail_account import Identity, Sending


@dataclass(frozen=True, slots=True)
class Asked:
    """For which mail domain the region is prepared, and from which address its letters come."""

    mail_domain: str
    letters_from: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """`missing` are sentences about what a person has to do; empty: everything is ready."""

    sending: Sending
    records: tuple[Checked, ...] = ()
    missing: tuple[str, ...] = ()


def look(
    asked: Asked,
    region: str,
    identities: tuple[Identity | None, Identity | None],
    sending: Sending,
    resolve: Resolve,
) -> Report:
    """`identities`: by which mail is received, and by which letters are sent."""
    sender = identities[1]
    distinct = list({found.name: found for found in identities if found}.values())
    records = tuple(check(record, resolve) for record in _records(asked, region, distinct, sender))
    return Report(
        sending,
        records,
        (
            *about_sending(sending),
            *(_unverified(identity) for identity in distinct if not identity.verified),
            *(_words(found) for found in records if found.found is not Found.SET),
        ),
    )


def mx_elsewhere(mail_domain: str, region: str, resolve: Resolve) -> Iterable[str]:
    """Where SES of another region receives the domain's mail, this is probably the wrong region."""
    try:
        found = resolve(mail_domain, "MX")
    except DnsSilent:
        return
    for host in (value.split()[-1] for value in found):
        if host.startswith("inbound-smtp.") and host != dns.inbound_host(region):
            yield (
                f"The MX of {mail_domain} leads to {host}, but this is {region}: if that is the wrong one, "
                "say no and name the region with AWS_DEFAULT_REGION."
            )


def about_sending(sending: Sending) -> Iterable[str]:
    if not sending.production:
        yield (
            "The account is in the sandbox of SES: letters go to verified addresses only, 200 a day. Ask for "
            "production access in the SES console under Account dashboard; it takes about a day."
        )
    if sending.paused:
        yield f"SES has paused the sending of this account ({sending.paused}); its console says why."


def _records(
    asked: Asked, region: str, identities: Iterable[Identity], sender: Identity | None
) -> Iterable[Record]:
    yield dns.receiving_record(asked.mail_domain, region)
    for identity in identities:
        yield from dns.dkim_records(identity.name, identity.tokens, identity.token_zone)
    if sender and sender.mail_from:
        yield from dns.mail_from_records(sender.mail_from, region)
    if asked.letters_from:
        yield dns.dmarc_record(asked.letters_from.rpartition("@")[2])


def _unverified(identity: Identity) -> str:
    return (
        f"{identity.name} is not verified by SES yet: set its records, then wait (minutes as a rule, "
        "72 hours at most)."
    )


def _words(checked: Checked) -> str:
    record = checked.record
    what = f"{record.why}: {record.kind} of {record.name}"
    hint = f"; {checked.hint}" if checked.hint else ""
    match checked.found:
        case Found.OTHER:
            return f"{what} is {', '.join(checked.values)}, but is to be {record.value}{hint}."
        case Found.UNKNOWN:
            return f"{what} could not be asked{hint}."
        case _:
            return f"{what} is missing{hint}."
