"""How matches of a pattern begin, as a pattern: few characters, each told apart from every other."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from typing import TypeAlias

from timeline.grammar.patterns.words import TOKEN, alternatives

Way: TypeAlias = tuple[str, ...]  # atoms, one for a character
SIGNS = frozenset(".^$")  # that stand for something else than themselves
ENDS = (r"\z", r"\Z")
GROUP = "(?:"
WIDE = 600  # characters; a class of more is not told apart


def opening(pattern: str, most: int) -> str:
    """A pattern of the first characters, as many as `most`, of all that another one matches; it may match more, never less."""
    return _told_apart(_ways(pattern, most))


@cache
def _ways(pattern: str, most: int) -> frozenset[Way]:
    """The ways in which matches begin; one with fewer atoms than `most` is a whole match."""
    return frozenset(way for atoms in alternatives(pattern) for way in _sequence(atoms, most))


def _sequence(atoms: Iterable[tuple[str, str]], most: int) -> Iterator[Way]:
    """The ways of atoms that follow each other, each with how often it may stand."""
    open_ways: set[Way] = {()}
    for atom, count in atoms:
        one = _ways(atom[len(GROUP) : -1], most) if atom.startswith(GROUP) else {() if atom in ENDS else (atom,)}
        least, greatest = _bounds(count)
        repeated, after = open_ways, open_ways if least == 0 else set[Way]()
        for times in range(1, min(greatest, most) + 1):
            repeated = {(way + more)[:most] for way in repeated for more in one}
            if times >= min(least, most):
                after = after | repeated
        yield from (way for way in after if len(way) == most)
        open_ways = {way for way in after if len(way) < most}
        if not open_ways:
            return
    yield from open_ways


def _bounds(count: str) -> tuple[int, int]:
    """How often an atom stands at least and at most."""
    if not count:
        return 1, 1
    if count == "?":
        return 0, 1
    least, _, most = count[1:-1].partition(",")
    return int(least), int(most or least)


def _told_apart(ways: Collection[Way]) -> str:
    """A pattern of the ways in which no two alternatives begin with the same character, but for what stands for too many."""
    if () in ways:
        return ""  # whatever follows, it begins so
    after: dict[str, set[Way]] = {}
    for first, *rest in ways:
        for char in _characters(first) or [f"(?:{first})"]:
            after.setdefault(char, set()).add(tuple(rest))
    alike: dict[frozenset[Way], list[str]] = {}
    for char, rests in after.items():
        alike.setdefault(frozenset(rests), []).append(char)
    found = [_one_of(chars) + _told_apart(rests) for rests, chars in alike.items()]
    return found[0] if len(found) == 1 else f"(?:{'|'.join(found)})"


def _one_of(atoms: list[str]) -> str:
    chars = "".join(map(re.escape, sorted(atom for atom in atoms if len(atom) == 1)))
    parts = [*([f"[{chars}]"] if chars else []), *sorted(atom for atom in atoms if len(atom) > 1)]
    return parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"


@cache
def _characters(atom: str) -> str:
    """The characters that an atom stands for; none where they are too many, or not known."""
    if not atom.startswith("["):
        return _plain(atom)
    tokens = [token[0] for token in TOKEN.finditer(atom[1:-1])]
    if tokens[:1] == ["^"]:
        return ""
    found: list[str] = []
    while tokens:
        first = _plain(tokens.pop(0), inside=True)
        last = first
        if first and tokens[:1] == ["-"] and len(tokens) > 1:
            last = _plain(tokens[1], inside=True)
            del tokens[:2]
        if not first or not last or ord(last) - ord(first) > WIDE:
            return ""
        found += map(chr, range(ord(first), ord(last) + 1))
    return "".join(found)


def _plain(atom: str, *, inside: bool = False) -> str:
    """The character that an atom stands for, if it stands for one; `inside` a class some need no backslash."""
    if len(atom) == 2 and atom[0] == "\\" and not atom[1].isalnum():
        return atom[1]
    return atom if len(atom) == 1 and (inside or atom not in SIGNS) else ""
