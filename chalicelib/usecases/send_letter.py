"""A letter on its way: its turn, leased, rendered from fresh state, sent once, and marked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from chalicelib.domain import pacing, sending
from chalicelib.domain.cohort import Cohort
from chalicelib.domain.joining import AT_THE_DOOR, stand_in
from chalicelib.domain.letter import Letter, LetterId, LetterKind, LetterState
from chalicelib.domain.member import Member, MemberId
from chalicelib.domain.outcome import SENTENCES, Reason
from chalicelib.domain.pacing import Lane
from chalicelib.letters.compose import compose, recipient
from chalicelib.letters.context import HeldLine, LetterContext, LinkTo
from chalicelib.letters.render import render
from chalicelib.ports import (
    LONGEST_DELAY,
    Clock,
    Held,
    Ledger,
    MailService,
    NotSent,
    OutgoingMail,
    Queues,
    Retry,
    SendingBook,
    Throttled,
    Write,
)
from chalicelib.usecases.digest import digest_letter
from chalicelib.usecases.letter_logs import entries_for, log_for
from chalicelib.usecases.links import Links

_WEEK = timedelta(days=7)
# Nobody vouches for these, so neither their sender nor their subject is shown.
_UNSHOWN = frozenset({Reason.UNCHECKED, Reason.SUSPECTED_SPAM})


@dataclass(frozen=True, slots=True)
class SendLetter:
    ledger: Ledger
    book: SendingBook
    mail_service: MailService
    queues: Queues
    clock: Clock
    links: Links

    def __call__(self, member_id: MemberId, letter_id: LetterId) -> LetterState | None:
        """The letter's state afterwards, None where there is no such letter. A letter whose turn
        it is not is left as it is: hints come twice, and early."""
        letter, now = self.ledger.letter(member_id, letter_id), self.clock.now()
        if letter is None:
            return None
        if sending.lease_is_over(letter, now):
            return self._save(sending.unknown(letter, now))
        if not sending.may_send(letter, now):
            return letter.state
        if letter.state is LetterState.UNKNOWN and (kept := self._kept_back(letter, now)):
            return self._save(kept)
        member = self._addressee(letter)
        turn = self._turn(letter, member, now)
        return self._wait(letter, turn, now) if turn else self._lease_and_send(letter, member, now)

    def _addressee(self, letter: Letter) -> Member | None:
        """None where the member is gone. What answers a mail to join@ may go to somebody who is none."""
        if letter.member_id == AT_THE_DOOR and letter.to:
            return stand_in(letter.to, self.ledger.cohort())
        return self.ledger.member(letter.member_id)

    def _kept_back(self, letter: Letter, now: datetime) -> Letter | None:
        """None where it may be sent again: no event says that it went, and none is waiting."""
        if sending.is_beyond_news(letter, now):
            return sending.dropped(letter)
        return sending.still_unknown(letter, now) if self.queues.feedback_is_waiting() else None

    def _turn(self, letter: Letter, member: Member | None, now: datetime) -> datetime | None:
        """None: now. Whoever dies having asked leaves a place unused, and no letter unsent. Letters to
        many leave some places of each minute to those for which somebody waits."""
        if member is None:
            return None
        domain, per_minute = recipient(letter, member).domain, self.ledger.cohort().letters_per_minute
        if pacing.is_of_series(letter.kind):
            place = self.book.place(domain, now, Lane.SERIES)
            turn = pacing.turn_of(place, pacing.series_per_minute(per_minute), now)
            if turn:
                return turn
        return pacing.turn_of(self.book.place(domain, now), per_minute, now)

    def _wait(self, letter: Letter, turn: datetime, now: datetime) -> LetterState:
        """Hinted to the second, so that it need not wait for a sweep; one that is further away is."""
        state = self._save(sending.waiting_its_turn(letter, turn))
        if turn - now <= LONGEST_DELAY:
            self.queues.hint_letters([(letter.member_id, letter.id)], delay=turn - now)
        return state

    def _lease_and_send(self, letter: Letter, member: Member | None, now: datetime) -> LetterState:
        leased = sending.leased(letter, now)
        self._save(leased)
        return self._send(leased, member, now)

    def _send(self, letter: Letter, member: Member | None, now: datetime) -> LetterState:
        mail = self._mail(letter, member, now) if member else None
        if mail is None:
            return self._save(sending.dropped(letter))
        try:
            provider_id = self.mail_service.send(mail)
        except Throttled:
            return self._save(sending.put_off(letter, now))
        except NotSent:
            return self._save(sending.dropped(letter))
        except Exception:
            return self._save(sending.unknown(letter, now))
        return self._mark_sent(letter, provider_id, now)

    def _mark_sent(self, letter: Letter, provider_id: str, now: datetime) -> LetterState:
        """An event about the letter may have been quicker than we are; then it is marked already. If
        we were slower than our lease it is thought unknown, and we know better; unless it is owed
        to another address since."""
        try:
            self._commit_sent(letter, provider_id, now)
        except Retry:
            found = self.ledger.letter(letter.member_id, letter.id) or letter
            if found.state not in sending.SETTLED and not sending.is_void(found, letter.attempt):
                self._commit_sent(found, provider_id, now)
        return LetterState.SENT

    def _commit_sent(self, letter: Letter, provider_id: str, now: datetime) -> None:
        sent = sending.sent(letter, now, provider_id)
        ids = {provider_id: letter.id}
        self.ledger.commit(Write(letters=(sent,), provider_ids=ids, member_id=letter.member_id))
        self.book.count_sent(now)

    def _save(self, letter: Letter) -> LetterState:
        self.ledger.commit(Write(letters=(letter,)))
        return letter.state

    # ------------------------------------------------------------ from fresh state

    def _mail(self, letter: Letter, member: Member, now: datetime) -> OutgoingMail | None:
        """None when nothing is left to say."""
        cohort = self.ledger.cohort()
        context = self._context(letter, member, cohort, now)
        rendered = render(letter, context)
        if rendered is None:
            return None
        return OutgoingMail(
            sender=cohort.letters_from,
            to=recipient(letter, member),
            raw=compose(rendered, letter=letter, context=context),
            letter_id=letter.id,
            member_id=letter.member_id,
            attempt=letter.attempt,
        )

    def _context(self, letter: Letter, member: Member, cohort: Cohort, now: datetime) -> LetterContext:
        is_digest = letter.kind is LetterKind.DIGEST
        wants_held = is_digest or letter.kind is LetterKind.QUESTION
        held = tuple(map(_held_line, self.ledger.held(member.id))) if wants_held else None
        # A thread that was undone whole is told of once more, by name, and then in no overview.
        heads = [h for h in self.ledger.heads(member.id) if h.touches or not is_digest]
        return LetterContext(
            cohort=cohort,
            member=member,
            now=now,
            heads={head.contact.id: head for head in heads},
            held=held,
            since=self._last_digest(member, cohort, now) if is_digest else None,
            link=self._link(letter, cohort),
            log=log_for(letter, self.ledger),
            entries=entries_for(letter, heads, member.calendar(cohort), self.ledger),
        )

    def _last_digest(self, member: Member, cohort: Cohort, now: datetime) -> datetime | None:
        """When that of the week before was sent; its id says which it is."""
        before = digest_letter(member, cohort, now - _WEEK)
        found = self.ledger.letter(member.id, before)
        return found.sent_at if found else None

    def _link(self, letter: Letter, cohort: Cohort) -> LinkTo | None:
        base = cohort.link_base
        return self.links(base, letter) if base else None


def _held_line(held: Held) -> HeldLine:
    reason = held.outcome.reason
    shown = reason not in _UNSHOWN
    name, address = held.sender_name, held.sender.value if held.sender else None
    return HeldLine(
        object_key=held.envelope.object_key,
        reason=SENTENCES[reason] if reason else "",
        received_at=held.received_at,
        sender=(name or address) if shown else None,
        subject=held.subject if shown else "",
    )
