"""What letters say, when they say nothing, and what their readers can answer."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from urllib.parse import parse_qs, unquote, urlsplit
from zoneinfo import ZoneInfo

import pytest

from chalicelib.domain.command import Choose, Meant, Simple, TalkAt, Unclear, read_command
from chalicelib.domain.followup import FollowUpKind, FollowUpRef, State
from chalicelib.domain.letter import Item, Letter, LetterKind, Topic
from chalicelib.domain.thread import Stage, ThreadHead
from chalicelib.letters.blocks import Choice, Entry, Replies, Words
from chalicelib.letters.render import Rendered, render
from chalicelib.letters.scripts import BY_KIND, BY_TOPIC, FACTS, script_of
from chalicelib.mail.read import read
from tests.builders import JANE, NOW, a_letter, a_member, at
from tests.letters.situations import (
    ANA,
    ANA_MET,
    HELD,
    KAI,
    LEE,
    MORNING,
    OLA,
    SAM,
    SITUATIONS,
    Situation,
    a_digest,
    a_person,
    a_question,
    a_receipt,
    a_reminder,
    a_to_do,
    about,
    about_talk,
    an_answer,
    facts,
    with_links,
)
from tests.letters.situations import JANE as JANE_HEAD

LATER_ISSUES = {LetterKind.COACH_DIGEST, LetterKind.EXPORT, LetterKind.GOODBYE}
SEVERAL_TEXTS = {LetterKind.QUESTION, LetterKind.ANSWER, LetterKind.NOTICE}
TODAY = NOW.date()
EVERY = pytest.mark.parametrize("name", SITUATIONS)


# How an answer is matched where its headers name no letter.
CODE = re.compile(r"\bLetter ([a-z2-7]{10})\b")


def codes_in(mail: str) -> set[str]:
    return set(CODE.findall(read(mail.encode()).text))


def said(situation: Situation) -> Rendered:
    rendered = render(*situation)
    assert rendered
    return rendered


def choices_of(situation: Situation) -> list[Choice]:
    message = script_of(situation.letter)(*situation)
    assert message
    blocks = [block for block in message.blocks if isinstance(block, Entry | Replies | Words)]
    return [choice for block in blocks for choice in block.choices]


# ---------------------------------------------------------------- every letter


def test_every_letter_of_this_version_has_its_words() -> None:
    assert set(BY_KIND) | SEVERAL_TEXTS | LATER_ISSUES == set(LetterKind)
    assert set(BY_TOPIC) | {Topic.CAPTURED, Topic.ROUNDUP, Topic.TALK, Topic.REVIEWED} == set(Topic)


def test_every_text_is_shown_by_a_situation() -> None:
    shown = {script_of(situation.letter) for situation in SITUATIONS.values()}
    assert shown == {*BY_KIND.values(), *BY_TOPIC.values()}


def test_the_table_of_facts_names_what_the_words_ask_for() -> None:
    asked: dict[Topic, set[str]] = {}

    class Asked(Letter):
        __slots__ = ()

        def fact(self, name: str) -> str:
            asked.setdefault(self.topic, set()).add(name)
            return Letter.fact(self, name)

    for letter, context in SITUATIONS.values():
        recorded = Asked(**{field.name: getattr(letter, field.name) for field in fields(letter)})
        assert script_of(letter)(recorded, context)
        assert script_of(letter)(replace(recorded, items=()), replace(context, held=None)) or letter.items
    assert asked == {topic: set(names) for topic, names in FACTS.items()}


@EVERY
def test_every_reply_that_is_offered_is_understood(name: str) -> None:
    for choice in choices_of(SITUATIONS[name]):
        command = read_command(choice.command, today=TODAY)
        assert command is not None, choice.command
        assert not isinstance(command, Unclear), choice.command


@EVERY
def test_only_what_needs_no_words_of_the_members_own_has_a_link(name: str) -> None:
    for choice in choices_of(SITUATIONS[name]):
        if choice.verb:
            command = read_command(choice.command, today=TODAY)
            assert isinstance(command, Simple | Choose | Meant | TalkAt), choice.command


@EVERY
def test_no_letter_nags_or_blames(name: str) -> None:
    rendered = said(SITUATIONS[name])
    words = f"{rendered.subject} {rendered.preheader} {rendered.text}".lower()
    assert not re.search(
        r"overdue|\blate\b|you haven|you have not|streak|behind|missed|failed|\bred\b|don't forget|urgent",
        words,
    )
    assert not re.search(r"(?:color|background)[^;]*:(?:#f00|#ff0000|red)\b", rendered.html)


@EVERY
def test_the_text_stands_by_itself(name: str) -> None:
    letter, context = SITUATIONS[name]
    text = said(Situation(letter, with_links(context))).text
    assert "http" not in text
    assert "mailto:" not in text
    assert text.splitlines()[-1] == f"Letter {letter.id}"
    assert not re.search(r"\n\n\n|[ \t]\n|\{|\}|None\b", text)


@EVERY
def test_the_html_says_the_same_and_fits_everywhere(name: str) -> None:
    rendered = said(SITUATIONS[name])
    assert len(rendered.html.encode()) < 100_000  # Gmail cuts at 102 kB
    assert "<script" not in rendered.html
    assert "src=" not in rendered.html
    assert "max-width:600px" in rendered.html
    assert "<html lang=" in rendered.html
    shown = re.sub(r"<style>.*?</style>|<[^>]+>", " ", rendered.html, flags=re.S)
    for choice in choices_of(SITUATIONS[name]):
        assert choice.command in shown


@EVERY
def test_a_tap_writes_a_reply_that_is_matched_and_understood(name: str) -> None:
    letter, context = SITUATIONS[name]
    for found in re.findall(r'href="(mailto:[^"]+)"', said(SITUATIONS[name]).html):
        link = urlsplit(found.replace("&amp;", "&"))
        body = parse_qs(link.query, keep_blank_values=True)["body"][0]
        assert unquote(link.path) == context.capture_address.value
        assert codes_in(f"Subject: x\r\n\r\n{body}") == {letter.id}


@EVERY
def test_a_quoted_letter_keeps_its_code_however_it_is_wrapped(name: str) -> None:
    letter, _ = SITUATIONS[name]
    rendered = said(SITUATIONS[name])
    quoted = "\r\n".join(
        f"> {line[at : at + 40]}" for line in rendered.text.splitlines() for at in range(0, len(line) + 1, 40)
    )
    plain = f"Subject: Re: x\r\n\r\ndone\r\n\r\n{quoted}\r\n"
    in_html = (
        f"Content-Type: text/html; charset=utf-8\r\n\r\n<p>done</p><blockquote>{rendered.html}</blockquote>"
    )
    assert letter.id in codes_in(plain)
    assert letter.id in codes_in(in_html)


def test_without_a_host_for_links_letters_carry_reply_commands_only() -> None:
    html = said(SITUATIONS["reminder-several"]).html
    assert "https://" not in html
    assert "mailto:" in html


def test_links_say_what_a_reply_would_and_about_which_line() -> None:
    letter, context = SITUATIONS["reminder-several"]
    html = said(Situation(letter, with_links(context))).html
    links = re.findall(r"https://go\.warmthread\.test/api/a/([^\"]+)", html)
    assert links == ["done.1", "done.2", "done.3", "unsubscribe.0"]


def test_names_and_subjects_never_become_markup() -> None:
    html = said(
        a_receipt(
            a_person('<b>"Al" & Co</b>', "al@x.example", "<i>X</i>"),
            kind="sent",
            subject="<script>1</script>",
        )
    ).html
    assert "<script>" not in html
    assert "<b>" not in html
    assert "&lt;b&gt;" in html


# ---------------------------------------------------------------- nothing left to say


def test_a_reminder_whose_items_were_done_meanwhile_is_not_sent() -> None:
    letter, context = a_reminder(*MORNING)
    done = {key: replace(head, follow_ups=()) for key, head in context.heads.items()}
    assert render(letter, replace(context, heads=done)) is None


def test_a_reminder_drops_what_was_put_off_and_keeps_the_numbers_of_the_rest() -> None:
    letter, context = a_reminder(*MORNING)
    snoozed = replace(LEE, follow_ups=(replace(LEE.follow_ups[0], due_at=at(days=3)),))
    text = said(Situation(letter, replace(context, heads={**context.heads, LEE.contact.id: snoozed}))).text
    assert "Lee Park" not in text
    assert "2. Answer Sam Ode" in text
    assert "Reply: done 3" in text


def test_a_reminder_for_one_thread_of_several_that_is_left_still_names_its_line() -> None:
    letter, context = a_reminder(*MORNING)
    rendered = said(Situation(letter, replace(context, heads={OLA.contact.id: OLA})))
    assert rendered.subject == "Say hello to Ola Brandt (Old Mill)"
    assert "Reply: done 3" in rendered.text


def test_a_better_copy_of_the_mail_does_not_hide_what_follows_from_it() -> None:
    letter, context = a_reminder(LEE)
    recaptured = replace(
        LEE, follow_ups=(replace(LEE.follow_ups[0], ref=FollowUpRef(FollowUpKind.NUDGE, "other")),)
    )
    again = replace(context, heads={LEE.contact.id: recaptured})
    assert "Lee Park" in said(Situation(letter, again)).text


def test_an_item_that_names_only_a_thread_is_nothing_to_do() -> None:
    letter, context = a_reminder(LEE)
    assert render(replace(letter, items=(Item(LEE.contact.id),)), context) is None


def test_a_closed_follow_up_is_not_reminded_of() -> None:
    done = replace(LEE, follow_ups=(replace(LEE.follow_ups[0], state=State.DONE),))
    assert render(*a_reminder(done)) is None


@pytest.mark.parametrize(
    "head",
    [
        pytest.param(replace(ANA, follow_ups=()), id="called off"),
        pytest.param(replace(ANA, talk_start=None), id="no time"),
        pytest.param(
            replace(ANA, follow_ups=tuple(replace(f, due_at=at(days=20)) for f in ANA.follow_ups)), id="moved"
        ),
        pytest.param(
            replace(
                ANA, talk_start=at(hours=-1), follow_ups=(replace(ANA.follow_ups[0], lapses_at=at(hours=-1)),)
            ),
            id="begun",
        ),
        pytest.param(
            replace(ANA, talk_start=NOW, follow_ups=(replace(ANA.follow_ups[0], lapses_at=None),)),
            id="begins",
        ),
    ],
)
def test_a_preparation_is_for_a_talk_that_still_comes(head: ThreadHead) -> None:
    letter, context = about_talk(LetterKind.PREPARE, ANA, follow_up=FollowUpKind.PREPARE)
    assert render(letter, replace(context, heads={ANA.contact.id: head})) is None


@pytest.mark.parametrize(
    "head",
    [
        pytest.param(replace(ANA_MET, stage=Stage.THANKED, follow_ups=()), id="thanked"),
        pytest.param(
            replace(ANA_MET, follow_ups=(a_to_do(FollowUpKind.THANK_YOU, starts_at=at(days=3)),)), id="moved"
        ),
    ],
)
def test_a_thank_you_is_for_a_talk_that_is_over(head: ThreadHead) -> None:
    letter, context = about_talk(LetterKind.THANK_YOU, ANA_MET, follow_up=FollowUpKind.THANK_YOU)
    assert render(letter, replace(context, heads={ANA.contact.id: head})) is None


def test_a_question_about_a_mail_that_is_held_no_more_is_not_asked() -> None:
    for topic in (Topic.WAS_THIS_YOU, Topic.UNKNOWN_SENDER, Topic.WHO_IS_IT):
        assert render(*about(a_question(topic, sender="Nia <nia@fox.example>"), held=())) is None
        assert render(*about(a_question(topic, sender="Nia <nia@fox.example>"), held=HELD)) is not None


def test_a_receipt_for_what_was_undone_meanwhile_is_not_sent() -> None:
    assert render(*a_receipt(replace(LEE, touches=0), kind="sent")) is None


def test_closing_a_thread_that_is_gone_is_not_asked() -> None:
    letter, context = SITUATIONS["question-sure-close"]
    assert render(letter, replace(context, heads={})) is None


def test_a_week_with_nothing_to_say_has_no_digest() -> None:
    letter, context = a_digest()
    assert render(letter, context) is None
    quiet = replace(JANE_HEAD, updated_at=at(days=-8))
    assert render(letter, replace(context, heads={quiet.contact.id: quiet})) is None


@pytest.mark.parametrize("what", ["a held mail", "a talk ahead", "news"])
def test_one_thing_to_say_is_enough_for_a_digest(what: str) -> None:
    letter, context = a_digest()
    far = replace(ANA, updated_at=at(days=-20), follow_ups=())
    told = {
        "a held mail": replace(context, held=HELD),
        "a talk ahead": replace(context, heads={far.contact.id: far}),
        "news": replace(context, heads={KAI.contact.id: KAI}),
    }[what]
    assert said(Situation(letter, told)).subject.startswith("Your week")


# ---------------------------------------------------------------- the digest


def a_crowd(number: int) -> Situation:
    standings = (
        (Stage.REPLIED, FollowUpKind.ANSWER, NOW),
        (Stage.SCHEDULED, FollowUpKind.PREPARE, NOW),
        (Stage.REACHED_OUT, FollowUpKind.NUDGE, at(days=9)),
        (Stage.THANKED, FollowUpKind.RECONNECT, NOW),
    )
    heads = [
        a_person(
            f"Contact {n} of a family with a rather long name",
            f"c{n}@x{n}.example",
            "The Company of Longer Names",
            stage=stage,
            updated_at=at(days=-1),
            talk_start=at(days=2) if stage is Stage.SCHEDULED else None,
            follow_ups=(a_to_do(kind, due_at=due),),
        )
        for n in range(number)
        for stage, kind, due in [standings[n % 4]]
    ]
    letter, context = a_digest(*heads, held=HELD * 30)
    return Situation(replace(letter, items=letter.items[:20]), context)


def test_the_digest_of_hundreds_of_threads_stays_short() -> None:
    rendered = said(a_crowd(300))
    lines = [line for line in rendered.text.splitlines() if line.strip()]
    assert len(lines) <= 40
    assert "THIS WEEK (6 OF 14)" in rendered.text
    assert "TALKS AHEAD (3 OF 75)" in rendered.text
    assert len(rendered.html.encode()) < 100_000


def test_numbers_are_the_members_own_and_left_out_after_a_no() -> None:
    usual = said(SITUATIONS["digest"]).text
    after_a_no = said(SITUATIONS["digest-after-a-no"]).text
    assert "So far: 5 people written to, 3 answers, 1 talk, 1 thanked" in usual
    assert "So far" not in after_a_no
    assert "asking was the brave part" in after_a_no


def test_each_end_has_its_own_kind_line() -> None:
    gone = replace(LEE, stage=Stage.UNREACHABLE, updated_at=NOW)
    text = " ".join(said(a_digest(KAI, gone)).text.split())
    assert "About Kai Moss: A clear no" in text
    assert "About Lee Park: Addresses change" in text


def test_who_answered_before_the_last_digest_is_not_told_again() -> None:
    letter, context = a_digest(SAM)
    assert "WHO ANSWERED" in said(Situation(letter, context)).text
    assert "WHO ANSWERED" not in said(Situation(letter, replace(context, since=at(hours=-2)))).text


def test_what_falls_due_later_in_the_week_says_when() -> None:
    soon = replace(LEE, follow_ups=(replace(LEE.follow_ups[0], due_at=at(days=2)),))
    assert "1. Write to Lee Park (Fern) once more — Thu, Jan 14" in said(a_digest(soon)).text


# ---------------------------------------------------------------- in the member's words and hours


@pytest.mark.parametrize(
    ("zone", "expected"),
    [
        ("America/Chicago", "Wed, Jan 13 at 3:00 pm CST"),
        ("Asia/Kolkata", "Thu, Jan 14 at 2:30 am IST"),
        ("America/Sao_Paulo", "Wed, Jan 13 at 6:00 pm UTC-03"),
        ("Pacific/Auckland", "Thu, Jan 14 at 10:00 am NZDT"),
    ],
)
def test_a_talk_is_told_in_the_members_zone(zone: str, expected: str) -> None:
    letter, context = SITUATIONS["prepare"]
    there = replace(context, member=a_member(timezone=ZoneInfo(zone)))
    assert expected in said(Situation(letter, there)).text


def test_a_preparation_tells_who_named_the_contact_where_somebody_did() -> None:
    letter, context = SITUATIONS["prepare"]
    assert "Named to you by: Sam Ode" in said(SITUATIONS["prepare"]).text
    alone = replace(context, heads={ANA.contact.id: ANA})
    assert "Named to you by" not in said(Situation(letter, alone)).text


def test_midnight_and_noon_are_told_as_people_say_them() -> None:
    for hours, expected in ((-9.5, "12:00 am CST"), (2.5, "12:00 pm CST")):
        letter = an_answer(Topic.SCHEDULED, Item(ANA.contact.id), due=at(hours=hours).isoformat())
        assert expected in said(about(letter, ANA)).text


def test_a_talk_on_the_same_day_is_told_as_today() -> None:
    soon = replace(ANA, talk_start=at(hours=5), follow_ups=(replace(ANA.follow_ups[0], lapses_at=None),))
    letter, context = about_talk(LetterKind.PREPARE, soon, follow_up=FollowUpKind.PREPARE)
    assert "today, Tue, Jan 12 at 2:30 pm CST" in said(Situation(letter, context)).text


def test_what_was_due_before_it_was_captured_names_no_day() -> None:
    situation = a_receipt(SAM, kind="reply", queued=f"answer|{at(days=-6).isoformat()}")
    assert "Next: answer them\n" in said(situation).text


def test_a_receipt_for_many_people_names_some_and_counts_the_rest() -> None:
    heads = [a_person(f"Contact {n}", f"c{n}@x.example", None) for n in range(14)]
    assert "Contact 8, Contact 9 and 4 more" in " ".join(said(a_receipt(*heads, kind="sent")).text.split())


def test_a_kind_or_command_of_a_later_version_is_still_told() -> None:
    assert "about Lee Park (Fern)" in said(a_receipt(LEE, kind="something new")).text
    settings = a_letter(kind=LetterKind.ANSWER, topic=Topic.SETTINGS, facts=facts(what="something new"))
    assert "Changed as you asked." in said(about(settings)).text


def test_a_contact_who_is_not_known_any_more_is_told_without_a_name() -> None:
    tell = Item(SAM.contact.id, FollowUpRef(FollowUpKind.TELL_REFERRER, "gone"))
    letter = a_question(Topic.WHICH_ITEM, tell, Item(LEE.contact.id), text="done")
    assert "1. Sam Ode (Birch & Sons)" in said(about(letter, SAM)).text
    not_received = an_answer(Topic.NOT_RECEIVED, body="Hi Jane")
    assert "they have not received it" in said(about(not_received)).text


def test_a_title_with_a_full_stop_does_not_cut_the_subject() -> None:
    head = a_person("Dr. Jane A. Doe", "dr@acme.example", None)
    rendered = said(about(an_answer(Topic.DONE, Item(head.contact.id), what="close"), head))
    assert rendered.subject == "Closed: Dr. Jane A. Doe"


def test_a_draft_that_comes_back_is_copied_as_it_was_written() -> None:
    body = f"Hi Jane,\n\n  one\n\ttwo\n{'a very long line ' * 100}\n\nRobin"
    letter = an_answer(Topic.NOT_RECEIVED, Item(JANE_HEAD.contact.id), address=JANE.value, body=body)
    text = said(about(letter)).text
    assert "Hi Jane,\n\n  one\n\ttwo\n" in text
    assert max(len(line) for line in text.splitlines()) <= 998
    assert " ".join(body.split()) in " ".join(text.split())
