"""Many words or patterns as one that shares their beginnings: 中秋节, 中秋節 and 中元节 are ``中(?:秋[节節]|元节)``.

Of a thousand words only those that begin as the text does are then tried, and an automaton has few of them to follow at a time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import TypeAlias

Atoms: TypeAlias = tuple[tuple[str, str], ...]  # in their order, each with how often it may stand
Branch: TypeAlias = "dict[str, Branch]"  # what can follow, by atom; "" where a word ends
APOSTROPHES = " ?['’`]"  # with a space before it in a text that a treebank has cut into words
FEW = 3  # ways to begin of a group that are told apart
TOKEN = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|.", re.DOTALL)
NUMBERED = re.compile(
    r"\{\d+(?:,\d+)?\}|\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[0-9]", re.DOTALL
)  # a token that may hold a digit
INSIDE = re.compile(r"(?>[^()\[\\]+|\\.|\[\^?\]?(?:\\.|[^\]\\])*\])*", re.DOTALL)  # up to where a group opens or ends
DIGITS = re.compile(r"(?:[0-9](?:-[0-9])?)+")
COUNT = re.compile(r"\?|\{\d+(?:,\d+)?\}")
ATOM = re.compile(rf"({TOKEN.pattern})({COUNT.pattern}|)", re.DOTALL)
LITERAL = re.compile(r"[^.^$]|\\\W")


def alternation(words: Iterable[str]) -> str:
    """A pattern of the words, the longest that fits first; an apostrophe stands for all its forms. Empty where there are no words."""
    return _shared(list(map(_atom, word)) for word in words)


@lru_cache(maxsize=1 << 13)
def _atom(char: str) -> str:
    return APOSTROPHES if char == "'" else re.escape(char)


def union(patterns: Iterable[str]) -> str:
    """A pattern that matches what any of some rules' patterns does; which of several matches it prefers is not said."""
    shared = _shared(way for pattern in patterns for way in ways(pattern))
    alternatives.cache_clear()  # some megabytes that nobody asks for again
    return shared


def ways(pattern: str) -> Iterator[list[str]]:
    """The ways to match a pattern, each as a list of atoms; a group is unfolded only where it stands first and has few ways."""
    for atoms in alternatives(pattern):
        (first, count), *others = atoms or [("", "")]
        rest = [atom + count for atom, count in others]
        if count not in ("", "?"):
            yield [first + count, *rest]
            continue
        unfolded = list(islice(ways(first[len("(?:") : -1]), FEW + 1)) if first.startswith("(?:") else []
        for way in unfolded if 0 < len(unfolded) <= FEW else [[first]]:
            yield [*way, *rest]
        if count:
            yield from ways("".join(rest))


def digitless(pattern: str) -> str:
    """A pattern of what another one matches once every digit is a 0; of more, where it tells digits apart."""
    return NUMBERED.sub(_zero, pattern)


def _zero(token: re.Match[str]) -> str:
    """A token of a pattern with 0 for every digit."""
    atom = token[0]
    if atom.startswith("["):
        all_but_some = atom.startswith("[^") and "0-9" not in atom
        return DIGITS.sub("" if all_but_some else "0", atom)
    return "0" if DIGITS.fullmatch(atom) else atom


@lru_cache(maxsize=1 << 14)  # rules share their pieces
def alternatives(pattern: str) -> tuple[Atoms, ...]:
    """The alternatives of a pattern, each as its atoms with how often they may stand."""
    found: list[list[tuple[str, str]]] = [[]]
    at = 0
    while at < len(pattern):
        if pattern[at] == "|":
            found.append([])
            at += 1
        elif pattern[at] == "(":
            end = end_of(pattern, at)
            count = COUNT.match(pattern, end)
            found[-1].append((pattern[at:end], count[0] if count else ""))
            at = count.end() if count else end
        elif atom := ATOM.match(pattern, at):
            found[-1].append((atom[1], atom[2]))
            at = atom.end()
    return tuple(map(tuple, found))


def end_of(pattern: str, at: int) -> int:
    """Where a group ends. Raises IndexError where it does not."""
    depth = 0
    while True:
        depth += 1 if pattern[at] == "(" else -1
        at += 1
        if not depth:
            return at
        if inside := INSIDE.match(pattern, at):
            at = inside.end()


def _shared(sequences: Iterable[Sequence[str]]) -> str:
    root: Branch = {}
    for sequence in sequences:
        branch = root
        for atom in sequence:
            branch = branch.setdefault(atom, {}) if atom else branch
        branch[""] = {}
    return _pattern(root)


def _pattern(branch: Branch) -> str:
    """The pattern of all that can follow; characters before the same are one class."""
    alike: dict[str, list[str]] = {}
    for atom, after in branch.items():
        if atom:
            alike.setdefault(_pattern(after), []).append(atom)
    found = [one_of(atoms) + after for after, atoms in alike.items()]
    if "" not in branch:
        return any_of(found)
    return f"(?:{'|'.join(found)})?" if found else ""


def any_of(patterns: Sequence[str]) -> str:
    """A pattern of what any of some patterns matches."""
    return patterns[0] if len(patterns) == 1 else f"(?:{'|'.join(patterns)})" if patterns else ""


def one_of(atoms: Sequence[str]) -> str:
    """A pattern of what any of some atoms matches; characters are one class."""
    if len(atoms) == 1:
        return atoms[0]
    chars = sorted(atom[-1] for atom in atoms if LITERAL.fullmatch(atom))
    if len(chars) < 2:
        return f"(?:{'|'.join(atoms)})"
    others = [atom for atom in atoms if not LITERAL.fullmatch(atom)]
    one = f"[{''.join(map(re.escape, chars))}]"
    return f"(?:{'|'.join([one, *others])})" if others else one
