"""Machines and people: reports, complaints, automatic replies, lists, notifications, and look-alikes."""

from __future__ import annotations

import time

import pytest

from chalicelib.domain.address import Person
from chalicelib.mail import machine_words
from chalicelib.mail.addresses import parse_people
from chalicelib.mail.automatic import is_auto_subject, judge
from chalicelib.mail.bodies import body_text
from chalicelib.mail.notes import is_note_of_absence
from chalicelib.mail.parts import parse
from chalicelib.mail.reading import Automatic
from chalicelib.mail.reports import Letter

AUTO, BOUNCE, COMPLAINT = Automatic.AUTO_REPLY, Automatic.BOUNCE, Automatic.COMPLAINT
LIST, NOTICE, DELIVERED = Automatic.LIST, Automatic.NOTIFICATION, Automatic.DELIVERED


def letter(
    text: str = "Hello", subject: str = "Re: A chat", sender: str = "Jane <jane@acme.example>", **fields: str
) -> Letter:
    head = "".join(f"{name.replace('_', '-')}: {value}\n" for name, value in fields.items())
    return raw(f"From: {sender}\nTo: robin@student.example.edu\nSubject: {subject}\n{head}\n{text}")


def raw(source: str) -> Letter:
    root = parse(source.encode())
    sender = parse_people(root.fields.raw("from"))
    to = parse_people(root.fields.raw("to"))
    return Letter(
        sender[0] if sender else Person(None, None),
        to,
        root.fields.text("subject"),
        body_text(root),
        root.fields,
        root,
    )


def kind(judged: Letter) -> Automatic | None:
    return judge(judged).automatic


def report(
    status: str, kind: str = "delivery-status", said: str = "Report.", sender: str = "x@mx.example"
) -> Letter:
    return raw(
        f"From: {sender}\nTo: robin@student.example.edu\nSubject: Report\n"
        f"Content-Type: multipart/report; report-type={kind}; boundary=b\n\n--b\n\n{said}\n"
        f"--b\nContent-Type: message/{kind}\n\n{status}\n--b--\n"
    )


# ---------------------------------------------------------------- reports about delivery


@pytest.mark.parametrize(
    ("status", "bounced", "permanent"),
    [
        (
            "Reporting-MTA: x\n\nFinal-Recipient: rfc822; kim@acme.example\nAction: failed\nStatus: 5.1.1",
            True,
            True,
        ),
        ("Final-Recipient: rfc822;kim@acme.example\nAction: delayed\nStatus: 4.4.1", True, False),
        ("Final-Recipient: rfc822;kim@acme.example\nAction: failed\nStatus: 4.4.7", True, False),
        ("Final-Recipient: rfc822;kim@acme.example\nAction: failed", True, None),
        (
            "Original-Recipient: rfc822;KIM@acme.example\nFinal-Recipient: rfc822; x@y.test\nStatus: 5.0.0",
            True,
            True,
        ),
        ("Final-Recipient: rfc822; kim+40acme.example\nAction: failed (no)\nStatus: 5.0.0 (no)", True, True),
        ("Action: failed\nFinal-Recipient: rfc822; kim@acme.example\n\nAction: failed", True, None),
        ("Action: failed\n\nAction: failed\nFinal-Recipient: rfc822; kim@acme.example", True, None),
    ],
)
def test_a_delivery_report_names_whom_it_is_about_and_how_final_it_is(
    status: str, bounced: bool, permanent: bool | None
) -> None:
    verdict = judge(report(status))
    assert verdict.automatic is BOUNCE
    assert verdict.bounced == ("kim@acme.example",) * bounced
    assert verdict.permanent is permanent


def test_several_recipients_are_told_apart_and_those_reached_are_left_out() -> None:
    verdict = judge(
        report(
            "Final-Recipient: rfc822; a@acme.example\nAction: failed\nStatus: 5.1.1\n\n"
            "Final-Recipient: rfc822; b@acme.example\nAction: relayed\nStatus: 2.1.5\n\n"
            "Final-Recipient: rfc822; c@acme.example\nAction: failed\nStatus: 4.1.1\n"
        )
    )
    assert verdict.bounced == ("a@acme.example", "c@acme.example")
    assert verdict.permanent is True


def test_a_report_of_success_is_no_bounce() -> None:
    verdict = judge(report("Final-Recipient: rfc822; kim@acme.example\nAction: delivered\nStatus: 2.0.0"))
    assert (verdict.automatic, verdict.bounced) == (DELIVERED, ())


def test_a_report_inside_another_one_is_read() -> None:
    inner = (
        "From: mailer-daemon@mx.example\nSubject: Failure\n"
        "Content-Type: multipart/report; boundary=c\n\n--c\nContent-Type: message/delivery-status\n\n"
        "Final-Recipient: rfc822; kim@acme.example\nAction: failed\n--c--\n"
    )
    verdict = judge(
        raw(
            "From: postmaster@mx.example\nSubject: Delivery failure\n"
            "Content-Type: multipart/mixed; boundary=b\n\n"
            f"--b\nContent-Type: message/rfc822\n\n{inner}\n--b--\n"
        )
    )
    assert (verdict.automatic, verdict.bounced) == (BOUNCE, ("kim@acme.example",))


SAYS = [
    ("<kim@acme.example>:\nRemote host said: 550 5.1.1 no such user", True),
    ("The following address failed:\n\n  kim@acme.example\n    mailbox is full", True),
    ("  * kim@acme.example\n\n550 no", True),
    ("kim@acme.example: 450 4.2.1 greylisted", False),
    ("kim@acme.example on Monday\n  The recipient name is not recognized", None),
    ("Failed recipient: kim@acme.example", None),
    ("Your message to kim@acme.example was rejected: no such user", True),
    ("There was an error delivering your mail to <kim@acme.example>. 421 try later", False),
    ('Delivery to this address\n\n"kim@acme.example"\n\nhas been postponed.', False),
    ("Somebody (kim@acme.example) does not exist here.", True),
    ("Warning: the mail to kim@acme.example has been delayed. It will be retried.", False),
    ("Not you, jane@acme.example, but:\nkim@acme.example", None),
]


@pytest.mark.parametrize(("said", "permanent"), SAYS)
def test_a_report_in_words_is_read_before_what_it_returns(said: str, permanent: bool | None) -> None:
    returned = "\n\n----- Original message -----\nReceived: from x\nTo: lee@b.test\n"
    for ending in ("", returned):
        verdict = judge(letter(said + ending, "failure notice", "MAILER-DAEMON@mx.example"))
        assert verdict.automatic is BOUNCE
        assert verdict.bounced == ("kim@acme.example",) or "jane" in said
        assert verdict.permanent is permanent


def test_a_report_that_begins_with_the_returned_message_is_read_whole() -> None:
    text = "----- Original message -----\nFrom: robin@student.example.edu\nTo: kim@acme.example\n"
    assert judge(letter(text, "Returned mail", "MAILER-DAEMON@mx.example")).bounced == ("kim@acme.example",)


def test_a_report_that_names_only_its_system_names_nobody() -> None:
    verdict = judge(letter("Ask postmaster@mx.example.", "failure notice", "MAILER-DAEMON@mx.example"))
    assert (verdict.automatic, verdict.bounced) == (BOUNCE, ())


def test_failed_recipients_in_the_header_count() -> None:
    verdict = judge(letter("It failed.", "x", X_Failed_Recipients="kim@acme.example, Lee@acme.example"))
    assert (verdict.automatic, verdict.bounced) == (BOUNCE, ("kim@acme.example", "lee@acme.example"))


@pytest.mark.parametrize(
    "told",
    [
        letter("550 no such user kim@acme.example", "Hello", "Mail Delivery System <x@mx.example>"),
        letter("", "Undelivered Mail Returned to Sender", "postmaster@mx.example"),
        letter("kim@acme.example failed", "x", "postmaster@mx.example", Return_Path="<>"),
        letter(
            "It could not be delivered to kim@acme.example.", "Mail", "no-reply@mx.example", Return_Path="<>"
        ),
        letter("Failed Recipients: kim@acme.example", "Returned mail: nobody", "service@mx.example"),
        letter("error", "Undeliverable: x", "<>", Return_Path="<>"),
        letter('{"notificationType": "Bounce", "x": "kim@acme.example"}', "AWS Notification Message"),
        raw(
            "From: x@y.test\nContent-Type: multipart/report; report-type=delivery-status\n\nkim@acme.example"
        ),
    ],
)
def test_reports_without_the_form_of_one_are_known_by_who_sends_them(told: Letter) -> None:
    assert kind(told) is BOUNCE


# ---------------------------------------------------------------- complaints


@pytest.mark.parametrize(
    "told",
    [
        report("Feedback-Type: abuse\nUser-Agent: x", "feedback-report"),
        letter("This is an email abuse report for an email message received from 192.0.2.1"),
        letter("x", "complaint about message from 192.0.2.1", "staff@mx.example"),
        letter('{"notificationType":"Complaint"}'),
        letter("Mail sent this email to unsubscribe from the message “Hello”.", "unsubscribe"),
    ],
)
def test_complaints_are_complaints(told: Letter) -> None:
    assert kind(told) is COMPLAINT


def test_a_complaint_by_its_subject_needs_the_message_that_it_is_about() -> None:
    head = "From: Jane <jane@acme.example>\nSubject: Abuse report\n"
    attached = (
        "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: message/rfc822\n\nFrom: x\n--b--\n"
    )
    assert kind(raw(head + attached)) is COMPLAINT
    assert kind(raw(head + "\nI read the report on abuse.")) is None


# ---------------------------------------------------------------- automatic replies


@pytest.mark.parametrize(
    "fields",
    [
        {"Auto_Submitted": "auto-replied"},
        {"Auto_Submitted": "Auto-Replied (vacation)"},
        {"Auto_Submitted": 'auto-replied; owner="x"'},
        {"X_Autoreply": "yes"},
        {"X_Autorespond": "Re: A chat"},
        {"Precedence": "auto_reply"},
        {"Precedence": "junk"},
        {"X_Autogenerated": "Reply"},
        {"X_MS_Exchange_Generated_Message_Source": "Mailbox Rules Agent"},
    ],
)
def test_automatic_replies_are_known_by_their_header(fields: dict[str, str]) -> None:
    assert kind(letter(**fields)) is AUTO


@pytest.mark.parametrize(
    "fields",
    [
        {"Auto_Submitted": "no"},
        {"X_Autoreply": "no"},
        {"X_Auto_Response_Suppress": "All"},
        {"Return_Path": "<>"},
        {"Precedence": "first-class"},
        {"Auto_Submitted": "auto-forwarded"},
    ],
)
def test_what_proves_nothing_leaves_a_human_a_human(fields: dict[str, str]) -> None:
    assert kind(letter(**fields)) is None


@pytest.mark.parametrize("language", sorted(machine_words.SUBJECTS))
def test_every_language_has_its_subjects(language: str) -> None:
    for phrase in machine_words.SUBJECTS[language]:
        assert is_auto_subject(f"{phrase.title()}: A chat"), phrase
        assert is_auto_subject(phrase), phrase
        assert not is_auto_subject(f"Re: {phrase}"), phrase


@pytest.mark.parametrize(
    "subject",
    [
        "Out of Office AutoReply: A chat",
        "Out of office until 12 January",
        "[Automatic reply] A chat",
        "Jane Doe is out of the office (returning 12/01/2027)",
        "Autosvar - Hello",
        "自動返信：こんにちは",
    ],
)
def test_subjects_go_on_after_the_phrase(subject: str) -> None:
    assert is_auto_subject(subject)


@pytest.mark.parametrize(
    "subject",
    [
        "Re: Automatic reply: A chat",
        "Automatic replying machines, an introduction",
        "Out of office politics",
        "Absence makes the heart grow fonder",
        "Away?",
        "Out of office? Let me know",
        "Is Jane Doe out of the office?",
        "Urlaubsplanung",
        "",
    ],
)
def test_subjects_about_absence_are_no_automatic_replies(subject: str) -> None:
    assert not is_auto_subject(subject)


@pytest.mark.parametrize("language", sorted(machine_words.SAYS_AUTOMATIC))
def test_every_language_says_that_nobody_wrote(language: str) -> None:
    for phrase in machine_words.SAYS_AUTOMATIC[language]:
        assert is_note_of_absence(f"{phrase.capitalize()}."), phrase


@pytest.mark.parametrize("language", sorted(machine_words.AWAY))
def test_every_language_says_that_somebody_is_away_and_what_to_do_meanwhile(language: str) -> None:
    for away in machine_words.AWAY[language]:
        assert is_note_of_absence(f"{away} … {machine_words.MEANWHILE[language][0]}"), away


def test_the_tables_speak_the_same_languages() -> None:
    assert (
        set(machine_words.SUBJECTS)
        == set(machine_words.SAYS_AUTOMATIC)
        == set(machine_words.AWAY)
        == set(machine_words.MEANWHILE)
        == set(machine_words.THANKS)
        == set(machine_words.HUMAN)
    )


@pytest.mark.parametrize(
    "text",
    [
        "I am out of the office with limited access to email and will respond when I return.",
        "Hello,\n\nThank you for your email. I'm on annual leave until Monday.\n\nJane",
        "Hi there,\nI’m out of the office. For urgent matters please contact kim@acme.example.",
        "Currently, I am on leave. Kim Roe can help you. Urgent? Call 555 0100.",
        "İzindeyim. Acil konular için Kim Roe'ya yazabilirsiniz.",
        "Hi Robin,\nThank you for your message. I am on leave; in my absence please contact Kim.",
        "Ich bin bis zum 12.1. nicht im Büro. In dringenden Fällen wenden Sie sich an Kim.",
        "私は1月12日まで休暇をいただいております。緊急の場合はご連絡ください。",
    ],
)
def test_notes_of_absence_are_known_by_what_they_say(text: str) -> None:
    assert is_note_of_absence(text)


@pytest.mark.parametrize(
    "text",
    [
        "I'm out of the office until Monday with limited access, but happy to talk on Tuesday.",
        "Hi Robin, I'm on vacation this week. Please contact me after that.",
        "Hi Robin,\nI am on leave. Thank you for your email.",
        "I was out of the office last week, apologies. How about Tuesday?",
        "I am out of the office.",
        "Robin, please ask Kim about the cabin. She is on vacation, but will be back soon.",
        "ロビンさん、休暇中ですが、緊急です。",
        "It ended with “this is an automated response”, as always. Thank you for your email.",
        "Thanks for your message. Let's talk.",
        "> I am out of the office with limited access.\nGot it.",
        "Did you get “this is an automated response” too? Looking forward to it.",
        "I am on vacation. Please contact Kim. " + "And here is a long story. " * 60,
        "",
    ],
)
def test_people_who_write_about_absence_are_people(text: str) -> None:
    assert not is_note_of_absence(text)


# ---------------------------------------------------------------- lists and notifications


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (letter(List_Id="<talk.acme.example>"), LIST),
        (letter(Precedence="bulk"), LIST),
        (letter(List_Unsubscribe="<https://acme.example/u>"), LIST),
        (letter(List_Id="<talk.acme.example>", In_Reply_To="<1@acme.example>"), None),
        (letter(sender="LinkedIn <messages@linkedin.com>"), NOTICE),
        (letter(sender="Kim Roe via LinkedIn <x@e.linkedin.com>"), NOTICE),
        (letter(sender="Calendly <notifications@calendly.com>"), NOTICE),
        (letter(sender="no-reply@acme.example"), NOTICE),
        (letter(sender="noreply+x@acme.example"), NOTICE),
        (letter(Auto_Submitted="auto-generated"), NOTICE),
        (letter(sender="jane@notlinkedin.com"), None),
        (letter(sender="jane.noble@acme.example"), None),
        (letter(sender="Jane Doe"), None),
        (letter("I could not deliver the report.", "Delivery report for Q3"), None),
        (letter("Let us talk.", "Postmaster needed", "postmaster@acme.example"), None),
        (letter("See below.", "Fwd: Undeliverable: A chat"), None),
    ],
)
def test_lists_and_notifications_are_told_from_people(told: Letter, expected: Automatic | None) -> None:
    assert kind(told) is expected


def test_a_machine_that_answers_and_names_an_absence_is_an_automatic_reply() -> None:
    note = "I am out of the office."
    assert kind(letter(note, Auto_Submitted="auto-generated", In_Reply_To="<1@student.example.edu>")) is AUTO
    assert kind(letter(note, Auto_Submitted="auto-generated")) is NOTICE
    assert kind(letter("Three new.", Auto_Submitted="auto-generated", In_Reply_To="<1@a.example>")) is NOTICE


def test_a_field_of_automatic_replies_that_denies_it_leaves_a_human_a_human() -> None:
    assert (
        kind(letter(Precedence="list", X_Autoreply="no", In_Reply_To="<1@a.example>", X_Vacation=""))
        is not AUTO
    )


def test_a_read_receipt_is_a_notification() -> None:
    assert kind(report("Disposition: manual-action; displayed", "disposition-notification")) is NOTICE


def test_an_inline_forward_is_judged_without_a_header() -> None:
    sender = parse_people("Mail Delivery Subsystem <mailer-daemon@mx.example>")[0]
    verdict = judge(Letter(sender, (), "Delivery Status Notification (Failure)", "kim@acme.example: 550 no"))
    assert (verdict.automatic, verdict.bounced) == (BOUNCE, ("kim@acme.example",))


@pytest.mark.parametrize(
    "piece", ["a@", "delivery to ", "<a@b.test>:\n", "Status: 5\n", "4.4.4.", "Action: x\n", "> ", "[x "]
)
def test_no_report_is_slow(piece: str) -> None:
    told = letter(piece * (200_000 // len(piece)), piece * 20_000, "MAILER-DAEMON@mx.example")
    began = time.process_time()
    judge(told)
    assert time.process_time() - began < 8
