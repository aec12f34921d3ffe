"""Once per account and region: what all cohorts share, and whether mail can come in and go out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from infra.deployment.artifacts import Artifacts
from infra.deployment.dashboard import Dashboard
from infra.deployment.dns import DnsSilent, Resolve, inbound_host
from infra.deployment.mail_account import Identity, MailAccount
from infra.deployment.parameters import RULE_SET
from infra.deployment.preflight import Asked, Report, about_sending, look
from infra.deployment.rule_set import RuleSetRefused, RuleSets, check_room
from infra.refused import Refused


@dataclass(frozen=True, slots=True)
class Bootstrap:
    """Safe to repeat: what is there is left as it is. `tell` hears what was done."""

    region: str
    resolve: Resolve
    tell: Callable[[str], None]
    rule_sets: RuleSets = field(default_factory=RuleSets)
    account: MailAccount = field(default_factory=MailAccount)
    artifacts: Artifacts = field(default_factory=Artifacts)
    dashboard: Dashboard = field(default_factory=Dashboard)

    def __call__(self, asked: Asked | None, rule_set: str | None = None) -> Report:
        """`Refused` before anything is made where the region or the active rule set is not ours to use."""
        self._refuse_region()
        wanted = rule_set or self.rule_sets.chosen() or RULE_SET
        self.rule_sets.refuse_others(wanted)
        self._make(wanted)
        sending, full = self.account.sending(), self._full(wanted)
        if asked is None:
            return Report(sending, missing=(*full, *about_sending(sending)))
        identities = (self._receiver(asked), self._sender(asked))
        found = look(asked, self.region, identities, sending, self.resolve)
        return replace(found, missing=(*full, *found.missing))

    # ------------------------------------------------------------ making

    def _make(self, rule_set: str) -> None:
        for sentence in self.rule_sets.ensure(rule_set):
            self.tell(sentence)
        if self.artifacts.ensure():
            self.tell(f"Made the bucket {self.artifacts.bucket} for packages.")
        if self.dashboard.ensure():
            self.tell(f'Made the CloudWatch dashboard "{self.dashboard.name}".')

    def _full(self, rule_set: str) -> tuple[str, ...]:
        try:
            check_room(self.rule_sets.rules(rule_set), rule_set)
        except RuleSetRefused as full:
            return (str(full),)
        return ()

    def _refuse_region(self) -> None:
        """Where SES receives no mail, its host for it has no address; asked of the name system because
        no call tells and the list of regions grows. A name server that does not know where SES sends
        from either knows nothing of AWS."""
        try:
            receives = self.resolve(inbound_host(self.region), "A")
            knows_aws = receives or self.resolve(f"email.{self.region}.amazonaws.com", "A")
        except DnsSilent as error:
            self.tell(f"Whether SES receives mail in {self.region} could not be asked ({error}).")
            return
        if not knows_aws:
            self.tell(
                f"Whether SES receives mail in {self.region} could not be asked: the name server knows no "
                "host of AWS there; try another one with --nameserver."
            )
        elif not receives:
            raise Refused(
                f"SES receives no mail in {self.region} ({inbound_host(self.region)} has no address); "
                "name one where it does with AWS_DEFAULT_REGION, such as us-east-1, us-west-2 or eu-west-1."
            )

    # ------------------------------------------------------------ identities

    def _receiver(self, asked: Asked) -> Identity:
        return self.account.known(asked.mail_domain) or self._made(asked.mail_domain)

    def _sender(self, asked: Asked) -> Identity | None:
        if asked.letters_from is None:
            return None
        found = self.account.sender(asked.letters_from)
        made = found or self._made(asked.letters_from.rpartition("@")[2])
        return self.account.give_mail_from(made)

    def _made(self, domain: str) -> Identity:
        made = self.account.make(domain)
        self.tell(f"SES was told of {domain}; it is verified once its DKIM records are there.")
        return made
