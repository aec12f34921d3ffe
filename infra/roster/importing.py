"""`roster import`: what stands in its way, and then row by row what was planned."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import TypeAlias

from chalicelib.domain.cohort import Cohort
from chalicelib.domain.company import company_of
from chalicelib.domain.letter import Topic
from infra.roster.domain_tests import Testing
from infra.roster.holding import Holding
from infra.roster.office import Office
from infra.roster.planning import Known, New, Plan, changed

Step: TypeAlias = New | Known


def obstacle(plan: Plan, testing: Testing, cohort: Cohort, *, untested: bool) -> str | None:
    """Why nobody can be welcomed yet, and what to do. None where nobody is new: a change of who is
    known sends nothing."""
    if not plan.new:
        return None
    if testing.post.in_sandbox():
        return (
            "the account's mail service is still in the sandbox and would refuse every welcome; request "
            "production access (Amazon SES console, Account dashboard), then give this command again"
        )
    silent = () if untested else tuple(_silent(plan, testing, cohort))
    if not silent:
        return None
    addresses = "\n".join(f"  warmthread roster test {cohort.name} {address}" for address in silent)
    return (
        "no test mail was answered yet from "
        f"{'this domain' if len(silent) == 1 else 'these domains'} of the roster; send one to somebody "
        f"there who answers it (any address of the domain will do), or add --untested:\n{addresses}"
    )


def _silent(plan: Plan, testing: Testing, cohort: Cohort) -> Iterator[str]:
    """An address of each domain that has not answered. The large public providers are known to take
    mail and to prove their senders."""
    addresses = (new.entry.address for new in reversed(plan.new))
    first = {address.domain: address for address in addresses if company_of(address)}
    for domain in sorted(first):
        if not testing.is_answered(domain, cohort):
            yield first[domain].value


def carry_out(plan: Plan, office: Office, held: Holding) -> Iterator[Step]:
    """Each as soon as it is done. Whoever is enrolled is known when the same file comes again, so an
    import that was cut short goes on where it was, and nobody gets a second welcome."""
    update, enrol = office.update(held), office.enrol(held)
    for known in plan.updates:
        held.renew()
        update(known.member.id, partial(changed, entry=known.entry))
        yield known
    for new in plan.new:
        held.renew()
        enrol(new.member(), welcome=Topic.HELP)
        yield new


def also_elsewhere(plan: Plan, office: Office) -> Mapping[str, list[str]]:
    """By cohort, the new members who are in that one as well."""
    same = office.cohort.same_person
    new = {same(a): new.entry.address for new in plan.new for a in new.entry.all_addresses}
    others = office.elsewhere() if new else {}
    found = {
        cohort: {new[same(a)].value for a in addresses if same(a) in new}
        for cohort, addresses in others.items()
    }
    return {cohort: sorted(both) for cohort, both in found.items() if both}
