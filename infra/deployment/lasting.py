"""What of a cohort lasts as long as its stack: members have it in their address books and in sent mail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chalicelib.domain.cohort import Cohort
from infra.refused import Refused

if TYPE_CHECKING:
    from mypy_boto3_cloudformation.type_defs import StackTypeDef

# A stack that could not be made is nothing yet, but stands in the way of making it.
NEVER_MADE = ("ROLLBACK_COMPLETE", "ROLLBACK_FAILED", "CREATE_FAILED")


def refuse_moved(found: StackTypeDef, cohort: Cohort) -> None:
    """`Refused` where capture addresses that were given out would receive nothing any more."""
    before = _parameter(found, "MailDomain")
    is_given_out = found["StackStatus"] not in (*NEVER_MADE, "REVIEW_IN_PROGRESS")
    if is_given_out and before not in (None, cohort.mail_domain):
        raise Refused(
            f"{cohort.name} receives mail at {before}; with {cohort.mail_domain} every capture address of "
            f'its members would stop working. Write mail_domain = "{before}" again; the new domain is for '
            "another cohort (warmthread cohort new NAME). If this one has no members yet: "
            f"warmthread destroy {cohort.name} --early, then deploy again."
        )


def _parameter(found: StackTypeDef, name: str) -> str | None:
    values = {given["ParameterKey"]: given["ParameterValue"] for given in found.get("Parameters", [])}
    return values.get(name)
