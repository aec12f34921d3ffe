"""Members as an operator sees them: how they are reached, and nothing of what they write."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from chalicelib.domain.cohort import Cohort
from chalicelib.domain.letter import LetterState
from chalicelib.domain.member import Member
from chalicelib.ports import Ledger
from chalicelib.usecases.enrol import welcome_id

_STATES = {
    LetterState.OWED: "waits to be sent",
    LetterState.LEASED: "is being sent",
    LetterState.SENT: "sent",
    LetterState.UNKNOWN: "sent perhaps; looked at again soon",
    LetterState.DROPPED: "could not be sent; mend the address and import again",
    LetterState.BOUNCED: "bounced; mend the address and import again",
}
_NO_LETTER = "none is kept (it was long ago, or none was sent)"


@dataclass(frozen=True, slots=True)
class Listed:
    member: Member
    cohort: Cohort
    welcome: LetterState | None

    def lines(self) -> Iterator[str]:
        member = self.member
        yield member.name + ("  (suspended)" if member.suspended else "")
        yield f"  addresses        {', '.join(map(str, member.all_addresses))}"
        yield f"  capture address  {member.capture_address(self.cohort)}"
        yield f"  zone             {member.timezone.key}"
        if member.coach:
            yield f"  coach            {member.coach}"
        if member.joined_at:
            yield f"  joined           {member.joined_at:%Y-%m-%d}"
        yield f"  welcome          {_STATES[self.welcome] if self.welcome else _NO_LETTER}"

    def as_json(self) -> dict[str, Any]:
        member = self.member
        return {
            "name": member.name,
            "addresses": [address.value for address in member.addresses],
            "second_address": member.second_address.value if member.second_address else None,
            "capture_address": member.capture_address(self.cohort).value,
            "timezone": member.timezone.key,
            "coach": member.coach.value if member.coach else None,
            "joined_at": member.joined_at.isoformat() if member.joined_at else None,
            "suspended": member.suspended,
            "welcome": self.welcome.value if self.welcome else None,
        }


def listed(ledger: Ledger, cohort: Cohort) -> list[Listed]:
    """By name. One request a member for the welcome: operators do not ask often."""
    members = sorted(ledger.members(), key=lambda member: member.name.casefold())
    return [Listed(member, cohort, _welcome(ledger, member)) for member in members]


def _welcome(ledger: Ledger, member: Member) -> LetterState | None:
    letter = ledger.letter(member.id, welcome_id(member.id))
    return letter.state if letter else None
