"""Composes forwards as mail programs write them, in any language, and damages them as gateways do.

A program is a row of `CLIENTS` (what it writes as plain text) or `PAGES` (what its HTML is made of).
"""

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
ENGLISH = LANGUAGES[0]
FIELDS = ("sender", "to", "cc", "subject", "date")
_EAST_ASIAN = {"ja": "年月日", "ko": "년월일", "zh-Hans": "年月日", "zh-Hant": "年月日"}


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


def date(language: Language, month_form: int = 0) -> str:
    """27 October 2021, 9:31, with the month in one of the forms of this language."""
    named = forms(language.months)[9].split("/")
    month = named[min(month_form, len(named) - 1)]
    if units := _EAST_ASIAN.get(language.code):
        return f"2021{units[0]}10{units[1]}27{units[2]} 9:31"
    return f"27. {month} 2021 09:31" if language.code == "hr" else f"27 {month} 2021 09:31"


def listed(people: tuple[tuple[str, str], ...], separator: str = ", ") -> str:
    return separator.join(f"{name} <{address}>" for name, address in people)


def values(language: Language, sent: Sent, separator: str = ", ") -> dict[str, str]:
    """What stands behind each label; a list of nobody has no line."""
    every = {
        "sender": f"{sent.name} <{sent.address}>",
        "date": date(language),
        "subject": sent.subject,
        "to": listed(sent.to, separator),
        "cc": listed(sent.cc, separator),
    }
    return {key: value for key, value in every.items() if value}


def titled(template: str, language: Language) -> str:
    return template.format(forwarded=first(language.forwarded), original=first(language.original))


def quoted(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text.split("\n"))


# ------------------------------------------------------------------ plain text


@dataclass(frozen=True, slots=True)
class Program:
    """What one program writes around a message that it forwards as plain text."""

    name: str
    order: str  # of the labels
    title: str = ""
    label: str = "{label}: "
    layout: str = "{title}\n{block}\n\n{body}\n"
    separator: str = ", "  # between people
    line: str = "\n"  # between labels
    english: frozenset[str] = frozenset()  # fields whose label it does not translate

    def __call__(self, language: Language, sent: Sent) -> str:
        shown = values(language, sent, self.separator)
        block = self.line.join(
            self.label.format(label=self._word(language, key)) + shown[key]
            for key in self.order.split()
            if key in shown
        )
        filled = self.layout.format(
            title=titled(self.title, language),
            block=block,
            body=sent.body,
            quoted_block=quoted(f"{block}\n\n{sent.body}"),
            quoted_body=quoted(sent.body),
        )
        return filled.lstrip("\n")

    def _word(self, language: Language, key: str) -> str:
        return first(getattr(ENGLISH if key in self.english else language, key))


_QUOTING = "{title}\n\n{quoted_block}\n"
_ALL = frozenset(FIELDS)
# Gmail translates one label only.
_BUT_SENDER = frozenset(["date", "subject", "to", "cc"])
_GMAIL = "sender date subject to cc"
_OUTLOOK = "sender date to cc subject"

CLIENTS: tuple[Program, ...] = (
    Program("gmail", _GMAIL, "---------- Forwarded message ---------", english=_BUT_SENDER,
            layout="{title}\n{block}\n\n\n{body}\n"),
    Program("gmail, older", _GMAIL, "---------- {forwarded} ----------", english=_BUT_SENDER),
    Program("hubspot", "sender date subject to cc", "---------- {forwarded} ---------"),
    Program("outlook", _OUTLOOK, separator="; "),
    Program("outlook 2010", _OUTLOOK, "-----{original}-----", separator="; "),
    Program("outlook on the web", _OUTLOOK, "_" * 32, separator="; "),
    Program("outlook on phones", _OUTLOOK, "_" * 32, separator="; ", layout="{title}\n{block}\n\n{body}\n"),
    Program("outlook, new", _OUTLOOK, "_" * 32, separator="; ", label="*{label}:* ",
            layout="{title}\n\n{block}\n\n{body}\n"),
    Program("outlook for mac", "sender date to cc subject", layout="{block}\n{body}\n"),
    Program("apple mail", "sender subject date to cc", "{forwarded}:", layout=_QUOTING),
    Program("apple mail on phones", "sender date to cc subject", "{forwarded}:", layout=_QUOTING),
    Program("apple mail, unquoted", "sender subject date to cc", "{forwarded}:",
            layout="{title}\n\n{block}\n\n{body}\n"),
    Program("thunderbird", "subject date sender to cc", "-------- {forwarded} --------",
            label="{label}: \t", layout="{title}\n{block}\n\n\n\n{body}\n"),
    Program("thunderbird, blanks", "subject date sender to cc", "-------- {forwarded} --------",
            label="{label:<9}:  ", layout="{title}\n{block}\n\n\n\n{body}\n"),
    Program("yahoo", "sender to cc date subject", "----- {forwarded} -----", separator="; ", line="",
            layout="   {title} {block}\n {body}\n"),
    Program("yahoo in lines", "sender to cc date subject", "----- {forwarded} -----"),
    Program("proton", "sender date subject to cc", "------- Forwarded Message -------",
            layout="{title}\n{block}\n\n{quoted_body}\n", english=_ALL),
    Program("zoho", "sender to cc date subject", "============ {forwarded} ============",
            layout="{title}\n{block}\n{title}\n\n{body}\n"),
    Program("samsung", "sender date to cc subject", "-------- {original} --------"),
    Program("samsung in one line", "sender date to cc subject", "-------- {original} --------", line=" ",
            layout="{title}{block}\n{body}\n"),
    Program("gmx", "date sender to cc subject"),
    Program("web.de", "date sender to cc subject", label="*{label}:* "),
    Program("missive", "sender date subject to cc", "---------- {forwarded} ----------", english=_ALL,
            layout="{title}\n{block}\n\n{quoted_body}\n"),
    Program("spark", "sender date to cc subject", "---------- {forwarded} ----------", english=_ALL),
    Program("mailmate", "sender to cc subject date", "Forwarded message:", layout=_QUOTING),
    Program("roundcube", "subject date sender to cc", "-------- {original} --------"),
    Program("roundcube, padded", "subject date sender to cc", "-------- {original} --------",
            label="{label}:\t"),
    Program("zimbra", "sender to cc date subject", "----- {forwarded} -----"),
    Program("lotus notes", "sender to cc date subject",
            "----- Forwarded by Robin Vale/Student on 10/28/2021 08:00 AM -----", label="{label}:        ",
            layout="{title}\n\n{block}\n\n\n{body}\n"),
    Program("mutt", "date sender to cc subject", english=_ALL,
            title="----- Forwarded message from Ines <i@harbour.example> -----",
            layout="{title}\n\n{block}\n\n{body}\n\n----- End forwarded message -----\n"),
    Program("fastmail", "sender to cc subject date", "----- Original message -----", english=_ALL),
    Program("mailspring", "sender subject date to cc", "---------- Forwarded Message ---------",
            layout="{title}\n\n{block}\n\n{body}\n", english=_ALL),
    Program("em client", "sender to cc date subject", "------ {forwarded} ------"),
    Program("kmail", "subject date sender to cc", "----------  {forwarded}  ----------",
            layout="{title}\n\n{block}\n\n{body}\n"),
    Program("evolution", "sender to cc subject date", "-------- {forwarded} --------"),
    Program("airmail", "sender date to cc subject", "{forwarded}:", layout="{title}\n\n{block}\n\n{body}\n"),
    Program("k-9", "sender date to cc subject", "-------- {original} --------"),
    Program("qq", "sender date to cc subject", "------------------ {original} ------------------"),
)  # fmt: skip


# ------------------------------------------------------------------ HTML


@dataclass(frozen=True, slots=True)
class Page:
    """What one program's HTML is made of. `row` is repeated for each label, `line` for each line."""

    name: str
    order: str
    layout: str
    row: str
    title: str = ""
    line: str = "<div>{line}</div>"
    separator: str = ", "
    english: frozenset[str] = frozenset()
    note: str = '<div dir="ltr">{line}</div>'

    def __call__(self, language: Language, sent: Sent, note: str = "") -> str:
        shown = values(language, sent, self.separator)
        rows = "".join(
            self.row.format(label=self._word(language, key), value=linked(shown[key]))
            for key in self.order.split()
            if key in shown
        )
        body = self._lines(self.line, sent.body)
        layout = self.layout.format(title=titled(self.title, language), rows=rows, body=body)
        above = self._lines(self.note, note) if note else ""
        return f"<html><head><meta charset='utf-8'></head><body>{above}{layout}</body></html>"

    def _word(self, language: Language, key: str) -> str:
        return first(getattr(ENGLISH if key in self.english else language, key))

    @staticmethod
    def _lines(template: str, text: str) -> str:
        return "".join(template.format(line=html.escape(line) or "<br>") for line in text.split("\n"))


def linked(value: str) -> str:
    """The value as HTML, with its addresses as links."""
    return re.sub(
        r"&lt;([^&\s]+@[^&\s]+)&gt;", r'&lt;<a href="mailto:\1">\1</a>&gt;', html.escape(value, quote=False)
    )


_MSO = '<p class="MsoNormal">{line}</p>'

PAGES: tuple[Page, ...] = (
    Page("gmail", _GMAIL, title="---------- Forwarded message ---------", english=_BUT_SENDER,
         layout='<br><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">{title}<br>{rows}</div>'
                "<br><br>{body}</div>",
         row="{label}: <span dir=auto>{value}</span><br>"),
    Page("outlook", _OUTLOOK,
         layout='<div class=WordSection1><p class=MsoNormal><o:p>&nbsp;</o:p></p><div><div style="border:'
                'none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in"><p class=MsoNormal>{rows}'
                "<o:p></o:p></p></div></div><p class=MsoNormal><o:p>&nbsp;</o:p></p>{body}</div>",
         row="<b>{label}:</b> {value} <br>", line=_MSO, note=_MSO, separator="; "),
    Page("outlook on the web", _OUTLOOK,
         layout='<hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr">'
                '<font face="Calibri, sans-serif" style="font-size:11pt" color="#000000">{rows}</font>'
                "<div>&nbsp;</div></div>{body}",
         row="<b>{label}:</b> {value}<br>", separator="; "),
    Page("outlook on phones", _OUTLOOK,
         layout='<div id="mail-editor-reference-message-container"><hr style="display: inline-block; width: '
                '98%;"><div id="divRplyFwdMsg" style="font-size: 11pt;">{rows}<br></div>{body}</div>',
         row="<b>{label}:</b> {value}<br>", separator="; "),
    Page("outlook for mac", _OUTLOOK,
         layout='<div style="border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0in 0in 0in">'
                '<p class="MsoNormal"><b><span style="font-size:12.0pt;color:black">{rows}</span></p></div>'
                "{body}",
         row="<b>{label}: </b><span>{value}<br></span>", line=_MSO, note=_MSO),
    Page("apple mail", "sender subject date to cc", title="{forwarded}:",
         layout='<div><br><blockquote type="cite"><div>{title}</div><br class="Apple-interchange-newline">'
                "{rows}<br><div>{body}</div></blockquote></div>",
         row='<div style="margin:0px;"><span style="font-family: Helvetica; color:rgba(0, 0, 0, 1.0);"><b>'
             '{label}: </b></span><span style="font-family: Helvetica;">{value}<br></span></div>'),
    Page("apple mail on phones", "sender date to cc subject", title="{forwarded}:",
         layout='<br id="lineBreakAtBeginningOfSignature"><div dir="ltr"><br>{title}<br><br></div>'
                '<blockquote type="cite"><div dir="ltr">{rows}<br></div></blockquote>'
                '<blockquote type="cite"><div dir="ltr">\ufeff{body}</div></blockquote>',
         row="<b>{label}:</b> {value}<br>"),
    Page("thunderbird", "subject date sender to cc", title="-------- {forwarded} --------",
         layout='<div class="moz-forward-container"><br><br>{title}<table class="moz-email-headers-table" '
                'cellspacing="0" cellpadding="0" border="0"><tbody>{rows}</tbody></table><br><br>{body}'
                "</div>",
         row='<tr><th valign="BASELINE" nowrap="nowrap" align="RIGHT">{label}: </th><td>{value}</td></tr>'),
    Page("yahoo", "sender to cc date subject", title="----- {forwarded} -----",
         layout='<div id="ydp1yahoo_quoted_0" class="ydp1yahoo_quoted"><div><div>{title}</div>{rows}'
                "<div><br></div>{body}</div></div>",
         row="<div><b>{label}:</b> {value}</div>"),
    Page("proton", "sender date subject to cc", title="------- Forwarded Message -------", english=_ALL,
         layout='<div class="protonmail_quote">{title}<br>{rows}<br>'
                '<blockquote class="protonmail_quote" type="cite">{body}</blockquote></div>',
         row="{label}: {value}<br>"),
    Page("zoho", "sender to cc date subject", title="============ {forwarded} ============",
         layout='<div class="zmail_extra"><br>{title}<br>{rows}{title}<br></div><br><div>{body}</div>',
         row="{label}: {value}<br>"),
    Page("samsung", "sender date to cc subject", title="-------- {original} --------",
         layout='<div><br></div><!-- originalMessage --><div>{title}</div>{rows}<div><br></div>{body}',
         row="<div>{label}: {value} </div>"),
    Page("gmx", "date sender to cc subject",
         layout='<div name="quote" style="margin:10px 5px 5px 10px; padding: 10px 0 10px 10px; border-left:'
                '2px solid #C3D9E5;"><div style="margin:0 0 10px 0;">{rows}</div>'
                '<div name="quoted-content">{body}</div></div>',
         row="<b>{label}:</b>&nbsp;{value}<br>"),
    Page("hubspot", "sender date subject to cc", title="---------- {forwarded} ---------",
         layout='<div class="hs_reply"><p>{title}<br>{rows}</p></div>{body}', row="{label}: {value}<br>"),
    Page("missive", "sender date subject to cc", title="---------- Forwarded message ----------",
         english=_ALL,
         layout='<div class="missive_quote"><div>{title}<br>{rows}</div><br>'
                '<blockquote type="cite">{body}</blockquote></div>',
         row="{label}: {value}<br>"),
    Page("spark", "sender date to cc subject", title="---------- Forwarded message ----------", english=_ALL,
         layout='<div name="messageReplySection">{title}<br>{rows}<br></div><div>{body}</div>',
         row="<b>{label}:</b> {value}<br>"),
    Page("mailmate", "sender to cc subject date", title="Forwarded message:",
         layout='<div class="plaintext"><p dir="auto">{title}</p><blockquote><p dir="auto">{rows}</p>'
                "</blockquote><blockquote>{body}</blockquote></div>",
         row="{label}: {value}<br>"),
    Page("roundcube", "subject date sender to cc", title="-------- {original} --------",
         layout='<p id="v1reply-intro">{title}</p><table border="0" cellspacing="0" cellpadding="0"><tbody>'
                "{rows}</tbody></table><br><div>{body}</div>",
         row='<tr><th align="right" nowrap="nowrap" valign="baseline">{label}:</th><td>{value}</td></tr>'),
    Page("zimbra", "sender to cc date subject",
         layout='<hr id="zwchr" data-marker="__DIVIDER__"><div data-marker="__HEADERS__"><blockquote style='
                '"border-left:2px solid #1010FF">{rows}</blockquote></div><div data-marker="__QUOTED_TEXT__">'
                "<blockquote>{body}</blockquote></div>",
         row="<b>{label}: </b>{value}<br>"),
    Page("lotus notes", "sender to cc date subject",
         title="----- Forwarded by Robin Vale/Student on 10/28/2021 08:00 AM -----",
         layout='<font size=1 color=#800080 face="sans-serif">{title}</font><br><br>{rows}<br><br>{body}',
         row='<font size=1 color=#5f5f5f face="sans-serif">{label}: &nbsp; &nbsp; &nbsp; &nbsp;</font>'
             '<font size=1 face="sans-serif">{value}</font><br>'),
    Page("em client", "sender to cc date subject", title="------ {forwarded} ------",
         layout="<div>{title}</div>{rows}<div><br></div>{body}", row="<div>{label}: {value}</div>"),
    Page("evolution", "sender to cc subject date", title="-------- {forwarded} --------",
         layout="<div>{title}</div>{rows}<div><br></div>{body}", row="<div><b>{label}</b>: {value}</div>"),
    Page("fastmail", "sender to cc subject date", title="----- Original message -----", english=_ALL,
         layout='<div>{title}</div>{rows}<div><br></div><blockquote type="cite" id="qt">{body}</blockquote>',
         row="<div>{label}: {value}</div>"),
    Page("airmail", "sender date to cc subject", title="{forwarded}:",
         layout='<p class="airmail_on">{title}</p><br><b>{rows}</b><br>'
                '<blockquote type="cite" class="clean_bq">{body}</blockquote>',
         row="<div><b>{label}:</b>&nbsp;<span>{value}</span></div>"),
    Page("qq", "sender date to cc subject",
         title="------------------&nbsp;{original}&nbsp;------------------",
         layout='<div><div style="font-size: 12px;">{title}</div><div style="background:#efefef;">{rows}'
                "</div><div><br></div>{body}</div>",
         row="<div><b>{label}:</b>&nbsp;{value}</div>"),
)  # fmt: skip


# ------------------------------------------------------------------ damages


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


SIGNATURE = "-- \nRobin Vale, by phone"
DAMAGES: dict[str, Callable[[str], str]] = {
    "none": lambda text: text,
    "wrapped": wrapped,
    "crlf": lambda text: text.replace("\n", "\r\n"),
    "odd blanks": lambda text: re.sub(r"(?m)^([^\n:]{1,25}:) ", "\\1\xa0", text),
    "trailing blanks": lambda text: text.replace("\n", "  \n"),
    "no trailing blanks": lambda text: re.sub(r"(?m)[ \t]+$", "", text),
    "quoted": quoted,
    "indented": lambda text: re.sub(r"(?m)^(?=.)", "   ", text),
    "double-spaced": lambda text: text.replace("\n", "\n\n"),
    "bold": lambda text: re.sub(r"(?m)^((?:> )?)([^\s>*:<][^\n:<@*]{0,24}):(?=[ \t]\S)", r"\1*\2:*", text),
    "links": lambda text: re.sub(r"<([^<>\s@]+@[^<>\s]+)>", r"<\1<mailto:\1>>", text),
    "byte order mark": lambda text: "\ufeff" + text,
    "signed below": lambda text: f"{text}\n{SIGNATURE}\n",
}


def to_html(text: str) -> str:
    return "".join(f"<div>{html.escape(line) or '<br>'}</div>" for line in text.split("\n"))
