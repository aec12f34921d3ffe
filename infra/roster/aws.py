"""What a roster needs of a stack that stands: its table, bucket and mail service."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from chalicelib.aws import keys
from chalicelib.aws.forms import Document, instant, instant_if, present, read_instant, read_instant_if
from chalicelib.aws.mail_service import ATTEMPT, LETTER, MEMBER
from chalicelib.aws.table import Table
from chalicelib.domain.address import Address
from chalicelib.domain.cohort import Cohort
from infra.roster.domain_tests import DomainTest
from infra.roster.holding import Hold

if TYPE_CHECKING:
    from mypy_boto3_sesv2.client import SESV2Client

_TEXT = """\
Hello,

this mail tests whether {programme} can write to {domain}, and whether
mail from there reaches us. Please answer it, with any word: that is all.

If you did not expect it, somebody who prepares {programme} gave your
address for the test. No other mail follows from it.
"""
# Like a letter's, so that its events find one that is not there instead of being parked as something
# that nobody understands.
TEST_TAGS = {LETTER: "test", MEMBER: "test", ATTEMPT: "1"}


@dataclass(frozen=True, slots=True)
class TableDomainTests:
    table: Table

    def of(self, domain: str) -> DomainTest | None:
        item = self.table.get(keys.domain_test(domain))
        return read_domain_test(item) if item else None

    def put(self, test: DomainTest) -> None:
        seen = test.version - 1 or None
        self.table.put_if_version(keys.domain_test(test.domain), domain_test_item(test), seen)


def domain_test_item(test: DomainTest) -> Document:
    return present(
        address=test.address.value,
        code=test.code,
        sent_at=instant(test.sent_at),
        answered_at=instant_if(test.answered_at),
        version=test.version,
    )


def read_domain_test(item: Document) -> DomainTest:
    return DomainTest(
        address=Address(item["address"]),
        code=item["code"],
        sent_at=read_instant(item["sent_at"]),
        answered_at=read_instant_if(item.get("answered_at")),
        version=item["version"],
    )


@dataclass(frozen=True, slots=True)
class TableHolds:
    """Beside the members, so that a transaction can ask for it."""

    table: Table

    def current(self) -> Hold | None:
        item = self.table.get(keys.IMPORT)
        return read_hold(item) if item else None

    def put(self, hold: Hold) -> None:
        self.table.put_if_version(keys.IMPORT, hold_item(hold), hold.version - 1 or None)


def hold_item(hold: Hold) -> Document:
    since, until = instant(hold.since), instant(hold.until)
    return {keys.IMPORTER: hold.owner, "by": hold.by, "since": since, "until": until, "version": hold.version}


def read_hold(item: Document) -> Hold:
    since, until = read_instant(item["since"]), read_instant(item["until"])
    return Hold(item[keys.IMPORTER], item["by"], since, until, item["version"])


@dataclass(frozen=True, slots=True)
class SesPost:
    client: SESV2Client
    configuration_set: str

    def in_sandbox(self) -> bool:
        return not self.client.get_account()["ProductionAccessEnabled"]

    def send(self, cohort: Cohort, test: DomainTest) -> None:
        words = {"programme": cohort.programme, "domain": test.domain}
        self.client.send_email(
            FromEmailAddress=cohort.letters_from.value,
            Destination={"ToAddresses": [test.address.value]},
            ReplyToAddresses=[test.reply_to(cohort).value],
            Content={
                "Simple": {
                    "Subject": {"Data": "Please answer: a test before we start", "Charset": "UTF-8"},
                    "Body": {"Text": {"Data": _TEXT.format(**words), "Charset": "UTF-8"}},
                }
            },
            EmailTags=[{"Name": name, "Value": value} for name, value in TEST_TAGS.items()],
            ConfigurationSetName=self.configuration_set,
        )
