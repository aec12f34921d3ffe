"""How long a Lambda takes from its start to the first request that it sends: its own part of a cold start.

Run by the Lambda runtime's own interpreter, which has boto3 as Lambda has: first_request.py FOLDER HANDLER
with the event as JSON on standard input. FOLDER holds what the zip holds. Prints one JSON object.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

# What the Lambda runtime brings with boto3.
_BROUGHT = {"boto3", "botocore", "dateutil", "jmespath", "s3transfer", "six", "urllib3"}
_SETTINGS = [
    "TABLE_NAME",
    "BUCKET_NAME",
    "INBOUND_QUEUE_URL",
    "LETTERS_QUEUE_URL",
    "ERRANDS_QUEUE_URL",
    "FEEDBACK_QUEUE_URL",
    "FEEDBACK_DEAD_LETTERS_URL",
    "CONFIGURATION_SET",
    "OPERATOR_TOPIC_ARN",
    "LINK_SECRET_NAME",
]


class _FirstRequest(BaseException):
    """No handler of errors takes it for one."""


def main(folder: Path, handler: str) -> None:
    event = json.load(sys.stdin)
    os.environ.update(dict.fromkeys(_SETTINGS, "any"))
    os.environ.update(AWS_ACCESS_KEY_ID="any", AWS_SECRET_ACCESS_KEY="any")  # noqa: S106
    os.environ.update(AWS_EC2_METADATA_DISABLED="true", POWERTOOLS_LOG_LEVEL="CRITICAL")
    sys.path.insert(0, str(folder))
    started = time.process_time()
    try:
        _call(handler, event)
    except _FirstRequest:
        milliseconds = (time.process_time() - started) * 1000
        print(json.dumps({"milliseconds": milliseconds, "outside": _outside()}))
    else:
        raise SystemExit(f"{handler} sent no request")


def _call(handler: str, event: object) -> None:
    import importlib

    module = importlib.import_module("app")
    import botocore.handlers

    def stop(**_: object) -> None:
        raise _FirstRequest

    botocore.handlers.BUILTIN_HANDLERS.append(("before-send", stop))
    getattr(module, handler)(event, None)


def _outside() -> list[str]:
    """Packages that are installed here, are not in the zip, and would not be there on Lambda."""
    return sorted(
        name
        for name, module in sys.modules.items()
        if "." not in name and "site-packages" in (getattr(module, "__file__", None) or "")
        if name not in _BROUGHT and not name.startswith("_")
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
