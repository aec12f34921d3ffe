"""Copies of one event, whatever came of it on the way, are one touch."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chalicelib.domain.followup import FollowUpKind
from chalicelib.domain.touch import (
    Kind,
    Observation,
    Quality,
    Touch,
    clip_goal,
    clip_learned,
    clip_subject,
    clip_summary,
    fold_opening,
    fold_subject,
    happened_at,
    living,
    of_people,
    touch_of,
    touches,
)
from tests.builders import NOW, an_observation, at
from tests.domain.logs import logs
from tests.domain.stories import met, not_met, reminded, sent, snoozed, talk, undo, word

WORDS = "dearjanethankyouforyourtimeonthursday"


def a_copy(name: str, **changes: object) -> Observation:
    return an_observation(**{"id": name, "delivery": f"mail:{name}", "opening": WORDS, **changes})


def inline(name: str, **changes: object) -> Observation:
    """A copy forwarded inline: no Message-ID, no seconds, a prefix before the subject."""
    subject = "Fwd: A question about urban planning"
    return a_copy(name, **{"quality": Quality.INLINE, "message_id": None, "subject": subject, **changes})


# ---------------------------------------------------------------- what is one event


def test_a_bcc_and_its_later_forward_are_one_touch_and_the_original_wins() -> None:
    bcc, forward = a_copy("bcc"), inline("forward", received_at=at(days=3))

    assert touches([forward, bcc]) == (Touch(bcc, (bcc, forward)),)


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        (Quality.ORIGINAL, Quality.ATTACHED),
        (Quality.ATTACHED, Quality.INLINE),
        (Quality.INLINE, Quality.QUOTED),
    ],
)
def test_the_observation_closest_to_the_event_wins(better: Quality, worse: Quality) -> None:
    near, far = a_copy("near", quality=better, received_at=at(days=1)), a_copy("far", quality=worse)

    assert touches([far, near])[0].best is near


def test_of_two_copies_as_good_the_one_with_a_message_id_wins_and_then_the_earlier() -> None:
    with_id, without = a_copy("b", received_at=at(hours=1)), a_copy("a", message_id=None)
    early, late = a_copy("y"), a_copy("x", received_at=at(hours=1))

    assert touches([without, with_id])[0].best is with_id
    assert touches([late, early])[0].best is early


def test_a_forward_that_lost_its_zone_is_still_the_same_event_up_to_26_hours_away() -> None:
    near, far = inline("near", at=at(hours=26)), inline("far", at=at(hours=26, minutes=1))

    assert len(touches([a_copy("bcc"), near])) == 1
    assert len(touches([a_copy("bcc"), far])) == 2


def test_a_chain_of_copies_is_one_event_even_where_its_ends_are_far_apart() -> None:
    links = [inline(f"link{n}", at=at(hours=20 * n)) for n in range(4)]

    (found,) = touches([links[3], links[0], links[2], links[1]])

    assert found.copies == tuple(links)


def test_a_missing_link_that_comes_last_joins_two_touches_to_one() -> None:
    first, link, last = (inline(name, at=at(hours=hours)) for name, hours in (("a", 0), ("b", 20), ("c", 40)))

    assert len(touches([first, last])) == 2
    assert len(touches([first, last, link])) == 1


def test_a_forged_message_id_hides_no_other_mail() -> None:
    forged = a_copy("forged", opening="somethingelseentirelyofanotherkind", at=at(minutes=5))

    assert len(touches([a_copy("true"), forged])) == 2


def test_two_mails_with_the_same_words_and_message_ids_of_their_own_are_two() -> None:
    assert len(touches([a_copy("a"), a_copy("b", message_id="<other@student.example.edu>")])) == 2


def test_a_reply_with_the_words_of_the_mail_it_answers_is_another_event() -> None:
    assert len(touches([a_copy("a"), a_copy("b", kind=Kind.REPLY)])) == 2


def test_a_copy_cut_short_is_known_by_twenty_characters_and_not_by_fewer() -> None:
    whole = a_copy("whole")

    assert len(touches([whole, inline("cut", opening=WORDS[:20])])) == 1
    assert len(touches([whole, inline("shorter", opening=WORDS[:19])])) == 2
    assert len(touches([whole, inline("empty", opening="")])) == 2


def test_another_subject_makes_another_mail_where_no_message_id_decides() -> None:
    assert len(touches([a_copy("a"), inline("b", subject="Fwd: Thank you")])) == 2


def test_an_invitation_delivered_twice_is_one_and_a_moved_one_is_another() -> None:
    invited, again = (
        replace(talk("2027-01-12 10:00", "2027-01-20 15:00"), subject="Coffee", message_id=None),
        replace(talk("2027-01-12 11:00", "2027-01-20 15:00"), subject="Coffee", message_id=None),
    )
    moved = replace(talk("2027-01-12 12:00", "2027-01-21 15:00"), subject="Coffee", message_id=None)

    assert [len(touch.copies) for touch in touches([invited, again, moved])] == [2, 1]


def test_a_talk_that_moves_away_and_back_is_said_three_times() -> None:
    """By commands, which have no subject, and by invitations of different ids."""
    days = ("2027-01-20 15:00", "2027-01-25 15:00", "2027-01-20 15:00")
    hours = ("2027-01-12 09:00", "2027-01-12 09:10", "2027-01-12 09:20")
    commands = [talk(said, start) for said, start in zip(hours, days, strict=True)]
    invitations = [
        replace(command, subject="Coffee", message_id=f"i{n}") for n, command in enumerate(commands)
    ]

    assert [len(touches(rows)) for rows in (commands, invitations)] == [3, 3]


def test_a_follow_up_shown_on_two_mornings_was_shown_twice() -> None:
    outreach = sent("2027-01-12 09:30")
    shown = [reminded(day, FollowUpKind.NUDGE, outreach) for day in ("2027-01-21 08:00", "2027-01-22 08:00")]

    assert len(touches([outreach, *shown])) == 3


def test_the_members_own_word_said_twice_is_said_twice() -> None:
    outreach = sent("2027-01-12 09:30")
    words = [
        snoozed("2027-01-21 09:00", FollowUpKind.NUDGE, outreach, date(2027, 1, 28)),
        snoozed("2027-01-21 10:00", FollowUpKind.NUDGE, outreach, date(2027, 1, 25)),
        word(Kind.CLOSED, "2027-01-21 11:00"),
        word(Kind.CLOSED, "2027-01-21 12:00"),
        met("2027-01-21 13:00"),
        met("2027-01-21 14:00"),
        not_met("2027-01-21 15:00"),
        not_met("2027-01-21 16:00"),
    ]

    assert len(touches(words)) == len(words)


def test_what_was_learned_or_is_the_goal_is_no_copy_of_another_note() -> None:
    """However alike they begin: of two such notes the longer one would be lost in the shorter."""
    opening = "learnedthatstreettrees"
    notes = [
        word(Kind.NOTE, "2027-01-21 09:00", opening=opening, learned="That street trees need soil."),
        word(Kind.NOTE, "2027-01-21 10:00", opening=opening, learned="That street trees need soil and time."),
        word(Kind.NOTE, "2027-01-21 11:00", opening=opening),
        word(Kind.NOTE, "2027-01-21 12:00", opening=opening, goal="how trees live"),
        word(Kind.NOTE, "2027-01-21 13:00", opening=opening, goal="how trees live"),
    ]

    assert len(touches(notes)) == len(notes)
    assert len(touches([notes[2], word(Kind.NOTE, "2027-01-21 14:00", opening=opening)])) == 1


def test_what_was_learned_keeps_its_lines_and_a_goal_is_one_short_line() -> None:
    assert clip_learned("  Trees need soil.  \r\n\n  And time.\n\n") == "Trees need soil.\n\n  And time."
    assert len(clip_learned("word " * 1000)) < 2001
    assert clip_goal(" how\n planners  decide ") == "how planners decide"
    assert len(clip_goal("word " * 1000)) <= 200


def test_a_touch_keeps_its_id_when_another_copy_comes() -> None:
    first, second = a_copy("zz"), inline("aa", received_at=at(days=1))

    assert touches([first])[0].id == touches([first, second])[0].id == "zz"


def test_a_touch_is_inferred_until_a_copy_says_it_itself_and_known_since_the_first() -> None:
    quoted = inline("quoted", inferred=True, received_at=at(days=1))
    forward = inline("forward", received_at=at(days=2))

    assert touches([quoted])[0].inferred
    assert not touches([quoted, forward])[0].inferred
    assert touches([forward, quoted])[0].first_received_at == at(days=1)


# ---------------------------------------------------------------- undo


def test_undo_takes_back_one_delivery_and_another_living_copy_keeps_the_touch() -> None:
    bcc = sent("2027-01-12 09:30")
    forward = sent(
        "2027-01-12 09:31", message_id=bcc.message_id, opening=bcc.opening, quality=Quality.ATTACHED
    )

    (kept,) = of_people(touches([bcc, forward, undo("2027-01-12 10:00", bcc)]))

    assert kept.best is forward


def test_an_undone_mail_that_is_delivered_anew_lives_again() -> None:
    mail = sent("2027-01-12 09:30")
    again = sent("2027-01-12 09:30", id="again", delivery="mail:again")
    took_back = undo("2027-01-12 10:00", mail)

    assert of_people(touches([mail, took_back])) == ()
    assert [touch.best for touch in of_people(touches([mail, took_back, again]))] == [again]


def test_an_undo_can_be_undone() -> None:
    mail = sent("2027-01-12 09:30")
    took_back = undo("2027-01-12 10:00", mail)

    assert mail in living([mail, took_back, undo("2027-01-12 11:00", took_back)])


def test_an_undo_takes_back_all_that_its_delivery_brought_and_may_come_first() -> None:
    one, two = sent("2027-01-12 09:30", delivery="mail:x"), talk("2027-01-12 09:31", delivery="mail:x")

    assert of_people(touches([undo("2027-01-12 10:00", one), one, two])) == ()


def test_what_warmthread_noted_for_itself_is_not_the_members_log() -> None:
    mail = sent("2027-01-12 09:30")
    log = touches([mail, reminded("2027-01-21 08:00", FollowUpKind.NUDGE, mail)])

    assert [touch.best for touch in of_people(log)] == [mail]
    assert len(log) == 2


def test_a_copy_that_was_taken_back_still_leads_to_the_living_touch() -> None:
    bcc, forward = a_copy("bcc"), inline("forward")
    rows = [bcc, forward]
    log = touches([forward])

    assert touch_of("forward", rows, log) == log[0]
    assert touch_of("bcc", rows, log) == log[0]
    assert touch_of("bcc", rows, ()) is None
    assert touch_of("never seen", rows, log) is None


# ---------------------------------------------------------------- how things are compared


@pytest.mark.parametrize(
    "subject", ["Hello Jane", "Re: hello  jane", "AW: WG: Hello Jane", "Fwd: RE[2]: HELLO JANE"]
)
def test_a_subject_is_compared_without_prefixes_case_and_blanks(subject: str) -> None:
    assert fold_subject(subject) == "hellojane"


def test_a_word_that_only_begins_like_a_prefix_stays() -> None:
    assert fold_subject("Regarding: hello") == "regardinghello"


def test_an_opening_is_letters_and_digits_of_the_first_words() -> None:
    assert fold_opening("Dear  Jane —\n> I’m 2nd-year, ﬁrst") == "dearjaneim2ndyearfirst"
    assert len(fold_opening("word " * 500)) == 80


def test_a_summary_ends_at_a_word_and_a_subject_has_an_end() -> None:
    text = clip_summary("seven\nletters " * 100)

    assert len(text) <= 300
    assert text.endswith((" seven…", " letters…"))
    assert clip_summary(" short\n text ") == "short text"
    assert len(clip_subject("x" * 500)) == 200


def test_a_mails_own_date_counts_unless_it_is_absurd() -> None:
    assert happened_at(at(days=-3), NOW) == at(days=-3)
    assert happened_at(at(hours=26), NOW) == at(hours=26)
    assert happened_at(at(hours=27), NOW) == NOW
    assert happened_at(NOW - timedelta(days=5 * 365 + 1), NOW) == NOW
    assert happened_at(None, NOW) == NOW


# ---------------------------------------------------------------- the law of merging


@given(logs(), st.data())
@settings(max_examples=150, deadline=None)
def test_neither_order_nor_repetition_of_the_observations_matters(
    rows: tuple[Observation, ...], data: st.DataObject
) -> None:
    shuffled = data.draw(st.permutations([*rows, *rows]))

    assert touches(shuffled) == touches(rows)


@given(logs(corrections=False), st.data())
@settings(max_examples=150, deadline=None)
def test_merging_in_parts_is_merging_at_once(rows: tuple[Observation, ...], data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, len(rows)))
    left = [copy for touch in touches(rows[:cut]) for copy in touch.copies]
    right = [copy for touch in touches(rows[cut:]) for copy in touch.copies]

    assert touches([*right, *left]) == touches(rows)


@given(logs())
@settings(max_examples=100, deadline=None)
def test_no_observation_that_lives_is_lost_or_counted_twice(rows: tuple[Observation, ...]) -> None:
    copies = [copy.id for touch in touches(rows) for copy in touch.copies]

    assert sorted(copies) == sorted(row.id for row in living(rows))
