"""What an import found and did, in words and as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from infra.roster.planning import Plan


def faults_told(plan: Plan) -> Iterator[str]:
    """Every bad row, and what of the file says nothing to us."""
    if not (plan.new or plan.known or plan.bad):
        yield "the file names its columns and nobody; write a row for each member below them"
    for row in plan.bad:
        for fault in row.faults:
            yield f"line {row.line}: {fault}"
    if plan.ignored:
        yield f"ignored, as columns that mean nothing here: {', '.join(plan.ignored)}"


def bad_rows_sentence(plan: Plan) -> str:
    which = "a row" if len(plan.bad) == 1 else f"{len(plan.bad)} rows"
    return (
        f"{which} of the file cannot be imported; mend what is named above and give the command again, or "
        "import the other rows with --partial."
    )


def summary_lines(plan: Plan, *, done: bool) -> Iterator[str]:
    for update in plan.updates:
        differs = ", ".join(column.replace("_", " ") for column in update.differs)
        yield f"line {update.entry.line}: {update.member.name}: {differs}"
    said = ", ".join(f"{count} {name.replace('_', ' ')}" for name, count in _counts(plan).items())
    yield f"{'Imported' if done else 'Nothing was changed; found'}: {said}."
    if done and plan.new:
        yield "Welcomes leave at the pace of the sending limits; roster list says what became of each."


def summary_json(plan: Plan, *, done: bool) -> dict[str, Any]:
    rows: list[dict[str, Any]] = [
        *({"line": new.entry.line, "address": new.entry.address.value, "is": "new"} for new in plan.new),
        *(
            {
                "line": known.entry.line,
                "address": known.entry.address.value,
                "is": "updated" if known.differs else "unchanged",
                "differs": list(known.differs),
            }
            for known in plan.known
        ),
        *({"line": row.line, "is": "bad", "faults": list(row.faults)} for row in plan.bad),
    ]
    return {"done": done, **_counts(plan), "rows": sorted(rows, key=lambda row: int(row["line"]))}


def _counts(plan: Plan) -> dict[str, int]:
    return {
        "new": len(plan.new),
        "updated": len(plan.updates),
        "unchanged": plan.unchanged,
        "bad": len(plan.bad),
        "not_in_file": plan.absent,
    }
