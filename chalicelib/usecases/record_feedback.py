"""What the mail service says became of our letters."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import assert_never

from chalicelib.domain import sending
from chalicelib.domain.letter import Feedback, FeedbackKind, Letter, LetterState
from chalicelib.domain.member import LetterStop
from chalicelib.domain.sending_health import Trouble
from chalicelib.ports import Ledger, SendingBook, Write
from chalicelib.usecases.pause_sending import PauseSending


@dataclass(frozen=True, slots=True)
class RecordFeedback:
    ledger: Ledger
    book: SendingBook
    pause: PauseSending

    def __call__(self, feedback: Feedback) -> LetterState | None:
        """The letter's state afterwards, None where there is no such letter. Events come twice and
        in any order; `Retry` when a write was lost to another. Trouble is noted first and judged
        last, so that an event that comes again makes up for one that was cut off."""
        trouble = _trouble(feedback)
        if trouble:
            self.book.note_trouble(trouble, feedback.provider_id, feedback.sent_at or feedback.at)
        letter = self.ledger.letter(feedback.member_id, feedback.letter_id)
        state = self._heard(letter, feedback) if letter else None
        if trouble:
            self.pause()
        return state

    def _heard(self, letter: Letter, feedback: Feedback) -> LetterState:
        if sending.is_void(letter, feedback.attempt):  # whoever complains of it is not the member
            return letter.state
        match feedback.kind:
            case FeedbackKind.SEND | FeedbackKind.DELIVERY:
                return self._went(letter, feedback)
            case FeedbackKind.BOUNCE:
                return self._bounced(letter, feedback)
            case FeedbackKind.COMPLAINT:
                return self._complained(letter, feedback)
            case never:
                assert_never(never)

    def _went(self, letter: Letter, feedback: Feedback) -> LetterState:
        """Any attempt that went is enough: nobody needs to wait or to send it again. One that was
        given up went after all."""
        if letter.state in sending.WENT:
            return letter.state
        return self._save(letter, sending.sent(letter, feedback.at, feedback.provider_id), feedback)

    def _bounced(self, letter: Letter, feedback: Feedback) -> LetterState:
        """A mailbox that is full or slow is tried by the next letter; one that is gone is noted."""
        if feedback.permanent is False or letter.state is LetterState.BOUNCED:
            return self._went(letter, feedback)
        return self._save(letter, sending.bounced(letter), feedback)

    def _complained(self, letter: Letter, feedback: Feedback) -> LetterState:
        """Whoever calls our letters spam gets no more of them, but answers to what they write."""
        member = self.ledger.member(letter.member_id)
        if member and LetterStop.ALL not in member.stopped:
            stopped = (*member.stopped, LetterStop.ALL)
            self.ledger.commit(Write(member=replace(member, version=member.version + 1, stopped=stopped)))
        return self._went(letter, feedback)

    def _save(self, before: Letter, letter: Letter, feedback: Feedback) -> LetterState:
        """A letter of which only the event says that it went was counted by nobody yet."""
        self.ledger.commit(
            Write(
                letters=(letter,),
                provider_ids={feedback.provider_id: letter.id},
                member_id=letter.member_id,
            )
        )
        if before.state not in sending.WENT:
            self.book.count_sent(feedback.sent_at or feedback.at)
        return letter.state


def _trouble(feedback: Feedback) -> Trouble | None:
    """What harms our name. The mail service counts neither a mailbox that is full for a while nor
    what it did not send because of an earlier bounce (the developer guide's "Event data")."""
    if feedback.suppressed or feedback.permanent is False:
        return None
    return _TROUBLES.get(feedback.kind)


_TROUBLES = {FeedbackKind.BOUNCE: Trouble.BOUNCE, FeedbackKind.COMPLAINT: Trouble.COMPLAINT}
