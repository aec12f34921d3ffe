"""Every raw mail ends in one outcome for each of its recipients; this names those that did not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from chalicelib.ports import Clock, Ledger, RawMail, StoredMail
from chalicelib.usecases.capture_mail import outcome_owner

# So long a mail may be on its way through the queue: the visibility of one or two failed attempts.
_ON_ITS_WAY = timedelta(minutes=15)
# The table forgets an outcome when its raw mail expires, and the bucket the mail a day or so later.
_BEFORE_EXPIRY = timedelta(days=1)
LATELY = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class Unsettled:
    """A raw mail of which `without` recipients have no outcome. No recipients are known where no
    notice of it was ever handled, and no envelope kept."""

    object_key: str
    stored_at: datetime
    recipients: int
    without: int

    @property
    def notice_was_lost(self) -> bool:
        return self.recipients == 0


@dataclass(frozen=True, slots=True)
class Reconciled:
    since: datetime
    mails: int
    unsettled: tuple[Unsettled, ...]


@dataclass(frozen=True, slots=True)
class Reconcile:
    ledger: Ledger
    raw_mail: RawMail
    clock: Clock

    def __call__(self, since: datetime | None = None) -> Reconciled:
        """Of the mails stored since then, or of all whose outcomes cannot have expired."""
        now = self.clock.now()
        return self.between(since or datetime.min.replace(tzinfo=UTC), now - _ON_ITS_WAY)

    def between(self, since: datetime, until: datetime) -> Reconciled:
        """Of the mails stored meanwhile, the last instant left out."""
        kept = timedelta(days=self.ledger.cohort().raw_mail_days)
        begin = max(since, self.clock.now() - kept + _BEFORE_EXPIRY)
        mails = list(self.raw_mail.stored(begin, until))
        return Reconciled(begin, len(mails), tuple(filter(None, map(self._unsettled, mails))))

    def _unsettled(self, mail: StoredMail) -> Unsettled | None:
        envelope = self.raw_mail.envelope(mail.object_key)
        owners = {record.member_id for record in self.ledger.outcomes(mail.object_key)}
        if envelope is None:
            return None if owners else Unsettled(mail.object_key, mail.stored_at, 0, 0)
        recipients = dict.fromkeys(envelope.recipients)
        without = sum(outcome_owner(recipient) not in owners for recipient in recipients)
        return Unsettled(mail.object_key, mail.stored_at, len(recipients), without) if without else None
