"""How the command line fails: one sentence and an exit code, never a traceback."""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper
from typing import Any

import click

from chalicelib.ports import Park, Retry
from infra.faults import Faults
from infra.refused import Refused

_DEBUG = "WARMTHREAD_DEBUG"


class PlainErrors(click.Group):
    """Exit code 0: done; 1: what was asked for failed; 2: wrong use (click's own errors)."""

    def invoke(self, ctx: click.Context) -> Any:
        if isinstance(sys.stdout, TextIOWrapper):
            sys.stdout.reconfigure(errors="replace")  # a terminal that has no sign for it shows a "?"
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()  # a reader that went away is noticed here at the latest
        except Exception as error:
            sentence = _sentence(error)
            if sentence is None or os.environ.get(_DEBUG):
                raise
            raise click.ClickException(sentence) from error
        except KeyboardInterrupt:
            raise click.ClickException("Stopped; the same command can simply be given again.") from None
        return result


def _sentence(error: Exception) -> str | None:
    """None for the errors that click words itself."""
    match error:
        case click.exceptions.Exit() | click.ClickException():
            return None
        case Faults() | Refused() | Park():
            return str(error)
        case Retry():
            return (
                f"It could not be done just now ({error}); wait a minute, then give the same command again."
            )
        case click.Abort():
            return "Stopped before it was done; the same command can simply be given again."
        case BrokenPipeError():
            _discard_output()
            return "Whatever read the output stopped reading; nothing else was done."
        case OSError() if error.filename:
            return f"{error.filename}: {error.strerror}; make it readable and writable, then try again."
        case _ if aws := _of_aws(error):
            return aws
        case _:
            what = " ".join(f"{type(error).__name__}: {error}".split())[:200]
            return f"Something unexpected happened ({what}); {_DEBUG}=1 shows where: please report it."


def _of_aws(error: Exception) -> str | None:
    """None where it has nothing to do with AWS: then botocore, which takes long to import, stays out."""
    if not any(kind.__module__.startswith(("botocore.", "boto3.")) for kind in type(error).__mro__):
        return None
    from infra.operating.plain_aws import plain_aws_sentence

    return plain_aws_sentence(error)


def _discard_output() -> None:
    """Nobody reads standard output any more: what is still buffered must not fail at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
