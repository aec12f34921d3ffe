"""What `ports.Ledger` promises, on every ledger there is."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from chalicelib.domain.address import Address
from chalicelib.domain.joining import Knocks
from chalicelib.domain.letter import LetterId, LetterState
from chalicelib.domain.member import MemberId
from chalicelib.domain.outcome import Outcome, OutcomeKind, Reason
from chalicelib.domain.proof import Recapture
from chalicelib.domain.thread import Stage, ThreadHead, contact_id_of
from chalicelib.ports import Committed, DigestMove, Due, DueEntry, Ledger, Overtaken, Park, Retry, View, Write
from tests.builders import (
    JANE,
    NOW,
    ROBIN,
    a_change,
    a_cohort,
    a_contact,
    a_head,
    a_held_mail,
    a_letter,
    a_member,
    a_pointer,
    a_waiting_head,
    an_envelope,
    an_observation,
    an_outcome,
    at,
)

JANES_ID = contact_id_of(JANE)
SAM = Address("sam@nobody.example")
OWN_ID = "<first@student.example.edu>"


def a_capture(**changes: Any) -> Write:
    """The write of a first outreach: thread, receipt, outcome."""
    letters = (a_letter(),)
    return replace(
        Write(threads=(a_change(),), letters=letters, outcome=an_outcome(letters=(letters[0].id,))), **changes
    )


def everything(ledger: Ledger) -> tuple[object, ...]:
    return (
        ledger.heads(ROBIN),
        ledger.rows(ROBIN, JANES_ID),
        ledger.letters(ROBIN),
        ledger.held(ROBIN),
        ledger.digest_due(ROBIN),
        ledger.member(ROBIN),
        list(ledger.due(at(days=365))),
    )


# ---------------------------------------------------------------- what is written is read


def test_a_new_table_knows_nothing(ledger: Ledger) -> None:
    view = ledger.view(ROBIN, "inbound/1", addresses=[JANE], message_ids=[OWN_ID], letters=[LetterId("x")])
    assert view == View(None, None)
    assert everything(ledger) == ((), (), (), (), None, None, [])
    assert ledger.letter(ROBIN, LetterId("x")) is None
    assert ledger.outcome("inbound/1", ROBIN) is None


def test_a_view_shows_what_one_capture_wrote(ledger: Ledger) -> None:
    write = a_capture(member=a_member())
    assert ledger.commit(write) is Committed.APPLIED
    receipt, head = write.letters[0], write.threads[0].head
    view = ledger.view(
        ROBIN,
        "inbound/000001",
        addresses=[JANE, SAM],
        message_ids=[OWN_ID, "<other@x>"],
        letters=[receipt.id],
    )
    assert view.member == a_member()
    assert view.outcome == write.outcome
    assert view.heads == {JANE: head}
    assert view.by_contact == {JANES_ID: head}
    assert view.known_ids == {OWN_ID: JANES_ID}
    assert view.letters == {receipt.id: receipt}


def test_a_log_is_read_oldest_first_whatever_the_order_of_writing(ledger: Ledger) -> None:
    late = an_observation(id="a", at=at(days=2))
    early = an_observation(id="b", at=at(days=-2))
    ledger.commit(Write(threads=(a_change(rows=(late,)),)))
    ledger.commit(Write(threads=(a_change(head=a_head(version=2), rows=(early,)),)))
    assert ledger.rows(ROBIN, JANES_ID) == (early, late)


def test_another_member_sees_none_of_it(ledger: Ledger) -> None:
    ledger.commit(a_capture())
    other = MemberId("othr")
    view = ledger.view(other, "inbound/000001", addresses=[JANE], message_ids=[OWN_ID])
    assert view == View(None, None)
    assert ledger.heads(other) == ()
    assert ledger.rows(other, JANES_ID) == ()


def test_a_write_of_nothing_is_applied(ledger: Ledger) -> None:
    assert ledger.commit(Write()) is Committed.APPLIED
    assert everything(ledger) == ((), (), (), (), None, None, [])


# ---------------------------------------------------------------- twice


def test_the_same_write_again_changes_nothing(ledger: Ledger) -> None:
    write = a_capture(digest=DigestMove(ROBIN, None, at(days=3)), hold=a_held_mail(), member=a_member())
    ledger.commit(write)
    before = everything(ledger)
    assert ledger.commit(write) is Committed.ALREADY
    assert everything(ledger) == before


def test_an_outcome_applies_once_whatever_comes_with_it(ledger: Ledger) -> None:
    ledger.commit(Write(outcome=an_outcome()))
    assert ledger.commit(a_capture()) is Committed.ALREADY
    assert ledger.heads(ROBIN) == ()
    assert ledger.letters(ROBIN) == ()


def test_a_row_that_is_there_says_that_it_was_applied_although_the_thread_went_on(ledger: Ledger) -> None:
    first = Write(threads=(a_change(),))
    ledger.commit(first)
    newer = a_change(head=a_head(version=2), rows=(an_observation(id="later", at=at(days=1)),))
    ledger.commit(Write(threads=(newer,)))
    assert ledger.commit(first) is Committed.ALREADY
    assert ledger.heads(ROBIN)[0].version == 2


def test_a_letter_by_itself_is_owed_once(ledger: Ledger) -> None:
    move = DigestMove(ROBIN, None, at(days=7))
    ledger.commit(Write(letters=(a_letter(),), digest=move))
    again = Write(letters=(a_letter(),), digest=replace(move, seen=at(days=7), due_at=at(days=14)))
    assert ledger.commit(again) is Committed.ALREADY
    assert ledger.digest_due(ROBIN) == at(days=7)


def test_a_letter_that_another_mail_owed_first_is_a_lost_race(ledger: Ledger) -> None:
    ledger.commit(Write(letters=(a_letter(),), outcome=an_outcome(object_key="inbound/000009")))
    with pytest.raises(Retry):
        ledger.commit(a_capture())
    assert ledger.outcome("inbound/000001", ROBIN) is None
    assert ledger.heads(ROBIN) == ()


# ---------------------------------------------------------------- races


def test_of_two_writers_that_saw_one_version_one_wins(ledger: Ledger) -> None:
    ledger.commit(a_capture())
    one = a_change(
        head=a_head(version=2, stage=Stage.REPLIED), rows=(an_observation(id="one", at=at(days=1)),)
    )
    two = a_change(
        head=a_head(version=2, stage=Stage.CLOSED), rows=(an_observation(id="two", at=at(days=1)),)
    )
    assert ledger.commit(Write(threads=(one,))) is Committed.APPLIED
    with pytest.raises(Retry):
        ledger.commit(Write(threads=(two,), outcome=an_outcome(object_key="inbound/000002")))
    assert [head.stage for head in ledger.heads(ROBIN)] == [Stage.REPLIED]
    assert [row.id for row in ledger.rows(ROBIN, JANES_ID)] == ["obsaaaaaaaaaaaaa", "one"]
    assert ledger.outcome("inbound/000002", ROBIN) is None


def test_of_two_first_mails_to_one_contact_one_wins(ledger: Ledger) -> None:
    ledger.commit(a_capture())
    second = a_change(rows=(an_observation(id="second"),), message_ids=("<second@x.example>",))
    with pytest.raises(Retry):
        ledger.commit(Write(threads=(second,)))
    assert len(ledger.rows(ROBIN, JANES_ID)) == 1
    assert not ledger.view(ROBIN, "inbound/1", message_ids=["<second@x.example>"]).known_ids


def test_a_head_cannot_be_moved_on_that_is_not_there(ledger: Ledger) -> None:
    with pytest.raises(Retry):
        ledger.commit(Write(threads=(a_change(head=a_head(version=2)),)))


@pytest.mark.parametrize(
    "stale",
    [
        Write(letters=(a_letter(version=3),)),
        Write(member=a_member(version=3)),
        Write(outcome=an_outcome(version=3)),
        Write(waiting=a_waiting_head(SAM, version=3)),
        Write(digest=DigestMove(ROBIN, at(days=1), at(days=2))),
        Write(digest=DigestMove(ROBIN, None, at(days=2))),
        Write(member=a_member()),
        Write(waiting=a_waiting_head(SAM)),
    ],
    ids=["letter", "member", "outcome", "waiting", "digest", "first digest", "new member", "first waiting"],
)
def test_what_was_read_stale_is_refused_as_a_lost_race(ledger: Ledger, stale: Write) -> None:
    first_digest = DigestMove(ROBIN, None, at(days=7))
    waiting = a_waiting_head(SAM)
    ledger.commit(a_capture(member=a_member(), digest=first_digest, waiting=waiting))
    before = everything(ledger)
    with pytest.raises(Retry):
        ledger.commit(stale)
    assert everything(ledger) == before


def test_the_next_version_replaces_the_one_before_it(ledger: Ledger) -> None:
    ledger.commit(a_capture(member=a_member(), waiting=a_waiting_head(SAM)))
    letter = a_letter(version=2, state=LetterState.LEASED, attempt=1)
    released = an_outcome(version=2, outcome=Outcome(OutcomeKind.LOGGED, Reason.ALREADY_LOGGED))
    waiting = a_waiting_head(SAM, version=2, objects=("inbound/000007", "inbound/000008"))
    renamed = a_member(version=2, name="Robin Vale-Ode")
    ledger.commit(Write(letters=(letter,), outcome=released, member=renamed, waiting=waiting))
    view = ledger.view(ROBIN, "inbound/000001", addresses=[SAM], letters=[letter.id])
    assert view.letters[letter.id] == letter
    assert (view.outcome, view.member, view.heads[SAM]) == (released, renamed, waiting)


def test_what_an_import_writes_is_refused_whole_where_it_does_not_hold_the_roster(ledger: Ledger) -> None:
    first_digest = DigestMove(ROBIN, None, at(days=7))
    with pytest.raises(Overtaken):
        ledger.commit(Write(member=a_member(), digest=first_digest, importer="nobody's"))
    assert (ledger.member(ROBIN), ledger.digest_due(ROBIN), list(ledger.members())) == (None, None, [])
    ledger.commit(Write(member=a_member()))
    with pytest.raises(Overtaken):
        ledger.commit(Write(member=a_member(version=2, name="Robin Vale-Ode"), importer="nobody's"))
    assert ledger.member(ROBIN) == a_member()


def test_who_was_turned_away_at_join_is_noted_version_by_version(ledger: Ledger) -> None:
    assert ledger.knocks("lee") is None
    first = Knocks("lee", NOW).noted(turned_away=1)
    assert ledger.commit(Write(knocks=(first,), outcome=an_outcome())) is Committed.APPLIED
    assert ledger.knocks("lee") == first
    assert ledger.knocks("@student.example.edu") is None
    ledger.commit(Write(knocks=(first.noted(turned_away=1), Knocks("@student.example.edu", NOW).noted())))
    assert ledger.knocks("lee") == Knocks("lee", NOW, 2, 2)


def test_of_two_who_note_the_same_one_is_late_and_writes_nothing(ledger: Ledger) -> None:
    first = Knocks("lee", NOW).noted()
    ledger.commit(Write(knocks=(first,)))
    for late in (first, first.noted().noted()):
        with pytest.raises(Retry):
            ledger.commit(Write(knocks=(late,), member=a_member(), outcome=an_outcome()))
    assert (ledger.member(ROBIN), ledger.outcome("inbound/000001", ROBIN)) == (None, None)


def test_whoever_joins_where_no_import_is_at_work_becomes_a_member(ledger: Ledger) -> None:
    ledger.commit(Write(member=a_member(), no_import_at=NOW))
    assert ledger.member(ROBIN) == a_member()


# ---------------------------------------------------------------- waiting mails and pointers


def test_a_thread_takes_the_place_of_mails_that_waited_for_it(ledger: Ledger) -> None:
    ledger.commit(Write(waiting=a_waiting_head(JANE)))
    change = a_change(head=a_head(version=2), replaces_waiting=1)
    assert ledger.commit(Write(threads=(change,))) is Committed.APPLIED
    assert ledger.view(ROBIN, "inbound/1", addresses=[JANE]).heads == {JANE: change.head}


def test_mails_that_came_to_wait_meanwhile_are_not_lost_to_a_new_thread(ledger: Ledger) -> None:
    ledger.commit(Write(waiting=a_waiting_head(JANE)))
    ledger.commit(Write(waiting=a_waiting_head(JANE, version=2, objects=("one", "two"))))
    with pytest.raises(Retry):
        ledger.commit(Write(threads=(a_change(head=a_head(version=2), replaces_waiting=1),)))
    with pytest.raises(Retry):
        ledger.commit(Write(threads=(a_change(),)))
    assert ledger.heads(ROBIN) == ()


def test_nothing_waits_where_a_thread_is(ledger: Ledger) -> None:
    ledger.commit(a_capture())
    with pytest.raises(Retry):
        ledger.commit(Write(waiting=a_waiting_head(JANE)))
    with pytest.raises(Retry):
        ledger.commit(Write(waiting=a_waiting_head(JANE, version=2)))
    assert isinstance(ledger.view(ROBIN, "inbound/1", addresses=[JANE]).heads[JANE], ThreadHead)


def test_a_further_address_leads_to_its_thread(ledger: Ledger) -> None:
    private = Address("jane.doe@home.example")
    head = a_head(contact=a_contact(addresses=(JANE, private)))
    ledger.commit(Write(threads=(a_change(head=head, pointers=(a_pointer(private),)),)))
    view = ledger.view(ROBIN, "inbound/1", addresses=[private])
    assert view.heads == {private: head}
    assert view.by_contact == {JANES_ID: head}
    assert ledger.heads(ROBIN) == (head,)


def test_an_address_that_has_a_thread_is_not_taken_by_another(ledger: Ledger) -> None:
    sams = a_head(contact=a_contact(SAM, name="Sam Ode"))
    ledger.commit(Write(threads=(a_change(head=sams, message_ids=()),)))
    with pytest.raises(Retry):
        ledger.commit(Write(threads=(a_change(pointers=(a_pointer(SAM),)),)))
    assert ledger.view(ROBIN, "inbound/1", addresses=[SAM]).heads == {SAM: sams}


def test_somebody_without_an_address_has_a_thread_too(ledger: Ledger) -> None:
    head = a_head(contact=a_contact(None))
    ledger.commit(Write(threads=(a_change(head=head),)))
    view = ledger.view(ROBIN, "inbound/1", message_ids=[OWN_ID])
    assert view.by_contact == {head.contact.id: head}


# ---------------------------------------------------------------- message ids


def test_a_message_id_leads_to_a_thread_that_was_not_asked_for(ledger: Ledger) -> None:
    ledger.commit(a_capture())
    view = ledger.view(ROBIN, "inbound/2", addresses=[SAM], message_ids=[OWN_ID, OWN_ID])
    assert view.known_ids == {OWN_ID: JANES_ID}
    assert view.by_contact[JANES_ID] == a_head()
    assert view.heads == {}


def test_a_message_id_belongs_to_whoever_had_it_first(ledger: Ledger) -> None:
    """A mail to two contacts has one id; a forged one must not take it away either."""
    ledger.commit(a_capture())
    sams = a_change(head=a_head(contact=a_contact(SAM)))
    assert ledger.commit(Write(threads=(sams,))) is Committed.APPLIED
    assert ledger.view(ROBIN, "inbound/2", message_ids=[OWN_ID]).known_ids == {OWN_ID: JANES_ID}


def test_one_id_on_both_threads_of_a_write_is_no_conflict(ledger: Ledger) -> None:
    sams = a_change(head=a_head(contact=a_contact(SAM)))
    assert ledger.commit(Write(threads=(a_change(), sams))) is Committed.APPLIED
    assert ledger.view(ROBIN, "inbound/2", message_ids=[OWN_ID]).known_ids == {OWN_ID: JANES_ID}


@pytest.mark.parametrize(
    "answered",
    [
        "<0100019d3c5e7a21-4f6b2c90-7d1a-4e0b-9c55-1f2e3d4c5b6a-000000@email.amazonses.com>",
        "0100019d3c5e7a21-4f6b2c90-7d1a-4e0b-9c55-1f2e3d4c5b6a-000000@eu-west-1.amazonses.com",
        "0100019d3c5e7a21-4f6b2c90-7d1a-4e0b-9c55-1f2e3d4c5b6a-000000",
    ],
)
def test_our_letter_is_known_by_what_the_mail_service_called_it(ledger: Ledger, answered: str) -> None:
    ledger.commit(a_capture())
    sent = a_letter(
        version=2,
        state=LetterState.SENT,
        due_at=None,
        sent_at=NOW,
        provider_id="0100019d3c5e7a21-4f6b2c90-7d1a-4e0b-9c55-1f2e3d4c5b6a-000000",
    )
    ledger.commit(
        Write(
            letters=(sent,),
            provider_ids={"0100019d3c5e7a21-4f6b2c90-7d1a-4e0b-9c55-1f2e3d4c5b6a-000000": sent.id},
        )
    )
    view = ledger.view(ROBIN, "inbound/2", message_ids=[answered])
    assert view.known_ids == {answered: sent.id}
    assert view.letters == {sent.id: sent}


def test_ids_of_other_systems_are_compared_whole(ledger: Ledger) -> None:
    ledger.commit(Write(threads=(a_change(message_ids=("<1@one.example>",)),)))
    view = ledger.view(ROBIN, "inbound/2", message_ids=["<1@two.example>", "1@one.example"])
    assert view.known_ids == {"1@one.example": JANES_ID}


def test_what_does_not_fit_into_one_view_are_the_last_message_ids(ledger: Ledger) -> None:
    many = [f"<{n}@x.example>" for n in range(200)]
    ledger.commit(Write(threads=(a_change(message_ids=(many[0], many[199])),)))
    view = ledger.view(ROBIN, "inbound/2", addresses=[JANE], message_ids=many)
    assert view.known_ids == {many[0]: JANES_ID}
    assert view.heads == {JANE: a_head()}


# ---------------------------------------------------------------- letters, held mails, members


def test_letters_come_oldest_first(ledger: Ledger) -> None:
    found = [a_letter(id=LetterId(f"l{n}"), created_at=at(hours=-n)) for n in range(3)]
    ledger.commit(Write(letters=tuple(found)))
    assert ledger.letters(ROBIN) == (found[2], found[1], found[0])
    assert ledger.letter(ROBIN, LetterId("l1")) == found[1]


def test_held_mails_come_oldest_first_until_they_are_released(ledger: Ledger) -> None:
    keys = ("z", "a", "m")
    found = [
        a_held_mail(envelope=an_envelope(object_key=key, recapture=Recapture("c")), received_at=at(hours=n))
        for n, key in enumerate(keys)
    ]
    for held in found:
        ledger.commit(Write(hold=held))
    assert ledger.held(ROBIN) == tuple(found)
    ledger.commit(Write(release=("z", "never-held"), member_id=ROBIN))
    assert ledger.held(ROBIN) == (found[1], found[2])


def test_holding_a_mail_again_keeps_one(ledger: Ledger) -> None:
    ledger.commit(Write(hold=a_held_mail()))
    again = a_held_mail(outcome=Outcome(OutcomeKind.HELD, Reason.UNPROVED))
    ledger.commit(Write(hold=again, release=(again.envelope.object_key,), member_id=ROBIN))
    assert ledger.held(ROBIN) == (again,)


def test_what_is_released_must_be_somebodys(ledger: Ledger) -> None:
    with pytest.raises(Park, match="whose"):
        ledger.commit(Write(release=("inbound/000001",)))


def test_every_member_is_listed_once(ledger: Ledger) -> None:
    members = [a_member(id=MemberId(f"mb{n:02}")) for n in range(3)]
    for member in members:
        ledger.commit(Write(member=member))
    ledger.commit(Write(member=replace(members[1], version=2, captured=1)))
    assert {m.id: m.captured for m in ledger.members()} == {"mb00": 0, "mb01": 1, "mb02": 0}


# ---------------------------------------------------------------- what is due


def test_the_due_index_lists_threads_letters_and_digests_up_to_an_instant(ledger: Ledger) -> None:
    head = a_head(look_at=at(minutes=1))
    letter = a_letter(due_at=at(minutes=2))
    ledger.commit(Write(threads=(a_change(head=head),), letters=(letter,)))
    ledger.commit(Write(digest=DigestMove(ROBIN, None, at(minutes=3))))
    thread = DueEntry(Due.THREAD, ROBIN, at(minutes=1))
    owed = DueEntry(Due.LETTER, ROBIN, at(minutes=2), letter.id, NOW)
    digest = DueEntry(Due.DIGEST, ROBIN, at(minutes=3))
    assert list(ledger.due(NOW)) == []
    assert set(ledger.due(at(minutes=2))) == {thread, owed}
    assert set(ledger.due(at(minutes=3) - timedelta(microseconds=1))) == {thread, owed}
    assert set(ledger.due(at(days=9))) == {thread, owed, digest}


def test_what_is_settled_is_listed_no_more(ledger: Ledger) -> None:
    ledger.commit(a_capture(digest=DigestMove(ROBIN, None, NOW)))
    settled = a_letter(version=2, state=LetterState.SENT, due_at=None, sent_at=NOW)
    resting = a_change(head=a_head(version=2, look_at=None, follow_ups=()), rows=(), message_ids=())
    moved = DigestMove(ROBIN, NOW, at(days=7))
    ledger.commit(Write(threads=(resting,), letters=(settled,), digest=moved))
    assert list(ledger.due(at(days=6))) == []
    assert list(ledger.due(at(days=7))) == [DueEntry(Due.DIGEST, ROBIN, at(days=7))]


def test_every_shard_is_listed(ledger: Ledger) -> None:
    ledger.put_cohort(a_cohort(version=2, due_shards=3))
    names = [MemberId(f"m{n:03}") for n in range(12)]
    for name in names:
        ledger.commit(Write(digest=DigestMove(name, None, NOW)))
    assert sorted(entry.member_id for entry in ledger.due(NOW)) == names


def test_what_was_listed_under_more_shards_stays_listed(ledger: Ledger) -> None:
    names = [MemberId(f"m{n:03}") for n in range(12)]
    for name in names:
        ledger.commit(Write(digest=DigestMove(name, None, NOW)))
    ledger.put_cohort(a_cohort(version=2, due_shards=1))
    assert sorted(entry.member_id for entry in ledger.due(NOW)) == names


# ---------------------------------------------------------------- the outcomes of one mail


def test_a_mail_has_an_outcome_for_each_of_its_recipients(ledger: Ledger) -> None:
    found = [an_outcome(member_id=MemberId(name)) for name in ("abc2", "xyz2")]
    for record in (*reversed(found), an_outcome(object_key="inbound/000002")):
        ledger.commit(Write(outcome=record))
    assert ledger.outcomes("inbound/000001") == tuple(found)
    assert ledger.outcomes("inbound/00000") == ()


# ---------------------------------------------------------------- the configuration


def test_a_configuration_is_never_older_than_the_version_that_is_asked_for(ledger: Ledger) -> None:
    assert ledger.cohort(at_least=1).version == 1
    with pytest.raises(Retry):
        ledger.cohort(at_least=2)
    ledger.put_cohort(a_cohort(version=2, digest_hour=9))
    assert ledger.cohort(at_least=2).digest_hour == 9
    configured = ledger.configured()
    assert configured is not None
    assert configured.version == 2


def test_only_a_newer_configuration_takes_its_place(ledger: Ledger) -> None:
    assert ledger.put_cohort(a_cohort(version=3, digest_hour=9))
    assert not ledger.put_cohort(a_cohort(version=3, digest_hour=10))
    assert not ledger.put_cohort(a_cohort(version=2, digest_hour=11))
    assert (ledger.cohort().version, ledger.cohort().digest_hour) == (3, 9)
