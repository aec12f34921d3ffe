"""From what a letter says to how it looks: one layout for text, one for HTML."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from chalicelib.domain.letter import Letter
from chalicelib.letters.blocks import Choice, Message
from chalicelib.letters.context import LetterContext
from chalicelib.letters.phrases import NAME, clean
from chalicelib.letters.unsubscribing import may_unsubscribe

if TYPE_CHECKING:
    from jinja2 import Environment

_WIDTH = 76
_LONGEST = 900  # RFC 5322 section 2.1.1: no line over 998 characters


def as_text(message: Message, letter: Letter, context: LetterContext) -> str:
    rendered: str = _templates().get_template("letter.txt.j2").render(_values(message, letter, context))
    return rendered.strip("\n") + "\n"


def as_html(message: Message, letter: Letter, context: LetterContext) -> str:
    rendered: str = _templates().get_template("letter.html.j2").render(_values(message, letter, context))
    return rendered.strip("\n") + "\n"


def _values(message: Message, letter: Letter, context: LetterContext) -> Mapping[str, Any]:
    stops = may_unsubscribe(letter)
    return {
        "message": message,
        "code": letter.id,
        "programme": clean(context.programme, NAME),
        "stops": stops,
        "join": None if context.is_to_a_member else context.capture_address.value,
        "mailto": lambda choice: _mailto(choice, letter, context),
        "url": lambda choice: _url(choice, context),
        "unsubscribe": context.link("unsubscribe", 0) if context.link and stops else None,
    }


def _mailto(choice: Choice, letter: Letter, context: LetterContext) -> str:
    """A reply that is written already. The code stands in it, since it is a mail of its own that
    names no other in its headers (RFC 6068: percent-encoded, lines end with CRLF)."""
    body = f"{choice.filled}\r\n\r\n\r\nLetter {letter.id}\r\n"
    subject = choice.filled.strip() or "Warmthread"
    return (
        f"mailto:{quote(context.capture_address.value, safe='@')}?subject={quote(subject)}&body={quote(body)}"
    )


def _url(choice: Choice, context: LetterContext) -> str | None:
    return context.link(choice.verb, choice.line) if context.link and choice.verb else None


@cache
def _templates() -> Environment:
    from jinja2 import (
        Environment,
        FunctionLoader,
        StrictUndefined,
        select_autoescape,
    )  # 77 ms that only letters need

    # Only .html is HTML: the plain text must not be escaped.
    environment = Environment(
        loader=FunctionLoader(_source),
        autoescape=select_autoescape(enabled_extensions=("html.j2",), default=False),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["wrap"] = _wrap
    environment.filters["unwrapped"] = _unwrapped
    return environment


def _source(name: str) -> str | None:
    return resources.files("chalicelib.letters").joinpath("templates", name).read_text("utf-8")


def _wrap(text: str, indent: str = "") -> str:
    """Lines that read well in any window; what follows the first is indented."""
    return textwrap.fill(
        text, _WIDTH, subsequent_indent=indent, break_on_hyphens=False, break_long_words=len(text) > _LONGEST
    )


def _unwrapped(text: str) -> str:
    """Lines as they were written, cut only where mail itself does not carry them."""
    lines = (textwrap.wrap(line, _LONGEST) if len(line) > _LONGEST else [line] for line in text.split("\n"))
    return "\n".join(part for parts in lines for part in parts)
