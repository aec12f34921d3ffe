"""The account's bucket for packages: each under the hash of its content, so that nothing in it changes."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

import boto3
from botocore.exceptions import ClientError

from infra.deployment.package import Package
from infra.refused import Refused

if TYPE_CHECKING:
    from mypy_boto3_s3.client import S3Client


class BucketTaken(Refused):
    """The bucket's name is in use by another account."""


@dataclass(frozen=True)
class Artifacts:
    """One a region, since Lambda takes code from its own region alone. Nothing expires: when a change
    is rolled back, CloudFormation needs the zip before; a package is a few megabytes."""

    client: S3Client = field(default_factory=lambda: boto3.client("s3"))

    @cached_property
    def account(self) -> str:
        return boto3.client("sts").get_caller_identity()["Account"]

    @cached_property
    def bucket(self) -> str:
        return f"warmthread-packages-{self.account}-{self.client.meta.region_name}"

    def exists(self) -> bool:
        """`BucketTaken` where somebody else made a bucket of this name."""
        try:
            self.client.head_bucket(Bucket=self.bucket, ExpectedBucketOwner=self.account)
        except ClientError as error:
            status = error.response["ResponseMetadata"]["HTTPStatusCode"]
            if status == 404:
                return False
            if status == 403:
                raise BucketTaken(
                    f"The bucket {self.bucket} belongs to another account, or your user may not see it; "
                    "ask for s3:ListBucket on it, or use another region with AWS_DEFAULT_REGION."
                ) from None
            raise
        return True

    def ensure(self) -> bool:
        """Private, encrypted, TLS only; whether it had to be made. Its settings are set each time: they
        may be missing where the first time was interrupted."""
        made = not self.exists()
        if made:
            self.client.create_bucket(Bucket=self.bucket, **self._place())
        self.client.put_public_access_block(
            Bucket=self.bucket,
            PublicAccessBlockConfiguration={
                "BlockPublicAcls": True,
                "IgnorePublicAcls": True,
                "BlockPublicPolicy": True,
                "RestrictPublicBuckets": True,
            },
        )
        self.client.put_bucket_encryption(
            Bucket=self.bucket,
            ServerSideEncryptionConfiguration={
                "Rules": [{"ApplyServerSideEncryptionByDefault": {"SSEAlgorithm": "AES256"}}]
            },
        )
        self.client.put_bucket_policy(Bucket=self.bucket, Policy=json.dumps(self._tls_only()))
        self.client.put_bucket_lifecycle_configuration(
            Bucket=self.bucket,
            LifecycleConfiguration={
                "Rules": [
                    {
                        "ID": "unfinished-uploads",
                        "Status": "Enabled",
                        "Filter": {"Prefix": ""},
                        "AbortIncompleteMultipartUpload": {"DaysAfterInitiation": 7},
                    }
                ]
            },
        )
        return made

    def upload(self, package: Package) -> str:
        """The address of the template, for CloudFormation; what is there already is not sent again."""
        if not self.exists():
            raise Refused(f"The bucket {self.bucket} for packages is not there; run: warmthread bootstrap")
        self._put(package.zip_key, package.zip)
        template = package.template_for(self.bucket)
        key = package.template_key(template)
        self._put(key, template)
        # With the bucket in the path, which stand-ins for S3 understand as well.
        return f"{self.client.meta.endpoint_url}/{self.bucket}/{key}"

    def _put(self, key: str, content: bytes) -> None:
        try:
            self.client.head_object(Bucket=self.bucket, Key=key, ExpectedBucketOwner=self.account)
        except ClientError as error:
            if error.response["ResponseMetadata"]["HTTPStatusCode"] != 404:
                raise
            self.client.put_object(
                Bucket=self.bucket, Key=key, Body=content, ExpectedBucketOwner=self.account
            )

    def _place(self) -> Any:
        """The oldest region is the one that may not be named."""
        region = self.client.meta.region_name
        return {} if region == "us-east-1" else {"CreateBucketConfiguration": {"LocationConstraint": region}}

    def _tls_only(self) -> dict[str, Any]:
        arn = f"arn:{self.client.meta.partition}:s3:::{self.bucket}"
        return {
            "Version": "2012-10-17",
            "Statement": [
                {
                    "Effect": "Deny",
                    "Principal": "*",
                    "Action": "s3:*",
                    "Resource": [arn, f"{arn}/*"],
                    "Condition": {"Bool": {"aws:SecureTransport": "false"}},
                }
            ],
        }
