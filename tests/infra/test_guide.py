"""The guide: what its chapters hold, and the page and the PDF that are made of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner

from chalicelib.domain.golden_rule import Severity, asks_for_job, read_findings
from chalicelib.domain.outreach_habits import MOST_WORDS
from infra.cli import main
from infra.guide import build
from infra.guide.blocks import Chapter, Example, Heading, Kind, Span, Style
from infra.guide.chapters import read_chapter, read_chapters
from infra.guide.making import SOURCE
from infra.guide.typography import curled
from infra.refused import Refused

_CHAPTERS = read_chapters(SOURCE)
_EXAMPLES = [example for chapter in _CHAPTERS for example in chapter.examples]
_FIRST_MAIL = "First mail: "
_MOST_WORDS_OF_A_SENTENCE = 45
_SENTENCE = re.compile(r"[.!?:][”’)]*(?:\s|$)")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """By the command, once for all: the whole PDF takes a second."""
    folder = tmp_path_factory.mktemp("guide") / "made here"
    told = CliRunner().invoke(main, ["guide", "--into", str(folder)])
    assert told.exit_code == 0
    assert [line.partition(" (")[0] for line in told.output.splitlines()] == [
        f"Wrote {folder / 'guide.html'}",
        f"Wrote {folder / 'guide.pdf'}",
    ]
    return folder


@pytest.fixture(scope="module")
def page(built: Path) -> str:
    return (built / "guide.html").read_text("utf-8")


@pytest.fixture(scope="module")
def printed(built: Path) -> bytes:
    return (built / "guide.pdf").read_bytes()


def of(kind: Kind) -> list[Example]:
    return [example for example in _EXAMPLES if example.kind is kind]


def words_of(chapter: Chapter) -> Iterator[str]:
    """Whatever a reader reads at a stretch."""
    for inline in chapter.inlines():
        yield "".join(span.text for span in inline if span.style is not Style.SOURCE)
    for example in chapter.examples:
        yield from (example.body, *example.notes)


# ---------------------------------------------------------------- what the chapters hold


def test_chapters_are_numbered_without_a_gap_and_each_has_a_title_of_its_own() -> None:
    assert [chapter.number for chapter in _CHAPTERS] == list(range(1, len(_CHAPTERS) + 1))
    assert len({chapter.title for chapter in _CHAPTERS}) == len(_CHAPTERS)
    assert all(chapter.title and chapter.blocks for chapter in _CHAPTERS)


def test_it_is_as_long_as_an_evening() -> None:
    prose = sum(len(words.split()) for chapter in _CHAPTERS for words in words_of(chapter))
    assert 7_000 <= prose <= 10_000


def test_no_anchor_is_given_twice() -> None:
    headings = [block.anchor for c in _CHAPTERS for block in c.blocks if isinstance(block, Heading)]
    given = Counter(
        [*headings, *(c.anchor for c in _CHAPTERS), *(s.anchor for c in _CHAPTERS for s in c.sources)]
    )
    assert not [anchor for anchor, times in given.items() if times > 1]


@pytest.mark.parametrize("chapter", _CHAPTERS, ids=lambda chapter: chapter.anchor)
def test_no_sentence_is_longer_than_a_breath(chapter: Chapter) -> None:
    said = [sentence for words in words_of(chapter) for sentence in _SENTENCE.split(words)]
    assert not [sentence for sentence in said if len(sentence.split()) > _MOST_WORDS_OF_A_SENTENCE]


def test_nobody_real_is_written_to() -> None:
    text = " ".join(words for chapter in _CHAPTERS for words in words_of(chapter))
    addresses = re.findall(r"\S+@\S+", text)
    assert not [address for address in addresses if not address.strip(",.").endswith(".example")]


@pytest.mark.parametrize("example", of(Kind.GOOD), ids=lambda example: example.title)
def test_a_good_example_keeps_the_golden_rule(example: Example) -> None:
    severities = {finding.severity for finding in read_findings(example.body)}
    assert severities <= {Severity.HINT}


@pytest.mark.parametrize(
    "example",
    [example for example in of(Kind.GOOD) if example.title.startswith(_FIRST_MAIL)],
    ids=lambda example: example.title,
)
def test_a_good_first_mail_keeps_every_habit(example: Example) -> None:
    assert read_findings(example.body) == ()
    assert len(example.body.split()) < MOST_WORDS


@pytest.mark.parametrize("example", of(Kind.SOFTEN), ids=lambda example: example.title)
def test_an_example_of_what_weakens_is_softened_and_not_refused(example: Example) -> None:
    severities = {finding.severity for finding in read_findings(example.body)}
    assert Severity.SOFTEN in severities
    assert Severity.BREAKS not in severities


@pytest.mark.parametrize("example", of(Kind.BAD), ids=lambda example: example.title)
def test_a_bad_example_breaks_the_golden_rule(example: Example) -> None:
    assert asks_for_job(read_findings(example.body))


@pytest.mark.parametrize("example", _EXAMPLES, ids=lambda example: example.title)
def test_every_example_says_why_in_whole_lines(example: Example) -> None:
    assert example.title
    assert example.notes
    assert not [note for note in example.notes if not note.endswith((".", "!", "?", '."', '?"', ".)"))]


def test_what_a_note_quotes_stands_in_its_example() -> None:
    """A note that begins with a quotation is about these words."""
    for example in _EXAMPLES:
        text = " ".join(" ".join(lines) for lines in example.paragraphs)
        quoted = [found[1] for note in example.notes if (found := re.match(r'"([^"]+)":', note))]
        assert not [words for words in quoted if words not in text], example.title


# ---------------------------------------------------------------- the page


def test_every_link_within_the_page_leads_somewhere(page: str) -> None:
    ids = set(re.findall(r"id='([^']+)'", page))
    assert set(re.findall(r"href='#([^']+)'", page)) <= ids
    assert {chapter.anchor for chapter in _CHAPTERS} <= ids


def test_the_page_loads_nothing_and_runs_nothing(page: str) -> None:
    assert not re.search(r"<(?:script|img|link|iframe)|src=|@import|url\(|\son\w+=", page)
    assert page.startswith("<!doctype html>\n<html lang='en'>")


def test_the_page_has_one_title_and_headings_that_skip_no_level(page: str) -> None:
    levels = [int(level) for level in re.findall(r"<h([1-6])", page)]
    assert levels.count(1) == 1
    assert all(below <= above + 1 for above, below in pairwise(levels))


def test_good_and_bad_are_told_by_words(page: str) -> None:
    captions = re.findall(r"<figure class='(\w+)'><figcaption>([^:]+):", page)
    assert dict(captions) == {kind.value: kind.shown_as for kind in Kind}
    assert len(captions) == len(_EXAMPLES)


# ---------------------------------------------------------------- the PDF


def test_the_pdf_says_its_title_and_language_and_is_small_enough_for_a_mail(printed: bytes) -> None:
    assert printed.startswith(b"%PDF-")
    assert b"/Lang (en)" in printed
    assert b"/Title (Informational interviews)" in printed
    assert b"/DisplayDocTitle true" in printed
    assert len(printed) < 400_000


def test_the_pdf_has_a_bookmark_for_each_chapter_and_section(printed: bytes) -> None:
    sections = sum(isinstance(block, Heading) for chapter in _CHAPTERS for block in chapter.blocks)
    titles = re.findall(rb"/Title \(", printed)
    assert len(titles) == 1 + len(_CHAPTERS) + sections  # the first is the document's own


def test_the_pdf_has_about_twenty_pages_to_read(printed: bytes) -> None:
    assert 20 <= len(re.findall(rb"/Type /Page\b", printed)) <= 30


def test_built_again_it_is_the_same_to_the_byte(tmp_path: Path) -> None:
    """Of a guide that is small and has one of each."""
    chapter(tmp_path, _CHAPTER, "01-first.md")
    chapter(tmp_path, _ONE_OF_EACH, "02-second.md")
    first, again = build(tmp_path / "first", tmp_path), build(tmp_path / "again", tmp_path)
    assert [made.read_bytes() for made in first] == [made.read_bytes() for made in again]


@pytest.mark.slow
def test_the_whole_guide_built_again_is_the_same_to_the_byte(built: Path, tmp_path: Path) -> None:
    for made in build(tmp_path):
        assert made.read_bytes() == (built / made.name).read_bytes()


# ---------------------------------------------------------------- faults of a chapter

_CHAPTER = "# A title\n\nWords.[^one]\n\n## Sources\n\n[^one]: A book. https://press.example/book\n"
_ONE_OF_EACH = """# Another

Go back to [the first](01-first.md), *soon*:

- **one**
- `two`

1. three

> An aside.

| a | b |
|---|---|
| "c" | d |

## A section

```good A mail
Dear Ms. Okafor,

Thank you!
--
"Thank you": always.
Short.
```
"""


def chapter(folder: Path, text: str, name: str = "01-first.md") -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def test_a_source_is_numbered_and_its_address_can_be_followed(tmp_path: Path) -> None:
    found = read_chapter(chapter(tmp_path, _CHAPTER))
    assert list(found.inlines()) == [(Span("Words."), Span("1", Style.SOURCE, "#first-source-1"))]
    address = "https://press.example/book"
    assert found.sources[0].text == (Span("A book. "), Span(address, Style.LINK, address))


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("Words.\n", "does not begin with its title"),
        ("# A title\n\nWords.[^gone]\n", r"\[\^gone\] has no source"),
        (_CHAPTER.replace("Words.[^one]", "Words."), "nothing refers to #first-source-1"),
        ("# A title\n\n```mail Hello\nHi\n--\nWhy.\n```\n", 'begins with "mail" and not with one of good'),
        ("# A title\n\n### Too deep\n", "heading h3 is nothing that the guide knows"),
        ("# A title\n\n![A picture](it.png)\n", "image is nothing that the guide knows"),
        ("# A title\n\n- one\n\n  two\n", "more than one paragraph"),
    ],
)
def test_a_fault_is_told_with_the_chapter(tmp_path: Path, text: str, fault: str) -> None:
    with pytest.raises(Refused, match=f"01-first.md: .*{fault}"):
        read_chapter(chapter(tmp_path, text))


def test_a_link_that_leads_nowhere_is_told(tmp_path: Path) -> None:
    chapter(tmp_path, "# A title\n\nSee [that](02-second.md).\n")
    with pytest.raises(Refused, match='"A title" links to second, which is not there'):
        read_chapters(tmp_path)
    chapter(tmp_path, "# Another\n\nWords.\n", "02-second.md")
    assert [found.anchor for found in read_chapters(tmp_path)] == ["first", "second"]


def test_a_folder_without_chapters_and_a_strange_name_are_told(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="holds no chapters"):
        read_chapters(tmp_path)
    with pytest.raises(Refused, match="is not named like a chapter"):
        read_chapter(chapter(tmp_path, _CHAPTER, "first.md"))


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ('"Yes," she said. "No?"', "“Yes,” she said. “No?”"),
        ('don\'t ("so")', "don’t (“so”)"),
        ("\"'Weak ties' matter\"", "“‘Weak ties’ matter”"),
    ],
)
def test_quotation_marks_are_turned(typed: str, shown: str) -> None:
    assert curled(typed) == shown
