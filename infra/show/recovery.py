"""What `replay`, `reconcile`, `restore` and `archive` find, in lines for an operator: no address, no text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from chalicelib.usecases.reconcile import Reconciled, Unsettled
from infra.operating.dead_letters import DeadLetter
from infra.operating.recapture import Recapture
from infra.operating.restore_progress import PROGRESS, Progress
from infra.operating.restored_table import RestoredTable


def dead_letter_lines(there: Iterable[tuple[str, DeadLetter]], now: datetime) -> Iterator[str]:
    """One a queue, kind and reason."""
    groups: dict[tuple[str, str, str], list[datetime]] = defaultdict(list)
    for queue, letter in there:
        groups[(queue, letter.kind, letter.reason)].append(letter.sent_at)
    for (queue, kind, reason), times in groups.items():
        yield f"{queue:<9} {len(times):>5} x {kind}, the oldest {_age(now - min(times))}: {reason}"


def recapture_lines(found: Recapture) -> Iterator[str]:
    yield f"{count(found.mails, 'mail')} came in then; {found.settled} of them have all their outcomes."
    if found.guessed:
        yield (
            f"Of {count(found.guessed, 'mail')} the notice was lost: for whom they are was read off their "
            "first lines. Nobody checked them, so each is held until its member says whose it is."
        )
    for key in found.unknown:
        yield f"{key}: its notice was lost, and nothing in it tells for whom it is; look at it in the bucket."


def unsettled_lines(found: Reconciled, cohort: str) -> Iterator[str]:
    since = f"since {found.since.astimezone(UTC):%Y-%m-%d %H:%M} UTC"
    if not found.unsettled:
        yield f"{count(found.mails, 'mail')} came in {since}, and each has its outcomes."
        return
    for mail in found.unsettled:
        yield f"{mail.object_key}  {mail.stored_at:%Y-%m-%d %H:%M}  {_lacks(mail)}"
    first = min(mail.stored_at for mail in found.unsettled)
    yield (
        f"{len(found.unsettled)} of {count(found.mails, 'mail')} {since} without an outcome. "
        f"First give dead letters back: warmthread replay {cohort} --queue inbound\n"
        f"What is still named then: warmthread replay {cohort} --from {first:%Y-%m-%dT%H:%M}"
    )


def reconciled_document(found: Reconciled) -> dict[str, Any]:
    return {
        "since": found.since.isoformat(),
        "mails": found.mails,
        "without_outcome": [
            {
                "object": mail.object_key,
                "stored_at": mail.stored_at.isoformat(),
                "recipients": mail.recipients,
                "without": mail.without,
                "notice_was_lost": mail.notice_was_lost,
            }
            for mail in found.unsettled
        ],
    }


def restore_lines(cohort: str, table: RestoredTable, folder: Path, progress: Progress) -> Iterator[str]:
    """What is going to happen, or what is left of it."""
    if progress.done:
        left = ", ".join(step.replace("_", " ") for step in progress.left) or "nothing"
        yield f"Begun before ({folder / PROGRESS} tells how far it came); left to do: {left}."
        return
    yield f"The table of {cohort} goes back to {table.at:%Y-%m-%d %H:%M:%S} UTC:"
    yield "  1. Everything stands still: mails wait, no letter leaves, links in letters do not answer."
    yield f"  2. What is in no mail (letters sent, links pressed) is kept in {folder}."
    yield f"  3. DynamoDB restores into the new table {table.name}, which takes minutes to hours."
    yield f"  4. Its rows take the place of those of {table.live}."
    yield "  5. The mails since then are captured again, and what was sent is put back as sent."
    yield "  6. Everything goes on."
    yield "Changes of the roster since then are lost (but not new capture addresses): import it again."


def count_lines(tables: Mapping[str, Mapping[str, int]]) -> Iterator[str]:
    """A table with one column of counts each."""
    kinds = dict.fromkeys(kind for counts in tables.values() for kind in counts)
    yield "".join((f"{'':<16}", *(f"{name:>10}" for name in tables)))
    for kind in kinds:
        yield "".join((f"{kind:<16}", *(f"{counts.get(kind, 0):>10}" for counts in tables.values())))


def count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _lacks(mail: Unsettled) -> str:
    if mail.notice_was_lost:
        return "its notice was lost"
    return f"no outcome for {mail.without} of {count(mail.recipients, 'recipient')}"


def _age(age: timedelta) -> str:
    minutes = max(0, int(age.total_seconds() // 60))
    if minutes >= 2 * 24 * 60:
        return f"{minutes // (24 * 60)} days old"
    return f"{minutes // 60} h {minutes % 60} min old"
