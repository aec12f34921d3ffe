"""Makes or changes a cohort's stack: what will change is shown first, and all of it can be repeated."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import boto3

from chalicelib.domain.cohort import Cohort
from infra.deployment.artifacts import Artifacts
from infra.deployment.changes import Change, lines_of
from infra.deployment.changing import GOOD, Proposal, StackChanging, Wanted
from infra.deployment.lasting import NEVER_MADE, refuse_moved
from infra.deployment.link_secret import ensure_link_secret
from infra.deployment.package import Package
from infra.deployment.parameters import Operating, check_parameters, parameters_of
from infra.deployment.site import Site
from infra.operating.stacks import Stack, refuse_not_ours, stack_name, stack_of
from infra.refused import Refused

if TYPE_CHECKING:
    from mypy_boto3_cloudformation.type_defs import StackTypeDef
    from mypy_boto3_ssm.client import SSMClient

Approve = Callable[[Sequence[str]], bool]
_READY = (*GOOD, "UPDATE_ROLLBACK_COMPLETE", "IMPORT_ROLLBACK_COMPLETE", "REVIEW_IN_PROGRESS")


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be deployed. `leaving_behind` are the resources whose data may stay where it is, outside."""

    cohort: Cohort
    operating: Operating
    package: Package
    site: Site
    leaving_behind: Collection[str] = ()

    @property
    def stack(self) -> str:
        return stack_name(self.cohort.name)


@dataclass(frozen=True, slots=True)
class Deploy:
    """`approve` is shown what will change, and says whether it may."""

    approve: Approve
    changing: StackChanging
    artifacts: Artifacts = field(default_factory=Artifacts)
    ssm: SSMClient = field(default_factory=lambda: boto3.client("ssm"))

    def standing(self, cohort: Cohort) -> StackTypeDef | None:
        """The stack, if there is one; `Refused` where it is another's, or the cohort was another one."""
        found = self.changing.described(stack_name(cohort.name))
        if found:
            refuse_not_ours(found, cohort.name)
            refuse_moved(found, cohort)
        return found

    def __call__(self, order: Order) -> Stack | None:
        """The stack as it stands; None where it was not approved. Deletion protection goes on in a
        second step: until the stack stands, a creation that fails has to be able to go back."""
        check_parameters(self._parameters(order, protected=True), order.package.template)
        standing = self._ready(order)
        template_url = self.artifacts.upload(order.package)
        if not self._bring(order, template_url, protected=standing is not None):
            return None
        if ensure_link_secret(order.cohort.name, self.ssm):
            self.changing.tell("Made the secret that signs the links in letters.")
        if standing is None:
            self.changing.tell("It stands; protecting its table from deletion ...")
            protect = self.changing.propose(self._wanted(order, template_url, protected=True))
            if protect:
                self.changing.carry_out(protect)
        found = self.changing.described(order.stack)
        assert found
        return stack_of(order.cohort.name, found, self.changing.client.meta.region_name)

    def _bring(self, order: Order, template_url: str, *, protected: bool) -> bool:
        proposal = self.changing.propose(self._wanted(order, template_url, protected=protected))
        if proposal is None:
            self.changing.tell(f"{order.stack} is up to date: nothing of it changes.")
            return True
        try:
            _refuse_losses(proposal.changes, order)
            approved = self.approve([_headline(proposal), *lines_of(proposal.changes)])
        except BaseException:
            self.changing.withdraw(proposal)
            raise
        if not approved:
            self.changing.withdraw(proposal)
            return False
        self.changing.carry_out(proposal)
        return True

    # ------------------------------------------------------------ before

    def _ready(self, order: Order) -> StackTypeDef | None:
        """The standing stack once it can be changed; None where there is none yet."""
        found = self.standing(order.cohort)
        if found is None:
            return None
        if found["StackStatus"].endswith("_IN_PROGRESS") and found["StackStatus"] != "REVIEW_IN_PROGRESS":
            found = self._waited_for(found, order)
        if found["StackStatus"] in NEVER_MADE:
            self.changing.tell(f"{order.stack} was begun before and never stood; what is left is cleared ...")
            self.changing.delete(order.stack, found["StackId"])
            return None
        if found["StackStatus"] not in _READY:
            raise Refused(_STUCK.get(found["StackStatus"], _STUCK_ELSE).format(**_names(found, order)))
        return None if found["StackStatus"] == "REVIEW_IN_PROGRESS" else found

    def _waited_for(self, found: StackTypeDef, order: Order) -> StackTypeDef:
        if found["StackStatus"] == "DELETE_IN_PROGRESS":
            raise Refused(_STUCK["DELETE_IN_PROGRESS"].format(**_names(found, order)))
        self.changing.tell(f"{order.stack} is being changed ({found['StackStatus']}); waiting for it ...")
        return self.changing.finished(found["StackId"]) or found

    # ------------------------------------------------------------ what is wanted

    def _wanted(self, order: Order, template_url: str, *, protected: bool) -> Wanted:
        parameters = self._parameters(order, protected=protected)
        return Wanted(order.stack, order.cohort.name, template_url, parameters)

    def _parameters(self, order: Order, *, protected: bool) -> dict[str, str]:
        return parameters_of(
            order.cohort,
            order.operating,
            letters_identity=order.site.letters_identity,
            rule_set=order.site.rule_set,
            receives_mail=order.site.receives_mail,
            deletion_protection=protected,
        )


def _refuse_losses(changes: Sequence[Change], order: Order) -> None:
    lost = [change for change in changes if change.loses_data and change.resource not in order.leaving_behind]
    if lost:
        options = " ".join(f"--leave-behind {change.resource}" for change in lost)
        raise Refused(
            "\n  ".join(("This would leave data behind:", *map(str, lost)))
            + "\nNothing was changed. If that is meant (archive first): "
            + f"warmthread deploy {order.cohort.name} {options}"
        )


def _headline(proposal: Proposal) -> str:
    return (
        f"{proposal.wanted.name} is new:" if proposal.is_new else f"What changes in {proposal.wanted.name}:"
    )


def _names(found: StackTypeDef, order: Order) -> dict[str, str]:
    return {"stack": found["StackName"], "status": found["StackStatus"], "cohort": order.cohort.name}


_STUCK = {
    "DELETE_IN_PROGRESS": (
        "{stack} is being deleted; when it is gone (warmthread destroy {cohort} says so), deploy again."
    ),
    "DELETE_FAILED": "{stack} was deleted in part; finish that with: warmthread destroy {cohort}",
    "UPDATE_ROLLBACK_FAILED": (
        "{stack} could neither be changed nor go back; its events in the CloudFormation console name the "
        "cause. Mend that, then run: aws cloudformation continue-update-rollback --stack-name {stack}, "
        "and deploy again."
    ),
}
_STUCK_ELSE = (
    "{stack} is in the state {status}, from which it cannot be changed; see its events in the console."
)
