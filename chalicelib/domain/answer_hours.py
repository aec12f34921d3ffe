"""Hours as people say them, in digits: "half two", "quarter to ten", "14h30", "9-ish", "1430 hrs"."""

from __future__ import annotations

import re

_WORDS = ("twelve", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven")
_WORD = "|".join(_WORDS)
_HOUR = rf"(?P<hour>\d{{1,2}}|{_WORD})"
_MINUTES = {"quarter": 15, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25, "half": 30}
_AMOUNT = rf"(?P<amount>{'|'.join(sorted(_MINUTES, key=len, reverse=True))})"
_NO_SPAN = (
    r"(?! ?(?:-|and a half|minutes?|mins?|hours?|hrs|days?|weeks?|months?|years?|people|of|or so|more|"
    r"others?|calls?|times?|questions?|students?|places?|per|%|things?|terms?|semesters?|thousand|"
    r"hundred|million|things|reasons?|years?|pages|jobs|kids|children)\b)"
)

_SPOKEN = re.compile(
    rf"\b(?:a )?{_AMOUNT} (?:minutes )?(?P<side>past|to|after|before|of) {_HOUR}\b{_NO_SPAN}"
    rf"|\bhalf (?P<half>{_WORD}|\d{{1,2}})\b{_NO_SPAN}"
    r"|\b(?P<h>[01]?\d|2[0-3]) ?h ?(?P<h_minute>[0-5]\d)?\b"
    r"|\b(?P<m>[01]\d|2[0-3])(?P<m_minute>[0-5]\d)(?= ?(?:hrs|hours|h)\b| ?[-–] ?\d{4} ?(?:hrs|hours|h)\b)"
    r"(?: ?[-–] ?\d{4})? ?(?:hrs|hours|h)\b"
    rf"|\b(?P<ish>\d{{1,2}}|{_WORD})(?::(?P<ish_minute>\d\d))?(?P<ish_half> ?[ap]m)?[- ]?ish\b"
    r"|\b(?P<noon>noon|midday)[- ]?ish\b"
    rf"|\bbetween (?P<between>\d{{1,2}}|{_WORD})(?::(?P<between_minute>\d\d))?(?P<between_half> ?[ap]m)?"
    rf" (?:and|to) (?:\d{{1,2}}|{_WORD})\b(?::\d\d)?(?P<half_behind> ?[ap]m\b)?"
    rf"{_NO_SPAN}(?! ?(?:st|nd|rd|th)\b)"
    r"|\b(?!(?:about|by|from|before|say) one\b)"
    rf"(?P<at>at|around|about|from|before|after|by|until|till|say) (?P<word>{_WORD})"
    rf"(?:[ -](?P<word_minute>thirty|fifteen|forty-five|forty five|twenty|ten))?"
    rf"(?P<word_half> ?[ap]m)?(?: o'clock| sharp)?\b{_NO_SPAN}"
    rf"|\b(?P<clock>{_WORD})(?: (?P<clock_minute>thirty|fifteen|forty-five))?"
    r"(?: o'clock|(?P<clock_half> ?[ap]m)\b| in the (?P<part>morning|afternoon|evening))"
)
_SAID_MINUTES = {"thirty": 30, "fifteen": 15, "forty-five": 45, "forty five": 45, "twenty": 20, "ten": 10}


def hours_in_digits(plain: str) -> str:
    """The same text with its hours as a clock shows them."""
    return _SPOKEN.sub(_shown, plain)


def _shown(match: re.Match[str]) -> str:
    said = {name: text for name, text in match.groupdict().items() if text}
    if "amount" in said:
        return _beside(said["amount"], said["side"], _number(said["hour"]))
    if "half" in said:
        return f"at {_number(said['half'])}:30"
    if "noon" in said:
        return "at noon"
    for name, minute in (("h", "h_minute"), ("m", "m_minute")):
        if name in said:
            return f"at {int(said[name]):02}:{said.get(minute, '00')}"
    return _plainly(said)


def _plainly(said: dict[str, str]) -> str:
    if "ish" in said:
        return _at("at", said["ish"], said.get("ish_minute"), said.get("ish_half"))
    if "between" in said:
        half = said.get("between_half") or said.get("half_behind")
        return _at("at", said["between"], said.get("between_minute"), half)
    if "word" in said:
        return _at(said["at"], said["word"], _minute(said.get("word_minute")), said.get("word_half"))
    half = "am" if said.get("part") == "morning" else "pm" if "part" in said else said.get("clock_half")
    return _at("at", said["clock"], _minute(said.get("clock_minute")), half)


def _at(before: str, hour: str, minute: str | None, half: str | None) -> str:
    return f"{before} {_number(hour)}:{minute or '00'}{(half or '').strip()}"


def _minute(said: str | None) -> str | None:
    return f"{_SAID_MINUTES[said]:02}" if said else None


def _beside(amount: str, side: str, hour: int) -> str:
    """ "Quarter to ten" is 9:45, "twenty past" that much later."""
    minutes = _MINUTES[amount]
    if side in ("past", "after"):
        return f"at {hour}:{minutes:02}"
    return f"at {(hour - 2) % 12 + 1}:{60 - minutes:02}"


def _number(hour: str) -> int:
    return int(hour) if hour.isdigit() else _WORDS.index(hour) or 12
