"""A cohort's file becomes its configuration: a new version when something changed, and all planned anew."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from chalicelib.domain.cadence import Cadence
from chalicelib.domain.cohort import Cohort
from chalicelib.ports import Errand, ErrandKind, Retry
from chalicelib.usecases.configure import Configure
from tests.builders import ROBIN, a_cohort
from tests.fakes import FakeLedger, FakeQueues
from tests.usecases.writing import a_mail
from tests.world import World


def configure(world: World, cohort: Cohort) -> Cohort | None:
    return Configure(world.ledger, world.queues)(cohort)


def announced(world: World) -> list[Errand]:
    found = [errand for _, errand in world.queues.errands_later]
    world.queues.errands_later.clear()
    return found


def test_the_first_configuration_is_version_one_whatever_the_file_may_claim() -> None:
    ledger = FakeLedger()
    written = Configure(ledger, FakeQueues())(a_cohort(version=7))
    assert written == ledger.cohort() == a_cohort(version=1)


def test_the_same_file_again_writes_nothing() -> None:
    world = World()
    assert configure(world, a_cohort()) is None
    assert world.ledger.cohort().version == 1


def test_what_changed_is_the_next_version_and_everybody_is_planned_anew_by_it() -> None:
    world = World()
    written = configure(world, a_cohort(digest_hour=9))
    assert written is not None
    assert (written.version, world.ledger.cohort()) == (2, written)
    assert announced(world) == [Errand(ErrandKind.REPLAN, ROBIN, version=2)]


def test_shards_of_the_due_index_only_grow_and_fewer_in_a_file_are_no_change() -> None:
    world = World()
    assert configure(world, a_cohort(due_shards=1)) is None
    grown = configure(world, a_cohort(due_shards=8))
    assert grown is not None
    assert (grown.due_shards, grown.version) == (8, 2)
    assert configure(world, a_cohort(due_shards=4)) is None


def test_a_deployment_that_died_before_it_said_so_is_finished_by_the_next() -> None:
    world = World()
    world.ledger.put_cohort(a_cohort(version=2, digest_hour=9))  # and then it died
    assert configure(world, a_cohort(digest_hour=9)) is None
    assert announced(world) == [Errand(ErrandKind.REPLAN, ROBIN, version=2)]


def test_nobody_is_planned_anew_while_a_lambda_may_still_plan_by_the_old_configuration() -> None:
    """Each keeps it for a minute, and may be at work for another."""
    world = World()
    configure(world, a_cohort(digest_hour=9))
    assert world.queues.errands == []
    assert [delay for delay, _ in world.queues.errands_later] == [timedelta(minutes=2)]


def test_an_errand_waits_for_the_configuration_it_is_about() -> None:
    world = World()
    world.deliver(a_mail())
    before = world.ledger.heads(ROBIN)
    errand = Errand(ErrandKind.REPLAN, ROBIN, version=2)
    with pytest.raises(Retry):
        world.run(errand)
    assert world.ledger.heads(ROBIN) == before

    configure(world, a_cohort(cadence=Cadence(nudge_business_days=3)))
    world.run(errand)
    (head,) = world.ledger.heads(ROBIN)
    assert head.look_at == datetime(2027, 1, 15, 14, tzinfo=UTC)


class Overtaken(FakeLedger):
    """Somebody else deploys between reading and writing, as often as there is somebody."""

    others: list[Cohort]

    def put_cohort(self, cohort: Cohort) -> bool:
        if self.others:
            FakeLedger.put_cohort(self, self.others.pop(0))
        return FakeLedger.put_cohort(self, cohort)


def overtaken(*others: Cohort) -> Overtaken:
    ledger = Overtaken(a_cohort())
    ledger.others = list(others)
    return ledger


def test_of_two_deployments_at_once_the_later_comes_after_the_other() -> None:
    ledger = overtaken(a_cohort(version=2, digest_hour=5))
    written = Configure(ledger, FakeQueues())(a_cohort(digest_hour=9))
    assert written == ledger.cohort() == a_cohort(version=3, digest_hour=9)


def test_two_that_say_the_same_write_it_once() -> None:
    same = a_cohort(version=2, digest_hour=9)
    ledger = overtaken(same)
    assert Configure(ledger, FakeQueues())(replace(same, version=1)) is None
    assert ledger.cohort() == same


def test_who_is_overtaken_again_and_again_is_told_to_deploy_again() -> None:
    others: Callable[[int], Any] = lambda n: a_cohort(version=n, digest_hour=n)  # noqa: E731
    with pytest.raises(Retry, match="deploy again"):
        Configure(overtaken(*map(others, (2, 3, 4))), FakeQueues())(a_cohort(digest_hour=9))
