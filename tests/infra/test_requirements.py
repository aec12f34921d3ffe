"""The pins: complete, hashed, and the same for what ships and what is tested."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

_REQUIREMENTS = Path(__file__).parent.parent.parent / "infra" / "requirements"
_PIN = re.compile(r"^(?P<name>[a-z0-9.-]+)==(?P<version>\S+) \\$", re.M)


def pins(name: str) -> dict[str, str]:
    return {found["name"]: found["version"] for found in _PIN.finditer(text(name))}


def text(name: str) -> str:
    return (_REQUIREMENTS / f"{name}.txt").read_text()


@pytest.mark.parametrize("name", ["runtime", "dev", "build"])
def test_every_line_is_a_pin_a_hash_or_a_comment(name: str) -> None:
    for line in text(name).splitlines():
        stripped = line.strip()
        assert not stripped or stripped.startswith(("#", "--hash=sha256:")) or _PIN.match(line), line


@pytest.mark.parametrize("name", ["runtime", "dev", "build"])
def test_no_index_and_no_machine_is_named(name: str) -> None:
    assert not re.search(r"https?:|index-url|find-links|file:/|trusted-host", text(name))


def test_what_ships_is_what_was_tested() -> None:
    assert pins("runtime").items() <= pins("dev").items()


def test_what_packages_is_what_was_tested() -> None:
    assert "chalice" in pins("build")
    assert pins("build").items() <= pins("dev").items()


def test_what_the_lambda_runtime_brings_is_not_shipped() -> None:
    assert not {"boto3", "botocore", "chalice", "moto"} & set(pins("runtime"))
