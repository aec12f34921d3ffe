"""The stores that the contracts run on: in memory, moto, ministack, and any that is named."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.error import URLError
from urllib.request import urlopen

import boto3
import pytest
from moto import mock_aws

from chalicelib.aws.ledger import DynamoLedger
from chalicelib.aws.sending_book import DynamoSendingBook
from chalicelib.aws.table import Table
from infra.table import create_table
from tests.builders import a_cohort
from tests.contracts.meter import Meter
from tests.fakes import FakeLedger, FakeSendingBook

if TYPE_CHECKING:
    from chalicelib.ports import Ledger, SendingBook

REGION = "us-east-1"
_START_WITHIN = 60.0  # seconds, on a busy machine


def _named() -> dict[str, str]:
    """DYNAMODB_ENDPOINTS=local=http://127.0.0.1:8000,other=http://..."""
    found = os.environ.get("DYNAMODB_ENDPOINTS", "")
    return dict(part.split("=", 1) for part in found.split(",") if part)


STORES = ["moto", *_named(), pytest.param("ministack", marks=pytest.mark.slow)]


@pytest.fixture(autouse=True)
def _credentials(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing in these tests may reach an account."""
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"):
        monkeypatch.setenv(name, "testing")
    monkeypatch.setenv("AWS_DEFAULT_REGION", REGION)


@pytest.fixture(scope="session")
def ministack() -> Iterator[str]:
    """Its address; started on a free port of this machine and ended when the tests are over."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    settings = {"GATEWAY_PORT": str(port), "BIND_HOST": "127.0.0.1", "IOT_MTLS_ENABLED": "0"}
    environment = os.environ | settings | {"SFTP_ENABLED": "0", "PERSIST_STATE": "0"}
    command = [sys.executable, "-m", "ministack"]
    quiet = subprocess.DEVNULL
    started = subprocess.Popen(command, env=environment, stdout=quiet, stderr=quiet)
    try:
        url = f"http://127.0.0.1:{port}"
        _wait_for(url, started)
        yield url
    finally:
        started.terminate()
        started.wait(timeout=20)


def _wait_for(url: str, started: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + _START_WITHIN
    while time.monotonic() < until:
        assert started.poll() is None, f"ministack ended with {started.returncode}"
        try:
            with urlopen(f"{url}/_ministack/health", timeout=2):
                return
        except (URLError, OSError):
            time.sleep(0.2)
    raise TimeoutError("ministack does not answer")


@contextmanager
def _client_of(store: str, request: pytest.FixtureRequest) -> Iterator[Any]:
    if store == "moto":
        with mock_aws():
            yield boto3.client("dynamodb")
        return
    url = request.getfixturevalue("ministack") if store == "ministack" else _named()[store]
    yield boto3.client("dynamodb", endpoint_url=url)


@contextmanager
def _table_in(client: Any) -> Iterator[str]:
    """A new table that is the test's alone."""
    name = f"warmthread-{uuid.uuid4().hex[:12]}"
    create_table(client, name)
    try:
        yield name
    finally:
        client.delete_table(TableName=name)


@dataclass(frozen=True, slots=True)
class Store:
    """A table, what was asked of it, and ledgers on it."""

    table: str
    meter: Meter

    def ledger(self, client: Any = None, monotonic: Callable[[], float] = lambda: 0.0) -> DynamoLedger:
        found: Any = client or self.meter
        return DynamoLedger(found, self.table, monotonic, sleep=lambda _: None)

    @property
    def book(self) -> DynamoSendingBook:
        metered: Any = self.meter
        return DynamoSendingBook(Table(metered, self.table))


@contextmanager
def _opened(store: str, request: pytest.FixtureRequest) -> Iterator[Store]:
    with _client_of(store, request) as client, _table_in(client) as table:
        yield Store(table, Meter(client))


@pytest.fixture(params=STORES)
def store(request: pytest.FixtureRequest) -> Iterator[Store]:
    """An empty table in each store in turn."""
    with _opened(request.param, request) as opened:
        yield opened


@pytest.fixture
def dynamo(store: Store) -> DynamoLedger:
    """A ledger that knows its cohort, with nothing counted yet."""
    return _ready(store)


@pytest.fixture(params=["fake", *STORES])
def ledger(request: pytest.FixtureRequest) -> Iterator[Ledger]:
    """Every ledger in turn."""
    if request.param == "fake":
        yield FakeLedger(a_cohort())
        return
    with _opened(request.param, request) as opened:
        yield _ready(opened)


@pytest.fixture(params=["fake", *STORES])
def book(request: pytest.FixtureRequest) -> Iterator[SendingBook]:
    """Every book in turn."""
    if request.param == "fake":
        yield FakeSendingBook()
        return
    with _opened(request.param, request) as opened:
        yield opened.book


def _ready(store: Store) -> DynamoLedger:
    ledger = store.ledger()
    ledger.put_cohort(a_cohort())
    ledger.cohort()
    store.meter.reset()
    return ledger
