"""How large DynamoDB counts an item, and what of it fits.

Source: "DynamoDB item sizes and formats" in Amazon's developer guide. Names and text count their
UTF-8 bytes, a number half a byte a digit and one more, a boolean one, a list or map three and one
for each element.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

LARGEST_ITEM = 400 * 1024
LARGEST_TRANSACTION = 4 * 1024 * 1024
MOST_IN_TRANSACTION = 100


def item_size(item: Mapping[str, Any]) -> int:
    """Bytes of an item in DynamoDB's form ({"name": {"S": "text"}, ...})."""
    return sum(len(name.encode()) + _attribute_size(attribute) for name, attribute in item.items())


def _attribute_size(attribute: Mapping[str, Any]) -> int:
    ((kind, value),) = attribute.items()
    match kind:
        case "S":
            return len(value.encode())
        case "N":
            return 1 + (len(value) + 1) // 2
        case "L":
            return 3 + sum(1 + _attribute_size(part) for part in value)
        case "M":
            return 3 + len(value) + item_size(value)
    return 1
