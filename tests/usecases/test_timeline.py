"""The log as its member sees it: everything that is in it, in the order in which it happened."""

from __future__ import annotations

from chalicelib.domain.followup import FollowUpKind, State
from chalicelib.domain.letter import LetterKind
from chalicelib.domain.proof import Verdict, Verdicts
from chalicelib.domain.thread import Stage
from chalicelib.domain.touch import Kind
from tests.builders import at
from tests.usecases.writing import TOM, a_forward, a_mail, last, say
from tests.world import World


def test_an_empty_log_has_nothing() -> None:
    found = World().timeline()
    assert (found.threads, found.held) == ((), ())


def test_threads_stand_in_the_order_in_which_they_began_whenever_they_were_captured() -> None:
    world = World()
    world.deliver(a_mail(date=at(days=-1)))
    world.deliver(a_mail("Dear Tom, may I?", to=TOM, date=at(days=-3)), at=at(hours=1))
    assert [thread.contact.shown_as for thread in world.timeline().threads] == ["Tom Reed", "Jane Doe"]


def test_a_thread_that_was_undone_whole_is_not_shown() -> None:
    world = World()
    world.deliver(a_mail())
    say(world, last(world), "undo")
    assert world.timeline().threads == ()


def test_follow_ups_are_all_that_ever_were_with_the_state_that_they_have_now() -> None:
    world = World()
    world.deliver(a_mail())
    world.deliver(a_forward("Which year are you in?", date="Tue, 12 Jan 2027 at 12:05"), at=at(hours=4))
    states = {f.kind: f.state for f in world.thread("jane@acme.example").follow_ups}
    assert states == {FollowUpKind.NUDGE: State.CANCELLED, FollowUpKind.ANSWER: State.OPEN}


def test_a_talk_that_is_over_reads_as_met_without_a_word_from_anybody() -> None:
    world = World()
    world.deliver(a_mail())
    say(world, last(world), "talk 2027-01-14 3pm", at=at(hours=1))
    assert world.thread("jane@acme.example").stage is Stage.SCHEDULED
    world.clock.move_to(at(days=3))
    assert world.thread("jane@acme.example").stage is Stage.MET


def test_what_a_letter_showed_is_an_entry_and_moves_nothing() -> None:
    world = World()
    world.deliver(a_mail())
    world.let_pass(at(days=10))
    assert len(world.letters(LetterKind.REMINDER)) == 1
    thread = world.thread("jane@acme.example")
    assert [touch.best.kind for touch in thread.touches] == [Kind.SENT, Kind.REMINDED]
    assert thread.stage is Stage.REACHED_OUT


def test_who_should_be_told_of_a_talk_is_listed_with_whom_named_them() -> None:
    world = World()
    world.deliver(a_mail())
    refers = "I cannot say much, but you should talk to Ada Moss <ada@elsewhere.example>. She knows it all."
    world.deliver(a_forward(refers), at=at(hours=2))
    world.deliver(a_mail("Dear Ada, Jane named you.", to="Ada Moss <ada@elsewhere.example>"), at=at(hours=3))
    say(world, last(world, LetterKind.RECEIPT), "met", at=at(days=1))
    kinds = [f.kind for f in world.thread("jane@acme.example").follow_ups]
    assert kinds.count(FollowUpKind.TELL_REFERRER) == 1


def test_held_mails_stand_beside_the_threads_oldest_first() -> None:
    world = World()
    unproved = Verdicts(spf=Verdict.FAIL, dmarc=Verdict.FAIL)
    world.deliver(a_mail(subject="Second"), verdicts=unproved, at=at(hours=2))
    world.deliver(a_mail(subject="Third"), verdicts=unproved, at=at(hours=3))
    assert [held.subject for held in world.timeline().held] == ["Second", "Third"]
