"""What the mail service says became of our letters."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import assert_never

from chalicelib.domain import sending
from chalicelib.domain.letter import Feedback, FeedbackKind, Letter, LetterState
from chalicelib.domain.member import LetterStop
from chalicelib.ports import Ledger, Write


@dataclass(frozen=True, slots=True)
class RecordFeedback:
    ledger: Ledger

    def __call__(self, feedback: Feedback) -> LetterState | None:
        """The letter's state afterwards, None where there is no such letter. Events come twice and
        in any order; `Retry` when a write was lost to another."""
        letter = self.ledger.letter(feedback.member_id, feedback.letter_id)
        if letter is None:
            return None
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
        """Any attempt that went is enough: nobody needs to wait or to send it again."""
        if letter.state in sending.SETTLED:
            return letter.state
        return self._save(sending.sent(letter, feedback.at, feedback.provider_id), feedback)

    def _bounced(self, letter: Letter, feedback: Feedback) -> LetterState:
        """A mailbox that is full or slow is tried by the next letter; one that is gone is noted."""
        if feedback.permanent is False or letter.state is LetterState.BOUNCED:
            return self._went(letter, feedback)
        return self._save(sending.bounced(letter), feedback)

    def _complained(self, letter: Letter, feedback: Feedback) -> LetterState:
        """Whoever calls our letters spam gets no more of them, but answers to what they write."""
        member = self.ledger.member(letter.member_id)
        if member and LetterStop.ALL not in member.stopped:
            stopped = (*member.stopped, LetterStop.ALL)
            self.ledger.commit(Write(member=replace(member, version=member.version + 1, stopped=stopped)))
        return self._went(letter, feedback)

    def _save(self, letter: Letter, feedback: Feedback) -> LetterState:
        self.ledger.commit(
            Write(
                letters=(letter,),
                provider_ids={feedback.provider_id: letter.id},
                member_id=letter.member_id,
            )
        )
        return letter.state
