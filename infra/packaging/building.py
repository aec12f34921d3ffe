"""From the working tree to the package: staged, packaged, zipped again, linted, and only then shown."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from infra.packaging.chalice_run import check_names, run_chalice
from infra.packaging.linting import lint
from infra.packaging.runtime_python import environment, last_line, run
from infra.refused import Refused

_REZIP = Path(__file__).with_name("rezip.py")


@dataclass(frozen=True, slots=True)
class Built:
    zip_file: Path
    template: Mapping[str, Any]
    python: Path  # of the environment that made it

    @property
    def handlers(self) -> dict[str, str]:
        """The Lambdas' logical ids, each with the name of its handler in app.py."""
        functions = {
            name: resource["Properties"]["Handler"].removeprefix("app.")
            for name, resource in self.template["Resources"].items()
            if resource["Type"] == "AWS::Serverless::Function"
        }
        return dict(sorted(functions.items()))


def build_package(target: Path, say: Callable[[str], None]) -> Built:
    """Makes `target` anew; what was there stays until the new one is whole. What is needed to make it
    is kept beside it."""
    target = target.resolve()
    build = target.parent
    build.mkdir(parents=True, exist_ok=True)
    python = environment(build, say)
    with tempfile.TemporaryDirectory(dir=build, prefix="packaging-now-") as made:
        say("Packaging with Chalice ...")
        folder = Path(made)
        raw, template = run_chalice(python, folder)
        say("Checking the template ...")
        lint(template)
        whole = folder / "package"
        whole.mkdir()
        _rezip(python, raw, whole / "deployment.zip")
        text = json.dumps(template, indent=1, sort_keys=True, ensure_ascii=False)
        (whole / "template.json").write_text(text + "\n", "utf-8", newline="\n")
        shutil.rmtree(target, ignore_errors=True)
        whole.replace(target)
    return Built(target / "deployment.zip", template, python)


def _rezip(python: Path, raw: Path, target: Path) -> None:
    done = run([python, _REZIP, raw, target])
    if done.returncode:
        raise Refused(f"the zip could not be made again with compiled modules: {last_line(done.stderr)}")
    with ZipFile(target) as made:
        check_names(made.namelist())
