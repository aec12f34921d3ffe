"""Whom an answer names to talk to: names and addresses near the words that refer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from chalicelib.domain.address import Address, Person
from chalicelib.domain.sentences import Sentence

_ADDRESS = re.compile(r"(?<![\w.+-])[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’\-.](?=[^\W\d_])){0,30}")
# Inside a name, in lower case.
_PARTICLES_WORDS = "de da del della der den di do dos du van von bin binti ibn al el la le ter ten y e"
_PARTICLES = frozenset(_PARTICLES_WORDS.split())
# Capitalised, and nobody's name.
_NO_NAMES_WORDS = (
    "i i'm i’m i'd i’d i've i’ve i'll i’ll the a an she he they we you it my our your his her their this "
    "that these those and or but if so also maybe perhaps please yes no not hi hello hey dear thanks "
    "thank best regards cheers sincerely monday tuesday wednesday thursday friday saturday sunday january "
    "february march april june july august september october november december hr ceo cto cfo coo vp svp "
    "evp md phd mba pm am head director manager lead senior junior chief president professor team "
    "department sales marketing product design engineering research finance linkedin zoom teams google "
    "slack email mail cc cc'd cc'ing cced ccing copied copying adding looping meet try talk speak reach "
    "contact ask write email unfortunately sorry happy glad sure great let for in on at from with as to "
    "of there here when while because since instead however good one someone somebody anyone feel have "
    "has is are was would could can do does did will may might should what who how where why which "
    "english french spanish german american uk us usa eu nyc london dr mr mrs ms prof colleague friend "
    "i'd suggest i'm me them him actually honestly better another both either congrats all just now then "
    "once only re fwd"
)
_NO_NAMES = frozenset(_NO_NAMES_WORDS.split())
# Before a name that is a place, an organisation or a department.
_PLACE_BEFORE_WORDS = "at from of in for on near via by the inside within over"
_PLACE_BEFORE = frozenset(_PLACE_BEFORE_WORDS.split())
_COPIED = re.compile(
    r"\b(?:copied|cc'?e?d|cc-?ed|cc'?ing|copying|on copy|in copy|in cc|on cc|looped|looping|adding|"
    r"added|on this (?:email|thread|mail|chain)|here on|above|plussing|plus-ing)\b|\+\w"
)
# "Robin, you should try Sofia": not "Mei, copied here" and not "Mei, Lee and Ana".
_SPOKEN_TO = re.compile(
    r"[^\W\d_]{2,30}, (?!(?:copied|cc|who|and|or|our|my|a|an|the|here|in|on|from|at|now|once)\b)[a-z]"
)
_GREETING = re.compile(
    r"(?i)(?:hi|hello|hey|dear|good \w{5,9}|thanks|thank you),? ([^\W\d_]{2,30})\b"
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
    for sentence in all_sentences:
        refers = sentence.start in starts
        theirs = bool(people) and _THEIR_ADDRESS.search(sentence.plain) is not None
        if not (refers or theirs):
            continue
        named = _named_in(sentence, addressed)
        if theirs and not any(person.name for person in named):
            for address in (person.address for person in named if person.address):
                _give(people, address)
        elif refers:
            _add(people, named)
            _add(people, _copied_in(sentence, people, copied))
    return _distinct(_with_copied_address(person, copied) for person in people)


def _add(people: list[Person], found: Iterable[Person]) -> None:
    people.extend(person for person in found if person not in people)


def _named_in(sentence: Sentence, addressed: str) -> list[Person]:
    """Names as they come; an address belongs to the last name before it that has none."""
    found: list[Person] = []
    names = [(start, name) for start, name in _names(sentence.text) if name.casefold() != addressed]
    if len(names) > 1 and _SPOKEN_TO.match(sentence.text):
        del names[0]
    addresses = [(m.start(), Address.parse(m[0])) for m in _ADDRESS.finditer(sentence.text)]
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


def _names(text: str) -> list[tuple[int, str]]:
    """Runs of capitalised words that stand where a person's name may."""
    shown = _ADDRESS.sub(lambda match: " " * len(match[0]), text)
    words = list(_WORD.finditer(shown))
    names: list[tuple[int, str]] = []
    index = 0
    while index < len(words):
        stop = _run(words, index, shown)
        if stop > index:
            before = (
                words[index - 1][0].lower()
                if index and _adjoins(words[index - 1], words[index], shown)
                else ""
            )
            if before not in _PLACE_BEFORE:
                names.append((words[index].start(), _shown_name(words[index:stop])))
        index = max(stop, index + 1)
    return names


def _run(words: list[re.Match[str]], start: int, text: str) -> int:
    """The index behind the last word of the name that starts at `start`; `start` where none does."""
    stop = index = start
    while index < len(words) and (index == start or _adjoins(words[index - 1], words[index], text)):
        word = words[index][0]
        if _is_name(word):
            stop = index + 1
        elif not (stop > start and word in _PARTICLES):
            break
        index += 1
    return stop


def _is_name(word: str) -> bool:
    bare = word.removesuffix("'s").removesuffix("’s")
    return (
        word[0].isupper()
        and bare.lower() not in _NO_NAMES
        and not (len(bare) > 1 and bare.isupper() and len(bare) < 4)
    )


def _adjoins(first: re.Match[str], second: re.Match[str], text: str) -> bool:
    return text[first.end() : second.start()] in (" ", ". ")


def _shown_name(words: list[re.Match[str]]) -> str:
    name = " ".join(word[0] for word in words)
    return name.removesuffix("'s").removesuffix("’s")


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
    local = copied.address.local if copied.address else ""
    return any(len(part) > 2 and part in local for part in wanted)


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
