"""What a Lambda needs from its environment, and how it says what is missing."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path

import pytest

from chalicelib.settings import Settings, SettingsMissing, read_settings

WHOLE = {field.name.upper(): f"the {field.name}" for field in fields(Settings)}
ROOT = Path(__file__).parents[2]


def without(*names: str) -> dict[str, str]:
    return {name: value for name, value in WHOLE.items() if name not in names}


def test_each_setting_is_the_variable_of_its_name() -> None:
    settings = read_settings(WHOLE | {"PATH": "/usr/bin"})
    assert settings.table_name == "the table_name"
    assert settings.link_secret_name == "the link_secret_name"


@pytest.mark.parametrize("missing", sorted(WHOLE))
@pytest.mark.parametrize("emptied", [True, False], ids=["empty", "absent"])
def test_what_is_missing_is_named_in_one_sentence(missing: str, emptied: bool) -> None:
    environment = without(missing) | ({missing: ""} if emptied else {})
    with pytest.raises(SettingsMissing) as raised:
        read_settings(environment)
    sentence = str(raised.value)
    assert missing in sentence
    assert "\n" not in sentence
    assert "deploy" in sentence
    assert not any(name in sentence for name in WHOLE if name != missing)


@pytest.mark.parametrize("environment", [{}, {"TABLE_NAME": "t"}])
def test_everything_that_is_missing_is_named_at_once(environment: Mapping[str, str]) -> None:
    with pytest.raises(SettingsMissing) as raised:
        read_settings(environment)
    named = {name for name in WHOLE if name in str(raised.value)}
    assert named == set(WHOLE) - set(environment)


def test_the_sentence_tells_no_value() -> None:
    with pytest.raises(SettingsMissing) as raised:
        read_settings(without("TABLE_NAME"))
    assert "the link_secret_name" not in str(raised.value)


def test_importing_the_lambdas_needs_no_environment_and_makes_no_client() -> None:
    """In a process of its own, with nothing set."""
    code = (
        "import sys, app\n"
        "assert 'botocore' not in sys.modules or 'chalicelib.aws.clients' not in sys.modules\n"
        "loaded = [name for name in sys.modules if name.startswith('chalicelib.aws')]\n"
        "assert not loaded, loaded\n"
        "from chalicelib.settings import SettingsMissing\n"
        "from pathlib import Path; import json\n"
        "try:\n"
        "    app.sweep(json.loads(Path('events/sweep.json').read_text()), None)\n"
        "except SettingsMissing as missing:\n"
        "    print(missing)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env={}, capture_output=True, text=True, timeout=60, check=True
    )
    assert "TABLE_NAME" in done.stdout
    assert done.stdout.count("\n") == 1
