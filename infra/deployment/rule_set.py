"""The account's receipt rule set: one is active in a region, and every cohort adds its rule to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import boto3
from botocore.config import Config

from infra.deployment.parameters import RULE_SET
from infra.refused import Refused

if TYPE_CHECKING:
    from mypy_boto3_ses.client import SESClient
    from mypy_boto3_ses.type_defs import ReceiptRuleOutputTypeDef
    from mypy_boto3_ssm.client import SSMClient

MOST_RULES = 200  # https://docs.aws.amazon.com/ses/latest/dg/quotas.html
_REMEMBERED = "/warmthread/rule-set"
# SES takes one such call a second.
_UNHURRIED = Config(retries={"mode": "standard", "total_max_attempts": 8})


class RuleSetRefused(Refused):
    """The cohorts' rules cannot go into the rule set as it is."""


@dataclass(frozen=True, slots=True)
class Rule:
    """`recipients` are addresses, domains, or domains below one (written with a dot before it); with
    none it takes every mail."""

    name: str
    recipients: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RuleSets:
    ses: SESClient = field(default_factory=lambda: boto3.client("ses", config=_UNHURRIED))
    ssm: SSMClient = field(default_factory=lambda: boto3.client("ssm"))

    def active(self) -> str | None:
        return self.ses.describe_active_receipt_rule_set().get("Metadata", {}).get("Name")

    def rules(self, name: str) -> tuple[Rule, ...]:
        """In their order; empty where there is no such set."""
        try:
            found = self.ses.describe_receipt_rule_set(RuleSetName=name)["Rules"]
        except self.ses.exceptions.RuleSetDoesNotExistException:
            return ()
        return tuple(map(_rule, found))

    def chosen(self) -> str | None:
        """What bootstrap settled on; None where it was not run here."""
        try:
            return self.ssm.get_parameter(Name=_REMEMBERED)["Parameter"]["Value"]
        except self.ssm.exceptions.ParameterNotFound:
            return None

    def refuse_others(self, wanted: str) -> None:
        """`RuleSetRefused` where a set is active that is not the wanted one: nothing is done to it."""
        active = self.active()
        if active not in (None, wanted):
            raise RuleSetRefused(
                f'The receipt rule set "{active}" is active in this region, and only one can be: activating '
                f'"{wanted}" would stop whatever receives mail by it. To add the cohorts\' rules to that one '
                f"(its own rules stay as they are), run: warmthread bootstrap --rule-set {active}"
            )

    def ensure(self, wanted: str = RULE_SET) -> list[str]:
        """Makes it, activates it where none is active, remembers it; what was done, in words."""
        self.refuse_others(wanted)
        done = []
        if wanted not in self._names():
            self.ses.create_receipt_rule_set(RuleSetName=wanted)
            done.append(f'Made the receipt rule set "{wanted}".')
        if self.active() is None:
            self.ses.set_active_receipt_rule_set(RuleSetName=wanted)
            done.append(f'Activated the receipt rule set "{wanted}"; none was active.')
        if self.chosen() != wanted:
            self.ssm.put_parameter(Name=_REMEMBERED, Value=wanted, Type="String", Overwrite=True)
            done.append(f'From now on cohorts add their rule to "{wanted}".')
        return done

    def _names(self) -> list[str]:
        page = self.ses.list_receipt_rule_sets()
        found = [rule_set["Name"] for rule_set in page["RuleSets"]]
        while token := page.get("NextToken"):
            page = self.ses.list_receipt_rule_sets(NextToken=token)
            found += [rule_set["Name"] for rule_set in page["RuleSets"]]
        return found


def check_room(rules: Sequence[Rule], rule_set: str, own: str | None = None) -> None:
    """`RuleSetRefused` where one more does not fit; `own` is a rule that may be there already."""
    if len(rules) >= MOST_RULES and own not in [rule.name for rule in rules]:
        raise RuleSetRefused(
            f'The receipt rule set "{rule_set}" has {len(rules)} rules, and SES takes {MOST_RULES}: end a '
            "cohort that is over (warmthread destroy NAME), or delete rules nobody needs, then try again."
        )


def check_domain(rules: Sequence[Rule], mail_domain: str, own: str) -> None:
    """`RuleSetRefused` where another rule receives for the same domain: both would take each mail."""
    for rule in rules:
        if rule.name != own and any(_overlap(asked, mail_domain) for asked in rule.recipients):
            raise RuleSetRefused(
                f'The receipt rule "{rule.name}" receives mail for {mail_domain} already; give this cohort a '
                "mail_domain of its own, or end that one first."
            )


def catch_all(rules: Sequence[Rule], mail_domain: str, own: str) -> list[str]:
    """Rules of others that also see this cohort's mail, though not for it alone."""
    return [rule.name for rule in rules if rule.name != own and _sees(rule, mail_domain)]


def _overlap(recipient: str, mail_domain: str) -> bool:
    return recipient.lower().rpartition("@")[2] == mail_domain


def _sees(rule: Rule, mail_domain: str) -> bool:
    below = [asked for asked in rule.recipients if asked.startswith(".")]
    return not rule.recipients or any(mail_domain.endswith(asked.lower()) for asked in below)


def _rule(found: ReceiptRuleOutputTypeDef) -> Rule:
    return Rule(found["Name"], tuple(found.get("Recipients", ())))
