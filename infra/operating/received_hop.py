"""What SES wrote at the top of a raw mail: for whom it took it, where no notice tells any more."""

from __future__ import annotations

import re
from itertools import takewhile

from chalicelib.domain.address import Address
from chalicelib.domain.proof import Envelope, Verdict, Verdicts
from chalicelib.ports import StoredMail

# SES puts `Return-Path` and its own `Received` above all that came with the mail:
#   Received: from mx.example.edu (mx.example.edu [192.0.2.1])
#    by inbound-smtp.us-east-1.amazonaws.com with SMTP id <the mail's id> for <one recipient>; <when>
# The id is the last part of the object's key, which no sender can know beforehand. Of several
# recipients one is named. Source: the example in "Contents of notifications for Amazon SES email
# receiving" in the SES developer guide.
_HOP = re.compile(
    r"\bby inbound-smtp\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)? with \w+ id (?P<id>\S+) for (?P<to>[^\s;]+);"
)
_MOST_HEADERS = 16_384  # bytes; the two stand at the very top
_FOLDED = re.compile(rb"\r?\n[ \t]+")
# Nobody checked this mail, as far as we can tell: it is held until its member says that it is theirs.
_UNCHECKED = Verdicts(*[Verdict.PROCESSING_FAILED] * 5)


def guessed_envelope(raw: bytes, mail: StoredMail) -> Envelope | None:
    """None where the mail's first `Received` is not SES's own for this very object."""
    lines = _FOLDED.sub(b" ", raw[:_MOST_HEADERS]).decode("ascii", "replace").splitlines()
    fields = [line.partition(":")[::2] for line in takewhile(str.strip, lines)]
    received = next((value for name, value in fields if name.lower() == "received"), "")
    source = next((value for name, value in fields if name.lower() == "return-path"), "")
    hop = _HOP.search(" ".join(received.split()))
    to = Address.parse(hop["to"]) if hop else None
    if hop is None or to is None or hop["id"] != mail.object_key.rpartition("/")[2]:
        return None
    return Envelope(mail.object_key, (to,), Address.parse(source), mail.stored_at, _UNCHECKED)
