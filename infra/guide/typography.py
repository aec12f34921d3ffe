"""Quotation marks as they are printed; every sign stays one sign, so that places in the text hold."""

from __future__ import annotations

import re

# After a space, an opening bracket or at the beginning a mark opens; else it closes.
_OPENING_DOUBLE = re.compile(r'(?<![^\s(\[“‘])"')
_OPENING_SINGLE = re.compile(r"(?<![^\s(\[“‘])'")


def curled(text: str) -> str:
    text = _OPENING_DOUBLE.sub("“", text).replace('"', "”")
    return _OPENING_SINGLE.sub("‘", text).replace("'", "’")
