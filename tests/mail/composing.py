"""Composes forwards as mail programs write them, in any language, and damages them as gateways do."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from dataclasses import dataclass

from chalicelib.mail.labels import LANGUAGES, Language, forms

BODY = (
    "Good morning Robin,\n\nThe harbour office answers questions on weekdays, and I am glad to tell you"
    " how the work there is done and who does it.\n"
    "Second paragraph: see the map.\n\nKind words from the quay"
)


@dataclass(frozen=True, slots=True)
class Sent:
    """The message that is forwarded."""

    name: str = "Ines Okafor"
    address: str = "ines.okafor@harbour.example"
    to: tuple[tuple[str, str], ...] = (("Robin Vale", "robin@student.example.edu"),)
    cc: tuple[tuple[str, str], ...] = (
        ("Theo Brandt", "theo@quay.example"),
        ("Uma Lindqvist", "uma@pier.example"),
    )
    subject: str = "Questions about the harbour"
    body: str = BODY


def first(words: str) -> str:
    return forms(words)[0]


def date(language: Language) -> str:
    """27 October 2021, 9:31, with the month as this language writes it first."""
    month = forms(language.months)[9].split("/")[0]
    if language.code in ("ja", "ko", "zh-Hans", "zh-Hant"):
        units = {"ja": "年月日", "ko": "년월일"}.get(language.code, "年月日")
        return f"2021{units[0]}10{units[1]}27{units[2]} 9:31"
    return f"27. {month} 2021 09:31" if language.code == "hr" else f"27 {month} 2021 09:31"


def listed(people: tuple[tuple[str, str], ...], separator: str = ", ") -> str:
    return separator.join(f"{name} <{address}>" for name, address in people)


def _values(language: Language, sent: Sent, separator: str = ", ") -> dict[str, str]:
    return {
        "sender": f"{sent.name} <{sent.address}>",
        "date": date(language),
        "subject": sent.subject,
        "to": listed(sent.to, separator),
        "cc": listed(sent.cc, separator),
    }


def _block(language: Language, sent: Sent, order: str, separator: str = ", ", blank: str = " ") -> str:
    values = _values(language, sent, separator)
    return "\n".join(
        f"{first(getattr(language, key))}:{blank}{values[key]}" for key in order.split() if values[key]
    )


def gmail(language: Language, sent: Sent) -> str:
    values = _values(language, sent)
    english = LANGUAGES[0]
    named = [key for key in ("date", "subject", "to", "cc") if values[key]]
    rest = "\n".join(f"{first(getattr(english, key))}: {values[key]}" for key in named)
    title = "---------- Forwarded message ---------"
    return f"{title}\n{first(language.sender)}: {values['sender']}\n{rest}\n\n\n{sent.body}\n"


def hubspot(language: Language, sent: Sent) -> str:
    block = _block(language, sent, "sender date subject to cc")
    return f"---------- {first(language.forwarded)} ---------\n{block}\n\n{sent.body}\n"


def outlook(language: Language, sent: Sent) -> str:
    return f"{_block(language, sent, 'sender date to cc subject', '; ')}\n\n{sent.body}\n"


def outlook_web(language: Language, sent: Sent) -> str:
    return f"________________________________\n{outlook(language, sent)}"


def outlook_mac(language: Language, sent: Sent) -> str:
    return f"{_block(language, sent, 'sender date to cc subject')}\n{sent.body}\n"


def apple(language: Language, sent: Sent) -> str:
    block = _block(language, sent, "sender subject date to cc")
    quoted = "\n".join(f"> {line}".rstrip() for line in f"{block}\n\n{sent.body}".split("\n"))
    return f"{first(language.forwarded)}:\n\n{quoted}\n"


def thunderbird(language: Language, sent: Sent) -> str:
    block = _block(language, sent, "subject date sender to cc", blank=" \t")
    return f"-------- {first(language.forwarded)} --------\n{block}\n\n\n\n{sent.body}\n"


def yahoo(language: Language, sent: Sent) -> str:
    block = _block(language, sent, "sender to cc date subject", "; ").replace("\n", "")
    return f"  ----- {first(language.forwarded)} ----- {block}\n{sent.body}\n"


def proton(language: Language, sent: Sent) -> str:
    quoted = "\n".join(f"> {line}".rstrip() for line in sent.body.split("\n"))
    block = _block(language, sent, "sender date subject to cc")
    return f"------- Forwarded Message -------\n{block}\n\n{quoted}\n"


def zoho(language: Language, sent: Sent) -> str:
    rule = f"============ {first(language.forwarded)} ============"
    return f"{rule}\n{_block(language, sent, 'sender to cc date subject')}\n{rule}\n\n{sent.body}\n"


def samsung(language: Language, sent: Sent) -> str:
    title = f"-------- {first(language.original)} --------"
    return f"{title}\n{_block(language, sent, 'sender date to cc subject')}\n\n{sent.body}\n"


def samsung_glued(language: Language, sent: Sent) -> str:
    block = _block(language, sent, "sender date to cc subject").replace("\n", " ")
    return f"-------- {first(language.original)} --------{block}\n{sent.body}\n"


def mailmate(language: Language, sent: Sent) -> str:
    block = _block(language, sent, "sender to cc subject date")
    quoted = "\n".join(f"> {line}".rstrip() for line in f"{block}\n\n{sent.body}".split("\n"))
    return f"Forwarded message:\n\n{quoted}\n"


def web_de(language: Language, sent: Sent) -> str:
    values = _values(language, sent)
    values["sender"] = f'"{sent.name}" <{sent.address}>'
    keys = [key for key in ("date", "sender", "to", "cc", "subject") if values[key]]
    block = "\n".join(f"*{first(getattr(language, key))}:* {values[key]}" for key in keys)
    return f"{block}\n\n{sent.body}\n"


CLIENTS: tuple[Callable[[Language, Sent], str], ...] = (
    gmail, hubspot, outlook, outlook_web, outlook_mac, apple, thunderbird, yahoo, proton, zoho, samsung,
    samsung_glued, mailmate, web_de,
)  # fmt: skip


def wrapped(text: str, width: int = 72) -> str:
    lines = []
    for line in text.split("\n"):
        marks = re.match(r"(?:> ?)*", line)
        prefix, rest = (marks[0] if marks else ""), line[len(marks[0]) if marks else 0 :]
        while len(prefix + rest) > width and " " in rest[: width - len(prefix)]:
            cut = rest.rfind(" ", 0, width - len(prefix))
            if cut <= 0:
                break
            lines.append(prefix + rest[:cut])
            rest = rest[cut + 1 :]
        lines.append(prefix + rest)
    return "\n".join(lines)


DAMAGES: dict[str, Callable[[str], str]] = {
    "none": lambda text: text,
    "wrapped": wrapped,
    "crlf": lambda text: text.replace("\n", "\r\n"),
    "odd blanks": lambda text: re.sub(r"(?m)^([^\n:]{1,25}:) ", "\\1\xa0", text),
    "trailing blanks": lambda text: text.replace("\n", "  \n"),
    "quoted": lambda text: "\n".join(f"> {line}".rstrip() for line in text.split("\n")),
    "indented": lambda text: re.sub(r"(?m)^(?=.)", "   ", text),
    "double-spaced": lambda text: text.replace("\n", "\n\n"),
    "bold": lambda text: re.sub(r"(?m)^((?:> )?)([^\s>*:<][^\n:<@*]{0,24}):(?=[ \t]\S)", r"\1*\2:*", text),
    "links": lambda text: re.sub(r"<([^<>\s@]+@[^<>\s]+)>", r"<\1<mailto:\1>>", text),
    "byte order mark": lambda text: "\ufeff" + text,
    "signed below": lambda text: f"{text}\n-- \nRobin Vale, by phone\n",
}


def to_html(text: str) -> str:
    return "".join(f"<div>{html.escape(line) or '<br>'}</div>" for line in text.split("\n"))
