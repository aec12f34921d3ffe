"""What is shown of a played scenario: the timeline in the terminal and the page."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from chalicelib.domain.followup import FollowUpKind
from chalicelib.domain.letter import LetterKind
from chalicelib.domain.outcome import OutcomeKind
from chalicelib.domain.thread import Stage
from chalicelib.domain.touch import Kind
from infra.played import Play
from infra.show.page import page_of, write_page
from infra.show.story import story_of
from infra.show.timeline import print_timeline
from infra.show.words import LETTERS, OUTCOMES, STAGES, TO_DO, TOUCHES
from tests.infra.plays import letter, play, thread, touch


def printed(found: Play, *, terminal: bool = False, only: int | None = None) -> str:
    out = StringIO()
    members = () if only is None else (found.scenario.members[only],)
    console = Console(
        file=out, width=120, force_terminal=terminal, color_system="standard" if terminal else None
    )
    print_timeline(found, members=members, console=console)
    return out.getvalue()


class _Page(HTMLParser):
    """The tags of a page with their attributes, and its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attrs for name, attrs in self.tags if name == tag]


def test_the_timeline_says_who_did_what_with_whom_and_when(tmp_path: Path) -> None:
    lines = [" ".join(line.split()) for line in printed(play(tmp_path)).splitlines()]
    assert "08:58 Robin → wrote to Jane Doe (Acme) Your path into acoustics" in lines
    assert "08:05 Robin ✉ reminder One thing for today" in lines
    assert any("← Jane Doe answered" in line for line in lines)
    assert any("answer by Thu 14 Jan" in line for line in lines)


def test_days_come_once_and_in_order(tmp_path: Path) -> None:
    days = [line for line in printed(play(tmp_path)).splitlines() if line.endswith("January 2027")]
    assert [day for day in days if day[:3] in ("Mon", "Wed", "Thu")] == [
        "Mon 11 January 2027",
        "Wed 13 January 2027",
        "Thu 14 January 2027",
    ]


def test_times_are_those_of_the_members_own_zone(tmp_path: Path) -> None:
    held = next(line for line in printed(play(tmp_path)).splitlines() if "held" in line)
    assert held.split()[:2] == ["07:30", "Asha"]


def test_a_mail_that_was_not_logged_says_why(tmp_path: Path) -> None:
    assert "02-stranger.eml: It came from somebody who is not a contact yet" in printed(play(tmp_path))


def test_one_members_timeline_has_nothing_of_another(tmp_path: Path) -> None:
    asha = printed(play(tmp_path), only=1)
    assert "stranger" in asha
    assert "Jane Doe" not in asha


def test_colour_is_there_only_for_a_terminal(tmp_path: Path) -> None:
    assert "\x1b[" not in printed(play(tmp_path))
    assert "\x1b[" in printed(play(tmp_path), terminal=True)


def test_words_of_mails_are_never_read_as_markup(tmp_path: Path) -> None:
    odd = thread("[bold]Bo[/]", touches=[touch("2027-01-11T09:00:00-06:00", "sent", "[red]Sale[/red] <b>")])
    assert "[bold]Bo[/]" in printed(play(tmp_path, threads=(odd,)))
    assert "[red]Sale[/red]" in printed(play(tmp_path, threads=(odd,)))


def test_reminded_touches_are_left_to_the_letters_that_they_are_of(tmp_path: Path) -> None:
    only = thread(touches=[touch("2027-01-14T08:05:00-06:00", "reminded")])
    story = story_of(play(tmp_path, threads=(only,)))
    assert [entry.letter for entry in story.entries if entry.letter] == [1]
    assert story.members[0].standings[0].entries == ()


def test_somebody_without_a_name_is_known_by_the_address(tmp_path: Path) -> None:
    assert "wrote to jane@acme.example" in printed(play(tmp_path, threads=(thread(None),)))


def test_namesakes_keep_their_whole_names(tmp_path: Path) -> None:
    found = play(tmp_path)
    twins = tuple(replace(member, name=f"Robin {n}") for n, member in enumerate(found.scenario.members))
    story = story_of(replace(found, scenario=replace(found.scenario, members=twins)))
    assert story.name_of(twins[0]) == "Robin 0"


def test_the_page_shows_each_letter_as_its_reader_sees_it(tmp_path: Path) -> None:
    letters = (letter(), letter("2027-01-18T07:00:00-06:00", kind="digest", subject='"Your" <week>'))
    page = _Page(page_of(play(tmp_path, letters=letters)))
    frames = page.all("iframe")
    assert [frame["srcdoc"] for frame in frames] == [
        "<p>The letter of 14 January</p>",
        "<p>The letter of 18 January</p>",
    ]
    assert all(frame["sandbox"] == "allow-same-origin" for frame in frames), "no script in a letter runs"
    assert '"Your" <week>' in page.text
    assert "Good morning Robin" in page.text


def test_the_page_needs_nothing_from_elsewhere(tmp_path: Path) -> None:
    page = _Page(page_of(play(tmp_path)))
    sources = [attrs.get(name) for _, attrs in page.tags for name in ("src", "href") if name in attrs]
    assert all(source and source.startswith("#") for source in sources)


def test_every_link_of_the_page_leads_to_a_letter(tmp_path: Path) -> None:
    page = _Page(page_of(play(tmp_path, letters=(letter(), letter("2027-01-15T08:05:00-06:00")))))
    targets = {f"#{attrs['id']}" for _, attrs in page.tags if "id" in attrs}
    links = [attrs["href"] for attrs in page.all("a")]
    assert links == ["#letter-1", "#letter-2"]
    assert set(links) <= targets


def test_a_letter_to_a_coach_does_not_disturb_the_page(tmp_path: Path) -> None:
    assert "coach&#39;s digest" in page_of(
        play(tmp_path, letters=(letter(to="coach@example.edu", kind="coach_digest"),))
    )


def test_saving_writes_the_letters_and_says_where(tmp_path: Path) -> None:
    found = play(tmp_path / "scenario")
    saved = found.save(tmp_path / "build")
    path = Path(saved["letters"][0]["html_file"])
    assert path == tmp_path / "build" / "letters" / "001-reminder.html"
    assert path.read_text() == "<p>The letter of 14 January</p>"
    assert found.played["letters"][0]["html_file"] == "letters/001-reminder.html"


def test_the_page_is_written_the_same_each_time(tmp_path: Path) -> None:
    first = write_page(play(tmp_path / "s"), tmp_path / "one").read_bytes()
    assert first == write_page(play(tmp_path / "s"), tmp_path / "two").read_bytes()


@pytest.mark.parametrize(
    ("table", "kinds"),
    [
        (TOUCHES, set(Kind) - {Kind.REMINDED}),
        (OUTCOMES, set(OutcomeKind)),
        (STAGES, set(Stage)),
        (TO_DO, set(FollowUpKind)),
        (LETTERS, set(LetterKind)),
    ],
)
def test_there_are_words_for_everything_that_can_happen(table: dict[str, object], kinds: set[str]) -> None:
    assert set(table) == {str(kind) for kind in kinds}
