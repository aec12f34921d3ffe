"""What goes wrong between an operator and AWS: every command says it in a sentence, and nothing is harmed.

That each is finished by repeating wherever it stopped is shown where each is tested.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field

import boto3
import pytest
from botocore.exceptions import ClientError
from click.testing import Result
from moto.ses.models import ses_backends

from infra.deployment.rule_set import MOST_RULES
from tests.infra.office import OPS, REGION, Office, an_office
from tests.infra.stopping import Stopping, is_change

COMMANDS = {
    "bootstrap": "bootstrap spring",
    "deploy": "deploy spring --yes --no-test-mail",
    "status": "status spring",
    "destroy": "destroy spring --early --yes --no-export",
    "archive": "archive spring kept --early --yes",
}
Amiss = Callable[[Office], AbstractContextManager[None]]
NOT_ALLOWED = "User: arn:aws:iam::123456789012:user/ops is not authorized to perform: sns:Publish"
UNHEARD = "To do: Nobody hears of the alarms of spring yet: ops@example.edu has not confirmed"
UNVERIFIED = "SES has not verified hello@letters.example.edu yet; warmthread bootstrap spring prints"


@dataclass
class Watched:
    """An office where `spring` stands and is well; `calls` are those of the last command."""

    office: Office
    stopping: Stopping
    calls: list[str] = field(default_factory=list)

    def gives(self, command: str) -> Result:
        self.stopping.calls.clear()
        result = self.office.warmthread(*COMMANDS[command].split())
        self.calls = list(self.stopping.calls)
        if command == "bootstrap" and result.exit_code == 0:
            self.office.let_plain_http_in()
        return result

    @property
    def changes(self) -> list[str]:
        return list(filter(is_change, self.calls))


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Watched]:
    stopping, folder = Stopping(), tmp_path_factory.mktemp("office")
    with pytest.MonkeyPatch.context() as patch, an_office(folder, patch, stopping.watched) as office:
        stopping.watch(patch)
        found = Watched(office, stopping)
        office.sns.confirm(OPS)
        found.gives("bootstrap")
        office.ses.verify_all()
        assert found.gives("deploy").exit_code == 0
        assert found.gives("status").exit_code == 0
        yield found


# ---------------------------------------------------------------- AWS does not let them


TROUBLES: dict[str, tuple[BaseException, str]] = {
    "Ctrl-C": (KeyboardInterrupt(), "Stopped; the same command can simply be given again."),
    "an expired token": (
        ClientError({"Error": {"Code": "ExpiredTokenException"}}, "DescribeStacks"),
        "Your sign-in to AWS has expired",
    ),
    "a missing permission": (
        ClientError({"Error": {"Code": "AccessDenied", "Message": NOT_ALLOWED}}, "Publish"),
        "You lack the permission sns:Publish",
    ),
}


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("trouble", TROUBLES)
def test_a_command_that_is_cut_off_says_why_in_a_sentence(
    watched: Watched, command: str, trouble: str
) -> None:
    error, words = TROUBLES[trouble]
    watched.stopping.at, watched.stopping.error = 2, error
    result = watched.gives(command)
    watched.stopping.at = 0
    assert (result.exit_code, result.stdout) == (1, "")
    assert words in result.stderr.splitlines()[-1]
    assert watched.changes == []


def test_status_only_looks(watched: Watched) -> None:
    """So that it can be stopped anywhere."""
    watched.gives("status")
    assert watched.changes == []


# ---------------------------------------------------------------- the account is not as it should be


@contextmanager
def no_stack(office: Office) -> Iterator[None]:
    """As in the wrong region."""
    stacks, office.cloudformation.stacks[:] = office.cloudformation.stacks[:], []
    yield
    office.cloudformation.stacks[:] = stacks


@contextmanager
def not_prepared(office: Office) -> Iterator[None]:
    """As in the wrong region, too."""
    ssm, name = boto3.client("ssm"), "/warmthread/rule-set"
    ssm.delete_parameter(Name=name)
    yield
    ssm.put_parameter(Name=name, Value="warmthread", Type="String")


@contextmanager
def another_stack(office: Office) -> Iterator[None]:
    stack = office.cloudformation.find("warmthread-spring")
    tags, stack.tags = stack.tags, {}
    yield
    stack.tags = tags


@contextmanager
def full_rule_set(_office: Office) -> Iterator[None]:
    rules = ses_backends["123456789012"][REGION].receipt_rule_set["warmthread"].rules
    rules += [{"Name": f"rule-{number}", "Recipients": []} for number in range(MOST_RULES)]
    yield
    rules.clear()


@contextmanager
def not_verified(office: Office) -> Iterator[None]:
    office.ses.identities["letters.example.edu"]["VerifiedForSendingStatus"] = False
    yield
    office.ses.verify_all()


@contextmanager
def moved(office: Office) -> Iterator[None]:
    office.write_cohort(**{'"spring.example.edu"': '"summer.example.edu"'})
    yield
    office.write_cohort()


@contextmanager
def unheard(office: Office) -> Iterator[None]:
    office.sns.arns[OPS] = "PendingConfirmation"
    yield
    office.sns.confirm(OPS)


AMISS: list[tuple[Amiss, str, int, str]] = [
    (no_stack, "status", 1, "no stack of the cohort spring stands in us-east-1"),
    (no_stack, "archive", 1, "or name its region with AWS_DEFAULT_REGION"),
    (not_prepared, "deploy", 1, "not prepared yet; run: warmthread bootstrap spring (or name the region"),
    (another_stack, "deploy", 1, "A stack warmthread-spring is there that Warmthread did not make"),
    (another_stack, "destroy", 1, "A stack warmthread-spring is there that Warmthread did not make"),
    (full_rule_set, "bootstrap", 0, 'To do: The receipt rule set "warmthread" has 200 rules'),
    (full_rule_set, "deploy", 1, "has 200 rules, and SES takes 200: end a cohort that is over"),
    (full_rule_set, "status", 0, "Nothing needs a person."),
    (not_verified, "bootstrap", 0, "To do: letters.example.edu is not verified by SES yet"),
    (not_verified, "deploy", 1, UNVERIFIED),
    (not_verified, "status", 1, "To do: SES has letters.example.edu not verified, or not any more"),
    (moved, "deploy", 1, 'Write mail_domain = "spring.example.edu" again'),
    (unheard, "deploy", 0, UNHEARD),
    (unheard, "status", 1, UNHEARD),
]


@pytest.mark.parametrize(("amiss", "command", "code", "words"), AMISS)
def test_what_is_amiss_is_said_with_the_next_step(
    watched: Watched, amiss: Amiss, command: str, code: int, words: str
) -> None:
    with amiss(watched.office):
        result = watched.gives(command)
    assert result.exit_code == code, result.output
    assert words in result.output
    if code:
        assert watched.changes == []


def test_a_domain_that_moved_is_refused_before_ses_is_asked_of_it(watched: Watched) -> None:
    with moved(watched.office):
        watched.gives("deploy")
    assert watched.calls == ["describe_stacks"]


def test_what_is_amiss_keeps_no_cohort_from_its_end(watched: Watched) -> None:
    office = watched.office
    with full_rule_set(office), not_verified(office), moved(office), unheard(office):
        assert watched.gives("archive").exit_code == 0
        ended = watched.gives("destroy")
    assert ended.exit_code == 0, ended.output
    assert "Nothing of the cohort spring is left" in ended.stdout
