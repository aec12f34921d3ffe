"""The few pages behind links in letters: values to HTML, nothing from elsewhere, no script."""

from __future__ import annotations

from html import escape

from chalicelib.domain.command import Verb
from chalicelib.domain.member import LetterStop
from chalicelib.domain.outcome import Outcome, Reason

# Nothing is loaded, framed or sent anywhere else; the style stands in the page.
HEADERS = {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; "
    "frame-ancestors 'none'; base-uri 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}
_STYLE = (
    ":root{color-scheme:light dark}"
    "body{font:1.1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:3rem auto;padding:0 1rem}"
    "button{font:inherit;padding:.6rem 1.4rem;border-radius:.5rem;border:1px solid;cursor:pointer}"
    "label{display:block;margin:1rem 0}input{width:1.2rem;height:1.2rem;vertical-align:middle}"
)
_STOPPED = {
    LetterStop.REMINDERS: "No more reminders will come. Your digest, and answers to you, still do.",
    LetterStop.RECEIPTS: "No more receipts will come. What you BCC is logged all the same.",
    LetterStop.DIGESTS: "No more digests will come. Reminders, and answers to you, still do.",
    LetterStop.ALL: "No more letters will come, except answers to what you write.",
}
# Obeyed only when the letter that asks for it was answered with yes.
_ASKED_FIRST = frozenset({Verb.CLOSE, Verb.STOP})


def act_page(command: str, about: str) -> str:
    """Says what pressing will do. The choice is not made beforehand, since scanners that open
    links have been seen to submit forms."""
    return _page(
        "One more tap",
        f"<p>This will say <strong>{escape(command)}</strong> about {escape(about)}, "
        "just as if you had answered the letter with it.</p>"
        "<form method='post'><label><input type='checkbox' name='sure' value='yes' required> "
        f"Yes, {escape(command)}</label><button>Do it</button></form>",
    )


def unsubscribe_page() -> str:
    return _page(
        "Stop these letters?",
        "<p>You can start them again at any time by answering any letter with <strong>start</strong>.</p>"
        "<form method='post'><label><input type='checkbox' name='sure' value='yes' required> "
        "Yes, stop letters of this kind</label><button>Stop them</button></form>",
    )


def not_sure_page() -> str:
    return _page("Nothing was changed", "<p>Please go back and tick the box if you meant it.</p>")


def acted_page(outcome: Outcome, verb: str) -> str:
    if outcome.reason is Reason.COMMAND and verb not in _ASKED_FIRST:
        return _page("Done", "<p>A letter is on its way that says what changed and how to undo it.</p>")
    return _page("Not done yet", "<p>A letter is on its way that asks for one more thing.</p>")


def stopped_page(stopped: LetterStop) -> str:
    again = "To have them again, answer any letter with <strong>start</strong>."
    return _page("Stopped", f"<p>{_STOPPED[stopped]} {again}</p>")


def gone_page() -> str:
    return _page(
        "This link no longer works",
        "<p>It may be old, or was cut on its way. Answering the letter itself always works: "
        "write <strong>help</strong> to see what it understands.</p>",
    )


def _page(title: str, body: str) -> str:
    return (
        "<!doctype html><html lang='en'><head><meta charset='utf-8'>"
        "<meta name='viewport' content='width=device-width,initial-scale=1'>"
        "<meta name='robots' content='noindex'>"
        f"<title>{escape(title)} · Warmthread</title><style>{_STYLE}</style></head>"
        f"<body><main><h1>{escape(title)}</h1>{body}</main></body></html>"
    )
