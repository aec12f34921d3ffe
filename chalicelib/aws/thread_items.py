"""Threads as items: heads, pointers, waiting mails, and the rows of the log."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from chalicelib.aws import keys
from chalicelib.aws.forms import (
    Document,
    address_if,
    addresses,
    day_if,
    instant,
    instant_if,
    people,
    present,
    read_addresses,
    read_day_if,
    read_instant,
    read_instant_if,
    read_people,
    read_ref_if,
    ref_if,
)
from chalicelib.domain.address import Address
from chalicelib.domain.followup import FollowUp, FollowUpKind, FollowUpRef, State
from chalicelib.domain.intent import Intent
from chalicelib.domain.member import MemberId
from chalicelib.domain.thread import Contact, ContactId, Pointer, Stage, ThreadHead, WaitingHead
from chalicelib.domain.touch import Asking, Channel, Kind, Observation, Quality, TalkNews, TalkSign

THREAD = "thread"
WAITING = "waiting"
POINTER = "pointer"


def read_head(item: Document) -> ThreadHead | WaitingHead | Pointer:
    """Whichever of the three stands under the key of an address."""
    return _READERS[item["type"]](item)


def thread_item(head: ThreadHead, shards: int) -> Document:
    contact = head.contact
    due = keys.due_entry(head.member_id, head.look_at, shards) if head.look_at else {}
    return due | present(
        type=THREAD,
        member=head.member_id,
        version=head.version,
        contact=contact.id,
        name=contact.name,
        addresses=addresses(contact.addresses),
        company=contact.company,
        channel=contact.channel.value,
        stage=head.stage.value,
        updated_at=instant(head.updated_at),
        talk_start=instant_if(head.talk_start),
        talk_end=instant_if(head.talk_end),
        follow_ups=[_follow_up(follow_up) for follow_up in head.follow_ups],
        look_at=instant_if(head.look_at),
        referred=people(head.referred),
        first_sent_at=instant_if(head.first_sent_at),
        last_sent_at=instant_if(head.last_sent_at),
        met_at=instant_if(head.met_at),
        told=list(head.told),
        asked=[{"contact": contact_id, "at": instant(at)} for contact_id, at in head.asked],
        waiting=list(head.waiting),
        asking=_asking(head.asking) if head.asking else None,
        asking_since=instant_if(head.asking_since),
        touches=head.touches,
        goal=head.goal or None,
        learned=head.learned or None,
        captured_at=instant_if(head.captured_at),
    )


def read_thread(item: Document) -> ThreadHead:
    return ThreadHead(
        member_id=MemberId(item["member"]),
        contact=Contact(
            id=ContactId(item["contact"]),
            name=item.get("name"),
            addresses=read_addresses(item.get("addresses", ())),
            company=item.get("company"),
            channel=Channel(item["channel"]),
        ),
        version=item["version"],
        stage=Stage(item["stage"]),
        updated_at=read_instant(item["updated_at"]),
        talk_start=read_instant_if(item.get("talk_start")),
        talk_end=read_instant_if(item.get("talk_end")),
        follow_ups=tuple(_read_follow_up(part) for part in item.get("follow_ups", ())),
        look_at=read_instant_if(item.get("look_at")),
        referred=read_people(item.get("referred", ())),
        first_sent_at=read_instant_if(item.get("first_sent_at")),
        last_sent_at=read_instant_if(item.get("last_sent_at")),
        met_at=read_instant_if(item.get("met_at")),
        told=tuple(item.get("told", ())),
        asked=tuple((part["contact"], read_instant(part["at"])) for part in item.get("asked", ())),
        waiting=tuple(item.get("waiting", ())),
        asking=_read_asking(item["asking"]) if "asking" in item else None,
        asking_since=read_instant_if(item.get("asking_since")),
        touches=item["touches"],
        goal=item.get("goal", ""),
        learned=item.get("learned", 0),
        captured_at=read_instant_if(item.get("captured_at")),
    )


def waiting_item(head: WaitingHead) -> Document:
    return present(
        type=WAITING,
        member=head.member_id,
        version=head.version,
        address=head.address.value,
        objects=list(head.objects),
    )


def read_waiting(item: Document) -> WaitingHead:
    objects = tuple(item.get("objects", ()))
    return WaitingHead(MemberId(item["member"]), Address(item["address"]), item["version"], objects)


def pointer_item(pointer: Pointer) -> Document:
    return present(
        type=POINTER,
        member=pointer.member_id,
        address=address_if(pointer.address),
        contact=pointer.contact_id,
    )


def read_pointer(item: Document) -> Pointer:
    return Pointer(MemberId(item["member"]), Address(item["address"]), ContactId(item["contact"]))


_READERS: Mapping[str, Callable[[Document], ThreadHead | WaitingHead | Pointer]] = {
    THREAD: read_thread,
    WAITING: read_waiting,
    POINTER: read_pointer,
}


def row_item(row: Observation) -> Document:
    return present(
        id=row.id,
        delivery=row.delivery,
        kind=row.kind.value,
        at=instant(row.at),
        received_at=instant(row.received_at),
        quality=row.quality.value,
        channel=row.channel.value,
        subject=row.subject or None,
        summary=row.summary or None,
        opening=row.opening or None,
        message_id=row.message_id,
        claimed_at=instant_if(row.claimed_at),
        inferred=row.inferred or None,
        intent=row.intent and row.intent.value,
        back_on=day_if(row.back_on),
        referred=people(row.referred),
        talk=_talk(row.talk) if row.talk else None,
        about=ref_if(row.about),
        until=day_if(row.until),
        asking=_asking(row.asking) if row.asking else None,
        permanent=row.permanent,
        undoes=row.undoes,
        rereads=row.rereads,
        goal=row.goal or None,
        learned=row.learned or None,
    )


def read_row(item: Document) -> Observation:
    return Observation(
        id=item["id"],
        delivery=item["delivery"],
        kind=Kind(item["kind"]),
        at=read_instant(item["at"]),
        received_at=read_instant(item["received_at"]),
        quality=Quality(item["quality"]),
        channel=Channel(item["channel"]),
        subject=item.get("subject", ""),
        summary=item.get("summary", ""),
        opening=item.get("opening", ""),
        message_id=item.get("message_id"),
        claimed_at=read_instant_if(item.get("claimed_at")),
        inferred=item.get("inferred", False),
        intent=Intent(item["intent"]) if "intent" in item else None,
        back_on=read_day_if(item.get("back_on")),
        referred=read_people(item.get("referred", ())),
        talk=_read_talk(item["talk"]) if "talk" in item else None,
        about=read_ref_if(item.get("about")),
        until=read_day_if(item.get("until")),
        asking=_read_asking(item["asking"]) if "asking" in item else None,
        permanent=item.get("permanent"),
        undoes=item.get("undoes"),
        rereads=item.get("rereads"),
        goal=item.get("goal", ""),
        learned=item.get("learned", ""),
    )


def _asking(asking: Asking) -> Document:
    return present(rule=asking.rule, sentence=asking.sentence)


def _read_asking(document: Document) -> Asking:
    return Asking(document["rule"], document.get("sentence", ""))


def _talk(news: TalkNews) -> Document:
    return present(sign=news.sign.value, uid=news.uid, start=instant_if(news.start), end=instant_if(news.end))


def _read_talk(document: Document) -> TalkNews:
    return TalkNews(
        TalkSign(document["sign"]),
        document.get("uid"),
        read_instant_if(document.get("start")),
        read_instant_if(document.get("end")),
    )


def _follow_up(follow_up: FollowUp) -> Document:
    return present(
        kind=follow_up.kind.value,
        cause=follow_up.ref.cause,
        due_at=instant(follow_up.due_at),
        starts_at=instant(follow_up.starts_at),
        captured_at=instant(follow_up.captured_at),
        state=follow_up.state.value,
        lapses_at=instant_if(follow_up.lapses_at),
        reminded_at=[instant(at) for at in follow_up.reminded_at],
    )


def _read_follow_up(document: Document) -> FollowUp:
    return FollowUp(
        ref=FollowUpRef(FollowUpKind(document["kind"]), document["cause"]),
        due_at=read_instant(document["due_at"]),
        starts_at=read_instant(document["starts_at"]),
        captured_at=read_instant(document["captured_at"]),
        state=State(document["state"]),
        lapses_at=read_instant_if(document.get("lapses_at")),
        reminded_at=tuple(map(read_instant, document.get("reminded_at", ()))),
    )
