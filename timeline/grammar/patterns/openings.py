"""How what a pattern matches can begin: a pattern of the first few characters, small enough to be looked for all over a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TypeAlias

from timeline.grammar.patterns.words import Atoms, alternatives, any_of, one_of

Ways: TypeAlias = frozenset[Atoms]  # that matches can go on in
UNTOLD = ""  # in place of a character: the end of a match, or nothing that is known
GROUP = re.compile(r"\(\?(?:-i)?:")
CHARACTER = re.compile(r"[^\\(^$*+?]|\\\W|\[.*\]", re.DOTALL)  # an atom that is always one character
LETTER = re.compile(r"[A-Za-z]|\[[A-Za-z]+\]")
# A Latin letter where, to google-re2, no word begins: a digit and an underscore are of words too.
GLUED = "[0-9_][A-Za-z]"


def opening(patterns: Iterable[str], telling: int) -> str:
    """A pattern of how matches of some patterns can begin, which tells as much of each as so many letters do.

    It may match more, never less, but that it takes a Latin letter only where a word begins or, behind a digit or underscore, with that.
    """
    after = _after(frozenset(way for pattern in patterns for way in alternatives(pattern)))
    if UNTOLD in after:
        return ""
    letters = {atom: ways for atom, ways in after.items() if LETTER.fullmatch(atom)}
    others = {atom: ways for atom, ways in after.items() if atom not in letters}
    parts = [_pattern(others, telling)] if others else []
    if letters:
        parts += [rf"\b{_pattern(letters, telling)}", GLUED]
    _begun.cache_clear()
    _read.cache_clear()
    return "|".join(parts)


@lru_cache(maxsize=1 << 14)
def _begun(ways: Ways, telling: int) -> str:
    """A pattern of the beginnings of all that goes on in some ways."""
    after = _after(ways) if telling > 0 else {UNTOLD: ways}
    return "" if UNTOLD in after else _pattern(after, telling)


def _pattern(after: dict[str, Ways], telling: int) -> str:
    alike: dict[str, list[str]] = {}
    for atom, ways in after.items():
        alike.setdefault(_begun(ways, telling - _told(atom)), []).append(atom)
    return any_of([one_of(atoms) + rest for rest, atoms in alike.items()])


def _after(ways: Ways) -> dict[str, Ways]:
    """The first characters of some ways, each with the ways that go on after it."""
    found: dict[str, set[Atoms]] = {}
    for way in ways:
        for atom, rest in _steps(way):
            found.setdefault(atom, set()).add(rest)
    return {atom: frozenset(found[atom]) for atom in sorted(found)}


def _steps(atoms: Atoms) -> Iterator[tuple[str, Atoms]]:
    """The characters with which a match of some atoms, one after another, can begin, each with what goes on after it."""
    if not atoms:
        yield UNTOLD, ()
        return
    (atom, count), rest = atoms[0], atoms[1:]
    inside, least, most = _read(atom, count)
    if most < 0 or (rest and rest[0][0] in ("*", "+", "?")):
        yield UNTOLD, ()
        return
    if least == 0:
        yield from _steps(rest)
    if most > 1:
        rest = ((atom, f"{{{max(least, 1) - 1},{most - 1}}}"), *rest)
    if most and inside is not None:
        for way in alternatives(inside):
            yield from _steps(way + rest)
    elif most:
        yield atom, rest


@lru_cache(maxsize=1 << 14)
def _read(atom: str, count: str) -> tuple[str | None, int, int]:
    """What stands inside a group, else None, and how often the atom stands, at least and at most: -1 where it is no group and not always
    one character."""
    group = GROUP.match(atom)
    if not (group or CHARACTER.fullmatch(atom)):
        return None, -1, -1
    least, most = _counted(count)
    return atom[group.end() : -1] if group else None, least, most


def _counted(count: str) -> tuple[int, int]:
    """How often what has a count stands, at least and at most."""
    if not count.startswith("{"):
        return (0 if count == "?" else 1), 1
    least, _, most = count[1:-1].partition(",")
    return int(least), int(most or least)


def _told(atom: str) -> int:
    """How much a character tells of what it may begin, in letters: there are many Chinese ones."""
    return 1 if atom.isascii() else 2
