"""A price file: its date, its region, and what each kind of use costs there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from pathlib import Path

from infra import forms
from infra.faults import Faults
from infra.toml_keys import Keys, load

PRICES = Path(__file__).parent / "prices" / "us-east-1.toml"
_STALE_DAYS = 365


class Kind(StrEnum):
    """What is paid for: the tables of a price file, each with its service and unit."""

    service: str
    unit: str

    def __new__(cls, key: str, service: str, unit: str) -> Kind:
        made = str.__new__(cls, key)
        made._value_, made.service, made.unit = key, service, unit
        return made

    SQS_REQUESTS = "sqs_requests", "SQS", "requests"
    LAMBDA_REQUESTS = "lambda_requests", "Lambda", "requests"
    LAMBDA_GB_SECONDS = "lambda_gb_seconds", "Lambda", "GB-seconds"
    DYNAMODB_READS = "dynamodb_reads", "DynamoDB", "read units"
    DYNAMODB_WRITES = "dynamodb_writes", "DynamoDB", "write units"
    DYNAMODB_STORAGE = "dynamodb_storage", "DynamoDB", "GB-months"
    DYNAMODB_RECOVERY = "dynamodb_recovery", "DynamoDB", "GB-months"
    S3_PUTS = "s3_puts", "S3", "requests"
    S3_GETS = "s3_gets", "S3", "requests"
    S3_STORAGE = "s3_storage", "S3", "GB-months"
    SNS_REQUESTS = "sns_requests", "SNS", "requests"
    SES_RECEIVED = "ses_received", "SES", "mails"
    SES_CHUNKS = "ses_chunks", "SES", "chunks"
    SES_SENT = "ses_sent", "SES", "letters"
    ALARM_METRICS = "alarm_metrics", "CloudWatch", "metrics"
    CUSTOM_METRICS = "custom_metrics", "CloudWatch", "metrics"
    LOG_INGESTION = "log_ingestion", "CloudWatch", "GB"
    LOG_STORAGE = "log_storage", "CloudWatch", "GB-months"
    DASHBOARDS = "dashboards", "CloudWatch", "dashboards"
    API_REQUESTS = "api_requests", "API Gateway", "requests"
    DATA_OUT = "data_out", "Data transfer", "GB"
    KMS_REQUESTS = "kms_requests", "KMS", "requests"
    SSM_PARAMETERS = "ssm_parameters", "SSM", "parameters"


@dataclass(frozen=True, slots=True)
class Price:
    """So many `dollars` for so many (`per`); `checked` says where the figure was seen."""

    dollars: Decimal
    per: int
    source: str
    checked: str

    def of(self, quantity: Decimal) -> Decimal:
        return quantity * self.dollars / self.per

    def __str__(self) -> str:
        return f"${self.dollars:f}" if self.per == 1 else f"${self.dollars:f} / {self.per:,}"


@dataclass(frozen=True, slots=True)
class PriceFile:
    path: Path
    day: date
    region: str
    prices: Mapping[Kind, Price]

    def is_stale(self, today: date) -> bool:
        return (today - self.day).days > _STALE_DAYS


def read_prices(path: Path) -> PriceFile:
    """`Faults` names every key that is missing, wrong or not known."""
    faults: list[str] = []
    keys = Keys(load(path), faults)
    day = keys.required("date", forms.day, date.min)
    region = keys.required("region", forms.text, "")
    prices = {kind: _price(keys, kind) for kind in Kind}
    keys.close()
    if faults:
        raise Faults(path, faults)
    return PriceFile(path, day, region, prices)


def _price(keys: Keys, name: str) -> Price:
    keys.need(name)
    below = keys.below(name)
    if name not in keys:  # said already; its own keys are not missed one by one
        return _NO_PRICE
    found = Price(
        dollars=below.required("dollars", _dollars, Decimal(0)),
        per=below.required("per", forms.whole(1, 10**9), 1),
        source=below.required("source", forms.text, ""),
        checked=below.optional("checked", forms.text, "unverified"),
    )
    below.close()
    return found


_NO_PRICE = Price(Decimal(0), 1, "", "")


def _dollars(value: object) -> Decimal:
    try:
        found = Decimal(forms.text(value))
    except (InvalidOperation, ValueError):
        raise ValueError('must be an amount in quotes, such as "0.40"') from None
    if not found.is_finite() or not 0 <= found < 1_000_000:
        raise ValueError(f'"{value}" is not an amount of money')
    return found
