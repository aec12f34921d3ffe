"""Generated logs: few people, few words and few hours, so that copies, chains and ties do occur."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import strategies as st

from chalicelib.domain.address import Address, Person
from chalicelib.domain.followup import FollowUpKind, FollowUpRef
from chalicelib.domain.intent import Intent
from chalicelib.domain.touch import Asking, Kind, Observation, Quality, TalkNews, TalkSign
from tests.builders import NOW, at

_OPENINGS = ("", "short", "dearjanethankyouforyourtime", "dearjanethankyouforyourtimeandall")
_MESSAGE_IDS = (None, None, "<a@mail.example>", "<b@mail.example>")
_TALKS = tuple(
    TalkNews(sign, uid, at(days=start) if start else None, at(days=end) if end else None)
    for sign, uid, start, end in (
        (TalkSign.SCHEDULED, "u1", 6, 6.05),
        (TalkSign.SCHEDULED, "u1", 12, 12.05),
        (TalkSign.SCHEDULED, None, 6, None),
        (TalkSign.SCHEDULED, "far", 300_000, None),
        (TalkSign.CANCELLED, "u1", None, None),
        (TalkSign.CANCELLED, "u2", None, None),
        (TalkSign.MET, None, None, None),
        (TalkSign.NOT_MET, None, None, None),
    )
)
_DAYS = (None, date(2027, 1, 1), date(2027, 1, 30), date(2027, 2, 16), date.max)
_ASKING = (None, Asking("asks_to_be_hired", "Would you hire me?"), Asking("applies", ""))
_NAMED = (Person("Sam Ode", Address("sam@acme.example")), Person("Kim Lee", None))


@st.composite
def logs(draw: st.DrawFn, *, corrections: bool = True) -> tuple[Observation, ...]:
    size = draw(st.integers(1, 9))
    kinds = [kind for kind in Kind if corrections or kind is not Kind.CORRECTED]
    return tuple(_row(draw, number, size, draw(st.sampled_from(kinds))) for number in range(size))


def _row(draw: st.DrawFn, number: int, size: int, kind: Kind) -> Observation:
    when = NOW + timedelta(hours=draw(st.sampled_from((0, 1, 20, 40, 70, 170, 300, 800, 1600))))
    other = draw(st.integers(0, size - 1))
    about = FollowUpRef(draw(st.sampled_from(FollowUpKind)), f"row{other}")
    rereads = kind is Kind.CORRECTED and draw(st.booleans())
    has_topic = kind in (Kind.DONE, Kind.SNOOZED, Kind.REMINDED) and draw(st.integers(0, 9)) > 0
    return Observation(
        id=f"row{number}",
        delivery=f"mail{number if draw(st.booleans()) else other}",
        kind=kind,
        at=when,
        received_at=when + timedelta(hours=draw(st.sampled_from((0, 2, 200)))),
        quality=draw(st.sampled_from(Quality)),
        subject=draw(st.sampled_from(("Hello", "Re: hello", "Other"))),
        opening=draw(st.sampled_from(_OPENINGS)),
        message_id=draw(st.sampled_from(_MESSAGE_IDS)),
        inferred=draw(st.booleans()),
        intent=draw(st.sampled_from((None, *Intent))) if rereads or kind is Kind.REPLY else None,
        back_on=draw(st.sampled_from(_DAYS)),
        referred=_NAMED[: draw(st.integers(0, 2))] if kind is Kind.REPLY else (),
        talk=draw(st.sampled_from(_TALKS)) if kind is Kind.TALK else None,
        about=about if has_topic else None,
        until=draw(st.sampled_from(_DAYS[1:4])) if kind is Kind.SNOOZED else None,
        asking=draw(st.sampled_from(_ASKING)) if kind is Kind.SENT else None,
        permanent=draw(st.sampled_from((None, True, False))) if kind is Kind.BOUNCE else None,
        undoes=f"mail{other}" if kind is Kind.CORRECTED and not rereads else None,
        rereads=f"mail{other}" if rereads else None,
    )
