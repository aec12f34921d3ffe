"""Pages that show letters: values to HTML, all of it escaped, nothing from elsewhere, no script."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from urllib.parse import quote

from infra.local.letters import SentLetter

# A letter's own page cannot widen this: what stands in an iframe by `srcdoc` inherits it.
HEADERS = {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}
_STYLE = (
    ":root{color-scheme:light dark}"
    "body{font:1rem/1.5 system-ui,sans-serif;max-width:64rem;margin:2rem auto;padding:0 1rem}"
    "table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.3rem .8rem .3rem 0}"
    "iframe{width:100%;height:36rem;border:1px solid;border-radius:.5rem;background:#fff}"
    "pre{white-space:pre-wrap;overflow-wrap:anywhere}"
)
_SHOWN = ("From", "To", "Subject", "Date", "Reply-To", "In-Reply-To", "List-Unsubscribe")
# A link of a letter opens beside it, as an ordinary page.
_SANDBOX = "allow-popups allow-popups-to-escape-sandbox"
_REFRESHED = "<meta http-equiv='refresh' content='5'>"


def list_page(letters: Iterable[tuple[str, SentLetter]]) -> str:
    """All letters of all cohorts, in the order given."""
    rows = "".join(
        f"<tr><td>{_escaped(letter, 'Date')}<td>{escape(cohort)}<td>{_escaped(letter, 'To')}"
        f"<td><a href='/letters/{quote(cohort)}/{quote(letter.name)}'>{_escaped(letter, 'Subject')}</a>"
        for cohort, letter in letters
    )
    table = f"<table><tr><th>when<th>cohort<th>to<th>subject{rows}</table>"
    return _page("Letters", table if rows else "<p>No letter was sent yet.</p>", _REFRESHED)


def letter_page(letter: SentLetter) -> str:
    head = "".join(f"<tr><th>{name}<td>{_escaped(letter, name)}" for name in _SHOWN if name in letter.message)
    framed = escape("<!doctype html><base target='_blank'>" + letter.body("html"), quote=True)
    return _page(
        str(letter.message["Subject"]),
        f"<p><a href='/'>All letters</a> · <a href='{quote(letter.name)}?raw'>As it was sent</a></p>"
        f"<table>{head}</table><h2>As most people see it</h2>"
        f'<iframe sandbox="{_SANDBOX}" title="The letter" srcdoc="{framed}"></iframe>'
        f"<h2>As text</h2><pre>{escape(letter.body('plain'))}</pre>",
    )


def nothing_page() -> str:
    return _page("Nothing is here", "<p><a href='/'>All letters</a></p>")


def _escaped(letter: SentLetter, header: str) -> str:
    return escape(str(letter.message[header] or ""))


def _page(title: str, body: str, head: str = "") -> str:
    return (
        f"<!doctype html><html lang='en'><meta charset='utf-8'>{head}"
        f"<meta name='viewport' content='width=device-width'><title>{escape(title)}</title>"
        f"<style>{_STYLE}</style><h1>{escape(title)}</h1>{body}</html>"
    )
