"""What a request for a link's page gets: a body, a status and headers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypedDict
from urllib.parse import parse_qs

from chalicelib.domain.letter import Letter
from chalicelib.letters.context import LinkTo
from chalicelib.ports import Ledger
from chalicelib.usecases.press import Press
from chalicelib.web import pages
from chalicelib.web.links import Link, link_of, token_of


class Answer(TypedDict):
    """Named as the arguments of a Chalice response."""

    body: str
    headers: dict[str, str | list[str]]
    status_code: int


_UNSUBSCRIBE = "unsubscribe"
_ONE_CLICK = "List-Unsubscribe"


@dataclass(frozen=True, slots=True)
class LinkPages:
    press: Press
    ledger: Ledger
    secret: str

    def act(self, token: str, method: str, body: bytes) -> Answer:
        """A GET shows what will happen and changes nothing."""
        link, letter = self._found(token)
        if link is None or letter is None or link.verb == _UNSUBSCRIBE:
            return _page(pages.gone_page(), 404)
        command = f"{link.verb} {link.line}" if link.line else link.verb
        if method == "GET":
            return _page(pages.act_page(link.verb, self._about(letter, link)))
        if not _is_sure(body):
            return _page(pages.not_sure_page(), 400)
        outcome = self.press(letter, command)
        return _page(pages.acted_page(outcome, link.verb)) if outcome else _page(pages.gone_page(), 404)

    def unsubscribe(self, token: str, method: str, body: bytes) -> Answer:
        """One click of a mail program (RFC 8058) asks nothing more; a person ticks a box."""
        link, letter = self._found(token)
        if link is None or letter is None or link.verb != _UNSUBSCRIBE:
            return _page(pages.gone_page(), 404)
        if method == "GET":
            return _page(pages.unsubscribe_page())
        if not (_is_sure(body) or _is_one_click(body)):
            return _page(pages.not_sure_page(), 400)
        stopped = self.press.unsubscribe(letter)
        return _page(pages.stopped_page(stopped)) if stopped else _page(pages.gone_page(), 404)

    def _found(self, token: str) -> tuple[Link | None, Letter | None]:
        link = link_of(token, self.secret)
        return link, self.press.letter(link.member_id, link.letter_id) if link else None

    def _about(self, letter: Letter, link: Link) -> str:
        """Whom the line is about, by name: the page is behind a signed link of the member's own."""
        items = letter.items[link.line - 1 : link.line] if link.line else letter.items[:1]
        heads = {head.contact.id: head for head in self.ledger.heads(letter.member_id)}
        named = [heads[i.contact_id].contact.shown_as for i in items if i.contact_id in heads]
        return named[0] if named else "this letter"


def signed_links(secret: str, base: str, letter: Letter) -> LinkTo:
    """URLs below `base` for what may be done about `letter`."""

    def link(verb: str, line: int) -> str:
        token = token_of(Link(letter.member_id, letter.id, verb, line), secret)
        path = _UNSUBSCRIBE if verb == _UNSUBSCRIBE else "act"
        return f"{base.rstrip('/')}/{path}/{token}"

    return link


def _page(html: str, status: int = 200) -> Answer:
    return Answer(body=html, headers={**pages.HEADERS}, status_code=status)


def _form(body: bytes) -> dict[str, list[str]]:
    return parse_qs(body[:10_000].decode("utf-8", "replace"))


def _is_sure(body: bytes) -> bool:
    return _form(body).get("sure") == ["yes"]


def _is_one_click(body: bytes) -> bool:
    """Mail programs post it as a form of either kind (RFC 8058 section 3.1)."""
    return _form(body).get(_ONE_CLICK) == ["One-Click"] or (
        b'name="List-Unsubscribe"' in body and b"One-Click" in body
    )
