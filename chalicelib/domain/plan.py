"""Where a thread stands and what the member should do next: pure over the log, without a clock.

Every rule of the follow-ups and the cadence is in this module, one function a kind of touch. What
is due or past is a comparison made when the plan is read (`FollowUp.state_at`, `Plan.stage_at`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import assert_never

from chalicelib.domain.address import Person
from chalicelib.domain.cadence import Cadence
from chalicelib.domain.calendar import Calendar
from chalicelib.domain.followup import FollowUp, FollowUpKind, FollowUpRef, State
from chalicelib.domain.intent import Intent
from chalicelib.domain.thread import ENDS, Stage
from chalicelib.domain.touch import OUR_OWN, Kind, Observation, TalkSign, Touch, order, touch_of, touches

NUDGE, ANSWER, AGREE_TIME = FollowUpKind.NUDGE, FollowUpKind.ANSWER, FollowUpKind.AGREE_TIME
PREPARE, THANK_YOU = FollowUpKind.PREPARE, FollowUpKind.THANK_YOU
CHECK_BACK, RECONNECT = FollowUpKind.CHECK_BACK, FollowUpKind.RECONNECT
DONE, CANCELLED = State.DONE, State.CANCELLED

# After a talk, thanks (and thanks for thanks) want no answer; an offer, a question or a name does.
_WANTS_MORE = frozenset({Intent.ACCEPTS, Intent.ASKS_QUESTION, Intent.REFERS})
_ABSURD = timedelta(days=5 * 365)  # no talk and no return is announced so long before, or told so long after
# At one instant a mail comes before what it says of a talk, and both before what was done about them.
_RANK = {Kind.SENT: 0, Kind.REPLY: 1, Kind.BOUNCE: 2, Kind.OUT_OF_OFFICE: 2, Kind.TALK: 3}


@dataclass(frozen=True, slots=True)
class Talk:
    """The talk that counts: the latest that was said of any."""

    cause: str
    uid: str | None
    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class Plan:
    """What a log comes to. `told` are the contacts whose `tell_referrer` the member ended by
    hand, `asked` those that a letter showed, and when."""

    stage: Stage
    follow_ups: tuple[FollowUp, ...]
    talk: Talk | None = None
    met_at: datetime | None = None
    last_sent_at: datetime | None = None
    referred: tuple[Person, ...] = ()
    told: tuple[str, ...] = ()
    asked: tuple[tuple[str, datetime], ...] = ()

    def stage_at(self, now: datetime) -> Stage:
        """A scheduled talk reads as met from its end, unless something was said of it since."""
        over = self.talk is not None and self.talk.end <= now
        return Stage.MET if self.stage is Stage.SCHEDULED and over else self.stage

    @property
    def open(self) -> tuple[FollowUp, ...]:
        return tuple(f for f in self.follow_ups if f.state is State.OPEN)


def plan_log(rows: Iterable[Observation], cadence: Cadence, calendar: Calendar) -> Plan:
    """The plan of everything that deliveries brought of one thread, in whatever order."""
    all_rows = tuple(rows)
    found = touches(all_rows)
    return plan(found, cadence, calendar, all_rows)


def plan(
    log: Sequence[Touch], cadence: Cadence, calendar: Calendar, rows: Sequence[Observation] = ()
) -> Plan:
    """`rows` are only needed to follow what a command was about when that copy was taken back."""
    walk = _Walk(cadence, calendar, tuple(log), tuple(rows))
    for touch in sorted(log, key=_order):
        walk.take(touch)
    return walk.result()


def _order(touch: Touch) -> tuple[datetime, int, datetime, str]:
    latest, at, found = order(touch)
    return (latest, _RANK.get(touch.best.kind, 4), at, found)


@dataclass(slots=True)
class _Walk:
    """The thread as it stood after each touch, in the order in which they happened."""

    cadence: Cadence
    calendar: Calendar
    log: tuple[Touch, ...]
    rows: tuple[Observation, ...]
    stage: Stage | None = None
    stage_before_end: Stage | None = None
    outreach: int = 0  # since the last human reply
    reconnects: int = 0  # rounds that the member took up
    talk: Talk | None = None
    met_at: datetime | None = None
    met_before: datetime | None = None  # in a talk that was thanked for; another one changes nothing of it
    last_sent_at: datetime | None = None
    away_until: datetime | None = None
    open: dict[FollowUpKind, FollowUp] = field(default_factory=dict)
    ended: list[FollowUp] = field(default_factory=list)
    referred: list[Person] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    asked: list[tuple[str, datetime]] = field(default_factory=list)
    reminded: dict[FollowUpRef, list[datetime]] = field(default_factory=dict)

    def take(self, touch: Touch) -> None:
        if touch.best.kind not in OUR_OWN:  # what we note is no news of the thread
            self._talk_may_be_over(touch.best.at)
        match touch.best.kind:
            case Kind.SENT:
                self._sent(touch)
            case Kind.REPLY:
                self._reply(touch)
            case Kind.TALK:
                self._talk_news(touch)
            case Kind.BOUNCE:
                self._bounce(touch)
            case Kind.OUT_OF_OFFICE:
                self._out_of_office(touch)
            case Kind.DONE:
                self._done(touch)
            case Kind.SNOOZED:
                self._snoozed(touch)
            case Kind.CLOSED:
                self._end(Stage.CLOSED)
            case Kind.REOPENED:
                self._reopened(touch)
            case Kind.REMINDED:
                self._reminded(touch)
            case Kind.NOTE | Kind.CORRECTED:
                pass
            case never:
                assert_never(never)

    def result(self) -> Plan:
        every = [*self.ended, *self.open.values()]
        shown = (replace(f, reminded_at=tuple(self.reminded.get(f.ref, ()))) for f in every)
        return Plan(
            stage=self.stage or Stage.REACHED_OUT,
            follow_ups=tuple(sorted(shown, key=lambda f: (f.due_at, f.kind, f.ref.cause))),
            talk=self.talk,
            met_at=self.met_at,
            last_sent_at=self.last_sent_at,
            referred=tuple(dict.fromkeys(self.referred)),
            told=tuple(self.told),
            asked=tuple(self.asked),
        )

    # ------------------------------------------------------------ the member writes

    def _sent(self, touch: Touch) -> None:
        at = touch.best.at
        self.last_sent_at = at
        self._close(ANSWER, DONE)
        match self.stage:
            case Stage.MET:
                self._thanked(touch)
            case Stage.THANKED | Stage.IN_TOUCH:
                self.stage = Stage.IN_TOUCH
                self._keep_in_touch(touch)
            case Stage.SCHEDULED | Stage.DECLINED:
                pass
            case _:
                self._outreach(touch)

    def _outreach(self, touch: Touch) -> None:
        if self._only_acknowledges_later(touch):
            return
        self._close(NUDGE, DONE)
        self._close(CHECK_BACK, DONE)
        if self.stage is not Stage.REPLIED:
            self.outreach = 0 if self.stage in ENDS else self.outreach
            self.stage = Stage.REACHED_OUT
        self.outreach += 1
        if self.outreach <= self.cadence.nudge_limit:
            self._open(NUDGE, touch, self._nudge_due(touch.best.at))

    def _only_acknowledges_later(self, touch: Touch) -> bool:
        """Whether the contact asked to be written to later and that day has not come: a "thank
        you, I will" neither keeps the promise nor wants a nudge."""
        asked = self.open.get(CHECK_BACK)
        day_of = self.calendar.day_of
        return asked is not None and day_of(touch.best.at) < day_of(asked.due_at)

    def _nudge_due(self, sent_at: datetime) -> datetime:
        due = self.calendar.after_business_days(sent_at, self.cadence.nudge_business_days)
        return max(due, self.away_until) if self.away_until else due

    def _thanked(self, touch: Touch) -> None:
        self._close(THANK_YOU, DONE)
        self.stage, self.met_before = Stage.THANKED, self.met_at
        self.reconnects = 0
        self._keep_in_touch(touch)

    def _keep_in_touch(self, touch: Touch) -> None:
        """The next reconnect, counted from this touch; a longer wait once one was taken up."""
        before = self.open.get(RECONNECT)
        by_contact = touch.best.kind is Kind.REPLY
        if before and before.due_at <= touch.best.at and not by_contact:
            self.reconnects += 1
        self._close(RECONNECT, CANCELLED if by_contact else DONE)
        steps = self.cadence.reconnect_days
        days = steps[min(self.reconnects, len(steps) - 1)]
        self._open(RECONNECT, touch, self.calendar.after_days(touch.best.at, days))

    # ------------------------------------------------------------ the contact writes

    def _reply(self, touch: Touch) -> None:
        self.outreach = 0
        self.away_until = None
        self.referred += touch.best.referred
        self._close(NUDGE, CANCELLED)
        self._close(CHECK_BACK, CANCELLED)
        if self.stage in (Stage.THANKED, Stage.IN_TOUCH):
            self._reply_after_thanks(touch)
        elif touch.best.intent is Intent.DECLINES and self.stage is not Stage.MET:
            self._end(Stage.DECLINED)
        elif touch.best.intent is Intent.LATER and self.stage is not Stage.MET:
            self._later(touch)
        else:
            self._wants_an_answer(touch)

    def _reply_after_thanks(self, touch: Touch) -> None:
        if touch.best.intent in _WANTS_MORE:
            self.stage = Stage.IN_TOUCH
            self._open_once(ANSWER, touch, self._answer_due(touch))
        self._keep_in_touch(touch)

    def _later(self, touch: Touch) -> None:
        self._close(ANSWER, CANCELLED)
        self._close(AGREE_TIME, CANCELLED)
        self._drop_talk()
        self.stage = Stage.REPLIED
        calendar = self.calendar
        usual = calendar.day_of(touch.best.at + timedelta(days=self.cadence.check_back_days))
        asked = self._named_day(touch) or usual
        day = calendar.business_day_on_or_after(asked)
        self._open(CHECK_BACK, touch, calendar.at_hour(day, calendar.reminder_hour))

    def _named_day(self, touch: Touch) -> date | None:
        """The day that a mail names, unless it is past or absurd ("until 31/12/9999")."""
        written_on, named = self.calendar.day_of(touch.best.at), touch.best.back_on
        return named if named and written_on < named < written_on + _ABSURD else None

    def _wants_an_answer(self, touch: Touch) -> None:
        intent = touch.best.intent
        if self.stage is Stage.SCHEDULED and intent not in (Intent.ASKS_QUESTION, Intent.REFERS):
            return  # "see you then": a talk ahead is the answer
        if self.stage is Stage.MET and intent not in _WANTS_MORE:
            return  # a thank-you after the talk: the member's own is owed already
        if self.stage not in (Stage.SCHEDULED, Stage.MET):
            self.stage = Stage.REPLIED
        self._open_once(ANSWER, touch, self._answer_due(touch))
        if intent is Intent.ACCEPTS and self.stage is Stage.REPLIED:
            self._open_once(AGREE_TIME, touch, self._agree_time_due(touch))

    def _answer_due(self, touch: Touch) -> datetime:
        return self.calendar.after_business_days(touch.best.at, self.cadence.answer_business_days)

    def _agree_time_due(self, touch: Touch) -> datetime:
        return self.calendar.after_business_days(touch.best.at, self.cadence.agree_time_business_days)

    # ------------------------------------------------------------ machines

    def _bounce(self, touch: Touch) -> None:
        if touch.best.permanent is not False:
            self._end(Stage.UNREACHABLE)

    def _out_of_office(self, touch: Touch) -> None:
        """Not a reply: it only moves the nudge, never to before its own day."""
        back_on = self._named_day(touch)
        if back_on is None:
            return
        day = self.calendar.business_day_on_or_after(back_on)
        back = self.calendar.at_hour(day, self.calendar.reminder_hour)
        self.away_until = max(back, self.away_until or back)
        nudge = self.open.get(NUDGE)
        if nudge:
            self.open[NUDGE] = replace(nudge, due_at=max(nudge.due_at, self.away_until))

    # ------------------------------------------------------------ the talk

    def _talk_may_be_over(self, at: datetime) -> None:
        if self.stage is Stage.SCHEDULED and self.talk and self.talk.end <= at:
            self.stage = Stage.MET
            self._close(PREPARE, DONE)

    def _talk_news(self, touch: Touch) -> None:
        news = touch.best.talk
        assert news is not None, "a talk touch without its news cannot be built by a capture"
        if news.start and abs(news.start - touch.best.at) > _ABSURD:
            return
        match news.sign:
            case TalkSign.SCHEDULED:
                self._scheduled(touch)
            case TalkSign.CANCELLED:
                if self.stage is Stage.SCHEDULED and self._is_about_this_talk(news.uid):
                    self._find_a_new_time(touch)
            case TalkSign.MET:
                self._met(touch)
            case TalkSign.NOT_MET:
                if self.stage in (Stage.SCHEDULED, Stage.MET):
                    self._find_a_new_time(touch)
            case never:
                assert_never(never)

    def _is_about_this_talk(self, uid: str | None) -> bool:
        known = self.talk.uid if self.talk else None
        return uid is None or known is None or uid == known

    def _scheduled(self, touch: Touch) -> None:
        talk = self._talk_of(touch)
        if self.talk and (self.talk.start, self.talk.end) == (talk.start, talk.end):
            return  # said again: the invitation after the confirmation, an update after the talk
        self._drop_talk()
        self._close(NUDGE, CANCELLED)
        for kind in (ANSWER, AGREE_TIME, CHECK_BACK, RECONNECT):
            self._close(kind, DONE)
        self.talk, self.met_at, self.stage = talk, self.met_before or talk.end, Stage.SCHEDULED
        prepare_at = self._prepare_due(talk.start)
        if prepare_at > touch.best.at:
            self._open(PREPARE, touch, prepare_at, lapses_at=talk.start)
        self._open_thank_you(touch, talk)

    def _met(self, touch: Touch) -> None:
        if self.stage in (Stage.THANKED, Stage.IN_TOUCH) and touch.best.talk and not touch.best.talk.start:
            return  # confirms what the thanks already said
        if self.talk is None or self.stage not in (Stage.SCHEDULED, Stage.MET):
            self.talk = self._talk_of(touch)
            self._open_thank_you(touch, self.talk)
        for kind in (ANSWER, AGREE_TIME, CHECK_BACK, RECONNECT, PREPARE):
            self._close(kind, DONE)
        self._close(NUDGE, CANCELLED)
        self.stage, self.met_at = Stage.MET, self.met_before or min(self.talk.end, touch.best.at)

    def _find_a_new_time(self, touch: Touch) -> None:
        """The contact has agreed and no time is known: the same state as after an acceptance."""
        self._drop_talk()
        self.stage, self.met_at = Stage.REPLIED, self.met_before
        self._open_once(AGREE_TIME, touch, self._agree_time_due(touch))

    def _drop_talk(self) -> None:
        if self.stage is Stage.SCHEDULED:
            self.met_at = self.met_before
        self._close(PREPARE, CANCELLED)
        self._close(THANK_YOU, CANCELLED)
        self.talk = None

    def _talk_of(self, touch: Touch) -> Talk:
        news = touch.best.talk
        assert news is not None
        start = news.start or touch.best.at
        usual = start + timedelta(minutes=self.cadence.talk_minutes) if news.start else start
        end = news.end if news.end and news.end > start else usual
        return Talk(touch.id, news.uid, start, end)

    def _prepare_due(self, start: datetime) -> datetime:
        calendar = self.calendar
        at = start - timedelta(hours=self.cadence.prepare_hours)
        day = calendar.day_of(at)
        if calendar.is_business_day(day):
            return at
        return calendar.at_hour(calendar.business_day_before(day), calendar.reminder_hour)

    def _open_thank_you(self, touch: Touch, talk: Talk) -> None:
        due = talk.end + timedelta(hours=self.cadence.thank_you_hours)
        self._open(THANK_YOU, touch, due, starts_at=talk.end)

    # ------------------------------------------------------------ the member's own word

    def _done(self, touch: Touch) -> None:
        about = touch.best.about
        if about is None:
            return
        if about.kind is FollowUpKind.TELL_REFERRER:
            self.told.append(about.cause)
        if not self._is_open(about):
            return
        match about.kind:
            case FollowUpKind.THANK_YOU:
                self._thanked(touch)
            case FollowUpKind.RECONNECT:
                self._keep_in_touch(touch)
            case kind:
                self._close(kind, DONE)

    def _snoozed(self, touch: Touch) -> None:
        about, until = touch.best.about, touch.best.until
        if about and until and self._is_open(about):
            due = self.calendar.at_hour(until, self.calendar.reminder_hour)
            self.open[about.kind] = replace(self.open[about.kind], due_at=due)

    def _reopened(self, touch: Touch) -> None:
        if self.stage not in ENDS:
            return
        match self.stage_before_end:
            case None | Stage.REACHED_OUT:
                self.stage = Stage.REACHED_OUT
                self._open(NUDGE, touch, self._nudge_due(touch.best.at))
            case Stage.THANKED | Stage.IN_TOUCH as kept:
                self.stage = kept
                self._keep_in_touch(touch)
            case _:
                self.stage = Stage.REPLIED
                self._open(ANSWER, touch, self._answer_due(touch))

    def _reminded(self, touch: Touch) -> None:
        about = touch.best.about
        if about is None:
            return
        if about.kind is FollowUpKind.TELL_REFERRER:
            self.asked.append((about.cause, touch.best.at))
        self.reminded.setdefault(self._canonical(about), []).append(touch.best.at)

    # ------------------------------------------------------------ follow-ups

    def _open(
        self,
        kind: FollowUpKind,
        touch: Touch,
        due_at: datetime,
        *,
        starts_at: datetime | None = None,
        lapses_at: datetime | None = None,
    ) -> None:
        self._close(kind, CANCELLED)
        self.open[kind] = FollowUp(
            FollowUpRef(kind, touch.id),
            due_at=due_at,
            starts_at=starts_at or touch.best.at,
            captured_at=touch.first_received_at,
            lapses_at=lapses_at,
        )

    def _open_once(self, kind: FollowUpKind, touch: Touch, due_at: datetime) -> None:
        """At most one open follow-up of a kind: what is owed already is owed since then."""
        if kind not in self.open:
            self._open(kind, touch, due_at)

    def _close(self, kind: FollowUpKind, state: State) -> None:
        if kind in self.open:
            self.ended.append(replace(self.open.pop(kind), state=state))

    def _end(self, stage: Stage) -> None:
        if self.stage not in ENDS:
            self.stage_before_end = self.stage
        for kind in tuple(self.open):
            self._close(kind, CANCELLED)
        self._drop_talk()
        self.stage = stage

    def _is_open(self, about: FollowUpRef) -> bool:
        found = self.open.get(about.kind)
        return found is not None and found.ref == self._canonical(about)

    def _canonical(self, about: FollowUpRef) -> FollowUpRef:
        touch = touch_of(about.cause, self.rows, self.log)
        return replace(about, cause=touch.id) if touch else about
