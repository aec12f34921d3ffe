"""What counts as coming with a draft: documents and people, not what mail programs add."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from chalicelib.mail.drafts import around
from chalicelib.mail.read import read


def a_draft(
    *attached: tuple[str, str], to: str = "jane@acme.example", text: str = "Dear Jane,\n\nHello."
) -> bytes:
    mail = EmailMessage()
    mail["From"], mail["To"] = "robin@student.example.edu", to
    mail.set_content(text)
    for content_type, name in attached:
        kind, _, subtype = content_type.partition("/")
        mail.add_attachment(b"...", maintype=kind, subtype=subtype, filename=name)
    return mail.as_bytes()


def test_a_document_counts_and_a_logo_or_a_signature_does_not() -> None:
    mail = a_draft(
        ("application/pdf", "Resume.pdf"),
        ("image/png", "logo.png"),
        ("application/pkcs7-signature", "smime.p7s"),
        ("text/vcard", "robin.vcf"),
    )
    assert around(read(mail)).attachments == 1


@pytest.mark.parametrize(
    ("to", "strangers"),
    [
        ("jane@acme.example", 1),
        ("Jane <jane@acme.example>, JANE@acme.example", 1),
        ("jane@acme.example, tom@basalt.example", 2),
    ],
)
def test_each_address_in_to_is_a_stranger_once(to: str, strangers: int) -> None:
    assert around(read(a_draft(to=to))).strangers == strangers


def test_the_closing_is_what_stands_below_the_words() -> None:
    found = around(read(a_draft(text="Dear Jane,\n\nMay I ask you three questions?\n\nThanks,\nRobin")))
    assert "Thanks" in found.closing
