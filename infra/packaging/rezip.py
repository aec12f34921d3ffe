"""Zips again what Chalice zipped: with compiled modules, sorted, and the same bytes each time.

Run by the Lambda runtime's own interpreter, since .pyc are good for one minor version: rezip.py FROM TO
Chalice's zip has none (chalice#868), and a Lambda cannot write them beside its code: it would compile
every module at each cold start.
"""

from __future__ import annotations

import importlib.util
import sys
import tempfile
from fnmatch import fnmatch
from pathlib import Path
from py_compile import PycInvalidationMode
from py_compile import compile as compile_module
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_LEFT_OUT = ("*.pyc", "*.pyi", "*.c", "icalendar/tests/*")
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time that a zip can tell
_READABLE_BY_ALL = 0o644 << 16  # Lambda runs as another user than the one who zips
_UNIX = 3


def rezip(source: Path, target: Path) -> None:
    with ZipFile(source) as old:
        contents = {name: old.read(name) for name in old.namelist() if _ships(name)}
    for name in [name for name in contents if name.endswith(".py")]:
        # Beside the source: tracebacks show lines, and another interpreter can run the same zip.
        contents[importlib.util.cache_from_source(name)] = _compiled(name, contents[name])
    with ZipFile(target, "w", ZIP_DEFLATED, compresslevel=9) as new:
        for name in sorted(contents):
            new.writestr(_entry(name), contents[name])


def _ships(name: str) -> bool:
    return not name.endswith("/") and not any(fnmatch(name, pattern) for pattern in _LEFT_OUT)


def _compiled(name: str, source: bytes) -> bytes:
    """Never compared with its source, whose time and hash cost a look each; it names the module by its
    path in the zip, so that the folder it was made in leaves no trace."""
    with tempfile.TemporaryDirectory() as folder:
        module, compiled = Path(folder, "module.py"), Path(folder, "module.pyc")
        module.write_bytes(source)
        unchecked = PycInvalidationMode.UNCHECKED_HASH
        compile_module(str(module), str(compiled), dfile=name, doraise=True, invalidation_mode=unchecked)
        return compiled.read_bytes()


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, _EPOCH)
    entry.compress_type = ZIP_DEFLATED
    entry.create_system = _UNIX
    entry.external_attr = _READABLE_BY_ALL
    return entry


if __name__ == "__main__":
    rezip(Path(sys.argv[1]), Path(sys.argv[2]))
