"""Everything else as items: the configuration, members, mails' outcomes and what is held, digests."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from chalicelib.aws import keys
from chalicelib.aws.forms import (
    Document,
    address_if,
    addresses,
    day_if,
    instant,
    instant_if,
    present,
    read_address_if,
    read_addresses,
    read_day_if,
    read_instant,
    read_instant_if,
)
from chalicelib.domain.address import Address
from chalicelib.domain.cadence import Cadence
from chalicelib.domain.calendar import Span
from chalicelib.domain.cohort import Cohort, Weekday
from chalicelib.domain.joining import Knocks
from chalicelib.domain.learning import Experience, First, Learning, LessonId
from chalicelib.domain.letter import LetterId
from chalicelib.domain.member import LetterStop, Member, MemberId, Receipts
from chalicelib.domain.outcome import Outcome, OutcomeKind, Reason
from chalicelib.domain.proof import Envelope, Recapture, Verdict, Verdicts
from chalicelib.ports import Held, OutcomeRecord


def expiry(since: datetime, kept: timedelta) -> Document:
    """The TTL attribute; DynamoDB deletes within days of it, at no charge."""
    return {keys.EXPIRES: int((since + kept).timestamp())}


# ---------------------------------------------------------------- the configuration


def cohort_item(cohort: Cohort) -> Document:
    return present(
        name=cohort.name,
        programme=cohort.programme,
        mail_domain=cohort.mail_domain,
        timezone=cohort.timezone.key,
        letters_from=cohort.letters_from.value,
        version=cohort.version,
        link_base=cohort.link_base,
        holidays=[day.isoformat() for day in sorted(cohort.holidays)],
        cadence=_cadence(cohort.cadence),
        reminder_hour=cohort.reminder_hour,
        digest_day=cohort.digest_day.value,
        digest_hour=cohort.digest_hour,
        quiet=[{"first": span.first.isoformat(), "last": span.last.isoformat()} for span in cohort.quiet],
        coaches=addresses(cohort.coaches),
        never_log=list(cohort.never_log),
        equal_domains=[list(domains) for domains in cohort.equal_domains],
        start=day_if(cohort.start),
        end=day_if(cohort.end),
        retention_days=cohort.retention_days,
        raw_mail_days=cohort.raw_mail_days,
        due_shards=cohort.due_shards,
        letters_per_minute=cohort.letters_per_minute,
        join_code=cohort.join_code or None,
        join_domains=list(cohort.join_domains),
    )


def read_cohort(item: Document) -> Cohort:
    return Cohort(
        name=item["name"],
        programme=item["programme"],
        mail_domain=item["mail_domain"],
        timezone=ZoneInfo(item["timezone"]),
        letters_from=Address(item["letters_from"]),
        version=item["version"],
        link_base=item.get("link_base"),
        holidays=frozenset(map(date.fromisoformat, item.get("holidays", ()))),
        cadence=_read_cadence(item["cadence"]),
        reminder_hour=item["reminder_hour"],
        digest_day=Weekday(item["digest_day"]),
        digest_hour=item["digest_hour"],
        quiet=tuple(_read_span(span) for span in item.get("quiet", ())),
        coaches=read_addresses(item.get("coaches", ())),
        never_log=tuple(item.get("never_log", ())),
        equal_domains=tuple(map(tuple, item.get("equal_domains", ()))),
        start=read_day_if(item.get("start")),
        end=read_day_if(item.get("end")),
        retention_days=item["retention_days"],
        raw_mail_days=item["raw_mail_days"],
        due_shards=item["due_shards"],
        letters_per_minute=item["letters_per_minute"],
        join_code=item.get("join_code", ""),
        join_domains=tuple(item.get("join_domains", ())),
    )


def _cadence(cadence: Cadence) -> Document:
    numbers = asdict(cadence)
    return present(**(numbers | {"reconnect_days": list(cadence.reconnect_days)}))


def _read_cadence(document: Mapping[str, Any]) -> Cadence:
    reconnect = tuple(document.get("reconnect_days", ()))
    return Cadence(**{**document, "reconnect_days": reconnect})


def _read_span(document: Mapping[str, str]) -> Span:
    return Span(date.fromisoformat(document["first"]), date.fromisoformat(document["last"]))


# ---------------------------------------------------------------- members and their digests


def member_item(member: Member) -> Document:
    return present(
        id=member.id,
        name=member.name,
        addresses=addresses(member.addresses),
        secret=member.secret,
        timezone=member.timezone.key,
        version=member.version,
        former_secrets=list(member.former_secrets),
        suspended=member.suspended,
        receipts=member.receipts.value,
        captured=member.captured,
        paused_until=instant_if(member.paused_until),
        stopped=[stop.value for stop in member.stopped],
        joined_at=instant_if(member.joined_at),
        second_address=address_if(member.second_address),
        goal=member.goal or None,
        coach=address_if(member.coach),
        learning=_learning(member.learning),
    )


def read_member(item: Document) -> Member:
    return Member(
        id=MemberId(item["id"]),
        name=item["name"],
        addresses=read_addresses(item.get("addresses", ())),
        secret=item["secret"],
        timezone=ZoneInfo(item["timezone"]),
        version=item["version"],
        former_secrets=tuple(item.get("former_secrets", ())),
        suspended=item["suspended"],
        receipts=Receipts(item["receipts"]),
        captured=item["captured"],
        paused_until=read_instant_if(item.get("paused_until")),
        stopped=tuple(map(LetterStop, item.get("stopped", ()))),
        joined_at=read_instant_if(item.get("joined_at")),
        second_address=read_address_if(item.get("second_address")),
        goal=item.get("goal", ""),
        coach=read_address_if(item.get("coach")),
        learning=_read_learning(item.get("learning", {})),
    )


def _learning(learning: Learning) -> Document:
    return present(
        experience=learning.experience and learning.experience.value,
        lessons=[lesson.value for lesson in learning.lessons],
        noticed=[first.value for first in learning.noticed],
        gentle=learning.gentle or None,
        gentle_at=instant_if(learning.gentle_at),
    )


def _read_learning(item: Document) -> Learning:
    return Learning(
        experience=Experience(item["experience"]) if "experience" in item else None,
        lessons=tuple(map(LessonId, item.get("lessons", ()))),
        noticed=tuple(map(First, item.get("noticed", ()))),
        gentle=item.get("gentle", 0),
        gentle_at=read_instant_if(item.get("gentle_at")),
    )


def digest_item(member_id: MemberId, due_at: datetime, shards: int) -> Document:
    return keys.due_entry(member_id, due_at, shards) | {"due_at": instant(due_at)}


def read_digest(item: Document) -> datetime:
    return read_instant(item["due_at"])


# ---------------------------------------------------------------- who knocks at join@

_KNOCKS_KEPT = timedelta(days=2)  # a day counts


def knocks_item(knocks: Knocks) -> Document:
    return expiry(knocks.since, _KNOCKS_KEPT) | present(
        who=knocks.who,
        since=instant(knocks.since),
        turned_away=knocks.turned_away,
        version=knocks.version,
    )


def read_knocks(item: Document) -> Knocks:
    return Knocks(item["who"], read_instant(item["since"]), item["turned_away"], item["version"])


# ---------------------------------------------------------------- what became of mails


def outcome_item(record: OutcomeRecord, kept: timedelta) -> Document:
    return expiry(record.at, kept) | present(
        object=record.object_key,
        member=record.member_id,
        outcome=_outcome(record.outcome),
        at=instant(record.at),
        version=record.version,
        envelope=envelope_document(record.envelope) if record.envelope else None,
        letters=list(record.letters),
        again=[envelope_document(envelope) for envelope in record.again],
    )


def read_outcome(item: Document) -> OutcomeRecord:
    return OutcomeRecord(
        object_key=item["object"],
        member_id=MemberId(item["member"]),
        outcome=_read_outcome(item["outcome"]),
        at=read_instant(item["at"]),
        version=item["version"],
        envelope=read_envelope(item["envelope"]) if "envelope" in item else None,
        letters=tuple(map(LetterId, item.get("letters", ()))),
        again=tuple(read_envelope(part) for part in item.get("again", ())),
    )


def held_item(held: Held, kept: timedelta) -> Document:
    return expiry(held.received_at, kept) | present(
        member=held.member_id,
        envelope=envelope_document(held.envelope),
        outcome=_outcome(held.outcome),
        received_at=instant(held.received_at),
        sender_name=held.sender_name,
        sender=address_if(held.sender),
        subject=held.subject,
    )


def read_held(item: Document) -> Held:
    return Held(
        member_id=MemberId(item["member"]),
        envelope=read_envelope(item["envelope"]),
        outcome=_read_outcome(item["outcome"]),
        received_at=read_instant(item["received_at"]),
        sender_name=item.get("sender_name"),
        sender=read_address_if(item.get("sender")),
        subject=item["subject"],
    )


def _outcome(outcome: Outcome) -> Document:
    return present(kind=outcome.kind.value, reason=outcome.reason and outcome.reason.value)


def _read_outcome(document: Document) -> Outcome:
    reason = document.get("reason")
    return Outcome(OutcomeKind(document["kind"]), Reason(reason) if reason else None)


def envelope_document(envelope: Envelope) -> Document:
    return present(
        object=envelope.object_key,
        recipients=addresses(envelope.recipients),
        source=address_if(envelope.source),
        received_at=instant(envelope.received_at),
        verdicts=dict(asdict(envelope.verdicts)),
        recapture=_recapture(envelope.recapture) if envelope.recapture else None,
    )


def read_envelope(document: Document) -> Envelope:
    return Envelope(
        object_key=document["object"],
        recipients=read_addresses(document.get("recipients", ())),
        source=read_address_if(document.get("source")),
        received_at=read_instant(document["received_at"]),
        verdicts=Verdicts(**{name: Verdict(found) for name, found in document["verdicts"].items()}),
        recapture=_read_recapture(document["recapture"]) if "recapture" in document else None,
    )


def _recapture(recapture: Recapture) -> Document:
    return present(cause=recapture.cause, about=address_if(recapture.about), released=recapture.released)


def _read_recapture(document: Document) -> Recapture:
    return Recapture(document["cause"], read_address_if(document.get("about")), document["released"])
