"""Reports about delivery: whom a mail did not reach, and whether that is for good."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from chalicelib.domain.address import Address, Person
from chalicelib.mail.bodies import attached_messages
from chalicelib.mail.charsets import to_text
from chalicelib.mail.headers import Fields
from chalicelib.mail.parts import Part, content, walk

# A report says what it has to say at its beginning; the returned message may be long.
_REPORT_LIMIT = 60_000
_MOST = 200

STATUS_KINDS = ("message/delivery-status", "message/global-delivery-status")
_FINAL = frozenset(["delivered", "relayed", "expanded", "deliverable"])

# RFC 3464 sections 2.2 and 2.3; some systems write these lines into the text only.
_STATUS_LINE = re.compile(
    r"(?mi)^[ \t>]{0,8}(final-recipient|original-recipient|x-actual-recipient|action|status)[ \t]{0,9}:"
    r"[ \t]{0,9}([^\n]{1,300})"
)
_FORM = r"[^\s<>()\[\],;:\"'@\\]{1,100}@[^\s<>()\[\],;:\"'@\\]{1,190}"
_ADDRESS = re.compile(_FORM)

# Where a report ends and the message that it returns begins.
_RETURNED = re.compile(
    r"""(?mix)^[ \t>*=-]{0,80}(?:
        (?:below[ ]this[ ]line|this)[ ]is[ ]a[ ]copy[ ]of
      | (?:the[ ])?(?:original|returned|undelivered|unsent|unsent[ ]message|failed)[ ](?:message|mail|e-?mail)
        (?:[ ]headers?)?[ ]?(?:$|[-:=.]|follows|below|as[ ]received|was[ ]received[ ]at[ ]the[ ]gateway|info)
      | (?:copy|text|headers?|start)[ ]of[ ](?:the[ ])?(?:original|returned|your)?[ ]?(?:message|mail)
      | (?:the[ ])?(?:message|mail)[ ]headers?[ ]follow
      | (?:the[ ])?headers?[ ](?:of[ ]the|and[ ]top)
      | included[ ]is[ ]a[ ]copy
      | (?:your|old)[ ]message(?:[ ]reads|[ ]follows|:[ \t]*$)
      | returned[ ]mail[ ]follows
      | unsent[ ]message
      | the[ ]first[ ]\d{1,4}[ ]lines
      | return-path:[ ]*<?\S*@ | received:[ ](?:from|by|\(|via)
      | received:[ ]
    )"""
)
# A line that is an address and nothing else, or an address that a reason follows.
_OWN_LINE = re.compile(
    rf"(?mi)^[ \t*•·-]{{0,40}}(?:\d{{1,3}}[.)][ ]?)?[<\"'(]{{0,2}}(?:mailto:|smtp:|rfc822;)?({_FORM})"
    r"[>\"')]{0,2}[ \t]{0,9}(?:$|:(?=[ \t]|$)|,[ ](?:error|[0-9]{3})|\((?:expanded|generated|reason)|\.{3}[ ]"
    r"|[ ]on[ ](?:mon|tue|wed|thu|fri|sat|sun))"
)
# A sentence that names whom it is about.
_NAMED = re.compile(
    r"""(?ix)(?:
        (?:failed|intended|final|original|invalid|unknown|following)[ ](?:delivery[ ])?
            (?:recipient|address|userid|user)(?:\(s\)|s|es)?[ ]?(?:is|was)?[ ]?:?
      | allowed[ ]size: | attempts: | expanded[ ]from: | generated[ ]from | originally[ ]addressed(?:[ ]to|,)
      | (?:delivering|delivery|delivered|deliver|deliverable)\b[^\n@]{0,60}?\b
            (?:to|for|of)(?:[ ](?:this[ ])?address)?[ ]?:?
      | your[ ](?:message|mail|e-?mail)\b[^\n@]{0,40}?[ ]to(?:[ ]address)?[ ]?:?
      | (?:unknown|invalid|no[ ]such)[ ](?:local[ ])?(?:user|address|recipient|mailbox)[ ]?:
      | mailbox(?:[ ]is)?[ ]full: | (?:recipient|user)[ ]?: | addressed(?:[ ]to|,)
      | rcpt[ ]to: | (?:message|mail|violation|exceeded)[ ]for[ ] | to[ ]this[ ]address
    )\s{0,12}[<"'(]{0,2}(?:mailto:|smtp:|rfc822;[ ]?)?("""
    + _FORM
    + ")"
)

# RFC 3463: the class before the first point; then the same as an SMTP reply (RFC 5321 section 4.2).
_ENHANCED = re.compile(r"(?<![\d.])([45])\.\d{1,3}\.\d{1,3}(?![\d.])")
_SMTP = re.compile(r"(?<![\d.])([45])[0-7]\d[ :-](?!\d)")
_DELAY = re.compile(
    r"(?i)warning only|warning message|has been delayed|delayed \d+ hours?|has not yet been|only a temporary"
    r"|not been delivered yet|will be (?:re)?tried|will (?:continue|keep) (?:to )?try|been postponed"
    r"|delivery attempts will continue|do not need to resend|delivery attempts continue"
)
_FOR_GOOD = re.compile(
    r"(?i)permanent|user unknown|unknown user|no such user|does not exist|doesn't have|fatal error"
    r"|may not exist"
    r"|unknown (?:recipient|address)|invalid (?:recipient|final)|no valid recipients|host .{1,80}not found"
    r"|name service error|mailbox (?:is )?full|exceed(?:s|ed) (?:the )?(?:allowed|local|storage)|quota"
)


@dataclass(frozen=True, slots=True)
class Report:
    """What a report says. `actions` are those of RFC 3464 section 2.3.3, where it has that form."""

    bounced: tuple[str, ...]
    permanent: bool | None
    actions: frozenset[str]

    @property
    def only_delivered(self) -> bool:
        return bool(self.actions) and self.actions <= _FINAL


def status_text(root: Part | None) -> str:
    """The machine-readable parts of a report, one after the other."""
    if root is None:
        return ""
    found = [part for part in walk(root) if part.kind in STATUS_KINDS]
    if not found:
        # Some gateways wrap the whole report into another one.
        inner = (message for _, message in attached_messages(root) if message.kind == "multipart/report")
        found = [part for message in inner for part in walk(message) if part.kind in STATUS_KINDS]
    return "\n\n".join(to_text(content(part, _REPORT_LIMIT)) for part in found).replace("\r\n", "\n")


def read_report(status: str, text: str, fields: Fields | None, not_about: Iterable[Person]) -> Report:
    """`status` is the machine's part, `text` the human one; `not_about` who can only be its sender."""
    said = before_returned(text[:_REPORT_LIMIT])
    groups = list(_groups(status)) or list(_groups(said))
    actions = frozenset(group["action"] for group in groups if "action" in group)
    failed = [group for group in groups if group.get("action", "failed") not in _FINAL]
    bounced = _unique(_recipient(group) for group in failed)
    if not bounced and not (actions and actions <= _FINAL):
        bounced = (
            _in_headers(fields) or _in_text(said, not_about) or _in_text(text[:_REPORT_LIMIT], not_about)
        )
    return Report(tuple(bounced), _is_permanent(failed, said), actions)


def before_returned(text: str) -> str:
    """The report without the message that it returns; all of it where it begins with that."""
    for match in _RETURNED.finditer(text):
        if text[: match.start()].strip(" \t\n-=*_") and _ADDRESS.search(text, 0, match.start()):
            return text[: match.start()]
    return text


def _groups(text: str) -> Iterator[dict[str, str]]:
    """One group a recipient: a new one begins where a field comes that the group already has."""
    group: dict[str, str] = {}
    for match in _STATUS_LINE.finditer(text):
        name, value = match[1].lower(), match[2].strip()
        value = value.lower().split(" ")[0].strip("()") if name in ("action", "status") else value
        if name in group:
            if _recipient(group):
                yield group
            group = {}
        group[name] = value
    if _recipient(group):
        yield group


def _recipient(group: dict[str, str]) -> str | None:
    """The address that the sender wrote to, where it is known, else the last one that was tried."""
    for name in ("original-recipient", "final-recipient", "x-actual-recipient"):
        found = _ADDRESS.search(group.get(name, "").replace("+40", "@"))
        if found and (address := Address.parse(found[0])):
            return address.value
    return None


def _in_headers(fields: Fields | None) -> list[str]:
    """Exim and Gmail name the addresses in a field of their own."""
    values = fields.all("x-failed-recipients") if fields else []
    return _unique(found for value in values for found in _ADDRESS.findall(value))


def _in_text(text: str, not_about: Iterable[Person]) -> list[str]:
    """From the surest form to the least sure; the first that names anybody decides."""
    excluded = {person.address.value for person in not_about if person.address}
    for pattern in (_OWN_LINE, _NAMED, _ADDRESS):
        found = [_clean(match) for match in pattern.findall(text)[:_MOST]]
        named = [one for one in _unique(found) if one not in excluded and not _is_of_the_system(one)]
        if named:
            return named if pattern is not _ADDRESS else named[:1]
    return []


def _clean(found: str) -> str:
    return found.rstrip(".-").lower()


def _is_of_the_system(address: str) -> bool:
    local = address.partition("@")[0]
    return local in ("mailer-daemon", "postmaster", "abuse", "support", "helpdesk")


def _unique(found: Iterable[str | None]) -> list[str]:
    different = dict.fromkeys(one.lower() for one in found if one)
    return list(islice(filter(Address.parse, different), _MOST))


def _is_permanent(failed: list[dict[str, str]], text: str) -> bool | None:
    """By the class of the status (5 for good, 4 for now), else by what the text says."""
    if any(group.get("action") == "delayed" for group in failed):
        return False
    classes = {group["status"][:1] for group in failed if "status" in group}
    for found in (classes, set(_ENHANCED.findall(text)), {"4"} if _DELAY.search(text) else set()):
        if found & {"4", "5"}:
            return "5" in found
    if classes := set(_SMTP.findall(text)):
        return "5" in classes
    return True if _FOR_GOOD.search(text) else None
