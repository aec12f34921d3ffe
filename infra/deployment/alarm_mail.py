"""Whether anybody hears of a cohort's alarms: AWS asks an address first, and is silent until it agrees."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import boto3

if TYPE_CHECKING:
    from mypy_boto3_sns.client import SNSClient

    from infra.operating.stacks import Stack


class Heard(StrEnum):
    CONFIRMED = "confirmed"
    PENDING = "pending"  # asked, and not answered yet
    MISSING = "missing"  # unsubscribed, or not confirmed within the days that AWS waits
    NOBODY = "nobody"  # the cohort's file names no address


@dataclass(frozen=True, slots=True)
class AlarmMail:
    """`address` is empty where nobody is to be told."""

    address: str
    state: Heard
    topic: str

    def __str__(self) -> str:
        return f"{self.address}, {self.state}" if self.address else "nobody"


def find_alarm_mail(stack: Stack, sns: SNSClient | None = None) -> AlarmMail:
    """Of the address that the stack was made with, whoever else is subscribed."""
    address, topic = stack.parameters.get("AlarmAddress", ""), stack.outputs["OperatorTopicArn"]
    if not address:
        return AlarmMail(address, Heard.NOBODY, topic)
    client = sns or boto3.client("sns")
    pages = client.get_paginator("list_subscriptions_by_topic").paginate(TopicArn=topic)
    arns = [
        found["SubscriptionArn"]
        for page in pages
        for found in page["Subscriptions"]
        if found["Protocol"] == "email" and found["Endpoint"].lower() == address.lower()
    ]
    return AlarmMail(address, _state(arns), topic)


def about_alarms(found: AlarmMail, cohort: str) -> Iterable[str]:
    """What a person has to do; nothing where it was decided that nobody is told."""
    again = (
        f"aws sns subscribe --topic-arn {found.topic} --protocol email "
        f"--notification-endpoint {found.address}"
    )
    if found.state is Heard.PENDING:
        yield (
            f"Nobody hears of the alarms of {cohort} yet: {found.address} has not confirmed. Follow the link "
            f'in the mail "AWS Notification - Subscription Confirmation" there; to get it again: {again}'
        )
    if found.state is Heard.MISSING:
        yield (
            f"Nobody hears of the alarms of {cohort}: {found.address} is not subscribed, or not any more. "
            f"Subscribe it, then follow the link in the mail that it gets: {again}"
        )


def _state(arns: Iterable[str]) -> Heard:
    """Words stand in place of an ARN until there is one: "PendingConfirmation", and for a while after an
    unsubscription "Deleted". AWS documents neither; both are told by others
    (github.com/mozilla/frost/pull/428, github.com/ansible/ansible/pull/20086)."""
    words = list(arns)
    if any(word.startswith("arn:") for word in words):
        return Heard.CONFIRMED
    return Heard.PENDING if "PendingConfirmation" in words else Heard.MISSING
