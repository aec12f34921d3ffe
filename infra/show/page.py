"""Writes a played scenario as one page that needs nothing else: who stands where, the story, every letter."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path

from infra.played import Play, PlayedLetter
from infra.show import words
from infra.show.story import story_of

_SHOWN_HEADERS = frozenset(
    {"From", "Reply-To", "In-Reply-To", "List-Unsubscribe", "List-Unsubscribe-Post", "Auto-Submitted"}
)


def write_page(play: Play, folder: Path) -> Path:
    """The page's path: index.html in `folder`."""
    path = folder / "index.html"
    folder.mkdir(parents=True, exist_ok=True)
    path.write_text(page_of(play), "utf-8", newline="\n")
    return path


def page_of(play: Play) -> str:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    templates = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    templates.filters |= {"day": _day, "short_day": _short_day, "moment": _moment}
    letters = [
        (number, letter, html, _headers(letter))
        for number, (letter, html) in enumerate(zip(play.played["letters"], play.html, strict=True), 1)
    ]
    template = templates.get_template("page.html.j2")
    return template.render(story=story_of(play), letters=letters, kinds=words.LETTERS)


def _headers(letter: PlayedLetter) -> Mapping[str, str]:
    """Those that a reader of the page may wonder about."""
    return {name: value for name, value in letter["headers"].items() if name in _SHOWN_HEADERS}


def _day(day: date) -> str:
    return f"{day:%A}, {day.day} {day:%B %Y}"


def _short_day(day: date) -> str:
    return f"{day:%a} {day.day} {day:%b}"


def _moment(moment: str) -> str:
    at = datetime.fromisoformat(moment)
    return f"{_short_day(at)}, {at:%H:%M}"
