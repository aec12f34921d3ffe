"""What the threads tell of what a member has done."""

from __future__ import annotations

from datetime import timedelta

from chalicelib.domain.address import Address, Person
from chalicelib.domain.evidence import Evidence, evidence_of, nudges_in
from chalicelib.domain.thread import Stage
from chalicelib.domain.touch import Kind, touches
from tests.builders import NOW, a_head, an_observation, at

AGO = NOW - timedelta(days=2)


def test_nobody_written_to_is_no_evidence() -> None:
    assert evidence_of([], NOW) == Evidence()
    assert evidence_of([a_head(touches=0)], NOW) == Evidence()


def test_each_stage_counts_for_what_it_shows() -> None:
    heads = [
        a_head(),
        a_head(stage=Stage.REPLIED, referred=(Person("Sam Ode", Address("sam@acme.example")),)),
        a_head(stage=Stage.SCHEDULED, talk_start=at(days=1), talk_end=at(days=1.1), met_at=at(days=1.1)),
        a_head(stage=Stage.MET, met_at=AGO),
        a_head(stage=Stage.THANKED, met_at=AGO),
        a_head(stage=Stage.IN_TOUCH, met_at=AGO),
        a_head(stage=Stage.DECLINED),
    ]

    assert evidence_of(heads, NOW, nudged=3) == Evidence(
        written=7,
        answered=6,
        nudged=3,
        planned=1,
        met=3,
        unthanked=1,
        thanked=2,
        referred=1,
        in_touch=1,
        declined=1,
    )


def test_a_talk_that_is_over_counts_as_held_unless_something_else_was_said() -> None:
    over = a_head(stage=Stage.SCHEDULED, talk_start=AGO, talk_end=AGO, met_at=AGO)

    found = evidence_of([over], NOW)

    assert (found.planned, found.met) == (0, 1)


def test_a_talk_stays_held_when_the_thread_is_closed_and_asks_for_no_thanks() -> None:
    found = evidence_of([a_head(stage=Stage.CLOSED, met_at=AGO)], NOW)

    assert (found.met, found.unthanked) == (1, 0)


def test_a_nudge_is_a_mail_after_a_mail_without_an_answer() -> None:
    def log(*kinds: Kind) -> int:
        rows = (
            an_observation(
                id=f"obs{day}", delivery=f"d{day}", kind=kind, at=at(days=3 * day), subject=f"{day}"
            )
            for day, kind in enumerate(kinds)
        )
        return nudges_in(touches(rows))

    assert log() == log(Kind.SENT) == log(Kind.SENT, Kind.REPLY, Kind.SENT) == 0
    assert log(Kind.SENT, Kind.NOTE, Kind.SENT) == 1
    assert log(Kind.SENT, Kind.SENT, Kind.SENT, Kind.REPLY, Kind.SENT, Kind.SENT) == 3
