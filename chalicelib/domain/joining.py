"""Who knocks at join@: the code that opens, how often somebody may try, and the name of a new member."""

from __future__ import annotations

import base64
import hashlib
import re
import unicodedata
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from chalicelib.domain.address import Address, Person
from chalicelib.domain.cohort import Cohort
from chalicelib.domain.member import Member, MemberId

AT_THE_DOOR = MemberId("-join")
"""Under whom letters stand that go to somebody who is no member; no member is called so."""

_LOCAL = "join"
_READ = 20_000  # characters of a mail in which the code is looked for
_NAME = 80
_DASH = r"[\s\-_.\u00ad\u200b\u2010-\u2015\u2212]{0,3}"  # mail programs make long dashes of short ones
_IS_NO_NAME = re.compile(r"@|//|www\.", re.I)


# ---------------------------------------------------------------- the address and its code


def is_join(recipient: Address) -> bool:
    return recipient.local == _LOCAL


def join_address(cohort: Cohort) -> Address:
    return Address(f"{_LOCAL}@{cohort.mail_domain}")


def has_code(text: str, code: str) -> bool:
    """Whether the code stands in the text as a word of its own, however it is spaced and dashed."""
    letters = [character for character in _folded(code) if character.isalnum()]
    wanted = _DASH.join(map(re.escape, letters))
    found = re.search(rf"(?<![^\W_]){wanted}(?![^\W_])", _folded(text[:_READ]))
    return found is not None and bool(letters)


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


def may_join(address: Address, cohort: Cohort) -> bool:
    """By its domain, where the cohort names any; a domain that is equal to one of them will do."""
    allowed = {cohort.same_person(Address(f"{_LOCAL}@{domain}")) for domain in cohort.join_domains}
    return not allowed or cohort.same_person(Address(f"{_LOCAL}@{address.domain}")) in allowed


def has_ended(cohort: Cohort, at: datetime) -> bool:
    """The last day is still a day to join."""
    return cohort.end is not None and at.astimezone(cohort.timezone).date() > cohort.end


# ---------------------------------------------------------------- how often


@dataclass(frozen=True, slots=True)
class Knocks:
    """How many mails of one person, or one domain, were turned away since `since`. `who` tells
    nobody's address: it is a hash of it, or a domain with an @ before it."""

    who: str
    since: datetime
    turned_away: int = 0
    version: int = 0

    def within(self, window: timedelta, now: datetime) -> Knocks:
        """As they count at present: what is older than the window counts no more."""
        return self if now < self.since + window else replace(self, since=now, turned_away=0)

    def noted(self, turned_away: int = 0) -> Knocks:
        """The next version, in whose place no second one can be written."""
        return replace(self, turned_away=self.turned_away + turned_away, version=self.version + 1)


PERSONS_WINDOW, MOST_OF_PERSON = timedelta(days=1), 5
DOMAINS_WINDOW, MOST_OF_DOMAIN = timedelta(hours=1), 30


def person_key(address: Address, cohort: Cohort) -> str:
    """The same for all addresses that are one person's."""
    digest = hashlib.sha256(cohort.same_person(address).value.encode()).digest()
    return base64.b32encode(digest).decode().lower()[:26]


def domain_key(address: Address) -> str:
    return f"@{address.domain}"


def is_too_often(person: Knocks, domain: Knocks) -> bool:
    return person.turned_away >= MOST_OF_PERSON or domain.turned_away >= MOST_OF_DOMAIN


# ---------------------------------------------------------------- who


def newcomer(sender: Person, address: Address, cohort: Cohort) -> Member:
    """Named as the mail names its sender, where that can be a name."""
    return _nobody_yet(_name(sender.name or "") or _from_local_part(address), address, cohort)


def stand_in(to: Address, cohort: Cohort) -> Member:
    """For whom a letter to somebody who is no member is rendered; called by no name, since anybody
    may write any name into a header."""
    return replace(_nobody_yet("", to, cohort), id=AT_THE_DOOR)


def _nobody_yet(name: str, address: Address, cohort: Cohort) -> Member:
    return Member(MemberId(""), name, (address,), secret="", timezone=cohort.timezone)


def _name(written: str) -> str:
    """Empty where it is none: an address, a link, a whole sentence, only signs."""
    kept = "".join(map(_visible, unicodedata.normalize("NFC", written[: 4 * _NAME])))
    name = " ".join(kept.split()).strip("\"'` ,;")
    is_name = len(name) <= _NAME and any(map(str.isalpha, name)) and not _IS_NO_NAME.search(name)
    return _turned(name) if is_name else ""


def _visible(character: str) -> str:
    """Line breaks and controls part words; marks that turn or hide text are left out."""
    category = unicodedata.category(character)
    if category in ("Cc", "Zl", "Zp"):
        return " "
    return "" if category in ("Cf", "Cs", "Co", "Cn") else character


def _turned(name: str) -> str:
    """ "Vale, Robin", as directories have it, is Robin Vale."""
    last, comma, first = (part.strip() for part in name.partition(","))
    return f"{first} {last}" if comma and first and "," not in first else name


def _from_local_part(address: Address) -> str:
    """ "robin.vale2+x" is Robin Vale; what has no letters stays as it is."""
    words = re.split(r"[\W\d_]+", address.local.partition("+")[0])
    return " ".join(word.capitalize() for word in words if word)[:_NAME].strip() or address.local[:_NAME]
