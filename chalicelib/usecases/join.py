"""A mail to join@: its sender becomes a member, or is told why not, or hears nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from chalicelib.domain.address import Address
from chalicelib.domain.cohort import Cohort
from chalicelib.domain.joining import (
    AT_THE_DOOR,
    DOMAINS_WINDOW,
    PERSONS_WINDOW,
    Knocks,
    domain_key,
    has_code,
    has_ended,
    is_too_often,
    may_join,
    newcomer,
    person_key,
)
from chalicelib.domain.letter import Letter, LetterKind, Topic, letter_id
from chalicelib.domain.member import Member, MemberId
from chalicelib.domain.outcome import Outcome, OutcomeKind, Reason
from chalicelib.domain.proof import Envelope, Verdict, proves
from chalicelib.mail.reading import Reading
from chalicelib.ports import Committed, Ledger, OutcomeRecord, Queues, Retry, Write
from chalicelib.usecases.applying import again_when_raced
from chalicelib.usecases.enrol import enrolment, with_secret

_TOPICS: Mapping[Reason, Topic] = {
    Reason.NO_JOIN_CODE: Topic.NO_JOIN_CODE,
    Reason.OTHER_DOMAIN: Topic.OTHER_DOMAIN,
    Reason.COHORT_ENDED: Topic.COHORT_ENDED,
    Reason.COACH: Topic.COACH,
    Reason.ALREADY_A_MEMBER: Topic.ALREADY_A_MEMBER,
}
_JOINED = Outcome(OutcomeKind.ANSWERED, Reason.JOINED)


@dataclass(frozen=True, slots=True)
class Knock:
    """One mail to join@; `owner` is under whom its outcome stands."""

    envelope: Envelope
    owner: MemberId
    reading: Reading
    cohort: Cohort

    @property
    def at(self) -> datetime:
        return self.envelope.received_at

    @property
    def sender(self) -> Address | None:
        return self.reading.outer.sender.address


@dataclass(frozen=True, slots=True)
class Door:
    """What stands in the table about whoever knocks. `address` is proved to be theirs."""

    address: Address
    person: Knocks
    domain: Knocks
    member: Member | None = None


@dataclass(frozen=True, slots=True)
class Join:
    """`new_secret` as for `Enrol`. For cohorts with a join code only."""

    ledger: Ledger
    queues: Queues
    new_secret: Callable[[], str]

    def __call__(self, envelope: Envelope, owner: MemberId, reading: Reading) -> Outcome:
        """`Retry` when a race was lost three times, or while the roster is imported."""
        knock = Knock(envelope, owner, reading, self.ledger.cohort())
        return again_when_raced(lambda: self._answer(knock))

    def _answer(self, knock: Knock) -> Outcome:
        """A letter whose hint was lost is found by the sweep."""
        before = self.ledger.outcome(knock.envelope.object_key, knock.owner)
        if before:
            return before.outcome
        silent, address = in_silence(knock), knock.sender
        if silent or address is None:
            return self._write(knock, silent or _refused(Reason.UNPROVED_JOIN), Write())
        door = self._door(knock, address)
        if is_too_often(door.person, door.domain):
            return self._write(knock, _refused(Reason.TOO_MANY_TRIES), Write())
        door = replace(door, member=self._member_at(address, knock.cohort))
        outcome = judged(knock, door)
        write = self._enrolled(knock, door) if outcome == _JOINED else self._told(knock, door, outcome)
        return self._write(knock, outcome, write)

    # ------------------------------------------------------------ load

    def _door(self, knock: Knock, address: Address) -> Door:
        keys = (person_key(address, knock.cohort), domain_key(address))
        person, domain = (self.ledger.knocks(key) or Knocks(key, knock.at) for key in keys)
        return Door(address, person.within(PERSONS_WINDOW, knock.at), domain.within(DOMAINS_WINDOW, knock.at))

    def _member_at(self, address: Address, cohort: Cohort) -> Member | None:
        return next((member for member in self.ledger.members() if member.is_self(address, cohort)), None)

    # ------------------------------------------------------------ what is written

    def _enrolled(self, knock: Knock, door: Door) -> Write:
        """Two mails of one person that come at once both write the person's row: one of them is
        second, and finds a member."""
        newly = newcomer(knock.reading.outer.sender, door.address, knock.cohort)
        member = with_secret(newly, self.new_secret(), knock.at)
        if self.ledger.member(member.id):
            raise Retry("the id is somebody else's")
        begun = enrolment(member, knock.cohort, knock.at, Topic.HELP)
        return replace(begun, knocks=(door.person.noted(),), no_import_at=knock.at)

    def _told(self, knock: Knock, door: Door, outcome: Outcome) -> Write:
        letter = _letter(knock, door, outcome)
        is_new = self.ledger.letter(letter.member_id, letter.id) is None
        counts = outcome.kind is OutcomeKind.REFUSED
        return Write(
            letters=(letter,) if is_new else (),
            knocks=(door.person.noted(turned_away=1), door.domain.noted(turned_away=1)) if counts else (),
        )

    def _write(self, knock: Knock, outcome: Outcome, write: Write) -> Outcome:
        record = OutcomeRecord(knock.envelope.object_key, knock.owner, outcome, knock.at)
        if self.ledger.commit(replace(write, outcome=record)) is Committed.APPLIED:
            self.queues.hint_letters((letter.member_id, letter.id) for letter in write.letters)
        return outcome


# ---------------------------------------------------------------- decided


def in_silence(knock: Knock) -> Outcome | None:
    """What is never answered: what may harm, what a machine wrote (RFC 3834), and what nobody
    vouches for, since an answer would go to somebody made up."""
    envelope, outer = knock.envelope, knock.reading.outer
    if envelope.verdicts.virus is not Verdict.PASS:
        infected = envelope.verdicts.virus is Verdict.FAIL
        return _refused(Reason.VIRUS if infected else Reason.UNCHECKED)
    if envelope.verdicts.spam is Verdict.FAIL:
        return _refused(Reason.SPAM)
    if _is_our_own(knock):
        return Outcome(OutcomeKind.IGNORED, Reason.OWN_LETTER)
    if knock.reading.outer_automatic or envelope.source is None:
        return Outcome(OutcomeKind.IGNORED, Reason.AUTOMATIC)
    is_proved = proves(envelope.verdicts, envelope.source, outer.sender.address)
    return None if is_proved else _refused(Reason.UNPROVED_JOIN)


def _is_our_own(knock: Knock) -> bool:
    sender, cohort = knock.sender, knock.cohort
    return sender is not None and (sender == cohort.letters_from or sender.domain == cohort.mail_domain)


def judged(knock: Knock, door: Door) -> Outcome:
    """Pure. A member and a coach need no code, and learn what holds for them also after the end."""
    if door.member:
        return Outcome(OutcomeKind.ANSWERED, Reason.ALREADY_A_MEMBER)
    if knock.cohort.is_coach(door.address):
        return Outcome(OutcomeKind.ANSWERED, Reason.COACH)
    if has_ended(knock.cohort, knock.at):
        return _refused(Reason.COHORT_ENDED)
    if not any(has_code(text, knock.cohort.join_code) for text in _own_words(knock.reading)):
        return _refused(Reason.NO_JOIN_CODE)
    return _JOINED if may_join(door.address, knock.cohort) else _refused(Reason.OTHER_DOMAIN)


def _own_words(reading: Reading) -> tuple[str, ...]:
    """Also a forwarded invitation; a code on the last line may look like a signature. What an
    answer quotes is somebody else's."""
    return (reading.outer.subject, reading.own_note, reading.new_text, reading.signature)


def _refused(reason: Reason) -> Outcome:
    return Outcome(OutcomeKind.REFUSED, reason)


# ---------------------------------------------------------------- told


def _letter(knock: Knock, door: Door, outcome: Outcome) -> Letter:
    """Once a day and person, by its id."""
    assert outcome.reason is not None
    topic, owner = _TOPICS[outcome.reason], door.member.id if door.member else AT_THE_DOOR
    if door.member and door.member.suspended:
        topic = Topic.SUSPENDED
    message_id = knock.reading.outer.message_id
    day = knock.at.astimezone(knock.cohort.timezone).date().isoformat()
    return Letter(
        id=letter_id(owner, "join", topic, door.person.who, day),
        member_id=owner,
        kind=LetterKind.ANSWER,
        topic=topic,
        created_at=knock.at,
        due_at=knock.at,
        delivery=knock.envelope.object_key,
        to=door.address,
        in_reply_to=f"<{message_id}>" if message_id else None,
    )
