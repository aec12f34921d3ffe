"""Where a local run is to be found: its ports on loopback, and its folder."""

from __future__ import annotations

import errno
import socket
from dataclasses import dataclass, fields
from pathlib import Path

from infra.refused import Refused

HOST = "127.0.0.1"  # nothing here is for anybody but the person at this machine


class PortInUse(Refused):
    """Another program answers at a port that was wanted."""


@dataclass(frozen=True, slots=True)
class Ports:
    smtp: int = 8025
    aws: int = 4566
    web: int = 8080

    def check_free(self) -> None:
        """`PortInUse` names every port that is taken, and the option that chooses another."""
        taken = [f.name for f in fields(self) if _is_taken(getattr(self, f.name))]
        if len({getattr(self, f.name) for f in fields(self)}) < len(fields(self)):
            raise PortInUse(
                "mail, the stand-in and the web address need a port each; two of them are the same"
            )
        if taken:
            ports = " and ".join(f"port {getattr(self, name)} (--{name}-port)" for name in taken)
            raise PortInUse(
                f"{ports} of {HOST} {'is' if len(taken) == 1 else 'are'} in use; "
                "end what uses it, or choose another with the option; a second warmthread local needs a "
                "folder of its own as well (--keep)"
            )


@dataclass(frozen=True, slots=True)
class Places:
    """`folder` keeps all that a run leaves behind; without it the next one starts anew."""

    folder: Path
    ports: Ports = Ports()

    @property
    def aws(self) -> str:
        return f"http://{HOST}:{self.ports.aws}"

    @property
    def web(self) -> str:
        return f"http://{HOST}:{self.ports.web}"

    @property
    def endpoints(self) -> dict[str, str]:
        """Where boto3 finds AWS. Mail goes out by way of the local web address: ministack would make it
        anew from its text and drop our headers (see `letters.py`)."""
        return {"AWS_ENDPOINT_URL": self.aws, "AWS_ENDPOINT_URL_SESV2": self.web}

    def pages_of(self, cohort: str) -> str:
        """Below which the cohort's own pages answer, as its web address does on AWS."""
        return f"{self.web}/pages/{cohort}"

    def letters_of(self, cohort: str) -> Path:
        return self.folder / "letters" / cohort


def _is_taken(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                return True
            raise
    return False
