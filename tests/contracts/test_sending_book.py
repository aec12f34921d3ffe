"""What `ports.SendingBook` promises, in memory and on every table there is."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from botocore.exceptions import ClientError

from chalicelib.aws import keys
from chalicelib.aws.sending_book import DynamoSendingBook
from chalicelib.aws.table import Table
from chalicelib.domain.pacing import Lane
from chalicelib.domain.sending_health import SendingTotals, Trouble, hour_of
from chalicelib.ports import PAUSING, Retry, SendingBook
from tests.builders import NOW, at
from tests.contracts.conftest import Store

CAMPUS = "student.example.edu"
SINCE = hour_of(NOW) - timedelta(days=30)


def test_letters_to_a_domain_are_counted_minute_by_minute(book: SendingBook) -> None:
    assert [book.place(CAMPUS, NOW) for _ in range(3)] == [1, 2, 3]
    assert book.place(CAMPUS, NOW + timedelta(seconds=59)) == 4
    assert book.place("home.example", NOW) == 1
    assert [book.place(CAMPUS, NOW, Lane.SERIES) for _ in range(2)] == [1, 2]
    assert book.place(CAMPUS, NOW) == 5
    assert book.place(CAMPUS, at(minutes=1)) == 1


def test_a_new_book_is_empty(book: SendingBook) -> None:
    assert book.totals(NOW) == SendingTotals(0, 0, 0, since=SINCE)


def test_what_was_sent_and_what_became_of_it_is_counted(book: SendingBook) -> None:
    for days in (0, 0, 3, 30):
        book.count_sent(at(days=-days))
    book.note_trouble(Trouble.BOUNCE, "provider-1", NOW)
    book.note_trouble(Trouble.BOUNCE, "provider-2", at(days=-3))
    book.note_trouble(Trouble.COMPLAINT, "provider-2", at(days=-3))
    assert book.totals(NOW) == SendingTotals(4, 2, 1, since=SINCE)


def test_the_same_trouble_is_noted_once(book: SendingBook) -> None:
    for _ in range(3):
        book.note_trouble(Trouble.BOUNCE, "provider-1", NOW)
    assert book.totals(NOW).bounced == 1


def test_what_is_older_than_a_month_counts_no_more(book: SendingBook) -> None:
    """Although it may still be there: a table deletes within days of the time."""
    book.count_sent(at(days=-30, hours=-1))
    book.note_trouble(Trouble.BOUNCE, "provider-1", at(days=-30, hours=-1))
    assert book.totals(NOW) == SendingTotals(0, 0, 0, since=SINCE)


def test_after_a_pause_the_counts_begin_anew_with_the_next_hour(book: SendingBook) -> None:
    book.count_sent(NOW)
    book.note_trouble(Trouble.BOUNCE, "provider-1", NOW)
    assert book.begin_pause(NOW)
    book.paused(NOW)
    book.note_trouble(Trouble.BOUNCE, "provider-2", NOW)  # told late
    next_hour = hour_of(NOW) + timedelta(hours=1)
    assert book.totals(at(minutes=1)) == SendingTotals(0, 0, 0, since=next_hour, paused_at=NOW)
    book.count_sent(next_hour)
    assert book.totals(at(hours=5)) == SendingTotals(1, 0, 0, since=next_hour, paused_at=NOW)


def test_of_several_who_find_that_it_must_pause_one_does(book: SendingBook) -> None:
    assert [book.begin_pause(NOW) for _ in range(3)] == [True, False, False]
    assert book.totals(NOW).paused_at is None


def test_who_began_and_died_is_followed_by_another(book: SendingBook) -> None:
    assert book.begin_pause(NOW)
    assert not book.begin_pause(NOW + PAUSING)
    assert book.begin_pause(NOW + PAUSING + timedelta(seconds=1))


def test_a_second_pause_begins_as_the_first(book: SendingBook) -> None:
    for days in (0, 1):
        assert book.begin_pause(at(days=days))
        book.paused(at(days=days))
    assert book.totals(at(days=1)).paused_at == at(days=1)


# ---------------------------------------------------------------- on a table


def test_counts_are_forgotten_when_they_count_no_more(store: Store) -> None:
    book = store.book
    book.place(CAMPUS, NOW)
    book.count_sent(NOW)
    book.note_trouble(Trouble.BOUNCE, "provider-1", NOW)
    book.paused(NOW)
    items = store.meter.client.scan(TableName=store.table)["Items"]
    kept = {
        item["sk"]["S"]: (int(item["expires"]["N"]) - int(NOW.timestamp())) // 3600
        for item in items
        if "expires" in item
    }
    hour = keys.sent_in(hour_of(NOW)).sort
    assert kept == {
        keys.letters_to(CAMPUS, NOW).sort: 1,
        hour: 31 * 24 - 1,
        hour.replace("sent", "bounce#provider-1"): 31 * 24 - 1,
    }


class _Refusing:
    def __init__(self, code: str) -> None:
        self.code = code

    def update_item(self, **_: Any) -> Any:
        raise ClientError({"Error": {"Code": self.code, "Message": "made"}}, "UpdateItem")


@pytest.mark.parametrize(
    ("code", "said"), [("ThrottlingException", Retry), ("AccessDeniedException", ClientError)]
)
def test_what_a_table_does_not_take_now_is_tried_later(code: str, said: type[Exception]) -> None:
    client: Any = _Refusing(code)
    book = DynamoSendingBook(Table(client, "warmthread"))
    with pytest.raises(said):
        book.begin_pause(NOW)
    with pytest.raises(said):
        book.place(CAMPUS, NOW)
