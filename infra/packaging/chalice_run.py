"""`chalice package` in a folder that holds what ships and nothing else."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import yaml  # type: ignore[import-untyped]

from infra.guide import build
from infra.packaging.runtime_python import REQUIREMENTS, last_line, run
from infra.refused import Refused

PROJECT = Path(__file__).parent.parent.parent
STAGE = "cohort"
_MERGED = PROJECT / "infra" / "template.yaml"
_MAIN = "from chalice.cli import main; raise SystemExit(main())"
# Chalice says so, makes a zip without them, and ends as if all were well.
_MISSING = re.compile(r"Could not install dependencies:\n(?P<names>.*?)\nYou will have to build", re.S)
_BROUGHT_BY_LAMBDA = ("boto3", "botocore")


def run_chalice(python: Path, folder: Path) -> tuple[Path, dict[str, Any]]:
    """The zip as Chalice makes it and the merged template, both made below `folder`."""
    project, made = _stage(folder / "staged"), folder / "made"
    command: list[str | Path] = [python, "-c", _MAIN, "--project-dir", project, "package", "--stage", STAGE]
    # Chalice imports app.py from where it is.
    done = run([*command, "--merge-template", _MERGED, made], within=project)
    check_answer(done.returncode, done.stdout + done.stderr)
    return made / "deployment.zip", yaml.safe_load((made / "sam.yaml").read_text("utf-8"))


def check_answer(returncode: int, said: str) -> None:
    """`Refused` where Chalice failed, and where it only says that it did."""
    missing = _MISSING.search(said)
    if missing or "Could not install dependencies" in said:
        names = " ".join(missing["names"].split()) if missing else "see chalice package"
        raise Refused(
            f"these dependencies have no wheel for the Lambdas' processor: {names}; "
            "pin a version that has one in pyproject.toml, then: make lock"
        )
    if returncode:
        raise Refused(f"chalice cannot package app.py: {last_line(said)}; mend it, then: warmthread package")


def check_names(names: list[str]) -> None:
    """`Refused` where the zip brings what the Lambda runtime has."""
    brought = [name for name in _BROUGHT_BY_LAMBDA if any(part.startswith(f"{name}/") for part in names)]
    if brought:
        raise Refused(
            f"the zip holds {' and '.join(brought)}, which Lambda has; see in infra/requirements/runtime.txt "
            "what asks for it"
        )


def _stage(project: Path) -> Path:
    """The project as Chalice wants it: pins under the only name that it reads. Of the guide, what is read
    and not what it is made from."""
    project.mkdir(parents=True)
    shutil.copy(PROJECT / "app.py", project)
    shutil.copy(REQUIREMENTS / "runtime.txt", project / "requirements.txt")
    unwanted = shutil.ignore_patterns("__pycache__", "*.pyc", "*.md", ".*", "deployments", "deployed")
    for name in ("chalicelib", ".chalice"):
        shutil.copytree(PROJECT / name, project / name, ignore=unwanted)
    build(project / "chalicelib" / "letters" / "guide")
    return project
