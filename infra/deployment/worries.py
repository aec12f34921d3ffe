"""What of a stack's health needs a person, each in a sentence with the next step."""

from __future__ import annotations

from collections.abc import Iterable

from infra.deployment.alarm_mail import about_alarms
from infra.deployment.changing import GOOD
from infra.deployment.health import Health
from infra.operating.archived import without_configuration

_WELL = (*GOOD, "UPDATE_ROLLBACK_COMPLETE", "IMPORT_ROLLBACK_COMPLETE")
_BUSY_SHARE = 0.8  # of a day's quota


def worries_of(health: Health, cohort: str) -> tuple[str, ...]:
    """Empty: it goes on by itself."""
    return (
        *_of_stack(health, cohort),
        *about_alarms(health.alarm_mail, cohort),
        *_of_queues(health, cohort),
        *_of_identities(health, cohort),
        *_of_sending(health, cohort),
    )


def _of_stack(health: Health, cohort: str) -> Iterable[str]:
    if health.status not in _WELL:
        yield f"The stack is in the state {health.status}; go on with: warmthread deploy {cohort}"
    if not health.configured:
        yield without_configuration(cohort, health.archived_at)
    for alarm in health.alarms:
        yield f"The alarm {alarm} is on; docs/runbook.md says what it means."


def _of_queues(health: Health, cohort: str) -> Iterable[str]:
    for name, queue in health.queues.items():
        if queue.dead:
            messages = "message is" if queue.dead == 1 else "messages are"
            yield (
                f"{queue.dead} {messages} in the dead letters of {name.lower()}; when the cause is mended: "
                f"warmthread replay {cohort} --queue {name.lower()}"
            )
    if health.late:
        letters = "letter waits" if health.late == 1 else "letters wait"
        yield f"{health.late} {letters} for more than 15 minutes; docs/runbook.md says where to look."


def _of_identities(health: Health, cohort: str) -> Iterable[str]:
    lost = {"no letter leaves": health.letters_by, "no mail comes in": health.mail_by}
    for what, by in lost.items():
        if by and not by.verified:
            yield (
                f"SES has {by.name} not verified, or not any more, so {what}: "
                f"warmthread bootstrap {cohort} says which of its DNS records are missing."
            )


def _of_sending(health: Health, cohort: str) -> Iterable[str]:
    sending = health.sending
    if health.paused:
        yield (
            f"The sending of {cohort} is paused: too many letters bounced or drew complaints, or somebody "
            "switched it off. When the cause is mended: aws sesv2 put-configuration-set-sending-options "
            f"--configuration-set-name {health.stack} --sending-enabled"
        )
    if sending.paused:
        yield f"SES has paused the sending of the account ({sending.paused}); its console says why."
    if health.members and not sending.production:
        yield "The account is in the sandbox of SES, so members get no letters; ask for production access."
    if sending.a_day > 0 and sending.sent_today > _BUSY_SHARE * sending.a_day:
        yield (
            f"{sending.sent_today} of {sending.a_day} mails a day are sent; ask for a higher quota in the "
            "SES console."
        )
