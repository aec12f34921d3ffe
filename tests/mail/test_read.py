"""A mail read whole: what it says, in which form, and that nothing makes the reader fail."""

from __future__ import annotations

import base64
import time
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.domain.address import Address, Person
from chalicelib.mail.read import ANALYSED, ANALYSED_LINES, read
from chalicelib.mail.reading import Automatic, Form, Reading

JANE = Person("Jane Doe", Address("jane@acme.example"))
ROBIN = Person("Robin Vale", Address("robin@student.example.edu"))
NOBODY = Person(None, None)

HEAD = (
    "From: Robin Vale <robin@student.example.edu>\r\nTo: capture@inbox.example\r\n"
    "Date: Mon, 11 Jan 2027 10:00:00 -0600\r\nMessage-ID: <outer@student.example.edu>\r\n"
)
ANSWER = (
    "From: Jane Doe <jane@acme.example>\r\nTo: Robin Vale <robin@student.example.edu>\r\n"
    "Date: Fri, 8 Jan 2027 09:30:00 +0000\r\nSubject: Re: A chat\r\nMessage-ID: <answer@acme.example>\r\n"
    "\r\nHappy to talk.\r\n\r\n"
    "On Thu, Jan 7, 2027 at 9:00 AM Robin Vale <robin@student.example.edu> wrote:\r\n"
    "> Would you talk to me?\r\n"
)
FORWARDED = (
    "---------- Forwarded message ---------\nFrom: Jane Doe <jane@acme.example>\n"
    "Date: Fri, Jan 8, 2027 at 9:30 AM\nSubject: Re: A chat\nTo: Robin Vale <robin@student.example.edu>\n\n\n"
)


def mail(text: str, subject: str = "Hello", **fields: str) -> Reading:
    more = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in fields.items())
    return read(f"{HEAD}Subject: {subject}\r\n{more}\r\n{text}".encode())


def attaching(*messages: str, note: str = "Please file this", subject: str = "Fwd: see attached") -> bytes:
    parts = "".join(f"--b\r\nContent-Type: message/rfc822\r\n\r\n{message}\r\n" for message in messages)
    head = f"{HEAD}Subject: {subject}\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
    return f"{head}--b\r\n\r\n{note}\r\n{parts}--b--\r\n".encode()


# ---------------------------------------------------------------- the header


def test_a_mail_of_ones_own_is_read_as_it_is() -> None:
    reading = mail(
        "Would you talk to me?\n\n-- \nRobin", "A chat", Cc="Kim <kim@acme.example>", Reply_To="x@y.test"
    )
    assert reading.form is Form.ORIGINAL
    assert (reading.sender, reading.cc) == (ROBIN, (Person("Kim", Address("kim@acme.example")),))
    assert (reading.subject, reading.message_id) == ("A chat", "outer@student.example.edu")
    assert reading.date
    assert reading.date.moment == datetime(2027, 1, 11, 10, tzinfo=timezone(timedelta(hours=-6)))
    assert (reading.new_text, reading.own_note) == ("Would you talk to me?", "")
    assert "Robin" in reading.signature
    assert (reading.automatic, reading.outer_automatic, reading.quoted) == (None, None, None)
    assert reading.outer.reply_to == (Person(None, Address("x@y.test")),)


def test_a_mail_without_anything_is_read_as_nothing() -> None:
    reading = read(b"")
    assert (reading.sender, reading.to, reading.subject, reading.date) == (NOBODY, (), "", None)
    assert (reading.message_id, reading.outer.references, reading.text, reading.more) == (None, (), "", ())


@pytest.mark.parametrize(
    ("fields", "sender"),
    [
        ("From: Jane Doe <jane@acme.example>, Kim <kim@acme.example>", JANE),
        ("From: Kim, Jane Doe <jane@acme.example>", Person("Kim, Jane Doe", JANE.address)),
        ("From: Kim Roe; Jane Doe <jane@acme.example>", JANE),
        ("From: Jane Doe", Person("Jane Doe", None)),
        ("Sender: Jane Doe <jane@acme.example>", JANE),
        ("From: <>\nSender: Jane Doe <jane@acme.example>", JANE),
        ("From: <", NOBODY),
    ],
)
def test_the_sender_is_who_has_an_address_in_from_else_the_sender_field(fields: str, sender: Person) -> None:
    assert read(f"{fields}\n\nHello".encode()).sender == sender


@pytest.mark.parametrize(
    ("fields", "references"),
    [
        ("References: <a@x> <b@x>\nIn-Reply-To: <c@x>", ("a@x", "b@x", "c@x")),
        ("References: <a@x>\n <b@x>\nIn-Reply-To: <b@x>", ("a@x", "b@x")),
        ("In-Reply-To: Your message of Monday <a@x>", ("a@x",)),
        ("In-Reply-To: a@x", ("a@x",)),
        ("In-Reply-To: Monday", ()),
    ],
)
def test_references_are_ids_without_brackets_newest_last(fields: str, references: tuple[str, ...]) -> None:
    assert read(f"{fields}\n\n".encode()).outer.references == references


def test_several_to_fields_are_one_list() -> None:
    assert len(read(b"To: a@x.test\nTo:\nTo: b@x.test, c@x.test\n\n").to) == 3


def test_a_date_that_is_not_understood_is_kept_as_written() -> None:
    found = read(b"Date: some day\n\n").date
    assert found
    assert (found.moment, found.written) == (None, "some day")


# ---------------------------------------------------------------- an answer that quotes


def test_an_answer_shows_what_it_quotes() -> None:
    reading = read(ANSWER.encode())
    assert reading.new_text == "Happy to talk."
    assert reading.quoted
    assert reading.quoted.sender == ROBIN
    assert reading.quoted.text.strip() == "Would you talk to me?"


def test_what_is_beyond_the_analysed_text_is_kept() -> None:
    beyond = "word " * (ANALYSED // 5) + "THE END"
    assert mail(beyond).new_text.endswith("THE END")
    assert mail(beyond).text.endswith("THE END")
    quoting = read((ANSWER + "> more\n" * (ANALYSED // 7 + 1000) + "> THE END").encode())
    assert quoting.new_text == "Happy to talk."
    assert quoting.quoted
    assert quoting.quoted.text.endswith("THE END")


def test_lines_without_end_are_kept_and_what_follows_them_is_not_taken_for_a_forward() -> None:
    below = "a\n" * (ANALYSED_LINES - 1)
    assert mail(below + FORWARDED, "A chat").text == (below + FORWARDED).strip()
    assert mail(below + FORWARDED, "A chat").form is Form.ORIGINAL
    assert mail(below[200:] + FORWARDED, "A chat").form is Form.FORWARD_INLINE


def test_a_signature_without_end_takes_what_is_beyond() -> None:
    reading = mail("Hello\n\n-- \nRobin\n" + "\n" * ANALYSED + "THE END")
    assert reading.new_text.strip() == "Hello"
    assert reading.signature.endswith("THE END")


def test_a_forward_without_end_keeps_what_is_beyond() -> None:
    reading = mail(FORWARDED + "word " * (ANALYSED // 5) + "THE END", "Fwd: A chat")
    assert reading.form is Form.FORWARD_INLINE
    assert reading.text.endswith("THE END")


# ---------------------------------------------------------------- forwards


def test_an_inline_forward_describes_the_original() -> None:
    reading = mail(f"She said yes!\n\n{FORWARDED}Happy to talk.", "Fwd: A chat")
    assert reading.form is Form.FORWARD_INLINE
    assert (reading.sender, reading.to, reading.subject) == (JANE, (ROBIN,), "Re: A chat")
    assert (reading.own_note, reading.new_text, reading.message_id) == (
        "She said yes!",
        "Happy to talk.",
        None,
    )
    assert reading.outer.sender == ROBIN
    assert reading.outer.subject == "Fwd: A chat"


def test_a_forward_of_a_forward_is_the_outer_one_and_keeps_the_inner_as_text() -> None:
    inner = FORWARDED.replace("Jane Doe <jane@acme.example>", "Kim <kim@acme.example>")
    reading = mail(f"{FORWARDED}Ask Kim.\n\n{inner}I know a lot.", "Fwd: A chat")
    assert (reading.sender, reading.new_text) == (JANE, "Ask Kim.")
    assert "I know a lot." in reading.text


def test_an_attached_message_is_the_forward() -> None:
    reading = read(attaching(ANSWER))
    assert reading.form is Form.FORWARD_ATTACHED
    assert (reading.sender, reading.to, reading.subject) == (JANE, (ROBIN,), "Re: A chat")
    assert (reading.message_id, reading.own_note) == ("answer@acme.example", "Please file this")
    assert reading.new_text == "Happy to talk."
    assert reading.quoted
    assert reading.outer.message_id == "outer@student.example.edu"


def test_further_attached_messages_are_more() -> None:
    reading = read(attaching(ANSWER, ANSWER.replace("Happy", "Sorry, not happy"), note=""))
    assert [one.new_text for one in reading.more] == ["Sorry, not happy to talk."]
    assert (reading.own_note, reading.more[0].form) == ("", Form.FORWARD_ATTACHED)


def test_an_attached_message_wins_over_one_in_the_text() -> None:
    reading = read(attaching(ANSWER, note=f"See below.\n\n{FORWARDED}Something else."))
    assert (reading.form, reading.own_note) == (Form.FORWARD_ATTACHED, "See below.")


def test_an_attached_message_that_forwards_another_is_its_senders() -> None:
    reading = read(attaching(ANSWER.split("\r\n\r\n")[0] + f"\r\n\r\nAsk Kim.\n\n{FORWARDED}I know."))
    assert (reading.sender, reading.new_text) == (JANE, "Ask Kim.")


def test_an_attachment_of_the_original_is_named() -> None:
    pdf = "--c\r\nContent-Type: application/pdf; name=talk.pdf\r\n\r\nx\r\n--c--\r\n"
    inner = "From: jane@acme.example\r\nSubject: x\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n"
    assert [one.name for one in read(attaching(inner + pdf)).attachments] == ["talk.pdf"]


# ---------------------------------------------------------------- machines

BOUNCE = (
    "From: Mail Delivery Subsystem <mailer-daemon@mx.example>\r\n"
    "Subject: Delivery Status Notification (Failure)\r\n"
    "Content-Type: multipart/report; report-type=delivery-status; boundary=r\r\n\r\n"
    "--r\r\n\r\nNot delivered.\r\n"
    "--r\r\nContent-Type: message/delivery-status\r\n\r\n"
    "Final-Recipient: rfc822; kim@acme.example\r\nAction: failed\r\nStatus: 5.1.1\r\n"
    f"--r\r\nContent-Type: message/rfc822\r\n\r\n{ANSWER}\r\n--r--\r\n"
)


def test_a_bounce_with_the_returned_message_is_no_forward() -> None:
    reading = read(BOUNCE.encode())
    assert (reading.form, reading.automatic) == (Form.ORIGINAL, Automatic.BOUNCE)
    assert (reading.bounced, reading.permanent) == (("kim@acme.example",), True)


def test_a_bounce_that_a_member_attaches_is_a_forward_of_a_bounce() -> None:
    reading = read(attaching(BOUNCE))
    assert (reading.form, reading.automatic) == (Form.FORWARD_ATTACHED, Automatic.BOUNCE)
    assert (reading.bounced, reading.outer_automatic) == (("kim@acme.example",), None)


def test_a_bounce_that_a_member_forwards_in_the_text_is_about_its_recipient() -> None:
    block = FORWARDED.replace(
        "Jane Doe <jane@acme.example>", "Mail Delivery Subsystem <mailer-daemon@mx.example>"
    )
    block = block.replace("Re: A chat", "Delivery Status Notification (Failure)")
    reading = mail(f"{block}<kim@acme.example>: 550 5.1.1 no such user", "Fwd: Delivery Status Notification")
    assert (reading.form, reading.automatic) == (Form.FORWARD_INLINE, Automatic.BOUNCE)
    assert (reading.bounced, reading.permanent) == (("kim@acme.example",), True)


def test_a_note_of_absence_that_quotes_is_no_forward_and_names_the_return() -> None:
    reading = read(
        b"From: Jane Doe <jane@acme.example>\nDate: Tue, 5 Jan 2027 10:00:00 +0000\n"
        b"Auto-Submitted: auto-replied\n"
        b"Subject: Automatic reply: A chat\n\nI am away until Monday.\n\n"
        b"-----Original Message-----\nFrom: Robin Vale <robin@student.example.edu>\nSent: Monday\n"
        b"To: Jane Doe\nSubject: A chat\n\nWould you talk to me?"
    )
    assert (reading.form, reading.sender, reading.automatic) == (Form.ORIGINAL, JANE, Automatic.AUTO_REPLY)
    assert reading.back_on == date(2027, 1, 11)


def test_a_note_of_absence_that_is_forwarded_counts_from_its_own_date() -> None:
    block = FORWARDED.replace("Re: A chat", "Automatic reply: A chat")
    reading = mail(f"{block}I am away until Monday.", "Fwd: Automatic reply: A chat")
    assert (reading.automatic, reading.outer_automatic) == (Automatic.AUTO_REPLY, None)
    assert reading.back_on == date(2027, 1, 11)


def test_the_subject_of_a_note_of_absence_may_hold_the_date() -> None:
    reading = read(b"Subject: Out of office until 18 January 2027\n\nI am away and read no mail.")
    assert reading.back_on == date(2027, 1, 18)


def test_without_any_date_monday_is_no_date() -> None:
    assert read(b"Subject: Automatic reply: x\n\nI am away until Monday.").back_on is None


def test_a_human_who_writes_until_monday_comes_back_on_no_date() -> None:
    assert mail("I am away until Monday.").back_on is None


def test_a_digest_of_a_mailing_list_is_nobodys_forward() -> None:
    digest = f"Content-Type: multipart/digest; boundary=b\r\n\r\n--b\r\n\r\n{ANSWER}\r\n--b--\r\n"
    from_list = read(f"{HEAD}List-Id: <talk.acme.example>\r\n{digest}".encode())
    assert (from_list.form, from_list.automatic) == (Form.ORIGINAL, Automatic.LIST)
    assert read(f"{HEAD}{digest}".encode()).form is Form.FORWARD_ATTACHED


def test_an_invitation_has_its_meeting() -> None:
    calendar = "BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20270120T150000Z\r\nEND:VEVENT"
    (meeting,) = mail(calendar, "Invitation", Content_Type="text/calendar; method=REQUEST").meetings
    assert (meeting.uid, meeting.method, meeting.start) == (
        "1",
        "REQUEST",
        datetime(2027, 1, 20, 15, tzinfo=UTC),
    )


# ---------------------------------------------------------------- whatever the bytes


@pytest.mark.parametrize(
    "raw",
    [
        b"\x00" * 1000,
        bytes(range(256)) * 10,
        b"From: <\nTo: (c):\nContent-Type: text/plain; name*\n\nx",
        b"Content-Type: multipart/mixed; boundary=\n\n--\n",
        b"Content-Type: multipart/mixed; boundary=b\nSubject: x\n\n--b\nContent-Type: multi",
        b"Subject: =?utf-7?q?+2AA-?=\nContent-Type: text/plain; charset=utf-7\n\n+2AA-",
        base64.b64encode(b"not a mail"),
    ],
)
def test_whatever_the_bytes_the_mail_is_read_and_can_be_written_down(raw: bytes) -> None:
    reading = read(raw)
    assert f"{reading}".encode()


@pytest.mark.parametrize(
    "raw",
    [
        b"To: " + b", ".join(b"N%d <n%d@acme.example>" % (i, i) for i in range(50_000)) + b"\n\nHello",
        b"Content-Type: text/html\n\n" + b"<div>" * 100_000 + b"Hello",
        b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 20_000,
        b"Subject: " + b"=?utf-8?q?a?= " * 300_000 + b"\n\nHello",
        b"References: " + b"<a@x> " * 300_000 + b"\n\nHello",
        attaching(*[ANSWER] * 300),
    ],
)
def test_no_mail_is_slow(raw: bytes) -> None:
    began = time.process_time()
    read(raw)
    assert time.process_time() - began < 12


PIECES = [
    b"From: Jane <jane@acme.example>\n", b"Subject: Fwd: x\n",
    b"Date: Fri, 8 Jan 2027 09:30:00 +0000\n", b"\n", b"Content-Type: multipart/mixed; boundary=b\n",
    b"\n--b\n", b"\n--b--\n", b"Content-Type: text/html\n", b"<div>", b"Content-Type: message/rfc822\n",
    b"Content-Type: text/calendar\n", b"BEGIN:VEVENT\nDTSTART:2027\n", b"\xff\x00",
    b"---------- Forwarded message ---------\n", b"To: a, b; c\n", b"On Monday Jane wrote:\n", b"> x\n",
    b"-- \n", b"Auto-Submitted: auto-replied\n", b"back on 1/2", b"Content-Transfer-Encoding: base64\n",
    b"Sent: Monday\n",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=25))
def test_any_mail_made_of_what_mails_are_made_of_is_read(pieces: list[bytes]) -> None:
    reading = read(b"".join(pieces))
    assert reading.form is not Form.ORIGINAL or (reading.sender, reading.own_note) == (
        reading.outer.sender,
        "",
    )
    assert f"{reading}".encode()


def test_a_file_that_is_called_a_text_is_an_attachment_and_no_text() -> None:
    image = base64.encodebytes(bytes(range(256)) * 4).decode()
    reading = read(f"Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n{image}".encode())
    assert (reading.text, [one.size for one in reading.attachments]) == ("", [1024])


def test_utf_16_is_a_text() -> None:
    body = base64.encodebytes("東京で話しましょう。".encode("utf-16-le")).decode()
    head = "Content-Type: text/plain; charset=utf-16le\nContent-Transfer-Encoding: base64"
    assert read(f"{head}\n\n{body}".encode()).text == "東京で話しましょう。"
