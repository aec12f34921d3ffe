"""`warmthread package`: what is in the zip, that it is the same each time, and how it fails."""

from __future__ import annotations

import importlib.util
import json
import marshal
import shutil
import sys
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from click.testing import CliRunner

from infra.packaging import budgets, chalice_run, linting, rezip, runtime_python
from infra.packaging.budgets import BUDGETS, Figure
from infra.packaging.building import Built, build_package
from infra.packaging.runtime_python import RUNTIME
from infra.packaging.runtime_python import runtime_python as find_runtime
from infra.refused import Refused
from tests.infra.packaged import PROJECT, packaged

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def package() -> Path:
    return packaged()


@pytest.fixture(scope="module")
def names(package: Path) -> list[str]:
    with ZipFile(package / "deployment.zip") as zipped:
        return zipped.namelist()


# ---------------------------------------------------------------- what is in it


def test_the_zip_holds_what_runs_and_nothing_else(names: list[str]) -> None:
    assert {"app.py", "chalice/app.py", "chalicelib/wiring.py", "jinja2/__init__.py"} <= set(names)
    assert not [name for name in names if name.startswith(("infra/", "tests/", "events/", "docs/", "."))]
    assert not [name for name in names if name.startswith(("boto3/", "botocore/", "moto/", "pip/"))]


def test_templates_of_letters_are_in_it(names: list[str]) -> None:
    wanted = {
        str(path.relative_to(PROJECT))
        for path in (PROJECT / "chalicelib").rglob("*")
        if path.is_file() and path.suffix not in (".pyc", ".md")
    }
    assert wanted <= set(names)


def test_the_guide_is_in_it_as_it_is_read(names: list[str]) -> None:
    guide = {name for name in names if name.startswith("chalicelib/letters/guide/")}
    assert guide == {"chalicelib/letters/guide/guide.html", "chalicelib/letters/guide/guide.pdf"}


def test_every_module_is_compiled_for_the_runtime(package: Path, names: list[str]) -> None:
    """Beside its source, which only tracebacks read: the flags say that it is never looked at."""
    sources = [name for name in names if name.endswith(".py")]
    tag = f"cpython-{RUNTIME.replace('.', '')}"
    with ZipFile(package / "deployment.zip") as zipped:
        for source in sources:
            folder, _, module = source.rpartition("/")
            compiled = "/".join(filter(None, (folder, "__pycache__", f"{module[:-3]}.{tag}.pyc")))
            flags = int.from_bytes(zipped.read(compiled)[4:8], "little")
            assert flags == 0b01, compiled  # hash-based, unchecked (PEP 552)


def test_nothing_tells_where_and_when_it_was_made(package: Path) -> None:
    with ZipFile(package / "deployment.zip") as zipped:
        entries = zipped.infolist()
        assert [entry.filename for entry in entries] == sorted(entry.filename for entry in entries)
        assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
        assert {entry.external_attr >> 16 for entry in entries} == {0o644}
        here = str(PROJECT).encode()
        assert not [entry.filename for entry in entries if here in zipped.read(entry)]


def test_made_again_elsewhere_it_is_the_same_to_the_byte(package: Path, tmp_path: Path) -> None:
    """Of a copy of the tree in a folder of another name, by an environment of its own."""
    copy = tmp_path / "somewhere else"
    for part in ("chalicelib", ".chalice", "infra"):
        shutil.copytree(PROJECT / part, copy / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(PROJECT / "app.py", copy)
    command = "from pathlib import Path; from infra.packaging.building import build_package; "
    run_in(copy, command + "build_package(Path('build/package'), print)")
    for name in ("deployment.zip", "template.json"):
        assert (copy / "build" / "package" / name).read_bytes() == (package / name).read_bytes(), name


def run_in(folder: Path, code: str) -> None:
    import subprocess

    subprocess.run(
        [sys.executable, "-P", "-c", f"import sys; sys.path.insert(0, '.'); {code}"], cwd=folder, check=True
    )


# ---------------------------------------------------------------- its figures


def test_it_keeps_its_budgets(package: Path) -> None:
    template = json.loads((package / "template.json").read_text("utf-8"))
    built = Built(package / "deployment.zip", template, runtime_python.environment(package.parent, print))
    figures = list(budgets.measure(built.zip_file, built.handlers, built.python))
    assert {figure.name for figure in figures} == set(BUDGETS)
    budgets.check(figures)


def test_what_is_over_its_budget_is_named() -> None:
    with pytest.raises(Refused, match=r"(?s)over its budget.*Sweep +900\.0 ms of 500\.0"):
        budgets.check([Figure("zip", 1.0, 6.0, "MB"), Figure("Sweep", 900.0, 500.0, "ms")])


# ---------------------------------------------------------------- how it fails


def test_a_missing_interpreter_is_named_with_the_next_step(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path))
    with pytest.raises(Refused, match=r"Python 3\.13.* not to be found; install it .* warmthread package"):
        find_runtime()


def test_an_interpreter_that_only_says_where_it_is_not_is_passed_over(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """As the commands that pyenv puts on the path."""
    shim = tmp_path / f"python{RUNTIME}"
    shim.write_text("#!/bin/sh\nexit 127\n")
    shim.chmod(0o755)
    found = find_runtime()
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("PYENV_ROOT", str(found.parents[3]) if "versions" in found.parts else str(tmp_path))
    if "versions" in found.parts:
        assert find_runtime() == found
    else:
        with pytest.raises(Refused):
            find_runtime()


def test_a_dependency_without_a_wheel_is_no_success() -> None:
    """Chalice says so and ends well, with a zip that lacks it."""
    said = (
        "Creating deployment package.\nCould not install dependencies:\nlxml==5.0\nfoo==1.0\n"
        "You will have to build these yourself and vendor them in\nthe chalice vendor folder.\n"
    )
    with pytest.raises(Refused, match=r"no wheel .*: lxml==5\.0 foo==1\.0; pin .* make lock"):
        chalice_run.check_answer(0, said)


def test_the_words_that_chalice_says_then_are_still_its_words() -> None:
    from chalice.constants import MISSING_DEPENDENCIES_TEMPLATE

    with pytest.raises(Refused, match=r"no wheel .*: lxml==5\.0;"):
        chalice_run.check_answer(0, MISSING_DEPENDENCIES_TEMPLATE % "lxml==5.0")


def test_what_chalice_says_last_is_told() -> None:
    with pytest.raises(Refused, match=r"ModuleNotFoundError: No module named 'gone'; mend it"):
        chalice_run.check_answer(2, "Traceback ...\nModuleNotFoundError: No module named 'gone'\n\n")


def test_what_lambda_brings_is_not_brought_again() -> None:
    with pytest.raises(Refused, match="botocore"):
        chalice_run.check_names(["app.py", "botocore/session.py"])
    chalice_run.check_names(["app.py", "chalicelib/aws/boto3_like.py"])


def test_a_fault_of_the_template_is_named(package: Path) -> None:
    template = json.loads((package / "template.json").read_text("utf-8"))
    linting.lint(template)
    template["Resources"]["LettersQueue"]["Properties"]["VisibilityTimeout"] = 50_000
    template["Resources"]["Sweep"]["Properties"]["Role"] = {"Fn::GetAtt": ["NobodysRole", "Arn"]}
    with pytest.raises(Refused, match="cfn-lint finds") as told:
        linting.lint(template)
    assert "LettersQueue" in str(told.value)
    assert "NobodysRole" in str(told.value)


def test_a_failure_leaves_the_package_that_was_there(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    before = tmp_path / "package"
    before.mkdir()
    (before / "deployment.zip").write_bytes(b"of yesterday")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path))
    with pytest.raises(Refused):
        build_package(before, print)
    assert (before / "deployment.zip").read_bytes() == b"of yesterday"


def test_the_command_needs_no_account(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_PROFILE", "nobody-has-this-profile")
    shown = runtime_python.run([sys.executable, "-c", "import os; print(sorted(os.environ))"]).stdout
    assert "AWS_DEFAULT_REGION" in shown
    assert "AWS_PROFILE" not in shown


# ---------------------------------------------------------------- zipping again


def test_a_module_is_compiled_without_a_trace_of_the_folder(tmp_path: Path) -> None:
    whole, made = tmp_path / "whole.zip", tmp_path / "made.zip"
    with ZipFile(whole, "w", ZIP_DEFLATED) as zipped:
        zipped.writestr("pack/module.py", "def f():\n    return 1\n")
        zipped.writestr("pack/module.pyi", "def f() -> int: ...\n")
        zipped.writestr("icalendar/tests/test_it.py", "")
    rezip.rezip(whole, made)
    cached = importlib.util.cache_from_source("pack/module.py")
    with ZipFile(made) as zipped:
        assert zipped.namelist() == sorted(["pack/module.py", cached])
        code = marshal.loads(zipped.read(cached)[16:])
    assert code.co_filename == "pack/module.py"


def test_the_command_says_what_it_does() -> None:
    from infra.commands.package import package as command

    shown = CliRunner().invoke(command, ["--help"])
    assert shown.exit_code == 0
    assert "no AWS account" in " ".join(shown.output.split())
