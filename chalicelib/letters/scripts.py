"""Which words each letter has, and which facts these words need."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from chalicelib.domain.letter import Letter, LetterKind, Topic
from chalicelib.letters import (
    answers,
    digests,
    encouragement,
    first_mail,
    guidance,
    joining,
    notices,
    questions,
    receipts,
    reminders,
    reviews,
    talks,
    teaching,
)
from chalicelib.letters.blocks import Message
from chalicelib.letters.context import LetterContext

Script: TypeAlias = Callable[[Letter, LetterContext], Message | None]

# Kinds that have one text, whatever their topic.
BY_KIND: Mapping[LetterKind, Script] = {
    LetterKind.WELCOME: notices.welcome,
    LetterKind.RECEIPT: receipts.captured,
    LetterKind.REMINDER: reminders.reminder,
    LetterKind.PREPARE: talks.prepare,
    LetterKind.THANK_YOU: talks.thank_you,
    LetterKind.DIGEST: digests.digest,
    LetterKind.DRAFT_REVIEW: reviews.reviewed,
}
# Questions, answers and notices, by what they are about; and the letter of a week without a digest.
BY_TOPIC: Mapping[Topic, Script] = {
    Topic.GENTLE: encouragement.gentle,
    Topic.WAS_THIS_YOU: questions.was_this_you,
    Topic.WHO_IS_IT: questions.who_is_it,
    Topic.UNKNOWN_SENDER: questions.unknown_sender,
    Topic.WHICH_TOPIC: questions.which_topic,
    Topic.WHICH_ITEM: questions.which_item,
    Topic.SURE_STOP: questions.sure_stop,
    Topic.SURE_CLOSE: questions.sure_close,
    Topic.DONE: answers.done,
    Topic.NOTE: answers.noted,
    Topic.UNDONE: answers.undone,
    Topic.SCHEDULED: answers.scheduled,
    Topic.SETTINGS: answers.settings,
    Topic.PENDING: answers.pending,
    Topic.HELP: guidance.help_letter,
    Topic.UNCLEAR: guidance.unclear,
    Topic.NOT_RECEIVED: answers.not_received,
    Topic.PRACTICE: answers.practice,
    Topic.GOAL: teaching.goal,
    Topic.BEGINNING: teaching.beginning,
    Topic.FIRST_MAIL: first_mail.first_mail,
    Topic.LEARNED: teaching.learned,
    Topic.BOOK: teaching.learning_book,
    Topic.FORMER_ADDRESS: notices.former_address,
    Topic.ADDRESS_CHANGED: notices.address_changed,
    Topic.ADDRESS_SHOWN: notices.address_shown,
    Topic.SUSPENDED: notices.suspended,
    Topic.NO_JOIN_CODE: joining.no_code,
    Topic.OTHER_DOMAIN: joining.other_domain,
    Topic.COHORT_ENDED: joining.ended,
    Topic.COACH: joining.coach,
    Topic.ALREADY_A_MEMBER: joining.already,
}
_HELD = frozenset({"sender", "subject"})
# What a letter has to carry, because it cannot be read afresh when it is sent. Instants are in ISO
# 8601 with offset; `queued` and `cancelled` are "kind|instant" joined by ";", `candidates` are
# "Jane Doe <jane@acme.example>" joined by ";". A topic that is not named here needs none.
FACTS: Mapping[Topic, frozenset[str]] = {
    Topic.ROUNDUP: frozenset({"lesson", "firsts"}),  # of a digest
    Topic.GENTLE: frozenset({"before"}),
    Topic.CAPTURED: frozenset(
        {"kind", "subject", "summary", "queued", "cancelled", "intent", "evidence", "proposed"}
    ),
    Topic.REVIEWED: frozenset({"subject", "language", "findings", "kept", "sent_to"}),
    Topic.WAS_THIS_YOU: _HELD,
    Topic.UNKNOWN_SENDER: _HELD,
    Topic.WHO_IS_IT: _HELD | {"name", "candidates"},
    Topic.WHICH_TOPIC: frozenset({"text"}),
    Topic.WHICH_ITEM: frozenset({"text"}),
    Topic.DONE: frozenset({"what", "due", "note", "address"}),
    Topic.NOTE: frozenset({"what", "note"}),
    Topic.UNDONE: frozenset({"what", "note", "address"}),
    Topic.SCHEDULED: frozenset({"due", "note"}),
    Topic.SETTINGS: frozenset({"what", "due"}),
    Topic.UNCLEAR: frozenset({"what"}),
    Topic.NOT_RECEIVED: frozenset({"address", "body"}),
    Topic.PRACTICE: frozenset({"subject"}),
    Topic.GOAL: frozenset({"goal", "before"}),
    Topic.BEGINNING: frozenset({"experience", "goal"}),
    Topic.FIRST_MAIL: frozenset({"name", "why"}),
}


def script_of(letter: Letter) -> Script:
    if letter.topic is Topic.GENTLE:  # a digest to whoever stops digests, and nothing of one to its reader
        return BY_TOPIC[letter.topic]
    return BY_KIND.get(letter.kind) or BY_TOPIC[letter.topic]
