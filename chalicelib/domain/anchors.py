"""Which patterns of a table can hold of some words at all: a set lookup a word before any search.

A pattern is walked once, as `re` parses it, for sets of words of which a match has one each. Whatever
is not understood stands for any text, so that a pattern is rather searched in vain than passed over.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import lru_cache, reduce
from itertools import groupby, product
from operator import or_
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

from chalicelib.domain.wording import ENGLISH, WORDLIKE

Possible = Callable[[Collection[str]], list[int]]


def possible(patterns: Sequence[re.Pattern[str]]) -> Possible:
    """A function from words, as `wording` gives them, to the indexes of the patterns to search for."""
    first, second, third = _Table(), _Table(), _Table()
    owners: list[int] = []
    always = 0
    for index, pattern in enumerate(patterns):
        for wordings, other in _alternatives(pattern.pattern):
            start = len(owners)
            for words in wordings:
                first.add(words[:1], 1 << len(owners))
                second.add(words[1:2] or words[:1], 1 << len(owners))
                owners.append(index)
            every = (1 << len(owners)) - (1 << start)
            third.add(other, every)
            always |= 0 if other else every
    first_of, second_of, third_of = first.lookup(), second.lookup(), third.lookup()

    def of(words: Collection[str]) -> list[int]:
        bits = reduce(or_, filter(None, map(first_of, words)), always)
        if bits:
            bits &= reduce(or_, filter(None, map(second_of, words)), always)
        if bits:
            bits &= reduce(or_, filter(None, map(third_of, words)), always)
        return _indexes(bits, owners) if bits else []

    return of


def _indexes(bits: int, owners: list[int]) -> list[int]:
    found: dict[int, None] = {}
    while bits:
        lowest = bits & -bits
        found[owners[lowest.bit_length() - 1]] = None
        bits ^= lowest
    return list(found)


# ---------------------------------------------------------------- from words to patterns


class _Table:
    """Bits by whole words, and by beginnings of words."""

    def __init__(self) -> None:
        self._exact: dict[str, int] = defaultdict(int)
        self._begins: dict[str, int] = defaultdict(int)

    def add(self, words: Iterable[str], bits: int) -> None:
        for word in words:
            (self._begins if word.endswith(_ANY) else self._exact)[word.removesuffix(_ANY)] |= bits

    def lookup(self) -> Callable[[str], int]:
        exact, begins = dict(self._exact), dict(self._begins)
        lengths: dict[str, set[int]] = defaultdict(set)
        for beginning in begins:
            lengths[beginning[:2]].add(len(beginning))

        @lru_cache(maxsize=10_000)
        def bits(word: str) -> int:
            if not word.isalpha():
                word = _ANY_DIGIT.sub(_DIGIT, word)
            found = exact.get(word, 0) | begins.get(word[:1], 0)
            for length in lengths.get(word[:2], ()):
                found |= begins.get(word[:length], 0)
            return found

        return bits


# ---------------------------------------------------------------- from patterns to words

_ANY = "\x02"  # any characters, or none
_EDGE = "\x01"  # a place where no word goes on
_DIGIT = "0"  # any of them
_ANY_DIGIT = re.compile(r"\d")
_DIGITS = str.maketrans("123456789", _DIGIT * 9)
_MOST = 120  # strings that a part of a pattern may stand for
_MORE_COMMON_WORDS = (
    "me may take get make give find one any some more all when who which how by out up do does did has had "
    "time like see know just if should than then there they their work help new please today"
)
_COMMON = ENGLISH | frozenset(_MORE_COMMON_WORDS.split())

_Strings = frozenset[str]
_Wordings = frozenset[tuple[str, ...]]
_NOTHING: _Strings = frozenset({""})
_UNKNOWN: _Strings = frozenset({_ANY})


def _alternatives(pattern: str) -> list[tuple[Sequence[tuple[str, ...]], frozenset[str]]]:
    """Of each alternative at the top: the wordings that its rarest part may have, and words of another.

    One empty wording where it asks for nothing.
    """
    _branches.clear()
    tree = list(_parser.parse(pattern))
    return list(map(_asked_by, tree[0][1][1] if len(tree) == 1 and tree[0][0] is op.BRANCH else [tree]))


def _asked_by(tree: Iterable[Any]) -> tuple[Sequence[tuple[str, ...]], frozenset[str]]:
    demands = _demands(tree, _ANY)
    if not demands:
        return [()], frozenset()
    pairs = {words[:2] for words in demands[0]}
    return sorted(pairs), frozenset(words[0] for words in demands[min(1, len(demands) - 1)])


def _demands(tree: Iterable[Any], before: str) -> list[_Wordings]:
    """Each part of a match of which all wordings have words, the rarest part first."""
    found = [frozenset(map(_rarest_first, part)) for part in _parts(tree, before)]
    return sorted((wordings for wordings in found if all(wordings)), key=_commonness)


def _commonness(wordings: _Wordings) -> int:
    return sum(50 if _is_common(words[0]) else 1 for words in wordings)


def _is_common(word: str) -> bool:
    return word.rstrip(_ANY) in _COMMON or len(word) < 3


_WHOLE = re.compile(rf"(?<![\w{_ANY}])\w+{_ANY}?|[{WORDLIKE}]")


def _rarest_first(string: str) -> tuple[str, ...]:
    """Whole words and beginnings of words."""
    return tuple(sorted(set(_WHOLE.findall(string)), key=lambda word: (_is_common(word), -len(word), word)))


def _parts(tree: Iterable[Any], before: str) -> list[_Strings]:
    """Strings for each stretch of a pattern, all of which stand in a match in this order."""
    done: list[_Strings] = []
    strings: _Strings = frozenset({before})
    for node in _spelled(tree):
        more, inner = _strings(node, _end_of(strings, _ANY))
        done.extend(inner)
        if len(strings) * len(more) > _MOST:
            done.append(_joined(strings, _UNKNOWN if _open(more, 0) else frozenset({_EDGE})))
            strings = frozenset({_end_of(strings, _ANY)})
        strings = _joined(strings, more)
    return [*done, _joined(strings, _UNKNOWN)]


def _joined(first: _Strings, second: _Strings) -> _Strings:
    return frozenset(a + b for a, b in product(first, second))


def _end_of(strings: _Strings, before: str) -> str:
    return _ANY if any(_goes_on(string[-1:] or before) for string in strings) else _EDGE


def _goes_on(character: str) -> bool:
    return character == _ANY or character.isalnum() or character == "_"


def _open(strings: _Strings, end: int) -> bool:
    """Whether a word may go on at that end."""
    return any(not string or _goes_on(string[end]) for string in strings)


def _spelled(tree: Iterable[Any]) -> Iterator[Any]:
    """Letters in a row as one node."""
    for literal, nodes in groupby(tree, lambda node: node[0] is op.LITERAL):
        if literal:
            yield op.LITERAL, "".join(chr(value) for _, value in nodes).translate(_DIGITS)
        else:
            yield from nodes


def _strings(node: Any, before: str) -> tuple[_Strings, list[_Strings]]:
    """What one node may stand for, and what must stand inside of it where that is more than it can say."""
    kind, value = node
    if kind is op.LITERAL:
        return frozenset({value}), []
    if kind is op.IN:
        return _of_set(value), []
    if kind is op.AT:
        return frozenset({_EDGE}), []
    if kind in (op.ASSERT, op.ASSERT_NOT):
        return _NOTHING, []
    if kind is op.SUBPATTERN:
        return _of_sequence(value[-1], before)
    if kind is op.BRANCH:
        return _of_branch(value[1], before)
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT):
        least, most, body = value
        return _of_repeat(least, most, body, before)
    return _UNKNOWN, []


def _of_sequence(tree: Iterable[Any], before: str) -> tuple[_Strings, list[_Strings]]:
    strings = _NOTHING
    for node in _spelled(tree):
        more, inner = _strings(node, _end_of(strings, before))
        if inner or len(strings) * len(more) > _MOST:
            return _UNKNOWN, _parts(tree, before)
        strings = _joined(strings, more)
    return strings, []


# What the branches of the pattern that is walked stand for, as they are met again and again: by identity,
# so only as long as that pattern is.
_branches: dict[tuple[int, str], tuple[_Strings, list[_Strings]]] = {}


def _of_branch(alternatives: Sequence[Any], before: str) -> tuple[_Strings, list[_Strings]]:
    key = id(alternatives), before
    if key not in _branches:
        _branches[key] = _of_alternatives(alternatives, before)
    return _branches[key]


def _of_alternatives(alternatives: Sequence[Any], before: str) -> tuple[_Strings, list[_Strings]]:
    found = [_of_sequence(alternative, before) for alternative in alternatives]
    strings = frozenset[str]().union(*(strings for strings, _ in found))
    if len(strings) <= _MOST and not any(inner for _, inner in found):
        return strings, []
    best = [_demands(alternative, before) for alternative in alternatives]
    if not all(best):
        return _UNKNOWN, []
    wordings = (words for demands in best for words in demands[0])
    return _UNKNOWN, [frozenset(_EDGE.join(("", *words, "")) for words in wordings)]


def _of_repeat(least: int, most: int, body: Iterable[Any], before: str) -> tuple[_Strings, list[_Strings]]:
    strings, inner = _of_sequence(body, before if most == 1 else _ANY)
    inner = inner if least else []
    none = frozenset[str]() if least else _NOTHING
    if most == 1:
        return strings | none, inner
    begin = "" if _open(strings, 0) else _EDGE
    end = "" if _open(strings, -1) else _EDGE
    gap = _ANY if strings != {_DIGIT} else _DIGIT + _ANY
    return frozenset({begin + gap + end}) | none, inner


def _of_set(members: Sequence[Any]) -> _Strings:
    strings: set[str] = set()
    for kind, value in members:
        if kind is op.LITERAL:
            strings.add(chr(value).translate(_DIGITS))
        elif kind is op.RANGE and value[1] - value[0] < 10:
            strings.update(chr(code).translate(_DIGITS) for code in range(value[0], value[1] + 1))
        elif kind is op.CATEGORY and value in _CATEGORIES:
            strings.add(_CATEGORIES[value])
        else:
            return _UNKNOWN
    return frozenset(strings)


_CATEGORIES = {op.CATEGORY_DIGIT: _DIGIT, op.CATEGORY_SPACE: " ", op.CATEGORY_NOT_WORD: " "}
