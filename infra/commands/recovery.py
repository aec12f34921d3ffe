"""`warmthread replay`, `reconcile` and `archive`: nothing that came in is lost, and how all of it ends."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from infra.archive.incinerate import Incinerated
    from infra.operating.dead_letters import DeadLetter, DeadLetters
    from infra.operating.stacks import Stack

_QUEUES = ("inbound", "letters", "errands", "feedback", "all")
_TOLD = 50  # after so many each
_JSON = click.option("--json", "as_json", is_flag=True, help="Print one JSON object instead.")
_YES = click.option("--yes", is_flag=True, help="Do not ask.")


def instant(_ctx: click.Context, _option: click.Parameter, text: str | None) -> datetime | None:
    if text is None:
        return None
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        raise click.BadParameter(f"{text} is no time; write 2027-01-12, or 2027-01-12T15:30+01:00") from None
    return at if at.tzinfo else at.replace(tzinfo=UTC)


@click.command()
@click.argument("cohort")
@click.option("--queue", type=click.Choice(_QUEUES), help="Whose dead letters go back.")
@click.option("--from", "since", callback=instant, help="Capture again what came in from this time (UTC) ...")
@click.option("--to", "until", callback=instant, help="... up to this one; by default until now.")
@click.option("--rate", type=click.FloatRange(0.1, 100), default=5, show_default=True, help="A second.")
@click.option("--limit", type=click.IntRange(1), default=1000, show_default=True, help="Of each queue.")
@_YES
@_JSON
def replay(
    cohort: str,
    queue: str | None,
    since: datetime | None,
    until: datetime | None,
    *,
    rate: float,
    limit: int,
    yes: bool,
    as_json: bool,
) -> None:
    """Give the dead letters of COHORT back to their queues, or capture raw mail again.

    Nothing is logged or sent twice, however often this is repeated.
    """
    from infra.operating.stacks import find_stack

    if (queue is None) == (since is None):
        raise click.UsageError("say either --queue (all for every one) or --from, and --to if it ends.")
    if until and queue:
        raise click.UsageError("--to goes with --from; dead letters are given back whatever their age.")
    until = until or datetime.now(UTC)
    if since and since >= until:
        raise click.UsageError(
            f"--from ({since:%Y-%m-%d %H:%M %Z}) is to be earlier than --to ({until:%Y-%m-%d %H:%M %Z}; by "
            "default now); nothing came in between."
        )
    stack = find_stack(cohort)
    if since:
        done = _replay_mails(stack, since, until, rate, ask=not yes)
    else:
        done = _replay_dead_letters(stack, str(queue), rate, limit, ask=not yes)
    words = ", ".join(f"{number} {what.replace('_', ' ')}" for what, number in done.items())
    click.echo(json.dumps(done) if as_json else f"{words}.")


def _replay_dead_letters(stack: Stack, queue: str, rate: float, limit: int, *, ask: bool) -> dict[str, int]:
    from infra.operating.dead_letters import QUEUES, DeadLetters
    from infra.show.recovery import dead_letter_lines

    done = {"given_back": 0, "acknowledged": 0}
    with ExitStack() as taken:
        names = [name for name in QUEUES if queue in ("all", name)]
        found = [DeadLetters(stack, name, rate, limit, queues=len(names)) for name in names]
        there = [(each.queue, letter) for each in found for letter in taken.enter_context(each.taken())]
        for line in dead_letter_lines(there, datetime.now(UTC)):
            _say(line)
        if there and ask:
            click.confirm("Give them back?", abort=True, err=True)
        for letter in _watched(_given_back(found), len(there)):
            done["acknowledged" if letter.needs_no_replay else "given_back"] += 1
    return done


def _given_back(found: Iterable[DeadLetters]) -> Iterator[DeadLetter]:
    for letters in found:
        yield from letters.give_back()


def _replay_mails(
    stack: Stack, since: datetime, until: datetime, rate: float, *, ask: bool
) -> dict[str, int]:
    from infra.operating.recapture import capture_again, find_mails
    from infra.show.recovery import count, recapture_lines

    _say("Comparing raw mails with outcomes ...")
    found = find_mails(stack, since, until)
    for line in recapture_lines(found):
        _say(line)
    if found.envelopes and ask:
        click.confirm(f"Capture {count(len(found.envelopes), 'mail')} again?", abort=True, err=True)
    again = capture_again(stack, found.envelopes, rate=rate)
    on_their_way = sum(1 for _ in _watched(again, len(found.envelopes)))
    return {
        "captured_again": on_their_way,
        "had_their_outcomes": found.settled,
        "for_nobody_known": len(found.unknown),
    }


@click.command()
@click.argument("cohort")
@click.option("--since", callback=instant, help="By default as far back as outcomes are kept.")
@_JSON
def reconcile(cohort: str, since: datetime | None, *, as_json: bool) -> None:
    """Name every raw mail of COHORT that has no outcome for one of its recipients.

    Mails of the last quarter of an hour may still be on their way and are left out.
    """
    from chalicelib.usecases.reconcile import Reconcile
    from chalicelib.wiring import SystemClock
    from infra.operating.stacks import find_stack
    from infra.show.recovery import reconciled_document, unsettled_lines

    stack = find_stack(cohort)
    _say("Comparing raw mails with outcomes ...")
    found = Reconcile(stack.ledger, stack.raw_mail, SystemClock())(since)
    lines = [json.dumps(reconciled_document(found))] if as_json else unsettled_lines(found, cohort)
    for line in lines:
        click.echo(line)
    if found.unsettled:
        raise click.exceptions.Exit(1)


@click.command()
@click.argument("cohort")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--keep", is_flag=True, help="Only export; delete nothing.")
@click.option("--early", is_flag=True, help="Although the cohort still runs.")
@_YES
@_JSON
def archive(cohort: str, folder: Path, *, keep: bool, early: bool, yes: bool, as_json: bool) -> None:
    """Export everything of COHORT to FOLDER, then delete it, and prove by counts that nothing is left.

    Asks for the cohort's name before anything is deleted. Stopped anywhere, the same command goes on.
    """
    from infra.archive.export import export_cohort
    from infra.archive.incinerate import begun, incinerate
    from infra.operating.archived import mark_archived
    from infra.operating.stacks import find_stack

    stack = find_stack(cohort)
    if not begun(stack, folder):
        counts = export_cohort(stack, folder, _say)
        _say(f"{folder} holds {counts}, read back and counted.")
        if keep:
            _print_counts({"exported": counts.of}, as_json=as_json)
            return
        if not early:
            _refuse_while_it_runs(stack)
        if not yes:
            _ask_for_its_name(cohort)
    mark_archived(cohort, datetime.now(UTC))
    done = incinerate(stack, folder, _say)
    _print_counts({"before": done.before.of, "after": done.after.of}, as_json=as_json)
    _tell_the_end(cohort, done)


def _refuse_while_it_runs(stack: Stack) -> None:
    from chalicelib.ports import Park

    try:
        end = stack.ledger.cohort().end
    except Park:  # a stack without a configuration: it never ran, or was archived before
        return
    if end and datetime.now(UTC).date() <= end:
        raise click.ClickException(
            f"{stack.cohort} runs until {end}, and members would lose their log: nothing was deleted, and "
            "the export stays. If so be it, add --early; to export only, --keep."
        )


def _ask_for_its_name(cohort: str) -> None:
    words = f"All members, logs and mails of {cohort} will be deleted for good. Type its name to go on"
    if click.prompt(words, err=True, default="", show_default=False).strip() != cohort:
        raise click.ClickException("That is not its name; nothing was deleted, and the export stays.")


def _tell_the_end(cohort: str, done: Incinerated) -> None:
    if done.after.total:
        raise click.ClickException(
            f"{done.after} came in after the export and stay; "
            f"export them too: warmthread archive {cohort} ANOTHER_FOLDER"
        )
    _say(
        "Nothing is left. But the stack still stands: it receives mail, and its table's backups reach back "
        f"35 days. End it now: warmthread destroy {cohort}"
    )


def _print_counts(tables: dict[str, Any], *, as_json: bool) -> None:
    from infra.show.recovery import count_lines

    for line in [json.dumps(tables)] if as_json else count_lines(tables):
        click.echo(line)


def _say(words: str) -> None:
    click.echo(words, err=True)


def _watched(steps: Iterable[Any], total: int) -> Iterator[Any]:
    """Tells now and then how far it is."""
    for number, step in enumerate(steps, 1):
        yield step
        if number % _TOLD == 0:
            _say(f"{number} of {total} ...")
