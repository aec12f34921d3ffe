"""The steps of a scenario: a mail comes, a link is pressed, the mail service reports, time passes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from chalicelib.domain.address import Address
from chalicelib.domain.letter import LetterKind
from chalicelib.domain.proof import Verdict, Verdicts
from chalicelib.mail.read import read
from infra import forms
from infra.toml_keys import Keys


class Box(StrEnum):
    """Where a mail goes when it does not go to an address that is written out."""

    CAPTURE = "capture"
    CHECK = "check"
    JOIN = "join"


class Which(StrEnum):
    FIRST = "first"
    LAST = "last"


class FeedbackKind(StrEnum):
    BOUNCE = "bounce"
    COMPLAINT = "complaint"
    DELIVERY = "delivery"


@dataclass(frozen=True, slots=True)
class LetterRef:
    """A letter sent so far; of any kind where `kind` is None."""

    kind: LetterKind | None
    which: Which


@dataclass(frozen=True, slots=True)
class Mail:
    """`member` is the first address of the member whose capture address it goes to, or who writes
    to join@: that one need not be a member yet."""

    path: Path
    member: Address
    to: Box | Address = Box.CAPTURE
    reply_to: LetterRef | None = None
    verdicts: Verdicts = Verdicts()  # noqa: RUF009 - it is frozen


@dataclass(frozen=True, slots=True)
class Press:
    """An action link in a letter to `member` (None: to anybody) is followed and confirmed."""

    letter: LetterRef
    link: str
    member: Address | None = None


@dataclass(frozen=True, slots=True)
class Feedback:
    """The mail service tells what became of a letter to `member` (None: to anybody)."""

    kind: FeedbackKind
    letter: LetterRef
    member: Address | None = None


@dataclass(frozen=True, slots=True)
class Wait:
    """Time passes: everything that falls due until then happens when it is due."""


What = Mail | Press | Feedback | Wait


@dataclass(frozen=True, slots=True)
class Step:
    number: int
    at: datetime
    what: What


class StepReader:
    """Reads the steps one after another: each may not be earlier than the one before."""

    def __init__(self, folder: Path, members: Mapping[Address, Address]) -> None:
        """`members` has each member's addresses, in order, and the first address of each."""
        self._folder = folder
        self._members = dict(members)
        self._before: datetime | None = None

    def step(self, number: int, keys: Keys) -> Step:
        at = keys.required("at", forms.instant, self._before or _EPOCH)
        if self._before and at < self._before:
            keys.fault("at", f"{at.isoformat()} is earlier than the step before it; steps go forward in time")
        self._before = at
        what = self._what(keys)
        keys.close()
        return Step(number, at, what)

    def _what(self, keys: Keys) -> What:
        named = [key for key in _KINDS if key in keys]
        if len(named) != 1:
            written = f"it has {' and '.join(named)}" if named else "it has none"
            keys.fault("what happens", f"a step takes exactly one of {', '.join(_KINDS)}; {written}")
            keys.skip()
            return Wait()
        return _KINDS[named[0]](self, keys)

    def _mail(self, keys: Keys) -> Mail:
        path = keys.required("mail", self._mail_file, self._folder)
        to = keys.optional("to", _destination, _CAPTURE)
        return Mail(
            path=path,
            member=self._writer(keys, path, to),
            to=to,
            reply_to=keys.optional("reply_to", _letter_ref, None),
            verdicts=_verdicts(keys.below("verdicts")),
        )

    def _writer(self, keys: Keys, path: Path, to: Box | Address) -> Address:
        """Whoever writes to join@ may be named as a member in the steps after it."""
        first = next(iter(self._members), _NOBODY)
        if to is not Box.JOIN or "from_member" in keys or not path.is_file():
            return keys.optional("from_member", self._known_member, first)
        sender = read(path.read_bytes()).outer.sender.address or _NOBODY
        return self._members.setdefault(sender, sender)

    def _press(self, keys: Keys) -> Press:
        member = keys.optional("from_member", self._known_member, None)
        letter, link = keys.required("press", _link, _NO_LINK)
        return Press(letter, link, member)

    def _feedback(self, keys: Keys) -> Feedback:
        member = keys.optional("from_member", self._known_member, None)
        kind, letter = keys.required("event", _event, _NO_EVENT)
        return Feedback(kind, letter, member)

    def _wait(self, keys: Keys) -> Wait:
        keys.required("run", forms.key_of(("until",)), "until")
        return Wait()

    def _known_member(self, value: object) -> Address:
        address = forms.address(value)
        if address not in self._members:
            raise ValueError(f'"{address}" is not the address of a [[member]]')
        return self._members[address]

    def _mail_file(self, value: object) -> Path:
        name = forms.text(value)
        path = self._folder / name
        if not path.resolve().is_relative_to(self._folder.resolve()):
            raise ValueError(f'"{name}" is outside of the folder')
        if not path.is_file():
            raise ValueError(f'"{name}" is not in the folder')
        return path


_KINDS: Mapping[str, Callable[[StepReader, Keys], What]] = {
    "mail": StepReader._mail,
    "press": StepReader._press,
    "event": StepReader._feedback,
    "run": StepReader._wait,
}
_CAPTURE: Box | Address = Box.CAPTURE
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_NOBODY = Address("nobody@unnamed.example")
_NO_LINK = (LetterRef(None, Which.LAST), "")
_NO_EVENT = (FeedbackKind.DELIVERY, LetterRef(None, Which.LAST))


def _destination(value: object) -> Box | Address:
    word = forms.text(value)
    if word in set(Box):
        return Box(word)
    if "@" in word:
        return forms.address(word)
    raise ValueError(f'"{word}" is not "capture", "check", "join" or a mail address')


def _letter_ref(value: object) -> LetterRef:
    kind, _, which = forms.text(value).partition(":")
    try:
        return LetterRef(LetterKind(kind), Which(which or "missing"))
    except ValueError:
        raise ValueError(
            f'"{value}" does not name a letter, as "digest:last" or "reminder:first" do'
        ) from None


def _link(value: object) -> tuple[LetterRef, str]:
    letter, _, link = forms.text(value).partition("#")
    if not link:
        raise ValueError(f'"{value}" does not name a link in a letter, as "reminder:last#done" does')
    return _letter_ref(letter), link


def _event(value: object) -> tuple[FeedbackKind, LetterRef]:
    """`bounce:last` is about the last letter of all, `bounce:digest:last` about the last digest."""
    kind, _, rest = forms.text(value).partition(":")
    if kind not in set(FeedbackKind):
        raise ValueError(
            f'"{value}" is not an event such as "bounce:last", "complaint:last" or "delivery:first"'
        )
    if rest in set(Which):
        return FeedbackKind(kind), LetterRef(None, Which(rest))
    return FeedbackKind(kind), _letter_ref(rest)


def _verdicts(keys: Keys) -> Verdicts:
    names = [field.name for field in fields(Verdicts)]
    found = {name: keys.optional(name, forms.one_of(Verdict), Verdict.PASS) for name in names}
    keys.close()
    return Verdicts(**found)
