"""The local web address: letters to look at, the cohorts' own pages, and the way of letters out."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import unquote, urlsplit

from infra.local.letter_pages import HEADERS, letter_page, list_page, nothing_page
from infra.local.letters import NoSuchSet, Post, SentLetter, sent_letters
from infra.local.places import HOST, Places

_PATIENCE = 60.0  # a Lambda that starts cold, and longer
# About one connection, or one server, and not passed on (RFC 9110, section 7.6.1).
_NOT_PASSED_ON = {"connection", "keep-alive", "transfer-encoding", "content-length", "host", "date", "server"}


@dataclass(frozen=True, slots=True)
class Request:
    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""


@dataclass(frozen=True, slots=True)
class Site:
    """`apis` are the addresses of the cohorts' own pages, by cohort."""

    places: Places
    post: Post
    apis: Mapping[str, str]

    def answer(self, request: Request) -> Answer:
        url = urlsplit(request.path)
        match [unquote(part) for part in url.path.strip("/").split("/")]:
            case [""] if request.method == "GET":
                return _html(list_page(self._letters()))
            case ["letters", cohort, name] if request.method == "GET":
                return self._letter(cohort, name, raw=url.query == "raw")
            case ["pages", cohort, *_] if cohort in self.apis:
                rest = request.path.split("/", 3)[3:]  # as it was written, a token may be escaped
                return self._passed_on(request, "/".join([self.apis[cohort], *rest]))
            case ["v2", "email", "outbound-emails"] if request.method == "POST":
                return self._sent(request)
            case ["v2", "email", *_]:
                return self._passed_on(request, request.path)
        return _html(nothing_page(), HTTPStatus.NOT_FOUND)

    def _letters(self) -> list[tuple[str, SentLetter]]:
        found = [(c, letter) for c in self.apis for letter in sent_letters(self.places.letters_of(c))]
        return sorted(found, key=lambda each: each[1].name, reverse=True)

    def _letter(self, cohort: str, name: str, *, raw: bool) -> Answer:
        """Only what is listed, so that no name leads out of the folder."""
        found = [letter for c, letter in self._letters() if (c, letter.name) == (cohort, name)]
        if not found:
            return _html(nothing_page(), HTTPStatus.NOT_FOUND)
        if raw:
            return Answer(HTTPStatus.OK, {"Content-Type": "text/plain"}, found[0].path.read_bytes())
        return _html(letter_page(found[0]))

    def _sent(self, request: Request) -> Answer:
        """As SES answers; a letter that belongs to nobody here is refused as SES does."""
        try:
            return _json({"MessageId": self.post.send(json.loads(request.body))})
        except NoSuchSet as error:
            return _json({"message": str(error)}, HTTPStatus.NOT_FOUND, "NotFoundException")

    def _passed_on(self, request: Request, path: str) -> Answer:
        """To ministack."""
        headers = {n: v for n, v in request.headers.items() if n.lower() not in _NOT_PASSED_ON}
        connection = HTTPConnection(HOST, self.places.ports.aws, timeout=_PATIENCE)
        try:
            connection.request(request.method, path, request.body, headers)
            found = connection.getresponse()
            kept = {n: v for n, v in found.getheaders() if n.lower() not in _NOT_PASSED_ON}
            return Answer(found.status, kept, found.read())
        except (OSError, HTTPException):
            return Answer(
                HTTPStatus.BAD_GATEWAY, {"Content-Type": "text/plain"}, b"ministack does not answer"
            )
        finally:
            connection.close()


@contextmanager
def serving(site: Site) -> Iterator[None]:
    """Answers while it lasts."""
    with ThreadingHTTPServer((HOST, site.places.ports.web), _handler(site)) as server:
        thread = Thread(target=server.serve_forever, name="local web", daemon=True)
        thread.start()
        try:
            yield
        finally:
            server.shutdown()
            thread.join()


def _handler(site: Site) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        timeout = _PATIENCE

        def do_GET(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            request = Request(self.command, self.path, dict(self.headers.items()), body)
            answer = site.answer(request) if self._is_local() else Answer(HTTPStatus.FORBIDDEN)
            self.send_response(answer.status)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(answer.body)))
            self.end_headers()
            self.wfile.write(answer.body)

        do_POST = do_PUT = do_DELETE = do_GET  # noqa: N815

        def _is_local(self) -> bool:
            """A name of somebody's that leads here would let their pages read letters (DNS rebinding)."""
            return self.headers.get("Host", "").rpartition(":")[0] in (HOST, "localhost")

        def log_message(self, *_: Any) -> None:
            """A token in a path is not written down."""

    return Handler


def _html(page: str, status: int = HTTPStatus.OK) -> Answer:
    return Answer(status, HEADERS, page.encode())


def _json(document: Mapping[str, str], status: int = HTTPStatus.OK, error: str | None = None) -> Answer:
    headers = {"Content-Type": "application/json"} | ({"x-amzn-ErrorType": error} if error else {})
    return Answer(status, headers, json.dumps(document).encode())
