"""What invitations and answers say of a talk, and the times that mails give."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from chalicelib.domain.address import Person
from chalicelib.domain.answer import read_answer
from chalicelib.domain.answer_times import Proposal
from chalicelib.domain.calendar import Calendar
from chalicelib.domain.touch import Kind, Quality, TalkNews, TalkSign
from chalicelib.mail.reading import MailDate, Meeting, Reading
from chalicelib.usecases.captures import News

_CANCELS = frozenset({"CANCEL"})
# An answer to an invitation (accepted, declined, a counter-proposal) schedules nothing by itself.
_SAYS_NOTHING = frozenset({"REPLY", "COUNTER", "DECLINECOUNTER", "REFRESH"})


def moment(written: MailDate | None, calendar: Calendar) -> datetime | None:
    """The instant of a mail's date; one without a zone is in the member's."""
    if written is None or written.moment is None:
        return None
    found = written.moment
    return _in_utc(found, calendar)


def answering(reply: News, calendar: Calendar, people: tuple[Person, ...] = ()) -> News:
    """A reply with what its words mean; `people` are the others on it. Days count from the member's
    day, and hours without a zone are in the member's: the contact's is not known."""
    written_at = calendar.local(reply.claimed_at) if reply.claimed_at else None
    answer = read_answer(reply.text, written_at=written_at, people=people)
    offered = (_instant_of(proposal, calendar) for proposal in answer.proposed)
    return replace(
        reply,
        intent=answer.intent,
        evidence=answer.evidence,
        back_on=answer.write_again_on,
        referred=answer.referred,
        proposed=tuple(at for at in offered if reply.claimed_at and at > reply.claimed_at),
    )


def _instant_of(proposal: Proposal, calendar: Calendar) -> datetime:
    zone = ZoneInfo(proposal.zone) if proposal.zone else None
    return _in_utc(proposal.at.replace(tzinfo=zone), calendar)


def talk_news(
    reading: Reading, *, claimed_at: datetime | None, quality: Quality, calendar: Calendar
) -> tuple[News, ...]:
    """One piece of news for each meeting that a mail schedules, moves or cancels."""
    told = ((meeting, _talk(meeting, calendar)) for meeting in reading.meetings)
    return tuple(
        News(
            kind=Kind.TALK,
            claimed_at=claimed_at,
            quality=quality,
            subject=meeting.summary or reading.subject,
            text=meeting.summary or "",
            message_id=reading.message_id,
            talk=talk,
        )
        for meeting, talk in told
        if talk
    )


def _talk(meeting: Meeting, calendar: Calendar) -> TalkNews | None:
    if meeting.method in _SAYS_NOTHING:
        return None
    if meeting.method in _CANCELS:
        return TalkNews(TalkSign.CANCELLED, meeting.uid)
    start = _instant(meeting.start, calendar)
    if start is None:
        return None
    return TalkNews(TalkSign.SCHEDULED, meeting.uid, start, _instant(meeting.end, calendar))


def _instant(wall_clock: datetime | date | None, calendar: Calendar) -> datetime | None:
    """All-day events name no hour, so no talk is scheduled by them."""
    if not isinstance(wall_clock, datetime):
        return None
    return _in_utc(wall_clock, calendar)


def _in_utc(written: datetime, calendar: Calendar) -> datetime:
    """Hours are added to instants in UTC: across a night of clock change wall clocks are no measure."""
    return calendar.at(written) if written.tzinfo is None else written.astimezone(UTC)
