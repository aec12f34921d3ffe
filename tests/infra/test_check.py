"""`check`: one JSON object a draft, whether it is a mail or plain text."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from infra.cli import main

MAIL = b"From: Robin <robin@student.example.edu>\nTo: jane@acme.example\nSubject: Hi\n\nDear Jane,\n\n"
ASKS = "Could you refer me for a job?"


def checked(*paths: Path) -> tuple[list[dict[str, object]], int]:
    found = CliRunner().invoke(main, ["check", "--json", *map(str, paths)])
    return [json.loads(line) for line in found.stdout.splitlines()], found.exit_code


def test_each_finding_shows_where_it_stands_and_another_way_to_say_it(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(MAIL + ASKS.encode())
    ((line,), code) = checked(tmp_path)
    assert (list(line), code) == (["file", "asks_for_job", "findings"], 0)
    assert (line["file"], line["asks_for_job"]) == (str(tmp_path / "a.eml"), True)
    findings = line["findings"]
    assert isinstance(findings, list)
    first = findings[0]
    assert list(first) == ["severity", "rule", "sentence", "start", "end", "advice"]
    assert (first["severity"], first["sentence"], first["end"] - first["start"]) == (
        "breaks",
        ASKS,
        len(ASKS),
    )


def test_a_draft_in_an_editor_needs_no_header(tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text(f"Note: I am new to this.\n\n{ASKS}\n")
    ((line,), _) = checked(tmp_path / "draft.txt")
    assert line["asks_for_job"] is True


def test_hints_alone_do_not_ask_for_a_job(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(MAIL + b"I like your maps.")
    ((line,), _) = checked(tmp_path)
    assert line["asks_for_job"] is False
    assert line["findings"]


def test_folders_are_read_in_order_and_a_file_that_is_missing_is_named(tmp_path: Path) -> None:
    for name in ("b", "a"):
        (tmp_path / f"{name}.eml").write_bytes(MAIL)
    lines, code = checked(tmp_path, tmp_path / "gone.eml")
    assert [Path(str(line["file"])).name for line in lines] == ["a.eml", "b.eml", "gone.eml"]
    assert "gone.eml could not be read" in str(lines[2]["error"])
    assert (code, "error" in lines[0]) == (1, False)


def test_people_are_told_the_sentence_the_advice_and_what_is_good(tmp_path: Path) -> None:
    (tmp_path / "asks.txt").write_text(ASKS.replace(" for", "\nfor"))
    (tmp_path / "good.txt").write_text(
        "Dear Jane, I read your article on maps. Could we talk for 20 minutes? Thank you!"
    )
    (tmp_path / "unread.txt").write_text("Busco trabajo en su empresa y adjunto mi curriculum para usted.")
    told = CliRunner().invoke(main, ["check", str(tmp_path), str(tmp_path / "gone")]).output
    assert f"Asks for a job: {ASKS}" in told
    assert "A good draft: it is short enough to be read at once; it says why" in told
    assert "not judged" in told
    assert "gone could not be read" in told
