"""What comes with the words of a draft: whom it is addressed to, and what is attached."""

from __future__ import annotations

from chalicelib.domain.outreach_habits import Around
from chalicelib.mail.reading import Reading

# What mail programs add by themselves, and nobody has to open: logos, invitations, signatures.
_BY_THEMSELVES = ("image/", "text/calendar", "text/x-vcard", "text/vcard", "message/")
_SIGNATURES = ("signature", "pkcs7-mime", "pgp-encrypted", "pgp-keys", "ms-tnef")
_CLOSING = 200  # characters: a sign-off, not what a firm wants said below it


def around(reading: Reading) -> Around:
    """Of the message that matters: in a forwarded draft the one that is forwarded."""
    documents = [a for a in reading.attachments if not _is_incidental(a.content_type)]
    to = {person.address for person in reading.to if person.address}
    return Around(attachments=len(documents), strangers=len(to), closing=reading.signature[:_CLOSING])


def _is_incidental(content_type: str) -> bool:
    return content_type.startswith(_BY_THEMSELVES) or content_type.endswith(_SIGNATURES)
