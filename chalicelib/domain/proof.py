"""Who really sent a mail: the receiver's verdicts and what they prove."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from chalicelib.domain.address import Address


class Verdict(StrEnum):
    """As SES writes them."""

    PASS = "PASS"  # noqa: S105 - a verdict, no password
    FAIL = "FAIL"
    GRAY = "GRAY"
    PROCESSING_FAILED = "PROCESSING_FAILED"


@dataclass(frozen=True, slots=True)
class Verdicts:
    spf: Verdict = Verdict.PASS
    dkim: Verdict = Verdict.PASS
    dmarc: Verdict = Verdict.PASS
    spam: Verdict = Verdict.PASS
    virus: Verdict = Verdict.PASS


@dataclass(frozen=True, slots=True)
class Envelope:
    """What the receiver knows of one delivery, and no header can forge.

    `object_key` names the raw mail; `source` is the SMTP MAIL FROM, None for a null sender.
    `about` and `released` are set when a held mail is captured again on the member's word.
    """

    object_key: str
    recipients: tuple[Address, ...]
    source: Address | None
    received_at: datetime
    verdicts: Verdicts = Verdicts()
    recapture: Recapture | None = None


@dataclass(frozen=True, slots=True)
class Recapture:
    """A mail captured again. `cause` is the object of the mail (or the letter) that asked for it.

    `about` names the contact where the member said whom; `released` says that the member
    confirmed having sent it.
    """

    cause: str
    about: Address | None = None
    released: bool = False


def proves(verdicts: Verdicts, source: Address | None, sender: Address | None) -> bool:
    """Whether the mail is from the domain that its From names.

    DMARC PASS; or no DMARC policy (GRAY) and SPF PASS with MAIL FROM in From's domain or below.
    Headers that came with the mail prove nothing.
    """
    if sender is None:
        return False
    if verdicts.dmarc is Verdict.PASS:
        return True
    aligned = source is not None and f".{source.domain}".endswith(f".{sender.domain}")
    return verdicts.dmarc is Verdict.GRAY and verdicts.spf is Verdict.PASS and aligned
