"""A local run: ministack, the cohorts on it, mail in, letters and pages out, for as long as it lasts."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import boto3

from chalicelib.domain.address import Address
from chalicelib.domain.letter import Topic
from chalicelib.domain.member import Member, MemberId
from infra.feedback import captured
from infra.local.deploying import Deploying, LocalCohort
from infra.local.folder import own_folder
from infra.local.letters import Post, Sender
from infra.local.ministack import ministack
from infra.local.places import Places
from infra.local.receiving import receiving
from infra.local.supported import supported
from infra.local.web import Site, serving
from infra.operating.stacks import Stack
from infra.roster.office import office_of

if TYPE_CHECKING:
    from infra.deployment.package import Package

# ministack takes any; what is set here is no account's.
CREDENTIALS = {
    "AWS_ACCESS_KEY_ID": "testing",
    "AWS_SECRET_ACCESS_KEY": "testing",
    "AWS_DEFAULT_REGION": "us-east-1",
}
_IN_THEIR_PLACE = ("AWS_PROFILE", "AWS_SESSION_TOKEN", "AWS_REGION")


@dataclass(frozen=True)
class Running:
    """`stacks` by cohort. `check` raises where ministack ended by itself."""

    places: Places
    stacks: Mapping[str, Stack]
    check: Callable[[], None]

    def members(self, cohort: str) -> list[tuple[Member, Address]]:
        """Each with the capture address."""
        ledger = self.stacks[cohort].ledger
        return [(member, member.capture_address(ledger.cohort())) for member in ledger.members()]

    def environment(self) -> str:
        """For a shell from which other commands are to find the stacks."""
        given = CREDENTIALS | self.places.endpoints
        return "export " + " ".join(f"{name}={value}" for name, value in given.items())

    def enrol(self, cohort: str, name: str, address: Address) -> Member:
        """A member of that address, with a welcome; who is one already stays as they are."""
        office = office_of(self.stacks[cohort])
        with office.holding() as held:
            known = [member for member, _ in self.members(cohort) if address in member.addresses]
            if known:
                return known[0]
            zone = office.cohort.timezone
            new = Member(id=MemberId(""), name=name, addresses=(address,), secret="", timezone=zone)
            return office.enrol(held)(new, welcome=Topic.HELP)


@contextmanager
def running(
    cohorts: Sequence[LocalCohort], places: Places, package: Package, say: Callable[[str], None]
) -> Iterator[Running]:
    """Ready when it is entered. What was kept in the folder is found again; when it ends, every part is
    ended in order, and the environment is as before."""
    with ExitStack() as stack:
        own = stack.enter_context(own_folder(places.folder))
        places.ports.check_free()
        stack.enter_context(_environment(places))
        say("Starting ministack ...")
        aws = stack.enter_context(ministack(places, own))
        deploy = Deploying(supported(package), places, say)
        stacks = {local.cohort.name: deploy(local) for local in cohorts}
        stack.enter_context(serving(_site(places, stacks)))
        by_domain = {local.cohort.mail_domain: stacks[local.cohort.name] for local in cohorts}
        stack.enter_context(receiving(by_domain, places.ports.smtp))
        for found in stacks.values():
            _sweep(found)
        yield Running(places, stacks, aws.check)


def _sweep(stack: Stack) -> None:
    """What fell due since the last run; the schedule's own first time is in five minutes."""
    described = boto3.client("cloudformation").describe_stack_resource(
        StackName=stack.name, LogicalResourceId="Sweep"
    )
    function = described["StackResourceDetail"]["PhysicalResourceId"]
    event = json.dumps(captured("sweep"))
    boto3.client("lambda").invoke(FunctionName=function, InvocationType="Event", Payload=event)


def _site(places: Places, stacks: Mapping[str, Stack]) -> Site:
    senders = {
        stack.outputs["ConfigurationSet"]: Sender(places.letters_of(name), stack.outputs["FeedbackQueueUrl"])
        for name, stack in stacks.items()
    }
    apis = {name: _api_path(stack.outputs["WebAddress"]) for name, stack in stacks.items()}
    return Site(places, Post(senders, boto3.client("sqs")), apis)


def _api_path(web_address: str) -> str:
    """Where ministack answers for https://<api>.execute-api.<region>.amazonaws.com/<stage>."""
    url = urlsplit(web_address)
    return f"/restapis/{url.netloc.partition('.')[0]}/{url.path.strip('/')}/_user_request_"


@contextmanager
def _environment(places: Places) -> Iterator[None]:
    """Of this process, where every client finds it, and of ministack, which inherits it."""
    before = dict(os.environ)
    os.environ.update(CREDENTIALS | places.endpoints)
    for name in _IN_THEIR_PLACE:
        os.environ.pop(name, None)
    boto3.setup_default_session()  # one that was made before holds what the environment said then
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)
