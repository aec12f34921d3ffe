"""Prints what `explain` understands of a mail, for people."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import click

_FORMS = {
    "original": "as it was sent",
    "forward_inline": "forwarded in the text",
    "forward_attached": "forwarded as an attachment",
}


def print_explanation(line: Mapping[str, Any]) -> None:
    """A heading and the fields that have something in them."""
    form = "" if line["error"] else _FORMS.get(str(line.get("form")), "")
    click.echo(click.style(str(line["file"]), bold=True) + (f"  {form}" if form else ""))
    for label, text in _fields(line):
        if text:
            click.echo(f"  {click.style(label.ljust(10), dim=True)} {text}")
    click.echo()


def _fields(line: Mapping[str, Any]) -> list[tuple[str, str]]:
    return [
        ("problem", str(line["error"] or "")),
        ("from", _person(line.get("from"))),
        ("to", _people(line.get("to"))),
        ("cc", _people(line.get("cc"))),
        ("subject", str(line.get("subject") or "")),
        ("date", str(line.get("date") or "")),
        ("machine", str(line.get("automatic") or "")),
        ("bounced", ", ".join(line.get("bounced") or ())),
        ("back on", str(line.get("back_on") or "")),
        ("intent", str(line.get("intent") or "")),
        ("referred", _people(line.get("referred"))),
        ("meetings", "; ".join(_meeting(each) for each in line.get("meetings") or ())),
        ("findings", "; ".join(map(_finding, line.get("findings") or ()))),
        ("own note", _opening(line.get("own_note"))),
        ("wrote", _opening(line.get("new_text"))),
        ("quoted", _opening((line.get("quoted") or {}).get("text"))),
        ("more", _more(line.get("more") or ())),
    ]


def _person(person: Mapping[str, str | None] | None) -> str:
    if not person:
        return ""
    name, address = person.get("name"), person.get("address")
    return f"{name} <{address}>" if name and address else name or address or ""


def _people(people: Any) -> str:
    return ", ".join(filter(None, map(_person, people or ())))


def _meeting(meeting: Mapping[str, Any]) -> str:
    return " ".join(str(meeting[key]) for key in ("method", "start", "summary") if meeting.get(key))


def _finding(finding: Mapping[str, str]) -> str:
    """What is missing has no sentence that shows it, only a rule that names it."""
    rule = finding["rule"].replace("_", " ")
    shown = f": {finding['sentence']}" if finding["sentence"] else ""
    return f"{finding['severity']} ({rule}){shown}"


def _more(more: Any) -> str:
    return f"{len(more)} more attached" if more else ""


def _opening(text: str | None) -> str:
    """The first words, on one line."""
    flat = " ".join((text or "").split())
    return flat if len(flat) <= 90 else f"{flat[:89].rstrip()}…"
