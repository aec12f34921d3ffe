"""How much a cohort asks of each service in a month: measured units times members, mails and time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from infra.cost.assumed import Assumed
from infra.cost.prices import Kind
from infra.cost.standing import Standing
from infra.cost.units import Units

_GB = Decimal(1024**3)
# A message is sent, received and deleted.
_REQUESTS_A_MESSAGE = 3
# A query of one shard of the due index reads its keys eventually: half a unit (docs/data-model.md).
_READS_A_SHARD = Decimal("0.5")
# Which Lambdas ask for the secret of links, once in their life.
_SIGNING = ("SendLetter", "APIHandler")


@dataclass(frozen=True, slots=True)
class Month:
    """Who is billed: so many members, who let so many mails a month be captured. What the table holds
    is counted at the cohort's end, after so many `months`."""

    members: int
    mails: int
    months: Decimal = Decimal(4)
    raw_mail_days: int = 30
    due_shards: int = 4

    def __str__(self) -> str:
        return f"{self.members:,} members and {self.mails:,} mails"


@dataclass(frozen=True, slots=True)
class Use:
    kind: Kind
    what: str
    quantity: Decimal


def use_while_idle(month: Month, standing: Standing, units: Units, assumed: Assumed) -> Iterable[Use]:
    """What is paid without a single mail, and without a member."""
    runs = {name: Decimal(assumed.minutes) / every for name, every in standing.every_minutes.items()}
    sweeps, days = runs["Sweep"], Decimal(assumed.days)
    reads = sweeps * (units.steps["sweep"].each("reads") + _READS_A_SHARD * (month.due_shards - 1))
    sources = standing.event_sources
    yield Use(Kind.SQS_REQUESTS, f"polling of {sources} queues", Decimal(assumed.polls * sources))
    yield from _lambdas(runs, standing, assumed)
    yield Use(Kind.DYNAMODB_READS, "sweeps", reads)
    yield Use(Kind.S3_PUTS, "lists of raw mail, one a day", days)
    yield Use(
        Kind.ALARM_METRICS, f"{len(standing.alarms)} alarms, by the metric", Decimal(standing.alarm_metrics)
    )
    yield Use(Kind.SSM_PARAMETERS, "secret of links", Decimal(1))


def use_of_members(month: Month, standing: Standing, units: Units, assumed: Assumed) -> Iterable[Use]:
    """What members' mails, letters and weeks add to it."""
    happens = _happenings(month, units, assumed)
    invoked = {
        "CaptureMail": happens["mail"],
        "SendLetter": happens["letter"] + happens["digest_letter"],
        "RunErrand": happens["errand"] + happens["digest"],
        "RecordFeedback": happens["feedback"],
        "APIHandler": happens["page"],
    }
    mails, letters = Decimal(month.mails), invoked["SendLetter"]
    messages = sum((count for name, count in invoked.items() if name != "APIHandler"), Decimal(0))
    yield Use(Kind.SES_RECEIVED, "mails received", mails)
    yield Use(Kind.SES_CHUNKS, "whole 256 KB of them", mails * assumed.chunks_a_mail)
    yield Use(Kind.SES_SENT, "letters sent", letters)
    yield Use(Kind.SNS_REQUESTS, "notices of mails, word of letters", mails + happens["feedback"])
    yield Use(Kind.SQS_REQUESTS, f"{messages:,.0f} messages", messages * _REQUESTS_A_MESSAGE)
    yield from _lambdas(invoked, standing, assumed)
    yield from _table(month, happens, units)
    yield from _bucket(month, units, assumed)
    hours = Decimal(24 * assumed.days)
    yield Use(Kind.CUSTOM_METRICS, "oldest letter, hours with one due", min(letters / hours, Decimal(1)))
    yield Use(Kind.API_REQUESTS, "pages of links", happens["page"])
    out = letters * units.letter_bytes + happens["page"] * assumed.page_bytes
    yield Use(Kind.DATA_OUT, "letters and pages", out / _GB)
    signed = sum((invoked[name] for name in _SIGNING), Decimal(0))
    yield Use(Kind.KMS_REQUESTS, "secret of links, once a start", signed)


def _happenings(month: Month, units: Units, assumed: Assumed) -> Mapping[str, Decimal]:
    """How often each step happens in the month."""
    mails = {step: month.mails * units.a_mail(step) for step in ("mail", "letter", "errand")}
    digests = month.members * assumed.weeks
    digest_letters = digests * units.a_digest("digest_letter")
    letters = mails["letter"] + digest_letters
    return mails | {
        "reconciled": Decimal(month.mails) * assumed.reconciled_days,
        "digest": digests,
        "digest_letter": digest_letters,
        "feedback": letters * assumed.feedback_a_letter,
        "page": letters * assumed.pages_a_letter,
    }


def _lambdas(invoked: Mapping[str, Decimal], standing: Standing, assumed: Assumed) -> Iterable[Use]:
    total = sum(invoked.values(), Decimal(0))
    seconds = (
        count * assumed.seconds[name] * standing.memory_mb[name] / 1024 for name, count in invoked.items()
    )
    logged = total * assumed.log_bytes_an_invocation / _GB
    yield Use(Kind.LAMBDA_REQUESTS, "invocations", total)
    yield Use(Kind.LAMBDA_GB_SECONDS, "running", sum(seconds, Decimal(0)))
    yield Use(Kind.LOG_INGESTION, "logs written", logged)
    yield Use(Kind.LOG_STORAGE, "logs kept", logged)


def _table(month: Month, happens: Mapping[str, Decimal], units: Units) -> Iterable[Use]:
    reads, writes = (
        sum((count * units.steps[step].each(what) for step, count in happens.items()), Decimal(0))
        for what in ("reads", "writes")
    )
    stored = month.months * month.mails * units.stored_bytes / units.mails / _GB
    yield Use(Kind.DYNAMODB_READS, "mails, letters, errands", reads)
    yield Use(Kind.DYNAMODB_WRITES, "mails, letters, errands", writes)
    yield Use(Kind.DYNAMODB_STORAGE, f"table after {month.months:.1f} months", stored)
    yield Use(Kind.DYNAMODB_RECOVERY, "point-in-time recovery of it", stored)


def _bucket(month: Month, units: Units, assumed: Assumed) -> Iterable[Use]:
    mails, mail, looked_at = Decimal(month.mails), units.steps["mail"], units.steps["reconciled"]
    looks = mails * assumed.reconciled_days
    kept = mails * assumed.mail_bytes * month.raw_mail_days / assumed.days / _GB
    yield Use(Kind.S3_PUTS, "raw mails and envelopes", mails * (1 + mail.each("puts")))
    yield Use(
        Kind.S3_GETS,
        "raw mails and envelopes read",
        mails * mail.each("gets") + looks * looked_at.each("gets"),
    )
    yield Use(Kind.S3_STORAGE, f"raw mails of {month.raw_mail_days} days", kept)
