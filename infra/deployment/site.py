"""What a cohort's stack finds in its account: which rule set it joins, and by whom its letters are sent."""

from __future__ import annotations

from dataclasses import dataclass

from chalicelib.domain.cohort import Cohort
from infra.deployment.mail_account import MailAccount
from infra.deployment.rule_set import RuleSets, catch_all, check_domain, check_room
from infra.operating.stacks import stack_name
from infra.refused import Refused


@dataclass(frozen=True, slots=True)
class Site:
    """`receives_mail`: whether the stack gets a receipt rule. `notes` are for the operator to read."""

    rule_set: str
    letters_identity: str
    receives_mail: bool = True
    notes: tuple[str, ...] = ()


def find_site(cohort: Cohort, rule_sets: RuleSets, account: MailAccount) -> Site:
    """`Refused`, with the next step, where the cohort could not receive or send."""
    rule_set = rule_sets.chosen()
    if rule_set is None:
        raise Refused(
            "This account and region are not prepared yet; run: "
            f"warmthread bootstrap {cohort.name} (or name the region with AWS_DEFAULT_REGION)"
        )
    rule_sets.refuse_others(rule_set)
    own, rules = stack_name(cohort.name), rule_sets.rules(rule_set)
    check_room(rules, rule_set, own)
    check_domain(rules, cohort.mail_domain, own)
    receiver = account.known(cohort.mail_domain)
    sender = account.sender(str(cohort.letters_from))
    for name, found in ((cohort.mail_domain, receiver), (str(cohort.letters_from), sender)):
        if found is None or not found.verified:
            raise Refused(
                f"SES has not verified {name} yet; warmthread bootstrap {cohort.name} prints the records to "
                "set; minutes after they are there, deploy again."
            )
    assert sender
    others = catch_all(rules, cohort.mail_domain, own)
    return Site(
        rule_set,
        sender.name,
        notes=tuple(f'The receipt rule "{name}" sees mail for this cohort as well.' for name in others),
    )
