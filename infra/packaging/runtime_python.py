"""The Lambda runtime's own interpreter, and an environment of it that holds what packages."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from infra.refused import Refused

# Supported on Lambda until mid 2029. Chalice packages for the interpreter that runs it, and .pyc are
# good for one minor version only, so a neighbour of this one will not do.
RUNTIME = "3.13"
REQUIREMENTS = Path(__file__).parent.parent / "requirements"
# Packaging imports app.py, so what ships stands beside what packages.
_PINS = (REQUIREMENTS / "build.txt", REQUIREMENTS / "runtime.txt")
_READY = "ready"
# The region is any; hashes of a fixed seed and no .pyc beside what is staged make the same zip each time.
_ENVIRONMENT = {"AWS_DEFAULT_REGION": "us-east-1", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "0"}


def runtime_python() -> Path:
    """`Refused` where no interpreter of this version starts."""
    for candidate in _candidates():
        if _version(candidate) == RUNTIME:
            return candidate
    raise Refused(
        f"Python {RUNTIME}, which the Lambdas run on, is not to be found; install it so that "
        f"`python{RUNTIME} --version` answers (pyenv install {RUNTIME} will do), then: warmthread package"
    )


def environment(build: Path, say: Callable[[str], None]) -> Path:
    """The interpreter of an environment below `build`, which is kept until a pin changes."""
    found = runtime_python()
    pins = hashlib.sha256(b"".join(path.read_bytes() for path in _PINS)).hexdigest()[:12]
    folder = build / f"packaging-{RUNTIME}-{pins}"
    python = folder / "bin" / "python"
    if not (folder / _READY).exists() or _version(python) != RUNTIME:
        say(f"Setting up {folder} (once, until a pin changes) ...")
        shutil.rmtree(folder, ignore_errors=True)
        _make([found, "-m", "venv", folder], f"no environment of {found} can be made in {folder}")
        pip: list[str | Path] = [
            python,
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            "--no-deps",  # the pins are complete: older pips look past them for what carries an extra
            "--require-hashes",
        ]
        pinned = [part for path in _PINS for part in ("--requirement", path)]
        _make([*pip, *pinned], "pip cannot install what packages; see that it reaches a package index")
        (folder / _READY).touch()
    return python


def run(
    command: Sequence[str | Path], *, given: str = "", within: Path | None = None
) -> subprocess.CompletedProcess[str]:
    """With `given` as its standard input, in the folder `within`. It knows no account: packaging needs
    none, and a profile that is named in our environment and missing would stop it."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("AWS_")}
    return subprocess.run(  # noqa: S603 - commands of this package alone
        command,
        input=given,
        cwd=within,
        env=environment | _ENVIRONMENT,
        capture_output=True,
        text=True,
        check=False,
    )


def last_line(text: str) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines[-1] if lines else "it said nothing more"


def _candidates() -> Iterator[Path]:
    on_path = shutil.which(f"python{RUNTIME}")
    if on_path:
        yield Path(on_path)
    pyenv = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv")
    yield from sorted(pyenv.glob(f"versions/{RUNTIME}.*/bin/python{RUNTIME}"), reverse=True)


def _version(python: Path) -> str | None:
    """None where it does not start: pyenv puts commands on the path that only say where they are not."""
    try:
        return run([python, "-c", "import sys; print('%d.%d' % sys.version_info[:2])"]).stdout.strip()
    except OSError:
        return None


def _make(command: Sequence[str | Path], failure: str) -> None:
    done = run(command)
    if done.returncode:
        raise Refused(f"{failure}: {last_line(done.stderr)}")
