"""Playing a scenario: the demo comes out as it is told, and the same twice; each step does its part."""

from __future__ import annotations

import json
import re
from collections import Counter
from datetime import timedelta
from pathlib import Path
from textwrap import dedent
from typing import Any

import boto3
import pytest
from chalice.test import Client

from chalicelib.domain.letter import LetterKind
from chalicelib.ports import Write
from infra.played import Play, Played, PlayedThread
from infra.player import CannotPlay, play
from infra.scenario import read_scenario
from infra.stack import PlayedStack, played_stack
from tests.builders import NOW, a_cohort, a_member

DEMO = Path(__file__).parents[2] / "events" / "demo"
STORIES = sorted(DEMO.parent.glob("*/scenario.toml"))
ROBIN, IMANI, MATEO = (
    "robin@student.example.edu",
    "imani.brooks@student.example.edu",
    "mateo@alumni.example.org",
)


def as_json(played: Played) -> str:
    return json.dumps(played, ensure_ascii=False)


# ---------------------------------------------------------------- every story that stands beside the demo


@pytest.mark.slow  # each is played twice
@pytest.mark.parametrize("story", [path.parent.name for path in STORIES if path.parent != DEMO])
def test_two_plays_of_a_story_are_the_same_to_the_byte(story: str) -> None:
    first, again = (play(read_scenario(DEMO.parent / story)) for _ in range(2))
    assert as_json(again.played).encode() == as_json(first.played).encode()
    assert again.html == first.html


def test_whoever_joins_in_a_story_is_a_member_in_the_steps_after_it() -> None:
    played = play(read_scenario(DEMO.parent / "join")).played
    assert [outcome["reason"] for outcome in played["outcomes"]] == [
        *("no_join_code", "joined", "already_a_member", "other_domain", "joined", "coach", "automatic"),
        *("unproved_join", None),
    ]
    assert stages(played) == {
        IMANI: {},
        ROBIN: {"Jane Doe": "reached_out"},
        "asha.osei@student.example.edu": {},
    }
    kinds = Counter((letter["to"], letter["kind"]) for letter in played["letters"])
    assert kinds[(ROBIN, "welcome")] == 1
    assert "kim.park@student.example.edu" not in {to for to, _ in kinds}


# ---------------------------------------------------------------- the demo


@pytest.fixture(scope="module")
def demo() -> Play:
    return play(read_scenario(DEMO))


def stages(played: Played) -> dict[str, dict[str, str]]:
    return {
        member["address"]: {str(t["contact"]["name"]): t["stage"] for t in member["threads"]}
        for member in played["members"]
    }


def thread(played: Played, name: str) -> PlayedThread:
    every = [thread for member in played["members"] for thread in member["threads"]]
    (found,) = [thread for thread in every if thread["contact"]["name"] == name]
    return found


def open_ones(found: PlayedThread) -> list[str]:
    return [f["kind"] for f in found["follow_ups"] if f["state"] == "open"]


def test_two_plays_of_the_demo_are_the_same_to_the_byte(demo: Play) -> None:
    again = play(read_scenario(DEMO))
    assert as_json(again.played).encode() == as_json(demo.played).encode()
    assert again.html == demo.html


def test_the_demo_ends_where_its_story_ends(demo: Play) -> None:
    assert stages(demo.played) == {
        ROBIN: {
            "Priya Raman": "in_touch",  # met, thanked, told of the person whom she named
            "Tomas Okafor": "reached_out",  # away until the end of January, has not answered since
            "June Halloran": "declined",
            "Nadia Ferrant": "thanked",  # whom Priya named
        },
        IMANI: {
            "Gareth Penhale": "replied",  # asked to be written to in February, and was
            "Lena Marsh": "unreachable",  # her address was wrong
        },
        MATEO: {"Wren Adeyemi": "thanked"},  # by a card
    }


def test_what_is_left_to_do_at_the_demos_end_follows_from_it(demo: Play) -> None:
    left = {
        name: open_ones(thread(demo.played, name)) for name in ("Priya Raman", "June Halloran", "Lena Marsh")
    }
    assert left == {"Priya Raman": ["reconnect"], "June Halloran": [], "Lena Marsh": []}


def test_the_mail_that_the_member_took_back_left_nothing(demo: Play) -> None:
    assert "Maple Court" not in as_json(Played(**{**demo.played, "letters": []}))


def test_the_stranger_of_the_demo_is_held_and_nothing_is_sent_to_him(demo: Play) -> None:
    held = [held for member in demo.played["members"] for held in member["held"]]
    assert [(h["from"]["address"], h["reason"]) for h in held] == [
        ("quentin@growthleads.example", "unknown_sender")
    ]
    assert {letter["to"] for letter in demo.played["letters"]} == {ROBIN, IMANI, MATEO}


def test_a_reply_that_was_quoted_and_then_forwarded_is_one_and_no_longer_inferred(demo: Play) -> None:
    first = next(t for t in thread(demo.played, "Priya Raman")["touches"] if t["kind"] == "reply")
    replies = [t for t in thread(demo.played, "Priya Raman")["touches"] if t["kind"] == "reply"]
    assert not first["inferred"]
    assert len({t["summary"] for t in replies}) == len(replies)


def test_the_mail_that_was_delivered_twice_is_one(demo: Play) -> None:
    sent = [t for t in thread(demo.played, "Wren Adeyemi")["touches"] if t["kind"] == "sent"]
    assert len({t["at"] for t in sent}) == len(sent)
    assert Counter(o["reason"] for o in demo.played["outcomes"])["already_logged"] == 1


def test_the_demo_shows_a_letter_of_each_kind_that_is_sent_today(demo: Play) -> None:
    kinds = {letter["kind"] for letter in demo.played["letters"]}
    assert kinds >= {"receipt", "reminder", "prepare", "thank_you", "digest", "question", "answer"}


def test_no_member_of_the_demo_gets_two_reminders_on_one_day(demo: Play) -> None:
    days = Counter((x["to"], x["at"][:10]) for x in demo.played["letters"] if x["kind"] == "reminder")
    assert set(days.values()) == {1}


def test_the_demos_letters_go_out_in_the_order_of_time_each_with_its_own_page(
    demo: Play, tmp_path: Path
) -> None:
    saved = demo.save(tmp_path)
    files = [letter["html_file"] for letter in saved["letters"]]
    assert len(set(files)) == len(files)
    assert all("</html>" in Path(name).read_text("utf-8") for name in files)


# ---------------------------------------------------------------- small scenarios

OUTREACH = """\
    From: Robin Vale <robin@student.example.edu>
    To: Jane Doe <jane@acme.example>
    Subject: Your path
    Date: Tue, 12 Jan 2027 09:30:00 -0600
    Message-ID: <first@student.example.edu>

    Dear Jane,

    I read your article on street trees. Could we talk for 20 minutes?

    Robin
    """
COMMAND = """\
    From: Robin Vale <robin@student.example.edu>
    To: capture@placeholder.example
    Subject: Re: Logged
    Date: Tue, 12 Jan 2027 10:30:00 -0600
    Message-ID: <command@student.example.edu>
    In-Reply-To: <somewhere@else.example>
    References: <older@else.example>
     <somewhere@else.example>

    undo
    """
HEAD = """\
    [cohort]
    timezone = "America/Chicago"
    [[member]]
    name = "Robin Vale"
    address = "robin@student.example.edu"
    """
WRITTEN = '[[step]]\nat = 2027-01-12T09:31:00-06:00\nmail = "outreach.eml"\n'


def played(folder: Path, steps: str, *, outreach: str = OUTREACH) -> Played:
    (folder / "scenario.toml").write_text(dedent(HEAD) + dedent(steps), "utf-8")
    (folder / "outreach.eml").write_text(dedent(outreach), "utf-8")
    (folder / "command.eml").write_text(dedent(COMMAND), "utf-8")
    return play(read_scenario(folder)).played


def kinds(found: Played) -> list[str]:
    return [letter["kind"] for letter in found["letters"]]


def outcomes(found: Played) -> list[tuple[str, str | None]]:
    return [(o["outcome"], o["reason"]) for o in found["outcomes"]]


def test_a_mails_verdicts_are_those_of_its_step_and_pass_where_none_is_given(tmp_path: Path) -> None:
    steps = """
        [[step]]
        at = 2027-01-12T09:31:00-06:00
        mail = "outreach.eml"
        verdicts = { virus = "FAIL" }
        [[step]]
        at = 2027-01-12T09:32:00-06:00
        mail = "outreach.eml"
        verdicts = { dmarc = "FAIL", spf = "FAIL" }
        [[step]]
        at = 2027-01-12T09:33:00-06:00
        mail = "outreach.eml"
        verdicts = { dmarc = "GRAY" }
        """
    found = played(tmp_path, steps)
    assert outcomes(found) == [("refused", "virus"), ("held", "unproved"), ("logged", None)]
    assert kinds(found) == ["question", "receipt"]


def test_a_mail_to_an_address_that_nobody_has_is_refused_in_silence(tmp_path: Path) -> None:
    steps = """
        [[step]]
        at = 2027-01-12T09:31:00-06:00
        mail = "outreach.eml"
        to = "nobody@in.warmthread.example"
        [[step]]
        at = 2027-01-12T09:32:00-06:00
        mail = "outreach.eml"
        to = "robin-vale-aaaaaaaaaaaa@in.warmthread.example"
        """
    found = played(tmp_path, steps)
    assert outcomes(found) == [("refused", "unknown_address")] * 2
    assert found["outcomes"][0]["recipient"] == "nobody@in.warmthread.example"
    assert (found["letters"], found["members"][0]["threads"]) == ([], [])


def test_a_reply_to_a_letter_is_about_that_letter_whatever_it_referred_to_before(tmp_path: Path) -> None:
    steps = f"""
        {WRITTEN}
        [[step]]
        at = 2027-01-12T10:31:00-06:00
        mail = "command.eml"
        reply_to = "receipt:last"
        """
    found = played(tmp_path, "\n".join(line.strip() for line in steps.splitlines()))
    assert outcomes(found) == [("logged", None), ("answered", "command")]
    assert kinds(found) == ["receipt", "answer"]
    assert found["members"][0]["threads"] == []


def nudged(*steps: str) -> str:
    """Robin wrote on Tuesday; the reminder comes on the morning of the seventh business day."""
    later = "".join(
        f"[[step]]\nat = 2027-01-21T08:{30 + n}:00-06:00\n{step}\n" for n, step in enumerate(steps)
    )
    return f"{WRITTEN}{later}[[step]]\nat = 2027-02-01T12:00:00-06:00\nrun = 'until'\n"


def test_a_link_that_is_pressed_twice_does_it_once(tmp_path: Path) -> None:
    found = played(tmp_path, nudged("press = 'reminder:last#done'", "press = 'reminder:first#done'"))
    (jane,) = found["members"][0]["threads"]
    assert [t["kind"] for t in jane["touches"]].count("done") <= 1
    assert [(f["kind"], f["state"]) for f in jane["follow_ups"]] == [("nudge", "done")]
    assert kinds(found).count("answer") == 1


def test_a_bounce_is_of_the_letter_that_was_sent_last_and_sends_nothing_again(tmp_path: Path) -> None:
    for name in ("without", "with"):
        (tmp_path / name).mkdir()
    plain, bounced = nudged("run = 'until'"), nudged("event = 'bounce:last'")
    assert kinds(played(tmp_path / "with", bounced)) == kinds(played(tmp_path / "without", plain))


def test_after_a_complaint_no_letter_comes_by_itself(tmp_path: Path) -> None:
    complained = f"{WRITTEN}[[step]]\nat = 2027-01-12T09:40:00-06:00\nevent = 'complaint:receipt:last'\n"
    later = "[[step]]\nat = 2027-02-01T12:00:00-06:00\nrun = 'until'\n"
    assert kinds(played(tmp_path, complained + later)) == ["receipt"]


def test_after_five_complaints_the_cohort_sends_nothing_more(tmp_path: Path) -> None:
    asked = (
        "[[step]]\nat = 2027-01-12T1{0}:00:00-06:00\nmail = 'command.eml'\nreply_to = 'receipt:last'\n"
        "[[step]]\nat = 2027-01-12T1{0}:30:00-06:00\nevent = 'complaint:last'\n"
    )
    found = played(tmp_path, WRITTEN + "".join(map(asked.format, range(8))))
    assert kinds(found) == ["receipt", *["answer"] * 5]


@pytest.mark.parametrize(
    ("step", "sentence"),
    [
        (
            "mail = 'command.eml'\nreply_to = 'digest:last'",
            "step 2: no letter of kind digest was sent before it",
        ),
        ("press = 'reminder:last#done'", "step 2: no letter of kind reminder was sent before it"),
        ("event = 'bounce:digest:first'", "step 2: no letter of kind digest was sent before it"),
        ("press = 'receipt:last#dance'", 'step 2: the letter ".*" has no link "dance"; it has: '),
    ],
)
def test_a_step_about_what_is_not_there_is_named(tmp_path: Path, step: str, sentence: str) -> None:
    with pytest.raises(CannotPlay, match=f"^{sentence}"):
        played(tmp_path, f"{WRITTEN}[[step]]\nat = 2027-01-12T10:00:00-06:00\n{step}\n")


def test_who_has_not_joined_has_no_capture_address(tmp_path: Path) -> None:
    """Without a join code in the scenario nobody can."""
    (tmp_path / "join.eml").write_bytes(b"From: lee@student.example.edu\r\n\r\nhello\r\n")
    steps = """
        [[step]]
        at = 2027-01-12T09:00:00-06:00
        mail = "join.eml"
        to = "join"
        [[step]]
        at = 2027-01-12T09:31:00-06:00
        mail = "outreach.eml"
        from_member = "lee@student.example.edu"
        """
    with pytest.raises(CannotPlay, match=r"^step 2: lee@student\.example\.edu has not joined before it"):
        played(tmp_path, steps)


def test_a_letter_of_another_member_is_not_meant(tmp_path: Path) -> None:
    two = '[[member]]\nname = "Asha Osei"\naddress = "asha@student.example.edu"\n'
    step = 'event = "bounce:last"\nfrom_member = "asha@student.example.edu"'
    with pytest.raises(CannotPlay, match=r"^step 2: no letter of kind any"):
        played(tmp_path, f"{two}{WRITTEN}[[step]]\nat = 2027-01-12T10:00:00-06:00\n{step}\n")


# ---------------------------------------------------------------- links


def table(stack: PlayedStack) -> list[Any]:
    found = boto3.client("dynamodb").scan(TableName=stack.settings.table_name)["Items"]
    return sorted(found, key=str)


def test_opening_a_links_page_changes_nothing_and_confirming_it_twice_acts_once() -> None:
    with played_stack(a_cohort(link_base="https://letters.example/api"), NOW) as stack:
        robin = a_member()
        stack.wiring.ledger.commit(Write(member=robin))
        own = robin.capture_address(stack.wiring.ledger.cohort()).value
        verdicts = dict.fromkeys(("spf", "dkim", "dmarc", "spam", "virus"), "PASS")
        source = robin.addresses[0].value
        raw = dedent(OUTREACH).encode()
        stack.receive(raw, {"source": source, "recipients": [own], "verdicts": verdicts})
        stack.settle()
        stack.clock.move_to(NOW + timedelta(days=9))
        stack.sweep()
        stack.settle()
        (reminder,) = [mail for mail in stack.sent if mail.letter.kind is LetterKind.REMINDER]
        token = next(iter(re.findall(r"/act/([\w.=-]+)", html_of(reminder.message))))
        before = table(stack)
        form = {"Content-Type": "application/x-www-form-urlencoded"}
        with Client(stack.app.app) as client:
            assert client.http.get(f"/act/{token}").status_code == 200
            assert client.http.post(f"/act/{token}", body=b"", headers=form).status_code == 400
            assert table(stack) == before
            assert client.http.get(f"/act/{token[:-1]}").status_code == 404
        stack.press(token)
        stack.settle()
        once = table(stack)
        assert once != before
        stack.press(token)
        stack.settle()
        assert table(stack) == once
        assert [mail.letter.kind for mail in stack.sent].count(LetterKind.ANSWER) == 1


def html_of(message: Any) -> str:
    parts = [part for part in message.walk() if part.get_content_type() == "text/html"]
    return "".join(part.get_payload(decode=True).decode() for part in parts)
