"""A link in a letter was pressed: the same as answering the letter with its command."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from chalicelib.domain.letter import Letter, LetterId, LetterKind
from chalicelib.domain.member import CaptureAddress, LetterStop, MemberId
from chalicelib.domain.outcome import Outcome
from chalicelib.domain.proof import Envelope
from chalicelib.mail.read import read
from chalicelib.ports import Clock, Ledger, Queues, Write
from chalicelib.usecases.applying import again_when_raced, apply, repeat_hints
from chalicelib.usecases.captures import Instruct
from chalicelib.usecases.instruct import decide_instruction, load_instruction
from chalicelib.usecases.understand import Situation

LINKS_LIVE = timedelta(days=60)
_STOPS = {
    LetterKind.DIGEST: LetterStop.DIGESTS,
    LetterKind.RECEIPT: LetterStop.RECEIPTS,
    LetterKind.REMINDER: LetterStop.REMINDERS,
}
_NOTHING = read(b"")


@dataclass(frozen=True, slots=True)
class Press:
    ledger: Ledger
    queues: Queues
    clock: Clock

    def letter(self, member_id: MemberId, letter_id: LetterId) -> Letter | None:
        """The letter, while its links live."""
        letter = self.ledger.letter(member_id, letter_id)
        is_fresh = letter is not None and self.clock.now() < letter.created_at + LINKS_LIVE
        return letter if is_fresh else None

    def __call__(self, letter: Letter, command: str) -> Outcome | None:
        """Pressing twice does it once. None when the member is gone, or suspended."""
        return again_when_raced(lambda: self._press(letter, command))

    def _press(self, letter: Letter, command: str) -> Outcome | None:
        key = f"press/{letter.id}/{command.replace(' ', '_')}"
        view = self.ledger.view(letter.member_id, key)
        if view.member is None or view.member.suspended:
            return None
        if view.outcome:
            return repeat_hints(view.outcome, self.queues)
        envelope = Envelope(key, (), None, self.clock.now())
        address = CaptureAddress(view.member.id, view.member.secret, is_check=False)
        situation = Situation(envelope, address, view.member, self.ledger.cohort(), view)
        capture = Instruct(command, letter)
        loaded = load_instruction(self.ledger, capture, _NOTHING, situation)
        decision = decide_instruction(capture, _NOTHING, situation, loaded)
        return apply(decision, self.ledger, self.queues)

    def unsubscribe(self, letter: Letter) -> LetterStop | None:
        """Stops the kind of letter that it is; all of them where it is one of no series."""
        return again_when_raced(lambda: self._unsubscribe(letter))

    def _unsubscribe(self, letter: Letter) -> LetterStop | None:
        member = self.ledger.member(letter.member_id)
        if member is None:
            return None
        stop = _STOPS.get(letter.kind, LetterStop.ALL)
        if stop not in member.stopped:
            stopped = (*member.stopped, stop)
            self.ledger.commit(Write(member=replace(member, version=member.version + 1, stopped=stopped)))
        return stop
