"""Whether a capture is told to its member, and what the receipt says."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from chalicelib.domain.followup import FollowUp
from chalicelib.domain.intent import Intent
from chalicelib.domain.letter import Item, Letter, LetterKind, Topic, letter_id
from chalicelib.domain.member import LetterStop, Receipts
from chalicelib.domain.thread import ENDS
from chalicelib.domain.touch import Kind, clip_summary
from chalicelib.usecases.captures import Log, News
from chalicelib.usecases.decision import delivery_of, owed
from chalicelib.usecases.thread_work import Changed
from chalicelib.usecases.understand import Situation

FIRST_RECEIPTS = 5


def receipt(changes: Sequence[Changed], capture: Log, situation: Situation) -> list[Letter]:
    answer = next((news for news in capture.entries[0].news if news.kind is Kind.REPLY), None)
    if not _wants_receipt(changes, answer, situation):
        return []
    first = changes[0]
    facts = {
        "kind": first.told[-1 if first.told[-1].talk else 0].kind.value,
        "subject": first.told[0].subject,
        "summary": first.told[0].summary,
        "stage": first.after.stage.value,
        "queued": _told(first.queued),
        "cancelled": _told(first.ended),
        "intent": answer.intent.value if answer and answer.intent else "",
        "evidence": clip_summary(answer.evidence) if answer else "",
        "proposed": ";".join(at.isoformat() for at in answer.proposed) if answer else "",
    }
    items = [Item(changed.thread.contact.id) for changed in changes]
    found = letter_id(situation.member.id, "receipt", delivery_of(situation.envelope))
    return [owed(situation, LetterKind.RECEIPT, Topic.CAPTURED, found, items=items, facts=facts)]


def _wants_receipt(changes: Sequence[Changed], answer: News | None, situation: Situation) -> bool:
    member = situation.member
    if {LetterStop.RECEIPTS, LetterStop.ALL} & set(member.stopped):
        return False
    unexpected = any(_is_unexpected(changed) for changed in changes) or _wants_a_look(answer)
    match member.receipts:
        case Receipts.ALWAYS:
            return True
        case Receipts.NEVER:
            return False
        case Receipts.DEFAULT:
            return member.captured < FIRST_RECEIPTS or unexpected
        case never:
            assert_never(never)


def _is_unexpected(changed: Changed) -> bool:
    """What a member would want to check: the thread ended, or a talk appeared, moved or went."""
    before, after = changed.before, changed.after
    ended = after.stage in ENDS and (before is None or before.stage is not after.stage)
    talk = (after.talk and after.talk.start) != (before and before.talk and before.talk.start)
    return ended or bool(talk)


def _wants_a_look(answer: News | None) -> bool:
    """Times that are offered, since a tap on one plans the talk; and what puts the talk off for weeks,
    since that may have been read wrongly. A no ends the thread, which is told anyway."""
    return answer is not None and (bool(answer.proposed) or answer.intent is Intent.LATER)


def _told(follow_ups: Sequence[FollowUp]) -> str:
    return ";".join(f"{f.kind.value}|{f.due_at.isoformat()}" for f in follow_ups)
