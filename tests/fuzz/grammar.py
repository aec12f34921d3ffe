"""Mails as people and programs write them, as Hypothesis strategies: the words are known, the form is not."""

from __future__ import annotations

import base64
import html
import quopri
from dataclasses import dataclass
from email.header import Header

from hypothesis import strategies as st

from chalicelib.mail.labels import LANGUAGES
from tests.mail.composing import CLIENTS, Sent

_PLACES = (
    "harbour",
    "quay",
    "pier",
    "lighthouse",
    "market",
    "bridge",
    "museum",
    "café",
    "Fähre",
    "порт",
    "港口",
)
_SENTENCES = (
    "The {} opens at nine and I would be glad to see you there.",
    "Could we talk about the {} next week?",
    "I asked about the {}; nobody knew.",
    "See the {} first (it is small), then the rest.",
)
_CHARSETS = ("utf-8", "UTF-8", '"utf-8"', "utf8", "us-ascii", "iso-8859-1", "")
_SUBJECTS = ("A question", "Re: the harbour", "AW: Fähre", "船の予定", "", "Termin: Dienstag", "x" * 300)


@dataclass(frozen=True, slots=True)
class Composed:
    """`raw` with CRLF, and the words that its authors wrote."""

    raw: bytes
    words: tuple[str, ...]


@st.composite
def bodies(draw: st.DrawFn) -> tuple[str, tuple[str, ...]]:
    """Paragraphs in which each sentence has a word that occurs nowhere else."""
    words: list[str] = []
    paragraphs = []
    for _ in range(draw(st.integers(1, 4))):
        sentences = []
        for _ in range(draw(st.integers(1, 4))):
            words.append(f"{draw(st.sampled_from(_PLACES))}{len(words)}")
            sentences.append(draw(st.sampled_from(_SENTENCES)).format(words[-1]))
        paragraphs.append(draw(st.sampled_from((" ", "\n"))).join(sentences))
    return "Hello Robin,\n\n" + "\n\n".join(paragraphs) + "\n", tuple(words)


@st.composite
def texts(draw: st.DrawFn) -> tuple[str, tuple[str, ...]]:
    """A body, or a body that a mail program put below the header of a forward."""
    body, words = draw(bodies())
    if draw(st.booleans()):
        return body, words
    note, more = draw(st.one_of(bodies(), st.just(("", ()))))
    # The words of a note and of the message below it must differ.
    note = note.replace("0", "000")
    more = tuple(word.replace("0", "000") for word in more)
    client, language = draw(st.sampled_from(CLIENTS)), draw(st.sampled_from(LANGUAGES))
    return f"{note}\n{client(language, Sent(body=body))}", more + words


@st.composite
def parts(draw: st.DrawFn, text: str) -> str:
    """`text` as a part of its own, plain or as a page, in any encoding, with an honest charset or none."""
    kind = draw(st.sampled_from(("plain", "plain", "html")))
    shown = _page(text) if kind == "html" else text
    charset = draw(st.sampled_from(_CHARSETS))
    fields = [f"Content-Type: text/{kind}" + (f"; charset={charset}" if charset else "")]
    encoding = draw(st.sampled_from(("8bit", "base64", "quoted-printable", "")))
    if encoding:
        fields.append(f"Content-Transfer-Encoding: {encoding}")
    return "\n".join([*fields, "", _encoded(shown, encoding)])


def _page(text: str) -> str:
    return "<html><body>" + "".join(
        f"<div>{html.escape(line) or '<br>'}</div>\n" for line in text.split("\n")
    )


def _encoded(text: str, encoding: str) -> str:
    if encoding == "base64":
        return base64.encodebytes(text.encode()).decode()
    return quopri.encodestring(text.encode()).decode() if encoding == "quoted-printable" else text


@st.composite
def containers(draw: st.DrawFn, part: str) -> str:
    """`part` alone or as the first of a multipart, up to four deep, with things beside it."""
    for level in range(draw(st.integers(0, 4))):
        kind = draw(st.sampled_from(("mixed", "related", "alternative", "signed")))
        others = draw(st.lists(st.sampled_from(ATTACHMENTS), max_size=0 if kind == "alternative" else 3))
        part = multipart(kind, f"b{level}", part, *others)
    return part


def multipart(kind: str, boundary: str, *inner: str) -> str:
    pieces = "".join(f"--{boundary}\n{part}\n" for part in inner)
    return f'Content-Type: multipart/{kind}; boundary="{boundary}"\n\n{pieces}--{boundary}--\n'


ATTACHMENTS = (
    "Content-Type: application/pdf; name=map.pdf\nContent-Transfer-Encoding: base64\n\nJVBERi0xLjQK",
    "Content-Type: image/png\nContent-Disposition: inline; filename=a.png\n\nPNG",
    "Content-Type: application/pkcs7-signature; name=smime.p7s\nContent-Transfer-Encoding: base64\n\nMIIB",
    "Content-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\neJ8+IgAA",
    "Content-Type: text/plain; name=notes.txt\nContent-Disposition: attachment; filename=notes.txt\n\nnotes",
    "Content-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nEND:VEVENT",
)


@st.composite
def mails(draw: st.DrawFn) -> Composed:
    """A whole mail that a person sent."""
    text, words = draw(texts())
    body = draw(containers(draw(parts(text))))
    subject = draw(st.sampled_from(_SUBJECTS))
    head = [
        "From: Ines Okafor <ines.okafor@harbour.example>",
        "To: Robin Vale <robin@student.example.edu>",
        f"Subject: {Header(subject, 'utf-8').encode() if draw(st.booleans()) else subject}",
        "Date: Wed, 27 Oct 2021 09:31:00 +0000",
        *draw(st.lists(st.sampled_from(("Received: by mx.test", "X-Mailer: any", "MIME-Version: 1.0")))),
    ]
    head = draw(st.permutations(head))
    return Composed("\r\n".join(("\n".join([*head, body])).split("\n")).encode(), words)
