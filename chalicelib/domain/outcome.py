"""What became of a captured mail for one recipient, and why where it was not simply logged."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class OutcomeKind(StrEnum):
    LOGGED = "logged"
    HELD = "held"
    ANSWERED = "answered"
    IGNORED = "ignored"
    REFUSED = "refused"


class Reason(StrEnum):
    """The closed list of reasons; `SENTENCES` says each to a person."""

    # refused
    UNKNOWN_ADDRESS = "unknown_address"
    FORMER_ADDRESS = "former_address"
    SUSPENDED = "suspended"
    VIRUS = "virus"
    SPAM = "spam"
    NOT_THE_MEMBER = "not_the_member"
    UNPROVED_JOIN = "unproved_join"
    NO_JOIN_CODE = "no_join_code"
    OTHER_DOMAIN = "other_domain"
    COHORT_ENDED = "cohort_ended"
    TOO_MANY_TRIES = "too_many_tries"
    # held
    UNPROVED = "unproved"
    UNKNOWN_SENDER = "unknown_sender"
    UNCHECKED = "unchecked"
    SUSPECTED_SPAM = "suspected_spam"
    NO_ADDRESS = "no_address"
    SEVERAL_CANDIDATES = "several_candidates"
    NO_CONTACT = "no_contact"
    NO_TOPIC = "no_topic"
    TOO_MANY_CONTACTS = "too_many_contacts"
    # ignored
    AUTOMATIC = "automatic"
    OWN_LETTER = "own_letter"
    # answered
    COMMAND = "command"
    UNCLEAR_COMMAND = "unclear_command"
    NOT_RECEIVED = "not_received"
    PRACTICE = "practice"
    REVIEWED = "reviewed"
    JOINED = "joined"
    ALREADY_A_MEMBER = "already_a_member"
    COACH = "coach"
    # logged
    ALREADY_LOGGED = "already_logged"


SENTENCES: dict[Reason, str] = {
    Reason.UNKNOWN_ADDRESS: "No member has this capture address.",
    Reason.FORMER_ADDRESS: "This capture address was replaced by a new one; use the new one.",
    Reason.SUSPENDED: "This member's log is suspended.",
    Reason.VIRUS: "The mail carries a virus.",
    Reason.SPAM: "The mail is spam from nobody we know.",
    Reason.NOT_THE_MEMBER: "Somebody else wrote to the address where a member's drafts are read.",
    Reason.UNPROVED_JOIN: "Somebody asked to join, but the mail systems could not confirm who.",
    Reason.NO_JOIN_CODE: "It asked to join without the cohort's code.",
    Reason.OTHER_DOMAIN: "It asked to join with the right code, but from a domain that cannot.",
    Reason.COHORT_ENDED: "It asked to join a cohort that has ended.",
    Reason.TOO_MANY_TRIES: "Too many mails from there had asked to join without success.",
    Reason.UNPROVED: "It says that it is from the member, but the mail systems could not confirm it.",
    Reason.UNKNOWN_SENDER: "It came from somebody who is not a contact yet, or could not be confirmed.",
    Reason.UNCHECKED: "The mail could not be checked for viruses.",
    Reason.SUSPECTED_SPAM: "The mail systems took it for spam.",
    Reason.NO_ADDRESS: "The person in it has a name but no address.",
    Reason.SEVERAL_CANDIDATES: "It could be about several people.",
    Reason.NO_CONTACT: "Nobody in it could be a contact.",
    Reason.NO_TOPIC: "It does not say which letter or contact it is about.",
    Reason.TOO_MANY_CONTACTS: "It went to more than 50 people.",
    Reason.AUTOMATIC: "A machine wrote it to us.",
    Reason.OWN_LETTER: "It is one of our own letters that came back.",
    Reason.COMMAND: "It was a command and was answered.",
    Reason.UNCLEAR_COMMAND: "It looked like a command that fits nothing; the answer says what would.",
    Reason.NOT_RECEIVED: "It was meant for the contact but came to us; the member was told.",
    Reason.PRACTICE: "It was a practice; nothing was stored.",
    Reason.REVIEWED: "It was a draft and came back with advice; nothing was logged.",
    Reason.JOINED: "It came with the cohort's code; its sender is a member now.",
    Reason.ALREADY_A_MEMBER: "It asked to join; its sender was a member already and was told so.",
    Reason.COACH: "It asked to join and came from a coach, who need not.",
    Reason.ALREADY_LOGGED: "It is a second copy of a mail that is in the log.",
}


@dataclass(frozen=True, slots=True)
class Outcome:
    kind: OutcomeKind
    reason: Reason | None = None
