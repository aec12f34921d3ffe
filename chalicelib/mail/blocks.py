"""Header blocks in a body: the labelled lines (From, Sent, To ...) above a message."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass, field

from chalicelib.domain.address import Person
from chalicelib.mail.addresses import parse_people
from chalicelib.mail.dates import read_date
from chalicelib.mail.lines import Line, next_filled
from chalicelib.mail.reading import MailDate
from chalicelib.mail.vocabulary import Label, bare_subject, fold, glued_labels, labels

LABEL_LENGTH = 40
_WRAP = (71, 78)  # columns between which programs wrap plain text (RFC 5322 section 2.1.1: 78 at most)
_COLON = re.compile("[:：]")
# A field of RFC 5322 that a program shows without translating it: User-Agent, X-Priority.
_FIELD = re.compile(r"[A-Z][A-Za-z]{0,20}(?:-[A-Z][A-Za-z]{0,20}){1,4}:[ \xa0]")
_MAILTO = re.compile(r"(?i)<mailto:([^<>\s]*)>")
_SEPARATOR = re.compile("[,;]")
_BRACKETED = re.compile(r"(?i)\[(?:mailto:)?([^\[\]\s]+@[^\[\]\s]+)\]")
# Outlook: a mail in somebody's name, by an assistant or a system. The one who sent it comes first.
_ON_BEHALF = re.compile(
    r"(?i)\s(?:on behalf of|im auftrag von|de la part de|en nombre de|em nome de|per conto di|namens"
    r"|på vegne a[fv]|för|w imieniu|jménem|v mene|εκ μέρους|от имени)\s|代表|代理"
)
_PEOPLE = (Label.SENDER, Label.TO, Label.CC)
_BEFORE_GLUE = (*_PEOPLE, Label.DATE)
_GLUED_LINES = 40


@dataclass(frozen=True, slots=True)
class Block:
    """The labelled values of a block; `end` is the index of the first line below it."""

    values: dict[Label, str]
    end: int

    @property
    def sender(self) -> Person:
        return sender_in(self.values.get(Label.SENDER, ""))

    @property
    def to(self) -> tuple[Person, ...]:
        return people_in(self.values.get(Label.TO, ""))

    @property
    def cc(self) -> tuple[Person, ...]:
        return people_in(self.values.get(Label.CC, ""))

    @property
    def subject(self) -> str | None:
        return self.values.get(Label.SUBJECT)

    @property
    def date(self) -> MailDate | None:
        written = self.values.get(Label.DATE)
        return read_date(written) if written else None

    @property
    def is_sure(self) -> bool:
        """Enough labels that nobody wrote them by hand: three with a sender or date among them, or two
        that say who or when in a way that can be read."""
        named = [label for label in self.values if label is not Label.OTHER]
        if len(named) < 2 or not (Label.SENDER in named or Label.DATE in named):
            return False
        return len(named) > 2 or self._is_readable()

    def _is_readable(self) -> bool:
        date = self.date
        return bool(self.sender.address or "@" in self.values.get(Label.TO, "")) and bool(
            (date and date.moment) or Label.SUBJECT in self.values or Label.TO in self.values
        )


def people_in(value: str) -> tuple[Person, ...]:
    """Everybody in the value of a label, with Outlook's links taken for what they stand for."""
    return parse_people(_BRACKETED.sub(r"<\1>", _without_links(value)))


def sender_in(value: str) -> Person:
    """The first in the value of a sender's label, whoever else it names."""
    people = people_in(_ON_BEHALF.split(value, 1)[0])
    return people[0] if people else Person(None, None)


def _without_links(value: str) -> str:
    """`a@b<mailto:a@b>` is one address, `Jane Doe<mailto:a@b>` a name and an address."""

    def plain(link: re.Match[str]) -> str:
        before = value[max(0, link.start() - 200) : link.start()]
        word = before.split()[-1:] if before and not before[-1].isspace() else []
        known = "@" in "".join(word) or value[link.end() :].lstrip().startswith(f"<{link[1]}")
        return "" if known else f" <{link[1]}>"

    return _MAILTO.sub(plain, value)


def block_at(lines: Sequence[Line], index: int, rest: str = "", known: str = "") -> Block | None:
    """The block that begins at `index`; `rest` is a beginning that stands on the line of its title.

    `known` is the subject that is expected: it tells a subject's second line from the text below.
    """
    if rest:
        glued = _glued_block(lines, index, rest, known)
        if glued:
            return glued
    if index >= len(lines) or not label_in(lines[index].text):
        return None
    reader = _Reader(lines, index, known)
    reader.read()
    return Block(reader.joined(), reader.at) if reader.values else None


def bare_block_at(lines: Sequence[Line], index: int) -> Block | None:
    """A block without colons below a title (eM Client): the first word of each line is a label."""
    values: dict[Label, str] = {}
    end = index
    for line in lines[index : index + 8]:
        word, _, value = line.text.partition(" ")
        label = labels().get(fold(word)) if word and word[-1] not in ":：" else None
        if not label or label in values:
            break
        values[label] = value.strip()
        end += 1
    return Block(values, end) if Label.SENDER in values and len(values) > 2 else None


def label_in(text: str) -> tuple[Label, str, str] | None:
    """The label that a line begins with: what it means, itself folded, and the value behind it."""
    colon = _COLON.search(text, 1, LABEL_LENGTH)
    if not colon:
        return None
    word = fold(text[: colon.start()].strip("*_ \t\xa0#|"))
    label = labels().get(word) or (Label.OTHER if _FIELD.match(text) else None)
    return (label, word, text[colon.end() :].strip("*_ \t\xa0|")) if label else None


@dataclass(slots=True)
class _Reader:
    """Reads a block line by line; `at` is the next line to read."""

    lines: Sequence[Line]
    at: int
    known: str = ""
    values: dict[Label, list[str]] = field(default_factory=dict)
    current: Label = Label.OTHER
    spoken: str = ""  # the sender's label: tells the language
    is_double_spaced: bool = False
    is_stacked: bool = False  # values stand below their labels: a table that became text

    def read(self) -> None:
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if not line.text:
                if not self._cross_blank():
                    return
                continue
            if found := label_in(line.text):
                if found[0] in self.values and found[0] is not Label.OTHER:
                    return
                self.take(*found)
            elif self._is_continued(line):
                self.is_stacked = self.is_stacked or not self.values[self.current][-1]
                self._add(line.text)
            else:
                return
            self.at += 1

    def joined(self) -> dict[Label, str]:
        return {label: " ".join(filter(None, parts)) for label, parts in self.values.items()}

    def take(self, label: Label, word: str, value: str) -> None:
        if label is Label.SENDER:
            self.spoken = word
        self.current = label
        self.values[label] = []
        self._add(value)

    def _add(self, text: str) -> None:
        cut = _first_glued(text, self.spoken, self.values) if self.current in _BEFORE_GLUE else None
        self.values[self.current].append(cut[0] if cut else text)
        if cut:
            self.take(cut[1], self.spoken, cut[2])

    def take_bare_subject(self) -> bool:
        """Yahoo in Portuguese forgets the colon behind the last label of its one line."""
        value = self.values[self.current][0]
        pattern = bare_subject(self.spoken)
        found = pattern.search(value) if pattern else None
        if found:
            self.values[self.current] = [value[: found.start()].strip()]
            self.take(Label.SUBJECT, self.spoken, value[found.end() :].strip())
        return bool(found)

    def _cross_blank(self) -> bool:
        """Blank lines end a block, unless its labels have stood a blank line apart from the beginning."""
        after = next_filled(self.lines, self.at, within=2)
        found = label_in(self.lines[after].text) if after is not None else None
        fresh = found and (found[0] is Label.OTHER or found[0] not in self.values)
        if after is None or not fresh or not (self.is_double_spaced or len(self.values) == 1):
            return False
        if found and found[0] is Label.SENDER and self.values.keys() == {Label.SUBJECT}:
            return False  # "Subject to change: ..." above a block of its own
        self.is_double_spaced = True
        self.at = after
        return True

    def _is_continued(self, line: Line) -> bool:
        if self._label_follows():
            return True
        value = self.values[self.current][-1]
        if self.current in _PEOPLE:
            return _is_open_list(value, line.text)
        if not value:
            return self.current is Label.DATE or self.is_stacked
        if self.current is Label.SUBJECT and _is_whole(" ".join(self.values[Label.SUBJECT]), self.known):
            return False
        return _is_wrapped(self.lines[self.at - 1], line)

    def _label_follows(self) -> bool:
        """Another label of this block stands below, before any blank line."""
        for index in range(self.at + 1, min(self.at + 4, len(self.lines))):
            text = self.lines[index].text
            if not text:
                return False
            if found := label_in(text):
                return found[0] not in self.values
        return False


_LINKED = re.compile(r"<(?:mailto|smtp):[^<>]{0,200}>", re.I)  # what Outlook puts behind each address
_LONG_LIST, _LONG = 120, 1_000


def _is_open_list(value: str, text: str) -> bool:
    """A list of people goes on: it ends in a separator or within an address, or has none yet."""
    if not value or value[-1] in ",;<" or text[0] in "<[":
        return True
    if value.count("<", -400) > value.count(">", -400):
        return True
    last = _SEPARATOR.split(value[-200:])[-1]
    return "@" in text and "@" not in last and len(_LINKED.sub("", text[:_LONG])) < _LONG_LIST


def _is_whole(subject: str, known: str) -> bool:
    return bool(known) and fold(subject).endswith(fold(known))


def _is_wrapped(last: Line, following: Line) -> bool:
    """A gateway broke the line: its next word would not have fitted, and nothing is indented."""
    word = following.text.split(None, 1)[0]
    same = _indent(last.raw) == _indent(following.raw)
    return same and len(last.raw) <= _WRAP[1] and len(last.raw) + 1 + len(word) > _WRAP[0]


def _indent(raw: str) -> int:
    return len(raw) - len(raw.lstrip(" \t\xa0"))


def _first_glued(text: str, spoken: str, seen: Container[Label]) -> tuple[str, Label, str] | None:
    """The first label that stands within a value, without a line of its own."""
    pattern = glued_labels(spoken) if ":" in text or "：" in text else None
    for found in pattern.finditer(text) if pattern else ():
        label = labels()[fold(found[1] or found[2])]
        if label not in seen:
            return text[: found.start()].strip(), label, text[found.end() :].strip()
    return None


def _glued_block(lines: Sequence[Line], index: int, rest: str, known: str) -> Block | None:
    """A block on one line (Yahoo), which a gateway may have wrapped: it ends with the line of its subject."""
    texts = [rest]
    for line in lines[index : index + _GLUED_LINES]:
        if not line.text:
            break
        texts.append(line.text)
    whole = " ".join(texts).rstrip("*_ \t\xa0|")
    found = label_in(whole)
    if not found or found[0] is Label.OTHER:
        return None
    reader = _Reader(lines, index)
    reader.take(*found)
    if reader.current is not Label.SUBJECT and not reader.take_bare_subject():
        return None
    subject = reader.values[Label.SUBJECT][0]
    place, line_end = 0, len(texts[0])
    while line_end <= len(whole) - len(subject) and place + 1 < len(texts):
        place += 1
        line_end += 1 + len(texts[place])
    first = subject[: max(0, line_end - len(whole) + len(subject))]
    end = index + place
    while end < len(lines) and lines[end].text and _is_wrapped(lines[end - 1], lines[end]):
        if _is_whole(first, known):
            break
        first += f" {lines[end].text}"
        end += 1
    return Block({**reader.joined(), Label.SUBJECT: first.strip()}, end)
