"""Loops of a pattern that read one text in exponentially many ways, of which `re` tries every one before it gives up.

A loop is taken for an automaton with a state for each character of the pattern (Glushkov). It is exponentially ambiguous where from some
state one and the same text leads back to that state by two ways (Weber and Seidl, On the degree of ambiguity of finite automata, 1991).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from functools import cache
from itertools import chain
from re import _constants as op
from re import _parser
from typing import Any, TypeVar

MANY = 5  # repetitions: what is repeated so often at most is taken for as often as one likes
REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)
LEAVES = (op.LITERAL, op.NOT_LITERAL, op.ANY, op.IN)
USUAL = "a1 \n\té年"  # characters that classes tell apart

State = TypeVar("State", bound=Hashable)
# The states with which what is read can begin, those with which it can end, and whether it can be nothing.
Part = tuple[list[int], list[int], bool]


def ambiguous(pattern: str, flags: int = 0) -> bool:
    """Whether a loop in `pattern` reads some text in exponentially many ways. Conditions around a place are taken as met."""
    tree = _parser.parse(pattern, flags)
    return any(Loop(loop, of).is_ambiguous() for loop, of in loops(tree, tree.state.flags))


def loops(tree: Any, flags: int) -> Iterator[tuple[Any, int]]:
    """The outermost loops, with the flags that hold for them. One whose body is atomic has one way to go on at each place: then it is
    what the body holds that counts."""
    for kind, value in tree:
        if kind in REPEATS and value[1] >= MANY and [part for part, _ in value[2]] != [op.ATOMIC_GROUP]:
            yield [(kind, value)], flags
        else:
            for inner in within(kind, value):
                yield from loops(inner, (flags | value[1]) & ~value[2] if kind is op.SUBPATTERN else flags)


def within(kind: Any, value: Any) -> Iterable[Any]:
    """The patterns that a part of one holds."""
    if kind is op.BRANCH:
        return value[1]
    if kind in REPEATS:
        return [value[2]]
    if kind is op.SUBPATTERN:
        return [value[3]]
    if kind in (op.ASSERT, op.ASSERT_NOT):
        return [value[1]]
    return [value] if kind is op.ATOMIC_GROUP else []


class Loop:
    """The automaton of a loop: for each state the characters that it reads, and the ways from state to state with how many there are."""

    def __init__(self, tree: Any, flags: int) -> None:
        self.characters = sorted({*USUAL, *told_apart(tree)})
        self.reads: list[frozenset[str]] = []
        self.ways: Counter[tuple[int, int]] = Counter()
        self._sequence(tree, flags)

    def is_ambiguous(self) -> bool:
        """Whether a text leads from a state back to it by two ways."""
        after: dict[int, list[int]] = defaultdict(list)
        for start, end in self.ways:
            after[start].append(end)
        for group in components(range(len(self.reads)), lambda state: after[state]):
            inside = set(group)
            ways = [way for way in self.ways if inside.issuperset(way)]
            if any(self.ways[way] > 1 for way in ways) or self._two_ways(ways):
                return True
        return False

    def _two_ways(self, ways: list[tuple[int, int]]) -> bool:
        """Whether two walks on the same text part, and meet again where they began."""
        after: dict[int, list[int]] = defaultdict(list)
        for start, end in ways:
            after[start].append(end)

        @cache
        def both(pair: tuple[int, int]) -> list[tuple[int, int]]:
            ends = ((first, second) for first in after[pair[0]] for second in after[pair[1]])
            return [(min(ends), max(ends)) for ends in ends if self._meet(*ends)]

        found = components([(state, state) for state in after], both)
        return any(len({first == second for first, second in group}) == 2 for group in found)

    def _meet(self, first: int, second: int) -> bool:
        return not self.reads[first].isdisjoint(self.reads[second])

    def _link(self, ends: list[int], begins: list[int]) -> None:
        self.ways.update((end, begin) for end in ends for begin in begins)

    def _sequence(self, tree: Any, flags: int) -> Part:
        return self._joined(self._part(kind, value, flags) for kind, value in tree)

    def _joined(self, parts: Iterable[Part]) -> Part:
        first, last, empty = list[int](), list[int](), True
        for begins, ends, can_be_nothing in parts:
            self._link(last, begins)
            first = first + begins if empty else first
            last = last + ends if can_be_nothing else ends
            empty = empty and can_be_nothing
        return first, last, empty

    def _part(self, kind: Any, value: Any, flags: int) -> Part:
        if kind in LEAVES:
            one = re.compile(_leaf(kind, value), flags & (re.IGNORECASE | re.DOTALL))
            self.reads.append(frozenset(filter(one.fullmatch, self.characters)))
            return [len(self.reads) - 1], [len(self.reads) - 1], False
        if kind in REPEATS:
            return self._repeated(*value, flags)
        if kind is op.SUBPATTERN:
            return self._sequence(value[3], (flags | value[1]) & ~value[2])
        if kind is op.BRANCH:
            begins, ends, empty = zip(*(self._sequence(branch, flags) for branch in value[1]), strict=True)
            return list(chain(*begins)), list(chain(*ends)), any(empty)
        return self._sequence(value, flags) if kind is op.ATOMIC_GROUP else ([], [], True)

    def _repeated(self, least: int, most: int, body: Any, flags: int) -> Part:
        if most >= MANY:
            begins, ends, empty = self._sequence(body, flags)
            self._link(ends, begins)
            return begins, ends, empty or not least
        first, last, before, nothing = list[int](), list[int](), list[int](), True
        for number in range(1, most + 1):
            begins, ends, empty = self._sequence(body, flags)
            self._link(before, begins)
            first = first + begins if nothing else first
            last = last + ends if number > least or empty else ends
            before, nothing = before + ends if empty else ends, nothing and empty
        return first, last, nothing or not least


def told_apart(tree: Any) -> Iterator[str]:
    """The characters that a pattern names, in either case."""
    for kind, value in tree:
        for one, named in value if kind is op.IN else [(kind, value)]:
            if one in (op.LITERAL, op.NOT_LITERAL, op.RANGE):
                for code in named if one is op.RANGE else [named]:
                    yield from (chr(code).lower()[0], chr(code).upper()[0])
        for inner in within(kind, value):
            yield from told_apart(inner)


def _leaf(kind: Any, value: Any) -> str:
    """The source of a part that reads one character."""
    if kind is op.ANY:
        return "."
    if kind is not op.IN:
        return f"[{'^' if kind is op.NOT_LITERAL else ''}\\U{value:08x}]"
    parts = [
        "^" if one is op.NEGATE
        else f"\\U{named:08x}" if one is op.LITERAL
        else "\\U{:08x}-\\U{:08x}".format(*named) if one is op.RANGE
        else CATEGORIES[named]
        for one, named in value
    ]  # fmt: skip
    return f"[{''.join(parts)}]"


CATEGORIES = {
    getattr(op, f"CATEGORY_{'NOT_' if letter.isupper() else ''}{name}"): f"\\{letter}"
    for name, letters in (("DIGIT", "dD"), ("SPACE", "sS"), ("WORD", "wW"))
    for letter in letters
}


def components(starts: Iterable[State], after: Callable[[State], Iterable[State]]) -> Iterator[list[State]]:
    """What can be reached from `starts`, in groups of which each state is reached from each other (Tarjan), without recursion."""
    number: dict[State, int] = {}
    low: dict[State, int] = {}
    stack: list[State] = []
    held: set[State] = set()
    for start in starts:
        walk = [] if start in number else [(start, iter(after(start)))]
        while walk:
            state, ways = walk[-1]
            if state not in number:
                number[state] = low[state] = len(number)
                stack.append(state)
                held.add(state)
            following = next((one for one in ways if one not in number or one in held), None)
            if following is not None and following not in number:
                walk.append((following, iter(after(following))))
            elif following is not None:
                low[state] = min(low[state], number[following])
            else:
                walk.pop()
                if walk:
                    low[walk[-1][0]] = min(low[walk[-1][0]], low[state])
                if low[state] == number[state]:
                    place = stack.index(state)
                    group, stack[place:] = stack[place:], []
                    held.difference_update(group)
                    yield group
