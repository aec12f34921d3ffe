"""The template as CloudFormation will see it, and what cfn-lint says of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from infra.refused import Refused

_REGION = "us-east-1"  # any: the template names none
_CODE = {"Bucket": "any-bucket", "Key": "any-key"}  # deploy puts the true ones


def translated(template: Mapping[str, Any]) -> dict[str, Any]:
    """What the SAM transform makes of it: cfn-lint finds twice as much in that."""
    from boto3 import Session
    from samtranslator.parser.parser import Parser  # type: ignore[import-untyped]
    from samtranslator.translator.translator import Translator  # type: ignore[import-untyped]

    copy = json.loads(json.dumps(template))
    for resource in copy["Resources"].values():
        if resource["Type"] == "AWS::Serverless::Function":
            resource["Properties"]["CodeUri"] = _CODE
    translator = Translator(None, Parser(), boto_session=Session(region_name=_REGION))
    made: dict[str, Any] = translator.translate(copy, parameter_values={}, get_managed_policy_map=dict)
    return made


def lint(template: Mapping[str, Any]) -> None:
    """`Refused` names every fault of the translated template."""
    from cfnlint.api import lint as cfn_lint  # type: ignore[import-untyped]

    found = cfn_lint(json.dumps(translated(template)), regions=[_REGION])
    if found:
        faults = [f"{'/'.join(map(str, match.path))}: {match.message} ({match.rule.id})" for match in found]
        raise Refused("\n  ".join(("cfn-lint finds in the template (infra/template.yaml):", *faults)))
