"""Every mail of `tests/mails` comes to what is written beside it."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from chalicelib.domain.address import Address
from chalicelib.domain.followup import FollowUpKind
from chalicelib.domain.letter import Item, LetterId, LetterKind, LetterState, Topic
from chalicelib.domain.outcome import OutcomeKind, Reason
from chalicelib.domain.proof import Verdict, Verdicts
from chalicelib.domain.thread import contact_id_of
from chalicelib.mail.read import read
from chalicelib.ports import Write
from infra.explain import explain
from infra.holiday_dates import holiday_dates
from tests.builders import CHICAGO, a_cohort, a_letter, a_member
from tests.world import World

MAILS = Path(__file__).parent.parent / "mails"
SITUATIONS = sorted(path.stem for path in MAILS.glob("*.json"))
# What no single mail can reach is reached by a test of its own.
REACHED_ELSEWHERE = {
    Reason.FORMER_ADDRESS: "tests/usecases/test_capture.py",
    Reason.SUSPENDED: "tests/usecases/test_capture.py",
    Reason.NOT_RECEIVED: "tests/usecases/test_instructions.py",
    Reason.OWN_LETTER: "tests/usecases/test_capture.py",
    Reason.NOT_THE_MEMBER: "tests/usecases/test_drafts.py",
    Reason.UNPROVED_JOIN: "tests/usecases/test_join.py",
    Reason.OTHER_DOMAIN: "tests/usecases/test_join.py",
    Reason.COHORT_ENDED: "tests/usecases/test_join.py",
    Reason.TOO_MANY_TRIES: "tests/usecases/test_join.py",
    Reason.COACH: "tests/usecases/test_join.py",
}


def told(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((MAILS / f"{name}.json").read_text("utf-8"))
    return found


def world() -> World:
    """The fixed cast of `tests/mails/README.md`."""
    cohort = a_cohort(
        holidays=holiday_dates("US", None, (2026, 2027, 2028)),
        coaches=(Address("dana.whitfield@career.example.edu"),),
        letters_from=Address("hello@letters.example"),
        join_code="maple-4207",
    )
    robin = a_member(
        version=1,
        name="Robin Vale",
        addresses=(Address("robin@student.example.edu"), Address("robin.vale@mail.example.org")),
        timezone=CHICAGO,
    )
    return World(cohort, (robin,))


def know_letters(world: World, given: dict[str, Any]) -> None:
    """Letters of ours that were sent before, and whose ids the mail service gave."""
    deliveries = dict(zip(given.get("deliver", []), sorted(world.raw_mail.objects), strict=False))
    for number, known in enumerate(given.get("known_letters") or []):
        letter = a_letter(
            id=LetterId(known.get("id", f"known{number:05}")),
            member_id=world.member.id,
            kind=LetterKind(known["kind"]),
            topic=Topic(known["topic"]),
            items=tuple(item_of(world, item) for item in known["items"]),
            delivery=deliveries.get(known["delivery"]),
            state=LetterState.SENT,
            due_at=None,
        )
        ids = {known["provider_id"]: letter.id}
        world.ledger.commit(Write(letters=(letter,), provider_ids=ids, member_id=world.member.id))


def item_of(world: World, told: dict[str, str]) -> Item:
    contact = contact_id_of(Address(told["contact"]))
    head = next(head for head in world.ledger.heads(world.member.id) if head.contact.id == contact)
    return Item(contact, next((f.ref for f in head.follow_ups if f.kind == told["follow_up"]), None))


def deliver(world: World, name: str, *, bare: bool = False) -> Any:
    """The outcome of one situation's mail, as its receiver got it."""
    situation = told(name)
    raw = (MAILS / f"{name}.eml").read_bytes()
    member, cohort = world.member, world.cohort
    own = member.capture_address(cohort)
    to = {
        "capture": own,
        "check": Address(f"{own.local}+check@{own.domain}"),
        "join": Address(f"join@{own.domain}"),
    }.get(situation["to"], Address(situation["to"]))
    source = situation.get("source")
    return world.deliver(
        raw.replace(b"\r\n", b"\n") if bare else raw,
        to=to,
        verdicts=Verdicts(**{k: Verdict(v) for k, v in situation.get("verdicts", {}).items()}),
        source=Address(source) if source else None,
        at=datetime.fromisoformat(situation["received_at"]),
    )


@pytest.mark.parametrize("ending", ["as it came", "with bare LF"])
@pytest.mark.parametrize("name", SITUATIONS)
def test_a_situation_comes_to_what_is_written_beside_it(name: str, ending: str) -> None:
    situation, here = told(name), world()
    for earlier in situation.get("given", {}).get("deliver", []):
        deliver(here, Path(earlier).stem)
    know_letters(here, situation.get("given", {}))
    outcome = deliver(here, name, bare=ending == "with bare LF")
    if "outcome" in situation:
        reason = outcome.reason.value if outcome.reason else None
        assert (outcome.kind.value, reason) == (
            situation["outcome"]["kind"],
            situation["outcome"]["reason"],
        )
    for thread in situation.get("threads", []):
        assert shown(here, thread) == thread


@pytest.mark.parametrize("ending", ["as it came", "with bare LF"])
@pytest.mark.parametrize("name", SITUATIONS)
def test_a_situation_is_read_as_is_written_beside_it(name: str, ending: str) -> None:
    raw = (MAILS / f"{name}.eml").read_bytes()
    found = explain(read(raw.replace(b"\r\n", b"\n") if ending == "with bare LF" else raw))
    assert part_of(found, told(name).get("reading", {})) == told(name).get("reading", {})


def shown(world: World, wanted: dict[str, Any]) -> dict[str, Any]:
    """A thread in the words of the situations, as far as they speak of it."""
    thread = world.thread(wanted["contact"])
    now, zone = world.clock.now(), world.member.timezone
    found = {
        "contact": wanted["contact"],
        "stage": thread.stage.value,
        "touches": [touch.best.kind.value for touch in thread.touches],
        "follow_ups": sorted(
            (
                {
                    "kind": f.kind.value,
                    "due_at": f.due_at.astimezone(zone).isoformat(),
                    "state": f.state_at(now).value,
                }
                for f in thread.follow_ups
            ),
            key=lambda f: [str(f[k]) for k in ("due_at", "kind", "state")],
        ),
    }
    if "follow_ups" in wanted:
        wanted["follow_ups"].sort(key=lambda f: [str(f[k]) for k in ("due_at", "kind", "state")])
    return {key: found[key] for key in wanted}


def part_of(found: Any, wanted: Any) -> Any:
    """`found` cut to the fields of which `wanted` speaks."""
    if isinstance(wanted, dict) and isinstance(found, dict):
        return {key: part_of(found.get(key), value) for key, value in wanted.items()}
    if isinstance(wanted, list) and isinstance(found, list) and len(wanted) == len(found):
        return [part_of(f, w) for f, w in zip(found, wanted, strict=True)]
    return found


def test_every_outcome_follow_up_kind_and_reason_is_reached() -> None:
    every = [told(name) for name in SITUATIONS]
    outcomes = {s["outcome"]["kind"] for s in every if "outcome" in s}
    reasons = {s["outcome"]["reason"] for s in every if "outcome" in s}
    kinds = {f["kind"] for s in every for t in s.get("threads", []) for f in t.get("follow_ups", [])}
    assert outcomes == {kind.value for kind in OutcomeKind}
    assert kinds == {kind.value for kind in FollowUpKind}
    assert {r.value for r in Reason} - reasons - {r.value for r in REACHED_ELSEWHERE} == set()


def test_every_situation_says_why_it_exists() -> None:
    listed = (MAILS / "README.md").read_text("utf-8")
    assert [name for name in SITUATIONS if f"`{name}`" not in listed] == []
    assert {path.stem for path in MAILS.glob("*.eml")} == set(SITUATIONS)
