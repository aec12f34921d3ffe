"""A played scenario, valid by default, for tests of what is shown of one."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from textwrap import dedent

from infra.played import (
    Play,
    Played,
    PlayedContact,
    PlayedLetter,
    PlayedMember,
    PlayedOutcome,
    PlayedThread,
    PlayedTouch,
)
from infra.scenario import read_scenario

SCENARIO = """\
    [cohort]
    programme = "Spring Career Lab"
    timezone = "America/Chicago"

    [[member]]
    name = "Robin Vale"
    address = "robin@student.example.edu"

    [[member]]
    name = "Asha Osei"
    address = "asha@student.example.edu"
    timezone = "America/Los_Angeles"

    [[step]]
    at = 2027-01-11T09:00:00-06:00
    mail = "01-outreach.eml"

    [[step]]
    at = 2027-01-11T09:30:00-06:00
    mail = "02-stranger.eml"
    from_member = "asha@student.example.edu"

    [[step]]
    at = 2027-01-25T12:00:00-06:00
    run = "until"
    """


def scenario_folder(folder: Path, text: str = SCENARIO) -> Path:
    """A scenario's folder with the mails that the usual one names."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "scenario.toml").write_text(dedent(text), "utf-8")
    for name in ("01-outreach.eml", "02-stranger.eml"):
        (folder / name).write_bytes(b"From: robin@student.example.edu\r\n\r\nHello\r\n")
    return folder


def touch(
    at: str, kind: str, subject: str | None = "Your path into acoustics", **more: object
) -> PlayedTouch:
    found = PlayedTouch(at=at, kind=kind, channel="mail", subject=subject, summary=None, inferred=False)
    return PlayedTouch(**{**found, **more})  # type: ignore[typeddict-item]


def thread(name: str | None = "Jane Doe", **more: object) -> PlayedThread:
    found = PlayedThread(
        contact=PlayedContact(name=name, addresses=["jane@acme.example"], company="Acme"),
        stage="replied",
        touches=[
            touch("2027-01-11T08:58:00-06:00", "sent"),
            touch("2027-01-13T16:20:00-06:00", "reply", inferred=True),
        ],
        follow_ups=[
            {"kind": "nudge", "due_at": "2027-01-21T08:00:00-06:00", "state": "cancelled"},
            {"kind": "answer", "due_at": "2027-01-14T08:00:00-06:00", "state": "open"},
        ],
    )
    return PlayedThread(**{**found, **more})  # type: ignore[typeddict-item]


def letter(at: str = "2027-01-14T08:05:00-06:00", **more: object) -> PlayedLetter:
    found = PlayedLetter(
        at=at,
        to="robin@student.example.edu",
        kind="reminder",
        subject="One thing for today",
        text="Good morning Robin,\n\n1. Jane Doe answered you on Wednesday.\n",
        html_file="letters/001-reminder.html",
        headers={"From": "Spring Career Lab via Warmthread <hello@letters.example>", "X-Other": "1"},
    )
    return PlayedLetter(**{**found, **more})  # type: ignore[typeddict-item]


def play(
    folder: Path, *, letters: tuple[PlayedLetter, ...] = (), threads: tuple[PlayedThread, ...] = ()
) -> Play:
    """Robin has the threads and the letters; a mail from a stranger to Asha is held."""
    letters = letters or (letter(),)
    robin = PlayedMember(address="robin@student.example.edu", threads=list(threads or (thread(),)), held=[])
    asha = PlayedMember(
        address="asha@student.example.edu",
        threads=[],
        held=[
            {
                "at": "2027-01-11T07:30:00-08:00",
                "from": {"name": None, "address": "somebody@else.example"},
                "subject": "Hello",
                "reason": "unknown_sender",
            }
        ],
    )
    outcomes = [
        PlayedOutcome(step=1, recipient="robin-x@in.example", outcome="logged", reason=None),
        PlayedOutcome(step=2, recipient="asha-x@in.example", outcome="held", reason="unknown_sender"),
    ]
    return Play(
        scenario=read_scenario(scenario_folder(folder)),
        played=Played(outcomes=outcomes, members=[robin, asha], letters=list(letters)),
        html=tuple(f"<p>The letter of {datetime.fromisoformat(each['at']):%d %B}</p>" for each in letters),
    )
