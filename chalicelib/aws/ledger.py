"""The ledger on DynamoDB."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING

from botocore.exceptions import ClientError

from chalicelib.aws import keys
from chalicelib.aws.forms import Document
from chalicelib.aws.items import (
    cohort_item,
    read_cohort,
    read_digest,
    read_held,
    read_knocks,
    read_member,
    read_outcome,
)
from chalicelib.aws.letter_items import read_letter
from chalicelib.aws.refusals import code_of, retried_later
from chalicelib.aws.table import MOST_IN_BATCH, Table
from chalicelib.aws.thread_items import THREAD, read_row, read_thread
from chalicelib.aws.transaction import Composer, Operation, judge, transaction
from chalicelib.aws.viewing import Question, look
from chalicelib.domain.address import Address
from chalicelib.domain.cohort import Cohort
from chalicelib.domain.joining import Knocks
from chalicelib.domain.letter import Letter, LetterId
from chalicelib.domain.member import Member, MemberId
from chalicelib.domain.thread import ContactId, ThreadHead
from chalicelib.domain.touch import Observation
from chalicelib.ports import Committed, DueEntry, Held, OutcomeRecord, Park, Retry, View, Write

if TYPE_CHECKING:
    from mypy_boto3_dynamodb.client import DynamoDBClient

_FRESH = 60.0  # seconds for which the configuration is not read again


@dataclass(slots=True)
class DynamoLedger:
    """`monotonic` counts seconds. Keeps its promises as `ports.Ledger` words them."""

    client: DynamoDBClient
    table_name: str
    monotonic: Callable[[], float]
    sleep: Callable[[float], None] = time.sleep
    _table: Table = field(init=False)
    _cohort: tuple[float, Cohort] | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        self._table = Table(self.client, self.table_name, self.sleep)

    # ------------------------------------------------------------ the configuration

    def cohort(self, *, at_least: int = 0) -> Cohort:
        now = self.monotonic()
        if self._cohort and now - self._cohort[0] < _FRESH and self._cohort[1].version >= at_least:
            return self._cohort[1]
        found = self.configured()
        if found is None:
            raise Park(f"table {self.table_name} holds no cohort yet; deploy the cohort's stack again")
        if found.version < at_least:
            raise Retry(f"version {found.version} of the configuration is there, {at_least} not yet")
        self._cohort = (now, found)
        return found

    def configured(self) -> Cohort | None:
        item = self._table.get(keys.CONFIG)
        return read_cohort(item) if item else None

    def put_cohort(self, cohort: Cohort) -> bool:
        """Shards of the due index that are no longer written still hold entries."""
        before = self.configured()
        if before and before.version >= cohort.version:
            return False
        if before:
            cohort = replace(cohort, due_shards=max(cohort.due_shards, before.due_shards))
        seen = before.version if before else None
        self._table.put_if_version(keys.CONFIG, cohort_item(cohort), seen)
        self._cohort = None
        return True

    # ------------------------------------------------------------ reading

    def view(
        self,
        member_id: MemberId,
        object_key: str,
        *,
        addresses: Sequence[Address] = (),
        message_ids: Sequence[str] = (),
        letters: Sequence[LetterId] = (),
    ) -> View:
        return look(self._table, Question(member_id, object_key, addresses, message_ids, letters))

    def rows(self, member_id: MemberId, contact_id: ContactId) -> tuple[Observation, ...]:
        partition = keys.thread_partition(member_id, contact_id)
        return tuple(map(read_row, self._table.all_under(partition, keys.ROWS)))

    def heads(self, member_id: MemberId) -> tuple[ThreadHead, ...]:
        items = self._of_member(member_id, keys.HEADS)
        return tuple(read_thread(item) for item in items if item["type"] == THREAD)

    def held(self, member_id: MemberId) -> tuple[Held, ...]:
        found = map(read_held, self._of_member(member_id, keys.HELD))
        return tuple(sorted(found, key=lambda held: (held.received_at, held.envelope.object_key)))

    def members(self) -> Iterator[Member]:
        """Queries the list of who was enrolled, then reads them by the hundred."""
        listed = [item["id"] for item in self._table.all_under(keys.CONFIG.partition, keys.MEMBERS)]
        for start in range(0, len(listed), MOST_IN_BATCH):
            wanted = [keys.member(MemberId(found)) for found in listed[start : start + MOST_IN_BATCH]]
            found = self._table.get_each(wanted)
            yield from (read_member(found[key]) for key in wanted if key in found)

    def member(self, member_id: MemberId) -> Member | None:
        item = self._table.get(keys.member(member_id))
        return read_member(item) if item else None

    def knocks(self, who: str) -> Knocks | None:
        item = self._table.get(keys.knocks(who))
        return read_knocks(item) if item else None

    def letter(self, member_id: MemberId, letter_id: LetterId) -> Letter | None:
        item = self._table.get(keys.letter(member_id, letter_id))
        return read_letter(item) if item else None

    def letters(self, member_id: MemberId) -> tuple[Letter, ...]:
        found = map(read_letter, self._of_member(member_id, keys.LETTERS))
        return tuple(sorted(found, key=lambda letter: (letter.created_at, letter.id)))

    def digest_due(self, member_id: MemberId) -> datetime | None:
        item = self._table.get(keys.digest(member_id))
        return read_digest(item) if item else None

    def outcome(self, object_key: str, member_id: MemberId) -> OutcomeRecord | None:
        item = self._table.get(keys.outcome(object_key, member_id))
        return read_outcome(item) if item else None

    def outcomes(self, object_key: str) -> tuple[OutcomeRecord, ...]:
        return tuple(map(read_outcome, self._table.all_in(keys.outcomes_partition(object_key))))

    def due(self, until: datetime) -> Iterator[DueEntry]:
        for shard in range(self.cohort().due_shards):
            for item in self._table.due(keys.due_partition(shard), keys.due_until(until)):
                base = keys.Key(item[keys.PARTITION], item[keys.SORT])
                yield keys.read_due_entry(base, item[keys.DUE_SORT])

    def _of_member(self, member_id: MemberId, prefix: str) -> Iterable[Document]:
        return self._table.all_under(keys.member_partition(member_id), prefix)

    # ------------------------------------------------------------ writing

    def commit(self, write: Write) -> Committed:
        operations = Composer(self.cohort()).operations(write)
        if not operations:
            return Committed.APPLIED
        try:
            with retried_later():
                self._write(operations)
        except ClientError as error:
            if code_of(error) == "TransactionCanceledException":
                return judge(operations, error.response["CancellationReasons"], write)
            if code_of(error) == "ConditionalCheckFailedException":
                return judge(operations, [{"Code": "ConditionalCheckFailed"}], write)
            if code_of(error) == "ValidationException":
                raise Park(f"DynamoDB takes no such write: {error}") from error
            raise
        return Committed.APPLIED

    def _write(self, operations: Sequence[Operation]) -> None:
        """One item needs no transaction, which is charged twice."""
        requests = transaction(operations, self.table_name)
        if len(requests) == 1 and "Put" in requests[0]:
            self.client.put_item(**requests[0]["Put"])
        else:
            self.client.transact_write_items(TransactItems=requests)
