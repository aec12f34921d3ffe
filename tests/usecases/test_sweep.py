"""Every five minutes: what is due becomes errands and hints, and the oldest letter is told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any

from chalicelib.domain.letter import LetterId
from chalicelib.domain.member import MemberId
from chalicelib.ports import DigestMove, DueEntry, Errand, ErrandKind, Park, Write
from chalicelib.usecases.sweep import Sweep, Swept
from tests.builders import NOW, ROBIN, a_change, a_cohort, a_head, a_letter, at
from tests.fakes import FakeClock, FakeLedger, FakeQueues

MINUTE = timedelta(minutes=1)


def swept(*writes: Write, later: timedelta = timedelta(0)) -> tuple[Swept, FakeQueues]:
    ledger, queues = FakeLedger(a_cohort()), FakeQueues()
    for write in writes:
        ledger.commit(write)
    return Sweep(ledger, queues, FakeClock(NOW + later))(), queues


def letter(name: str, **changes: Any) -> Write:
    return Write(letters=(a_letter(id=LetterId(name), **changes),))


def digests(count: int) -> list[Write]:
    return [Write(digest=DigestMove(MemberId(f"m{n:03}"), None, NOW)) for n in range(count)]


def test_where_nothing_is_due_nothing_is_said_and_nothing_measured() -> None:
    found, queues = swept(letter("later", due_at=NOW + MINUTE))
    assert found == Swept(0)
    assert (queues.letters, queues.errands) == ([], [])


def test_where_there_is_no_cohort_nothing_is_due() -> None:
    """Before the first configuration and after an archive: nobody is woken by that."""

    class Unconfigured(FakeLedger):
        def due(self, _until: datetime) -> Iterator[DueEntry]:
            raise Park("no cohort yet")

    assert Sweep(Unconfigured(), FakeQueues(), FakeClock(NOW))() == Swept(0)


def test_a_member_gets_one_errand_of_a_kind_and_every_letter_its_hint() -> None:
    due = Write(threads=(a_change(head=a_head(look_at=NOW)),), digest=DigestMove(ROBIN, None, NOW))
    found, queues = swept(due, letter("first"), letter("second"))
    assert found.found == 4
    assert queues.errands == [Errand(ErrandKind.REMIND, ROBIN), Errand(ErrandKind.DIGEST, ROBIN)]
    assert [name for _, name in queues.letters] == ["first", "second"]


def test_the_oldest_letter_is_told_by_when_it_was_written_however_often_it_was_put_off() -> None:
    put_off = letter("throttled", created_at=NOW, due_at=at(hours=2))
    fresh = letter("fresh", created_at=at(hours=2), due_at=at(hours=2))
    found, _ = swept(put_off, fresh, later=timedelta(hours=2, minutes=3))
    assert found.oldest_unsent == timedelta(hours=2, minutes=3)


def test_twenty_digests_start_at_once() -> None:
    found, queues = swept(*digests(20))
    assert found.found == len(queues.errands) == 20


def test_of_two_hundred_digests_each_sweep_starts_some_until_all_have_started() -> None:
    started = [swept(*digests(200), later=5 * n * MINUTE)[1].errands for n in range(10)]
    assert len(started[0]) < 20
    assert [len(some) for some in started] == sorted(len(some) for some in started)
    assert len(started[-1]) == 200
    assert all(set(one) <= set(next_one) for one, next_one in pairwise(started))
