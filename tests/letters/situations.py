"""One situation for each thing that a letter says, by name: the letter and the state it is sent in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any, NamedTuple

from chalicelib.domain.address import Person
from chalicelib.domain.cadence import PRESETS
from chalicelib.domain.followup import FollowUp, FollowUpKind, FollowUpRef
from chalicelib.domain.golden_rule import review
from chalicelib.domain.joining import AT_THE_DOOR, stand_in
from chalicelib.domain.learning_book import Entry
from chalicelib.domain.letter import Item, Letter, LetterKind, Topic
from chalicelib.domain.outcome import SENTENCES, Reason
from chalicelib.domain.outreach_habits import Around
from chalicelib.domain.thread import Stage, ThreadHead
from chalicelib.domain.touch import Asking, Kind, Observation, TalkNews, TalkSign, Touch, touches
from chalicelib.letters.context import HeldLine, LetterContext
from chalicelib.letters.reviews import facts_of
from tests.builders import (
    NOW,
    a_cohort,
    a_contact,
    a_follow_up,
    a_head,
    a_letter,
    a_member,
    an_address,
    an_observation,
    at,
)


class Situation(NamedTuple):
    letter: Letter
    context: LetterContext


def a_person(name: str, address: str, company: str | None, **changes: Any) -> ThreadHead:
    return a_head(contact=a_contact(an_address(address), name=name, company=company), **changes)


def a_to_do(kind: FollowUpKind, **changes: Any) -> FollowUp:
    """Due this morning, from last week."""
    known = {"due_at": at(hours=-1.5), "starts_at": at(days=-8), "captured_at": at(days=-8), **changes}
    return a_follow_up(ref=FollowUpRef(kind, f"obs{kind.value}"), **known)


def a_context(*heads: ThreadHead, **changes: Any) -> LetterContext:
    known = {"cohort": a_cohort(), "member": a_member(), "now": NOW}
    return LetterContext(**{**known, "heads": {head.contact.id: head for head in heads}, **changes})


def with_links(context: LetterContext) -> LetterContext:
    return replace(
        context, link=lambda verb, line: f"https://go.warmthread.test/api/a/{verb.replace(' ', '_')}.{line}"
    )


def items_of(heads: Iterable[ThreadHead]) -> tuple[Item, ...]:
    return tuple(Item(head.contact.id, f.ref) for head in heads for f in head.follow_ups)


def facts(**told: str) -> tuple[tuple[str, str], ...]:
    return tuple(told.items())


def an_answer(topic: Topic, *items: Item, kind: LetterKind = LetterKind.ANSWER, **told: str) -> Letter:
    return a_letter(
        kind=kind,
        topic=topic,
        items=items,
        facts=facts(**told),
        delivery="inbound/000009",
        in_reply_to="<answer@student.example.edu>",
    )


def a_question(topic: Topic, *items: Item, **told: str) -> Letter:
    return an_answer(topic, *items, kind=LetterKind.QUESTION, **told)


JANE = a_head()
ABOUT_JANE = Item(JANE.contact.id)
SAM = a_person(
    "Sam Ode",
    "sam@birch.example",
    "Birch & Sons",
    stage=Stage.REPLIED,
    updated_at=at(days=-1),
    referred=(Person("Ana Lund", an_address("ana@lund.example")),),
    follow_ups=(a_to_do(FollowUpKind.ANSWER, starts_at=at(days=-1)),),
)
ANA = a_person(
    "Ana Lund",
    "ana@lund.example",
    None,
    stage=Stage.SCHEDULED,
    talk_start=at(days=1, hours=5.5),
    talk_end=at(days=1, hours=6),
    updated_at=at(days=-2),
    last_sent_at=at(days=-2),
    follow_ups=(
        a_to_do(FollowUpKind.PREPARE, lapses_at=at(days=1, hours=5.5)),
        a_to_do(FollowUpKind.THANK_YOU, due_at=at(days=2, hours=6), starts_at=at(days=1, hours=6)),
    ),
)
ANA_MET = replace(
    ANA,
    talk_start=at(hours=-3),
    talk_end=at(hours=-2.5),
    follow_ups=(a_to_do(FollowUpKind.THANK_YOU, due_at=at(hours=21.5), starts_at=at(hours=-2.5)),),
)
OLA = a_person(
    "Ola Brandt",
    "ola@old.example",
    "Old Mill",
    stage=Stage.THANKED,
    met_at=at(days=-40),
    updated_at=at(days=-39),
    follow_ups=(a_to_do(FollowUpKind.RECONNECT, starts_at=at(days=-39)),),
)
LEE = a_person(
    "Lee Park", "lee@fern.example", "Fern", updated_at=at(days=-9), follow_ups=(a_to_do(FollowUpKind.NUDGE),)
)
KAI = a_person("Kai Moss", "kai@moss.example", "Moss", stage=Stage.DECLINED, follow_ups=())
REFERRED = replace(ANA_MET, met_at=at(days=-6), stage=Stage.THANKED, follow_ups=())
HELD = (
    HeldLine(
        "inbound/000009",
        SENTENCES[Reason.UNKNOWN_SENDER],
        at(days=-1),
        "Nia Fox <nia@fox.example>",
        "Re: your question",
    ),
)
MORNING = (LEE, SAM, OLA)
EVERYBODY = (JANE, SAM, ANA, OLA, LEE)
ONE_OF_EACH = tuple(
    a_person(
        f"{kind.value.replace('_', ' ').title()} Person",
        f"{kind.value}@one.example",
        "One",
        follow_ups=(a_to_do(kind),),
    )
    for kind in FollowUpKind
    if kind not in (FollowUpKind.PREPARE, FollowUpKind.TELL_REFERRER)
)


def a_reminder(*heads: ThreadHead, more: tuple[ThreadHead, ...] = ()) -> Situation:
    letter = a_letter(kind=LetterKind.REMINDER, topic=Topic.ROUNDUP, items=items_of(heads))
    return Situation(letter, a_context(*heads, *more))


def a_digest(*heads: ThreadHead, held: tuple[HeldLine, ...] = (), **told: str) -> Situation:
    items = tuple(
        Item(head.contact.id, f.ref) for head in heads for f in head.follow_ups if f.due_at < at(days=7)
    )
    letter = a_letter(kind=LetterKind.DIGEST, topic=Topic.ROUNDUP, items=items, facts=facts(**told))
    return Situation(letter, a_context(*heads, held=held))


def about_talk(kind: LetterKind, head: ThreadHead, *, follow_up: FollowUpKind) -> Situation:
    items = tuple(Item(head.contact.id, f.ref) for f in head.follow_ups if f.kind is follow_up)
    return Situation(a_letter(kind=kind, topic=Topic.TALK, items=items), a_context(head, SAM))


def a_log(*rows: Observation) -> tuple[Touch, ...]:
    return touches(replace(row, id=f"obs{n:013}") for n, row in enumerate(rows))


def a_note(text: str, **changes: Any) -> Observation:
    known = {"kind": Kind.NOTE, "subject": "", "summary": text, "opening": text, "message_id": None}
    return an_observation(**{**known, **changes})


def a_reply_of_theirs(text: str, **changes: Any) -> Observation:
    known = {"kind": Kind.REPLY, "subject": "Re: A question", "summary": text, "opening": text}
    return an_observation(**{**known, "message_id": None, **changes})


def prepared(head: ThreadHead, *log: Observation, goal: str = "") -> Situation:
    letter, context = about_talk(LetterKind.PREPARE, head, follow_up=FollowUpKind.PREPARE)
    return Situation(letter, replace(context, member=a_member(goal=goal), log=a_log(*log)))


def a_receipt(*heads: ThreadHead, **told: str) -> Situation:
    items = tuple(Item(head.contact.id) for head in heads)
    letter = a_letter(items=items, facts=facts(**told), delivery="inbound/000001")
    return Situation(letter, a_context(*heads))


def about(letter: Letter, *heads: ThreadHead, **changes: Any) -> Situation:
    return Situation(letter, a_context(*(heads or (JANE, SAM)), **changes))


def a_review(text: str, **around: Any) -> Situation:
    told = facts_of(review(text, Around(**around)), subject="Draft for Jane", sent_to="")
    return about(a_letter(kind=LetterKind.DRAFT_REVIEW, topic=Topic.REVIEWED, facts=facts(**told)))


def at_the_door(topic: Topic, **changes: Any) -> Situation:
    """To somebody who is no member."""
    known = {"cohort": a_cohort(), **changes}
    lee = an_address("lee@student.example.edu")
    letter = replace(an_answer(topic), member_id=AT_THE_DOOR, to=lee)
    return Situation(letter, a_context(member=stand_in(lee, known["cohort"]), **known))


def when(moment: datetime) -> str:
    return moment.isoformat()


IDA = a_person("Ida Roth", "ida@acme.example", "Acme", updated_at=at(days=-1), first_sent_at=at(days=-1))
TIM = a_person("Tim Voss", "tim@quay.example", "Quay", updated_at=at(days=-6), first_sent_at=at(days=-6))
_FULL = a_digest(
    replace(JANE, updated_at=at(days=-2), first_sent_at=at(days=-2)),
    replace(SAM, referred=(Person("Mei Tanaka", an_address("mei@harbor.example")),)),
    *(ANA, OLA, LEE, IDA, TIM),
    a_person(
        "Noor Haddad",
        "noor@cedar.example",
        "Cedar",
        updated_at=at(days=-2),
        asking=Asking("asks_whether_they_hire", "Is your office hiring interns this summer?"),
        asking_since=at(days=-2),
    ),
    held=HELD,
    lesson="following_up",
    firsts="outreach;reply",
)
THREE_B_SEVEN_WEEK = Situation(
    _FULL.letter, replace(_FULL.context, cohort=a_cohort(cadence=PRESETS["three_b_seven"]))
)
_TELL = Item(SAM.contact.id, FollowUpRef(FollowUpKind.TELL_REFERRER, REFERRED.contact.id))
_NUDGE = f"nudge|{when(at(days=9))}"

SITUATIONS: Mapping[str, Situation] = {
    "welcome": about(a_letter(kind=LetterKind.WELCOME, topic=Topic.HELP)),
    "receipt-sent": a_receipt(
        JANE,
        kind="sent",
        subject="A question about urban planning",
        summary="Dear Jane, I read your article on street trees.",
        queued=_NUDGE,
        cancelled="",
        stage="reached_out",
    ),
    "receipt-reply": a_receipt(
        SAM, kind="reply", subject="Re: A question", queued=f"answer|{when(at(days=1))}", cancelled=_NUDGE
    ),
    "receipt-declined": a_receipt(
        KAI,
        kind="reply",
        subject="Re: A question",
        cancelled=_NUDGE,
        intent="declines",
        evidence="I am afraid I am not the right person for this.",
    ),
    "receipt-times": a_receipt(
        SAM,
        kind="reply",
        subject="Re: A question",
        intent="accepts",
        evidence="Tuesday at 3 or Thursday at 10:30 would both work for me.",
        proposed=f"{when(at(days=7, hours=5.5))};{when(at(days=9, hours=1))}",
    ),
    "receipt-bounce": a_receipt(replace(KAI, stage=Stage.UNREACHABLE), kind="bounce", cancelled=_NUDGE),
    "receipt-talk": a_receipt(ANA, kind="talk", queued=f"prepare|{when(at(hours=-1))}"),
    "receipt-several": a_receipt(JANE, SAM, ANA, kind="sent", subject="Three questions", queued=_NUDGE),
    "reminder-one": a_reminder(LEE),
    "reminder-several": a_reminder(*MORNING),
    "reminder-every-kind": a_reminder(*ONE_OF_EACH),
    "reminder-tell-referrer": Situation(
        a_letter(kind=LetterKind.REMINDER, topic=Topic.ROUNDUP, items=(_TELL,)),
        a_context(replace(SAM, follow_ups=(), last_sent_at=at(days=-20)), REFERRED),
    ),
    "prepare": prepared(
        replace(
            ANA, contact=replace(ANA.contact, company="Lund Maps"), goal="what work at Lund Maps is like"
        ),
        an_observation(at=at(days=-6), summary="Dear Ana, Sam Ode told me of your maps of bus lines."),
        a_reply_of_theirs(
            "Dear Robin, thank you for your mail. I trained as a surveyor, and maps came after that.",
            at=at(days=-4),
        ),
        an_observation(
            at=at(days=-2), summary="Wednesday at three is perfect. Thank you!", message_id="<2@x.example>"
        ),
        a_note("She gave a talk at the library in May.", at=at(days=-2)),
        a_note("Maps are arguments.", at=at(days=-2), learned="Maps are arguments."),
        a_note("what work at Lund Maps is like", at=at(days=-1), goal="what work at Lund Maps is like"),
        goal="how planners decide",
    ),
    "prepare-first-words": about_talk(LetterKind.PREPARE, ANA, follow_up=FollowUpKind.PREPARE),
    "prepare-second-talk": prepared(
        replace(ANA, met_at=at(days=-60)),
        an_observation(at=at(days=-70)),
        an_observation(
            at=at(days=-60),
            kind=Kind.TALK,
            subject="",
            summary="",
            message_id=None,
            talk=TalkNews(TalkSign.MET),
        ),
        goal="what it takes to become a planner after ten years in retail",
    ),
    "thank-you": about_talk(LetterKind.THANK_YOU, ANA_MET, follow_up=FollowUpKind.THANK_YOU),
    "thank-you-said-met": about_talk(
        LetterKind.THANK_YOU, replace(ANA_MET, stage=Stage.MET), follow_up=FollowUpKind.THANK_YOU
    ),
    "digest": a_digest(*EVERYBODY, held=HELD),
    "digest-after-a-no": a_digest(JANE, KAI, LEE),
    "digest-quiet-week": a_digest(JANE),
    "question-was-this-you": about(
        a_question(
            Topic.WAS_THIS_YOU, sender="Robin Vale <robin@student.example.edu>", subject="Hello", address=""
        )
    ),
    "question-unknown-sender": about(
        a_question(Topic.UNKNOWN_SENDER, sender="Nia Fox <nia@fox.example>", subject="Re: your question"),
        held=HELD,
    ),
    "question-who-is-it": about(
        a_question(
            Topic.WHO_IS_IT,
            sender="Jane Doe",
            subject="Fwd: Coffee?",
            name="Jane Doe",
            candidates="Jane Doe <jane@acme.example>;Jane Doe <jane@birch.example>",
        ),
        held=(replace(HELD[0], reason=SENTENCES[Reason.SEVERAL_CANDIDATES]),),
    ),
    "question-who-is-it-nobody": about(a_question(Topic.WHO_IS_IT, subject="Fwd: Coffee?")),
    "question-which-topic": about(
        a_question(Topic.WHICH_TOPIC, ABOUT_JANE, Item(SAM.contact.id), text="She likes street trees.")
    ),
    "question-which-topic-nobody": about(a_question(Topic.WHICH_TOPIC, text="She likes trees."), KAI),
    "question-which-item": about(a_question(Topic.WHICH_ITEM, *items_of(MORNING), text="done"), *MORNING),
    "question-sure-stop": about(a_question(Topic.SURE_STOP)),
    "question-sure-close": about(a_question(Topic.SURE_CLOSE, ABOUT_JANE)),
    "digest-lesson-alone": a_digest(lesson="whom_to_write_to"),
    "digest-first-no": a_digest(KAI, firsts="outreach;decline", lesson="the_mail"),
    "digest-full": THREE_B_SEVEN_WEEK,
    "gentle": about(a_letter(kind=LetterKind.DIGEST, topic=Topic.GENTLE, facts=facts(before="0")), KAI),
    "digest-for-next-time": a_digest(
        a_person(
            "Noor Haddad",
            "noor@cedar.example",
            "Cedar",
            updated_at=at(days=-2),
            asking=Asking("asks_whether_they_hire", "Is your office hiring interns this summer?"),
            asking_since=at(days=-2),
        )
    ),
    "answer-done": about(an_answer(Topic.DONE, ABOUT_JANE, what="done")),
    "answer-snooze": about(an_answer(Topic.DONE, ABOUT_JANE, what="snooze", due=when(at(days=3)))),
    "answer-log": about(an_answer(Topic.DONE, what="log", note="Jane Doe")),
    "answer-log-it": about(an_answer(Topic.DONE, what="log it", address="nia@fox.example")),
    "answer-met": about(
        an_answer(Topic.DONE, Item(ANA_MET.contact.id), what="met"), replace(ANA_MET, stage=Stage.MET)
    ),
    "answer-declined": about(an_answer(Topic.DONE, Item(KAI.contact.id), what="declines"), KAI),
    "answer-close": about(an_answer(Topic.DONE, ABOUT_JANE, what="close"), replace(JANE, follow_ups=())),
    "answer-no": about(an_answer(Topic.DONE, ABOUT_JANE, what="no")),
    "answer-note": about(an_answer(Topic.NOTE, ABOUT_JANE, note="She likes street trees.\nAnd tea.")),
    "answer-undone": about(an_answer(Topic.UNDONE, ABOUT_JANE, what="undo")),
    "answer-wrong-person": about(
        an_answer(Topic.UNDONE, ABOUT_JANE, what="wrong person", address="joan@acme.example")
    ),
    "answer-scheduled": about(
        an_answer(Topic.SCHEDULED, Item(ANA.contact.id), what="talk", due=when(at(days=1, hours=5.5))), ANA
    ),
    "answer-pause": about(an_answer(Topic.SETTINGS, what="pause", due=when(at(days=60)))),
    "answer-start": about(an_answer(Topic.SETTINGS, what="start")),
    "answer-stop": about(an_answer(Topic.SETTINGS, what="stop")),
    "answer-pending": about(an_answer(Topic.PENDING, *items_of(MORNING)), *MORNING),
    "answer-pending-nothing": about(an_answer(Topic.PENDING)),
    "answer-help": about(an_answer(Topic.HELP)),
    "answer-unclear": about(an_answer(Topic.UNCLEAR, what="snooze")),
    "answer-unclear-line": about(an_answer(Topic.UNCLEAR, ABOUT_JANE, what="done 7")),
    "answer-unclear-first": about(an_answer(Topic.UNCLEAR, what="first")),
    "answer-goal-with-somebody": about(
        an_answer(Topic.GOAL, ABOUT_JANE, goal="how she came to street trees", before=""),
        replace(JANE, goal="how she came to street trees"),
    ),
    "answer-goal": about(
        an_answer(Topic.GOAL, goal="how planners decide", before="what planners do"),
        member=a_member(goal="how planners decide"),
    ),
    "answer-goal-told": about(an_answer(Topic.GOAL), member=a_member(goal="how planners decide")),
    "answer-goal-none": about(an_answer(Topic.GOAL)),
    "answer-beginning": Situation(
        an_answer(Topic.BEGINNING, experience="none", goal="how nurses move into informatics"), a_context()
    ),
    "answer-beginning-without-a-goal": Situation(
        an_answer(Topic.BEGINNING, experience="many", goal=""), a_context()
    ),
    "answer-beginning-without-experience": Situation(
        an_answer(Topic.BEGINNING, experience="", goal="how planners decide"), a_context()
    ),
    "answer-beginning-not-understood": Situation(an_answer(Topic.BEGINNING), a_context()),
    "answer-first-mail": about(
        an_answer(Topic.FIRST_MAIL, name="Jane Doe", why="because she wrote about street trees"),
        member=a_member(goal="how cities decide what to plant"),
    ),
    "answer-first-mail-gaps": about(an_answer(Topic.FIRST_MAIL, name="Jane Doe", why="")),
    "answer-learned": about(an_answer(Topic.LEARNED, ABOUT_JANE)),
    "answer-book": about(
        an_answer(Topic.BOOK),
        entries=(
            Entry(date(2027, 1, 12), JANE.contact.id, "Jane Doe", "Acme", "Trees need more soil than sky."),
            Entry(date(2027, 1, 12), JANE.contact.id, "Jane Doe", "Acme", "Ask the drivers.\nThey know."),
            Entry(date(2027, 2, 3), ANA.contact.id, "Ana Lund", "", "Maps are arguments."),
        ),
    ),
    "answer-book-empty": about(an_answer(Topic.BOOK)),
    "answer-not-received": about(
        an_answer(
            Topic.NOT_RECEIVED,
            ABOUT_JANE,
            address="jane@acme.example",
            body="Hi Jane,\n\nThursday at ten suits me well. I will bring the three questions that I "
            "wrote about, and a pencil.\n\nRobin",
        )
    ),
    "draft-asks": a_review(
        "Dear Jane, I read your article on street trees. Is your office hiring interns? Please keep me in "
        "mind for any openings. I hope our talk may lead to a job one day.",
        attachments=1,
    ),
    "draft-comes-close": a_review(
        "Dear Jane, I read your article on street trees. Could we talk for 20 minutes? I hope that our talk "
        "may lead to a job one day. Thank you!"
    ),
    "draft-hints": a_review(
        "Dear Jane, could we talk about planting trees? It is what I think of all day.", strangers=3
    ),
    "draft-good": a_review(
        "Dear Jane, I read your article on street trees. Could we talk for 20 minutes about how you came "
        "to plant them? Thank you!"
    ),
    "draft-unread": a_review("Estimada señora, busco trabajo en su empresa. Muchas gracias por su tiempo."),
    "answer-practice": about(an_answer(Topic.PRACTICE, subject="Just trying")),
    "notice-former-address": about(a_letter(kind=LetterKind.NOTICE, topic=Topic.FORMER_ADDRESS)),
    "notice-address-changed": about(a_letter(kind=LetterKind.NOTICE, topic=Topic.ADDRESS_CHANGED)),
    "notice-address-shown": about(a_letter(kind=LetterKind.NOTICE, topic=Topic.ADDRESS_SHOWN)),
    "notice-suspended": about(a_letter(kind=LetterKind.NOTICE, topic=Topic.SUSPENDED)),
    "join-no-code": at_the_door(Topic.NO_JOIN_CODE),
    "join-other-domain": at_the_door(
        Topic.OTHER_DOMAIN, cohort=a_cohort(join_domains=("student.example.edu", "alumni.example.org"))
    ),
    "join-ended": at_the_door(Topic.COHORT_ENDED),
    "join-coach": at_the_door(Topic.COACH),
    "join-already": Situation(an_answer(Topic.ALREADY_A_MEMBER), a_context()),
}
