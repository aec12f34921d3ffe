"""Every value comes back from its item as it went in."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from chalicelib.aws import events, forms, items, keys, letter_items, thread_items
from chalicelib.domain.address import Address
from chalicelib.domain.cadence import Cadence
from chalicelib.domain.cohort import Cohort
from chalicelib.domain.joining import Knocks
from chalicelib.domain.letter import Letter, LetterId
from chalicelib.domain.member import Member, MemberId
from chalicelib.domain.proof import Envelope
from chalicelib.domain.thread import ContactId, Pointer, ThreadHead, WaitingHead
from chalicelib.domain.touch import Observation, TalkNews, TalkSign
from chalicelib.ports import Due, DueEntry, Errand, Held, OutcomeRecord
from tests.builders import NOW, ROBIN, a_head, a_letter, a_member, an_observation, an_outcome

_ZONES = ["UTC", "America/Chicago", "Asia/Kathmandu", "Pacific/Apia"]
_OFFSETS = st.integers(-12 * 4, 14 * 4).map(lambda quarters: timezone(timedelta(minutes=15 * quarters)))
_INSTANTS = st.datetimes(
    min_value=datetime(1990, 1, 1),  # noqa: DTZ001 - the strategy adds the zone
    max_value=datetime(2100, 1, 1),  # noqa: DTZ001
    timezones=_OFFSETS,
)
st.register_type_strategy(datetime, _INSTANTS)
st.register_type_strategy(ZoneInfo, st.sampled_from(_ZONES).map(ZoneInfo))
st.register_type_strategy(
    Address, st.from_regex(r"[a-z.+]{1,12}@[a-zü-]{1,12}\.example", fullmatch=True).map(Address)
)
st.register_type_strategy(
    Cadence, st.builds(Cadence, reconnect_days=st.lists(st.integers(0, 400), max_size=4).map(tuple))
)

KEPT = timedelta(days=30)
MAPPINGS: dict[type[Any], tuple[Callable[[Any], forms.Document], Callable[[forms.Document], Any]]] = {
    Cohort: (items.cohort_item, items.read_cohort),
    Knocks: (items.knocks_item, items.read_knocks),
    Member: (items.member_item, items.read_member),
    OutcomeRecord: (lambda record: items.outcome_item(record, KEPT), items.read_outcome),
    Held: (lambda held: items.held_item(held, KEPT), items.read_held),
    Envelope: (items.envelope_document, items.read_envelope),
    ThreadHead: (lambda head: thread_items.thread_item(head, 4), thread_items.read_head),
    WaitingHead: (thread_items.waiting_item, thread_items.read_head),
    Pointer: (thread_items.pointer_item, thread_items.read_head),
    Observation: (thread_items.row_item, thread_items.read_row),
    Letter: (lambda letter: letter_items.letter_item(letter, 4), letter_items.read_letter),
}


@pytest.mark.parametrize("kind", MAPPINGS, ids=lambda kind: kind.__name__)
@given(data=st.data())
def test_every_value_comes_back_as_it_went_in(kind: type[Any], data: st.DataObject) -> None:
    value = data.draw(st.from_type(kind))
    write, read = MAPPINGS[kind]
    assert read(forms.unmarshal(forms.marshal(write(value)))) == value


_EAST = timezone(timedelta(hours=14))


@pytest.mark.parametrize(
    "value",
    [
        an_observation(claimed_at=datetime(1, 1, 1, tzinfo=_EAST)),
        an_observation(claimed_at=datetime(9999, 12, 31, 23, tzinfo=timezone(-timedelta(hours=12)))),
        an_observation(talk=TalkNews(TalkSign.SCHEDULED, "", datetime(1, 1, 1, tzinfo=_EAST))),
        an_observation(permanent=False),
        an_observation(permanent=None),
        an_observation(message_id=""),
    ],
)
def test_what_a_mail_may_claim_comes_back_too(value: Observation) -> None:
    assert thread_items.read_row(forms.unmarshal(forms.marshal(thread_items.row_item(value)))) == value


@pytest.mark.parametrize("value", [a_head(look_at=None), a_letter(due_at=None), a_member(), an_outcome()])
def test_what_is_not_there_takes_no_room(value: Any) -> None:
    write, _ = MAPPINGS[type(value)]
    assert not [name for name, found in write(value).items() if found in (None, [], {})]


def test_a_letter_is_read_that_was_written_before_it_remembered_its_attempts() -> None:
    letter = a_letter(attempt=2, void_through=1, tried_at=NOW)
    item = letter_items.letter_item(letter, 4)
    del item["void_through"], item["tried_at"]
    assert letter_items.read_letter(item) == replace(letter, void_through=0, tried_at=None)


def test_an_item_holds_nothing_that_dynamodb_has_no_word_for() -> None:
    with pytest.raises(TypeError, match="float"):
        forms.marshal({"hours": 1.5})


# ---------------------------------------------------------------- keys


@given(st.lists(_INSTANTS, min_size=2, max_size=2))
@example([NOW, NOW + timedelta(microseconds=1)])
@example([datetime(2026, 11, 1, 6, 30, tzinfo=UTC), datetime(2026, 11, 1, 7, 30, tzinfo=UTC)])
def test_instants_sort_as_text_as_they_do_in_time(pair: list[datetime]) -> None:
    one, two = pair
    assert (forms.instant(one) < forms.instant(two)) == (one.astimezone(UTC) < two.astimezone(UTC))
    assert forms.read_instant(forms.instant(one)) == one


@pytest.mark.parametrize(
    ("key", "entry"),
    [
        (keys.head(ROBIN, ContactId("contact")), DueEntry(Due.THREAD, ROBIN, NOW)),
        (keys.digest(ROBIN), DueEntry(Due.DIGEST, ROBIN, NOW)),
        (keys.letter(ROBIN, LetterId("letter")), DueEntry(Due.LETTER, ROBIN, NOW, LetterId("letter"), NOW)),
    ],
)
def test_a_due_entry_is_told_by_its_keys(key: keys.Key, entry: DueEntry) -> None:
    written = keys.due_entry(ROBIN, NOW, 4, written_at=entry.written_at)
    assert keys.read_due_entry(key, written[keys.DUE_SORT]) == entry


@given(st.text(min_size=1, max_size=4), st.integers(1, 64))
def test_every_entry_of_a_member_is_in_a_shard_that_is_read(name: str, shards: int) -> None:
    entry = keys.due_entry(MemberId(name), NOW, shards)
    assert entry[keys.DUE_PARTITION] in {keys.due_partition(shard) for shard in range(shards)}


def test_what_is_due_at_an_instant_is_not_after_it() -> None:
    assert keys.due_entry(MemberId("zzzz"), NOW, 1)[keys.DUE_SORT] <= keys.due_until(NOW)
    later = keys.due_entry(MemberId("2222"), NOW + timedelta(microseconds=1), 1)
    assert later[keys.DUE_SORT] > keys.due_until(NOW)


# ---------------------------------------------------------------- messages


@given(st.from_type(Envelope))
def test_a_mail_to_be_captured_again_comes_back_as_it_went(envelope: Envelope) -> None:
    assert events.envelope_of(events.again_body(envelope)) == envelope


@given(st.from_type(Errand))
def test_an_errand_comes_back_as_it_went(errand: Errand) -> None:
    assert events.errand_of(events.errand_body(errand)) == errand


@given(st.text(), st.text())
def test_a_letters_hint_comes_back_as_it_went(member: str, letter: str) -> None:
    found = MemberId(member), LetterId(letter)
    assert events.hint_of(events.hint_body(*found)) == found


def test_a_day_is_kept_as_a_day() -> None:
    assert json.loads(json.dumps(forms.day_if(date(2027, 3, 14)))) == "2027-03-14"
