"""What a bill rests on and no test can measure: each number with its name, and on what it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Assumed:
    """A month has `days`. Nothing here was measured on AWS itself."""

    days: int = 30
    # Lambda keeps five pollers at an idle queue, each with a request every 20 seconds (seen on bills;
    # AWS documents the long polling only). Neither batching windows nor concurrency limits lower it.
    polls_a_minute: int = 15
    # Seconds that one invocation is billed for, in the mean, start included: most mails come alone
    # and find no warm Lambda. `warmthread package` measures some 0.5 s for a first request without AWS.
    seconds: Mapping[str, Decimal] = field(
        default_factory=lambda: {
            "CaptureMail": Decimal("1.5"),
            "SendLetter": Decimal("1.5"),
            "RunErrand": Decimal("1.2"),
            "RecordFeedback": Decimal("0.8"),
            "Sweep": Decimal("0.8"),
            "Reconcile": Decimal("5"),
            "APIHandler": Decimal("1.2"),
        }
    )
    # A mail of today with its HTML part and now and then an attachment.
    mail_bytes: int = 100_000
    chunks_a_mail: Decimal = Decimal("0.2")
    # START, END and REPORT of the service, and one line of ours.
    log_bytes_an_invocation: int = 1_000
    # Links are opened by members, and by programs that look into mail before them.
    pages_a_letter: Decimal = Decimal("1")
    page_bytes: int = 10_000
    # "send" and "delivery"; bounces and complaints are rare.
    feedback_a_letter: int = 2

    # Reconcile looks at each mail on so many days (usecases/reconcile.py).
    reconciled_days: int = 3

    @property
    def minutes(self) -> int:
        return self.days * 24 * 60

    @property
    def polls(self) -> int:
        return self.polls_a_minute * self.minutes

    @property
    def weeks(self) -> Decimal:
        return Decimal(self.days) / 7


ASSUMED = Assumed()
