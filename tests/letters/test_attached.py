"""What goes with the welcome: a vCard that address books take, and the guide where it was made."""

from __future__ import annotations

from email import message_from_bytes, policy
from typing import Any

from chalicelib.domain.letter import LetterKind
from chalicelib.letters.attached import Attached, attached_to, guide_pdf, part_of, vcard
from tests.builders import a_cohort, a_letter, a_member
from tests.letters.situations import SITUATIONS, a_context


def test_only_what_tells_of_saving_the_capture_address_brings_its_card() -> None:
    brings = {name for name, (letter, context) in SITUATIONS.items() if attached_to(letter, context)}
    assert brings == {"welcome", "notice-address-changed", "join-already"}


def test_the_vcard_names_the_capture_address_as_mail_programs_suggest_it() -> None:
    context = a_context(member=a_member(name="Robin Vale"))
    lines = vcard(context).split("\r\n")
    assert (lines[0], lines[1], lines[-2], lines[-1]) == ("BEGIN:VCARD", "VERSION:3.0", "END:VCARD", "")
    assert "FN:Warmthread BCC" in lines
    assert f"EMAIL;TYPE=INTERNET:{context.capture_address.value}" in vcard(context).replace("\r\n ", "")


def test_a_programmes_name_is_escaped_and_folded_between_characters() -> None:
    programme = "Frühling, Sommer; Herbst \\ " + "日本語" * 12
    found = vcard(a_context(cohort=a_cohort(programme=programme)))
    assert all(len(line.encode()) <= 75 for line in found.split("\r\n"))
    assert "Frühling\\, Sommer\\; Herbst \\\\" in found.replace("\r\n ", "")
    assert "\ufffd" not in found


def test_a_checkout_has_no_guide_to_bring() -> None:
    """It is made from the chapters when the Lambdas are packaged; see tests/infra/test_package.py."""
    assert guide_pdf() is None
    assert [each.name for each in attached_to(a_letter(kind=LetterKind.WELCOME), a_context())] == [
        "Warmthread BCC.vcf"
    ]


def test_a_file_comes_back_as_it_went_in() -> None:
    content = bytes(range(256)) * 40
    part: Any = message_from_bytes(
        part_of(Attached("Guide.pdf", "application/pdf", content)).encode(), policy=policy.default
    )
    assert (part.get_content_type(), part.get_filename()) == ("application/pdf", "Guide.pdf")
    assert part.get_content() == content
