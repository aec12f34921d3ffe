"""Whether a mail is a mail system's report: about delivery (RFC 3464) or a complaint (RFC 5965)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from chalicelib.domain.address import Person
from chalicelib.mail.bounces import STATUS_KINDS, before_returned
from chalicelib.mail.headers import NO_FIELDS, Fields
from chalicelib.mail.parts import Part, walk

_REPORT_LIMIT = 20_000


@dataclass(frozen=True, slots=True)
class Letter:
    """What is judged. An inline forward has no header and no parts left, only what was copied."""

    sender: Person
    to: tuple[Person, ...]
    subject: str
    text: str
    fields: Fields = NO_FIELDS
    root: Part | None = None

    @property
    def local(self) -> str:
        return self.sender.address.local if self.sender.address else ""

    @property
    def domain(self) -> str:
        return self.sender.address.domain if self.sender.address else ""


# ---------------------------------------------------------------- complaints

_COMPLAINT_SUBJECT = re.compile(r"(?i)complaint about message from|abuse report|\bspam complaint\b")
_COMPLAINT_TEXT = re.compile(
    r"(?i)this is an? (?:e-?mail )?abuse report for|sent this email to unsubscribe from the message"
    r'|"notificationtype"\s{0,5}:\s{0,5}"complaint"'
)


def is_complaint(letter: Letter) -> bool:
    """A feedback report (RFC 5965), or what the providers send that do not use the form."""
    if _has_part(letter.root, ("message/feedback-report",)) or report_type(letter) == "feedback-report":
        return True
    return bool(
        _COMPLAINT_TEXT.search(letter.text[:2000])
        or (
            _COMPLAINT_SUBJECT.search(letter.subject)
            and (letter.local in _STAFF or _returns_a_message(letter))
        )
    )


# ---------------------------------------------------------------- bounces

_STAFF = frozenset(
    ["staff", "abuse", "feedback", "feedbackloop", "fbl", "complaints", "scomp", "noreply", "no-reply"]
)
_DAEMONS = frozenset([
    "mailer-daemon", "mailer_daemon", "mailerdaemon", "mdaemon", "mail-daemon", "maildaemon",
    "postmaster", "postoffice", "mail.delivery.system", "bounce", "bounces", "mailbounce", "mailsystem",
    "mail-delivery-system", "microsoftexchange", "noreply-postmaster",
])  # fmt: skip
# A postmaster is a person as well; a mailer-daemon is not.
_MAY_BE_HUMAN = frozenset(["postmaster", "postoffice", "bounce", "bounces"])
_DAEMON_NAME = re.compile(
    r"(?i)mail(?:er)?[ -]daemon|mail delivery (?:sub)?system|delivery subsystem|mail administrator"
    r"|^postmaster"
    r"|system administrator|mail system|smtp_mail_service|ndr administrator|^microsoft (?:outlook|exchange)$"
)
# Subjects that reports have, at the beginning: "Fwd: Undeliverable" is somebody's mail about one.
_REPORT_SUBJECT = re.compile(
    r"""(?ix)^(?:\W{0,3}|\S{1,80}\s|\[[^\]]{1,40}\]\s)?(?:
        undeliver(?:able|ed) | returned[ ]mail
      | mail[ ](?:delivery|system[ ]error|failure|could[ ]not|not[ ]delivered)
      | message[ ](?:delivery[ ](?:failure|has[ ]failed)|delayed|could[ ]not|undeliverable|not[ ]delivered)
      | message[ ]status | delivery[ ](?:status[ ]notification|failure|failed|notification|has[ ]failed)
      | delivery[ ](?:problem|report|delayed|incomplete|error) | failure[ ](?:notice|delivery)
      | failed[ ](?:mail|delivery) | non-?delivery | permanent[ ]delivery[ ]failure
      | e-?mail[ ](?:delivery[ ]failure|could[ ]not|undeliver|not[ ]delivered)
      | there[ ]was[ ]an[ ]error[ ]sending
      | processing[ ]error | warning:[ ]message | could[ ]not[ ](?:send|deliver)
      | your[ ](?:message|e-?mail|mail)[ ](?:could[ ]not|to[ ].{1,200}(?:could[ ]not|couldn't)|was[ ]not)
      | unzustellbar | nicht[ ]zustellbar | non[ ]remis | échec[ ]de[ ](?:la[ ])?(?:remise|distribution)
      | no[ ]se[ ]puede[ ]entregar | no[ ]entregado | não[ ]é[ ]possível[ ]entregar
      | mensagem[ ]não[ ]entregue
      | impossibile[ ]recapitare | mancato[ ]recapito | onbestelbaar | ikke[ ]leveret | kunne[ ]ikke[ ]leveres
      | går[ ]inte[ ]att[ ]leverera | olevererbart | nie[ ]można[ ]dostarczyć | niedostarczon | nedoručiteln
      | kézbesíthetetlen | teslim[ ]edilemedi | ваше[ ]сообщение[ ]не[ ]доставлено | не[ ]удалось[ ]доставить
      | недоставленн | 配信不能 | 配信できません | 無法傳遞 | 无法送达 | 无法传递
      | 系统退信 | 退信 | 배달되지 | 반송
    )"""
)
_REPORT_TEXT = re.compile(
    r"""(?ix)(?:
        (?:could|can)[ ]?not[ ]be[ ]delivered | couldn't[ ]be[ ]delivered | undeliver(?:able|ed)
      | (?:unable|not[ ]able|wasn't[ ]able)[ ]to[ ]deliver
      | delivery[ ](?:to|of|failed|has[ ]failed|has[ ]been[ ]delayed|failure|status|problem)
      | did[ ]not[ ]reach | was[ ]not[ ]delivered | could[ ]not[ ]deliver
      | user[ ]unknown | unknown[ ]user | no[ ]such[ ]user | mailbox[ ](?:is[ ])?full | has[ ]been[ ]returned
      | (?:returned|rejected|bounced)(?:[ ](?:mail|message|by)|:) | final-recipient | diagnostic-code
      | [45]\.\d\.\d{1,2}
      | \b55\d[ -] | recipients? | address(?:es|\(es\))? | error | failed | delivered
    )"""
)
_NOTICE = re.compile(r'(?i)"notificationtype"\s{0,5}:\s{0,5}"(bounce|delivery)"')


def is_report(letter: Letter) -> bool:
    """A delivery report by its form, or a report in words from a mail system."""
    if _has_part(letter.root, STATUS_KINDS) or report_type(letter) == "delivery-status":
        return True
    if letter.fields.raw("x-failed-recipients") or _NOTICE.search(letter.text[:400]):
        return True
    subject = bool(_REPORT_SUBJECT.search(letter.subject[:1000]))
    if is_daemon(letter):
        sure = letter.local not in _MAY_BE_HUMAN or _is_null_sender(letter)
        return subject or (sure and _tells_of_delivery(letter))
    nobody = _is_null_sender(letter) or not letter.sender.address
    if nobody and subject and _tells_of_delivery(letter):
        return True
    return (nobody or subject) and _says_it_reports(letter)


def _tells_of_delivery(letter: Letter) -> bool:
    return not letter.text.strip() or bool(_REPORT_TEXT.search(letter.text[:_REPORT_LIMIT]))


def is_daemon(letter: Letter) -> bool:
    name = letter.sender.name or ""
    return letter.local in _DAEMONS or bool(_DAEMON_NAME.search(name) or _DAEMON_NAME.search(letter.local))


def _is_null_sender(letter: Letter) -> bool:
    """RFC 5321 section 4.5.5: reports have no return path. Others lack one too: no proof."""
    return letter.fields.raw("return-path").replace(" ", "") in ("<>", "<MAILER-DAEMON>")


_SYSTEM_TEXT = re.compile(
    r"(?ix)(?:could[ ]not|couldn't|cannot|unable[ ]to|failed[ ]to)[ ](?:be[ ])?deliver|non-delivery[ ]report"
    r"|failed[ ]recipients?|could[ ]not[ ]deliver|delivery[ ](?:has[ ])?failed|has[ ]been[ ]postponed"
    r"|following[ ]recipients?"
)


def _says_it_reports(letter: Letter) -> bool:
    """An ordinary sender's report has to say so before anything it returns, and to name an address."""
    said = before_returned(letter.text[:_REPORT_LIMIT])[:2000]
    return "@" in said and bool(_SYSTEM_TEXT.search(said))


# ---------------------------------------------------------------- structure


def _has_part(root: Part | None, kinds: Iterable[str]) -> bool:
    return root is not None and any(part.kind in kinds for part in walk(root))


def report_type(letter: Letter) -> str:
    if letter.root is None or letter.root.kind != "multipart/report":
        return ""
    return letter.root.parameters.get("report-type", "").strip().lower()


def _returns_a_message(letter: Letter) -> bool:
    return _has_part(letter.root, ("message/rfc822",))
