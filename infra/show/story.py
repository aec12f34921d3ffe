"""A played scenario as a story: what happened in order, and where everyone stands at its end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from chalicelib.domain.outcome import SENTENCES, Reason
from infra.played import Play, PlayedFollowUp, PlayedLetter, PlayedMember, PlayedOutcome, PlayedThread
from infra.scenario import Scenario, ScenarioMember
from infra.show import words
from infra.show.words import Actor, Phrase
from infra.steps import Feedback, Mail, Press, Step


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the story, in the zone of its member. `letter` counts from 1."""

    at: datetime
    member: ScenarioMember
    phrase: Phrase
    contact: str
    detail: str
    letter: int | None = None

    @property
    def actor(self) -> Actor:
        return self.phrase.actor

    @property
    def sentence(self) -> str:
        return self.phrase.words.format(contact=self.contact)


@dataclass(frozen=True, slots=True)
class ToDo:
    words: str
    due_at: datetime


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one thread stands at the end."""

    contact: str
    company: str | None
    stage: str
    stage_words: str
    to_do: tuple[ToDo, ...]
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class MemberStory:
    """`letters` counts those that the member got, `held` the mails that wait for an answer."""

    member: ScenarioMember
    standings: tuple[Standing, ...]
    held: int
    letters: int


@dataclass(frozen=True, slots=True)
class Story:
    programme: str
    first: date
    last: date
    mails: int
    entries: tuple[Entry, ...]
    members: tuple[MemberStory, ...]

    def days(self) -> Iterator[tuple[date, tuple[Entry, ...]]]:
        for day, entries in groupby(self.entries, key=lambda entry: entry.at.date()):
            yield day, tuple(entries)

    @property
    def span(self) -> str:
        return f"{self.first.day} {self.first:%B} to {self.last.day} {self.last:%B %Y}"

    def name_of(self, member: ScenarioMember) -> str:
        """The first name where it is enough."""
        first = member.name.split()[0]
        namesakes = [m for m in self.members if m.member.name.split()[0] == first]
        return first if len(namesakes) == 1 else member.name


def story_of(play: Play) -> Story:
    scenario, played = play.scenario, play.played
    stories = tuple(
        _member_story(member, found, played["letters"])
        for member, found in zip(scenario.members, played["members"], strict=True)
    )
    entries = [
        *(entry for each in stories for standing in each.standings for entry in standing.entries),
        *_outcome_entries(scenario, played["outcomes"]),
        *_step_entries(scenario),
        *_letter_entries(scenario, played["letters"]),
    ]
    # By wall clock: a morning's reminders stand together, whatever the zones of their readers.
    entries.sort(key=lambda entry: (entry.at.replace(tzinfo=None), entry.letter or 0))
    steps = scenario.steps
    return Story(
        programme=scenario.cohort.programme,
        first=steps[0].at.date(),
        last=steps[-1].at.date(),
        mails=sum(isinstance(step.what, Mail) for step in steps),
        entries=tuple(entries),
        members=stories,
    )


def _member_story(member: ScenarioMember, found: PlayedMember, letters: list[PlayedLetter]) -> MemberStory:
    addresses = {str(address) for address in member.addresses}
    return MemberStory(
        member,
        standings=tuple(_standing(member, thread) for thread in found["threads"]),
        held=len(found["held"]),
        letters=sum(letter["to"] in addresses for letter in letters),
    )


def _standing(member: ScenarioMember, thread: PlayedThread) -> Standing:
    contact = thread["contact"]
    shown = contact["name"] or next(iter(contact["addresses"]), "somebody")
    return Standing(
        contact=shown,
        company=contact["company"],
        stage=thread["stage"],
        stage_words=words.STAGES.get(thread["stage"], thread["stage"]),
        to_do=tuple(_to_do(member, each) for each in thread["follow_ups"] if each["state"] == "open"),
        entries=tuple(_touch_entries(member, thread, shown)),
    )


def _to_do(member: ScenarioMember, follow_up: PlayedFollowUp) -> ToDo:
    kind = follow_up["kind"]
    return ToDo(words.TO_DO.get(kind, kind), _local(follow_up["due_at"], member))


def _touch_entries(member: ScenarioMember, thread: PlayedThread, contact: str) -> Iterator[Entry]:
    company = thread["contact"]["company"]
    shown = f"{contact} ({company})" if company else contact  # once, with the first entry
    for touch in thread["touches"]:
        if touch["kind"] == "reminded":  # the letter itself is in the story
            continue
        phrase = words.TOUCHES.get(touch["kind"], words.UNKNOWN)
        detail = touch["subject"] or touch["summary"] or ""
        if touch["inferred"]:
            detail = f"{detail} (known from the answer that quotes it)".strip()
        yield Entry(_local(touch["at"], member), member, phrase, shown, detail)
        shown = contact


def _outcome_entries(scenario: Scenario, outcomes: list[PlayedOutcome]) -> Iterator[Entry]:
    """What did not simply become an entry of a thread, and why."""
    steps = {step.number: step for step in scenario.steps}
    for outcome in outcomes:
        step = steps[outcome["step"]]
        if outcome["reason"] is None or not isinstance(step.what, Mail):
            continue
        member = _owner(scenario, step)
        phrase = words.OUTCOMES.get(outcome["outcome"], words.UNKNOWN)
        detail = f"{step.what.path.name}: {_sentence(outcome['reason'])}"
        yield Entry(step.at.astimezone(member.timezone), member, phrase, member.name, detail)


def _sentence(reason: str) -> str:
    return SENTENCES[Reason(reason)] if reason in set(Reason) else reason


def _step_entries(scenario: Scenario) -> Iterator[Entry]:
    for step in scenario.steps:
        member = _owner(scenario, step)
        at = step.at.astimezone(member.timezone)
        match step.what:
            case Press(letter=letter, link=link):
                kind = letter.kind.value if letter.kind else ""
                detail = f'"{link}" in the {letter.which.value} {words.LETTERS.get(kind, "letter")}'
                yield Entry(at, member, words.PRESSED, "", detail)
            case Feedback(kind=kind):
                yield Entry(at, member, words.FEEDBACK, kind.value, "")
            case _:
                pass


def _owner(scenario: Scenario, step: Step) -> ScenarioMember:
    """Whose mail or letter it is; the first member's where the step does not say."""
    address = getattr(step.what, "member", None)
    return (scenario.member_of(address) if address else None) or scenario.members[0]


def _letter_entries(scenario: Scenario, letters: list[PlayedLetter]) -> Iterator[Entry]:
    for number, letter in enumerate(letters, 1):
        member = _recipient(scenario, letter["to"])
        kind = words.LETTERS.get(letter["kind"], letter["kind"])
        yield Entry(_local(letter["at"], member), member, words.LETTER, kind, letter["subject"], number)


def _recipient(scenario: Scenario, to: str) -> ScenarioMember:
    """The member a letter went to; the first one where it went to somebody else, a coach for one."""
    known = (m for m in scenario.members if to in map(str, m.addresses))
    return next(known, scenario.members[0])


def _local(moment: str, member: ScenarioMember) -> datetime:
    return datetime.fromisoformat(moment).astimezone(member.timezone)
