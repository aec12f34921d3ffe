"""The letter as plain text, in lines that fit into a mail."""

from __future__ import annotations

import textwrap
from datetime import date
from pathlib import Path

from infra.it_letter.facts import BUSINESS_DAYS, CAPTURES, Facts

_WIDTH = 72


def it_letter(facts: Facts) -> str:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    templates = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=False,  # noqa: S701 - plain text
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    templates.filters["day"] = _day
    template = templates.get_template("letter.txt.j2")
    text = template.render(facts=facts, cohort=facts.cohort, business_days=BUSINESS_DAYS, captures=CAPTURES)
    paragraphs = (found.strip("\n") for found in text.split("\n\n"))
    return "\n\n".join(_wrapped(paragraph) for paragraph in paragraphs if paragraph) + "\n"


def _wrapped(paragraph: str) -> str:
    """Tables, which are indented, stay as they are; so does what is too long to be parted."""
    if paragraph.startswith("  "):
        return paragraph
    return textwrap.fill(
        paragraph,
        _WIDTH,
        subsequent_indent="  " if paragraph.startswith("- ") else "",
        break_long_words=False,
        break_on_hyphens=False,
    )


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
