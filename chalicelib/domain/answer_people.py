"""Whom an answer names to talk to: names and addresses near the words that refer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from chalicelib.domain.address import Address, Person
from chalicelib.domain.answer_names import ADDRESS, in_lower_case, names_in
from chalicelib.domain.sentences import Sentence

_COPIED = re.compile(
    r"\b(?:copied|cc'?e?d|cc would|cc-?ed|cc'?ing|copying|on copy|in copy|in cc|on cc|looped|looping|"
    r"adding|"
    r"added|on this (?:email|thread|mail|chain)|here on|above|plussing|plus-ing)\b|\+\w"
)
# "Robin, you should try Sofia": not "Mei, copied here" and not "Mei, Lee and Ana".
_SPOKEN_TO = re.compile(
    r"[^\W\d_]{2,30}, (?!(?:copied|cc|who|and|or|our|my|a|an|the|here|in|on|from|at|now|once)\b)[a-z]"
)
_GREETING = re.compile(
    r"(?i)(?:hi|hello|hey|dear|good \w{5,9}|thanks|thank you),? (?:(?:mr|mrs|ms|miss|mx|dr|prof|"
    r"professor)\b\.? )?"
    r"([^\W\d_]{2,30})\b"
    r"|([^\W\d_]{2,30})(?:[,!]?$| ?[-–—:] )"
)
_THEIR_ADDRESS = re.compile(
    r"\b(?:his|her|their|whose)\b.{0,20}\b(?:e-?mail|address)|\b(?:reach|e-?mail|contact|write to|"
    r"get) (?:him|her|them)\b|'s (?:e-?mail|address)"
)


def people_named(
    referring: Sequence[Sentence], all_sentences: Sequence[Sentence], copied: tuple[Person, ...]
) -> tuple[Person, ...]:
    """In the order in which they are named, each once, with an address where the mail gives one."""
    if not referring:
        return ()
    addressed = _greeted(all_sentences)
    starts = {sentence.start for sentence in referring}
    people: list[Person] = []
    before: list[str] = []
    just_before: list[str] = []
    for sentence in all_sentences:
        named = _named_in(sentence, addressed) or (
            in_lower_case(sentence) if sentence.start in starts else []
        )
        if sentence.start in starts or (people and _gives_address_only(sentence, named)):
            for person in named:
                _take(people, person, sentence, before)
            if not (named or people) and _PRONOUN.search(sentence.plain):
                people = [Person(name, None) for name in just_before]
            _add(people, _copied_in(sentence, people, copied))
        said = [person.name for person in named if person.name]
        before = [*before, *said][-_NEAR:]
        just_before = said or just_before
    return _distinct(_with_copied_address(person, copied) for person in people)


_PRONOUN = re.compile(r"\b(?:him|her|them|he|she|they|both)\b")


def _gives_address_only(sentence: Sentence, named: Sequence[Person]) -> bool:
    return _THEIR_ADDRESS.search(sentence.plain) is not None and not any(person.name for person in named)


_NEAR = 4  # names; an address belongs to one of the last that were named


def _take(people: list[Person], person: Person, sentence: Sentence, before: Sequence[str]) -> None:
    """An address alone is that of whoever was named before it: whose name is in it, or the last."""
    if person.name or person.address is None:
        _add(people, [person])
        return
    local = person.address.local
    owner = next((name for name in reversed(before) if _is_in(name, local)), None)
    if owner is None and not (people and people[-1].address is None):
        owner = _in_small_letters(sentence.text, local)
    if owner and owner not in {known.name for known in people}:
        _add(people, [Person(owner, person.address)])
    elif owner:
        people[:] = [_with_address(known, owner, person.address) for known in people]
    else:
        _give(people, person.address)


def _with_address(known: Person, name: str, address: Address) -> Person:
    return Person(name, address) if known.name == name and known.address is None else known


def _is_in(name: str, local: str) -> bool:
    return any(len(part) > 2 and part in local for part in name.casefold().replace("-", " ").split())


_BEFORE_ADDRESS = re.compile(
    r"((?:[^\W\d_]{2,30} )?[^\W\d_]{3,30})(?:,? (?:at|on|is|via|her e-?mail is|"
    r"his e-?mail is))?[ :,(<-]{1,4}$"
)


def _in_small_letters(text: str, local: str) -> str | None:
    """ "ask sandra, sandra@harbor.example": a name that is known by the address behind it."""
    found = _BEFORE_ADDRESS.search(text[: ADDRESS.search(text).start()])  # type: ignore[union-attr]
    words = found[1].split() if found else []
    while words and not (len(words[0]) > 2 and words[0].casefold() in local):
        del words[0]
    return " ".join(words).title() or None


def _add(people: list[Person], found: Iterable[Person]) -> None:
    people.extend(person for person in found if person not in people)


def _named_in(sentence: Sentence, addressed: str) -> list[Person]:
    """Names as they come; an address belongs to the last name before it that has none."""
    found: list[Person] = []
    names = [(start, name) for start, name in names_in(sentence.text) if name.casefold() != addressed]
    if len(names) > 1 and _SPOKEN_TO.match(sentence.text):
        del names[0]
    addresses = [(m.start(), Address.parse(m[0])) for m in ADDRESS.finditer(sentence.text)]
    marks: list[tuple[int, str | Address | None]] = [*names, *addresses]
    for _, mark in sorted(marks, key=lambda pair: pair[0]):
        if isinstance(mark, str):
            found.append(Person(mark, None))
        elif mark:
            _give(found, mark)
    return found


def _give(people: list[Person], address: Address) -> None:
    if any(person.address == address for person in people):
        return
    if people and people[-1].address is None:
        people[-1] = Person(people[-1].name, address)
    else:
        people.append(Person(None, address))


def _greeted(sentences: Sequence[Sentence]) -> str:
    """The name in "Hi Robin,": the member's own, who is nobody to talk to."""
    found = _GREETING.match(sentences[0].text) if sentences else None
    return (found[1] or found[2]).casefold() if found else ""


def _copied_in(sentence: Sentence, named: list[Person], copied: tuple[Person, ...]) -> list[Person]:
    """Whom "I've copied my colleague" means only the mail's own header says, and only of one."""
    said = _COPIED.search(sentence.plain) is not None
    return list(copied) if said and len(copied) == 1 and not named else []


def _with_copied_address(person: Person, copied: tuple[Person, ...]) -> Person:
    if person.address:
        return person
    found = [other for other in copied if _matches(person, other)]
    if len(found) != 1:
        return person
    return Person(found[0].name or person.name, found[0].address)


def _matches(named: Person, copied: Person) -> bool:
    """By first or last name: "Mei" is Mei Tanaka, and mei.tanaka@harbor.example."""
    wanted = set((named.name or "").casefold().replace("-", " ").split())
    if copied.name:
        return bool(wanted & set(copied.name.casefold().replace(",", " ").replace("-", " ").split()))
    return copied.address is not None and _is_in(named.name or "", copied.address.local)


def _distinct(people: Iterable[Person]) -> tuple[Person, ...]:
    """ "Mei" after "Mei Tanaka" is the same person."""
    kept: list[Person] = []
    for person in people:
        words = set((person.name or "").split())
        same = (
            p
            for p in kept
            if (person.address and p.address == person.address)
            or (words and words <= set((p.name or "").split()))
        )
        if next(same, None) is None:
            kept.append(person)
    return tuple(kept)
