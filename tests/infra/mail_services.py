"""A name server on this machine, and what operators ask of SES v2 and SNS: moto knows little of them."""

from __future__ import annotations

import socketserver
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from types import SimpleNamespace
from typing import Any

import dns.message
import dns.rcode
import dns.rrset
from botocore.exceptions import ClientError


@contextmanager
def nameserver(known: Mapping[tuple[str, str], str]) -> Iterator[int]:
    """Its port. It answers with what is `known` by name and kind; `broken.` anything is in trouble."""

    class Answering(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            data, socket = self.request
            query = dns.message.from_wire(data)
            (question,) = query.question
            name, kind = question.name.to_text(omit_final_dot=True), question.rdtype.name
            answer = dns.message.make_response(query)
            if (name, kind) in known:
                answer.answer.append(dns.rrset.from_text(f"{name}.", 60, "IN", kind, known[name, kind]))
            elif name.startswith("broken."):
                answer.set_rcode(dns.rcode.SERVFAIL)
            elif name not in [each for each, _ in known]:
                answer.set_rcode(dns.rcode.NXDOMAIN)
            socket.sendto(answer.to_wire(), self.client_address)

    with socketserver.UDPServer(("127.0.0.1", 0), Answering) as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        try:
            yield server.server_address[1]
        finally:
            server.shutdown()


class FakeSesV2:
    """The account, identities with MAIL FROM, and sending; `on_sent` is called with each recipient."""

    def __init__(
        self,
        *,
        production: bool = True,
        verified: tuple[str, ...] = (),
        on_sent: Callable[[str], None] = lambda _: None,
    ) -> None:
        self.production = production
        self.identities = {name: _identity(name, verified=True) for name in verified}
        self.on_sent = on_sent
        self.calls: list[str] = []

    def get_account(self) -> dict[str, Any]:
        return {
            "ProductionAccessEnabled": self.production,
            "SendingEnabled": True,
            "SendQuota": {"Max24HourSend": 200.0, "MaxSendRate": 1.0, "SentLast24Hours": 3.0},
        }

    def get_configuration_set(self, **_asked: str) -> dict[str, Any]:
        return {"SendingOptions": {"SendingEnabled": True}}

    def get_email_identity(self, *, EmailIdentity: str) -> dict[str, Any]:  # noqa: N803 - as boto3 has it
        if EmailIdentity not in self.identities:
            raise ClientError({"Error": {"Code": "NotFoundException"}}, "GetEmailIdentity")
        return self.identities[EmailIdentity]

    def create_email_identity(self, *, EmailIdentity: str, Tags: list[Any]) -> None:  # noqa: N803
        self.calls.append(f"create {EmailIdentity}")
        self.identities[EmailIdentity] = _identity(EmailIdentity, verified=False) | {"Tags": Tags}

    def put_email_identity_mail_from_attributes(self, **given: str) -> None:
        self.calls.append(f"mail from {given['MailFromDomain']}")
        named = {"MailFromDomain": given["MailFromDomain"]}
        self.identities[given["EmailIdentity"]]["MailFromAttributes"] = named

    def send_email(self, **mail: Any) -> None:
        for recipient in mail["Destination"]["ToAddresses"]:
            self.on_sent(recipient)

    def verify_all(self) -> None:
        """As SES does once it finds the records."""
        for identity in self.identities.values():
            identity["VerifiedForSendingStatus"] = True


class FakeSns:
    """Subscriptions by mail, which moto confirms at once: `arns` by address, or the words that SNS lists in
    place of one. Every topic has them all."""

    def __init__(self, arns: Mapping[str, str]) -> None:
        self.arns = dict(arns)

    def get_paginator(self, name: str) -> SimpleNamespace:
        assert name == "list_subscriptions_by_topic"
        return SimpleNamespace(paginate=self._pages)

    def confirm(self, address: str) -> None:
        self.arns[address] = f"arn:aws:sns:us-east-1:123456789012:operator:{address}"

    def _pages(self, *, TopicArn: str) -> Iterator[dict[str, Any]]:  # noqa: N803 - as boto3 has it
        """One a page, behind the queue that also listens."""
        yield {
            "Subscriptions": [{"Protocol": "sqs", "Endpoint": "arn:q", "SubscriptionArn": "arn:aws:sns:q"}]
        }
        for address, arn in self.arns.items():
            found = {"Protocol": "email", "Endpoint": address, "SubscriptionArn": arn, "TopicArn": TopicArn}
            yield {"Subscriptions": [found]}


def _identity(name: str, *, verified: bool) -> dict[str, Any]:
    tokens = [f"{name.partition('.')[0]}{number}" for number in (1, 2, 3)]
    return {"VerifiedForSendingStatus": verified, "DkimAttributes": {"Tokens": tokens}}
